"""A request that is sent again has its effect once (DOMAIN 16)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import orjson
from sqlalchemy import delete

from auth.secrets import Secrets
from models.columns import columns_of
from models.idempotency import KEPT, IdempotencyKey
from models.refusals import IdempotencyKeyReused
from resolvers.database import Transaction


class Once:
    """One request under its key. `scope` is the caller; the input may hold personal data."""

    def __init__(self, secrets: Secrets, scope: str, key: str, request: Mapping[str, object]) -> None:
        self._scope = scope
        self._key = key
        self._secrets = secrets
        self._input_hash = secrets.keyed_hash("idempotent input", orjson.dumps(request).decode())

    def derived_id(self, occasion: str) -> UUID:
        """Derive an id that a retry of the same request has as well, on the same occasion."""
        request = f"{self._scope} {self._key} {self._input_hash.hex()} {occasion}"
        return UUID(bytes=self._secrets.keyed_hash("derived id", request)[:16], version=4)

    async def earlier(self, transaction: Transaction, now: datetime) -> UUID | None:
        """Give the result of the same request, if it succeeded before.

        Raises `IdempotencyKeyReused` when the key belongs to another request.
        """
        kept = await transaction.get(IdempotencyKey, (self._scope, self._key))
        if kept is None:
            return None
        if kept.created_at <= now - KEPT:
            await transaction.delete(kept)
            await transaction.flush()
            return None
        if kept.input_hash != self._input_hash:
            raise IdempotencyKeyReused
        return kept.result_id

    def keep(self, transaction: Transaction, result_id: UUID, now: datetime) -> None:
        """Keep the result, in the transaction that made it; a concurrent twin fails and runs again."""
        transaction.add(
            IdempotencyKey(
                scope=self._scope,
                key=self._key,
                input_hash=self._input_hash,
                result_id=result_id,
                created_at=now,
            )
        )


async def forget_old_keys(transaction: Transaction, now: datetime) -> None:
    """Delete the keys that are past their time."""
    await transaction.execute(
        delete(IdempotencyKey).where(columns_of(IdempotencyKey).created_at <= now - KEPT)
    )
