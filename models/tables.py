"""All tables, for migrations and for tests."""

from sqlmodel import SQLModel

from models.access_code import AccessCode
from models.contact_request import ContactRequest
from models.credit import CreditBalance, CreditEntry
from models.document import Document
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

TABLES: tuple[type[SQLModel], ...] = (
    AccessCode,
    AttemptWindow,
    BillingRun,
    Collection,
    ContactRequest,
    CreditBalance,
    CreditEntry,
    Document,
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
)
METADATA = SQLModel.metadata
