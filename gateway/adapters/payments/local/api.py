"""The API of the local provider: what the gateway uses of Mollie's Payments API and Refunds API, v2."""

import hmac
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from gateway.adapters.payments.local import answers, asked
from gateway.adapters.payments.local.asked import WrongField
from gateway.adapters.payments.local.idempotency import IdempotencyKeys, OtherRequest
from gateway.adapters.payments.local.store import LocalPayment, Status, Store
from gateway.bodies import BodyTooLarge, read_body
from models.days import Clock

_LARGEST_BODY = 64 * 1024

Handler = Callable[[Request], Awaitable[Response]]


def api_routes(store: Store, api_key: str | None, clock: Clock) -> list[Route]:
    """Give the routes of the API."""
    api = _Api(store, IdempotencyKeys(clock))
    one, refunds = "/v2/payments/{payment_id}", "/v2/payments/{payment_id}/refunds"
    return [
        Route("/v2/payments", _with_key(api.create, api_key), methods=["POST"]),
        Route(one, _with_key(api.fetch, api_key), methods=["GET"]),
        Route(one, _with_key(api.cancel, api_key), methods=["DELETE"]),
        Route(refunds, _with_key(api.refund, api_key), methods=["POST"]),
        Route(refunds, _with_key(api.refunds, api_key), methods=["GET"]),
    ]


async def not_found(_: Request, __: Exception) -> Response:
    """Say that there is nothing at an address."""
    return answers.error(404, "No such resource exists")


def _with_key(handler: Handler, api_key: str | None) -> Handler:
    """Answer those alone who carry the key."""

    async def answer(request: Request) -> Response:
        sent = request.headers.get("authorization", "")
        if api_key is None or not hmac.compare_digest(sent.encode(), f"Bearer {api_key}".encode()):
            return answers.error(401, "Missing authentication, or failed to authenticate")
        try:
            return await handler(request)
        except _Unknown:
            return answers.error(404, "No payment exists with this token")
        except WrongField as wrong:
            return answers.error(422, wrong.detail, wrong.field)
        except OtherRequest:
            return answers.error(400, "The idempotency key was used for another request")
        except BodyTooLarge:
            return answers.error(413, "The request is too large")

    return answer


class _Unknown(Exception):
    """There is no such payment."""


class _Api:
    def __init__(self, store: Store, keys: IdempotencyKeys) -> None:
        self._store = store
        self._keys = keys

    async def create(self, request: Request) -> Response:
        body = await read_body(request, _LARGEST_BODY)
        return self._once(request, body, lambda: self._create(body, _origin(request)))

    async def fetch(self, request: Request) -> Response:
        return self._shown(self._payment(request), _origin(request))

    async def cancel(self, request: Request) -> Response:
        payment = self._payment(request)
        if not self._store.end(payment.id, Status.CANCELED):
            return answers.error(422, "The payment cannot be cancelled")
        return self._shown(self._payment(request), _origin(request))

    async def refund(self, request: Request) -> Response:
        body = await read_body(request, _LARGEST_BODY)
        payment = self._payment(request)
        return self._once(request, body, lambda: self._refund(payment, body, _origin(request)))

    async def refunds(self, request: Request) -> Response:
        payment = self._payment(request)
        found = self._store.refunds(payment.id)
        return answers.HalResponse(answers.refunds(found, payment.id, _origin(request)))

    def _once(self, request: Request, body: bytes, answer: Callable[[], Response]) -> Response:
        key = request.headers.get("idempotency-key")
        return self._keys.once(key, (request.url.path, body), answer)

    def _create(self, body: bytes, origin: str) -> Response:
        read = asked.json_object(body)
        if read is None:
            return answers.error(400, "The body is no JSON object")
        return self._shown(self._store.add(asked.new_payment(read)), origin, 201)

    def _refund(self, payment: LocalPayment, body: bytes, origin: str) -> Response:
        read = asked.json_object(body)
        if read is None:
            return answers.error(400, "The body is no JSON object")
        if payment.status is not Status.PAID:
            return answers.error(422, "The payment is not paid and cannot be refunded")
        made = self._store.pay_back(
            payment.id, asked.cents(read), str(read.get("description") or ""), asked.metadata(read)
        )
        if made is None:
            return answers.error(422, "The amount is higher than the maximum", "amount")
        return answers.HalResponse(answers.refund(made, origin), 201)

    def _payment(self, request: Request) -> LocalPayment:
        found = self._store.by_id(request.path_params["payment_id"])
        if found is None:
            raise _Unknown
        return found

    def _shown(self, payment: LocalPayment, origin: str, status: int = 200) -> Response:
        refunds = self._store.refunds(payment.id)
        return answers.HalResponse(answers.payment(payment, refunds, origin), status)


def _origin(request: Request) -> str:
    """Tell where the provider was reached; its page is there too."""
    return str(request.base_url).rstrip("/")
