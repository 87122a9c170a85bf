"""Operations that are compiled, and running them."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)
from graphql.execution.values import VariableValues
from strawberry import Schema

from gateway.compiled.arguments import Variables
from gateway.compiled.failures import Unsupported
from gateway.compiled.levels import Level, Levels
from gateway.compiled.run import Origin, Run
from gateway.compiled.settlement import Settlement

MOST_SHAPES = 16
"""How many choices of `@skip` and `@include` an operation is kept for."""


class CompiledOperation:
    """An operation of a validated document, for any variables."""

    def __init__(self, schema: Schema, document: DocumentNode, operation: OperationDefinitionNode) -> None:
        self._schema = schema
        self._origin = Origin(schema._schema, document, operation)
        self._variables = Variables(schema._schema, operation)
        self._deciding = _deciding_variables(document)
        self._levels: dict[tuple[Any, ...], Level | None] = {}

    async def run(self, context: Any, root: Any, sent: Mapping[str, Any] | None) -> ExecutionResult | None:
        """Run it; None, before anything ran, when it has something that is not compiled."""
        variables = self._variables.coerced(sent or {})
        if isinstance(variables, list):
            return ExecutionResult(None, variables)
        level = self._level(variables)
        if level is None:
            return None
        run = Run(self._origin, context, root, variables)
        made = level.run(run, [root])
        (data,) = await made if level.is_async else made
        if not run.failed:
            return ExecutionResult(data, None)
        settlement = Settlement(run)
        return ExecutionResult(settlement.settle(data, level.fields), settlement.errors)

    def _level(self, variables: VariableValues) -> Level | None:
        """Give the first level of the shape that the variables choose; None when it is not compiled."""
        shape = tuple(variables.coerced.get(name) for name in self._deciding)
        if shape not in self._levels:
            if len(self._levels) == MOST_SHAPES:
                self._levels.clear()
            try:
                self._levels[shape] = Levels(self._schema, self._origin, variables).root()
            except (Unsupported, GraphQLError):
                self._levels[shape] = None
        return self._levels[shape]


class Compiler:
    """Compiles the operations of a schema."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def compile(self, document: DocumentNode, operation: OperationDefinitionNode) -> CompiledOperation | None:
        """Compile an operation of a document that is valid; None when it runs on graphql-core."""
        if operation.directives:
            return None
        try:
            return CompiledOperation(self._schema, document, operation)
        except Unsupported:
            return None


class _Directives(Visitor):
    """Finds the variables that decide what is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        if node.name.value not in (GraphQLSkipDirective.name, GraphQLIncludeDirective.name):
            raise Unsupported
        self.variables |= {
            argument.value.name.value
            for argument in node.arguments or ()
            if isinstance(argument.value, VariableNode)
        }


def _deciding_variables(document: DocumentNode) -> tuple[str, ...]:
    found = _Directives()
    visit(document, found)
    return tuple(sorted(found.variables))
