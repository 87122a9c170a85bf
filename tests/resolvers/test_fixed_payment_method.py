"""A company's payment method is chosen once (DOMAIN 3)."""

from typing import Any

import pytest

from auth.permissions import OF_NEW_SUB_CODE, OF_PRIVATE_CODE
from models.access_code import AccessCode, Use
from models.credit import CreditBalance
from models.mandate import Mandate
from models.organisation import Organisation
from models.payment_method import FOR_COMPANIES, FOR_PRIVATE_CODES, PaymentMethod
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    PaymentMethodFixed,
)
from models.registration import Registration
from models.throttle import AttemptWindow
from resolvers import code_requests
from tests.database import all_rows, contents, one_row
from tests.factories import IBAN
from tests.resolvers.journeys import BAKERY, DAGOBERT, PRIVATE, Journeys, refused_fields


@pytest.mark.parametrize("method", FOR_COMPANIES)
async def test_the_first_code_chooses_the_company_s_method_and_is_its_main_user(
    journeys: Journeys, method: PaymentMethod
) -> None:
    direct_debit = method is PaymentMethod.DIRECT_DEBIT
    requested = await journeys.request(
        payment_method=method, iban=IBAN if direct_debit else None, mandate_accepted=direct_debit
    )
    assert (requested.payment_method, requested.method_was_fixed) == (method, False)
    organisation = await one_row(journeys.services, Organisation, kvk_number=BAKERY)
    code = await journeys.requested_code(requested)
    assert organisation.payment_method == code.payment_method == method
    assert organisation.main_code_id == code.id
    assert organisation.name == "Voorbeeld Bakkerij"


@pytest.mark.parametrize("method", [None, PaymentMethod.INVOICE])
async def test_an_extra_code_has_the_fixed_method_and_is_a_sub_code(
    journeys: Journeys, method: PaymentMethod | None
) -> None:
    first = await journeys.requested_code(await journeys.request())
    requested = await journeys.request(payment_method=method)
    extra = await journeys.requested_code(requested)
    assert (requested.payment_method, requested.method_was_fixed) == (PaymentMethod.INVOICE, True)
    assert extra.organisation_id == first.organisation_id
    organisation = await one_row(journeys.services, Organisation)
    assert organisation.main_code_id == first.id
    assert extra.permissions == OF_NEW_SUB_CODE


@pytest.mark.parametrize("method", [PaymentMethod.CREDIT, PaymentMethod.DIRECT_DEBIT])
async def test_a_request_that_names_another_method_is_refused_with_the_fixed_one(
    journeys: Journeys, method: PaymentMethod
) -> None:
    await journeys.request()
    before = await contents(journeys.services, AttemptWindow, Registration)
    with pytest.raises(PaymentMethodFixed) as refusal:
        await journeys.request(payment_method=method, iban=IBAN if "DEBIT" in method else None)
    assert refusal.value.payment_method is PaymentMethod.INVOICE
    assert await contents(journeys.services, AttemptWindow, Registration) == before


async def test_the_preferences_show_what_can_be_chosen_until_the_method_is_fixed(journeys: Journeys) -> None:
    before = await code_requests.preview(journeys.services, Use.BUSINESS, BAKERY, None)
    assert (before.fixed_payment_method, before.available_payment_methods) == (None, FOR_COMPANIES)
    await journeys.request(payment_method=PaymentMethod.CREDIT)
    after = await code_requests.preview(journeys.services, Use.BUSINESS, BAKERY, None)
    assert after.fixed_payment_method is PaymentMethod.CREDIT
    assert after.available_payment_methods == (PaymentMethod.CREDIT,)


async def test_another_company_chooses_for_itself(journeys: Journeys) -> None:
    await journeys.request()
    other = await journeys.request(kvk_number=DAGOBERT, payment_method=PaymentMethod.CREDIT)
    assert not other.method_was_fixed


async def test_a_first_code_must_name_a_method(journeys: Journeys) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(payment_method=None)
    assert refused_fields(refusal.value) == {"paymentMethod": InvalidFieldCode.REQUIRED}
    assert await all_rows(journeys.services, AccessCode) == []


