"""The connections that reads run on: who gets one, and what happens when one breaks."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Integer, column, func, literal, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from auth.visibility import Read
from models.business_register import RegistrationKind
from models.columns import columns_of
from models.order import Order
from models.organisation import Organisation
from models.registration import Registration
from models.rows import Prepared, Row, TupleRow, any_of
from resolvers.database import Database, Transaction
from resolvers.prepared import Compiled, compiled
from resolvers.read_pools import ReadFailed, ReadPool
from resolvers.services import Services
from tests.clock import MONDAY_MORNING
from tests.conftest import DATABASE
from tests.factories import Factory

needs_postgresql = pytest.mark.skipif(
    DATABASE == "sqlite", reason="SQLite has no server that ends a connection"
)

URL = make_url("sqlite+aiosqlite:///nowhere")
READ = Prepared(select(column("number", Integer)), "Number")
WAIT_SECONDS = 0.05


class Played(ReadPool[str]):
    """A pool whose connections are names, and whose reads last until they are let go."""

    _driver_errors = (LookupError,)

    def __init__(self, size: int) -> None:
        super().__init__(URL, URL.get_dialect()(), size, wait_seconds=WAIT_SECONDS)
        self.opened: list[str] = []
        self.closed: list[str] = []
        self.under_way: dict[str, asyncio.Future[int]] = {}
        self.is_out_of_reach = False
        self.dead: set[str] = set()

    def start(self) -> "asyncio.Task[list[Row]]":
        return asyncio.create_task(self.fetch(READ, {}))

    async def let_go(self, connection: str, number: int = 0) -> None:
        """End the read on a connection, and let what follows happen."""
        self.under_way.pop(connection).set_result(number)
        await settle()

    def _compiled_here(self, prepared: Prepared) -> Compiled[TupleRow]:
        return compiled(prepared, self._dialect, TupleRow)

    async def _open(self) -> str:
        await asyncio.sleep(0)
        if self.is_out_of_reach:
            raise LookupError("out of reach")
        self.opened.append(f"connection {len(self.opened) + 1}")
        return self.opened[-1]

    async def _close(self, connection: str) -> None:
        await asyncio.sleep(0)
        self.closed.append(connection)

    async def _run(
        self, connection: str, statement: Compiled[TupleRow], arguments: Sequence[Any]
    ) -> list[Row]:
        if connection in self.dead:
            raise LookupError("broken")
        ends = self.under_way[connection] = asyncio.get_running_loop().create_future()
        return [statement.row_type([await ends])]

    def _is_open(self, connection: str) -> bool:
        return connection not in self.dead

    def _is_broken(self, connection: str, error: Exception) -> bool:
        return connection in self.dead


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


# Who gets a connection


async def test_the_connection_that_was_used_last_is_used_next() -> None:
    pool = Played(3)
    both = [pool.start(), pool.start()]
    await settle()
    assert list(pool.under_way) == ["connection 1", "connection 2"]
    await pool.let_go("connection 2")
    await pool.let_go("connection 1")
    await asyncio.wait(both)
    for _ in range(3):
        next_one = pool.start()
        await settle()
        assert list(pool.under_way) == ["connection 1"]
        await pool.let_go("connection 1", 7)
        assert [row.number for row in await next_one] == [7]
    assert pool.in_use == 0


async def test_no_more_connections_are_opened_than_there_may_be_and_who_waits_is_served_in_order() -> None:
    pool = Played(2)
    reads = [pool.start() for _ in range(6)]
    await settle()
    for number in range(0, 6, 2):
        assert pool.in_use == 2
        await pool.let_go("connection 1", number)
        await pool.let_go("connection 2", number + 1)
    assert [(await read)[0].number for read in reads] == list(range(6))
    assert pool.opened == ["connection 1", "connection 2"]
    assert pool.in_use == 0


async def test_a_newcomer_does_not_pass_whoever_waits() -> None:
    pool = Played(1)
    first, second = pool.start(), pool.start()
    await settle()
    pool.under_way.pop("connection 1").set_result(1)
    await first
    newcomer = pool.start()
    await settle()
    await pool.let_go("connection 1", 2)
    assert (await second)[0].number == 2
    assert not newcomer.done()
    await pool.let_go("connection 1", 3)
    assert (await newcomer)[0].number == 3


async def test_waiting_ends() -> None:
    pool = Played(1)
    first, second = pool.start(), pool.start()
    with pytest.raises(TimeoutError, match=r"in 0\.05 seconds"):
        await second
    await pool.let_go("connection 1")
    await first
    third = pool.start()
    await settle()
    await pool.let_go("connection 1")
    await third
    assert pool.in_use == 0


async def test_who_stops_waiting_leaves_its_turn_to_the_next() -> None:
    pool = Played(1)
    first, gone, waiting = pool.start(), pool.start(), pool.start()
    await settle()
    gone.cancel()
    await settle()
    await pool.let_go("connection 1", 1)
    await pool.let_go("connection 1", 2)
    assert [(await read)[0].number for read in (first, waiting)] == [1, 2]
    assert pool.in_use == 0


async def test_who_stops_waiting_at_the_moment_of_its_turn_passes_it_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pool = Played(1)
    first, gone, waiting = pool.start(), pool.start(), pool.start()
    await settle()
    give_back = pool._give_back

    def give_back_as_the_next_one_goes(connection: str) -> None:
        give_back(connection)
        gone.cancel()

    monkeypatch.setattr(pool, "_give_back", give_back_as_the_next_one_goes)
    await pool.let_go("connection 1", 1)
    assert gone.cancelled()
    await pool.let_go("connection 1", 2)
    assert [(await read)[0].number for read in (first, waiting)] == [1, 2]
    assert pool.closed == []


# Connections that break


async def test_a_read_that_is_left_half_way_takes_its_connection_with_it() -> None:
    pool = Played(1)
    left, waiting = pool.start(), pool.start()
    await settle()
    left.cancel()
    await settle()
    assert pool.closed == ["connection 1"]
    await pool.let_go("connection 2", 2)
    assert (await waiting)[0].number == 2
    assert pool.in_use == 0


async def test_a_read_on_a_broken_connection_is_read_once_more_on_a_new_one() -> None:
    pool = Played(1)
    pool.dead.add("connection 1")
    read = pool.start()
    await settle()
    assert pool.closed == ["connection 1"]
    await pool.let_go("connection 2", 2)
    assert (await read)[0].number == 2
    pool.dead |= {"connection 2", "connection 3", "connection 4"}
    with pytest.raises(ReadFailed):
        await pool.fetch(READ, {})
    await settle()
    assert pool.in_use == 0
    assert pool.opened == pool.closed == [f"connection {number}" for number in range(1, 5)]


async def test_a_database_out_of_reach_uses_up_no_place() -> None:
    pool = Played(2)
    pool.is_out_of_reach = True
    for _ in range(5):
        with pytest.raises(ReadFailed, match="no connection"):
            await pool.fetch(READ, {})
    pool.is_out_of_reach = False
    reads = [pool.start(), pool.start()]
    await settle()
    assert len(pool.under_way) == 2
    await pool.let_go("connection 1")
    await pool.let_go("connection 2")
    await asyncio.wait(reads)


async def test_what_is_still_read_when_the_pool_closes_is_read_to_its_end() -> None:
    pool = Played(2)
    reads = [pool.start(), pool.start()]
    await settle()
    await pool.let_go("connection 1", 1)
    await pool.close()
    assert pool.closed == ["connection 1"]
    await pool.let_go("connection 2", 2)
    assert [(await read)[0].number for read in reads] == [1, 2]
    assert pool.closed == ["connection 1", "connection 2"]


# On a database


async def test_a_connection_for_reading_cannot_write(services: Services, factory: Factory) -> None:
    await factory.company()
    pool = services.database.lean
    with pytest.raises(ReadFailed) as refused:
        await written(pool)
    assert any(word in str(refused.value.__cause__) for word in ("read-only", "readonly"))
    assert len(await services.database.fetch(ORGANISATIONS)) == 1
    assert pool.in_use == 0


ORGANISATIONS = Prepared(select(columns_of(Organisation).id), "Organisation")


async def written(pool: ReadPool[Any]) -> None:
    """Try to write as a read."""
    writing = Prepared(select(columns_of(Organisation).id), "Organisation")
    pool._compiled[writing] = replace(pool._compiled_here(writing), text="DELETE FROM organisations")
    await pool.fetch(writing, {})


async def test_a_statement_that_fails_leaves_its_connection_in_use(services: Services) -> None:
    database = services.database
    await database.fetch(ORGANISATIONS)
    wrong = Prepared(select(func.no_such_function().label("wrong")), "Wrong")
    for _ in range(2 * database.lean._size):
        with pytest.raises(ReadFailed) as failed:
            await database.fetch(wrong)
        assert isinstance(failed.value, SQLAlchemyError)
    assert database.lean.in_use == 0
    assert len([place for place in database.lean._free if place is not None]) == 1


async def test_more_reads_at_once_than_connections_are_all_answered(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user)
    reader = services.database.reader(await factory.principal(company.main_user))
    found = await asyncio.gather(*(reader.rows(BY_ID, ids=[order.id]) for _ in range(100)))
    assert {rows[0].number for rows in found} == {order.number}
    assert services.database.lean.in_use == 0


BY_ID = Read(Order, lambda visible: visible.where(any_of(columns_of(Order).id, "ids")))


async def test_a_read_that_is_cancelled_leaves_the_pool_as_it_was(services: Services) -> None:
    pool = services.database.lean
    for _ in range(3):
        slow = asyncio.create_task(services.database.fetch(SLOW))
        await asyncio.sleep(0.1)
        assert pool.in_use == 1
        slow.cancel()
        await asyncio.wait([slow])
        assert slow.cancelled()
        while pool.in_use:
            await asyncio.sleep(0.01)
        assert [place for place in pool._free if place is not None] == []
        assert await services.database.fetch(ORGANISATIONS) == []
    if not services.database.is_sqlite:
        sleeping = text(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
            " AND query LIKE '%pg_sleep(%' AND state = 'active' AND pid <> pg_backend_pid()"
        )
        assert await services.database.fetch(sleeping) == []


def _slow() -> Any:
    if DATABASE == "postgresql":
        return select(func.pg_sleep(60).label("slow"))
    numbers = select(literal(0).label("number")).cte(recursive=True)
    numbers = numbers.union_all(select(numbers.c.number + 1).where(numbers.c.number < 10**9))
    return select(func.count().label("slow")).select_from(numbers)


SLOW = Prepared(_slow(), "Slow")


# On PostgreSQL

PID = Prepared(select(func.pg_backend_pid().label("pid")), "Backend")
SLEEPING_PID = Prepared(
    select(func.pg_backend_pid().label("pid"), func.pg_sleep(0.3).label("slept")), "Backend"
)


async def end_backends(database: Database) -> int:
    """End the connections for reading, as the server's operator would; tell how many there were."""
    ended = text(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_backend_pid%'"
    )
    return len(await database.fetch(ended))


