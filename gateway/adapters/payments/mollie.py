"""The payments port over Mollie's API v2."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar
from uuid import UUID

import httpx

from gateway.adapters.calls import Answer, CallLimits, Calls, NoAnswer
from gateway.adapters.circuit import CircuitBreaker, CircuitOpen
from gateway.adapters.payments import answers
from gateway.adapters.payments.answers import Json, UnreadableAnswer
from models.language import Language
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable
from resolvers.ports import NewPayment, PaymentUnknown, ProviderPayment

logger = logging.getLogger(__name__)

LIMITS = CallLimits(attempt_seconds=6.0, total_seconds=15.0)
"""A payment is begun at a bank: that takes longer than a look-up."""

LONGEST_DESCRIPTION = 255

_METHODS = {PaymentMethod.IDEAL: "ideal", PaymentMethod.CREDIT_CARD: "creditcard"}
_LOCALES = {Language.NL: "nl_NL", Language.EN: "en_GB"}
_DONE = (HTTPStatus.OK, HTTPStatus.CREATED)
_IN_FLIGHT = (HTTPStatus.CONFLICT,)
"""The same key is being worked on (published): the next attempt gives its answer."""
_MOST_REFUNDS = 250

Read = TypeVar("Read")


class MolliePayments:
    """Mollie over a client that knows the base address and the key.

    Every call may be repeated: creating and refunding carry an idempotency key, which Mollie knows for
    an hour (published); a payment that nobody heard of after that expires by itself, and a refund that
    was made before is found again.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        limits: CallLimits = LIMITS,
        circuit: CircuitBreaker | None = None,
    ) -> None:
        self._calls = Calls(client, circuit or CircuitBreaker(), limits)

    async def create(self, payment: NewPayment) -> ProviderPayment:
        """Begin a payment; the metadata carries our id."""
        body = {
            "amount": answers.amount(payment.amount_cents),
            "description": payment.description[:LONGEST_DESCRIPTION],
            "redirectUrl": payment.return_url,
            "webhookUrl": payment.notify_url,
            "locale": _LOCALES[payment.language],
            "method": _METHODS[payment.method],
            "metadata": {answers.PAYMENT_ID: str(payment.payment_id)},
        }
        answer = await self._ask(
            "POST",
            "/v2/payments",
            json=body,
            headers=_once(payment.payment_id),
            passing=_IN_FLIGHT,
        )
        return _read(_delivered(answer), answers.payment)

    async def fetch(self, reference: str) -> ProviderPayment:
        """Ask for a payment; a reference that is none is known to nobody."""
        found = _read(_delivered(await self._ask_known("GET", _path(reference))), answers.payment)
        if found.reference != reference:
            logger.error("The payment provider answered about another payment than was asked")
            raise PaymentsUnavailable
        return found

    async def cancel(self, reference: str) -> None:
        """Cancel a payment; one that cannot be cancelled stays as it is."""
        answer = await self._ask_known("DELETE", _path(reference))
        if answer.status != HTTPStatus.UNPROCESSABLE_ENTITY:
            _delivered(answer)

    async def refund(self, refund_id: UUID, reference: str, amount_cents: int, description: str) -> str:
        """Pay back; when Mollie refuses because it was paid back already, find what did."""
        path = f"{_path(reference)}/refunds"
        body = {
            "amount": answers.amount(amount_cents),
            "description": description[:LONGEST_DESCRIPTION],
            "metadata": {answers.REFUND_ID: str(refund_id)},
        }
        answer = await self._ask_known("POST", path, json=body, headers=_once(refund_id))
        if answer.status in (HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY):
            before = await self._ask_known("GET", path, params={"limit": _MOST_REFUNDS})
            found = _read(
                _delivered(before), lambda listed: answers.refund_for(listed, refund_id, amount_cents)
            )
            if found is not None:
                return found
        return _read(_delivered(answer), answers.refund)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._calls.aclose()

    async def _ask_known(self, method: str, path: str, **request: Any) -> Answer:
        """Ask about one payment."""
        answer = await self._ask(method, path, **request)
        if answer.status == HTTPStatus.NOT_FOUND:
            raise PaymentUnknown
        return answer

    async def _ask(self, method: str, path: str, **request: Any) -> Answer:
        try:
            return await self._calls.ask(method, path, **request)
        except CircuitOpen:
            raise PaymentsUnavailable from None
        except NoAnswer as error:
            logger.warning("The payment provider gave no answer: %s", error)
            raise PaymentsUnavailable from error


def mollie_payments(base_url: str, api_key: str) -> MolliePayments:
    """Make the port over Mollie itself; close it with `aclose`. `base_url` is `https://api.mollie.com`."""
    client = httpx.AsyncClient(base_url=base_url, headers={"authorization": f"Bearer {api_key}"})
    return MolliePayments(client)


def _once(key: UUID) -> dict[str, str]:
    return {"idempotency-key": str(key)}


def _path(reference: str) -> str:
    if not answers.is_reference(reference):
        raise PaymentUnknown
    return f"/v2/payments/{reference}"


def _delivered(answer: Answer) -> Json:
    """Give what was asked for; what is logged of an error names a field at most, and nobody."""
    if answer.status in _DONE:
        return answer.body
    field = answer.body.get("field")
    known = field if isinstance(field, str) and field.isidentifier() else "unknown"
    logger.error("The payment provider refused a call: status %d, field %.40s", answer.status, known)
    raise PaymentsUnavailable


def _read(body: Json, read: Callable[[Json], Read]) -> Read:
    try:
        return read(body)
    except UnreadableAnswer as error:
        logger.error("The payment provider's answer cannot be read, at %s", error)  # noqa: TRY400
        raise PaymentsUnavailable from error
