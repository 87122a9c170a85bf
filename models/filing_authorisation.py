"""Leave of a company for an account to file its annual accounts (DOMAIN 19)."""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, LargeBinary, text
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key

CODE_LIFE = timedelta(days=10)
"""How long the code of the letter can be used, from the request on."""
MOST_TRIES = 5
"""How often a wrong code may be typed; after that the code is void."""


class AuthorisationStatus(StrEnum):
    """Whether an account may file for a company."""

    REQUESTED = "REQUESTED"
    """A letter with the code is on its way to the company."""
    ACTIVE = "ACTIVE"
    ENDED = "ENDED"
    EXPIRED = "EXPIRED"
    """The code was not used in time, or typed wrong too often."""


AUTHORISATION_TRANSITIONS: dict[AuthorisationStatus, frozenset[AuthorisationStatus]] = {
    AuthorisationStatus.REQUESTED: frozenset(
        {AuthorisationStatus.ACTIVE, AuthorisationStatus.ENDED, AuthorisationStatus.EXPIRED}
    ),
    AuthorisationStatus.ACTIVE: frozenset({AuthorisationStatus.ENDED}),
    AuthorisationStatus.ENDED: frozenset(),
    AuthorisationStatus.EXPIRED: frozenset(),
}
"""What may follow what; a trigger of the database refuses everything else."""

_LIVE = "status IN ('REQUESTED', 'ACTIVE')"


class FilingAuthorisation(SQLModel, table=True):
    """One authorisation of an account by a company, which need not be a customer."""

    __tablename__ = "filing_authorisations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "kvk_number"],
            ["organisations.id", "organisations.kvk_number"],
            name="fk_filing_authorisations_organisation",
        ),
        CheckConstraint("length(kvk_number) = 8", name="ck_filing_authorisations_kvk_number"),
        CheckConstraint("tries_left >= 0", name="ck_filing_authorisations_tries_left"),
        CheckConstraint(
            "(status = 'REQUESTED') = (code_hash IS NOT NULL)", name="ck_filing_authorisations_code"
        ),
        CheckConstraint(
            "(status <> 'ACTIVE' OR made_at IS NOT NULL) "
            "AND (status NOT IN ('REQUESTED', 'EXPIRED') OR made_at IS NULL)",
            name="ck_filing_authorisations_made_at",
        ),
        CheckConstraint(
            "(status = 'ENDED') = (ended_at IS NOT NULL)", name="ck_filing_authorisations_ended_at"
        ),
        Index(
            "uq_filing_authorisations_one_live",
            "account_id",
            "kvk_number",
            unique=True,
            sqlite_where=text(_LIVE),
            postgresql_where=text(_LIVE),
        ),
        Index("ix_filing_authorisations_account_id", "account_id", "requested_at", "id"),
        Index("ix_filing_authorisations_organisation_id", "organisation_id", "requested_at", "id"),
        Index("ix_filing_authorisations_kvk_number", "kvk_number"),
        Index("ix_filing_authorisations_status_requested_at", "status", "requested_at"),
    )

    id: UUID = primary_key()
    account_id: UUID = Field(foreign_key="accounts.id")
    kvk_number: str = Field(max_length=8)
    organisation_name: str = Field(max_length=500)
    """As the register gave it when it was requested."""
    organisation_id: UUID | None = None
    """The company's customer record, when it has one."""
    status: AuthorisationStatus = Field(
        default=AuthorisationStatus.REQUESTED,
        sa_column=Column(enum_type(AuthorisationStatus, "ck_filing_authorisations_status"), nullable=False),
    )
    code_hash: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, nullable=True, info={"secret": True})
    )
    """Keyed hash of the code in the letter; none once it cannot be used any more."""
    tries_left: int = Field(default=MOST_TRIES, sa_column_kwargs={"info": {"secret": True}})
    requested_at: datetime = Field(sa_type=UtcDateTime)
    made_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
