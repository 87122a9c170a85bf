"""Two companies, their accounts, two private codes and two guests, as one caller finds them.

Every payer has a mandate or a balance, and an invoice, whatever its method: so that each can be asked for.
"""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import select
from starlette.applications import Starlette
from uuid_utils.compat import uuid7

from auth.permissions import GRANTABLE
from auth.secrets import new_seed
from models.access_code import AccessCodeStatus
from models.account import AccountStatus
from models.annual_accounts import FinancialPeriod
from models.business_register import RegistrationKind, SearchHit
from models.catalogue import ProductCode
from models.columns import columns_of
from models.contact_request import ContactRequest
from models.credit import CreditEntry
from models.document import Document
from models.filing import Filing, FilingStatus
from models.filing_authorisation import AuthorisationStatus, FilingAuthorisation
from models.invoice import BillingRun, Invoice
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.session import Session
from models.upload import Upload
from resolvers.filing_reports import figures_to_json
from resolvers.ports import ReportedFact
from resolvers.registrations import remember
from tests.accounts import MICRO
from tests.api import Api
from tests.database import change_row, one_row
from tests.factories import Code, Company, Factory, OpenedAccount

_PRODUCT = ProductCode.CERTIFIED_EXTRACT_DIGITAL
HOME, ABROAD = "99000001", "99000002"
"""KVK numbers that the local register knows."""
UNASKED = "68750110"
"""Another one: of a company that no account asked for an authorisation."""
UNADOPTED = replace(MICRO, is_adopted=False, adoption_date=None)
"""Accounts that a company can file more than once in a year."""
PIECE = b"<xbrl"
"""What was received of an upload."""
_numbers = count(1)


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
    ACCOUNT = "acc"
    """An account that a company lets file for it."""
    ENDED = "ended"
    """One whose authorisation has ended since it filed."""


ACCOUNTS = (Caller.ACCOUNT, Caller.ENDED)


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
    Caller.ACCOUNT: frozenset({Permission.FILE_ANNUAL_ACCOUNTS}),
    Caller.ENDED: frozenset({Permission.FILE_ANNUAL_ACCOUNTS}),
}
"""What each caller may do (DOMAIN 9, 19); for which company an account may is another matter."""


class Whose(StrEnum):
    """Whose object is asked for."""

    OWN = "own"
    COLLEAGUE = "colleague's"
    """Of a sub-code of the caller's company, or of the one that let the account file."""
    STRANGER = "another company's"
    PERSON = "another person's"
    """Of a private code that is not the caller's."""
    GUEST = "a guest's"
    """Of a guest who is not the caller."""
    ACCOUNT = "an account's"
    """Of another account, which files for that same company."""
    FAR_ACCOUNT = "a far account's"
    """Of an account that files for another company."""


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
class AsAccount:
    """What one has as the holder of an account."""

    account: OpenedAccount
    company: Company
    """The one that lets it file, or did."""
    authorisation: FilingAuthorisation
    session_id: UUID

    @property
    def keys(self) -> dict[str, UUID]:
        """Give the keys of the nodes, by type."""
        return {
            "Account": self.account.id,
            "FilingAuthorisation": self.authorisation.id,
            "Session": self.session_id,
        }


@dataclass(frozen=True, slots=True)
class Ordered:
    """What one has who ordered: a delivered order with a document and an address."""

    order: Order
    recipient: str
    document: Document
    content: bytes
    payment: Payment
    """Of a guest's order, or the deposit of a code."""
    contact_request: ContactRequest

    @property
    def keys(self) -> dict[str, UUID]:
        """Give the keys of the nodes, by type."""
        return {
            "Order": self.order.id,
            "Payment": self.payment.id,
            "ContactRequest": self.contact_request.id,
        }

    @property
    def signs(self) -> set[str]:
        """Give what an answer can hold of the order, and of nothing else."""
        return {
            self.order.number,
            self.order.subject_kvk_number,
            self.recipient,
            str(self.document.id),
            self.document.sha256,
        }


@dataclass(frozen=True, slots=True)
class Filed:
    """What one has who files: a draft, and filed accounts with a document and what was read of it."""

    draft: Filing
    filing: Filing
    figure: str
    document: Document
    content: bytes

    @property
    def signs(self) -> set[str]:
        """Give what an answer can hold of both filings, and of nothing else."""
        return {
            *(node_id("Filing", each.id) for each in (self.draft, self.filing)),
            self.draft.number,
            self.filing.number,
            str(self.filing.receipt_number),
            self.figure,
            str(self.document.id),
            self.document.sha256,
        }


