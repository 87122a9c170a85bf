"""A Mijn KVK account: files accounts for companies that authorised it, and orders nothing (DOMAIN 19, 25)."""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.language import Language

CONFIRMATION_LIFE = timedelta(days=3)
"""How long a mailed link confirms an address; the account goes with it."""


class AccountStatus(StrEnum):
    """Whether an account can be logged in to."""

    UNCONFIRMED = "UNCONFIRMED"
    ACTIVE = "ACTIVE"


class Account(SQLModel, table=True):
    """One person's account, by e-mail address and password."""

    __tablename__ = "accounts"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="ck_accounts_email"),
        CheckConstraint("(status = 'UNCONFIRMED') = (confirmed_at IS NULL)", name="ck_accounts_confirmed_at"),
        CheckConstraint(
            "(status = 'UNCONFIRMED') = (confirmation_hash IS NOT NULL)", name="ck_accounts_confirmation"
        ),
        Index("ix_accounts_status_created_at", "status", "created_at"),
    )

    id: UUID = primary_key()
    email: str = Field(max_length=254, unique=True)
    """In lower case: letter case makes no other account."""
    first_name: str = Field(max_length=100)
    last_name: str = Field(max_length=100)
    language: Language = Field(sa_column=Column(enum_type(Language, "ck_accounts_language"), nullable=False))
    password_hash: str = Field(max_length=200, sa_column_kwargs={"info": {"secret": True}})
    status: AccountStatus = Field(
        default=AccountStatus.UNCONFIRMED,
        sa_column=Column(enum_type(AccountStatus, "ck_accounts_status"), nullable=False),
    )
    confirmation_hash: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, nullable=True, unique=True, info={"secret": True})
    )
    """Keyed hash of the token in the mailed link."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
