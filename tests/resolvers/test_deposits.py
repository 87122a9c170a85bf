"""Deposits into a balance by iDEAL or card (DOMAIN 14, 16)."""

import asyncio
from decimal import Decimal

import pytest

from auth.principal import GUEST, Principal
from models.credit import CreditBalance, CreditEntry, CreditEntryKind
from models.language import Language
from models.outbox import OutboxItem
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import (
    CreditNotUsed,
    InsufficientCredit,
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    PaymentsUnavailable,
)
from resolvers import deposits, payments
from resolvers.deposits import Deposit, DepositStarted
from resolvers.services import Services
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.fakes import PlayedPayments
from tests.resolvers.journeys import Journeys, new_key, refused_fields


async def deposit(
    played: Services, principal: Principal, amount: str = "25.00", key: str | None = None
) -> DepositStarted:
    """Start a deposit by iDEAL."""
    sent = Deposit(key or new_key(), Decimal(amount), PaymentMethod.IDEAL, Language.NL)
    return await deposits.start(played, principal, sent)


async def pay(played: Services, provider: PlayedPayments, payment_id: object, status: PaymentStatus) -> None:
    """Let a payment stand so, and hear of it."""
    payment = await one_row(played, Payment, id=payment_id)
    provider.put(payment.provider_reference, status)
    await payments.settle(played, payment.provider_reference)


async def test_a_deposit_fills_the_balance_of_the_company_once_it_is_paid(
    factory: Factory, played: Services, provider: PlayedPayments, journeys: Journeys
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT)
    holder = await factory.principal(await factory.sub_code(company))
    with pytest.raises(InsufficientCredit):
        await journeys.order(holder)
    started = await deposit(played, holder)
    assert (await one_row(played, CreditBalance)).balance_cents == 0
    await asyncio.gather(*(pay(played, provider, started.payment.id, PaymentStatus.PAID) for _ in range(5)))
    assert (await one_row(played, CreditBalance)).balance_cents == 2500
    entry = await one_row(played, CreditEntry)
    assert (entry.kind, entry.payment_id) == (CreditEntryKind.DEPOSIT, started.payment.id)
    assert (await journeys.order(holder)).price_cents == 235


@pytest.mark.parametrize(
    "status", [PaymentStatus.CANCELLED, PaymentStatus.EXPIRED, PaymentStatus.FAILED, PaymentStatus.OPEN]
)
async def test_a_deposit_that_is_not_paid_leaves_the_balance_and_one_paid_late_fills_it(
    factory: Factory, played: Services, provider: PlayedPayments, status: PaymentStatus
) -> None:
    holder = await factory.principal(await factory.private_code())
    started = await deposit(played, holder)
    await pay(played, provider, started.payment.id, status)
    assert await all_rows(played, CreditEntry) == []
    await pay(played, provider, started.payment.id, PaymentStatus.PAID)
    assert (await one_row(played, CreditBalance)).balance_cents == 2500


async def test_a_double_click_starts_one_payment(
    factory: Factory, played: Services, provider: PlayedPayments
) -> None:
    holder = await factory.principal(await factory.private_code())
    key = new_key()
    started = await asyncio.gather(*(deposit(played, holder, key=key) for _ in range(5)))
    assert len({each.payment.id for each in started}) == len(provider.payments) == 1
    assert len(await all_rows(played, OutboxItem)) == 1


async def test_only_who_pays_by_credit_and_may_order_deposits(factory: Factory, played: Services) -> None:
    with pytest.raises(NotLoggedIn):
        await deposit(played, GUEST)
    billed = await factory.company(method=PaymentMethod.INVOICE)
    with pytest.raises(CreditNotUsed):
        await deposit(played, await factory.principal(billed.main_user))
    company = await factory.company(method=PaymentMethod.CREDIT)
    with pytest.raises(NotPermitted):
        await deposit(
            played, await factory.principal(await factory.sub_code(company, permissions=frozenset()))
        )


@pytest.mark.parametrize("amount", ["4.99", "10000.01", "5.001", "-5", "NaN", "Infinity"])
async def test_an_amount_out_of_bounds_is_refused(factory: Factory, played: Services, amount: str) -> None:
    holder = await factory.principal(await factory.private_code())
    with pytest.raises(InvalidInput) as refusal:
        await deposit(played, holder, amount)
    assert refused_fields(refusal.value) == {"amount": InvalidFieldCode.OUT_OF_RANGE}


async def test_a_provider_out_of_reach_leaves_nothing(
    factory: Factory, played: Services, provider: PlayedPayments
) -> None:
    holder = await factory.principal(await factory.private_code())
    provider.failure = PaymentsUnavailable()
    with pytest.raises(PaymentsUnavailable):
        await deposit(played, holder)
    assert await all_rows(played, Payment) == []
