import asyncio
import string
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from gateway.adapters.documents.printable import _PRINTABLE, has_glyph, printable
from gateway.adapters.documents.typst_documents import TypstDocuments
from models.business_register import Activity, Address, AddressKind, BranchProfile, Profile
from models.language import Language
from resolvers.ports import CodeLetter, DocumentMaker, ExtractContent

VISITING = Address(
    AddressKind.VISITING,
    shielded=False,
    street="Abebe Bikilalaan",
    house_number="17 M",
    postcode="1034WL",
    town="Amsterdam",
    country="Nederland",
)
ACTIVITIES = (
    Activity(
        "10110",
        "Verwerking en conservering van vlees, met uitzondering van vlees van gevogelte",
        is_main=True,
    ),
    Activity("10120", "Verwerking en conservering van vlees van gevogelte", is_main=False),
    Activity("10130", "Vervaardiging van vleesproducten", is_main=False),
)
MAIN_BRANCH = BranchProfile(
    branch_number="000038509504",
    kvk_number="69599084",
    name="Test EMZ Dagobert",
    is_main=True,
    is_commercial=True,
    registered_on=date(2020, 8, 28),
    started_on=date(2015, 8, 28),
    ended_on=None,
    trade_names=(),
    addresses=(VISITING,),
    activities=(),
    websites=(),
    workers_full_time=1,
    workers_part_time=0,
    workers_total=1,
)
PROFILE = Profile(
    kvk_number="69599084",
    name="Test EMZ Dagobert",
    statutory_name=None,
    legal_form="Eenmanszaak",
    extended_legal_form="Eenmanszaak",
    rsin=None,
    registered_on=date(2017, 7, 10),
    started_on=date(2017, 1, 8),
    ended_on=None,
    trade_names=("Test EMZ Dagobert", "Tweede handelsnaam 1MZ", "Derde handelsnaam 1MZ"),
    activities=ACTIVITIES,
    workers_total=1,
    non_mailing=True,
    owner_addresses=(),
    main_branch=MAIN_BRANCH,
)
EXTRACT = ExtractContent(
    order_number="2026-000123",
    produced_at="24 november 2026, 14:03 uur",
    profile=PROFILE,
    branch=None,
    language=Language.NL,
)
LETTER = CodeLetter(
    reference="2026-000042",
    organisation_name="Test EMZ Dagobert",
    kvk_number="69599084",
    holder_name="Dagobert",
    address=VISITING,
    access_code="K7M4-0QPX-9TRO",
    valid_until="23 januari 2027",
    language=Language.NL,
)
MADE_AT = datetime(2026, 11, 24, 13, 3, tzinfo=UTC)


def maker() -> DocumentMaker:
    return TypstDocuments(
        sender="Registerpoort", login_url="https://poort.example/inloggen", clock=lambda: MADE_AT
    )


