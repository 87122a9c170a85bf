"""Documents of the register's facts, and certified ones (DOMAIN 12, 17)."""

import subprocess
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from gateway.adapters.register.local import local_register_facts
from models.language import Language
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
)
from resolvers.document_contents import (
    CertificateContent,
    Certification,
    CompanyProfileContent,
    FilingListContent,
    GroupContent,
    Heading,
    HistoryContent,
    OwnersContent,
    RegisterDocument,
    StandardisedAccountsContent,
)
from resolvers.ports import Envelope
from tests.gateway.adapters.test_documents import EXTRACT, PROFILE, maker, pages, words
from tests.signatures import needs_poppler

NL = Heading("B-4F7K-Q2M9", "24 november 2026, 14:03", "99000021", "Voorbeeld Bakkerij B.V.", Language.NL)
EN = replace(NL, language=Language.EN, produced_at="24 November 2026, 14:03")
CERTIFICATION = Certification(
    "7K3M-9QXW-2HDT-0A1B-C2D3", "https://poort.example/verify/7K3M-9QXW-2HDT-0A1B-C2D3"
)
HISTORY = (
    HistoryEntry(HistoryFact.NAME, "Voorbeeld Broodfabriek B.V.", date(2001, 10, 1), date(2012, 6, 30)),
    HistoryEntry(HistoryFact.ADDRESS, None, None, date(2009, 3, 31)),
)
GROUP = GroupCompany(
    "Voorbeeld Holding B.V.",
    "99000022",
    "Nederland",
    None,
    (
        GroupCompany(
            "Voorbeeld Bakkerij B.V.",
            "99000021",
            "Nederland",
            100,
            (GroupCompany("Voorbeeld Boulangerie SA", None, "België", 60),),
        ),
    ),
)
OWNERS = (
    Owner(
        OwnerPerson("Voorbeeld A. Eigenaar", date(1970, 5, 1), "Nederlandse", "Nederland"),
        Interest.SHARES,
        InterestBand.FROM_50_TO_75,
        date(2020, 9, 27),
    ),
    Owner(None, Interest.VOTING_RIGHTS, InterestBand.FROM_25_TO_50, None),
)
FILED_2024 = Filing(
    "V21-2025-01",
    FilingKind.ANNUAL_ACCOUNTS,
    "Jaarrekening 2024",
    2024,
    date(2025, 8, 14),
    {Figure.EQUITY: 1356200, Figure.STAFF: 14},
)
FILED_2023 = replace(FILED_2024, reference="V21-2024-01", financial_year=2023, figures={Figure.EQUITY: -4600})
ARTICLES = Filing(
    "V21-2012-01", FilingKind.ARTICLES_OF_ASSOCIATION, "Statutenwijziging", None, date(2012, 7, 2), {}
)
EVERY_DOCUMENT: list[RegisterDocument] = [
    CompanyProfileContent(NL, PROFILE, None, FILED_2024),
    HistoryContent(NL, HISTORY),
    GroupContent(NL, GROUP, is_whole=True),
    OwnersContent(NL, OWNERS),
    FilingListContent(NL, (FILED_2024, ARTICLES)),
    StandardisedAccountsContent(NL, (FILED_2024, FILED_2023)),
]


def copied_from(pdf: bytes, folder: Path) -> str:
    """Give the text as a reader copies it, marks that do not show included."""
    file = folder / "copied.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


async def said(content: RegisterDocument) -> str:
    return words(await maker().register_document(content))


async def filed() -> bytes:
    return await local_register_facts().filed_document("99000021", "V21-2025-01")


async def certified(document: bytes | None = None) -> bytes:
    whole = document or await filed()
    certificate = CertificateContent(NL, FILED_2024, sha256(whole).hexdigest(), CERTIFICATION)
    return await maker().certified_document(certificate, whole)


async def test_a_history_tells_what_was_registered_from_when_until_when() -> None:
    text = await said(HistoryContent(NL, HISTORY))
    assert "Naam Voorbeeld Broodfabriek B.V. 1 oktober 2001 30 juni 2012" in text
    assert "Adres Afgeschermd onbekend 31 maart 2009" in text
    assert "niet gewaarmerkt" in text
    assert "Address Shielded unknown 31 March 2009" in await said(HistoryContent(EN, HISTORY))


