"""The comparison that proves two executions equal sees what differs, and nothing else."""

from typing import Any

import pytest
from graphql import ExecutionResult, GraphQLError, Source

from tests.compiled.equality import ExceptMadeUp, assert_equal, differences, wiped_places

SOURCE = Source("{ a\n  b }")


def error(message: str, *path: str | int, at: int = 2, cause: Exception | None = None) -> GraphQLError:
    return GraphQLError(message, source=SOURCE, positions=[at], path=path, original_error=cause)


def answer(data: Any, *errors: GraphQLError) -> ExecutionResult:
    return ExecutionResult(data, list(errors) or None)


SAME = [
    (answer({"a": [1, None]}), answer({"a": [1, None]})),
    (answer(None, GraphQLError("refused")), answer(None, GraphQLError("refused"))),
    (
        answer({"a": None, "b": None}, error("no", "a"), error("nor", "b")),
        answer({"a": None, "b": None}, error("nor", "b"), error("no", "a")),
    ),
    (answer({"a": None}, error("no", "a", "b")), answer({"a": None}, error("nor", "a", "c"))),
    (
        answer({"a": None}, error("no", "a", 0, "b")),
        answer({"a": None}, error("nor", "a", 1), error("no", "a", 0, "b")),
    ),
    (answer(None, error("no", "a")), answer(None, error("nor", "b", 3))),
    (answer({"a": None}, error("no", "a")), answer({"a": None}, error("nor", "a", 0, "b"))),
]
DIFFERENT = {
    "a value": (answer({"a": 1}), answer({"a": 2})),
    "a type": (answer({"a": 1}), answer({"a": 1.0})),
    "a truth": (answer({"a": True}), answer({"a": 1})),
    "a null": (answer({"a": 1}), answer({"a": None})),
    "all data": (answer({}), answer(None)),
    "order of keys": (answer({"a": 1, "b": 2}), answer({"b": 2, "a": 1})),
    "order of keys below": (answer({"a": [{"b": 1, "c": 2}]}), answer({"a": [{"c": 2, "b": 1}]})),
    "a key": (answer({"a": 1}), answer({"a": 1, "b": None})),
    "an item": (answer({"a": [1]}), answer({"a": [1, 1]})),
    "a lacking error": (answer({"a": None}, error("no", "a")), answer({"a": None})),
    "an error too many": (answer({"a": 1}), answer({"a": 1}, error("no", "a"))),
    "an error told twice": (
        answer({"a": None}, error("no", "a")),
        answer({"a": None}, error("no", "a"), error("no", "a")),
    ),
    "a message": (answer({"a": None}, error("no", "a")), answer({"a": None}, error("nor", "a"))),
    "a path": (
        answer({"a": None, "b": None}, error("no", "a")),
        answer({"a": None, "b": None}, error("no", "b")),
    ),
    "a path that is none": (answer(None, GraphQLError("no")), answer(None, error("no", "a"))),
    "a location": (answer({"a": None}, error("no", "a")), answer({"a": None}, error("no", "a", at=6))),
    "a cause": (
        answer({"a": None}, error("no", "a", cause=TypeError("no"))),
        answer({"a": None}, error("no", "a", cause=ValueError("no"))),
    ),
    "no error below a wiped position": (
        answer({"a": None, "b": None}, error("no", "a", "b"), error("nor", "b", "c")),
        answer({"a": None, "b": None}, error("no", "a", "b")),
    ),
    "a message of the same place below a wiped position": (
        answer({"a": None}, error("no", "a", "b")),
        answer({"a": None}, error("nor", "a", "b"), error("no", "a", "c")),
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_answer_is_the_same(one: ExecutionResult, other: ExecutionResult) -> None:
    assert differences(one, other) == differences(other, one) == []


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_another_answer_differs(one: ExecutionResult, other: ExecutionResult) -> None:
    assert differences(one, other)
    assert differences(other, one)
    with pytest.raises(AssertionError, match=r"is not|are not|has"):
        assert_equal(one, other)


def test_a_wiped_position_is_one_with_errors_below_it() -> None:
    given = answer({"a": None, "b": {"c": None}}, error("no", "a"), error("no", "b", "c", 0, "d"))
    assert wiped_places(given) == {("b", "c")}
    assert wiped_places(answer(None, error("no", "a"))) == {()}
    assert wiped_places(answer(None, GraphQLError("refused"))) == set()


def test_what_was_made_up_stands_for_one_thing_for_ever() -> None:
    texts = ExceptMadeUp()
    assert texts.same("T3JkZXI6MDE", "T3JkZXI6MDI")
    assert texts.same("the same", "the same")
    for one, other in [
        ("T3JkZXI6MDE", "T3JkZXI6MDM"),
        ("T3JkZXI6MDQ", "T3JkZXI6MDI"),
        ("T3JkZXI6MDE", "T3JkZXI6MDE"),
        ("T3JkZXI6MDI", "T3JkZXI6MDI"),
        ("longer", "long"),
        ("a", "b"),
        ("two words", "two wordz"),
    ]:
        assert not texts.same(one, other)
    assert differences(answer({"id": "T3JkZXI6MDE"}), answer({"id": "T3JkZXI6MDI"}), texts) == []
    assert differences(answer({"id": "T3JkZXI6MDE"}), answer({"id": "T3JkZXI6MDI"}))
