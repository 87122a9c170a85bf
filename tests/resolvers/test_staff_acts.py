"""What staff do with a code (DOMAIN 8): block it, let it in again, revoke it for good."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from auth.principal import GUEST
from models.access_code import AccessCode, AccessCodeStatus, Role
from models.language import Language
from models.mandate import Mandate
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.payment_method import PaymentMethod
from models.refusals import AccessCodeNotFound, LoginFailed, NotPossibleInStatus
from models.session import Session
from resolvers import code_management, staff_acts
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.factories import Code, Company, Factory
from tests.fakes import Mailbox
from tests.resolvers.journeys import BAKERY, Journeys

PENDING, ACTIVE, BLOCKED, REVOKED, EXPIRED = AccessCodeStatus

Act = Callable[[Services, str], Awaitable[AccessCode]]
block, unblock, revoke = staff_acts.block_code, staff_acts.unblock_code, staff_acts.revoke_code


async def number_of(services: Services, code: Code) -> str:
    return (await one_row(services, AccessCode, id=code.id)).request_number


async def do(act: Act, journeys: Journeys, code: Code) -> AccessCodeStatus:
    """Do something to a code; give the status it has then."""
    done = await act(journeys.services, await number_of(journeys.services, code))
    kept = await one_row(journeys.services, AccessCode, id=code.id)
    assert done == kept
    return kept.status


async def main_code_of(services: Services, company: Company) -> object:
    return (await one_row(services, Organisation, id=company.id)).main_code_id


# Which codes, and from which status


@pytest.mark.parametrize(
    ("act", "before", "after"),
    [
        (block, ACTIVE, BLOCKED),
        (unblock, BLOCKED, ACTIVE),
        (revoke, ACTIVE, REVOKED),
        (revoke, BLOCKED, REVOKED),
    ],
)
@pytest.mark.parametrize("use", ["business", "private"])
async def test_staff_change_the_status_of_any_code(
    journeys: Journeys,
    factory: Factory,
    act: Act,
    before: AccessCodeStatus,
    after: AccessCodeStatus,
    use: str,
) -> None:
    company = await factory.company()
    code = await (
        factory.sub_code(company, status=before) if use == "business" else factory.private_code(status=before)
    )
    assert await do(act, journeys, code) is after
    assert await main_code_of(journeys.services, company) == company.main_user.id


@pytest.mark.parametrize(
    ("act", "status"),
    [
        *((block, status) for status in (PENDING, BLOCKED, REVOKED, EXPIRED)),
        *((unblock, status) for status in (PENDING, ACTIVE, REVOKED, EXPIRED)),
        *((revoke, status) for status in (PENDING, REVOKED, EXPIRED)),
    ],
)
async def test_what_the_status_does_not_allow_is_refused_with_that_status(
    services: Services, factory: Factory, act: Act, status: AccessCodeStatus
) -> None:
    code = await factory.sub_code(await factory.company(), status=status)
    number = await number_of(services, code)
    before = await contents(services)
    with pytest.raises(NotPossibleInStatus) as refusal:
        await act(services, number)
    assert refusal.value.status is status
    assert await contents(services) == before


@pytest.mark.parametrize("act", [block, unblock, revoke])
@pytest.mark.parametrize("number", ["A-0000-0000", "", "%", "'; DROP TABLE access_codes; --"])
async def test_a_number_of_no_request_changes_nothing(
    services: Services, factory: Factory, act: Act, number: str
) -> None:
    await factory.company()
    before = await contents(services)
    with pytest.raises(AccessCodeNotFound):
        await act(services, number)
    assert await contents(services) == before


async def test_a_request_number_may_be_typed_in_small_letters(services: Services, factory: Factory) -> None:
    code = await factory.private_code()
    blocked = await block(services, f" {(await number_of(services, code)).lower()} ")
    assert (blocked.id, blocked.status) == (code.id, BLOCKED)


# What it does


@pytest.mark.parametrize("act", [block, revoke])
async def test_the_sessions_of_that_code_alone_end_at_once(
    journeys: Journeys, factory: Factory, act: Act
) -> None:
    company = await factory.company()
    code, colleague = await factory.sub_code(company), await factory.sub_code(company)
    session = await journeys.log_in(code)
    for other in (code, colleague):
        await journeys.log_in(other)
    await do(act, journeys, code)
    assert await principal_of(journeys.services, session.token, session.transport) == GUEST
    left = await all_rows(journeys.services, Session)
    assert [each.access_code_id for each in left] == [colleague.id]
    with pytest.raises(LoginFailed):
        await journeys.log_in(code)


@pytest.mark.parametrize(
    ("language", "subject", "next_step"),
    [
        (Language.NL, "Uw toegangscode is ingetrokken", "Vraag dan een nieuwe aan."),
        (Language.EN, "Your access code was revoked", "Then request a new one."),
    ],
)
async def test_the_holder_of_a_revoked_code_is_told_in_their_language(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, language: Language, subject: str, next_step: str
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company, language=language, holder_email="collega@test.example")
    await do(revoke, journeys, code)
    await journeys.work(Task.MAIL_CODE_REVOKED)
    (message,) = mailbox.messages
    assert (message.to, message.subject) == ("collega@test.example", subject)
    assert next_step in message.text
    assert code.hint in message.text


async def test_a_blocked_main_user_keeps_the_role_and_can_be_let_in_again(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    await factory.sub_code(company)
    assert await do(block, journeys, company.main_user) is BLOCKED
    assert await main_code_of(journeys.services, company) == company.main_user.id
    assert await do(unblock, journeys, company.main_user) is ACTIVE
    assert (await factory.principal(company.main_user)).role is Role.MAIN_USER


async def test_what_the_main_user_blocked_staff_let_in_again(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    main_user = await factory.principal(company.main_user)
    await code_management.block(journeys.services, main_user, code.id)
    assert await do(unblock, journeys, code) is ACTIVE
    await journeys.log_in(code)


# The main role


async def test_a_revoked_main_code_passes_its_role_to_the_oldest_active_code(
    journeys: Journeys, factory: Factory, clock: SettableClock, mailbox: Mailbox
) -> None:
    company = await factory.company()
    for status in (BLOCKED, REVOKED, PENDING, EXPIRED):
        clock.advance(days=1)
        await factory.sub_code(company, status=status)
    clock.advance(days=1)
    oldest = await factory.sub_code(company, holder_email="oudste@test.example")
    clock.advance(days=1)
    await factory.sub_code(company)
    await do(revoke, journeys, company.main_user)
    assert await main_code_of(journeys.services, company) == oldest.id
    assert (await factory.principal(oldest)).role is Role.MAIN_USER
    await journeys.work(Task.MAIL_CODE_REVOKED, Task.MAIL_MAIN_ROLE_RECEIVED)
    (received,) = mailbox.to("oudste@test.example")
    assert received.subject == "U bent nu hoofduser"


@pytest.mark.parametrize("status", [PENDING, BLOCKED])
async def test_without_an_active_code_the_role_waits_with_one_that_may_become_active(
    journeys: Journeys, factory: Factory, status: AccessCodeStatus
) -> None:
    company = await factory.company()
    waiting = await factory.sub_code(company, status=status)
    await do(revoke, journeys, company.main_user)
    assert await main_code_of(journeys.services, company) == waiting.id
    await journeys.work(Task.MAIL_CODE_REVOKED)


async def test_a_company_without_a_usable_code_stays_a_customer_and_its_next_code_is_the_main_one(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company(kvk_number=BAKERY, method=PaymentMethod.DIRECT_DEBIT)
    await factory.sub_code(company, status=EXPIRED)
    await do(revoke, journeys, company.main_user)
    organisation = await one_row(journeys.services, Organisation)
    assert (organisation.main_code_id, organisation.ended_at) == (company.main_user.id, None)
    assert (await one_row(journeys.services, Mandate)).ended_at is None
    next_code = await journeys.under_way(await journeys.request(payment_method=None))
    assert await main_code_of(journeys.services, company) == next_code.id


# At once


async def test_of_two_revocations_at_once_one_revokes(services: Services, factory: Factory) -> None:
    company = await factory.company()
    heir = await factory.sub_code(company)
    number = await number_of(services, company.main_user)
    outcomes = await asyncio.gather(*(revoke(services, number) for _ in range(4)), return_exceptions=True)
    kinds = sorted(type(outcome).__name__ for outcome in outcomes)
    assert kinds == ["AccessCode", *["NotPossibleInStatus"] * 3]
    assert sorted(item.task for item in await all_rows(services, OutboxItem)) == [
        Task.MAIL_CODE_REVOKED,
        Task.MAIL_MAIN_ROLE_RECEIVED,
    ]
    assert await main_code_of(services, company) == heir.id


async def test_a_hand_over_and_the_revocation_of_its_heir_at_once_leave_a_usable_main_code(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    heir = await factory.sub_code(company)
    main_user = await factory.principal(company.main_user)
    number = await number_of(services, heir)
    await asyncio.gather(
        code_management.hand_over_main_role(services, main_user, heir.id),
        revoke(services, number),
        return_exceptions=True,
    )
    assert (await one_row(services, AccessCode, id=heir.id)).status is REVOKED
    assert await main_code_of(services, company) == company.main_user.id
