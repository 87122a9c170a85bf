"""Hostile files over HTTP: each is told what is wrong with it, and nobody else notices (DOMAIN 21, 22)."""

import asyncio
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic

import pytest

from models.filing import Filing, FilingReport, FilingStatus
from models.finding import blocks
from models.size_class import SizeClass
from resolvers.filing_reports import findings_from_json
from resolvers.services import Services
from tests.api import Client
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.gateway.adapters.filing_checks.hostile import HOSTILE, OLD_ENTRY_POINT
from tests.gateway.adapters.filing_checks.uploads import NT19
from tests.processes.filing import send_file, submit
from tests.processes.running import Installation, Running, eventually
from tests.resolvers.journeys import new_key
from tests.shared_data import needs_shared_data

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads in /proc what processes use")

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
REFUSED_AT_ONCE = ("11 MB", "empty")
"""No draft is made of them."""
NAMED = (
    "billion laughs",
    "external entity",
    "100,000 deep",
    "200,000 attributes",
    "zip bomb",
    "wrong encoding",
    "truncated",
    "not XML",
)
MEBIBYTE = 1024
"""In the kilobytes in which the kernel tells."""
MOST_OF_A_GATEWAY = 250 * MEBIBYTE
MOST_OF_A_WORKER = 700 * MEBIBYTE
"""Its checker and the process of one check included."""
UNDISTURBED = 5
"""Seconds that an ordinary request takes at most; not how fast it is, but that nothing holds it up."""
ORDINARY = {
    "who asks": "{ viewer { ... on AccessCode { id organisation { name } } } }",
    "a search": '{ searchRegister(query: "bakkerij") { ... on RegistrationConnection { nodes { name } } } }',
}


@dataclass(slots=True)
class Peaks:
    """The most memory that processes and all that they start were seen to have, in kilobytes."""

    of: Running
    _found: dict[int, int] = field(default_factory=dict)

    def look(self) -> None:
        """Note what each process had at most until now."""
        for process in _with_descendants(self.of.process.pid):
            with suppress(OSError, StopIteration):
                status = Path(f"/proc/{process}/status").read_text().splitlines()
                peak = next(line for line in status if line.startswith("VmHWM:"))
                self._found[process] = int(peak.split()[1])

    def together(self, at_once: int) -> int:
        """Give the sum of the largest, as many as there are at once."""
        return sum(sorted(self._found.values())[-at_once:])


def _with_descendants(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield from _with_descendants(int(child))


@dataclass(slots=True)
class Others:
    """Ordinary requests of somebody else, one after another, and how long the slowest took."""

    client: Client
    slowest: float = 0.0
    number: int = 0

    async def ask(self) -> None:
        """Ask until cancelled; each answer must be one."""
        while True:
            for query in ORDINARY.values():
                began = monotonic()
                assert await self.client.one(query), query
                self.slowest = max(self.slowest, monotonic() - began)
                self.number += 1
            await asyncio.sleep(0.02)


@pytest.mark.proof
async def test_hostile_files_are_each_told_what_is_wrong_and_disturb_nobody(
    installation: Installation, services: Services, factory: Factory
) -> None:
    files = {"an old taxonomy's filing": (_old_filing(), "TAXONOMY_UNKNOWN")}
    files |= {name: HOSTILE[name] for name in (HOSTILE if PROOF else NAMED) if name not in REFUSED_AT_ONCE}
    company = await factory.company()
    with installation.gateway() as gateway, installation.worker() as worker:
        async with gateway.client(await factory.session(company.main_user)) as client:
            others, server, work = Others(client), Peaks(gateway), Peaks(worker)
            asking = asyncio.create_task(others.ask())
            looking = asyncio.create_task(_look(server, work))
            filings = await _filed(gateway, services, factory, files)
            too_large = await send_file(client, "jaarrekening.xbrl", HOSTILE["11 MB"][0], new_key())
            for task in (asking, looking):
                assert not task.done(), task
                task.cancel()
    (error,) = too_large.json()["errors"]
    assert (too_large.status_code, error["extensions"]["code"]) == (413, "TOO_LARGE")
    assert len(await all_rows(services, Filing)) == len(files)
    told = {name: await _codes_of(services, filing) for name, filing in filings.items()}
    missed = {name: told[name] for name, (_, code) in files.items() if code not in told[name]}
    assert missed == {}
    assert others.number > len(files)
    assert others.slowest < UNDISTURBED
    assert server.together(1) < MOST_OF_A_GATEWAY
    assert work.together(3) < MOST_OF_A_WORKER


def _old_filing() -> bytes:
    """Give accounts in which everything is right but the taxonomy, which is of years ago."""
    good = (needs_shared_data() / "kvk-xbrl" / "sample" / "good.xbrl").read_text()
    old = good.replace(NT19.entry_point(SizeClass.MICRO), OLD_ENTRY_POINT).replace("/nt19/", "/nt12/")
    assert old.count("/nt12/") > 1
    return old.encode()


async def _look(*peaks: Peaks) -> None:
    while True:
        for each in peaks:
            each.look()
        await asyncio.sleep(0.02)


async def _filed(
    gateway: Running, services: Services, factory: Factory, files: Mapping[str, tuple[bytes, str]]
) -> dict[str, Filing]:
    """Upload and submit each file, some at once, and wait until all were judged."""
    turns = asyncio.Semaphore(3)

    async def file(content: bytes) -> Filing:
        company = await factory.company()
        async with turns, gateway.client(await factory.session(company.main_user)) as client:
            answer = (await send_file(client, "jaarrekening.xbrl", content, new_key())).json()
            draft = answer["data"]["uploadFiling"]["filing"]
            submitted = await submit(client, new_key(), draft["id"], draft["version"])
            assert submitted["__typename"] == "FilingSubmitted"
        return await one_row(services, Filing, organisation_id=company.id)

    filings = await asyncio.gather(*(file(content) for content, _ in files.values()))
    for filing in filings:
        await eventually(partial(_is_judged, services, filing))
    return dict(zip(files, filings, strict=True))


async def _is_judged(services: Services, filing: Filing) -> bool:
    return (await one_row(services, Filing, id=filing.id)).status is not FilingStatus.CHECKING


async def _codes_of(services: Services, filing: Filing) -> set[str]:
    assert (await one_row(services, Filing, id=filing.id)).status is FilingStatus.REJECTED
    findings = findings_from_json((await one_row(services, FilingReport, filing_id=filing.id)).findings)
    assert blocks(findings)
    return {str(finding.code) for finding in findings}
