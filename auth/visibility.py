"""Which rows a caller sees: the one place where a read of a protected table starts (DOMAIN 10).

A read is written as a shape on top of what is visible. It is built once for each sight that a
caller can have on its table; the caller's own ids are parameters.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, false, or_, select, true
from sqlmodel import SQLModel

from auth.principal import AccountHolder, CodeHolder, OrderHolder, Principal, permits
from models.access_code import AccessCode, Role
from models.account import Account
from models.columns import columns_of, enum_type
from models.contact_request import ContactRequest
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.filing import Filing, FilingReport
from models.filing_authorisation import FilingAuthorisation
from models.invoice import Collection, Invoice
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from models.payment import Payment
from models.permission import Permission
from models.registration import Registration
from models.rows import Prepared, Row
from models.session import Session
from models.shipment import Shipment
from models.upload import Upload


class Sight(Enum):
    """How much of a table a caller sees."""

    NOTHING = "nothing"
    ORDER = "order"
    OWN = "own"
    ACCOUNT = "account"
    """What is the account's that the caller logged in with."""
    COMPANY = "company"
    MAIN_USER = "main user"
    """The company's, and what accounts filed for it (DOMAIN 10)."""
    EVERYTHING = "everything"


_COMPANY_WITH = {
    AccessCode: Permission.MANAGE_ACCESS_CODES,
    Mandate: Permission.MANAGE_ACCESS_CODES,
    Order: Permission.VIEW_ORGANISATION_ORDERS,
    Document: Permission.VIEW_ORGANISATION_ORDERS,
    Shipment: Permission.VIEW_ORGANISATION_ORDERS,
    Invoice: Permission.VIEW_ORGANISATION_ORDERS,
    Collection: Permission.VIEW_ORGANISATION_ORDERS,
    CreditBalance: Permission.PLACE_ORDERS,
    CreditEntry: Permission.VIEW_ORGANISATION_ORDERS,
    Filing: Permission.VIEW_ORGANISATION_ORDERS,
    FilingReport: Permission.VIEW_ORGANISATION_ORDERS,
    FilingAuthorisation: Permission.MANAGE_ACCESS_CODES,
}
"""The permission that shows a company's rows; the main user has every one."""

_WITH_ACCOUNTS = frozenset({Document, Filing, FilingReport})
"""Of which the main user sees also what accounts filed."""

_OF_COMPANIES_ALONE = frozenset({Organisation, FilingAuthorisation})

_OF_AN_ACCOUNT = frozenset({Account, Document, Filing, FilingAuthorisation, FilingReport, Session, Upload})

_OF_ONE_ORDER = frozenset({Order, Document, Shipment, Payment, ContactRequest})
"""What the holder of an order's token sees of that order."""

_VIEWER_ORDER = bindparam("viewer_order_id", type_=columns_of(Order).id.type)
_VIEWER_ACCOUNT = bindparam("viewer_account_id", type_=columns_of(Account).id.type)
_VIEWER_CODE = bindparam("viewer_code_id", type_=columns_of(AccessCode).id.type)
_VIEWER_ORGANISATION = bindparam("viewer_organisation_id", type_=columns_of(AccessCode).id.type)


def sight_of(principal: Principal, table: type[SQLModel]) -> Sight:
    """Tell how much of a table the caller sees."""
    if table is Registration:
        return Sight.EVERYTHING
    if isinstance(principal, OrderHolder):
        return Sight.ORDER if table in _OF_ONE_ORDER else Sight.NOTHING
    if isinstance(principal, AccountHolder):
        return Sight.ACCOUNT if table in _OF_AN_ACCOUNT else Sight.NOTHING
    if not isinstance(principal, CodeHolder) or table is Account:
        return Sight.NOTHING
    return _sight_of_code(principal, table)


def _sight_of_code(principal: CodeHolder, table: type[SQLModel]) -> Sight:
    if principal.organisation_id is None:
        return Sight.NOTHING if table in _OF_COMPANIES_ALONE else Sight.OWN
    if table is Organisation:
        return Sight.COMPANY
    if table in _WITH_ACCOUNTS and principal.role is Role.MAIN_USER:
        return Sight.MAIN_USER
    permission = _COMPANY_WITH.get(table)
    if permission is not None and permits(principal, permission):
        return Sight.COMPANY
    return Sight.NOTHING if table is FilingAuthorisation else Sight.OWN


def viewer_parameters(principal: Principal) -> dict[str, Any]:
    """Give the parameters that every read needs of its caller."""
    if isinstance(principal, OrderHolder):
        return {"viewer_order_id": principal.order_id}
    if isinstance(principal, AccountHolder):
        return {"viewer_account_id": principal.account_id}
    if not isinstance(principal, CodeHolder):
        return {}
    return {"viewer_code_id": principal.access_code_id, "viewer_organisation_id": principal.organisation_id}


