"""A PostgreSQL as in production, on the core that the servers do not use; gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from bench.cores import OTHER_CORE, pinned
from tests.postgres import _free_port, _guarded, _initialise, _programs, _runs_as_root, _wait_until_ready

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
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
    with tempfile.TemporaryDirectory(prefix="registerpoort-bench-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), _free_port()
        if _runs_as_root():
            shutil.chown(folder, "nobody")
        programs = _programs(folder)
        _initialise(folder, programs)
        settings = [f"--{key}={value}" for key, value in (SETTINGS | {"port": str(port)}).items()]
        command = pinned(OTHER_CORE, programs / "postgres", "-D", folder / "data", *settings)
        with _guarded(folder, command):
            _wait_until_ready(folder)
            pid = int((folder / "data" / "postmaster.pid").read_text().split()[0])
            yield Postgres(port, pid)
