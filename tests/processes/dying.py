"""A worker or a gateway that is killed at a chosen moment: `python -m tests.processes.dying`.

Each line of input names a role and the moment at which to die. The process forks, so that only the
first start costs the imports; it answers with the child's process id, and then with how it ended.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import uvicorn
from sqlalchemy import event
from sqlalchemy.orm import Session

from gateway.app import make_app
from gateway.composition import services_of
from gateway.settings import Settings
from resolvers.services import Services
from resolvers.work import do_next
from tests.fakes import Moments, with_moments

KILLED = "killed"
IN_ORDER = "ended in order"
LEASE = timedelta(minutes=1)


class FatalMoments(Moments):
    """Really kills the process at the moment, as a power cut would."""

    def reach(self, moment: str) -> None:
        """Pass a moment, or end at it."""
        if len(self.passed) == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        super().reach(moment)

    def watch_transactions(self) -> None:
        """Count as a moment that all statements of a transaction were sent, and it is not committed."""

        @event.listens_for(Session, "before_commit")
        def _sent(session: Session) -> None:
            session.flush()
            self.reach("before commit")


def work(kill_at: int) -> None:
    """Do what is due, as a worker does, and end when nothing is left."""
    asyncio.run(_work(kill_at))


async def _work(kill_at: int) -> None:
    async with _mortal_services(Settings(), kill_at) as services:
        while await do_next(services, LEASE):
            pass


def serve(kill_at: int) -> None:
    """Serve, as a gateway does."""
    settings = Settings()
    app = make_app(settings, lambda settings: _mortal_services(settings, kill_at))
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False)


@asynccontextmanager
async def _mortal_services(settings: Settings, kill_at: int) -> AsyncIterator[Services]:
    moments = FatalMoments(kill_at)
    async with services_of(settings) as services:
        moments.watch_transactions()
        yield with_moments(services, moments)


ENDS = {0: IN_ORDER, signal.SIGTERM: IN_ORDER, signal.SIGKILL: KILLED}
ROLES: dict[str, Callable[[int], None]] = {"work": work, "serve": serve}


def main() -> None:
    """Start a process for each line of input."""
    for line in sys.stdin:
        role, kill_at = line.split()
        child = os.fork()
        if child == 0:
            ROLES[role](int(kill_at))
            os._exit(0)
        _tell(str(child))
        _, status = os.waitpid(child, 0)
        _tell(ENDS.get(status, f"ended with {status}"))


def _tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
