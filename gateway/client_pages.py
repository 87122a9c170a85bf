"""The React client at `/`, served from files of our own (built by `scripts/build_client.py`)."""

from pathlib import Path

from starlette.routing import BaseRoute, Route

from gateway.built_pages import BuiltPages

DIST = Path(__file__).parent.parent / "client" / "dist"

PAGES = (
    "/",
    "/search",
    "/request",
    "/login",
    "/login/help",
    "/account",
    "/account/open",
    "/account/confirm",
    "/authorisations",
    "/codes",
    "/codes/{id}",
    "/mandate",
    "/sessions",
    "/password",
    "/orders",
    "/orders/new",
    "/orders/{id}",
    "/spending",
    "/invoices",
    "/credit",
    "/certified-extract",
    "/guest-orders/{number}",
    "/verify",
    "/verify/{number}",
    "/filings",
    "/filings/new",
    "/filings/upload",
    "/filings/{id}",
    "/filings/{id}/edit",
)
"""The addresses of the client's pages, as in `client/src/routes.ts`."""

_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
)

_NOT_BUILT = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Registerpoort</title>
<p>Deze website is nog niet gebouwd. Voer <code>make up</code> of
<code>python -m scripts.build_client</code> uit en laad deze pagina opnieuw.</p>
<p lang="en">This website has not been built yet. Run <code>make up</code> or
<code>python -m scripts.build_client</code> and load this page again.</p>
</html>
"""


def client_routes(dist: Path = DIST) -> list[BaseRoute]:
    """Give the routes of the pages and their assets; `dist` is the folder that the build wrote."""
    built = BuiltPages(dist, _POLICY, _NOT_BUILT)
    return [
        *(Route(page, built.page) for page in PAGES),
        Route("/assets/{name}", built.asset),
    ]
