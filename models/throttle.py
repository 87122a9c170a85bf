"""Counts of attempts in a window of time."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime


class AttemptWindow(SQLModel, table=True):
    """Attempts on one subject in one window; `subject_hash` is keyed, a subject may be personal."""

    __tablename__ = "attempt_windows"

    subject_hash: bytes = Field(sa_type=LargeBinary, primary_key=True)
    window_start: datetime = Field(sa_type=UtcDateTime, primary_key=True, index=True)
    attempts: int
