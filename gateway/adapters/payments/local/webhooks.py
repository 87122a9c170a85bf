"""Webhooks of the local provider: a form with the payment's id, posted until it is answered with 2xx."""

import asyncio
import logging

import httpx

from gateway.adapters.payments.local.store import Store, Webhook

_log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.2
_ANSWER_SECONDS = 15.0


async def post_webhooks(store: Store) -> None:
    """Post what is due, now and as it comes, until cancelled."""
    async with httpx.AsyncClient(timeout=_ANSWER_SECONDS, trust_env=False) as client:
        while True:
            await post_due(store, client)
            await asyncio.sleep(_LOOK_SECONDS)


async def post_due(store: Store, client: httpx.AsyncClient) -> None:
    """Post every webhook that is due, side by side."""
    await asyncio.gather(*(_post(store, client, webhook) for webhook in store.due_webhooks()))


async def _post(store: Store, client: httpx.AsyncClient, webhook: Webhook) -> None:
    try:
        answer = await client.post(webhook.url, data={"id": webhook.payment_id})
    except httpx.HTTPError as error:
        said = type(error).__name__
    else:
        if answer.is_success:
            store.was_heard(webhook)
            return
        said = f"status {answer.status_code}"
    _log.warning("A webhook was not heard (%s), attempt %d", said, webhook.failures + 1)
    store.was_not_heard(webhook)