def pages(pdf: bytes) -> list[str]:
    """The pages' words, whatever their line breaks."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    return " ".join(pages(pdf))


async def extract_of(profile: Profile, language: Language = Language.NL) -> bytes:
    return await maker().extract(replace(EXTRACT, profile=profile, language=language))


async def test_a_dutch_extract_says_what_the_register_says() -> None:
    said = words(await maker().extract(EXTRACT))
    for fact in (
        "Uittreksel Handelsregister",
        "Bestelnummer 2026-000123",
        "24 november 2026, 14:03 uur",
        "KVK-nummer 69599084",
        "Naam Test EMZ Dagobert",
        "Tweede handelsnaam 1MZ",
        "Rechtsvorm Eenmanszaak",
        "Startdatum 8 januari 2017",
        "Datum inschrijving 10 juli 2017",
        "Werkzame personen 1",
        "Hoofdvestiging",
        "Vestigingsnummer 000038509504",
        "Bezoekadres Abebe Bikilalaan 17 M 1034WL Amsterdam",
        "10130 Vervaardiging van vleesproducten Nevenactiviteit",
        "niet gewaarmerkt",
        "Pagina 1 / 1",
    ):
        assert fact in said


async def test_an_english_extract_has_english_labels_around_the_registered_words() -> None:
    said = words(await extract_of(replace(PROFILE, rsin="123456782"), Language.EN))
    for fact in (
        "Business Register extract",
        "KVK number 69599084",
        "RSIN 123456782",
        "Legal form Eenmanszaak",
        "Start date 8 January 2017",
        "Visiting address Abebe Bikilalaan 17 M",
        "10110 Verwerking en conservering van vlees",
        "Main activity",
        "This extract is not certified",
    ):
        assert fact in said
    assert "handelsregister" not in said.lower()


async def test_an_extract_of_a_branch_is_about_that_branch() -> None:
    branch = replace(
        MAIN_BRANCH,
        branch_number="000038509520",
        name="Test EMZ Nevenvestiging Govert",
        is_main=False,
        addresses=(replace(VISITING, street="Geneinde", house_number="1", town="Maastricht"),),
        activities=ACTIVITIES[2:],
    )
    said = words(await maker().extract(replace(EXTRACT, branch=branch)))
    assert "Vestigingsnummer 000038509520 Naam Test EMZ Nevenvestiging Govert" in said
    assert "Geneinde 1" in said
    assert "Abebe Bikilalaan" not in said
    assert "10110" not in said


@pytest.mark.parametrize(("language", "word"), [(Language.NL, "Afgeschermd"), (Language.EN, "Shielded")])
async def test_a_shielded_address_is_never_printed(language: Language, word: str) -> None:
    shielded = replace(VISITING, shielded=True)
    profile = replace(
        PROFILE, main_branch=replace(MAIN_BRANCH, addresses=(shielded,)), owner_addresses=(shielded,)
    )
    said = words(await extract_of(profile, language))
    assert said.count(word) == 2
    assert "Abebe" not in said
    assert "1034WL" not in said


async def test_a_post_box_is_printed_as_one() -> None:
    post = Address(
        AddressKind.CORRESPONDENCE, shielded=False, po_box="200", postcode="1000AE", town="Rommeldam"
    )
    said = words(await extract_of(replace(PROFILE, owner_addresses=(post,))))
    assert "Eigenaar Correspondentieadres Postbus 200 1000AE Rommeldam" in said


async def test_fifty_long_trade_names_run_over_several_pages_and_none_is_lost() -> None:
    names = tuple(
        f"Handelsnaam {number} die langer is dan een regel van een uittreksel ooit zal zijn"
        for number in range(50)
    )
    printed = pages(await extract_of(replace(PROFILE, trade_names=names)))
    assert len(printed) > 1
    assert all(f"Pagina {number} / {len(printed)}" in page for number, page in enumerate(printed, 1))
    said = " ".join(printed)
    assert all(f"Handelsnaam {number} die" in said for number in range(50))


async def test_a_name_without_a_space_stays_on_the_page() -> None:
    document = pikepdf.open(BytesIO(await extract_of(replace(PROFILE, name="N" * 300))))
    assert len(document.pages) <= 2
    assert words(await extract_of(replace(PROFILE, name="N" * 300))).count("N" * 40) >= 14


@pytest.mark.parametrize(
    "name",
    [
        '#panic("boe")',
        "*vet* _schuin_ $x^2$ `code`",
        "= Kop",
        "\\ #sys.inputs",
        '"); #read("extract.typ")',
        "<b>&amp;",
    ],
)
async def test_markup_in_a_name_is_only_text(name: str) -> None:
    assert name in words(await extract_of(replace(PROFILE, name=name)))
    letter = await maker().code_letter(replace(LETTER, organisation_name=name))
    assert name in words(letter)


@pytest.mark.parametrize(
    ("registered", "printed"),
    [
        ("Nul\x00punt\x07B.V.", "Nul punt B.V."),
        ("Ko\u00adffie\u200b & \u202eThee", "Koffie & Thee"),
        ("Cafe\u0301 Zoë", "Café Zoë"),
        ("IJs 🍦 & 漢字", "IJs � & ��"),
        ("Ελλάς Болгария Łódź", "Ελλάς Болгария Łódź"),
        ("regel een\r\nregel\ttwee", "regel een regel twee"),
    ],
)
async def test_characters_that_cannot_be_printed_never_stop_an_extract(registered: str, printed: str) -> None:
    assert printable(registered) == printed
    assert printed in words(await extract_of(replace(PROFILE, name=registered)))


async def test_every_character_that_counts_as_printable_has_a_glyph() -> None:
    characters = [chr(code) for first, last in _PRINTABLE for code in range(first, last + 1)]
    activities = (Activity("1", " ".join(filter(has_glyph, characters)), is_main=True),)
    printed = words(await extract_of(replace(PROFILE, activities=activities)))
    assert set(string.ascii_letters + string.digits + "ëéïÉßøłŐž€") <= set(printed)
    letter = replace(LETTER, access_code=" ".join(filter(has_glyph, characters[:600])))
    assert (await maker().code_letter(letter)).startswith(b"%PDF")


@given(st.text(max_size=200))
@settings(max_examples=50, deadline=None)
def test_any_name_makes_an_extract(name: str) -> None:
    content = replace(EXTRACT, profile=replace(PROFILE, name=name, trade_names=(name,)))
    assert asyncio.run(maker().extract(content)).startswith(b"%PDF")


@pytest.mark.parametrize("language", Language)
async def test_documents_are_tagged_archivable_and_accessible(language: Language) -> None:
    for pdf, title in (
        (await extract_of(PROFILE, language), ("Uittreksel Handelsregister", "Business Register extract")),
        (
            await maker().code_letter(replace(LETTER, language=language)),
            ("Uw toegangscode voor het Handelsregister", "Your access code for the Business Register"),
        ),
    ):
        document = pikepdf.open(BytesIO(pdf))
        assert bool(document.Root.MarkInfo.Marked) is True
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == language.lower()
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle) is True
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == title[language is Language.EN]
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"].startswith("2026-11-24T13:03:00")


async def test_the_activities_are_a_table_whose_heads_are_told_to_a_screen_reader() -> None:
    document = pikepdf.open(BytesIO(await maker().extract(EXTRACT)))
    kinds = [
        str(item.S) for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
    ]
    assert kinds.count("/TH") == 3
    assert kinds.count("/TD") == 9
    assert kinds.count("/Lbl") == kinds.count("/LBody") > 10


async def test_a_code_letter_tells_how_to_log_in_and_what_if_it_was_not_expected() -> None:
    said = words(await maker().code_letter(LETTER))
    for part in (
        "Test EMZ Dagobert T.a.v. Dagobert Abebe Bikilalaan 17 M 1034 WL AMSTERDAM",
        "tot en met 23 januari 2027",
        "https://poort.example/inloggen",
        "wachtwoord in dat u apart per e-mail hebt gekregen",
        "Verwachtte u deze brief niet?",
        "Kenmerk 2026-000042",
    ):
        assert part in said
    assert "K7M4-0QPX-9TRO" in said.replace(" ", "")


async def test_an_english_code_letter_is_english() -> None:
    letter = replace(LETTER, language=Language.EN, address=replace(VISITING, country="Duitsland"))
    said = words(await maker().code_letter(letter))
    for part in ("Attn. Dagobert", "DUITSLAND", "Did you not expect this letter?", "separately by e-mail"):
        assert part in said
    assert "wachtwoord" not in said


@pytest.mark.parametrize("organisation", ["Test EMZ Dagobert", "Stichting tot behoud van alles " * 8])
async def test_the_address_shows_in_the_window_of_the_envelope(organisation: str) -> None:
    letter = replace(LETTER, organisation_name=organisation, address=replace(VISITING, country="Duitsland"))
    reader = PdfReader(BytesIO(await maker().code_letter(letter)))
    assert len(reader.pages) == 1
    page = reader.pages[0]
    places: dict[str, tuple[float, float]] = {}

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for word in text.split():
            places.setdefault(word, (x / 72 * 25.4, 297 - y / 72 * 25.4))

    page.extract_text(visitor_text=note)
    for word in (organisation.split(maxsplit=1)[0], "T.a.v.", "AMSTERDAM", "DUITSLAND"):
        left, top = places[word]
        assert 20 <= left <= 110
        assert 45 <= top <= 82


async def test_many_documents_at_once_are_each_their_own() -> None:
    documents = maker()
    made = await asyncio.gather(
        *(documents.extract(replace(EXTRACT, order_number=f"2026-{number:06}")) for number in range(12))
    )
    assert all(f"2026-{number:06}" in words(pdf) for number, pdf in enumerate(made))
