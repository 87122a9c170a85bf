"""Loads of many keys at once, each limited to what the caller sees."""

from base64 import urlsafe_b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

import orjson
from sqlalchemy import ColumnElement, Select, func, or_, select, true, tuple_
from sqlalchemy.orm import aliased, joinedload
from sqlalchemy.orm.interfaces import ORMOption

from bench.strawberry_peer.context import Context
from bench.strawberry_peer.tables import AccessCode, Order, Organisation, Registration
from models.business_register import RegistrationKind
from models.days import start_of_month
from models.order import NOT_CHARGED
from models.permission import Permission
from models.registration import registration_key

T = TypeVar("T")
DEFAULT_PAGE = 20
LARGEST_PAGE = 100


@dataclass(frozen=True)
class PageOf:
    """Which page of which parent's list."""

    parent_id: UUID
    first: int
    after: str | None


@dataclass(frozen=True)
class Page:
    """The rows of a page."""

    rows: list[Any]
    has_next: bool
    has_previous: bool


def page_of(parent_id: UUID, first: int | None, after: str | None) -> PageOf:
    """Name a page; raises `ValueError`."""
    size = DEFAULT_PAGE if first is None else first
    if not 1 <= size <= LARGEST_PAGE:
        raise ValueError("ask for 1 to 100 items at a time")
    return PageOf(parent_id, size, after)


async def codes(context: Context, ids: list[UUID]) -> list[AccessCode | None]:
    """Load codes."""
    statement = (
        select(AccessCode)
        .options(joinedload(AccessCode.organisation))
        .where(_seen_codes(context, AccessCode), AccessCode.id.in_(ids))
    )
    return _in_order(ids, {each.id: each for each in await _all(context, statement)})


async def orders(context: Context, ids: list[UUID]) -> list[Order | None]:
    """Load orders."""
    statement = (
        select(Order)
        .options(joinedload(Order.access_code))
        .where(_seen_orders(context, Order), Order.id.in_(ids))
    )
    return _in_order(ids, {each.id: each for each in await _all(context, statement)})


async def codes_of_organisations(context: Context, asked: list[PageOf]) -> list[Page]:
    """Load pages of the codes of companies."""
    inner = aliased(AccessCode)
    listed = _Listed(AccessCode, "created_at", "organisation_id", joinedload(AccessCode.organisation))
    return await _pages(context, asked, listed, inner, Organisation, _seen_codes(context, inner))


async def orders_of_organisations(context: Context, asked: list[PageOf]) -> list[Page]:
    """Load pages of the orders of companies."""
    inner = aliased(Order)
    listed = _Listed(Order, "placed_at", "organisation_id", joinedload(Order.access_code))
    return await _pages(context, asked, listed, inner, Organisation, _seen_orders(context, inner))


async def orders_of_codes(context: Context, asked: list[PageOf]) -> list[Page]:
    """Load pages of the orders of codes."""
    inner = aliased(Order)
    listed = _Listed(Order, "placed_at", "access_code_id", joinedload(Order.access_code))
    return await _pages(context, asked, listed, inner, aliased(AccessCode), _seen_orders(context, inner))


@dataclass(frozen=True)
class _Listed:
    """What is listed, newest first by a moment, of which parent, and what is loaded with it."""

    table: Any
    moment: str
    parent: str
    related: ORMOption


async def _pages(
    context: Context,
    asked: list[PageOf],
    listed: _Listed,
    inner: Any,
    parent: Any,
    seen: ColumnElement[bool],
) -> list[Page]:
    """Load the top rows of each parent in one statement; one more than asked for tells of a next page."""
    results: dict[PageOf, Page] = {}
    moment, table = getattr(inner, listed.moment), listed.table
    for pages in _alike(asked):
        top = (
            select(inner.id)
            .where(getattr(inner, listed.parent) == parent.id, seen, _after(pages[0], moment, inner.id))
            .order_by(moment.desc(), inner.id.desc())
            .limit(pages[0].first + 1)
            .lateral()
        )
        statement = (
            select(table)
            .select_from(parent)
            .join(top, true())
            .join(table, table.id == top.c.id)
            .options(listed.related)
            .where(parent.id.in_([each.parent_id for each in pages]))
            .order_by(getattr(table, listed.moment).desc(), table.id.desc())
        )
        results |= _paged(pages, await _all(context, statement), listed.parent)
    return [results[page] for page in asked]


