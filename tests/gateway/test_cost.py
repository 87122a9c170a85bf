"""What one document may ask for, and what it takes to judge it."""

from typing import Any

import pytest
from graphql import get_introspection_query, parse
from sqlalchemy import select

from auth.throttle import LOGIN_FROM_ADDRESS, LOGIN_OF_CODE_FROM_ELSEWHERE
from gateway import cost
from gateway.cost import DEEPEST, LONGEST_NUMBER, MOST_NESTED, TooCostly, check_cost
from gateway.prepared_documents import MOST_TOKENS
from models.catalogue import CATALOGUE
from models.columns import columns_of
from models.throttle import AttemptWindow
from resolvers.services import Services
from tests.api import Api
from tests.factories import Factory


def judged(document: str, **variables: Any) -> bool:
    """Tell whether a document may run."""
    try:
        check_cost(parse(document), variables)
    except TooCostly:
        return False
    return True


def twice_each(levels: int, end: str) -> str:
    """Write fragments that each spread the next one twice."""
    chain = "".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }} " for n in range(levels))
    return f"{{ ...F0 }} {chain} fragment F{levels} on Query {{ {end} }}"


def nested(depth: int) -> str:
    return "{ a " * depth + "}" * depth


def paged(levels: int, arguments: str) -> str:
    return f"orders({arguments}) {{ nodes {{ accessCode {{ " * levels + "hint" + " } } }" * levels


