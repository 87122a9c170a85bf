"""What a worker does about invoices: makes and mails them, and tells of a collection that came back."""

import asyncio
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from models.access_code import AccessCode
from models.columns import columns_of
from models.days import amsterdam_day
from models.document import Document
from models.invoice import BillingRun, Collection, Invoice
from models.language import Language, Text
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from resolvers import outbox
from resolvers.database import Database, Transaction
from resolvers.handing_over import message_id, send
from resolvers.invoice_mails import BillFacts, collection_bounced_mail, invoice_mail
from resolvers.outbox import Work
from resolvers.ports import AnnouncedCollection, Attachment, Creditor, InvoiceContent, InvoiceLine
from resolvers.services import Services
from resolvers.written_dates import written_date, written_month

LARGEST_ATTACHMENT = 5_000_000
"""In bytes: what every mail server takes. A larger invoice is linked to."""

_FILE_NAME = Text(nl="factuur-{number}.pdf", en="invoice-{number}.pdf")
_IBAN_HINT = 4

_order, _code = columns_of(Order), columns_of(AccessCode)
_document, _collection = columns_of(Document), columns_of(Collection)


@dataclass(frozen=True, slots=True)
class _Bill:
    """An invoice, who gets it, and how it is collected."""

    invoice: Invoice
    recipient: AccessCode
    organisation: Organisation | None
    collection: Collection | None
    mandate: Mandate | None
    collect_on: date

    @property
    def language(self) -> Language:
        return self.recipient.language

    @property
    def iban_hint(self) -> str | None:
        return self.mandate.iban[-_IBAN_HINT:] if self.mandate else None

    @property
    def holder_name(self) -> str:
        return f"{self.recipient.holder_first_name} {self.recipient.holder_last_name}"

    def facts(self, creditor: Creditor) -> BillFacts:
        day = self.collect_on if self.collection else self.invoice.due_on
        return BillFacts(
            recipient_name=self.holder_name,
            number=self.invoice.number,
            month=written_month(self.invoice.month, self.language),
            day=written_date(day, self.language),
            total_cents=self.invoice.total_cents,
            iban_hint=self.iban_hint,
            creditor=creditor,
        )


async def make_invoice(services: Services, work: Work) -> None:
    """Make the document of an invoice, once, and mail it to whoever pays."""
    bill = await services.database.write(lambda transaction: _bill(transaction, work.subject_id))
    document = await _document_of(services, work, bill)
    content = await asyncio.to_thread(services.store.path(document.sha256).read_bytes)
    attached = Attachment(document.name, document.media_type, content)
    message = invoice_mail(
        message_id(services, work),
        bill.recipient.holder_email,
        bill.language,
        bill.facts(services.creditor),
        f"{services.public_url}/documents/{document.id}",
        attached if document.byte_size <= LARGEST_ATTACHMENT else None,
    )
    await send(services, work, message)


async def mail_collection_bounced(services: Services, work: Work) -> None:
    """Tell whoever pays that a collection came back, and how to pay."""

    async def load(transaction: Transaction) -> tuple[Collection, _Bill]:
        collection = await transaction.get_one(Collection, work.subject_id)
        return collection, await _bill(transaction, collection.invoice_id)

    collection, bill = await services.database.write(load)
    message = collection_bounced_mail(
        message_id(services, work),
        bill.recipient.holder_email,
        bill.language,
        bill.facts(services.creditor),
        collection.bounce_reason or "",
    )
    await send(services, work, message)


async def _bill(transaction: Transaction, invoice_id: UUID) -> _Bill:
    invoice = await transaction.get_one(Invoice, invoice_id)
    run = await transaction.get_one(BillingRun, invoice.run_id)
    organisation = None
    code_id = invoice.access_code_id
    if invoice.organisation_id is not None:
        organisation = await transaction.get_one(Organisation, invoice.organisation_id)
        code_id = organisation.main_code_id
    of_invoice = select(Collection).where(_collection.invoice_id == invoice_id)
    collection = (await transaction.execute(of_invoice)).scalars().one_or_none()
    return _Bill(
        invoice=invoice,
        recipient=await transaction.get_one(AccessCode, code_id),
        organisation=organisation,
        collection=collection,
        mandate=await transaction.get_one(Mandate, collection.mandate_id) if collection else None,
        collect_on=run.collect_on,
    )


async def _document_of(services: Services, work: Work, bill: _Bill) -> Document:
    """Give the document that an earlier attempt made, or make it."""
    found = await services.database.write(lambda transaction: _stored(transaction, bill.invoice.id))
    if found is not None:
        return found
    content = await services.documents.invoice(await _content(services, bill))
    document = Document(
        invoice_id=bill.invoice.id,
        name=_FILE_NAME.in_language(bill.language, number=bill.invoice.number),
        media_type="application/pdf",
        byte_size=len(content),
        sha256=await services.store.put(content),
        created_at=services.clock(),
    )

    async def keep(transaction: Transaction) -> Document:
        await outbox.hold(transaction, work)
        earlier = await _stored(transaction, bill.invoice.id)
        if earlier is not None:
            return earlier
        transaction.add(document)
        return document

    return await services.database.write(keep)


async def _stored(transaction: Transaction, invoice_id: UUID) -> Document | None:
    of_invoice = select(Document).where(_document.invoice_id == invoice_id)
    return (await transaction.execute(of_invoice)).scalars().one_or_none()


async def _content(services: Services, bill: _Bill) -> InvoiceContent:
    announced = None
    if bill.mandate is not None:
        announced = AnnouncedCollection(
            bill.collect_on, bill.mandate.iban[-_IBAN_HINT:], bill.mandate.reference
        )
    invoice, organisation = bill.invoice, bill.organisation
    return InvoiceContent(
        number=invoice.number,
        month=invoice.month,
        issued_at=invoice.issued_at,
        due_on=invoice.due_on,
        payer_name=organisation.name if organisation else bill.holder_name,
        payer_kvk_number=organisation.kvk_number if organisation else None,
        lines=await _lines(services.database, invoice.id),
        total_cents=invoice.total_cents,
        creditor=services.creditor,
        collection=announced,
        language=bill.language,
    )


async def _lines(database: Database, invoice_id: UUID) -> list[InvoiceLine]:
    found = await database.fetch(
        select(
            _order.placed_at,
            _order.number,
            _order.product,
            _order.subject_kvk_number,
            _order.price_cents,
            _code.hint,
        )
        .join(AccessCode, _code.id == _order.access_code_id)
        .where(_order.invoice_id == invoice_id)
        .order_by(_order.placed_at, _order.id)
    )
    return [
        InvoiceLine(
            ordered_on=amsterdam_day(row.placed_at),
            order_number=row.number,
            product=row.product,
            subject_kvk_number=row.subject_kvk_number,
            ordered_by=row.hint,
            price_cents=row.price_cents,
        )
        for row in found
    ]
