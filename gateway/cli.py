"""The command line: `python -m gateway …`."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
from pydantic import ValidationError

from gateway import demo as demo_run
from gateway.adapters.mail_folder import read_mailbox
from gateway.app import make_app
from gateway.composition import services_of
from gateway.execution import make_schema
from gateway.logs import set_up_logs
from gateway.migrations import migrate as bring_up_to_date
from gateway.settings import Settings, UnsafeSettings
from gateway.worker import run_worker
from resolvers.organisations import main_user_of

SDL_FILE = Path(__file__).parent.parent / "schema" / "schema.graphql"

cli = typer.Typer(no_args_is_help=True, add_completion=False, help="Registerpoort.")


def _settings() -> Settings:
    set_up_logs()
    try:
        settings = Settings()
        settings.check()
    except ValidationError as unreadable:
        for error in unreadable.errors():
            typer.echo(f"The setting {error['loc'][0]} cannot be used: {error['msg']}", err=True)
        raise typer.Exit(2) from None
    except UnsafeSettings as unsafe:
        typer.echo(f"These settings are not safe: {unsafe}", err=True)
        raise typer.Exit(2) from None
    return settings


def served_app() -> object:
    """Make the application in each server process."""
    return make_app(_settings())


@cli.command()
def serve() -> None:
    """Serve GraphQL, GraphiQL and downloads."""
    settings = _settings()
    uvicorn.run(
        "gateway.cli:served_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.server_processes,
        forwarded_allow_ips=settings.trusted_proxies,
        proxy_headers=bool(settings.trusted_proxies),
        server_header=False,
        access_log=False,
        timeout_graceful_shutdown=10,
        ws="websockets-sansio",
        ws_max_size=1024 * 1024,
    )


@cli.command()
def worker() -> None:
    """Do the work that the gateway has promised: mails, letters, documents."""
    asyncio.run(run_worker(_settings()))


@cli.command()
def migrate() -> None:
    """Bring the database to the newest shape."""
    settings = _settings()
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    bring_up_to_date(settings.database)


@cli.command()
def seed() -> None:
    """Fill an empty database with demo data, and print its logins."""
    settings = _settings()
    demo_run.announce(settings, demo_run.prepare(settings))


@cli.command()
def demo() -> None:
    """Run everything on this machine, with data to try (`make up`)."""
    settings = _settings()
    demo_run.announce(settings, demo_run.prepare(settings))
    raise typer.Exit(demo_run.run(settings))


@cli.command()
def schema(
    check: Annotated[bool, typer.Option("--check", help="Compare with the committed schema.")] = False,
) -> None:
    """Print the schema to schema/schema.graphql, or compare it."""
    printed = make_schema().as_str() + "\n"
    if not check:
        SDL_FILE.write_text(printed, encoding="utf-8")
    elif not SDL_FILE.exists() or SDL_FILE.read_text(encoding="utf-8") != printed:
        typer.echo("schema/schema.graphql is not what the code says; run `make schema`", err=True)
        raise typer.Exit(1)


@cli.command()
def mailbox(number: Annotated[int, typer.Argument(help="How many of the newest mails.")] = 10) -> None:
    """Show the newest mails of the local mailbox, and the letters that wait."""
    settings = _settings()
    for mail in read_mailbox(settings.state_folder / "mail")[-number:]:
        typer.echo(f"--- {mail.received_at:%Y-%m-%d %H:%M} to {mail.to}: {mail.subject}\n\n{mail.text}\n")
    for letter in sorted((settings.state_folder / "post").glob("*.pdf")):
        typer.echo(f"letter: {letter}")


@cli.command("main-user")
def main_user(kvk_number: str) -> None:
    """Tell support who a company's main user is (DOMAIN 11)."""
    asyncio.run(_main_user(_settings(), kvk_number))


async def _main_user(settings: Settings, kvk_number: str) -> None:
    async with services_of(settings) as services:
        found = await main_user_of(services.database, kvk_number)
    if found is None:
        typer.echo("This company is no customer.", err=True)
        raise typer.Exit(1)
    typer.echo(
        f"{found.name}: {found.holder_first_name} {found.holder_last_name}, "
        f"{found.holder_email}, code ending in {found.hint}"
    )
