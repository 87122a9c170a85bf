"""Connections for reading alone: what a prepared read runs on.

Writes have SQLAlchemy's pool. A prepared read has a connection of another kind, which cannot write
and needs nothing put right before or after: there is no transaction, no check and no reset, so a
read is one round trip. A connection on which a read was left half-way is closed, never handed on.
"""

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, ClassVar, Generic, TypeVar

import aiosqlite
import asyncpg
from asyncpg.prepared_stmt import PreparedStatement
from sqlalchemy.engine import URL, Dialect
from sqlalchemy.exc import SQLAlchemyError

from models.rows import Prepared, Row, TupleRow
from resolvers.prepared import Compiled, compiled
from resolvers.sqlite import prepare_connection

C = TypeVar("C")

WAIT_SECONDS = 60.0
"""How long a read waits for a connection."""
_CLOSE_SECONDS = 5.0
_OF_READING = {
    "default_transaction_read_only": "on",
    "jit": "off",
    # Planning takes longer than most reads; that no plan needs to know its parameters is proven
    # (tests/proofs/test_scale.py).
    "plan_cache_mode": "force_generic_plan",
}
_STATEMENTS = 500
"""How many statements a connection keeps prepared: more than there are reads and sights."""


class ReadFailed(SQLAlchemyError):
    """The database did not answer a read; the driver's error is the cause."""


class RecordRow(Row, asyncpg.Record):
    """A row as PostgreSQL's driver makes it."""

    __slots__ = ()


