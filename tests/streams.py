"""Listens to an operation as a client would: over a WebSocket, or an event stream."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import Enum
from typing import Any, Protocol
from uuid import UUID

import httpx
import orjson
from websockets.asyncio.client import ClientConnection, connect

from models.order import Order, OrderFailureReason, OrderStatus
from resolvers.services import Services
from tests.database import change_row

PATIENCE_SECONDS = 30.0
ORDER = """
    subscription ($id: ID!) { orderProgressed(orderId: $id) {
        __typename id status deliveredAt documents { name } accessCode { hint }
    } }
"""


class Transport(Enum):
    """The ways to listen."""

    WEB_SOCKET = "graphql-transport-ws"
    EVENT_STREAM = "event stream"


class BrokenOff(Exception):
    """The stream ended without a word."""


class Stream(Protocol):
    """What a client hears."""

    async def hear(self) -> dict[str, Any] | None:
        """Wait for the next result; None when the operation is complete. Raises `BrokenOff`."""
        ...


class _Socket:
    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def begin(self, payload: dict[str, Any]) -> None:
        await self._say(type="connection_init")
        assert (await self._hear())["type"] == "connection_ack"
        await self.begin_again(payload)

    async def begin_again(self, payload: dict[str, Any], operation: str = "1") -> None:
        await self._say(type="subscribe", id=operation, payload=payload)

    async def hear(self) -> dict[str, Any] | None:
        message = await self._hear()
        if message["type"] == "error":
            return {"errors": message["payload"]}
        return message["payload"] if message["type"] == "next" else None

    async def _say(self, **message: object) -> None:
        await self.socket.send(orjson.dumps(message).decode())

    async def _hear(self) -> Any:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return orjson.loads(await self.socket.recv())


class Events:
    """An event stream, with the comments in it counted."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.comments = 0
        self._lines = response.aiter_lines()

    async def hear(self) -> dict[str, Any] | None:
        """Wait for the next result; None when the operation is complete."""
        name, data = await self.event()
        assert name in ("next", "complete")
        return orjson.loads(data) if name == "next" else None

    async def event(self) -> tuple[str, str]:
        """Wait for the next event; give its name and data."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(PATIENCE_SECONDS):
            async for line in self._lines:
                if line == "" and "data" in fields:
                    return fields["event"], fields["data"]
                name, _, value = line.partition(":")
                self.comments += line.startswith(":")
                fields[name] = value.removeprefix(" ")
        raise BrokenOff


@asynccontextmanager
async def listening_to(
    transport: Transport, host: str, token: str | None, payload: dict[str, Any], **headers: str
) -> AsyncIterator[Stream]:
    """Run an operation at `host:port`, and listen to it."""
    headers |= {} if token is None else {"authorization": f"Bearer {token}"}
    if transport is Transport.WEB_SOCKET:
        protocols: Any = ["graphql-transport-ws"]
        async with connect(
            f"ws://{host}/graphql", subprotocols=protocols, additional_headers=headers
        ) as socket:
            spoken = _Socket(socket)
            await spoken.begin(payload)
            yield spoken
        return
    async with events(host, payload, **headers) as stream:
        yield stream


@asynccontextmanager
async def events(host: str, payload: dict[str, Any], **headers: str) -> AsyncIterator[Events]:
    """Ask for an operation as an event stream."""
    headers = {"accept": "text/event-stream", **headers}
    async with (
        httpx.AsyncClient(base_url=f"http://{host}", timeout=PATIENCE_SECONDS) as client,
        client.stream("POST", "/graphql", json=payload, headers=headers) as response,
    ):
        yield Events(response)


def following(order_id: str) -> dict[str, Any]:
    """Ask to follow an order, by its global id."""
    return {"query": ORDER, "variables": {"id": order_id}}


async def progress(services: Services, order_id: UUID, status: OrderStatus) -> None:
    """Let an order go on to a status, with what belongs to that."""
    values: dict[str, Any] = {"status": status}
    if status is OrderStatus.DELIVERED:
        values["delivered_at"] = services.clock()
    if status is OrderStatus.FAILED:
        values["failure"] = OrderFailureReason.REGISTER_UNAVAILABLE
    await change_row(services, Order, order_id, **values)