async def test_a_group_is_shown_from_its_top_with_who_holds_what() -> None:
    text = await said(GroupContent(NL, GROUP, is_whole=True))
    assert "Concernrelaties, hele concern" in text
    parent = text.index("Voorbeeld Holding B.V., KVK-nummer 99000022")
    own = text.index("KVK-nummer 99000021, belang van de moeder 100%, deze onderneming")
    assert parent < own < text.index("Voorbeeld Boulangerie SA, België, belang van de moeder 60%")
    assert "Group relations, direct" in await said(GroupContent(EN, GROUP, is_whole=False))


async def test_a_group_is_a_list_that_a_screen_reader_can_walk() -> None:
    made = await maker().register_document(GroupContent(NL, GROUP, is_whole=True))
    with pikepdf.open(BytesIO(made)) as document:
        kinds = [
            str(each.S) for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each
        ]
    assert kinds.count("/L") >= 4


async def test_a_shielded_owner_is_no_more_than_the_interest() -> None:
    text = await said(OwnersContent(NL, OWNERS))
    first, second = text.split("Uiteindelijk belanghebbende 2")
    assert "Naam Voorbeeld A. Eigenaar Geboren in mei 1970" in first
    assert "Omvang van het belang meer dan 50%, minder dan 75% Sinds 27 september 2020" in first
    assert "Naam Afgeschermd Aard van het belang Stemrecht" in second
    assert "Geboren" not in second


async def test_a_list_of_filings_names_each_document() -> None:
    text = await said(FilingListContent(EN, (FILED_2024, ARTICLES)))
    assert "14 August 2025 Annual accounts Jaarrekening 2024 V21-2025-01" in text
    assert "2 July 2012 Articles of association Statutenwijziging V21-2012-01" in text


async def test_standardised_accounts_are_a_table_of_items_by_year() -> None:
    text = await said(StandardisedAccountsContent(NL, (FILED_2024, FILED_2023)))
    assert "Post 2024 2023 Eigen vermogen 1.356.200 -4.600 Gemiddeld aantal werknemers 14 –" in text
    assert "Boekjaar 2023 gedeponeerd op 14 augustus 2025, kenmerk V21-2024-01" in text
    assert "Equity 1,356,200 -4,600" in await said(StandardisedAccountsContent(EN, (FILED_2024, FILED_2023)))


async def test_a_company_profile_begins_with_its_key_figures() -> None:
    text = await said(CompanyProfileContent(NL, PROFILE, None, FILED_2024))
    assert "Kerncijfers Werkzame personen 1" in text
    assert "Kerncijfers van boekjaar 2024 Eigen vermogen 1.356.200" in text
    assert "Rechtsvorm Eenmanszaak" in text
    assert "boekjaar" not in await said(CompanyProfileContent(NL, PROFILE, None, None))


@pytest.mark.parametrize("heading", [NL, EN], ids=["nl", "en"])
@pytest.mark.parametrize("content", EVERY_DOCUMENT, ids=lambda content: type(content).__name__)
async def test_every_document_is_tagged_archivable_accessible_and_in_its_language(
    content: RegisterDocument, heading: Heading
) -> None:
    made = await maker().register_document(replace(content, heading=heading))
    with pikepdf.open(BytesIO(made)) as document, document.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert str(document.Root.Lang) == heading.language.lower()
    text = words(made)
    assert ("Bestelnummer" in text) is (heading is NL)
    assert "B-4F7K-Q2M9" in text


async def test_a_certified_extract_says_so_and_how_to_check_it() -> None:
    text = words(await maker().extract(replace(EXTRACT, certification=CERTIFICATION)))
    assert "Gewaarmerkt uittreksel Handelsregister" in text
    assert "Dit uittreksel is gewaarmerkt" in text
    assert "niet gewaarmerkt" not in text
    assert "paneel met handtekeningen" in text
    assert f"Waarmerknummer {CERTIFICATION.number}" in text
    assert CERTIFICATION.url in text.replace(" ", "")


