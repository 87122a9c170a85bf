"""Operations of every shape over any schema, for hypothesis to draw.

They are valid as they are written. A response key means the same field with the same arguments all
over a document, so that selections that meet always merge; fragments are spread after they are
written, so that none spreads itself; a variable has the type of the place where it was made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    get_named_type,
    is_composite_type,
    is_required_argument,
    is_required_input_field,
)
from hypothesis import strategies as st

from tests.compiled.values import DEEPEST, Choices, Values, literal

Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType
Own = Mapping[str, Sequence[Any]]

NESTED = 6
"""Fields within each other."""
WITHIN = 10
"""Selection sets within each other, those of fragments among them."""
TYPENAME = "__typename"
INTROSPECTION = (
    "__schema { queryType { name } directives { name } }",
    '__type(name: "Query") { kind name fields { name } }',
)
"""What only a tool asks for; graphql-core may run it."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A document, and which of its operations is run, once for each of the variables that are sent."""

    text: str
    name: str | None
    sent: tuple[dict[str, Any], ...]
    asks_schema: bool
    """Whether it asks about the schema itself."""
    deciding: frozenset[str]
    """The variables of `@skip` and `@include`."""

    def may_fall_back(self, variables: Mapping[str, Any]) -> bool:
        """Tell whether graphql-core may run it: about the schema, or with null in `@skip` or `@include`."""
        return self.asks_schema or any(variables.get(name, True) is None for name in self.deciding)

    def __str__(self) -> str:
        """Show it as one would send it."""
        return f"{self.text}\n# {self.name or ''} {self.sent}"


@st.composite
def operations(
    draw: st.DrawFn, schema: GraphQLSchema, own: Own, kinds: Sequence[str], fields: int = 30
) -> Operation:
    """Draw an operation of one of the `kinds` (the roots' names, in lower case) with some tens of `fields`.

    `own` holds values by the name of the argument or field of an input that they are for.
    """
    choices = Choices(lambda count: draw(_number_below(count)))
    return _Writer(schema, choices, Values(choices, own), fields).operation(kinds)


@cache
def _number_below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


@dataclass(frozen=True, slots=True)
class _Text:
    """A part of a document, and which variables it uses."""

    text: str
    variables: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Fragment:
    condition: Composite
    body: _Text


@dataclass(frozen=True, slots=True)
class _Variable:
    type: GraphQLInputType
    default: str | None
    value_name: str


def _together(parts: Iterable[_Text], form: Callable[[list[str]], str]) -> _Text:
    """Make one part of several."""
    found = list(parts)
    used = frozenset[str]().union(*(part.variables for part in found))
    return _Text(form([part.text for part in found]), used)


