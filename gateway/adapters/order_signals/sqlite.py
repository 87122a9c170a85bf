"""SQLite is asked: whether anything was committed, by any process; if so, what became of the orders."""

import asyncio
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from gateway.adapters.order_signals.watchers import Watchers
from models.columns import columns_of
from models.order import Order, OrderStatus
from models.rows import any_of
from resolvers.database import Database

_PAUSE_SECONDS = 0.1
_order = columns_of(Order)
_STATUSES = select(_order.id, _order.status).where(any_of(_order.id, "ids"))


class SqliteNews:
    """Asks on a connection of its own, which counts the commits of all others."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._engine = create_async_engine(database.writing.url, poolclass=NullPool)

    async def listen(self, watchers: Watchers) -> None:
        """Wake those whose orders have another status than at the last look."""
        async with self._engine.connect() as connection:
            seen, known = None, dict[UUID, OrderStatus]()
            while True:
                version = (await connection.exec_driver_sql("PRAGMA data_version")).scalar_one()
                if version != seen:
                    found = await self._database.fetch(_STATUSES, ids=list(watchers.orders))
                    for row in found:
                        if known.get(row.id) is not row.status:
                            watchers.wake(row.id)
                    seen, known = version, {row.id: row.status for row in found}
                await asyncio.sleep(_PAUSE_SECONDS)
