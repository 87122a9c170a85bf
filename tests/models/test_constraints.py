"""The database itself refuses what must never be, whoever asks: raw SQL, on both engines (DESIGN)."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any
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
from uuid_utils.compat import uuid7

from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCode, AccessCodeStatus
from models.business_register import RegistrationKind
from models.idempotency import IdempotencyKey
from models.known_place import KnownPlace
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.registration import Registration
from models.session import RefreshToken, Session
from models.tables import METADATA
from models.throttle import AttemptWindow
from resolvers import charging
from resolvers.database import Database, Transaction
from resolvers.services import Services
from tests.clock import MONDAY_MORNING
from tests.conftest import copy_of
from tests.database import one_row
from tests.factories import Factory
from tests.models.breaches import (
    ALLOWED,
    BREACHES,
    FIXED,
    IMPLIED,
    MAIN_USER_REQUIRED,
    UNKNOWN_CHANGE,
    Case,
)

Named = dict[str, Any]
"""What the statements name with a colon."""


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
async def test_the_database_lets_pass(case: Case, services: Services, factory: Factory) -> None:
    await _run(services.database, case, await _fill(factory))


def test_every_constraint_has_a_breach_that_it_refuses() -> None:
    tried = {case.refused_by for case in BREACHES} - {FIXED, UNKNOWN_CHANGE, MAIN_USER_REQUIRED}
    assert tried == set(_constraints()) - set(IMPLIED)
    assert set(IMPLIED.values()) <= tried


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
    if refused_by in (FIXED, UNKNOWN_CHANGE):
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
        return await _fill(Factory(services))


async def _fill(factory: Factory) -> Named:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    colleague = await factory.sub_code(company)
    twin = await factory.company(method=PaymentMethod.CREDIT)
    neighbour = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    private_code = await factory.private_code(method=PaymentMethod.CREDIT)
    debited_code = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
    codes = {
        status.lower(): (await factory.sub_code(company, status=status)).id for status in AccessCodeStatus
    }
    await factory.session(company.main_user)
    session = await one_row(factory.services, Session)
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    second_order = await factory.order(company.main_user)
    private_order = await factory.order(private_code)

    async def write(transaction: Transaction) -> None:
        code = await transaction.get_one(AccessCode, company.main_user.id)
        await charging.deposit(transaction, code, 500, MONDAY_MORNING)
        await charging.charge(transaction, code, order)
        await transaction.flush()
        await charging.reverse(transaction, order, MONDAY_MORNING)
        transaction.add(
            IdempotencyKey(
                scope="code", key="the-key", input_hash=b"", result_id=order.id, created_at=MONDAY_MORNING
            )
        )
        transaction.add(RefreshToken(token_hash=b"", session_id=session.id, created_at=MONDAY_MORNING))
        transaction.add(
            KnownPlace(access_code_id=company.main_user.id, place_hash=b"", last_seen_at=MONDAY_MORNING)
        )
        transaction.add(AttemptWindow(subject_hash=b"", window_start=MONDAY_MORNING, attempts=1))
        transaction.add(
            Registration(
                key=company.kvk_number,
                kvk_number=company.kvk_number,
                branch_number=None,
                name="Testbedrijf",
                kind=RegistrationKind.LEGAL_PERSON,
                street=None,
                town=None,
                fetched_at=MONDAY_MORNING,
            )
        )

    await factory.services.database.write(write)
    return {
        "company": company.id,
        "kvk": company.kvk_number,
        "main_user": company.main_user.id,
        "colleague": colleague.id,
        **codes,
        "twin": twin.id,
        "twins_main_user": twin.main_user.id,
        "neighbour": neighbour.id,
        "neighbours_main_user": neighbour.main_user.id,
        "private_code": private_code.id,
        "debited_code": debited_code.id,
        "order": order.id,
        "second_order": second_order.id,
        "private_order": private_order.id,
        "new": uuid7(),
        "hash": b"another hash",
    }
