"""What the local register holds, and how it answers what the gateway never asks."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from gateway.adapters.register import answers
from gateway.adapters.register.local import local_contact_emails, local_register_app
from gateway.adapters.register.local_facts import registrations

LEGAL_FORMS = {
    "Eenmanszaak",
    "Vennootschap onder firma",
    "Commanditaire vennootschap",
    "Maatschap",
    "Rederij",
    "Besloten vennootschap",
    "Naamloze vennootschap",
    "Stichting",
    "Vereniging",
    "Vereniging van Eigenaars",
    "Coöperatie",
    "Onderlinge waarborgmaatschappij",
    "Kerkgenootschap",
    "Publiekrechtelijke rechtspersoon",
    "Europees economisch samenwerkingsverband",
    "Europese naamloze vennootschap",
    "Europese coöperatieve vennootschap",
    "Buitenlandse rechtsvorm",
}


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(local_register_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://register/test") as client:
        yield client


def passes_eleven_test(rsin: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(rsin, weights, strict=True)) % 11 == 0


def is_example(kvk_number: str) -> bool:
    return kvk_number.startswith("99")


def test_there_are_companies_of_every_legal_form() -> None:
    assert {facts.legal_form for facts in registrations().values()} == LEGAL_FORMS
    assert sum(map(is_example, registrations())) >= 60


def test_example_companies_are_plainly_examples() -> None:
    for number, facts in registrations().items():
        if is_example(number):
            assert "Voorbeeld" in facts.name
            places = [address for branch in facts.branches for address in branch.addresses]
            assert all("plaats" not in address for address in (*facts.addresses, *places))


def test_every_example_rsin_passes_the_eleven_test_and_is_one_company_s() -> None:
    rsins = [facts.rsin for number, facts in registrations().items() if is_example(number) and facts.rsin]
    assert all(map(passes_eleven_test, rsins))
    assert len(set(rsins)) == len(rsins) >= 50


def test_every_branch_has_a_number_of_its_own_and_every_company_one_main_branch() -> None:
    branches = [branch for facts in registrations().values() for branch in facts.branches]
    assert len({branch.number for branch in branches}) == len(branches)
    for facts in registrations().values():
        assert sum(branch.is_main for branch in facts.branches) == (1 if facts.branches else 0)
        assert bool(facts.branches) != bool(facts.addresses)


def test_contact_addresses_are_of_companies_that_exist_at_addresses_that_do_not() -> None:
    emails = local_contact_emails()
    assert emails["90001354"] == "info@grand-joyflex.example"
    assert "69599084" not in emails
    assert emails.keys() <= registrations().keys()
    assert all(email.endswith(".example") for email in emails.values())


async def test_every_registration_and_branch_can_be_read(client: httpx.AsyncClient) -> None:
    for number, facts in registrations().items():
        if not facts.is_withheld:
            body = (await client.get(f"/api/v1/basisprofielen/{number}")).json()
            assert answers.profile(body).kvk_number == number
            for branch in facts.branches:
                body = (await client.get(f"/api/v1/vestigingsprofielen/{branch.number}")).json()
                assert answers.branch(body).kvk_number == number


async def test_a_company_that_ended_is_not_found_but_still_delivered(client: httpx.AsyncClient) -> None:
    (number,) = [number for number, facts in registrations().items() if facts.ended]
    assert (await client.get("/api/v2/zoeken", params={"kvkNummer": number})).status_code == 404
    body = (await client.get(f"/api/v1/basisprofielen/{number}")).json()
    assert answers.profile(body).ended_on is not None


async def test_an_address_abroad_is_no_address_for_a_letter(client: httpx.AsyncClient) -> None:
    found = (await client.get("/api/v2/zoeken", params={"naam": "Example Holdings"})).json()
    (hit,) = answers.search_page(found).hits
    assert hit.town == "AB1 2CD Exampletown"
    body = (await client.get(f"/api/v1/basisprofielen/{hit.kvk_number}")).json()
    assert answers.profile(body).registered_address() is None


async def test_the_pages_of_a_search_lead_to_each_other(client: httpx.AsyncClient) -> None:
    first = (
        await client.get("/api/v2/zoeken", params={"naam": "Voorbeeld", "resultatenPerPagina": "100"})
    ).json()
    assert not {"vorige", "volgende"} & first.keys()
    parameters = {"naam": "Voorbeeld", "pagina": "2", "resultatenPerPagina": "5"}
    second = (await client.get("/api/v2/zoeken", params=parameters)).json()
    address = "https://api.kvk.nl/test/api/v2/zoeken?naam=Voorbeeld&pagina={}&resultatenperpagina=5"
    assert second["vorige"] == address.format(1)
    assert second["_links"]["self"]["href"] == address.format(2)
    assert second["volgende"] == address.format(3)


async def test_the_parts_of_a_registration_are_there_on_their_own(client: httpx.AsyncClient) -> None:
    whole = (await client.get("/api/v1/basisprofielen/69599084")).json()
    owner = (await client.get("/api/v1/basisprofielen/69599084/eigenaar")).json()
    main_branch = (await client.get("/api/v1/basisprofielen/69599084/hoofdvestiging")).json()
    branches = (await client.get("/api/v1/basisprofielen/69599084/vestigingen")).json()
    assert owner == whole["_embedded"]["eigenaar"]
    assert whole["_embedded"]["hoofdvestiging"].items() <= main_branch.items()
    assert branches["totaalAantalVestigingen"] == len(branches["vestigingen"]) == 2


@pytest.mark.parametrize(
    ("path", "parameters", "status", "code"),
    [
        ("/api/v2/zoeken", {}, 400, "IPD1998"),
        ("/api/v2/zoeken", {"naam": "Voorbeeld", "pagina": "0"}, 400, "IPD1998"),
        ("/api/v2/zoeken", {"naam": "Voorbeeld", "resultatenPerPagina": "101"}, 400, "IPD1998"),
        ("/api/v2/zoeken", {"naam": "Voorbeeld", "kleur": "rood"}, 400, "IPD1999"),
        ("/api/v2/zoeken", {"kvkNummer": "1234"}, 400, "IPD0004"),
        ("/api/v2/zoeken", {"rsin": "1234"}, 400, "IPD0010"),
        ("/api/v2/zoeken", {"vestigingsnummer": "1234"}, 400, "IPD0006"),
        ("/api/v1/basisprofielen/1234", {}, 400, "IPD0004"),
        ("/api/v1/basisprofielen/69599084/kleur", {}, 404, "IPD0001"),
        ("/api/v1/basisprofielen/90000749/hoofdvestiging", {}, 404, "IPD0005"),
        ("/api/v1/basisprofielen/90000749/vestigingen", {}, 404, "IPD0005"),
        ("/api/v1/vestigingsprofielen/665544332211", {}, 404, "IPD0007"),
    ],
)
async def test_what_cannot_be_answered_is_refused_with_kvk_s_code(
    client: httpx.AsyncClient, path: str, parameters: dict[str, Any], status: int, code: str
) -> None:
    answer = await client.get(path, params=parameters)
    assert (answer.status_code, answer.json()["fout"][0]["code"]) == (status, code)