def own_row(principal: Principal, table: type[SQLModel]) -> Row | None:
    """Give the caller's own code or company as it was found with the session; both are always seen."""
    return principal.own_rows.get(table.__name__) if isinstance(principal, CodeHolder) else None


class Read:
    """A read of one table: what is visible of it, shaped by `shape`; prepared once for each sight."""

    def __init__(self, table: type[SQLModel], shape: Callable[[Select[Any]], Select[Any]]) -> None:
        self.table = table
        self._shape = shape
        self.prepared = cache(self._prepare)

    def _prepare(self, sight: Sight) -> Prepared:
        return Prepared(self._shape(_visible(self.table, sight)), self.table.__name__)


def public_columns(table: type[SQLModel]) -> list[ColumnElement[Any]]:
    """Give what of a table a read may hold: no hash, nothing secret; of a code, its role too."""
    public: list[ColumnElement[Any]] = [
        column for column in columns_of(table) if not column.info.get("secret")
    ]
    return [*public, _role()] if table is AccessCode else public


def _visible(table: type[SQLModel], sight: Sight) -> Select[Any]:
    statement = select(*public_columns(table)).where(_condition(table, sight))
    joined = _joined().get(table)
    return statement if joined is None else joined(statement)


@cache
def _joined() -> dict[type[SQLModel], Callable[[Select[Any]], Select[Any]]]:
    """Give what is joined to a table, because it tells whose its rows are or belongs to them."""
    return {
        AccessCode: _with_company,
        Order: _with_hint,
        Document: _with_origin,
        Shipment: lambda statement: statement.join(Order, Order.id == Shipment.order_id),  # type: ignore[arg-type]
        Collection: lambda statement: statement.join(Invoice, Invoice.id == Collection.invoice_id),  # type: ignore[arg-type]
        CreditEntry: _with_payer,
        Filing: _with_filer,
        FilingReport: lambda statement: statement.join(Filing, Filing.id == FilingReport.filing_id),  # type: ignore[arg-type]
        FilingAuthorisation: _with_account,
    }


def _condition(table: type[SQLModel], sight: Sight) -> ColumnElement[bool]:
    if sight is Sight.EVERYTHING:
        return true()
    if sight is Sight.NOTHING:
        return false()
    return _conditions()[table, sight]


@cache
def _conditions() -> dict[tuple[type[SQLModel], Sight], ColumnElement[bool]]:
    code, order, invoice = columns_of(AccessCode), columns_of(Order), columns_of(Invoice)
    organisation, session, mandate = columns_of(Organisation), columns_of(Session), columns_of(Mandate)
    balance, payment, contact = columns_of(CreditBalance), columns_of(Payment), columns_of(ContactRequest)
    filing, authorisation = columns_of(Filing), columns_of(FilingAuthorisation)
    account, upload = columns_of(Account), columns_of(Upload)
    one_order = order.id == _VIEWER_ORDER
    own_filings, filings_of_account = (
        filing.access_code_id == _VIEWER_CODE,
        filing.account_id == _VIEWER_ACCOUNT,
    )
    filings_of_company = filing.organisation_id == _VIEWER_ORGANISATION
    filed_by_codes = and_(filings_of_company, filing.access_code_id.is_not(None))
    own_orders, own_invoices = order.access_code_id == _VIEWER_CODE, invoice.access_code_id == _VIEWER_CODE
    orders_of_company = order.organisation_id == _VIEWER_ORGANISATION
    invoices_of_company = invoice.organisation_id == _VIEWER_ORGANISATION
    own_balance = balance.access_code_id == _VIEWER_CODE
    balance_of_company = balance.organisation_id == _VIEWER_ORGANISATION
    return {
        (AccessCode, Sight.OWN): code.id == _VIEWER_CODE,
        (AccessCode, Sight.COMPANY): code.organisation_id == _VIEWER_ORGANISATION,
        (Organisation, Sight.COMPANY): organisation.id == _VIEWER_ORGANISATION,
        (Order, Sight.ORDER): one_order,
        (Order, Sight.OWN): own_orders,
        (Order, Sight.COMPANY): orders_of_company,
        (Document, Sight.ORDER): one_order,
        (Document, Sight.OWN): or_(own_orders, own_invoices, own_filings),
        (Document, Sight.ACCOUNT): filings_of_account,
        (Document, Sight.COMPANY): or_(orders_of_company, invoices_of_company, filed_by_codes),
        (Document, Sight.MAIN_USER): or_(orders_of_company, invoices_of_company, filings_of_company),
        **{
            (table, sight): condition
            for table in (Filing, FilingReport)
            for sight, condition in (
                (Sight.OWN, own_filings),
                (Sight.ACCOUNT, filings_of_account),
                (Sight.COMPANY, filed_by_codes),
                (Sight.MAIN_USER, filings_of_company),
            )
        },
        (FilingAuthorisation, Sight.ACCOUNT): authorisation.account_id == _VIEWER_ACCOUNT,
        (FilingAuthorisation, Sight.COMPANY): authorisation.organisation_id == _VIEWER_ORGANISATION,
        (Account, Sight.ACCOUNT): account.id == _VIEWER_ACCOUNT,
        (Upload, Sight.OWN): upload.access_code_id == _VIEWER_CODE,
        (Upload, Sight.ACCOUNT): upload.account_id == _VIEWER_ACCOUNT,
        (Shipment, Sight.ORDER): one_order,
        (Shipment, Sight.OWN): own_orders,
        (Shipment, Sight.COMPANY): orders_of_company,
        (Invoice, Sight.OWN): own_invoices,
        (Invoice, Sight.COMPANY): invoices_of_company,
        (Collection, Sight.OWN): own_invoices,
        (Collection, Sight.COMPANY): invoices_of_company,
        (CreditBalance, Sight.OWN): own_balance,
        (CreditBalance, Sight.COMPANY): balance_of_company,
        (CreditEntry, Sight.OWN): own_balance,
        (CreditEntry, Sight.COMPANY): balance_of_company,
        (Payment, Sight.ORDER): payment.order_id == _VIEWER_ORDER,
        (Payment, Sight.OWN): payment.access_code_id == _VIEWER_CODE,
        (ContactRequest, Sight.ORDER): and_(
            contact.order_id == _VIEWER_ORDER, contact.access_code_id.is_(None)
        ),
        (ContactRequest, Sight.OWN): contact.access_code_id == _VIEWER_CODE,
        (Session, Sight.OWN): session.access_code_id == _VIEWER_CODE,
        (Session, Sight.ACCOUNT): session.account_id == _VIEWER_ACCOUNT,
        (Mandate, Sight.OWN): mandate.access_code_id == _VIEWER_CODE,
        (Mandate, Sight.COMPANY): mandate.organisation_id == _VIEWER_ORGANISATION,
    }


