"""An order is charged by its payer's fixed method, and taken back when it fails (DOMAIN 14, 17)."""

import asyncio
from collections.abc import Sequence

import pytest

from auth.principal import CodeHolder
from models.credit import CreditBalance, CreditEntry, CreditEntryKind
from models.language import Language
from models.mandate import Mandate
from models.order import Order
from models.outbox import OutboxItem
from models.payment_method import PaymentMethod
from models.refusals import InsufficientCredit, MandateMissing, RegistrationWithheld
from models.registration import Registration
from resolvers.services import Services
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Factory
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import DAGOBERT, Journeys, new_key


async def balance(services: Services) -> int:
    """Give the one balance there is, which must be the sum of its ledger."""
    kept = await one_row(services, CreditBalance)
    entries = await all_rows(services, CreditEntry, balance_id=kept.id)
    assert kept.balance_cents == sum(entry.amount_cents for entry in entries)
    return kept.balance_cents


def kinds(entries: Sequence[CreditEntry]) -> list[tuple[CreditEntryKind, int]]:
    return sorted((entry.kind, entry.amount_cents) for entry in entries)


async def moved_by_orders(services: Services) -> list[tuple[CreditEntryKind, int]]:
    """Give what moved balances, but for deposits."""
    entries = await all_rows(services, CreditEntry)
    return kinds([entry for entry in entries if entry.kind is not CreditEntryKind.DEPOSIT])


async def order_that_is_withheld(journeys: Journeys, register: WatchedRegister, holder: CodeHolder) -> Order:
    """Order what the register gave before, and gives no more."""
    register.profile_failure = None
    order = await journeys.order(holder)
    register.profile_failure = RegistrationWithheld()
    return order


async def test_credit_is_deducted_at_once(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    order = await journeys.order(await factory.principal(company.main_user))
    assert await balance(journeys.services) == 765
    entry = await one_row(journeys.services, CreditEntry, kind=CreditEntryKind.CHARGE)
    assert (entry.amount_cents, entry.order_id) == (-235, order.id)


async def test_all_codes_of_a_company_spend_one_balance(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    for code in (company.main_user, await factory.sub_code(company)):
        await journeys.order(await factory.principal(code))
    assert await balance(journeys.services) == 530


async def test_a_private_code_spends_its_own_balance(journeys: Journeys, factory: Factory) -> None:
    other = await factory.private_code(credit=1000)
    code = await factory.private_code(credit=235)
    await journeys.order(await factory.principal(code))
    left = {row.access_code_id: row.balance_cents for row in await all_rows(journeys.services, CreditBalance)}
    assert left == {code.id: 0, other.id: 1000}


async def test_credit_that_is_short_refuses_the_order_and_nothing_is_written(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=234)
    holder = await factory.principal(company.main_user)
    before = await contents(journeys.services, Registration)
    with pytest.raises(InsufficientCredit) as refusal:
        await journeys.order(holder)
    assert (refusal.value.balance_cents, refusal.value.price_cents) == (234, 235)
    assert await contents(journeys.services, Registration) == before


async def test_after_a_deposit_the_refused_order_succeeds_under_the_same_key(
    journeys: Journeys, factory: Factory, services: Services
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=0)
    holder = await factory.principal(company.main_user)
    key = new_key()
    with pytest.raises(InsufficientCredit):
        await journeys.order(holder, idempotency_key=key)
    await factory.deposit(company.main_user.id, 235)
    await journeys.order(holder, idempotency_key=key)
    assert (await one_row(services, CreditBalance)).balance_cents == 0
    assert kinds(await all_rows(services, CreditEntry)) == [
        (CreditEntryKind.CHARGE, -235),
        (CreditEntryKind.DEPOSIT, 235),
    ]


async def test_a_free_repeat_takes_no_credit_even_when_there_is_none_left(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=235)
    holder = await factory.principal(company.main_user)
    assert [(await journeys.order(holder)).price_cents for _ in range(2)] == [235, 0]
    assert await moved_by_orders(journeys.services) == [(CreditEntryKind.CHARGE, -235)]


async def test_orders_of_colleagues_at_once_never_overdraw(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holders = [await factory.principal(await factory.sub_code(company)) for _ in range(6)]
    outcomes = await asyncio.gather(*(journeys.order(holder) for holder in holders), return_exceptions=True)
    assert sum(isinstance(outcome, Order) for outcome in outcomes) == 4
    assert sum(isinstance(outcome, InsufficientCredit) for outcome in outcomes) == 2
    assert await balance(journeys.services) == 60


async def test_a_failed_order_gives_the_credit_back_once(
    journeys: Journeys, factory: Factory, register: WatchedRegister
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holder = await factory.principal(company.main_user)
    await journeys.order(holder, kvk_number=DAGOBERT)
    await journeys.work()
    await order_that_is_withheld(journeys, register, holder)
    assert await balance(journeys.services) == 530
    await journeys.work()
    assert await balance(journeys.services) == 765
    assert await moved_by_orders(journeys.services) == [
        (CreditEntryKind.CHARGE, -235),
        (CreditEntryKind.CHARGE, -235),
        (CreditEntryKind.REVERSAL, 235),
    ]


async def test_a_failed_free_repeat_gives_nothing_back(
    journeys: Journeys, factory: Factory, register: WatchedRegister
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holder = await factory.principal(company.main_user)
    for _ in range(2):
        await order_that_is_withheld(journeys, register, holder)
    await journeys.work()
    assert await balance(journeys.services) == 1000
    assert await moved_by_orders(journeys.services) == [
        (CreditEntryKind.CHARGE, -235),
        (CreditEntryKind.REVERSAL, 235),
    ]


@pytest.mark.parametrize("method", [PaymentMethod.INVOICE, PaymentMethod.DIRECT_DEBIT])
async def test_what_is_collected_later_moves_no_credit(
    journeys: Journeys, factory: Factory, register: WatchedRegister, method: PaymentMethod
) -> None:
    company = await factory.company(method=method)
    holder = await factory.principal(company.main_user)
    order = await order_that_is_withheld(journeys, register, holder)
    assert (order.price_cents, order.payment_method) == (235, method)
    await journeys.work()
    assert await all_rows(journeys.services, CreditEntry) == []


@pytest.mark.parametrize("private", [False, True], ids=["company", "private use"])
async def test_direct_debit_without_a_live_mandate_refuses_the_order(
    journeys: Journeys, factory: Factory, private: bool
) -> None:
    method = PaymentMethod.DIRECT_DEBIT
    code = (
        await factory.private_code(method=method)
        if private
        else (await factory.company(method=method)).main_user
    )
    await factory.company(method=method)
    holder = await factory.principal(code)
    await journeys.order(holder)
    mandates = await all_rows(journeys.services, Mandate)
    (own,) = [
        row
        for row in mandates
        if code.id == row.access_code_id or row.organisation_id == code.organisation_id
    ]
    await change_row(journeys.services, Mandate, own.id, ended_at=journeys.services.clock())
    outbox_before = await all_rows(journeys.services, OutboxItem)
    with pytest.raises(MandateMissing):
        await journeys.order(holder, language=Language.EN)
    assert len(await all_rows(journeys.services, Order)) == 1
    assert await all_rows(journeys.services, OutboxItem) == outbox_before
    assert (await journeys.order(holder)).price_cents == 0
