"""What is not compiled runs on graphql-core, with the same answer."""

from typing import Any

import pytest
from graphql import get_operation_ast, parse

from auth.principal import GUEST
from gateway.compiled import Compiler
from gateway.execution import make_schema
from models.language import Language
from schema.context import Context

ON_GRAPHQL_CORE, COMPILED = make_schema(compiled=False), make_schema()
OWNERS = "\n".join(
    f"fragment F{number} on AccessCode {{ {sides} }}"
    for number in range(7)
    for below in [f"...F{number + 1}" if number < 6 else "hint"]
    for code in [f"x: mainUser {{ {below} }} y: mainUser {{ {below} }}"]
    for sides in [f"a: organisation {{ {code} }} b: organisation {{ {code} }}"]
)
"""Seven fragments that make sixteen thousand fields."""

NOT_COMPILED: dict[str, tuple[str, dict[str, Any]]] = {
    "about the schema": ("{ __schema { queryType { name } } viewer { __typename } }", {}),
    "about a type": ('{ __type(name: "Node") { name kind } }', {}),
    "more fields than can be compiled at once": (f"{{ viewer {{ ...F0 }} }} {OWNERS}", {}),
    "null where a directive decides": (
        "query ($no: Boolean = true) { viewer @skip(if: $no) { __typename } }",
        {"no": None},
    ),
}
SUBSCRIPTION = 'subscription { orderProgressed(orderId: "x") { id } }'


def _context() -> Context:
    services: Any = None
    identify: Any = None
    return Context(services, GUEST, Language.EN, "", "", identify, None)


@pytest.mark.parametrize(("text", "variables"), NOT_COMPILED.values(), ids=NOT_COMPILED)
async def test_what_is_not_compiled_is_answered_all_the_same(text: str, variables: dict[str, Any]) -> None:
    document = parse(text)
    operation = get_operation_ast(document)
    assert operation is not None
    compiled = Compiler(COMPILED).compile(document, operation)
    assert compiled is None or await compiled.run(_context(), None, variables) is None
    answers = [
        await schema.execute(text, variable_values=variables, context_value=_context())
        for schema in (ON_GRAPHQL_CORE, COMPILED)
    ]
    first, second = [(answer.data, [each.formatted for each in answer.errors or ()]) for answer in answers]
    assert first == second
    assert first != (None, [])


async def test_a_subscription_is_not_compiled() -> None:
    document = parse(SUBSCRIPTION)
    operation = get_operation_ast(document)
    assert operation is not None
    compiled = Compiler(COMPILED).compile(document, operation)
    assert compiled is None or await compiled.run(_context(), None, {}) is None
