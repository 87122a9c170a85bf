"""Lists in pages: newest first, each row once, whatever arrives between two pages (Relay)."""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any
from uuid import uuid4

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.order import Order
from tests.api import Api
from tests.clock import MONDAY_MORNING
from tests.factories import Code, Company, Factory

ORDERS = """
query ($first: Int, $after: String, $last: Int, $before: String, $period: PeriodInput) {
    viewer { ... on AccessCode {
        list: orders(first: $first, after: $after, last: $last, before: $before, period: $period) {
            edges { cursor node { key: number } } nodes { key: number }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
    } }
}
"""
CODES = """
query ($first: Int, $after: String, $last: Int, $before: String) {
    viewer { ... on AccessCode { organisation {
        list: accessCodes(first: $first, after: $after, last: $last, before: $before) {
            edges { cursor node { key: hint } } nodes { key: hint }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
    } } }
}
"""
UNTOUCHED = """
query ($first: Int, $after: String, $last: Int, $before: String) {
    catalogue { code }
    viewer { ... on AccessCode {
        hint
        orders(first: $first, after: $after, last: $last, before: $before) { nodes { number } }
    } }
}
"""


@dataclass(frozen=True, slots=True)
class List:
    """A list of one caller, to be read in pages."""

    api: Api
    query: str

    async def page(self, **arguments: Any) -> tuple[list[str], dict[str, Any]]:
        """Read a page: its rows and where it stands."""
        viewer = await self.api.one(self.query, **arguments)
        page = viewer.get("organisation", viewer)["list"]
        keys = [edge["node"]["key"] for edge in page["edges"]]
        assert keys == [node["key"] for node in page["nodes"]]
        cursors = [edge["cursor"] for edge in page["edges"]]
        assert [page["pageInfo"]["startCursor"], page["pageInfo"]["endCursor"]] == (
            [cursors[0], cursors[-1]] if cursors else [None, None]
        )
        return keys, page["pageInfo"]

    async def forward(self, size: int) -> list[list[str]]:
        """Walk from the newest to the oldest."""
        pages: list[list[str]] = []
        arguments: dict[str, Any] = {"first": size}
        while True:
            keys, info = await self.page(**arguments)
            pages.append(keys)
            assert len(pages) < 100, "the walk does not end"
            if not info["hasNextPage"]:
                return pages
            arguments = {"first": size, "after": info["endCursor"]}

    async def backward(self, size: int) -> list[list[str]]:
        """Walk from the oldest to the newest; give the pages as they stand in the list."""
        pages: list[list[str]] = []
        arguments: dict[str, Any] = {"last": size}
        while True:
            keys, info = await self.page(**arguments)
            pages.insert(0, keys)
            assert len(pages) < 100, "the walk does not end"
            if not info["hasPreviousPage"]:
                return pages
            arguments = {"last": size, "before": info["startCursor"]}


def newest_first(orders: Sequence[Order]) -> list[str]:
    return [
        order.number for order in sorted(orders, key=lambda each: (each.placed_at, each.id), reverse=True)
    ]


def in_pages(keys: list[str], size: int) -> list[list[str]]:
    return [keys[start : start + size] for start in range(0, len(keys), size)] or [[]]


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company()


@pytest.fixture
def code(company: Company) -> Code:
    return company.main_user


@pytest.fixture
async def orders(guest: Api, factory: Factory, code: Code) -> AsyncIterator[List]:
    async with Api(guest.app, await factory.session(code)) as api:
        yield List(api, ORDERS)


@pytest.fixture
async def codes(orders: List) -> List:
    return List(orders.api, CODES)


# Walking


async def test_an_empty_list_is_one_empty_page(orders: List) -> None:
    keys, info = await orders.page(first=5)
    assert keys == []
    assert (info["hasNextPage"], info["hasPreviousPage"]) == (False, False)


