"""What the adapter sends to Mollie, and what it does when Mollie answers otherwise."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from gateway.adapters.calls import CallLimits
from gateway.adapters.circuit import CircuitBreaker
from gateway.adapters.payments.mollie import MolliePayments, mollie_payments
from models.language import Language
from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable
from resolvers.ports import PaymentUnknown
from tests.payments import new_payment

KEY = "test_a_key_that_nobody_has"
PAYMENT_ID = UUID("018f4d2a-0000-7000-8000-000000000001")
REFUND_ID = UUID("018f4d2a-0000-7000-8000-000000000002")
REFERENCE = "tr_5B8cwPMGnU6qLbRvo7qEZo"
LIMITS = CallLimits(
    attempt_seconds=0.2, total_seconds=2.0, first_wait_seconds=0.01, longest_wait_seconds=0.05
)
EUROS = {"currency": "EUR", "value": "7.85"}


def payment(**changed: Any) -> dict[str, Any]:
    return {
        "resource": "payment",
        "id": REFERENCE,
        "mode": "test",
        "amount": EUROS,
        "status": "open",
        "method": "ideal",
        "metadata": {"payment_id": str(PAYMENT_ID)},
        "_links": {"checkout": {"href": "https://www.mollie.com/checkout/x", "type": "text/html"}},
        **changed,
    }


def refund(reference: str = "re_4qqhO89gsT", refund_id: UUID = REFUND_ID, **changed: Any) -> dict[str, Any]:
    return {
        "resource": "refund",
        "id": reference,
        "amount": EUROS,
        "status": "pending",
        "metadata": {"refund_id": str(refund_id)},
        **changed,
    }


def refunds(*found: dict[str, Any]) -> httpx.Response:
    return hal({"count": len(found), "_embedded": {"refunds": list(found)}, "_links": {}})


def hal(body: object, status: int = 200, **headers: str) -> httpx.Response:
    return httpx.Response(status, json=body, headers={"content-type": "application/hal+json", **headers})


def error(status: int, detail: str = "Not now", **more: str) -> httpx.Response:
    return hal({"status": status, "title": "Error", "detail": detail, "_links": {}, **more}, status)


class Mollie:
    """Gives one answer a request, in order, and the last one for ever; keeps what it was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []
        client = httpx.AsyncClient(
            base_url="https://api.mollie.example", transport=httpx.MockTransport(self._answer)
        )
        self.payments = MolliePayments(client, limits=LIMITS)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        stream = httpx.ByteStream(answer.content)
        return httpx.Response(answer.status_code, stream=stream, headers=answer.headers)


CALLS: dict[str, Callable[[MolliePayments], Awaitable[object]]] = {
    "create": lambda payments: payments.create(new_payment(payment_id=PAYMENT_ID)),
    "fetch": lambda payments: payments.fetch(REFERENCE),
    "cancel": lambda payments: payments.cancel(REFERENCE),
    "refund": lambda payments: payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling"),
}
every_call = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)


@pytest.mark.parametrize(
    ("method", "language", "said"),
    [
        (PaymentMethod.IDEAL, Language.NL, ("ideal", "nl_NL")),
        (PaymentMethod.CREDIT_CARD, Language.EN, ("creditcard", "en_GB")),
    ],
)
async def test_a_payment_is_asked_for_in_mollies_words(
    method: PaymentMethod, language: Language, said: tuple[str, str]
) -> None:
    mollie = Mollie(hal(payment(), 201))
    asked = new_payment(payment_id=PAYMENT_ID, method=method, language=language)
    await mollie.payments.create(asked)
    (request,) = mollie.requests
    assert (request.method, request.url.path) == ("POST", "/v2/payments")
    assert request.headers["idempotency-key"] == str(PAYMENT_ID)
    assert json.loads(request.content) == {
        "amount": EUROS,
        "description": asked.description,
        "redirectUrl": asked.return_url,
        "webhookUrl": asked.notify_url,
        "method": said[0],
        "locale": said[1],
        "metadata": {"payment_id": str(PAYMENT_ID)},
    }


async def test_a_refund_is_asked_for_in_mollies_words() -> None:
    mollie = Mollie(hal(refund(), 201))
    assert await mollie.payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling") == "re_4qqhO89gsT"
    (request,) = mollie.requests
    assert (request.method, request.url.path) == ("POST", f"/v2/payments/{REFERENCE}/refunds")
    assert request.headers["idempotency-key"] == str(REFUND_ID)
    assert json.loads(request.content) == {
        "amount": EUROS,
        "description": "Terugbetaling",
        "metadata": {"refund_id": str(REFUND_ID)},
    }


