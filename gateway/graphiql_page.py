"""GraphiQL at `/graphiql`, served from files of our own (built by `scripts/build_graphiql.py`)."""

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Route

DIST = Path(__file__).parent / "graphiql" / "dist"

_PAGE_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_ASSET_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"
"""A worker obeys the policy that came with its own script, not the page's."""

_COMMON_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}
_PAGE_HEADERS = {**_COMMON_HEADERS, "cache-control": "no-store", "content-security-policy": _PAGE_POLICY}
_ASSET_HEADERS = {
    **_COMMON_HEADERS,
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": _ASSET_POLICY,
}

_MEDIA_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}
_ASSET_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")

_NOT_BUILT = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>GraphiQL</title>
<p>GraphiQL is nog niet gebouwd. Voer <code>make up</code> of
<code>python scripts/build_graphiql.py</code> uit en laad deze pagina opnieuw.</p>
<p lang="en">GraphiQL has not been built yet. Run <code>make up</code> or
<code>python scripts/build_graphiql.py</code> and load this page again.</p>
</html>
"""


def graphiql_routes(dist: Path = DIST) -> list[BaseRoute]:
    """Give the routes of the page and its assets; `dist` is the folder that the build wrote."""

    async def page(_: Request) -> Response:
        index = dist / "index.html"
        if not index.is_file():
            return HTMLResponse(_NOT_BUILT, status_code=503, headers=_PAGE_HEADERS)
        return FileResponse(index, media_type="text/html", headers=_PAGE_HEADERS)

    async def asset(request: Request) -> Response:
        name = request.path_params["name"]
        file = dist / "assets" / name
        media_type = _MEDIA_TYPES.get(file.suffix)
        if media_type is None or not _ASSET_NAME.fullmatch(name) or not file.is_file():
            raise HTTPException(404)
        return FileResponse(file, media_type=media_type, headers=_ASSET_HEADERS)

    return [Route("/graphiql", page), Route("/graphiql/assets/{name}", asset)]
