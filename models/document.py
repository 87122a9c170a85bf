"""What an order delivered, an invoice says, or was filed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, primary_key


class Document(SQLModel, table=True):
    """A produced document; its content is kept by its SHA-256 and never changes (DOMAIN 17).

    A certified one has a number by which anybody who holds it can see that it is genuine.
    """

    __tablename__ = "documents"
    __table_args__ = (
        CheckConstraint(
            "(CASE WHEN order_id IS NULL THEN 0 ELSE 1 END) "
            "+ (CASE WHEN invoice_id IS NULL THEN 0 ELSE 1 END) "
            "+ (CASE WHEN filing_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="ck_documents_one_origin",
        ),
        CheckConstraint(
            "verification_number IS NULL OR order_id IS NOT NULL", name="ck_documents_verification"
        ),
        CheckConstraint(
            "(verification_number IS NULL) = (subject_name IS NULL)", name="ck_documents_subject_name"
        ),
    )

    id: UUID = primary_key()
    order_id: UUID | None = Field(default=None, foreign_key="orders.id", index=True)
    invoice_id: UUID | None = Field(default=None, foreign_key="invoices.id", unique=True)
    filing_id: UUID | None = Field(default=None, foreign_key="filings.id", index=True)
    verification_number: str | None = Field(default=None, max_length=30, unique=True)
    subject_name: str | None = Field(default=None, max_length=500)
    """Whom a certified document is about, as it says."""
    name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    byte_size: int
    sha256: str = Field(max_length=64)
    created_at: datetime = Field(sa_type=UtcDateTime)
