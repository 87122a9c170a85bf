"""A personal login for one person (DOMAIN 1, 8, 9)."""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.columns import PermissionSet, UtcDateTime, enum_type, primary_key
from models.language import Language
from models.payment_method import FOR_PRIVATE_CODES, PaymentMethod
from models.permission import Permission

UNUSED_LIFE = timedelta(days=60)
"""How long a code and its first password wait for their first use (DOMAIN 8)."""


class Use(StrEnum):
    """What a code is for: a company's business, or a person's private use."""

    BUSINESS = "BUSINESS"
    PRIVATE = "PRIVATE"


class Role(StrEnum):
    """A code's place in its company; a private code has none."""

    MAIN_USER = "MAIN_USER"
    SUB_CODE = "SUB_CODE"


class AccessCodeStatus(StrEnum):
    """The life of a code (DOMAIN 8)."""

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    BLOCKED = "BLOCKED"
    REVOKED = "REVOKED"
    EXPIRED = "EXPIRED"


TRANSITIONS = {
    AccessCodeStatus.PENDING: frozenset({AccessCodeStatus.ACTIVE, AccessCodeStatus.EXPIRED}),
    AccessCodeStatus.ACTIVE: frozenset({AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED}),
    AccessCodeStatus.BLOCKED: frozenset({AccessCodeStatus.ACTIVE, AccessCodeStatus.REVOKED}),
    AccessCodeStatus.REVOKED: frozenset(),
    AccessCodeStatus.EXPIRED: frozenset(),
}
"""The table of DOMAIN 8: what a code can become. The database holds it too (the first migration)."""

GONE = tuple(status for status, following in TRANSITIONS.items() if not following)
"""In which a code stays for good."""


class Delivery(StrEnum):
    """How a code travels to its holder; the requester is never told which (DOMAIN 2)."""

    EMAIL = "EMAIL"
    POST = "POST"
    SUPPORT = "SUPPORT"
    """The registered address is missing, incomplete or shielded: support delivers."""


class AccessCode(SQLModel, table=True):
    """One access code. Its role is not kept here: the company names its main user."""

    __tablename__ = "access_codes"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "payment_method"],
            ["organisations.id", "organisations.payment_method"],
            name="fk_access_codes_payment_method_of_organisation",
            onupdate="RESTRICT",
        ),
        UniqueConstraint("organisation_id", "id", name="uq_access_codes_organisation_id_id"),
        UniqueConstraint("id", "payment_method", name="uq_access_codes_id_payment_method"),
        CheckConstraint(
            "(use = 'BUSINESS') = (organisation_id IS NOT NULL)",
            name="ck_access_codes_business_has_organisation",
        ),
        CheckConstraint(
            f"use = 'BUSINESS' OR payment_method IN {tuple(map(str, FOR_PRIVATE_CODES))}",
            name="ck_access_codes_private_payment_method",
        ),
        CheckConstraint(
            "permissions NOT LIKE '%MANAGE_ACCESS_CODES%'", name="ck_access_codes_management_not_granted"
        ),
        CheckConstraint("spending_limit_cents >= 0", name="ck_access_codes_spending_limit"),
        CheckConstraint(
            "(status IN ('PENDING', 'EXPIRED')) = (activated_at IS NULL)", name="ck_access_codes_activated_at"
        ),
        CheckConstraint(
            "status IN ('PENDING', 'EXPIRED') OR password_hash IS NOT NULL", name="ck_access_codes_password"
        ),
        Index("ix_access_codes_status_created_at", "status", "created_at"),
        Index(
            "ix_access_codes_organisation_id_created_at",
            "organisation_id",
            "created_at",
            "id",
            postgresql_include=["status"],
        ),
    )

    id: UUID = primary_key()
    organisation_id: UUID | None = None
    use: Use = Field(sa_column=Column(enum_type(Use, "ck_access_codes_use"), nullable=False))
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_access_codes_payment_method"), nullable=False)
    )
    status: AccessCodeStatus = Field(
        default=AccessCodeStatus.PENDING,
        sa_column=Column(enum_type(AccessCodeStatus, "ck_access_codes_status"), nullable=False),
    )
    request_number: str = Field(max_length=20, unique=True)
    code_hash: bytes = Field(
        sa_column=Column(LargeBinary, nullable=False, unique=True, info={"secret": True})
    )
    hint: str = Field(max_length=4)
    password_hash: str | None = Field(
        default=None, max_length=200, sa_column_kwargs={"info": {"secret": True}}
    )
    """argon2id of the password; none before the first login."""
    mailed_password_hash: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, nullable=True, info={"secret": True})
    )
    """Keyed hash of a password that was mailed and not used yet: 80 random bits, valid once."""
    mailed_password_expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    holder_first_name: str = Field(max_length=100)
    holder_last_name: str = Field(max_length=100)
    holder_email: str = Field(max_length=254)
    language: Language = Field(
        sa_column=Column(enum_type(Language, "ck_access_codes_language"), nullable=False)
    )
    permissions: frozenset[Permission] = Field(sa_type=PermissionSet)
    spending_limit_cents: int | None = None
    delivery: Delivery = Field(
        sa_column=Column(
            enum_type(Delivery, "ck_access_codes_delivery"), nullable=False, info={"secret": True}
        )
    )
    replaces_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id", index=True)
    """The lost code that this one takes over from when it is first used (DOMAIN 6)."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
