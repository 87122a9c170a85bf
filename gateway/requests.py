"""Who calls, in which language and from where: a request made into the context of an operation."""

from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.responses import Response

from auth.principal import GUEST, Principal
from models.language import preferred_language
from models.session import SessionTransport
from resolvers.services import Services
from resolvers.sessions import LoggedIn, principal_of
from schema.context import Context

_LONGEST_TOKEN = 200


def cookie_name(services: Services) -> str:
    """Name the session cookie; behind TLS, browsers hold the `__Host-` prefix to its rules."""
    return "__Host-session" if services.public_url.startswith("https://") else "session"


async def principal_of_request(services: Services, connection: HTTPConnection) -> Principal:
    """Tell who calls, by bearer token or else by cookie."""
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    transport = SessionTransport.BEARER
    if scheme.lower() != "bearer":
        token, transport = connection.cookies.get(cookie_name(services), ""), SessionTransport.COOKIE
    if not token or len(token) > _LONGEST_TOKEN:
        return GUEST
    return await principal_of(services, token.strip(), transport)


async def context_of(services: Services, connection: HTTPConnection, response: Response | None) -> Context:
    """Make the context of an operation; cookies go into `response`."""
    return Context(
        services=services,
        principal=await principal_of_request(services, connection),
        language=preferred_language(connection.headers.get("accept-language", "")),
        address=connection.client.host if connection.client else "",
        device=connection.headers.get("user-agent", "")[:200],
        keep_cookie=None if response is None else _cookie_keeper(services, response),
    )


def _cookie_keeper(services: Services, response: Response) -> Callable[[LoggedIn | None], None]:
    def keep(logged_in: LoggedIn | None) -> None:
        response.set_cookie(
            cookie_name(services),
            logged_in.token if logged_in else "",
            expires=logged_in.expires_at if logged_in else 0,
            path="/",
            secure=services.public_url.startswith("https://"),
            httponly=True,
            samesite="strict",
        )

    return keep