@dataclass(frozen=True, slots=True)
class Belongings:
    """What one caller has: from ordering, from filing, as the holder of a code or of an account."""

    ordered: Ordered | None = None
    filed: Filed | None = None
    as_code: AsCode | None = None
    as_account: AsAccount | None = None

    @property
    def node_ids(self) -> dict[str, str]:
        """Give the global ids, by type; of filings, the filed one's."""
        keys: dict[str, UUID | str] = {}
        for part in (self.ordered, self.as_code, self.as_account):
            keys |= part.keys if part is not None else {}
        if self.filed is not None:
            keys["Filing"] = self.filed.filing.id
        return {typename: node_id(typename, key) for typename, key in keys.items()}

    def ids_of(self, typename: str) -> list[str]:
        """Give the global ids of one type."""
        drafts = [node_id("Filing", self.filed.draft.id)] if self.filed and typename == "Filing" else []
        return [self.node_ids[typename], *drafts]

    @property
    def filer(self) -> Code | OpenedAccount | None:
        """Give who files; None for who has no company to file for."""
        if self.as_account is not None:
            return self.as_account.account
        return self.as_code.code if self.as_code is not None and self.as_code.company is not None else None

    @property
    def company(self) -> Company | None:
        """Give the company that is ordered or filed for."""
        part = self.as_account or self.as_code
        return part.company if part is not None else None


@dataclass(frozen=True, slots=True)
class World:
    """What there is, as one caller finds it."""

    app: Starlette
    factory: Factory
    home: Company
    """The caller's; of who has none, one of both."""
    caller: Code | OpenedAccount | None
    held: Order | None
    """The order whose token the caller holds."""
    belongings: dict[Whose, Belongings]
    spare: Code
    """A code of nobody's that can be logged in with."""
    spare_account: OpenedAccount
    """An account that can be logged in with."""
    certificate: str
    """The number of a certified document."""

    @property
    def company(self) -> str | None:
        """Give the KVK number that the caller names to file: an account its company's, a code none."""
        return self.home.kvk_number if isinstance(self.caller, OpenedAccount) else None

    @asynccontextmanager
    async def api(self, held: Order | None = None) -> AsyncIterator[Api]:
        """Ask as the caller, in a session of its own, or with the token of an order of the same guest."""
        token = await self.factory.token(self.caller) if self.caller else None
        if self.held is not None:
            token = self.factory.services.secrets.order_token((held or self.held).id)
        async with Api(self.app, token, language="en") as api:
            yield api

    async def colleague(self, status: AccessCodeStatus = AccessCodeStatus.ACTIVE) -> Code:
        """Make another code of the caller's company."""
        return await self.factory.sub_code(self.home, status=status)

    async def order(self, whose: Whose, status: OrderStatus) -> Order:
        """Make another order on paper of somebody."""
        as_code = self.belongings[whose].as_code
        product = ProductCode.CERTIFIED_EXTRACT_PAPER
        if as_code is None:
            return await self.factory.guest_order(status=status, product=product)
        return await self.factory.order(as_code.code, status=status, product=product)

    @property
    def buyer(self) -> Whose:
        """Tell whose an order is that the caller acts on: its own, or a stranger's for who has none."""
        own = self.belongings.get(Whose.OWN)
        return Whose.OWN if own is not None and own.ordered is not None else Whose.STRANGER

    @property
    def filer(self) -> Whose:
        """Tell whose a filing is that the caller acts on: its own, or a stranger's for who has none."""
        own = self.belongings.get(Whose.OWN)
        return Whose.OWN if own is not None and own.filer is not None else Whose.STRANGER

    async def filing(self, whose: Whose, status: FilingStatus = FilingStatus.DRAFT, **values: Any) -> Filing:
        """Make another filing of somebody."""
        theirs = self.belongings[whose]
        assert theirs.filer is not None
        assert theirs.company is not None
        return await _filing(self.factory, theirs.filer, theirs.company, status, **values)

    async def correctable(self, whose: Whose) -> Filing:
        """Make filed accounts of somebody, of a year of their own, that were adopted."""
        end = date(2024, 12, 31) - timedelta(days=next(_numbers) % 300)
        form = replace(MICRO, period=FinancialPeriod(date(2024, 1, 1), end))
        return await self.filing(whose, FilingStatus.FILED, form=form)

    async def upload(self, whose: Whose, missing: int = 0) -> Upload:
        """Make an upload of somebody, of which so many bytes are still to come."""
        filer = self.belongings[whose].filer
        assert filer is not None
        return await self.factory.upload(filer, PIECE, missing)

    async def authorisation(self) -> FilingAuthorisation:
        """Make an authorisation that the caller can end: its own, or one that its company gave."""
        if isinstance(self.caller, OpenedAccount):
            return await self.factory.authorisation(self.caller, _new_number())
        account = await self.factory.account()
        return await self.factory.authorisation(account, self.home.kvk_number, organisation_id=self.home.id)

    async def letter(self) -> tuple[str, str]:
        """Give the KVK number and the code of a letter that the caller asked for, or some account."""
        account = self.caller if isinstance(self.caller, OpenedAccount) else self.spare_account
        secrets, kvk_number, authorisation_id = self.factory.services.secrets, _new_number(), uuid7()
        code = secrets.authorisation_code(new_seed())
        await self.factory.authorisation(
            account,
            kvk_number,
            id=authorisation_id,
            status=AuthorisationStatus.REQUESTED,
            code_hash=secrets.authorisation_code_hash(authorisation_id, code),
        )
        return kvk_number, code

    async def confirmation_token(self) -> str:
        """Open an account; give what confirms it."""
        secrets = self.factory.services.secrets
        token = secrets.confirmation_token(new_seed())
        await self.factory.account(
            status=AccountStatus.UNCONFIRMED,
            confirmed_at=None,
            confirmation_hash=secrets.confirmation_hash(token),
        )
        return token

    async def session(self) -> UUID:
        """Log the caller in once more, or a stranger for a guest."""
        if isinstance(self.caller, OpenedAccount):
            return await _account_session(self.factory, self.caller)
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
        Whose.ACCOUNT: await making.of_account(await factory.account(), home),
        Whose.FAR_ACCOUNT: await making.of_account(await factory.account(), abroad),
    }
    caller_row = await _caller(caller, factory, home)
    if caller is Caller.ORDER:
        belongings[Whose.OWN] = await making.of_guest()
    if isinstance(caller_row, Code):
        belongings[Whose.OWN] = await making.of_code(caller_row, home if caller_row.organisation_id else None)
    if isinstance(caller_row, OpenedAccount):
        ended = caller is Caller.ENDED
        status = AuthorisationStatus.ENDED if ended else AuthorisationStatus.ACTIVE
        belongings[Whose.OWN] = await making.of_account(caller_row, home, status)
    if Whose.OWN in belongings and belongings[Whose.OWN].company is not None:
        belongings[Whose.COLLEAGUE] = await making.of_code(await factory.sub_code(home), home)
    own = belongings.get(Whose.OWN)
    spare = await factory.private_code()
    return World(
        app=app,
        factory=factory,
        home=home,
        caller=caller_row,
        held=own.ordered.order if caller is Caller.ORDER and own and own.ordered else None,
        belongings=belongings,
        spare=spare,
        spare_account=await factory.account(),
        certificate=await _certificate(factory, spare),
    )


