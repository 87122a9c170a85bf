"""What was ordered in a month, billed afterwards and, by direct debit, collected (DOMAIN 14)."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key
from models.mandate import ONE_PAYER
from models.payment_method import BILLED_MONTHLY, PaymentMethod

TERM = timedelta(days=28)
"""How long a customer has to pay an invoice."""


class BillingRun(SQLModel, table=True):
    """The bills of one month; its file of collections is kept by SHA-256."""

    __tablename__ = "billing_runs"

    id: UUID = primary_key()
    month: date = Field(unique=True)
    """The first day of the month that is billed."""
    started_at: datetime = Field(sa_type=UtcDateTime)
    collect_on: date
    """The day on which the banks are asked to collect."""
    file_sha256: str | None = Field(default=None, max_length=64)
    """The pain.008 file; None until it is made, or when nothing is collected."""
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def is_closed(self) -> bool:
        """Tell whether its file is made, or there is nothing to collect: it bills nothing any more."""
        return self.file_sha256 is not None or self.completed_at is not None


class InvoiceNumbers(SQLModel, table=True):
    """The last number given out in a year: invoices are numbered without a gap."""

    __tablename__ = "invoice_numbers"

    year: int = Field(primary_key=True)
    last: int


class Invoice(SQLModel, table=True):
    """One payer's orders of one month."""

    __tablename__ = "invoices"
    __table_args__ = (
        CheckConstraint(ONE_PAYER, name="ck_invoices_one_payer"),
        CheckConstraint(
            f"payment_method IN {tuple(map(str, BILLED_MONTHLY))}", name="ck_invoices_billed_monthly"
        ),
        CheckConstraint("total_cents > 0", name="ck_invoices_total"),
        UniqueConstraint("run_id", "organisation_id", name="uq_invoices_organisation"),
        UniqueConstraint("run_id", "access_code_id", name="uq_invoices_access_code"),
        Index("ix_invoices_organisation_id_issued_at", "organisation_id", "issued_at", "id"),
        Index("ix_invoices_access_code_id_issued_at", "access_code_id", "issued_at", "id"),
    )

    id: UUID = primary_key()
    number: str = Field(max_length=20, unique=True)
    run_id: UUID = Field(foreign_key="billing_runs.id")
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id")
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id")
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_invoices_payment_method"), nullable=False)
    )
    month: date
    total_cents: int
    issued_at: datetime = Field(sa_type=UtcDateTime)
    due_on: date


class CollectionStatus(StrEnum):
    """Where a collection stands."""

    SENT = "SENT"
    BOUNCED = "BOUNCED"
    SETTLED = "SETTLED"


class Collection(SQLModel, table=True):
    """The direct debit of one invoice. One that bounced blocks new orders until it is settled."""

    __tablename__ = "collections"
    __table_args__ = (
        CheckConstraint("(status = 'SENT') = (bounced_at IS NULL)", name="ck_collections_bounced_at"),
        CheckConstraint("(status = 'SETTLED') = (settled_at IS NOT NULL)", name="ck_collections_settled_at"),
        CheckConstraint("(bounced_at IS NULL) = (bounce_reason IS NULL)", name="ck_collections_reason"),
        Index(
            "ix_collections_bounced",
            "mandate_id",
            sqlite_where=text("status = 'BOUNCED'"),
            postgresql_where=text("status = 'BOUNCED'"),
        ),
    )

    id: UUID = primary_key()
    invoice_id: UUID = Field(foreign_key="invoices.id", unique=True)
    mandate_id: UUID = Field(foreign_key="mandates.id")
    reference: str = Field(max_length=35, unique=True)
    """The end-to-end reference by which the bank names it."""
    status: CollectionStatus = Field(
        default=CollectionStatus.SENT,
        sa_column=Column(enum_type(CollectionStatus, "ck_collections_status"), nullable=False),
    )
    bounce_reason: str | None = Field(default=None, max_length=10)
    """The bank's code, such as AC04 or AM04 (ISO 20022 ExternalReturnReason)."""
    bounced_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
