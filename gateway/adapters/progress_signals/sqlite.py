"""SQLite is asked: whether anything was committed, by any process; if so, what became of what is followed."""

import asyncio
from uuid import UUID

from sqlalchemy import String, select, union_all
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from gateway.adapters.progress_signals.watchers import Watchers
from models.columns import columns_of
from models.filing import Filing
from models.order import Order
from models.rows import any_of
from resolvers.database import Database

_PAUSE_SECONDS = 0.1
_STATUSES = union_all(
    *(
        select(table.id, table.status.cast(String).label("status")).where(any_of(table.id, "ids"))
        for table in (columns_of(Order), columns_of(Filing))
    )
)


class SqliteNews:
    """Asks on a connection of its own, which counts the commits of all others."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._engine = create_async_engine(database.writing.url, poolclass=NullPool)

    async def listen(self, watchers: Watchers) -> None:
        """Wake those who follow what has another status than at the last look."""
        async with self._engine.connect() as connection:
            seen, known = None, dict[UUID, str]()
            while True:
                version = (await connection.exec_driver_sql("PRAGMA data_version")).scalar_one()
                if version != seen:
                    found = await self._database.fetch(_STATUSES, ids=list(watchers.subjects))
                    for row in found:
                        if known.get(row.id) != row.status:
                            watchers.wake(row.id)
                    seen, known = version, {row.id: row.status for row in found}
                await asyncio.sleep(_PAUSE_SECONDS)
