"""Following an order while it is on its way (DOMAIN 10, 17)."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

import strawberry
from graphql import located_error

from models.refusals import Refusal
from resolvers import order_progress
from resolvers.database import Reader
from schema.context import Info
from schema.fields import as_view, refused
from schema.order import Order
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
        context = info.context

        async def reader_now() -> Reader:
            await context.begin_anew()
            return context.reader

        following = order_progress.follow(context.services, key_of(order_id, "Order"), reader_now)
        try:
            async with aclosing(following):
                async for order in following:
                    yield as_view(order)
        except Refusal as refusal:
            error = refused(refusal, context.language)
            raise located_error(error, info._raw_info.field_nodes, info.path.as_list()) from refusal
