"""A login that goes on: an opaque token, kept only as a keyed hash."""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Uuid
from sqlmodel import Field, SQLModel

from models.columns import UtcDateTime, enum_type, primary_key


class SessionTransport(StrEnum):
    """How a client carries its token: a browser in a cookie, an app as a bearer token."""

    COOKIE = "COOKIE"
    BEARER = "BEARER"


ABSOLUTE_LIFE = {SessionTransport.COOKIE: timedelta(hours=12), SessionTransport.BEARER: timedelta(days=30)}
IDLE_LIFE = {SessionTransport.COOKIE: timedelta(minutes=30), SessionTransport.BEARER: timedelta(hours=1)}
"""A cookie session ends when not used for so long; a bearer token lasts so long, and is then refreshed."""


class Session(SQLModel, table=True):
    """One session of an access code or an account; it ends at `expires_at`, or when idle."""

    __tablename__ = "sessions"
    __table_args__ = (
        CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_sessions_one_holder"),
        Index("ix_sessions_access_code_id_created_at", "access_code_id", "created_at", "id"),
        Index("ix_sessions_account_id_created_at", "account_id", "created_at", "id"),
    )

    id: UUID = primary_key()
    token_hash: bytes = Field(
        sa_column=Column(LargeBinary, nullable=False, unique=True, info={"secret": True})
    )
    access_code_id: UUID | None = Field(default=None, foreign_key="access_codes.id")
    account_id: UUID | None = Field(default=None, foreign_key="accounts.id")
    transport: SessionTransport = Field(
        sa_column=Column(enum_type(SessionTransport, "ck_sessions_transport"), nullable=False)
    )
    device: str = Field(max_length=200)
    created_at: datetime = Field(sa_type=UtcDateTime)
    last_used_at: datetime = Field(sa_type=UtcDateTime)
    idle_expires_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)


class RefreshToken(SQLModel, table=True):
    """Renews the bearer token of a session, once; used again, it ends the session (RFC 9700, 4.14.2)."""

    __tablename__ = "refresh_tokens"

    token_hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    session_id: UUID = Field(
        sa_column=Column(Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True)
    )
    created_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
