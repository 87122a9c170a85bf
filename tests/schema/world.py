"""Two companies, two private codes and two guests, as one caller finds them: what is theirs, and what is not.

Every payer has a mandate or a balance, and an invoice, whatever its method: so that each can be asked for.
"""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from starlette.applications import Starlette

from auth.permissions import GRANTABLE
from models.access_code import AccessCodeStatus
from models.business_register import RegistrationKind, SearchHit
from models.catalogue import ProductCode
from models.columns import columns_of
from models.contact_request import ContactRequest
from models.credit import CreditEntry
from models.document import Document
from models.invoice import BillingRun, Invoice
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.session import Session
from resolvers.registrations import remember
from tests.api import Api
from tests.database import change_row, one_row
from tests.factories import Code, Company, Factory

_PRODUCT = ProductCode.CERTIFIED_EXTRACT_DIGITAL
HOME, ABROAD = "99000001", "99000002"
"""KVK numbers that the local register knows."""


class Caller(StrEnum):
    """Who asks. A sub-code is named after what it was granted."""

    GUEST = "guest"
    ORDER = "order"
    """A guest who holds the token of an order."""
    BLOCKED = "block"
    """A sub-code with every grant, blocked while it was logged in."""
    PRIVATE = "priv"
    NONE = "none"
    NEW = "new"
    PLACE = "PLACE"
    UBO = "UBO"
    FILE = "FILE"
    VIEW = "VIEW"
    MAIN = "main"
    OTHER = "other"
    """The main user of another company."""


PERMISSIONS: dict[Caller, frozenset[Permission]] = {
    Caller.GUEST: frozenset(),
    Caller.ORDER: frozenset(),
    Caller.BLOCKED: frozenset(),
    Caller.PRIVATE: frozenset({Permission.PLACE_ORDERS}),
    Caller.NONE: frozenset(),
    Caller.NEW: frozenset({Permission.PLACE_ORDERS, Permission.FILE_ANNUAL_ACCOUNTS}),
    Caller.PLACE: frozenset({Permission.PLACE_ORDERS}),
    Caller.UBO: frozenset({Permission.ORDER_UBO_EXTRACTS}),
    Caller.FILE: frozenset({Permission.FILE_ANNUAL_ACCOUNTS}),
    Caller.VIEW: frozenset({Permission.VIEW_ORGANISATION_ORDERS}),
    Caller.MAIN: frozenset(Permission),
    Caller.OTHER: frozenset(Permission),
}
"""What each caller may do (DOMAIN 9)."""


class Whose(StrEnum):
    """Whose object is asked for."""

    OWN = "own"
    COLLEAGUE = "colleague's"
    STRANGER = "another company's"
    PERSON = "another person's"
    """Of a private code that is not the caller's."""
    GUEST = "a guest's"
    """Of a guest who is not the caller."""


@dataclass(frozen=True, slots=True)
class Bill:
    """The invoice of a payer, its document, and what that holds."""

    invoice: Invoice
    document: Document
    content: bytes


@dataclass(frozen=True, slots=True)
class AsCode:
    """What one has as the holder of a code."""

    code: Code
    company: Company | None
    session_id: UUID
    mandate: str | None
    """How its company's mandate is named."""
    bill: Bill
    """Of whoever pays for the code."""
    entry: CreditEntry
    """What its deposit was to the balance of whoever pays."""

    @property
    def keys(self) -> dict[str, UUID | str]:
        """Give the keys of the nodes, by type."""
        keys: dict[str, UUID | str] = {
            "AccessCode": self.code.id,
            "Session": self.session_id,
            "Invoice": self.bill.invoice.id,
            "CreditEntry": self.entry.id,
        }
        if self.company is not None:
            keys |= {"Organisation": self.company.id, "Registration": self.company.kvk_number}
        return keys


@dataclass(frozen=True, slots=True)
class Belongings:
    """What one caller has: a delivered order with a document and an address, and as a code more."""

    order: Order
    recipient: str
    document: Document
    content: bytes
    payment: Payment
    """Of a guest's order, or the deposit of a code."""
    contact_request: ContactRequest
    as_code: AsCode | None

    @property
    def node_ids(self) -> dict[str, str]:
        """Give the global ids, by type."""
        keys: dict[str, UUID | str] = {
            "Order": self.order.id,
            "Payment": self.payment.id,
            "ContactRequest": self.contact_request.id,
        }
        if self.as_code is not None:
            keys |= self.as_code.keys
        return {typename: node_id(typename, key) for typename, key in keys.items()}

    @property
    def of_order(self) -> set[str]:
        """Give what an answer can hold of the order, and of nothing else."""
        return {
            self.order.number,
            self.order.subject_kvk_number,
            self.recipient,
            str(self.document.id),
            self.document.sha256,
        }


