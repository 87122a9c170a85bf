"""Following an order while it is on its way (DOMAIN 10, 17)."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

import strawberry

from resolvers import order_progress
from schema.context import Info
from schema.order import Order
from schema.progress import events_of
from schema.relay import key_of


@strawberry.type
class OrderProgressSubscriptions:
    """What can be followed of orders."""

    @strawberry.subscription(
        description=(
            "An order as it is now, and again each time its status changes, until that is final. "
            "Ask again after a break: the first event is always the present state. "
            "Who does not see the order, or no longer, gets the error ORDER_NOT_FOUND, and the stream ends."
        )
    )
    async def order_progressed(
        info: Info,
        order_id: Annotated[strawberry.ID, strawberry.argument(description="The `id` of the order.")],
    ) -> AsyncGenerator[Order, None]:
        services, key = info.context.services, key_of(order_id, "Order")
        events = events_of(info, lambda now: order_progress.follow(services, key, now))
        async with aclosing(events):
            async for order in events:
                yield order
