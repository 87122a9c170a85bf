"""The life of a code, and of its company with it (DOMAIN 8): the rows of its table."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from auth.principal import CodeHolder
from gateway.worker import work_until
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus, Role, Use
from models.mandate import Mandate
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.payment_method import FOR_COMPANIES, PaymentMethod
from models.refusals import LoginFailed, NotPossibleInStatus, PaymentMethodFixed
from models.session import RefreshToken, Session
from resolvers import code_life, code_management, code_requests, organisations, staff_acts, upkeep
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.factories import IBAN, Code, Company, Factory
from tests.fakes import Mailbox
from tests.processes.running import eventually
from tests.resolvers.journeys import BAKERY, LEASE, PRIVATE, Journeys

PENDING, ACTIVE, BLOCKED, REVOKED, EXPIRED = AccessCodeStatus
OF_THE_TABLE = {
    PENDING: {ACTIVE, EXPIRED},
    ACTIVE: {BLOCKED, REVOKED},
    BLOCKED: {ACTIVE, REVOKED},
    REVOKED: set(),
    EXPIRED: set(),
}
GRACE = timedelta(seconds=1)


async def status_of(journeys: Journeys, code: Code) -> AccessCodeStatus:
    return (await one_row(journeys.services, AccessCode, id=code.id)).status


async def main_code_of(journeys: Journeys, company: Company) -> object:
    return (await one_row(journeys.services, Organisation, id=company.id)).main_code_id


async def email_of(journeys: Journeys, code: Code) -> str:
    return (await one_row(journeys.services, AccessCode, id=code.id)).holder_email


async def role_after_login(journeys: Journeys, code: Code) -> Role | None:
    principal = (await journeys.log_in(code)).principal
    assert isinstance(principal, CodeHolder)
    return principal.role


async def requested_company(journeys: Journeys, **changes: Any) -> Company:
    """Give a company whose first code was requested, and not used yet."""
    first = await journeys.under_way(await journeys.request(**changes))
    assert first.organisation_id is not None
    return Company(first.organisation_id, BAKERY, first)


async def revoke(services: Services, code: Code) -> None:
    """Revoke a code for good, as staff do."""
    row = await one_row(services, AccessCode, id=code.id)
    await staff_acts.revoke_code(services, row.request_number)


async def past(services: Services, clock: SettableClock, life: timedelta = UNUSED_LIFE) -> None:
    """Let so much time go by, and a worker see to it."""
    clock.now += life
    await upkeep.run(services.database, clock)


@pytest.mark.parametrize("before", AccessCodeStatus)
@pytest.mark.parametrize("after", AccessCodeStatus)
async def test_a_code_becomes_what_the_table_says_and_nothing_else(
    before: AccessCodeStatus, after: AccessCodeStatus, factory: Factory
) -> None:
    made = await factory.private_code(status=before)
    code = await one_row(factory.services, AccessCode, id=made.id)
    if after in OF_THE_TABLE[before]:
        code_life.become(code, after)
        assert code.status is after
        return
    with pytest.raises(NotPossibleInStatus) as refusal:
        code_life.become(code, after)
    assert refusal.value.status is code.status is before


# – to PENDING: a request


async def test_a_requested_code_counts_as_the_company_s_code_and_opens_nothing_yet(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    company = await requested_company(journeys)
    colleague = await journeys.under_way(await journeys.request(email="collega@test.example"))
    assert colleague.organisation_id == company.id
    assert await status_of(journeys, colleague) is PENDING
    assert await main_code_of(journeys, company) == company.main_user.id
    assert await all_rows(journeys.services, Session) == []
    await journeys.work()
    assert [message.to for message in mailbox.messages].count("collega@test.example") == 1


async def test_the_main_user_is_told_of_a_request_by_whomever(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    company = await factory.company(kvk_number=BAKERY)
    await journeys.request(email="vreemde@elders.example")
    await journeys.work(Task.MAIL_PASSWORD, Task.DELIVER_CODE, Task.MAIL_CODE_REQUESTED)
    (message,) = mailbox.to(await email_of(journeys, company.main_user))
    assert "Test Houder" in message.text


# PENDING to ACTIVE: the first login


@pytest.mark.parametrize("act", ["block", "unblock", "hand_over_main_role"])
async def test_nothing_but_its_first_login_brings_a_code_into_use(
    journeys: Journeys, factory: Factory, act: str
) -> None:
    company = await factory.company()
    unused = await factory.sub_code(company, status=PENDING)
    main_user = await factory.principal(company.main_user)
    before = await contents(journeys.services)
    with pytest.raises(NotPossibleInStatus):
        await getattr(code_management, act)(journeys.services, main_user, unused.id)
    assert await contents(journeys.services) == before
    await journeys.log_in(unused)
    assert await status_of(journeys, unused) is ACTIVE


async def test_a_first_login_leaves_the_main_role_where_it_is(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    await journeys.log_in(await factory.sub_code(company, status=PENDING))
    assert await main_code_of(journeys, company) == company.main_user.id


async def test_of_two_first_logins_at_once_one_is_the_first(journeys: Journeys, factory: Factory) -> None:
    unused = await factory.sub_code(await factory.company(), status=PENDING)
    await asyncio.gather(*(journeys.log_in(unused) for _ in range(4)))
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_FIRST_LOGIN)) == 1
    assert await status_of(journeys, unused) is ACTIVE


# PENDING to EXPIRED: 60 days unused


@pytest.mark.parametrize("use", ["business", "private"])
async def test_a_code_expires_when_it_was_unused_for_60_days_and_not_before(
    journeys: Journeys, factory: Factory, clock: SettableClock, use: str
) -> None:
    company = await factory.company()
    made = await (
        factory.sub_code(company, status=PENDING)
        if use == "business"
        else factory.private_code(status=PENDING)
    )
    await past(journeys.services, clock, UNUSED_LIFE - GRACE)
    assert await status_of(journeys, made) is PENDING
    await past(journeys.services, clock, GRACE)
    assert await status_of(journeys, made) is EXPIRED
    assert await main_code_of(journeys, company) == company.main_user.id
    with pytest.raises(LoginFailed):
        await journeys.log_in(made)


async def test_the_worker_expires_what_is_due(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    unused = [await factory.private_code(status=PENDING) for _ in range(3)]
    clock.now += UNUSED_LIFE
    stop = asyncio.Event()
    working = asyncio.create_task(work_until(journeys.services, stop, LEASE))

    async def have_expired() -> bool:
        return [await status_of(journeys, code) for code in unused] == [EXPIRED] * 3

    await eventually(have_expired)
    stop.set()
    await working


async def test_a_code_that_was_used_never_expires(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    blocked = await factory.sub_code(company, status=BLOCKED)
    await past(journeys.services, clock, timedelta(days=3650))
    assert await status_of(journeys, company.main_user) is ACTIVE
    assert await status_of(journeys, blocked) is BLOCKED


async def test_an_unused_main_code_passes_the_main_role_to_the_oldest_active_code(
    journeys: Journeys, factory: Factory, clock: SettableClock, mailbox: Mailbox
) -> None:
    company = await requested_company(journeys)
    await journeys.work()
    mailbox.messages.clear()
    clock.advance(days=1)
    await factory.sub_code(company, status=BLOCKED)
    await factory.sub_code(company, status=REVOKED)
    await factory.sub_code(company, status=PENDING)
    clock.advance(days=1)
    oldest = await factory.sub_code(company)
    clock.advance(days=1)
    await factory.sub_code(company)
    await past(journeys.services, clock, UNUSED_LIFE - timedelta(days=3))
    assert await status_of(journeys, company.main_user) is EXPIRED
    assert await main_code_of(journeys, company) == oldest.id
    assert await role_after_login(journeys, oldest) is Role.MAIN_USER
    await journeys.work(Task.MAIL_MAIN_ROLE_RECEIVED)
    assert [message.to for message in mailbox.messages] == [await email_of(journeys, oldest)]


async def test_without_an_active_code_the_main_role_waits_with_one_that_may_become_active(
    journeys: Journeys, factory: Factory, clock: SettableClock, mailbox: Mailbox
) -> None:
    """Nobody is told that they are main user of a code that they never used."""
    company = await requested_company(journeys)
    clock.advance(days=1)
    await factory.sub_code(company, status=BLOCKED)
    clock.advance(days=1)
    unused = await factory.sub_code(company, status=PENDING)
    await journeys.work()
    mailbox.messages.clear()
    await past(journeys.services, clock, UNUSED_LIFE - timedelta(days=2))
    assert await main_code_of(journeys, company) == unused.id
    assert await journeys.work() == 0
    assert await role_after_login(journeys, unused) is Role.MAIN_USER


async def test_a_blocked_code_is_the_last_to_get_the_main_role(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await requested_company(journeys)
    blocked = await factory.sub_code(company, status=BLOCKED)
    await past(journeys.services, clock)
    assert await main_code_of(journeys, company) == blocked.id
    assert (await one_row(journeys.services, Organisation)).ended_at is None


async def test_the_customer_record_ends_when_no_code_of_the_company_was_ever_used(
    journeys: Journeys, clock: SettableClock
) -> None:
    company = await requested_company(journeys)
    clock.advance(days=10)
    await journeys.request()
    await past(journeys.services, clock, UNUSED_LIFE - timedelta(days=10))
    assert (await one_row(journeys.services, Organisation)).ended_at is None
    await past(journeys.services, clock, timedelta(days=10))
    organisation = await one_row(journeys.services, Organisation)
    assert (organisation.id, organisation.ended_at) == (company.id, clock.now)
    assert {code.status for code in await all_rows(journeys.services, AccessCode)} == {EXPIRED}


@pytest.mark.parametrize("use", Use)
async def test_what_nobody_used_leaves_no_leave_to_collect(
    journeys: Journeys, clock: SettableClock, use: Use
) -> None:
    of_use = PRIVATE if use is Use.PRIVATE else {}
    method = PaymentMethod.DIRECT_DEBIT
    await journeys.request(**of_use | {"payment_method": method}, iban=IBAN, mandate_accepted=True)
    assert (await one_row(journeys.services, Mandate)).ended_at is None
    await past(journeys.services, clock)
    assert (await one_row(journeys.services, Mandate)).ended_at == clock.now


async def test_a_stranger_s_request_binds_nobody(journeys: Journeys, clock: SettableClock) -> None:
    """The owner's request after it is a first one: it chooses the method and gets the main role."""
    stranger = await requested_company(
        journeys, email="vreemde@elders.example", payment_method=PaymentMethod.CREDIT
    )
    with pytest.raises(PaymentMethodFixed):
        await journeys.request()
    await past(journeys.services, clock)
    form = await code_requests.preview(journeys.services, Use.BUSINESS, BAKERY, None)
    assert (form.fixed_payment_method, form.available_payment_methods) == (None, FOR_COMPANIES)
    requested = await journeys.request()
    assert (requested.method_was_fixed, requested.payment_method) == (False, PaymentMethod.INVOICE)
    owner = await journeys.under_way(requested)
    assert owner.organisation_id != stranger.id
    customer = await one_row(journeys.services, Organisation, id=owner.organisation_id)
    assert (customer.kvk_number, customer.ended_at, customer.main_code_id) == (BAKERY, None, owner.id)
    told_by_support = await organisations.main_user_of(journeys.services.database, BAKERY)
    assert told_by_support is not None
    assert told_by_support.hint == owner.hint
    assert await role_after_login(journeys, owner) is Role.MAIN_USER


