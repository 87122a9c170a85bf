"""GraphiQL at `/graphiql`, served from files of our own (built by `scripts/build_graphiql.py`)."""

from pathlib import Path

from starlette.routing import BaseRoute, Route

from gateway.built_pages import BuiltPages

DIST = Path(__file__).parent / "graphiql" / "dist"

_POLICY = (
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

_NOT_BUILT = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>GraphiQL</title>
<p>GraphiQL is nog niet gebouwd. Voer <code>make up</code> of
<code>python -m scripts.build_graphiql</code> uit en laad deze pagina opnieuw.</p>
<p lang="en">GraphiQL has not been built yet. Run <code>make up</code> or
<code>python -m scripts.build_graphiql</code> and load this page again.</p>
</html>
"""


def graphiql_routes(dist: Path = DIST) -> list[BaseRoute]:
    """Give the routes of the page and its assets; `dist` is the folder that the build wrote."""
    built = BuiltPages(dist, _POLICY, _NOT_BUILT)
    return [Route("/graphiql", built.page), Route("/graphiql/assets/{name}", built.asset)]