# The walk


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each selection set that is walked."""
    walked: list[str] = []
    walk = cost._Walk.selections

    def counting(self: Any, *arguments: Any) -> tuple[int, int]:
        walked.append("step")
        return walk(self, *arguments)

    monkeypatch.setattr(cost._Walk, "selections", counting)
    return walked


def test_fragments_that_double_thirty_times_are_judged_in_a_step_each(steps: list[str]) -> None:
    document = twice_each(30, "viewer { __typename }")
    assert len(document) < 1300
    assert not judged(document)
    assert len(steps) == 34


async def test_fragments_that_double_thirty_times_are_refused_with_a_sentence(
    guest: Api, steps: list[str]
) -> None:
    answer = await guest.answer(twice_each(30, "viewer { __typename }"))
    (error,) = answer["errors"]
    assert answer["data"] is None
    assert error["extensions"]["code"] == "TOO_COSTLY"
    assert error["message"] == "Deze vraag is te groot. Vraag minder velden of kleinere pagina's."
    assert len(steps) == 34


def test_a_fragment_that_is_spread_often_counts_each_time() -> None:
    fragment = "fragment F on Query { " + " ".join(f"a{n}: catalogue {{ code }}" for n in range(100)) + " }"
    once = cost.HIGHEST_COST // (100 * (1 + len(CATALOGUE)))
    assert judged("{ " + "...F " * once + "} " + fragment)
    assert not judged("{ " + "...F " * (once + 1) + "} " + fragment)


@pytest.mark.parametrize(
    "document",
    [
        "{ ...F } fragment F on Query { ...F }",
        "{ ...F } fragment F on Query { ...G } fragment G on Query { viewer { __typename } ...F }",
        "{ ...F } fragment F on Query { ... on Query { ...F } }",
    ],
)
async def test_fragments_in_a_circle_are_refused(guest: Api, document: str) -> None:
    (error,) = (await guest.answer(document))["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert "Cannot spread fragment 'F' within itself" in error["message"]


@pytest.mark.parametrize("used", [True, False])
async def test_a_chain_of_hundreds_of_fragments_does_not_overflow(guest: Api, used: bool) -> None:
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(900))
    start = "...F0" if used else "viewer { __typename }"
    answer = await guest.answer(f"{{ {start} }} {chain} fragment F900 on Query {{ viewer {{ __typename }} }}")
    assert {error["extensions"]["code"] for error in answer["errors"]} <= {"TOO_COSTLY", "MALFORMED_REQUEST"}


def test_the_deepest_answer_is_allowed_and_the_next_level_is_not() -> None:
    assert judged(nested(DEEPEST))
    assert not judged(nested(DEEPEST + 1))


def test_depth_is_counted_through_fragments_of_objects_and_unions() -> None:
    def document(outer: int, inner: int) -> str:
        around = "a { ... on U { " * outer + "...F" + " } }" * outer
        return f"{{ {around} }} fragment F on X {{ {'a { ' * (inner - 1)} a {'} ' * inner}"

    assert judged(document(outer=12, inner=DEEPEST - 12))
    assert not judged(document(outer=13, inner=DEEPEST - 12))


def test_selections_within_each_other_are_bounded_where_no_field_deepens_the_answer() -> None:
    assert judged("{ " + "... { " * (MOST_NESTED - 1) + "a" + " }" * MOST_NESTED)
    assert not judged("{ " + "... { " * (MOST_NESTED + 1) + "a" + " }" * (MOST_NESTED + 2))


# The size of the answer


def test_pages_of_a_hundred_within_each_other_are_allowed_up_to_the_bound() -> None:
    assert judged(f"{{ {paged(2, 'first: 100')} }}")
    assert not judged(f"{{ {paged(3, 'first: 100')} }}")


@pytest.mark.parametrize("argument", ["first", "last"])
def test_the_size_of_a_page_is_read_off_its_variable(argument: str) -> None:
    document = f"query ($size: Int) {{ {paged(3, argument + ': $size')} }}"
    assert judged(document, size=5)
    assert not judged(document, size=100)
    assert not judged(document, size=100.0)


def test_the_size_of_a_page_is_read_off_its_variable_s_default() -> None:
    document = f"query ($size: Int = 100) {{ {paged(3, 'first: $size')} }}"
    assert not judged(document)
    assert judged(document, size=5)
    assert judged(document.replace("100", "5"))


def test_the_largest_default_counts_where_operations_share_a_fragment() -> None:
    fragment = f"fragment F on Query {{ {paged(3, 'first: $size')} }}"
    document = f"query A($size: Int = 5) {{ ...F }} query B($size: Int = 100) {{ ...F }} {fragment}"
    assert not judged(document)
    assert judged(document.replace("100", "5"))


def test_every_operation_of_a_document_is_judged() -> None:
    assert not judged(f"query A {{ a }} query B {{ {paged(3, 'first: 100')} }}")


@pytest.mark.parametrize(
    "size", ["-1", "0", "2147483648", "9" * LONGEST_NUMBER, "1.5", '"many"', "null", "{a: 1}"]
)
def test_a_size_that_is_no_size_is_left_to_its_own_refusal(size: str) -> None:
    assert judged(f'{{ searchRegister(query: "a", first: {size}) {{ __typename }} }}')


@pytest.mark.parametrize("size", [-1, 0, 10**18, 1e300, float("inf"), True, "many", None, [], {"a": 1}])
def test_a_sent_size_that_is_no_size_is_left_to_its_own_refusal(size: object) -> None:
    document = 'query ($size: Int) { searchRegister(query: "a", first: $size) { __typename } }'
    assert judged(document, size=size)


def test_a_number_too_long_for_python_is_refused_before_it_is_read() -> None:
    assert not judged('{ searchRegister(query: "a", first: ' + "9" * 5000 + ") { __typename } }")
    assert judged('{ searchRegister(query: "' + "9" * 5000 + '") { __typename } }')


def test_a_list_of_ids_counts_by_its_length_however_it_is_given() -> None:
    fields = " ".join(f"f{n}" for n in range(cost.HIGHEST_COST // 100))
    ids = [str(n) for n in range(100)]
    literal = "[" + " ".join(f'"{each}"' for each in ids) + "]"
    assert not judged(f"{{ nodes(ids: {literal}) {{ {fields} }} }}")
    assert not judged(f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {fields} }} }}", ids=ids)
    assert not judged(f"query ($ids: [ID!]! = {literal}) {{ nodes(ids: $ids) {{ {fields} }} }}")
    assert judged(f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {fields} }} }}", ids=ids[:50])
    assert judged(f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {fields} }} }}", ids="one")
    assert judged(f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {fields} }} }}")


def test_aliases_add_up() -> None:
    one = paged(2, "first: 50").replace("hint", " ".join(f"f{n}" for n in range(10)))
    assert judged(f"{{ {one} }}")
    assert not judged("{ " + " ".join(f"a{n}: {one}" for n in range(4)) + " }")


# Through the gateway


async def test_graphiql_s_introspection_passes_and_a_flood_of_it_does_not(guest: Api) -> None:
    document = get_introspection_query(
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    assert "__schema" in await guest.data(document)
    flood = " ".join(
        f"a{n}: __schema {{ types {{ fields {{ type {{ fields {{ name }} }} }} }} }}" for n in range(100)
    )
    answer = await guest.answer(f"{{ {flood} }}")
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["TOO_COSTLY"]


async def test_a_document_of_too_many_tokens_is_refused(guest: Api) -> None:
    (error,) = (await guest.answer("{ " + "__typename " * MOST_TOKENS + "}"))["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert str(MOST_TOKENS) in error["message"]


@pytest.mark.parametrize(
    "document",
    [
        "{" + "a{" * 2000 + "a" + "}" * 2001,
        "{ nodes(ids: " + "[" * 3000 + "]" * 3000 + ") { id } }",
        "query ($a: " + "[" * 3000 + "Int" + "]" * 3000 + ") { viewer { __typename } }",
        "{ catalogue { " + "code " * 7000 + "} }",
        "{ catalogue { " + "...F " * 3500 + "} } fragment F on Product { code }",
    ],
    ids=["fields", "lists", "types", "the same field", "the same fragment"],
)
async def test_a_document_that_is_deep_or_repeats_itself_is_answered(guest: Api, document: str) -> None:
    answer = await guest.answer(document)
    codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
    assert codes <= {"MALFORMED_REQUEST", "TOO_COSTLY"}


async def test_each_of_a_hundred_log_ins_in_one_document_is_counted(
    guest: Api, factory: Factory, services: Services
) -> None:
    code = (await factory.company()).main_user
    log_in = f'logIn(input: {{accessCode: "{code.access_code}", password: "wrong"}}) {{ __typename }}'
    answers = await guest.data("mutation { " + " ".join(f"a{n}: {log_in}" for n in range(100)) + " }")
    kinds = [answer["__typename"] for answer in answers.values()]
    allowed = LOGIN_OF_CODE_FROM_ELSEWHERE.attempts
    assert kinds == ["LoginFailed"] * allowed + ["TooManyRequests"] * (100 - allowed)


async def test_a_hundred_log_ins_with_a_hundred_codes_count_for_their_address(
    guest: Api, services: Services
) -> None:
    attempts = columns_of(AttemptWindow).attempts
    one = 'logIn(input: {accessCode: "TEST%s", password: "wrong"}) { __typename }'
    await guest.data("mutation { " + " ".join(f"a{n}: {one % n}" for n in range(100)) + " }")
    counted = sorted(row.attempts for row in await services.database.fetch(select(attempts)))
    # each code; their address, and all addresses together
    assert counted == [1] * 100 + [100, 100]
    assert LOGIN_FROM_ADDRESS.attempts > 100
