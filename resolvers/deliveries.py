"""Mails and letters that were promised: each is handed over, then its work is ended."""

import logging
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import select

from auth.principal import GUEST
from models.access_code import UNUSED_LIFE, AccessCode, Delivery
from models.business_register import Address, AddressKind
from models.catalogue import CATALOGUE
from models.columns import columns_of
from models.days import amsterdam_day
from models.document import Document
from models.order import FAILURE_TEXTS, Order
from models.organisation import Organisation
from resolvers import mails, outbox, registrations
from resolvers.database import Transaction
from resolvers.outbox import Work
from resolvers.ports import CodeLetter, MailMessage, MailRejected
from resolvers.services import Services
from resolvers.written_dates import written_date

_document = columns_of(Document)
_log = logging.getLogger(__name__)

_NO_ADDRESS = Address(kind=AddressKind.POST, shielded=False)


@dataclass(frozen=True, slots=True)
class _Holder:
    """A code with its holder, and its company if it has one."""

    code: AccessCode
    organisation: Organisation | None

    @property
    def name(self) -> str:
        return f"{self.code.holder_first_name} {self.code.holder_last_name}"

    @property
    def organisation_name(self) -> str | None:
        return self.organisation.name if self.organisation else None

    @property
    def valid_until(self) -> date:
        return amsterdam_day(self.code.created_at + UNUSED_LIFE)


async def mail_password(services: Services, work: Work) -> None:
    """Mail the first password (DOMAIN 2)."""
    holder = await _holder(services, work.subject_id)
    message = mails.password_mail(
        _message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        organisation_name=holder.organisation_name,
        password=services.secrets.first_password(_seed(work)),
        valid_until=holder.valid_until,
        login_url=services.public_url,
    )
    await _send(services, work, message)


async def deliver_code(services: Services, work: Work) -> None:
    """Deliver the code apart from the password, by mail or by post (DOMAIN 2)."""
    holder = await _holder(services, work.subject_id)
    access_code = services.secrets.access_code(_seed(work))
    if holder.code.delivery is not Delivery.EMAIL and holder.organisation is not None:
        await _post_code(services, work, holder, holder.organisation, access_code)
        return
    message = mails.code_mail(
        _message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        organisation_name=holder.organisation_name,
        access_code=access_code,
        valid_until=holder.valid_until,
        login_url=services.public_url,
    )
    await _send(services, work, message)


async def mail_first_login(services: Services, work: Work) -> None:
    """Tell the main user that a code of the company was used for the first time (DOMAIN 8)."""
    holder = await _holder(services, work.subject_id)
    if holder.organisation is None:
        raise ValueError("a private code has no main user")
    main_user = await _holder(services, holder.organisation.main_code_id)
    message = mails.first_login_mail(
        _message_id(services, work),
        main_user.code.holder_email,
        main_user.code.language,
        main_user_name=main_user.name,
        holder_name=holder.name,
        hint=holder.code.hint,
    )
    await _send(services, work, message)


async def mail_order_delivered(services: Services, work: Work) -> None:
    """Tell who ordered that it is ready, with a link that asks for a login (DOMAIN 17)."""
    order = await _order_of(services, work.subject_id)
    holder = await _holder(services, order.access_code_id)
    message = mails.order_delivered_mail(
        _message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        order_number=order.number,
        product_name=CATALOGUE[order.product].name.in_language(holder.code.language),
        subject_name=await _subject_name(services, order),
        document_url=await _document_url(services, order.id),
    )
    await _send(services, work, message)


async def mail_order_failed(services: Services, work: Work) -> None:
    """Tell who ordered that it could not be produced, and that it costs nothing."""
    order = await _order_of(services, work.subject_id)
    holder = await _holder(services, order.access_code_id)
    language = holder.code.language
    message = mails.order_failed_mail(
        _message_id(services, work),
        holder.code.holder_email,
        language,
        holder_name=holder.name,
        order_number=order.number,
        product_name=CATALOGUE[order.product].name.in_language(language),
        reason=FAILURE_TEXTS[order.failure].in_language(language) if order.failure else "",
    )
    await _send(services, work, message)


async def _send(services: Services, work: Work, message: MailMessage) -> None:
    """Hand the mail over; one that will never reach its recipient is given up."""
    try:
        await services.mailer.send(message)
    except MailRejected as rejected:
        _log.warning("%s of %s will never arrive: %s", work.task, work.subject_id, rejected)
    await services.database.write(lambda transaction: outbox.finish(transaction, work))


async def _post_code(
    services: Services, work: Work, holder: _Holder, organisation: Organisation, access_code: str
) -> None:
    """Queue the letter; one that has no address goes to support, who deliver it."""
    address = (await services.register.profile(organisation.kvk_number)).registered_address()
    letter = CodeLetter(
        reference=holder.code.request_number,
        organisation_name=organisation.name,
        kvk_number=organisation.kvk_number,
        holder_name=holder.name,
        address=address or _NO_ADDRESS,
        access_code=access_code,
        valid_until=written_date(holder.valid_until, holder.code.language),
        language=holder.code.language,
    )
    letter_id = f"{'code' if address else 'support-code'}-{holder.code.request_number}"
    await services.post.put(letter_id, await services.documents.code_letter(letter))
    await services.database.write(lambda transaction: outbox.finish(transaction, work))


async def _holder(services: Services, code_id: UUID) -> _Holder:
    async def load(transaction: Transaction) -> _Holder:
        code = await transaction.get_one(AccessCode, code_id)
        organisation = None
        if code.organisation_id is not None:
            organisation = await transaction.get_one(Organisation, code.organisation_id)
        return _Holder(code, organisation)

    return await services.database.write(load)


async def _order_of(services: Services, order_id: UUID) -> Order:
    return await services.database.write(lambda transaction: transaction.get_one(Order, order_id))


async def _document_url(services: Services, order_id: UUID) -> str:
    (document,) = await services.database.fetch(select(_document.id).where(_document.order_id == order_id))
    return f"{services.public_url}/documents/{document.id}"


async def _subject_name(services: Services, order: Order) -> str:
    """Name what was ordered as the lists do."""
    (subject,) = await registrations.subjects(services.database.reader(GUEST), [order])
    return subject.name if subject else order.subject_kvk_number


def _message_id(services: Services, work: Work) -> str:
    """Give the same id at every attempt, so that a mail sent twice is seen as one."""
    return f"{work.id.hex}@{urlsplit(services.public_url).hostname}"


def _seed(work: Work) -> bytes:
    if work.seed is None:
        raise ValueError("the work has no seed")
    return work.seed
