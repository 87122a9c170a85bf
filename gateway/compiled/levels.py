"""One level of an operation: the fields of a selection set on an object type, made into a function."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLOutputType,
    OperationDefinitionNode,
    OperationType,
    TypeNameMetaFieldDef,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.execution.collect_fields import (
    FieldDetails,
    FragmentDetails,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues
from strawberry import Schema
from strawberry.types.field import StrawberryField

from gateway.compiled.abstract import Abstract
from gateway.compiled.completion import Completion, Listed, ListedLater, Objects, ObjectsLater, leaf
from gateway.compiled.failures import Unsupported
from gateway.compiled.resolution import Resolution, Typename, declared_field, resolution_of
from gateway.compiled.run import Origin, Run
from gateway.compiled.source import function_of, is_async

MOST_FIELDS = 1_000
"""Fields of a compiled operation, those of every possible type counted: fragments multiply them.

The client's largest operation has 88. A larger one runs on graphql-core, which looks only at what comes.
"""


class Field:
    """One field of a level."""

    declared: StrawberryField
    resolution: Resolution
    completion: Completion

    def __init__(
        self, key: str, nodes: list[FieldNode], parent_type: GraphQLObjectType, definition: GraphQLField
    ) -> None:
        self.key = key
        self.nodes = nodes
        self.name = nodes[0].name.value
        self.parent_type = parent_type
        self.definition = definition


class Level:
    """The fields that are selected on an object type, and the function that gives them."""

    def __init__(self, name: str, fields: list[Field], *, serially: bool = False) -> None:
        self.fields = fields
        self.is_async = is_async(fields)
        self._name = name
        self._serially = serially

    @cached_property
    def run(self) -> Callable[..., Any]:
        """The function that gives the object of each parent; a coroutine of them where `is_async`.

        It is written when the first parent comes: most of an operation's possible types never do.
        """
        return function_of(self._name, self.fields, serially=self._serially)

    def is_lost(self, run: Run, made: dict[str, Any]) -> bool:
        """Tell whether an object that this level made is null, for a failure in it."""
        return any(field.completion.is_lost(run, made[field.key]) for field in self.fields)


class Levels:
    """Makes the levels of an operation, for one choice of what `@skip` and `@include` leave of it."""

    def __init__(self, schema: Schema, origin: Origin, variables: VariableValues) -> None:
        self._schema = schema
        self._graphql = origin.schema
        self._operation: OperationDefinitionNode = origin.operation
        self._fragments = {name: FragmentDetails(each) for name, each in origin.fragments.items()}
        self._variables = variables
        self._fields_left = MOST_FIELDS

    def root(self) -> Level:
        """Make the first level; raises `Unsupported`, or the error of a directive that cannot be read."""
        kind = self._graphql.get_root_type(self._operation.operation)
        if kind is None or self._operation.operation is OperationType.SUBSCRIPTION:
            raise Unsupported
        selected = collect_fields(
            self._graphql, self._fragments, self._variables, kind, self._operation
        ).grouped_field_set
        return self._level(kind, selected, serially=self._operation.operation is OperationType.MUTATION)

    def _level(
        self, kind: GraphQLObjectType, selected: dict[str, list[FieldDetails]], *, serially: bool = False
    ) -> Level:
        fields = [self._field(kind, key, details) for key, details in selected.items()]
        return Level(kind.name, fields, serially=serially)

    def _below(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> Level:
        selected = collect_subfields(
            self._graphql, self._fragments, self._variables, self._operation, kind, details
        ).grouped_field_set
        return self._level(kind, selected)

    def _field(self, parent: GraphQLObjectType, key: str, details: list[FieldDetails]) -> Field:
        nodes = [each.node for each in details]
        definition = self._graphql.get_field(parent, nodes[0].name.value)
        self._fields_left -= 1
        if definition is None or self._fields_left < 0:
            raise Unsupported
        field = Field(key, nodes, parent, definition)
        if definition is TypeNameMetaFieldDef:
            field.resolution = Typename(field)
        else:
            field.declared = declared_field(definition)
            field.resolution = resolution_of(field, self._schema)
        field.completion = self._completion(field, definition.type, details)
        return field

    def _completion(self, field: Field, kind: GraphQLOutputType, details: list[FieldDetails]) -> Completion:
        nullable = not is_non_null_type(kind)
        inner: Any = get_nullable_type(kind)
        if is_list_type(inner):
            item = self._completion(field, inner.of_type, details)
            return (ListedLater if item.is_async else Listed)(field, item, nullable=nullable)
        if is_leaf_type(inner):
            return leaf(field, inner, nullable=nullable)
        if is_object_type(inner):
            level = self._below(inner, details)
            return (ObjectsLater if level.is_async else Objects)(field, inner, level, nullable=nullable)
        levels = {each.name: self._below(each, details) for each in self._graphql.get_possible_types(inner)}
        return Abstract(field, inner, self._graphql, levels, nullable=nullable)
