"""Serves the application in this process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette

from gateway.app import make_app
from gateway.bounded_http import BoundedHttp
from gateway.settings import Settings
from resolvers.services import Services


@asynccontextmanager
async def running(settings: Settings, services: Services) -> AsyncIterator[Starlette]:
    """Run the application over services that are there already."""

    @asynccontextmanager
    async def as_made(_settings: Settings) -> AsyncIterator[Services]:
        yield services

    app = make_app(settings, as_made)
    async with app.router.lifespan_context(app):
        yield app


@asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[str]:
    """Serve a running application on a port of its own; gives `host:port`."""
    config = uvicorn.Config(
        app,
        port=0,
        log_config=None,
        lifespan="off",
        http=BoundedHttp,
        ws="websockets-sansio",
        server_header=False,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.001)
    host, port = server.servers[0].sockets[0].getsockname()
    try:
        yield f"{host}:{port}"
    finally:
        server.should_exit = True
        await serving
