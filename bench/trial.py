"""One trial: the databases filled, the servers beside each other, and everything measured in turn."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from auth.passwords import PasswordCost, Passwords
from auth.secrets import Secrets
from bench import load, open_loop
from bench.answers import compare
from bench.dataset import DataSet, Loaded
from bench.dataset import load as load_rows
from bench.measures import memory
from bench.operations import Operation, floors, reads, writes
from bench.postgres import Postgres
from bench.results import Results
from bench.servers import GATEWAY, KINDS, MERCURIUS, SECRET_KEY, Kind, Server, Surroundings, profiles, server
from gateway.migrations import migrate

SHARE_OF_SATURATION = 0.5
_SUBJECTS = "SELECT DISTINCT kvk_number FROM registrations WHERE kind = 'MAIN_BRANCH' ORDER BY 1"
_FORGET_ATTEMPTS = "DELETE FROM attempt_windows"
_DATABASE, _LARGE_DATABASE = "bench", "bench_large"


@dataclass(frozen=True)
class Effort:
    """How much is measured; seconds a run."""

    seconds: float = 4.0
    rounds: int = 5
    companies: int = 1_000
    orders: int = 200_000
    many_orders: int = 2_000_000

    @property
    def fewer_rounds(self) -> int:
        """Writes change what they write into, and scale has no rival: they get fewer rounds."""
        return max(1, self.rounds // 2)

    @property
    def warm_up(self) -> float:
        """How long each server runs before it is measured."""
        return min(self.seconds, 2.0)


@dataclass(frozen=True)
class Trial:
    """What is there to measure with."""

    database: Postgres
    register_url: str
    folder: Path
    facts: Path
    effort: Effort
    say: Callable[[str], None]

    def run(self) -> Results:
        """Measure everything. Raises `Different` or `Unfit` where nothing can be compared."""
        results = Results()
        url, loaded = self._filled(_DATABASE, self.effort.orders)
        found, changing = reads(loaded), writes(loaded, asyncio.run(_subjects(url)))
        nothing = floors(loaded)
        for operation in (*nothing, *found, *changing):
            operation.write(self._file(operation))
        with self._servers(url, KINDS) as servers:
            results.compared = compare(found, changing, servers)
            self.say(f"{results.compared} answers are equal")
            self._closed_loop(results, nothing, servers, 1)
            self._closed_loop(results, found, servers, self.effort.rounds)
            self._open_loop(results, found, servers)
            self._closed_loop(results, changing, servers, self.effort.fewer_rounds)
            results.memory = {each.kind.name: memory(each.pid) for each in servers}
        surroundings = Surroundings(url, self.register_url, self.folder, self.facts)
        results.profiles = profiles(surroundings, [operation.name for operation in found])
        self.say("profiled")
        if self.effort.many_orders:
            self._scale(results, url)
        return results

    def _closed_loop(
        self, results: Results, operations: Sequence[Operation], servers: Sequence[Server], rounds: int
    ) -> None:
        """Measure every server with every operation in turn, as often as there are rounds."""
        sent = dict.fromkeys((operation.name for operation in operations), 0)
        for number in range(rounds + 1):
            for operation in operations:
                for each in _in_turn(servers, number):
                    warming_up = number == 0
                    seconds = self.effort.warm_up if warming_up else self.effort.seconds
                    asyncio.run(self.database.run(_FORGET_ATTEMPTS, _DATABASE))
                    file, skipped = self._file(operation), sent[operation.name]
                    sample = load.run(each, self.database.pid, operation, file, seconds, skipped)
                    sent[operation.name] += sample.requests
                    if not warming_up:
                        results.samples[operation.name, each.kind.name].append(sample)
            self.say(f"round {number} of {rounds}" if number else "warmed up")

    def _open_loop(
        self, results: Results, operations: Sequence[Operation], servers: Sequence[Server]
    ) -> None:
        """Measure delays at half of what Mercurius can answer, twice for every server."""
        for operation in operations:
            saturation = results.typical(operation.name, MERCURIUS.name, "per_second")
            per_second = saturation * SHARE_OF_SATURATION
            for number in range(2):
                for each in _in_turn(servers, number):
                    delays = open_loop.run(
                        each, operation, self._file(operation), per_second, self.effort.seconds
                    )
                    results.delays[operation.name, each.kind.name].append(delays)
        self.say("delays at a fixed rate measured")

    def _scale(self, results: Results, url: str) -> None:
        """Measure the gateway's reads over few and over many orders, in turn."""
        large_url, loaded = self._filled(_LARGE_DATABASE, self.effort.many_orders)
        operations = reads(loaded)
        for operation in operations:
            operation.write(self._file(operation))
        with self._servers(url, (GATEWAY,)) as few, self._servers(large_url, (GATEWAY,)) as many:
            for number in range(self.effort.fewer_rounds + 1):
                for operation in operations:
                    for name, (each,) in (("few", few), ("many", many)):
                        seconds = self.effort.seconds if number else self.effort.warm_up
                        file = self._file(operation)
                        sample = load.run(each, self.database.pid, operation, file, seconds)
                        if number:
                            results.scale[operation.name, name].append(sample)
        self.say("scale measured")

    def _filled(self, name: str, orders: int) -> tuple[str, Loaded]:
        """Make a database with so many orders."""
        started = time.monotonic()
        url = asyncio.run(self.database.create(name))
        address = url.replace("postgresql:", "postgresql+asyncpg:")
        migrate(address)
        passwords = Passwords(PasswordCost())
        secrets = Secrets(SECRET_KEY.encode())
        loaded = asyncio.run(
            load_rows(address, DataSet(companies=self.effort.companies, orders=orders), secrets, passwords)
        )
        passwords.close()
        asyncio.run(self.database.run("CHECKPOINT"))
        self.say(f"{orders:,} orders loaded in {time.monotonic() - started:.0f} s")
        return url, loaded

    @contextmanager
    def _servers(self, url: str, kinds: Sequence[Kind]) -> Iterator[list[Server]]:
        surroundings = Surroundings(url, self.register_url, self.folder, self.facts)
        with ExitStack() as running:
            yield [running.enter_context(server(kind, surroundings)) for kind in kinds]

    def _file(self, operation: Operation) -> Path:
        return self.folder / f"{operation.name}.requests"


def _in_turn(servers: Sequence[Server], number: int) -> Sequence[Server]:
    """Begin each round with another server, so that none always comes after the same one."""
    start = number % len(servers)
    return (*servers[start:], *servers[:start])


async def _subjects(url: str) -> list[str]:
    connection = await asyncpg.connect(url)
    try:
        return [row[0] for row in await connection.fetch(_SUBJECTS)]
    finally:
        await connection.close()