async def test_a_page_says_whether_there_is_more_on_either_side(
    orders: List, factory: Factory, code: Code
) -> None:
    await factory.orders(code, 3)
    sides = {}
    _, start = await orders.page(first=1)
    sides["first"] = start["hasPreviousPage"], start["hasNextPage"]
    _, middle = await orders.page(first=1, after=start["endCursor"])
    sides["middle"] = middle["hasPreviousPage"], middle["hasNextPage"]
    _, end = await orders.page(first=1, after=middle["endCursor"])
    sides["last"] = end["hasPreviousPage"], end["hasNextPage"]
    assert sides == {"first": (False, True), "middle": (True, True), "last": (True, False)}


async def test_a_page_of_twenty_is_given_when_no_size_is_asked(
    orders: List, factory: Factory, code: Code
) -> None:
    made = await factory.orders(code, 21)
    keys, info = await orders.page()
    assert keys == newest_first(made)[:20]
    assert info["hasNextPage"]


async def test_a_page_lies_between_two_cursors(orders: List, factory: Factory, code: Code) -> None:
    listed = newest_first(await factory.orders(code, 6))
    _, newest = await orders.page(first=1)
    _, oldest = await orders.page(last=1)
    between = {"after": newest["endCursor"], "before": oldest["startCursor"]}
    assert (await orders.page(first=10, **between))[0] == listed[1:5]
    assert (await orders.page(first=2, **between))[0] == listed[1:3]
    assert (await orders.page(last=2, **between))[0] == listed[3:5]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
async def test_codes_of_the_same_moment_are_each_listed_once_in_both_directions(
    codes: List, factory: Factory, company: Company, size: int
) -> None:
    for minutes in (0, 0, 0, 1, 1, 2):
        await factory.sub_code(company, created_at=MONDAY_MORNING + timedelta(minutes=minutes))
    whole = (await codes.page(first=100))[0]
    assert len(set(whole)) == 7
    assert await codes.forward(size) == in_pages(whole, size)
    assert list(chain(*await codes.backward(size))) == whole


async def test_an_order_that_arrives_between_two_pages_moves_nothing(
    orders: List, factory: Factory, code: Code
) -> None:
    made = await factory.orders(code, 4, placed_at=MONDAY_MORNING)
    first, info = await orders.page(first=2)
    newer = await factory.order(code, placed_at=MONDAY_MORNING + timedelta(seconds=1))
    twin = await factory.order(code, placed_at=made[-1].placed_at)
    older = await factory.order(code, placed_at=made[0].placed_at - timedelta(days=1))
    second, _ = await orders.page(first=10, after=info["endCursor"])
    assert first == newest_first(made)[:2]
    assert second == [*newest_first(made)[2:], older.number]
    assert (await orders.page(first=2))[0] == [newer.number, twin.number]


async def test_going_back_finds_what_arrived_in_the_meantime(
    orders: List, factory: Factory, code: Code
) -> None:
    made = await factory.orders(code, 3, placed_at=MONDAY_MORNING)
    _, info = await orders.page(first=2)
    newer = await factory.order(code, placed_at=MONDAY_MORNING + timedelta(seconds=1))
    back, _ = await orders.page(last=10, before=info["startCursor"])
    assert back == [newer.number]
    assert len(made) == 3


@given(moments=st.lists(st.integers(0, 4), max_size=12), size=st.integers(1, 13))
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_every_walk_gives_each_order_once_and_newest_first(
    guest: Api, factory: Factory, company: Company, moments: list[int], size: int
) -> None:
    code = await factory.sub_code(company)
    made: list[Order] = []
    for moment in moments:
        placed_at = MONDAY_MORNING + timedelta(microseconds=moment)
        made.append(await factory.order(code, id=uuid4(), placed_at=placed_at))
    async with Api(guest.app, await factory.session(code)) as api:
        orders = List(api, ORDERS)
        assert await orders.forward(size) == in_pages(newest_first(made), size)
        assert list(chain(*await orders.backward(size))) == newest_first(made)


