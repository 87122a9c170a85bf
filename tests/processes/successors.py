"""A worker that is killed at each moment of a job, and another that takes the job over."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import count

from models.days import system_clock
from models.outbox import OutboxItem
from resolvers.services import Services
from tests.database import all_rows
from tests.processes.dying import LEASE
from tests.processes.running import Installation, eventually
from tests.resolvers.journeys import Journeys

MOMENTS_OF_A_JOB = 10
"""Fewer than any job has, so that a seam that counts nothing is found out."""

Check = Callable[[], Awaitable[None]]


async def killed_at_every_moment(
    installation: Installation, services: Services, promise: Callable[[], Awaitable[Check]], step: int = 1
) -> None:
    """Promise a job, kill the worker at a moment, let another take over: for every moment there is."""
    successor = replace(services, clock=lambda: system_clock() + 2 * LEASE)
    with installation.mortal() as mortal:
        for moment in count(step=step):
            holds = await promise()
            mortal.begin("work", moment)
            was_killed = mortal.was_killed()
            await finish(successor)
            await holds()
            if not was_killed:
                assert moment > MOMENTS_OF_A_JOB
                return


async def finish(services: Services) -> None:
    """Do all that is left; what a killed worker held in the database may be held a moment longer."""
    journeys = Journeys(services)

    async def done() -> bool:
        await journeys.work()
        return await nothing_left(services)

    await eventually(done)


async def nothing_left(services: Services) -> bool:
    """Tell whether everything that was promised is done."""
    return not await all_rows(services, OutboxItem)