@needs_poppler
async def test_the_address_where_to_check_can_be_copied_whole(tmp_path: Path) -> None:
    pdf = await maker().extract(replace(EXTRACT, certification=CERTIFICATION))
    assert CERTIFICATION.url in copied_from(pdf, tmp_path)


ENVELOPE = Envelope("Test Ontvanger", "Teststraat 1", "1234 AB", "Teststad", "NL")


async def test_an_extract_on_paper_follows_its_address_sheet() -> None:
    paper = replace(EXTRACT, certification=CERTIFICATION, envelope=ENVELOPE)
    sheet, *extract = pages(await maker().extract(paper))
    assert "Test Ontvanger Teststraat 1 1234 AB TESTSTAD" in sheet
    assert "Bestelnummer 2026-000123" in sheet
    assert "Waarmerknummer" not in sheet
    assert "Pagina" not in sheet
    assert "op papier is gewaarmerkt" in extract[0]
    assert "handtekeningen" not in extract[0]
    assert f"Pagina 1 / {len(extract)}" in extract[0]


@pytest.mark.parametrize(
    ("country", "printed"), [("BE", "1234 AB TESTSTAD BELGIUM"), ("TW", "TAIWAN"), ("XX", "TESTSTAD XX")]
)
async def test_a_country_abroad_is_named_in_a_language_that_every_post_reads(
    country: str, printed: str
) -> None:
    paper = replace(EXTRACT, certification=CERTIFICATION, envelope=replace(ENVELOPE, country=country))
    assert printed in pages(await maker().extract(paper))[0]


async def test_the_address_of_paper_shows_in_the_window_of_the_envelope() -> None:
    paper = replace(EXTRACT, certification=CERTIFICATION, envelope=replace(ENVELOPE, country="BE"))
    page = PdfReader(BytesIO(await maker().extract(paper))).pages[0]
    places: dict[str, tuple[float, float]] = {}

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for word in text.split():
            places.setdefault(word, (x / 72 * 25.4, 297 - y / 72 * 25.4))

    page.extract_text(visitor_text=note)
    for word in ("Ontvanger", "Teststraat", "TESTSTAD", "BELGIUM"):
        left, top = places[word]
        assert 20 <= left <= 110
        assert 45 <= top <= 82


async def test_a_certificate_goes_before_the_filed_document() -> None:
    certificate, *document = pages(await certified())
    digest = sha256(await filed()).hexdigest()
    for fact in ("Gewaarmerkt document", "Titel Jaarrekening 2024", "Boekjaar 2024", CERTIFICATION.number):
        assert fact in certificate
    assert digest in certificate.replace(" ", "")
    assert document == pages(await filed())


async def test_a_certified_document_does_not_claim_what_the_filed_one_claimed() -> None:
    with pikepdf.open(BytesIO(await filed())) as document, document.open_metadata() as metadata:
        assert "pdfaid:part" in metadata
    with pikepdf.open(BytesIO(await certified())) as document, document.open_metadata() as metadata:
        assert [claim for claim in ("pdfaid:part", "pdfuaid:part") if claim in metadata] == []


async def test_a_filed_document_that_was_protected_against_changes_is_certified_too() -> None:
    protected = BytesIO()
    with pikepdf.open(BytesIO(await filed())) as document:
        document.save(protected, encryption=pikepdf.Encryption(owner="eigenaar", user=""))
    assert pages(await certified(protected.getvalue()))[1:] == pages(await filed())


@pytest.mark.parametrize("locked", [True, False], ids=["behind a password", "no PDF inside"])
async def test_a_filed_document_that_cannot_be_read_is_not_certified(locked: bool) -> None:
    unreadable = BytesIO(b"%PDF-1.7 and nothing more")
    if locked:
        unreadable = BytesIO()
        with pikepdf.open(BytesIO(await filed())) as document:
            document.save(unreadable, encryption=pikepdf.Encryption(owner="eigenaar", user="gebruiker"))
    with pytest.raises(ValueError, match="cannot be read"):
        await certified(unreadable.getvalue())
