"""The PostgreSQL of the tests: shared by a run's workers, gone when the run is."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import asyncpg

from tests import postgres

ROOT = Path(__file__).parent.parent

CONFTEST = """
from tests import postgres

def pytest_configure(config):
    postgres.provide(config)
"""

SUITE = """
import asyncpg
import pytest
from pathlib import Path
from tests import postgres

@pytest.mark.parametrize("turn", [1, 2])
async def test_a_worker_has_its_own_database(turn, worker_id):
    url = await postgres.create_database(f"turn_{turn}")
    connection = await asyncpg.connect(url)
    try:
        version = await connection.fetchval("SHOW server_version")
    finally:
        await connection.close()
    await postgres.drop_database(f"turn_{turn}")
    assert version.startswith("18.")
    Path(__file__).with_name(f"{worker_id}.url").write_text(postgres.postgres_url())
"""

KILLED_RUN = """
import os, signal
from tests import postgres

with postgres.server() as url:
    print(url, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _without_a_server() -> dict[str, str]:
    environment = {name: value for name, value in os.environ.items() if name != postgres.URL_VARIABLE}
    return environment | {"PYTHONPATH": str(ROOT)}


async def _is_reachable(url: str) -> bool:
    try:
        connection = await asyncpg.connect(url, timeout=5)
    except (OSError, asyncpg.PostgresError):
        return False
    await connection.close()
    return True


async def _ends(url: str) -> bool:
    for _ in range(100):
        if not await _is_reachable(url):
            return True
        await asyncio.sleep(0.1)
    return False


async def test_the_workers_of_a_run_share_one_server_that_ends_with_it(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_suite.py").write_text(SUITE)
    command = [
        "-m",
        "pytest",
        "-n",
        "2",
        "-o",
        "asyncio_mode=auto",
        "--rootdir",
        str(tmp_path),
        str(tmp_path),
    ]
    run = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=tmp_path, env=_without_a_server(), stdout=subprocess.PIPE
    )
    output, _ = await run.communicate()
    assert run.returncode == 0, output.decode()
    urls = {path.name: path.read_text() for path in tmp_path.glob("*.url")}
    assert set(urls) == {"gw0.url", "gw1.url"}
    assert len(set(urls.values())) == 1
    assert await _ends(urls["gw0.url"])


async def test_a_run_that_is_killed_leaves_no_server(tmp_path: Path) -> None:
    run = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED_RUN, cwd=tmp_path, env=_without_a_server(), stdout=subprocess.PIPE
    )
    output, _ = await run.communicate()
    assert output.startswith(b"postgresql://")
    assert await _ends(output.decode().strip())
