"""Closed-loop load: wrk with 16 connections that each ask again as soon as they are answered."""

import secrets
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from bench.cores import OTHER_CORE, pinned
from bench.measures import cpu_seconds, cpu_seconds_of_family
from bench.operations import KEY, Operation
from bench.servers import Server

CONNECTIONS = 16
_PATIENCE_SECONDS = 10.0
_SCRIPT = Path(__file__).parent / "load.lua"


class Unfit(Exception):
    """A run says nothing: requests failed or were refused."""


@dataclass(frozen=True)
class Sample:
    """What one run gave; milliseconds."""

    requests: int
    per_second: float
    p50: float
    p99: float
    server_cpu: float
    """A request."""
    database_cpu: float
    """A request, of all processes of PostgreSQL."""


def run(
    server: Server, database_pid: int, operation: Operation, file: Path, seconds: float, skipped: int = 0
) -> Sample:
    """Load a server with the requests of a file, after the first ones; raises `Unfit`."""
    before = cpu_seconds(server.pid), cpu_seconds_of_family(database_pid)
    counted = _wrk(server.url, operation, file, max(seconds, operation.least_seconds), skipped)
    after = cpu_seconds(server.pid), cpu_seconds_of_family(database_pid)
    _wait_until_idle(server.pid)
    requests = counted["requests"]
    if not requests or counted["failed"] or counted["refused"]:
        raise Unfit(f"{operation.title} of {server.kind.title}: {counted}")
    return Sample(
        requests=requests,
        per_second=requests * 1e6 / counted["microseconds"],
        p50=counted["p50"] / 1000,
        p99=counted["p99"] / 1000,
        server_cpu=(after[0] - before[0]) * 1000 / requests,
        database_cpu=(after[1] - before[1]) * 1000 / requests,
    )


def _wait_until_idle(pid: int) -> None:
    """Let a server finish what wrk did not wait for, so that the next one has the core to itself."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    before = -1.0
    while (now := cpu_seconds(pid)) > before and time.monotonic() < deadline:
        before = now
        time.sleep(0.1)


def _wrk(url: str, operation: Operation, file: Path, seconds: float, skipped: int) -> dict[str, Any]:
    prefix = secrets.token_hex(len(KEY) // 4)
    look = ["look"] if operation.writes else []
    command = pinned(
        OTHER_CORE,
        "wrk",
        "--threads=1",
        f"--connections={CONNECTIONS}",
        f"--duration={max(1, round(seconds))}s",
        "--timeout=20s",
        f"--script={_SCRIPT}",
        url,
        "--",
        file,
        str(skipped),
        prefix,
        *look,
    )
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise Unfit(done.stdout)
    counted: dict[str, Any] = orjson.loads(done.stdout.strip().splitlines()[-1])
    return counted
