"""A hundred requests at one moment, over HTTP, end as if one came after another (DOMAIN 3, 14-16)."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from models.access_code import AccessCode
from models.credit import CreditBalance, CreditEntry, CreditEntryKind
from models.order import Order
from models.organisation import Organisation
from models.payment_method import FOR_COMPANIES, PaymentMethod
from resolvers.services import Services
from tests.api import Client
from tests.database import all_rows, one_row
from tests.factories import Code, Factory
from tests.processes.operations import place_order, request_code
from tests.processes.running import Running, eventually, in_turn
from tests.resolvers.journeys import DAGOBERT

AT_ONCE = 100
PRICE = 235
DEPOSITED = 3 * PRICE + 100


@dataclass(frozen=True)
class Answered:
    """What a requester asked and was told, and when."""

    asked: PaymentMethod | None
    answer: dict[str, Any]
    began: float
    ended: float

    @property
    def kind(self) -> str:
        kind: str = self.answer["__typename"]
        return kind


async def test_first_requests_at_one_moment_leave_one_payment_method_and_one_main_user(
    gateways: list[Running], services: Services
) -> None:
    methods = ([None] * 10 + [*FOR_COMPANIES, None] * AT_ONCE)[:AT_ONCE]
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(gateway.client()) for gateway in gateways]
        async with _held_back(services, "organisations"):
            sending = asyncio.gather(
                *(_request(in_turn(clients, n), n, method) for n, method in enumerate(methods))
            )
        told = await sending

    organisation = await one_row(services, Organisation)
    codes = await all_rows(services, AccessCode)
    requested = [each for each in told if each.kind == "AccessCodeRequested"]
    (winner,) = [each.answer for each in requested if each.answer["notice"] is None]
    main_user = await one_row(services, AccessCode, id=organisation.main_code_id)
    assert main_user.request_number == winner["requestNumber"]
    assert winner["paymentMethod"] == organisation.payment_method
    assert {code.request_number for code in codes} == {each.answer["requestNumber"] for each in requested}
    assert {code.payment_method for code in codes} == {organisation.payment_method}
    _assert_rule_3(told, organisation.payment_method)


@asynccontextmanager
async def _held_back(services: Services, table: str) -> AsyncIterator[None]:
    """Let nothing into a table until many wait at it, and so race; SQLite has one writer at a time."""
    if services.database.is_sqlite:
        yield
        return
    async with services.database.writing.begin() as transaction:
        await transaction.execute(text(f"LOCK TABLE {table} IN EXCLUSIVE MODE"))
        yield
        await eventually(partial(_are_waiting, services, table))


async def _are_waiting(services: Services, table: str) -> bool:
    waiting = text("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = CAST(:name AS regclass)")
    return len(await services.database.fetch(waiting, name=table)) >= AT_ONCE // 10


async def _request(client: Client, number: int, method: PaymentMethod | None) -> Answered:
    began = time.monotonic()
    email = f"houder-{number}@test.example"
    answer = await request_code(client, f"request-{number:04}", DAGOBERT, email, method)
    return Answered(method, answer, began, time.monotonic())


def _assert_rule_3(told: Sequence[Answered], fixed: PaymentMethod) -> None:
    """Each is told what the rule names, for the method that won."""
    first = min(each.ended for each in told if each.kind == "AccessCodeRequested")
    for each in told:
        if each.asked not in (None, fixed):
            assert (each.kind, each.answer["paymentMethod"]) == ("PaymentMethodFixed", fixed)
        elif each.kind == "InvalidInput":
            assert each.answer["fields"] == [{"path": "paymentMethod", "code": "REQUIRED"}]
            assert each.asked is None
            assert each.began < first
        else:
            assert (each.kind, each.answer["paymentMethod"]) == ("AccessCodeRequested", fixed)


@pytest.fixture
async def customer(factory: Factory) -> Code:
    """Give a code whose company has credit for three extracts."""
    return (await factory.company(method=PaymentMethod.CREDIT, credit=DEPOSITED)).main_user


@pytest.fixture
async def clients(gateways: list[Running], factory: Factory, customer: Code) -> AsyncIterator[list[Client]]:
    """Give a client of each gateway, with one login."""
    token = await factory.session(customer)
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(gateway.client(token)) for gateway in gateways]


async def test_one_order_sent_a_hundred_times_is_placed_and_charged_once(
    clients: list[Client], services: Services
) -> None:
    answers = await asyncio.gather(
        *(place_order(in_turn(clients, n), "the-one-key", DAGOBERT) for n in range(AT_ONCE))
    )
    order = await one_row(services, Order)
    assert {answer["order"]["number"] for answer in answers} == {order.number}
    assert await _charged(services) == {order.id}


async def test_the_same_ordered_a_hundred_times_a_day_costs_once(
    clients: list[Client], services: Services
) -> None:
    answers = await asyncio.gather(
        *(place_order(in_turn(clients, n), f"key-{n:05}", DAGOBERT) for n in range(AT_ONCE))
    )
    (paid,) = [answer["order"] for answer in answers if answer["order"]["price"]["amount"] == "2.35"]
    repeats = [answer["order"] for answer in answers if answer["order"] != paid]
    assert len(repeats) == AT_ONCE - 1
    assert {(each["price"]["amount"], each["repeatOf"]["number"]) for each in repeats} == {
        ("0.00", paid["number"])
    }
    assert len(await all_rows(services, Order)) == AT_ONCE
    assert await _charged(services) == {(await one_row(services, Order, number=paid["number"])).id}


async def test_orders_at_one_moment_never_spend_more_than_the_credit(
    clients: list[Client], services: Services
) -> None:
    subjects = [f"990000{number:02}" for number in range(1, 21)]
    answers = await asyncio.gather(
        *(place_order(in_turn(clients, n), f"key-{n:05}", subject) for n, subject in enumerate(subjects))
    )
    assert Counter(answer["__typename"] for answer in answers) == {"OrderPlaced": 3, "InsufficientCredit": 17}
    assert await _charged(services) == {order.id for order in await all_rows(services, Order)}


async def _charged(services: Services) -> set[UUID | None]:
    """Give the orders that were charged; each was once, and the balance is the sum of the ledger."""
    charges = await all_rows(services, CreditEntry, kind=CreditEntryKind.CHARGE)
    orders = {charge.order_id for charge in charges}
    assert [charge.amount_cents for charge in charges] == [-PRICE] * len(orders)
    balance = await one_row(services, CreditBalance)
    assert balance.balance_cents == sum(entry.amount_cents for entry in await all_rows(services, CreditEntry))
    assert balance.balance_cents == DEPOSITED - PRICE * len(orders)
    return orders
