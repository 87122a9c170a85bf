"""What an operation may cost, judged before it is validated or run.

One walk over the document; a fragment is counted once, however often it is spread, so that a
small document cannot burn time here. The cost is the number of fields that an answer can hold.
"""

from collections.abc import Iterator, Mapping
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
    TokenKind,
    VariableNode,
    Visitor,
    visit,
)

from models.catalogue import CATALOGUE
from models.checks import LONGEST_PERIOD_YEARS
from resolvers.connections import DEFAULT_PAGE, LARGEST_PAGE
from resolvers.filing_authorisations import MOST_SHOWN

HIGHEST_COST = 100_000
DEEPEST = 20
MOST_NESTED = 60
"""Selections within each other, where fragments count too: each costs a few frames of Python's stack."""
LONGEST_NUMBER = 40
"""Digits of a whole number; Python reads no number of thousands."""

_PAGED = frozenset({"accessCodes", "orders", "searchRegister"})
_LISTS = {"nodes": "ids"}
_KNOWN_LENGTHS = {
    "catalogue": len(CATALOGUE),
    "byMonth": 12 * LONGEST_PERIOD_YEARS + 1,
    "byProduct": len(CATALOGUE),
    "byCode": LARGEST_PAGE,
    "filingAuthorisations": MOST_SHOWN,
}
_INTROSPECTION = {"types": 100, "fields": 3, "inputFields": 2, "enumValues": 2, "directives": 8}
"""How long the lists of this schema's introspection are, on average."""


class TooCostly(Exception):
    """The operation asks for more than one answer may hold."""


@dataclass(slots=True)
class _Walk:
    fragments: dict[str, FragmentDefinitionNode]
    variables: Mapping[str, list[Any]]
    """What each variable may be: what was sent, or else its defaults."""
    known: dict[str, tuple[int, int]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def selections(self, selection_set: SelectionSetNode | None, nested: int = 0) -> tuple[int, int]:
        """Give cost and depth of what is selected."""
        if nested > MOST_NESTED:
            raise TooCostly
        cost = depth = 0
        for selection in selection_set.selections if selection_set else ():
            if isinstance(selection, FieldNode):
                below, deep = self.selections(selection.selection_set, nested + 1)
                below, deep = 1 + below * self._times(selection), deep + 1
            elif isinstance(selection, FragmentSpreadNode):
                below, deep = self._fragment(selection.name.value, nested + 1)
            elif isinstance(selection, InlineFragmentNode):
                below, deep = self.selections(selection.selection_set, nested + 1)
            else:
                continue
            cost, depth = min(cost + below, HIGHEST_COST + 1), max(depth, deep)
            if depth > DEEPEST:
                raise TooCostly
        return cost, depth

    def _fragment(self, name: str, nested: int) -> tuple[int, int]:
        """Count a fragment once; one that spreads itself is refused by validation."""
        if name not in self.known:
            if name in self.open or name not in self.fragments:
                return 0, 0
            self.open.add(name)
            self.known[name] = self.selections(self.fragments[name].selection_set, nested)
            self.open.discard(name)
        return self.known[name]

    def _times(self, selection: FieldNode) -> int:
        """Tell how often what is below a field can be in the answer."""
        name = selection.name.value
        arguments = {argument.name.value: argument.value for argument in selection.arguments or ()}
        if name in _PAGED:
            sizes = [
                _size(value) for each in ("first", "last") for value in self._values(arguments.get(each))
            ]
            return max([size for size in sizes if size is not None], default=DEFAULT_PAGE)
        if name in _LISTS:
            return max(map(_length, self._values(arguments.get(_LISTS[name]))), default=1)
        return _KNOWN_LENGTHS.get(name) or _INTROSPECTION.get(name, 1)

    def _values(self, value: Any) -> Iterator[Any]:
        """Give what an argument may be."""
        if isinstance(value, VariableNode):
            yield from self.variables.get(value.name.value, ())
        elif value is not None:
            yield value


def _size(value: Any) -> int | None:
    """Read the size of a page; one that is out of range is refused before it costs anything."""
    if isinstance(value, IntValueNode):
        value = LARGEST_PAGE if len(value.value) > len(str(LARGEST_PAGE)) else int(value.value)
    return int(min(max(value, 1), LARGEST_PAGE)) if isinstance(value, int | float) else None


def _length(value: Any) -> int:
    if isinstance(value, ListValueNode):
        return len(value.values)
    return len(value) if isinstance(value, list) else 1


def sizing_variables(document: DocumentNode) -> tuple[str, ...]:
    """Name the variables that the cost of a document depends on."""
    found = _Sizes()
    visit(document, found)
    return tuple(sorted(found.variables))


class _Sizes(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        names = ("first", "last") if node.name.value in _PAGED else _LISTS.get(node.name.value, ())
        self.variables |= {
            argument.value.name.value
            for argument in node.arguments or ()
            if argument.name.value in names and isinstance(argument.value, VariableNode)
        }


def check_cost(document: DocumentNode, variables: Mapping[str, Any] | None) -> None:
    """Refuse an operation that asks for too much; raises `TooCostly`."""
    if any(len(number) > LONGEST_NUMBER for number in _whole_numbers(document)):
        raise TooCostly
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    walk = _Walk(fragments, _possible_values(operations, variables or {}))
    for operation in operations:
        cost, _depth = walk.selections(operation.selection_set)
        if cost > HIGHEST_COST:
            raise TooCostly


def _whole_numbers(document: DocumentNode) -> Iterator[str]:
    token = document.loc.start_token if document.loc else None
    while token is not None:
        if token.kind is TokenKind.INT:
            yield token.value or ""
        token = token.next


def _possible_values(
    operations: list[OperationDefinitionNode], variables: Mapping[str, Any]
) -> dict[str, list[Any]]:
    possible: dict[str, list[Any]] = {name: [value] for name, value in variables.items()}
    for operation in operations:
        for definition in operation.variable_definitions or ():
            name = definition.variable.name.value
            if name not in variables and definition.default_value is not None:
                possible.setdefault(name, []).append(definition.default_value)
    return possible
