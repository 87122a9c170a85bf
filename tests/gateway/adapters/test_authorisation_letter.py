"""The letter with an authorisation code, as it is printed (DOMAIN 19)."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from models.language import Language
from resolvers.ports import AuthorisationLetter
from tests.gateway.adapters.test_documents import VISITING, maker, words

LETTER = AuthorisationLetter(
    reference="D-4F7K-Q2M9",
    organisation_name="Test EMZ Dagobert",
    kvk_number="69599084",
    address=VISITING,
    applicant_name="Dora Deponent",
    applicant_email="deponent@test.example",
    requested_on="24 november 2026, 14:03",
    code="K7M4-0QPX-9TR0",
    valid_until="4 december 2026, 14:03",
    language=Language.NL,
)


async def test_the_letter_asks_the_company_and_tells_what_to_do_and_what_if_it_does_not_agree() -> None:
    said = words(await maker().authorisation_letter(LETTER))
    for part in (
        "Test EMZ Dagobert T.a.v. het bestuur Abebe Bikilalaan 17 M 1034 WL AMSTERDAM",
        "Kenmerk D-4F7K-Q2M9",
        "KVK-nummer 69599084",
        "Aangevraagd door Dora Deponent",
        "E-mailadres deponent@test.example",
        "Aangevraagd op 24 november 2026, 14:03",
        "de jaarrekening van Test EMZ Dagobert",
        "tot 4 december 2026, 14:03",
        "Geef de code aan Dora Deponent",
        "https://poort.example/inloggen",
        "Gaat u niet akkoord, of kent u deze persoon niet?",
    ):
        assert part in said
    assert "K7M4-0QPX-9TR0" in said.replace(" ", "")


async def test_an_english_letter_is_english() -> None:
    said = words(await maker().authorisation_letter(replace(LETTER, language=Language.EN)))
    for part in ("Attn. the management", "To be used once, until", "Give the code to Dora Deponent"):
        assert part in said
    assert "machtiging" not in said.lower()


@pytest.mark.parametrize("language", Language)
async def test_the_letter_is_tagged_archivable_and_one_page_for_a_window_envelope(language: Language) -> None:
    letter = replace(LETTER, language=language, organisation_name="Stichting tot behoud van alles " * 4)
    pdf = await maker().authorisation_letter(letter)
    document = pikepdf.open(BytesIO(pdf))
    assert bool(document.Root.MarkInfo.Marked) is True
    with document.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
    reader = PdfReader(BytesIO(pdf))
    assert len(reader.pages) == 1
    places: dict[str, tuple[float, float]] = {}

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for word in text.split():
            places.setdefault(word, (x / 72 * 25.4, 297 - y / 72 * 25.4))

    reader.pages[0].extract_text(visitor_text=note)
    left, top = places["AMSTERDAM"]
    assert 20 <= left <= 110
    assert 45 <= top <= 82


@pytest.mark.parametrize("name", ['#panic("boe")', "= Kop", "<b>&amp;", "*vet* _schuin_"])
async def test_markup_in_a_name_is_only_text(name: str) -> None:
    letter = replace(LETTER, applicant_name=name, organisation_name=name, applicant_email=f"{name}@test")
    said = words(await maker().authorisation_letter(letter))
    assert f"Aangevraagd door {name}" in said


async def test_the_longest_names_make_a_letter() -> None:
    letter = replace(LETTER, applicant_name="N" * 201, organisation_name="O" * 500)
    assert (await maker().authorisation_letter(letter)).startswith(b"%PDF")
