"""Writes what was measured as a page and a picture."""

from collections.abc import Sequence
from pathlib import Path

from bench.bounds import bounds
from bench.chart import Bar, Group, chart
from bench.customers import MEASURED
from bench.load import CONNECTIONS
from bench.results import Results
from bench.servers import GATEWAY, KINDS, MERCURIUS, STRAWBERRY
from bench.trial import Effort

PAGE, PICTURE = "benchmark.md", "benchmark.svg"
TITLES = {
    "point_read": "Point read",
    "overview": "Overview",
    "page": "Page of 100",
    "place_order": "`placeOrder`",
    "log_in": "`logIn`",
}
_READS = ("point_read", "overview", "page")
_PICTURE_TITLE = "Requests a second, Registerpoort being 1"

_INTRODUCTION = f"""# Benchmark

`make bench` measures Registerpoort beside three other servers of the same schema, and writes this page.
How it is done and kept fair: [bench/README.md](../bench/README.md).

Each server is one process on a core of its own; PostgreSQL and the load are on another. {CONNECTIONS}
connections ask without a pause, by {MEASURED} main users, each with its own session and company. Sessions,
permissions, guards and headers are on everywhere, and the answers of all servers were compared before
anything was measured. The servers run beside each other and are measured in turn, in short runs; a
figure is the median of the rounds, a ratio the median of each round's ratio.

The ratios are what counts: the absolute figures are those of the machine that it ran on, whose second
core PostgreSQL and the load share.

![{_PICTURE_TITLE}]({PICTURE})
"""

FLOORS = {"as_guest": "Nothing, as a guest", "as_user": "Nothing, by a main user"}
_WHERE = """## Where the time goes

What a request costs that asks for nothing (`{ __typename }`) is the server's HTTP and the gateway's limits;
with a session, one read more.
"""
_PROFILE = """Registerpoort under Python's profiler, without the HTTP server (`bench/profiles.py`). Short
functions look dearer there than they are.
"""

_LIMITS = f"""## What this does and does not say

- The peers serve the part of the schema that these operations use. They have no limit on the cost of an
  operation, no log of bugs, no language but Dutch, no bearer tokens; the gateway has them on.
- {STRAWBERRY.title} is Strawberry with SQLAlchemy's ORM and DataLoaders as its documentation begins,
  without its optional caches of parsed and validated documents.
- On every server, the statement that tells who calls gives the caller's code and company as well.
- At the fixed rate a delay counts from the moment at which a request was due. The delays of a server
  that does not keep up would grow with the length of the run: only that it does not is meaningful.
- `logIn` is argon2id on every server, at the same cost: it measures the hash. `placeOrder` waits for the
  disk.
- The network is the machine's own; there is no TLS. The load and PostgreSQL share a core, so a fast
  server can be held up by them: the CPU time of a request tells what the server takes itself.
"""


def write_report(results: Results, versions: dict[str, str], effort: Effort, folder: Path) -> Path:
    """Write the page and the picture; give the page's place."""
    parts = [
        _INTRODUCTION,
        _bounds(results),
        *(_operation(results, name) for name in TITLES),
        _fixed_rate(results),
        _where(results),
        _memory(results),
        *([_scale(results, effort)] if results.scale else []),
        _LIMITS,
        _measured(results, versions, effort),
    ]
    (folder / PICTURE).write_text(_picture(results), encoding="utf-8")
    page = folder / PAGE
    page.write_text("\n".join(parts), encoding="utf-8")
    return page


def _bounds(results: Results) -> str:
    rows = [
        (bound.promise, bound.measured, "held" if bound.held else "**not held**")
        for bound in bounds(results, TITLES)
    ]
    return f"## What was promised\n\n{_table(('Promise', 'Measured', ''), rows)}"


def _operation(results: Results, name: str) -> str:
    header = (
        "",
        "Requests/s",
        "p50 ms",
        "p99 ms",
        "CPU ms, server",
        "CPU ms, PostgreSQL",
        "Registerpoort answers",
    )
    rows = []
    for kind in KINDS:
        rate, *figures = (
            results.typical(name, kind.name, figure)
            for figure in ("per_second", "p50", "p99", "server_cpu", "database_cpu")
        )
        times = "" if kind is GATEWAY else f"{results.ratio(name, kind.name):.2f} times as many"
        rows.append((kind.title, f"{rate:,.0f}", *(f"{figure:.2f}" for figure in figures), times))
    return f"## {TITLES[name]}\n\n{_table(header, rows)}"


