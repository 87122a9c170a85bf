"""Work that was promised is done, by one worker at a time, and is never dropped."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from uuid_utils.compat import uuid7

from models.access_code import AccessCode
from models.days import system_clock
from models.outbox import OutboxItem, Task
from resolvers import outbox, work
from resolvers.database import Transaction
from resolvers.outbox import LeaseLost, Work
from resolvers.ports import MailUnavailable
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.fakes import Mailbox
from tests.resolvers.journeys import LEASE, PRIVATE, Journeys


async def promise(services: Services, number: int = 1) -> None:
    async def write(transaction: Transaction) -> None:
        for _ in range(number):
            outbox.promise(transaction, Task.PRODUCE_ORDER, uuid7(), services.clock())

    await services.database.write(write)


async def lease(services: Services) -> Work | None:
    return await outbox.lease(services.database, services.clock(), LEASE)


async def leased(services: Services) -> Work:
    work = await lease(services)
    assert work is not None
    return work


async def finish(services: Services, work: Work) -> None:
    await services.database.write(lambda transaction: outbox.finish(transaction, work))


async def test_every_task_has_its_handler() -> None:
    assert set(work.HANDLERS) == set(Task)


async def test_work_goes_away_with_the_transaction_that_would_have_promised_it(services: Services) -> None:
    async def fail(transaction: Transaction) -> None:
        outbox.promise(transaction, Task.PRODUCE_ORDER, uuid7(), services.clock())
        await transaction.flush()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await services.database.write(fail)
    assert await lease(services) is None


async def test_the_work_that_is_longest_due_comes_first(services: Services, clock: SettableClock) -> None:
    for _ in range(3):
        await promise(services)
        clock.advance(seconds=1)
    taken = [await leased(services) for _ in range(3)]
    assert [each.created_at for each in taken] == sorted(each.created_at for each in taken)
    assert await lease(services) is None


async def test_work_that_is_not_due_waits(services: Services, clock: SettableClock) -> None:
    await promise(services)
    clock.advance(seconds=-1)
    assert await lease(services) is None


async def test_leased_work_is_nobody_else_s_until_the_lease_runs_out(
    services: Services, clock: SettableClock
) -> None:
    await promise(services)
    first = await leased(services)
    clock.now += LEASE - timedelta(seconds=1)
    assert await lease(services) is None
    clock.advance(seconds=1)
    second = await leased(services)
    assert (second.id, second.attempts) == (first.id, 2)
    assert second.lease != first.lease


async def test_workers_at_once_never_take_the_same_work(services: Services) -> None:
    await promise(services, 5)
    taken = await asyncio.gather(*(lease(services) for _ in range(5)))
    taken += [await lease(services) for _ in range(6)]
    found = [each.id for each in taken if each is not None]
    assert len(found) == len(set(found)) == 5


async def test_work_that_takes_longer_than_its_lease_stays_with_who_does_it(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = replace(services, clock=system_clock)
    length = timedelta(seconds=0.4)

    async def take_long(services: Services, work: Work) -> None:
        await asyncio.sleep(4 * length.total_seconds())
        await finish(services, work)

    monkeypatch.setitem(work.HANDLERS, Task.PRODUCE_ORDER, take_long)
    await promise(real)
    doing = asyncio.create_task(work.do_next(real, length))
    while not (await one_row(services, OutboxItem)).attempts:
        await asyncio.sleep(0.01)
    while not doing.done():
        assert await outbox.lease(real.database, system_clock(), length) is None
        await asyncio.sleep(0.05)
    assert await doing
    assert await all_rows(services, OutboxItem) == []


async def test_only_who_holds_the_lease_can_end_the_work(services: Services, clock: SettableClock) -> None:
    await promise(services)
    first = await leased(services)
    clock.now += LEASE
    second = await leased(services)
    with pytest.raises(LeaseLost):
        await finish(services, first)
    await finish(services, second)
    assert await all_rows(services, OutboxItem) == []
    with pytest.raises(LeaseLost):
        await finish(services, second)


async def test_only_who_holds_the_lease_can_give_the_work_back(
    services: Services, clock: SettableClock
) -> None:
    await promise(services)
    first = await leased(services)
    clock.now += LEASE
    second = await leased(services)
    await outbox.postpone(services.database, first, clock.now, "late")
    assert (await one_row(services, OutboxItem)).lease == second.lease
    await finish(services, second)


async def test_failed_work_is_tried_again_after_pauses_that_double_up_to_a_quarter(
    services: Services, clock: SettableClock
) -> None:
    await promise(services)
    pauses: list[int] = []
    for attempt in range(1, 16):
        held = await leased(services)
        assert held.attempts == attempt
        await outbox.postpone(services.database, held, clock.now, "MailUnavailable")
        item = await one_row(services, OutboxItem)
        assert (item.lease, item.last_error) == (None, "MailUnavailable")
        pauses.append(int((item.due_at - clock.now).total_seconds()))
        clock.now = item.due_at
    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900]


async def test_a_worker_says_that_it_failed_but_tells_no_secret(
    journeys: Journeys, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    code = await journeys.under_way(await journeys.request(**PRIVATE))
    mailbox.failures = [MailUnavailable("no answer"), MailUnavailable("no answer")]
    with caplog.at_level(logging.ERROR, "resolvers.work"):
        assert await journeys.work() == 2
    assert len(caplog.records) == 2
    assert "attempt 1" in caplog.text
    assert code.access_code not in caplog.text
    assert code.password not in caplog.text
    items = await all_rows(journeys.services, OutboxItem)
    assert {item.last_error for item in items} == {"MailUnavailable"}


async def test_work_of_one_that_fails_does_not_hold_up_the_rest(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    await journeys.request(**PRIVATE)
    mailbox.failures = [MailUnavailable()]
    await journeys.work()
    assert len(mailbox.messages) == 1
    clock.advance(seconds=1)
    await journeys.work()
    assert len(mailbox.messages) == 2


async def test_a_bug_in_a_handler_brings_the_work_back_too(
    journeys: Journeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_services: Services, _work: Work) -> None:
        raise KeyError("a bug")

    monkeypatch.setitem(work.HANDLERS, Task.MAIL_PASSWORD, broken)
    await journeys.request(**PRIVATE)
    await journeys.work()
    item = await one_row(journeys.services, OutboxItem)
    assert (item.task, item.last_error) == (Task.MAIL_PASSWORD, "KeyError")


async def test_a_worker_that_was_overtaken_says_so_and_goes_on(
    journeys: Journeys, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def overtaken(_services: Services, _work: Work) -> None:
        raise LeaseLost

    monkeypatch.setitem(work.HANDLERS, Task.MAIL_PASSWORD, overtaken)
    await journeys.request(**PRIVATE)
    assert await journeys.work() == 2
    assert "taken over by another worker" in caplog.text


async def test_the_seed_of_a_code_goes_when_the_code_was_delivered(journeys: Journeys) -> None:
    await journeys.request(**PRIVATE)
    assert all(item.seed for item in await all_rows(journeys.services, OutboxItem))
    await journeys.work()
    assert await all_rows(journeys.services, OutboxItem) == []
    assert len(await all_rows(journeys.services, AccessCode)) == 1
