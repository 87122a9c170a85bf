"""Orders, and placing one (DOMAIN 12-18)."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from models.catalogue import CATALOGUE, ProductCode
from models.language import Language
from models.order import FAILURE_TEXTS, OrderFailureReason, OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.rows import Row
from resolvers import access_codes, documents, orders, registrations
from schema.context import Info
from schema.fields import Parents, as_view, batch, derived, given, optional, refusable, shown, view
from schema.money import Money, euros
from schema.problems import (
    IdempotencyKeyReused,
    InsufficientCredit,
    InvalidInput,
    MandateMissing,
    NotLoggedIn,
    NotPermitted,
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    SpendingLimitReached,
)
from schema.product import Product
from schema.registration import Registration
from schema.relay import Node

if TYPE_CHECKING:
    from schema.access_code import AccessCode
    from schema.organisation import Organisation

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]
LazyOrganisation = Annotated["Organisation", strawberry.lazy("schema.organisation")]

strawberry.enum(Language, description="A language that a person can choose.")
strawberry.enum(OrderStatus, description="Where an order stands.")
strawberry.enum(OrderFailureReason, description="Why an order could not be produced.")


@strawberry.input(description="Legal days in Amsterdam, both inclusive, at most 10 years.")
class PeriodInput:
    """Limits a list to a period."""

    from_: date = strawberry.field(name="from", description="The first day.")
    until: date = strawberry.field(description="The last day.")

    def checked(self) -> orders.Period:
        """Read the period; raises `InvalidInput`."""
        return orders.Period(self.from_, self.until)


WithinPeriod = Annotated[
    PeriodInput | None, strawberry.argument(description="Only those placed in this period.")
]


@strawberry.type(description="What can be chosen of a product.")
class ProductOptions:
    """Options as ordered."""

    language: Language = shown("The language of the document.")


@strawberry.input(description="What can be chosen of a product.")
class ProductOptionsInput:
    """Options as asked for."""

    language: Language = strawberry.field(default=Language.NL, description="The language of the document.")


@strawberry.type(description="Why an order could not be produced. It costs nothing.")
class OrderFailure:
    """Part of `Order`."""

    reason: OrderFailureReason = shown("The reason.")
    message: str = shown("What happened and what to do next, in the person's language.")


@strawberry.type(description="A document that an order delivered.")
class Document:
    """Part of `Order`."""

    name: str = shown("The name of the file.")
    media_type: str = shown("Its media type.")
    byte_size: int = shown("Its size in bytes.")
    sha256: str = shown("The SHA-256 of its content, in hex.")

    @derived("Where to download it, with the same login.")
    def url(root: Parent[Row], info: Info) -> str:
        return f"{info.context.services.public_url}/documents/{root.id}"


@view
class Order(Node):
    """An order of a register product."""

    number: str = shown("To name the order to people.")
    subject_kvk_number: str = shown("The registration that it is about.")
    branch_number: str | None = shown("The branch that it is about, if one was named.")
    status: OrderStatus = shown("Where it stands.")
    payment_method: PaymentMethod = shown("The fixed method of whoever pays.")
    ordered_by: str | None = shown("The hint of the code that ordered.")
    placed_at: datetime = shown("When it was placed.")
    delivered_at: datetime | None = shown("When it was delivered.")

    @derived("What was ordered.")
    def product(root: Parent[Row]) -> Product:
        return as_view(CATALOGUE[root.product])

    @derived("The options chosen.")
    def options(root: Parent[Row]) -> ProductOptions | None:
        return ProductOptions(language=root.language)

    @derived("What it costs; zero for the same order again on the same day.")
    def price(root: Parent[Row]) -> Money:
        return euros(root.price_cents)

    @derived("Why it failed, if it did.")
    def failure(root: Parent[Row], info: Info) -> OrderFailure | None:
        if root.failure is None:
            return None
        message = FAILURE_TEXTS[root.failure].in_language(info.context.language)
        return OrderFailure(reason=root.failure, message=message)

    @batch("The registration that it is about, as the register last answered.")
    async def subject(parents: Parents, info: Info) -> list[Registration | None]:
        return as_view(await registrations.subjects(info.context.reader, parents))

    @batch("The paid order that this one repeats for free.")
    async def repeat_of(
        parents: Parents, info: Info
    ) -> list[Annotated["Order", strawberry.lazy("schema.order")] | None]:
        return as_view(await orders.repeated(info.context.reader, parents))

    @batch("The code that ordered; null for a colleague's without MANAGE_ACCESS_CODES.")
    async def access_code(parents: Parents, info: Info) -> list[LazyAccessCode | None]:
        return as_view(await access_codes.of_orders(info.context.reader, parents))

    @batch("What it delivered.")
    async def documents(parents: Parents, info: Info) -> list[list[Document]]:
        return as_view(await documents.of_orders(info.context.reader, parents))


@strawberry.input(description="An order.")
class PlaceOrderInput:
    """What `placeOrder` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every order: sent again, it orders once."
    )
    product: ProductCode = strawberry.field(description="What to order.")
    kvk_number: str = strawberry.field(description="The registration it is about.")
    branch_number: str | None = optional("The branch it is about.")
    options: ProductOptionsInput | None = optional("What can be chosen.")


@view
class OrderPlaced:
    """The order, and what it changed."""

    order: Order = shown("The new order, as it is now.")
    access_code: LazyAccessCode = shown("The code that ordered.")
    organisation: LazyOrganisation | None = shown("Its company; null for private use.")


PlaceOrderResult = Annotated[
    OrderPlaced
    | NotLoggedIn
    | NotPermitted
    | InsufficientCredit
    | MandateMissing
    | SpendingLimitReached
    | ProductUnavailable
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("PlaceOrderResult", description="The order, or why there is none."),
]


@strawberry.type
class OrderMutations:
    """What can be done with orders."""

    @refusable("Order a product of the register.", requires=Permission.PLACE_ORDERS)
    async def place_order(
        info: Info, input: Annotated[PlaceOrderInput, strawberry.argument(description="What to order.")]
    ) -> PlaceOrderResult:
        options = given(input.options) or ProductOptionsInput()
        asked = orders.OrderRequest(
            idempotency_key=input.idempotency_key,
            product=input.product,
            kvk_number=input.kvk_number,
            branch_number=given(input.branch_number),
            language=options.language,
        )
        return as_view(await orders.place(info.context.services, info.context.principal, asked))
