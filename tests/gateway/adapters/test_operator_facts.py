"""The operator's folder of facts beyond KVK's API."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gateway.adapters.register.kvk_api import kvk_api_register
from gateway.adapters.register.local import local_register, local_register_facts
from gateway.adapters.register.local_facts import registrations
from gateway.adapters.register.operator_facts import FactsError, FolderFacts, read_facts
from models.refusals import (
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    UnavailableReason,
)
from models.register_facts import (
    Figure,
    Filing,
    FilingKind,
    GroupCompany,
    HistoryEntry,
    HistoryFact,
    Interest,
    InterestBand,
    Owner,
    OwnerPerson,
    RegisterFacts,
)
from tests.gateway.adapters.register_servers import unused_address

NUMBER = "99000001"
FACTS: dict[str, Any] = {
    "history": [
        {"fact": "NAME", "value": "Oude naam", "since": "2001-02-03", "until": "2004-05-06"},
        {"fact": "ADDRESS", "shielded": True, "until": "2004-05-06"},
    ],
    "group": {
        "name": "Voorbeeld Moeder",
        "country": "België",
        "subsidiaries": [{"name": "Voorbeeld Dochter", "kvkNumber": NUMBER, "sharePercent": 51}],
    },
    "owners": [
        {
            "name": "Voorbeeld A. Eigenaar",
            "bornIn": "1970-05",
            "nationality": "Nederlandse",
            "country": "Nederland",
            "interest": "SHARES",
            "band": "FROM_50_TO_75",
        },
        {"shielded": True, "interest": "CONTROL", "band": "UP_TO_25", "since": "2020-01-01"},
    ],
    "filings": [
        {
            "reference": "A-1",
            "kind": "ANNUAL_ACCOUNTS",
            "title": "Jaarrekening 2024",
            "financialYear": 2024,
            "filedOn": "2025-06-01",
            "figures": {"EQUITY": -5},
        },
        {"reference": "B", "kind": "OTHER", "title": "Besluit", "filedOn": "2020-01-01"},
    ],
}


def written(folder: Path, facts: Any, *documents: str) -> Path:
    (folder / f"{NUMBER}.json").write_text(facts if isinstance(facts, str) else json.dumps(facts))
    (folder / NUMBER).mkdir(exist_ok=True)
    for reference in documents:
        (folder / NUMBER / f"{reference}.pdf").write_bytes(f"%PDF-1.7 {reference}".encode())
    return folder


def test_a_file_gives_the_facts_of_its_registration(tmp_path: Path) -> None:
    assert read_facts(written(tmp_path, FACTS, "A-1", "B"), NUMBER) == RegisterFacts(
        history=(
            HistoryEntry(HistoryFact.NAME, "Oude naam", date(2001, 2, 3), date(2004, 5, 6)),
            HistoryEntry(HistoryFact.ADDRESS, None, None, date(2004, 5, 6)),
        ),
        group=GroupCompany(
            "Voorbeeld Moeder",
            None,
            "België",
            None,
            (GroupCompany("Voorbeeld Dochter", NUMBER, "Nederland", 51),),
        ),
        owners=(
            Owner(
                OwnerPerson("Voorbeeld A. Eigenaar", date(1970, 5, 1), "Nederlandse", "Nederland"),
                Interest.SHARES,
                InterestBand.FROM_50_TO_75,
                None,
            ),
            Owner(None, Interest.CONTROL, InterestBand.UP_TO_25, date(2020, 1, 1)),
        ),
        filings=(
            Filing(
                "A-1",
                FilingKind.ANNUAL_ACCOUNTS,
                "Jaarrekening 2024",
                2024,
                date(2025, 6, 1),
                {Figure.EQUITY: -5},
            ),
            Filing("B", FilingKind.OTHER, "Besluit", None, date(2020, 1, 1), {}),
        ),
    )


def test_who_has_no_file_has_no_facts(tmp_path: Path) -> None:
    assert read_facts(tmp_path, NUMBER) == RegisterFacts()


OWNER, ACCOUNTS = FACTS["owners"][0], FACTS["filings"][0]
ALONE = {"name": "Voorbeeld", "kvkNumber": NUMBER}


def nested(levels: int) -> dict[str, Any]:
    return {**ALONE, "subsidiaries": [nested(levels - 1)] if levels > 1 else []}


@pytest.mark.parametrize(
    ("facts", "complaint"),
    [
        ("{", "Invalid JSON"),
        ("[]", "at the top"),
        ({"histroy": []}, "histroy: Extra inputs"),
        ({"history": [{"fact": "NAME", "until": "2004-05-06"}]}, "history.0: .*has a value"),
        (
            {"history": [{"fact": "ADDRESS", "value": "Straat 1", "shielded": True, "until": "2004-05-06"}]},
            "shielded and has none",
        ),
        ({"history": [{"fact": "NAME", "shielded": True, "until": "2004-05-06"}]}, "only an address"),
        ({"history": [{"fact": "NAME", "value": "x", "until": "gisteren"}]}, "history.0.until"),
        ({"history": [{"fact": "NAME", "value": " ", "until": "2004-05-06"}]}, "history.0.value"),
        ({"group": {"name": "Voorbeeld", "kvkNumber": "9900000"}}, "group.kvkNumber"),
        ({"group": {"name": "Voorbeeld", "kvkNumber": "99000002"}}, "the registration itself is not in it"),
        ({"group": {**ALONE, "sharePercent": 101}}, "group.sharePercent"),
        ({"group": nested(21)}, "at most 20 levels"),
        ({"group": {**ALONE, "subsidiaries": [ALONE] * 2000}}, "at most 2000 companies"),
        ({"owners": [{**OWNER, "shielded": True}]}, "a shielded one has none"),
        ({"owners": [{**OWNER, "bornIn": "1970-05-04"}]}, "owners.0.bornIn"),
        ({"owners": [{**OWNER, "name": None}]}, "an owner has name"),
        ({"filings": [{**ACCOUNTS, "financialYear": None}]}, "annual accounts have a financialYear"),
        ({"filings": [{**ACCOUNTS, "kind": "OTHER"}]}, "annual accounts have a financialYear"),
        ({"filings": [{**ACCOUNTS, "figures": {"EQUITY": 1.5}}]}, "figures.EQUITY"),
        ({"filings": [{**ACCOUNTS, "reference": "../A"}]}, "filings.0.reference"),
        ({"filings": [ACCOUNTS, ACCOUNTS]}, "a reference of its own"),
        ({"filings": [{**ACCOUNTS, "reference": "C"}]}, "99000001/C.pdf is not there"),
    ],
)
def test_a_file_that_is_not_right_is_refused_with_the_place(
    tmp_path: Path, facts: Any, complaint: str
) -> None:
    with pytest.raises(FactsError, match=complaint) as refusal:
        read_facts(written(tmp_path, facts, "A-1"), NUMBER)
    assert NUMBER in str(refusal.value)


def test_a_document_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, {"filings": [ACCOUNTS]})
    (folder / NUMBER / "A-1.pdf").write_bytes(b"<html>")
    with pytest.raises(FactsError, match=r"99000001/A-1.pdf is not a PDF"):
        read_facts(folder, NUMBER)


@pytest.mark.parametrize("number", ["", "9900000", "../99000001", "99000001\n", "٩٩٠٠٠٠٠١"])
def test_only_a_kvk_number_leads_to_a_file(tmp_path: Path, number: str) -> None:
    with pytest.raises(RegistrationNotFound):
        read_facts(tmp_path, number)


async def test_a_file_that_is_not_right_counts_as_no_answer(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    facts = FolderFacts(written(tmp_path, {"owners": [{**OWNER, "band": "ALL"}]}))
    with pytest.raises(RegisterUnavailable):
        await facts.facts(NUMBER)
    assert "99000001.json, at owners.0.band" in caplog.text
    assert "Eigenaar" not in caplog.text


async def test_a_filed_document_is_given_as_it_is(tmp_path: Path) -> None:
    facts = FolderFacts(written(tmp_path, FACTS, "A-1", "B"))
    assert await facts.filed_document(NUMBER, "B") == b"%PDF-1.7 B"


@pytest.mark.parametrize("reference", ["C", "../99000001/B", ""])
async def test_a_document_that_is_not_in_the_file_of_the_registration_is_not_given(
    tmp_path: Path, reference: str
) -> None:
    facts = FolderFacts(written(tmp_path, FACTS, "A-1", "B", "C"))
    with pytest.raises(ProductUnavailable) as refusal:
        await facts.filed_document(NUMBER, reference)
    assert refusal.value.reason is UnavailableReason.NOTHING_REGISTERED


async def test_new_files_are_seen_while_the_gateway_runs(tmp_path: Path) -> None:
    facts = FolderFacts(written(tmp_path, {}))
    assert await facts.facts(NUMBER) == RegisterFacts()
    written(tmp_path, FACTS, "A-1", "B")
    assert len((await facts.facts(NUMBER)).filings) == 2


def test_a_folder_that_is_not_there_is_found_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="not a folder"):
        FolderFacts(tmp_path / "none")


async def test_without_a_folder_these_products_are_not_offered() -> None:
    register = kvk_api_register(unused_address(), "an example key", {})
    for ask in (register.facts(NUMBER), register.filed_document(NUMBER, "A-1")):
        with pytest.raises(ProductUnavailable) as refusal:
            await ask
        assert refusal.value.reason is UnavailableReason.NOT_OFFERED
    await register.aclose()


async def test_a_register_with_a_folder_gives_its_facts(tmp_path: Path) -> None:
    folder = FolderFacts(written(tmp_path, FACTS, "A-1", "B"))
    register = kvk_api_register(unused_address(), "an example key", {}, facts=folder)
    assert await register.facts(NUMBER) == await folder.facts(NUMBER)
    assert await register.filed_document(NUMBER, "A-1") == b"%PDF-1.7 A-1"
    await register.aclose()


async def test_the_examples_of_the_local_register_are_all_readable() -> None:
    register = local_register()
    found = [number for number in registrations() if await register.facts(number) != RegisterFacts()]
    assert found == ["99000021", "99000022", "99000023"]
    for number in found:
        for filing in (await register.facts(number)).filings:
            assert (await register.filed_document(number, filing.reference)).startswith(b"%PDF")
    await register.aclose()


async def test_every_person_of_the_examples_is_plainly_an_example() -> None:
    facts = [await local_register_facts().facts(number) for number in registrations()]
    people = [owner.person.name for each in facts for owner in each.owners if owner.person]
    officials = [
        entry.value for each in facts for entry in each.history if entry.fact is HistoryFact.OFFICIAL
    ]
    assert people
    assert all(name and name.startswith("Voorbeeld ") for name in [*people, *officials])
