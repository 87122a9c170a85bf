"""All tables, for migrations and for tests."""

from sqlmodel import SQLModel

from models.access_code import AccessCode
from models.account import Account
from models.contact_request import ContactRequest
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.filing import Filing, FilingReport
from models.filing_authorisation import FilingAuthorisation
from models.idempotency import IdempotencyKey
from models.invoice import BillingRun, Collection, Invoice, InvoiceNumbers
from models.known_place import KnownPlace
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from models.outbox import OutboxItem
from models.payment import Payment, Refund
from models.registration import Registration
from models.session import RefreshToken, Session
from models.shipment import Shipment
from models.throttle import AttemptWindow
from models.upload import Upload

TABLES: tuple[type[SQLModel], ...] = (
    AccessCode,
    Account,
    AttemptWindow,
    BillingRun,
    Collection,
    ContactRequest,
    CreditBalance,
    CreditEntry,
    Document,
    Filing,
    FilingAuthorisation,
    FilingReport,
    IdempotencyKey,
    Invoice,
    InvoiceNumbers,
    KnownPlace,
    Mandate,
    Order,
    Organisation,
    OutboxItem,
    Payment,
    RefreshToken,
    Refund,
    Registration,
    Session,
    Shipment,
    Upload,
)
METADATA = SQLModel.metadata
