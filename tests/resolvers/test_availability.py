"""What can be had of a registration is told before anything is paid (DOMAIN 12)."""

from dataclasses import replace
from typing import Any

import pytest

from auth.principal import CodeHolder
from models.catalogue import CATALOGUE, ProductCode
from models.order import Order
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    UnavailableReason,
)
from models.register_facts import RegisterFacts
from resolvers.availability import AvailableProduct, must_be_available, orderable_of
from tests.database import all_rows
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import (
    BAKERY,
    DAGOBERT,
    GOVERT,
    ORDER,
    UNKNOWN,
    WITHHELD,
    Journeys,
    refused_fields,
)

WITH_FACTS, WITH_LITTLE = "99000021", "99000023"
CHOICES: dict[ProductCode, dict[str, Any]] = {
    ProductCode.ANNUAL_ACCOUNTS: {"financial_year": 2024},
    ProductCode.FILED_DOCUMENT: {"filing_reference": "V21-2012-01"},
    ProductCode.CERTIFIED_DOCUMENT: {"filing_reference": "V21-2012-01"},
}
NEEDS_FACTS = {
    ProductCode.HISTORY,
    ProductCode.GROUP_RELATIONS_DIRECT,
    ProductCode.GROUP_RELATIONS_WHOLE,
    ProductCode.ANNUAL_ACCOUNTS,
    ProductCode.ANNUAL_ACCOUNTS_STANDARDISED,
    ProductCode.FILED_DOCUMENT,
    ProductCode.CERTIFIED_DOCUMENT,
    ProductCode.UBO_EXTRACT,
    ProductCode.FILING_LIST,
}


async def ask(journeys: Journeys, product: ProductCode, kvk_number: str = WITH_FACTS, **options: Any) -> None:
    asked = replace(ORDER, product=product, kvk_number=kvk_number, **options)
    await must_be_available(journeys.services, asked)


async def offered(journeys: Journeys, kvk_number: str) -> dict[ProductCode, AvailableProduct]:
    available = await orderable_of(journeys.services, kvk_number)
    return {each.product: each for each in available.products}


@pytest.mark.parametrize("product", ProductCode)
async def test_every_product_can_be_had_of_a_registration_that_has_everything(
    journeys: Journeys, product: ProductCode
) -> None:
    await ask(journeys, product, **CHOICES.get(product, {}))


@pytest.mark.parametrize("product", ProductCode)
async def test_of_a_registration_without_facts_only_what_kvk_gives_can_be_had(
    journeys: Journeys, product: ProductCode
) -> None:
    if product not in NEEDS_FACTS:
        await ask(journeys, product, BAKERY)
        return
    with pytest.raises(ProductUnavailable) as refusal:
        await ask(journeys, product, BAKERY, **CHOICES.get(product, {}))
    assert refusal.value.reason is UnavailableReason.NOTHING_REGISTERED


@pytest.mark.parametrize("product", sorted(NEEDS_FACTS))
async def test_without_a_source_these_products_are_not_offered_at_all(
    journeys: Journeys, register: WatchedRegister, product: ProductCode
) -> None:
    register.facts_failure = ProductUnavailable(UnavailableReason.NOT_OFFERED)
    with pytest.raises(ProductUnavailable) as refusal:
        await ask(journeys, product, **CHOICES.get(product, {}))
    assert refusal.value.reason is UnavailableReason.NOT_OFFERED


@pytest.mark.parametrize(
    ("product", "options"),
    [
        (ProductCode.ANNUAL_ACCOUNTS, {"financial_year": 2020}),
        (ProductCode.FILED_DOCUMENT, {"filing_reference": "V21-2012-02"}),
        (ProductCode.CERTIFIED_DOCUMENT, {"filing_reference": "../V21-2012-01"}),
    ],
)
async def test_a_year_or_document_that_is_not_there_is_told_apart(
    journeys: Journeys, product: ProductCode, options: dict[str, Any]
) -> None:
    with pytest.raises(ProductUnavailable) as refusal:
        await ask(journeys, product, **options)
    assert refusal.value.reason is UnavailableReason.NOTHING_REGISTERED


@pytest.mark.parametrize("product", ProductCode)
async def test_what_must_be_chosen_is_needed_and_nothing_else_is_taken(
    journeys: Journeys, product: ProductCode
) -> None:
    paths = {"financial_year": "options.financialYear", "filing_reference": "options.filingReference"}
    needed = {paths[name] for name in CHOICES.get(product, {})}
    if needed:
        with pytest.raises(InvalidInput) as refusal:
            await ask(journeys, product)
        assert refused_fields(refusal.value) == dict.fromkeys(needed, InvalidFieldCode.REQUIRED)
    with pytest.raises(InvalidInput) as refusal:
        await ask(journeys, product, financial_year=2024, filing_reference="V21-2012-01")
    assert refused_fields(refusal.value) == dict.fromkeys(
        set(paths.values()) - needed, InvalidFieldCode.NOT_ALLOWED
    )


