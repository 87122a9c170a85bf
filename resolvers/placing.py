"""What every order has in common when it is placed, whoever pays for it."""

from datetime import datetime, timedelta

from uuid_utils.compat import uuid7

from models.days import amsterdam_day
from models.order import Order, OrderStatus
from models.outbox import Task
from models.payment_method import PaymentMethod
from models.shipment import Shipment
from resolvers import outbox
from resolvers.database import Transaction
from resolvers.order_form import Ordered

PAPER_PAUSE = timedelta(minutes=10)
"""How long an order on paper can be cancelled after it was placed (DOMAIN 17)."""


def order_of(asked: Ordered, number: str, status: OrderStatus, method: PaymentMethod, now: datetime) -> Order:
    """Make the row of an order, which costs nothing and is nobody's yet."""
    return Order(
        id=uuid7(),
        number=number,
        payment_method=method,
        product=asked.product,
        language=asked.language,
        subject_kvk_number=asked.kvk_number,
        branch_number=asked.branch_number,
        financial_year=asked.financial_year,
        filing_reference=asked.filing_reference,
        day=amsterdam_day(now),
        price_cents=0,
        status=status,
        placed_at=now,
    )


async def add(transaction: Transaction, order: Order, asked: Ordered) -> None:
    """Write an order, and where its paper goes."""
    transaction.add(order)
    await transaction.flush()
    if asked.address is not None:
        transaction.add(
            Shipment(
                order_id=order.id,
                recipient=asked.address.recipient.strip(),
                street=asked.address.street.strip(),
                postcode=asked.address.postcode.strip(),
                town=asked.address.town.strip(),
                country=asked.address.country,
            )
        )


def promise_production(transaction: Transaction, order: Order, now: datetime) -> None:
    """Promise the production of a placed order; paper waits for as long as it can be cancelled."""
    after = PAPER_PAUSE if order.on_paper else timedelta()
    outbox.promise(transaction, Task.PRODUCE_ORDER, order.id, now, after=after)
