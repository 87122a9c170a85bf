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
        """Put nulls into the data of an answer; None when nothing is left of it."""
        return None if self._object(data, fields, []) is _NULLED else data

    def _object(self, data: dict[str, Any], fields: Sequence[Field], path: Path) -> Any:
        for field in fields:
            value = self._value(data[field.key], field.completion, field.nodes, [*path, field.key])
            if value is _NULLED:
                return _NULLED
            data[field.key] = value
        return data

    def _value(self, value: Any, completion: Completion, nodes: list[FieldNode], path: Path) -> Any:
        if isinstance(value, Failure):
            self.errors.append(located_error(value.error, nodes, path))
            return None if completion.nullable else _NULLED
        if value is None or isinstance(completion, Leaf):
            return value
        if isinstance(completion, Listed):
            settled = self._list(value, completion.item, nodes, path)
        else:
            level = completion.level if isinstance(completion, Objects) else self._levels[id(value)]
            settled = self._object(value, level.fields, path)
        return None if settled is _NULLED and completion.nullable else settled

    def _list(self, values: list[Any], item: Completion, nodes: list[FieldNode], path: Path) -> Any:
        for index, value in enumerate(values):
            settled = self._value(value, item, nodes, [*path, index])
            if settled is _NULLED:
                return _NULLED
            values[index] = settled
        return values
