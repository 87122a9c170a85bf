"""The migrations make what the models say, and can be taken back."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from gateway.migrations import alembic_config, migrate
from models.tables import METADATA

T = TypeVar("T")
pytestmark = pytest.mark.filterwarnings("ignore:.*expression-based index")

_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
}
_PROGRAMS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
        SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    """,
}


def test_the_migrations_make_the_tables_constraints_and_indexes_of_the_models(own_database_url: str) -> None:
    migrated = _on(own_database_url, _shape)
    command.downgrade(alembic_config(own_database_url), "base")
    _on(own_database_url, METADATA.create_all)
    assert migrated == _on(own_database_url, _shape)


def test_a_new_migration_would_have_nothing_to_change(own_database_url: str) -> None:
    assert _on(own_database_url, _changes) == []


def test_the_migrations_can_be_taken_back_and_run_again(own_database_url: str) -> None:
    before = _on(own_database_url, _shape), _on(own_database_url, _programs)
    command.downgrade(alembic_config(own_database_url), "base")
    assert (_on(own_database_url, _shape)["tables"], _on(own_database_url, _programs)) == ({}, {})
    migrate(own_database_url)
    assert (_on(own_database_url, _shape), _on(own_database_url, _programs)) == before


def _on(own_database_url: str, look: Callable[[Connection], T]) -> T:
    async def run() -> T:
        engine = create_async_engine(own_database_url)
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(look)
        finally:
            await engine.dispose()

    return asyncio.run(run())


def _changes(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, METADATA))


def _shape(connection: Connection) -> dict[str, Any]:
    """Describe what a database holds, but for the triggers, which models do not describe."""
    inspector = inspect(connection)
    tables = set(inspector.get_table_names()) - {"alembic_version"}
    return {
        "tables": {
            table: {
                "columns": _as_text(inspector.get_columns(table)),
                "primary key": _as_text([inspector.get_pk_constraint(table)]),
                "references": _as_text(inspector.get_foreign_keys(table)),
                "uniques": _as_text(inspector.get_unique_constraints(table)),
                "checks": _as_text(inspector.get_check_constraints(table)),
            }
            for table in tables
        },
        "indexes": _pairs(connection, _INDEXES),
    }


def _programs(connection: Connection) -> dict[str, str]:
    return _pairs(connection, _PROGRAMS)


def _pairs(connection: Connection, queries: dict[str, str]) -> dict[str, str]:
    found = connection.execute(text(queries[connection.dialect.name]))
    return {name: definition for name, definition in found if name != "alembic_version_pkc"}


def _as_text(reflected: Any) -> list[str]:
    return sorted(str(sorted(each.items(), key=str)) for each in reflected)
