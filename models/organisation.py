"""A company that is a customer (DOMAIN 3).

That its payment method never changes is held by foreign keys of codes and orders, and by triggers of
the first migration; who decides it: `resolvers.fixed_payment_method`.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.payment_method import FOR_COMPANIES, PaymentMethod


class Organisation(SQLModel, table=True):
    """A company: one payment method that never changes, and exactly one main user at every moment."""

    __tablename__ = "organisations"
    __table_args__ = (
        UniqueConstraint("id", "payment_method", name="uq_organisations_id_payment_method"),
        UniqueConstraint("id", "kvk_number", name="uq_organisations_id_kvk_number"),
        ForeignKeyConstraint(
            ["id", "main_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_organisations_main_code",
            deferrable=True,
            initially="DEFERRED",
            use_alter=True,
        ),
        CheckConstraint(
            f"payment_method IN {tuple(map(str, FOR_COMPANIES))}",
            name="ck_organisations_company_payment_method",
        ),
        CheckConstraint("length(kvk_number) = 8", name="ck_organisations_kvk_number"),
        Index(
            "uq_organisations_kvk_number",
            "kvk_number",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: UUID = primary_key()
    kvk_number: str = Field(max_length=8)
    name: str = Field(max_length=500)
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_organisations_payment_method"), nullable=False)
    )
    main_code_id: UUID
    created_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When its customer record ended: none of its codes was ever used (DOMAIN 8)."""
