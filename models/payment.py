"""Payments made at once by iDEAL or credit card, and what is paid back (DOMAIN 13-16)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, String
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.payment_method import FOR_GUESTS, PaymentMethod


class PaymentStatus(StrEnum):
    """Where a payment stands at its provider."""

    OPEN = "OPEN"
    PAID = "PAID"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    FAILED = "FAILED"


PAYMENT_TRANSITIONS: dict[PaymentStatus, frozenset[PaymentStatus]] = {
    PaymentStatus.OPEN: frozenset(set(PaymentStatus) - {PaymentStatus.OPEN}),
    PaymentStatus.PAID: frozenset(),
    PaymentStatus.CANCELLED: frozenset({PaymentStatus.PAID}),
    PaymentStatus.EXPIRED: frozenset({PaymentStatus.PAID}),
    PaymentStatus.FAILED: frozenset({PaymentStatus.PAID}),
}
"""What may follow what: money can arrive late, and once there it stays; a refund is its own row."""


class Payment(SQLModel, table=True):
    """One payment of a guest's order, or of a deposit into a balance; the provider knows its id."""

    __tablename__ = "payments"
    __table_args__ = (
        CheckConstraint("(order_id IS NULL) <> (balance_id IS NULL)", name="ck_payments_one_purpose"),
        CheckConstraint(
            "(balance_id IS NULL) = (access_code_id IS NULL)", name="ck_payments_deposit_by_code"
        ),
        CheckConstraint(f"payment_method IN {tuple(map(str, FOR_GUESTS))}", name="ck_payments_paid_at_once"),
        CheckConstraint("amount_cents > 0", name="ck_payments_amount"),
        CheckConstraint("(status = 'PAID') = (paid_at IS NOT NULL)", name="ck_payments_paid_at"),
        Index("ix_payments_status_created_at", "status", "created_at"),
        Index("ix_payments_access_code_id_created_at", "access_code_id", "created_at", "id"),
    )

    id: UUID = primary_key()
    provider_reference: str = Field(max_length=64, unique=True)
    order_id: UUID | None = Field(default=None, foreign_key="orders.id", unique=True)
    balance_id: UUID | None = Field(default=None, foreign_key="credit_balances.id")
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id")
    """Who deposits."""
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_payments_payment_method"), nullable=False)
    )
    amount_cents: int
    status: PaymentStatus = Field(
        default=PaymentStatus.OPEN,
        sa_column=Column(enum_type(PaymentStatus, "ck_payments_status"), nullable=False),
    )
    checkout_url: str = Field(sa_column=Column(String(1000), nullable=False))
    """Where the person pays; the provider's own page."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    paid_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Refund(SQLModel, table=True):
    """A payment paid back, whole and once; `provider_reference` when the provider has taken it on."""

    __tablename__ = "refunds"
    __table_args__ = (CheckConstraint("amount_cents > 0", name="ck_refunds_amount"),)

    id: UUID = primary_key()
    payment_id: UUID = Field(foreign_key="payments.id", unique=True)
    amount_cents: int
    provider_reference: str | None = Field(default=None, max_length=64, unique=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
