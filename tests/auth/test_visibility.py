"""What one may not see does not exist (DOMAIN 10): every read, against the rule told once more plainly."""

from dataclasses import dataclass
from datetime import date
from inspect import getsource
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import inspect
from sqlmodel import SQLModel

from auth.permissions import GRANTABLE
from auth.principal import GUEST, CodeHolder, OrderHolder, Principal
from auth.visibility import Read, Sight, sight_of
from models.access_code import AccessCode, Role
from models.account import Account
from models.catalogue import ProductCode
from models.columns import columns_of
from models.contact_request import ContactRequest
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus
from models.filing_authorisation import FilingAuthorisation
from models.idempotency import IdempotencyKey
from models.invoice import BillingRun, Collection, Invoice, InvoiceNumbers
from models.known_place import KnownPlace
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.organisation import Organisation
from models.outbox import OutboxItem
from models.payment import Payment, Refund
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.registration import Registration
from models.session import RefreshToken, Session
from models.shipment import Shipment
from models.tables import TABLES
from models.throttle import AttemptWindow
from models.upload import Upload
from resolvers.database import Reader
from resolvers.services import Services
from tests.database import all_rows
from tests.factories import Code, Company, Factory
from tests.packages import modules

PROTECTED: tuple[type[SQLModel], ...] = (
    AccessCode,
    Organisation,
    Order,
    Document,
    Shipment,
    Payment,
    ContactRequest,
    Invoice,
    Collection,
    CreditBalance,
    CreditEntry,
    Session,
    Mandate,
    Filing,
    FilingReport,
    FilingAuthorisation,
    Account,
    Upload,
)
OF_NOBODY = (
    AttemptWindow,
    BillingRun,
    IdempotencyKey,
    InvoiceNumbers,
    KnownPlace,
    OutboxItem,
    RefreshToken,
    Refund,
)
SECRET = {
    table: {column.key for column in columns_of(table) if column.info.get("secret")} for table in TABLES
}
OF_GUESTS_ALONE = {OrderStatus.PENDING_PAYMENT, OrderStatus.EXPIRED}
EVERY_GRANT = [
    frozenset(granted)
    for granted in chain.from_iterable(combinations(sorted(GRANTABLE), n) for n in range(5))
]


class World:
    """Whose each row is: what belongs to an order, an invoice, a balance or a filing, by its id."""

    def __init__(self, *origins: list[Any]) -> None:
        self.origins: dict[Any, Any] = {row.id: row for rows in origins for row in rows}

    def origin(self, row: Any) -> Any:
        """Give what tells whose a row is: the row itself, or what it belongs to."""
        match row:
            case Document():
                return self.origins[row.order_id or row.invoice_id or row.filing_id]
            case Shipment():
                return self.origins[row.order_id]
            case Collection():
                return self.origins[row.invoice_id]
            case FilingReport():
                return self.origins[row.filing_id]
            case CreditEntry():
                return self.origins[row.balance_id]
        return row


@dataclass(frozen=True, slots=True)
class Viewer:
    """A caller, with what the rule needs to know of them."""

    principal: Principal
    code: Code | None = None
    account: UUID | None = None
    is_main: bool = False
    granted: frozenset[Permission] = frozenset()

    def sees(self, row: Any, world: World) -> bool:
        """Tell whether rule 10 shows this caller a row."""
        if isinstance(self.principal, OrderHolder):
            return self._is_of_my_order(row, self.principal.order_id)
        origin = world.origin(row)
        if self.account is not None:
            return self.account == (
                row.id if isinstance(row, Account) else getattr(origin, "account_id", None)
            )
        if self.code is None or isinstance(row, Account):
            return False
        own = origin.id if isinstance(origin, AccessCode) else getattr(origin, "access_code_id", None)
        if own == self.code.id:
            return True
        if getattr(origin, "account_id", None) is not None and not self.is_main:
            return False
        return self._sees_all_of_my_company(row) and self._is_of_my_company(origin)

    def _is_of_my_order(self, row: Any, order_id: UUID) -> bool:
        match row:
            case Order():
                return row.id == order_id
            case Document() | Shipment() | Payment():
                return row.order_id == order_id
            case ContactRequest():
                return row.order_id == order_id and row.access_code_id is None
        return False

    def _sees_all_of_my_company(self, row: Any) -> bool:
        match row:
            case Session() | Payment() | ContactRequest() | Upload():
                return False
            case Organisation():
                return True
            case AccessCode() | Mandate() | FilingAuthorisation():
                return self.is_main
            case CreditBalance():
                return self.is_main or Permission.PLACE_ORDERS in self.granted
        return self.is_main or Permission.VIEW_ORGANISATION_ORDERS in self.granted

    def _is_of_my_company(self, origin: Any) -> bool:
        assert self.code is not None
        company = origin.id if isinstance(origin, Organisation) else origin.organisation_id
        return company is not None and company == self.code.organisation_id


