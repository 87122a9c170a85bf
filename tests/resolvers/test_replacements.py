"""Support grants one free re-delivery of a delivered order, asked for or not (DOMAIN 15, 30)."""

import asyncio

import pytest

from auth.principal import GUEST, OrderHolder
from models.contact_request import ContactRequest, ContactStatus, ContactTopic
from models.language import Language
from models.order import Order, OrderStatus
from models.outbox import Task
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import (
    InvalidInput,
    NotLoggedIn,
    OrderNotFound,
    ReplacementNotPossible,
    TooManyRequests,
)
from models.shipment import Shipment
from resolvers import contact_requests, payments, replacements
from resolvers.contact_requests import Asked
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory
from tests.fakes import Mailbox, PlayedPayments
from tests.resolvers.journeys import GUEST_EMAIL, ON_PAPER, Journeys, new_key


def asked(order: Order, message: str = "Het bestand is niet te openen.", key: str | None = None) -> Asked:
    """Ask for a replacement."""
    return Asked(key or new_key(), ContactTopic.ORDER_REPLACEMENT, order.id, message, Language.NL)


async def test_a_grant_delivers_once_more_for_nothing_and_answers_who_asked(
    factory: Factory, played: Services, journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holder = await factory.principal(company.main_user)
    order = await journeys.order(holder)
    await journeys.work()
    submitted = await contact_requests.submit(played, holder, asked(order))
    assert submitted.contact_request.status is ContactStatus.OPEN
    assert [each.order_number for each in await contact_requests.open_requests(played.database)] == [
        order.number
    ]
    clock.advance(days=3)
    replacement = await replacements.grant(played, f" {order.number.lower()} ")
    await journeys.work(Task.PRODUCE_ORDER, Task.MAIL_CONTACT_ANSWERED)
    delivered = await one_row(played, Order, id=replacement.id)
    assert (delivered.status, delivered.price_cents, delivered.repeat_of_id) == (
        OrderStatus.DELIVERED,
        0,
        order.id,
    )
    assert delivered.access_code_id == order.access_code_id
    request = await one_row(played, ContactRequest)
    assert (request.status, request.answered_at) == (ContactStatus.ANSWERED, clock.now)
    assert any(order.number in mail.subject for mail in mailbox.messages)
    assert await contact_requests.open_requests(played.database) == []


async def test_a_guest_asks_by_the_order_s_token_and_gets_paper_again(
    played: Services, journeys: Journeys, provider: PlayedPayments, mailbox: Mailbox
) -> None:
    placed = await journeys.guest_order()
    payment = await one_row(played, Payment)
    provider.put(payment.provider_reference, PaymentStatus.PAID)
    await payments.settle(played, payment.provider_reference)
    await journeys.work()
    order = await one_row(played, Order)
    await contact_requests.submit(played, OrderHolder(order.id), asked(order))
    replacement = await replacements.grant(played, placed.order.number)
    await journeys.work()
    assert (await one_row(played, Order, id=replacement.id)).status is OrderStatus.DELIVERED
    assert f"{replacement.number}#order.{replacement.id.hex}." in mailbox.to(GUEST_EMAIL)[-1].text


async def test_a_hundred_grants_at_once_give_one_replacement(factory: Factory, played: Services) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    outcomes = await asyncio.gather(
        *(replacements.grant(played, order.number) for _ in range(100)), return_exceptions=True
    )
    assert sum(isinstance(outcome, Order) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, ReplacementNotPossible) for outcome in outcomes) == 99


@pytest.mark.parametrize(
    "status", sorted({OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.CANCELLED})
)
async def test_only_a_delivered_order_can_be_replaced(
    factory: Factory, played: Services, status: OrderStatus
) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user, status=status)
    holder = await factory.principal(company.main_user)
    with pytest.raises(ReplacementNotPossible):
        await replacements.grant(played, order.number)
    with pytest.raises(ReplacementNotPossible):
        await contact_requests.submit(played, holder, asked(order))
    with pytest.raises(OrderNotFound):
        await replacements.grant(played, "B-0000-0000")


async def test_a_replacement_on_paper_goes_where_the_first_went(
    factory: Factory, played: Services, journeys: Journeys, clock: SettableClock
) -> None:
    company = await factory.company()
    order = await journeys.order(await factory.principal(company.main_user), **ON_PAPER)
    clock.advance(minutes=10)
    await journeys.work()
    await change_row(played, Order, order.id, status=OrderStatus.POSTED)
    replacement = await replacements.grant(played, order.number)
    first, second = [
        (await one_row(played, Shipment, order_id=each)).model_dump(exclude={"order_id"})
        for each in (order.id, replacement.id)
    ]
    assert first == second


async def test_a_request_is_one_under_its_key_and_bounded(factory: Factory, played: Services) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    holder = await factory.principal(company.main_user)
    key = new_key()
    for _ in range(2):
        await contact_requests.submit(played, holder, asked(order, key=key))
    assert len(await all_rows(played, ContactRequest)) == 1
    for message in ("", "x" * 2001):
        with pytest.raises(InvalidInput):
            await contact_requests.submit(played, holder, asked(order, message))
    for number in range(19):
        await contact_requests.submit(played, holder, asked(order, f"vraag {number}"))
    with pytest.raises(TooManyRequests):
        await contact_requests.submit(played, holder, asked(order))


async def test_a_double_click_asks_once(factory: Factory, played: Services) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    holder = await factory.principal(company.main_user)
    key = new_key()
    told = await asyncio.gather(
        *(contact_requests.submit(played, holder, asked(order, key=key)) for _ in range(10))
    )
    assert len({each.contact_request.id for each in told}) == 1
    assert len(await all_rows(played, ContactRequest)) == 1


async def test_nobody_asks_about_the_order_of_somebody_else(factory: Factory, played: Services) -> None:
    company, other = await factory.company(), await factory.company()
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    with pytest.raises(NotLoggedIn):
        await contact_requests.submit(played, GUEST, asked(order))
    with pytest.raises(OrderNotFound):
        await contact_requests.submit(played, await factory.principal(other.main_user), asked(order))
    with pytest.raises(OrderNotFound):
        await contact_requests.submit(
            played, await factory.principal(await factory.sub_code(company)), asked(order)
        )
