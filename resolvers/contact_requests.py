"""Asking support for something (DOMAIN 30)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from auth.principal import CodeHolder, OrderHolder, Principal, require_orderer
from auth.secrets import new_number
from auth.throttle import CONTACT_REQUEST, count_attempt
from auth.visibility import Read
from models.checks import Checks
from models.columns import columns_of
from models.contact_request import ContactRequest, ContactStatus, ContactTopic
from models.language import Language
from models.order import Order
from models.refusals import OrderNotFound, ReplacementNotPossible
from models.rows import Row, any_of
from resolvers import orders, replacements
from resolvers.database import Database, Reader, Transaction
from resolvers.idempotency import Once
from resolvers.services import Services

LONGEST_MESSAGE = 2000
_contact, _order = columns_of(ContactRequest), columns_of(Order)

BY_ID = Read(ContactRequest, lambda visible: visible.where(any_of(_contact.id, "ids")))
OF_ORDERS = Read(
    ContactRequest,
    lambda visible: visible.where(any_of(_contact.order_id, "order_ids")).order_by(_contact.created_at),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as sent."""

    idempotency_key: str
    topic: ContactTopic
    order_id: UUID | None
    message: str
    language: Language


@dataclass(frozen=True, slots=True)
class ContactRequestSubmitted:
    """The request, as it is now, and the order it is about."""

    typename: ClassVar[str] = "ContactRequestSubmitted"
    contact_request: Row
    order: Row


async def submit(services: Services, principal: Principal, asked: Asked) -> ContactRequestSubmitted:
    """Ask support, once for each idempotency key.

    Raises `NotLoggedIn`, `InvalidInput`, `OrderNotFound`, `ReplacementNotPossible`,
    `TooManyRequests` or `IdempotencyKeyReused`.
    """
    orderer = require_orderer(principal)
    checks = Checks()
    checks.idempotency_key("idempotencyKey", asked.idempotency_key)
    message = checks.text("message", asked.message, LONGEST_MESSAGE)
    checks.done()
    reader = services.database.reader(principal)
    order = await reader.row(orders.BY_ID, ids=[asked.order_id] if asked.order_id else [])
    if order is None:
        raise OrderNotFound
    request_id = await services.database.write(_Submitting(services, orderer, asked, message).write)
    (request,) = await reader.rows(BY_ID, ids=[request_id])
    return ContactRequestSubmitted(request, order)


async def of_orders(reader: Reader, rows: Sequence[Row]) -> list[list[Row]]:
    """Give the caller's own requests about each order, oldest first."""
    by_order: dict[UUID, list[Row]] = {order.id: [] for order in rows}
    for request in await reader.rows(OF_ORDERS, order_ids=list(by_order)):
        by_order[request.order_id].append(request)
    return [by_order[order.id] for order in rows]


async def open_requests(database: Database) -> list[Row]:
    """Give support what waits for an answer, oldest first; for nobody else."""
    waiting = (
        select(_contact.number, _contact.created_at, _contact.message, _order.number.label("order_number"))
        .outerjoin(Order, _order.id == _contact.order_id)
        .where(_contact.status == ContactStatus.OPEN)
        .order_by(_contact.created_at)
    )
    return await database.fetch(waiting)


class _Submitting:
    """What the transaction that writes a request needs."""

    def __init__(
        self, services: Services, principal: CodeHolder | OrderHolder, asked: Asked, message: str
    ) -> None:
        code_id = principal.access_code_id if isinstance(principal, CodeHolder) else None
        author = f"code:{code_id.hex}" if code_id else f"order:{asked.order_id}"
        sent = {"operation": "contact", "order": str(asked.order_id), "message": message}
        self.services = services
        self.asked = asked
        self.message = message
        self.code_id = code_id
        self.author = author
        self.once = Once(services.secrets, author, asked.idempotency_key, sent)

    async def write(self, transaction: Transaction) -> UUID:
        now = self.services.clock()
        earlier = await self.once.earlier(transaction, now)
        if earlier is not None:
            return earlier
        await count_attempt(transaction, self.services.secrets, CONTACT_REQUEST, self.author, now)
        order = await transaction.get_one(Order, self.asked.order_id, with_for_update=True)
        if not await replacements.can_be_replaced(transaction, order):
            raise ReplacementNotPossible
        request = ContactRequest(
            number=new_number("C"),
            topic=self.asked.topic,
            access_code_id=self.code_id,
            order_id=order.id,
            message=self.message,
            language=self.asked.language,
            created_at=now,
        )
        transaction.add(request)
        await transaction.flush()
        self.once.keep(transaction, request.id, now)
        return request.id
