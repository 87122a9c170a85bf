"""Cancelling an order (DOMAIN 17): a guest's before it is paid, paper until it is produced, digital never."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from auth.principal import CodeHolder, OrderHolder, Principal, require_orderer
from models.catalogue import ON_PAPER
from models.columns import columns_of
from models.order import Order, OrderStatus
from models.outbox import Task
from models.payment import Payment
from models.refusals import OrderNotCancellable, OrderNotFound
from models.rows import Row
from resolvers import access_codes, charging, orders, organisations, outbox, payments
from resolvers.database import Transaction
from resolvers.services import Services


@dataclass(frozen=True, slots=True)
class OrderCancelled:
    """The order as it is now, and what it changed."""

    typename: ClassVar[str] = "OrderCancelled"
    order: Row
    access_code: Row | None
    organisation: Row | None


def can_cancel(principal: Principal, order: Row) -> bool:
    """Tell whether the caller can still cancel an order: it must be the caller's own."""
    return _is_own(principal, order) and _can_be_cancelled(order)


async def cancel(services: Services, principal: Principal, order_id: UUID | None) -> OrderCancelled:
    """Cancel an order of the caller's own; what was charged or paid goes back.

    Raises `NotLoggedIn`, `OrderNotFound` or `OrderNotCancellable`.
    """
    orderer = require_orderer(principal)

    async def write(transaction: Transaction) -> UUID:
        order = await _own(transaction, orderer, order_id)
        await _cancel(transaction, order, services.clock())
        return order.id

    cancelled_id = await services.database.write(write)
    reader = services.database.reader(principal)
    (order,) = await reader.rows(orders.BY_ID, ids=[cancelled_id])
    (code,) = await access_codes.of_orders(reader, [order])
    (organisation,) = await organisations.of_rows(reader, [order])
    return OrderCancelled(order, code, organisation)


async def _own(transaction: Transaction, principal: CodeHolder | OrderHolder, order_id: UUID | None) -> Order:
    order = None
    if order_id is not None:
        order = await transaction.get(Order, order_id, with_for_update=True)
    if order is None or not _is_own(principal, order):
        raise OrderNotFound
    return order


def _is_own(principal: Principal, order: Order | Row) -> bool:
    match principal:
        case OrderHolder(order_id):
            return bool(order.id == order_id)
        case CodeHolder():
            return bool(order.access_code_id == principal.access_code_id)
    return False


def _can_be_cancelled(order: Order | Row) -> bool:
    return order.status is OrderStatus.PENDING_PAYMENT or (
        order.status is OrderStatus.PLACED and order.product in ON_PAPER
    )


async def _cancel(transaction: Transaction, order: Order, now: datetime) -> None:
    if not _can_be_cancelled(order):
        raise OrderNotCancellable
    waited = order.status is OrderStatus.PENDING_PAYMENT
    order.status = OrderStatus.CANCELLED
    await transaction.flush()
    if waited:
        by_order = select(Payment).where(columns_of(Payment).order_id == order.id)
        payment = (await transaction.execute(by_order)).scalars().one()
        outbox.promise(transaction, Task.CANCEL_PAYMENT, payment.id, now)
        return
    await outbox.withdraw(transaction, Task.PRODUCE_ORDER, order.id)
    await charging.reverse(transaction, order, now)
    await payments.refund_order(transaction, order, now)
