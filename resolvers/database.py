"""Transactions and readers: the two ways to the database.

A **write** is a use-case, an async function over a `Transaction`. It runs in one transaction that
is committed for it, and may run again from the top after a conflict: it has no side effect but
rows. A **read** gives frozen rows over a connection of its own, so any number run side by side.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar, overload
from uuid import UUID

from sqlalchemy import Executable, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from auth.principal import Principal
from auth.visibility import Read, Sight, own_row, sight_of, viewer_parameters
from models.rows import Prepared, Row
from resolvers.read_pools import PostgresReadPool, SqliteReadPool
from resolvers.sqlite import prepare_connection

Transaction = AsyncSession
T = TypeVar("T")

_ATTEMPTS = 8
_CONFLICTS = frozenset({"40001", "40P01"})
"""PostgreSQL: serialization failure, deadlock."""


class Database:
    """The ways to one database: for writes, for prepared reads, and for reads that are built on the fly.

    Each has at most so many connections of its own; reads have no transaction around them.
    """

    def __init__(self, url: str, *, write_connections: int = 10, read_connections: int = 10) -> None:
        parsed = make_url(url)
        self.writing = _engine(parsed, write_connections)
        self.reading = _engine(parsed, read_connections, isolation_level="AUTOCOMMIT")
        pool = SqliteReadPool if self.is_sqlite else PostgresReadPool
        self.lean = pool(parsed, self.reading.dialect, read_connections)
        if self.is_sqlite:
            event.listen(self.writing.sync_engine, "begin", _begin_immediate)

    @property
    def is_sqlite(self) -> bool:
        """Tell whether this is SQLite, which has one writer at a time."""
        return self.writing.dialect.name == "sqlite"

    async def write(self, use_case: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run a use-case in a transaction and commit it; run it again after a conflict."""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                async with AsyncSession(self.writing, expire_on_commit=False) as transaction:
                    result = await use_case(transaction)
                    await transaction.commit()
                    return result
            except DBAPIError as error:
                if attempt == _ATTEMPTS or not _is_conflict(error):
                    raise
        raise AssertionError("unreachable")

    @overload
    async def fetch(self, statement: Prepared, **parameters: Any) -> list[Row]: ...

    @overload
    async def fetch(self, statement: Executable, **parameters: Any) -> list[Any]: ...

    async def fetch(self, statement: Prepared | Executable, **parameters: Any) -> list[Any]:
        """Run a statement that no caller's sight limits; for the gateway's own work only."""
        if isinstance(statement, Prepared):
            return await self.lean.fetch(statement, parameters)
        async with self.reading.connect() as connection:
            return list(await connection.execute(statement, parameters))

    def reader(self, principal: Principal) -> "Reader":
        """Read as the caller."""
        return Reader(self, principal)

    async def close(self) -> None:
        """Close all connections."""
        await self.writing.dispose()
        await self.reading.dispose()
        await self.lean.close()


class Reader:
    """Reads what one caller sees."""

    def __init__(self, database: Database, principal: Principal) -> None:
        self._database = database
        self.principal = principal
        self._viewer = viewer_parameters(principal)

    async def rows(self, read: Read, **parameters: Any) -> list[Row]:
        """Run a read; the caller's sight and ids are filled in."""
        sight = sight_of(self.principal, read.table)
        if sight is Sight.NOTHING:
            return []
        return await self._database.fetch(read.prepared(sight), **parameters, **self._viewer)

    async def by_ids(self, read: Read, ids: Iterable[UUID | None]) -> list[Row]:
        """Run a read that takes `ids`, for those that are not None; the caller's own row is there already."""
        wanted = {each for each in ids if each is not None}
        own = own_row(self.principal, read.table)
        if own is not None and wanted == {own.id}:
            return [own]
        return await self.rows(read, ids=list(wanted)) if wanted else []

    async def row(self, read: Read, **parameters: Any) -> Row | None:
        """Run a read that finds one row or none."""
        return next(iter(await self.rows(read, **parameters)), None)


def _is_conflict(error: DBAPIError) -> bool:
    """Tell whether running again can succeed: another transaction was first."""
    state = getattr(error.orig, "sqlstate", None)
    return isinstance(error, IntegrityError) or state in _CONFLICTS


def _engine(url: URL, connections: int, **options: Any) -> AsyncEngine:
    engine = create_async_engine(
        url,
        **options,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=60,
        pool_pre_ping=True,
        pool_use_lifo=True,
        hide_parameters=True,
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    prepare_connection(connection)


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
