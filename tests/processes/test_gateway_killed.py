"""A gateway or its connections may end at any moment: sent again, an order is placed once (DOMAIN 16)."""

import asyncio
import os
import signal
from functools import partial
from itertools import count
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from models.credit import CreditBalance, CreditEntry
from models.order import Order
from models.payment_method import PaymentMethod
from resolvers.services import Services
from tests.api import Client
from tests.conftest import DATABASE
from tests.database import all_rows, one_row
from tests.factories import Code, Factory
from tests.processes.operations import ORDER, order_input, place_order
from tests.processes.running import Installation, Mortal, Running, answers, eventually, until
from tests.resolvers.journeys import BAKERY

PRICE = 235
KEY = "the-one-key"
MOMENTS_OF_AN_ORDER = 4
"""Fewer than there are, so that a seam that counts nothing is found out."""
AT_ONCE = 30


async def test_an_order_is_placed_once_whenever_its_gateway_is_killed(
    installation: Installation, services: Services, factory: Factory
) -> None:
    with installation.gateway() as survivor, installation.mortal() as mortal:
        for moment in count():
            company = await factory.company(method=PaymentMethod.CREDIT, credit=2 * PRICE)
            token = await factory.session(company.main_user)
            was_killed = await _order_and_die(mortal, token, moment)
            async with survivor.client(token) as client:
                again = await place_order(client, KEY, BAKERY)
            await _assert_placed_once(services, company.main_user, again["order"]["number"])
            if not was_killed:
                assert moment > MOMENTS_OF_AN_ORDER
                return


async def _order_and_die(mortal: Mortal, token: str, moment: int) -> bool:
    """Order at a gateway that is killed at this moment; tell whether it was, before it answered."""
    process_id = mortal.begin("serve", moment)
    until(lambda: answers(mortal.url))
    async with mortal.client(token) as client:
        try:
            await place_order(client, KEY, BAKERY)
        except httpx.TransportError:
            assert mortal.was_killed()
            return True
    os.kill(process_id, signal.SIGTERM)
    assert not mortal.was_killed()
    return False


async def _assert_placed_once(services: Services, code: Code, number: str) -> None:
    order = await one_row(services, Order, access_code_id=code.id)
    charge = await one_row(services, CreditEntry, order_id=order.id)
    balance = await one_row(services, CreditBalance, organisation_id=code.organisation_id)
    assert order.number == number
    assert (charge.amount_cents, balance.balance_cents) == (-PRICE, PRICE)


@pytest.mark.skipif(DATABASE == "sqlite", reason="SQLite has no connections that a server could end")
async def test_orders_go_on_after_the_database_ended_every_connection(
    gateways: list[Running], services: Services, factory: Factory
) -> None:
    company = await factory.company()
    async with gateways[0].client(await factory.session(company.main_user)) as client:
        await asyncio.gather(*(place_order(client, f"first-{n:04}", BAKERY) for n in range(AT_ONCE)))
        assert await _end_connections(services) > 0
        await asyncio.gather(*(place_order(client, f"second-{n:04}", BAKERY) for n in range(AT_ONCE)))
    assert len(await all_rows(services, Order)) == 2 * AT_ONCE


@pytest.mark.skipif(DATABASE == "sqlite", reason="SQLite has no connections that a server could end")
async def test_orders_are_placed_once_while_the_database_ends_their_connections(
    gateways: list[Running], services: Services, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=AT_ONCE * PRICE)
    codes = [await factory.sub_code(company) for _ in range(AT_ONCE)]
    tokens = [await factory.session(code) for code in codes]
    placing = asyncio.gather(*(_until_placed(gateways[0], token) for token in tokens))
    for number in range(0, AT_ONCE, 6):
        await eventually(partial(_are_placed, services, number))
        assert await _end_connections(services) > 0
    await placing
    ordered = await all_rows(services, Order)
    assert {order.access_code_id for order in ordered} == {code.id for code in codes}
    assert await _charged(services) == sorted(order.id for order in ordered)
    assert (await one_row(services, CreditBalance)).balance_cents == 0


async def _until_placed(gateway: Running, token: str) -> None:
    """Send an order again, as the SPA does, until it is placed."""
    async with gateway.client(token) as client:
        while not await _is_placed(client):
            await asyncio.sleep(0.01)


async def _is_placed(client: Client) -> bool:
    sent = {"query": ORDER, "variables": {"input": order_input(KEY, BAKERY)}}
    response = await client.http.post("/graphql", json=sent)
    data = response.json().get("data") or {}
    return (data.get("placeOrder") or {}).get("__typename") == "OrderPlaced"


async def _are_placed(services: Services, number: int) -> bool:
    return len(await services.database.fetch(text("SELECT id FROM orders"))) >= number


async def _end_connections(services: Services) -> int:
    """End every connection to the database but the one that does so; tell how many."""
    ended = await services.database.fetch(
        text("""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
        """)
    )
    return len(ended)


async def _charged(services: Services) -> list[UUID]:
    return sorted(entry.order_id for entry in await all_rows(services, CreditEntry) if entry.order_id)
