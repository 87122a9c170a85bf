"""The documents that clients send, each prepared once: parsed, judged, validated and compiled."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    OperationDefinitionNode,
    OperationType,
    TokenKind,
    get_operation_ast,
    parse,
    specified_rules,
)
from strawberry import Schema
from strawberry.schema.schema import validate_document
from strawberry.utils.operation import get_first_operation

from gateway.compiled import CompiledOperation, Compiler
from gateway.cost import check_cost, sizing_variables

MOST_TOKENS = 8_000
MOST_KEPT = 100_000
"""Characters of all documents that are kept: each takes some 250 bytes, and the client's are 19,000."""
MOST_SIZES = 200
"""How many sizes of pages a document is known to be cheap enough for."""


class PreparedDocument:
    """One document. Each part is made when it is first needed."""

    def __init__(self, compiler: Compiler, schema: Schema, text: str) -> None:
        self.node: DocumentNode = parse(text, max_tokens=MOST_TOKENS)
        self._compiler = compiler
        self._schema = schema
        self._sizing = sizing_variables(self.node)
        self._cheap: set[tuple[Any, ...]] = set()
        self._errors: list[GraphQLError] | None = None
        self._operations: dict[str | None, tuple[OperationDefinitionNode, CompiledOperation | None]] = {}

    def check_cost(self, variables: Mapping[str, Any]) -> None:
        """Judge what it costs with these variables; raises `TooCostly`."""
        sizes = tuple(_size(variables[name]) if name in variables else "" for name in self._sizing)
        if sizes in self._cheap:
            return
        check_cost(self.node, variables)
        if len(self._cheap) == MOST_SIZES:
            self._cheap.clear()
        self._cheap.add(sizes)

    def errors(self) -> list[GraphQLError]:
        """Tell what does not fit the schema."""
        if self._errors is None:
            self._errors = validate_document(self._schema._schema, self.node, tuple(specified_rules))
        return self._errors

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """Give the operation of this name, or the first one; None when there is none."""
        known = self._operations.get(name)
        if known is not None:
            return known[0]
        return get_first_operation(self.node) if name is None else get_operation_ast(self.node, name)

    def compiled(self, name: str | None, operation: OperationDefinitionNode) -> CompiledOperation | None:
        """Compile an operation of a document without errors; None when it runs on graphql-core."""
        known = self._operations.get(name)
        if known is None:
            known = self._operations[name] = operation, self._compiler.compile(self.node, operation)
        return known[1]

    @property
    def may_be_kept(self) -> bool:
        """Whether it may come again: not one that does something with values written into it.

        Such a value can be a password, which is kept nowhere.
        """
        return not (_has_mutation(self.node) and _has_text(self.node))


class PreparedDocuments:
    """The documents that came last, as many as may be kept."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._compiler = Compiler(schema)
        self._kept: OrderedDict[str, PreparedDocument] = OrderedDict()
        self._characters = 0

    def of(self, text: str) -> PreparedDocument:
        """Give a document; raises `GraphQLError` for what is none."""
        document = self._kept.get(text)
        if document is not None:
            self._kept.move_to_end(text)
            return document
        document = PreparedDocument(self._compiler, self._schema, text)
        if document.may_be_kept and len(text) <= MOST_KEPT:
            self._kept[text] = document
            self._characters += len(text)
            while self._characters > MOST_KEPT:
                forgotten, _ = self._kept.popitem(last=False)
                self._characters -= len(forgotten)
        return document


def _has_mutation(document: DocumentNode) -> bool:
    return any(
        isinstance(definition, OperationDefinitionNode) and definition.operation is OperationType.MUTATION
        for definition in document.definitions
    )


def _has_text(document: DocumentNode) -> bool:
    token = document.loc.start_token if document.loc else None
    while token is not None and token.kind not in (TokenKind.STRING, TokenKind.BLOCK_STRING):
        token = token.next
    return token is not None


def _size(value: Any) -> Any:
    """Give what the cost of a document sees of a variable: a number, or the length of a list."""
    if isinstance(value, list):
        return "list", len(value)
    return value if isinstance(value, int | float) else None