@pytest.fixture
async def viewers(factory: Factory) -> list[Viewer]:
    """Make two companies of each method, one of them with a code for every set of grants; people; guests."""
    found = [Viewer(GUEST)]
    run = await factory.billing_run(date(2026, 2, 1))
    for method, grants in product(
        (PaymentMethod.DIRECT_DEBIT, PaymentMethod.CREDIT), (EVERY_GRANT, EVERY_GRANT[:2])
    ):
        company = await factory.company(method=method)
        codes = [await factory.sub_code(company, permissions=granted) for granted in grants]
        person = await factory.private_code(method=method)
        about = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
        found.append(Viewer(OrderHolder(about.id)))
        found.append(await viewer(factory, company.main_user, about, is_main=True))
        found += [
            await viewer(factory, code, about, granted=granted)
            for code, granted in zip(codes, grants, strict=True)
        ]
        found.append(await viewer(factory, person, await factory.order(person)))
        found.append(await filer(factory, company))
        if method is PaymentMethod.DIRECT_DEBIT:
            for payer in (company.main_user, person):
                await factory.collection(await factory.invoice(payer, run))
    return [*found, await guest(factory), await guest(factory)]


async def viewer(factory: Factory, code: Code, about: Order, **values: Any) -> Viewer:
    """Log a code in that has orders, pays, and asked support about an order."""
    await factory.order(code)
    paper = ProductCode.CERTIFIED_EXTRACT_PAPER
    await factory.shipment(await factory.order(code, status=OrderStatus.DELIVERED, product=paper))
    await factory.contact_request(about, code)
    if code.organisation_id is not None:
        await factory.filing(code, status=FilingStatus.REJECTED)
    await factory.upload(code, b"<xbrl/>")
    principal = await factory.principal(code)
    if principal.payment_method is PaymentMethod.CREDIT:
        await factory.deposit(code.id, 500)
    return Viewer(principal, code, **values)


async def filer(factory: Factory, company: Company) -> Viewer:
    """Log an account in that the company authorised, and that filed for it."""
    account = await factory.account()
    await factory.authorisation(account, company.kvk_number, organisation_id=company.id)
    await factory.filing(
        account, status=FilingStatus.FILED, kvk_number=company.kvk_number, organisation_id=company.id
    )
    await factory.upload(account, b"<xbrl/>")
    return Viewer(await factory.account_principal(account), account=account.id)


async def guest(factory: Factory) -> Viewer:
    """Give the holder of the token of a guest's order on paper."""
    paper = ProductCode.CERTIFIED_EXTRACT_PAPER
    order = await factory.guest_order(status=OrderStatus.DELIVERED, product=paper)
    await factory.shipment(order)
    await factory.contact_request(order)
    return Viewer(OrderHolder(order.id))


async def test_every_caller_sees_what_the_rule_shows_and_nothing_else(
    services: Services, viewers: list[Viewer]
) -> None:
    world = World(
        await all_rows(services, Order),
        await all_rows(services, Invoice),
        await all_rows(services, CreditBalance),
        await all_rows(services, Filing),
    )
    for table in PROTECTED:
        everything: list[Any] = await all_rows(services, table)
        assert len(everything) >= 2
        key = next(iter(inspect(table).primary_key)).key
        read = Read(table, lambda visible: visible)
        for each in viewers:
            rows = await services.database.reader(each.principal).rows(read)
            assert not any(SECRET[table] & set(row.columns) for row in rows)
            seen = [getattr(row, key) for row in rows]
            assert len(seen) == len(set(seen))
            shown = {getattr(row, key) for row in everything if each.sees(row, world)}
            assert set(seen) == shown, (table, each)


