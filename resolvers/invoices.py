"""Invoices as who pays them sees them, and how each is collected (DOMAIN 14)."""

from collections.abc import Sequence

from sqlalchemy import select

from auth.visibility import Read
from models.access_code import AccessCode, Use
from models.columns import columns_of
from models.invoice import BillingRun, Collection, Invoice
from models.organisation import Organisation
from models.rows import Row, any_of, one_for_each
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader

_invoice, _collection, _run = columns_of(Invoice), columns_of(Collection), columns_of(BillingRun)

BY_ID = Read(Invoice, lambda visible: visible.where(any_of(_invoice.id, "ids")))
OF_ORGANISATIONS = PagedRead(Invoice, parent="organisation_id", parents=Organisation, moment="issued_at")
OF_CODES = PagedRead(Invoice, parent="access_code_id", parents=AccessCode, moment="issued_at")
COLLECTIONS = Read(
    Collection,
    lambda visible: visible.add_columns(
        select(_run.collect_on).where(_run.id == _invoice.run_id).scalar_subquery().label("collect_on")
    ).where(any_of(_collection.invoice_id, "invoice_ids")),
)


async def of_organisations(
    reader: Reader, organisations: Sequence[Row], page: PageRequest
) -> list[Connection]:
    """Give a page of the invoices of each company, newest first."""
    return await OF_ORGANISATIONS.pages(reader, [row.id for row in organisations], page)


async def of_codes(reader: Reader, codes: Sequence[Row], page: PageRequest) -> list[Connection | None]:
    """Give a page of the invoices of each private code; a business code's are its company's."""
    pages = await OF_CODES.pages(reader, [code.id for code in codes], page)
    return [found if code.use is Use.PRIVATE else None for code, found in zip(codes, pages, strict=True)]


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[Row | None]:
    """Give the invoice that each order stands on, where the caller sees it."""
    ids = [order.invoice_id for order in orders]
    found = await reader.by_ids(BY_ID, ids)
    return one_for_each(ids, found, lambda row: row.id)


async def collections(reader: Reader, invoices: Sequence[Row]) -> list[Row | None]:
    """Give the direct debit of each invoice; None for one that the payer transfers."""
    ids = [invoice.id for invoice in invoices]
    return one_for_each(ids, await reader.rows(COLLECTIONS, invoice_ids=ids), lambda row: row.invoice_id)
