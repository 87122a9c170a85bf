"""Filed annual accounts as a PDF with their receipt (DOMAIN 24)."""

from dataclasses import replace
from datetime import date

import pytest

from models.annual_accounts import Appropriation
from models.language import Language
from models.size_class import SizeClass
from resolvers.document_contents import FiledAccountsContent, FiledLine
from tests.gateway.adapters.test_documents import maker, pages, words

CONTENT = FiledAccountsContent(
    receipt_number="D-4F7K-Q2M9",
    filed_at="24 november 2026, 14:03",
    filing_number="J-1111-2222",
    kvk_number="99000021",
    name="Voorbeeld Bakkerij B.V.",
    size_class=SizeClass.SMALL,
    period_start=date(2025, 1, 1),
    period_end=date(2025, 12, 31),
    previous_end=date(2024, 12, 31),
    appropriation=Appropriation.AFTER,
    adoption_date=date(2026, 5, 1),
    corrected_receipt=None,
    document_name="jaarrekening-2025-99000021.xbrl",
    sha256="ab" * 32,
    lines=(FiledLine("Totaal activa", "100.000", "90.000"), FiledLine("Voorzieningen", "5.000", None)),
    language=Language.NL,
)


async def test_it_says_what_was_filed_when_and_by_which_receipt() -> None:
    said = words(await maker().filed_accounts(CONTENT))
    for each in (
        "Gedeponeerde jaarrekening",
        "Voorbeeld Bakkerij B.V.",
        "D-4F7K-Q2M9",
        "24 november 2026, 14:03",
        "1 januari 2025 tot en met 31 december 2025",
        "Klein",
        "Balans na verdeling",
        "Vastgesteld op 1 mei 2026",
        "jaarrekening-2025-99000021.xbrl",
        "ab" * 16,
        "Totaal activa 100.000 90.000",
        "Voorzieningen 5.000 –",
    ):
        assert each in said
    assert "Corrigeert" not in said


async def test_a_correction_in_english_names_the_receipt_that_it_corrects() -> None:
    content = replace(
        CONTENT, language=Language.EN, corrected_receipt="D-OLD1-OLD2", adoption_date=None, previous_end=None
    )
    said = words(await maker().filed_accounts(content))
    assert "Corrects receipt D-OLD1-OLD2" in said
    assert "not adopted yet" in said
    assert "Totaal activa 100.000 Voorzieningen 5.000" in said


@pytest.mark.parametrize("number", [0, 400])
async def test_there_can_be_no_figures_or_hundreds(number: int) -> None:
    lines = tuple(FiledLine(f"Post {index}", "1", "2") for index in range(number))
    found = pages(await maker().filed_accounts(replace(CONTENT, lines=lines)))
    assert (len(found) > 3) == (number > 100)
