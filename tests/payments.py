"""The person who pays: opens the local provider's page and decides how the payment ends."""

from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID, uuid4

import httpx

from gateway.adapters.payments.local import FILE
from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import Store
from models.days import Clock
from models.language import Language
from models.payment_method import PaymentMethod
from resolvers.ports import NewPayment

BANK = "Oefenbank"
IDEAL_EXPIRES_AFTER = timedelta(minutes=15)
CARD_EXPIRES_AFTER = timedelta(minutes=30)


class Person:
    """Uses payment pages as a browser would; follows no redirect."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()

    async def look(self, checkout_url: str | None) -> httpx.Response:
        assert checkout_url is not None
        return await self._client.get(checkout_url)

    async def send(self, checkout_url: str | None, **form: str) -> httpx.Response:
        assert checkout_url is not None
        return await self._client.post(checkout_url, data=form)

    async def end(self, checkout_url: str | None, outcome: str) -> str:
        """Let the payment end: `paid`, `canceled`, `expired`, `failed`; give where the page leads back to."""
        answer = await self.send(checkout_url, outcome=outcome, bank=BANK)
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]


class AtLocalPage(httpx.ASGITransport):
    """Reaches, in this process, the page of the payments in a file, as the payment provider serves it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__(local_provider_app(store, None, clock))
        self._store = store

    async def aclose(self) -> None:
        self._store.close()


def person_at(state_folder: Path, clock: Clock) -> Person:
    """Make a person who pays the payments of a gateway without a provider of its own."""
    return Person(httpx.AsyncClient(transport=AtLocalPage(Store(state_folder / FILE, clock), clock)))


def new_payment(
    *,
    payment_id: UUID | None = None,
    amount_cents: int = 785,
    method: PaymentMethod = PaymentMethod.IDEAL,
    language: Language = Language.NL,
    description: str = "B-0001 Gewaarmerkt uittreksel",
    return_url: str = "https://poort.example/guest-orders/B-0001",
    notify_url: str = "https://poort.example/webhooks/payments",
) -> NewPayment:
    return NewPayment(
        payment_id=payment_id or uuid4(),
        amount_cents=amount_cents,
        method=method,
        description=description,
        return_url=return_url,
        notify_url=notify_url,
        language=language,
    )
