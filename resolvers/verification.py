"""The number of a certified document, and what anybody who holds it can check (DOMAIN 17)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from auth.places import source_of
from auth.secrets import as_printed, is_verification_number
from auth.throttle import VERIFICATION_FROM_ADDRESS, count_attempt
from models.catalogue import ProductCode
from models.columns import columns_of
from models.document import Document
from models.order import Order
from models.refusals import DocumentNotFound
from resolvers.document_contents import Certification
from resolvers.services import Services

_document, _order = columns_of(Document), columns_of(Order)


@dataclass(frozen=True, slots=True)
class DocumentVerification:
    """What a certified document says of itself; nothing of who ordered it."""

    typename: ClassVar[str] = "DocumentVerification"
    number: str
    product: ProductCode
    kvk_number: str
    branch_number: str | None
    name: str
    issued_at: datetime
    file_name: str
    byte_size: int
    sha256: str


def certification_of(services: Services, order_id: UUID) -> Certification:
    """Give the number of an order's document, the same at every attempt, and where to check it."""
    number = services.secrets.verification_number(order_id)
    return Certification(number, f"{services.public_url}/verify/{number}")


async def verify(services: Services, number: str, address: str) -> DocumentVerification:
    """Find a certified document by its number, however it was typed; `address` is the caller's.

    Raises `DocumentNotFound` or `TooManyRequests`.
    """
    await services.database.write(
        lambda transaction: count_attempt(
            transaction, services.secrets, VERIFICATION_FROM_ADDRESS, source_of(address), services.clock()
        )
    )
    printed = as_printed(number)
    if not is_verification_number(printed):
        raise DocumentNotFound
    found = await services.database.fetch(
        select(
            _document.verification_number,
            _order.product,
            _order.subject_kvk_number,
            _order.branch_number,
            _document.subject_name,
            _document.created_at,
            _document.name,
            _document.byte_size,
            _document.sha256,
        )
        .join(Order, _order.id == _document.order_id)
        .where(_document.verification_number == printed)
    )
    if not found:
        raise DocumentNotFound
    return DocumentVerification(*found[0])
