"""Calls to an outside HTTP API that always end: bounded in time, in attempts and in size."""

import asyncio
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import httpx
import stamina

from gateway.adapters.circuit import CircuitBreaker

_HEADERS = {"accept": "application/hal+json, application/json", "accept-encoding": "identity"}


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How long and how often a call may try. Times in seconds."""

    attempts: int = 3
    attempt_seconds: float = 2.0
    total_seconds: float = 5.0
    first_wait_seconds: float = 0.1
    longest_wait_seconds: float = 1.5
    """Also the longest `Retry-After` that is waited for; a longer one ends the call."""
    answer_bytes: int = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is a JSON object, whatever its status."""

    status: int
    body: Mapping[str, Any]


class NoAnswer(Exception):
    """The system gave no answer that can be read."""


class _TryAgain(NoAnswer):
    """It may answer the next time; `after_seconds` is the system's own wish."""

    def __init__(self, reason: str, after_seconds: float | None = None) -> None:
        super().__init__(reason)
        self.after_seconds = after_seconds


@dataclass(frozen=True, slots=True)
class _Request:
    method: str
    path: str
    params: Mapping[str, str | int] | None
    json: Mapping[str, Any] | None
    headers: Mapping[str, str]
    passing: Collection[int]


class Calls:
    """Requests that may safely be made more than once, over one client, behind one circuit."""

    def __init__(self, client: httpx.AsyncClient, circuit: CircuitBreaker, limits: CallLimits) -> None:
        self._client = client
        self._circuit = circuit
        self._limits = limits

    async def ask(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int] | None = None,
        json: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        passing: Collection[int] = (),
    ) -> Answer:
        """Ask once, and again on time-outs, broken connections, 429, 5xx and each status of `passing`.

        Raises `NoAnswer`, or `CircuitOpen` without having asked.
        """
        request = _Request(method, path, params, json, {**_HEADERS, **(headers or {})}, passing)
        with self._circuit.guard(NoAnswer):
            try:
                async with asyncio.timeout(self._limits.total_seconds):
                    return await self._with_retries(request)
            except TimeoutError:
                raise NoAnswer("no answer in time") from None

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _with_retries(self, request: _Request) -> Answer:
        async for attempt in stamina.retry_context(
            on=self._wait_before_next,
            attempts=self._limits.attempts,
            timeout=None,
            wait_initial=self._limits.first_wait_seconds,
            wait_max=self._limits.longest_wait_seconds,
            wait_jitter=self._limits.first_wait_seconds,
        ):
            with attempt:
                return await self._attempt(request)
        raise NoAnswer("no attempt was allowed")

    def _wait_before_next(self, error: Exception) -> bool | float:
        if not isinstance(error, _TryAgain):
            return False
        if error.after_seconds is None:
            return True
        return error.after_seconds <= self._limits.longest_wait_seconds and error.after_seconds

    async def _attempt(self, request: _Request) -> Answer:
        try:
            async with (
                asyncio.timeout(self._limits.attempt_seconds),
                self._client.stream(
                    request.method,
                    request.path,
                    params=request.params,
                    json=request.json,
                    headers=request.headers,
                ) as response,
            ):
                _check_status(response, request.passing)
                content = await self._read(response)
        except (httpx.TransportError, TimeoutError) as error:
            raise _TryAgain(type(error).__name__) from error
        return Answer(response.status_code, _json_object(content, response.status_code))

    async def _read(self, response: httpx.Response) -> bytes:
        content = bytearray()
        async for chunk in response.aiter_raw():
            content += chunk
            if len(content) > self._limits.answer_bytes:
                raise NoAnswer(f"an answer of more than {self._limits.answer_bytes} bytes")
        return bytes(content)


def _check_status(response: httpx.Response, passing: Collection[int]) -> None:
    status = response.status_code
    if (
        status == HTTPStatus.TOO_MANY_REQUESTS
        or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        or status in passing
    ):
        raise _TryAgain(f"status {status}", _retry_after(response.headers.get("retry-after")))


def _retry_after(header: str | None) -> float | None:
    """Read `Retry-After` (RFC 9110, 10.2.3) as seconds from now."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)


def _json_object(content: bytes, status: int) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        raise NoAnswer(f"status {status} with what is no JSON") from None
    if not isinstance(body, dict):
        raise NoAnswer(f"status {status} with JSON that is no object")
    return body