async def test_the_key_goes_in_a_header_and_nowhere_else() -> None:
    payments = mollie_payments("https://api.mollie.example", KEY)
    client = payments._calls._client
    assert client.headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in repr(payments) + str(client.base_url)
    await payments.aclose()


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("open", PaymentStatus.OPEN),
        ("pending", PaymentStatus.OPEN),
        ("authorized", PaymentStatus.OPEN),
        ("paid", PaymentStatus.PAID),
        ("canceled", PaymentStatus.CANCELLED),
        ("expired", PaymentStatus.EXPIRED),
        ("failed", PaymentStatus.FAILED),
    ],
)
async def test_a_status_is_read(said: str, status: PaymentStatus) -> None:
    assert (await Mollie(hal(payment(status=said))).payments.fetch(REFERENCE)).status is status


@pytest.mark.parametrize("value", ["0.01", "0.10", "1.00", "19.99", "8217.07", "999999999.99"])
async def test_an_amount_is_read_to_the_cent(value: str) -> None:
    body = payment(amount={"currency": "EUR", "value": value})
    found = await Mollie(hal(body)).payments.fetch(REFERENCE)
    assert found.amount_cents == int(value.replace(".", ""))


async def test_what_was_paid_back_is_read() -> None:
    body = payment(status="paid", amountRefunded={"currency": "EUR", "value": "0.85"}, _links={})
    found = await Mollie(hal(body)).payments.fetch(REFERENCE)
    assert (found.refunded_cents, found.checkout_url) == (85, None)


@pytest.mark.parametrize("metadata", [None, "text", 1, [], {}, {"payment_id": 1}, {"payment_id": "no id"}])
async def test_a_payment_that_is_not_ours_says_so(metadata: object) -> None:
    found = await Mollie(hal(payment(metadata=metadata))).payments.fetch(REFERENCE)
    assert found.payment_id is None


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "refunded"},
        {"status": None},
        {"id": "ord_1"},
        {"id": 1},
        {"id": "re_1"},
        {"id": "tr_another"},
        {"amount": None},
        {"amount": 7.85},
        {"amount": {"currency": "USD", "value": "7.85"}},
        {"amount": {"currency": "EUR", "value": 7.85}},
        {"amount": {"currency": "EUR", "value": "7.8"}},
        {"amount": {"currency": "EUR", "value": "-7.85"}},
        {"amount": {"currency": "EUR", "value": "7,85"}},
        {"amount": {"currency": "EUR", "value": "\uff17.85"}},
        {"amount": {"currency": "EUR", "value": "1e2"}},
        {"amountRefunded": {"currency": "USD", "value": "7.85"}},
        {"_links": None},
        {"_links": {"checkout": "https://www.mollie.com"}},
        {"_links": {"checkout": {"href": "javascript:alert(1)"}}},
        {"_links": {"checkout": {"href": "https://[::1"}}},
        {"_links": {"checkout": {"href": "https://www.mollie.com/" + "x" * 1000}}},
    ],
)
async def test_an_answer_that_cannot_be_read_is_no_answer(changed: dict[str, Any]) -> None:
    with pytest.raises(PaymentsUnavailable):
        await Mollie(hal(payment(**changed))).payments.fetch(REFERENCE)


@every_call
@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"{"),
        httpx.Response(200, content=b"[]"),
        httpx.Response(200, content=b"<html>"),
        httpx.Response(200, content=b"[" * 100_000),
        httpx.Response(204),
        hal({}, 302),
        error(400),
        error(401),
        error(403),
        error(500),
        error(503),
        httpx.Response(502, content=b"<html>"),
        error(429),
        httpx.ConnectError("no route"),
        httpx.ReadTimeout("slow"),
    ],
    ids=repr,
)
async def test_without_an_answer_payments_are_unavailable(
    call: Callable[[MolliePayments], Awaitable[object]], answer: httpx.Response | Exception
) -> None:
    with pytest.raises(PaymentsUnavailable):
        await call(Mollie(answer).payments)


@every_call
@pytest.mark.parametrize(
    "passing", [error(503), error(429), httpx.ReadTimeout("slow"), httpx.RemoteProtocolError("hung up")]
)
async def test_a_passing_fault_is_tried_again_with_the_same_key(
    call: Callable[[MolliePayments], Awaitable[object]], passing: httpx.Response | Exception
) -> None:
    answer = hal(payment()) if call is not CALLS["refund"] else hal(refund(), 201)
    mollie = Mollie(passing, answer)
    await call(mollie.payments)
    assert len(mollie.requests) == 2
    assert len({request.headers.get("idempotency-key") for request in mollie.requests}) == 1


