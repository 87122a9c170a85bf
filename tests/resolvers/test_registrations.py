"""What the register gives everyone for free, and the gateway's copy of it (DOMAIN 0)."""

import pytest

from auth.principal import GUEST, CodeHolder
from models.business_register import RegisterQuery, RegistrationKind, SearchHit, SearchPage
from models.order import Order
from models.refusals import (
    InvalidInput,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
)
from models.registration import Registration
from models.rows import Row
from resolvers import registrations
from resolvers.connections import Connection
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import (
    BAKERY,
    CONRON,
    DAGOBERT,
    DONALD,
    JOYFLEX,
    OF_BRANCH,
    SHIELDED,
    UNKNOWN,
    Journeys,
)


async def search(
    services: Services, query: str, first: int | None = None, after: str | None = None
) -> Connection:
    return await registrations.search(services, services.database.reader(GUEST), query, first, after)


# The copy


async def test_the_last_answer_is_kept_with_its_time(
    played: Services, register: WatchedRegister, clock: SettableClock
) -> None:
    await search(played, BAKERY)
    kept = await one_row(played, Registration)
    assert (kept.name, kept.street, kept.town) == ("Voorbeeld Bakkerij", "Voorbeeldstraat", "Voorbeeldstad")
    assert kept.fetched_at == clock.now
    clock.advance(days=1)

    def moved(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        kind = RegistrationKind.MAIN_BRANCH
        hit = SearchHit(BAKERY, "990099000001", "Bakkerij Nieuw", kind, "Nieuwstraat", "Nieuwstad")
        return SearchPage(hits=(hit,), page=page, per_page=per_page, total=1)

    register.search_answer = moved
    await search(played, BAKERY)
    updated = await one_row(played, Registration)
    assert (updated.name, updated.street, updated.town) == ("Bakkerij Nieuw", "Nieuwstraat", "Nieuwstad")
    assert updated.fetched_at == clock.now


async def test_an_address_that_was_shielded_since_leaves_the_copy(
    played: Services, register: WatchedRegister
) -> None:
    await search(played, BAKERY)

    def shielded(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        kind = RegistrationKind.MAIN_BRANCH
        hit = SearchHit(BAKERY, "990099000001", "Voorbeeld Bakkerij", kind, None, None)
        return SearchPage(hits=(hit,), page=page, per_page=per_page, total=1)

    register.search_answer = shielded
    await search(played, BAKERY)
    kept = await one_row(played, Registration)
    assert (kept.street, kept.town) == (None, None)


async def test_a_shielded_address_is_in_no_copy(played: Services) -> None:
    for number in (SHIELDED, "99000006", "99000045"):
        await search(played, number)
    assert {(row.street, row.town) for row in await all_rows(played, Registration)} == {(None, None)}
    await search(played, "99000003")
    post_box_only = await one_row(played, Registration, kvk_number="99000003")
    assert post_box_only.street is None


async def test_a_very_long_name_or_street_is_kept_as_far_as_it_fits(
    played: Services, register: WatchedRegister
) -> None:
    def answer(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        hit = SearchHit(BAKERY, None, "N" * 600, RegistrationKind.LEGAL_PERSON, "S" * 300, "T" * 300)
        return SearchPage(hits=(hit,), page=page, per_page=per_page, total=1)

    register.search_answer = answer
    (row,) = (await search(played, "lang")).nodes
    assert (len(row.name), len(row.street), len(row.town)) == (500, 200, 200)


# One registration


@pytest.mark.parametrize(
    ("kvk_number", "name", "kind"),
    [
        (DAGOBERT, "Test EMZ Dagobert", RegistrationKind.MAIN_BRANCH),
        (DONALD, "Test BV Donald", RegistrationKind.MAIN_BRANCH),
        (CONRON, "Global Conron", RegistrationKind.LEGAL_PERSON),
        (JOYFLEX, "Grand Joyflex B.V.", RegistrationKind.MAIN_BRANCH),
    ],
)
async def test_a_registration_is_its_main_branch_else_the_legal_person(
    played: Services, kvk_number: str, name: str, kind: RegistrationKind
) -> None:
    reader = played.database.reader(GUEST)
    row = await registrations.registration(played, reader, kvk_number)
    assert (row.kvk_number, row.name, row.kind) == (kvk_number, name, kind)


async def test_a_registration_is_asked_for_anew(played: Services, register: WatchedRegister) -> None:
    for _ in range(2):
        await registrations.registration(played, played.database.reader(GUEST), BAKERY)
    assert register.asked == ["search", "search"]


@pytest.mark.parametrize(
    ("kvk_number", "failure", "refused"),
    [
        (UNKNOWN, None, RegistrationNotFound),
        (BAKERY, RegisterUnavailable(), RegisterUnavailable),
        (BAKERY, RegistrationWithheld(), RegistrationWithheld),
        ("123", None, InvalidInput),
    ],
)
async def test_a_registration_that_cannot_be_given_is_refused_with_the_reason(
    played: Services,
    register: WatchedRegister,
    kvk_number: str,
    failure: Exception | None,
    refused: type[Exception],
) -> None:
    await search(played, BAKERY)
    register.failure = failure
    with pytest.raises(refused):
        await registrations.registration(played, played.database.reader(GUEST), kvk_number)


async def test_the_main_branch_is_found_among_hundreds_of_branches(
    played: Services, register: WatchedRegister
) -> None:
    main, branch = RegistrationKind.MAIN_BRANCH, RegistrationKind.BRANCH
    hits = tuple(
        SearchHit(BAKERY, f"{number:012}", f"Filiaal {number}", main if number == 234 else branch, None, None)
        for number in range(250)
    )

    def answer(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        shown = hits[(page - 1) * per_page : page * per_page]
        return SearchPage(hits=shown, page=page, per_page=per_page, total=len(hits))

    register.search_answer = answer
    row = await registrations.registration(played, played.database.reader(GUEST), BAKERY)
    assert (row.kind, row.name) == (main, "Filiaal 234")
    assert len(register.asked) == 3


async def test_branches_without_a_main_one_are_no_registration(
    played: Services, register: WatchedRegister
) -> None:
    def answer(_query: RegisterQuery, page: int, per_page: int) -> SearchPage:
        hit = SearchHit(BAKERY, "000000000001", "Filiaal", RegistrationKind.BRANCH, None, None)
        return SearchPage(hits=(hit,), page=page, per_page=per_page, total=1)

    register.search_answer = answer
    with pytest.raises(RegistrationNotFound):
        await registrations.registration(played, played.database.reader(GUEST), BAKERY)


# The subjects of a list of orders


async def test_a_list_of_orders_reads_the_copies_and_asks_nobody(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    placed = [
        await journeys.order(buyer, kvk_number=DAGOBERT),
        await journeys.order(buyer, **OF_BRANCH),
        await journeys.order(buyer, kvk_number=CONRON),
    ]
    register.asked.clear()
    subjects = await subjects_of(journeys.services, placed)
    assert [row and row.name for row in subjects] == [
        "Test EMZ Dagobert",
        "Test EMZ Nevenvestiging Govert",
        "Global Conron",
    ]
    assert register.asked == []


async def test_the_main_branch_stands_for_the_company_before_the_legal_person(
    played: Services, journeys: Journeys, buyer: CodeHolder
) -> None:
    order = await journeys.order(buyer, kvk_number=BAKERY)
    person = SearchHit(BAKERY, None, "Rechtspersoon", RegistrationKind.LEGAL_PERSON, None, None)
    await registrations.remember(played.database, [person], played.clock())
    (subject,) = await subjects_of(played, [order])
    assert subject is not None
    assert subject.kind is RegistrationKind.MAIN_BRANCH


async def subjects_of(services: Services, orders: list[Order]) -> list[Row | None]:
    return await registrations.subjects(services.database.reader(GUEST), orders)
