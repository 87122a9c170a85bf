"""Logging in with an access code (DOMAIN 7, 8)."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from auth.passwords import PasswordCost
from auth.principal import GUEST, CodeHolder
from auth.throttle import LOGIN_FROM_ADDRESS, LOGIN_FROM_KNOWN_PLACE, LOGIN_OF_CODE_FROM_ELSEWHERE
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.language import Language
from models.outbox import OutboxItem, Task
from models.refusals import InvalidFieldCode, InvalidInput, LoginFailed, NotLoggedIn, TooManyRequests
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, Session, SessionTransport
from models.throttle import AttemptWindow
from resolvers import sessions as use_cases
from resolvers.sessions import LoggedIn, log_out, principal_of
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Code, Factory
from tests.fakes import CountedPasswords, Mailbox
from tests.resolvers.journeys import PRIVATE, Journeys, refused_fields

PENDING = AccessCodeStatus.PENDING


async def row_of(journeys: Journeys, code: Code) -> AccessCode:
    return await one_row(journeys.services, AccessCode, id=code.id)


async def assert_cannot_enter(journeys: Journeys, code: Code) -> None:
    before = await contents(journeys.services, AttemptWindow)
    with pytest.raises(LoginFailed):
        await journeys.log_in(code)
    assert await contents(journeys.services, AttemptWindow) == before


# The first login


async def test_a_code_that_was_requested_opens_with_the_password_that_was_mailed(
    journeys: Journeys, clock: SettableClock
) -> None:
    code = await journeys.under_way(await journeys.request())
    clock.advance(days=3)
    logged_in = await journeys.log_in(code)
    row = await row_of(journeys, code)
    assert (row.status, row.activated_at) == (AccessCodeStatus.ACTIVE, clock.now)
    assert row.mailed_password_expires_at is None
    assert row.last_used_at == clock.now
    assert isinstance(logged_in.principal, CodeHolder)
    assert logged_in.principal.access_code_id == code.id


async def test_a_code_is_taken_as_people_type_it(journeys: Journeys) -> None:
    code = await journeys.under_way(await journeys.request())
    typed = f" {code.access_code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')} "
    await journeys.log_in(replace(code, access_code=typed))


async def test_a_later_login_leaves_the_moment_of_the_first(journeys: Journeys, clock: SettableClock) -> None:
    code = await journeys.under_way(await journeys.request())
    first = clock.now
    await journeys.log_in(code)
    clock.advance(days=100)
    await journeys.log_in(code)
    row = await row_of(journeys, code)
    assert (row.activated_at, row.last_used_at) == (first, clock.now)


async def test_the_main_user_is_told_once_of_a_first_login(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    company = await factory.company()
    newcomer = await factory.sub_code(company, status=PENDING)
    for _ in range(2):
        await journeys.log_in(newcomer)
    await journeys.work(Task.MAIL_FIRST_LOGIN)
    main_user = await row_of(journeys, company.main_user)
    (message,) = mailbox.messages
    assert message.to == main_user.holder_email
    assert newcomer.hint in message.text


async def test_the_main_user_is_not_told_of_their_own_first_login_nor_is_anyone_of_a_private_one(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    for changes in ({}, PRIVATE):
        code = await journeys.under_way(await journeys.request(**changes))
        await journeys.work()
        mailbox.messages.clear()
        await journeys.log_in(code)
        assert await journeys.work() == 0
    assert mailbox.messages == []


# Who cannot log in


async def test_a_code_that_is_no_longer_in_use_cannot_log_in(journeys: Journeys, factory: Factory) -> None:
    for status in (AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED, AccessCodeStatus.EXPIRED):
        await assert_cannot_enter(journeys, await factory.private_code(status=status))


async def test_a_code_that_was_unused_for_60_days_cannot_log_in(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    in_time, too_late = [await factory.private_code(status=PENDING) for _ in range(2)]
    clock.now += UNUSED_LIFE - timedelta(seconds=1)
    await journeys.log_in(in_time)
    clock.advance(seconds=1)
    await assert_cannot_enter(journeys, too_late)
    await journeys.log_in(in_time)


async def test_a_first_password_expires_after_60_days(journeys: Journeys, clock: SettableClock) -> None:
    code = await journeys.under_way(await journeys.request())
    assert (await row_of(journeys, code)).mailed_password_expires_at == clock.now + timedelta(days=60)
    clock.advance(days=60)
    await assert_cannot_enter(journeys, code)


async def test_a_mailed_password_that_expired_opens_nothing_even_of_a_code_in_use(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    mailed = "abcd-efgh-jkmn-pqrs"
    code = await factory.private_code(
        mailed_password_hash=journeys.services.secrets.mailed_password_hash(mailed),
        mailed_password_expires_at=clock.now + timedelta(days=1),
    )
    clock.advance(days=1)
    await assert_cannot_enter(journeys, replace(code, password=mailed))
    await journeys.log_in(code)


async def test_a_mailed_password_is_taken_as_people_type_it_and_stays_as_it_was_mailed(
    journeys: Journeys,
) -> None:
    code = await journeys.under_way(await journeys.request())
    await journeys.log_in(code, password=f" {code.password.upper()} ")
    await journeys.log_in(code)


# A failed login says nothing about which part was wrong


async def test_a_wrong_password_and_an_unknown_code_are_refused_alike_with_the_same_work(
    journeys: Journeys, factory: Factory, passwords: CountedPasswords
) -> None:
    company = await factory.company()
    known = company.main_user
    blocked = await factory.sub_code(company, status=AccessCodeStatus.BLOCKED)
    refusals: list[tuple[object, ...]] = []
    work: list[tuple[int, int]] = []
    for code, password in (
        (known, "verkeerd"),
        (replace(known, access_code="AAAA-BBBB-CCCC"), known.password),
        (blocked, blocked.password),
        (blocked, "verkeerd"),
    ):
        passwords.verified = passwords.hashed = 0
        with pytest.raises(LoginFailed) as refusal:
            await journeys.log_in(code, password=password)
        messages = tuple(refusal.value.message(language) for language in Language)
        refusals.append((type(refusal.value), refusal.value.args, refusal.value.suggestions, messages))
        work.append((passwords.verified, passwords.hashed))
    assert len(set(refusals)) == 1
    assert work == [(1, 0)] * 4
    assert await all_rows(journeys.services, Session) == []


@pytest.mark.parametrize(
    ("access_code", "password", "fields"),
    [
        ("", "", {"accessCode": InvalidFieldCode.REQUIRED, "password": InvalidFieldCode.REQUIRED}),
        (
            "a" * 1_000_000,
            "b" * 1_000_000,
            dict.fromkeys(("accessCode", "password"), InvalidFieldCode.TOO_LONG),
        ),
        ("7K3M\x00", "x", {"accessCode": InvalidFieldCode.MALFORMED}),
    ],
    ids=["empty", "1 MB", "NUL"],
)
async def test_what_cannot_be_a_code_or_password_is_refused_before_any_work(
    journeys: Journeys,
    factory: Factory,
    passwords: CountedPasswords,
    access_code: str,
    password: str,
    fields: dict[str, InvalidFieldCode],
) -> None:
    code = await factory.private_code()
    with pytest.raises(InvalidInput) as refusal:
        await journeys.log_in(replace(code, access_code=access_code), password=password)
    assert refused_fields(refusal.value) == fields
    assert passwords.verified == 0
    assert await all_rows(journeys.services, AttemptWindow) == []


# How a password is kept


async def test_a_password_is_hashed_again_when_the_cost_has_changed(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    dearer = CountedPasswords(PasswordCost(time=2, memory_kib=16))
    journeys.services = replace(journeys.services, passwords=dearer)
    before = (await row_of(journeys, code)).password_hash
    with pytest.raises(LoginFailed):
        await journeys.log_in(code, password="verkeerd")
    assert (await row_of(journeys, code)).password_hash == before
    for _ in range(2):
        await journeys.log_in(code)
    assert "m=16,t=2" in ((await row_of(journeys, code)).password_hash or "")
    assert dearer.hashed == 1
    dearer.close()


async def test_logins_at_once_succeed_when_the_cost_has_changed(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    dearer = CountedPasswords(PasswordCost(time=2, memory_kib=16, at_once=4))
    journeys.services = replace(journeys.services, passwords=dearer)
    outcomes = await asyncio.gather(*(journeys.log_in(code) for _ in range(4)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [LoggedIn] * 4
    assert len(await all_rows(journeys.services, Session)) == 4
    dearer.close()


async def test_a_password_that_changed_while_it_was_tested_opens_nothing(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()

    class Slow(CountedPasswords):
        async def verify(self, password_hash: str | None, password: str) -> bool:
            matches = await super().verify(password_hash, password)
            new_hash = await self.hash("een ander wachtwoord")
            await change_row(journeys.services, AccessCode, code.id, password_hash=new_hash)
            return matches

    slow = Slow(PasswordCost(time=1, memory_kib=8))
    journeys.services = replace(journeys.services, passwords=slow)
    with pytest.raises(LoginFailed):
        await journeys.log_in(code)
    assert await all_rows(journeys.services, Session) == []
    slow.close()


# The session that is opened


@pytest.mark.parametrize("transport", SessionTransport)
async def test_a_session_has_the_life_of_its_transport(
    journeys: Journeys, factory: Factory, clock: SettableClock, transport: SessionTransport
) -> None:
    logged_in = await journeys.log_in(await factory.private_code(), transport=transport)
    session = await one_row(journeys.services, Session)
    assert session.expires_at == clock.now + ABSOLUTE_LIFE[transport]
    assert session.idle_expires_at == clock.now + IDLE_LIFE[transport]
    refreshed = transport is SessionTransport.BEARER
    assert logged_in.expires_at == (session.idle_expires_at if refreshed else session.expires_at)
    assert (logged_in.refresh_token is not None) is refreshed
    assert (session.transport, session.device) == (transport, "test")


async def test_each_login_gives_a_new_token_and_ends_the_session_it_came_with(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    elsewhere = await journeys.log_in(code)
    first = await journeys.log_in(code)
    second = await journeys.log_in(code, current=first.principal)
    assert len({elsewhere.token, first.token, second.token}) == 3
    assert await is_live(journeys, elsewhere)
    assert not await is_live(journeys, first)
    assert await is_live(journeys, second)


async def test_a_failed_login_leaves_the_session_it_came_with(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    first = await journeys.log_in(code)
    with pytest.raises(LoginFailed):
        await journeys.log_in(code, password="verkeerd", current=first.principal)
    assert await is_live(journeys, first)


async def test_only_who_is_logged_in_can_log_out(journeys: Journeys, factory: Factory) -> None:
    with pytest.raises(NotLoggedIn):
        await log_out(journeys.services, GUEST)
    logged_in = await journeys.log_in(await factory.private_code())
    await log_out(journeys.services, logged_in.principal)
    assert not await is_live(journeys, logged_in)


async def is_live(journeys: Journeys, logged_in: LoggedIn) -> bool:
    found = await principal_of(journeys.services, logged_in.token, logged_in.transport)
    return found == logged_in.principal


# Limits


async def test_guesses_at_a_code_from_one_address_are_limited(
    journeys: Journeys, factory: Factory, clock: SettableClock, passwords: CountedPasswords
) -> None:
    code, colleague = await factory.private_code(), await factory.private_code()
    await fail(journeys, code, LOGIN_OF_CODE_FROM_ELSEWHERE.attempts)
    passwords.verified = 0
    with pytest.raises(TooManyRequests) as refusal:
        await journeys.log_in(code)
    assert refusal.value.retry_after_seconds <= 60 * 60 + 1
    assert passwords.verified == 0
    await journeys.log_in(colleague)
    clock.advance(seconds=refusal.value.retry_after_seconds)
    await journeys.log_in(code)


async def test_guesses_from_where_the_code_is_used_are_limited_by_themselves(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await factory.private_code()
    await journeys.log_in(code)
    await fail(journeys, code, LOGIN_FROM_KNOWN_PLACE.attempts)
    with pytest.raises(TooManyRequests) as refusal:
        await journeys.log_in(code)
    assert refusal.value.retry_after_seconds <= 15 * 60 + 1
    await journeys.log_in(code, address="198.51.100.1")
    clock.advance(seconds=refusal.value.retry_after_seconds)
    await journeys.log_in(code)


async def test_unknown_codes_from_one_address_are_limited_too(
    journeys: Journeys, factory: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = replace(LOGIN_FROM_ADDRESS, attempts=3)
    monkeypatch.setattr(use_cases, "LOGIN_FROM_ADDRESS", few)
    code = await factory.private_code()
    for number in range(3):
        with pytest.raises(LoginFailed):
            await journeys.log_in(replace(code, access_code=f"AAAA-AAAA-AAA{number}"))
    with pytest.raises(TooManyRequests):
        await journeys.log_in(code)
    await journeys.log_in(code, address="192.0.2.2")


async def fail(journeys: Journeys, code: Code, times: int) -> None:
    for _ in range(times):
        with pytest.raises(LoginFailed):
            await journeys.log_in(code, password="verkeerd")


async def test_the_same_limit_holds_for_every_way_to_type_a_code(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    for number in range(LOGIN_OF_CODE_FROM_ELSEWHERE.attempts):
        typed = code.access_code.lower() if number % 2 else f" {code.access_code}"
        with pytest.raises(LoginFailed):
            await journeys.log_in(replace(code, access_code=typed), password="verkeerd")
    with pytest.raises(TooManyRequests):
        await journeys.log_in(code)


async def test_no_mail_is_promised_by_a_login_that_failed(journeys: Journeys, factory: Factory) -> None:
    newcomer = await factory.sub_code(await factory.company(), status=PENDING)
    with pytest.raises(LoginFailed):
        await journeys.log_in(newcomer, password="verkeerd")
    assert (await row_of(journeys, newcomer)).status is PENDING
    assert await all_rows(journeys.services, OutboxItem) == []