@pytest.mark.parametrize("product", ProductCode)
async def test_only_what_is_about_a_branch_takes_one(journeys: Journeys, product: ProductCode) -> None:
    of_branch = {"kvk_number": DAGOBERT, "branch_number": GOVERT}
    if CATALOGUE[product].of_branch:
        await ask(journeys, product, **of_branch)
        return
    with pytest.raises(InvalidInput) as refusal:
        await ask(journeys, product, **of_branch, **CHOICES.get(product, {}))
    assert refused_fields(refusal.value) == {"branchNumber": InvalidFieldCode.NOT_ALLOWED}


async def test_a_withheld_registration_is_told_before_anything_is_ordered(
    journeys: Journeys, buyer: CodeHolder
) -> None:
    with pytest.raises(RegistrationWithheld):
        await journeys.order(buyer, kvk_number=WITHHELD)
    assert await all_rows(journeys.services, Order) == []


async def test_what_can_be_ordered_names_the_years_and_documents_to_choose_from(journeys: Journeys) -> None:
    offers = await offered(journeys, WITH_FACTS)
    assert list(offers) == list(CATALOGUE)
    assert {offer.unavailable for offer in offers.values()} == {None}
    assert offers[ProductCode.ANNUAL_ACCOUNTS].financial_years == (2024, 2023, 2022, 2021)
    assert offers[ProductCode.ANNUAL_ACCOUNTS_STANDARDISED].financial_years == (2024, 2023, 2022)
    references = [filing.reference for filing in offers[ProductCode.CERTIFIED_DOCUMENT].filings]
    assert references[0] == "V21-2025-01"
    assert references[-1] == "V21-2012-01"
    assert offers[ProductCode.FILING_LIST].filings == ()


@pytest.mark.parametrize("kvk_number", [WITH_FACTS, WITH_LITTLE, BAKERY])
async def test_what_is_offered_is_what_can_be_ordered(journeys: Journeys, kvk_number: str) -> None:
    for product, offer in (await offered(journeys, kvk_number)).items():
        options: dict[str, Any] = {}
        if product is ProductCode.ANNUAL_ACCOUNTS:
            options = {"financial_year": offer.financial_years[0] if offer.financial_years else 2024}
        if product in (ProductCode.FILED_DOCUMENT, ProductCode.CERTIFIED_DOCUMENT):
            options = {"filing_reference": offer.filings[0].reference if offer.filings else "A"}
        if offer.unavailable is None:
            await ask(journeys, product, kvk_number, **options)
            continue
        with pytest.raises(ProductUnavailable) as refusal:
            await ask(journeys, product, kvk_number, **options)
        assert refusal.value.reason is offer.unavailable


async def test_without_a_source_the_offer_says_so(journeys: Journeys, register: WatchedRegister) -> None:
    register.facts_failure = ProductUnavailable(UnavailableReason.NOT_OFFERED)
    offers = await offered(journeys, WITH_FACTS)
    not_offered = {
        product for product, offer in offers.items() if offer.unavailable is UnavailableReason.NOT_OFFERED
    }
    assert not_offered == NEEDS_FACTS


@pytest.mark.parametrize(
    ("kvk_number", "refusal"),
    [(WITHHELD, RegistrationWithheld), (UNKNOWN, RegistrationNotFound), ("1234567", InvalidInput)],
)
async def test_of_what_cannot_be_asked_nothing_is_offered(
    journeys: Journeys, kvk_number: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await orderable_of(journeys.services, kvk_number)


async def test_facts_out_of_reach_are_no_absence(journeys: Journeys, register: WatchedRegister) -> None:
    register.facts_failure = RegisterUnavailable()
    with pytest.raises(RegisterUnavailable):
        await orderable_of(journeys.services, WITH_FACTS)
    with pytest.raises(RegisterUnavailable):
        await ask(journeys, ProductCode.HISTORY)


async def test_a_registration_with_nothing_is_offered_no_facts(
    journeys: Journeys, register: WatchedRegister
) -> None:
    register.facts_answer = RegisterFacts()
    offers = await offered(journeys, WITH_FACTS)
    assert {product for product, offer in offers.items() if offer.unavailable} == NEEDS_FACTS