@dataclass(slots=True)
class _Writer:
    """Writes one document."""

    schema: GraphQLSchema
    choices: Choices
    values: Values
    fields_left: int
    keys: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """What each response key means: field, arguments, type."""
    arguments: dict[tuple[str, str], list[_Text]] = field(default_factory=dict)
    """With which arguments a field of a type was asked for already."""
    variables: dict[str, _Variable] = field(default_factory=dict)
    fragments: dict[str, _Fragment] = field(default_factory=dict)
    asks_schema: bool = False
    deciding: set[str] = field(default_factory=set)

    def operation(self, kinds: Sequence[str]) -> Operation:
        """Write a document, mostly of one operation; choose which of them is run."""
        count = 1 + self.choices.rarely(8) + self.choices.rarely(16)
        names: list[str | None] = [None] if count == 1 and self.choices.below(2) else []
        names = names or [f"Op{number}" for number in range(count)]
        parts = [self._definition(self.choices.one_of(kinds), name) for name in names]
        parts += [
            f"fragment {name} on {each.condition} {each.body.text}" for name, each in self.fragments.items()
        ]
        if self.choices.rarely(2):
            parts.reverse()
        name = self.choices.one_of(names) if count > 1 or self.choices.below(2) else None
        sent = tuple(self._sent() for _ in range(1 + self.choices.rarely(3)))
        return Operation("\n".join(parts), name, sent, self.asks_schema, frozenset(self.deciding))

    def _definition(self, kind: str, name: str | None) -> str:
        root = {"query": self.schema.query_type, "mutation": self.schema.mutation_type}[kind]
        if root is None:
            raise ValueError(kind)
        body = self._selections(root, 0, 0)
        declared = [self._declared(each) for each in sorted(body.variables)]
        header = f"({', '.join(declared)})" if declared else ""
        if kind == "query" and name is None and not declared:
            return body.text
        return f"{kind} {name or ''}{header} {body.text}"

    def _declared(self, name: str) -> str:
        variable = self.variables[name]
        default = "" if variable.default is None else f" = {variable.default}"
        return f"${name}: {variable.type}{default}"

    def _sent(self) -> dict[str, Any]:
        sent: dict[str, Any] = {}
        for name, variable in self.variables.items():
            needed = isinstance(variable.type, GraphQLNonNull) and variable.default is None
            if self.choices.rarely(90 if needed else 6):
                continue
            if self.choices.rarely(60 if needed or name in self.deciding else 10):
                sent[name] = None
            else:
                sent[name] = self.values.sent(variable.type, variable.value_name)
        if self.choices.rarely(20):
            sent["notDeclared"] = 1
        return sent

    def _selections(self, parent: Composite, nested: int, within: int) -> _Text:
        count = 1 + self.choices.below(6)
        if within and not isinstance(parent, GraphQLObjectType):
            count += 2
        parts = [self._selection(parent, nested, within) for _ in range(count)]
        return _together(parts, lambda texts: f"{{ {' '.join(texts)} }}")

    def _selection(self, parent: Composite, nested: int, within: int) -> _Text:
        is_abstract = not isinstance(parent, GraphQLObjectType)
        if within < WITHIN and self.fields_left > 0:
            kind = self.choices.below(10)
            if kind >= (4 if is_abstract else 8):
                return (
                    self._inline(parent, nested, within) if kind % 3 else self._spread(parent, nested, within)
                )
        if self.choices.rarely(8) or not _has_fields(parent):
            return self._typename(parent)
        if parent is self.schema.query_type and self.choices.rarely(150):
            self.asks_schema = True
            return _Text(f"schema{self.choices.below(10**6)}: {self.choices.one_of(INTROSPECTION)}")
        return self._field(parent, nested, within)

    def _typename(self, parent: Composite) -> _Text:
        key = self._key(TYPENAME, "", "String!", list(getattr(parent, "fields", ())))
        return self._directed(_Text(key))

    def _inline(self, parent: Composite, nested: int, within: int) -> _Text:
        condition = None if self.choices.rarely(5) else self._condition(parent)
        body = self._selections(condition or parent, nested, within + 1)
        head = self._directed(_Text(f"... on {condition}" if condition else "..."))
        return _together([head, body], " ".join)

    def _spread(self, parent: Composite, nested: int, within: int) -> _Text:
        fitting = [
            name
            for name, each in self.fragments.items()
            if each.condition in _overlapping(self.schema, parent)
        ]
        if fitting and self.choices.below(2):
            name = self.choices.one_of(fitting)
        else:
            condition = self._condition(parent)
            body = self._selections(condition, nested, within + 1)
            name = f"F{len(self.fragments)}"
            self.fragments[name] = _Fragment(condition, body)
        return self._directed(_Text(f"...{name}", self.fragments[name].body.variables))

    def _condition(self, parent: Composite) -> Composite:
        """Choose a type that can be met here; the first one of a union is mostly what was asked for."""
        if isinstance(parent, GraphQLUnionType) and self.choices.below(3):
            first: Composite = parent.types[0]
            return first
        overlapping = _overlapping(self.schema, parent)
        objects = [each for each in overlapping if isinstance(each, GraphQLObjectType)]
        return self.choices.one_of(objects if self.choices.below(2) else overlapping)

    def _field(self, parent: Composite, nested: int, within: int) -> _Text:
        name = self._field_name(parent, is_leaf=nested >= NESTED or within >= WITHIN or self.fields_left <= 0)
        if name is None:
            return self._typename(parent)
        definition: GraphQLField = parent.fields[name]  # type: ignore[union-attr]
        self.fields_left -= 1
        arguments = self._arguments(parent.name, name, definition)
        key = self._key(name, arguments.text, str(definition.type), list(parent.fields))  # type: ignore[union-attr]
        head = self._directed(_Text(key + arguments.text, arguments.variables))
        below = get_named_type(definition.type)
        if not isinstance(below, Composite):
            return head
        return _together([head, self._selections(below, nested + 1, within + 1)], " ".join)

    def _field_name(self, parent: Any, *, is_leaf: bool) -> str | None:
        fitting = [
            name
            for name, each in parent.fields.items()
            if not (is_leaf and is_composite_type(get_named_type(each.type)))
        ]
        if not is_leaf and self.choices.below(2):
            # What has fields of its own is what leads on.
            fitting = [
                each for each in fitting if is_composite_type(get_named_type(parent.fields[each].type))
            ] or fitting
        return self.choices.one_of(fitting) if fitting else None

    def _key(self, name: str, arguments: str, type_: str, others: list[str]) -> str:
        """Choose a response key that means this and nothing else."""
        meaning = (name, arguments, type_)
        candidates = [name, name, name, "a", "b", *others[:3]]
        key = self.choices.one_of(candidates)
        if self.keys.setdefault(key, meaning) != meaning:
            key = name
        if self.keys.setdefault(key, meaning) != meaning:
            key = f"{name.strip('_')}{len(self.keys)}"
            self.keys[key] = meaning
        return name if key == name else f"{key}: {name}"

    def _directed(self, head: _Text) -> _Text:
        if not self.choices.rarely(7):
            return head
        names = self.choices.one_of([["include"], ["skip"], ["include", "skip"], ["skip", "include"]])
        return _together([head, *map(self._directive, names)], " ".join)

    def _directive(self, name: str) -> _Text:
        definition = self.schema.get_directive(name)
        if definition is None:
            raise ValueError(name)
        value = self._input(definition.args["if"], "if", 0)
        self.deciding |= value.variables
        return _together([value], lambda texts: f"@{name}(if: {texts[0]})")

    def _arguments(self, parent: str, name: str, definition: GraphQLField) -> _Text:
        """Write the arguments of a field, often as they were written before, so that selections merge."""
        if not definition.args:
            return _Text("")
        before = self.arguments.setdefault((parent, name), [])
        if before and self.choices.below(2):
            return self.choices.one_of(before)
        parts = [
            _together([self._input(each, key, 0)], lambda texts, key=key: f"{key}: {texts[0]}")  # type: ignore[misc]
            for key, each in definition.args.items()
            if is_required_argument(each) or self.choices.rarely(4)
        ]
        if self.choices.rarely(3):
            parts.reverse()
        written = _together(parts, lambda texts: f"({', '.join(texts)})" if texts else "")
        before.append(written)
        return written

    def _input(self, place: GraphQLArgument | GraphQLInputField, name: str, depth: int) -> _Text:
        """Write what stands in an argument or in a field of an input."""
        return self._at(place.type, name, depth, has_default=place.default_value is not Undefined)

    def _at(self, type_: Any, name: str, depth: int, *, has_default: bool) -> _Text:
        if self.choices.rarely(3):
            return self._variable(type_, name, has_default=has_default)
        if isinstance(type_, GraphQLNonNull):
            type_ = type_.of_type
        elif self.choices.rarely(10):
            return _Text("null")
        if isinstance(type_, GraphQLList):
            items = [
                self._at(type_.of_type, name, depth + 1, has_default=False)
                for _ in range(self.choices.below(4))
            ]
            return _together(items, lambda texts: f"[{', '.join(texts)}]")
        if isinstance(type_, GraphQLInputObjectType):
            return self._object(type_, depth)
        return _Text(literal(self.values.of_leaf(type_, name), type_))

    def _object(self, type_: GraphQLInputObjectType, depth: int) -> _Text:
        parts = [
            _together([self._input(each, key, depth + 1)], lambda texts, key=key: f"{key}: {texts[0]}")  # type: ignore[misc]
            for key, each in type_.fields.items()
            if is_required_input_field(each) or (depth < DEEPEST and self.choices.rarely(3 + depth))
        ]
        return _together(parts, lambda texts: f"{{{', '.join(texts)}}}")

    def _variable(self, place: Any, name: str, *, has_default: bool) -> _Text:
        """Take a variable that may stand here, or make one."""
        fitting = [key for key, each in self.variables.items() if str(each.type) == str(place)]
        if fitting and self.choices.below(2):
            key = self.choices.one_of(fitting)
            return _Text(f"${key}", frozenset({key}))
        is_required = isinstance(place, GraphQLNonNull)
        inner = place.of_type if is_required else place
        is_nullable = self.choices.rarely(3) if is_required else not self.choices.rarely(4)
        type_ = inner if is_nullable else GraphQLNonNull(inner)
        default = None
        if self.choices.rarely(3) or (is_required and is_nullable and not has_default):
            needed = GraphQLNonNull(inner) if is_required or not is_nullable else inner
            default = literal(self.values.fitting(needed, name), type_)
        key = f"v{len(self.variables)}"
        self.variables[key] = _Variable(type_, default, name)
        return _Text(f"${key}", frozenset({key}))


def _has_fields(type_: Composite) -> bool:
    return not isinstance(type_, GraphQLUnionType)


@lru_cache(maxsize=4096)
def _overlapping(schema: GraphQLSchema, parent: Composite) -> list[Composite]:
    """Give the types that a fragment in a selection on the parent can be on."""
    possible = _possible(schema, parent)
    return [
        each
        for each in schema.type_map.values()
        if isinstance(each, Composite)
        and not each.name.startswith("__")
        and each not in (schema.query_type, schema.mutation_type, schema.subscription_type)
        and possible & _possible(schema, each)
    ] or [parent]


@cache
def _possible(schema: GraphQLSchema, type_: Composite) -> frozenset[str]:
    if isinstance(type_, GraphQLObjectType):
        return frozenset({type_.name})
    return frozenset(each.name for each in schema.get_possible_types(type_))
