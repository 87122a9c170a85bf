"""Idempotency keys of the local provider, as Mollie has them: kept for an hour (published)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.responses import Response

from models.days import Clock

KEPT_FOR = timedelta(hours=1)


class OtherRequest(Exception):
    """The key came with another request before."""


@dataclass(frozen=True, slots=True)
class _Kept:
    at: datetime
    request: tuple[str, bytes]
    status: int
    body: bytes
    media_type: str | None


class IdempotencyKeys:
    """Answers of one process, by the key that their request carried; refusals are not kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, _Kept] = {}

    def once(self, key: str | None, request: tuple[str, bytes], answer: Callable[[], Response]) -> Response:
        """Answer a request, or repeat the answer that its key had; raises `OtherRequest`."""
        if key is None:
            return answer()
        now = self._clock()
        self._kept = {kept_key: kept for kept_key, kept in self._kept.items() if now - kept.at < KEPT_FOR}
        kept = self._kept.get(key)
        if kept is None:
            given = answer()
            if given.status_code < 300:
                self._kept[key] = _Kept(now, request, given.status_code, bytes(given.body), given.media_type)
            return given
        if kept.request != request:
            raise OtherRequest
        return Response(kept.body, kept.status, {"idempotent-replayed": "true"}, kept.media_type)