async def test_each_code_of_an_overview_has_a_page_of_its_own(
    guest: Api, factory: Factory, company: Company
) -> None:
    made = {}
    for number in (0, 1, 3, 5):
        code = await factory.sub_code(company)
        made[code.hint] = newest_first(await factory.orders(code, number)) if number else []
    overview = """{ viewer { ... on AccessCode { organisation { accessCodes { nodes {
        hint orders(first: 3) { nodes { number } pageInfo { hasNextPage } }
    } } } } } }"""
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        nodes = (await api.one(overview))["organisation"]["accessCodes"]["nodes"]
    pages = {node["hint"]: node["orders"] for node in nodes if node["hint"] in made}
    assert {hint: [order["number"] for order in page["nodes"]] for hint, page in pages.items()} == {
        hint: numbers[:3] for hint, numbers in made.items()
    }
    assert {hint: page["pageInfo"]["hasNextPage"] for hint, page in pages.items()} == {
        hint: len(numbers) > 3 for hint, numbers in made.items()
    }


# Bad arguments


async def refused(list_: List, **arguments: Any) -> list[tuple[str, str]]:
    """Ask for a page that cannot be given; tell which arguments are to blame and why."""
    answer = await list_.api.answer(UNTOUCHED, **arguments)
    (error,) = answer["errors"]
    assert answer["data"]["viewer"]["orders"] is None
    assert len(answer["data"]["viewer"]["hint"]) == 4
    assert answer["data"]["catalogue"]
    assert error["path"] == ["viewer", "orders"]
    assert error["extensions"]["code"] == "INVALID_INPUT"
    assert all(field["message"] for field in error["extensions"]["fields"])
    return [(field["path"], field["code"]) for field in error["extensions"]["fields"]]


@pytest.mark.parametrize("size", [0, -1, 101, 2**31 - 1, -(2**31)])
@pytest.mark.parametrize("end", ["first", "last"])
async def test_a_page_has_1_to_100_rows(orders: List, end: str, size: int) -> None:
    assert await refused(orders, **{end: size}) == [(end, "OUT_OF_RANGE")]


@pytest.mark.parametrize("end", ["first", "last"])
async def test_a_hundred_rows_are_a_page(orders: List, factory: Factory, code: Code, end: str) -> None:
    listed = newest_first(await factory.orders(code, 101))
    expected = listed[:100] if end == "first" else listed[1:]
    assert (await orders.page(**{end: 100}))[0] == expected


async def test_a_page_is_counted_from_one_end(orders: List) -> None:
    assert await refused(orders, first=1, last=1) == [("last", "NOT_ALLOWED")]


def cursor(value: object) -> str:
    return urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")


ID = "0123456789abcdef0123456789abcdef"
GARBAGE = [
    "",
    "geen cursor",
    "%00",
    "\0",
    "é€😀",
    "A",
    "====",
    "a" * 10_000,
    urlsafe_b64encode(b"\xff\xfe").decode(),
    urlsafe_b64encode(b"[" * 5_000).decode(),
    cursor(None),
    cursor(1),
    cursor("ab"),
    cursor({}),
    cursor({"a": 1, "b": 2}),
    cursor([]),
    cursor([1, 2, 3]),
    cursor(["2026-03-02T09:00:00+00:00"]),
    cursor(["2026-03-02T09:00:00+00:00", ID, ID]),
    cursor(["2026-03-02T09:00:00+00:00", 5]),
    cursor(["2026-03-02T09:00:00+00:00", None]),
    cursor(["2026-03-02T09:00:00+00:00", [ID]]),
    cursor(["2026-03-02T09:00:00+00:00", "g" * 32]),
    cursor(["2026-03-02T09:00:00+00:00", "' OR 1=1 --"]),
    cursor(["2026-03-02T09:00:00", ID]),
    cursor(["gisteren", ID]),
    cursor([5, ID]),
    cursor(["0001-01-01T00:00:00+14:00", ID]),
    cursor(["9999-12-31T23:59:59-14:00", ID]),
]


@pytest.mark.parametrize("side", ["after", "before"])
async def test_what_is_no_cursor_is_refused_by_name(orders: List, side: str) -> None:
    for garbage in GARBAGE:
        assert await refused(orders, **{side: garbage}) == [(side, "MALFORMED")], garbage