@dataclass(frozen=True, slots=True)
class World:
    """What there is, as one caller finds it."""

    app: Starlette
    factory: Factory
    caller: Code | None
    held: Order | None
    """The order whose token the caller holds."""
    belongings: dict[Whose, Belongings]
    spare: Code
    """A code of nobody's that can be logged in with."""
    certificate: str
    """The number of a certified document."""

    @asynccontextmanager
    async def api(self, held: Order | None = None) -> AsyncIterator[Api]:
        """Ask as the caller, in a session of its own, or with the token of an order of the same guest."""
        token = await self.factory.session(self.caller) if self.caller else None
        if self.held is not None:
            token = self.factory.services.secrets.order_token((held or self.held).id)
        async with Api(self.app, token, language="en") as api:
            yield api

    async def colleague(self, status: AccessCodeStatus = AccessCodeStatus.ACTIVE) -> Code:
        """Make another code of the caller's company; of another company where the caller has none."""
        theirs = [
            self.belongings[whose].as_code
            for whose in (Whose.OWN, Whose.STRANGER)
            if whose in self.belongings
        ]
        company = next(each.company for each in theirs if each is not None and each.company is not None)
        return await self.factory.sub_code(company, status=status)

    async def order(self, whose: Whose, status: OrderStatus) -> Order:
        """Make another order on paper of somebody."""
        as_code = self.belongings[whose].as_code
        product = ProductCode.CERTIFIED_EXTRACT_PAPER
        if as_code is None:
            return await self.factory.guest_order(status=status, product=product)
        return await self.factory.order(as_code.code, status=status, product=product)

    async def session(self) -> UUID:
        """Log the caller in once more, or a stranger for a guest."""
        return await _session(self.factory, self.caller or self.spare)

    async def refresh_token(self) -> str:
        """Log in with the spare code; give what renews its session."""
        log_in = """
            mutation ($code: String!, $password: String!) {
                logIn(input: {accessCode: $code, password: $password, transport: BEARER}) {
                    ... on LoggedIn { refreshToken }
                }
            }"""
        async with Api(self.app) as api:
            found = await api.one(log_in, code=self.spare.access_code, password=self.spare.password)
        return str(found["refreshToken"])


async def world_of(caller: Caller, app: Starlette, factory: Factory) -> World:
    """Make the world of a caller."""
    home, abroad = [await _company(factory, number) for number in (HOME, ABROAD)]
    hits = [
        SearchHit(each, None, "Test", RegistrationKind.LEGAL_PERSON, None, None) for each in (HOME, ABROAD)
    ]
    await remember(factory.services.database, hits, factory.services.clock())
    if caller is Caller.OTHER:
        home, abroad = abroad, home
    making = _Making(factory, await factory.billing_run(date(2026, 2, 1)))
    belongings = {
        Whose.STRANGER: await making.of_code(abroad.main_user, abroad),
        Whose.PERSON: await making.of_code(await factory.private_code()),
        Whose.GUEST: await making.of_guest(),
    }
    code = await _code(caller, factory, home)
    if caller is Caller.ORDER:
        belongings[Whose.OWN] = await making.of_guest()
    if code is not None:
        company = home if code.organisation_id else None
        belongings[Whose.OWN] = await making.of_code(code, company)
        if company is not None:
            belongings[Whose.COLLEAGUE] = await making.of_code(await factory.sub_code(company), company)
    held = belongings[Whose.OWN].order if caller is Caller.ORDER else None
    spare = await factory.private_code()
    return World(app, factory, code, held, belongings, spare, await _certificate(factory, spare))


def node_id(typename: str, key: UUID | str) -> str:
    """Give the global id of a node."""
    text = key if isinstance(key, str) else key.hex
    return urlsafe_b64encode(f"{typename}:{text}".encode()).decode().rstrip("=")


