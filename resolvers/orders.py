"""Placing orders and listing them (DOMAIN 12-18)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import bindparam, func, select

from auth.principal import CodeHolder, Principal, require_code_holder
from auth.secrets import new_number
from auth.visibility import Read
from models.access_code import AccessCode, AccessCodeStatus
from models.catalogue import CATALOGUE, ProductCode
from models.checks import Checks
from models.columns import UtcDateTime, columns_of
from models.days import start_of_day, start_of_month
from models.order import NOT_CHARGED, Order, OrderStatus
from models.organisation import Organisation
from models.permission import Permission
from models.refusals import NotLoggedIn, SpendingLimitReached
from models.rows import Row, any_of, one_for_each
from resolvers import access_codes, availability, charging, organisations, placing
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader, Transaction
from resolvers.idempotency import Once
from resolvers.order_form import Ordered, check_ordered
from resolvers.services import Services

ALSO_NEEDED = {ProductCode.UBO_EXTRACT: Permission.ORDER_UBO_EXTRACTS}
"""The permission that a product needs besides `PLACE_ORDERS` (DOMAIN 9)."""

_order = columns_of(Order)


def _within_period(order: Any) -> Sequence[Any]:
    return (
        order.placed_at >= bindparam("period_start", type_=UtcDateTime),
        order.placed_at < bindparam("period_end", type_=UtcDateTime),
    )


BY_ID = Read(Order, lambda visible: visible.where(any_of(_order.id, "ids")))
OF_CODES = PagedRead(
    Order, parent="access_code_id", parents=AccessCode, moment="placed_at", only=_within_period
)
OF_ORGANISATIONS = PagedRead(
    Order, parent="organisation_id", parents=Organisation, moment="placed_at", only=_within_period
)


@dataclass(frozen=True, slots=True)
class Period:
    """Legal days, both inclusive."""

    first: date
    last: date

    def __post_init__(self) -> None:
        checks = Checks()
        checks.period("period", self.first, self.last)
        checks.done()

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """Give its first moment, and the first one after it."""
        return start_of_day(self.first), start_of_day(self.last + timedelta(days=1))


ALWAYS = (start_of_day(date(1970, 1, 1)), start_of_day(date(9000, 1, 1)))


@dataclass(frozen=True, slots=True)
class OrderPlaced:
    """An order, and what it changed."""

    typename: ClassVar[str] = "OrderPlaced"
    order: Row
    access_code: Row
    organisation: Row | None


async def place(
    services: Services, principal: Principal, idempotency_key: str, asked: Ordered
) -> OrderPlaced:
    """Place an order, once for each idempotency key.

    Raises `NotLoggedIn`, `NotPermitted`, `InvalidInput`, `ProductUnavailable`,
    `IdempotencyKeyReused`, `RegistrationNotFound`, `RegistrationWithheld`, `RegisterUnavailable`,
    `SpendingLimitReached`, `InsufficientCredit`, `MandateMissing` or `CollectionBounced`.
    """
    holder = require_code_holder(principal, Permission.PLACE_ORDERS)
    require_code_holder(principal, ALSO_NEEDED.get(asked.product))
    checks = Checks()
    checks.idempotency_key("idempotencyKey", idempotency_key)
    check_ordered(checks, asked)
    checks.done()
    once = Once(
        services.secrets,
        f"code:{holder.access_code_id.hex}",
        idempotency_key,
        {"operation": "order", **asdict(asked)},
    )
    order_id = await once.known(services.database, services.clock())
    if order_id is None:
        await availability.must_be_available(services, asked)
        order_id = await services.database.write(_Placing(services, holder, once, asked).write)
    return await _placed(services.database.reader(principal), order_id)


async def of_codes(
    reader: Reader, codes: Sequence[Row], page: PageRequest, period: Period | None
) -> list[Connection]:
    """Give a page of the orders of each code, newest first."""
    ids = [code.id for code in codes]
    return await OF_CODES.pages(reader, ids, page, **_period_parameters(period))


async def of_organisations(
    reader: Reader, rows: Sequence[Row], page: PageRequest, period: Period | None
) -> list[Connection]:
    """Give a page of the orders of each company, newest first."""
    ids = [row.id for row in rows]
    return await OF_ORGANISATIONS.pages(reader, ids, page, **_period_parameters(period))


async def repeated(reader: Reader, orders: Sequence[Row]) -> list[Row | None]:
    """Give the order that each order repeats for free."""
    ids = [order.repeat_of_id for order in orders]
    found = await reader.by_ids(BY_ID, ids)
    return one_for_each(ids, found, lambda row: row.id)


@dataclass(frozen=True, slots=True)
class _Placing:
    """What the transaction that places an order needs."""

    services: Services
    holder: CodeHolder
    once: Once
    asked: Ordered

    async def write(self, transaction: Transaction) -> UUID:
        now = self.services.clock()
        code = await self._locked_code(transaction)
        earlier = await self.once.earlier(transaction, now)
        if earlier is not None:
            return earlier
        order = placing.order_of(self.asked, new_number("B"), OrderStatus.PLACED, code.payment_method, now)
        order.organisation_id, order.access_code_id = code.organisation_id, code.id
        bought = await self._bought_today(transaction, order)
        if bought is None:
            order.price_cents = CATALOGUE[order.product].price_on(order.day).cents
            await _hold_spending_limit(transaction, code, order)
        else:
            order.repeat_of_id = bought
        await placing.add(transaction, order, self.asked)
        if order.price_cents:
            await charging.charge(transaction, code, order)
        self.once.keep(transaction, order.id, now)
        placing.promise_production(transaction, order, now)
        return order.id

    async def _locked_code(self, transaction: Transaction) -> AccessCode:
        """Lock the code, so that its orders come one after another; it may have been blocked."""
        code = await transaction.get_one(AccessCode, self.holder.access_code_id, with_for_update=True)
        if code.status is not AccessCodeStatus.ACTIVE:
            raise NotLoggedIn
        return code

    async def _bought_today(self, transaction: Transaction, order: Order) -> UUID | None:
        """Find the same order of the same code and Amsterdam day that was paid for (DOMAIN 15)."""
        same = select(_order.id).where(
            _order.access_code_id == order.access_code_id,
            _order.product == order.product,
            _order.language == order.language,
            _order.subject_kvk_number == order.subject_kvk_number,
            func.coalesce(_order.branch_number, "") == (order.branch_number or ""),
            func.coalesce(_order.financial_year, 0) == (order.financial_year or 0),
            func.coalesce(_order.filing_reference, "") == (order.filing_reference or ""),
            _order.day == order.day,
            _order.price_cents > 0,
            _order.status.not_in(NOT_CHARGED),
        )
        return (await transaction.execute(same)).scalars().first()


async def _hold_spending_limit(transaction: Transaction, code: AccessCode, order: Order) -> None:
    """Refuse what would go past the code's limit of this Amsterdam month (DOMAIN 9)."""
    if code.spending_limit_cents is None:
        return
    spent = select(func.coalesce(func.sum(_order.price_cents), 0)).where(
        _order.access_code_id == code.id,
        _order.placed_at >= start_of_month(order.placed_at),
        _order.status.not_in(NOT_CHARGED),
    )
    left = code.spending_limit_cents - int((await transaction.execute(spent)).scalar_one())
    if order.price_cents > left:
        raise SpendingLimitReached(code.spending_limit_cents, max(left, 0))


async def _placed(reader: Reader, order_id: UUID) -> OrderPlaced:
    order = (await reader.rows(BY_ID, ids=[order_id]))[0]
    (code,) = await access_codes.of_orders(reader, [order])
    (organisation,) = await organisations.of_rows(reader, [order])
    if code is None:
        raise NotLoggedIn
    return OrderPlaced(order, code, organisation)


def _period_parameters(period: Period | None) -> dict[str, datetime]:
    start, end = period.moments if period else ALWAYS
    return {"period_start": start, "period_end": end}
