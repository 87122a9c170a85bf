"""Sees that what the tests ask of the gateway is compiled, and does not quietly run on graphql-core."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import strawberry
from strawberry.types import ExecutionResult

from gateway.execution import GatewaySchema

NOT_COMPILED = ("__schema", "__type(")
"""Of an operation that asks about the schema, one of these is in the text."""


@pytest.fixture(autouse=True)
def everything_is_compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of whose operations one fell back to graphql-core though the gateway compiles.

    Not those that are marked `proof` or are about what is not compiled (`tests/compiled`).
    """
    if request.node.get_closest_marker("proof") or request.path.parent == Path(__file__).parent:
        yield
        return
    fell_back: list[str] = []
    execute = strawberry.Schema.execute

    async def noted(self: strawberry.Schema, query: str | None, *given: Any, **named: Any) -> ExecutionResult:
        compiles = isinstance(self, GatewaySchema) and self._documents is not None
        if compiles and query and not any(text in query for text in NOT_COMPILED):
            fell_back.append(query)
        return await execute(self, query, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strawberry.Schema, "execute", noted)
        yield
    assert not fell_back, "\n\n".join(fell_back)
