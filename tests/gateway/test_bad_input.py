"""Input that cannot be used: always told so, with a place and a sentence, and nothing half-written."""

import json
import os
import re
from base64 import urlsafe_b64encode
from collections import defaultdict
from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    build_schema,
    get_named_type,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, literal, select, union_all
from starlette.applications import Starlette

from gateway.execution import make_schema
from gateway.graphql import LARGEST_BODY
from models.payment_method import PaymentMethod
from models.registration import Registration
from models.session import ABSOLUTE_LIFE, SessionTransport
from models.tables import TABLES
from models.throttle import AttemptWindow
from resolvers.services import Services
from tests.api import Api
from tests.clock import MONDAY_MORNING, SettableClock
from tests.factories import Factory
from tests.inputs import GOOD, PROBLEMS, Leaf, Operation, operations

OPERATIONS = operations()
REQUIRED_TEXTS = [
    (operation, leaf)
    for operation in OPERATIONS
    for leaf in operation.leaves
    if leaf.is_required and leaf.type_name in ("String", "ID")
]
PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
MEGABYTE = "a" * 1_000_000


def opaque(text: str) -> str:
    """Write an id or a cursor that is none of ours, in the way that ours are written."""
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


TEXTS: tuple[Any, ...] = (
    "",
    " ",
    " \t\r\n ",
    "\0",
    "12345\x00678",
    "\ud800",
    "kop\udfffstaart",
    MEGABYTE,
    "\u202e87654321",
    "\u200b",
    "😀" * 200,
    "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
    "1234567",
    "123456789",
    "-1",
    "NaN",
    "'; DROP TABLE orders; --",
    "{{7*7}}",
    "../../../../etc/passwd",
    "%00",
    "\x1b[31m",
)
NOT_TEXTS: tuple[Any, ...] = (1.5, True, [], ["a"], [["a"]], {}, {"a": 1}, [None])
CURSORS: tuple[Any, ...] = (
    *map(
        opaque,
        (
            "null",
            "1",
            '"x"',
            "[]",
            "{}",
            "[1]",
            "[0, 0]",
            "[11, 0]",
            "[1, 100]",
            "[1, -1]",
            "[1.0, 1.0]",
            "[99999999999999999999, 0]",
            "[" * 5000,
            '["2026", "zz"]',
            '["2026-01-01T00:00:00", "00000000000000000000000000000000"]',
            '["2026-01-01T00:00:00+00:00", 5]',
            '["2026-01-01T00:00:00+00:00", null]',
            '[5, "00000000000000000000000000000000"]',
            '["0001-01-01T00:00:00+14:00", "00000000000000000000000000000000"]',
            '["9999-12-31T23:59:59-14:00", "00000000000000000000000000000000"]',
            "\0",
        ),
    ),
    "é",
    "=",
    "====",
    "a",
    "*" * 8,
)
IDS: tuple[Any, ...] = tuple(
    map(
        opaque,
        (
            "",
            ":",
            "Order",
            "Order:",
            "Order:x",
            "Order:" + "f" * 32,
            "Order:" + "f" * 33,
            "Session:" + "f" * 32,
            "Nobody:1",
            "Registration:",
            "Registration:\0",
            "Registration:1\x002",
            "Registration:" + MEGABYTE,
            "Registration:é",
        ),
    )
)
NUMBERS: tuple[Any, ...] = (
    -1, 0, 101, 2**31 - 1, -(2**31), 2**31, 2**63, 10**30, 0.5, 1e300, "1", "", True, [], [1], {}, MEGABYTE,
)  # fmt: skip
AMOUNTS: tuple[Any, ...] = (
    *NUMBERS, "NaN", "sNaN", "-NaN", "Infinity", "-Infinity", "1e999", "1e-999", "-0.01", -0.01, "0.001",
    0.001, "1000000.01", "1,50", "9" * 10_000, "\0", "\u0661", True, [[1]],
)  # fmt: skip
DATES: tuple[Any, ...] = (
    "", "now", "2026-02-30", "2026-13-01", "2026-1-1", "0000-01-01", "10000-01-01", "2026-01-01T00:00:00Z",
    "01-01-2026", "2026-W01-1", "\0", MEGABYTE, 0, 1.5, True, [], {},
)  # fmt: skip
OBJECTS: tuple[Any, ...] = ("", "{}", 1, True, [], [{}], {"unknown": 1}, MEGABYTE)
LISTS: tuple[Any, ...] = ([None], [["a"]], [1.5], {}, {"a": 1}, 1.5, True)
NO_REFUSAL = {"id", "ids"}
"""What is no id is an id of nothing: null, without a refusal (DESIGN, The schema, 4)."""


