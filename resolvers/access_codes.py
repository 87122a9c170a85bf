"""Codes as their company sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, String, bindparam, func, or_

from auth.visibility import Read
from models.access_code import AccessCode, AccessCodeStatus
from models.checks import Checks
from models.columns import UtcDateTime, columns_of
from models.days import start_of_month
from models.order import NOT_CHARGED, Order
from models.organisation import Organisation
from models.rows import Row, any_of, one_for_each
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader
from resolvers.services import Services

_code, _order = columns_of(AccessCode), columns_of(Order)

LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """How many codes a company has, by status."""

    pending: int
    active: int
    blocked: int
    revoked: int
    expired: int

    @property
    def all(self) -> int:
        """Count them all."""
        return self.pending + self.active + self.blocked + self.revoked + self.expired


BY_ID = Read(AccessCode, lambda visible: visible.where(any_of(_code.id, "ids")))


def _wanted(code: Any) -> Sequence[Any]:
    person = code.holder_first_name + " " + code.holder_last_name + " " + code.holder_email + " " + code.hint
    return (
        or_(
            bindparam("any_status", type_=Boolean()),
            code.status == bindparam("status", type_=_code.status.type),
        ),
        func.lower(person).like(bindparam("pattern", type_=String()), escape="\\"),
    )


OF_ORGANISATIONS = PagedRead(
    AccessCode, parent="organisation_id", parents=Organisation, moment="created_at", only=_wanted
)
COUNTS = Read(
    AccessCode,
    lambda visible: (
        visible.with_only_columns(
            _code.organisation_id, _code.status, func.count().label("codes"), maintain_column_froms=True
        )
        .where(any_of(_code.organisation_id, "ids"))
        .group_by(_code.organisation_id, _code.status)
    ),
)
SPENT_SINCE = Read(
    Order,
    lambda visible: (
        visible.with_only_columns(
            _order.access_code_id, func.sum(_order.price_cents).label("cents"), maintain_column_froms=True
        )
        .where(
            any_of(_order.access_code_id, "ids"),
            _order.placed_at >= bindparam("since", type_=UtcDateTime),
            _order.status.not_in(NOT_CHARGED),
        )
        .group_by(_order.access_code_id)
    ),
)


async def of_organisations(
    reader: Reader,
    organisations: Sequence[Row],
    page: PageRequest,
    status: AccessCodeStatus | None = None,
    search: str | None = None,
) -> list[Connection]:
    """Give a page of the codes of each company, newest first; of one status, or by holder or hint."""
    return await OF_ORGANISATIONS.pages(
        reader,
        [organisation.id for organisation in organisations],
        page,
        any_status=status is None,
        status=status or AccessCodeStatus.ACTIVE,
        pattern=_pattern(search),
    )


async def counts(reader: Reader, organisations: Sequence[Row]) -> list[CodeCounts]:
    """Count the codes of each company by status."""
    rows = await reader.rows(COUNTS, ids=[organisation.id for organisation in organisations])
    found = {(row.organisation_id, row.status): int(row.codes) for row in rows}
    return [
        CodeCounts(**{each.value.lower(): found.get((organisation.id, each), 0) for each in AccessCodeStatus})
        for organisation in organisations
    ]


async def main_users(reader: Reader, organisations: Sequence[Row]) -> list[Row | None]:
    """Give the main user of each company."""
    return await by_ids(reader, [organisation.main_code_id for organisation in organisations])


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[Row | None]:
    """Give the code that placed each order, where the caller sees that code (DOMAIN 10)."""
    return await by_ids(reader, [order.access_code_id for order in orders])


async def by_ids(reader: Reader, ids: Sequence[UUID | None]) -> list[Row | None]:
    """Give the codes with these ids."""
    return one_for_each(ids, await reader.by_ids(BY_ID, ids), lambda row: row.id)


async def spent_this_month(services: Services, reader: Reader, codes: Sequence[Row]) -> list[int]:
    """Give what each code spent in this Amsterdam month, in euro cents."""
    rows = await reader.rows(
        SPENT_SINCE, ids=[code.id for code in codes], since=start_of_month(services.clock())
    )
    spent = {row.access_code_id: int(row.cents) for row in rows}
    return [spent.get(code.id, 0) for code in codes]


def _pattern(search: str | None) -> str:
    """Make a pattern that finds a text anywhere; raises `InvalidInput` for one too long or unreadable."""
    if search is None or not search.strip():
        return "%"
    checks = Checks()
    text = checks.text("search", search, LONGEST_SEARCH).lower()
    checks.done()
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
