"""Mails about orders that were promised: composed from what is true now, and handed over."""

from uuid import UUID

from sqlalchemy import select

from auth.principal import GUEST
from models.catalogue import CATALOGUE
from models.columns import columns_of
from models.contact_request import ContactRequest
from models.document import Document
from models.order import FAILURE_TEXTS, Order
from resolvers import order_mails, recipients, registrations
from resolvers.handing_over import message_id, send
from resolvers.order_mails import OrderMail
from resolvers.outbox import Work
from resolvers.recipients import Recipient
from resolvers.services import Services

_document = columns_of(Document)


async def mail_placed(services: Services, work: Work) -> None:
    """Tell a guest that the payment arrived, and where to follow the order (DOMAIN 13)."""
    order = await _order(services, work.subject_id)
    recipient = await recipients.of_order(services, order)
    about = await _about(services, work, order, recipient)
    await send(services, work, order_mails.placed_mail(about, order_url=recipient.order_url))


async def mail_delivered(services: Services, work: Work) -> None:
    """Tell who ordered that it is ready, with a link to it (DOMAIN 17)."""
    order = await _order(services, work.subject_id)
    recipient = await recipients.of_order(services, order)
    by_guest = order.access_code_id is None
    url = recipient.order_url if by_guest else await _document_url(services, order.id)
    about = await _about(services, work, order, recipient)
    await send(services, work, order_mails.delivered_mail(about, document_url=url, by_guest=by_guest))


async def mail_posted(services: Services, work: Work) -> None:
    """Tell who ordered that the paper is in the post (DOMAIN 17)."""
    order = await _order(services, work.subject_id)
    recipient = await recipients.of_order(services, order)
    about = await _about(services, work, order, recipient)
    await send(services, work, order_mails.posted_mail(about))


async def mail_failed(services: Services, work: Work) -> None:
    """Tell who ordered that it could not be produced, and that it costs nothing."""
    order = await _order(services, work.subject_id)
    recipient = await recipients.of_order(services, order)
    reason = FAILURE_TEXTS[order.failure].in_language(recipient.language) if order.failure else ""
    about = await _about(services, work, order, recipient)
    by_guest = order.access_code_id is None
    await send(services, work, order_mails.failed_mail(about, reason=reason, by_guest=by_guest))


async def mail_contact_answered(services: Services, work: Work) -> None:
    """Tell who asked for a replacement that it is on its way (DOMAIN 15, 30)."""
    request = await services.database.write(
        lambda transaction: transaction.get_one(ContactRequest, work.subject_id)
    )
    if request.order_id is None:
        raise ValueError("a replacement is of an order")
    order = await _order(services, request.order_id)
    recipient = await recipients.of_order(services, order)
    about = await _about(services, work, order, recipient)
    await send(services, work, order_mails.replacement_granted_mail(about, request_number=request.number))


async def _order(services: Services, order_id: UUID) -> Order:
    return await services.database.write(lambda transaction: transaction.get_one(Order, order_id))


async def _about(services: Services, work: Work, order: Order, recipient: Recipient) -> OrderMail:
    return OrderMail(
        message_id=message_id(services, work),
        to=recipient.email,
        language=recipient.language,
        recipient_name=recipient.name,
        order_number=order.number,
        product_name=CATALOGUE[order.product].name.in_language(recipient.language),
        subject_name=await _subject_name(services, order),
    )


async def _document_url(services: Services, order_id: UUID) -> str:
    (document,) = await services.database.fetch(select(_document.id).where(_document.order_id == order_id))
    return f"{services.public_url}/documents/{document.id}"


async def _subject_name(services: Services, order: Order) -> str:
    """Name what was ordered as the lists do."""
    (subject,) = await registrations.subjects(services.database.reader(GUEST), [order])
    return subject.name if subject else order.subject_kvk_number