def bad_values(leaf: Leaf) -> list[Any]:
    """Give what a person or an attacker might put there; not all of it is wrong everywhere."""
    values: tuple[Any, ...]
    if leaf.is_list:
        values = (*LISTS, list(IDS), ["a"] * 101, [MEGABYTE])
    elif leaf.is_object:
        values = OBJECTS
    elif isinstance(get_named_type(leaf.type), GraphQLEnumType):
        values = ("", "UNKNOWN", "nl", "\0", MEGABYTE, 1, 1.5, True, [], {}, "__typename")
    else:
        values = {
            "Int": NUMBERS,
            "Boolean": ("true", "", 1, 0, 1.5, [], {}, MEGABYTE),
            "Date": DATES,
            "Decimal": AMOUNTS,
            "ID": (*TEXTS, *NOT_TEXTS, *IDS),
            "Upload": (*TEXTS, 1, *NOT_TEXTS),
            "String": (*TEXTS, 1, *NOT_TEXTS, *(CURSORS if leaf.name in ("after", "before") else ())),
        }[leaf.type_name]
    return [*values, None] if leaf.is_required else list(values)


@dataclass(frozen=True)
class Outcome:
    """What came of one operation: its kind and, when it was refused, the sentences and the fields."""

    kind: str
    messages: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()

    @property
    def is_refusal(self) -> bool:
        return bool(self.messages)


JSON = {"content-type": "application/json"}
HEADERS = defaultdict(lambda: JSON, {"Subscription": JSON | {"accept": "text/event-stream"}})
"""What is followed is asked for as a stream of events; the others are not."""


class Callers(Api):
    """A code that asks for everything, but for what accounts alone have: those are asked by one."""

    of_account: dict[str, str]


def first_answer(response: httpx.Response) -> dict[str, Any]:
    """Read the answer, or the first one of a stream that ends by itself."""
    answer: dict[str, Any]
    if response.headers["content-type"].startswith("text/event-stream"):
        data = re.search(r"^data: (\{.*)$", response.text, re.MULTILINE)
        assert data is not None, response.text
        answer = json.loads(data[1])
    else:
        answer = response.json()
    return answer


async def outcome(api: Api, operation: Operation, variables: dict[str, Any]) -> Outcome:
    """Run an operation; whatever the input, the answer must be one that a client can show."""
    body = json.dumps({"query": operation.document, "variables": variables})
    sent_by = api.of_account if isinstance(api, Callers) and operation.type_name == "Account" else {}
    response = await api.http.post("/graphql", content=body, headers=HEADERS[operation.type_name] | sent_by)
    answer = first_answer(response)
    without_data = 413 if len(body) > LARGEST_BODY else 400
    assert response.status_code == (200 if "data" in answer else without_data), response.text[:2000]
    errors = answer.get("errors", [])
    for error in errors:
        assert error["extensions"]["code"] != "INTERNAL", (error, variables)
        assert error["message"]
        assert len(error["message"]) <= 500
        assert error["extensions"].get("hint", error["message"])
    if errors:
        fields = [field for error in errors for field in error["extensions"].get("fields", [])]
        messages = [error["extensions"].get("hint", error["message"]) for error in errors]
        return refused(errors[0]["extensions"]["code"], messages, fields)
    data = answer["data"]
    while isinstance(data, dict) and "__typename" not in data:
        (data,) = data.values()
    if isinstance(data, dict) and data["__typename"] in PROBLEMS:
        return refused(data["code"], [data["message"]], data.get("fields", []))
    return Outcome(data["__typename"] if isinstance(data, dict) else "null")


def refused(code: str, messages: list[str], fields: list[dict[str, str]]) -> Outcome:
    said = [*messages, *(field["message"] for field in fields)]
    assert all(said)
    return Outcome(code, tuple(said), tuple(field["path"] for field in fields))


async def rows(services: Services) -> dict[str, int]:
    """Count the rows of every table but those that note what was tried or looked up."""
    tables = [table for table in TABLES if table not in (AttemptWindow, Registration)]
    counts = [select(literal(table.__name__), func.count()).select_from(table) for table in tables]
    return dict(map(tuple, await services.database.fetch(union_all(*counts))))


