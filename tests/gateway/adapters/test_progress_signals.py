"""What wakes the followers of orders, on whichever database; and what hears of changes for them."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, text

from gateway.adapters.progress_signals import progress_signals, watchers
from gateway.adapters.progress_signals.watchers import TooManyStreams, Watchers
from models.order import Order, OrderStatus
from resolvers.database import Database, Transaction
from resolvers.services import Services
from tests.factories import Factory
from tests.streams import progress

Write = Callable[[Transaction], Awaitable[None]]


@pytest.fixture
async def signals(services: Services) -> AsyncIterator[Watchers]:
    made = progress_signals(services.database)
    yield made
    await made.aclose()


@pytest.fixture
async def order(factory: Factory) -> Order:
    return await factory.order((await factory.company()).main_user)


async def rung(bell: asyncio.Event) -> None:
    """Wait until it rings, and quiet it."""
    async with asyncio.timeout(10):
        await bell.wait()
    bell.clear()


async def test_a_follower_is_woken_by_what_another_connection_commits(
    signals: Watchers, services: Services, order: Order
) -> None:
    async with signals.watching(order.id) as bell:
        await rung(bell)
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            await progress(services, order.id, status)
            await rung(bell)


async def test_a_follower_who_comes_later_is_woken_too(
    signals: Watchers, services: Services, order: Order
) -> None:
    async with signals.watching(order.id) as first:
        await rung(first)
        async with signals.watching(order.id) as second:
            await progress(services, order.id, OrderStatus.IN_PRODUCTION)
            await rung(second)
            await rung(first)
        async with signals.watching(order.id) as third:
            await progress(services, order.id, OrderStatus.DELIVERED)
            await rung(third)
            await rung(first)


async def test_a_change_that_is_taken_back_wakes_nobody_and_nor_does_another_order_or_another_field(
    signals: Watchers, services: Services, factory: Factory, order: Order
) -> None:
    other = await factory.order((await factory.company()).main_user)
    async with signals.watching(order.id) as bell, signals.watching(other.id) as others:
        await rung(bell)
        await rung(others)
        with pytest.raises(ZeroDivisionError):
            await services.database.write(_take_back(order.id))
        await services.database.write(_change_year(order.id))
        await progress(services, other.id, OrderStatus.IN_PRODUCTION)
        await rung(others)
        assert not bell.is_set()


def _take_back(order_id: UUID) -> Write:
    async def write(transaction: Transaction) -> None:
        row = await transaction.get_one(Order, order_id)
        row.status = OrderStatus.CANCELLED
        await transaction.flush()
        raise ZeroDivisionError

    return write


def _change_year(order_id: UUID) -> Write:
    async def write(transaction: Transaction) -> None:
        (await transaction.get_one(Order, order_id)).financial_year = 2024

    return write


async def test_any_number_of_changes_between_two_looks_is_one_signal(
    signals: Watchers, services: Services, order: Order
) -> None:
    async with signals.watching(order.id) as slow, signals.watching(order.id) as quick:
        await rung(quick)
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            await progress(services, order.id, status)
            await rung(quick)
        assert slow.is_set()
        slow.clear()
        assert not slow.is_set()


async def test_so_many_can_follow_and_no_more_until_one_leaves(services: Services) -> None:
    few = Watchers(progress_signals(services.database)._news, most=2)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(few.watching(uuid4()))
        async with few.watching(uuid4()):
            with pytest.raises(TooManyStreams):
                await stack.enter_async_context(few.watching(uuid4()))
            assert len(few) == 2
        await stack.enter_async_context(few.watching(uuid4()))
    assert len(few) == 0
    await few.aclose()


async def test_nothing_listens_while_nobody_follows(
    signals: Watchers, services: Services, order: Order
) -> None:
    before = asyncio.all_tasks()
    for _ in range(3):
        async with signals.watching(order.id) as bell:
            await rung(bell)
        await signals.aclose()
        assert signals.subjects == set()
        assert asyncio.all_tasks() == before


class Faltering:
    """News that fails so many times before it comes."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.begun = 0

    async def listen(self, listeners: Watchers) -> None:
        self.begun += 1
        if self.begun <= self.failures:
            raise OSError("a secret: 4711")
        listeners.wake_all()
        await asyncio.Event().wait()


async def test_news_that_fails_is_listened_for_again_and_then_all_look(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(watchers, "_FIRST_PAUSE", 0.001)
    signals = Watchers(Faltering(failures=3))
    async with signals.watching(uuid4()) as one, signals.watching(uuid4()) as another:
        await rung(one)
        await rung(another)
    await signals.aclose()
    warnings = [each.getMessage() for each in caplog.records if each.levelno == logging.WARNING]
    assert len(warnings) == 3
    assert "4711" not in str(warnings)


async def test_a_connection_that_is_cut_is_made_anew_and_then_all_look(
    signals: Watchers, services: Services, order: Order
) -> None:
    if services.database.is_sqlite:
        pytest.skip("SQLite has no connection to cut")
    async with signals.watching(order.id) as bell:
        await rung(bell)
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            await services.database.write(_cut_and(order.id, status))
            await rung(bell)


def _cut_and(order_id: UUID, status: OrderStatus) -> Write:
    """End whoever listens, and change the order before another can."""

    async def write(transaction: Transaction) -> None:
        cut = text(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        )
        assert (await transaction.execute(cut)).scalar_one() == 1
        row = await transaction.get_one(Order, order_id)
        row.status = status
        if status is OrderStatus.DELIVERED:
            row.delivered_at = row.placed_at

    return write


async def test_sqlite_is_asked_what_became_of_subjects_after_a_commit_alone(
    signals: Watchers, services: Services, order: Order
) -> None:
    if not services.database.is_sqlite:
        pytest.skip("PostgreSQL tells of itself")
    asked: list[str] = []
    event.listen(
        services.database.reading.sync_engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    async with signals.watching(order.id) as bell:
        await rung(bell)
        first = len(asked)
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        await rung(bell)
        assert len(asked) == first + 1


async def test_a_reader_who_is_cut_off_at_any_moment_leaves_its_connection_to_others(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A client may leave while its order is read."""
    database = Database(database_url, read_connections=1)
    await database.fetch(text("SELECT 1"))
    for moment in range(300):
        reading = asyncio.create_task(database.fetch(text("SELECT 1")))
        for _ in range(moment):
            await asyncio.sleep(0)
        reading.cancel()
        await asyncio.wait({reading})
    assert (await database.fetch(text("SELECT 1")))[0][0] == 1
    await database.close()
    assert [each.getMessage() for each in caplog.records if each.name.startswith("sqlalchemy")] == []
