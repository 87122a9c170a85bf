"""Renewing a bearer token: it rotates, and a token that comes twice ends the session (RFC 9700, 4.14.2)."""

import asyncio
from datetime import timedelta

import pytest

from auth.principal import GUEST, CodeHolder, Principal
from auth.secrets import new_token
from models.access_code import AccessCode, AccessCodeStatus
from models.refusals import InvalidFieldCode, InvalidInput, SessionExpired
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, RefreshToken, Session, SessionTransport
from resolvers import own_sessions, sessions
from resolvers.sessions import SessionRefreshed, log_out, principal_of
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory
from tests.resolvers.journeys import Journeys, refused_fields

BEARER = SessionTransport.BEARER


@pytest.fixture
async def opened(journeys: Journeys, factory: Factory) -> SessionRefreshed:
    """Give the tokens of an app that is logged in."""
    logged_in = await journeys.log_in(await factory.private_code())
    assert logged_in.refresh_token is not None
    return SessionRefreshed(logged_in.token, logged_in.refresh_token, logged_in.expires_at)


async def refresh(journeys: Journeys, refresh_token: str) -> SessionRefreshed:
    return await sessions.refresh(journeys.services, refresh_token)


async def caller(journeys: Journeys, tokens: SessionRefreshed) -> Principal:
    return await principal_of(journeys.services, tokens.token, BEARER)


async def assert_refused(journeys: Journeys, refresh_token: str) -> None:
    with pytest.raises(SessionExpired):
        await refresh(journeys, refresh_token)


async def test_a_refresh_gives_new_tokens_to_the_same_session_and_voids_the_former(
    journeys: Journeys, opened: SessionRefreshed, clock: SettableClock
) -> None:
    before = await caller(journeys, opened)
    clock.advance(minutes=59)
    renewed = await refresh(journeys, opened.refresh_token)
    assert renewed.expires_at == clock.now + IDLE_LIFE[BEARER]
    assert len({opened.token, opened.refresh_token, renewed.token, renewed.refresh_token}) == 4
    assert await caller(journeys, renewed) == before
    assert await caller(journeys, opened) is GUEST
    session = await one_row(journeys.services, Session)
    assert (session.last_used_at, session.idle_expires_at) == (clock.now, renewed.expires_at)


async def test_a_session_is_renewed_after_its_token_ended_until_its_last_moment(
    journeys: Journeys, opened: SessionRefreshed, clock: SettableClock
) -> None:
    began = clock.now
    clock.advance(days=20)
    assert await caller(journeys, opened) is GUEST
    renewed = await refresh(journeys, opened.refresh_token)
    clock.now = began + ABSOLUTE_LIFE[BEARER] - timedelta(minutes=1)
    renewed = await refresh(journeys, renewed.refresh_token)
    assert renewed.expires_at == began + ABSOLUTE_LIFE[BEARER]
    clock.advance(minutes=1)
    await assert_refused(journeys, renewed.refresh_token)
    assert await all_rows(journeys.services, Session) == []


async def test_a_token_that_is_used_twice_ends_the_session_for_thief_and_owner_alike(
    journeys: Journeys, opened: SessionRefreshed
) -> None:
    renewed = await refresh(journeys, opened.refresh_token)
    newest = await refresh(journeys, renewed.refresh_token)
    await assert_refused(journeys, opened.refresh_token)
    assert await caller(journeys, newest) is GUEST
    await assert_refused(journeys, newest.refresh_token)
    assert await all_rows(journeys.services, Session) == []
    assert await all_rows(journeys.services, RefreshToken) == []