def _role() -> ColumnElement[Any]:
    """Tell a code's role, which its company tells; a private code has none."""
    code, organisation = columns_of(AccessCode), columns_of(Organisation)
    role = case(
        (organisation.main_code_id == code.id, Role.MAIN_USER.value),
        (code.organisation_id.is_not(None), Role.SUB_CODE.value),
    )
    return role.cast(enum_type(Role, None)).label("role")


def _with_company(statement: Select[Any]) -> Select[Any]:
    """Join a code's company, which tells its role."""
    code, organisation = columns_of(AccessCode), columns_of(Organisation)
    return statement.outerjoin(Organisation, organisation.id == code.organisation_id)


def _with_hint(statement: Select[Any]) -> Select[Any]:
    """Add who ordered: the hint of the code, for whoever sees the order (DOMAIN 10)."""
    code, order = columns_of(AccessCode), columns_of(Order)
    return statement.add_columns(code.hint.label("ordered_by")).outerjoin(
        AccessCode, and_(code.id == order.access_code_id)
    )


def _with_filer(statement: Select[Any]) -> Select[Any]:
    """Add who filed: the hint of the code, for whoever sees the filing (DOMAIN 10)."""
    code, filing = columns_of(AccessCode), columns_of(Filing)
    return statement.add_columns(code.hint.label("filed_by")).outerjoin(
        AccessCode, and_(code.id == filing.access_code_id)
    )


def _with_account(statement: Select[Any]) -> Select[Any]:
    """Add whose account it is, for the company that may end it."""
    account, authorisation = columns_of(Account), columns_of(FilingAuthorisation)
    person = (account.email, account.first_name, account.last_name)
    return statement.add_columns(*(column.label(f"account_{column.key}") for column in person)).join(
        Account, and_(account.id == authorisation.account_id)
    )


def _with_payer(statement: Select[Any]) -> Select[Any]:
    """Add whose balance an entry moved."""
    balance, entry = columns_of(CreditBalance), columns_of(CreditEntry)
    return statement.add_columns(balance.organisation_id, balance.access_code_id).join(
        CreditBalance, and_(balance.id == entry.balance_id)
    )


def _with_origin(statement: Select[Any]) -> Select[Any]:
    """Join what a document comes from, which tells whose it is."""
    document, order, invoice = columns_of(Document), columns_of(Order), columns_of(Invoice)
    filing = columns_of(Filing)
    return (
        statement.outerjoin(Order, and_(order.id == document.order_id))
        .outerjoin(Invoice, and_(invoice.id == document.invoice_id))
        .outerjoin(Filing, and_(filing.id == document.filing_id))
    )
