"""Deposits into a balance, as clients make them (DOMAIN 14)."""

from dataclasses import replace
from typing import Any

import pytest

from models.language import Language
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable
from resolvers import payments
from resolvers.services import Services
from tests.api import Api
from tests.database import one_row
from tests.factories import Code, Factory
from tests.fakes import PlayedPayments
from tests.schema.languages import same_but_for_words

DEPOSIT = """
mutation ($key: ID!, $amount: Decimal!, $method: PaymentMethod!) {
    depositCredit(input: {idempotencyKey: $key, amount: $amount, paymentMethod: $method}) {
        __typename
        ... on DepositStarted { checkoutUrl payment { id status amount { amount } } }
        ... on Problem { code message }
        ... on InvalidInput { fields { path code message } }
    }
}
"""
ACCOUNT = """
{ viewer { ... on AccessCode {
    creditBalance { amount }
    creditEntries { nodes { kind amount { amount } balanceAfter { amount } order { number } } }
    deposits { nodes { id status amount { amount } checkoutUrl } }
    organisation { creditBalance { amount } accessCodes { nodes { hint deposits { nodes { id } } } } }
} } }
"""
ASKED = {"key": "een-storting", "amount": "25.00", "method": "IDEAL"}


@pytest.fixture
def provider() -> PlayedPayments:
    return PlayedPayments()


@pytest.fixture
async def services(services: Services, provider: PlayedPayments) -> Services:
    return replace(services, payments=provider)


async def test_a_private_code_sees_its_deposit_open_and_then_in_its_balance(
    guest: Api, factory: Factory, services: Services, provider: PlayedPayments
) -> None:
    code = await factory.private_code()
    async with Api(guest.app, await factory.session(code)) as api:
        started = await api.one(DEPOSIT, **ASKED)
        assert started == await api.one(DEPOSIT, **ASKED)
        before = await api.one(ACCOUNT)
        payment = await one_row(services, Payment)
        provider.put(payment.provider_reference, PaymentStatus.PAID)
        await payments.settle(services, payment.provider_reference)
        after = await api.one(ACCOUNT)
    assert before["deposits"]["nodes"] == [
        {**started["payment"], "status": "OPEN", "checkoutUrl": started["checkoutUrl"]}
    ]
    assert (before["creditBalance"], before["creditEntries"]["nodes"]) == ({"amount": "0.00"}, [])
    assert after["deposits"]["nodes"] == [{**started["payment"], "status": "PAID", "checkoutUrl": None}]
    assert after["creditBalance"] == {"amount": "25.00"}
    assert after["creditEntries"]["nodes"] == [
        {
            "kind": "DEPOSIT",
            "amount": {"amount": "25.00"},
            "balanceAfter": {"amount": "25.00"},
            "order": None,
        }
    ]


async def test_a_code_s_deposit_fills_its_company_s_balance_and_is_its_own_to_see(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT)
    code = await factory.sub_code(company)
    await factory.deposit(code.id, 2500)
    own, main_user = [await account(guest, factory, each) for each in (code, company.main_user)]
    assert len(own["deposits"]["nodes"]) == 1
    assert own["organisation"]["creditBalance"] == {"amount": "25.00"}
    assert own["organisation"]["accessCodes"] is None
    assert main_user["organisation"]["creditBalance"] == {"amount": "25.00"}
    assert main_user["deposits"]["nodes"] == []
    codes = {each["hint"]: each["deposits"] for each in main_user["organisation"]["accessCodes"]["nodes"]}
    assert codes == {code.hint: None, company.main_user.hint: {"nodes": []}}


async def account(guest: Api, factory: Factory, code: Code) -> Any:
    async with Api(guest.app, await factory.session(code)) as api:
        return await api.one(ACCOUNT)


async def refused(guest: Api, factory: Factory, code: Code, **changes: Any) -> dict[str, Any]:
    """Be refused in Dutch and in English; give what programs read of it."""
    answers = []
    for language in Language:
        async with Api(guest.app, await factory.session(code), language.lower()) as api:
            answers.append(await api.one(DEPOSIT, **ASKED | changes))
    return same_but_for_words(*answers)


async def test_what_cannot_be_deposited_is_told_in_both_languages(
    guest: Api, factory: Factory, provider: PlayedPayments
) -> None:
    code = await factory.private_code()
    assert await refused(guest, factory, code, amount="4.99", method="DIRECT_DEBIT") == {
        "__typename": "InvalidInput",
        "code": "INVALID_INPUT",
        "fields": [
            {"path": "amount", "code": "OUT_OF_RANGE"},
            {"path": "paymentMethod", "code": "NOT_ALLOWED"},
        ],
    }
    billed = (await factory.company()).main_user
    assert (await refused(guest, factory, billed))["code"] == "CREDIT_NOT_USED"
    provider.failure = PaymentsUnavailable()
    assert (await refused(guest, factory, code))["code"] == "PAYMENTS_UNAVAILABLE"
