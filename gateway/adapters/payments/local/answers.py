"""What the local provider answers, in the shapes of Mollie's API v2."""

import json
from collections.abc import Sequence
from typing import Any

from starlette.responses import JSONResponse

from gateway.adapters.payments.answers import amount
from gateway.adapters.payments.local.store import LocalPayment, LocalRefund, Status

_DOCUMENTATION = {"documentation": {"href": "https://docs.mollie.com", "type": "text/html"}}
_TITLES = {
    400: "Bad Request",
    401: "Unauthorized Request",
    404: "Not Found",
    413: "Request Entity Too Large",
    422: "Unprocessable Entity",
}
_MOMENT_OF = {
    Status.PAID: "paidAt",
    Status.CANCELED: "canceledAt",
    Status.EXPIRED: "expiredAt",
    Status.FAILED: "failedAt",
}


class HalResponse(JSONResponse):
    """An answer of the API."""

    media_type = "application/hal+json"


def error(status: int, detail: str, field: str | None = None) -> HalResponse:
    """Refuse a request, naming the field that is wrong where it is one."""
    body = {"status": status, "title": _TITLES[status], "detail": detail, "_links": _DOCUMENTATION}
    return HalResponse(body if field is None else body | {"field": field}, status)


def payment(found: LocalPayment, refunds: Sequence[LocalRefund], origin: str) -> dict[str, Any]:
    """Show a payment; where to pay it while it is open."""
    body: dict[str, Any] = {
        "resource": "payment",
        "id": found.id,
        "mode": "test",
        "createdAt": found.created_at,
        "amount": amount(found.amount_cents),
        "description": found.description,
        "method": found.method,
        "metadata": json.loads(found.metadata),
        "status": found.status,
        "isCancelable": found.status is Status.OPEN,
        "locale": found.locale,
        "profileId": "pfl_local",
        "sequenceType": "oneoff",
        "redirectUrl": found.redirect_url,
        "webhookUrl": found.webhook_url,
        "_links": {"self": _link(origin, f"/v2/payments/{found.id}"), **_DOCUMENTATION},
    }
    if found.status is Status.OPEN:
        body["expiresAt"] = found.expires_at
        body["_links"]["checkout"] = {"href": f"{origin}/checkout/{found.token}", "type": "text/html"}
    else:
        body[_MOMENT_OF[found.status]] = found.changed_at
    if found.status is Status.PAID:
        refunded = sum(refund.amount_cents for refund in refunds)
        body["amountRefunded"] = amount(refunded)
        body["amountRemaining"] = amount(found.amount_cents - refunded)
    return body


def refund(found: LocalRefund, origin: str) -> dict[str, Any]:
    """Show a refund; the local provider pays back at once."""
    path = f"/v2/payments/{found.payment_id}"
    return {
        "resource": "refund",
        "id": found.id,
        "mode": "test",
        "amount": amount(found.amount_cents),
        "status": "refunded",
        "createdAt": found.created_at,
        "description": found.description,
        "metadata": json.loads(found.metadata),
        "paymentId": found.payment_id,
        "_links": {
            "self": _link(origin, f"{path}/refunds/{found.id}"),
            "payment": _link(origin, path),
            **_DOCUMENTATION,
        },
    }


def refunds(found: Sequence[LocalRefund], payment_id: str, origin: str) -> dict[str, Any]:
    """Show a payment's refunds on one page."""
    return {
        "count": len(found),
        "_embedded": {"refunds": [refund(each, origin) for each in found]},
        "_links": {
            "self": _link(origin, f"/v2/payments/{payment_id}/refunds"),
            "previous": None,
            "next": None,
            **_DOCUMENTATION,
        },
    }


def _link(origin: str, path: str) -> dict[str, str]:
    return {"href": origin + path, "type": "application/hal+json"}
