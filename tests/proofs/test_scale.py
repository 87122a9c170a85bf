"""With two million orders every list, sum and look-up reads as little as with twenty thousand.

Rows and pages are counted, not time (docs/scale.md), in the plans of prepared statements, which are
made without a look at the parameters.
"""

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic import SecretStr
from sqlalchemy import Column, select

from auth.principal import AccountHolder, CodeHolder, OrderHolder, Principal
from auth.secrets import Secrets
from auth.visibility import Read, Sight, sight_of, viewer_parameters
from bench.customers import ADDRESS, MONTHS
from bench.dataset import DataSet, Loaded, load
from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCodeStatus
from models.catalogue import ProductCode
from models.columns import columns_of
from models.days import amsterdam_day, start_of_month, system_clock
from models.document import Document
from models.language import Language
from models.session import SessionTransport
from models.tables import TABLES
from resolvers import billing, orders, sessions, shipments, upkeep, verification
from resolvers.connections import LARGEST_PAGE
from resolvers.order_form import Ordered
from resolvers.services import Services
from tests.conftest import DATABASE
from tests.factories import Code, Factory
from tests.postgres import create_database, drop_database
from tests.proofs.plans import (
    SMALL_TABLE,
    Plan,
    Planner,
    all_reads,
    compiled_for_postgresql,
    lists_of,
    parameter_names,
    went_through,
)
from tests.resolvers.journeys import DONALD
from tests.statements import Statements

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
FEW = DataSet(companies=20, orders=20_000)
MANY = DataSet(companies=400, orders=2_000_000)
KEY = "the key of all that is measured here"

LEVELS = 4
"""So many pages are touched to find a row by its key: an index of three levels, and the row's own page."""
IN_A_PAGE = 30
"""So many entries at least are on a page of an index that is read along."""
A_FEW = 32
"""So many pages and rows more do not matter: a table of a few pages, or a payer's invoices of two years."""
NEVER_LARGE = {"billing_runs", "invoice_numbers", "outbox"}
"""A row a month, a row a year, and what is under way just now."""
NOT_IN_THE_DATA = {
    "contact_requests.BY_ID",
    "contact_requests.OF_ORDERS",
    "documents.OF_FILINGS",
    "filings.CORRECTIONS",
    "uploads.BY_ID",
}
"""Reads of which the data has no rows."""

FIRST: dict[str, Any] = {
    "after_moment": datetime(9999, 12, 31, tzinfo=UTC),
    "after_id": UUID(int=2**128 - 1),
    "before_moment": datetime(1, 1, 2, tzinfo=UTC),
    "before_id": UUID(int=0),
    "one_more": LARGEST_PAGE + 1,
    "period_start": orders.ALWAYS[0],
    "period_end": orders.ALWAYS[1],
    "any_status": True,
    "status": AccessCodeStatus.ACTIVE,
    "pattern": "%",
    "id": UUID(int=0),
}

FILINGS = """
    INSERT INTO accounts (id, email, first_name, last_name, language, password_hash, status, created_at,
        confirmed_at)
    SELECT gen_random_uuid(), n || '@test.example', 'Test', 'Houder', 'NL', '', 'ACTIVE', now(), now()
    FROM generate_series(1, 5000) AS n;
    INSERT INTO filing_authorisations (id, account_id, kvk_number, organisation_id, organisation_name, status,
        tries_left, requested_at, made_at)
    SELECT gen_random_uuid(), a.id, o.kvk_number, o.id, o.name, 'ACTIVE', 5, now(), now()
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM accounts) AS a
    JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS of FROM organisations) AS o
        ON a.n % o.of + 1 = o.n;
    INSERT INTO uploads (id, account_id, name, byte_size, created_at)
    SELECT gen_random_uuid(), id, 'jaarrekening.xbrl', 10, now() FROM accounts;
    INSERT INTO filings (id, number, kvk_number, organisation_id, access_code_id, account_id, route, form,
        size_class, status, version, language, created_at, changed_at)
    SELECT gen_random_uuid(), 'J-' || row_number() OVER (), kvk_number, organisation_id, access_code_id,
        account_id, 'SELF_FILING', '{}', 'MICRO', 'DRAFT', 1, 'NL', now() - n * interval '1 day', now()
    FROM (
        SELECT o.kvk_number, o.id AS organisation_id, c.id AS access_code_id, NULL::uuid AS account_id
        FROM access_codes AS c JOIN organisations AS o ON o.id = c.organisation_id
        UNION ALL SELECT kvk_number, organisation_id, NULL, account_id FROM filing_authorisations
    ) AS filers CROSS JOIN generate_series(1, 4) AS n;
    INSERT INTO filing_reports (filing_id, findings, figures, checked_at)
    SELECT id, '[]', '[]', now() FROM filings;
    ANALYZE accounts, filing_authorisations, uploads, filings, filing_reports;
"""
"""What codes and accounts filed, beside the orders of the benchmark."""

