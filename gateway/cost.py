"""What an operation may cost, judged before it is validated or run.

One walk over the document; a fragment is counted once, however often it is spread, so that a
small document cannot burn time here. The cost is the number of fields that an answer can hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

from resolvers.connections import DEFAULT_PAGE

HIGHEST_COST = 100_000
DEEPEST = 20
_PAGED = frozenset({"accessCodes", "orders", "searchRegister"})
_LISTS = {"nodes": "ids"}


class TooCostly(Exception):
    """The operation asks for more than one answer may hold."""


@dataclass(slots=True)
class _Walk:
    fragments: dict[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    known: dict[str, tuple[int, int]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def selections(self, selection_set: SelectionSetNode | None) -> tuple[int, int]:
        """Give cost and depth of what is selected."""
        cost = depth = 0
        for selection in selection_set.selections if selection_set else ():
            if isinstance(selection, FieldNode):
                below, deep = self.selections(selection.selection_set)
                below, deep = 1 + below * self._times(selection), deep + 1
            elif isinstance(selection, FragmentSpreadNode):
                below, deep = self._fragment(selection.name.value)
            elif isinstance(selection, InlineFragmentNode):
                below, deep = self.selections(selection.selection_set)
            else:
                continue
            cost, depth = min(cost + below, HIGHEST_COST + 1), max(depth, deep)
            if depth > DEEPEST:
                raise TooCostly
        return cost, depth

    def _fragment(self, name: str) -> tuple[int, int]:
        """Count a fragment once; one that spreads itself is refused by validation."""
        if name not in self.known:
            if name in self.open or name not in self.fragments:
                return 0, 0
            self.open.add(name)
            self.known[name] = self.selections(self.fragments[name].selection_set)
            self.open.discard(name)
        return self.known[name]

    def _times(self, selection: FieldNode) -> int:
        name = selection.name.value
        arguments = {argument.name.value: argument.value for argument in selection.arguments or ()}
        if name in _PAGED:
            sizes = [self._number(arguments[each]) for each in ("first", "last") if each in arguments]
            return max([size for size in sizes if size is not None], default=DEFAULT_PAGE)
        if name in _LISTS and _LISTS[name] in arguments:
            return self._length(arguments[_LISTS[name]])
        return 1

    def _number(self, value: Any) -> int | None:
        if isinstance(value, VariableNode):
            given = self.variables.get(value.name.value)
            return max(given, 1) if isinstance(given, int) else None
        return max(int(value.value), 1) if isinstance(value, IntValueNode) else None

    def _length(self, value: Any) -> int:
        if isinstance(value, VariableNode):
            given = self.variables.get(value.name.value)
            return len(given) if isinstance(given, list) else 1
        return len(value.values) if isinstance(value, ListValueNode) else 1


def check_cost(document: DocumentNode, variables: Mapping[str, Any] | None) -> None:
    """Refuse an operation that asks for too much; raises `TooCostly`."""
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    walk = _Walk(fragments, variables or {})
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            cost, _depth = walk.selections(definition.selection_set)
            if cost > HIGHEST_COST:
                raise TooCostly
