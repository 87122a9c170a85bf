"""The filing of annual accounts, from a draft to a receipt (DOMAIN 19-24)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import JsonText, UtcDateTime, enum_type, primary_key
from models.language import Language
from models.size_class import SizeClass


class Route(StrEnum):
    """How accounts come in (DOMAIN 21)."""

    SELF_FILING = "SELF_FILING"
    """A form, from which the gateway makes the XBRL instance."""
    XBRL_UPLOAD = "XBRL_UPLOAD"
    """A file that the person's own software made."""


class FilingStatus(StrEnum):
    """Where a filing stands (DOMAIN 24)."""

    DRAFT = "DRAFT"
    CHECKING = "CHECKING"
    REJECTED = "REJECTED"
    """Kept as a draft, with what the checks found."""
    ACCEPTED = "ACCEPTED"
    FILED = "FILED"


FILING_TRANSITIONS: dict[FilingStatus, frozenset[FilingStatus]] = {
    FilingStatus.DRAFT: frozenset({FilingStatus.CHECKING}),
    FilingStatus.CHECKING: frozenset({FilingStatus.REJECTED, FilingStatus.ACCEPTED}),
    FilingStatus.REJECTED: frozenset({FilingStatus.DRAFT, FilingStatus.CHECKING}),
    FilingStatus.ACCEPTED: frozenset({FilingStatus.FILED}),
    FilingStatus.FILED: frozenset(),
}
"""What may follow what; a trigger of the database refuses everything else."""

CHANGEABLE = (FilingStatus.DRAFT, FilingStatus.REJECTED)
"""In which a person can still change or discard it."""
BEING_HANDLED = (FilingStatus.CHECKING, FilingStatus.ACCEPTED)
"""In which a worker has still something to do."""

_TAKEN = "status IN ('ACCEPTED', 'FILED')"


