"""What the support desk does from the command line: `python -m gateway support …`."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, NoReturn

import typer

from gateway.cli_settings import settings_of_command
from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCode
from models.refusals import (
    AccessCodeNotFound,
    NotPossibleInStatus,
    OrderNotFound,
    ReplacementNotPossible,
)
from resolvers import contact_requests, replacements, staff_acts
from resolvers.organisations import main_user_of
from resolvers.services import Services

support = typer.Typer(no_args_is_help=True)

RequestNumber = Annotated[
    str, typer.Argument(help="The number that the answer to the request gave, as A-4F7K-Q2M9.")
]
Act = Callable[[Services, str], Awaitable[AccessCode]]


@support.command()
def main_user(kvk_number: str) -> None:
    """Tell who a company's main user is (DOMAIN 11)."""
    asyncio.run(_main_user(settings_of_command(), kvk_number))


@support.command()
def block_code(request_number: RequestNumber) -> None:
    """Block a code, a main user's too; its sessions end at once."""
    asyncio.run(_act(settings_of_command(), staff_acts.block_code, request_number))


@support.command()
def unblock_code(request_number: RequestNumber) -> None:
    """Let a blocked code in again."""
    asyncio.run(_act(settings_of_command(), staff_acts.unblock_code, request_number))


@support.command()
def revoke_code(request_number: RequestNumber) -> None:
    """Revoke a code for good; a main user's role passes to the company's oldest active code."""
    asyncio.run(_act(settings_of_command(), staff_acts.revoke_code, request_number))


@support.command()
def requests() -> None:
    """List what customers ask and nobody answered yet, oldest first (DOMAIN 30)."""
    asyncio.run(_requests(settings_of_command()))


@support.command()
def grant_replacement(
    order_number: Annotated[str, typer.Argument(help="The order to deliver again, as B-4F7K-Q2M9.")],
) -> None:
    """Deliver a delivered order once more, free of charge; requests about it are answered (DOMAIN 15)."""
    asyncio.run(_grant_replacement(settings_of_command(), order_number))


async def _main_user(settings: Settings, kvk_number: str) -> None:
    async with services_of(settings) as services:
        found = await main_user_of(services.database, kvk_number)
    if found is None:
        _end("This company is no customer.")
    typer.echo(
        f"{found.name}: {found.holder_first_name} {found.holder_last_name}, "
        f"{found.holder_email}, code ending in {found.hint}"
    )


async def _requests(settings: Settings) -> None:
    async with services_of(settings) as services:
        waiting = await contact_requests.open_requests(services.database)
    for each in waiting:
        asked_at = f"{each.created_at:%Y-%m-%d %H:%M}"
        typer.echo(f"{each.number}  {asked_at}  order {each.order_number}: {each.message}")
    if not waiting:
        typer.echo("Nothing waits for an answer.")


async def _grant_replacement(settings: Settings, order_number: str) -> None:
    async with services_of(settings) as services:
        try:
            replacement = await replacements.grant(services, order_number)
        except OrderNotFound:
            _end("No order has this number. Check the number and try again.")
        except ReplacementNotPossible:
            _end("This order was not delivered, or was replaced before. Nothing was changed.")
    typer.echo(f"{replacement.number} replaces it, free of charge.")


async def _act(settings: Settings, act: Act, request_number: str) -> None:
    async with services_of(settings) as services:
        try:
            code = await act(services, request_number)
        except AccessCodeNotFound:
            _end("No access code has this request number. Check the number and try again.")
        except NotPossibleInStatus as refusal:
            _end(f"This access code is {refusal.status}, which does not allow this. Nothing was changed.")
    typer.echo(
        f"{code.request_number}, {code.holder_first_name} {code.holder_last_name}, "
        f"code ending in {code.hint}: {code.status} now"
    )


def _end(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
