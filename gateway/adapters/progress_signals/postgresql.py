"""PostgreSQL tells by NOTIFY, from triggers, after each commit that changed a status."""

import asyncio
from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from gateway.adapters.progress_signals.watchers import Watchers
from resolvers.database import Database

CHANNEL = "progressed"
_HEARTBEAT_SECONDS = 15.0
"""A connection that died without a word is found out within twice this."""


class PostgresqlNews:
    """Listens on a connection of its own."""

    def __init__(self, database: Database) -> None:
        self._engine = create_async_engine(database.writing.url, poolclass=NullPool, hide_parameters=True)

    async def listen(self, watchers: Watchers) -> None:
        """Wake those who follow what is named, until the connection is lost."""
        lost = asyncio.Event()

        def told(_connection: Any, _process: int, _channel: str, subject_id: object) -> None:
            watchers.wake(UUID(str(subject_id)))

        async with self._engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            driver.add_termination_listener(lambda _connection: lost.set())
            await driver.add_listener(CHANNEL, told)
            watchers.wake_all()
            while not lost.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(_HEARTBEAT_SECONDS):
                        await lost.wait()
                        break
                await driver.execute("SELECT 1", timeout=_HEARTBEAT_SECONDS)
        raise ConnectionError("the connection was lost")
