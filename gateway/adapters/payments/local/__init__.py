"""A payment provider that needs nobody: Mollie's API and life cycle, with a payment page of its own.

Its payments lie in a file, so that several processes (and a restart) know the same ones. Only the
process that serves its page posts webhooks.
"""

import secrets
from pathlib import Path

import httpx

from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import Store
from gateway.adapters.payments.mollie import MolliePayments
from models.days import Clock

FILE = "payments.db"
"""Where its payments lie in the state folder."""


def local_payments(file: Path, page_origin: str, clock: Clock) -> MolliePayments:
    """Make the port over the local provider, in this process; close it with `aclose`.

    `page_origin` is where `python -m gateway payment-provider` serves the page of payments in `file`.
    """
    store, api_key = Store(file, clock), secrets.token_urlsafe()
    client = httpx.AsyncClient(
        base_url=page_origin,
        headers={"authorization": f"Bearer {api_key}"},
        transport=_Transport(store, api_key, clock),
    )
    return MolliePayments(client)


class _Transport(httpx.ASGITransport):
    """Hands requests to a provider in this process, and closes its file with itself."""

    def __init__(self, store: Store, api_key: str, clock: Clock) -> None:
        super().__init__(local_provider_app(store, api_key, clock))
        self._store = store

    async def aclose(self) -> None:
        self._store.close()
