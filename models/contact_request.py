"""What people ask of support (DOMAIN 30)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.language import Language


class ContactTopic(StrEnum):
    """What a request is about."""

    ORDER_REPLACEMENT = "ORDER_REPLACEMENT"


class ContactStatus(StrEnum):
    """Where a request stands."""

    OPEN = "OPEN"
    ANSWERED = "ANSWERED"
    CLOSED = "CLOSED"


class ContactRequest(SQLModel, table=True):
    """One request. Its author is an access code, or the guest whose order it names."""

    __tablename__ = "contact_requests"
    __table_args__ = (
        CheckConstraint(
            "topic <> 'ORDER_REPLACEMENT' OR order_id IS NOT NULL", name="ck_contact_requests_order"
        ),
        CheckConstraint("(status = 'OPEN') = (answered_at IS NULL)", name="ck_contact_requests_answered_at"),
        Index("ix_contact_requests_status_created_at", "status", "created_at"),
        Index("ix_contact_requests_access_code_id_created_at", "access_code_id", "created_at", "id"),
    )

    id: UUID = primary_key()
    number: str = Field(max_length=20, unique=True)
    topic: ContactTopic = Field(
        sa_column=Column(enum_type(ContactTopic, "ck_contact_requests_topic"), nullable=False)
    )
    status: ContactStatus = Field(
        default=ContactStatus.OPEN,
        sa_column=Column(enum_type(ContactStatus, "ck_contact_requests_status"), nullable=False),
    )
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id")
    order_id: UUID | None = Field(default=None, foreign_key="orders.id", index=True)
    message: str = Field(max_length=2000)
    language: Language = Field(
        sa_column=Column(enum_type(Language, "ck_contact_requests_language"), nullable=False)
    )
    created_at: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
