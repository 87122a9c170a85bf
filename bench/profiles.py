"""Where the gateway's time goes: each read under Python's profiler, by part of the program.

The application is called in this process, as a server would call it, over a real database. The
profiler makes short functions look dearer than they are, so the shares are a direction, no measure.
"""

import asyncio
import cProfile
import pstats
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import uvloop
from starlette.types import Message

from gateway.app import make_app
from gateway.settings import Settings

TIMES = 400
PARTS = {
    "gateway/compiled/": "compiled operations",
    "<compiled": "compiled operations",
    "gateway/": "request and answer",
    "starlette/": "request and answer",
    "schema/": "schema and rules",
    "resolvers/read_pools.py": "reads",
    "resolvers/prepared.py": "reads",
    "asyncpg/": "reads",
    "resolvers/": "schema and rules",
    "auth/": "schema and rules",
    "models/": "schema and rules",
    "asyncio/": "event loop",
}
"""By the place of a function's file; the first that fits counts."""

Profile = dict[str, float]
"""Parts and their shares."""


async def profiled(app: Any, requests: Sequence[tuple[str, str]]) -> Profile:
    """Answer requests, cookie and body, in turn; give the shares."""
    for cookie, body in requests:
        await _answered(app, cookie, body)
    profiler = cProfile.Profile()
    profiler.enable()
    for number in range(TIMES):
        await _answered(app, *requests[number % len(requests)])
    profiler.disable()
    return _shares(pstats.Stats(profiler))


async def _answered(app: Any, cookie: str, body: str) -> None:
    async def receive() -> Message:
        return {"type": "http.request", "body": body.encode(), "more_body": False}

    async def send(message: Message) -> None:
        if message.get("status", 200) != 200:
            raise RuntimeError(message)

    headers = {"host": "registerpoort.example", "content-type": "application/json", "cookie": cookie}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "https",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 8_000),
    }
    await app(scope, receive, send)


def _shares(stats: Any) -> Profile:
    """Add up the time of functions by part; what is not Python's own counts for who called it."""
    seconds: Counter[str] = Counter()
    for (file, _line, _name), (_, _, own, _, callers) in stats.stats.items():
        if file == "~":
            for caller, (_, _, spent, _) in callers.items():
                seconds[_part(caller[0])] += spent
        else:
            seconds[_part(file)] += own
    whole = sum(seconds.values())
    return {part: spent / whole for part, spent in seconds.most_common()}


def _part(file: str) -> str:
    root = str(Path(__file__).parent.parent)
    place = file.removeprefix(f"{root}/").rpartition("site-packages/")[2]
    return next((part for start, part in PARTS.items() if place.startswith(start)), "other libraries")


async def _main(folder: Path, names: Sequence[str]) -> None:
    app = make_app(Settings())
    async with app.router.lifespan_context(app):
        found = {}
        for name in names:
            lines = (folder / f"{name}.requests").read_text(encoding="utf-8").splitlines()
            found[name] = await profiled(app, [(line.split("\t")[0], line.split("\t")[1]) for line in lines])
    sys.stdout.buffer.write(orjson.dumps(found))


if __name__ == "__main__":
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(_main(Path(sys.argv[1]), sys.argv[2:]))
