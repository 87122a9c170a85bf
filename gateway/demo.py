"""`make up`: everything on this machine, under one parent that ends it all."""

import asyncio
import os
import secrets
import signal
import socket
import sys
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import orjson
import typer

from gateway.composition import services_of
from gateway.migrations import migrate
from gateway.seed import DemoLogin, seed
from gateway.settings import Settings, in_url
from resolvers.work import do_next

_LOGINS = "demo-logins.json"


def prepare(settings: Settings) -> list[DemoLogin]:
    """Make the database and the demo data, once; give the demo logins."""
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    migrate(settings.database)
    asyncio.run(_seed(settings))
    return _kept_logins(settings.state_folder / _LOGINS)


def announce(settings: Settings, logins: list[DemoLogin]) -> None:
    """Print the addresses, the logins, and what to try."""
    origin = settings.origin
    typer.echo(f"\nRegisterpoort: {origin}  (GraphiQL at {origin}/graphiql, GraphQL at {origin}/graphql)")
    typer.echo(f"State in {settings.state_folder}/: mail in mail/, letters in post/ (`make clean`).\n")
    typer.echo("Demo logins (code or e-mail address, password):")
    for login in logins:
        typer.echo(f"  {login.name}  {login.password}  {login.description}")
    typer.echo(f"\nTry: buy a certified extract of 90000749 at {origin}/certified-extract, without a login.")
    typer.echo("Or request the first code for 69599084 in GraphiQL's starter tabs, read its two messages")
    typer.echo("with `.venv/bin/python -m gateway mailbox`, log in, order an extract.")
    typer.echo(f"Or log in as the main user of 68750110 and file annual accounts at {origin}/filings.")
    typer.echo("Ctrl-C ends it all.\n")


def run(settings: Settings) -> int:
    """Run server, worker and payment provider until one ends or Ctrl-C; all are ended."""
    return asyncio.run(_run(settings))


async def _run(settings: Settings) -> int:
    environment = os.environ | {"HOST": settings.host, "PORT": str(settings.port)}
    commands = [["serve"], ["worker"]]
    if settings.payments_url is None:
        port = _free_port(settings)
        url = f"http://{in_url(settings.host)}:{port}"
        environment |= {
            "REGISTERPOORT_PAYMENTS_URL": url,
            "REGISTERPOORT_PAYMENTS_API_KEY": secrets.token_urlsafe(),
        }
        commands.append(["payment-provider", "--port", str(port)])
        typer.echo(f"Practice payments: {url} (no money is moved).\n")
    children = [
        await asyncio.create_subprocess_exec(sys.executable, "-m", "gateway", *command, env=environment)
        for command in commands
    ]
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    waits = [asyncio.create_task(child.wait()) for child in children]
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait([*waits, stopped], return_when=asyncio.FIRST_COMPLETED)
    failed = not stop.is_set()
    for child in children:
        if child.returncode is None:
            child.terminate()
    await asyncio.wait(waits)
    stopped.cancel()
    return 1 if failed else 0


def _free_port(settings: Settings) -> int:
    """Give the port of the payment provider, or another one when somebody listens there."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.local_payments_port))
        except OSError:
            probe.bind((settings.host, 0))
        port: int = probe.getsockname()[1]
        return port


async def _seed(settings: Settings) -> None:
    async with services_of(settings) as services:
        made = await seed(services)
        if made:
            _keep_logins(settings.state_folder / _LOGINS, made)
            while await do_next(services, timedelta(seconds=settings.lease_seconds)):
                pass


def _keep_logins(file: Path, logins: list[DemoLogin]) -> None:
    file.touch(mode=0o600)
    file.write_bytes(orjson.dumps([asdict(login) for login in logins]))


def _kept_logins(file: Path) -> list[DemoLogin]:
    return [DemoLogin(**login) for login in orjson.loads(file.read_bytes())] if file.exists() else []
