"""The ASGI application."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute

from gateway.composition import services_of
from gateway.downloads import download
from gateway.execution import make_schema
from gateway.faults import MaskBugs
from gateway.graphiql_page import graphiql_routes
from gateway.graphql import GraphQLEndpoint
from gateway.limits import OriginGuard, SecurityHeaders, origins_of
from gateway.settings import Settings, host_name, in_url
from gateway.sockets import Sockets
from resolvers.services import Services

MakeServices = Callable[[Settings], AbstractAsyncContextManager[Services]]


def make_app(settings: Settings, make_services: MakeServices = services_of) -> Starlette:
    """Make the application; what it needs is made when it starts."""
    schema = make_schema()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with make_services(settings) as services:
            app.state.services = services
            seconds = settings.request_seconds
            app.router.routes += [
                Route("/graphql", GraphQLEndpoint(schema, services, seconds=seconds)),
                WebSocketRoute("/graphql", Sockets(schema, services, seconds=seconds)),
            ]
            yield

    return Starlette(
        routes=[
            Route("/", _home),
            Route("/documents/{document_id}", download),
            Route("/healthz", _healthz),
            Route("/readyz", _readyz),
            *graphiql_routes(),
        ],
        middleware=_middleware(settings),
        lifespan=lifespan,
    )


def _middleware(settings: Settings) -> list[Middleware]:
    hosts = (host_name(settings.origin), settings.host, "127.0.0.1", "localhost")
    return [
        Middleware(SecurityHeaders, is_secure=settings.is_secure),
        Middleware(MaskBugs),
        Middleware(
            TrustedHostMiddleware,
            allowed_hosts=[in_url(host) for host in hosts],
        ),
        Middleware(OriginGuard, origins=origins_of(settings.origin)),
    ]


async def _home(request: Request) -> Response:
    return RedirectResponse("/graphiql")


async def _healthz(request: Request) -> Response:
    """Tell that the process answers."""
    return PlainTextResponse("ok")


async def _readyz(request: Request) -> Response:
    """Tell that the database answers too."""
    services: Services = request.app.state.services
    try:
        await services.database.fetch(text("SELECT 1"))
    except (SQLAlchemyError, OSError):
        return PlainTextResponse("the database does not answer", 503)
    return PlainTextResponse("ok")
