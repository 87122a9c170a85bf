"""`/graphql`: JSON posts run here; WebSockets speak graphql-transport-ws through Strawberry."""

import asyncio
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.graphql import OperationType

from gateway.execution import GatewaySchema
from gateway.requests import context_of
from models.language import Language, Text, preferred_language
from resolvers.services import Services
from schema.context import Context

LARGEST_BODY = 4 * 1024 * 1024
_OVER_HTTP = frozenset({OperationType.QUERY, OperationType.MUTATION})

BAD_BODY = Text(
    nl="Stuur een JSON-object met `query`, en zo nodig `variables` en `operationName`.",
    en="Send a JSON object with `query`, and `variables` and `operationName` where needed.",
)
NOT_JSON = Text(
    nl="Stuur de aanvraag als POST met Content-Type application/json.",
    en="Send the request as a POST with Content-Type application/json.",
)
TOO_LARGE = Text(
    nl="Deze aanvraag is te groot. Stuur ten hoogste 4 MB.",
    en="This request is too large. Send at most 4 MB.",
)
TOO_SLOW = Text(
    nl="Dit duurde te lang. Probeer het opnieuw, of vraag minder tegelijk.",
    en="This took too long. Try again, or ask for less at once.",
)
NO_OPERATION = Text(
    nl="De aanvraag noemt geen bewerking die zo kan worden uitgevoerd.",
    en="The request names no operation that can be run this way.",
)


class BadRequest(Exception):
    """The request is no GraphQL request."""

    def __init__(self, status: int, code: str, text: Text) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text


class GraphQLEndpoint:
    """The ASGI application at `/graphql`."""

    def __init__(self, schema: GatewaySchema, services: Services, *, seconds: float) -> None:
        self._schema = schema
        self._services = services
        self._seconds = seconds
        self._sockets = Sockets(schema, services)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a post or a WebSocket."""
        if scope["type"] == "websocket":
            await self._sockets(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except BadRequest as bad:
            language = preferred_language(request.headers.get("accept-language", ""))
            response = _error(bad, language)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        operation = await _operation(request)
        response = Response(media_type="application/json", headers={"cache-control": "no-store"})
        try:
            async with asyncio.timeout(self._seconds):
                context = await context_of(self._services, request, response)
                result = await self._schema.execute(
                    operation["query"],
                    variable_values=operation.get("variables"),
                    operation_name=operation.get("operationName"),
                    context_value=context,
                    allowed_operation_types=_OVER_HTTP,
                )
        except TimeoutError:
            raise BadRequest(503, "TOO_SLOW", TOO_SLOW) from None
        except (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError):
            raise BadRequest(400, "NO_OPERATION", NO_OPERATION) from None
        answer: dict[str, Any] = {"data": result.data}
        if result.errors:
            answer["errors"] = [error.formatted for error in result.errors]
        response.body = orjson.dumps(answer)
        response.headers["content-length"] = str(len(response.body))
        return response


class Sockets(GraphQL[Context, None]):
    """GraphQL over WebSocket, graphql-transport-ws alone."""

    def __init__(self, schema: GatewaySchema, services: Services) -> None:
        super().__init__(schema, graphql_ide=None, subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,))
        self._services = services

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        """Make the context of a connection; a cookie cannot be set over it."""
        return await context_of(self._services, request, None)

    async def on_ws_connect(self, context: Context) -> Any:
        """Take the language that a browser cannot send as a header here."""
        asked = (context.connection_params or {}).get("acceptLanguage")
        if isinstance(asked, str):
            context.language = preferred_language(asked)
        return await super().on_ws_connect(context)


async def _operation(request: Request) -> dict[str, Any]:
    if request.method != "POST" or not _is_json(request.headers.get("content-type", "")):
        raise BadRequest(415 if request.method == "POST" else 405, "NOT_JSON", NOT_JSON)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise BadRequest(413, "TOO_LARGE", TOO_LARGE)
    try:
        operation = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadRequest(400, "BAD_BODY", BAD_BODY) from None
    if not _is_operation(operation):
        raise BadRequest(400, "BAD_BODY", BAD_BODY)
    return dict(operation)


def _is_json(content_type: str) -> bool:
    return content_type.partition(";")[0].strip().lower() == "application/json"


def _is_operation(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("query"), str)
        and isinstance(value.get("variables"), dict | None)
        and isinstance(value.get("operationName"), str | None)
    )


def _error(bad: BadRequest, language: Language) -> Response:
    error = {"message": bad.text.in_language(language), "extensions": {"code": bad.code}}
    headers = {"allow": "POST"} if bad.status == 405 else {}
    return Response(orjson.dumps({"errors": [error]}), bad.status, headers, "application/json")
