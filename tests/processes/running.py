"""Starts the gateway's own processes for a test, and always ends them."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import httpx

from gateway.settings import Settings
from tests.api import Client, headers
from tests.processes.dying import IN_ORDER, KILLED

ROOT = Path(__file__).parent.parent.parent
PATIENCE_SECONDS = 60


@dataclass(slots=True)
class Running:
    """A process of the gateway; `url` where it serves."""

    process: subprocess.Popen[bytes]
    log: Path
    url: str = ""
    may_end: bool = False

    def client(self, token: str | None = None) -> Client:
        """Give a client that talks to this process over HTTP."""
        return client_of(self.url, token)

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.may_end = True
        self.process.kill()
        self.process.wait()

    def ready(self) -> bool:
        """Tell whether it serves; one that ended instead fails the test with what it said."""
        assert self.process.poll() is None, self.log.read_text()
        return answers(self.url)


@dataclass(slots=True)
class Installation:
    """One database and one state folder, with any number of gateways and workers on them."""

    settings: Settings
    lease_seconds: float = 2.0
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _payments: dict[str, str] = field(default_factory=dict)
    """Where what is started from now on lets people pay."""

    @property
    def environment(self) -> dict[str, str]:
        """Give the environment that configures a process; nothing of ours leaks into it."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("REGISTERPOORT_")}
        return (
            own
            | self._payments
            | {
                "REGISTERPOORT_DATABASE_URL": self.settings.database,
                "REGISTERPOORT_STATE_FOLDER": str(self.settings.state_folder),
                "REGISTERPOORT_ARGON2_TIME": "1",
                "REGISTERPOORT_ARGON2_MEMORY_KIB": "8",
                "REGISTERPOORT_LEASE_SECONDS": str(self.lease_seconds),
                "HOST": "127.0.0.1",
                "TMPDIR": str(self.settings.state_folder),
            }
        )

    @contextmanager
    def gateway(self, port: int | None = None) -> Iterator[Running]:
        """Run a gateway, at a port of choice; it answers when the context begins."""
        port = port or free_port()
        with self.process("gateway", "serve", PORT=str(port)) as running:
            running.url = url_of(port)
            until(running.ready)
            yield running

    @contextmanager
    def worker(self) -> Iterator[Running]:
        """Run a worker."""
        with self.process("gateway", "worker") as running:
            yield running

    @contextmanager
    def payment_provider(self) -> Iterator[Running]:
        """Run a payment provider; gateways and workers that start within the context use it."""
        port = free_port()
        self._payments |= {
            "REGISTERPOORT_PAYMENTS_URL": url_of(port),
            "REGISTERPOORT_PAYMENTS_API_KEY": "test-key-of-the-provider",
        }
        with self.process("gateway", "payment-provider", "--port", str(port)) as running:
            running.url = url_of(port)
            until(lambda: listens(port))
            yield running

    def run(self, *arguments: str) -> str:
        """Run a command of the gateway to its end; give what it says."""
        done = subprocess.run(
            [sys.executable, "-m", "gateway", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    @contextmanager
    def mortal(self) -> Iterator["Mortal"]:
        """Run what starts workers and gateways that are killed at a chosen moment."""
        port = free_port()
        with self.process("tests.processes.dying", talks=True, PORT=str(port)) as running:
            yield Mortal(running, url_of(port))

    @contextmanager
    def process(
        self, module: str, *arguments: str, talks: bool = False, **variables: str
    ) -> Iterator[Running]:
        """Run a module until the context ends, with what it says in a file; it must not end before."""
        log = self.settings.state_folder / f"process-{next(self._numbers)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                cwd=ROOT,
                env=self.environment | variables,
                stdin=subprocess.PIPE if talks else subprocess.DEVNULL,
                stdout=subprocess.PIPE if talks else output,
                stderr=output,
                start_new_session=True,
            )
        running = Running(process, log)
        try:
            yield running
            assert running.may_end or process.poll() is None, log.read_text()
        finally:
            end(process)


@dataclass(slots=True)
class Mortal:
    """Starts workers and gateways, one at a time, that are killed at a chosen moment."""

    running: Running
    url: str

    def begin(self, role: str, kill_at: int) -> int:
        """Start one; give its process id."""
        assert self.running.process.stdin is not None
        self.running.process.stdin.write(f"{role} {kill_at}\n".encode())
        self.running.process.stdin.flush()
        return int(self._word())

    def client(self, token: str) -> Client:
        """Give a client of the gateway that runs now."""
        return client_of(self.url, token)

    def was_killed(self) -> bool:
        """Wait for it to end; tell whether it was killed, and did not end in order."""
        word = self._word()
        assert word in (KILLED, IN_ORDER), self.running.log.read_text()
        return word == KILLED

    def _word(self) -> str:
        assert self.running.process.stdout is not None
        return self.running.process.stdout.readline().decode().strip()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process in order; what is left of it and of all that it started is killed."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=15)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def client_of(url: str, token: str | None = None) -> Client:
    return Client(httpx.AsyncClient(base_url=url, headers=headers(token, "nl"), timeout=PATIENCE_SECONDS))


def answers(url: str) -> bool:
    """Tell whether a gateway at this address is ready."""
    try:
        return httpx.get(f"{url}/readyz").status_code == 200
    except httpx.TransportError:
        return False


def listens(port: int) -> bool:
    """Tell whether somebody answers at a port of this machine."""
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition; fail when it does not come about in time."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


async def eventually(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for a condition; fail when it does not come about in time."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await condition():
            await asyncio.sleep(0.02)


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port: int = probe.getsockname()[1]
        return port


def url_of(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def in_turn(clients: Sequence[Client], number: int) -> Client:
    """Spread requests over gateways."""
    return clients[number % len(clients)]
