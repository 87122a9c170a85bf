"""Cases of the GraphQL specification: each holds on graphql-core, compiled, and as it is written down.

`test_selection_cases`, `test_null_cases`, `test_value_cases`, `test_type_cases`, `test_input_cases` and
`test_mutation_cases` follow the sections of the specification's chapters "Execution" and "Response".
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
import strawberry
from graphql import ExecutionResult

from tests.compiled.both_ways import BothWays

Told = tuple[str, Sequence[str | int] | None]
"""The message of an error, and its path."""


@dataclass(frozen=True, slots=True)
class Case:
    """An operation, and the answer that the specification demands."""

    text: str
    data: Any
    errors: Sequence[Told] = ()
    variables: dict[str, Any] = field(default_factory=dict)
    name: str | None = None


@dataclass(slots=True)
class CaseContext:
    """Carries what batches ask for, and what a case looks at."""

    loaders: dict[Any, Any] = field(default_factory=dict)
    documents: list[Any] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    meeting: asyncio.Barrier = field(default_factory=lambda: asyncio.Barrier(2))


CaseInfo = strawberry.Info[CaseContext, None]


async def holds(schema: strawberry.Schema, case: Case, root: object = None) -> None:
    """Run a case both ways, and look at the answer."""
    both = BothWays.over(schema)
    (answer,) = await both.run(case.text, CaseContext, name=case.name, sent=[case.variables], root=root)
    assert both.tally.counts["fell back"] == 0
    assert answer.data == case.data
    assert _told(answer) == sorted(case.errors, key=repr)


def _told(answer: ExecutionResult) -> list[Told]:
    return sorted(((error.message, error.path) for error in answer.errors or ()), key=repr)


def cases(found: dict[str, Case]) -> pytest.MarkDecorator:
    """Make a test of each case."""
    return pytest.mark.parametrize("case", found.values(), ids=found)
