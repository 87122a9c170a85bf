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
from resolvers import (
    access_codes,
    cancelling,
    contact_requests,
    documents,
    invoices,
    orders,
    payments,
    registrations,
    shipments,
)
from resolvers.order_form import Ordered, PostalAddress
from schema.contact_request import ContactRequest
from schema.context import Info
from schema.fields import Parents, as_view, batch, derived, given, optional, refusable, shown, view
from schema.money import Money, euros
from schema.payment import Payment
from schema.problems import (
    CollectionBounced,
    IdempotencyKeyReused,
    InsufficientCredit,
    InvalidInput,
    MandateMissing,
    NotLoggedIn,
    NotPermitted,
    OrderNotCancellable,
    OrderNotFound,
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    SpendingLimitReached,
)
from schema.product import Product
from schema.registration import Registration
from schema.relay import Node, key_of

if TYPE_CHECKING:
    from schema.access_code import AccessCode
    from schema.invoice import Invoice
    from schema.organisation import Organisation

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]
LazyOrganisation = Annotated["Organisation", strawberry.lazy("schema.organisation")]

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
    financial_year: int | None = shown("Whose annual accounts, for the product that is one filing of them.")
    filing_reference: str | None = shown("Which document of the file, for the products that are one.")


@strawberry.input(description="What can be chosen of a product.")
class ProductOptionsInput:
    """Options as asked for."""

    language: Language = strawberry.field(default=Language.NL, description="The language of the document.")
    financial_year: int | None = optional("The financial year, for ANNUAL_ACCOUNTS alone.")
    filing_reference: str | None = optional(
        "As `availableProducts` names it, for FILED_DOCUMENT and CERTIFIED_DOCUMENT alone."
    )


@strawberry.input(description="Where paper goes.")
class PostalAddressInput:
    """An address as on an envelope."""

    recipient: str = strawberry.field(description="Who gets it; at most 100 characters.")
    street: str = strawberry.field(description="Street and house number, or a post box.")
    postcode: str = strawberry.field(description="Postcode.")
    town: str = strawberry.field(description="Town.")
    country: str = strawberry.field(default="NL", description="ISO 3166-1, two letters: NL.")


@strawberry.type(description="Where the paper of an order goes.")
class Shipment:
    """Part of `Order`."""

    recipient: str = shown("Who gets it.")
    street: str = shown("Street and house number, or a post box.")
    postcode: str = shown("Postcode.")
    town: str = shown("Town.")
    country: str = shown("ISO 3166-1, two letters.")
    posted_at: datetime | None = shown("When it was posted.")


@strawberry.type(description="Why an order could not be produced. It costs nothing.")
class OrderFailure:
    """Part of `Order`."""

    reason: OrderFailureReason = shown("The reason.")
    message: str = shown("What happened and what to do next, in the person's language.")


