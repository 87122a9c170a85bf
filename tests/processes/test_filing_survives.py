"""A worker or a gateway may be killed between submission and receipt: accounts are filed once (DOMAIN 24)."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, contextmanager
from functools import partial
from itertools import count
from time import monotonic

import httpx
import pytest

from models.filing import Filing, FilingStatus
from models.outbox import OutboxItem
from resolvers.services import Services
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.processes.filing import Filers, assert_filed_once, left_by_checkers, submit
from tests.processes.running import Installation, Mortal, Running, answers, eventually, in_turn, until
from tests.processes.successors import Check, finish, killed_at_every_moment, nothing_left
from tests.schema.world import node_id

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
SOME = 1 if PROOF else 20
KILLS = 30 if PROOF else 0
"""Spread over the time that a filing takes, besides one as soon as it is accepted."""
AT_ONCE = 50
MOMENTS_OF_A_SUBMISSION = 3
"""Fewer than there are, so that a seam that counts nothing is found out."""
KEY = "the-one-key"

Moment = Callable[[Filing], Awaitable[None]]


@pytest.fixture
def filers(services: Services, factory: Factory) -> Filers:
    return Filers(services, factory)


# The worker


@pytest.mark.proof
async def test_accounts_are_filed_once_at_whatever_moment_the_worker_is_killed(
    installation: Installation, services: Services, filers: Filers
) -> None:
    async def promise() -> Check:
        filing = await filers.submitted()

        async def holds() -> None:
            await assert_filed_once(services, installation, filing)
            until(lambda: not left_by_checkers(installation))

        return holds

    await killed_at_every_moment(installation, services, promise, step=SOME)


@pytest.mark.proof
async def test_accounts_are_filed_once_by_workers_that_are_killed_wherever_they_are(
    installation: Installation, services: Services, filers: Filers
) -> None:
    moments: list[Moment] = [partial(_until_accepted, services)]
    if KILLS:
        moments += await _spread(installation, services, filers)
    killed_in: Counter[FilingStatus] = Counter()
    submitted = []
    for moment in moments:
        with _proven_worker(installation) as worker:
            filing = await filers.submitted()
            submitted.append(filing)
            await moment(filing)
            worker.kill()
            killed_in[(await one_row(services, Filing, id=filing.id)).status] += 1
        until(lambda: not left_by_checkers(installation))
    with installation.worker():
        await eventually(partial(nothing_left, services))
    receipts = {await assert_filed_once(services, installation, filing) for filing in submitted}
    assert len(receipts) == len(submitted)
    assert killed_in[FilingStatus.ACCEPTED] > 0
    assert killed_in[FilingStatus.CHECKING] >= KILLS // 3


@contextmanager
def _proven_worker(installation: Installation) -> Iterator[Running]:
    """Run a worker whose checker has proved itself, so that a filing is checked at once."""
    with installation.worker() as worker:
        until(lambda: "filings are checked" in worker.log.read_text())
        yield worker


async def _spread(installation: Installation, services: Services, filers: Filers) -> list[Moment]:
    """Give moments over the time that a filing takes from its submission to its receipt."""
    with _proven_worker(installation):
        await filers.submitted()
        began = monotonic()
        await eventually(partial(nothing_left, services))
        whole = monotonic() - began
    return [partial(_wait, whole * number / KILLS) for number in range(KILLS)]


async def _wait(seconds: float, _filing: Filing) -> None:
    await asyncio.sleep(seconds)


async def _until_accepted(services: Services, filing: Filing) -> None:
    async def accepted() -> bool:
        return (await one_row(services, Filing, id=filing.id)).status is FilingStatus.ACCEPTED

    await eventually(accepted)


# The gateway


async def test_accounts_are_submitted_once_at_whatever_moment_their_gateway_is_killed(
    installation: Installation, services: Services, factory: Factory, filers: Filers
) -> None:
    left_as: Counter[FilingStatus] = Counter()
    submitted = []
    with installation.gateway() as survivor, installation.mortal() as mortal:
        for moment in count():
            code, draft = await filers.draft()
            token = await factory.session(code)
            was_killed = await _submit_and_die(mortal, token, draft, moment)
            left_as[(await one_row(services, Filing, id=draft.id)).status] += was_killed
            async with survivor.client(token) as client:
                again = await submit(client, KEY, node_id("Filing", draft.id), draft.version)
            assert again["filing"]["number"] == draft.number
            assert len(await all_rows(services, OutboxItem, subject_id=draft.id)) == 1
            submitted.append(draft)
            if not was_killed:
                break
    assert len(submitted) > MOMENTS_OF_A_SUBMISSION
    assert left_as[FilingStatus.DRAFT] > 0
    assert left_as[FilingStatus.CHECKING] > 0
    await finish(services)
    for filing in submitted:
        await assert_filed_once(services, installation, filing)


async def _submit_and_die(mortal: Mortal, token: str, draft: Filing, moment: int) -> bool:
    """Submit to a gateway that is killed at this moment; tell whether it was, before it answered."""
    process_id = mortal.begin("serve", moment)
    until(lambda: answers(mortal.url))
    async with mortal.client(token) as client:
        try:
            await submit(client, KEY, node_id("Filing", draft.id), draft.version)
        except httpx.TransportError:
            assert mortal.was_killed()
            return True
    os.kill(process_id, signal.SIGTERM)
    assert not mortal.was_killed()
    return False


# Many at once


async def test_accounts_that_are_submitted_fifty_times_at_one_moment_have_one_receipt(
    installation: Installation, services: Services, factory: Factory, filers: Filers
) -> None:
    with ExitStack() as processes:
        hosts = [processes.enter_context(installation.gateway()) for _ in range(2)]
        (code, once), (other_code, often) = await filers.draft(), await filers.draft()
        one_key, own_keys = [KEY] * AT_ONCE, [f"key-{number:05}" for number in range(AT_ONCE)]
        same = await _submit_at_once(hosts, await factory.session(code), once, one_key)
        others = await _submit_at_once(hosts, await factory.session(other_code), often, own_keys)
    assert same == Counter({"FilingSubmitted": AT_ONCE})
    assert others == Counter({"FilingSubmitted": 1, "FilingNotChangeable": AT_ONCE - 1})
    await finish(services)
    assert len({await assert_filed_once(services, installation, filing) for filing in (once, often)}) == 2


async def _submit_at_once(
    hosts: Sequence[Running], token: str, draft: Filing, keys: Sequence[str]
) -> Counter[str]:
    """Submit a draft to all gateways at once, under each key; count the answers by their kind."""
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(host.client(token)) for host in hosts]
        found = await asyncio.gather(
            *(
                submit(in_turn(clients, number), key, node_id("Filing", draft.id), draft.version)
                for number, key in enumerate(keys)
            )
        )
    return Counter(answer["__typename"] for answer in found)
