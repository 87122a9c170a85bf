"""Opening, confirming and logging in to a Mijn KVK account (DOMAIN 25)."""

import asyncio
import re
from dataclasses import replace
from typing import Any

import pytest

from auth.passwords import PasswordCost, Passwords
from auth.principal import GUEST, AccountHolder
from auth.throttle import ACCOUNT_LOGIN_FROM_PLACE, ACCOUNT_OPENING_TO_EMAIL
from models.account import CONFIRMATION_LIFE, Account, AccountStatus
from models.account_refusals import AccountLoginFailed, AccountNotConfirmed, ConfirmationFailed
from models.language import Language
from models.outbox import OutboxItem, Task
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    PasswordRefusalReason,
    PasswordRefused,
    TooManyRequests,
)
from models.session import Session, SessionTransport
from resolvers import account_mails, accounts, outbox, sessions, upkeep
from resolvers.accounts import AccountLogin, AccountRequest
from resolvers.outbox import LeaseLost
from resolvers.ports import MailMessage
from resolvers.services import Services
from resolvers.sessions import LoggedIn, principal_of
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory, OpenedAccount
from tests.fakes import CountedPasswords, Mailbox
from tests.resolvers.journeys import ADDRESS, LEASE, Journeys, refused_fields
from tests.statements import Statements

EMAIL = "deponent@test.example"
PASSWORD = "regen valt zelden op zolder"
OTHER_PASSWORD = "zolder zonder regen blijft droog"
OPENING = AccountRequest(EMAIL, "Test", "Deponent", PASSWORD)
_LINK = re.compile(r"http://127\.0\.0\.1:8000/account/confirm#(\S+)")


async def open_account(
    services: Services, *, language: Language = Language.NL, address: str = ADDRESS, **changes: Any
) -> None:
    await accounts.open_account(services, replace(OPENING, **changes), language, address)


async def log_in(
    services: Services,
    *,
    email: str = EMAIL,
    password: str = PASSWORD,
    transport: SessionTransport = SessionTransport.BEARER,
    address: str = ADDRESS,
    current: Any = GUEST,
) -> LoggedIn:
    return await accounts.log_in(services, AccountLogin(email, password, transport, "test", address), current)


def token_in(message: MailMessage) -> str:
    (token,) = _LINK.findall(message.text)
    assert f"/account/confirm#{token}" in message.html
    return str(token)


async def confirm(services: Services, token: str) -> None:
    await accounts.confirm(services, token, ADDRESS)


async def mails(journeys: Journeys, mailbox: Mailbox) -> list[MailMessage]:
    """Give what was mailed since the last time."""
    before = len(mailbox.messages)
    await journeys.work()
    return mailbox.messages[before:]


# Opening and confirming


