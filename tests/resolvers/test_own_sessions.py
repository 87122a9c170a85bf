"""A person's own sessions: seen, ended one by one, or all but this one (DOMAIN 8)."""

import pytest
from uuid_utils.compat import uuid7

from auth.principal import GUEST, CodeHolder
from models.access_code import AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.refusals import NotLoggedIn, SessionNotFound
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, RefreshToken, Session, SessionTransport
from resolvers import access_codes, own_sessions
from resolvers.sessions import LoggedIn, principal_of
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Code, Factory
from tests.resolvers.journeys import Journeys

BEARER, COOKIE = SessionTransport.BEARER, SessionTransport.COOKIE


async def log_in(journeys: Journeys, code: Code, transport: SessionTransport = BEARER) -> CodeHolder:
    return holder(await journeys.log_in(code, transport=transport))


def holder(logged_in: LoggedIn) -> CodeHolder:
    assert isinstance(logged_in.principal, CodeHolder)
    return logged_in.principal


async def left(journeys: Journeys) -> set[object]:
    return {session.id for session in await all_rows(journeys.services, Session)}


async def seen(journeys: Journeys, caller: CodeHolder, *codes: Code) -> list[list[object] | None]:
    """Give the ids of the sessions that the caller sees of each code."""
    reader = journeys.services.database.reader(caller)
    rows = await access_codes.by_ids(reader, [code.id for code in codes])
    shown = [row for row in rows if row is not None]
    found = await own_sessions.of_codes(journeys.services, reader, shown)
    return [None if sessions is None else [session.id for session in sessions] for sessions in found]


async def test_one_sees_one_s_own_sessions_the_newest_first(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    opened = []
    for transport in (BEARER, COOKIE, BEARER):
        opened.append(await log_in(journeys, company.main_user, transport))
        clock.advance(minutes=1)
    await log_in(journeys, await factory.sub_code(company))
    ids = [each.session_id for each in reversed(opened)]
    assert await seen(journeys, opened[0], company.main_user) == [ids]


async def test_nobody_sees_another_s_sessions_not_even_the_main_user(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    colleague = await factory.sub_code(company)
    main_user = await log_in(journeys, company.main_user)
    await log_in(journeys, colleague)
    assert await seen(journeys, main_user, company.main_user, colleague) == [[main_user.session_id], None]


async def test_a_private_person_sees_their_own_too(journeys: Journeys, factory: Factory) -> None:
    code, other = await factory.private_code(), await factory.private_code()
    caller = await log_in(journeys, code)
    await log_in(journeys, other)
    assert await seen(journeys, caller, code) == [[caller.session_id]]


async def test_what_has_ended_is_not_seen_and_an_app_that_can_still_refresh_is(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await factory.private_code()
    app = await log_in(journeys, code, BEARER)
    await log_in(journeys, code, COOKIE)
    clock.now += IDLE_LIFE[COOKIE]
    browser = await log_in(journeys, code, COOKIE)
    assert await seen(journeys, browser, code) == [[browser.session_id, app.session_id]]
    clock.now += IDLE_LIFE[BEARER]
    later = await log_in(journeys, code)
    assert await seen(journeys, later, code) == [[later.session_id, app.session_id]]
    clock.now += ABSOLUTE_LIFE[BEARER]
    last = await log_in(journeys, code)
    assert await seen(journeys, last, code) == [[last.session_id]]


async def test_what_a_session_shows_holds_no_token(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    caller = await log_in(journeys, code)
    reader = journeys.services.database.reader(caller)
    (row,) = await reader.rows(own_sessions.BY_ID, ids=[caller.session_id])
    assert set(row.columns) == {column.key for column in columns_of(Session)} - {"token_hash"}
    assert (row.device, row.transport) == ("test", BEARER)


async def test_a_session_that_is_ended_is_dead_at_once_with_its_refresh_token(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    here, there = await journeys.log_in(code), await journeys.log_in(code)
    ended = await own_sessions.end(journeys.services, here.principal, holder(there).session_id)
    assert ended == holder(there).session_id
    assert await principal_of(journeys.services, there.token, BEARER) is GUEST
    assert await principal_of(journeys.services, here.token, BEARER) == here.principal
    assert (await one_row(journeys.services, RefreshToken)).session_id == holder(here).session_id


async def test_one_can_end_the_session_that_one_is_in(journeys: Journeys, factory: Factory) -> None:
    caller = await log_in(journeys, await factory.private_code())
    await own_sessions.end(journeys.services, caller, caller.session_id)
    assert await left(journeys) == set()


async def test_a_session_of_somebody_else_or_of_nobody_does_not_exist(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    main_user = await log_in(journeys, company.main_user)
    colleague = await log_in(journeys, await factory.sub_code(company))
    gone = await log_in(journeys, company.main_user)
    await own_sessions.end(journeys.services, main_user, gone.session_id)
    for session_id in (colleague.session_id, gone.session_id, uuid7(), None):
        with pytest.raises(SessionNotFound):
            await own_sessions.end(journeys.services, main_user, session_id)
    assert await left(journeys) == {main_user.session_id, colleague.session_id}


async def test_all_others_can_be_ended_at_once(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    colleague = await log_in(journeys, await factory.sub_code(company))
    for _ in range(2):
        await log_in(journeys, company.main_user, COOKIE)
    caller = await log_in(journeys, company.main_user)
    assert await own_sessions.end_others(journeys.services, caller) == 2
    assert await own_sessions.end_others(journeys.services, caller) == 0
    assert await left(journeys) == {colleague.session_id, caller.session_id}


async def test_a_guest_ends_nothing(journeys: Journeys, factory: Factory) -> None:
    caller = await log_in(journeys, await factory.private_code())
    with pytest.raises(NotLoggedIn):
        await own_sessions.end(journeys.services, GUEST, caller.session_id)
    with pytest.raises(NotLoggedIn):
        await own_sessions.end_others(journeys.services, GUEST)
    assert await left(journeys) == {caller.session_id}


async def test_a_blocked_code_is_logged_in_nowhere(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    logged_in = await journeys.log_in(code)
    await change_row(journeys.services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
    assert await principal_of(journeys.services, logged_in.token, BEARER) is GUEST
