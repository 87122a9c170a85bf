"""All tables, for migrations and for tests."""

from sqlmodel import SQLModel

from models.access_code import AccessCode
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.idempotency import IdempotencyKey
from models.known_place import KnownPlace
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from models.outbox import OutboxItem
from models.registration import Registration
from models.session import RefreshToken, Session
from models.throttle import AttemptWindow

TABLES: tuple[type[SQLModel], ...] = (
    AccessCode,
    AttemptWindow,
    CreditBalance,
    CreditEntry,
    Document,
    IdempotencyKey,
    KnownPlace,
    Mandate,
    Order,
    Organisation,
    OutboxItem,
    RefreshToken,
    Registration,
    Session,
)
METADATA = SQLModel.metadata
