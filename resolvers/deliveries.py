"""Mails and letters about codes that were promised: each is handed over, then its work is ended."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus, Delivery
from models.business_register import Address, AddressKind
from models.days import amsterdam_day
from models.organisation import Organisation
from models.outbox import Task
from resolvers import mails, outbox
from resolvers.database import Transaction
from resolvers.handing_over import drop, message_id, send
from resolvers.outbox import Work
from resolvers.ports import CodeLetter
from resolvers.security_notices import NoticeFacts, security_notice
from resolvers.services import Services
from resolvers.written_dates import written_date, written_moment

REPLACEMENT_PASSWORD_LIFE = timedelta(hours=24)
"""How long a replacement password waits for its use."""

NO_ADDRESS = Address(kind=AddressKind.POST, shielded=False)
"""Of a letter that support delivers."""


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
    """Mail a first password (DOMAIN 2, 5); from now on it is the one that is valid."""
    password = services.secrets.mailed_password(work.needed_seed)
    holder = await _with_mailed_password(services, work, AccessCodeStatus.PENDING, password, UNUSED_LIFE)
    if holder is None:
        await drop(services, work)
        return
    message = mails.password_mail(
        message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        organisation_name=holder.organisation_name,
        password=password,
        valid_until=holder.valid_until,
        login_url=services.public_url,
    )
    await send(services, work, message)


async def mail_replacement_password(services: Services, work: Work) -> None:
    """Mail a replacement password (DOMAIN 6); the old one holds until this one is used."""
    password = services.secrets.mailed_password(work.needed_seed)
    life = REPLACEMENT_PASSWORD_LIFE
    holder = await _with_mailed_password(services, work, AccessCodeStatus.ACTIVE, password, life)
    if holder is None:
        await drop(services, work)
        return
    message = mails.replacement_password_mail(
        message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        password=password,
        valid_until=written_moment(work.created_at + life, holder.code.language),
        login_url=services.public_url,
    )
    await send(services, work, message)


async def mail_security_notice(services: Services, work: Work) -> None:
    """Tell a person what happened to a code: its holder, or the main user about a request."""
    about = await _holder(services, work.subject_id)
    recipient = about
    if work.task is Task.MAIL_CODE_REQUESTED and about.organisation is not None:
        recipient = await _holder(services, about.organisation.main_code_id)
    facts = NoticeFacts(
        recipient_name=recipient.name,
        holder_name=about.name,
        hint=about.code.hint if work.task is not Task.MAIL_CODE_REQUESTED else "",
        moment=written_moment(work.created_at, recipient.code.language),
    )
    message = security_notice(
        work.task, message_id(services, work), recipient.code.holder_email, recipient.code.language, facts
    )
    await send(services, work, message)


async def deliver_code(services: Services, work: Work) -> None:
    """Deliver the code apart from the password, by mail or by post (DOMAIN 2)."""
    holder = await _holder(services, work.subject_id)
    access_code = services.secrets.access_code(work.needed_seed)
    if holder.code.delivery is not Delivery.EMAIL and holder.organisation is not None:
        await _post_code(services, work, holder, holder.organisation, access_code)
        return
    message = mails.code_mail(
        message_id(services, work),
        holder.code.holder_email,
        holder.code.language,
        holder_name=holder.name,
        organisation_name=holder.organisation_name,
        access_code=access_code,
        valid_until=holder.valid_until,
        login_url=services.public_url,
    )
    await send(services, work, message)


async def mail_first_login(services: Services, work: Work) -> None:
    """Tell the main user that a code of the company was used for the first time (DOMAIN 8)."""
    holder = await _holder(services, work.subject_id)
    if holder.organisation is None:
        raise ValueError("a private code has no main user")
    main_user = await _holder(services, holder.organisation.main_code_id)
    message = mails.first_login_mail(
        message_id(services, work),
        main_user.code.holder_email,
        main_user.code.language,
        main_user_name=main_user.name,
        holder_name=holder.name,
        hint=holder.code.hint,
    )
    await send(services, work, message)


async def _with_mailed_password(
    services: Services, work: Work, status: AccessCodeStatus, password: str, life: timedelta
) -> _Holder | None:
    """Make a mailed password the valid one, if the code is still there for it."""

    async def write(transaction: Transaction) -> bool:
        code = await transaction.get(AccessCode, work.subject_id, with_for_update=True)
        if code is None or code.status is not status:
            return False
        await outbox.hold(transaction, work)
        code.mailed_password_hash = services.secrets.mailed_password_hash(password)
        code.mailed_password_expires_at = work.created_at + life
        return True

    valid = await services.database.write(write)
    return await _holder(services, work.subject_id) if valid else None


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
        address=address or NO_ADDRESS,
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
