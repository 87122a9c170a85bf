"""Documents that orders delivered, and those of invoices and filings."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_

from auth.visibility import Read
from models.catalogue import ON_PAPER
from models.columns import columns_of
from models.document import Document
from models.order import Order
from models.rows import Row, any_of, one_for_each
from resolvers.database import Reader

_document, _order = columns_of(Document), columns_of(Order)


def _digital(visible: Select[Any]) -> Select[Any]:
    """Leave out what is kept of letters: paper can be verified, not downloaded."""
    return visible.where(or_(_document.order_id.is_(None), _order.product.not_in(ON_PAPER)))


BY_ID = Read(Document, lambda visible: _digital(visible).where(any_of(_document.id, "ids")))
OF_ORDERS = Read(
    Document,
    lambda visible: _digital(visible).where(any_of(_document.order_id, "order_ids")).order_by(_document.id),
)

OF_INVOICES = Read(Document, lambda visible: visible.where(any_of(_document.invoice_id, "invoice_ids")))
OF_FILINGS = Read(
    Document,
    lambda visible: visible.where(any_of(_document.filing_id, "filing_ids")).order_by(_document.id),
)


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[list[Row]]:
    """Give the documents of each order."""
    by_order: dict[UUID, list[Row]] = {order.id: [] for order in orders}
    for row in await reader.rows(OF_ORDERS, order_ids=list(by_order)):
        by_order[row.order_id].append(row)
    return [by_order[order.id] for order in orders]


async def of_filings(reader: Reader, filings: Sequence[Row]) -> list[list[Row]]:
    """Give the documents of each filing: what was filed, then the receipt; none before it is filed."""
    by_filing: dict[UUID, list[Row]] = {filing.id: [] for filing in filings}
    for row in await reader.rows(OF_FILINGS, filing_ids=list(by_filing)):
        by_filing[row.filing_id].append(row)
    return [by_filing[filing.id] for filing in filings]


async def of_invoices(reader: Reader, invoices: Sequence[Row]) -> list[Row | None]:
    """Give the document of each invoice; None while it is being made."""
    ids = [invoice.id for invoice in invoices]
    return one_for_each(ids, await reader.rows(OF_INVOICES, invoice_ids=ids), lambda row: row.invoice_id)


async def find(reader: Reader, document_id: UUID) -> Row | None:
    """Give a document for download, if the caller sees it."""
    return await reader.row(BY_ID, ids=[document_id])
