"""A payment provider that tells the same fifty times at one moment, over HTTP, to all gateways at once."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from uuid import uuid4

import httpx

from models.days import Clock
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.payment import Payment, PaymentStatus
from resolvers.payments import WEBHOOK
from resolvers.services import Services
from tests.api import Client
from tests.database import all_rows, contents, one_row
from tests.payments import person_at
from tests.processes.running import Installation, Running, in_turn
from tests.resolvers.journeys import CONRON

AT_ONCE = 50
PLACE = """
    mutation ($key: ID!, $kvkNumber: String!) {
        placeGuestOrder(input: {
            idempotencyKey: $key, product: CERTIFIED_EXTRACT_DIGITAL, kvkNumber: $kvkNumber
            email: "gast@test.example", paymentMethod: IDEAL
        }) { ... on GuestOrderPlaced { order { status } checkoutUrl } ... on Problem { message } }
    }
"""


async def test_fifty_equal_forged_and_unknown_posts_change_an_order_once(
    gateways: list[Running], installation: Installation, services: Services, clock: Clock
) -> None:
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(gateway.client()) for gateway in gateways]
        placed = await clients[0].one(PLACE, key=str(uuid4()), kvkNumber=CONRON)
        assert placed["order"]["status"] == "PENDING_PAYMENT"
        reference = (await one_row(services, Payment)).provider_reference
        forged = {"id": reference, "status": "paid", "amount[value]": "0.01"}

        assert await _post_all(clients, forged) == {200: AT_ONCE}
        assert (await one_row(services, Order)).status is OrderStatus.PENDING_PAYMENT

        async with person_at(installation.settings.state_folder, clock) as person:
            await person.end(placed["checkoutUrl"], "paid")
        assert await _post_all(clients, forged, {"id": "tr_unknown"}) == {200: 2 * AT_ONCE}
        assert (await one_row(services, Order)).status is OrderStatus.PLACED
        assert (await one_row(services, Payment)).status is PaymentStatus.PAID
        promised = Counter(item.task for item in await all_rows(services, OutboxItem))
        assert promised == {Task.PRODUCE_ORDER: 1, Task.MAIL_ORDER_PLACED: 1, Task.CHECK_PAYMENT: 1}

        before = await contents(services)
        assert await _post_all(clients, forged) == {200: AT_ONCE}
        assert await contents(services) == before


async def _post_all(clients: list[Client], *forms: dict[str, str]) -> Counter[int]:
    """Post each form fifty times at one moment; count what is answered."""
    answers: list[httpx.Response] = await asyncio.gather(
        *(in_turn(clients, n).http.post(WEBHOOK, data=form) for form in forms for n in range(AT_ONCE))
    )
    return Counter(answer.status_code for answer in answers)