pytestmark = pytest.mark.skipif(DATABASE != "postgresql", reason="it is PostgreSQL that carries so much")


@dataclass(frozen=True, slots=True)
class Case:
    """A read as somebody asks it; `names` are its parameters, `most` the rows that it can give."""

    read: str
    sight: Sight
    asked: str
    names: frozenset[str]
    plan: Plan
    most: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.read, self.sight.value, self.asked

    @property
    def pages_a_row(self) -> float:
        return self.plan.pages / self.most


@dataclass(frozen=True, slots=True)
class Scale:
    """A loaded database."""

    data: DataSet
    loaded: Loaded
    services: Services
    connection: asyncpg.Connection

    @property
    def planner(self) -> Planner:
        return Planner(self.connection)

    async def viewers(self) -> list[Principal]:
        """Give one caller of each kind: by method, role and permissions, and a guest with an order."""
        codes = await self.connection.fetch("""
            SELECT DISTINCT ON (c.payment_method, c.permissions, c.use, main_code_id = c.id)
                c.id, c.organisation_id
            FROM access_codes c LEFT JOIN organisations o ON o.id = c.organisation_id
            WHERE status = 'ACTIVE' ORDER BY c.payment_method, c.permissions, c.use, main_code_id = c.id, c.id
        """)
        factory = Factory(self.services)
        holders = [await factory.principal(Code(each["id"], each["organisation_id"], "")) for each in codes]
        by_guest = """
            SELECT id FROM orders JOIN shipments ON order_id = id
            WHERE access_code_id IS NULL ORDER BY id LIMIT 1
        """
        account_id = await self.connection.fetchval("SELECT id FROM accounts ORDER BY id LIMIT 1")
        filer = AccountHolder(session_id=UUID(int=0), account_id=account_id)
        return [*holders, filer, OrderHolder(await self.connection.fetchval(by_guest))]

    async def some(self, column: Column[Any], viewer: Principal, number: int) -> list[Any]:
        """Give the largest values of a column, which are the latest, in the rows that a caller sees."""
        (table,) = (each for each in TABLES if each.__tablename__ == column.table.name)
        sight = sight_of(viewer, table)
        if sight is Sight.NOTHING:
            return []
        of_viewer = Read(
            table,
            lambda visible: (
                visible.with_only_columns(column, maintain_column_froms=True)
                .where(column.is_not(None))
                .distinct()
                .order_by(column.desc())
                .limit(number)
            ),
        )
        statement = compiled_for_postgresql(of_viewer.prepared(sight))
        found = await self.connection.fetch(statement.text, *statement.arguments(viewer_parameters(viewer)))
        return [row[0] for row in found]

    async def cases(self) -> list[Case]:
        """Run each read for each sight as each caller; of each kind, give what touched most."""
        found: dict[tuple[str, str, str], Case] = {}
        for viewer in await self.viewers():
            for number in (1, LARGEST_PAGE):
                samples: dict[Column[Any], list[Any]] = {}
                for name, read in all_reads().items():
                    async for case in self._cases_of(name, read, viewer, number, samples):
                        if case.key not in found or found[case.key].plan.pages < case.plan.pages:
                            found[case.key] = case
        return list(found.values())

    async def _cases_of(
        self, name: str, read: Read, viewer: Principal, number: int, samples: dict[Column[Any], list[Any]]
    ) -> AsyncIterator[Case]:
        sight = sight_of(viewer, read.table)
        if sight is Sight.NOTHING:
            return
        statement = read.prepared(sight)
        lists = {}
        for parameter, column in lists_of(statement).items():
            if column not in samples:
                samples[column] = await self.some(column, viewer, number)
            lists[parameter] = samples[column]
        if not all(lists.values()):
            return
        asked_for = max(map(len, lists.values()), default=1)
        names = frozenset(parameter_names(statement))
        for asked, values in self._ways(names):
            parameters = {**values, **viewer_parameters(viewer), **lists}
            parameters["code_id"] = getattr(viewer, "access_code_id", None)
            plan = await self.planner.run(statement, parameters)
            page = LARGEST_PAGE + 1 if "one_more" in names else 1
            most = max(plan.rows, asked_for * page)
            yield Case(name, sight, f"{asked} of {number}", names, plan, most)

    def _ways(self, names: frozenset[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Give the ways of asking that make a difference to a read of these parameters."""
        now = self.services.clock()
        middle = now - timedelta(days=365)
        first = {**FIRST, "now": now, "since": start_of_month(now)}
        yield "all", first
        ways: dict[str, Mapping[str, Any]] = {
            "from the middle": {"after_moment": middle},
            "a month": {"period_start": middle, "period_end": middle + timedelta(days=31)},
            "a search": {"any_status": False, "pattern": "%houder 1%"},
        }
        for way, changed in ways.items():
            if names & set(changed):
                yield way, {**first, **changed}


@asynccontextmanager
async def scale(url: str, folder: Path, data: DataSet) -> AsyncIterator[Scale]:
    """Load a database, and open it."""
    settings = Settings(
        database_url=url,
        state_folder=folder,
        secret_key=SecretStr(KEY),
        argon2_time=1,
        argon2_memory_kib=8,
        port=8000,
    )
    async with services_of(settings, system_clock) as services:
        loaded = await load(url, data, Secrets(KEY.encode()), services.passwords)
        connection = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            await connection.execute(FILINGS)
            yield Scale(data, loaded, services, connection)
        finally:
            await connection.close()


@pytest.fixture
async def few(own_database_url: str, tmp_path: Path) -> AsyncIterator[Scale]:
    async with scale(own_database_url, tmp_path, FEW) as loaded:
        yield loaded


def test_no_read_stands_where_these_tests_do_not_look() -> None:
    counted = "from tests.proofs.plans import reads_in_memory; print(reads_in_memory())"
    printed = subprocess.run([sys.executable, "-c", counted], capture_output=True, check=True, text=True)
    assert int(printed.stdout) == len(all_reads())


@pytest.mark.proof
async def test_each_read_finds_its_rows_by_an_index(few: Scale) -> None:
    scans, first_columns = {}, await few.planner.first_columns()
    viewers = await few.viewers()
    for name, read in all_reads().items():
        for sight in {sight_of(viewer, read.table) for viewer in viewers} - {Sight.NOTHING}:
            plan = await few.planner.plan(compiled_for_postgresql(read.prepared(sight)).text)
            scans[name, sight] = _large(plan.whole_scans(first_columns))
    assert {key: found for key, found in scans.items() if found} == {}


@pytest.mark.proof
async def test_what_the_gateway_does_by_itself_finds_its_rows_by_an_index(few: Scale) -> None:
    statements = Statements(few.services.database)
    await _work(few)
    asked = [
        each for each in dict.fromkeys(statements.taken()) if each.startswith(("SELECT", "UPDATE", "DELETE"))
    ]
    assert len(asked) > 30
    first_columns = await few.planner.first_columns()
    scans = {each: _large((await few.planner.plan(each)).whole_scans(first_columns)) for each in asked}
    assert {statement: found for statement, found in scans.items() if found} == {}


@pytest.mark.proof
async def test_a_page_costs_what_is_on_it_and_a_sum_what_is_summed(few: Scale) -> None:
    await _costs_no_more(few, await few.cases())


@pytest.mark.proof
@pytest.mark.skipif(not PROOF, reason="it loads two million orders: `make proof`")
async def test_with_two_million_orders_each_read_touches_as_much_as_with_twenty_thousand(
    few: Scale, migrated: str, tmp_path: Path
) -> None:
    before = {case.key: case for case in await few.cases()}
    url = await create_database("scale_many", template=migrated)
    try:
        async with scale(url.replace("postgresql://", "postgresql+asyncpg://"), tmp_path, MANY) as many:
            cases = await many.cases()
            await _costs_no_more(many, cases)
    finally:
        await drop_database("scale_many")
    assert {case.key for case in cases} == set(before)
    grown = {
        case.key: (before[case.key].pages_a_row, case.pages_a_row)
        for case in cases
        # Each index is a level higher, and rows that were neighbours have a page each.
        if not case.plan.is_sum and case.pages_a_row > 2 * before[case.key].pages_a_row + 2 * LEVELS
    }
    assert grown == {}


async def _costs_no_more(scaled: Scale, cases: list[Case]) -> None:
    """Hold each case to the rows it gives: whatever there is beside them, it is not read."""
    asked = {case.read for case in cases if case.plan.rows}
    assert set(all_reads()) - asked == NOT_IN_THE_DATA
    sizes = await scaled.planner.pages_of_tables()
    of_a_month = 2 * scaled.data.orders // scaled.data.companies // MONTHS
    too_much = {}
    for case in cases:
        large = [node for node in case.plan.scans() if sizes[node["Relation Name"]] > SMALL_TABLE]
        if case.plan.is_sum:
            entries = sum(map(went_through, large))
            pages = entries // IN_A_PAGE + 2 * LEVELS * case.most
            of_month = "a month" in case.asked or "since" in case.names
            wrong = case.plan.heap_fetches > 0 or (of_month and entries > of_a_month)
        else:
            pages = LEVELS * len(case.plan.scans()) * case.most
            wrong = any(_rows(node) > 2 * case.most + A_FEW for node in large)
        if wrong or case.plan.pages > pages + A_FEW:
            too_much[case.key] = (
                case.plan.pages,
                pages,
                *((node["Node Type"], went_through(node)) for node in large),
            )
    assert too_much == {}


def _rows(node: dict[str, Any]) -> float:
    """Count what a node read; what it found in an index alone is a page for many."""
    return went_through(node) / (IN_A_PAGE if node["Node Type"] == "Index Only Scan" else 1)


def _large(tables: list[str]) -> list[str]:
    return [table for table in tables if table not in NEVER_LARGE]


async def _work(scaled: Scale) -> None:
    """Log in, order, verify, post, look after what is past its time, and bill a month."""
    services, user = scaled.services, scaled.loaded.main_users[0]
    login = sessions.Login(user.login.access_code, user.login.password, SessionTransport.COOKIE, "", ADDRESS)
    logged_in = await sessions.log_in(services, login, OrderHolder(UUID(int=0)))
    assert isinstance(logged_in.principal, CodeHolder)
    asked = Ordered(ProductCode.EXTRACT, DONALD, None, Language.NL)
    await orders.place(services, logged_in.principal, str(uuid4()), asked)
    document = columns_of(Document)
    certified = select(document.verification_number).where(document.verification_number.is_not(None))
    (found,) = await services.database.fetch(certified.limit(1))
    await verification.verify(services, found.verification_number, ADDRESS)
    await shipments.waiting(services.database)
    await upkeep.run(services.database, services.clock)
    month = amsterdam_day(services.clock()).replace(day=1)
    later = start_of_month(services.clock()) + timedelta(days=35)
    await billing.bill_month(replace(services, clock=lambda: later), month)
