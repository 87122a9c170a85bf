"""Collections that came back from the bank, until they are paid in another way (DOMAIN 14).

While one is open, `resolvers.charging` refuses new orders of its payer.
"""

import re

from sqlalchemy import select

from models.columns import columns_of
from models.invoice import Collection, CollectionStatus
from models.outbox import Task
from resolvers import outbox
from resolvers.database import Transaction
from resolvers.services import Services

_REASON = re.compile(r"[A-Z0-9]{4}")
_reference = columns_of(Collection).reference


class CollectionUnknown(Exception):
    """No collection has this reference."""


class NotPossible(Exception):
    """The collection is not in the status for it; `status` tells in which it is."""

    def __init__(self, status: CollectionStatus) -> None:
        super().__init__(status)
        self.status = status


class ReasonUnreadable(Exception):
    """A bank's reason is four capitals or digits, such as AM04 (ISO 20022 ExternalReturnReason)."""


async def record(services: Services, reference: str, reason: str) -> None:
    """Record that a collection came back, and promise to tell its payer.

    Raises `CollectionUnknown`, `NotPossible` or `ReasonUnreadable`.
    """
    if not _REASON.fullmatch(reason):
        raise ReasonUnreadable
    now = services.clock()

    async def write(transaction: Transaction) -> None:
        collection = await _locked(transaction, reference, CollectionStatus.SENT)
        collection.status, collection.bounced_at = CollectionStatus.BOUNCED, now
        collection.bounce_reason = reason
        outbox.promise(transaction, Task.MAIL_COLLECTION_BOUNCED, collection.id, now)

    await services.database.write(write)


async def settle(services: Services, reference: str) -> None:
    """Record that what came back is paid. Raises `CollectionUnknown` or `NotPossible`."""
    now = services.clock()

    async def write(transaction: Transaction) -> None:
        collection = await _locked(transaction, reference, CollectionStatus.BOUNCED)
        collection.status, collection.settled_at = CollectionStatus.SETTLED, now

    await services.database.write(write)


async def _locked(transaction: Transaction, reference: str, status: CollectionStatus) -> Collection:
    named = select(Collection).where(_reference == reference).with_for_update()
    collection = (await transaction.execute(named)).scalars().one_or_none()
    if collection is None:
        raise CollectionUnknown
    if collection.status is not status:
        raise NotPossible(collection.status)
    return collection
