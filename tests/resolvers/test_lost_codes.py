"""A lost code is replaced by a new one, which takes its place when it is first used (DOMAIN 6)."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from auth.permissions import OF_NEW_SUB_CODE
from auth.principal import GUEST, CodeHolder
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus, Delivery, Role, Use
from models.credit import CreditBalance
from models.idempotency import IdempotencyKey
from models.language import Language
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import (
    IdempotencyKeyReused,
    InvalidFieldCode,
    InvalidInput,
    LoginFailed,
    PaymentMethodFixed,
    SpendingLimitReached,
)
from models.registration import Registration
from models.session import Session, SessionTransport
from models.throttle import AttemptWindow
from resolvers import code_life, code_management, upkeep
from resolvers.code_requests import Requested
from resolvers.database import Transaction
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.factories import Code, Company, Factory
from tests.fakes import Mailbox, PostBox
from tests.processes.running import eventually
from tests.resolvers.journeys import (
    BAKERY,
    DAGOBERT,
    DONALD,
    DONALDS_EMAIL,
    PRIVATE,
    Journeys,
    codes_in,
    letter_text,
    new_key,
    passwords_in,
    refused_fields,
)

PENDING, ACTIVE, BLOCKED, REVOKED, EXPIRED = AccessCodeStatus
HOLDER = "houder@test.example"
NOBODY = "niemand@test.example"
UBO = frozenset({Permission.ORDER_UBO_EXTRACTS})
LOST: dict[str, Any] = {
    "first_name": "Iemand",
    "last_name": "Anders",
    "payment_method": None,
    "replaces_lost_code": True,
}
LOST_PRIVATE: dict[str, Any] = LOST | PRIVATE


@pytest.fixture
async def company(factory: Factory) -> Company:
    """Give a company with its main user."""
    return await factory.company(kvk_number=BAKERY)


@pytest.fixture
async def lost(factory: Factory, company: Company) -> Code:
    """Give a sub-code that its holder lost."""
    return await factory.sub_code(
        company, holder_email=HOLDER, permissions=UBO, spending_limit_cents=900, language=Language.EN
    )


async def row_of(journeys: Journeys, code: Code) -> AccessCode:
    return await one_row(journeys.services, AccessCode, id=code.id)


async def replacement_of(journeys: Journeys, **changes: Any) -> Code:
    """Request a replacement, and read it off the outbox."""
    return await journeys.under_way(await journeys.request(**LOST | changes))


def told(requested: Requested) -> Requested:
    """Give what a requester is told, but for the number that is each request's own."""
    return replace(requested, request_number="")


# Until it is used


async def test_until_its_replacement_is_used_the_lost_code_is_as_it_was(
    journeys: Journeys, factory: Factory, company: Company, lost: Code
) -> None:
    await factory.order(lost)
    session = await journeys.log_in(lost)
    before, orders = await row_of(journeys, lost), await all_rows(journeys.services, Order)
    replacement = await row_of(journeys, await replacement_of(journeys))
    assert (replacement.status, replacement.replaces_code_id) == (PENDING, lost.id)
    assert await row_of(journeys, lost) == before
    assert await all_rows(journeys.services, Order) == orders
    assert (await one_row(journeys.services, Organisation)).main_code_id == company.main_user.id
    assert await principal_of(journeys.services, session.token, session.transport) == session.principal
    await journeys.log_in(lost)


async def test_a_replacement_is_the_holder_s_whoever_asked_for_it(journeys: Journeys, lost: Code) -> None:
    """Whoever types the name and the address decides nothing about the person."""
    replacement = await row_of(journeys, await replacement_of(journeys, email=HOLDER.upper()))
    assert (replacement.holder_first_name, replacement.holder_last_name) == ("Test", "Houder")
    assert (replacement.holder_email, replacement.language) == (HOLDER, Language.EN)


