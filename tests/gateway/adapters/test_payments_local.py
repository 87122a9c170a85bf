"""The local provider's API: who may use it, what it keeps and for how long."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from gateway.adapters.payments.local import local_payments
from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import Status, Store
from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from tests.clock import SettableClock
from tests.payments import CARD_EXPIRES_AFTER, IDEAL_EXPIRES_AFTER, new_payment, person_at

KEY = "the key of this test"
ASKED: dict[str, Any] = {
    "amount": {"currency": "EUR", "value": "7.85"},
    "description": "B-0001",
    "redirectUrl": "https://poort.example/guest-orders/B-0001",
    "webhookUrl": "https://poort.example/webhooks/payments",
    "method": "ideal",
    "locale": "nl_NL",
    "metadata": {"payment_id": "1"},
}


@pytest.fixture
def store(clock: SettableClock) -> Iterator[Store]:
    store = Store(None, clock)
    yield store
    store.close()


@pytest.fixture
def api(store: Store, clock: SettableClock) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(local_provider_app(store, KEY, clock)),
        base_url="http://127.0.0.1:8001",
        headers={"authorization": f"Bearer {KEY}"},
    )


@pytest.mark.parametrize("sent", [None, "", "Bearer ", "Bearer another", f"Basic {KEY}", "Bearer \xff"])
async def test_nobody_without_the_key_is_answered(api: httpx.AsyncClient, sent: str | None) -> None:
    del api.headers["authorization"]
    headers = {} if sent is None else {b"authorization": sent.encode("latin-1")}
    for method, path in [
        ("POST", "/v2/payments"),
        ("GET", "/v2/payments/tr_1"),
        ("DELETE", "/v2/payments/tr_1"),
        ("POST", "/v2/payments/tr_1/refunds"),
        ("GET", "/v2/payments/tr_1/refunds"),
    ]:
        answer = await api.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["title"]) == (401, "Unauthorized Request")


async def test_without_a_key_of_its_own_the_api_answers_nobody(store: Store, clock: SettableClock) -> None:
    transport = httpx.ASGITransport(local_provider_app(store, None, clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8001") as api:
        for sent in ("Bearer ", "Bearer None"):
            answer = await api.get("/v2/payments/tr_1", headers={"authorization": sent})
            assert answer.status_code == 401


async def test_a_payment_has_mollies_shape(api: httpx.AsyncClient, clock: SettableClock) -> None:
    answer = await api.post("/v2/payments", json=ASKED)
    assert (answer.status_code, answer.headers["content-type"]) == (201, "application/hal+json")
    body = answer.json()
    assert {name: body[name] for name in ASKED} == ASKED
    assert (body["resource"], body["status"], body["isCancelable"]) == ("payment", "open", True)
    assert body["createdAt"] == clock.now.isoformat()
    assert body["expiresAt"] == (clock.now + IDEAL_EXPIRES_AFTER).isoformat()
    assert body["_links"]["checkout"]["href"].startswith("http://127.0.0.1:8001/checkout/")
    assert body["id"] not in body["_links"]["checkout"]["href"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"amount": None}, "amount"),
        ({"amount": {"currency": "USD", "value": "7.85"}}, "amount.currency"),
        ({"amount": {"currency": "EUR", "value": "7.8"}}, "amount.value"),
        ({"amount": {"currency": "EUR", "value": 7.85}}, "amount.value"),
        ({"amount": {"currency": "EUR", "value": "0.00"}}, "amount"),
        ({"description": " "}, "description"),
        ({"redirectUrl": None}, "redirectUrl"),
        ({"redirectUrl": "javascript:alert(1)"}, "redirectUrl"),
        ({"redirectUrl": "https://poort.example;script-src/"}, "redirectUrl"),
        ({"redirectUrl": "https://poort.example/ script-src"}, "redirectUrl"),
        ({"redirectUrl": "https://[::1"}, "redirectUrl"),
        ({"webhookUrl": "webhook"}, "webhookUrl"),
        ({"method": "cash"}, "method"),
        ({"locale": "nl"}, "locale"),
        ({"metadata": "x" * 1025}, "metadata"),
    ],
)
async def test_a_payment_that_cannot_be_is_refused_by_its_field(
    api: httpx.AsyncClient, changed: dict[str, Any], field: str
) -> None:
    answer = await api.post("/v2/payments", json=ASKED | changed)
    assert (answer.status_code, answer.json()["status"], answer.json()["field"]) == (422, 422, field)


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b"[" * 50_000, 400), (b"x" * 100_000, 413)]
)
async def test_a_body_that_is_no_object_is_refused(api: httpx.AsyncClient, body: bytes, status: int) -> None:
    assert (await api.post("/v2/payments", content=body)).status_code == status


async def test_what_is_not_there_is_said_in_mollies_way(api: httpx.AsyncClient) -> None:
    for method, path in [("GET", "/v2/payments/tr_none"), ("GET", "/v2/methods"), ("PUT", "/v2/payments")]:
        answer = await api.request(method, path)
        assert (answer.status_code, answer.json()["title"]) == (404, "Not Found")


async def test_a_key_is_remembered_for_an_hour(api: httpx.AsyncClient, clock: SettableClock) -> None:
    headers = {"idempotency-key": "the same"}
    first = await api.post("/v2/payments", json=ASKED, headers=headers)
    clock.advance(minutes=59)
    again = await api.post("/v2/payments", json=ASKED, headers=headers)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["idempotent-replayed"] == "true"
    clock.advance(minutes=1)
    later = await api.post("/v2/payments", json=ASKED, headers=headers)
    assert later.json()["id"] != first.json()["id"]


async def test_a_key_that_came_with_another_request_is_refused(api: httpx.AsyncClient) -> None:
    headers = {"idempotency-key": "the same"}
    await api.post("/v2/payments", json=ASKED, headers=headers)
    answer = await api.post("/v2/payments", json=ASKED | {"description": "another"}, headers=headers)
    assert answer.status_code == 400


async def test_a_refused_request_may_be_tried_again_under_its_key(api: httpx.AsyncClient) -> None:
    headers = {"idempotency-key": "the same"}
    refused = await api.post("/v2/payments", json=ASKED | {"method": "cash"}, headers=headers)
    assert refused.status_code == 422
    assert (await api.post("/v2/payments", json=ASKED, headers=headers)).status_code == 201


async def test_a_refund_that_came_too_early_may_be_tried_again_under_its_key(
    api: httpx.AsyncClient, store: Store
) -> None:
    payment_id = (await api.post("/v2/payments", json=ASKED)).json()["id"]
    path, headers = f"/v2/payments/{payment_id}/refunds", {"idempotency-key": "the same"}
    refund = {"amount": ASKED["amount"], "description": "Terugbetaling"}
    assert (await api.post(path, json=refund, headers=headers)).status_code == 422
    store.end(payment_id, Status.PAID)
    assert (await api.post(path, json=refund, headers=headers)).status_code == 201


@pytest.mark.parametrize(
    ("method", "life"),
    [(PaymentMethod.IDEAL, IDEAL_EXPIRES_AFTER), (PaymentMethod.CREDIT_CARD, CARD_EXPIRES_AFTER)],
)
async def test_a_payment_expires_by_its_method(
    tmp_path: Path, clock: SettableClock, method: PaymentMethod, life: timedelta
) -> None:
    payments = local_payments(tmp_path / "payments.db", "http://127.0.0.1:8001", clock)
    payment = await payments.create(new_payment(method=method))
    clock.now += life - timedelta(seconds=1)
    assert (await payments.fetch(payment.reference)).status is PaymentStatus.OPEN
    clock.advance(seconds=1)
    assert (await payments.fetch(payment.reference)).status is PaymentStatus.EXPIRED
    await payments.aclose()


async def test_an_expired_payment_is_not_paid_any_more(tmp_path: Path, clock: SettableClock) -> None:
    payments = local_payments(tmp_path / "payments.db", "http://127.0.0.1:8001", clock)
    payment = await payments.create(new_payment())
    clock.now += IDEAL_EXPIRES_AFTER
    async with person_at(tmp_path, clock) as person:
        await person.end(payment.checkout_url, "paid")
    assert (await payments.fetch(payment.reference)).status is PaymentStatus.EXPIRED
    await payments.aclose()


async def test_a_restart_loses_nothing(tmp_path: Path, clock: SettableClock) -> None:
    file = tmp_path / "payments.db"
    before = local_payments(file, "http://127.0.0.1:8001", clock)
    paid, still_open = [await before.create(new_payment()) for _ in range(2)]
    async with person_at(tmp_path, clock) as person:
        await person.end(paid.checkout_url, "paid")
    refund_id = new_payment().payment_id
    refund = await before.refund(refund_id, paid.reference, 785, "Terugbetaling")
    await before.aclose()

    after = local_payments(file, "http://127.0.0.1:8001", clock)
    assert await after.fetch(still_open.reference) == still_open
    found = await after.fetch(paid.reference)
    assert (found.status, found.refunded_cents) == (PaymentStatus.PAID, 785)
    assert await after.refund(refund_id, paid.reference, 785, "Terugbetaling") == refund
    await after.aclose()
