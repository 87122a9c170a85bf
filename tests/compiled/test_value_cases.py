"""How lists and leaves become what is sent: the section "Value Completion"."""

from collections.abc import Callable
from enum import Enum
from typing import Any, NewType

import pytest
import strawberry
from strawberry.schema.config import StrawberryConfig

from tests.compiled.cases import Case, Told, holds


def _schema_of(
    annotation: Any, make: Callable[[], Any], config: StrawberryConfig | None = None
) -> strawberry.Schema:
    """Make a schema with one field that gives a value."""

    def value() -> Any:
        return make()

    value.__annotations__["return"] = annotation
    query = strawberry.type(type("Query", (), {"value": strawberry.field(value)}))
    return strawberry.Schema(query, config=config)


def _raised() -> Any:
    raise RuntimeError("no")


def _breaking() -> Any:
    yield 1
    raise RuntimeError("no")


NO_NULL = "Cannot return null for non-nullable field Query.value."
NO_LIST = "Expected Iterable, but did not find one for field 'Query.value'."
NO_INT = "Int cannot represent non-integer value: 'x'"
AT: list[str | int] = ["value"]
FIRST: list[str | int] = ["value", 0]
SECOND: list[str | int] = ["value", 1]
ALL = (list[int | None] | None, list[int | None], list[int] | None, list[int])
"""Lists that may be null of items that may be, that may not be of items that may, and so on."""

Expected = tuple[Any, list[Told]]
"""The value and the errors; `...` for an answer of which nothing is left."""


def _in_all(value: Any) -> tuple[Expected, ...]:
    """Give what is the same in every list."""
    return ((value, []),) * len(ALL)


def _nowhere(message: str) -> tuple[Expected, ...]:
    """Give what is no list."""
    errors: list[Told] = [(message, AT)]
    return (None, errors), (..., errors), (None, errors), (..., errors)


def _as_item(rest: Any, message: str, place: list[str | int]) -> tuple[Expected, ...]:
    """Give what is a list with something in it that is no item."""
    errors: list[Told] = [(message, place)]
    return (rest, errors), (rest, errors), (None, errors), (..., errors)


def _two() -> Any:
    yield from (1, 2)


def _of_a_dict() -> Any:
    return {"a": 1}.values()


LISTS: dict[str, tuple[Callable[[], Any], tuple[Expected, ...]]] = {
    "a list": (lambda: [1, 2], _in_all([1, 2])),
    "an empty list": (list, _in_all([])),
    "a tuple": (lambda: (1, 2), _in_all([1, 2])),
    "a generator": (_two, _in_all([1, 2])),
    "values of a dict": (_of_a_dict, _in_all([1])),
    "a null among items": (
        lambda: [1, None],
        (([1, None], []), ([1, None], []), *_as_item(None, NO_NULL, SECOND)[2:]),
    ),
    "null": (lambda: None, ((None, []), (..., [(NO_NULL, AT)]), (None, []), (..., [(NO_NULL, AT)]))),
    "what raises": (_raised, _nowhere("no")),
    "an exception": (lambda: RuntimeError("no"), _nowhere("no")),
    "an exception among items": (lambda: [RuntimeError("no"), 2], _as_item([None, 2], "no", FIRST)),
    "what no item can be": (lambda: [1, "x"], _as_item([1, None], NO_INT, SECOND)),
    "a text": (lambda: "12", _nowhere(NO_LIST)),
    "a dict": (lambda: {1: 2}, _nowhere(NO_LIST)),
    "a number": (lambda: 12, _nowhere(NO_LIST)),
    "a generator that breaks": (_breaking, _nowhere("no")),
}


@pytest.mark.parametrize("form", range(4), ids=["[Int]", "[Int]!", "[Int!]", "[Int!]!"])
@pytest.mark.parametrize(("make", "expected"), LISTS.values(), ids=LISTS)
async def test_a_list_is_completed(make: Any, expected: Any, form: int) -> None:
    value, errors = expected[form]
    data = None if value is ... else {"value": value}
    await holds(_schema_of(ALL[form], make), Case("{ value }", data, errors))


async def test_a_list_in_a_list_loses_only_what_it_must() -> None:
    grid = [[1, 2], [3, None], None, [RuntimeError("no")]]
    text = "{ value }"
    await holds(
        _schema_of(list[list[int | None] | None], lambda: grid),
        Case(text, {"value": [[1, 2], [3, None], None, [None]]}, [("no", ["value", 3, 0])]),
    )
    await holds(
        _schema_of(list[list[int] | None], lambda: grid),
        Case(
            text, {"value": [[1, 2], None, None, None]}, [(NO_NULL, ["value", 1, 1]), ("no", ["value", 3, 0])]
        ),
    )
    await holds(
        _schema_of(list[list[int | None]] | None, lambda: grid[:3]),
        Case(text, {"value": None}, [(NO_NULL, ["value", 2])]),
    )


class Flavour(Enum):
    """An enum whose names are not its values."""

    SWEET = 1
    SOUR = "sour"


strawberry.enum(Flavour)
LEAVES: dict[str, tuple[Any, Any, Any]] = {
    "an int of 32 bits": (int | None, -(2**31), -(2**31)),
    "an int of more": (int | None, 2**31, "Int cannot represent non 32-bit signed integer value: 2147483648"),
    "a whole float as an int": (int | None, 3.0, 3),
    "a broken float as an int": (int | None, 3.5, "Int cannot represent non-integer value: 3.5"),
    "a truth as an int": (int | None, True, 1),
    "a number as text": (str | None, 5, "5"),
    "a truth as text": (str | None, True, "true"),
    "a list as text": (str | None, [], "String cannot represent value: []"),
    "an int as a float": (float | None, 3, 3.0),
    "a float that is none": (
        float | None,
        float("nan"),
        "Float cannot represent non numeric value: nan",
    ),
    "a number as a truth": (bool | None, 1, True),
    "a text as a truth": (bool | None, "x", "Boolean cannot represent a non boolean value: 'x'"),
    "a number as an id": (strawberry.ID | None, 5, "5"),
    "a member of an enum": (Flavour | None, Flavour.SOUR, "SOUR"),
    "a value of an enum": (Flavour | None, 1, "SWEET"),
    "what is none of an enum": (Flavour | None, "bitter", "Enum 'Flavour' cannot represent value: 'bitter'"),
}


@pytest.mark.parametrize(("annotation", "value", "expected"), LEAVES.values(), ids=LEAVES)
async def test_a_leaf_is_completed(annotation: Any, value: Any, expected: Any) -> None:
    is_error = isinstance(expected, str) and " cannot represent " in expected
    errors: list[Told] = [(expected, AT)] if is_error else []
    case = Case("{ value }", {"value": None if is_error else expected}, errors)
    await holds(_schema_of(annotation, lambda: value), case)


Odd = NewType("Odd", str)
ODD = strawberry.scalar(name="Odd", serialize=lambda value: None if value == "unsayable" else value)


async def test_a_scalar_may_not_write_a_value_as_null() -> None:
    schema = _schema_of(
        list[Odd | None], lambda: ["odd", "unsayable", None], StrawberryConfig(scalar_map={Odd: ODD})
    )
    said = "Expected `Odd.coerce_output_value('unsayable')` to return non-nullable value, returned: None"
    await holds(schema, Case("{ value }", {"value": ["odd", None, None]}, [(said, SECOND)]))
