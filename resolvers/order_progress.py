"""Following an order until it is final (DOMAIN 10, 17)."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from uuid import UUID

from models.order import ORDER_TRANSITIONS
from models.refusals import OrderNotFound
from models.rows import Row
from resolvers import orders, progress
from resolvers.database import Reader
from resolvers.services import Services


def follow(
    services: Services, order_id: UUID | None, reader_now: Callable[[], Awaitable[Reader]]
) -> AsyncGenerator[Row, None]:
    """Give an order as it is now, and again each time its status changed, until that is final.

    `reader_now` reads as the caller that is there at that moment: sight is judged for each event.
    An `order_id` of None is one that nobody has. Raises `OrderNotFound` as soon as the caller does not
    see the order.
    """

    async def look() -> Row:
        reader = await reader_now()
        order = await reader.row(orders.BY_ID, ids=[order_id or progress.NOBODYS])
        if order is None:
            raise OrderNotFound
        return order

    return progress.follow(services, look, lambda order: bool(ORDER_TRANSITIONS[order.status]))
