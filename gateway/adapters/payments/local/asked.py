"""What the local provider is asked, checked as Mollie checks it; it reads what the gateway sends."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from gateway.adapters.payments.local.store import EXPIRES_AFTER, NewLocalPayment

LOCALES = frozenset({"nl_NL", "nl_BE", "en_GB", "en_US", "de_DE", "fr_FR"})

_HOST = re.compile(r"[0-9A-Za-z.:\[\]-]+")
"""Host and port; they stand in the page's policy too."""
_VISIBLE = re.compile(r"[!-~]+")
_EUROS = re.compile(r"([0-9]{1,6})\.([0-9]{2})")
_LONGEST_METADATA = 1024
_LONGEST_URL = 2048
_LONGEST_DESCRIPTION = 255
_SCHEMES = ("http", "https")


class WrongField(Exception):
    """A field of the request is missing or cannot be used."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail)
        self.field = field
        self.detail = detail


def json_object(body: bytes) -> dict[str, Any] | None:
    """Read a JSON object; None when it is none."""
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def new_payment(body: Mapping[str, Any]) -> NewLocalPayment:
    """Read a payment to begin; raises `WrongField`."""
    return NewLocalPayment(
        amount_cents=cents(body),
        method=_one_of(body, "method", EXPIRES_AFTER),
        description=_text(body, "description")[:_LONGEST_DESCRIPTION],
        locale=_one_of({"locale": "nl_NL", **body}, "locale", LOCALES),
        redirect_url=_url(body, "redirectUrl"),
        webhook_url=_url(body, "webhookUrl") if body.get("webhookUrl") is not None else None,
        metadata=metadata(body),
    )


def cents(body: Mapping[str, Any]) -> int:
    """Read an amount of more than nothing, in euros."""
    amount = body.get("amount")
    if not isinstance(amount, dict):
        raise WrongField("amount", "The 'amount' field is missing")
    if amount.get("currency") != "EUR":
        raise WrongField("amount.currency", "The currency is not supported")
    value = amount.get("value")
    found = _EUROS.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise WrongField("amount.value", "The amount contains an invalid value")
    read = int(found[1]) * 100 + int(found[2])
    if read == 0:
        raise WrongField("amount", "The amount is lower than the minimum")
    return read


def metadata(body: Mapping[str, Any]) -> str:
    """Read whatever is to be kept, as JSON."""
    kept = json.dumps(body.get("metadata"))
    if len(kept) > _LONGEST_METADATA:
        raise WrongField("metadata", "The metadata is larger than 1 kB")
    return kept


def _text(body: Mapping[str, Any], field: str) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not value.strip():
        raise WrongField(field, f"The '{field}' field is missing")
    return value


def _one_of(body: Mapping[str, Any], field: str, known: Mapping[str, Any] | frozenset[str]) -> str:
    value = _text(body, field)
    if value not in known:
        raise WrongField(field, f"The {field} is invalid")
    return value


def _url(body: Mapping[str, Any], field: str) -> str:
    value = _text(body, field)
    try:
        parts = urlsplit(value)
        usable = parts.scheme in _SCHEMES and bool(_HOST.fullmatch(parts.netloc)) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or len(value) > _LONGEST_URL or not _VISIBLE.fullmatch(value):
        raise WrongField(field, f"The {field} is not a valid URL")
    return value
