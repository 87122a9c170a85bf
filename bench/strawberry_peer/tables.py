"""The tables as ORM classes, with the columns that the slice uses."""

from datetime import date, datetime
from enum import Enum
from uuid import UUID

import sqlalchemy
from sqlalchemy import DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from uuid_utils.compat import uuid7

from models.access_code import AccessCodeStatus, Use
from models.business_register import RegistrationKind
from models.catalogue import ProductCode
from models.language import Language
from models.order import OrderStatus
from models.outbox import Task
from models.payment_method import PaymentMethod
from models.session import SessionTransport


class Base(DeclarativeBase):
    """What all tables have in common."""

    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy's word)
        Enum: sqlalchemy.Enum(Enum, native_enum=False, length=40),
        datetime: DateTime(timezone=True),
    }


class Organisation(Base):
    """A company."""

    __tablename__ = "organisations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kvk_number: Mapped[str]
    name: Mapped[str]
    payment_method: Mapped[PaymentMethod]
    main_code_id: Mapped[UUID]


class AccessCode(Base):
    """A personal login."""

    __tablename__ = "access_codes"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisations.id"))
    use: Mapped[Use]
    payment_method: Mapped[PaymentMethod]
    status: Mapped[AccessCodeStatus]
    code_hash: Mapped[bytes]
    hint: Mapped[str]
    password_hash: Mapped[str | None]
    holder_first_name: Mapped[str]
    holder_last_name: Mapped[str]
    holder_email: Mapped[str]
    permissions: Mapped[str]
    spending_limit_cents: Mapped[int | None]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]

    organisation: Mapped[Organisation | None] = relationship(lazy="raise")


class LoginSession(Base):
    """A login that goes on."""

    __tablename__ = "sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    token_hash: Mapped[bytes]
    access_code_id: Mapped[UUID] = mapped_column(ForeignKey("access_codes.id"))
    transport: Mapped[SessionTransport]
    device: Mapped[str]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    idle_expires_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    access_code: Mapped[AccessCode] = relationship(lazy="raise")


class Order(Base):
    """An order."""

    __tablename__ = "orders"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    number: Mapped[str]
    organisation_id: Mapped[UUID | None]
    access_code_id: Mapped[UUID | None] = mapped_column(ForeignKey("access_codes.id"))
    payment_method: Mapped[PaymentMethod]
    product: Mapped[ProductCode]
    language: Mapped[Language]
    subject_kvk_number: Mapped[str]
    branch_number: Mapped[str | None]
    financial_year: Mapped[int | None]
    filing_reference: Mapped[str | None]
    day: Mapped[date]
    price_cents: Mapped[int]
    repeat_of_id: Mapped[UUID | None]
    is_replacement: Mapped[bool] = mapped_column(default=False)
    status: Mapped[OrderStatus]
    placed_at: Mapped[datetime]

    access_code: Mapped[AccessCode | None] = relationship(lazy="raise")


class Registration(Base):
    """An entry of the register."""

    __tablename__ = "registrations"

    key: Mapped[str] = mapped_column(primary_key=True)
    kvk_number: Mapped[str]
    kind: Mapped[RegistrationKind]
    name: Mapped[str]


class IdempotencyKey(Base):
    """A request that succeeded."""

    __tablename__ = "idempotency_keys"

    scope: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    input_hash: Mapped[bytes]
    result_id: Mapped[UUID]
    created_at: Mapped[datetime]


class OutboxItem(Base):
    """Work that was promised."""

    __tablename__ = "outbox"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    task: Mapped[Task]
    subject_id: Mapped[UUID]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)


class KnownPlace(Base):
    """From where a code was logged in with."""

    __tablename__ = "known_places"

    access_code_id: Mapped[UUID] = mapped_column(primary_key=True)
    place_hash: Mapped[bytes] = mapped_column(primary_key=True)
    last_seen_at: Mapped[datetime]


class AttemptWindow(Base):
    """Attempts in a window of time."""

    __tablename__ = "attempt_windows"

    subject_hash: Mapped[bytes] = mapped_column(primary_key=True)
    window_start: Mapped[datetime] = mapped_column(primary_key=True)
    attempts: Mapped[int]