async def subjects(context: Context, asked: list[tuple[str, str | None]]) -> list[Registration | None]:
    """Load registrations by KVK number and branch; without one, the main branch or the legal person."""
    statement = select(Registration).where(
        or_(
            Registration.key.in_([registration_key(*each) for each in asked if each[1]]),
            Registration.kvk_number.in_([number for number, branch in asked if not branch])
            & (Registration.kind != RegistrationKind.BRANCH),
        )
    )
    entries: dict[str, Registration] = {}
    for row in await _all(context, statement):
        entries[row.key] = row
        if row.kind is RegistrationKind.MAIN_BRANCH:
            entries[row.kvk_number] = row
    return [entries.get(registration_key(*each)) for each in asked]


async def spent_this_month(context: Context, ids: list[UUID]) -> list[int]:
    """Sum what codes spent in this Amsterdam month, in euro cents."""
    statement = (
        select(Order.access_code_id, func.sum(Order.price_cents))
        .where(
            _seen_orders(context, Order),
            Order.access_code_id.in_(ids),
            Order.placed_at >= start_of_month(datetime.now(UTC)),
            Order.status.not_in(NOT_CHARGED),
        )
        .group_by(Order.access_code_id)
    )
    async with context.process.sessions() as session:
        spent = {code_id: int(cents) for code_id, cents in await session.execute(statement)}
    return [spent.get(code_id, 0) for code_id in ids]


def _seen_codes(context: Context, code: Any) -> ColumnElement[bool]:
    company = context.caller.company_of(Permission.MANAGE_ACCESS_CODES)
    seen: ColumnElement[bool] = (
        code.organisation_id == company if company else code.id == context.caller.code.id
    )
    return seen


def _seen_orders(context: Context, order: Any) -> ColumnElement[bool]:
    company = context.caller.company_of(Permission.VIEW_ORGANISATION_ORDERS)
    seen: ColumnElement[bool] = (
        order.organisation_id == company if company else order.access_code_id == context.caller.code.id
    )
    return seen


async def _all(context: Context, statement: Select[Any]) -> Sequence[Any]:
    async with context.process.sessions() as session:
        return (await session.scalars(statement)).all()


def _alike(asked: list[PageOf]) -> list[list[PageOf]]:
    """Group pages that were asked for with the same arguments."""
    groups: dict[tuple[int, str | None], list[PageOf]] = {}
    for page in asked:
        groups.setdefault((page.first, page.after), []).append(page)
    return list(groups.values())


def _after(page: PageOf, moment: Any, key: Any) -> ColumnElement[bool]:
    if page.after is None:
        return true()
    position, row_id = orjson.loads(urlsafe_b64decode(page.after + "=" * (-len(page.after) % 4)))
    return tuple_(moment, key) < (datetime.fromisoformat(position), UUID(hex=row_id))


def _paged(pages: list[PageOf], rows: Sequence[Any], parent: str) -> dict[PageOf, Page]:
    by_parent: dict[UUID, list[Any]] = {}
    for row in rows:
        by_parent.setdefault(getattr(row, parent), []).append(row)
    found = {page: by_parent.get(page.parent_id, []) for page in pages}
    return {
        page: Page(of_page[: page.first], len(of_page) > page.first, page.after is not None)
        for page, of_page in found.items()
    }


def _in_order(ids: list[UUID], found: dict[UUID, T]) -> list[T | None]:
    return [found.get(each) for each in ids]
