"""What tests of real processes share: an installation, in real time."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from gateway.settings import Settings
from models.days import Clock, system_clock
from resolvers.services import Services
from tests.conftest import DATABASE
from tests.processes.running import Installation, Running


@pytest.fixture
def clock() -> Clock:
    """Give the machine's clock, which all processes share."""
    return system_clock


@pytest.fixture
def installation(settings: Settings, services: Services) -> Installation:
    """Give an installation; `services` is this process's part of it."""
    return Installation(settings)


@pytest.fixture
def gateways(installation: Installation) -> Iterator[list[Running]]:
    """Give two gateways on one PostgreSQL; on SQLite, which is for one machine, a single one."""
    with ExitStack() as stack:
        number = 2 if DATABASE == "postgresql" else 1
        yield [stack.enter_context(installation.gateway()) for _ in range(number)]
