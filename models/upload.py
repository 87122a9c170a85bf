"""A file that is being uploaded, in pieces if need be."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, primary_key

LARGEST_UPLOAD = 10_000_000
"""Bytes."""
UPLOAD_LIFE = timedelta(hours=24)
"""How long an upload can be gone on with, and then be used."""


class Upload(SQLModel, table=True):
    """One file of a caller; what was received of it is in the upload folder."""

    __tablename__ = "uploads"
    __table_args__ = (
        CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_uploads_one_owner"),
        CheckConstraint(f"byte_size BETWEEN 1 AND {LARGEST_UPLOAD}", name="ck_uploads_byte_size"),
    )

    id: UUID = primary_key()
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id", index=True)
    account_id: UUID | None = Field(default=None, foreign_key="accounts.id", index=True)
    name: str = Field(max_length=200)
    """The file's own name, which the filing rules judge."""
    byte_size: int
    """Of the whole file."""
    created_at: datetime = Field(sa_type=UtcDateTime, index=True)
