"""Whoever prints and posts letters works from the command line (DOMAIN 17)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from typer.testing import CliRunner, Result

from gateway import cli
from gateway.composition import services_of
from gateway.settings import Settings
from models.order import Order, OrderStatus
from resolvers.services import Services
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import one_row
from tests.factories import Factory
from tests.gateway.test_settings import VARIABLES
from tests.resolvers.journeys import ON_PAPER, Journeys

T = TypeVar("T")
Run = Callable[..., Result]


@pytest.fixture
def run(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command over the database and the folder of this test."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    ours = {
        "REGISTERPOORT_STATE_FOLDER": str(settings.state_folder),
        "REGISTERPOORT_DATABASE_URL": settings.database,
        "REGISTERPOORT_ARGON2_TIME": "1",
        "REGISTERPOORT_ARGON2_MEMORY_KIB": "8",
    }
    for name, value in ours.items():
        monkeypatch.setenv(name, value)
    return lambda *arguments: CliRunner().invoke(cli.cli, ("post", *arguments))


def within(settings: Settings, act: Callable[[Services], Awaitable[T]]) -> T:
    async def whole() -> T:
        async with services_of(settings, SettableClock()) as services:
            return await act(services)

    return asyncio.run(whole())


async def queue_one(services: Services) -> str:
    buyer = await Factory(services).principal((await Factory(services).company()).main_user)
    order = await Journeys(services).order(buyer, **ON_PAPER)
    clock = services.clock
    assert isinstance(clock, SettableClock)
    clock.advance(minutes=11)
    while await do_next(services, timedelta(minutes=5)):
        pass
    return order.number


def status(settings: Settings) -> OrderStatus:
    async def look(services: Services) -> OrderStatus:
        return (await one_row(services, Order)).status

    return within(settings, look)


def test_a_letter_is_listed_posted_and_delivered(run: Run, settings: Settings) -> None:
    number = within(settings, queue_one)
    listed = run("list")
    assert listed.exit_code == 0
    assert number in listed.stdout
    file = Path(listed.stdout.split()[-1])
    assert file.read_bytes().startswith(b"%PDF")
    assert run("posted", number).stdout == f"{number}: posted\n"
    assert status(settings) is OrderStatus.POSTED
    assert not file.exists()
    assert run("list").stdout == "No order on paper waits to be posted.\n"
    assert run("delivered", number).stdout == f"{number}: delivered\n"
    assert status(settings) is OrderStatus.DELIVERED


def test_a_letter_that_cannot_be_noted_holds_no_other_up(run: Run, settings: Settings) -> None:
    number = within(settings, queue_one)
    result = run("posted", "B-0000-0000", number)
    assert result.exit_code == 1
    assert "B-0000-0000: no order on paper has this number." in result.stderr
    assert f"{number}: posted" in result.stdout


def test_what_is_not_posted_is_not_delivered(run: Run, settings: Settings) -> None:
    number = within(settings, queue_one)
    result = run("delivered", number)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{number}: it is IN_PRODUCTION, which does not allow this." in result.stderr
    assert status(settings) is OrderStatus.IN_PRODUCTION
