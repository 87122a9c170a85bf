"""Makes rows of customers, as if they had come about in the ordinary way."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from argon2 import PasswordHasher
from uuid_utils.compat import uuid7

from auth.permissions import OF_NEW_SUB_CODE, OF_PRIVATE_CODE
from auth.principal import AccountHolder, CodeHolder
from auth.secrets import HINT_LENGTH, new_number, new_token
from models.access_code import AccessCode, AccessCodeStatus, Delivery, Use
from models.account import Account, AccountStatus
from models.annual_accounts import AnnualAccounts
from models.catalogue import ProductCode
from models.contact_request import ContactRequest, ContactTopic
from models.credit import CreditBalance
from models.days import amsterdam_day
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus, Route
from models.filing_authorisation import AuthorisationStatus, FilingAuthorisation
from models.invoice import TERM, BillingRun, Collection, CollectionStatus, Invoice
from models.language import Language
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.organisation import Organisation
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, Session, SessionTransport
from models.shipment import Shipment
from models.upload import Upload
from resolvers import charging
from resolvers.database import Transaction
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.accounts import MICRO
from tests.database import one_row

PASSWORD = "een wachtwoord voor de test"
IBAN = "NL91ABNA0417164300"
_PASSWORD_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
_PAYMENT_OF = {
    OrderStatus.PENDING_PAYMENT: PaymentStatus.OPEN,
    OrderStatus.EXPIRED: PaymentStatus.EXPIRED,
    OrderStatus.CANCELLED: PaymentStatus.CANCELLED,
}
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was made, with what its holder knows."""

    id: UUID
    organisation_id: UUID | None
    access_code: str
    password: str = PASSWORD

    @property
    def hint(self) -> str:
        """Give the last four characters."""
        return self.access_code[-HINT_LENGTH:]


@dataclass(frozen=True, slots=True)
class Company:
    """A company that was made, with its main user."""

    id: UUID
    kvk_number: str
    main_user: Code


@dataclass(frozen=True, slots=True)
class OpenedAccount:
    """A Mijn KVK account that was made, with what its holder knows."""

    id: UUID
    email: str
    password: str = PASSWORD


