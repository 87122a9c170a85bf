"""What makes a repeated request harmless (DOMAIN 16)."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime

KEPT = timedelta(days=30)


class IdempotencyKey(SQLModel, table=True):
    """A request that succeeded. `scope` is the caller; `input_hash` is keyed, the input may be personal."""

    __tablename__ = "idempotency_keys"

    scope: str = Field(primary_key=True, max_length=80)
    key: str = Field(primary_key=True, max_length=100)
    input_hash: bytes = Field(sa_type=LargeBinary)
    result_id: UUID
    created_at: datetime = Field(sa_type=UtcDateTime, index=True)
