"""Real servers on 127.0.0.1 for the register's tests."""

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn

from gateway.adapters.register.local import local_register_app


@contextmanager
def local_register_over_http() -> Iterator[str]:
    """Serve the local register in a thread; gives its base address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(local_register_app(), log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/test"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a scripted server does with one request."""

    status: int = 200
    body: bytes = b"{}"
    headers: tuple[str, ...] = ()
    after_seconds: float = 0.0
    hangs_up: bool = False


def json_reply(body: Any, status: int = 200, *headers: str) -> Reply:
    return Reply(status=status, body=json.dumps(body).encode(), headers=headers)


@dataclass
class ScriptedServer:
    """Gives one reply a request, in order, and the last one for ever; keeps what it was asked."""

    replies: list[Reply]
    requests: list[str] = field(default_factory=list)
    base_url: str = ""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.requests.append((await reader.readuntil(b"\r\n\r\n")).decode())
            reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
            await asyncio.sleep(reply.after_seconds)
            if not reply.hangs_up:
                head = [
                    f"HTTP/1.1 {reply.status} -",
                    f"content-length: {len(reply.body)}",
                    "connection: close",
                ]
                writer.write("\r\n".join([*head, *reply.headers, "", ""]).encode() + reply.body)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def scripted_server(*replies: Reply) -> AsyncIterator[ScriptedServer]:
    script = ScriptedServer(list(replies))
    server = await asyncio.start_server(script.handle, "127.0.0.1", 0)
    script.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield script
    finally:
        server.close()


def unused_address() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"
