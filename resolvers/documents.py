"""Documents that orders delivered."""

from collections.abc import Sequence
from uuid import UUID

from auth.visibility import Read
from models.columns import columns_of
from models.document import Document
from models.rows import Row, any_of
from resolvers.database import Reader

_document = columns_of(Document)

BY_ID = Read(Document, lambda visible: visible.where(any_of(_document.id, "ids")))
OF_ORDERS = Read(
    Document,
    lambda visible: visible.where(any_of(_document.order_id, "order_ids")).order_by(_document.id),
)


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[list[Row]]:
    """Give the documents of each order."""
    by_order: dict[UUID, list[Row]] = {order.id: [] for order in orders}
    for row in await reader.rows(OF_ORDERS, order_ids=list(by_order)):
        by_order[row.order_id].append(row)
    return [by_order[order.id] for order in orders]


async def find(reader: Reader, document_id: UUID) -> Row | None:
    """Give a document for download, if the caller sees it."""
    return await reader.row(BY_ID, ids=[document_id])
