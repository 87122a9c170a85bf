"""Mollie's JSON, read into the gateway's words.

Lenient where Mollie adds to an answer, strict in what the gateway uses: an answer of another shape raises
`UnreadableAnswer`, which names the field and never its value.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from models.payment import PaymentStatus
from resolvers.ports import ProviderPayment

Json = Mapping[str, Any]

PAYMENT_ID = "payment_id"
"""Where our id stands in the metadata of a payment."""
REFUND_ID = "refund_id"
"""Where our id stands in the metadata of a refund."""

_PAYMENT = re.compile(r"tr_[0-9A-Za-z_]{1,60}")
_REFUND = re.compile(r"re_[0-9A-Za-z_]{1,60}")
_EUROS = re.compile(r"([0-9]{1,9})\.([0-9]{2})")
_LONGEST_URL = 1000
_STATUSES = {
    "open": PaymentStatus.OPEN,
    "pending": PaymentStatus.OPEN,
    "authorized": PaymentStatus.OPEN,
    "paid": PaymentStatus.PAID,
    "canceled": PaymentStatus.CANCELLED,
    "expired": PaymentStatus.EXPIRED,
    "failed": PaymentStatus.FAILED,
}
_NOT_PAID_BACK = ("failed", "canceled")


class UnreadableAnswer(Exception):
    """A field of the answer has another shape than Mollie's descriptions say."""


def amount(cents: int) -> dict[str, str]:
    """Write an amount as the API has it: `{"currency": "EUR", "value": "7.85"}`."""
    return {"currency": "EUR", "value": f"{cents // 100}.{cents % 100:02}"}


def is_reference(text: str) -> bool:
    """Tell whether this could be the reference of a payment."""
    return _PAYMENT.fullmatch(text) is not None


def payment(body: Json) -> ProviderPayment:
    """Read a payment. One that is pending or authorised is still open: nobody has paid yet."""
    status = body.get("status")
    if not isinstance(status, str) or status not in _STATUSES:
        raise UnreadableAnswer("status")
    return ProviderPayment(
        reference=_reference(body, _PAYMENT),
        payment_id=_our_id(body, PAYMENT_ID),
        status=_STATUSES[status],
        amount_cents=_cents(body, "amount"),
        refunded_cents=_cents(body, "amountRefunded") if body.get("amountRefunded") is not None else 0,
        checkout_url=_checkout_url(body),
    )


def refund(body: Json) -> str:
    """Read the reference of a refund."""
    return _reference(body, _REFUND)


def refund_for(body: Json, refund_id: UUID, cents: int) -> str | None:
    """Find, among a payment's refunds, the one asked for; else one that paid back as much, by whomever."""
    embedded = body.get("_embedded")
    refunds = embedded.get("refunds") if isinstance(embedded, dict) else None
    if not isinstance(refunds, list) or not all(isinstance(item, dict) for item in refunds):
        raise UnreadableAnswer("_embedded")
    standing = [item for item in refunds if item.get("status") not in _NOT_PAID_BACK]
    ours = [item for item in standing if _our_id(item, REFUND_ID) == refund_id]
    others = [item for item in standing if _cents(item, "amount") >= cents]
    return next((refund(item) for item in (*ours, *others)), None)


def _reference(body: Json, pattern: re.Pattern[str]) -> str:
    value = body.get("id")
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise UnreadableAnswer("id")
    return value


def _our_id(body: Json, name: str) -> UUID | None:
    metadata = body.get("metadata")
    value = metadata.get(name) if isinstance(metadata, dict) else None
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _cents(body: Json, field: str) -> int:
    value = body.get(field)
    if not isinstance(value, dict) or value.get("currency") != "EUR":
        raise UnreadableAnswer(field)
    text = value.get("value")
    found = _EUROS.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise UnreadableAnswer(field)
    return int(found[1]) * 100 + int(found[2])


def _checkout_url(body: Json) -> str | None:
    links = body.get("_links")
    if not isinstance(links, dict):
        raise UnreadableAnswer("_links")
    checkout = links.get("checkout")
    if checkout is None:
        return None
    url = checkout.get("href") if isinstance(checkout, dict) else None
    if not isinstance(url, str) or len(url) > _LONGEST_URL or not _is_web_address(url):
        raise UnreadableAnswer("_links.checkout.href")
    return url


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("https", "http") and bool(parts.hostname)
