"""Variables and arguments as resolvers take them (GraphQL, "Input Values")."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLError,
    GraphQLField,
    GraphQLInputType,
    GraphQLSchema,
    ListValueNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    VariableNode,
    coerce_input_value,
    get_named_type,
    get_nullable_type,
    is_input_type,
    is_leaf_type,
    is_non_null_type,
    type_from_ast,
)
from graphql.execution.values import VariableValues, get_argument_values, get_variable_values
from graphql.pyutils import Undefined
from strawberry import Schema
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

MOST_ERRORS = 50
"""Variables that cannot be used are told up to so many, as graphql-core does."""


class Variables:
    """The variables of an operation."""

    def __init__(self, schema: GraphQLSchema, operation: OperationDefinitionNode) -> None:
        self._schema = schema
        self._definitions = operation.variable_definitions or ()
        self._simple = self._leaves_without_defaults()

    def coerced(self, sent: Mapping[str, Any]) -> VariableValues | list[GraphQLError]:
        """Read what was sent, or tell what is wrong with it."""
        values: dict[str, Any] = {}
        for name, kind in self._simple or ():
            value = coerce_input_value(sent[name], kind) if name in sent else Undefined
            if value is not Undefined:
                values[name] = value
            elif name in sent or is_non_null_type(kind):
                break
        else:
            if self._simple is not None:
                return VariableValues({}, values)
        return get_variable_values(self._schema, self._definitions, dict(sent), MOST_ERRORS)

    def _leaves_without_defaults(self) -> list[tuple[str, GraphQLInputType]] | None:
        """Give the variables and their types, if all are leaves and none has a default: the common case."""
        found = []
        for definition in self._definitions:
            kind = type_from_ast(self._schema, definition.type)
            if definition.default_value or not is_input_type(kind) or not is_leaf_type(get_named_type(kind)):
                return None
            found.append((definition.variable.name.value, kind))
        return found


class Arguments:
    """The arguments of one field of a document, as its resolver takes them."""

    def __init__(
        self, schema: Schema, declared: StrawberryField, definition: GraphQLField, node: FieldNode
    ) -> None:
        self._schema = schema
        self._declared = declared
        self._definition = definition
        self._node = node
        self._quick = self._of_leaves() if all(map(_is_leaf, definition.args.values())) else None

    def read(self, variables: VariableValues) -> dict[str, Any]:
        """Read them; raises what graphql-core and Strawberry raise for those that cannot be used."""
        if self._quick is not None:
            fixed, by_variable = self._quick
            taken = {}
            for python_name, variable, is_needed in by_variable:
                value = variables.coerced.get(variable, Undefined)
                if value is Undefined or (value is None and is_needed):
                    break
                taken[python_name] = value
            else:
                return fixed | taken
        return self._converted(self._definition, self._node, variables)

    def _of_leaves(self) -> tuple[dict[str, Any], list[tuple[str, str, bool]]] | None:
        """Read once what is fixed; name the variables that give the rest."""
        sent = {node.name.value: node.value for node in self._node.arguments or ()}
        by_variable = {name: value for name, value in sent.items() if isinstance(value, VariableNode)}
        rest = {name: each for name, each in self._definition.args.items() if name not in by_variable}
        if any(map(_has_variable, (sent[name] for name in rest if name in sent))):
            return None
        try:
            fixed = self._converted(
                GraphQLField(self._definition.type, rest), self._node, VariableValues({}, {})
            )
        except Exception:  # noqa: BLE001 - it is raised again for every run, where it has a place
            return None
        convert_name = self._schema.config.name_converter.from_argument
        python_names = {convert_name(each): each.python_name for each in self._declared.arguments}
        return fixed, [
            (python_names[name], value.name.value, is_non_null_type(self._definition.args[name].type))
            for name, value in by_variable.items()
        ]

    def _converted(
        self, definition: GraphQLField, node: FieldNode, variables: VariableValues
    ) -> dict[str, Any]:
        return convert_arguments(
            get_argument_values(definition, node, variables),
            self._declared.arguments,
            scalar_registry=self._schema.schema_converter.scalar_registry,
            config=self._schema.config,
        )


def _is_leaf(argument: GraphQLArgument) -> bool:
    """Tell whether an argument is one scalar or enum: no list, which each resolver gets a copy of."""
    return is_leaf_type(get_nullable_type(argument.type))


def _has_variable(value: Node) -> bool:
    if isinstance(value, ListValueNode):
        return any(map(_has_variable, value.values))
    if isinstance(value, ObjectValueNode):
        return any(_has_variable(field.value) for field in value.fields)
    return isinstance(value, VariableNode)
