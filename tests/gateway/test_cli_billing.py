"""What the operator does about money each month, from the command line (DOMAIN 14)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from typer.testing import CliRunner, Result

from gateway import cli
from gateway.composition import services_of
from gateway.settings import Settings
from models.days import AMSTERDAM
from models.invoice import Collection, CollectionStatus
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from resolvers.services import Services
from tests.database import one_row
from tests.factories import IBAN, Factory
from tests.gateway.test_settings import VARIABLES

T = TypeVar("T")
Run = Callable[..., Result]
OCTOBER = datetime(2024, 10, 15, 12, tzinfo=AMSTERDAM)


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
    return lambda *arguments: CliRunner().invoke(cli.cli, ("billing", *arguments))


def within(settings: Settings, act: Callable[[Services], Awaitable[T]]) -> T:
    async def whole() -> T:
        async with services_of(settings) as services:
            return await act(services)

    return asyncio.run(whole())


async def deliver_in_october(services: Services) -> None:
    factory = Factory(services)
    for method in (PaymentMethod.DIRECT_DEBIT, PaymentMethod.INVOICE):
        code = (await factory.company(method=method)).main_user
        await factory.orders(code, 2, status=OrderStatus.DELIVERED, price_cents=61725, placed_at=OCTOBER)


async def collection_of(services: Services) -> Collection:
    return await one_row(services, Collection)


def test_a_month_is_billed_and_told_the_same_however_often(
    run: Run, settings: Settings, tmp_path: Path
) -> None:
    within(settings, deliver_in_october)
    first, again = run("run", "2024-10"), run("run", "2024-10")
    assert first.exit_code == again.exit_code == 0
    assert first.output == again.output
    file = tmp_path / "collections" / "2024-10.xml"
    assert "2024-10: 2 invoices, €2,469.00 in all." in first.output
    assert "1 of them by direct debit on " in first.output
    assert "€1,234.50." in first.output
    assert f"Send this file to the bank: {file}" in first.output
    assert IBAN in file.read_text()
    assert IBAN not in first.output + first.stderr


def test_a_month_without_orders_is_told_so(run: Run, settings: Settings) -> None:
    result = run("run", "2024-10")
    assert result.exit_code == 0
    assert "0 invoices, €0.00 in all." in result.output
    assert "Nothing is collected by direct debit." in result.output


@pytest.mark.parametrize("month", ["2999-01", "10-2024", "2024-13", "2024", "", "2024-10-01"])
def test_a_month_that_is_not_over_or_is_none_is_refused_in_a_sentence(
    run: Run, settings: Settings, month: str
) -> None:
    result = run("run", month)
    assert result.exit_code == 1
    assert "Traceback" not in result.output + result.stderr
    assert "month" in result.stderr


def test_a_collection_that_came_back_is_recorded_and_settled(run: Run, settings: Settings) -> None:
    within(settings, deliver_in_october)
    run("run", "2024-10")
    reference = within(settings, collection_of).reference
    assert run("settle", reference).exit_code == 1
    came_back = run("bounce", reference, "--reason", "AM04")
    assert came_back.exit_code == 0
    assert f"{reference} came back." in came_back.output
    assert within(settings, collection_of).status is CollectionStatus.BOUNCED
    twice = run("bounce", reference, "--reason", "AC04")
    assert twice.exit_code == 1
    assert "This collection is BOUNCED" in twice.stderr
    assert run("settle", reference).exit_code == 0
    assert within(settings, collection_of).status is CollectionStatus.SETTLED
    assert "This collection is SETTLED" in run("settle", reference).stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("bounce", "F2024-000009", "--reason", "AM04"), "No collection has this reference."),
        (("settle", "'; DROP TABLE collections; --"), "No collection has this reference."),
        (("bounce", "F2024-000009", "--reason", "too little money"), "A bank's reason is four capitals"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    run: Run, settings: Settings, arguments: tuple[str, ...], sentence: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.output
