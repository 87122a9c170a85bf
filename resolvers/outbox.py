"""Work to be done after a commit: written with the rows that promise it, leased by workers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.exc import SQLAlchemyError
from uuid_utils.compat import uuid7

from models.columns import columns_of
from models.days import Clock
from models.outbox import OutboxItem, Task
from resolvers.database import Database, Transaction

_LONGEST_PAUSE = timedelta(minutes=15)
_item = columns_of(OutboxItem)


@dataclass(frozen=True, slots=True)
class Work:
    """A leased piece of work."""

    id: UUID
    task: Task
    subject_id: UUID
    seed: bytes | None
    lease: UUID
    attempts: int
    created_at: datetime

    @property
    def needed_seed(self) -> bytes:
        """The seed of what is under way; ValueError for work that has none."""
        if self.seed is None:
            raise ValueError("the work has no seed")
        return self.seed


class LeaseLost(Exception):
    """Another worker has taken the work over; nothing of this attempt may stay."""


def promise(
    transaction: Transaction,
    task: Task,
    subject_id: UUID,
    now: datetime,
    seed: bytes | None = None,
    *,
    after: timedelta = timedelta(),
) -> None:
    """Write down work in the transaction that promises it; to be begun `after` so long."""
    transaction.add(
        OutboxItem(task=task, subject_id=subject_id, seed=seed, created_at=now, due_at=now + after)
    )


async def withdraw(transaction: Transaction, task: Task, subject_id: UUID) -> None:
    """Take back work that was promised; a worker that is at it has lost its lease."""
    await transaction.execute(delete(OutboxItem).where(_item.subject_id == subject_id, _item.task == task))


async def lease(database: Database, now: datetime, length: timedelta) -> Work | None:
    """Take the work that is longest due, if any, for `length`."""

    async def take(transaction: Transaction) -> Work | None:
        due = select(OutboxItem).where(_item.due_at <= now).order_by(_item.due_at).limit(1)
        item = (await transaction.execute(due.with_for_update(skip_locked=True))).scalars().first()
        if item is None:
            return None
        item.lease, item.due_at, item.attempts = uuid7(), now + length, item.attempts + 1
        return Work(
            item.id, item.task, item.subject_id, item.seed, item.lease, item.attempts, item.created_at
        )

    return await database.write(take)


@asynccontextmanager
async def kept(database: Database, clock: Clock, work: Work, length: timedelta) -> AsyncIterator[None]:
    """Keep the lease while the work goes on, however long: two workers would else take it from each other.

    A worker that is killed stops doing so, and another takes over when the lease ends.
    """
    ended = asyncio.Event()

    async def extend(transaction: Transaction) -> None:
        await transaction.execute(
            update(OutboxItem)
            .where(_item.id == work.id, _item.lease == work.lease)
            .values(due_at=clock() + length)
        )

    async def keep() -> None:
        while not ended.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), length.total_seconds() / 2)
                return
            with suppress(SQLAlchemyError, OSError):
                await database.write(extend)

    keeping = asyncio.create_task(keep())
    try:
        yield
    finally:
        ended.set()
        await keeping


async def hold(transaction: Transaction, work: Work) -> None:
    """Make sure that the work stays this worker's in this transaction; raises `LeaseLost`."""
    mine = select(_item.id).where(_item.id == work.id, _item.lease == work.lease)
    if (await transaction.execute(mine.with_for_update())).first() is None:
        raise LeaseLost


async def finish(transaction: Transaction, work: Work) -> None:
    """End the work, in the transaction that holds its results; raises `LeaseLost`."""
    ended = await transaction.execute(
        delete(OutboxItem).where(_item.id == work.id, _item.lease == work.lease).returning(_item.id)
    )
    if ended.first() is None:
        raise LeaseLost


async def postpone(database: Database, work: Work, now: datetime, reason: str) -> None:
    """Give failed work back, to be tried again after a pause that doubles from a second."""
    pause = min(timedelta(seconds=2 ** min(work.attempts - 1, 12)), _LONGEST_PAUSE)

    async def give_back(transaction: Transaction) -> None:
        await transaction.execute(
            update(OutboxItem)
            .where(_item.id == work.id, _item.lease == work.lease)
            .values(due_at=now + pause, lease=None, last_error=reason[:500])
        )

    await database.write(give_back)
