"""Whether all servers answer the same: no comparison is worth anything otherwise."""

import secrets
from collections.abc import Sequence
from http.cookies import SimpleCookie
from typing import Any

import httpx

from bench.operations import COOKIE, KEY, Asked, Operation, headers
from bench.servers import Server

_DRAWN = ("id", "number", "placedAt", "subjectKvkNumber")
"""In what an order differs from the next one."""
_SAME_USER_AND_PRODUCT = 48
_SUB_CODES = (1, 2)
"""Among the logins: one that sees its own orders, and one that sees the company's."""
_HEADERS = (
    "cache-control",
    "content-security-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "referrer-policy",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
)


class Different(Exception):
    """Two servers do not answer the same."""


def compare(reads: Sequence[Operation], writes: Sequence[Operation], servers: Sequence[Server]) -> int:
    """Compare what servers say, headers too; tell how many answers. Raises `Different`."""
    place_order, log_in = writes
    tokens = [_log_in(log_in.requests[index], servers) for index in _SUB_CODES]
    compared = len(_SUB_CODES) + _compare_orders(place_order, servers)
    for read in reads:
        body = read.requests[0].body
        for asked in (*read.requests, *(Asked(body, token) for token in (None, *tokens))):
            _must_be_equal(read.title, servers, [_answer(server, asked) for server in servers])
            compared += 1
    return compared


def _log_in(asked: Asked, servers: Sequence[Server]) -> str:
    """Log in everywhere; give the token of one session."""
    responses = [_post(server, asked) for server in servers]
    _must_be_equal("logIn", servers, [_shown(response) for response in responses])
    cookies = [SimpleCookie(response.headers["set-cookie"])[COOKIE] for response in responses]
    kept = [{name: bool(value) for name, value in cookie.items()} for cookie in cookies]
    _must_be_equal("cookie", servers, kept)
    return cookies[0].value


def _compare_orders(operation: Operation, servers: Sequence[Server]) -> int:
    """Order everywhere, each something else for the same price; then send it again, which orders nothing."""
    asked = [
        Asked(each.body.replace(KEY, secrets.token_hex(len(KEY) // 2)), each.token)
        for each in operation.requests[::_SAME_USER_AND_PRODUCT][: len(servers)]
    ]
    ordered = [_drawn(_answer(server, each)) for server, each in zip(servers, asked, strict=True)]
    repeated = [_answer(server, each) for server, each in zip(servers, asked, strict=True)]
    if [_drawn(answer) for answer in repeated] != ordered:
        raise Different("placeOrder: sent again, it is another order")
    _must_be_equal("placeOrder", servers, repeated)
    return len(asked)


def _drawn(answer: dict[str, Any]) -> list[str]:
    order = (answer["body"]["data"] or {}).get("placeOrder", {}).get("order")
    if order is None:
        raise Different(f"placeOrder: no order is placed, but {answer['body']}")
    return [order.pop(name) for name in _DRAWN]


def _must_be_equal(what: str, servers: Sequence[Server], answers: Sequence[object]) -> None:
    for server, answer in zip(servers, answers, strict=True):
        if answer != answers[0]:
            raise Different(
                f"{what}: {server.kind.title} says\n{answer}\nand {servers[0].kind.title} says\n{answers[0]}"
            )


def _answer(server: Server, asked: Asked) -> dict[str, Any]:
    return _shown(_post(server, asked))


def _shown(response: httpx.Response) -> dict[str, Any]:
    sent = {name: response.headers.get(name) for name in _HEADERS}
    return {"status": response.status_code, "headers": sent, "body": response.json()}


def _post(server: Server, asked: Asked) -> httpx.Response:
    return httpx.post(server.url, content=asked.body.encode(), headers=headers(asked), timeout=20)
