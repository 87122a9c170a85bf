"""What was measured: versions of everything that matters."""

import asyncio
import platform
import subprocess
from importlib.metadata import version

import orjson

from bench.postgres import Postgres
from bench.servers import NODE, PEERS

_PYTHON = (
    "strawberry-graphql",
    "graphql-core",
    "starlette",
    "uvicorn",
    "uvloop",
    "httptools",
    "sqlalchemy",
    "asyncpg",
)
_NODE = ("mercurius", "graphql-jit", "@apollo/server", "@as-integrations/fastify", "fastify", "graphql", "pg")


def versions(database: Postgres) -> dict[str, str]:
    """Give names and versions."""
    lock = orjson.loads((PEERS / "package-lock.json").read_bytes())["packages"]
    return {
        "Python": platform.python_version(),
        **{name: version(name) for name in _PYTHON},
        "Node": _said(str(NODE), "--version").removeprefix("v"),
        **{name: lock[f"node_modules/{name}"]["version"] for name in _NODE},
        "PostgreSQL": asyncio.run(database.version()),
        "wrk": _said("wrk", "--version").split()[1].removeprefix("debian/"),
    }


def _said(*command: str) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout.strip()
