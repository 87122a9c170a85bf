"""A second try never charges twice (DOMAIN 16)."""

import asyncio

import pytest

from auth.principal import CodeHolder
from models.credit import CreditBalance
from models.document import Document
from models.idempotency import IdempotencyKey
from models.language import Language
from models.order import Order, OrderStatus
from models.payment_method import PaymentMethod
from models.refusals import (
    IdempotencyKeyReused,
    RegisterUnavailable,
)
from resolvers.idempotency import forget_old_keys
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.fakes import WatchedRegister
from tests.resolvers.journeys import OF_DAGOBERT, Journeys, new_key


async def test_a_replay_gives_the_order_as_it_is_now_and_places_no_other(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    key = new_key()
    first = await journeys.order(buyer, idempotency_key=key)
    await journeys.work()
    register.failure = RegisterUnavailable()
    again = await journeys.order(buyer, idempotency_key=key)
    assert (again.id, again.status) == (first.id, OrderStatus.DELIVERED)
    assert len(await all_rows(journeys.services, Order)) == 1
    assert len(await all_rows(journeys.services, Document)) == 1


async def test_one_key_at_once_places_one_order_and_charges_it_once(
    journeys: Journeys, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holder = await factory.principal(company.main_user)
    key = new_key()
    placed = await asyncio.gather(*(journeys.order(holder, idempotency_key=key) for _ in range(8)))
    assert len({order.id for order in placed}) == 1
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 765


async def test_another_order_under_that_key_is_refused(journeys: Journeys, buyer: CodeHolder) -> None:
    key = new_key()
    await journeys.order(buyer, idempotency_key=key)
    for other in ({"language": Language.EN}, OF_DAGOBERT, {"branch_number": "990099000001"}):
        with pytest.raises(IdempotencyKeyReused):
            await journeys.order(buyer, idempotency_key=key, **other)
    assert len(await all_rows(journeys.services, Order)) == 1


async def test_a_key_is_its_code_s_own(journeys: Journeys, factory: Factory) -> None:
    company = await factory.company()
    key = new_key()
    placed = [
        await journeys.order(await factory.principal(code), idempotency_key=key)
        for code in (company.main_user, await factory.sub_code(company))
    ]
    assert placed[0].id != placed[1].id


async def test_a_refused_order_may_be_tried_again_under_the_same_key(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    key = new_key()
    register.failure = RegisterUnavailable()
    with pytest.raises(RegisterUnavailable):
        await journeys.order(buyer, idempotency_key=key)
    register.failure = None
    assert (await journeys.order(buyer, idempotency_key=key)).price_cents == 235


async def test_after_30_days_a_key_places_a_new_order(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    key = new_key()
    first = await journeys.order(buyer, idempotency_key=key)
    clock.advance(days=30)
    assert (await journeys.order(buyer, idempotency_key=key)).id != first.id


async def test_keys_that_are_past_their_time_are_forgotten_and_no_others(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    await journeys.order(buyer)
    clock.advance(days=1)
    kept = new_key()
    await journeys.order(buyer, idempotency_key=kept)
    clock.advance(days=29)
    await journeys.services.database.write(
        lambda transaction: forget_old_keys(transaction, journeys.services.clock())
    )
    assert (await one_row(journeys.services, IdempotencyKey)).key == kept
