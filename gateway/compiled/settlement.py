"""What failures do to an answer (GraphQL, "Handling Execution Errors")."""

from collections.abc import Sequence
from typing import Any, Final

from graphql import FieldNode, GraphQLError
from graphql.error import located_error

from gateway.compiled.completion import Completion, Leaf, Listed, Objects
from gateway.compiled.failures import Failure
from gateway.compiled.levels import Field
from gateway.compiled.run import Run

Path = list[str | int]

_NULLED: Final = object()
"""Null where null is not allowed: what holds it becomes null in its place."""


class Settlement:
    """Places the errors of an answer, and nulls what cannot be without what is missing."""

    def __init__(self, run: Run) -> None:
        self.errors: list[GraphQLError] = []
        self._levels = run.levels

    def settle(self, data: dict[str, Any], fields: Sequence[Field]) -> dict[str, Any] | None:
        """Give the data of an answer with nulls in it; None when nothing is left of it."""
        settled: dict[str, Any] | None = self._object(data, fields, [])
        return settled

    def _object(self, data: dict[str, Any], fields: Sequence[Field], path: Path) -> Any:
        """Settle a copy of an object, which may stand in other places too."""
        settled = {}
        for field in fields:
            value = self._value(data[field.key], field.completion, field.nodes, [*path, field.key])
            if value is _NULLED:
                return None
            settled[field.key] = value
        return settled

    def _value(self, value: Any, completion: Completion, nodes: list[FieldNode], path: Path) -> Any:
        """Settle what stands in a place; `_NULLED` when the place itself cannot be."""
        settled = value
        if isinstance(value, Failure):
            self.errors.append(located_error(value.error, nodes, path))
            settled = None
        elif value is not None and not isinstance(completion, Leaf):
            settled = self._parts(value, completion, nodes, path)
        return _NULLED if settled is None and not completion.nullable else settled

    def _parts(self, value: Any, completion: Completion, nodes: list[FieldNode], path: Path) -> Any:
        if not isinstance(completion, Listed):
            level = completion.level if isinstance(completion, Objects) else self._levels[id(value)]
            return self._object(value, level.fields, path)
        settled = []
        for index, each in enumerate(value):
            item = self._value(each, completion.item, nodes, [*path, index])
            if item is _NULLED:
                return None
            settled.append(item)
        return settled
