"""Leave to collect from a bank account by direct debit (DOMAIN 14; SEPA Core)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, primary_key

ONE_PAYER = "(organisation_id IS NULL) <> (access_code_id IS NULL)"
"""Who pays is a company, or the holder of a private code."""


class Mandate(SQLModel, table=True):
    """A mandate; the payer has at most one that has not ended."""

    __tablename__ = "mandates"
    __table_args__ = (
        CheckConstraint(ONE_PAYER, name="ck_mandates_one_payer"),
        Index(
            "uq_mandates_live_of_organisation",
            "organisation_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index(
            "uq_mandates_live_of_access_code",
            "access_code_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: UUID = primary_key()
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id")
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id")
    reference: str = Field(max_length=35, unique=True)
    iban: str = Field(max_length=34)
    accepted_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
