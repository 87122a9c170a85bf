"""The database itself refuses what must never be, whoever asks: raw SQL, on both engines (DESIGN)."""

import asyncio
import re
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from uuid import UUID

import pytest
from sqlalchemy import (
    Column,
    Constraint,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    TextClause,
    UniqueConstraint,
    Uuid,
    bindparam,
    text,
)
from sqlalchemy.exc import IntegrityError

from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import TRANSITIONS
from models.filing import FILING_TRANSITIONS
from models.filing_authorisation import AUTHORISATION_TRANSITIONS
from models.order import ORDER_TRANSITIONS
from models.payment import PAYMENT_TRANSITIONS
from models.tables import METADATA
from resolvers.database import Database
from tests.clock import MONDAY_MORNING
from tests.conftest import copy_of
from tests.factories import Factory
from tests.models.breaches import ALLOWED, BREACHES, IMPLIED
from tests.models.breaches_of_filings import FILED_SENTENCES
from tests.models.breaches_of_orders import LEDGER_SENTENCES
from tests.models.cases import FIXED, MAIN_USER_REQUIRED, Case
from tests.models.filled import Named, fill
from tests.models.lives import AUTHORISATIONS, CODES, FILINGS, LIVES, ORDERS, PAYMENTS, Life

SENTENCES = {FIXED, *LEDGER_SENTENCES, *FILED_SENTENCES, *(life.unknown_change for life in LIVES)}
"""By which triggers refuse."""

_CHECK_WHAT_WAITS = {"sqlite": "PRAGMA foreign_key_check", "postgresql": "SET CONSTRAINTS ALL IMMEDIATE"}
"""What the end of a transaction would look at."""


@pytest.fixture(scope="module")
def made(
    migrated: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Iterator[tuple[str, Named]]:
    """Give a database with at least one row in each table that has constraints; no test changes it."""
    folder = tmp_path_factory.mktemp("constraints")
    with copy_of(migrated, folder, f"constraints_{worker_id}") as url:
        settings = Settings(database_url=url, state_folder=folder, argon2_time=1, argon2_memory_kib=8)
        yield url, asyncio.run(_made(settings))


@pytest.fixture
async def database(made: tuple[str, Named]) -> AsyncIterator[Database]:
    url, _ = made
    opened = Database(url)
    yield opened
    await opened.close()


@pytest.fixture
def named(made: tuple[str, Named]) -> Named:
    _, names = made
    return names


@pytest.mark.parametrize("case", BREACHES, ids=str)
async def test_the_database_refuses(case: Case, database: Database, named: Named) -> None:
    with pytest.raises(IntegrityError) as refused:
        await _run(database, case, named)
    assert case.refused_by is not None
    assert _names(refused.value, case.refused_by), refused.value


@pytest.mark.parametrize("case", ALLOWED, ids=str)
async def test_the_database_lets_pass(case: Case, database: Database, named: Named) -> None:
    async with database.writing.connect() as connection, connection.begin() as transaction:
        for statement in case.statements:
            await connection.execute(_bound(statement, named))
        broken = await connection.execute(text(_CHECK_WHAT_WAITS[connection.dialect.name]))
        assert not broken.returns_rows or broken.all() == []
        await transaction.rollback()


def test_every_constraint_and_trigger_has_a_breach_that_it_refuses() -> None:
    tried = {case.refused_by for case in BREACHES}
    assert tried == set(_constraints()) - set(IMPLIED) | SENTENCES | {MAIN_USER_REQUIRED}
    assert set(IMPLIED.values()) <= tried


@pytest.mark.parametrize(
    ("life", "transitions"),
    [
        (CODES, TRANSITIONS),
        (ORDERS, ORDER_TRANSITIONS),
        (PAYMENTS, PAYMENT_TRANSITIONS),
        (FILINGS, FILING_TRANSITIONS),
        (AUTHORISATIONS, AUTHORISATION_TRANSITIONS),
    ],
    ids=lambda each: each.table if isinstance(each, Life) else "",
)
def test_the_code_knows_the_same_changes_as_the_database(
    life: Life, transitions: Mapping[str, Collection[str]]
) -> None:
    assert set(transitions) == set(life.statuses)
    known = {(before, after) for before, following in transitions.items() for after in following}
    assert known == set(life.changes)


async def _run(database: Database, case: Case, named: Named) -> None:
    async with database.writing.begin() as transaction:
        for statement in case.statements:
            await transaction.execute(_bound(statement, named))


def _bound(statement: str, named: Named) -> TextClause:
    values = {name: named[name] for name in re.findall(r":(\w+)", statement)}
    return text(statement).bindparams(
        *(bindparam(name, value, type_=_type(value)) for name, value in values.items())
    )


def _type(value: object) -> Uuid[UUID] | None:
    return Uuid() if isinstance(value, UUID) else None


def _names(error: IntegrityError, refused_by: str) -> bool:
    """Tell whether it was this constraint that refused; SQLite does not tell which reference it was."""
    cause = error.orig.__cause__ if error.orig is not None else None
    if refused_by in SENTENCES:
        return refused_by in str(error.orig)
    if refused_by == MAIN_USER_REQUIRED:
        return "main_code_id" in str(error.orig)
    if (constraint_name := getattr(cause, "constraint_name", None)) is not None:
        return bool(constraint_name == refused_by)
    return _as_sqlite_says(refused_by) in str(error.orig)


def _as_sqlite_says(name: str) -> str:
    table, constraint = _constraints()[name]
    match constraint:
        case ForeignKeyConstraint():
            return "FOREIGN KEY constraint failed"
        case Index() if not all(isinstance(each, Column) for each in constraint.expressions):
            return f"UNIQUE constraint failed: index '{name}'"
        case UniqueConstraint() | PrimaryKeyConstraint() | Index():
            columns = ", ".join(f"{table.name}.{column.name}" for column in constraint.columns)
            return f"UNIQUE constraint failed: {columns}"
    return f"CHECK constraint failed: {name}"


def _constraints() -> dict[str, tuple[Table, Constraint | Index]]:
    """Give all that tables refuse by, under the name that PostgreSQL knows it by."""
    return {
        _name(table, each): (table, each)
        for table in METADATA.sorted_tables
        for each in _refusing(table)
        if not _follows_from_the_id(each)
    }


def _refusing(table: Table) -> list[Constraint | Index]:
    return [*table.constraints, *(index for index in table.indexes if index.unique)]


def _follows_from_the_id(constraint: Constraint | Index) -> bool:
    """Tell whether it holds because ids are unique: a key, or what a reference to two columns needs."""
    return isinstance(constraint, PrimaryKeyConstraint | UniqueConstraint) and "id" in constraint.columns


def _name(table: Table, constraint: Constraint | Index) -> str:
    match constraint:
        case Constraint(name=str(name)) | Index(name=str(name)):
            return name
        case PrimaryKeyConstraint():
            return f"{table.name}_pkey"
        case UniqueConstraint():
            return f"{table.name}_{'_'.join(constraint.columns.keys())}_key"
        case ForeignKeyConstraint():
            return f"{table.name}_{'_'.join(constraint.columns.keys())}_fkey"
    raise AssertionError(f"a constraint of {table.name} needs a name")


async def _made(settings: Settings) -> Named:
    async with services_of(settings, lambda: MONDAY_MORNING) as services:
        return await fill(Factory(services))
