"""Placing orders (DOMAIN 0, 12-14); each other rule has a module of its own."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from auth.principal import GUEST, CodeHolder
from models.access_code import AccessCode, AccessCodeStatus
from models.catalogue import CATALOGUE, Price, PriceSource, ProductCode
from models.language import Language
from models.order import Order, OrderStatus
from models.outbox import OutboxItem
from models.payment_method import FOR_COMPANIES, PaymentMethod
from models.permission import Permission
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    RegisterUnavailable,
    RegistrationNotFound,
)
from models.registration import Registration
from resolvers import orders
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Factory
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import (
    BRANCH_OF_DONALD,
    CONRON,
    DAGOBERT,
    DONALD,
    GOVERT,
    JOYFLEX,
    OF_BRANCH,
    OF_DAGOBERT,
    ORDER,
    UNKNOWN,
    Journeys,
    refused_fields,
)

# What is ordered, and for what price (DOMAIN 12)


async def test_an_extract_costs_the_published_tariff(journeys: Journeys, buyer: CodeHolder) -> None:
    order = await journeys.order(buyer)
    assert (order.product, order.price_cents) == (ProductCode.EXTRACT, 235)
    assert (order.status, order.day) == (OrderStatus.PLACED, date(2026, 3, 2))


async def test_the_price_is_that_of_the_amsterdam_day(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    prices = (
        Price(235, date(2021, 7, 1), PriceSource.PUBLISHED),
        Price(260, date(2026, 4, 1), PriceSource.EXAMPLE),
    )
    extract = replace(CATALOGUE[ProductCode.EXTRACT], prices=prices)
    monkeypatch.setitem(CATALOGUE, ProductCode.EXTRACT, extract)
    clock.set_in_amsterdam("2026-03-31T23:59:59")
    assert (await journeys.order(buyer)).price_cents == 235
    clock.set_in_amsterdam("2026-04-01T00:00:00")
    assert (await journeys.order(buyer)).price_cents == 260


@pytest.mark.parametrize("kvk_number", [DAGOBERT, CONRON, JOYFLEX, DONALD])
async def test_an_extract_of_every_recorded_company_can_be_ordered(
    journeys: Journeys, buyer: CodeHolder, kvk_number: str
) -> None:
    assert (await journeys.order(buyer, kvk_number=kvk_number)).subject_kvk_number == kvk_number


# Who may order (DOMAIN 13)


async def test_a_guest_cannot_order_an_extract(journeys: Journeys) -> None:
    with pytest.raises(NotLoggedIn):
        await orders.place(journeys.services, GUEST, "sleutel-000000", ORDER)


async def test_a_code_without_the_permission_cannot_order(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    everything_else = frozenset(Permission) - {Permission.PLACE_ORDERS, Permission.MANAGE_ACCESS_CODES}
    holder = await factory.principal(await factory.sub_code(company, permissions=everything_else))
    before = await contents(journeys.services)
    with pytest.raises(NotPermitted) as refusal:
        await journeys.order(holder)
    assert refusal.value.permission is Permission.PLACE_ORDERS
    assert await contents(journeys.services) == before


async def test_a_ubo_extract_needs_a_permission_of_its_own(journeys: Journeys, buyer: CodeHolder) -> None:
    with pytest.raises(NotPermitted) as refusal:
        await journeys.order(buyer, product=ProductCode.UBO_EXTRACT)
    assert refusal.value.permission is Permission.ORDER_UBO_EXTRACTS


async def test_a_private_code_orders_and_its_order_is_of_no_company(
    journeys: Journeys, factory: Factory
) -> None:
    holder = await factory.principal(await factory.private_code(credit=1000))
    order = await journeys.order(holder)
    assert (order.organisation_id, order.access_code_id) == (None, holder.access_code_id)


async def test_a_code_that_was_blocked_after_the_session_was_checked_orders_nothing(
    journeys: Journeys, buyer: CodeHolder
) -> None:
    for status in (AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED):
        await change_row(journeys.services, AccessCode, buyer.access_code_id, status=status)
        with pytest.raises(NotLoggedIn):
            await journeys.order(buyer)
    assert await all_rows(journeys.services, Order) == []
    assert await all_rows(journeys.services, OutboxItem) == []


# How it is paid (DOMAIN 14)


@pytest.mark.parametrize("method", FOR_COMPANIES)
async def test_an_order_carries_its_company_s_method(
    journeys: Journeys, factory: Factory, method: PaymentMethod
) -> None:
    credit = 1000 if method is PaymentMethod.CREDIT else 0
    company = await factory.company(method=method, credit=credit)
    order = await journeys.order(await factory.principal(company.main_user))
    assert (order.payment_method, order.organisation_id) == (method, company.id)


# What it is about: the register's entries (DOMAIN 0)


async def test_a_registration_is_searched_once_and_asked_for_at_every_order(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    await journeys.order(buyer)
    assert register.asked == ["search", "profile"]
    await journeys.order(buyer, language=Language.EN)
    assert register.asked == ["search", "profile", "profile"]
    assert (await one_row(journeys.services, Registration)).name == "Voorbeeld Bakkerij"


async def test_without_the_register_nothing_is_ordered(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    register.profile_failure = RegisterUnavailable()
    with pytest.raises(RegisterUnavailable):
        await journeys.order(buyer)
    assert await all_rows(journeys.services, Order) == []


async def test_a_branch_is_searched_once_and_asked_for_at_every_order(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    order = await journeys.order(buyer, **OF_BRANCH)
    assert (order.subject_kvk_number, order.branch_number) == (DAGOBERT, GOVERT)
    await journeys.order(buyer, **OF_BRANCH)
    assert register.asked == ["search", "profile", "branch", "profile", "branch"]


async def test_the_copy_of_a_branch_does_not_stand_for_its_company(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    await journeys.order(buyer, **OF_BRANCH)
    await journeys.order(buyer, **OF_DAGOBERT)
    assert register.asked.count("search") == 2


@pytest.mark.parametrize(
    "subject",
    [
        {"kvk_number": UNKNOWN},
        {"kvk_number": DAGOBERT, "branch_number": BRANCH_OF_DONALD},
        {"kvk_number": DAGOBERT, "branch_number": "999999999999"},
    ],
    ids=["company", "branch of another company", "branch"],
)
async def test_what_is_not_in_the_register_cannot_be_ordered(
    journeys: Journeys, buyer: CodeHolder, subject: dict[str, Any]
) -> None:
    with pytest.raises(RegistrationNotFound):
        await journeys.order(buyer, **subject)
    assert await all_rows(journeys.services, Order) == []


async def test_an_order_names_all_fields_that_are_wrong_and_writes_nothing(
    journeys: Journeys, buyer: CodeHolder
) -> None:
    before = await contents(journeys.services)
    with pytest.raises(InvalidInput) as refusal:
        await journeys.order(buyer, idempotency_key="\x00", kvk_number="1", branch_number="1" * 1_000_000)
    assert refused_fields(refusal.value) == {
        "idempotencyKey": InvalidFieldCode.MALFORMED,
        "kvkNumber": InvalidFieldCode.MALFORMED,
        "branchNumber": InvalidFieldCode.MALFORMED,
    }
    assert await contents(journeys.services) == before