@pytest.fixture
async def main_user(app: Starlette, factory: Factory) -> AsyncIterator[Api]:
    """Give the main user of a company with a list to page through, who may order."""
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    await factory.order(company.main_user)
    life = ABSOLUTE_LIFE[SessionTransport.BEARER]
    token = await factory.session(company.main_user, life=life)
    account = await factory.account_session(await factory.account(), life=life)
    async with Callers(app, token) as api:
        api.of_account = {"authorization": f"Bearer {account}"}
        yield api


def test_every_field_with_arguments_is_walked() -> None:
    assert {str(each) for each in OPERATIONS} >= {"Mutation.placeOrder", "Query.nodes", "AccessCode.orders"}
    mutations = build_schema(make_schema().as_str()).get_type("Mutation")
    assert isinstance(mutations, GraphQLObjectType)
    with_input = {f"Mutation.{name}" for name, field in mutations.fields.items() if field.args}
    assert with_input < {str(each) for each in OPERATIONS}
    assert all(bad_values(leaf) for each in OPERATIONS for leaf in each.leaves)


async def test_the_good_input_that_bad_input_is_made_from_is_not_malformed(main_user: Api) -> None:
    for operation in OPERATIONS:
        result = await outcome(main_user, operation, operation.good())
        assert result.kind not in ("INVALID_INPUT", "MALFORMED_REQUEST"), operation


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
async def test_whatever_is_sent_is_used_or_refused_by_its_place_in_both_languages_and_never_half_used(
    main_user: Api, services: Services, clock: SettableClock, operation: Operation
) -> None:
    before = await rows(services)
    for leaf, value in ((each, value) for each in operation.leaves for value in bad_values(each)):
        told = []
        for language in ("nl", "en"):
            clock.advance(minutes=15)
            main_user.http.headers["accept-language"] = language
            told.append(await outcome(main_user, operation, operation.with_value(leaf, value)))
        dutch, english = told
        sent = f"{leaf}: {value!r:.60}"
        assert dutch.paths == english.paths, sent
        if dutch.is_refusal:
            assert dutch.kind == english.kind, sent
            assert set(dutch.messages).isdisjoint(english.messages), sent
        if dutch.kind in ("INVALID_INPUT", "MALFORMED_REQUEST"):
            places = [re.sub(r"\.[0-9]+", "", path) for path in dutch.paths]
            assert [place for place in places if place.startswith(leaf.public_path)], (sent, dutch)
        if operation.type_name == "Mutation":
            after = await rows(services)
            assert after == before or not dutch.is_refusal, sent
            before = after
    assert await rows(services) == before


async def test_what_is_of_another_type_is_a_malformed_request_that_names_the_field(main_user: Api) -> None:
    for operation, leaf in ((each, leaf) for each in OPERATIONS for leaf in each.leaves):
        for value in ({"a": 1}, [["a"]], *([] if leaf.type_name == "Decimal" else [1.5])):
            result = await outcome(main_user, operation, operation.with_value(leaf, value))
            assert result.kind == "MALFORMED_REQUEST", f"{operation} {leaf}"
            assert result.paths, f"{operation} {leaf}"
            assert all(path.startswith(leaf.public_path) for path in result.paths), f"{operation} {leaf}"


async def test_a_required_text_that_is_empty_blank_unreadable_or_endless_is_always_refused(
    main_user: Api, clock: SettableClock
) -> None:
    for operation, leaf in REQUIRED_TEXTS:
        for value in ("", " ", "\0", "\u202e", "\ud800", MEGABYTE):
            clock.advance(minutes=15)
            result = await outcome(main_user, operation, operation.with_value(leaf, value))
            if leaf.name not in NO_REFUSAL:
                assert result.is_refusal, f"{operation} {leaf}: {value!r:.40}"


async def test_a_secret_in_a_request_that_does_not_fit_is_not_told_back(guest: Api) -> None:
    document = "mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }"
    answer = await guest.answer(document, input={"accessCode": "AB", "password": "hunter2", "device": "x"})
    (error,) = answer["errors"]
    assert "unknown field 'device'" in error["message"]
    assert "hunter2" not in str(answer)


