"""A guest buys a certified extract, pays at once, and follows the order by its token (DOMAIN 13, 16, 17)."""

import asyncio
from dataclasses import replace

import pytest

from auth.principal import GUEST, OrderHolder
from models.catalogue import CATALOGUE, ProductCode
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.payment import Payment, PaymentStatus, Refund
from models.payment_method import PaymentMethod
from models.refusals import (
    IdempotencyKeyReused,
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    OrderNotCancellable,
    OrderNotFound,
    PaymentsUnavailable,
    ProductUnavailable,
    RegistrationNotFound,
    TooManyRequests,
    UnavailableReason,
)
from models.session import SessionTransport
from models.shipment import Shipment
from resolvers import cancelling, payments
from resolvers.guest_orders import GuestOrderPlaced
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.fakes import Mailbox, PlayedPayments, WatchedRegister
from tests.resolvers.journeys import (
    ENVELOPE,
    GUEST_EMAIL,
    ON_PAPER,
    UNKNOWN,
    Journeys,
    new_key,
    refused_fields,
)

PRICE = CATALOGUE[ProductCode.CERTIFIED_EXTRACT_DIGITAL].prices[0].cents


async def told(played: Services, provider: PlayedPayments, status: PaymentStatus) -> Order:
    """Let the one payment stand so at the provider, and hear of it; give the order."""
    payment = await one_row(played, Payment)
    provider.put(payment.provider_reference, status)
    await payments.settle(played, payment.provider_reference)
    return await one_row(played, Order)


async def tasks(played: Services) -> list[Task]:
    """Give what is promised, but for the look at payments that comes by itself."""
    return sorted(item.task for item in await all_rows(played, OutboxItem) if "CHECK" not in item.task)


async def test_an_order_waits_for_its_payment_and_nothing_is_produced(
    journeys: Journeys, played: Services
) -> None:
    placed = await journeys.guest_order()
    order = await one_row(played, Order)
    assert (order.status, order.price_cents, order.access_code_id) == (
        OrderStatus.PENDING_PAYMENT,
        PRICE,
        None,
    )
    assert (order.guest_email, order.payment_method) == (GUEST_EMAIL, PaymentMethod.IDEAL)
    assert placed.checkout_url == (await one_row(played, Payment)).checkout_url
    assert await tasks(played) == []


