"""One run of a compiled operation."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.values import VariableValues
from graphql.pyutils import Path, is_awaitable
from strawberry import Info

from gateway.compiled.failures import Failure

if TYPE_CHECKING:
    from gateway.compiled.levels import Field, Level


_NO_HELPERS: Any = None
"""Resolvers use asyncio itself."""


class Origin:
    """What an operation is a part of, which does not change from run to run."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode
    ) -> None:
        self.schema = schema
        self.operation = operation
        self.fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }


class Run:
    """What one run carries, and whether anything failed in it."""

    __slots__ = ("context", "failed", "levels", "origin", "root", "variables")

    def __init__(self, origin: Origin, context: Any, root: Any, variables: VariableValues) -> None:
        self.origin = origin
        self.context = context
        self.root = root
        self.variables = variables
        self.failed = False
        self.levels: dict[int, Level] = {}
        """The level of each object whose type was known only in this run, by the identity of its dict."""

    def fail(self, error: Exception) -> Failure:
        """Mark what could not be had."""
        self.failed = True
        return Failure(error)

    def raw_info(self, field: "Field") -> "GraphQLResolveInfo[Any]":
        """Tell a resolver where it is; its path is that of the level, without the places in lists."""
        origin = self.origin
        return GraphQLResolveInfo(
            field.name,
            field.nodes,
            field.definition.type,
            field.parent_type,
            Path(None, field.key, field.parent_type.name),
            origin.schema,
            origin.fragments,
            self.root,
            origin.operation,
            self.variables,
            self.context,
            is_awaitable,
            None,
            _NO_HELPERS,
        )

    def info(self, field: "Field") -> "LevelInfo":
        """Tell a Strawberry resolver where it is."""
        return LevelInfo(self, field)


class LevelInfo(Info[Any, Any]):
    """What a resolver is told; most ask for the context alone."""

    context = None

    def __init__(self, run: Run, field: "Field") -> None:
        self._run = run
        self._at = field
        self._field = field.declared
        self.context = run.context

    @cached_property
    def _raw_info(self) -> "GraphQLResolveInfo[Any]":  # type: ignore[override]
        return self._run.raw_info(self._at)
