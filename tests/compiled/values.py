"""Values of a schema's inputs for generated operations: what fits, and what a client sends by mistake."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    get_nullable_type,
    is_required_input_field,
)

T = TypeVar("T")

DEEPEST = 2
"""How many optional input objects stand within each other."""

FITTING: Mapping[str, Sequence[Any]] = {
    "Int": [0, 1, -7, 2**31 - 1, -(2**31)],
    "Float": [0.5, 3, -1e30],
    "String": ["", "a", 'with "quotes"\\ and\nlines', "ünïcode ☃", "12"],
    "Boolean": [True, False],
    "ID": ["1", "x", 7],
    "Decimal": ["1.50", "-3", 2, 0.25],
    "Date": ["2026-03-02", "2024-02-29"],
    "DateTime": ["2026-03-02T09:00:00+00:00", "2026-03-02T09:00:00"],
}
"""What fits a scalar, as a literal and in variables."""

UNFIT: Sequence[Any] = [None, "junk", "", 1.5, True, 2**31, 10**25, {}, [], [None], {"unknown": 1}, [[1]]]
"""What may be sent in a variable by mistake; some of it fits some types."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Makes the choices of a generator; `below` gives a number below another, small ones being simple."""

    below: Callable[[int], int]

    def rarely(self, times: int) -> bool:
        """Say yes once in so many times."""
        return self.below(times) == times - 1

    def one_of(self, candidates: Sequence[T]) -> T:
        """Pick one."""
        return candidates[self.below(len(candidates))]


@dataclass(frozen=True, slots=True)
class Values:
    """What stands in for each input."""

    choices: Choices
    own: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """Values by the name of the argument or field, which mostly go before those of the type."""

    def sent(self, type_: GraphQLInputType, name: str) -> Any:
        """Give what is sent in a variable: mostly what fits, sometimes not, at any depth."""
        return self._value(type_, name, depth=0, unfit=80)

    def fitting(self, type_: GraphQLInputType, name: str) -> Any:
        """Give what fits the type."""
        return self._value(type_, name, depth=0, unfit=0)

    def of_leaf(self, type_: Any, name: str) -> Any:
        """Give a value of a scalar or an enum that fits."""
        if isinstance(type_, GraphQLEnumType):
            return self.choices.one_of(list(type_.values))
        own = self.own.get(name, ())
        if own and not self.choices.rarely(10):
            return self.choices.one_of(own)
        return self.choices.one_of(FITTING[type_.name])

    def _value(self, type_: Any, name: str, depth: int, unfit: int) -> Any:
        if unfit and self.choices.rarely(unfit):
            return self.choices.one_of(UNFIT)
        if isinstance(type_, GraphQLNonNull):
            type_ = type_.of_type
        elif self.choices.rarely(10):
            return None
        if isinstance(type_, GraphQLList):
            item: Any = get_nullable_type(type_.of_type)
            if not isinstance(item, GraphQLList) and self.choices.rarely(6):
                # One value stands for a list of it; but null for no list.
                return self._value(GraphQLNonNull(item), name, depth + 1, unfit)
            return [self._value(type_.of_type, name, depth + 1, unfit) for _ in range(self.choices.below(4))]
        if isinstance(type_, GraphQLInputObjectType):
            return self._object(type_, depth, unfit)
        return self.of_leaf(type_, name)

    def _object(self, type_: GraphQLInputObjectType, depth: int, unfit: int) -> dict[str, Any]:
        found = {}
        for name, each in type_.fields.items():
            if is_required_input_field(each) or (depth < DEEPEST and self.choices.rarely(2 + depth)):
                found[name] = self._value(each.type, name, depth + 1, unfit)
        if unfit and self.choices.rarely(unfit):
            found["unknown"] = 1
        if unfit and found and self.choices.rarely(unfit):
            found.pop(self.choices.one_of(list(found)))
        return found


def literal(value: Any, type_: Any) -> str:
    """Write a value that fits the type as it stands in a document."""
    if value is None:
        return "null"
    inner = get_nullable_type(type_)
    if isinstance(inner, GraphQLList):
        if isinstance(value, list):
            return f"[{', '.join(literal(each, inner.of_type) for each in value)}]"
        return literal(value, inner.of_type)
    if isinstance(inner, GraphQLInputObjectType):
        fields = [f"{name}: {literal(each, inner.fields[name].type)}" for name, each in value.items()]
        return f"{{{', '.join(fields)}}}"
    return str(value) if isinstance(inner, GraphQLEnumType) else json.dumps(value, ensure_ascii=False)
