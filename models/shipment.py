"""Where an order on paper goes, and when it went (DOMAIN 17)."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime


class Shipment(SQLModel, table=True):
    """The one shipment of an order on paper."""

    __tablename__ = "shipments"

    order_id: UUID = Field(foreign_key="orders.id", primary_key=True)
    recipient: str = Field(max_length=100)
    street: str = Field(max_length=100)
    """Street and house number, or a post box, as on the envelope."""
    postcode: str = Field(max_length=20)
    town: str = Field(max_length=100)
    country: str = Field(max_length=2)
    """ISO 3166-1 alpha-2."""
    posted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
