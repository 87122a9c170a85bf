"""`python -m bench`: measures everything, and writes docs/benchmark.md and docs/benchmark.svg."""

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bench.answers import Different
from bench.cores import Missing, check_machine
from bench.facts import write_facts
from bench.load import Unfit
from bench.postgres import postgres
from bench.report import write_report
from bench.servers import PEERS, ROOT, register
from bench.trial import Effort, Trial
from bench.versions import versions
from scripts.node import run_npm

QUICK = Effort(seconds=2, rounds=1, companies=100, orders=20_000, many_orders=0)


def main(
    seconds: Annotated[float | None, typer.Option(help="How long a run is.")] = None,
    rounds: Annotated[int | None, typer.Option(help="How often everything is measured.")] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only see whether it works; writes no page.")
    ] = False,
) -> None:
    """Measure the gateway beside other servers of the same schema."""
    effort = QUICK if quick else Effort()
    effort = replace(effort, seconds=seconds or effort.seconds, rounds=rounds or effort.rounds)
    try:
        check_machine()
        _measure(effort, Path(tempfile.gettempdir()) if quick else ROOT / "docs")
    except (Missing, Different, Unfit) as failed:
        sys.exit(str(failed))


def _measure(effort: Effort, pages: Path) -> None:
    started = time.monotonic()

    def say(what: str) -> None:
        typer.echo(f"{time.monotonic() - started:5.0f} s  {what}")

    with tempfile.TemporaryDirectory(prefix="registerpoort-bench-") as name:
        folder = Path(name)
        write_facts(folder / "facts.json")
        run_npm(PEERS, "ci")
        with postgres() as database, register(folder) as register_url:
            trial = Trial(database, register_url, folder, folder / "facts.json", effort, say)
            results = trial.run()
            found = versions(database)
    say(f"done: {write_report(results, found, effort, pages)}")


if __name__ == "__main__":
    cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    cli.command()(main)
    cli()
