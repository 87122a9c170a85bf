"""Webhooks of the local provider: told until heard."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import (
    NEXT_ATTEMPTS,
    LocalPayment,
    NewLocalPayment,
    Status,
    Store,
)
from gateway.adapters.payments.local.webhooks import post_due
from models.days import system_clock
from tests.clock import SettableClock
from tests.serving import listening

TOLD_AT = "https://poort.example/webhooks/payments"


def payment_of(store: Store, webhook_url: str | None = TOLD_AT) -> LocalPayment:
    return store.add(
        NewLocalPayment(785, "ideal", "B-0001", "nl_NL", "https://poort.example/", webhook_url, "null")
    )


class Merchant:
    """Answers webhooks with each of `answers`, then with 200; keeps what it was told."""

    def __init__(self, *answers: int | Exception) -> None:
        self._answers = list(answers)
        self.told: list[str] = []
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self._answer))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        assert str(request.url) == TOLD_AT
        assert request.headers["content-type"] == "application/x-www-form-urlencoded"
        self.told.append(request.content.decode())
        answer = self._answers.pop(0) if self._answers else 200
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer)


@pytest.fixture
def store(clock: SettableClock) -> Iterator[Store]:
    store = Store(None, clock)
    yield store
    store.close()


@pytest.mark.parametrize("status", [Status.PAID, Status.CANCELED, Status.EXPIRED, Status.FAILED])
async def test_the_merchant_is_told_once_that_a_payment_ended(store: Store, status: Status) -> None:
    merchant, payment = Merchant(), payment_of(store)
    await post_due(store, merchant.client)
    assert merchant.told == []
    for _ in range(2):
        store.end(payment.id, status)
        await post_due(store, merchant.client)
    assert merchant.told == [f"id={payment.id}"]


async def test_the_merchant_is_told_that_a_payment_expired_by_itself(
    store: Store, clock: SettableClock
) -> None:
    merchant, payment = Merchant(), payment_of(store)
    clock.advance(minutes=15)
    for _ in range(2):
        await post_due(store, merchant.client)
    assert merchant.told == [f"id={payment.id}"]


async def test_the_merchant_is_told_that_a_payment_was_paid_back(store: Store) -> None:
    merchant, payment = Merchant(), payment_of(store)
    store.end(payment.id, Status.PAID)
    await post_due(store, merchant.client)
    store.pay_back(payment.id, 785, "Terugbetaling", "null")
    await post_due(store, merchant.client)
    assert merchant.told == [f"id={payment.id}"] * 2


async def test_a_merchant_that_wants_to_hear_nothing_is_told_nothing(store: Store) -> None:
    merchant, payment = Merchant(), payment_of(store, None)
    store.end(payment.id, Status.PAID)
    await post_due(store, merchant.client)
    assert merchant.told == []


@pytest.mark.parametrize(
    "failure", [503, 404, 302, httpx.ConnectError("no route"), httpx.ReadTimeout("slow")]
)
async def test_a_webhook_that_was_not_heard_is_told_again(
    store: Store, clock: SettableClock, failure: int | Exception
) -> None:
    merchant, payment = Merchant(failure, failure), payment_of(store)
    store.end(payment.id, Status.PAID)
    await post_due(store, merchant.client)
    await post_due(store, merchant.client)
    assert len(merchant.told) == 1, "not before its time"
    for wait in NEXT_ATTEMPTS[:3]:
        clock.now += wait
        await post_due(store, merchant.client)
    assert merchant.told == [f"id={payment.id}"] * 3, "not after it was heard"


async def test_a_webhook_that_nobody_hears_is_given_up(store: Store, clock: SettableClock) -> None:
    merchant, payment = Merchant(*[500] * 100), payment_of(store)
    store.end(payment.id, Status.PAID)
    for _ in range(2 * len(NEXT_ATTEMPTS)):
        await post_due(store, merchant.client)
        clock.now += max(NEXT_ATTEMPTS)
    assert len(merchant.told) == 1 + len(NEXT_ATTEMPTS)


async def test_a_webhook_is_told_after_a_restart(tmp_path: Path, clock: SettableClock) -> None:
    before = Store(tmp_path / "payments.db", clock)
    payment = payment_of(before)
    before.end(payment.id, Status.PAID)
    before.close()
    after, merchant = Store(tmp_path / "payments.db", clock), Merchant()
    await post_due(after, merchant.client)
    after.close()
    assert merchant.told == [f"id={payment.id}"]


@asynccontextmanager
async def merchant_over_http(told: asyncio.Queue[str]) -> AsyncIterator[str]:
    async def hear(request: Request) -> Response:
        await told.put((await request.body()).decode())
        return Response(status_code=503 if told.qsize() == 1 else 200)

    async with listening(Starlette(routes=[Route("/hook", hear, methods=["POST"])])) as address:
        yield f"http://{address}/hook"


async def test_a_served_provider_tells_by_itself_and_again_when_it_was_not_heard(tmp_path: Path) -> None:
    told: asyncio.Queue[str] = asyncio.Queue()
    store = Store(tmp_path / "payments.db", system_clock)
    app = local_provider_app(store, None, system_clock)
    async with merchant_over_http(told) as address, app.router.lifespan_context(app):
        payment = payment_of(store, address)
        store.end(payment.id, Status.PAID)
        async with asyncio.timeout(timedelta(seconds=30).total_seconds()):
            while told.qsize() < 2:
                await asyncio.sleep(0.01)
    assert {told.get_nowait(), told.get_nowait()} == {f"id={payment.id}"}