async def test_a_company_whose_code_was_used_stays_a_customer_with_its_method(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company(kvk_number=BAKERY, method=PaymentMethod.CREDIT)
    await factory.sub_code(company, status=PENDING)
    await revoke(journeys.services, company.main_user)
    await past(journeys.services, clock)
    assert (await one_row(journeys.services, Organisation)).ended_at is None
    with pytest.raises(PaymentMethodFixed):
        await journeys.request()


async def test_a_company_whose_main_code_is_gone_gives_the_main_role_to_the_next_requested_code(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    """Its requester is not told of their own request as the main user."""
    company = await factory.company(kvk_number=BAKERY)
    await revoke(journeys.services, company.main_user)
    first, second = [await journeys.under_way(await journeys.request(payment_method=None)) for _ in range(2)]
    assert await main_code_of(journeys, company) == first.id
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_CODE_REQUESTED)) == 1
    assert await role_after_login(journeys, first) is Role.MAIN_USER
    assert await role_after_login(journeys, second) is Role.SUB_CODE


async def test_workers_at_once_expire_a_code_once(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await requested_company(journeys)
    heir = await factory.sub_code(company)
    clock.now += UNUSED_LIFE
    await asyncio.gather(*(upkeep.run(journeys.services.database, clock) for _ in range(5)))
    assert await main_code_of(journeys, company) == heir.id
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_MAIN_ROLE_RECEIVED)) == 1


