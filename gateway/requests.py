"""Who calls, in which language and from where: a request made into the context of an operation."""

from collections.abc import Callable
from functools import partial
from typing import Any

from starlette.requests import HTTPConnection
from starlette.responses import Response

from auth.principal import GUEST, Principal
from gateway.faults import language_of
from models.session import SessionTransport
from resolvers.services import Services
from resolvers.sessions import LoggedIn, principal_of
from schema.context import Context

_LONGEST_TOKEN = 200


def is_operation(value: Any) -> bool:
    """Tell whether this is an operation as GraphQL clients send it: a document, or the name of one."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("query"), str | None)
        and isinstance(value.get("documentId"), str | None)
        and (value.get("query") is None) != (value.get("documentId") is None)
        and isinstance(value.get("variables"), dict | None)
        and isinstance(value.get("operationName"), str | None)
    )


def cookie_name(services: Services) -> str:
    """Name the session cookie; behind TLS, browsers hold the `__Host-` prefix to its rules."""
    return "__Host-session" if services.public_url.startswith("https://") else "session"


async def principal_of_request(
    services: Services, connection: HTTPConnection, authorization: str | None = None
) -> Principal:
    """Tell who calls, by bearer token or else by cookie; `authorization` goes before the header."""
    sent = connection.headers.get("authorization", "") if authorization is None else authorization
    scheme, _, token = sent.partition(" ")
    transport = SessionTransport.BEARER
    if scheme.lower() != "bearer":
        token, transport = connection.cookies.get(cookie_name(services), ""), SessionTransport.COOKIE
    if not token or len(token) > _LONGEST_TOKEN:
        return GUEST
    return await principal_of(services, token.strip(), transport)


async def context_of(
    services: Services,
    connection: HTTPConnection,
    response: Response | None,
    *,
    authorization: str | None = None,
) -> Context:
    """Make the context of an operation; cookies go into `response`."""
    identify = partial(principal_of_request, services, connection, authorization)
    return Context(
        services=services,
        principal=await identify(),
        language=language_of(connection),
        address=connection.client.host if connection.client else "",
        device=connection.headers.get("user-agent", "")[:200],
        identify=identify,
        keep_cookie=None if response is None else _cookie_keeper(services, response),
    )


def _cookie_keeper(services: Services, response: Response) -> Callable[[LoggedIn | None], None]:
    def keep(logged_in: LoggedIn | None) -> None:
        response.set_cookie(
            cookie_name(services),
            logged_in.token if logged_in else "",
            expires=logged_in.expires_at if logged_in else None,
            max_age=None if logged_in else 0,
            path="/",
            secure=services.public_url.startswith("https://"),
            httponly=True,
            samesite="strict",
        )

    return keep
