"""What tests share: a database of their own on the chosen engine, services with a clock that can be set."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from starlette.applications import Starlette

from gateway.app import make_app
from gateway.composition import services_of
from gateway.migrations import migrate
from gateway.settings import Settings
from models.tables import METADATA
from resolvers.services import Services
from tests import postgres
from tests.api import Api
from tests.clock import SettableClock
from tests.compiled.watching import everything_is_compiled  # noqa: F401 - it watches every test
from tests.factories import Factory
from tests.statements import Statements

DATABASE = os.environ.get("REGISTERPOORT_TEST_DATABASE", "sqlite")
_numbers = count(1)


def pytest_configure(config: pytest.Config) -> None:
    """Start PostgreSQL once, in the process that starts the workers."""
    if DATABASE == "postgresql" and not hasattr(config, "workerinput"):
        postgres.provide(config)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what would be no other test there: it runs with SQLite."""
    if DATABASE == "postgresql":
        left_out = [item for item in items if not _asks_a_database(item)]
        items[:] = [item for item in items if _asks_a_database(item)]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests counted, wherever they ran."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid}: {value} {name}")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> str:
    """Migrate a database once; each test gets a copy."""
    if DATABASE == "postgresql":
        name = f"migrated_{worker_id}"
        url = asyncio.run(postgres.create_database(name))
        migrate(_with_driver(url))
        return name
    file = tmp_path_factory.mktemp("migrated") / "database"
    migrate(f"sqlite+aiosqlite:///{file}")
    return str(file)


@pytest.fixture(scope="session")
def emptied(migrated: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """Give a PostgreSQL database that tests have one after another: emptying one takes less than copying."""
    with copy_of(migrated, tmp_path_factory.mktemp("emptied"), f"emptied_{worker_id}") as url:
        yield url


@pytest.fixture
def database_url(request: pytest.FixtureRequest, migrated: str, tmp_path: Path) -> Iterator[str]:
    """Give an empty database, for this test alone while it runs."""
    if DATABASE == "postgresql":
        url: str = request.getfixturevalue("emptied")
        asyncio.run(
            postgres.empty(url.replace("+asyncpg", ""), [table.name for table in METADATA.sorted_tables])
        )
        yield url
        return
    with copy_of(migrated, tmp_path, "") as url:
        yield url


@pytest.fixture
def own_database_url(migrated: str, tmp_path: Path, worker_id: str) -> Iterator[str]:
    """Give a database that this test may change the shape of."""
    with copy_of(migrated, tmp_path, f"test_{worker_id}_{next(_numbers)}") as url:
        yield url


@contextmanager
def copy_of(migrated: str, folder: Path, name: str) -> Iterator[str]:
    """Copy the migrated database, for as long as it is needed."""
    if DATABASE == "sqlite":
        file = folder / "database"
        shutil.copyfile(migrated, file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    yield _with_driver(asyncio.run(postgres.create_database(name, template=migrated)))
    asyncio.run(postgres.drop_database(name))


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """Give the settings of a gateway with cheap passwords."""
    return Settings(
        database_url=database_url, state_folder=tmp_path, argon2_time=1, argon2_memory_kib=8, port=8000
    )


@pytest.fixture
def clock() -> SettableClock:
    """Give a clock that stands on a Monday morning."""
    return SettableClock()


@pytest.fixture
async def services(settings: Settings, clock: SettableClock) -> AsyncIterator[Services]:
    """Give the services of a gateway over the local register."""
    async with services_of(settings, clock) as made:
        yield made


@pytest.fixture
def factory(services: Services) -> Factory:
    """Give what makes rows."""
    return Factory(services)


@pytest.fixture
def statements(services: Services) -> Statements:
    """Give what counts the statements that the gateway sends to its database."""
    return Statements(services.database)


@pytest.fixture
async def app(settings: Settings, services: Services) -> AsyncIterator[Starlette]:
    """Give the running application over those services."""

    @asynccontextmanager
    async def as_made(_settings: Settings) -> AsyncIterator[Services]:
        yield services

    made = make_app(settings, as_made)
    async with made.router.lifespan_context(made):
        yield made


@pytest.fixture
async def guest(app: Starlette) -> AsyncIterator[Api]:
    """Give a client without a login."""
    async with Api(app) as api:
        yield api


def _asks_a_database(item: pytest.Item) -> bool:
    """Tell whether a test takes a database, or is of a module that speaks of PostgreSQL."""
    takes = not {"migrated", "database_url"}.isdisjoint(getattr(item, "fixturenames", ()))
    return takes or "postgres" in item.path.read_text(encoding="utf-8").lower()


def _with_driver(url: str) -> str:
    return url.replace("postgresql://", "postgresql+asyncpg://")
