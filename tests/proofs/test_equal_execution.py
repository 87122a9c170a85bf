"""Compiled operations answer exactly as graphql-core does, over operations of every shape."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as depth
from hypothesis import strategies as st

from gateway.compiled import levels
from gateway.execution import make_schema
from gateway.settings import Settings
from models.permission import Permission
from tests.compiled.both_ways import BothWays, Tally
from tests.compiled.nasty_schema import NASTY_SCHEMA, NastyContext
from tests.compiled.operations import Operation, operations
from tests.compiled.twins import Twins, twins_of, watched
from tests.conftest import copy_of
from tests.schema.world import Caller

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
NASTY_OPERATIONS = 1_000 if PROOF else 250
NASTY_TURNS = 14 if PROOF else 1
"""Hypothesis remembers all that it drew in a turn."""
GATEWAY_OPERATIONS = 200 if PROOF else 100
TURNS = 30 if PROOF else 1
"""So often the gateways begin anew, since what is done to a world wears it out."""
TYPES_MET = 45 if PROOF else 10
"""So many types at least are in the answers of the gateway."""
UNBOUNDED = 10**6
"""So that the largest operation is compiled too."""
GATEWAY = make_schema(compiled=False)
ADDRESSES = [f"192.0.2.{number}" for number in range(50)]
"""Where operations come from: attempts are counted by address too."""

PERMISSIONS = st.sampled_from([None, frozenset[Permission](), frozenset(Permission)])
OWN_VALUES: dict[str, list[Any]] = {
    "id": ["1", "2", "3", 4],
    "ids": ["1", "2", "3", 4],
    "first": [0, 1, 2, 3],
    "step": [1, 2],
}
AT_LEAST = {
    "skips": 20,
    "fragments": 20,
    "types asked for": 20,
    "typenames": 30,
    "variables": 20,
    "variables in inputs": 5,
    "mutations": 10,
    "aliases": 20,
    "lists": 5,
    "answers with errors": 2,
    "refused requests": 1,
}
"""Of a hundred operations at full depth, at least so many have met this; of few, chance decides."""
NASTY_AT_LEAST = AT_LEAST | {
    "variables in inputs": 20,
    "lists": 20,
    "answers with errors": 20,
    "refused requests": 3,
    "nulls that went up": 8,
    "answers without data": 3,
}


def settings_of(examples: int) -> depth:
    """Give how deep a proof goes."""
    return depth(
        max_examples=examples,
        phases=(Phase.generate, Phase.shrink) if PROOF else (Phase.generate,),
        derandomize=not PROOF,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.proof
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_whatever_goes_wrong_both_ways_answer_the_same(
    record_property: Callable[[str, object], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The warnings are graphql-core's: null that goes up cancels resolvers before they begin."""
    monkeypatch.setattr(levels, "MOST_FIELDS", UNBOUNDED)
    both = BothWays.over(NASTY_SCHEMA)
    with asyncio.Runner() as runner:

        @settings_of(NASTY_OPERATIONS)
        @given(
            operation=operations(NASTY_SCHEMA._schema, OWN_VALUES, ["query", "query", "mutation"]),
            seed=st.integers(0, 2**16),
            permissions=PERMISSIONS,
        )
        def is_equal(operation: Operation, seed: int, permissions: frozenset[Permission] | None) -> None:
            runner.run(
                both.run(
                    operation.text,
                    lambda: NastyContext.of(seed, permissions),
                    name=operation.name,
                    sent=operation.sent,
                    may_fall_back=operation.may_fall_back,
                )
            )

        for _ in range(NASTY_TURNS):
            is_equal()
    record_property("met", str(both.tally))
    _assert_much_was_met(both.tally, NASTY_TURNS * NASTY_OPERATIONS, NASTY_AT_LEAST)


@pytest.mark.proof
def test_whatever_is_asked_of_the_gateway_both_ways_answer_the_same(
    migrated: str,
    settings: Settings,
    tmp_path: Path,
    worker_id: str,
    record_property: Callable[[str, object], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(levels, "MOST_FIELDS", UNBOUNDED)
    tally = Tally()
    for turn in range(TURNS):
        name = f"twins_{worker_id}_{turn}"
        with twins_of(settings, copy_of, migrated, tmp_path / name, name) as (twins, runner), watched(twins):
            _compare(twins, runner)
        tally.counts += twins.tally.counts
        tally.types |= twins.tally.types
    record_property("met", str(tally))
    _assert_much_was_met(tally, TURNS * GATEWAY_OPERATIONS, AT_LEAST)
    assert len(tally.types) >= TYPES_MET


def _assert_much_was_met(tally: Tally, operations_drawn: int, at_least: dict[str, int]) -> None:
    counts = tally.counts
    assert counts["operations"] >= operations_drawn * 0.9
    assert counts["fell back unexpectedly"] == 0
    hundreds = counts["operations"] / 100
    rare = {name: counts[name] for name, least in at_least.items() if counts[name] < least * hundreds}
    assert not (PROOF and rare)


def _compare(twins: Twins, runner: asyncio.Runner) -> None:
    """Compare one operation after another; the first difference ends it: what follows differs too."""
    found: list[str] = []

    @settings_of(GATEWAY_OPERATIONS)
    @given(
        operation=operations(GATEWAY._schema, twins.known.values, ["query", "query", "query", "mutation"]),
        caller=st.sampled_from([Caller.MAIN, Caller.GUEST, *[Caller.MAIN] * 4, *twins.known.tokens]),
        address=st.sampled_from(ADDRESSES),
    )
    def is_equal(operation: Operation, caller: Caller, address: str) -> None:
        if found:
            return
        try:
            runner.run(twins.run(operation, caller, address))
        except AssertionError as difference:
            found.append(f"{operation}\n# as {caller}\n{difference}")

    is_equal()
    assert not found, found[0]