async def test_a_cursor_of_the_register_is_none_of_a_list_of_orders(orders: List) -> None:
    found = await orders.api.one(
        '{ searchRegister(query: "69599084") { ... on RegistrationConnection { pageInfo { endCursor } } } }'
    )
    assert await refused(orders, after=found["pageInfo"]["endCursor"]) == [("after", "MALFORMED")]


async def test_a_bad_search_of_the_register_is_refused_as_data(guest: Api) -> None:
    search = """
        query ($first: Int!, $after: String) { searchRegister(query: "Test", first: $first, after: $after) {
            ... on InvalidInput { fields { path code } }
        } }"""
    not_of_the_register = [cursor([page, index]) for page, index in ((0, 1), (1, -1), (1, 100), (11, 0))]
    for garbage in [*GARBAGE, *not_of_the_register]:
        answer = await guest.one(search, first=20, after=garbage)
        assert answer == {"fields": [{"path": "after", "code": "MALFORMED"}]}, garbage
    for size in (0, -1, 101):
        answer = await guest.one(search, first=size)
        assert answer == {"fields": [{"path": "first", "code": "OUT_OF_RANGE"}]}


# Periods


def day(text: str) -> dict[str, dict[str, str]]:
    return {"period": {"from": text, "until": text}}


@pytest.mark.parametrize(
    ("the_day", "begins", "ends"),
    [
        ("2026-01-15", datetime(2026, 1, 14, 23, tzinfo=UTC), datetime(2026, 1, 15, 23, tzinfo=UTC)),
        ("2026-07-15", datetime(2026, 7, 14, 22, tzinfo=UTC), datetime(2026, 7, 15, 22, tzinfo=UTC)),
        # Summer time begins: a day of 23 hours
        ("2026-03-29", datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 22, tzinfo=UTC)),
        # Summer time ends: a day of 25 hours
        ("2026-10-25", datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
async def test_a_period_is_of_amsterdam_days(
    orders: List, factory: Factory, code: Code, the_day: str, begins: datetime, ends: datetime
) -> None:
    just_before = timedelta(microseconds=1)
    await factory.order(code, placed_at=begins - just_before)
    first = await factory.order(code, placed_at=begins)
    last = await factory.order(code, placed_at=ends - just_before)
    await factory.order(code, placed_at=ends)
    assert (await orders.page(first=10, **day(the_day)))[0] == [last.number, first.number]


async def test_a_period_includes_both_its_days_and_is_paged_like_the_whole(
    orders: List, factory: Factory, code: Code
) -> None:
    made = []
    for days in range(5):
        made += await factory.orders(code, 2, placed_at=MONDAY_MORNING + timedelta(days=days))
    period = {"period": {"from": "2026-03-03", "until": "2026-03-05"}}
    within = newest_first(made[2:8])
    first, info = await orders.page(first=4, **period)
    rest, end = await orders.page(first=4, after=info["endCursor"], **period)
    assert (first, rest) == (within[:4], within[4:])
    assert (info["hasNextPage"], end["hasNextPage"]) == (True, False)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-03-02", "2026-03-01"),
        ("2016-03-01", "2026-03-02"),
        ("1926-03-02", "2026-03-02"),
        ("0001-01-01", "0001-01-02"),
        ("9999-12-31", "9999-12-31"),
    ],
)
async def test_a_period_that_cannot_be_is_refused(orders: List, first: str, last: str) -> None:
    answer = await orders.api.answer(ORDERS, period={"from": first, "until": last})
    (error,) = answer["errors"]
    assert answer["data"] == {"viewer": {"list": None}}
    assert error["extensions"]["code"] == "INVALID_INPUT"
    assert [field["path"].split(".")[0] for field in error["extensions"]["fields"]] == ["period"]


async def test_ten_years_are_a_period(orders: List, factory: Factory, code: Code) -> None:
    order = await factory.order(code)
    period = {"from": "2016-03-02", "until": "2026-03-02"}
    assert (await orders.page(period=period))[0] == [order.number]
