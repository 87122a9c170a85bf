"""What the operator does about money each month: `python -m gateway billing …` (DOMAIN 14)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated, NoReturn

import typer

from gateway.cli_settings import settings_of_command
from gateway.composition import services_of
from gateway.settings import Settings
from models.language import Language
from resolvers import bounces
from resolvers.billing import BillingSummary, MonthNotOver, bill_month
from resolvers.services import Services
from resolvers.written_amounts import written_amount

billing = typer.Typer(no_args_is_help=True)

Reference = Annotated[
    str, typer.Argument(help="The end-to-end reference that the bank names, as F2026-000123.")
]


@billing.command()
def run(month: Annotated[str, typer.Argument(help="A month that is over, as 2026-10.")]) -> None:
    """Bill a month, once: invoices for all payers, and one file of collections for the bank."""
    asyncio.run(_run(settings_of_command(), _month(month)))


@billing.command()
def bounce(
    reference: Reference,
    reason: Annotated[str, typer.Option(help="The bank's code, as AM04.")],
) -> None:
    """Record that a collection came back: its payer is told, and cannot order until it is settled."""

    async def record(services: Services) -> None:
        await bounces.record(services, reference, reason)

    asyncio.run(_act(settings_of_command(), record))
    typer.echo(f"{reference} came back. Its payer is told, and cannot order until it is settled.")


@billing.command()
def settle(reference: Reference) -> None:
    """Record that a collection that came back is paid: its payer can order again."""

    async def record(services: Services) -> None:
        await bounces.settle(services, reference)

    asyncio.run(_act(settings_of_command(), record))
    typer.echo(f"{reference} is settled. Its payer can order again.")


async def _run(settings: Settings, month: date) -> None:
    async with services_of(settings) as services:
        try:
            summary = await bill_month(services, month)
        except MonthNotOver:
            _end("This month is not over yet. Bill it when it is.")
    _tell(summary)


def _tell(summary: BillingSummary) -> None:
    total, collected = (
        written_amount(cents, Language.EN) for cents in (summary.total_cents, summary.collected_cents)
    )
    typer.echo(f"{summary.month:%Y-%m}: {summary.invoices} invoices, {total} in all.")
    if summary.file is None:
        typer.echo("Nothing is collected by direct debit.")
        return
    typer.echo(f"{summary.collections} of them by direct debit on {summary.collect_on}, {collected}.")
    typer.echo(f"Send this file to the bank: {summary.file}")


async def _act(settings: Settings, act: Callable[[Services], Awaitable[None]]) -> None:
    async with services_of(settings) as services:
        try:
            await act(services)
        except bounces.CollectionUnknown:
            _end("No collection has this reference. Check the reference and try again.")
        except bounces.NotPossible as refused:
            _end(f"This collection is {refused.status}, which does not allow this. Nothing was changed.")
        except bounces.ReasonUnreadable:
            _end("A bank's reason is four capitals or digits, as AM04. Nothing was changed.")


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        _end("Name a month as 2026-10.")


def _end(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
