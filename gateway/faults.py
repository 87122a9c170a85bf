"""What people are told when the gateway itself fails: a reference to the log, and nothing else."""

import logging
import secrets
from collections.abc import Mapping

import orjson
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.language import Language, Text, preferred_language

BUG = Text(
    nl="Er ging iets mis bij ons. Probeer het opnieuw; noem bij vragen aan de klantenservice {reference}.",
    en="Something went wrong on our side. Try again; if you contact support, mention {reference}.",
)

_log = logging.getLogger(__name__)


def log_bug(cause: BaseException, place: object) -> str:
    """Log what is a bug, once; give the reference that finds it in the log."""
    reference = secrets.token_hex(6)
    _log.error("bug %s at %s", reference, place, exc_info=cause)
    return reference


def language_of(connection: HTTPConnection) -> Language:
    """Tell which language the caller asks for."""
    return preferred_language(connection.headers.get("accept-language", ""))


def error_answer(
    status: int, message: str, extensions: Mapping[str, object], headers: dict[str, str] | None = None
) -> Response:
    """Answer a request that no operation ran for, in GraphQL's shape."""
    error = {"message": message, "extensions": extensions}
    return Response(orjson.dumps({"errors": [error]}), status, headers, "application/json")


class MaskBugs:
    """Answers an exception that nothing else caught."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; answer in its place when it fails before it began to answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception as cause:
            if started:
                raise
            reference = log_bug(cause, scope["path"])
            message = BUG.in_language(language_of(HTTPConnection(scope)), reference=reference)
            answer = error_answer(500, message, {"code": "INTERNAL", "reference": reference})
            await answer(scope, receive, send)
