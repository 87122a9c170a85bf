"""An order of a register product (DOMAIN 12-17)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    func,
    text,
)
from sqlmodel import Field, SQLModel

from models.catalogue import FOR_GUESTS_TO_BUY, ON_PAPER, ProductCode
from models.columns import UtcDateTime, columns_of, enum_type, primary_key
from models.language import Language, Text
from models.payment_method import BILLED_MONTHLY, FOR_GUESTS, PaymentMethod


class OrderStatus(StrEnum):
    """Where an order stands (DOMAIN 17)."""

    PENDING_PAYMENT = "PENDING_PAYMENT"
    PLACED = "PLACED"
    IN_PRODUCTION = "IN_PRODUCTION"
    POSTED = "POSTED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


ORDER_TRANSITIONS: dict[OrderStatus, frozenset[OrderStatus]] = {
    OrderStatus.PENDING_PAYMENT: frozenset(
        {OrderStatus.PLACED, OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.FAILED}
    ),
    OrderStatus.PLACED: frozenset({OrderStatus.IN_PRODUCTION, OrderStatus.CANCELLED}),
    OrderStatus.IN_PRODUCTION: frozenset({OrderStatus.DELIVERED, OrderStatus.POSTED, OrderStatus.FAILED}),
    OrderStatus.POSTED: frozenset({OrderStatus.DELIVERED}),
    OrderStatus.DELIVERED: frozenset(),
    OrderStatus.FAILED: frozenset(),
    OrderStatus.CANCELLED: frozenset(),
    OrderStatus.EXPIRED: frozenset(),
}
"""What may follow what (DOMAIN 17); a trigger of the database refuses everything else."""

NOT_CHARGED = (
    OrderStatus.PENDING_PAYMENT,
    OrderStatus.FAILED,
    OrderStatus.CANCELLED,
    OrderStatus.EXPIRED,
)
"""An order in one of these cost nothing, and is no earlier purchase for a repeat (DOMAIN 15)."""


class OrderFailureReason(StrEnum):
    """Why an order could not be produced."""

    REGISTRATION_NOT_FOUND = "REGISTRATION_NOT_FOUND"
    REGISTRATION_WITHHELD = "REGISTRATION_WITHHELD"
    REGISTER_UNAVAILABLE = "REGISTER_UNAVAILABLE"
    NOT_AVAILABLE = "NOT_AVAILABLE"
    NOT_PRODUCED = "NOT_PRODUCED"
    PAYMENT_FAILED = "PAYMENT_FAILED"


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
    OrderFailureReason.NOT_AVAILABLE: Text(
        nl="Het Handelsregister heeft dit gegeven niet meer. Bekijk wat u wel kunt bestellen.",
        en="The Business Register no longer has this. See what else you can order.",
    ),
    OrderFailureReason.NOT_PRODUCED: Text(
        nl="Het document kon niet worden gemaakt. Neem contact op met de klantenservice en noem het nummer.",
        en="The document could not be made. Contact support and mention the number.",
    ),
    OrderFailureReason.PAYMENT_FAILED: Text(
        nl="De betaling is niet gelukt. Er is niets afgeschreven; u kunt opnieuw bestellen.",
        en="The payment did not succeed. Nothing was charged; you can order again.",
    ),
}

BILLED = (OrderStatus.DELIVERED, OrderStatus.POSTED)
"""An order is billed when its customer has it, or it is in the post."""
UNDER_WAY = (OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.POSTED)
"""An order that somebody still has to do something for."""

TO_BE_BILLED = (
    f"invoice_id IS NULL AND price_cents > 0 AND status IN {tuple(map(str, BILLED))} "
    f"AND payment_method IN {tuple(map(str, BILLED_MONTHLY))}"
)
"""An index has these orders alone; a statement that says it in these words finds them by it."""
_SUMMED = ["product", "day", "price_cents", "status"]
"""What is summed of a code or company is read from the index alone (docs/scale.md)."""
_CHARGED = "price_cents > 0 AND status NOT IN ('PENDING_PAYMENT', 'FAILED', 'CANCELLED', 'EXPIRED')"
_BY_GUEST = "access_code_id IS NULL"


class Order(SQLModel, table=True):
    """One order, of an access code or of a guest (DOMAIN 13).

    A code's order has its payer's payment method. The price is zero for a same-day repeat, and for a
    replacement that support granted (DOMAIN 15), which names what it replaces as `repeat_of_id`.
    """

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
            f"({_BY_GUEST}) = (payment_method IN {tuple(map(str, FOR_GUESTS))})",
            name="ck_orders_code_payment_method",
        ),
        CheckConstraint(f"({_BY_GUEST}) = (guest_email IS NOT NULL)", name="ck_orders_guest_email"),
        CheckConstraint(f"NOT ({_BY_GUEST}) OR organisation_id IS NULL", name="ck_orders_guest_alone"),
        CheckConstraint(
            f"NOT ({_BY_GUEST}) OR product IN {tuple(map(str, FOR_GUESTS_TO_BUY))}",
            name="ck_orders_guest_product",
        ),
        CheckConstraint(
            f"({_BY_GUEST}) OR status NOT IN ('PENDING_PAYMENT', 'EXPIRED')",
            name="ck_orders_guest_pays_first",
        ),
        CheckConstraint(
            f"product = '{ProductCode.CERTIFIED_EXTRACT_PAPER}' OR status <> 'POSTED'",
            name="ck_orders_posted",
        ),
        CheckConstraint("is_replacement = false OR repeat_of_id IS NOT NULL", name="ck_orders_replacement"),
        CheckConstraint(
            f"invoice_id IS NULL OR payment_method IN {tuple(map(str, BILLED_MONTHLY))}",
            name="ck_orders_invoice",
        ),
        CheckConstraint("price_cents >= 0", name="ck_orders_price"),
        CheckConstraint("repeat_of_id IS NULL OR price_cents = 0", name="ck_orders_repeat_is_free"),
        CheckConstraint("(status = 'FAILED') = (failure IS NOT NULL)", name="ck_orders_failure"),
        CheckConstraint("(status = 'DELIVERED') = (delivered_at IS NOT NULL)", name="ck_orders_delivered_at"),
        Index(
            "ix_orders_access_code_id_placed_at",
            "access_code_id",
            "placed_at",
            "id",
            postgresql_include=["organisation_id", *_SUMMED],
        ),
        Index(
            "ix_orders_organisation_id_placed_at",
            "organisation_id",
            "placed_at",
            "id",
            postgresql_include=["access_code_id", *_SUMMED],
        ),
        Index(
            "ix_orders_to_be_billed",
            "organisation_id",
            "access_code_id",
            "placed_at",
            sqlite_where=text(TO_BE_BILLED),
            postgresql_where=text(TO_BE_BILLED),
        ),
        Index(
            "ix_orders_under_way",
            "status",
            sqlite_where=text(f"status IN {tuple(map(str, UNDER_WAY))}"),
            postgresql_where=text(f"status IN {tuple(map(str, UNDER_WAY))}"),
        ),
        Index("ix_orders_invoice_id", "invoice_id"),
        Index(
            "uq_orders_replaced_once",
            "repeat_of_id",
            unique=True,
            sqlite_where=text("is_replacement"),
            postgresql_where=text("is_replacement"),
        ),
        # What is summed is in the index only of pages without a recent change: they are looked after often.
        {"postgresql_with": {"autovacuum_vacuum_scale_factor": 0.01}},
    )

    id: UUID = primary_key()
    number: str = Field(max_length=20)
    organisation_id: UUID | None = None
    access_code_id: UUID | None = None
    guest_email: str | None = Field(
        default=None, sa_column=Column(String(254), nullable=True, info={"secret": True})
    )
    payment_method: PaymentMethod = Field(
        sa_column=Column(enum_type(PaymentMethod, "ck_orders_payment_method"), nullable=False)
    )
    product: ProductCode = Field(sa_column=Column(enum_type(ProductCode, None), nullable=False))
    language: Language = Field(sa_column=Column(enum_type(Language, "ck_orders_language"), nullable=False))
    subject_kvk_number: str = Field(max_length=8)
    branch_number: str | None = Field(default=None, max_length=12)
    financial_year: int | None = None
    """Whose annual accounts, for the product that is one filing of them."""
    filing_reference: str | None = Field(default=None, max_length=40)
    """Which document of the file, for the products that are one."""
    day: date
    price_cents: int
    repeat_of_id: UUID | None = Field(default=None, foreign_key="orders.id")
    is_replacement: bool = False
    invoice_id: UUID | None = Field(default=None, foreign_key="invoices.id")
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

    @property
    def on_paper(self) -> bool:
        """Tell whether it is posted."""
        return self.product in ON_PAPER


_columns = columns_of(Order)
# The same order again on the same day is not charged (DOMAIN 15), under races too.
Index(
    "uq_orders_charged_once_a_day",
    _columns.access_code_id,
    _columns.product,
    _columns.language,
    _columns.subject_kvk_number,
    func.coalesce(_columns.branch_number, ""),
    func.coalesce(_columns.financial_year, 0),
    func.coalesce(_columns.filing_reference, ""),
    _columns.day,
    unique=True,
    sqlite_where=text(_CHARGED),
    postgresql_where=text(_CHARGED),
)