class ReadPool(ABC, Generic[C]):
    """At most `size` connections: last in first out; whoever waits for one is served in order."""

    _driver_errors: ClassVar[tuple[type[Exception], ...]]

    def __init__(self, url: URL, dialect: Dialect, size: int, *, wait_seconds: float = WAIT_SECONDS) -> None:
        arguments, options = dialect.create_connect_args(url)
        self._arguments: tuple[Any, ...] = tuple(arguments)
        self._options: dict[str, Any] = dict(options)
        self._dialect = dialect
        self._size = size
        self._wait_seconds = wait_seconds
        self._free: deque[C | None] = deque([None] * size)
        """Places, the next one to take at the right; None has no connection yet."""
        self._waiting: deque[asyncio.Future[C | None]] = deque()
        self._retiring: set[asyncio.Task[None]] = set()
        self._compiled: dict[Prepared, Compiled[Any]] = {}
        self._is_closed = False

    @property
    def in_use(self) -> int:
        """Count the connections that reads have now, and those that are being closed."""
        return self._size - len(self._free)

    async def fetch(self, prepared: Prepared, parameters: Mapping[str, Any]) -> list[Row]:
        """Run a read; once more, on a new connection, when its own turns out to be broken.

        Raises `ReadFailed`, and `TimeoutError` when no connection becomes free in time.
        """
        statement = self._compiled.get(prepared) or self._compile(prepared)
        arguments = statement.arguments(parameters)
        connection = await self._take()
        try:
            try:
                rows = await self._run(connection, statement, arguments)
            except self._driver_errors as error:
                if not self._is_broken(connection, error):
                    raise
                await self._close(connection)
                connection = await self._open()
                rows = await self._run(connection, statement, arguments)
        except self._driver_errors as error:
            if self._is_broken(connection, error):
                self._retire(connection)
            else:
                self._give_back(connection)
            raise ReadFailed(statement.text) from error
        except BaseException:
            self._retire(connection)
            raise
        self._give_back(connection)
        return rows

    async def close(self) -> None:
        """Close the connections; one that a read still has is closed after it."""
        self._is_closed = True
        idle, self._free = self._free, deque()
        for place in idle:
            if place is None:
                self._free.append(None)
            else:
                self._retire(place)
        while self._retiring:
            await asyncio.wait(self._retiring)

    def _compile(self, prepared: Prepared) -> Compiled[Any]:
        return self._compiled.setdefault(prepared, self._compiled_here(prepared))

    async def _take(self) -> C:
        place = self._free.pop() if self._free else await self._wait()
        if place is not None and self._is_open(place):
            return place
        try:
            if place is not None:
                await self._close(place)
            return await self._open()
        except BaseException as error:
            self._pass_on(None)
            if isinstance(error, self._driver_errors):
                raise ReadFailed("no connection for reading") from error
            raise

    async def _wait(self) -> C | None:
        waiter: asyncio.Future[C | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            async with asyncio.timeout(self._wait_seconds):
                return await waiter
        except BaseException as error:
            if waiter.done() and not waiter.cancelled():
                self._pass_on(waiter.result())
            else:
                with suppress(ValueError):
                    self._waiting.remove(waiter)
            if isinstance(error, TimeoutError):
                raise TimeoutError(f"no connection for reading in {self._wait_seconds} seconds") from None
            raise

    def _give_back(self, connection: C) -> None:
        if self._is_closed:
            self._retire(connection)
        else:
            self._pass_on(connection)

    def _pass_on(self, place: C | None) -> None:
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(place)
                return
        if place is None:
            self._free.appendleft(None)
        else:
            self._free.append(place)

    def _retire(self, connection: C) -> None:
        """Close a connection meanwhile; its place is free after that."""
        task = asyncio.create_task(self._close(connection))
        self._retiring.add(task)
        task.add_done_callback(self._retired)

    def _retired(self, task: asyncio.Task[None]) -> None:
        self._retiring.discard(task)
        self._pass_on(None)

    @abstractmethod
    def _compiled_here(self, prepared: Prepared) -> Compiled[Any]: ...

    @abstractmethod
    async def _open(self) -> C: ...

    @abstractmethod
    async def _close(self, connection: C) -> None:
        """Close, also with a read under way; never raises."""

    @abstractmethod
    async def _run(self, connection: C, statement: Compiled[Any], arguments: Sequence[Any]) -> list[Row]: ...

    @abstractmethod
    def _is_open(self, connection: C) -> bool: ...

    @abstractmethod
    def _is_broken(self, connection: C, error: Exception) -> bool: ...


class PostgresConnection:
    """A connection of asyncpg, with the statements that are prepared on it."""

    __slots__ = ("_prepared", "driver")

    def __init__(self, driver: "asyncpg.Connection[asyncpg.Record]") -> None:
        self.driver = driver
        self._prepared: dict[Compiled[RecordRow], PreparedStatement[RecordRow]] = {}

    async def fetch(self, statement: Compiled[RecordRow], arguments: Sequence[Any]) -> list[RecordRow]:
        """Run a statement; the first time, prepare it."""
        prepared = self._prepared.get(statement)
        if prepared is None:
            if len(self._prepared) >= _STATEMENTS:
                self._prepared.pop(next(iter(self._prepared)))
            prepared = await self.driver.prepare(statement.text, record_class=statement.row_type)
            self._prepared[statement] = prepared
        return await prepared.fetch(*arguments)


class PostgresReadPool(ReadPool[PostgresConnection]):
    """Reads on asyncpg.

    asyncpg's own cache of statements is not used: where a column's type changed since, it reads
    again by itself and forgets of which type the rows shall be. Here that ends the connection.
    """

    _driver_errors = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)
    _breaking = (
        asyncpg.PostgresConnectionError,
        asyncpg.AdminShutdownError,
        asyncpg.CrashShutdownError,
        asyncpg.InvalidCachedStatementError,
        asyncpg.OutdatedSchemaCacheError,
        OSError,
    )

    def _compiled_here(self, prepared: Prepared) -> Compiled[RecordRow]:
        return compiled(prepared, self._dialect, RecordRow)

    async def _open(self) -> PostgresConnection:
        return PostgresConnection(
            await asyncpg.connect(*self._arguments, **self._options, server_settings=_OF_READING)
        )

    async def _close(self, connection: PostgresConnection) -> None:
        # This tells the server to stop what it is doing, and ends the connection anyway when late.
        with suppress(*self._driver_errors):
            await connection.driver.close(timeout=_CLOSE_SECONDS)

    async def _run(
        self, connection: PostgresConnection, statement: Compiled[RecordRow], arguments: Sequence[Any]
    ) -> list[Row]:
        rows: list[Any] = await connection.fetch(statement, arguments)
        return rows

    def _is_open(self, connection: PostgresConnection) -> bool:
        return not connection.driver.is_closed()

    def _is_broken(self, connection: PostgresConnection, error: Exception) -> bool:
        return isinstance(error, self._breaking) or connection.driver.is_closed()


class SqliteReadPool(ReadPool[aiosqlite.Connection]):
    """Reads on SQLite, each connection in a thread of its own."""

    _driver_errors = (sqlite3.Error,)

    def _compiled_here(self, prepared: Prepared) -> Compiled[TupleRow]:
        return compiled(prepared, self._dialect, TupleRow)

    async def _open(self) -> aiosqlite.Connection:
        connection = aiosqlite.Connection(self._connect, iter_chunk_size=1)
        # As SQLAlchemy does: a process that fails does not wait for what it left open.
        connection._thread.daemon = True
        return await connection

    def _connect(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = sqlite3.connect(
            *self._arguments, cached_statements=_STATEMENTS, **self._options
        )
        prepare_connection(connection)
        connection.execute("PRAGMA query_only = ON")
        return connection

    async def _close(self, connection: aiosqlite.Connection) -> None:
        with suppress(sqlite3.Error, ValueError):
            await connection.interrupt()
            await connection.close()

    async def _run(
        self, connection: aiosqlite.Connection, statement: Compiled[TupleRow], arguments: Sequence[Any]
    ) -> list[Row]:
        return list(map(statement.row_type, await connection.execute_fetchall(statement.text, arguments)))

    def _is_open(self, connection: aiosqlite.Connection) -> bool:
        return True

    def _is_broken(self, connection: aiosqlite.Connection, error: Exception) -> bool:
        return False
