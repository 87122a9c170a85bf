"""Replacements that support grants: one free re-delivery of a delivered order (DOMAIN 15)."""

from datetime import datetime

from sqlalchemy import select

from auth.secrets import new_number
from models.columns import columns_of
from models.contact_request import ContactRequest, ContactStatus
from models.days import amsterdam_day
from models.order import Order, OrderStatus
from models.outbox import Task
from models.refusals import OrderNotFound, ReplacementNotPossible
from models.shipment import Shipment
from resolvers import outbox, placing
from resolvers.database import Transaction
from resolvers.services import Services

_order, _contact = columns_of(Order), columns_of(ContactRequest)
_DELIVERED = (OrderStatus.DELIVERED, OrderStatus.POSTED)
_ANEW = {"id", "number", "day", "price_cents", "repeat_of_id", "status", "placed_at", "delivered_at"}
_ANEW |= {"invoice_id", "is_replacement", "failure"}


async def grant(services: Services, order_number: str) -> Order:
    """Grant the replacement of an order, and have it produced at once; open requests about it are answered.

    Raises `OrderNotFound` or `ReplacementNotPossible`.
    """

    async def write(transaction: Transaction) -> Order:
        by_number = select(Order).where(_order.number == order_number.strip().upper()).with_for_update()
        replaced = (await transaction.execute(by_number)).scalars().first()
        if replaced is None:
            raise OrderNotFound
        if not await can_be_replaced(transaction, replaced):
            raise ReplacementNotPossible
        now = services.clock()
        replacement = await _deliver_again(transaction, replaced, now)
        await _answer(transaction, replaced, now)
        return replacement

    return await services.database.write(write)


async def can_be_replaced(transaction: Transaction, order: Order) -> bool:
    """Tell whether an order was delivered and has not been replaced; the database holds the second."""
    if order.status not in _DELIVERED:
        return False
    before = select(_order.id).where(_order.repeat_of_id == order.id, _order.is_replacement)
    return (await transaction.execute(before)).first() is None


async def _deliver_again(transaction: Transaction, replaced: Order, now: datetime) -> Order:
    replacement = Order(
        **replaced.model_dump(exclude=_ANEW),
        number=new_number("B"),
        day=amsterdam_day(now),
        price_cents=0,
        repeat_of_id=replaced.id,
        is_replacement=True,
        placed_at=now,
    )
    transaction.add(replacement)
    await transaction.flush()
    shipment = await transaction.get(Shipment, replaced.id)
    if shipment is not None:
        again = shipment.model_dump(exclude={"order_id", "posted_at"})
        transaction.add(Shipment(order_id=replacement.id, **again))
    placing.promise_production(transaction, replacement, now)
    return replacement


async def _answer(transaction: Transaction, replaced: Order, now: datetime) -> None:
    about = select(ContactRequest).where(
        _contact.order_id == replaced.id, _contact.status == ContactStatus.OPEN
    )
    for request in (await transaction.execute(about)).scalars():
        request.status, request.answered_at = ContactStatus.ANSWERED, now
        outbox.promise(transaction, Task.MAIL_CONTACT_ANSWERED, request.id, now)