@pytest.mark.parametrize(
    ("iban", "accepted", "missing"),
    [
        (None, True, {"iban"}),
        (IBAN, False, {"mandateAccepted"}),
        (None, False, {"iban", "mandateAccepted"}),
    ],
)
@pytest.mark.parametrize("use", [{}, PRIVATE], ids=["business", "private"])
async def test_direct_debit_needs_an_iban_and_an_accepted_mandate(
    journeys: Journeys, use: dict[str, Any], iban: str | None, accepted: bool, missing: set[str]
) -> None:
    asked = {**use, "payment_method": PaymentMethod.DIRECT_DEBIT}
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(**asked, iban=iban, mandate_accepted=accepted)
    assert set(refused_fields(refusal.value)) == missing
    assert await all_rows(journeys.services, AccessCode) == []


async def test_the_first_code_s_mandate_is_the_company_s_and_an_extra_code_needs_none(
    journeys: Journeys,
) -> None:
    asked: dict[str, Any] = {"payment_method": PaymentMethod.DIRECT_DEBIT}
    await journeys.request(**asked, iban="nl91 abna 0417 1643 00", mandate_accepted=True)
    await journeys.request(**asked)
    mandate = await one_row(journeys.services, Mandate)
    organisation = await one_row(journeys.services, Organisation)
    assert (mandate.iban, mandate.organisation_id) == (IBAN, organisation.id)
    assert mandate.access_code_id is None
    assert len(await all_rows(journeys.services, AccessCode)) == 2


async def test_a_company_with_credit_starts_with_an_empty_balance(journeys: Journeys) -> None:
    for _ in range(2):
        await journeys.request(payment_method=PaymentMethod.CREDIT)
    balance = await one_row(journeys.services, CreditBalance)
    organisation = await one_row(journeys.services, Organisation)
    assert (balance.organisation_id, balance.balance_cents) == (organisation.id, 0)


@pytest.mark.parametrize("method", FOR_PRIVATE_CODES)
async def test_each_private_code_chooses_and_pays_for_itself(
    journeys: Journeys, method: PaymentMethod
) -> None:
    direct_debit = method is PaymentMethod.DIRECT_DEBIT
    asked = {**PRIVATE, "payment_method": method}
    for _ in range(2):
        await journeys.request(**asked, iban=IBAN if direct_debit else None, mandate_accepted=direct_debit)
    codes = await all_rows(journeys.services, AccessCode)
    payer = Mandate if direct_debit else CreditBalance
    payers = [row.model_dump() for row in await all_rows(journeys.services, payer)]
    assert {row["access_code_id"] for row in payers} == {code.id for code in codes}
    assert {code.payment_method for code in codes} == {method}
    assert {code.permissions for code in codes} == {OF_PRIVATE_CODE}
    assert await all_rows(journeys.services, Organisation) == []


@pytest.mark.parametrize("method", [each for each in PaymentMethod if each not in FOR_PRIVATE_CODES])
async def test_a_private_code_cannot_choose_a_method_of_companies_or_guests(
    journeys: Journeys, method: PaymentMethod
) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(**{**PRIVATE, "payment_method": method})
    assert refused_fields(refusal.value) == {"paymentMethod": InvalidFieldCode.NOT_ALLOWED}


@pytest.mark.parametrize("method", [each for each in PaymentMethod if each not in FOR_COMPANIES])
async def test_a_company_cannot_choose_a_method_of_guests(journeys: Journeys, method: PaymentMethod) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(payment_method=method)
    assert refused_fields(refusal.value) == {"paymentMethod": InvalidFieldCode.NOT_ALLOWED}


async def test_a_private_code_must_name_a_method_and_no_company(journeys: Journeys) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(use=Use.PRIVATE, payment_method=None)
    assert refused_fields(refusal.value) == {
        "kvkNumber": InvalidFieldCode.NOT_ALLOWED,
        "paymentMethod": InvalidFieldCode.REQUIRED,
    }


async def test_an_iban_is_for_direct_debit_only(journeys: Journeys) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(iban=IBAN)
    assert refused_fields(refusal.value) == {"iban": InvalidFieldCode.NOT_ALLOWED}