async def test_other_sessions_of_the_code_stay_when_one_is_ended_so(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    one, other = await journeys.log_in(code), await journeys.log_in(code)
    assert one.refresh_token is not None
    await refresh(journeys, one.refresh_token)
    await assert_refused(journeys, one.refresh_token)
    assert await principal_of(journeys.services, other.token, BEARER) == other.principal


async def test_a_token_that_nobody_has_renews_nothing(journeys: Journeys, opened: SessionRefreshed) -> None:
    for sent in (new_token(), opened.token, opened.refresh_token.swapcase(), "x"):
        await assert_refused(journeys, sent)
    assert isinstance(await caller(journeys, opened), CodeHolder)
    for sent, code in (
        ("", InvalidFieldCode.REQUIRED),
        ("x" * 201, InvalidFieldCode.TOO_LONG),
        ("a\x00b", InvalidFieldCode.MALFORMED),
    ):
        with pytest.raises(InvalidInput) as refusal:
            await refresh(journeys, sent)
        assert refused_fields(refusal.value) == {"refreshToken": code}


async def test_a_refresh_token_is_no_bearer_token(journeys: Journeys, opened: SessionRefreshed) -> None:
    assert await principal_of(journeys.services, opened.refresh_token, BEARER) is GUEST


async def test_a_refresh_token_is_kept_only_as_a_keyed_hash(
    journeys: Journeys, opened: SessionRefreshed
) -> None:
    kept = await one_row(journeys.services, RefreshToken)
    assert opened.refresh_token not in repr(kept)
    assert kept.token_hash == journeys.services.secrets.token_hash(opened.refresh_token)


async def test_a_browser_gets_no_refresh_token(journeys: Journeys, factory: Factory) -> None:
    logged_in = await journeys.log_in(await factory.private_code(), transport=SessionTransport.COOKIE)
    assert logged_in.refresh_token is None
    assert await all_rows(journeys.services, RefreshToken) == []


async def test_a_session_that_was_ended_is_not_renewed(
    journeys: Journeys, opened: SessionRefreshed, factory: Factory
) -> None:
    await log_out(journeys.services, await caller(journeys, opened))
    await assert_refused(journeys, opened.refresh_token)
    code = await factory.private_code()
    other, here = await journeys.log_in(code), await journeys.log_in(code)
    await own_sessions.end_others(journeys.services, here.principal)
    assert other.refresh_token is not None
    await assert_refused(journeys, other.refresh_token)


async def test_a_code_that_is_no_longer_in_use_is_not_renewed(
    journeys: Journeys, opened: SessionRefreshed
) -> None:
    principal = await caller(journeys, opened)
    assert isinstance(principal, CodeHolder)
    await change_row(journeys.services, AccessCode, principal.access_code_id, status=AccessCodeStatus.BLOCKED)
    await assert_refused(journeys, opened.refresh_token)
    await change_row(journeys.services, AccessCode, principal.access_code_id, status=AccessCodeStatus.ACTIVE)
    await assert_refused(journeys, opened.refresh_token)


async def test_fifty_refreshes_at_once_with_one_token_leave_at_most_one_live_token(
    journeys: Journeys, opened: SessionRefreshed
) -> None:
    outcomes = await asyncio.gather(
        *(refresh(journeys, opened.refresh_token) for _ in range(50)), return_exceptions=True
    )
    renewed = [outcome for outcome in outcomes if isinstance(outcome, SessionRefreshed)]
    assert len(renewed) == 1
    assert sum(isinstance(outcome, SessionExpired) for outcome in outcomes) == 49
    live = [tokens for tokens in (opened, *renewed) if await caller(journeys, tokens) is not GUEST]
    assert live == []
    assert await all_rows(journeys.services, Session) == []


async def test_a_refresh_and_the_end_of_the_session_at_once_leave_nothing(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    here = await journeys.log_in(code)
    for _ in range(10):
        other = await journeys.log_in(code)
        assert other.refresh_token is not None
        await asyncio.gather(
            refresh(journeys, other.refresh_token),
            own_sessions.end_others(journeys.services, here.principal),
            return_exceptions=True,
        )
        (left,) = await all_rows(journeys.services, Session)
        assert left.token_hash == journeys.services.secrets.token_hash(here.token)
