"""What an order delivered."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, primary_key


class Document(SQLModel, table=True):
    """A produced document; its content is kept by its SHA-256 and never changes (DOMAIN 17)."""

    __tablename__ = "documents"

    id: UUID = primary_key()
    order_id: UUID = Field(foreign_key="orders.id", index=True)
    name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    byte_size: int
    sha256: str = Field(max_length=64)
    created_at: datetime = Field(sa_type=UtcDateTime)