@needs_postgresql
async def test_a_connection_that_the_server_ended_is_replaced(services: Services) -> None:
    database = services.database
    (before,) = await database.fetch(PID)
    assert await end_backends(database) == 1
    (after,) = await database.fetch(PID)
    assert before.pid != after.pid
    assert database.lean.in_use == 0


@needs_postgresql
async def test_a_connection_that_the_server_ends_half_way_is_replaced(services: Services) -> None:
    database = services.database
    reads = [asyncio.create_task(database.fetch(SLEEPING_PID)) for _ in range(3)]
    await asyncio.sleep(0.1)
    assert await end_backends(database) == 3
    assert len({rows[0].pid for rows in await asyncio.gather(*reads)}) == 3
    assert database.lean.in_use == 0


@needs_postgresql
async def test_every_connection_of_a_server_that_began_anew_is_replaced(services: Services) -> None:
    database = services.database
    await asyncio.gather(*(database.fetch(SLEEPING_PID) for _ in range(3)))
    assert await end_backends(database) == 3
    assert len(await asyncio.gather(*(database.fetch(PID) for _ in range(10)))) == 10
    assert database.lean.in_use == 0


@needs_postgresql
async def test_a_column_that_changed_its_type_is_read_as_what_it_is(own_database_url: str) -> None:
    database = Database(own_database_url)
    towns = Prepared(select(columns_of(Registration).town), "Registration")

    async def change(to: str, transaction: Transaction) -> None:
        await transaction.execute(text(f"ALTER TABLE registrations ALTER COLUMN town TYPE {to} USING 7"))

    async def add(transaction: Transaction) -> None:
        transaction.add(
            Registration(
                key="97000001",
                kvk_number="97000001",
                branch_number=None,
                name="Testbedrijf",
                kind=RegistrationKind.LEGAL_PERSON,
                street=None,
                town="Testdorp",
                fetched_at=MONDAY_MORNING,
            )
        )

    try:
        await database.write(add)
        assert [row.town for row in await database.fetch(towns)] == ["Testdorp"]
        for kind, town in (("integer", 7), ("text", "7"), ("bigint", 7)):
            await database.write(partial(change, kind))
            assert [row.town for row in await database.fetch(towns)] == [town]
        assert database.lean.in_use == 0
    finally:
        await database.close()


@needs_postgresql
async def test_statements_stay_prepared(services: Services) -> None:
    for _ in range(3):
        await services.database.fetch(ORGANISATIONS)
    kept = Prepared(
        select(func.count().label("number")).select_from(text("pg_prepared_statements")), "Statement"
    )
    first, second = [(await services.database.fetch(kept))[0].number for _ in range(2)]
    assert first == second
    assert first >= 2


@needs_postgresql
async def test_a_connection_for_reading_is_set_up_for_short_reads(services: Services) -> None:
    for name, value in (("default_transaction_read_only", "on"), ("jit", "off")):
        setting = Prepared(select(func.current_setting(name).label("value")), "Setting")
        assert (await services.database.fetch(setting))[0].value == value


async def test_text_is_compared_alike_on_both_databases(services: Services) -> None:
    lower = Prepared(select(func.lower("ÉÉN").label("text")), "Text")
    assert (await services.database.fetch(lower))[0].text == "één"
