"""Two years of orders in the rows that are measured, and all that follows from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from bench.customers import MONTHS, Buyer, Customers, Keys, Payer, Rows, months_before
from models.catalogue import CATALOGUE, CERTIFIED, FOR_GUESTS_TO_BUY, ON_PAPER, ProductChoice, ProductCode
from models.credit import CreditEntry, CreditEntryKind
from models.days import amsterdam_day, collection_day, next_month, start_of_day
from models.document import Document
from models.invoice import TERM, BillingRun, Collection, CollectionStatus, Invoice, InvoiceNumbers
from models.language import Language
from models.order import Order, OrderFailureReason, OrderStatus
from models.payment import Payment, PaymentStatus, Refund
from models.payment_method import BILLED_MONTHLY, FOR_GUESTS, PaymentMethod
from models.shipment import Shipment

_OUTCOMES = (OrderStatus.DELIVERED,) * 97 + (OrderStatus.FAILED,) * 2 + (OrderStatus.CANCELLED,)
_OF_GUESTS, _REPEATED = 0.02, 0.01
_DEPOSIT_CENTS = 25_000


@dataclass(frozen=True, slots=True)
class Ordered:
    """What an order is about; the same again by the same code on the same day is free (DOMAIN 15)."""

    product: ProductCode
    language: Language
    kvk_number: str
    branch_number: str | None
    financial_year: int | None
    filing_reference: str | None


class History:
    """Orders at even distances until now, each by a code in turn, with all that follows from them."""

    def __init__(self, keys: Keys, customers: Customers, orders: int) -> None:
        self._keys = keys
        self._customers = customers
        self._orders = orders
        self._first_day = months_before(keys.now, MONTHS)
        self._began = start_of_day(self._first_day)
        self._apart = (keys.now - timedelta(minutes=1) - self._began) / orders
        self._turns = self._in_turn()
        self._placed = 0
        self._invoices: dict[int, int] = {}
        self._rows: Rows = {}
        self._charged: dict[tuple[UUID, Ordered], tuple[UUID, Buyer]] = {}
        """What was charged today: by what a repeat is known, the order and whose it is."""

    def months(self) -> Iterator[Rows]:
        """Give the rows of each month; what the bills of a month need stands before its orders."""
        month = self._first_day
        while month <= amsterdam_day(self._keys.now):
            tables = (
                BillingRun,
                Invoice,
                Order,
                Payment,
                Refund,
                CreditEntry,
                Shipment,
                Document,
                Collection,
            )
            self._rows = {table: [] for table in tables}
            self._orders_of(month)
            self._bill(month)
            yield self._rows
            month = next_month(month)
        yield {InvoiceNumbers: [{"year": year, "last": last} for year, last in self._invoices.items()]}

    def _in_turn(self) -> Iterator[Buyer]:
        buyers = list(self._customers.buyers)
        while True:
            self._keys.random.shuffle(buyers)
            yield from buyers

    def _orders_of(self, month: date) -> None:
        end = next_month(month)
        while month < end:
            self._orders_of_day(month)
            month += timedelta(days=1)

    def _orders_of_day(self, day: date) -> None:
        self._charged.clear()
        prices = {code: product.price_on(day).cents for code, product in CATALOGUE.items()}
        ends = start_of_day(day + timedelta(days=1))
        random = self._keys.random
        while self._placed < self._orders:
            placed_at = self._began + self._placed * self._apart
            if placed_at >= ends:
                return
            self._placed += 1
            drawn = random.random()
            if drawn < _OF_GUESTS:
                self._of_guest(placed_at, day, prices)
            elif drawn < _OF_GUESTS + _REPEATED and self._charged:
                (_, ordered), (_, buyer) = self._charged_last()
                self._of_code(buyer, ordered, placed_at, day, prices)
            else:
                buyer = next(self._turns)
                self._of_code(buyer, self._draw(random.choice(buyer.products)), placed_at, day, prices)

    def _charged_last(self) -> Any:
        key = next(reversed(self._charged))
        return key, self._charged[key]

    def _draw(self, product: ProductCode) -> Ordered:
        random = self._keys.random
        kvk_number, branch = random.choice(self._customers.subjects)
        described, years = CATALOGUE[product], range(self._first_day.year - 3, self._first_day.year)
        return Ordered(
            product=product,
            language=Language.EN if random.random() < 0.1 else Language.NL,
            kvk_number=kvk_number,
            branch_number=branch if described.of_branch and random.random() < 0.5 else None,
            financial_year=random.choice(years) if described.choice is ProductChoice.FINANCIAL_YEAR else None,
            filing_reference=(
                f"D{random.randrange(1000):04}"
                if described.choice is ProductChoice.FILING_REFERENCE
                else None
            ),
        )

    def _of_code(
        self,
        buyer: Buyer,
        ordered: Ordered,
        placed_at: datetime,
        day: date,
        prices: dict[ProductCode, int],
    ) -> None:
        earlier = self._charged.get((buyer.code_id, ordered))
        status = self._keys.random.choice(_OUTCOMES) if earlier is None else OrderStatus.DELIVERED
        order = self._order(
            ordered,
            placed_at,
            day,
            status,
            organisation_id=buyer.payer.organisation_id,
            access_code_id=buyer.code_id,
            guest_email=None,
            payment_method=buyer.payer.method,
            price_cents=prices[ordered.product] if earlier is None else 0,
            repeat_of_id=earlier[0] if earlier else None,
        )
        if earlier is not None:
            return
        taken_back = status in (OrderStatus.FAILED, OrderStatus.CANCELLED)
        if not taken_back:
            self._charged[buyer.code_id, ordered] = (order["id"], buyer)
            if buyer.payer.method in BILLED_MONTHLY:
                buyer.payer.due.append(order)
        if buyer.payer.method is PaymentMethod.CREDIT:
            self._charge(buyer.payer, order, taken_back=taken_back)

    def _of_guest(self, placed_at: datetime, day: date, prices: dict[ProductCode, int]) -> None:
        random = self._keys.random
        ordered = self._draw(random.choice(FOR_GUESTS_TO_BUY))
        method, drawn = random.choice(FOR_GUESTS), random.random()
        if drawn < 0.05:
            status, paid = OrderStatus.EXPIRED, PaymentStatus.EXPIRED
        else:
            status, paid = OrderStatus.FAILED if drawn < 0.07 else OrderStatus.DELIVERED, PaymentStatus.PAID
        order = self._order(
            ordered,
            placed_at,
            day,
            status,
            organisation_id=None,
            access_code_id=None,
            guest_email=f"gast-{random.randrange(10_000)}@voorbeeld.example",
            payment_method=method,
            price_cents=prices[ordered.product],
            repeat_of_id=None,
        )
        payment_id = self._payment(order["price_cents"], placed_at, paid, method, order_id=order["id"])
        if status is OrderStatus.FAILED:
            refund = {"id": self._keys.uuid(placed_at), "payment_id": payment_id}
            self._rows[Refund].append(
                {
                    **refund,
                    "amount_cents": order["price_cents"],
                    "provider_reference": self._keys.number("re"),
                    "created_at": placed_at,
                }
            )

    def _order(
        self, ordered: Ordered, placed_at: datetime, day: date, status: OrderStatus, **whose: Any
    ) -> dict[str, Any]:
        """Write an order, and the paper and the document that it led to."""
        keys = self._keys
        on_paper = ordered.product in ON_PAPER
        delivered_at = placed_at + (timedelta(days=3) if on_paper else timedelta(seconds=20))
        made = status is OrderStatus.DELIVERED
        if made and delivered_at > keys.now:
            status = OrderStatus.POSTED
        failure = OrderFailureReason.NOT_PRODUCED if status is OrderStatus.FAILED else None
        order = {
            "id": keys.uuid(placed_at),
            "number": keys.number("B"),
            **whose,
            "product": ordered.product,
            "language": ordered.language,
            "subject_kvk_number": ordered.kvk_number,
            "branch_number": ordered.branch_number,
            "financial_year": ordered.financial_year,
            "filing_reference": ordered.filing_reference,
            "day": day,
            "is_replacement": False,
            "invoice_id": None,
            "status": status,
            "failure": failure,
            "placed_at": placed_at,
            "delivered_at": delivered_at if status is OrderStatus.DELIVERED else None,
        }
        self._rows[Order].append(order)
        if on_paper:
            self._ship(order["id"], placed_at if made else None)
        if made:
            certified = ordered.product in CERTIFIED
            self._document(
                f"{ordered.product.lower()}.pdf",
                placed_at,
                order_id=order["id"],
                verification_number=keys.secrets.verification_number(order["id"]) if certified else None,
                subject_name="Voorbeeld B.V." if certified else None,
            )
        return order

    def _ship(self, order_id: UUID, posted_at: datetime | None) -> None:
        self._rows[Shipment].append(
            {
                "order_id": order_id,
                "recipient": "Voorbeeld Ontvanger",
                "street": "Voorbeeldstraat 1",
                "postcode": "3511 AB",
                "town": "Utrecht",
                "country": "NL",
                "posted_at": posted_at,
            }
        )

    def _document(self, name: str, made_at: datetime, **of: Any) -> None:
        origin = {"order_id": None, "invoice_id": None, "verification_number": None, "subject_name": None}
        key = self._keys.uuid(made_at)
        self._rows[Document].append(
            {
                "id": key,
                **origin,
                **of,
                "name": name,
                "media_type": "application/pdf",
                "byte_size": 50_000,
                "sha256": key.hex * 2,
                "created_at": made_at,
            }
        )

    def _payment(
        self, cents: int, at: datetime, status: PaymentStatus, method: PaymentMethod, **purpose: UUID
    ) -> UUID:
        nothing = {"order_id": None, "balance_id": None, "access_code_id": None}
        payment_id = self._keys.uuid(at)
        self._rows[Payment].append(
            {
                "id": payment_id,
                "provider_reference": self._keys.number("tr"),
                **nothing,
                **purpose,
                "payment_method": method,
                "amount_cents": cents,
                "status": status,
                "checkout_url": "https://pay.voorbeeld.example/",
                "created_at": at,
                "paid_at": at if status is PaymentStatus.PAID else None,
            }
        )
        return payment_id

    def _charge(self, payer: Payer, order: dict[str, Any], *, taken_back: bool) -> None:
        """Take an order from its payer's balance, which is filled first when there is too little."""
        cents, at = order["price_cents"], order["placed_at"]
        if payer.balance_cents < cents and payer.balance_id is not None:
            purpose = {"balance_id": payer.balance_id, "access_code_id": payer.access_code_id}
            paid = self._payment(_DEPOSIT_CENTS, at, PaymentStatus.PAID, PaymentMethod.IDEAL, **purpose)
            self._book(payer, CreditEntryKind.DEPOSIT, _DEPOSIT_CENTS, at, payment_id=paid)
        self._book(payer, CreditEntryKind.CHARGE, -cents, at, order_id=order["id"])
        if taken_back:
            self._book(payer, CreditEntryKind.REVERSAL, cents, at, order_id=order["id"])

    def _book(self, payer: Payer, kind: CreditEntryKind, cents: int, at: datetime, **cause: UUID) -> None:
        payer.sequence += 1
        payer.balance_cents += cents
        self._rows[CreditEntry].append(
            {
                "id": self._keys.uuid(at),
                "balance_id": payer.balance_id,
                "sequence": payer.sequence,
                "order_id": None,
                "payment_id": None,
                **cause,
                "kind": kind,
                "amount_cents": cents,
                "balance_after_cents": payer.balance_cents,
                "at": at,
            }
        )

    def _bill(self, month: date) -> None:
        """Bill a month that has ended, as the run on the next morning does."""
        issued_at = start_of_day(next_month(month)) + timedelta(hours=6)
        if issued_at > self._keys.now:
            return
        run_id = self._keys.uuid(issued_at)
        self._rows[BillingRun].append(
            {
                "id": run_id,
                "month": month,
                "started_at": issued_at,
                "collect_on": collection_day(amsterdam_day(issued_at)),
                "file_sha256": run_id.hex * 2,
                "completed_at": issued_at,
            }
        )
        for payer in self._customers.payers:
            if payer.due:
                self._invoice(run_id, month, payer, issued_at)
                payer.due.clear()

    def _invoice(self, run_id: UUID, month: date, payer: Payer, issued_at: datetime) -> None:
        day = amsterdam_day(issued_at)
        self._invoices[day.year] = self._invoices.get(day.year, 0) + 1
        invoice_id, number = self._keys.uuid(issued_at), f"F{day.year}-{self._invoices[day.year]:06}"
        self._rows[Invoice].append(
            {
                "id": invoice_id,
                "number": number,
                "run_id": run_id,
                **payer.named,
                "payment_method": payer.method,
                "month": month,
                "total_cents": sum(order["price_cents"] for order in payer.due),
                "issued_at": issued_at,
                "due_on": day + TERM,
            }
        )
        for order in payer.due:
            order["invoice_id"] = invoice_id
        self._document("factuur.pdf", issued_at, invoice_id=invoice_id)
        if payer.mandate_id is not None:
            self._rows[Collection].append(
                {
                    "id": self._keys.uuid(issued_at),
                    "invoice_id": invoice_id,
                    "mandate_id": payer.mandate_id,
                    "reference": number,
                    "status": CollectionStatus.SENT,
                }
            )
