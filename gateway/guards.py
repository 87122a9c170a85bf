"""What every request is held to before it reaches anything: its host and origin; headers on the answer."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.faults import error_answer, language_of
from gateway.settings import in_url
from models.language import Text

OTHER_SITE = Text(
    nl="Deze aanvraag komt van een andere website. Open Registerpoort zelf en probeer het daar.",
    en="This request comes from another website. Open Registerpoort itself and try it there.",
)

OTHER_HOST = Text(
    nl="Registerpoort is niet op dit adres te bereiken. Gebruik het adres dat u is gegeven.",
    en="Registerpoort cannot be reached at this address. Use the address you were given.",
)

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SECURITY_HEADERS = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HSTS = "max-age=31536000; includeSubDomains"


class HostGuard:
    """Refuses requests that name another host than ours, so that no name can be made to point here."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through that names one of our hosts, at whatever port."""
        if scope["type"] == "lifespan" or self._is_ours(Headers(scope=scope)):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            message = OTHER_HOST.in_language(language_of(HTTPConnection(scope)))
            await error_answer(400, message, {"code": "OTHER_HOST"})(scope, receive, send)

    def _is_ours(self, headers: Headers) -> bool:
        """Tell whether one host is named, once (RFC 9112, 3.2), and it is ours."""
        named = headers.getlist("host")
        return len(named) == 1 and _host_of(named[0]) in self._hosts


class OriginGuard:
    """Refuses writes and WebSockets that another site's page sends with our cookies."""

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self._app = app
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through that comes from our own origin, or from no page at all."""
        if scope["type"] == "lifespan" or _is_safe(scope) or self._is_own(Headers(scope=scope)):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            message = OTHER_SITE.in_language(language_of(HTTPConnection(scope)))
            await error_answer(403, message, {"code": "OTHER_SITE"})(scope, receive, send)

    def _is_own(self, headers: Headers) -> bool:
        named = headers.getlist("origin")
        if not named:
            return headers.get("sec-fetch-site", "none") in ("none", "same-origin")
        return self._origins.issuperset(named)


class SecurityHeaders:
    """Adds the headers that tell a browser to be careful; a page with its own policy keeps it."""

    def __init__(self, app: ASGIApp, *, is_secure: bool) -> None:
        self._app = app
        headers = _SECURITY_HEADERS | ({"strict-transport-security": _HSTS} if is_secure else {})
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add what is missing to each answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name.lower() for name, _ in message["headers"]}
                added = [header for header in self._headers if header[0] not in own]
                message["headers"] = [*message["headers"], *added]
            await send(message)

        await self._app(scope, receive, send_with_headers)


def origins_of(public_url: str) -> set[str]:
    """Give the origins that are our own: the public one; for this machine, each way to name it."""
    parts = urlsplit(public_url)
    names = {parts.hostname or ""}
    if names & {"127.0.0.1", "localhost"}:
        names |= {"127.0.0.1", "localhost"}
    port = "" if parts.port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f":{parts.port}"
    return {f"{parts.scheme}://{in_url(name)}{port}" for name in names}


def _host_of(named: str) -> str:
    try:
        return urlsplit(f"//{named}").hostname or ""
    except ValueError:
        return ""


def _is_safe(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in _SAFE_METHODS
