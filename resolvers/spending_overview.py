"""The spending overview: the orders that the caller sees, as lines of a CSV (DOMAIN 18).

It is read in pages, each from where the one before ended: whatever the number of orders, only one
page is in memory, and between two pages nothing in the database is held (docs/decisions/0012).
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, tuple_

from auth.visibility import Read
from models.catalogue import CATALOGUE
from models.columns import UtcDateTime, columns_of
from models.days import AMSTERDAM
from models.invoice import Invoice
from models.language import Language, Text
from models.order import NOT_CHARGED, Order, OrderStatus
from models.payment_method import PaymentMethod
from models.rows import AmongTop, Row, any_of
from resolvers import orders, registrations
from resolvers.csv_text import Cell, Dialect, csv_text
from resolvers.database import Reader

ROWS_AT_ONCE = 1000

HEADING = (
    Text(nl="Bestelnummer", en="Order number"),
    Text(nl="Besteld op", en="Placed on"),
    Text(nl="Product", en="Product"),
    Text(nl="KVK-nummer", en="KVK number"),
    Text(nl="Vestigingsnummer", en="Branch number"),
    Text(nl="Naam", en="Name"),
    Text(nl="Status", en="Status"),
    Text(nl="Betaalmethode", en="Payment method"),
    Text(nl="Besteld door", en="Ordered by"),
    Text(nl="Herhaling van", en="Repeat of"),
    Text(nl="Factuurnummer", en="Invoice number"),
    Text(nl="Prijs (euro)", en="Price (euros)"),
    Text(nl="In rekening gebracht (euro)", en="Charged (euros)"),
)
"""The columns. What was charged is the price, or zero for an order that cost nothing in the end."""

STATUS = {
    OrderStatus.PENDING_PAYMENT: Text(nl="Wacht op betaling", en="Awaiting payment"),
    OrderStatus.PLACED: Text(nl="Geplaatst", en="Placed"),
    OrderStatus.IN_PRODUCTION: Text(nl="Wordt gemaakt", en="Being made"),
    OrderStatus.POSTED: Text(nl="Op de post gedaan", en="Posted"),
    OrderStatus.DELIVERED: Text(nl="Geleverd", en="Delivered"),
    OrderStatus.FAILED: Text(nl="Niet gelukt", en="Failed"),
    OrderStatus.CANCELLED: Text(nl="Geannuleerd", en="Cancelled"),
    OrderStatus.EXPIRED: Text(nl="Verlopen", en="Expired"),
}
PAYMENT_METHOD = {
    PaymentMethod.DIRECT_DEBIT: Text(nl="Automatische incasso", en="Direct debit"),
    PaymentMethod.CREDIT: Text(nl="Tegoed", en="Credit"),
    PaymentMethod.INVOICE: Text(nl="Factuur", en="Invoice"),
    PaymentMethod.IDEAL: Text(nl="iDEAL", en="iDEAL"),
    PaymentMethod.CREDIT_CARD: Text(nl="Creditcard", en="Credit card"),
}

_order, _invoice = columns_of(Order), columns_of(Invoice)
_SHOWN = (
    _order.id,
    _order.number,
    _order.placed_at,
    _order.product,
    _order.subject_kvk_number,
    _order.branch_number,
    _order.status,
    _order.payment_method,
    _order.repeat_of_id,
    _order.invoice_id,
    _order.price_cents,
)


def _page(visible: Select[Any], *only: ColumnElement[bool]) -> Select[Any]:
    """Take the next rows, newest first, by an index that ends in (placed_at, id).

    The ids are taken first: PostgreSQL reads them in order from the index alone, where it would
    sort the whole period if the rows themselves were asked for.
    """
    moment, key = _order.placed_at, _order.id
    after = tuple_(bindparam("after_moment", type_=UtcDateTime), bindparam("after_id", type_=key.type))
    newest_first = moment.desc(), key.desc()
    ids = (
        visible.with_only_columns(key, maintain_column_froms=True)
        .where(tuple_(moment, key) < after, moment >= bindparam("period_start", type_=UtcDateTime), *only)
        .order_by(*newest_first)
        # A number in the text: PostgreSQL plans for so many rows, and not for a tenth of all.
        .limit(literal_column(str(ROWS_AT_ONCE)))
        .correlate(None)
        .scalar_subquery()
    )
    return (
        visible.with_only_columns(*_SHOWN, visible.selected_columns.ordered_by, maintain_column_froms=True)
        .where(AmongTop(key, ids))
        .order_by(*newest_first)
    )


OF_ALL = Read(Order, _page)
OF_CODE = Read(
    Order,
    lambda visible: _page(visible, _order.access_code_id == bindparam("code_id", type_=_order.id.type)),
)
INVOICE_NUMBERS = Read(
    Invoice,
    lambda visible: visible.with_only_columns(_invoice.id, _invoice.number).where(any_of(_invoice.id, "ids")),
)

Position = tuple[datetime, UUID]
"""Where a page ended: the moment and the id of its last order."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which overview: of a period, of one code or of all that the caller sees, and how it is written."""

    period: orders.Period
    code_id: UUID | None
    language: Language
    dialect: Dialect