async def _code(caller: Caller, factory: Factory, home: Company) -> Code | None:
    match caller:
        case Caller.GUEST | Caller.ORDER:
            return None
        case Caller.PRIVATE:
            return await factory.private_code()
        case Caller.MAIN | Caller.OTHER:
            return home.main_user
        case Caller.BLOCKED:
            return await factory.sub_code(home, permissions=GRANTABLE, status=AccessCodeStatus.BLOCKED)
        case _:
            return await factory.sub_code(home, permissions=PERMISSIONS[caller])


async def _company(factory: Factory, kvk_number: str) -> Company:
    company = await factory.company(kvk_number=kvk_number, method=PaymentMethod.DIRECT_DEBIT)
    await factory.balance(company.main_user)
    return company


class _Making:
    """Makes belongings; the codes of a company have one invoice."""

    def __init__(self, factory: Factory, run: BillingRun) -> None:
        self.factory = factory
        self.run = run
        self.bills: dict[UUID, Bill] = {}

    async def of_guest(self) -> Belongings:
        """Make what a guest has who ordered."""
        order = await self.factory.guest_order(status=OrderStatus.IN_PRODUCTION, product=_PRODUCT)
        payment = await one_row(self.factory.services, Payment, order_id=order.id)
        return await self._of(order, payment)

    async def of_code(self, code: Code, company: Company | None = None) -> Belongings:
        """Make what the holder of a code has."""
        await self.factory.deposit(code.id, 10_000)
        payment = await one_row(self.factory.services, Payment, access_code_id=code.id)
        as_code = AsCode(
            code=code,
            company=company,
            session_id=await _session(self.factory, code),
            mandate=await _mandate(self.factory, company),
            bill=await self._bill(code),
            entry=await one_row(self.factory.services, CreditEntry, payment_id=payment.id),
        )
        order = await self.factory.order(code, status=OrderStatus.IN_PRODUCTION, product=_PRODUCT)
        return await self._of(order, payment, as_code)

    async def _of(self, order: Order, payment: Payment, as_code: AsCode | None = None) -> Belongings:
        content, sha256 = await self._stored(f"the document of {order.id}")
        document = await self.factory.document(order, sha256=sha256, byte_size=len(content))
        await change_row(
            self.factory.services,
            Order,
            order.id,
            status=OrderStatus.DELIVERED,
            delivered_at=order.placed_at,
        )
        recipient = f"Ontvanger {order.id}"
        await self.factory.shipment(order, recipient)
        request = await self.factory.contact_request(order, as_code.code if as_code else None)
        return Belongings(order, recipient, document, content, payment, request, as_code)

    async def _bill(self, code: Code) -> Bill:
        payer = code.organisation_id or code.id
        if payer not in self.bills:
            content, sha256 = await self._stored(f"the invoice of {payer}")
            invoice = await self.factory.invoice(
                code, self.run, PaymentMethod.INVOICE, sha256=sha256, byte_size=len(content)
            )
            document = await one_row(self.factory.services, Document, invoice_id=invoice.id)
            self.bills[payer] = Bill(invoice, document, content)
        return self.bills[payer]

    async def _stored(self, text: str) -> tuple[bytes, str]:
        content = text.encode()
        return content, await self.factory.services.store.put(content)


async def _certificate(factory: Factory, code: Code) -> str:
    order = await factory.order(code, status=OrderStatus.IN_PRODUCTION)
    document = await factory.document(order)
    number = factory.services.secrets.verification_number(order.id)
    await change_row(
        factory.services, Document, document.id, verification_number=number, subject_name="Testbedrijf"
    )
    return number


async def _session(factory: Factory, code: Code) -> UUID:
    """Log a code in; give the session's id, which its device names too."""
    await factory.session(code, device=device_of(code))
    session = columns_of(Session)
    of_code = select(session.id).where(session.access_code_id == code.id).order_by(session.id.desc())
    newest: UUID = (await factory.services.database.fetch(of_code))[0].id
    return newest


async def _mandate(factory: Factory, company: Company | None) -> str | None:
    if company is None:
        return None
    mandate = columns_of(Mandate)
    of_company = select(mandate.reference).where(mandate.organisation_id == company.id)
    return str((await factory.services.database.fetch(of_company))[0].reference)


def device_of(code: Code) -> str:
    """Name the device that a code is used on."""
    return f"device of {code.id}"
