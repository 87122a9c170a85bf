"""Those who follow orders and filings in this process, and the one task that hears of changes for all."""

import asyncio
import logging
from collections.abc import AsyncIterator, Set
from contextlib import asynccontextmanager
from typing import Protocol
from uuid import UUID

MOST_WATCHERS = 2_000
"""In one process; each holds a connection of its client open, and some 60 kB."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 10.0
_log = logging.getLogger(__name__)


class TooManyStreams(Exception):
    """No more can be followed at once."""


class News(Protocol):
    """Where changes are heard of."""

    async def listen(self, watchers: "Watchers") -> None:
        """Wake the watchers of what changes, until that fails; wake all of them when it begins."""
        ...


class Watchers:
    """The followers of orders and filings: one event each, so that a slow one holds up nobody.

    While there are any, a task listens for them. When that fails it begins again, and all look.
    """

    def __init__(self, news: News, most: int = MOST_WATCHERS) -> None:
        self._news = news
        self._most = most
        self._of_subject: dict[UUID, set[asyncio.Event]] = {}
        self._number = 0
        self._task: asyncio.Task[None] | None = None
        self._tasks = set[asyncio.Task[None]]()

    def __len__(self) -> int:
        """Count the followers."""
        return self._number

    @property
    def subjects(self) -> Set[UUID]:
        """What is followed."""
        return self._of_subject.keys()

    @asynccontextmanager
    async def watching(self, subject_id: UUID) -> AsyncIterator[asyncio.Event]:
        """Give an event that is set when the subject may have changed; raises `TooManyStreams`."""
        if self._number >= self._most:
            raise TooManyStreams
        event = asyncio.Event()
        self._of_subject.setdefault(subject_id, set()).add(event)
        self._number += 1
        if self._task is None:
            self._start()
        try:
            yield event
        finally:
            self._leave(subject_id, event)

    def wake(self, subject_id: UUID) -> None:
        """Let the followers of one subject look again."""
        for event in self._of_subject.get(subject_id, ()):
            event.set()

    def wake_all(self) -> None:
        """Let all look again."""
        for subject_id in self._of_subject:
            self.wake(subject_id)

    async def aclose(self) -> None:
        """End what listens."""
        self._stop()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _leave(self, subject_id: UUID, event: asyncio.Event) -> None:
        self._number -= 1
        self._of_subject[subject_id].discard(event)
        if not self._of_subject[subject_id]:
            del self._of_subject[subject_id]
        if not self._of_subject:
            self._stop()

    def _start(self) -> None:
        self._task = asyncio.create_task(self._listen())
        self._tasks.add(self._task)
        self._task.add_done_callback(self._tasks.discard)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _listen(self) -> None:
        pause, loop = _FIRST_PAUSE, asyncio.get_running_loop()
        while True:
            began = loop.time()
            try:
                await self._news.listen(self)
            except Exception as error:  # noqa: BLE001 - whatever it is, it must begin again
                _log.warning("no news of what is followed, beginning again: %s", type(error).__name__)
            pause = _FIRST_PAUSE if loop.time() - began > pause else min(2 * pause, _LONGEST_PAUSE)
            await asyncio.sleep(pause)
