"""An order of a register product (DOMAIN 12-17)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    func,
    text,
)
from sqlmodel import Field, SQLModel

from models.catalogue import ProductCode
from models.columns import UtcDateTime, columns_of, enum_type, primary_key
from models.language import Language, Text
from models.payment_method import FOR_COMPANIES, PaymentMethod


class OrderStatus(StrEnum):
    """Where an order stands (DOMAIN 17)."""

    PLACED = "PLACED"
    IN_PRODUCTION = "IN_PRODUCTION"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


NOT_CHARGED = (OrderStatus.FAILED, OrderStatus.CANCELLED)
"""An order in one of these cost nothing, and is no earlier purchase for a repeat (DOMAIN 15)."""


class OrderFailureReason(StrEnum):
    """Why an order could not be produced."""

    REGISTRATION_NOT_FOUND = "REGISTRATION_NOT_FOUND"
    REGISTRATION_WITHHELD = "REGISTRATION_WITHHELD"
    REGISTER_UNAVAILABLE = "REGISTER_UNAVAILABLE"


FAILURE_TEXTS = {
    OrderFailureReason.REGISTRATION_NOT_FOUND: Text(
        nl="De inschrijving is niet meer in het Handelsregister. Controleer het nummer en bestel opnieuw.",
        en="The registration is no longer in the Business Register. Check the KVK number and order again.",
    ),
    OrderFailureReason.REGISTRATION_WITHHELD: Text(
        nl="Het Handelsregister levert deze inschrijving nu niet. Neem contact op met de klantenservice.",
        en="The Business Register cannot deliver this registration at present. Contact support.",
    ),
    OrderFailureReason.REGISTER_UNAVAILABLE: Text(
        nl="Het Handelsregister was te lang niet bereikbaar. Bestel later opnieuw.",
        en="The Business Register could not be reached for too long. Order again later.",
    ),
}

_CHARGED = "price_cents > 0 AND status NOT IN ('FAILED', 'CANCELLED')"


class Order(SQLModel, table=True):
    """One order. Its payment method is its payer's; its price is zero for a same-day repeat."""

    __tablename__ = "orders"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organisation_id", "payment_method"],
            ["organisations.id", "organisations.payment_method"],
            name="fk_orders_payment_method_of_organisation",
            onupdate="RESTRICT",
        ),
        ForeignKeyConstraint(
            ["access_code_id", "payment_method"],
            ["access_codes.id", "access_codes.payment_method"],
            name="fk_orders_payment_method_of_access_code",
            onupdate="RESTRICT",
        ),
        ForeignKeyConstraint(
            ["organisation_id", "access_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_orders_access_code_of_organisation",
        ),
        UniqueConstraint("number", name="uq_orders_number"),
        CheckConstraint(
            f"payment_method IN {tuple(map(str, FOR_COMPANIES))}", name="ck_orders_code_payment_method"
        ),
        CheckConstraint("price_cents >= 0", name="ck_orders_price"),
        CheckConstraint("repeat_of_id IS NULL OR price_cents = 0", name="ck_orders_repeat_is_free"),
        CheckConstraint("(status = 'FAILED') = (failure IS NOT NULL)", name="ck_orders_failure"),
        CheckConstraint("(status = 'DELIVERED') = (delivered_at IS NOT NULL)", name="ck_orders_delivered_at"),
        Index("ix_orders_access_code_id_placed_at", "access_code_id", "placed_at", "id"),
        Index("ix_orders_organisation_id_placed_at", "organisation_id", "placed_at", "id"),
    )

    id: UUID = primary_key()
    number: str = Field(max_length=20)
    organisation_id: UUID | None = None
    access_code_id: UUID
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_orders_payment_method"), nullable=False)
    )
    product: ProductCode = Field(sa_column=Column(enum_type(ProductCode, None), nullable=False))
    language: Language = Field(sa_column=Column(enum_type(Language, "ck_orders_language"), nullable=False))
    subject_kvk_number: str = Field(max_length=8)
    branch_number: str | None = Field(default=None, max_length=12)
    day: date
    price_cents: int
    repeat_of_id: UUID | None = Field(default=None, foreign_key="orders.id")
    status: OrderStatus = Field(
        default=OrderStatus.PLACED,
        sa_column=Column(enum_type(OrderStatus, "ck_orders_status"), nullable=False),
    )
    failure: OrderFailureReason | None = Field(
        default=None,
        sa_column=Column(enum_type(OrderFailureReason, "ck_orders_failure_reason"), nullable=True),
    )
    placed_at: datetime = Field(sa_type=UtcDateTime)
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


_columns = columns_of(Order)
# The same order again on the same day is not charged (DOMAIN 15), under races too.
Index(
    "uq_orders_charged_once_a_day",
    _columns.access_code_id,
    _columns.product,
    _columns.language,
    _columns.subject_kvk_number,
    func.coalesce(_columns.branch_number, ""),
    _columns.day,
    unique=True,
    sqlite_where=text(_CHARGED),
    postgresql_where=text(_CHARGED),
)