# Particular cases


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-02-01", "2026-01-31"), ("1926-01-01", "2026-01-01"), ("0001-01-01", "9999-12-31")],
)
async def test_a_period_that_runs_back_or_spans_a_century_is_refused_at_its_end(
    main_user: Api, first: str, last: str
) -> None:
    period = f'{{from: "{first}", until: "{last}"}}'
    orders = f"viewer {{ ... on AccessCode {{ hint orders(period: {period}) {{ nodes {{ id }} }} }} }}"
    answer = await main_user.answer(f"{{ {orders} }}")
    (error,) = answer["errors"]
    assert [field["path"] for field in error["extensions"]["fields"]] == ["period.until"]
    assert answer["data"]["viewer"]["hint"]


async def test_a_cursor_of_one_list_is_refused_by_another(main_user: Api) -> None:
    search = '{ searchRegister(query: "a", first: 1) { ... on RegistrationConnection { edges { cursor } } } }'
    (edge,) = (await main_user.one(search))["edges"]
    answer = await main_user.answer(
        "query ($after: String) { viewer { ... on AccessCode { orders(after: $after) { nodes { id } } } } }",
        after=edge["cursor"],
    )
    (error,) = answer["errors"]
    assert error["extensions"]["fields"][0]["path"] == "after"
    assert error["extensions"]["fields"][0]["code"] == "MALFORMED"


async def test_more_than_a_hundred_ids_are_refused(main_user: Api) -> None:
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert await main_user.one(query, ids=["a"] * 100) == [None] * 100
    (error,) = (await main_user.answer(query, ids=["a"] * 101))["errors"]
    assert error["extensions"]["code"] == "INVALID_INPUT"
    assert error["extensions"]["fields"][0]["path"] == "ids"


@pytest.mark.parametrize("name", ["placeOrder", "requestAccessCode"])
async def test_a_key_that_comes_back_with_other_input_is_refused_and_writes_nothing(
    main_user: Api, services: Services, name: str
) -> None:
    (operation,) = (each for each in OPERATIONS if each.name == name)
    variables = operation.good()
    done = await outcome(main_user, operation, variables)
    assert not done.is_refusal
    before = await rows(services)
    other = deepcopy(variables)
    other["input"]["kvkNumber"] = "90001354"
    refusal = await outcome(main_user, operation, other)
    assert refusal.kind == "IDEMPOTENCY_KEY_REUSED"
    assert await outcome(main_user, operation, variables) == done
    assert await rows(services) == before


# Anything at all


def shaped(type_: GraphQLInputType, name: str) -> st.SearchStrategy[Any]:
    """Give values of about the right shape: often good, often bad, sometimes of another type."""
    if isinstance(type_, GraphQLNonNull):
        return shaped(type_.of_type, name)
    if isinstance(type_, GraphQLList):
        return st.lists(shaped(type_.of_type, name), max_size=5) | ANYTHING
    if isinstance(type_, GraphQLInputObjectType):
        fields = {each: shaped(field.type, each) for each, field in type_.fields.items()}
        return st.fixed_dictionaries({}, optional=fields) | ANYTHING
    if isinstance(type_, GraphQLEnumType):
        return st.sampled_from([*type_.values, "", "UNKNOWN", 1])
    good = st.just(GOOD.get(name)) if name in GOOD else st.from_regex(r"[a-z0-9]{8,12}", fullmatch=True)
    return (
        good | good | st.text() | st.sampled_from((*TEXTS, *CURSORS, *IDS, *DATES)) | st.integers() | ANYTHING
    )


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(), each, max_size=3),
    max_leaves=5,
)


def variables_of(operation: Operation) -> st.SearchStrategy[tuple[Operation, dict[str, Any]]]:
    """Give an operation with variables."""
    arguments = [leaf for leaf in operation.leaves if len(leaf.path) == 1]
    shapes = {leaf.name: shaped(leaf.type, leaf.name) for leaf in arguments}
    return st.tuples(st.just(operation), st.fixed_dictionaries(shapes))


@pytest.mark.proof
@settings(
    max_examples=20_000 if PROOF else 150,
    derandomize=not PROOF,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(sent=st.one_of(*map(variables_of, OPERATIONS)))
async def test_no_input_at_all_makes_a_bug(
    main_user: Api, clock: SettableClock, sent: tuple[Operation, dict[str, Any]]
) -> None:
    clock.advance(minutes=15)
    if clock() > MONDAY_MORNING + timedelta(days=6):
        clock.now = MONDAY_MORNING
    await outcome(main_user, *sent)
