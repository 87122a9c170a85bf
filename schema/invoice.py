"""Invoices, and how they are collected (DOMAIN 14)."""

from datetime import date, datetime

import strawberry
from strawberry import Parent

from models.invoice import CollectionStatus
from models.payment_method import PaymentMethod
from models.rows import Row
from resolvers import documents, invoices
from schema.context import Info
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.money import Money, euros
from schema.order import Document
from schema.relay import Node

strawberry.enum(CollectionStatus, description="Where a direct debit stands.")


@strawberry.type(description="The direct debit of an invoice.")
class Collection:
    """Part of `Invoice`."""

    status: CollectionStatus = shown("Sent to the bank; come back; paid after it had come back.")
    reference: str = shown("Names it on the bank statement.")
    collect_on: date = shown("It is collected on or shortly after this day.")
    bounce_reason: str | None = shown(
        "The bank's code for why it came back, such as AM04; null if it did not."
    )


@view
class Invoice(Node):
    """What was ordered until the end of a month, billed afterwards."""

    number: str = shown("To name the invoice to people; mentioned when it is paid.")
    month: date = shown("The first day of the month that it is for.")
    payment_method: PaymentMethod = shown(
        "How this invoice is paid: INVOICE also when there was no mandate to collect with."
    )
    issued_at: datetime = shown("When it was made.")
    due_on: date = shown("The last day to pay it.")

    @derived("The sum of its orders.")
    def total(root: Parent[Row]) -> Money:
        return euros(root.total_cents)

    @batch("The invoice to read and keep; null while it is being made.")
    async def document(parents: Parents, info: Info) -> list[Document | None]:
        return as_view(await documents.of_invoices(info.context.reader, parents))

    @batch("Its direct debit; null when the payer transfers it.")
    async def collection(parents: Parents, info: Info) -> list[Collection | None]:
        return as_view(await invoices.collections(info.context.reader, parents))