async def test_an_order_of_a_colleague_shows_who_ordered_by_the_hint_alone(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    granted = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    reader_code, colleague = [await factory.sub_code(company, permissions=granted) for _ in range(2)]
    order = await factory.order(colleague)
    reader = services.database.reader(await factory.principal(reader_code))
    (row,) = await reader.rows(Read(Order, lambda visible: visible))
    assert (row.id, row.ordered_by) == (order.id, colleague.hint)
    codes = await reader.rows(Read(AccessCode, lambda visible: visible))
    assert [code.id for code in codes] == [reader_code.id]


async def test_a_colleague_s_order_does_not_exist_for_a_sub_code_whatever_became_of_it(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    for status in set(OrderStatus) - OF_GUESTS_ALONE:
        product = ProductCode.CERTIFIED_EXTRACT_PAPER if status is OrderStatus.POSTED else ProductCode.EXTRACT
        failure = "REGISTER_UNAVAILABLE" if status is OrderStatus.FAILED else None
        await factory.order(company.main_user, status=status, failure=failure, product=product)
    reader = services.database.reader(await factory.principal(code))
    for table in (Order, Document):
        assert await reader.rows(Read(table, lambda visible: visible)) == []


async def test_the_orders_of_a_company_are_private_people_s_to_nobody(
    services: Services, factory: Factory
) -> None:
    """A code without a company shares nothing with other codes without one."""
    one, other = await factory.private_code(), await factory.private_code()
    await factory.order(other)
    reader = services.database.reader(await factory.principal(one))
    assert await reader.rows(Read(Order, lambda visible: visible)) == []
    assert len(await reader.rows(Read(AccessCode, lambda visible: visible))) == 1


async def test_a_code_is_shown_with_its_role(services: Services, factory: Factory) -> None:
    company: Company = await factory.company()
    sub_code, private = await factory.sub_code(company), await factory.private_code()
    read = Read(AccessCode, lambda visible: visible)
    rows = await services.database.reader(await factory.principal(company.main_user)).rows(read)
    assert {row.id: row.role for row in rows} == {
        company.main_user.id: Role.MAIN_USER,
        sub_code.id: Role.SUB_CODE,
    }
    (own,) = await services.database.reader(await factory.principal(private)).rows(read)
    assert own.role is None


def test_hashes_the_way_a_code_travels_and_a_guest_s_address_are_secret() -> None:
    assert {table: secret for table, secret in SECRET.items() if secret} == {
        AccessCode: {"code_hash", "password_hash", "mailed_password_hash", "delivery"},
        Session: {"token_hash"},
        Order: {"guest_email"},
        Account: {"password_hash", "confirmation_hash"},
        FilingAuthorisation: {"code_hash", "tries_left"},
    }


async def test_a_table_for_which_there_is_no_rule_is_shown_to_nobody(
    services: Services, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    main_user = await factory.principal(company.main_user)
    for table in OF_NOBODY:
        read = Read(table, lambda visible: visible)
        assert await services.database.reader(GUEST).rows(read) == []
        with pytest.raises(KeyError):
            await services.database.reader(main_user).rows(read)
    assert {*OF_NOBODY, *PROTECTED, Registration} == set(TABLES)


async def test_the_register_s_copies_are_everyone_s(services: Services, factory: Factory) -> None:
    holder: CodeHolder = await factory.principal(await factory.private_code())
    for principal in (GUEST, holder):
        assert sight_of(principal, Registration) is Sight.EVERYTHING


def test_a_read_is_run_with_the_sight_of_its_caller_and_in_no_other_way() -> None:
    sources = {module.__name__: Path(str(module.__file__)).read_text() for module in modules()}
    prepare = {name: source.count(".prepared(") for name, source in sources.items() if ".prepared(" in source}
    assert prepare == {Reader.__module__: 1}
    assert ".prepared(" in getsource(Reader)
