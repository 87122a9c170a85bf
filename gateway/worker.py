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
from resolvers import upkeep
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
        await work_until(services, stop, timedelta(seconds=settings.lease_seconds))


async def work_until(services: Services, stop: asyncio.Event, lease_length: timedelta) -> None:
    """Do due work, and what time does; look again after a pause when there is nothing."""
    next_upkeep = services.clock()
    while not stop.is_set():
        try:
            busy = await do_next(services, lease_length)
            if services.clock() >= next_upkeep:
                next_upkeep = services.clock() + _UPKEEP_PAUSE
                await upkeep.run(services.database, services.clock)
        except (SQLAlchemyError, OSError):
            _log.exception("the worker cannot reach its database; it tries again")
            busy = False
        if not busy:
            await _pause(stop)


async def _pause(stop: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_IDLE_SECONDS):
            await stop.wait()
