"""What resolvers are given: the sections "Coercing Variable Values" and "Coercing Field Arguments"."""

from enum import Enum

import strawberry

from tests.compiled.cases import Case, Told, cases, holds


@strawberry.enum
class Flavour(Enum):
    """An enum whose names are not its values."""

    SWEET = 1
    SOUR = "sour"


@strawberry.input
class Inner:
    """A part of an input."""

    flavour: Flavour = Flavour.SWEET
    size: int | None = 1


@strawberry.input
class Given:
    """An input."""

    c: str
    a: str | None = None
    b: list[str | None] | None = None
    inner: Inner | None = None


@strawberry.type
class EchoQuery:
    """The root: each field tells what it was given."""

    @strawberry.field
    def given(self, input: Given | None = None) -> str:
        return repr(input)

    @strawberry.field
    def text(self, value: str | None = strawberry.UNSET) -> str:
        return repr(value)

    @strawberry.field
    def needed(self, value: str) -> str | None:
        return repr(value)

    @strawberry.field
    def defaulted(self, value: str = "a default") -> str | None:
        return repr(value)

    @strawberry.field
    def flavour(self, value: Flavour) -> str:
        return repr(value)

    @strawberry.field
    def texts(self, value: list[str | None] | None = None) -> str:
        return repr(value)

    @strawberry.field
    def texts_sure(self, value: list[str]) -> str | None:
        return repr(value)


ECHO = strawberry.Schema(EchoQuery)
OF_TYPE = "Expected value of type 'Given'"
DID_YOU_MEAN = "Did you mean 'a', 'b', or 'c'? Found: {'c': 'x', 'd': 1}."
NOT_NULL = "Expected value of non-null type 'String!' not to be None."
NULL_GIVEN = "Expected variable '$v' provided to non-null type 'String!' not to be None."
INPUT = "query ($input: Given) { given(input: $input) }"


def refused(variable: str, place: str, why: str) -> Told:
    """Tell of a variable that cannot be used; nothing runs then."""
    return f"Variable '${variable}' has invalid value{place}: {why}", None


VARIABLES = {
    "an object as a literal": Case(
        '{ given(input: {c: "x", b: ["y", null], inner: {flavour: SOUR}}) }',
        {"given": repr(Given(c="x", b=["y", None], inner=Inner(flavour=Flavour.SOUR)))},
    ),
    "one value for a list, as a literal": Case(
        '{ given(input: {c: "x", b: "y"}) texts(value: "z") }',
        {"given": repr(Given(c="x", b=["y"])), "texts": "['z']"},
    ),
    "an object in a variable": Case(
        INPUT,
        {"given": repr(Given(c="x", a="y", inner=Inner(size=None)))},
        variables={"input": {"a": "y", "c": "x", "inner": {"size": None}}},
    ),
    "one value for a list, in a variable": Case(
        INPUT, {"given": repr(Given(c="x", b=["y"]))}, variables={"input": {"c": "x", "b": "y"}}
    ),
    "no variable": Case(INPUT, {"given": "None"}),
    "null in a variable": Case(INPUT, {"given": "None"}, variables={"input": None}),
    "variables in an object": Case(
        "query ($a: String, $c: String!, $f: Flavour!, $b: [String]) {"
        " given(input: {a: $a, c: $c, b: $b, inner: {flavour: $f}}) }",
        {"given": repr(Given(c="x", b=["y"], inner=Inner(flavour=Flavour.SOUR)))},
        variables={"c": "x", "f": "SOUR", "b": ["y"]},
    ),
    "variables in a list": Case(
        'query ($a: String, $b: String) { texts(value: ["x", $a, $b]) }',
        {"texts": "['x', 'y', None]"},
        variables={"a": "y"},
    ),
    "a default of a variable": Case(
        'query ($v: String = "x") { text(value: $v) needed(value: $v) }', {"text": "'x'", "needed": "'x'"}
    ),
    "null goes before the default of a variable": Case(
        'query ($v: String = "x") { text(value: $v) }', {"text": "None"}, variables={"v": None}
    ),
    "null for an argument that needs a value": Case(
        'query ($v: String = "x") { needed(value: $v) }',
        {"needed": None},
        [(f"Argument 'value' has invalid value: {NULL_GIVEN}", ["needed"])],
        variables={"v": None},
    ),
    "no argument, null, and no variable": Case(
        "query ($v: String) { a: text b: text(value: null) c: text(value: $v) }",
        {"a": "UNSET", "b": "None", "c": "UNSET"},
    ),
    "a default of an argument": Case(
        "query ($v: String) { a: defaulted b: defaulted(value: $v) }",
        {"a": "'a default'", "b": "'a default'"},
    ),
    "a member of an enum": Case(
        "query ($f: Flavour!) { a: flavour(value: SWEET) b: flavour(value: $f) }",
        {"a": repr(Flavour.SWEET), "b": repr(Flavour.SOUR)},
        variables={"f": "SOUR"},
    ),
    "a number for an id or a text is told apart": Case(
        "query ($v: String) { text(value: $v) }",
        None,
        [refused("v", "", "String cannot represent a non string value: 5")],
        variables={"v": 5},
    ),
    "a variable that is needed": Case(
        "query ($v: String!) { needed(value: $v) }",
        None,
        [refused("v", "", "Expected a value of non-null type 'String!' to be provided.")],
    ),
    "a field that is needed": Case(
        INPUT,
        None,
        [refused("input", "", f"{OF_TYPE} to include required field 'c', found: {{'a': 'y'}}.")],
        variables={"input": {"a": "y"}},
    ),
    "a field that is not known": Case(
        INPUT,
        None,
        [refused("input", "", f"{OF_TYPE} not to include unknown field 'd'. {DID_YOU_MEAN}")],
        variables={"input": {"c": "x", "d": 1}},
    ),
    "every mistake of a value": Case(
        INPUT,
        None,
        [
            refused("input", " at .c", NOT_NULL),
            refused("input", " at .inner.flavour", "Value 'X' does not exist in 'Flavour' enum."),
        ],
        variables={"input": {"c": None, "inner": {"flavour": "X"}}},
    ),
    "null in a list that may hold none": Case(
        "query ($v: [String!]!) { textsSure(value: $v) }",
        None,
        [refused("v", " at [1]", NOT_NULL)],
        variables={"v": ["x", None]},
    ),
}


@cases(VARIABLES)
async def test_what_is_given_is_coerced(case: Case) -> None:
    await holds(ECHO, case)