async def test_a_paid_order_is_placed_once_however_often_the_provider_tells(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    await journeys.guest_order()
    payment = await one_row(played, Payment)
    provider.put(payment.provider_reference, PaymentStatus.PAID)
    await asyncio.gather(*(payments.settle(played, payment.provider_reference) for _ in range(10)))
    assert (await one_row(played, Order)).status is OrderStatus.PLACED
    assert await tasks(played) == [Task.MAIL_ORDER_PLACED, Task.PRODUCE_ORDER]
    assert (await one_row(played, Payment)).paid_at is not None


@pytest.mark.parametrize(
    ("status", "becomes"),
    [
        (PaymentStatus.CANCELLED, OrderStatus.CANCELLED),
        (PaymentStatus.EXPIRED, OrderStatus.EXPIRED),
        (PaymentStatus.FAILED, OrderStatus.FAILED),
    ],
)
async def test_money_that_arrives_after_the_end_of_an_order_is_paid_back_once(
    journeys: Journeys,
    played: Services,
    provider: PlayedPayments,
    status: PaymentStatus,
    becomes: OrderStatus,
) -> None:
    placed = await journeys.guest_order()
    assert (await told(played, provider, status)).status is becomes
    assert await tasks(played) == []
    assert (await told(played, provider, PaymentStatus.PAID)).status is becomes
    assert await tasks(played) == [Task.REFUND_PAYMENT]
    await journeys.work()
    await told(played, provider, PaymentStatus.PAID)
    refund = await one_row(played, Refund)
    assert (refund.amount_cents, list(provider.refunds.values())) == (PRICE, [PRICE])
    assert refund.provider_reference is not None
    assert await tasks(played) == []
    assert placed.order.number


async def test_news_that_is_older_than_what_is_known_changes_nothing(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    await journeys.guest_order()
    await told(played, provider, PaymentStatus.PAID)
    before = await contents(played)
    for late in (PaymentStatus.OPEN, PaymentStatus.EXPIRED, PaymentStatus.CANCELLED, PaymentStatus.FAILED):
        await told(played, provider, late)
    assert await contents(played) == before


async def test_an_unknown_or_foreign_payment_changes_nothing(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    await journeys.guest_order()
    await journeys.guest_order(email="ander@test.example")
    before = await contents(played)
    await payments.settle(played, "tr_unknown")
    one, other = provider.payments
    provider.put(other, PaymentStatus.PAID)
    provider.payments[one] = replace(provider.payments[other], reference=one)
    await payments.settle(played, one)
    cheaper = replace(provider.payments[other], amount_cents=1)
    provider.payments[other] = cheaper
    await payments.settle(played, other)
    del provider.payments[other]
    await payments.settle(played, other)
    assert await contents(played) == before


async def test_the_same_request_again_gives_the_same_order_payment_and_token(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    key = new_key()
    placed = await asyncio.gather(*(journeys.guest_order(idempotency_key=key) for _ in range(5)))
    assert len({(each.order.id, each.order_token, each.checkout_url) for each in placed}) == 1
    assert len(provider.payments) == 1
    await told(played, provider, PaymentStatus.PAID)
    again = await journeys.guest_order(idempotency_key=key)
    assert (again.order.status, again.checkout_url) == (OrderStatus.PLACED, None)


async def test_another_request_under_the_key_is_refused_and_another_guest_is_not(
    journeys: Journeys, played: Services
) -> None:
    key = new_key()
    await journeys.guest_order(idempotency_key=key)
    with pytest.raises(IdempotencyKeyReused):
        await journeys.guest_order(idempotency_key=key, branch_number="000000000001")
    await journeys.guest_order(idempotency_key=key, email="ander@test.example")
    assert len(await all_rows(played, Order)) == 2


async def test_a_provider_out_of_reach_leaves_nothing_and_the_key_free(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    key = new_key()
    provider.failure = PaymentsUnavailable()
    with pytest.raises(PaymentsUnavailable):
        await journeys.guest_order(idempotency_key=key)
    assert (await all_rows(played, Order), await all_rows(played, Payment)) == ([], [])
    provider.failure = None
    await journeys.guest_order(idempotency_key=key)
    assert len(await all_rows(played, Order)) == 1


async def test_a_guest_buys_nothing_but_certified_extracts(journeys: Journeys, played: Services) -> None:
    for product in set(ProductCode) - {
        ProductCode.CERTIFIED_EXTRACT_DIGITAL,
        ProductCode.CERTIFIED_EXTRACT_PAPER,
    }:
        with pytest.raises(ProductUnavailable) as refusal:
            await journeys.guest_order(product=product)
        assert refusal.value.reason is UnavailableReason.LOGIN_NEEDED
    with pytest.raises(RegistrationNotFound):
        await journeys.guest_order(kvk_number=UNKNOWN)
    assert await all_rows(played, Order) == []


async def test_every_wrong_field_is_named(journeys: Journeys) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.guest_order(
            idempotency_key="kort",
            email="geen adres",
            method=PaymentMethod.INVOICE,
            **ON_PAPER | {"address": None},
            kvk_number="1",
        )
    assert refused_fields(refusal.value) == {
        "idempotencyKey": InvalidFieldCode.MALFORMED,
        "email": InvalidFieldCode.MALFORMED,
        "kvkNumber": InvalidFieldCode.MALFORMED,
        "address": InvalidFieldCode.REQUIRED,
        "paymentMethod": InvalidFieldCode.NOT_ALLOWED,
    }


@pytest.mark.parametrize("country", ["", "N", "nl", "XX", "NLD", "N\0", "é1", "ﬁ", "X" * 1000])
async def test_paper_goes_to_a_country_that_there_is_which_is_told_before_it_is_paid(
    journeys: Journeys, played: Services, country: str
) -> None:
    paper = {**ON_PAPER, "address": replace(ENVELOPE, country=country)}
    with pytest.raises(InvalidInput) as refusal:
        await journeys.guest_order(**paper)
    assert refused_fields(refusal.value) == {"address.country": InvalidFieldCode.MALFORMED}
    assert await all_rows(played, Payment) == []


async def test_orders_to_one_mailbox_are_limited(journeys: Journeys) -> None:
    for number in range(30):
        await journeys.guest_order(source=f"192.0.{number}.1")
    with pytest.raises(TooManyRequests):
        await journeys.guest_order(source="198.51.100.1")


async def test_a_payment_of_which_nothing_is_heard_is_looked_at_and_ends(
    journeys: Journeys, played: Services, provider: PlayedPayments, clock: SettableClock
) -> None:
    await journeys.guest_order()
    clock.advance(seconds=payments.FIRST_LOOK.total_seconds())
    assert await journeys.work() == 1
    assert (await one_row(played, OutboxItem)).task is Task.CHECK_PAYMENT
    clock.advance(seconds=payments.LAST_LOOK.total_seconds())
    await journeys.work()
    assert (await one_row(played, Order)).status is OrderStatus.EXPIRED
    assert await all_rows(played, OutboxItem) == []
    assert (await told(played, provider, PaymentStatus.PAID)).status is OrderStatus.EXPIRED
    assert await tasks(played) == [Task.REFUND_PAYMENT]


async def test_a_look_finds_a_payment_whose_news_was_lost(
    journeys: Journeys, played: Services, provider: PlayedPayments, clock: SettableClock
) -> None:
    await journeys.guest_order()
    provider.put((await one_row(played, Payment)).provider_reference, PaymentStatus.PAID)
    clock.advance(seconds=payments.FIRST_LOOK.total_seconds())
    await journeys.work()
    assert (await one_row(played, Order)).status is OrderStatus.DELIVERED


async def holder_of(played: Services, placed: GuestOrderPlaced) -> OrderHolder:
    """Give who sends an order's token."""
    principal = await principal_of(played, placed.order_token, SessionTransport.BEARER)
    assert isinstance(principal, OrderHolder)
    return principal


async def test_an_unpaid_order_can_be_cancelled_and_its_payment_with_it(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    placed = await journeys.guest_order()
    cancelled = await cancelling.cancel(played, await holder_of(played, placed), placed.order.id)
    assert cancelled.order.status is OrderStatus.CANCELLED
    await journeys.work()
    assert provider.cancelled == [(await one_row(played, Payment)).provider_reference]
    assert (await one_row(played, Payment)).status is PaymentStatus.CANCELLED


async def test_a_paid_digital_order_cannot_be_cancelled(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    placed = await journeys.guest_order()
    await told(played, provider, PaymentStatus.PAID)
    with pytest.raises(OrderNotCancellable):
        await cancelling.cancel(played, await holder_of(played, placed), placed.order.id)


async def test_a_paid_order_on_paper_can_be_cancelled_for_ten_minutes_and_is_paid_back(
    journeys: Journeys, played: Services, provider: PlayedPayments, clock: SettableClock
) -> None:
    placed = await journeys.guest_order(**ON_PAPER)
    await told(played, provider, PaymentStatus.PAID)
    assert (await one_row(played, Shipment)).recipient == "Test Ontvanger"
    clock.advance(minutes=9)
    assert await journeys.work() == 1
    cancelled = await cancelling.cancel(played, await holder_of(played, placed), placed.order.id)
    assert cancelled.order.status is OrderStatus.CANCELLED
    await journeys.work()
    assert list(provider.refunds.values()) == [cancelled.order.price_cents]
    clock.advance(minutes=9)
    await journeys.work()
    assert (await one_row(played, Order)).status is OrderStatus.CANCELLED


async def test_paper_cancelled_by_ten_clicks_is_paid_back_once(
    journeys: Journeys, played: Services, provider: PlayedPayments
) -> None:
    placed = await journeys.guest_order(**ON_PAPER)
    await told(played, provider, PaymentStatus.PAID)
    holder = await holder_of(played, placed)
    outcomes = await asyncio.gather(
        *(cancelling.cancel(played, holder, placed.order.id) for _ in range(10)), return_exceptions=True
    )
    assert sum(isinstance(outcome, OrderNotCancellable) for outcome in outcomes) == 9
    await journeys.work()
    assert list(provider.refunds.values()) == [placed.order.price_cents]


async def test_paper_that_is_being_made_cannot_be_cancelled(
    journeys: Journeys, played: Services, provider: PlayedPayments, clock: SettableClock
) -> None:
    placed = await journeys.guest_order(**ON_PAPER)
    await told(played, provider, PaymentStatus.PAID)
    clock.advance(minutes=10)
    await journeys.work()
    assert (await one_row(played, Order)).status is OrderStatus.IN_PRODUCTION
    with pytest.raises(OrderNotCancellable):
        await cancelling.cancel(played, await holder_of(played, placed), placed.order.id)


async def test_nobody_cancels_the_order_of_somebody_else(journeys: Journeys, played: Services) -> None:
    placed = await journeys.guest_order()
    other = await journeys.guest_order(email="ander@test.example")
    with pytest.raises(OrderNotFound):
        await cancelling.cancel(played, await holder_of(played, other), placed.order.id)
    with pytest.raises(OrderNotFound):
        await cancelling.cancel(played, await holder_of(played, placed), None)
    with pytest.raises(NotLoggedIn):
        await cancelling.cancel(played, GUEST, placed.order.id)


async def test_a_token_is_of_one_order_and_cannot_be_made_up(journeys: Journeys, played: Services) -> None:
    placed = await journeys.guest_order()
    other = await journeys.guest_order(email="ander@test.example")
    assert (await holder_of(played, placed)).order_id == placed.order.id
    _, own, proof = placed.order_token.split(".")
    _, others, _ = other.order_token.split(".")
    for forged in (
        f"order.{others}.{proof}",
        f"order.{own}.",
        f"order.{own}.{'0' * 64}",
        f"order.{own}.é",
        f"order.{own.upper()}.{proof}",
        "order",
    ):
        assert await principal_of(played, forged, SessionTransport.BEARER) == GUEST
    assert await principal_of(played, placed.order_token, SessionTransport.COOKIE) == GUEST


async def test_a_paid_order_that_cannot_be_produced_is_paid_back(
    journeys: Journeys,
    played: Services,
    provider: PlayedPayments,
    register: WatchedRegister,
    mailbox: Mailbox,
) -> None:
    await journeys.guest_order()
    await told(played, provider, PaymentStatus.PAID)
    register.failure = RegistrationNotFound()
    await journeys.work()
    assert (await one_row(played, Order)).status is OrderStatus.FAILED
    assert list(provider.refunds.values()) == [PRICE]
    assert "terug" in mailbox.to(GUEST_EMAIL)[-1].text