async def test_the_code_goes_by_post_and_the_password_to_the_address_on_file(
    journeys: Journeys, lost: Code, mailbox: Mailbox, post_box: PostBox
) -> None:
    replacement = await replacement_of(journeys)
    await journeys.work()
    (letter,) = post_box.letters.values()
    assert codes_in(letter_text(letter)) == [replacement.access_code]
    assert [passwords_in(message.text) for message in mailbox.to(HOLDER)] == [[replacement.password]]
    assert [code for message in mailbox.messages for code in codes_in(message.text)] == []


async def test_not_even_the_company_s_own_address_gets_a_replacement_by_mail(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company(kvk_number=DONALD)
    await factory.sub_code(company, holder_email=DONALDS_EMAIL)
    replacement = await replacement_of(journeys, kvk_number=DONALD, email=DONALDS_EMAIL)
    assert (await row_of(journeys, replacement)).delivery is not Delivery.EMAIL


async def test_the_main_user_is_told_of_the_request_and_of_the_first_use(
    journeys: Journeys, company: Company, lost: Code, mailbox: Mailbox
) -> None:
    main_user = (await row_of(journeys, company.main_user)).holder_email
    replacement = await replacement_of(journeys)
    await journeys.work(Task.MAIL_PASSWORD, Task.DELIVER_CODE, Task.MAIL_CODE_REQUESTED)
    assert len(mailbox.to(main_user)) == 1
    await journeys.log_in(replacement)
    await journeys.work(Task.MAIL_FIRST_LOGIN)
    assert len(mailbox.to(main_user)) == 2


async def test_an_unused_replacement_expires_and_the_lost_code_stays(
    journeys: Journeys, company: Company, lost: Code, clock: SettableClock
) -> None:
    replacement = await replacement_of(journeys)
    clock.now += UNUSED_LIFE
    await upkeep.run(journeys.services.database, clock)
    assert (await row_of(journeys, replacement)).status is EXPIRED
    assert (await row_of(journeys, lost)).status is ACTIVE
    organisation = await one_row(journeys.services, Organisation)
    assert (organisation.main_code_id, organisation.ended_at) == (company.main_user.id, None)


# When it is first used


async def test_at_its_first_use_it_takes_over_what_the_lost_code_was_and_may(
    journeys: Journeys, factory: Factory, company: Company, lost: Code
) -> None:
    replacement = await replacement_of(journeys)
    assert (await row_of(journeys, replacement)).permissions == OF_NEW_SUB_CODE
    main_user = await factory.principal(company.main_user)
    await code_management.grant(journeys.services, main_user, lost.id, {Permission.PLACE_ORDERS})
    logged_in = await journeys.log_in(replacement)
    row = await row_of(journeys, replacement)
    assert (row.status, row.permissions) == (ACTIVE, UBO | {Permission.PLACE_ORDERS})
    assert row.spending_limit_cents == 900
    assert isinstance(logged_in.principal, CodeHolder)
    assert (logged_in.principal.role, logged_in.principal.permissions) == (Role.SUB_CODE, row.permissions)


async def test_at_that_moment_the_lost_code_is_revoked_and_its_sessions_end(
    journeys: Journeys, lost: Code
) -> None:
    session = await journeys.log_in(lost)
    await journeys.log_in(await replacement_of(journeys))
    assert (await row_of(journeys, lost)).status is REVOKED
    assert await all_rows(journeys.services, Session, access_code_id=lost.id) == []
    assert await principal_of(journeys.services, session.token, session.transport) == GUEST
    with pytest.raises(LoginFailed):
        await journeys.log_in(lost)


async def test_the_main_role_goes_with_the_main_user_s_replacement(
    journeys: Journeys, factory: Factory, company: Company, mailbox: Mailbox
) -> None:
    email = (await row_of(journeys, company.main_user)).holder_email
    replacement = await replacement_of(journeys, email=email)
    await journeys.work()
    mailbox.messages.clear()
    assert (await one_row(journeys.services, Organisation)).main_code_id == company.main_user.id
    logged_in = await journeys.log_in(replacement)
    assert (await one_row(journeys.services, Organisation)).main_code_id == replacement.id
    assert isinstance(logged_in.principal, CodeHolder)
    assert logged_in.principal.role is Role.MAIN_USER
    assert (await row_of(journeys, company.main_user)).status is REVOKED
    assert await journeys.work() == 0


async def test_orders_go_along_and_stay_bought_for_the_day(
    journeys: Journeys, factory: Factory, company: Company, lost: Code
) -> None:
    bought = await journeys.order(await factory.principal(company.main_user))
    paid = await journeys.order(
        await factory.principal(await factory.sub_code(company, holder_email="a@test.example"))
    )
    replacement = await replacement_of(journeys, email="a@test.example")
    logged_in = await journeys.log_in(replacement)
    moved = await one_row(journeys.services, Order, id=paid.id)
    assert (moved.access_code_id, moved.organisation_id) == (replacement.id, company.id)
    again = await journeys.order(logged_in.principal)
    assert (again.price_cents, again.repeat_of_id) == (0, paid.id)
    assert (await one_row(journeys.services, Order, id=bought.id)).access_code_id == company.main_user.id


async def test_what_was_spent_this_month_still_counts_for_the_limit(
    journeys: Journeys, factory: Factory, company: Company
) -> None:
    lost = await factory.sub_code(company, holder_email=HOLDER, spending_limit_cents=900)
    await factory.order(lost, price_cents=700)
    logged_in = await journeys.log_in(await replacement_of(journeys))
    with pytest.raises(SpendingLimitReached) as refusal:
        await journeys.order(logged_in.principal)
    assert (refusal.value.limit_cents, refusal.value.left_cents) == (900, 200)


async def test_a_blocked_code_is_replaced_too(journeys: Journeys, factory: Factory, company: Company) -> None:
    """DOMAIN 8: ACTIVE or BLOCKED becomes REVOKED by its replacement's first login."""
    blocked = await factory.sub_code(company, holder_email=HOLDER, status=BLOCKED)
    await journeys.log_in(await replacement_of(journeys))
    assert (await row_of(journeys, blocked)).status is REVOKED


async def test_of_several_codes_of_one_holder_the_one_in_use_is_replaced(
    journeys: Journeys, factory: Factory, company: Company, clock: SettableClock
) -> None:
    in_use = await factory.sub_code(company, holder_email=HOLDER)
    clock.advance(days=1)
    for status in (BLOCKED, REVOKED, PENDING, EXPIRED):
        await factory.sub_code(company, holder_email=HOLDER, status=status)
    assert (await row_of(journeys, await replacement_of(journeys))).replaces_code_id == in_use.id


async def test_of_two_replacements_the_later_used_one_takes_over_from_the_earlier_used(
    journeys: Journeys, factory: Factory, company: Company
) -> None:
    email = (await row_of(journeys, company.main_user)).holder_email
    order = await factory.order(company.main_user)
    first, second = [await replacement_of(journeys, email=email) for _ in range(2)]
    statuses = []
    for used in (second, first):
        logged_in = await journeys.log_in(used)
        assert isinstance(logged_in.principal, CodeHolder)
        assert logged_in.principal.role is Role.MAIN_USER
        assert (await one_row(journeys.services, Organisation)).main_code_id == used.id
        assert (await one_row(journeys.services, Order, id=order.id)).access_code_id == used.id
        rows = [await row_of(journeys, code) for code in (company.main_user, second, first)]
        statuses.append([row.status for row in rows])
    assert statuses == [[REVOKED, ACTIVE, PENDING], [REVOKED, REVOKED, ACTIVE]]


# Private use


async def test_a_private_replacement_goes_by_mail_in_two_messages(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, post_box: PostBox
) -> None:
    await factory.private_code(holder_email=HOLDER)
    replacement = await replacement_of(journeys, **LOST_PRIVATE)
    await journeys.work(Task.MAIL_PASSWORD, Task.DELIVER_CODE)
    assert sorted((codes_in(mail.text), passwords_in(mail.text)) for mail in mailbox.to(HOLDER)) == [
        ([], [replacement.password]),
        ([replacement.access_code], []),
    ]
    assert len(mailbox.messages) == 2
    assert post_box.letters == {}


async def test_a_private_replacement_takes_over_balance_and_orders(
    journeys: Journeys, factory: Factory
) -> None:
    lost = await factory.private_code(holder_email=HOLDER, credit=1000)
    order = await factory.order(lost)
    replacement = await replacement_of(journeys, **LOST_PRIVATE)
    assert (await one_row(journeys.services, CreditBalance)).access_code_id == lost.id
    logged_in = await journeys.log_in(replacement)
    balance = await one_row(journeys.services, CreditBalance)
    assert (balance.access_code_id, balance.balance_cents) == (replacement.id, 1000)
    assert (await one_row(journeys.services, Order, id=order.id)).access_code_id == replacement.id
    assert (await row_of(journeys, lost)).status is REVOKED
    await journeys.order(logged_in.principal)
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 1000 - 235


async def test_a_private_replacement_takes_over_the_mandate_and_keeps_the_method(
    journeys: Journeys, factory: Factory
) -> None:
    """The method that the request names is not the holder's choice: theirs is fixed (DOMAIN 14)."""
    await factory.private_code(holder_email=HOLDER, method=PaymentMethod.DIRECT_DEBIT)
    replacement = await replacement_of(journeys, **LOST_PRIVATE)
    logged_in = await journeys.log_in(replacement)
    assert (await row_of(journeys, replacement)).payment_method is PaymentMethod.DIRECT_DEBIT
    assert (await one_row(journeys.services, Mandate)).access_code_id == replacement.id
    await journeys.order(logged_in.principal)


async def test_who_asks_while_a_replacement_is_first_used_gets_one_for_that_replacement(
    journeys: Journeys, factory: Factory
) -> None:
    services = journeys.services
    await factory.private_code(holder_email=HOLDER, credit=1000)
    first = await replacement_of(journeys, **LOST_PRIVATE)
    in_use, go_on = asyncio.Event(), asyncio.Event()

    async def first_use(transaction: Transaction) -> None:
        code = await code_life.lock_code(transaction, first.id)
        code.password_hash = "of the password"
        await code_life.activate(transaction, code, None, services.clock())
        in_use.set()
        await go_on.wait()

    using = asyncio.create_task(services.database.write(first_use))
    await in_use.wait()
    asking = asyncio.create_task(replacement_of(journeys, **LOST_PRIVATE))
    await eventually(partial(_waits_or_is_done, services, asking))
    go_on.set()
    await using
    second = await asking
    assert (await row_of(journeys, second)).replaces_code_id == first.id
    logged_in = await journeys.log_in(second)
    await journeys.order(logged_in.principal)


async def _waits_or_is_done(services: Services, asking: asyncio.Task[Code]) -> bool:
    """Tell whether a request got as far as it can; SQLite, with one writer, does not tell."""
    if services.database.is_sqlite or asking.done():
        return True
    waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    return bool(await services.database.fetch(text(waiting)))


async def test_a_private_code_is_no_company_s_and_the_other_way_round(
    journeys: Journeys, factory: Factory, company: Company
) -> None:
    await factory.private_code(holder_email=HOLDER)
    await journeys.request(**LOST)
    await factory.sub_code(company, holder_email=NOBODY)
    await journeys.request(**LOST_PRIVATE | {"email": NOBODY})
    assert [code for code in await all_rows(journeys.services, AccessCode) if code.replaces_code_id] == []


# What a stranger learns


@pytest.mark.parametrize("use", Use)
async def test_the_answer_does_not_tell_whether_there_is_such_a_code(
    journeys: Journeys, factory: Factory, company: Company, use: Use
) -> None:
    of_use = LOST if use is Use.BUSINESS else LOST_PRIVATE
    await factory.sub_code(company, holder_email=HOLDER)
    await factory.private_code(holder_email=HOLDER, method=PaymentMethod.DIRECT_DEBIT)
    known = await journeys.request(**of_use)
    unknown = await journeys.request(**of_use | {"email": NOBODY})
    assert told(known) == told(unknown)
    assert known.request_number != unknown.request_number
    assert len(known.request_number) == len(unknown.request_number)


@pytest.mark.parametrize("use", Use)
async def test_for_nobody_s_address_nothing_is_written_or_sent(
    journeys: Journeys, company: Company, mailbox: Mailbox, post_box: PostBox, use: Use
) -> None:
    of_use = LOST if use is Use.BUSINESS else LOST_PRIVATE
    before = await contents(journeys.services, AttemptWindow, Registration, IdempotencyKey)
    await journeys.request(**of_use | {"email": NOBODY})
    assert await contents(journeys.services, AttemptWindow, Registration, IdempotencyKey) == before
    assert await journeys.work() == 0
    assert (mailbox.messages, post_box.letters) == ([], {})


@pytest.mark.parametrize("email", [HOLDER, NOBODY])
@pytest.mark.parametrize("use", Use)
async def test_a_replay_gives_the_same_number_whether_or_not_there_is_such_a_code(
    journeys: Journeys, factory: Factory, company: Company, use: Use, email: str
) -> None:
    of_use = LOST if use is Use.BUSINESS else LOST_PRIVATE
    await factory.sub_code(company, holder_email=HOLDER)
    await factory.private_code(holder_email=HOLDER)
    key = new_key()
    first = await journeys.request(**of_use | {"email": email, "idempotency_key": key})
    before = await contents(journeys.services)
    again = await journeys.request(**of_use | {"email": email, "idempotency_key": key})
    assert again == first
    assert await contents(journeys.services) == before
    with pytest.raises(IdempotencyKeyReused):
        await journeys.request(**of_use | {"email": email, "idempotency_key": key, "last_name": "Derde"})


@pytest.mark.parametrize("status", [PENDING, REVOKED, EXPIRED])
async def test_a_code_that_was_never_used_or_is_gone_is_not_replaced(
    journeys: Journeys, factory: Factory, company: Company, status: AccessCodeStatus
) -> None:
    await factory.sub_code(company, holder_email=HOLDER, status=status)
    before = len(await all_rows(journeys.services, AccessCode))
    await journeys.request(**LOST)
    assert len(await all_rows(journeys.services, AccessCode)) == before
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_another_company_s_holder_is_nobody_here(
    journeys: Journeys, factory: Factory, lost: Code
) -> None:
    await factory.company(kvk_number=DAGOBERT)
    before = len(await all_rows(journeys.services, AccessCode))
    await journeys.request(**LOST, kvk_number=DAGOBERT)
    assert len(await all_rows(journeys.services, AccessCode)) == before


@pytest.mark.parametrize("email", [HOLDER, NOBODY])
async def test_another_payment_method_is_refused_to_all_alike(
    journeys: Journeys, lost: Code, email: str
) -> None:
    with pytest.raises(PaymentMethodFixed) as refusal:
        await journeys.request(**LOST | {"payment_method": PaymentMethod.CREDIT, "email": email})
    assert refusal.value.payment_method is PaymentMethod.INVOICE


async def test_a_company_that_is_no_customer_has_nothing_to_replace(
    journeys: Journeys, clock: SettableClock
) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(**LOST)
    assert refused_fields(refusal.value) == {"replacesLostCode": InvalidFieldCode.NOT_ALLOWED}
    await journeys.request()
    clock.now += UNUSED_LIFE + timedelta(seconds=1)
    await upkeep.run(journeys.services.database, clock)
    with pytest.raises(InvalidInput):
        await journeys.request(**LOST)


async def test_a_replacement_opens_by_cookie_as_well(journeys: Journeys, lost: Code) -> None:
    await journeys.log_in(await replacement_of(journeys), transport=SessionTransport.COOKIE)
    assert (await row_of(journeys, lost)).status is REVOKED