class Filing(SQLModel, table=True):
    """One filing, by an access code of the company or by an account that it authorised.

    A filed one never changes, nor does its report (triggers hold it), but for whose code and customer
    record it is. Only a draft or a rejected one can be deleted.
    """

    __tablename__ = "filings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "access_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_filings_access_code_of_organisation",
        ),
        ForeignKeyConstraint(
            ["organisation_id", "kvk_number"],
            ["organisations.id", "organisations.kvk_number"],
            name="fk_filings_organisation",
        ),
        ForeignKeyConstraint(
            ["corrects_id", "kvk_number"], ["filings.id", "filings.kvk_number"], name="fk_filings_corrected"
        ),
        UniqueConstraint("id", "kvk_number", name="uq_filings_id_kvk_number"),
        UniqueConstraint("number", name="uq_filings_number"),
        UniqueConstraint("receipt_number", name="uq_filings_receipt_number"),
        CheckConstraint("length(kvk_number) = 8", name="ck_filings_kvk_number"),
        CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_filings_one_filer"),
        CheckConstraint(
            "access_code_id IS NULL OR organisation_id IS NOT NULL", name="ck_filings_code_of_company"
        ),
        CheckConstraint("(route = 'SELF_FILING') = (form IS NOT NULL)", name="ck_filings_form"),
        CheckConstraint("(route = 'XBRL_UPLOAD') = (upload_sha256 IS NOT NULL)", name="ck_filings_upload"),
        CheckConstraint(
            "(upload_sha256 IS NULL) = (upload_name IS NULL) "
            "AND (upload_sha256 IS NULL) = (upload_size IS NULL)",
            name="ck_filings_upload_whole",
        ),
        CheckConstraint(
            "route <> 'SELF_FILING' OR size_class IN ('MICRO', 'SMALL')", name="ck_filings_self_filed"
        ),
        CheckConstraint(
            "access_code_id IS NULL OR size_class IS NULL OR size_class IN ('MICRO', 'SMALL')",
            name="ck_filings_of_code",
        ),
        CheckConstraint("size_class IS NULL OR size_class <> 'LARGE'", name="ck_filings_not_large"),
        CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR (size_class IS NOT NULL AND financial_year IS NOT NULL "
            "AND period_start IS NOT NULL AND period_end IS NOT NULL AND is_adopted IS NOT NULL)",
            name="ck_filings_known_when_accepted",
        ),
        CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR period_start <= period_end", name="ck_filings_period"
        ),
        CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR is_adopted = (adoption_date IS NOT NULL)",
            name="ck_filings_adoption_date",
        ),
        CheckConstraint("corrects_id <> id", name="ck_filings_corrects_another"),
        CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR corrects_id IS NULL OR is_adopted",
            name="ck_filings_correction_adopted",
        ),
        CheckConstraint(
            "status NOT IN ('CHECKING', 'ACCEPTED', 'FILED') OR submitted_at IS NOT NULL",
            name="ck_filings_submitted_at",
        ),
        CheckConstraint("(status = 'FILED') = (filed_at IS NOT NULL)", name="ck_filings_filed_at"),
        CheckConstraint("(status = 'FILED') = (receipt_number IS NOT NULL)", name="ck_filings_receipt"),
        CheckConstraint("(status = 'FILED') = (document_sha256 IS NOT NULL)", name="ck_filings_document"),
        CheckConstraint("version >= 1", name="ck_filings_version"),
        Index(
            "uq_filings_adopted_once",
            "kvk_number",
            "period_end",
            unique=True,
            sqlite_where=text(f"{_TAKEN} AND is_adopted AND corrects_id IS NULL"),
            postgresql_where=text(f"{_TAKEN} AND is_adopted AND corrects_id IS NULL"),
        ),
        Index(
            "uq_filings_corrected_once",
            "corrects_id",
            unique=True,
            sqlite_where=text(_TAKEN),
            postgresql_where=text(_TAKEN),
        ),
        Index("ix_filings_access_code_id_created_at", "access_code_id", "created_at", "id"),
        Index("ix_filings_account_id_created_at", "account_id", "created_at", "id"),
        Index("ix_filings_organisation_id_created_at", "organisation_id", "created_at", "id"),
        Index("ix_filings_kvk_number", "kvk_number", "period_end"),
    )

    id: UUID = primary_key()
    number: str = Field(max_length=20)
    kvk_number: str = Field(max_length=8)
    """Of the company whose accounts they are."""
    organisation_id: UUID | None = None
    """The company's customer record, when it has one."""
    access_code_id: UUID | None = None
    account_id: UUID | None = Field(default=None, foreign_key="accounts.id")
    route: Route = Field(sa_column=Column(enum_type(Route, "ck_filings_route"), nullable=False))
    size_class: SizeClass | None = Field(
        default=None, sa_column=Column(enum_type(SizeClass, "ck_filings_size_class"), nullable=True)
    )
    """As drawn up: of an upload, what its entry point says, once it was checked."""
    financial_year: int | None = None
    """The year in which it begins."""
    period_start: date | None = None
    period_end: date | None = None
    is_adopted: bool | None = None
    adoption_date: date | None = None
    corrects_id: UUID | None = None
    """The filed one that this one corrects (DOMAIN 24).

    Once this one is accepted, it is of the same year, and both are adopted; a trigger holds it.
    """
    form: Any | None = Field(default=None, sa_column=Column(JsonText, nullable=True))
    """What was filled in (`models.annual_accounts`)."""
    upload_name: str | None = Field(default=None, max_length=200)
    upload_sha256: str | None = Field(default=None, max_length=64)
    upload_size: int | None = None
    """In bytes."""
    status: FilingStatus = Field(
        default=FilingStatus.DRAFT,
        sa_column=Column(enum_type(FilingStatus, "ck_filings_status"), nullable=False),
    )
    version: int = 1
    """Goes up with each change by a person; who saves names the one that they saw."""
    language: Language = Field(sa_column=Column(enum_type(Language, "ck_filings_language"), nullable=False))
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    submitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    filed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    receipt_number: str | None = Field(default=None, max_length=20)
    document_sha256: str | None = Field(default=None, max_length=64)
    """Of the XBRL document as it was filed."""


class FilingReport(SQLModel, table=True):
    """What the last check of a filing gave: its findings, and the figures as they were read."""

    __tablename__ = "filing_reports"

    filing_id: UUID = Field(primary_key=True, foreign_key="filings.id")
    findings: Any = Field(sa_column=Column(JsonText, nullable=False))
    figures: Any = Field(sa_column=Column(JsonText, nullable=False))
    checked_at: datetime = Field(sa_type=UtcDateTime)
