"""Orders on paper: queued for the printer, posted, delivered (DOMAIN 17).

The letter is made and kept by `resolvers.production`; the queue gets it from there, so that it is
the same letter however often it is queued.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import BindParameter, Select, bindparam, select

from auth.visibility import Read
from models.columns import columns_of
from models.days import DELIVERY_WORKING_DAYS, amsterdam_day, start_of_day, working_days_after
from models.document import Document
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.refusals import OrderNotFound
from models.rows import Row, any_of, one_for_each
from models.shipment import Shipment
from resolvers import outbox
from resolvers.database import Database, Reader, Transaction
from resolvers.outbox import Work
from resolvers.services import Services

_order, _document, _shipment = columns_of(Order), columns_of(Document), columns_of(Shipment)
_item = columns_of(OutboxItem)

OF_ORDERS = Read(Shipment, lambda visible: visible.where(any_of(_shipment.order_id, "order_ids")))


class NotThen(Exception):
    """The order's status does not allow the act."""

    def __init__(self, status: OrderStatus) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that is in the queue, and was not posted yet; `country` is ISO 3166-1 alpha-2."""

    number: str
    country: str
    made_at: datetime


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[Row | None]:
    """Give the shipment of each order on paper."""
    ids = [order.id for order in orders]
    found = await reader.rows(OF_ORDERS, order_ids=ids)
    return one_for_each(ids, found, lambda row: row.order_id)


async def queue_letter(services: Services, work: Work) -> None:
    """Put the letter that was made for an order into the post queue, under the order's number."""
    ((number, sha256),) = await services.database.fetch(
        select(_order.number, _document.sha256)
        .join(Document, _document.order_id == _order.id)
        .where(_order.id == work.subject_id)
    )
    pdf = await asyncio.to_thread(services.store.path(sha256).read_bytes)
    await services.post.put(number, pdf)
    await services.database.write(lambda transaction: outbox.finish(transaction, work))


async def waiting(database: Database) -> list[WaitingLetter]:
    """Give the letters that wait for the printer, oldest first."""
    return [WaitingLetter(*row) for row in await database.fetch(_queued())]


async def mark_posted(services: Services, number: str) -> None:
    """Note that a letter went out, tell who ordered it, and take it out of the queue.

    Harmless when it was noted before. Raises `OrderNotFound`, or `NotThen` when it is not queued yet.
    """

    async def write(transaction: Transaction) -> None:
        order, shipment = await _locked(transaction, number)
        if order.status in (OrderStatus.POSTED, OrderStatus.DELIVERED):
            return
        if not (await transaction.execute(_queued().where(_order.id == order.id))).first():
            raise NotThen(order.status)
        now = services.clock()
        order.status, shipment.posted_at = OrderStatus.POSTED, now
        outbox.promise(transaction, Task.MAIL_ORDER_POSTED, order.id, now)

    await services.database.write(write)
    await services.post.take_away(number)


async def mark_delivered(services: Services, number: str) -> None:
    """Note the carrier's word that a letter arrived; raises `OrderNotFound` or `NotThen`."""

    async def write(transaction: Transaction) -> None:
        order, _ = await _locked(transaction, number)
        if order.status is OrderStatus.DELIVERED:
            return
        if order.status is not OrderStatus.POSTED:
            raise NotThen(order.status)
        order.status, order.delivered_at = OrderStatus.DELIVERED, services.clock()

    await services.database.write(write)


async def deliver_next(transaction: Transaction, now: datetime) -> bool:
    """Count one letter as delivered whose time of delivery is over; False when there is none."""
    due = (
        select(Order)
        .join(Shipment, _shipment.order_id == _order.id)
        .where(
            _order.status == _one_of_few(OrderStatus.POSTED),
            _shipment.posted_at < start_of_day(_first_day_that_can_be_under_way(amsterdam_day(now))),
        )
        .limit(1)
        .with_for_update(of=Order, skip_locked=True)
    )
    order = (await transaction.execute(due)).scalars().first()
    if order is None:
        return False
    order.status, order.delivered_at = OrderStatus.DELIVERED, now
    return True


def _one_of_few(status: OrderStatus) -> BindParameter[OrderStatus]:
    """Name a status in the text itself: orders under way have an index of their own."""
    return bindparam(None, status, type_=_order.status.type, literal_execute=True)


def _queued() -> Select[tuple[str, str, datetime]]:
    """Select the letters that were made and handed to the queue, and wait there."""
    under_way = select(_item.id).where(
        _item.subject_id == _order.id, _item.task.in_((Task.PRODUCE_ORDER, Task.QUEUE_LETTER))
    )
    return (
        select(_order.number, _shipment.country, _document.created_at)
        .join(Shipment, _shipment.order_id == _order.id)
        .join(Document, _document.order_id == _order.id)
        .where(_order.status == _one_of_few(OrderStatus.IN_PRODUCTION), ~under_way.exists())
        .order_by(_document.created_at, _order.id)
    )


async def _locked(transaction: Transaction, number: str) -> tuple[Order, Shipment]:
    """Lock an order on paper; raises `OrderNotFound`."""
    by_number = select(Order).where(_order.number == number).with_for_update()
    order = (await transaction.execute(by_number)).scalars().first()
    shipment = await transaction.get(Shipment, order.id) if order else None
    if order is None or shipment is None:
        raise OrderNotFound
    return order, shipment


def _first_day_that_can_be_under_way(today: date) -> date:
    """Give the first day on which a letter was posted whose last working day is not over."""
    day = today
    while working_days_after(day - timedelta(days=1), DELIVERY_WORKING_DAYS) >= today:
        day -= timedelta(days=1)
    return day