async def test_a_wrong_key_is_not_tried_again() -> None:
    mollie = Mollie(error(401))
    with pytest.raises(PaymentsUnavailable):
        await mollie.payments.fetch(REFERENCE)
    assert len(mollie.requests) == 1


async def test_mollies_wish_to_wait_is_followed_when_short_and_ends_the_call_when_long() -> None:
    short = Mollie(hal({}, 429, **{"retry-after": "0"}), hal(payment()))
    assert (await short.payments.fetch(REFERENCE)).reference == REFERENCE
    long = Mollie(hal({}, 429, **{"retry-after": "60"}), hal(payment()))
    with pytest.raises(PaymentsUnavailable):
        await long.payments.fetch(REFERENCE)
    assert len(long.requests) == 1


async def test_a_payment_that_is_being_begun_is_asked_for_again() -> None:
    mollie = Mollie(error(409), hal(payment(), 201))
    assert (await mollie.payments.create(new_payment())).reference == REFERENCE
    assert len(mollie.requests) == 2


async def test_a_payment_that_mollie_refuses_cannot_be_begun() -> None:
    for status in (404, 409, 422):
        with pytest.raises(PaymentsUnavailable):
            await Mollie(error(status)).payments.create(new_payment())


@pytest.mark.parametrize("call", [call for name, call in CALLS.items() if name != "create"])
async def test_a_payment_that_mollie_does_not_know_is_unknown(
    call: Callable[[MolliePayments], Awaitable[object]],
) -> None:
    with pytest.raises(PaymentUnknown):
        await call(Mollie(error(404, "No payment exists with token tr_x.")).payments)


async def test_what_cannot_be_cancelled_stays() -> None:
    await Mollie(error(422, "The payment cannot be cancelled")).payments.cancel(REFERENCE)


@pytest.mark.parametrize("status", [409, 422])
async def test_a_refund_that_was_made_before_is_found_again(status: int) -> None:
    another = refund("re_another", UUID(int=1), amount={"currency": "EUR", "value": "9.00"})
    mollie = Mollie(error(status, "A duplicate refund has been detected"), refunds(another, refund()))
    assert await mollie.payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling") == "re_4qqhO89gsT"
    assert [request.method for request in mollie.requests] == ["POST", "GET"]


async def test_what_somebody_else_paid_back_is_not_paid_back_again() -> None:
    by_hand = refund("re_by_hand", metadata=None)
    mollie = Mollie(error(422, "The amount is higher than the maximum"), refunds(by_hand))
    assert await mollie.payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling") == "re_by_hand"


@pytest.mark.parametrize(
    "found",
    [
        (),
        (refund(status="failed"),),
        (refund(status="canceled"),),
        (refund("re_part", UUID(int=1), amount={"currency": "EUR", "value": "1.00"}),),
    ],
)
async def test_a_refund_that_never_came_about_is_asked_for_later(found: tuple[dict[str, Any], ...]) -> None:
    mollie = Mollie(error(422, "The amount is higher than the maximum"), refunds(*found))
    with pytest.raises(PaymentsUnavailable):
        await mollie.payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling")


async def test_a_list_of_refunds_that_cannot_be_read_says_nothing() -> None:
    for body in ({}, {"_embedded": {"refunds": None}}, {"_embedded": {"refunds": [1]}}):
        with pytest.raises(PaymentsUnavailable):
            await Mollie(error(422), hal(body)).payments.refund(REFUND_ID, REFERENCE, 785, "Terugbetaling")


async def test_a_provider_that_keeps_failing_is_left_alone() -> None:
    mollie = Mollie(error(503))
    circuit = CircuitBreaker(failures_to_open=2)
    client = httpx.AsyncClient(
        base_url="https://api.mollie.example", transport=httpx.MockTransport(mollie._answer)
    )
    payments = MolliePayments(client, limits=LIMITS, circuit=circuit)
    for _ in range(4):
        with pytest.raises(PaymentsUnavailable):
            await payments.fetch(REFERENCE)
    assert len(mollie.requests) == 2 * LIMITS.attempts


async def test_what_mollie_says_of_people_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = "gast@voorbeeld.example"
    with pytest.raises(PaymentsUnavailable):
        await Mollie(error(422, said, field=said)).payments.create(new_payment(description=said))
    with pytest.raises(PaymentsUnavailable):
        await Mollie(hal(payment(status=said))).payments.fetch(REFERENCE)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("gateway")]
    assert len(ours) == 2
    assert said not in " ".join(ours)