@strawberry.type(description="A document that an order delivered, or an invoice.")
class Document:
    """Part of `Order` and of `Invoice`."""

    name: str = shown("The name of the file.")
    media_type: str = shown("Its media type.")
    byte_size: int = shown("Its size in bytes.")
    sha256: str = shown("The SHA-256 of its content, in hex.")
    verification_number: str | None = shown(
        "By which anybody can see that it is genuine (`verifyDocument`); null when it is not certified."
    )

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
    ordered_by: str | None = shown("The hint of the code that ordered; null for a guest's.")
    is_replacement: bool = shown("Whether support granted it in the place of the order it repeats.")
    placed_at: datetime = shown("When it was placed.")
    delivered_at: datetime | None = shown("When it was delivered.")

    @derived("What was ordered.")
    def product(root: Parent[Row]) -> Product:
        return as_view(CATALOGUE[root.product])

    @derived("The options chosen.")
    def options(root: Parent[Row]) -> ProductOptions | None:
        return ProductOptions(
            language=root.language,
            financial_year=root.financial_year,
            filing_reference=root.filing_reference,
        )

    @derived("Whether the caller can still cancel it.")
    def can_be_cancelled(root: Parent[Row], info: Info) -> bool:
        return cancelling.can_cancel(info.context.principal, root)

    @derived("What it costs; zero for the same order again on the same day, and for a replacement.")
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

    @batch("How a guest's order is paid; null for an access code's.")
    async def payment(parents: Parents, info: Info) -> list[Payment | None]:
        return as_view(await payments.of_orders(info.context.reader, parents))

    @batch("Where its paper goes; null for a digital product.")
    async def shipment(parents: Parents, info: Info) -> list[Shipment | None]:
        return as_view(await shipments.of_orders(info.context.reader, parents))

    @batch("What the caller asked support about it, oldest first.")
    async def contact_requests(parents: Parents, info: Info) -> list[list[ContactRequest]]:
        return as_view(await contact_requests.of_orders(info.context.reader, parents))

    @batch("The paid order that this one repeats for free.")
    async def repeat_of(
        parents: Parents, info: Info
    ) -> list[Annotated["Order", strawberry.lazy("schema.order")] | None]:
        return as_view(await orders.repeated(info.context.reader, parents))

    @batch("The code that ordered; null for a colleague's without MANAGE_ACCESS_CODES.")
    async def access_code(parents: Parents, info: Info) -> list[LazyAccessCode | None]:
        return as_view(await access_codes.of_orders(info.context.reader, parents))

    @batch("The monthly invoice that it stands on; null until then, and for who does not see it.")
    async def invoice(
        parents: Parents, info: Info
    ) -> list[Annotated["Invoice", strawberry.lazy("schema.invoice")] | None]:
        return as_view(await invoices.of_orders(info.context.reader, parents))

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
    address: PostalAddressInput | None = optional("Where the paper goes; for products on paper alone.")


def ordered(
    product: ProductCode,
    kvk_number: str,
    branch_number: str | None,
    options: ProductOptionsInput | None,
    address: PostalAddressInput | None,
) -> Ordered:
    """Read what an order asks for."""
    chosen = options or ProductOptionsInput()
    return Ordered(
        product=product,
        kvk_number=kvk_number,
        branch_number=branch_number,
        language=chosen.language,
        financial_year=given(chosen.financial_year),
        filing_reference=given(chosen.filing_reference),
        address=_postal(address) if address else None,
    )


def _postal(address: PostalAddressInput) -> PostalAddress:
    return PostalAddress(
        recipient=address.recipient,
        street=address.street,
        postcode=address.postcode,
        town=address.town,
        country=address.country,
    )


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
    | CollectionBounced
    | SpendingLimitReached
    | ProductUnavailable
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("PlaceOrderResult", description="The order, or why there is none."),
]


@strawberry.input(description="The order to cancel.")
class CancelOrderInput:
    """What `cancelOrder` takes."""

    order_id: strawberry.ID = strawberry.field(description="An order of one's own.")


@view
class OrderCancelled:
    """The order is cancelled, and what was charged or paid goes back."""

    order: Order = shown("The order, as it is now.")
    access_code: LazyAccessCode | None = shown("The code that ordered; null for a guest's.")
    organisation: LazyOrganisation | None = shown("Its company, if it has one.")


CancelOrderResult = Annotated[
    OrderCancelled | NotLoggedIn | OrderNotFound | OrderNotCancellable | InvalidInput,
    strawberry.union("CancelOrderResult", description="The cancelled order, or why it is not."),
]


@strawberry.type
class OrderMutations:
    """What can be done with orders."""

    @refusable("Order a product of the register.", requires=Permission.PLACE_ORDERS)
    async def place_order(
        info: Info, input: Annotated[PlaceOrderInput, strawberry.argument(description="What to order.")]
    ) -> PlaceOrderResult:
        context = info.context
        asked = ordered(
            input.product,
            input.kvk_number,
            given(input.branch_number),
            given(input.options),
            given(input.address),
        )
        placed = await orders.place(context.services, context.principal, input.idempotency_key, asked)
        return as_view(placed)

    @refusable("Cancel an order of one's own: before it is paid, or paper before it is produced.")
    async def cancel_order(
        info: Info, input: Annotated[CancelOrderInput, strawberry.argument(description="Which order.")]
    ) -> CancelOrderResult:
        context = info.context
        order_id = key_of(input.order_id, "Order")
        return as_view(await cancelling.cancel(context.services, context.principal, order_id))
