"""Choosing a password, and getting one by mail (DOMAIN 5, 6)."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from auth.principal import GUEST, CodeHolder
from auth.throttle import (
    LOGIN_OF_CODE_FROM_ELSEWHERE,
    PASSWORD_CHANGE,
    PASSWORD_MAIL_FROM_ADDRESS,
    PASSWORD_MAIL_OF_HOLDER,
    PASSWORD_MAIL_TO_EMAIL,
)
from models.access_code import AccessCode, AccessCodeStatus
from models.language import Language
from models.outbox import OutboxItem, Task
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    LoginFailed,
    NotLoggedIn,
    PasswordRefusalReason,
    PasswordRefused,
    TooManyRequests,
    WrongPassword,
)
from models.session import Session
from resolvers import deliveries, outbox, passwords
from resolvers.deliveries import REPLACEMENT_PASSWORD_LIFE
from resolvers.outbox import LeaseLost
from resolvers.passwords import PasswordChanged, PasswordMailRequested
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Code, Factory
from tests.fakes import Killed, Mailbox, Moments, with_moments
from tests.resolvers.journeys import ADDRESS, LEASE, Journeys, passwords_in, refused_fields

NEW = "een zonnige middag op de fiets"
OTHER = "regen en wind in de polder"


async def change(
    journeys: Journeys, caller: CodeHolder, current: str, new: str = NEW, *, end_others: bool = True
) -> PasswordChanged:
    return await passwords.change(journeys.services, caller, current, new, end_other_sessions=end_others)


async def resend(
    journeys: Journeys, number: str, email: str = "houder@test.example", address: str = ADDRESS
) -> PasswordMailRequested:
    return await passwords.resend(journeys.services, number, email, address)


async def replacement(
    journeys: Journeys, code: Code, email: str | None = None, address: str = ADDRESS
) -> PasswordMailRequested:
    wanted = email if email is not None else (await row_of(journeys, code)).holder_email
    return await passwords.request_replacement(journeys.services, code.access_code, wanted, address)


async def mailed_replacement(journeys: Journeys, mailbox: Mailbox, code: Code) -> str:
    """Ask for a replacement password; give the one that arrives."""
    await replacement(journeys, code)
    await journeys.work(Task.MAIL_REPLACEMENT_PASSWORD)
    (password,) = passwords_in(mailbox.messages.pop().text)
    return password


async def row_of(journeys: Journeys, code: Code) -> AccessCode:
    return await one_row(journeys.services, AccessCode, id=code.id)


async def sessions_of(journeys: Journeys) -> set[object]:
    return {session.id for session in await all_rows(journeys.services, Session)}


async def assert_opens(journeys: Journeys, code: Code, password: str) -> None:
    await journeys.log_in(code, password=password)


async def assert_opens_nothing(journeys: Journeys, code: Code, password: str) -> None:
    with pytest.raises(LoginFailed):
        await journeys.log_in(code, password=password)


# Choosing another


async def test_a_new_password_takes_the_place_of_the_current_one(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    await change(journeys, await factory.principal(code), code.password)
    await assert_opens(journeys, code, NEW)
    await assert_opens_nothing(journeys, code, code.password)


async def test_the_current_password_is_needed(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    caller = await factory.principal(code)
    for wrong in ("verkeerd", code.password.upper(), NEW):
        with pytest.raises(WrongPassword):
            await change(journeys, caller, wrong)
    await assert_opens(journeys, code, code.password)
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_who_is_not_logged_in_changes_nothing(journeys: Journeys, factory: Factory) -> None:
    code = await factory.private_code()
    with pytest.raises(NotLoggedIn):
        await passwords.change(journeys.services, GUEST, code.password, NEW, end_other_sessions=True)
    caller = await factory.principal(code)
    await change_row(journeys.services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
    with pytest.raises(NotLoggedIn):
        await change(journeys, caller, code.password)


@pytest.mark.parametrize("end_others", [True, False])
async def test_sessions_elsewhere_end_or_stay_as_the_holder_wishes_and_this_one_stays(
    journeys: Journeys, factory: Factory, end_others: bool
) -> None:
    company = await factory.company()
    code, colleague = company.main_user, await factory.sub_code(company)
    caller, elsewhere, there = [await factory.principal(code) for _ in range(3)]
    of_colleague = await factory.principal(colleague)
    changed = await change(journeys, caller, code.password, end_others=end_others)
    assert changed.ended_sessions == (2 if end_others else 0)
    left = {caller.session_id, of_colleague.session_id}
    assert await sessions_of(journeys) == (
        left if end_others else left | {elsewhere.session_id, there.session_id}
    )


async def test_a_weak_password_is_refused_with_every_reason(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    code = company.main_user
    caller = await factory.principal(code)
    typed = " ".join(code.access_code).lower()
    reason = PasswordRefusalReason
    for new, reasons in (
        ("kort", {reason.TOO_SHORT, reason.TOO_COMMON}),
        ("welkom123456", {reason.TOO_COMMON}),
        (f"{NEW} {'x' * 128}", {reason.TOO_LONG}),
        (f"{NEW} {company.kvk_number}", {reason.CONTAINS_CONTEXT}),
        (f"{NEW} testbedrijf", {reason.CONTAINS_CONTEXT}),
        (f"{NEW} Houder", {reason.CONTAINS_CONTEXT}),
        (f"bqmzktwyvjxr{typed}", {reason.CONTAINS_CONTEXT}),
        (code.password, {reason.SAME_AS_CURRENT, reason.CONTAINS_CONTEXT}),
    ):
        with pytest.raises(PasswordRefused) as refusal:
            await change(journeys, caller, code.password, new)
        assert set(refusal.value.reasons) == reasons, new
        assert len(refusal.value.reasons) == len(reasons)
    await assert_opens(journeys, code, code.password)


async def test_what_cannot_be_a_password_names_its_field(journeys: Journeys, factory: Factory) -> None:
    caller = await factory.principal(await factory.private_code())
    with pytest.raises(InvalidInput) as refusal:
        await change(journeys, caller, "", "x" * 1001)
    assert refused_fields(refusal.value) == {
        "currentPassword": InvalidFieldCode.REQUIRED,
        "newPassword": InvalidFieldCode.TOO_LONG,
    }


async def test_guesses_at_the_current_password_are_limited(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await factory.private_code()
    caller, elsewhere = await factory.principal(code), await factory.principal(code)
    for number in range(PASSWORD_CHANGE.attempts):
        with pytest.raises(WrongPassword):
            await change(journeys, caller if number % 2 else elsewhere, "verkeerd")
    with pytest.raises(TooManyRequests):
        await change(journeys, caller, code.password)
    await assert_opens(journeys, code, code.password)
    clock.advance(hours=1)
    await change(journeys, caller, code.password)


async def test_of_changes_at_once_one_counts_and_the_others_come_too_late(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    caller = await factory.principal(code)
    chosen = [f"{NEW} nummer {number}" for number in range(4)]
    outcomes = await asyncio.gather(
        *(change(journeys, caller, code.password, new) for new in chosen), return_exceptions=True
    )
    assert (
        sorted(type(outcome).__name__ for outcome in outcomes) == ["PasswordChanged"] + ["WrongPassword"] * 3
    )
    (winner,) = [
        new for new, outcome in zip(chosen, outcomes, strict=True) if isinstance(outcome, PasswordChanged)
    ]
    await assert_opens(journeys, code, winner)
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_PASSWORD_CHANGED)) == 1


async def test_a_change_voids_a_replacement_that_was_mailed_or_is_still_to_be(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = await mailed_replacement(journeys, mailbox, code)
    await replacement(journeys, code)
    await change(journeys, await factory.principal(code), code.password)
    await journeys.work(Task.MAIL_PASSWORD_CHANGED)
    await assert_opens_nothing(journeys, code, mailed)
    await assert_opens(journeys, code, NEW)


# The first password once more


async def test_a_password_that_is_sent_again_is_a_fresh_one_and_the_old_one_is_void(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    requested = await journeys.request()
    code = await journeys.under_way(requested)
    await journeys.work()
    mailbox.messages.clear()
    clock.advance(days=59)
    await resend(journeys, f" {requested.request_number.lower()} ", "HOUDER@TEST.EXAMPLE")
    await journeys.work(Task.MAIL_PASSWORD)
    (message,) = mailbox.messages
    (fresh,) = passwords_in(message.text)
    assert message.to == "houder@test.example"
    assert fresh != code.password
    assert "uiterlijk op 1 mei 2026" in message.text
    await assert_opens_nothing(journeys, code, code.password)
    await assert_opens(journeys, code, fresh)


async def test_only_with_the_number_and_the_address_of_the_request(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    requested = await journeys.request()
    other = await journeys.request(email="ander@test.example")
    await journeys.work()
    mailbox.messages.clear()
    for number, email in (
        (requested.request_number, "ander@test.example"),
        (other.request_number, "houder@test.example"),
        ("A-0000-0000", "houder@test.example"),
        ("%", "houder@test.example"),
    ):
        assert await resend(journeys, number, email) == PasswordMailRequested()
    await journeys.work(*[Task.MAIL_PASSWORD] * 4)
    assert mailbox.messages == []
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_only_before_the_first_login(journeys: Journeys, factory: Factory, mailbox: Mailbox) -> None:
    requested = await journeys.request()
    code = await journeys.under_way(requested)
    await journeys.work()
    mailbox.messages.clear()
    await resend(journeys, requested.request_number)
    await journeys.log_in(code)
    await resend(journeys, requested.request_number)
    await journeys.work(Task.MAIL_PASSWORD, Task.MAIL_PASSWORD)
    assert mailbox.messages == []
    await assert_opens(journeys, code, code.password)


async def test_of_two_that_were_asked_for_the_last_one_is_valid_whoever_works_on_the_first(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    requested = await journeys.request()
    code = await journeys.under_way(requested)
    await journeys.work()
    mailbox.messages.clear()
    await resend(journeys, requested.request_number)
    slow = await outbox.lease(journeys.services.database, clock.now, LEASE)
    assert slow is not None
    await resend(journeys, requested.request_number)
    await journeys.work(Task.MAIL_PASSWORD)
    with pytest.raises(LeaseLost):
        await deliveries.mail_password(journeys.services, slow)
    (message,) = mailbox.messages
    (last,) = passwords_in(message.text)
    await assert_opens(journeys, code, last)


# A replacement password


async def test_the_old_password_holds_until_the_replacement_is_used(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = await mailed_replacement(journeys, mailbox, code)
    await assert_opens(journeys, code, code.password)
    await assert_opens(journeys, code, mailed)
    await assert_opens_nothing(journeys, code, code.password)
    await assert_opens(journeys, code, mailed)


async def test_it_is_mailed_to_the_holder_on_file_with_when_it_ends(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    code = await factory.private_code(holder_email="Op.File@test.example", language=Language.EN)
    await replacement(journeys, code, "op.file@TEST.example")
    await journeys.work()
    (message,) = mailbox.messages
    assert message.to == "Op.File@test.example"
    assert message.subject == "Your replacement password"
    assert "3 March 2026" in message.text
    assert "10:00" in message.text
    assert code.access_code not in message.text
    assert (await row_of(journeys, code)).mailed_password_expires_at == clock.now + REPLACEMENT_PASSWORD_LIFE


async def test_all_sessions_end_when_it_is_used_and_the_holder_is_told(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = await mailed_replacement(journeys, mailbox, code)
    for _ in range(3):
        await factory.session(code)
    logged_in = await journeys.log_in(code, password=mailed)
    assert isinstance(logged_in.principal, CodeHolder)
    assert await sessions_of(journeys) == {logged_in.principal.session_id}
    await journeys.work(Task.MAIL_PASSWORD_CHANGED)


async def test_it_ends_after_24_hours(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    in_time, too_late = [await factory.private_code() for _ in range(2)]
    passwords_mailed = [await mailed_replacement(journeys, mailbox, code) for code in (in_time, too_late)]
    clock.now += REPLACEMENT_PASSWORD_LIFE - timedelta(seconds=1)
    await assert_opens(journeys, in_time, passwords_mailed[0])
    clock.advance(seconds=1)
    await assert_opens_nothing(journeys, too_late, passwords_mailed[1])
    await assert_opens(journeys, too_late, too_late.password)


async def test_a_mail_that_is_late_does_not_make_it_last_longer(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    code = await factory.private_code()
    await replacement(journeys, code)
    clock.advance(hours=23)
    await journeys.work()
    (mailed,) = passwords_in(mailbox.messages[0].text)
    clock.advance(hours=1)
    await assert_opens_nothing(journeys, code, mailed)


async def test_it_is_used_once_and_no_cut_off_mail_brings_it_back(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    code = await factory.private_code()
    await replacement(journeys, code)
    moments = Moments(kill_at=7)
    with pytest.raises(Killed):
        await do_next(with_moments(journeys.services, moments), LEASE)
    assert moments.passed[-1] == "before mail"
    (mailed,) = passwords_in(mailbox.messages.pop().text)
    logged_in = await journeys.log_in(code, password=mailed)
    clock.advance(minutes=6)
    await journeys.work(Task.MAIL_PASSWORD_CHANGED)
    assert [passwords_in(message.text) for message in mailbox.messages] == [[]]
    assert isinstance(logged_in.principal, CodeHolder)
    await change(journeys, logged_in.principal, mailed)
    await assert_opens_nothing(journeys, code, mailed)


async def test_used_twice_at_once_it_opens_one_way_and_is_the_password_for_the_other(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = await mailed_replacement(journeys, mailbox, code)
    await asyncio.gather(*(journeys.log_in(code, password=mailed) for _ in range(4)))
    assert len(await all_rows(journeys.services, Session)) == 4
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_PASSWORD_CHANGED)) == 1


@pytest.mark.parametrize("status", [each for each in AccessCodeStatus if each is not AccessCodeStatus.ACTIVE])
async def test_a_code_that_is_not_in_use_gets_none(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, status: AccessCodeStatus
) -> None:
    code = await factory.private_code(status=status)
    assert await replacement(journeys, code) == PasswordMailRequested()
    await journeys.work(Task.MAIL_REPLACEMENT_PASSWORD)
    assert mailbox.messages == []


async def test_a_blocked_code_is_not_opened_by_one_that_was_mailed_before(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = await mailed_replacement(journeys, mailbox, code)
    await change_row(journeys.services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
    await assert_opens_nothing(journeys, code, mailed)


async def test_a_wrong_address_or_code_gets_the_same_answer_and_no_mail(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    one, other = await factory.private_code(), await factory.private_code()
    email = (await row_of(journeys, other)).holder_email
    assert await replacement(journeys, one, email) == PasswordMailRequested()
    assert await replacement(journeys, replace(one, access_code="AAAA-BBBB-CCCC"), email) == (
        PasswordMailRequested()
    )
    await journeys.work(*[Task.MAIL_REPLACEMENT_PASSWORD] * 2)
    assert mailbox.messages == []
    for code in (one, other):
        assert (await row_of(journeys, code)).mailed_password_hash is None


async def test_it_opens_a_code_that_is_under_attack(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    for number in range(LOGIN_OF_CODE_FROM_ELSEWHERE.attempts):
        with pytest.raises(LoginFailed):
            await journeys.log_in(code, password="verkeerd", address=f"203.0.{number}.1")
    with pytest.raises(TooManyRequests):
        await journeys.log_in(code)
    mailed = await mailed_replacement(journeys, mailbox, code)
    await assert_opens(journeys, code, mailed)
    await assert_opens(journeys, code, mailed)


# Limits


async def test_mails_of_one_holder_are_limited_and_the_last_one_stays_valid(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    mailed = [
        await mailed_replacement(journeys, mailbox, code) for _ in range(PASSWORD_MAIL_OF_HOLDER.attempts)
    ]
    with pytest.raises(TooManyRequests):
        await replacement(journeys, code, address="198.51.100.1")
    await assert_opens(journeys, code, mailed[-1])


async def test_who_knows_only_the_code_or_only_the_address_takes_no_replacement_from_the_holder(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.private_code()
    email = (await row_of(journeys, code)).holder_email
    for number in range(PASSWORD_MAIL_OF_HOLDER.attempts + 1):
        await replacement(journeys, code, f"niet-{email}-{number}", f"198.51.100.{number}")
    for number in range(PASSWORD_MAIL_TO_EMAIL.attempts + 1):
        unknown = replace(code, access_code=f"AAAA-BBBB-{number:04}")
        await replacement(journeys, unknown, email, f"198.51.100.{number}")
    await journeys.work()
    assert mailbox.messages == []
    await assert_opens(journeys, code, await mailed_replacement(journeys, mailbox, code))


async def test_a_mailbox_is_not_filled_by_asking_for_the_passwords_of_many_codes(
    journeys: Journeys, factory: Factory
) -> None:
    codes = [
        await factory.private_code(status=AccessCodeStatus.PENDING, holder_email="houder@test.example")
        for _ in range(PASSWORD_MAIL_TO_EMAIL.attempts + 1)
    ]
    numbers = [(await row_of(journeys, code)).request_number for code in codes]
    for number in numbers[:-1]:
        await resend(journeys, number)
    with pytest.raises(TooManyRequests):
        await resend(journeys, numbers[-1])


async def test_mails_asked_for_from_one_source_are_limited(
    journeys: Journeys, factory: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = replace(PASSWORD_MAIL_FROM_ADDRESS, attempts=3)
    monkeypatch.setattr(passwords, "PASSWORD_MAIL_FROM_ADDRESS", few)
    code = await factory.private_code()
    for number in range(3):
        await resend(journeys, f"A-0000-000{number}", f"{number}@test.example", f"2001:db8::{number}")
    with pytest.raises(TooManyRequests):
        await replacement(journeys, code, address="2001:db8::4")
    await replacement(journeys, code, address="2001:db8:1::4")


async def test_what_cannot_be_an_address_or_code_names_its_field(journeys: Journeys) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await resend(journeys, " ", "geen adres")
    assert set(refused_fields(refusal.value)) == {"requestNumber", "email"}
    with pytest.raises(InvalidInput) as refusal:
        await passwords.request_replacement(journeys.services, "\x00", "geen adres", ADDRESS)
    assert set(refused_fields(refusal.value)) == {"accessCode", "email"}
    assert await all_rows(journeys.services, OutboxItem) == []
