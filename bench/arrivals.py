"""The process that sends requests at a fixed rate: `python -m bench.arrivals URL FILE RATE SECONDS`.

How long an answer took is counted from the moment at which its request was due, so that a server
that stands still is not spared (coordinated omission). It writes what it found as JSON.
"""

import asyncio
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import orjson
import uvloop

CONNECTIONS = 64
_PATIENCE_SECONDS = 2.0
"""How long after the last one was due; then what was not even sent counts as if it were answered now."""
_LONGEST_ANSWER_SECONDS = 20.0
_HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length:"


class _Generator:
    """Sends what is due over whichever connection is free."""

    def __init__(self, requests: Sequence[bytes], per_second: float, seconds: float) -> None:
        self.seconds: list[float] = []
        """How long each answer took."""
        self.unsent = 0
        self._all_free = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._requests = requests
        self._apart = 1 / per_second
        self._count = int(per_second * seconds)
        self._sent = 0
        self._free: list[_Connection] = []
        self._due: deque[float] = deque()

    async def run(self, host: str, port: int) -> None:
        """Send all that is due, and wait for the answers."""
        for _ in range(CONNECTIONS):
            _, connection = await self._loop.create_connection(lambda: _Connection(self), host, port)
            self._free.append(connection)
        start = self._loop.time() + self._apart
        for number in range(self._count):
            due = start + number * self._apart
            wait = due - self._loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            self._due.append(due)
            self._send()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._all_free.wait(), _PATIENCE_SECONDS)
        self._give_up()
        await asyncio.wait_for(self._all_free.wait(), _LONGEST_ANSWER_SECONDS)

    def answered(self, connection: "_Connection") -> None:
        """Note an answer; its connection is free again."""
        self.seconds.append(self._loop.time() - connection.due)
        self._free.append(connection)
        self._send()
        if len(self._free) == CONNECTIONS:
            self._all_free.set()

    def _give_up(self) -> None:
        """Send no more of what is due."""
        now = self._loop.time()
        self.unsent = len(self._due)
        self.seconds += [now - due for due in self._due]
        self._due.clear()

    def _send(self) -> None:
        while self._due and self._free:
            connection = self._free.pop()
            connection.ask(self._requests[self._sent % len(self._requests)], self._due.popleft())
            self._sent += 1
            self._all_free.clear()


class _Connection(asyncio.Protocol):
    """One HTTP/1.1 connection that is kept alive, with one request on it at a time."""

    due = 0.0

    def __init__(self, generator: _Generator) -> None:
        self._generator = generator
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what a request is written to."""
        self._transport = cast("asyncio.WriteTransport", transport)

    def ask(self, request: bytes, due: float) -> None:
        """Send a request that was due at a moment."""
        self.due = due
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Take what came of an answer; a bad one ends its connection, and so the run in time."""
        self._received += data
        end = self._received.find(_HEAD_END)
        if end < 0:
            return
        head = bytes(self._received[:end])
        if not head.startswith(b"HTTP/1.1 200 "):
            raise ValueError(head.decode())
        if len(self._received) == end + len(_HEAD_END) + _length(head):
            self._received.clear()
            self._generator.answered(self)


def _length(head: bytes) -> int:
    lower = head.lower()
    start = lower.index(_LENGTH) + len(_LENGTH)
    return int(lower[start:].partition(b"\r\n")[0])


def _request(url: str, line: str) -> bytes:
    cookie, _, body = line.rstrip("\n").partition("\t")
    parts = urlsplit(url)
    head = [f"POST {parts.path} HTTP/1.1", f"Host: {parts.netloc}", "Content-Type: application/json"]
    if cookie:
        head.append(f"Cookie: {cookie}")
    content = body.encode()
    head.append(f"Content-Length: {len(content)}")
    return "\r\n".join(head).encode() + _HEAD_END + content


async def _measure(url: str, file: Path, per_second: float, seconds: float) -> dict[str, float]:
    with file.open(encoding="utf-8") as lines:
        requests = [_request(url, line) for line in lines]
    parts = urlsplit(url)
    generator = _Generator(requests, per_second, seconds)
    await generator.run(parts.hostname or "", parts.port or 80)
    took = sorted(generator.seconds)
    p50, p99 = (took[int(len(took) * share)] * 1000 for share in (0.5, 0.99))
    return {"p50": p50, "p99": p99, "unsent": generator.unsent}


def main(url: str, file: str, per_second: str, seconds: str) -> None:
    """Measure, and write what was found."""
    found = uvloop.run(_measure(url, Path(file), float(per_second), float(seconds)))
    sys.stdout.buffer.write(orjson.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
