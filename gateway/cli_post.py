"""What whoever prints and posts letters does: `python -m gateway post …`."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

import typer

from gateway.cli_settings import settings_of_command
from gateway.composition import services_of
from gateway.settings import Settings
from models.refusals import OrderNotFound
from resolvers import shipments
from resolvers.services import Services
from resolvers.shipments import NotThen

post = typer.Typer(no_args_is_help=True)

Numbers = Annotated[list[str], typer.Argument(help="Order numbers, as B-4F7K-Q2M9.")]


@post.command("list")
def list_() -> None:
    """List the orders on paper that wait to be printed and posted, oldest first."""
    asyncio.run(_list(settings_of_command()))


@post.command()
def posted(numbers: Numbers) -> None:
    """Note that letters went out: whoever ordered them is told, and the queue lets them go."""
    asyncio.run(_each(settings_of_command(), shipments.mark_posted, numbers, "posted"))


@post.command()
def delivered(numbers: Numbers) -> None:
    """Note the carrier's word that letters arrived; without it, they count as delivered in time."""
    asyncio.run(_each(settings_of_command(), shipments.mark_delivered, numbers, "delivered"))


async def _list(settings: Settings) -> None:
    async with services_of(settings) as services:
        letters = await shipments.waiting(services.database)
    for letter in letters:
        file = settings.state_folder / "post" / f"{letter.number}.pdf"
        typer.echo(f"{letter.number}  {letter.made_at:%Y-%m-%d %H:%M}  {letter.country}  {file}")
    if not letters:
        typer.echo("No order on paper waits to be posted.")


async def _each(
    settings: Settings, act: Callable[[Services, str], Awaitable[None]], numbers: list[str], done: str
) -> None:
    """Do it for each order; one that is refused holds no other up, and the command then ends with 1."""
    refused = False
    async with services_of(settings) as services:
        for number in numbers:
            try:
                await act(services, number)
            except OrderNotFound:
                refused = True
                typer.echo(f"{number}: no order on paper has this number.", err=True)
            except NotThen as then:
                refused = True
                typer.echo(f"{number}: it is {then.status}, which does not allow this.", err=True)
            else:
                typer.echo(f"{number}: {done}")
    if refused:
        raise typer.Exit(1)