async def test_a_password_is_not_mailed_again_for_a_code_that_expired(
    journeys: Journeys, clock: SettableClock, mailbox: Mailbox
) -> None:
    await journeys.request(**PRIVATE)
    await past(journeys.services, clock)
    await journeys.work()
    assert "wachtwoord" not in [message.subject.split()[-1] for message in mailbox.messages]


# ACTIVE to BLOCKED and back


async def test_the_sessions_of_a_blocked_code_end_at_once_and_its_colleagues_stay(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    blocked, colleague = await factory.sub_code(company), await factory.sub_code(company)
    for code in (blocked, blocked, colleague):
        await journeys.log_in(code)
    main_user = await factory.principal(company.main_user)
    await code_management.block(journeys.services, main_user, blocked.id)
    left = await all_rows(journeys.services, Session)
    assert {session.access_code_id for session in left} == {colleague.id, company.main_user.id}
    tokens = await all_rows(journeys.services, RefreshToken)
    assert {token.session_id for token in tokens} <= {session.id for session in left}


async def test_a_blocked_code_opens_nothing_until_it_is_let_in_again(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    main_user = await factory.principal(company.main_user)
    await code_management.block(journeys.services, main_user, code.id)
    with pytest.raises(LoginFailed):
        await journeys.log_in(code)
    await code_management.unblock(journeys.services, main_user, code.id)
    assert await all_rows(journeys.services, Session, access_code_id=code.id) == []
    await journeys.log_in(code)


async def test_blocking_changes_nothing_else_of_a_code(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company, spending_limit_cents=500)
    before = await one_row(journeys.services, AccessCode, id=code.id)
    clock.advance(days=1)
    main_user = await factory.principal(company.main_user)
    await code_management.block(journeys.services, main_user, code.id)
    await code_management.unblock(journeys.services, main_user, code.id)
    assert await one_row(journeys.services, AccessCode, id=code.id) == before


# REVOKED and EXPIRED: for good


@pytest.mark.parametrize("status", [REVOKED, EXPIRED])
@pytest.mark.parametrize("act", ["block", "unblock", "hand_over_main_role"])
async def test_a_code_that_is_gone_is_gone_for_good(
    journeys: Journeys, factory: Factory, clock: SettableClock, status: AccessCodeStatus, act: str
) -> None:
    company = await factory.company()
    gone = await factory.sub_code(company, status=status)
    main_user = await factory.principal(company.main_user)
    before = await contents(journeys.services)
    with pytest.raises(NotPossibleInStatus) as refusal:
        await getattr(code_management, act)(journeys.services, main_user, gone.id)
    assert refusal.value.status is status
    assert await contents(journeys.services) == before
    await past(journeys.services, clock)
    assert await status_of(journeys, gone) is status
