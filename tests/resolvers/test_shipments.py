"""Orders on paper: queued once, posted by whoever prints, delivered in time (DOMAIN 17)."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from auth.principal import CodeHolder
from models.document import Document
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.refusals import OrderNotFound
from models.shipment import Shipment
from resolvers import shipments, upkeep
from resolvers.outbox import LeaseLost, Work
from resolvers.shipments import NotThen, WaitingLetter, mark_delivered, mark_posted, waiting
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.fakes import Killed, Mailbox, Moments, PostBox, WatchedRegister, with_moments
from tests.resolvers.journeys import LEASE, ON_PAPER, Journeys, letter_text


async def order_of(journeys: Journeys) -> Order:
    return await one_row(journeys.services, Order)


@pytest.fixture
async def queued(journeys: Journeys, buyer: CodeHolder, clock: SettableClock) -> Order:
    """Give an order whose letter waits for the printer."""
    order = await journeys.order(buyer, **ON_PAPER)
    clock.advance(minutes=11)
    await journeys.work(Task.PRODUCE_ORDER)
    return order


async def test_the_letter_waits_under_the_order_s_number_and_the_order_is_in_production(
    journeys: Journeys, queued: Order, post_box: PostBox, mailbox: Mailbox, clock: SettableClock
) -> None:
    assert list(post_box.letters) == [queued.number]
    text = letter_text(post_box.letters[queued.number])
    assert "Test Ontvanger" in text
    assert "Teststraat 1 1234 AB TESTSTAD" in text
    assert (await order_of(journeys)).status is OrderStatus.IN_PRODUCTION
    assert await waiting(journeys.services.database) == [WaitingLetter(queued.number, "NL", clock.now)]
    assert mailbox.messages == []


async def test_the_queued_letter_is_the_one_that_is_kept(
    journeys: Journeys, queued: Order, post_box: PostBox
) -> None:
    document = await one_row(journeys.services, Document)
    assert journeys.services.store.path(document.sha256).read_bytes() == post_box.letters[queued.number]


async def test_a_posted_letter_leaves_the_queue_and_the_customer_is_told(
    journeys: Journeys, queued: Order, post_box: PostBox, mailbox: Mailbox, clock: SettableClock
) -> None:
    await mark_posted(journeys.services, queued.number)
    assert (await order_of(journeys)).status is OrderStatus.POSTED
    assert (await one_row(journeys.services, Shipment)).posted_at == clock.now
    assert post_box.letters == {}
    assert await waiting(journeys.services.database) == []
    await journeys.work(Task.MAIL_ORDER_POSTED)
    (message,) = mailbox.messages
    assert queued.number in message.subject
    assert "op de post" in message.subject


async def test_posted_twice_is_posted_once(
    journeys: Journeys, queued: Order, mailbox: Mailbox, clock: SettableClock
) -> None:
    await mark_posted(journeys.services, queued.number)
    before = await contents(journeys.services)
    clock.advance(hours=1)
    await mark_posted(journeys.services, queued.number)
    assert await contents(journeys.services) == before
    await journeys.work()
    assert len(mailbox.messages) == 1


async def test_posted_by_ten_at_once_is_told_once(journeys: Journeys, queued: Order) -> None:
    await asyncio.gather(*(mark_posted(journeys.services, queued.number) for _ in range(10)))
    promised = await all_rows(journeys.services, OutboxItem, task=Task.MAIL_ORDER_POSTED)
    assert [item.subject_id for item in promised] == [queued.id]


async def test_a_letter_that_was_not_made_yet_is_not_posted(journeys: Journeys, buyer: CodeHolder) -> None:
    order = await journeys.order(buyer, **ON_PAPER)
    with pytest.raises(NotThen) as then:
        await mark_posted(journeys.services, order.number)
    assert then.value.status is OrderStatus.PLACED


async def test_a_letter_that_is_not_in_the_queue_yet_is_not_posted(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    order = await journeys.order(buyer, **ON_PAPER)
    clock.advance(minutes=11)
    assert await do_next(journeys.services, LEASE)
    assert [item.task for item in await all_rows(journeys.services, OutboxItem)] == [Task.QUEUE_LETTER]
    assert await waiting(journeys.services.database) == []
    with pytest.raises(NotThen):
        await mark_posted(journeys.services, order.number)


async def test_only_paper_is_posted(journeys: Journeys, buyer: CodeHolder) -> None:
    digital = await journeys.order(buyer)
    for act in (mark_posted, mark_delivered):
        for number in (digital.number, "B-0000-0000", ""):
            with pytest.raises(OrderNotFound):
                await act(journeys.services, number)


async def test_the_carrier_s_word_delivers_a_posted_letter(
    journeys: Journeys, queued: Order, clock: SettableClock
) -> None:
    with pytest.raises(NotThen):
        await mark_delivered(journeys.services, queued.number)
    await mark_posted(journeys.services, queued.number)
    clock.advance(days=1)
    await mark_delivered(journeys.services, queued.number)
    order = await order_of(journeys)
    assert (order.status, order.delivered_at) == (OrderStatus.DELIVERED, clock.now)
    clock.advance(days=1)
    await mark_delivered(journeys.services, queued.number)
    assert (await order_of(journeys)).delivered_at == order.delivered_at


@pytest.mark.parametrize(
    ("posted", "still_under_way", "over"),
    [
        ("2026-03-02T09:30", "2026-03-09T23:59", "2026-03-10T00:00"),
        ("2026-03-02T23:59", "2026-03-09T23:59", "2026-03-10T00:00"),
        ("2026-03-07T12:00", "2026-03-13T23:59", "2026-03-14T00:00"),
        ("2026-04-02T12:00", "2026-04-13T23:59", "2026-04-14T00:00"),
        ("2026-10-23T12:00", "2026-10-30T23:59", "2026-10-31T00:00"),
    ],
    ids=["a Monday", "late on a Monday", "a Saturday", "before Easter", "over the end of summer time"],
)
async def test_a_letter_counts_as_delivered_when_its_fifth_working_day_is_over(
    journeys: Journeys, queued: Order, clock: SettableClock, posted: str, still_under_way: str, over: str
) -> None:
    clock.set_in_amsterdam(posted)
    await mark_posted(journeys.services, queued.number)
    clock.set_in_amsterdam(still_under_way)
    await upkeep.run(journeys.services.database, clock)
    assert (await order_of(journeys)).status is OrderStatus.POSTED
    clock.set_in_amsterdam(over)
    await upkeep.run(journeys.services.database, clock)
    order = await order_of(journeys)
    assert (order.status, order.delivered_at) == (OrderStatus.DELIVERED, clock.now)


async def test_all_letters_that_are_due_are_delivered_at_once(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    numbers = [(await journeys.order(buyer, **ON_PAPER)).number for _ in range(3)]
    clock.advance(minutes=11)
    await journeys.work()
    for number in numbers[:2]:
        await mark_posted(journeys.services, number)
    clock.advance(days=30)
    await upkeep.run(journeys.services.database, clock)
    statuses = {order.number: order.status for order in await all_rows(journeys.services, Order)}
    assert [statuses[number] for number in numbers] == [
        OrderStatus.DELIVERED,
        OrderStatus.DELIVERED,
        OrderStatus.IN_PRODUCTION,
    ]


async def test_a_worker_that_ends_anywhere_queues_one_letter(
    journeys: Journeys, buyer: CodeHolder, post_box: PostBox, clock: SettableClock
) -> None:
    """As `kill -9` would: before and after each call of a port or the database, one after the other."""
    moment = 0
    while True:
        post_box.letters.clear()
        clock.advance(days=1)
        order = await journeys.order(buyer, **ON_PAPER)
        clock.advance(minutes=11)
        moments = Moments(kill_at=moment)
        with suppress(Killed):
            while await do_next(with_moments(journeys.services, moments), LEASE):
                pass
        clock.advance(minutes=6)
        await journeys.work()
        document = await one_row(journeys.services, Document, order_id=order.id)
        kept = journeys.services.store.path(document.sha256).read_bytes()
        assert post_box.letters == {order.number: kept}, moments.passed
        assert document.verification_number == journeys.services.secrets.verification_number(order.id)
        if not moments.killed:
            break
        moment += 1
    assert {"before extract", "after post"} <= set(moments.passed)


async def test_a_slow_worker_never_puts_another_letter_in_the_place_of_the_first(
    journeys: Journeys, queued: Order, register: WatchedRegister, post_box: PostBox, clock: SettableClock
) -> None:
    first = post_box.letters[queued.number]
    clock.advance(hours=1)
    late = Work(
        id=queued.id,
        task=Task.QUEUE_LETTER,
        subject_id=queued.id,
        seed=None,
        lease=queued.id,
        attempts=1,
        created_at=clock.now - timedelta(hours=1),
    )
    register.asked.clear()
    with pytest.raises(LeaseLost):
        await shipments.queue_letter(journeys.services, late)
    assert post_box.letters == {queued.number: first}
    assert register.asked == []
