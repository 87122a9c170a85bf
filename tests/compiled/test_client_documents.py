"""Every operation that our own pages send is compiled: none of them runs on graphql-core."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import DocumentNode, OperationDefinitionNode, OperationType, parse, type_from_ast

from gateway.compiled import Compiler
from gateway.execution import make_schema
from gateway.trusted_documents import CLIENT_DOCUMENTS
from tests.compiled.values import Choices, Values

ROOT = Path(__file__).parent.parent.parent
SCHEMA = make_schema(compiled=False)
FIRST, LAST = Choices(lambda _count: 0), Choices(lambda count: count - 1)
"""With the one, all that `@include` asks of variables is there; with the other nothing is."""


def _documents() -> dict[str, str]:
    found: dict[str, str] = {}
    for text in orjson.loads(CLIENT_DOCUMENTS.read_bytes()).values():
        found[_name(text)] = text
    for file in sorted((ROOT / "gateway" / "graphiql" / "src").rglob("*.graphql")):
        found[file.name] = file.read_text()
    return found


def _name(text: str) -> str:
    return " ".join(each.name.value for each in _operations(parse(text)) if each.name)


def _operations(document: DocumentNode) -> list[OperationDefinitionNode]:
    return [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]


def _sent(operation: OperationDefinitionNode, choices: Choices) -> dict[str, Any]:
    values = Values(choices)
    sent = {}
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        kind: Any = type_from_ast(SCHEMA._schema, definition.type)
        sent[name] = choices is FIRST if str(kind).startswith("Boolean") else values.fitting(kind, name)
    return sent


DOCUMENTS = _documents()


def test_there_are_documents_of_both_pages() -> None:
    assert len(DOCUMENTS) > 40
    assert {name.endswith(".graphql") for name in DOCUMENTS} == {True, False}


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
async def test_every_operation_of_our_pages_is_compiled(text: str) -> None:
    document = parse(text)
    operations = _operations(document)
    assert operations
    for operation in operations:
        compiled = Compiler(SCHEMA).compile(document, operation)
        if operation.operation is OperationType.SUBSCRIPTION:
            continue
        assert compiled is not None
        for choices in (FIRST, LAST):
            # There is no gateway behind it: each field is an error of its own, in its place.
            answer = await compiled.run(None, None, _sent(operation, choices))
            assert answer is not None
            assert [error for error in answer.errors or () if error.path is None] == []
