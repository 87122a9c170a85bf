"""The application: Strawberry's ASGI view on Starlette, with the gateway's guards before it."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
import strawberry
import uvicorn
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL

from auth.passwords import PasswordCost, Passwords
from auth.secrets import Secrets
from bench.strawberry_peer.context import COOKIE, Context, Info, Process, viewer_of
from bench.strawberry_peer.mutations import Mutation
from bench.strawberry_peer.types import AccessCode, Viewer
from gateway.guards import HostGuard, OriginGuard, SecurityHeaders, origins_of

_LONGEST_TOKEN = 200


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    async def viewer(self, info: Info) -> Viewer | None:
        """Who is logged in."""
        viewer = info.context.viewer
        return None if viewer is None else AccessCode.of(viewer.code)


class View(GraphQL[Context, None]):
    """Strawberry's view, with our context."""

    def __init__(self, process: Process) -> None:
        super().__init__(strawberry.Schema(Query, Mutation), graphql_ide=None)
        self._process = process

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        """Tell who calls."""
        if not isinstance(request, Request) or not isinstance(response, Response):
            raise TypeError("there are no subscriptions here")
        response.headers["cache-control"] = "no-store"
        token = request.cookies.get(COOKIE, "")
        known = token and len(token) <= _LONGEST_TOKEN
        viewer = await viewer_of(self._process, token) if known else None
        return Context(self._process, request, response, viewer)


def make_app(environment: Any) -> Starlette:
    """Make the application from the environment."""
    url = environment["BENCH_DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://")
    engine = create_async_engine(url, pool_size=16, max_overflow=0)
    process = Process(
        sessions=async_sessionmaker(engine, expire_on_commit=False),
        secrets=Secrets(environment["BENCH_SECRET_KEY"].encode()),
        passwords=Passwords(PasswordCost()),
        register=httpx.AsyncClient(
            base_url=environment["BENCH_REGISTER_URL"], headers={"apikey": "benchmark"}, timeout=2
        ),
    )

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        await process.register.aclose()
        process.passwords.close()
        await engine.dispose()

    public_url = environment["BENCH_PUBLIC_URL"]
    host = urlsplit(public_url).hostname or ""
    return Starlette(
        routes=[Route("/graphql", View(process), methods=["POST"])],
        middleware=[
            Middleware(SecurityHeaders, is_secure=True),
            Middleware(HostGuard, hosts=(host, "127.0.0.1", "localhost")),
            Middleware(OriginGuard, origins=origins_of(public_url)),
        ],
        lifespan=lifespan,
    )


if __name__ == "__main__":
    uvicorn.run(
        make_app(os.environ),
        host="127.0.0.1",
        port=int(os.environ["PORT"]),
        access_log=False,
        server_header=False,
    )
