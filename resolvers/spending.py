"""What was spent in a period, by month, product and code (DOMAIN 18).

All that was charged counts; a free repeat is an order of nothing. Each grouping is one statement,
whatever the number of companies or codes that it is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Integer, bindparam, extract, func, select

from auth.visibility import Read
from models.access_code import AccessCode
from models.catalogue import ProductCode
from models.columns import UtcDateTime, columns_of
from models.days import amsterdam_day
from models.order import NOT_CHARGED, Order
from models.rows import Row, any_of
from resolvers.database import Reader
from resolvers.orders import Period

MONTHS_BY_DEFAULT = 12

_order, _code = columns_of(Order), columns_of(AccessCode)
# Asked once for each code that is summed: joined, it would be asked for every order.
_HINT = select(_code.hint).where(_code.id == _order.access_code_id).correlate(Order).scalar_subquery()


@dataclass(frozen=True, slots=True)
class SpendingOverview:
    """What a company or a code spent in a period; euro cents."""

    typename: ClassVar[str] = "SpendingOverview"
    spender: Row
    period: Period
    total_cents: int
    order_count: int


@dataclass(frozen=True, slots=True)
class SpendingOfMonth:
    """What was spent in an Amsterdam month, which is named by its first day."""

    typename: ClassVar[str] = "SpendingOfMonth"
    month: date
    total_cents: int
    order_count: int


@dataclass(frozen=True, slots=True)
class SpendingOfProduct:
    """What was spent on a product."""

    typename: ClassVar[str] = "SpendingOfProduct"
    product: ProductCode
    total_cents: int
    order_count: int


@dataclass(frozen=True, slots=True)
class SpendingOfCode:
    """What was spent with a code."""

    typename: ClassVar[str] = "SpendingOfCode"
    access_code_id: UUID
    hint: str
    total_cents: int
    order_count: int


class Grouping:
    """Sums and counts of companies' orders, and of codes' orders, by some columns.

    `shown` is what else each sum shows; it follows from the columns.
    """

    def __init__(self, *by: Any, shown: Sequence[Any] = ()) -> None:
        self._by = by
        self._shown = shown
        self.reads = {
            "Organisation": self._read(_order.organisation_id),
            "AccessCode": self._read(_order.access_code_id),
        }

    def _read(self, spender: Any) -> Read:
        return Read(
            Order,
            lambda visible: (
                visible.with_only_columns(
                    spender.label("spender_id"),
                    *self._by,
                    *self._shown,
                    func.sum(_order.price_cents).label("cents"),
                    func.count().label("orders"),
                    maintain_column_froms=True,
                )
                .where(
                    any_of(spender, "ids"),
                    _order.placed_at >= bindparam("period_start", type_=UtcDateTime),
                    _order.placed_at < bindparam("period_end", type_=UtcDateTime),
                    _order.status.not_in(NOT_CHARGED),
                )
                .group_by(spender, *self._by)
            ),
        )


ALTOGETHER = Grouping()
BY_MONTH = Grouping(
    extract("year", _order.day).cast(Integer).label("year"),
    extract("month", _order.day).cast(Integer).label("month"),
)
BY_PRODUCT = Grouping(_order.product)
BY_CODE = Grouping(_order.access_code_id, shown=[_HINT.label("hint")])


def latest_year(now: datetime) -> Period:
    """Give the last twelve months, this one among them, until today."""
    today = amsterdam_day(now)
    months = today.year * 12 + today.month - MONTHS_BY_DEFAULT
    return Period(date(months // 12, months % 12 + 1, 1), today)


async def of_spenders(reader: Reader, spenders: Sequence[Row], period: Period) -> list[SpendingOverview]:
    """Give what each company or code spent, as far as the caller sees its orders."""
    empty = [SpendingOverview(spender, period, 0, 0) for spender in spenders]
    return [
        SpendingOverview(
            each.spender, period, sum(int(row.cents) for row in rows), sum(row.orders for row in rows)
        )
        for each, rows in zip(empty, await _grouped(reader, ALTOGETHER, empty), strict=True)
    ]


async def by_month(reader: Reader, overviews: Sequence[SpendingOverview]) -> list[list[SpendingOfMonth]]:
    """Give every month that an overview's period touches, also one without orders."""
    found = await _grouped(reader, BY_MONTH, overviews)
    return [
        _in_months(overview.period, {date(row.year, row.month, 1): row for row in rows})
        for overview, rows in zip(overviews, found, strict=True)
    ]


async def by_product(reader: Reader, overviews: Sequence[SpendingOverview]) -> list[list[SpendingOfProduct]]:
    """Give the products that were ordered, what cost most first."""
    return [
        sorted(
            (SpendingOfProduct(row.product, int(row.cents), row.orders) for row in rows),
            key=lambda each: (-each.total_cents, -each.order_count, each.product),
        )
        for rows in await _grouped(reader, BY_PRODUCT, overviews)
    ]


async def by_code(reader: Reader, overviews: Sequence[SpendingOverview]) -> list[list[SpendingOfCode]]:
    """Give the codes that ordered, who spent most first."""
    return [
        sorted(
            (SpendingOfCode(row.access_code_id, row.hint, int(row.cents), row.orders) for row in rows),
            key=lambda each: (-each.total_cents, -each.order_count, each.hint, each.access_code_id),
        )
        for rows in await _grouped(reader, BY_CODE, overviews)
    ]


async def _grouped(
    reader: Reader, grouping: Grouping, overviews: Sequence[SpendingOverview]
) -> list[list[Row]]:
    """Give the sums of each overview: one statement for each kind of spender and period among them."""
    ids: dict[tuple[str, Period], set[UUID]] = {}
    for each in overviews:
        ids.setdefault((each.spender.typename, each.period), set()).add(each.spender.id)
    found: dict[tuple[str, Period, UUID], list[Row]] = {}
    for (typename, period), spenders in ids.items():
        start, end = period.moments
        rows = await reader.rows(
            grouping.reads[typename], ids=list(spenders), period_start=start, period_end=end
        )
        for row in rows:
            found.setdefault((typename, period, row.spender_id), []).append(row)
    return [found.get((each.spender.typename, each.period, each.spender.id), []) for each in overviews]


def _in_months(period: Period, found: dict[date, Row]) -> list[SpendingOfMonth]:
    first, last = (day.year * 12 + day.month - 1 for day in (period.first, period.last))
    months = [date(each // 12, each % 12 + 1, 1) for each in range(first, last + 1)]
    return [
        SpendingOfMonth(month, int(row.cents), row.orders) if row else SpendingOfMonth(month, 0, 0)
        for month, row in ((month, found.get(month)) for month in months)
    ]
