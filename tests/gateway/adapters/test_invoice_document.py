"""The invoice as a document: every order, the total, and how it is paid (DOMAIN 14, 33)."""

import asyncio
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from gateway.adapters.documents.typst_documents import TypstDocuments
from gateway.creditor import EXAMPLE
from models.catalogue import ProductCode
from models.language import Language
from resolvers.ports import AnnouncedCollection, InvoiceContent, InvoiceLine

LINE = InvoiceLine(
    ordered_on=date(2026, 10, 15),
    order_number="B-4F7K-Q2M9",
    product=ProductCode.EXTRACT,
    subject_kvk_number="69599084",
    ordered_by="X7Q2",
    price_cents=235,
)
INVOICE = InvoiceContent(
    number="F2026-000123",
    month=date(2026, 10, 1),
    issued_at=datetime(2026, 10, 31, 23, 30, tzinfo=UTC),
    due_on=date(2026, 11, 29),
    payer_name="Test BV Donald",
    payer_kvk_number="68750110",
    lines=(LINE, replace(LINE, order_number="B-0000-0001", product=ProductCode.HISTORY, price_cents=120_000)),
    total_cents=120_235,
    creditor=replace(EXAMPLE, name="Stichting Voorbeeld"),
    collection=None,
    language=Language.NL,
)
COLLECTED = AnnouncedCollection(date(2026, 11, 16), "4300", "M-4F7K-Q2M9")
MOST_MEMORY_MIB = 1024


async def made(content: InvoiceContent) -> bytes:
    documents = TypstDocuments(sender="Registerpoort", login_url="https://registerpoort.example")
    return await documents.invoice(content)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        (
            Language.NL,
            (
                "Factuur Test BV Donald",
                "Factuurnummer F2026-000123",
                "Factuurdatum 1 november 2026",
                "tot en met oktober 2026",
                "KVK-nummer 68750110",
                "Maak het totaal uiterlijk op 29 november 2026 over",
                "IBAN NL20 INGB 0001 2345 67",
                "Ten name van Stichting Voorbeeld",
                "15-10-2026 B-4F7K-Q2M9 Uittreksel 69599084 X7Q2 € 2,35",
                "€ 1.200,00",
                "Totaal € 1.202,35",
                "Pagina 1 / 1",
            ),
        ),
        (
            Language.EN,
            (
                "Invoice Test BV Donald",
                "Invoice date 1 November 2026",
                "up to and including October 2026",
                "Transfer the total no later than 29 November 2026",
                "In the name of Stichting Voorbeeld",
                "15-10-2026 B-4F7K-Q2M9 Extract 69599084 X7Q2 €2.35",
                "Total €1,202.35",
            ),
        ),
    ],
)
async def test_an_invoice_lists_its_orders_and_tells_how_to_pay(
    language: Language, facts: Sequence[str]
) -> None:
    said = words(await made(replace(INVOICE, language=language)))
    assert [fact for fact in facts if fact not in said] == []


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        (Language.NL, ("op of kort na 16 november 2026", "eindigt op 4300", "Machtiging M-4F7K-Q2M9")),
        (Language.EN, ("on or shortly after 16 November 2026", "ends in 4300", "Mandate M-4F7K-Q2M9")),
    ],
)
async def test_an_invoice_that_is_collected_tells_when_and_from_which_account(
    language: Language, facts: Sequence[str]
) -> None:
    said = words(await made(replace(INVOICE, language=language, collection=COLLECTED)))
    assert [fact for fact in (*facts, EXAMPLE.identifier) if fact not in said] == []
    assert "NL20 INGB" not in said
    assert "29 nov" not in said.lower()


async def test_a_private_invoice_has_no_kvk_number_of_its_payer() -> None:
    said = words(await made(replace(INVOICE, payer_name="Test Houder", payer_kvk_number=None)))
    assert "Test Houder" in said
    assert "KVK-nummer" not in said


@pytest.mark.parametrize("name", ['#panic("boe")', "*vet* $x$", "IJs 🍦", "N" * 500])
async def test_any_name_makes_an_invoice(name: str) -> None:
    assert (await made(replace(INVOICE, payer_name=name))).startswith(b"%PDF")


async def test_an_invoice_can_be_read_out_and_kept() -> None:
    document = pikepdf.open(BytesIO(await made(INVOICE)))
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang) == "nl"
    metadata = document.open_metadata()
    assert metadata.pdfa_status == "2A"


LARGE = """
import asyncio, resource, sys
from dataclasses import replace
from tests.gateway.adapters.test_invoice_document import INVOICE, LINE, made
lines = [replace(LINE, order_number=f"B-{number:08}") for number in range(10_000)]
pdf = asyncio.run(made(replace(INVOICE, lines=lines, total_cents=2_350_000)))
sys.stdout.buffer.write(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss.to_bytes(8, "big") + pdf)
"""


async def test_ten_thousand_orders_make_an_invoice_in_less_than_a_gibibyte() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LARGE, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    assert int.from_bytes(said[:8], "big") / 1024 < MOST_MEMORY_MIB
    pages = PdfReader(BytesIO(said[8:])).pages
    last = " ".join(pages[-1].extract_text().split())
    assert "B-00009999" in last
    assert "€ 23.500,00" in last
    assert re.search(rf"Pagina {len(pages)} / {len(pages)}", last)
