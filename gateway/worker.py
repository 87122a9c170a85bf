"""The worker: does what the outbox promises, until it is told to stop."""

import asyncio
import logging
import signal
from contextlib import suppress
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from gateway.composition import services_of
from gateway.deferred import load
from gateway.settings import Settings
from models.balance_sheet import SELF_FILED, items_of
from models.taxonomy import self_filed_taxonomies
from resolvers import upkeep, uploads
from resolvers.ports import FilingChecks, FilingChecksUnavailable
from resolvers.services import Services
from resolvers.work import do_next

_IDLE_SECONDS = 0.5
_UPKEEP_PAUSE = timedelta(minutes=1)
_log = logging.getLogger(__name__)


async def run_worker(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT; the work in hand is finished first."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with services_of(settings) as services:
        load(services.documents, services.signer)
        beginning = asyncio.create_task(begin_filing_checks(services.filing_checks))
        await work_until(services, stop, timedelta(seconds=settings.lease_seconds))
        beginning.cancel()


async def begin_filing_checks(checks: FilingChecks) -> None:
    """Prove the checker, and tell which items of the form the taxonomy does not know.

    Without it, filings wait, and everything else goes on.
    """
    try:
        await checks.start()
        for taxonomy in self_filed_taxonomies():
            for size_class in sorted(SELF_FILED):
                concepts = [f"jenv-bw2-i:{item.concept}" for item in items_of(size_class)]
                unknown = await checks.unknown_concepts(taxonomy.entry_point(size_class), concepts)
                if len(unknown) == len(concepts):
                    _log.warning("there is no taxonomy package of %s %s", taxonomy.version, size_class)
                elif unknown:
                    _log.warning("%s %s does not know %s", taxonomy.version, size_class, ", ".join(unknown))
    except FilingChecksUnavailable as error:
        _log.error("annual accounts cannot be checked, and wait: %s", error)


async def work_until(services: Services, stop: asyncio.Event, lease_length: timedelta) -> None:
    """Do due work, and what time does; look again after a pause when there is nothing."""
    next_upkeep = services.clock()
    while not stop.is_set():
        try:
            busy = await do_next(services, lease_length)
            if services.clock() >= next_upkeep:
                next_upkeep = services.clock() + _UPKEEP_PAUSE
                await upkeep.run(services.database, services.clock)
                await uploads.clear_away(services)
        except (SQLAlchemyError, OSError):
            _log.exception("the worker cannot reach its database; it tries again")
            busy = False
        if not busy:
            await _pause(stop)


async def _pause(stop: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_IDLE_SECONDS):
            await stop.wait()
