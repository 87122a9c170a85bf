"""A prepaid balance and the ledger whose sum it is (DOMAIN 14)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.mandate import ONE_PAYER


class CreditEntryKind(StrEnum):
    """Why a balance moved."""

    DEPOSIT = "DEPOSIT"
    CHARGE = "CHARGE"
    REVERSAL = "REVERSAL"


class CreditBalance(SQLModel, table=True):
    """What a company, or the holder of a private code, has left; euro cents, never below zero."""

    __tablename__ = "credit_balances"
    __table_args__ = (
        CheckConstraint(ONE_PAYER, name="ck_credit_balances_one_payer"),
        CheckConstraint("balance_cents >= 0", name="ck_credit_balances_not_below_zero"),
    )

    id: UUID = primary_key()
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id", unique=True)
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id", unique=True)
    balance_cents: int = 0
    last_sequence: int = 0


class CreditEntry(SQLModel, table=True):
    """One movement, never changed and never deleted; triggers of the database hold it (DOMAIN 14).

    `sequence` counts from 1 in each balance, `balance_after_cents` follows from the entry before;
    writing an entry moves the balance, and nothing else does. An order is charged once and reversed
    once at most, a payment deposited once at most.
    """

    __tablename__ = "credit_entries"
    __table_args__ = (
        UniqueConstraint("balance_id", "sequence", name="uq_credit_entries_sequence"),
        UniqueConstraint("order_id", "kind", name="uq_credit_entries_order_kind"),
        UniqueConstraint("payment_id", name="uq_credit_entries_payment"),
        CheckConstraint("(kind = 'DEPOSIT') = (order_id IS NULL)", name="ck_credit_entries_order"),
        CheckConstraint("(kind = 'DEPOSIT') = (payment_id IS NOT NULL)", name="ck_credit_entries_payment"),
        CheckConstraint("(kind = 'CHARGE') = (amount_cents < 0)", name="ck_credit_entries_sign"),
        CheckConstraint("balance_after_cents >= 0", name="ck_credit_entries_not_below_zero"),
        Index("ix_credit_entries_balance_id_at", "balance_id", "at", "id"),
    )

    id: UUID = primary_key()
    balance_id: UUID = Field(foreign_key="credit_balances.id")
    sequence: int
    order_id: UUID | None = Field(default=None, foreign_key="orders.id")
    payment_id: UUID | None = Field(default=None, foreign_key="payments.id")
    kind: CreditEntryKind = Field(
        sa_column=Column(enum_type(CreditEntryKind, "ck_credit_entries_kind"), nullable=False)
    )
    amount_cents: int
    balance_after_cents: int
    at: datetime = Field(sa_type=UtcDateTime)
