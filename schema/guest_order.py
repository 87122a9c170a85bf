"""Certified extracts bought without a login (DOMAIN 13)."""

from typing import Annotated

import strawberry

from auth.principal import Guest, OrderHolder
from models.catalogue import ProductCode
from models.payment_method import PaymentMethod
from resolvers import guest_orders, orders
from schema.context import Info
from schema.fields import as_view, given, optional, refusable, shown, view
from schema.order import Order, PostalAddressInput, ProductOptionsInput, ordered
from schema.problems import (
    IdempotencyKeyReused,
    InvalidInput,
    PaymentsUnavailable,
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    TooManyRequests,
)


@strawberry.input(description="An order without a login.")
class PlaceGuestOrderInput:
    """What `placeGuestOrder` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every order: sent again, it orders once."
    )
    product: ProductCode = strawberry.field(description="A certified extract, digital or on paper.")
    kvk_number: str = strawberry.field(description="The registration it is about.")
    branch_number: str | None = optional("The branch it is about.")
    options: ProductOptionsInput | None = optional("What can be chosen.")
    email: str = strawberry.field(description="Where the link to the order goes.")
    address: PostalAddressInput | None = optional("Where the paper goes; for the product on paper alone.")
    payment_method: PaymentMethod = strawberry.field(description="IDEAL or CREDIT_CARD.")


@view
class GuestOrderPlaced:
    """An order that waits for its payment."""

    order: Order = shown("The new order, as it is now.")
    order_token: str = shown(
        "Sent as bearer token (`Authorization: Bearer …`), it shows this order: keep it, and keep it to yourself."
    )
    checkout_url: str | None = shown("Where to pay; null when there is nothing to pay any more.")


PlaceGuestOrderResult = Annotated[
    GuestOrderPlaced
    | ProductUnavailable
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | PaymentsUnavailable
    | TooManyRequests
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("PlaceGuestOrderResult", description="The order, or why there is none."),
]


@strawberry.type
class GuestOrderQueries:
    """What a guest can ask of an order."""

    @strawberry.field(description="The order whose token the caller sends; null without one.")
    async def guest_order(info: Info) -> Order | None:
        context = info.context
        if not isinstance(context.principal, OrderHolder):
            return None
        return as_view(await context.reader.row(orders.BY_ID, ids=[context.principal.order_id]))


@strawberry.type
class GuestOrderMutations:
    """What a guest can order."""

    @refusable("Buy a certified extract without a login; it is paid at once.")
    async def place_guest_order(
        info: Info,
        input: Annotated[PlaceGuestOrderInput, strawberry.argument(description="What to order.")],
    ) -> PlaceGuestOrderResult:
        context = info.context
        sent = guest_orders.GuestOrderRequest(
            idempotency_key=input.idempotency_key,
            email=input.email,
            payment_method=input.payment_method,
            ordered=ordered(
                input.product,
                input.kvk_number,
                given(input.branch_number),
                given(input.options),
                given(input.address),
            ),
        )
        placed = await guest_orders.place(context.services, sent, context.address)
        if isinstance(context.principal, Guest):
            context.principal = placed.principal
        return as_view(placed)