async def test_an_account_is_opened_confirmed_by_the_mailed_link_and_logged_in_to(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    services = journeys.services
    await open_account(services, email="Deponent@Test.Example")
    with pytest.raises(AccountNotConfirmed):
        await log_in(services)
    (message,) = await mails(journeys, mailbox)
    assert message.to == EMAIL
    await confirm(services, token_in(message))
    logged_in = await log_in(services, email="DEPONENT@test.example")
    account = await one_row(services, Account)
    assert (account.email, account.status) == (EMAIL, AccountStatus.ACTIVE)
    assert logged_in.principal == AccountHolder(
        session_id=(await one_row(services, Session)).id, account_id=account.id
    )
    assert account.last_used_at == services.clock()


async def test_the_database_holds_neither_the_password_nor_the_token(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    await open_account(journeys.services)
    account = await one_row(journeys.services, Account)
    (message,) = await mails(journeys, mailbox)
    token = token_in(message)
    assert len(token) == 64
    assert account.password_hash.startswith("$argon2id$")
    assert account.confirmation_hash is not None
    assert token.encode() not in account.confirmation_hash
    assert bytes.fromhex(token) != account.confirmation_hash
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_a_link_confirms_once(journeys: Journeys, mailbox: Mailbox) -> None:
    await open_account(journeys.services)
    token = token_in((await mails(journeys, mailbox))[0])
    await confirm(journeys.services, token)
    for wrong in (token, "0" * 64, token[:-1]):
        with pytest.raises(ConfirmationFailed):
            await confirm(journeys.services, wrong)


async def test_a_link_is_good_for_three_days_and_the_account_goes_with_it(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    services = journeys.services
    await open_account(services)
    await open_account(services, email="op.tijd@test.example")
    late, in_time = map(token_in, await mails(journeys, mailbox))
    clock.now += CONFIRMATION_LIFE
    clock.advance(microseconds=-1)
    await confirm(services, in_time)
    await upkeep.run(services.database, clock)
    assert len(await all_rows(services, Account)) == 2
    clock.advance(microseconds=1)
    with pytest.raises(ConfirmationFailed):
        await confirm(services, late)
    await upkeep.run(services.database, clock)
    assert [each.email for each in await all_rows(services, Account)] == ["op.tijd@test.example"]


async def test_a_mail_of_an_account_that_is_gone_is_not_sent(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    await open_account(journeys.services)
    clock.now += CONFIRMATION_LIFE
    await upkeep.run(journeys.services.database, clock)
    await journeys.work(Task.MAIL_ACCOUNT_CONFIRMATION)
    assert mailbox.messages == []


async def test_opened_again_only_the_newest_link_works_and_confirms_its_own_password(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    services = journeys.services
    await open_account(services, password=OTHER_PASSWORD, first_name="Ander")
    (first,) = await mails(journeys, mailbox)
    await open_account(services)
    (second,) = await mails(journeys, mailbox)
    assert "Ander Deponent" in first.text
    assert "Test Deponent" in second.text
    with pytest.raises(ConfirmationFailed):
        await confirm(services, token_in(first))
    await confirm(services, token_in(second))
    with pytest.raises(AccountLoginFailed):
        await log_in(services, password=OTHER_PASSWORD)
    await log_in(services)
    assert (await one_row(services, Account)).first_name == "Test"


async def test_opened_again_before_the_first_mail_left_only_one_is_sent(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    for _ in range(3):
        await open_account(journeys.services)
    (message,) = await mails(journeys, mailbox)
    await confirm(journeys.services, token_in(message))


async def test_a_worker_that_is_at_it_while_the_account_is_opened_anew_mails_no_dead_link(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    services = journeys.services
    await open_account(services)
    at_it = await outbox.lease(services.database, services.clock(), LEASE)
    assert at_it is not None
    await open_account(services)
    with pytest.raises(LeaseLost):
        await account_mails.mail_confirmation(services, at_it)
    assert mailbox.messages == []
    (message,) = await mails(journeys, mailbox)
    await confirm(services, token_in(message))


async def test_opened_twenty_times_at_once_there_is_one_account_whose_link_and_password_belong_together(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    services = journeys.services
    offered = [f"regen valt zelden op zolder {number}" for number in range(ACCOUNT_OPENING_TO_EMAIL.attempts)]
    await asyncio.gather(
        *(
            open_account(services, password=password, last_name=f"Deponent{number}")
            for number, password in enumerate(offered)
        )
    )
    messages = await mails(journeys, mailbox)
    account = await one_row(services, Account)
    confirmed = []
    for message in messages:
        try:
            await confirm(services, token_in(message))
        except ConfirmationFailed:
            continue
        confirmed.append(message)
    (message,) = confirmed
    assert f"Test {account.last_name}\n" in message.text
    await log_in(services, password=offered[int(account.last_name.removeprefix("Deponent"))])


# A known address


async def test_a_known_address_gets_a_mail_that_says_so_and_its_account_stays_as_it_was(
    journeys: Journeys, mailbox: Mailbox, factory: Factory
) -> None:
    account = await factory.account(email=EMAIL, language=Language.EN)
    before = await one_row(journeys.services, Account)
    await open_account(journeys.services, first_name="Iemand")
    await open_account(journeys.services, first_name="Iemand")
    (message,) = await mails(journeys, mailbox)
    assert message.to == EMAIL
    assert message.subject == "You have a My KVK account already"
    assert "Iemand" not in message.text
    assert _LINK.findall(message.text) == []
    assert await one_row(journeys.services, Account) == before
    await log_in(journeys.services, password=account.password)


async def test_opening_does_the_same_work_for_every_address(
    journeys: Journeys, factory: Factory, statements: Statements, passwords: CountedPasswords
) -> None:
    services = journeys.services
    await factory.account(email="bekend@test.example")
    await open_account(services, email="onbevestigd@test.example")
    done = []
    for email in ("bekend@test.example", "onbevestigd@test.example", "onbekend@test.example"):
        statements.taken()
        hashed = passwords.hashed
        await open_account(services, email=email)
        done.append((statements.taken(), passwords.hashed - hashed))
    assert done[0] == done[1] == done[2]
    assert done[0][1] == 1
    assert any("accounts" in statement for statement in done[0][0])
    assert len(await all_rows(services, OutboxItem)) == 3


async def test_a_failed_log_in_does_the_same_work_for_every_address(
    journeys: Journeys, factory: Factory, statements: Statements, passwords: CountedPasswords
) -> None:
    services = journeys.services
    await factory.account(email="bekend@test.example")
    await open_account(services, email="onbevestigd@test.example")
    done = []
    for email in ("bekend@test.example", "onbevestigd@test.example", "onbekend@test.example"):
        statements.taken()
        with pytest.raises(AccountLoginFailed):
            await log_in(services, email=email, password="een ander wachtwoord")
        done.append((statements.taken(), passwords.verified))
        passwords.verified = 0
    assert done[0] == done[1] == done[2]
    assert done[0][1] == 1


# What is refused


async def test_every_wrong_field_is_named(services: Services) -> None:
    with pytest.raises(InvalidInput) as refused:
        await open_account(services, email="geen adres", first_name=" ", last_name="x" * 101, password="")
    assert refused_fields(refused.value) == {
        "email": InvalidFieldCode.MALFORMED,
        "firstName": InvalidFieldCode.REQUIRED,
        "lastName": InvalidFieldCode.TOO_LONG,
        "password": InvalidFieldCode.REQUIRED,
    }


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("kort", PasswordRefusalReason.TOO_SHORT),
        ("wachtwoord12345", PasswordRefusalReason.TOO_COMMON),
        ("zelden regent het deponent", PasswordRefusalReason.CONTAINS_CONTEXT),
        ("zelden regent het voornaam", PasswordRefusalReason.CONTAINS_CONTEXT),
    ],
)
async def test_a_weak_password_opens_no_account(
    services: Services, password: str, reason: PasswordRefusalReason
) -> None:
    with pytest.raises(PasswordRefused) as refused:
        await open_account(services, password=password, first_name="Voornaam", last_name="Naam")
    assert reason in refused.value.reasons
    assert await all_rows(services, Account) == []


async def test_one_address_is_mailed_no_more_than_so_often(services: Services) -> None:
    for number in range(ACCOUNT_OPENING_TO_EMAIL.attempts):
        await open_account(services, address=f"192.0.2.{number}")
    with pytest.raises(TooManyRequests):
        await open_account(services, address="198.51.100.1", email=EMAIL.upper())
    await open_account(services, address="198.51.100.1", email="ander@test.example")


async def test_guesses_from_one_place_end_and_hold_nobody_up_elsewhere(
    services: Services, factory: Factory
) -> None:
    account = await factory.account(email=EMAIL)
    for _ in range(ACCOUNT_LOGIN_FROM_PLACE.attempts):
        with pytest.raises(AccountLoginFailed):
            await log_in(services, password="een ander wachtwoord", address="192.0.2.1")
    with pytest.raises(TooManyRequests):
        await log_in(services, password=account.password, address="192.0.2.77")
    await log_in(services, password=account.password, address="198.51.100.1")


async def test_that_an_account_is_not_confirmed_is_told_with_the_right_password_alone(
    services: Services,
) -> None:
    await open_account(services)
    with pytest.raises(AccountLoginFailed):
        await log_in(services, password=OTHER_PASSWORD)
    with pytest.raises(AccountNotConfirmed):
        await log_in(services)
    assert await all_rows(services, Session) == []


# Sessions


@pytest.fixture
async def account(factory: Factory) -> OpenedAccount:
    """Give a confirmed account."""
    return await factory.account(email=EMAIL)


@pytest.mark.parametrize("transport", SessionTransport)
async def test_a_session_of_an_account_goes_as_one_of_a_code(
    services: Services, account: OpenedAccount, transport: SessionTransport
) -> None:
    logged_in = await log_in(services, password=account.password, transport=transport)
    principal = await principal_of(services, logged_in.token, transport)
    assert isinstance(principal, AccountHolder)
    assert principal == logged_in.principal
    assert (logged_in.refresh_token is None) == (transport is SessionTransport.COOKIE)
    if logged_in.refresh_token is not None:
        refreshed = await sessions.refresh(services, logged_in.refresh_token)
        assert await principal_of(services, refreshed.token, transport) == principal
    await sessions.log_out(services, principal)
    assert await all_rows(services, Session) == []


async def test_a_log_in_ends_the_session_that_it_came_with(
    services: Services, account: OpenedAccount, factory: Factory
) -> None:
    of_code = await factory.principal(await factory.private_code())
    first = await log_in(services, password=account.password, current=of_code)
    second = await log_in(services, password=account.password, current=first.principal)
    (session,) = await all_rows(services, Session)
    assert isinstance(second.principal, AccountHolder)
    assert session.id == second.principal.session_id


async def test_a_password_that_was_hashed_at_another_cost_is_hashed_anew(
    services: Services, account: OpenedAccount
) -> None:
    other = Passwords(PasswordCost(time=2, memory_kib=8))
    before = await other.hash(account.password)
    await change_row(services, Account, account.id, password_hash=before)
    for _ in range(2):
        await log_in(services, password=account.password)
    after = (await one_row(services, Account)).password_hash
    assert services.passwords.is_outdated(before)
    assert not services.passwords.is_outdated(after)
    other.close()


# Mails


@pytest.mark.parametrize(
    ("language", "subject", "word", "until"),
    [
        (Language.NL, "Bevestig uw Mijn KVK-account", "Account bevestigen", "5 maart 2026, 10:00"),
        (Language.EN, "Confirm your My KVK account", "Confirm the account", "5 March 2026, 10:00"),
    ],
)
async def test_the_link_is_mailed_in_the_language_of_the_request(
    journeys: Journeys, mailbox: Mailbox, language: Language, subject: str, word: str, until: str
) -> None:
    await open_account(journeys.services, language=language)
    (message,) = await mails(journeys, mailbox)
    assert message.subject == subject
    assert word in message.text
    assert until in message.text
