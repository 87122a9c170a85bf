"""The command line: `python -m gateway …`."""

import asyncio
import gc
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from gateway.adapters.mail_folder import read_mailbox
from gateway.adapters.payments.local import FILE as LOCAL_PAYMENTS
from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import Store
from gateway.app import make_app
from gateway.bounded_http import BoundedHttp
from gateway.cli_billing import billing
from gateway.cli_post import post
from gateway.cli_settings import settings_of_command
from gateway.cli_support import support
from gateway.execution import make_schema
from gateway.settings import Environment
from gateway.worker import run_worker
from models.days import system_clock

SDL_FILE = Path(__file__).parent.parent / "schema" / "schema.graphql"

cli = typer.Typer(no_args_is_help=True, add_completion=False, help="Registerpoort.")
cli.add_typer(billing, name="billing", help="Monthly invoices and direct debit.")
cli.add_typer(post, name="post", help="Orders on paper: printed, posted, delivered.")
cli.add_typer(support, name="support", help="What only the support desk may do.")


def served_app() -> object:
    """Make the application in each server process."""
    app = make_app(settings_of_command())
    # What was loaded stays: the collector need not walk it while somebody waits for an answer.
    gc.collect()
    gc.freeze()
    return app


@cli.command()
def serve() -> None:
    """Serve GraphQL, GraphiQL and downloads."""
    settings = settings_of_command()
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
        http=BoundedHttp,
        ws="websockets-sansio",
        ws_max_size=1024 * 1024,
    )


@cli.command()
def worker() -> None:
    """Do the work that the gateway has promised: mails, letters, documents."""
    asyncio.run(run_worker(settings_of_command()))


@cli.command("payment-provider")
def payment_provider(
    port: Annotated[int | None, typer.Option(help="Where it listens; the port after the gateway's.")] = None,
) -> None:
    """Serve a payment provider to practise with: no money is moved."""
    settings = settings_of_command()
    if settings.environment is Environment.PRODUCTION:
        typer.echo("No practice payments with REGISTERPOORT_ENVIRONMENT=production", err=True)
        raise typer.Exit(2)
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    key = settings.payments_api_key
    store = Store(settings.state_folder / LOCAL_PAYMENTS, system_clock)
    uvicorn.run(
        local_provider_app(store, key.get_secret_value() if key else None, system_clock),
        host=settings.host,
        port=port or settings.local_payments_port,
        server_header=False,
        access_log=False,
        timeout_graceful_shutdown=10,
    )


@cli.command()
def migrate() -> None:
    """Bring the database to the newest shape."""
    from gateway import migrations

    settings = settings_of_command()
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    migrations.migrate(settings.database)


@cli.command()
def seed() -> None:
    """Fill an empty database with demo data, and print its logins."""
    from gateway import demo as demo_run

    settings = settings_of_command()
    demo_run.announce(settings, demo_run.prepare(settings))


@cli.command()
def demo() -> None:
    """Run everything on this machine, with data to try (`make up`)."""
    from gateway import demo as demo_run

    settings = settings_of_command()
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
    settings = settings_of_command()
    for mail in read_mailbox(settings.state_folder / "mail")[-number:]:
        typer.echo(f"--- {mail.received_at:%Y-%m-%d %H:%M} to {mail.to}: {mail.subject}\n\n{mail.text}\n")
        for name in mail.attachments:
            typer.echo(f"attached: {name}\n")
    for letter in sorted((settings.state_folder / "post").glob("*.pdf")):
        typer.echo(f"letter: {letter}")
