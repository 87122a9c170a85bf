"""The operations that are measured, and the requests that ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import orjson

from bench.dataset import Loaded
from models.catalogue import ProductCode

COOKIE = "__Host-session"
KEY = "0123456789abcdef0123456789abcdef"
"""Stands in a request where every sending needs a key of its own, of this length."""

_DOCUMENTS = Path(__file__).parent / "operations"
_PRODUCTS = (ProductCode.EXTRACT, ProductCode.COMPANY_PROFILE, ProductCode.CERTIFIED_EXTRACT_DIGITAL)
_ORDERS = 4000
_SECONDS_OF_LOGINS = 6.0
"""A hash takes about a tenth of a second, and sixteen wait for theirs at once."""


@dataclass(frozen=True)
class Asked:
    """One request: its body, and the session that it comes with."""

    body: str
    token: str | None


@dataclass(frozen=True)
class Operation:
    """An operation and the different requests that ask for it, sent one after another."""

    name: str
    title: str
    requests: Sequence[Asked]
    writes: bool = False
    least_seconds: float = 0.0
    """How long a run is at least."""

    def write(self, file: Path) -> None:
        """Write the requests for a load generator: a line each, the cookie, a tab, and the body."""
        lines = [f"{_cookie(asked.token)}\t{asked.body}\n" for asked in self.requests]
        file.write_text("".join(lines), encoding="utf-8")


def reads(loaded: Loaded) -> list[Operation]:
    """Give the three reads, by each main user in turn."""
    return [
        _read(loaded, "point_read", "Point read", {"codes": 20}),
        _read(loaded, "overview", "Overview", {"codes": 5, "orders": 20}),
        _read(loaded, "page", "Page of 100", {"first": 100}),
    ]


def floors(loaded: Loaded) -> list[Operation]:
    """Give what asks for nothing, as a guest and by each main user: what every request costs."""
    body = orjson.dumps({"query": "{ __typename }"}).decode()
    users = [Asked(body, user.token) for user in loaded.main_users]
    return [
        Operation("as_guest", "Nothing, as a guest", [Asked(body, None)]),
        Operation("as_user", "Nothing, by a main user", users),
    ]


def writes(loaded: Loaded, subjects: Sequence[str]) -> list[Operation]:
    """Give the two writes: an order of a registration drawn from `subjects`, and a login of each code."""
    return [_place_order(loaded, subjects), _log_in(loaded)]


def headers(asked: Asked) -> dict[str, str]:
    """Give the headers of a request."""
    cookie = {"cookie": _cookie(asked.token)} if asked.token else {}
    return {"content-type": "application/json"} | cookie


def _cookie(token: str | None) -> str:
    return f"{COOKIE}={token}" if token else ""


def _read(loaded: Loaded, name: str, title: str, variables: dict[str, Any]) -> Operation:
    body = _body(name, variables)
    return Operation(name, title, [Asked(body, user.token) for user in loaded.main_users])


def _place_order(loaded: Loaded, subjects: Sequence[str]) -> Operation:
    random = Random(3)  # noqa: S311  (the same orders each time)
    requests = []
    for index in range(_ORDERS):
        ordered = {
            "idempotencyKey": KEY,
            "product": _PRODUCTS[index % len(_PRODUCTS)],
            "kvkNumber": random.choice(subjects),
        }
        user = loaded.main_users[index % len(loaded.main_users)]
        requests.append(Asked(_body("place_order", {"input": ordered}), user.token))
    return Operation("place_order", "placeOrder", requests, writes=True)


def _log_in(loaded: Loaded) -> Operation:
    requests = [
        Asked(_body("log_in", {"input": {"accessCode": each.access_code, "password": each.password}}), None)
        for each in loaded.logins
    ]
    return Operation("log_in", "logIn", requests, writes=True, least_seconds=_SECONDS_OF_LOGINS)


def _body(name: str, variables: dict[str, Any]) -> str:
    document = (_DOCUMENTS / f"{name}.graphql").read_text(encoding="utf-8")
    return orjson.dumps({"query": document, "variables": variables}).decode()
