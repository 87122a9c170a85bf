"""Searching the register: by what is asked, and page by page (DOMAIN 0)."""

from collections.abc import Callable

import pytest

from auth.principal import GUEST
from models.business_register import RegisterQuery, RegistrationKind, SearchHit, SearchPage
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
)
from resolvers import registrations
from resolvers.connections import Connection, encode_cursor
from resolvers.services import Services
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import DAGOBERT, DONALD, GOVERT, UNKNOWN, refused_fields

DAGOBERT_MAIN = "000038509504"
DONALDS_RSIN = "857587973"


async def search(
    services: Services, query: str, first: int | None = None, after: str | None = None
) -> Connection:
    return await registrations.search(services, services.database.reader(GUEST), query, first, after)


def made_up(total: int) -> Callable[[RegisterQuery, int, int], SearchPage]:
    """Answer as a register in which so many companies fit."""

    def answer(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        shown = min(total, 1000)
        numbers = range((page - 1) * per_page, min(page * per_page, shown))
        hits = tuple(
            SearchHit(f"{number:08}", None, f"Bedrijf {number}", RegistrationKind.LEGAL_PERSON, None, None)
            for number in numbers
        )
        return SearchPage(hits=hits, page=page, per_page=per_page, total=shown)

    return answer


def numbers(connection: Connection) -> list[int]:
    return [int(row.kvk_number) for row in connection.nodes]


# What is asked


QUERIES = (
    (DAGOBERT, RegisterQuery(kvk_number=DAGOBERT)),
    (" 6959 9084 ", RegisterQuery(kvk_number=DAGOBERT)),
    (GOVERT, RegisterQuery(branch_number=GOVERT)),
    (DONALDS_RSIN, RegisterQuery(rsin=DONALDS_RSIN)),
    ("8575.87.973", RegisterQuery(name="8575.87.973")),
    ("1234567", RegisterQuery(name="1234567")),
    ("1234567890", RegisterQuery(name="1234567890")),
    ("٦٩٥٩٩٠٨٤", RegisterQuery(name="٦٩٥٩٩٠٨٤")),
    (" Test EMZ  Dagobert ", RegisterQuery(name="Test EMZ  Dagobert")),
)


async def test_eight_digits_are_a_kvk_number_twelve_a_branch_nine_an_rsin_and_all_else_a_name(
    played: Services, register: WatchedRegister
) -> None:
    questions: list[RegisterQuery] = []

    def answer(question: RegisterQuery, page: int, per_page: int) -> SearchPage:
        questions.append(question)
        return SearchPage(hits=(), page=page, per_page=per_page, total=0)

    register.search_answer = answer
    for query, _ in QUERIES:
        assert (await search(played, query)).nodes == ()
    assert questions == [asked for _, asked in QUERIES]


BAD_QUERIES = (
    ("857587974", InvalidFieldCode.MALFORMED),
    ("", InvalidFieldCode.REQUIRED),
    ("  ", InvalidFieldCode.REQUIRED),
    ("Bakkerij\x00", InvalidFieldCode.MALFORMED),
    ("\ud800", InvalidFieldCode.MALFORMED),
    ("a" * 1_000_000, InvalidFieldCode.TOO_LONG),
)


async def test_what_cannot_be_searched_for_is_refused_and_not_asked(
    played: Services, register: WatchedRegister
) -> None:
    """An RSIN that fails the eleven-test, nothing, and what nobody can read."""
    for query, code in BAD_QUERIES:
        with pytest.raises(InvalidInput) as refusal:
            await search(played, query)
        assert refused_fields(refusal.value) == {"query": code}
    assert register.asked == []


async def test_a_kvk_number_finds_all_entries_of_the_company(played: Services) -> None:
    found = {(row.branch_number, row.name, row.kind) for row in (await search(played, DAGOBERT)).nodes}
    assert found == {
        (DAGOBERT_MAIN, "Test EMZ Dagobert", RegistrationKind.MAIN_BRANCH),
        (GOVERT, "Test EMZ Nevenvestiging Govert", RegistrationKind.BRANCH),
    }


async def test_a_branch_and_an_rsin_find_their_company(played: Services) -> None:
    for query, kvk_number in ((GOVERT, DAGOBERT), (DONALDS_RSIN, DONALD)):
        assert {row.kvk_number for row in (await search(played, query)).nodes} == {kvk_number}


async def test_nothing_found_is_an_empty_page(played: Services) -> None:
    nothing = await search(played, UNKNOWN)
    assert (nothing.nodes, nothing.page_info.has_next_page) == ((), False)
    assert (nothing.page_info.start_cursor, nothing.page_info.end_cursor) == (None, None)


# Page by page


@pytest.mark.parametrize("size", [1, 7, 20, 33, 99, 100])
async def test_pages_of_any_size_join_into_the_whole_list(
    played: Services, register: WatchedRegister, size: int
) -> None:
    total = 30 if size == 1 else 250
    register.search_answer = made_up(total)
    seen: list[int] = []
    after: str | None = None
    while True:
        page = await search(played, "bedrijf", size, after)
        seen += numbers(page)
        assert page.page_info.has_previous_page == (after is not None)
        if not page.page_info.has_next_page:
            break
        assert len(page.nodes) == size
        after = page.page_info.end_cursor
    assert seen == list(range(total))


async def test_a_page_may_start_after_any_of_its_edges(played: Services, register: WatchedRegister) -> None:
    register.search_answer = made_up(250)
    page = await search(played, "bedrijf", 100)
    for index in (0, 49, 96, 97, 98, 99):
        assert numbers(await search(played, "bedrijf", 3, page.edges[index].cursor)) == [
            index + 1,
            index + 2,
            index + 3,
        ]


async def test_a_page_asks_the_register_for_one_of_its_pages_or_two(
    played: Services, register: WatchedRegister
) -> None:
    register.search_answer = made_up(250)
    first = await search(played, "bedrijf", 90)
    assert register.asked == ["search"]
    await search(played, "bedrijf", 90, first.page_info.end_cursor)
    assert register.asked == ["search"] * 3


async def test_without_a_size_a_page_has_20_results(played: Services, register: WatchedRegister) -> None:
    register.search_answer = made_up(250)
    assert numbers(await search(played, "bedrijf")) == list(range(20))


async def test_the_register_shows_no_more_than_its_first_1000_results(
    played: Services, register: WatchedRegister
) -> None:
    register.search_answer = made_up(5000)
    before_the_end = await search(played, "bedrijf", 100, encode_cursor([10, 49]))
    assert numbers(before_the_end) == list(range(950, 1000))
    assert not before_the_end.page_info.has_next_page
    past_the_end = await search(played, "bedrijf", 100, before_the_end.page_info.end_cursor)
    assert past_the_end.nodes == ()
    assert not past_the_end.page_info.has_next_page


async def test_the_local_register_is_paged_through_as_it_is(played: Services) -> None:
    whole = [row.key for row in (await search(played, "Voorbeeld", 100)).nodes]
    assert len(whole) > 50
    seen: list[str] = []
    after: str | None = None
    while True:
        page = await search(played, "Voorbeeld", 9, after)
        seen += [row.key for row in page.nodes]
        if not page.page_info.has_next_page:
            break
        after = page.page_info.end_cursor
    assert seen == whole


BAD_CURSORS = (
    "",
    "x",
    "é",
    "a" * 1_000_000,
    encode_cursor(None),
    encode_cursor([1]),
    encode_cursor([0, 0]),
    encode_cursor([11, 0]),
    encode_cursor([1, 100]),
    encode_cursor([1, -1]),
    encode_cursor([1.5, 2]),
    encode_cursor(["1", "2"]),
    encode_cursor({"1": 2}),
    encode_cursor(["2026-03-02T09:00:00+00:00", "0" * 32]),
)


async def test_a_cursor_of_another_list_or_of_none_is_refused(played: Services) -> None:
    for cursor in BAD_CURSORS:
        with pytest.raises(InvalidInput) as refusal:
            await search(played, "bedrijf", 10, cursor)
        assert refused_fields(refusal.value) == {"after": InvalidFieldCode.MALFORMED}, cursor[:100]


async def test_a_page_has_1_to_100_results(played: Services) -> None:
    for first in (0, -1, 101, 2**31 - 1):
        with pytest.raises(InvalidInput) as refusal:
            await search(played, "bedrijf", first)
        assert refused_fields(refusal.value) == {"first": InvalidFieldCode.OUT_OF_RANGE}
