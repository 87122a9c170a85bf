"""The ASGI application."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from gateway.client_pages import client_routes
from gateway.composition import services_of
from gateway.downloads import download
from gateway.execution import make_schema
from gateway.faults import MaskBugs, error_answer, language_of
from gateway.graphiql_page import graphiql_routes
from gateway.graphql import GraphQLEndpoint
from gateway.guards import HostGuard, OriginGuard, SecurityHeaders, origins_of
from gateway.payment_webhook import payment_webhook
from gateway.settings import Settings, host_name
from gateway.sockets import Sockets
from gateway.spending_download import SpendingDownloads
from gateway.stopping import told_to_stop
from gateway.trusted_documents import CLIENT_DOCUMENTS, TrustedDocuments
from gateway.uploads import upload_routes
from models.language import Text
from resolvers.payments import WEBHOOK
from resolvers.services import Services

NOTHING_HERE = Text(
    nl="Hier is niets. Controleer het adres, of begin bij de startpagina.",
    en="There is nothing here. Check the address, or begin at the start page.",
)

MakeServices = Callable[[Settings], AbstractAsyncContextManager[Services]]


def make_app(settings: Settings, make_services: MakeServices = services_of) -> Starlette:
    """Make the application; what it needs is made when it starts."""
    schema = make_schema(compiled=settings.compiled_operations)
    documents = TrustedDocuments.read(CLIENT_DOCUMENTS, alone=settings.trusted_documents_only)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with make_services(settings) as services:
            app.state.services = services
            seconds = settings.request_seconds
            with told_to_stop() as stopping:
                posts = GraphQLEndpoint(schema, services, documents, seconds=seconds, stopping=stopping)
                sockets = Sockets(schema, services, documents, seconds=seconds)
                # Routes are tried in order, and nearly every request is for these.
                app.router.routes[:0] = [Route("/graphql", posts), WebSocketRoute("/graphql", sockets)]
                yield

    return Starlette(
        routes=[
            Route("/documents/{document_id}", download),
            Route("/spending-overview.csv", SpendingDownloads().download),
            *upload_routes(settings.request_seconds),
            Route(WEBHOOK, payment_webhook, methods=["POST"]),
            Route("/healthz", _healthz),
            Route("/readyz", _readyz),
            *client_routes(),
            *graphiql_routes(),
        ],
        middleware=_middleware(settings),
        exception_handlers={404: _nothing_here, 405: _nothing_here},
        lifespan=lifespan,
    )


def _middleware(settings: Settings) -> list[Middleware]:
    hosts = (host_name(settings.origin), settings.host, "127.0.0.1", "localhost")
    return [
        Middleware(SecurityHeaders, is_secure=settings.is_secure),
        Middleware(MaskBugs),
        Middleware(HostGuard, hosts=hosts),
        Middleware(OriginGuard, origins=origins_of(settings.origin)),
    ]


async def _nothing_here(request: Request, error: Exception) -> Response:
    """Say that there is nothing at an address, or nothing to be done with it in this way."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    message = NOTHING_HERE.in_language(language_of(request))
    return error_answer(status, message, {"code": "NOTHING_HERE"}, headers)


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
