"""A request that is sent again has its effect once (DOMAIN 16)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import orjson
from sqlalchemy import bindparam, delete, select

from auth.secrets import Secrets
from models.columns import columns_of
from models.idempotency import KEPT, IdempotencyKey
from models.refusals import IdempotencyKeyReused
from models.rows import Prepared, Row
from resolvers.database import Database, Transaction

_kept = columns_of(IdempotencyKey)
_KEPT = Prepared(
    select(_kept.input_hash, _kept.result_id, _kept.created_at).where(
        _kept.scope == bindparam("scope"), _kept.key == bindparam("key")
    ),
    "IdempotencyKey",
)


class Once:
    """One request under its key. `scope` is the caller; the input may hold personal data."""

    def __init__(self, secrets: Secrets, scope: str, key: str, request: Mapping[str, object]) -> None:
        self._scope = scope
        self._key = key
        self._secrets = secrets
        self._input_hash = secrets.keyed_hash("idempotent input", orjson.dumps(request, default=str).decode())

    def derived_id(self, occasion: str) -> UUID:
        """Derive an id that a retry of the same request has as well, on the same occasion."""
        request = f"{self._scope} {self._key} {self._input_hash.hex()} {occasion}"
        return UUID(bytes=self._secrets.keyed_hash("derived id", request)[:16], version=4)

    async def known(self, database: Database, now: datetime) -> UUID | None:
        """Tell what `earlier` will, before there is anything to write.

        Raises `IdempotencyKeyReused` as well.
        """
        found = await database.fetch(_KEPT, scope=self._scope, key=self._key)
        return self._result(found[0]) if found and not _is_old(found[0], now) else None

    async def earlier(self, transaction: Transaction, now: datetime) -> UUID | None:
        """Give the result of the same request, if it succeeded before.

        Raises `IdempotencyKeyReused` when the key belongs to another request.
        """
        kept = await transaction.get(IdempotencyKey, (self._scope, self._key))
        if kept is None:
            return None
        if _is_old(kept, now):
            await transaction.delete(kept)
            await transaction.flush()
            return None
        return self._result(kept)

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

    def _result(self, kept: IdempotencyKey | Row) -> UUID:
        if kept.input_hash != self._input_hash:
            raise IdempotencyKeyReused
        result_id: UUID = kept.result_id
        return result_id


def _is_old(kept: IdempotencyKey | Row, now: datetime) -> bool:
    return bool(kept.created_at <= now - KEPT)


async def forget_old_keys(transaction: Transaction, now: datetime) -> None:
    """Delete the keys that are past their time."""
    await transaction.execute(delete(IdempotencyKey).where(_kept.created_at <= now - KEPT))
