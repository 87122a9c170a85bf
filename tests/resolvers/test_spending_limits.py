"""The monthly limit of a code (DOMAIN 9)."""

from datetime import UTC, datetime

import pytest

from models.language import Language
from models.order import OrderFailureReason, OrderStatus
from models.refusals import (
    SpendingLimitReached,
)
from models.registration import Registration
from resolvers import access_codes
from tests.clock import SettableClock
from tests.database import contents
from tests.factories import Factory
from tests.resolvers.journeys import DAGOBERT, Journeys


async def test_an_order_past_the_month_s_limit_is_refused_with_what_is_left(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    holder = await factory.principal(await factory.sub_code(company, spending_limit_cents=500))
    await journeys.order(holder)
    await journeys.order(holder, language=Language.EN)
    before = await contents(journeys.services, Registration)
    with pytest.raises(SpendingLimitReached) as refusal:
        await journeys.order(holder, kvk_number=DAGOBERT)
    assert (refusal.value.limit_cents, refusal.value.left_cents) == (500, 30)
    assert await contents(journeys.services, Registration) == before


async def test_an_order_that_just_fits_the_limit_is_placed_and_a_free_repeat_after_it(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    holder = await factory.principal(await factory.sub_code(company, spending_limit_cents=235))
    assert [(await journeys.order(holder)).price_cents for _ in range(2)] == [235, 0]


async def test_a_limit_below_what_was_spent_leaves_nothing_and_not_less(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.sub_code(await factory.company(), spending_limit_cents=100)
    await factory.order(code)
    with pytest.raises(SpendingLimitReached) as refusal:
        await journeys.order(await factory.principal(code))
    assert refusal.value.left_cents == 0


async def test_the_month_is_one_in_amsterdam(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    holder = await factory.principal(await factory.sub_code(company, spending_limit_cents=235))
    clock.set_in_amsterdam("2026-03-01T00:00:00")
    await journeys.order(holder)
    clock.set_in_amsterdam("2026-03-31T23:59:59")
    with pytest.raises(SpendingLimitReached):
        await journeys.order(holder)
    clock.set_in_amsterdam("2026-04-01T00:00:00")
    await journeys.order(holder)


async def test_what_failed_and_what_colleagues_spent_does_not_count(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company, spending_limit_cents=235)
    await factory.order(code, status=OrderStatus.FAILED, failure=OrderFailureReason.REGISTRATION_NOT_FOUND)
    await factory.order(code, status=OrderStatus.CANCELLED)
    await factory.order(company.main_user)
    assert (await journeys.order(await factory.principal(code))).price_cents == 235


async def test_what_a_code_spent_this_month_is_told_to_who_sees_the_code(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    clock.set_in_amsterdam("2026-03-31T23:00:00")
    company = await factory.company()
    spender, other = await factory.sub_code(company), await factory.sub_code(company)
    last_month = datetime(2026, 2, 28, 22, 59, tzinfo=UTC)
    await factory.order(spender, placed_at=last_month)
    await factory.order(spender)
    await factory.order(spender, price_cents=315)
    await factory.order(spender, status=OrderStatus.CANCELLED)
    await factory.order(await factory.sub_code(await factory.company()))
    reader = journeys.services.database.reader(await factory.principal(company.main_user))
    codes = await access_codes.by_ids(reader, [spender.id, other.id])
    rows = [code for code in codes if code is not None]
    assert await access_codes.spent_this_month(journeys.services, reader, rows) == [550, 0]
