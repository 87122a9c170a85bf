"""Ordering the same again on the same Amsterdam day costs nothing (DOMAIN 15)."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from auth.principal import CodeHolder
from models.catalogue import CATALOGUE, ProductCode
from models.language import Language
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import OutboxItem, Task
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory
from tests.resolvers.journeys import BAKERY, DAGOBERT, OF_BRANCH, OF_DAGOBERT, Journeys

WITH_FACTS = "99000021"
"""An example company of which the register has a file."""


async def test_the_same_again_the_same_day_costs_nothing(journeys: Journeys, buyer: CodeHolder) -> None:
    first = await journeys.order(buyer)
    for _ in range(2):
        again = await journeys.order(buyer)
        assert (again.price_cents, again.repeat_of_id) == (0, first.id)
        assert again.status is OrderStatus.PLACED
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.PRODUCE_ORDER)) == 3


@pytest.mark.parametrize(
    ("bought", "again", "price"),
    [
        ("2026-03-02T00:00:00", "2026-03-02T23:59:59", 0),
        ("2026-03-02T23:59:00", "2026-03-03T00:01:00", 235),
        ("2026-07-02T23:59:00", "2026-07-03T00:01:00", 235),
        ("2026-07-03T00:01:00", "2026-07-03T01:59:00", 0),
        ("2026-03-28T23:59:00", "2026-03-29T00:01:00", 235),
        ("2026-03-29T00:01:00", "2026-03-29T23:59:00", 0),
        ("2026-03-29T01:59:00", "2026-03-29T03:01:00", 0),
        ("2026-03-29T23:59:00", "2026-03-30T00:01:00", 235),
        ("2026-10-24T23:59:00", "2026-10-25T00:01:00", 235),
        ("2026-10-25T00:01:00", "2026-10-25T23:59:00", 0),
        ("2026-10-25T23:59:00", "2026-10-26T00:01:00", 235),
        ("2026-12-31T23:59:00", "2027-01-01T00:01:00", 235),
    ],
)
async def test_the_same_day_is_one_in_amsterdam(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, bought: str, again: str, price: int
) -> None:
    clock.set_in_amsterdam(bought)
    await journeys.order(buyer)
    clock.set_in_amsterdam(again)
    assert (await journeys.order(buyer)).price_cents == price


async def test_the_hour_that_comes_twice_is_of_one_day(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    clock.now = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    await journeys.order(buyer)
    clock.now = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert (await journeys.order(buyer)).price_cents == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"language": Language.EN}),
        ({}, OF_DAGOBERT),
        (OF_DAGOBERT, OF_BRANCH),
        (OF_BRANCH, OF_DAGOBERT),
        (OF_BRANCH, {"kvk_number": DAGOBERT, "branch_number": "000038509504"}),
    ],
    ids=["language", "subject", "a branch", "no branch", "another branch"],
)
async def test_another_option_subject_or_branch_is_not_the_same(
    journeys: Journeys, buyer: CodeHolder, one: dict[str, Any], other: dict[str, Any]
) -> None:
    await journeys.order(buyer, **one)
    assert (await journeys.order(buyer, **other)).price_cents == 235
    assert (await journeys.order(buyer, **one)).price_cents == 0
    assert (await journeys.order(buyer, **other)).price_cents == 0


@pytest.mark.parametrize(
    ("product", "one", "other"),
    [
        (ProductCode.ANNUAL_ACCOUNTS, {"financial_year": 2024}, {"financial_year": 2023}),
        *(
            (product, {"filing_reference": "V21-2012-01"}, {"filing_reference": "V21-2025-01"})
            for product in (ProductCode.FILED_DOCUMENT, ProductCode.CERTIFIED_DOCUMENT)
        ),
    ],
)
async def test_another_financial_year_or_document_is_not_the_same(
    journeys: Journeys, buyer: CodeHolder, product: ProductCode, one: dict[str, Any], other: dict[str, Any]
) -> None:
    price = CATALOGUE[product].prices[0].cents
    for chosen in (one, other):
        prices = [
            (await journeys.order(buyer, product=product, kvk_number=WITH_FACTS, **chosen)).price_cents
            for _ in range(2)
        ]
        assert prices == [price, 0]


async def test_another_code_of_the_company_pays(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    colleagues = [company.main_user, await factory.sub_code(company)]
    for code in colleagues:
        holder = await factory.principal(code)
        assert [(await journeys.order(holder)).price_cents for _ in range(2)] == [235, 0]


@pytest.mark.parametrize("status", [OrderStatus.FAILED, OrderStatus.CANCELLED])
async def test_an_order_that_failed_or_was_cancelled_does_not_count(
    journeys: Journeys, factory: Factory, status: OrderStatus
) -> None:
    code = await factory.sub_code(await factory.company())
    failure = OrderFailureReason.REGISTER_UNAVAILABLE if status is OrderStatus.FAILED else None
    await factory.order(code, status=status, failure=failure, subject_kvk_number=BAKERY)
    order = await journeys.order(await factory.principal(code))
    assert (order.price_cents, order.repeat_of_id) == (235, None)


@pytest.mark.parametrize("status", [OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED])
async def test_an_order_that_is_under_way_or_delivered_counts(
    journeys: Journeys, factory: Factory, status: OrderStatus
) -> None:
    code = await factory.sub_code(await factory.company())
    bought = await factory.order(code, status=status, subject_kvk_number=BAKERY)
    order = await journeys.order(await factory.principal(code))
    assert (order.price_cents, order.repeat_of_id) == (0, bought.id)


async def test_after_the_paid_order_failed_the_next_pays_and_the_free_one_stays_free(
    journeys: Journeys, buyer: CodeHolder
) -> None:
    paid, free = await journeys.order(buyer), await journeys.order(buyer)
    await change_row(journeys.services, Order, paid.id, status=OrderStatus.IN_PRODUCTION)
    failure = OrderFailureReason.REGISTER_UNAVAILABLE
    await change_row(journeys.services, Order, paid.id, status=OrderStatus.FAILED, failure=failure)
    following = await journeys.order(buyer)
    assert (following.price_cents, following.repeat_of_id) == (235, None)
    again = await journeys.order(buyer)
    assert (again.price_cents, again.repeat_of_id) == (0, following.id)
    assert (await one_row(journeys.services, Order, id=free.id)).price_cents == 0


async def test_orders_of_the_same_at_once_are_charged_once(journeys: Journeys, buyer: CodeHolder) -> None:
    placed = await asyncio.gather(*(journeys.order(buyer) for _ in range(8)))
    assert sorted(order.price_cents for order in placed) == [0] * 7 + [235]
    (paid,) = [order for order in placed if order.price_cents]
    assert {order.repeat_of_id for order in placed} == {None, paid.id}
