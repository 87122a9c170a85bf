"""One look-up tells who calls: a live session, sent in its own way (DOMAIN 8)."""

from datetime import timedelta
from typing import Any

import pytest

from auth.principal import GUEST, CodeHolder, Principal, without_rows
from auth.secrets import new_token
from auth.sessions import idle_expiry, needs_touch
from models.access_code import AccessCode, AccessCodeStatus, Role, Use
from models.organisation import Organisation
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.rows import Row, row_type
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, Session, SessionTransport
from resolvers import access_codes, organisations
from resolvers.services import Services
from resolvers.sessions import log_out, principal_of
from tests.clock import MONDAY_MORNING, SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory

BEARER, COOKIE = SessionTransport.BEARER, SessionTransport.COOKIE


@pytest.fixture
async def token(factory: Factory) -> str:
    """Give the bearer token of a main user."""
    return await factory.session((await factory.company()).main_user)


@pytest.fixture
async def cookie(factory: Factory) -> str:
    """Give the token in a main user's cookie."""
    return await factory.session((await factory.company()).main_user, transport=COOKIE)


async def caller(services: Services, token: str, transport: SessionTransport = BEARER) -> Principal:
    return await principal_of(services, token, transport)


def values(row: Row) -> dict[str, Any]:
    return {"typename": row.typename, **{name: getattr(row, name) for name in row.columns}}


def is_logged_in(principal: Principal) -> bool:
    return isinstance(principal, CodeHolder)


async def test_a_session_tells_who_calls_and_what_they_may_do(services: Services, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT)
    granted = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    sub_code = await factory.sub_code(company, permissions=granted)
    private = await factory.private_code()
    main_user, colleague, person = [
        await factory.principal(code) for code in (company.main_user, sub_code, private)
    ]
    assert (main_user.role, main_user.permissions) == (Role.MAIN_USER, frozenset(Permission))
    assert (colleague.role, colleague.permissions) == (Role.SUB_CODE, granted)
    assert (person.role, person.permissions) == (None, frozenset({Permission.PLACE_ORDERS}))
    assert main_user.organisation_id == colleague.organisation_id == company.id
    assert (person.organisation_id, person.use) == (None, Use.PRIVATE)
    assert (colleague.access_code_id, colleague.payment_method) == (sub_code.id, PaymentMethod.CREDIT)


async def test_a_session_comes_with_the_caller_s_code_and_company_as_every_read_shows_them(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    codes = [company.main_user, await factory.sub_code(company), await factory.private_code()]
    for code in codes:
        principal = await caller(services, await factory.session(code))
        own = principal.own_rows if isinstance(principal, CodeHolder) else {}
        reader = services.database.reader(without_rows(principal))
        read = await reader.by_ids(access_codes.BY_ID, [code.id])
        if own["AccessCode"].organisation_id is not None:
            read += await reader.by_ids(organisations.BY_ID, [company.id])
        assert [values(row) for row in own.values()] == [values(row) for row in read]


async def test_a_token_that_nobody_has_is_a_guest_s(services: Services, token: str) -> None:
    for sent in ("", "x", "\x00", "\ud800", "a" * 10_000, new_token(), token.swapcase()):
        assert await caller(services, sent) is GUEST


async def test_a_token_is_kept_only_as_a_keyed_hash(services: Services, token: str) -> None:
    session = await one_row(services, Session)
    assert token not in repr(session)
    assert session.token_hash == services.secrets.token_hash(token)


async def test_a_bearer_token_is_no_cookie(services: Services, token: str) -> None:
    assert is_logged_in(await caller(services, token, BEARER))
    assert await caller(services, token, COOKIE) is GUEST


async def test_the_sessions_of_a_code_end_at_once_when_it_is_no_longer_in_use(
    services: Services, factory: Factory
) -> None:
    for status in AccessCodeStatus:
        token = await factory.session(await factory.private_code(status=status))
        assert is_logged_in(await caller(services, token)) == (status is AccessCodeStatus.ACTIVE)
    code = await factory.private_code()
    token = await factory.session(code)
    await change_row(services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
    assert not is_logged_in(await caller(services, token))


async def test_who_gets_the_main_role_has_it_at_once(services: Services, factory: Factory) -> None:
    company = await factory.company()
    successor = await factory.sub_code(company)
    token = await factory.session(successor)
    await change_row(services, Organisation, company.id, main_code_id=successor.id)
    principal = await caller(services, token)
    assert isinstance(principal, CodeHolder)
    assert principal.role is Role.MAIN_USER


@pytest.mark.parametrize("transport", SessionTransport)
async def test_an_idle_session_ends(
    services: Services, factory: Factory, clock: SettableClock, transport: SessionTransport
) -> None:
    token = await factory.session(await factory.private_code(), transport=transport)
    clock.now += IDLE_LIFE[transport]
    assert await caller(services, token, transport) is GUEST


async def test_use_keeps_a_browser_s_session_alive_until_its_last_moment(
    services: Services, cookie: str, clock: SettableClock
) -> None:
    last = clock.now + ABSOLUTE_LIFE[COOKIE] - timedelta(seconds=1)
    while clock.now < last:
        clock.now = min(clock.now + IDLE_LIFE[COOKIE] - timedelta(minutes=2), last)
        assert is_logged_in(await caller(services, cookie, COOKIE))
    clock.advance(seconds=1)
    assert await caller(services, cookie, COOKIE) is GUEST


async def test_a_bearer_token_lasts_its_time_however_much_it_is_used(
    services: Services, token: str, clock: SettableClock
) -> None:
    for _ in range(59):
        clock.advance(minutes=1)
        assert is_logged_in(await caller(services, token))
    clock.advance(minutes=1)
    assert await caller(services, token) is GUEST


async def test_use_is_noted_now_and_then_and_not_at_every_request(
    services: Services, cookie: str, clock: SettableClock
) -> None:
    opened = clock.now
    clock.advance(seconds=90)
    await caller(services, cookie, COOKIE)
    assert (await one_row(services, Session)).last_used_at == opened
    clock.advance(seconds=1)
    await caller(services, cookie, COOKIE)
    session = await one_row(services, Session)
    assert session.last_used_at == clock.now
    assert session.idle_expires_at == clock.now + IDLE_LIFE[COOKIE]


async def test_logging_out_ends_one_session_and_no_other(services: Services, factory: Factory) -> None:
    code = await factory.private_code()
    here, there = await factory.session(code), await factory.session(code)
    await log_out(services, await caller(services, here))
    assert await caller(services, here) is GUEST
    assert is_logged_in(await caller(services, there))
    assert len(await all_rows(services, Session)) == 1


@pytest.mark.parametrize("transport", SessionTransport)
def test_a_session_is_never_idle_past_its_last_moment(transport: SessionTransport) -> None:
    ends = MONDAY_MORNING + ABSOLUTE_LIFE[transport]
    assert idle_expiry(transport, MONDAY_MORNING, ends) == MONDAY_MORNING + IDLE_LIFE[transport]
    assert idle_expiry(transport, ends - timedelta(seconds=1), ends) == ends
    found = row_type("Session", ("transport", "expires_at", "idle_expires_at"))((transport, ends, ends))
    assert not needs_touch(found, ends - timedelta(seconds=1))


def test_a_browser_is_trusted_for_a_shorter_time_than_an_app() -> None:
    assert ABSOLUTE_LIFE[COOKIE] < ABSOLUTE_LIFE[BEARER]
    assert IDLE_LIFE[COOKIE] < IDLE_LIFE[BEARER]