def node_id(typename: str, key: UUID | str) -> str:
    """Give the global id of a node."""
    text = key if isinstance(key, str) else key.hex
    return urlsafe_b64encode(f"{typename}:{text}".encode()).decode().rstrip("=")


async def _caller(caller: Caller, factory: Factory, home: Company) -> Code | OpenedAccount | None:
    match caller:
        case Caller.ACCOUNT | Caller.ENDED:
            return await factory.account()
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
        return Belongings(ordered=await self._ordered(order, payment))

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
        filed = await self._filed(code, company) if company is not None else None
        return Belongings(await self._ordered(order, payment, code), filed, as_code)

    async def of_account(
        self,
        account: OpenedAccount,
        company: Company,
        status: AuthorisationStatus = AuthorisationStatus.ACTIVE,
    ) -> Belongings:
        """Make what an account has that files for a company, or did."""
        as_account = AsAccount(
            account=account,
            company=company,
            authorisation=await self.factory.authorisation(
                account, company.kvk_number, organisation_id=company.id, status=status
            ),
            session_id=await _account_session(self.factory, account),
        )
        return Belongings(filed=await self._filed(account, company), as_account=as_account)

    async def _filed(self, filer: Code | OpenedAccount, company: Company) -> Filed:
        draft = await _filing(self.factory, filer, company, FilingStatus.DRAFT)
        content, sha256 = await self._stored(f"the accounts of {draft.id}")
        figure = str(draft.id.int)
        fact = ReportedFact("jenv-bw2-i:Equity", figure, None, date(2024, 12, 31), "EUR", "0")
        filing = await _filing(
            self.factory,
            filer,
            company,
            FilingStatus.FILED,
            figures=figures_to_json([fact]),
            document={"sha256": sha256, "byte_size": len(content)},
        )
        document = await one_row(self.factory.services, Document, filing_id=filing.id)
        return Filed(draft, filing, figure, document, content)

    async def _ordered(self, order: Order, payment: Payment, code: Code | None = None) -> Ordered:
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
        request = await self.factory.contact_request(order, code)
        return Ordered(order, recipient, document, content, payment, request)

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


async def _filing(
    factory: Factory,
    filer: Code | OpenedAccount,
    company: Company,
    status: FilingStatus,
    **values: Any,
) -> Filing:
    return await factory.filing(
        filer,
        status=status,
        form=values.pop("form", UNADOPTED),
        kvk_number=company.kvk_number,
        organisation_id=company.id,
        **values,
    )


def _new_number() -> str:
    """Give the KVK number of a company that no customer and no account has to do with."""
    return f"96{next(_numbers):06}"


async def _account_session(factory: Factory, account: OpenedAccount) -> UUID:
    """Log an account in; give the session's id."""
    await factory.account_session(account)
    session = columns_of(Session)
    of_account = select(session.id).where(session.account_id == account.id).order_by(session.id.desc())
    newest: UUID = (await factory.services.database.fetch(of_account))[0].id
    return newest


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
