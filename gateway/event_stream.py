"""GraphQL over server-sent events: the protocol's "distinct connections mode".

See https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md. A `next` event for each
result, then `complete`. A stream that ends without it was broken off: the client asks again.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from typing import Any, Self

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from gateway.execution import answer_of

KEEP_ALIVE_SECONDS = 15.0
"""Between comments, so that proxies leave the connection open and a client that is gone is noticed."""

_MEDIA_TYPE = "text/event-stream"
_JSON = ("application/json", "application/graphql-response+json")
_LAST_WORD_SECONDS = 1.0
_COMPLETE = b"event: complete\ndata:\n\n"
_COMMENT = b":\n\n"


def is_asked_for(accept: Sequence[str]) -> bool:
    """Tell whether a client wants events rather than JSON, by its Accept headers."""
    weights = dict(_weight(each) for each in ",".join(accept).lower().split(","))
    wanted = weights.get(_MEDIA_TYPE, 0.0)
    return wanted > max(weights.get(each, 0.0) for each in _JSON)


def _weight(accepted: str) -> tuple[str, float]:
    media_type, *parameters = (part.strip() for part in accepted.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            with suppress(ValueError):
                return media_type, float(value)
    return media_type, 1.0


class EventStream:
    """The answer to an operation, sent as its results come."""

    def __init__(
        self, first: Any, rest: AsyncGenerator[Any, None], response: Response, stopping: asyncio.Event
    ) -> None:
        self._first = first
        self._rest = rest
        self._response = response
        self._stopping = stopping

    @classmethod
    async def begin(
        cls, results: AsyncGenerator[Any, None], response: Response, stopping: asyncio.Event
    ) -> Self:
        """Wait for the first result; cookies that it brings stand in `response`."""
        return cls(await anext(results), results, response, stopping)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send all results; end early when the client leaves or the process is told to end."""
        ends = (self._write(send), _keep_alive(send), _left(receive), self._stopping.wait())
        tasks = [asyncio.create_task(each) for each in ends]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            await self._rest.aclose()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORD_SECONDS):
                await _send(send, b"", more_body=False)
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome

    async def _write(self, send: Send) -> None:
        headers = self._response.headers
        headers["content-type"] = _MEDIA_TYPE
        headers["x-accel-buffering"] = "no"
        del headers["content-length"]
        await send({"type": "http.response.start", "status": 200, "headers": self._response.raw_headers})
        await _send(send, _next(self._first))
        async for result in self._rest:
            await _send(send, _next(result))
        await _send(send, _COMPLETE)


async def _keep_alive(send: Send) -> None:
    while True:
        await asyncio.sleep(KEEP_ALIVE_SECONDS)
        await _send(send, _COMMENT)


async def _left(receive: Receive) -> None:
    """Wait until the client is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, body: bytes, *, more_body: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more_body})


def _next(result: Any) -> bytes:
    return b"event: next\ndata: " + orjson.dumps(answer_of(result)) + b"\n\n"
