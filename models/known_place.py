"""From where a code was logged in with before."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, LargeBinary, Uuid
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime


class KnownPlace(SQLModel, table=True):
    """A network that the holder of a code logged in from; kept as a keyed hash."""

    __tablename__ = "known_places"

    access_code_id: UUID = Field(
        sa_column=Column(Uuid, ForeignKey("access_codes.id", ondelete="CASCADE"), primary_key=True)
    )
    place_hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    last_seen_at: datetime = Field(sa_type=UtcDateTime)
