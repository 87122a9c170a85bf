"""A prepaid balance and the ledger whose sum it is (DOMAIN 14)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, UniqueConstraint
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


class CreditEntry(SQLModel, table=True):
    """One movement; an order is charged once and reversed once at most."""

    __tablename__ = "credit_entries"
    __table_args__ = (
        UniqueConstraint("order_id", "kind", name="uq_credit_entries_order_kind"),
        CheckConstraint("(kind = 'DEPOSIT') = (order_id IS NULL)", name="ck_credit_entries_order"),
        CheckConstraint("(kind = 'CHARGE') = (amount_cents < 0)", name="ck_credit_entries_sign"),
    )

    id: UUID = primary_key()
    balance_id: UUID = Field(foreign_key="credit_balances.id", index=True)
    order_id: UUID | None = Field(default=None, foreign_key="orders.id")
    kind: CreditEntryKind = Field(
        sa_column=Column(enum_type(CreditEntryKind, "ck_credit_entries_kind"), nullable=False)
    )
    amount_cents: int
    at: datetime = Field(sa_type=UtcDateTime)
