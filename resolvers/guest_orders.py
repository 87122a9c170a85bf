"""Certified extracts bought without a login, and paid at once (DOMAIN 13)."""

from dataclasses import asdict, dataclass
from typing import ClassVar
from uuid import UUID

from auth.places import source_of
from auth.principal import OrderHolder
from auth.throttle import GUEST_ORDER_FROM_ADDRESS, GUEST_ORDER_TO_EMAIL, count_attempt
from models.catalogue import CATALOGUE, FOR_GUESTS_TO_BUY
from models.checks import Checks
from models.days import amsterdam_day
from models.order import Order, OrderStatus
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.refusals import ProductUnavailable, UnavailableReason
from models.rows import Row
from resolvers import availability, orders, payments, placing
from resolvers.database import Transaction
from resolvers.idempotency import Once
from resolvers.order_form import Ordered, check_ordered
from resolvers.ports import NewPayment
from resolvers.services import Services


@dataclass(frozen=True, slots=True)
class GuestOrderRequest:
    """An order as a guest sends it."""

    idempotency_key: str
    email: str
    payment_method: PaymentMethod
    ordered: Ordered


@dataclass(frozen=True, slots=True)
class GuestOrderPlaced:
    """An order that waits for its payment, the token to follow it, and where to pay."""

    typename: ClassVar[str] = "GuestOrderPlaced"
    order: Row
    order_token: str
    checkout_url: str | None
    principal: OrderHolder


async def place(services: Services, sent: GuestOrderRequest, address: str) -> GuestOrderPlaced:
    """Place a guest's order, once for each idempotency key; `address` is where it came from.

    Raises `InvalidInput`, `ProductUnavailable`, `TooManyRequests`, `IdempotencyKeyReused`,
    `RegistrationNotFound`, `RegistrationWithheld`, `RegisterUnavailable` or `PaymentsUnavailable`.
    """
    email = _checked(sent)
    buying = _Buying(services, sent, email)
    order_id = await buying.once.known(services.database, buying.now)
    if order_id is None:
        await _count(services, email, address)
        await availability.must_be_available(services, sent.ordered)
        payment = await payments.begin(services, buying.new_payment())
        order_id = await services.database.write(lambda transaction: buying.write(transaction, payment))
    return await _placed(services, order_id)


class _Buying:
    """What the transaction that places the order needs; the same at every run and every retry of a day.

    The payment's id follows from the request, so that a retry after a lost answer begins the same
    payment at the provider, and nothing is half-written when the provider does not answer.
    """

    def __init__(self, services: Services, sent: GuestOrderRequest, email: str) -> None:
        secrets = services.secrets
        scope = "guest:" + secrets.keyed_hash("idempotency scope", email.casefold()).hex()
        self.now = services.clock()
        self.once = Once(secrets, scope, sent.idempotency_key, {"operation": "guest order", **asdict(sent)})
        self.payment_id = self.once.derived_id(amsterdam_day(self.now).isoformat())
        self.number = secrets.order_number(self.payment_id.hex)
        self.public_url = services.public_url
        self.sent = sent
        self.email = email
        self.price_cents = CATALOGUE[sent.ordered.product].price_on(amsterdam_day(self.now)).cents

    def new_payment(self) -> NewPayment:
        """Say what is to be paid."""
        product = CATALOGUE[self.sent.ordered.product].name.in_language(self.sent.ordered.language)
        return NewPayment(
            payment_id=self.payment_id,
            amount_cents=self.price_cents,
            method=self.sent.payment_method,
            description=f"{self.number} {product}",
            return_url=f"{self.public_url}/guest-orders/{self.number}",
            notify_url=f"{self.public_url}{payments.WEBHOOK}",
            language=self.sent.ordered.language,
        )

    async def write(self, transaction: Transaction, payment: Payment) -> UUID:
        """Write the order with its payment."""
        earlier = await self.once.earlier(transaction, self.now)
        if earlier is not None:
            return earlier
        order = self._order()
        await placing.add(transaction, order, self.sent.ordered)
        payments.expect(transaction, payments.for_order(payment, order))
        self.once.keep(transaction, order.id, self.now)
        return order.id

    def _order(self) -> Order:
        order = placing.order_of(
            self.sent.ordered,
            self.number,
            OrderStatus.PENDING_PAYMENT,
            self.sent.payment_method,
            self.now,
        )
        order.guest_email = self.email
        order.price_cents = self.price_cents
        return order


def _checked(sent: GuestOrderRequest) -> str:
    """Check what was sent; give the e-mail address as it is used."""
    if sent.ordered.product not in FOR_GUESTS_TO_BUY:
        raise ProductUnavailable(UnavailableReason.LOGIN_NEEDED)
    checks = Checks()
    checks.idempotency_key("idempotencyKey", sent.idempotency_key)
    email = checks.email("email", sent.email)
    check_ordered(checks, sent.ordered)
    payments.check_method(checks, sent.payment_method)
    checks.done()
    return email


async def _count(services: Services, email: str, address: str) -> None:
    async def count(transaction: Transaction) -> None:
        now, secrets = services.clock(), services.secrets
        await count_attempt(transaction, secrets, GUEST_ORDER_FROM_ADDRESS, source_of(address), now)
        await count_attempt(transaction, secrets, GUEST_ORDER_TO_EMAIL, email.casefold(), now)

    await services.database.write(count)


async def _placed(services: Services, order_id: UUID) -> GuestOrderPlaced:
    holder = OrderHolder(order_id)
    reader = services.database.reader(holder)
    (order,) = await reader.rows(orders.BY_ID, ids=[order_id])
    (payment,) = await payments.of_orders(reader, [order])
    return GuestOrderPlaced(
        order=order,
        order_token=services.secrets.order_token(order_id),
        checkout_url=payments.checkout_url(payment) if payment else None,
        principal=holder,
    )