@dataclass(frozen=True, slots=True)
class Entry:
    """An order, with what other rows say about it."""

    order: Row
    name: str | None
    repeat_of: str | None
    invoice: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the file, and where the next one begins; None at the end."""

    text: bytes
    end: Position | None


async def page(reader: Reader, wanted: Wanted, after: Position | None = None) -> Page:
    """Make the next part of an overview; the first one has the heading."""
    entries = await _entries(reader, wanted, after)
    # Off the event loop: a page takes some milliseconds of formatting.
    text = await asyncio.to_thread(lines, entries, wanted.language, wanted.dialect)
    if after is None:
        text = heading(wanted.language, wanted.dialect) + text
    last = entries[-1].order if len(entries) == ROWS_AT_ONCE else None
    return Page(text.encode(), None if last is None else (last.placed_at, last.id))


def heading(language: Language, dialect: Dialect) -> str:
    """Give what a file begins with."""
    return dialect.mark + csv_text([[each.in_language(language) for each in HEADING]], dialect)


def lines(entries: Iterable[Entry], language: Language, dialect: Dialect) -> str:
    """Write orders as lines."""
    return csv_text((_cells(entry, language) for entry in entries), dialect)


def _cells(entry: Entry, language: Language) -> Sequence[Cell]:
    order = entry.order
    price = Decimal(order.price_cents).scaleb(-2)
    return (
        order.number,
        order.placed_at.astimezone(AMSTERDAM).strftime("%Y-%m-%d %H:%M:%S"),
        CATALOGUE[order.product].name.in_language(language),
        order.subject_kvk_number,
        order.branch_number,
        entry.name,
        STATUS[order.status].in_language(language),
        PAYMENT_METHOD[order.payment_method].in_language(language),
        order.ordered_by,
        entry.repeat_of,
        entry.invoice,
        price,
        Decimal("0.00") if order.status in NOT_CHARGED else price,
    )


async def _entries(reader: Reader, wanted: Wanted, after: Position | None) -> list[Entry]:
    """Read the orders, and look the rest up by key, so that no join depends on a planner's guess."""
    start, end = wanted.period.moments
    moment, key = after or (end, UUID(int=0))
    parameters = {"period_start": start, "after_moment": moment, "after_id": key}
    if wanted.code_id is None:
        found = await reader.rows(OF_ALL, **parameters)
    else:
        found = await reader.rows(OF_CODE, **parameters, code_id=wanted.code_id)
    subjects = await registrations.subjects(reader, found)
    repeated = await orders.repeated(reader, found)
    invoices = await _invoice_numbers(reader, found)
    return [
        Entry(
            order,
            name=subject.name if subject else None,
            repeat_of=repeat.number if repeat else None,
            invoice=invoices.get(order.invoice_id),
        )
        for order, subject, repeat in zip(found, subjects, repeated, strict=True)
    ]


async def _invoice_numbers(reader: Reader, found: Sequence[Row]) -> dict[UUID, str]:
    """Give the numbers of the invoices that the caller sees."""
    ids = {order.invoice_id for order in found if order.invoice_id is not None}
    return {row.id: row.number for row in await reader.rows(INVOICE_NUMBERS, ids=list(ids))} if ids else {}
