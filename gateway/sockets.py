"""GraphQL over WebSocket (graphql-transport-ws), through Strawberry.

Each operation has a context of its own: the session that a connection began with may have ended.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from copy import copy
from typing import Any, cast

import orjson
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.asgi import ASGIWebSocketAdapter, GraphQL
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)

from gateway.execution import TOO_MANY_STREAMS, TOO_SLOW, GatewaySchema, presented
from gateway.faults import language_of
from gateway.requests import context_of, is_operation
from gateway.trusted_documents import TrustedDocuments, UntrustedDocument
from models.language import Language, preferred_language
from resolvers.services import Services
from schema.context import Context

_LONGEST_REASON = 120
MOST_AT_ONCE = 100
"""Operations under way over one connection."""


class Connection:
    """An open WebSocket, and what its client sent when it connected."""

    def __init__(
        self, services: Services, documents: TrustedDocuments, socket: WebSocket, seconds: float
    ) -> None:
        self._services = services
        self._socket = socket
        self.documents = documents
        self.seconds = seconds
        self.connection_params: dict[str, Any] = {}

    @property
    def language(self) -> Language:
        """The language asked for: a browser cannot send a header, so a parameter goes before it."""
        asked = self.connection_params.get("acceptLanguage")
        return preferred_language(asked) if isinstance(asked, str) else language_of(self._socket)

    async def context(self) -> Context:
        """Make the context of one operation; a cookie cannot be set over it."""
        authorization = self.connection_params.get("authorization")
        context = await context_of(
            self._services,
            self._socket,
            None,
            authorization=authorization if isinstance(authorization, str) else None,
        )
        context.language = self.language
        return context


class _Handler(BaseGraphQLTransportWSHandler[Any, None]):
    """Speaks the protocol; a message of another shape ends the connection, and nothing else."""

    limit: asyncio.Timeout
    """Of the operation that this copy of the handler runs."""

    async def handle_message(self, message: Any) -> None:
        """Handle a message that has the protocol's shape."""
        if not _is_well_formed(message):
            await self.handle_invalid_message("Invalid message")
        elif not self._begins_operation(message) or await self._may_run(message):
            await super().handle_message(message)

    def _begins_operation(self, message: dict[str, Any]) -> bool:
        """Tell whether this asks for an operation, in a way that the protocol allows now."""
        asks = message["type"] == "subscribe"
        return asks and self.connection_acknowledged and message["id"] not in self.operations

    async def _may_run(self, message: dict[str, Any]) -> bool:
        """Put the document in the place of its name; answer in its place what is not run here."""
        connection: Connection = self.context
        payload = message["payload"]
        try:
            payload["query"] = connection.documents.text_of(payload)
        except UntrustedDocument as untrusted:
            code, text = untrusted.code, untrusted.text
        else:
            if len(self.operations) < MOST_AT_ONCE:
                return True
            code, text = "TOO_MANY_STREAMS", TOO_MANY_STREAMS
        error = GraphQLError(text.in_language(connection.language), extensions={"code": code})
        await self.send_message({"id": message["id"], "type": "error", "payload": [error.formatted]})
        return False

    async def run_operation(self, operation: Operation[Any, None]) -> None:
        """Run one operation, in a context of its own; its first result comes in limited time."""
        connection: Connection = self.context
        alone = copy(self)
        try:
            async with asyncio.timeout(connection.seconds) as alone.limit:
                alone.context = await connection.context()
                await super(_Handler, alone).run_operation(operation)
        except TimeoutError:
            message = TOO_SLOW.in_language(connection.language)
            await operation.send_initial_errors([GraphQLError(message, extensions={"code": "TOO_SLOW"})])
        except Exception as cause:
            if alone.context is not connection:
                raise
            error = GraphQLError(str(cause), original_error=cause)
            await operation.send_initial_errors([presented(error, connection.language)])

    async def _send_result_stream(self, operation: Operation[Any, None], result_source: Any) -> None:
        """Send the results; a stream that has begun may take its time."""
        async with aclosing(_without_limit(result_source, self.limit)) as results:
            await super()._send_result_stream(operation, results)


class _Adapter(ASGIWebSocketAdapter):
    """The socket as Strawberry sees it."""

    async def close(self, code: int, reason: str) -> None:
        """Close it; the protocol has no room for a longer reason (RFC 6455, 5.5)."""
        await super().close(code, reason.encode()[:_LONGEST_REASON].decode(errors="ignore"))


class Sockets(GraphQL[Any, None]):
    """The WebSockets at `/graphql`. Whose page may open one is `gateway.guards.OriginGuard`'s to say."""

    graphql_transport_ws_handler_class = _Handler
    websocket_adapter_class = _Adapter

    def __init__(
        self, schema: GatewaySchema, services: Services, documents: TrustedDocuments, *, seconds: float
    ) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            allowed_origins=("*",),
        )
        self._services = services
        self._documents = documents
        self._seconds = seconds

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Any:
        """Keep the connection, from which each operation has its context."""
        return Connection(self._services, self._documents, cast("WebSocket", request), self._seconds)

    def decode_json(self, data: str | bytes) -> Any:
        """Read a message, however deep it pretends to be."""
        return orjson.loads(data)

    def encode_json(self, data: object) -> str:
        """Write a message; the protocol wants text."""
        return orjson.dumps(data).decode()


async def _without_limit(
    results: AsyncGenerator[Any, None], limit: asyncio.Timeout
) -> AsyncGenerator[Any, None]:
    async for result in results:
        limit.reschedule(None)
        yield result


def _is_well_formed(message: Any) -> bool:
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        return False
    if message["type"] in ("subscribe", "complete") and not isinstance(message.get("id"), str):
        return False
    return message["type"] != "subscribe" or is_operation(message.get("payload"))