def _fixed_rate(results: Results) -> str:
    rows = []
    for name in _READS:
        for kind in KINDS:
            delays = results.delays[name, kind.name]
            keeps_up = "" if all(each.keeps_up for each in delays) else "does not keep up"
            p50, p99 = (results.delay(name, kind.name, figure) for figure in ("p50", "p99"))
            rate = f"{delays[0].per_second:,.0f}"
            rows.append((TITLES[name], kind.title, rate, f"{p50:.1f}", f"{p99:.1f}", keeps_up))
    header = ("", "", "Requests/s", "p50 ms", "p99 ms", "")
    words = f"Requests come at half the rate that {MERCURIUS.title} can answer, over 64 connections."
    return f"## Delays at a fixed rate\n\n{words}\n\n{_table(header, rows)}"


def _where(results: Results) -> str:
    kinds = (GATEWAY, MERCURIUS)
    floors = [
        (title, *(f"{results.typical(name, kind.name, 'server_cpu'):.3f}" for kind in kinds))
        for name, title in (*FLOORS.items(), *((name, TITLES[name]) for name in _READS))
    ]
    parts = [part for part, _ in sorted(results.profiles["page"].items(), key=lambda item: -item[1])]
    shares = [(part, *(f"{results.profiles[name].get(part, 0):.0%}" for name in _READS)) for part in parts]
    costs = _table(("CPU ms of the server", *(kind.title for kind in kinds)), floors)
    profile = _table(("Share of the time", *(TITLES[name] for name in _READS)), shares)
    return f"{_WHERE}\n{costs}\n{_PROFILE}\n{profile}"


def _memory(results: Results) -> str:
    rows = [
        (kind.title, f"{results.memory[kind.name].rss:.0f}", f"{results.memory[kind.name].pss:.0f}")
        for kind in KINDS
    ]
    words = "Of the server process, after all runs: resident (RSS), and with shared pages divided (PSS)."
    return f"## Memory\n\n{words}\n\n{_table(('', 'RSS MB', 'PSS MB'), rows)}"


def _scale(results: Results, effort: Effort) -> str:
    rows = [
        (
            TITLES[name],
            *(f"{results.typical_of_scale(name, size, 'per_second'):,.0f}" for size in ("few", "many")),
            *(f"{results.typical_of_scale(name, size, 'database_cpu'):.2f}" for size in ("few", "many")),
            f"{results.ratio_of_scale(name):.2f}",
        )
        for name in _READS
    ]
    few, many = f"{effort.orders:,}", f"{effort.many_orders:,}"
    header = (
        "",
        f"Requests/s, {few} orders",
        f"{many} orders",
        f"CPU ms of PostgreSQL, {few} orders",
        f"{many} orders",
        "Ratio",
    )
    words = "Registerpoort alone, over the set above and over a larger one, in turn."
    return f"## Scale\n\n{words}\n\n{_table(header, rows)}"


def _measured(results: Results, versions: dict[str, str], effort: Effort) -> str:
    named = ", ".join(f"{name} {number}" for name, number in versions.items())
    rounds = f"{effort.rounds} rounds for each read and {effort.fewer_rounds} for each write"
    rows = f"{effort.companies:,} companies of 5 codes each and {effort.orders:,} orders"
    return f"""## What was measured

{rounds}, of {effort.seconds:g} s for each server, after a warm-up, over {rows}.
{results.compared} answers were compared. Two cores: one for the server, one for all else.

{named}.
"""


def _picture(results: Results) -> str:
    groups = []
    for name, title in TITLES.items():
        shares = {kind: 1 / results.ratio(name, kind.name) for kind in KINDS}
        longest = max(shares.values())
        bars = [
            Bar(kind.title, share / longest, f"{share:.2f}", kind is GATEWAY)
            for kind, share in shares.items()
        ]
        groups.append(Group(title.strip("`"), bars))
    return chart(_PICTURE_TITLE, _description(results), groups)


def _description(results: Results) -> str:
    """Say in words what the picture shows."""
    return " ".join(
        f"{title.strip('`')}: "
        + ", ".join(f"{kind.title} {1 / results.ratio(name, kind.name):.2f}" for kind in KINDS)
        + "."
        for name, title in TITLES.items()
    )


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
