"""The local provider as an ASGI application."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette

from gateway.adapters.payments.local.api import api_routes, not_found
from gateway.adapters.payments.local.page import page_routes
from gateway.adapters.payments.local.store import Store
from gateway.adapters.payments.local.webhooks import post_webhooks
from models.days import Clock


def local_provider_app(store: Store, api_key: str | None, clock: Clock) -> Starlette:
    """Make the provider over what it keeps; without a key its API answers nobody.

    Where it is served, it posts webhooks, and closes the store at the end.
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        posting = asyncio.create_task(post_webhooks(store))
        try:
            yield
        finally:
            posting.cancel()
            with suppress(asyncio.CancelledError):
                await posting
            store.close()

    return Starlette(
        routes=[*api_routes(store, api_key, clock), *page_routes(store)],
        exception_handlers={404: not_found, 405: not_found},
        lifespan=lifespan,
    )
