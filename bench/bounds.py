"""What was promised, and whether it holds as measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.results import Results
from bench.servers import APOLLO, GATEWAY, MERCURIUS, STRAWBERRY, Kind

LARGEST_MEGABYTES = 150
_TIMES: dict[Kind, dict[str, float]] = {
    MERCURIUS: {"point_read": 1.3, "overview": 2.2, "page": 1.4},
    APOLLO: {"point_read": 1.7, "overview": 4.0, "page": 3.0},
    STRAWBERRY: {"point_read": 15.0, "overview": 15.0, "page": 15.0},
}


@dataclass(frozen=True)
class Bound:
    """One promise."""

    promise: str
    measured: str
    held: bool


def bounds(results: Results, titles: dict[str, str]) -> Iterator[Bound]:
    """Judge every promise; `titles` names the operations."""
    for kind, times in _TIMES.items():
        for operation, least in times.items():
            ratio = results.ratio(operation, kind.name)
            promise = f"{titles[operation]}: at least {least:g} times {kind.title}'s requests a second"
            yield Bound(promise, f"{ratio:.2f} times", ratio >= least)
    for operation in _TIMES[MERCURIUS]:
        ours, theirs = (results.delay(operation, kind.name, "p99") for kind in (GATEWAY, MERCURIUS))
        promise = f"{titles[operation]}: p99 below {MERCURIUS.title}'s at half of what that can answer"
        yield Bound(promise, f"{ours:.1f} ms, {theirs:.1f} ms", ours < theirs)
    taken = results.memory[GATEWAY.name].rss
    promise = f"Less than {LARGEST_MEGABYTES} MB of memory after the run"
    yield Bound(promise, f"{taken:.0f} MB", taken < LARGEST_MEGABYTES)
