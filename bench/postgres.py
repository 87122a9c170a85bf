"""A PostgreSQL as in production, on the core that the servers do not use; gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import asyncpg

from bench.cores import OTHER_CORE, pinned
from tests.postgres import own_server

SETTINGS = {
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "random_page_cost": "1.1",
    "max_connections": "200",
    "max_wal_size": "4GB",
}
"""All else is PostgreSQL's default: a commit is on the disk (fsync) before it is answered."""


@dataclass(frozen=True)
class Postgres:
    """A running server; `pid` is its first process, of which all others are children."""

    port: int
    pid: int

    def url(self, database: str = "postgres") -> str:
        """Give the URL of a database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    async def create(self, database: str) -> str:
        """Make an empty database; give its URL."""
        await self.run(f'CREATE DATABASE "{database}"')
        return self.url(database)

    async def run(self, statement: str, database: str = "postgres") -> None:
        """Run a statement."""
        connection = await asyncpg.connect(self.url(database))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    async def version(self) -> str:
        """Tell its version."""
        connection = await asyncpg.connect(self.url())
        try:
            return str(await connection.fetchval("SHOW server_version"))
        finally:
            await connection.close()


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Run a server until the context ends."""
    with own_server(SETTINGS, *map(str, pinned(OTHER_CORE))) as (port, pid):
        yield Postgres(port, pid)