class Factory:
    """Makes customers, sessions and orders in the database of one test."""

    def __init__(self, services: Services) -> None:
        self.services = services

    async def company(
        self, *, kvk_number: str | None = None, method: PaymentMethod = PaymentMethod.INVOICE, credit: int = 0
    ) -> Company:
        """Make a company with its main user, and what its method needs. `credit` in cents."""
        number = kvk_number or f"98{next(_numbers):06}"
        organisation = Organisation(
            kvk_number=number,
            name=f"Testbedrijf {number}",
            payment_method=method,
            main_code_id=uuid7(),
            created_at=self.services.clock(),
        )
        access_code, row = self._code(organisation.main_code_id, organisation.id, method, OF_NEW_SUB_CODE)

        async def write(transaction: Transaction) -> None:
            transaction.add(organisation)
            await transaction.flush()
            transaction.add(row)
            await transaction.flush()
            self._payer(transaction, method, organisation_id=organisation.id)

        await self.services.database.write(write)
        await self.deposit(row.id, credit)
        return Company(organisation.id, number, Code(row.id, organisation.id, access_code))

    async def sub_code(
        self,
        company: Company,
        *,
        permissions: frozenset[Permission] = OF_NEW_SUB_CODE,
        status: AccessCodeStatus = AccessCodeStatus.ACTIVE,
        **values: Any,
    ) -> Code:
        """Make another code of a company."""
        method = await self._method(company.id)
        access_code, row = self._code(uuid7(), company.id, method, permissions, status=status, **values)
        await self._add(row)
        return Code(row.id, company.id, access_code)

    async def private_code(
        self, *, method: PaymentMethod = PaymentMethod.CREDIT, credit: int = 0, **values: Any
    ) -> Code:
        """Make a code for private use. `credit` in cents."""
        access_code, row = self._code(uuid7(), None, method, OF_PRIVATE_CODE, **values)

        async def write(transaction: Transaction) -> None:
            transaction.add(row)
            await transaction.flush()
            self._payer(transaction, method, access_code_id=row.id)

        await self.services.database.write(write)
        await self.deposit(row.id, credit)
        return Code(row.id, None, access_code)

    async def balance(self, code: Code) -> None:
        """Open the balance of a code's payer, whatever its method."""
        access_code_id = None if code.organisation_id else code.id
        await self._add(CreditBalance(organisation_id=code.organisation_id, access_code_id=access_code_id))

    async def deposit(self, code_id: UUID, cents: int) -> None:
        """Pay so much into the balance of a code's payer, by iDEAL."""
        if cents == 0:
            return
        now = self.services.clock()

        async def write(transaction: Transaction) -> None:
            code = await transaction.get_one(AccessCode, code_id)
            balance = await charging.balance_of(transaction, code)
            payment = self._payment(cents, PaymentStatus.PAID, balance_id=balance.id, access_code_id=code_id)
            transaction.add(payment)
            await transaction.flush()
            await charging.deposit(transaction, payment, now)

        await self.services.database.write(write)

    async def session(
        self,
        code: Code,
        *,
        transport: SessionTransport = SessionTransport.BEARER,
        life: timedelta | None = None,
        device: str = "test",
    ) -> str:
        """Log a code in; give its token."""
        return await self._session(transport, life, device, access_code_id=code.id)

    async def principal(self, code: Code) -> CodeHolder:
        """Log a code in; give the caller it is."""
        token = await self.session(code)
        principal = await principal_of(self.services, token, SessionTransport.BEARER)
        assert isinstance(principal, CodeHolder)
        return principal

    async def account(self, *, email: str | None = None, **values: Any) -> OpenedAccount:
        """Open a Mijn KVK account and confirm it."""
        row = Account(
            email=email or f"account-{next(_numbers)}@test.example",
            first_name=values.pop("first_name", "Test"),
            last_name=values.pop("last_name", "Deponent"),
            language=values.pop("language", Language.NL),
            password_hash=_PASSWORD_HASH,
            status=values.pop("status", AccountStatus.ACTIVE),
            created_at=values.pop("created_at", self.services.clock()),
            confirmed_at=values.pop("confirmed_at", self.services.clock()),
            **values,
        )
        await self._add(row)
        return OpenedAccount(row.id, row.email)

    async def account_session(
        self,
        account: OpenedAccount,
        *,
        transport: SessionTransport = SessionTransport.BEARER,
        life: timedelta | None = None,
    ) -> str:
        """Log an account in; give its token."""
        return await self._session(transport, life, account_id=account.id)

    async def token(self, holder: Code | OpenedAccount) -> str:
        """Log a code or an account in; give its token."""
        return await (
            self.account_session(holder) if isinstance(holder, OpenedAccount) else self.session(holder)
        )

    async def account_principal(self, account: OpenedAccount) -> AccountHolder:
        """Log an account in; give the caller it is."""
        token = await self.account_session(account)
        principal = await principal_of(self.services, token, SessionTransport.BEARER)
        assert isinstance(principal, AccountHolder)
        return principal

    async def authorisation(
        self,
        account: OpenedAccount,
        kvk_number: str,
        *,
        organisation_id: UUID | None = None,
        status: AuthorisationStatus = AuthorisationStatus.ACTIVE,
        **values: Any,
    ) -> FilingAuthorisation:
        """Let an account file for a company; a requested one has a code that nobody knows."""
        now = self.services.clock()
        requested = status is AuthorisationStatus.REQUESTED
        row = FilingAuthorisation(
            account_id=account.id,
            kvk_number=kvk_number,
            organisation_name=values.pop("organisation_name", f"Testbedrijf {kvk_number}"),
            organisation_id=organisation_id,
            status=status,
            code_hash=values.pop("code_hash", bytes(32) if requested else None),
            requested_at=values.pop("requested_at", now),
            made_at=now if status is AuthorisationStatus.ACTIVE else None,
            ended_at=now if status is AuthorisationStatus.ENDED else None,
            **values,
        )
        await self._add(row)
        return row

    async def filing(
        self,
        filer: Code | OpenedAccount,
        *,
        status: FilingStatus = FilingStatus.DRAFT,
        form: AnnualAccounts = MICRO,
        figures: list[dict[str, Any]] | None = None,
        document: dict[str, Any] | None = None,
        **values: Any,
    ) -> Filing:
        """Make a filing of a form; a filed one has its receipt and the row of its document."""
        now = values.pop("created_at", self.services.clock())
        filed = status is FilingStatus.FILED
        filing = Filing(
            number=new_number("J"),
            kvk_number=values.pop("kvk_number", None) or await self._kvk_number(filer),
            organisation_id=values.pop("organisation_id", getattr(filer, "organisation_id", None)),
            access_code_id=filer.id if isinstance(filer, Code) else None,
            account_id=None if isinstance(filer, Code) else filer.id,
            route=Route.SELF_FILING,
            form=form.to_json(),
            size_class=form.size_class,
            financial_year=form.period.start.year if form.period.start else None,
            period_start=form.period.start,
            period_end=form.period.end,
            is_adopted=form.is_adopted,
            adoption_date=form.adoption_date,
            status=status,
            language=Language.NL,
            created_at=now,
            changed_at=now,
            submitted_at=None if status is FilingStatus.DRAFT else now,
            filed_at=now if filed else None,
            receipt_number=new_number("D") if filed else None,
            document_sha256="0" * 64 if filed else None,
            **values,
        )
        checked = status not in (FilingStatus.DRAFT, FilingStatus.CHECKING)

        async def write(transaction: Transaction) -> None:
            transaction.add(filing)
            await transaction.flush()
            if checked:
                transaction.add(
                    FilingReport(filing_id=filing.id, findings=[], figures=figures or [], checked_at=now)
                )
            if filed:
                transaction.add(self._pdf("jaarrekening.pdf", now, filing_id=filing.id, **(document or {})))

        await self.services.database.write(write)
        return filing

    async def upload(self, filer: Code | OpenedAccount, received: bytes, missing: int = 0) -> Upload:
        """Begin an upload, of which so many bytes are still to come."""
        owner = "access_code_id" if isinstance(filer, Code) else "account_id"
        upload = Upload(
            name="jaarrekening.xbrl",
            byte_size=len(received) + missing,
            created_at=self.services.clock(),
            **{owner: filer.id},
        )
        await self._add(upload)
        await self.services.uploads.append(upload.id, 0, received)
        return upload

    async def order(
        self, code: Code, *, status: OrderStatus = OrderStatus.PLACED, price_cents: int = 235, **values: Any
    ) -> Order:
        """Make an order of a code; a delivered one has a document row, without content."""
        (order,) = await self.orders(code, 1, status=status, price_cents=price_cents, **values)
        return order

    async def orders(self, code: Code, number: int, **values: Any) -> list[Order]:
        """Make so many orders of a code, placed a minute apart, the last one at `placed_at`."""
        method = await self._method_of_code(code.id)
        last = values.pop("placed_at", self.services.clock())
        orders = [
            self._order(
                last - timedelta(minutes=before),
                organisation_id=code.organisation_id,
                access_code_id=code.id,
                payment_method=method,
                **values,
            )
            for before in reversed(range(number))
        ]

        async def write(transaction: Transaction) -> None:
            transaction.add_all(orders)
            await transaction.flush()
            transaction.add_all(
                self._document(order) for order in orders if order.status is OrderStatus.DELIVERED
            )

        await self.services.database.write(write)
        return orders

    async def document(self, order: Order, sha256: str = "0" * 64, byte_size: int = 10) -> Document:
        """Make the row of a document that an order delivered."""
        document = self._document(order, sha256, byte_size)
        await self._add(document)
        return document

    async def guest_order(self, *, status: OrderStatus = OrderStatus.PLACED, **values: Any) -> Order:
        """Make an order of a guest, with its payment and what an order of a code would have."""
        order = self._order(
            values.pop("placed_at", self.services.clock()),
            status=status,
            guest_email=values.pop("guest_email", "gast@test.example"),
            payment_method=values.pop("payment_method", PaymentMethod.IDEAL),
            product=values.pop("product", ProductCode.CERTIFIED_EXTRACT_DIGITAL),
            **values,
        )

        async def write(transaction: Transaction) -> None:
            transaction.add(order)
            await transaction.flush()
            paid = _PAYMENT_OF.get(status, PaymentStatus.PAID)
            transaction.add(self._payment(order.price_cents, paid, order_id=order.id))
            if status is OrderStatus.DELIVERED:
                transaction.add(self._document(order))

        await self.services.database.write(write)
        return order

    async def shipment(self, order: Order, recipient: str = "Test Ontvanger") -> Shipment:
        """Make where the paper of an order goes."""
        shipment = Shipment(
            order_id=order.id,
            recipient=recipient,
            street="Teststraat 1",
            postcode="1234 AB",
            town="Teststad",
            country="NL",
        )
        await self._add(shipment)
        return shipment

    async def billing_run(self, month: date) -> BillingRun:
        """Make the run that bills a month; it made no file yet."""
        run = BillingRun(month=month, started_at=self.services.clock(), collect_on=month + timedelta(days=45))
        await self._add(run)
        return run

    async def invoice(
        self, code: Code, run: BillingRun, method: PaymentMethod | None = None, **document: Any
    ) -> Invoice:
        """Make the invoice of a code's payer, with the row of its document."""
        now = self.services.clock()
        invoice = Invoice(
            number=new_number("F"),
            run_id=run.id,
            organisation_id=code.organisation_id,
            access_code_id=None if code.organisation_id else code.id,
            payment_method=method or await self._method_of_code(code.id),
            month=run.month,
            total_cents=235,
            issued_at=now,
            due_on=amsterdam_day(now) + TERM,
        )

        async def write(transaction: Transaction) -> None:
            transaction.add(invoice)
            await transaction.flush()
            transaction.add(self._pdf("factuur.pdf", now, invoice_id=invoice.id, **document))

        await self.services.database.write(write)
        return invoice

    async def collection(
        self, invoice: Invoice, status: CollectionStatus = CollectionStatus.SENT
    ) -> Collection:
        """Make the direct debit of an invoice, under its payer's mandate."""
        of_payer = {"organisation_id": invoice.organisation_id, "access_code_id": invoice.access_code_id}
        mandate = await one_row(self.services, Mandate, ended_at=None, **of_payer)
        now = self.services.clock()
        bounced = status is not CollectionStatus.SENT
        collection = Collection(
            invoice_id=invoice.id,
            mandate_id=mandate.id,
            reference=new_number("C"),
            status=status,
            bounce_reason="AM04" if bounced else None,
            bounced_at=now if bounced else None,
            settled_at=now if status is CollectionStatus.SETTLED else None,
        )
        await self._add(collection)
        return collection

    async def contact_request(self, order: Order, code: Code | None = None) -> ContactRequest:
        """Make the question of a code, or of the guest who ordered, whether an order can be replaced."""
        request = ContactRequest(
            number=new_number("C"),
            topic=ContactTopic.ORDER_REPLACEMENT,
            access_code_id=code.id if code else None,
            order_id=order.id,
            message="Het document opent niet.",
            language=Language.NL,
            created_at=self.services.clock(),
        )
        await self._add(request)
        return request

    async def _session(
        self,
        transport: SessionTransport,
        life: timedelta | None = None,
        device: str = "test",
        **holder: UUID,
    ) -> str:
        now = self.services.clock()
        token = new_token()
        await self._add(
            Session(
                token_hash=self.services.secrets.token_hash(token),
                transport=transport,
                device=device,
                created_at=now,
                last_used_at=now,
                idle_expires_at=now + (life or IDLE_LIFE[transport]),
                expires_at=now + ABSOLUTE_LIFE[transport],
                **holder,
            )
        )
        return token

    def _order(self, placed_at: datetime, **values: Any) -> Order:
        status = values.pop("status", OrderStatus.PLACED)
        return Order(
            number=new_number("B"),
            product=values.pop("product", ProductCode.EXTRACT),
            language=values.pop("language", Language.NL),
            subject_kvk_number=values.pop("subject_kvk_number", f"97{next(_numbers):06}"),
            day=amsterdam_day(placed_at),
            price_cents=values.pop("price_cents", 235),
            status=status,
            placed_at=placed_at,
            delivered_at=placed_at if status is OrderStatus.DELIVERED else None,
            **values,
        )

    def _document(self, order: Order, sha256: str = "0" * 64, byte_size: int = 10) -> Document:
        return self._pdf(
            "uittreksel.pdf", order.placed_at, order_id=order.id, sha256=sha256, byte_size=byte_size
        )

    def _pdf(self, name: str, made_at: datetime, **values: Any) -> Document:
        return Document(
            name=name,
            media_type="application/pdf",
            byte_size=values.pop("byte_size", 10),
            sha256=values.pop("sha256", "0" * 64),
            created_at=made_at,
            **values,
        )

    def _payment(self, cents: int, status: PaymentStatus, **purpose: UUID) -> Payment:
        now = self.services.clock()
        return Payment(
            provider_reference=new_number("tr"),
            payment_method=PaymentMethod.IDEAL,
            amount_cents=cents,
            status=status,
            checkout_url="https://pay.test.example/",
            created_at=now,
            paid_at=now if status is PaymentStatus.PAID else None,
            **purpose,
        )

    def _code(
        self,
        code_id: UUID,
        organisation_id: UUID | None,
        method: PaymentMethod,
        permissions: frozenset[Permission],
        **values: Any,
    ) -> tuple[str, AccessCode]:
        access_code = f"TEST{next(_numbers):08}"
        status = values.pop("status", AccessCodeStatus.ACTIVE)
        if status not in (AccessCodeStatus.PENDING, AccessCodeStatus.EXPIRED):
            values.setdefault("activated_at", self.services.clock())
        row = AccessCode(
            id=code_id,
            organisation_id=organisation_id,
            use=Use.BUSINESS if organisation_id else Use.PRIVATE,
            payment_method=method,
            status=status,
            request_number=new_number("A"),
            code_hash=self.services.secrets.code_hash(access_code),
            hint=access_code[-HINT_LENGTH:],
            password_hash=_PASSWORD_HASH,
            holder_first_name=values.pop("holder_first_name", "Test"),
            holder_last_name=values.pop("holder_last_name", "Houder"),
            holder_email=values.pop("holder_email", f"houder-{access_code.lower()}@test.example"),
            language=values.pop("language", Language.NL),
            permissions=permissions,
            delivery=values.pop("delivery", Delivery.POST),
            created_at=values.pop("created_at", self.services.clock()),
            **values,
        )
        return access_code, row

    def _payer(
        self,
        transaction: Transaction,
        method: PaymentMethod,
        *,
        organisation_id: UUID | None = None,
        access_code_id: UUID | None = None,
    ) -> None:
        if method is PaymentMethod.CREDIT:
            transaction.add(CreditBalance(organisation_id=organisation_id, access_code_id=access_code_id))
        if method is PaymentMethod.DIRECT_DEBIT:
            transaction.add(
                Mandate(
                    reference=new_number("M"),
                    iban=IBAN,
                    accepted_at=self.services.clock(),
                    organisation_id=organisation_id,
                    access_code_id=access_code_id,
                )
            )

    async def _kvk_number(self, filer: Code | OpenedAccount) -> str:
        """Give the company of a code, or the one that authorised an account."""
        if isinstance(filer, Code):
            return (await one_row(self.services, Organisation, id=filer.organisation_id)).kvk_number
        return (await one_row(self.services, FilingAuthorisation, account_id=filer.id)).kvk_number

    async def _method(self, organisation_id: UUID) -> PaymentMethod:
        found = await self.services.database.write(
            lambda transaction: transaction.get_one(Organisation, organisation_id)
        )
        return found.payment_method

    async def _method_of_code(self, code_id: UUID) -> PaymentMethod:
        found = await self.services.database.write(
            lambda transaction: transaction.get_one(AccessCode, code_id)
        )
        return found.payment_method

    async def _add(self, row: Any) -> None:
        async def write(transaction: Transaction) -> None:
            transaction.add(row)

        await self.services.database.write(write)
