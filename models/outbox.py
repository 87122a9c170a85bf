"""Work that must happen, written in the transaction that promises it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Column, Index, LargeBinary
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key


class Task(StrEnum):
    """What is to be done about the subject."""

    MAIL_PASSWORD = "MAIL_PASSWORD"
    DELIVER_CODE = "DELIVER_CODE"
    MAIL_REPLACEMENT_PASSWORD = "MAIL_REPLACEMENT_PASSWORD"
    MAIL_CODE_REQUESTED = "MAIL_CODE_REQUESTED"
    MAIL_FIRST_LOGIN = "MAIL_FIRST_LOGIN"
    MAIL_LOGIN_FROM_ELSEWHERE = "MAIL_LOGIN_FROM_ELSEWHERE"
    MAIL_PASSWORD_CHANGED = "MAIL_PASSWORD_CHANGED"
    MAIL_CODE_BLOCKED = "MAIL_CODE_BLOCKED"
    MAIL_CODE_UNBLOCKED = "MAIL_CODE_UNBLOCKED"
    MAIL_CODE_REVOKED = "MAIL_CODE_REVOKED"
    MAIL_PERMISSIONS_CHANGED = "MAIL_PERMISSIONS_CHANGED"
    MAIL_MAIN_ROLE_RECEIVED = "MAIL_MAIN_ROLE_RECEIVED"
    MAIL_MAIN_ROLE_PASSED = "MAIL_MAIN_ROLE_PASSED"
    PRODUCE_ORDER = "PRODUCE_ORDER"
    QUEUE_LETTER = "QUEUE_LETTER"
    MAIL_ORDER_DELIVERED = "MAIL_ORDER_DELIVERED"
    MAIL_ORDER_FAILED = "MAIL_ORDER_FAILED"
    MAIL_ORDER_PLACED = "MAIL_ORDER_PLACED"
    MAIL_ORDER_POSTED = "MAIL_ORDER_POSTED"
    CHECK_PAYMENT = "CHECK_PAYMENT"
    CANCEL_PAYMENT = "CANCEL_PAYMENT"
    REFUND_PAYMENT = "REFUND_PAYMENT"
    MAKE_INVOICE = "MAKE_INVOICE"
    MAIL_COLLECTION_BOUNCED = "MAIL_COLLECTION_BOUNCED"
    MAIL_CONTACT_ANSWERED = "MAIL_CONTACT_ANSWERED"
    CHECK_FILING = "CHECK_FILING"
    FILE_ACCOUNTS = "FILE_ACCOUNTS"
    MAIL_FILED = "MAIL_FILED"
    MAIL_FILING_REJECTED = "MAIL_FILING_REJECTED"
    POST_AUTHORISATION_CODE = "POST_AUTHORISATION_CODE"
    MAIL_AUTHORISATION_MADE = "MAIL_AUTHORISATION_MADE"
    MAIL_AUTHORISATION_ENDED = "MAIL_AUTHORISATION_ENDED"
    MAIL_ACCOUNT_CONFIRMATION = "MAIL_ACCOUNT_CONFIRMATION"
    MAIL_ACCOUNT_EXISTS = "MAIL_ACCOUNT_EXISTS"


class OutboxItem(SQLModel, table=True):
    """One piece of work; its row goes away in the transaction that finishes it.

    A worker leases it; when the worker dies, the lease runs out and another takes it.
    `seed` derives a code or password for as long as it is under way (`auth.secrets`).
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due_at", "due_at"),)

    id: UUID = primary_key()
    task: Task = Field(sa_column=Column(enum_type(Task, None), nullable=False))
    subject_id: UUID
    seed: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    created_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    """When to try next; while leased, when the lease runs out."""
    lease: UUID | None = None
    attempts: int = 0
    last_error: str | None = Field(default=None, max_length=500)
