"""`/graphql` over HTTP: JSON posts, answered at once or as a stream of events; forms with a file."""

import asyncio
from typing import Any

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.types.graphql import OperationType

from auth.principal import require_filer
from gateway.bodies import BodyTooLarge, read_body
from gateway.event_stream import EventStream, is_asked_for
from gateway.execution import NO_OPERATION, NOTHING_TO_RUN, TOO_SLOW, GatewaySchema, answer_of
from gateway.faults import error_answer, language_of
from gateway.multipart import (
    BAD_FORM,
    FILE_TOO_LARGE,
    NO_PREFLIGHT,
    BadForm,
    Turns,
    form_with_file,
    has_preflight,
    is_multipart,
)
from gateway.refusal_answers import refusal_answer
from gateway.requests import context_of, is_operation, principal_of_request
from gateway.trusted_documents import TrustedDocuments, UntrustedDocument
from models.language import Text
from models.refusals import Refusal
from resolvers.services import Services

LARGEST_BODY = 4 * 1024 * 1024
_OVER_HTTP = frozenset({OperationType.QUERY, OperationType.MUTATION})

BAD_BODY = Text(
    nl="Stuur een JSON-object met `query` of `documentId`, en zo nodig `variables` en `operationName`.",
    en="Send a JSON object with `query` or `documentId`, and `variables` and `operationName` where needed.",
)
NOT_JSON = Text(
    nl="Stuur de aanvraag als POST met Content-Type application/json.",
    en="Send the request as a POST with Content-Type application/json.",
)
TOO_LARGE = Text(
    nl="Deze aanvraag is te groot. Stuur ten hoogste 4 MB.",
    en="This request is too large. Send at most 4 MB.",
)


class BadRequest(Exception):
    """The request is no GraphQL request."""

    def __init__(self, status: int, code: str, text: Text) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text


class GraphQLEndpoint:
    """The ASGI application for posts to `/graphql`."""

    def __init__(
        self,
        schema: GatewaySchema,
        services: Services,
        documents: TrustedDocuments,
        *,
        seconds: float,
        stopping: asyncio.Event,
    ) -> None:
        self._schema = schema
        self._services = services
        self._documents = documents
        self._seconds = seconds
        self._stopping = stopping
        self._turns = Turns()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in limited time, of which the client's sending is a part; of a stream, begin to."""
        request = Request(scope, receive)
        try:
            async with asyncio.timeout(self._seconds) as limit:
                if is_multipart(request):
                    response: ASGIApp = await self._answer_form(request, limit)
                else:
                    response = await self._answer(request, await _operation(request))
        except TimeoutError:
            response = _refused(request, BadRequest(503, "TOO_SLOW", TOO_SLOW))
        except BadRequest as bad:
            response = _refused(request, bad)
        except UntrustedDocument as untrusted:
            response = _refused(request, BadRequest(400, untrusted.code, untrusted.text))
        except Refusal as refusal:
            response = refusal_answer(request, refusal)
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    async def _answer_form(self, request: Request, limit: asyncio.Timeout) -> ASGIApp:
        """Answer an operation with a file, of who may file; sending it may take longer than the rest."""
        if not has_preflight(request):
            raise BadRequest(403, "NO_PREFLIGHT", NO_PREFLIGHT)
        filer = require_filer(await principal_of_request(self._services, request))
        with self._turns.one(filer):
            limit.reschedule(None)
            try:
                async with form_with_file(request, self._seconds) as operation:
                    limit.reschedule(asyncio.get_running_loop().time() + self._seconds)
                    return await self._answer(request, _checked(operation), can_stream=False)
            except BadForm:
                raise BadRequest(400, "BAD_FORM", BAD_FORM) from None
            except BodyTooLarge:
                raise BadRequest(413, "TOO_LARGE", FILE_TOO_LARGE) from None

    async def _answer(
        self, request: Request, operation: dict[str, Any], *, can_stream: bool = True
    ) -> ASGIApp:
        document = self._documents.text_of(operation)
        response = Response(media_type="application/json", headers={"cache-control": "no-store"})
        asked: dict[str, Any] = {
            "query": document,
            "variable_values": operation.get("variables"),
            "operation_name": operation.get("operationName"),
            "context_value": await context_of(self._services, request, response),
        }
        if can_stream and is_asked_for(request.headers.getlist("accept")):
            return await EventStream.begin(await self._schema.stream(**asked), response, self._stopping)
        try:
            result = await self._schema.execute(**asked, allowed_operation_types=_OVER_HTTP)
        except NOTHING_TO_RUN:
            raise BadRequest(400, "NO_OPERATION", NO_OPERATION) from None
        response.body = orjson.dumps(answer_of(result))
        response.headers["content-length"] = str(len(response.body))
        return response


async def _operation(request: Request) -> dict[str, Any]:
    if request.method != "POST" or not _is_json(request.headers.get("content-type", "")):
        raise BadRequest(415 if request.method == "POST" else 405, "NOT_JSON", NOT_JSON)
    try:
        operation = orjson.loads(await read_body(request, LARGEST_BODY))
    except BodyTooLarge:
        raise BadRequest(413, "TOO_LARGE", TOO_LARGE) from None
    except orjson.JSONDecodeError:
        raise BadRequest(400, "BAD_BODY", BAD_BODY) from None
    return _checked(operation)


def _checked(operation: Any) -> dict[str, Any]:
    if not is_operation(operation):
        raise BadRequest(400, "BAD_BODY", BAD_BODY)
    return dict(operation)


def _is_json(content_type: str) -> bool:
    return content_type.partition(";")[0].strip().lower() == "application/json"


def _refused(request: Request, bad: BadRequest) -> Response:
    message = bad.text.in_language(language_of(request))
    headers = {"allow": "POST"} if bad.status == 405 else None
    return error_answer(bad.status, message, {"code": bad.code}, headers)
