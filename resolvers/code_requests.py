"""Requesting an access code (DOMAIN 1-4, 6): three steps, the first two of which write nothing."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import case, func, select
from uuid_utils.compat import uuid7

from auth.permissions import OF_NEW_SUB_CODE, OF_PRIVATE_CODE
from auth.places import source_of
from auth.secrets import HINT_LENGTH, new_seed
from auth.throttle import (
    CODE_REQUEST_FOR_COMPANY,
    CODE_REQUEST_FROM_ADDRESS,
    CODE_REQUEST_TO_EMAIL,
    count_attempt,
)
from models.access_code import GONE, UNUSED_LIFE, AccessCode, AccessCodeStatus, Delivery, Use
from models.checks import Checks
from models.columns import columns_of
from models.days import amsterdam_day, arrival_day
from models.language import Language, Text
from models.organisation import Organisation
from models.outbox import Task
from models.payment_method import FOR_COMPANIES, FOR_PRIVATE_CODES, PaymentMethod
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput
from resolvers import filing_authorisations, outbox, registrations
from resolvers.code_request_form import CodeRequest, check_company, checked
from resolvers.database import Transaction
from resolvers.fixed_payment_method import method_of, open_payer
from resolvers.idempotency import Once
from resolvers.services import Services

NOTHING_TO_REPLACE = Text(
    nl="Uw onderneming heeft nog geen toegangscode. Vraag een eerste code aan.",
    en="Your company has no access code yet. Request a first one.",
)

_code, _organisation = columns_of(AccessCode), columns_of(Organisation)


class DeliveryChannel(StrEnum):
    """How a code may arrive, as far as the requester is told (DOMAIN 2)."""

    EMAIL = "EMAIL"
    EMAIL_OR_POST = "EMAIL_OR_POST"


@dataclass(frozen=True, slots=True)
class CodeDelivery:
    """How a code may arrive, and on which day at the latest."""

    channel: DeliveryChannel
    latest: date


@dataclass(frozen=True, slots=True)
class Preview:
    """What is fixed and what can be chosen."""

    typename: ClassVar[str] = "AccessCodeRequestPreview"
    organisation_name: str | None
    fixed_payment_method: PaymentMethod | None
    available_payment_methods: tuple[PaymentMethod, ...]
    code_delivery: CodeDelivery


@dataclass(frozen=True, slots=True)
class Requested:
    """A code is under way; `method_was_fixed` when the company's method was chosen before."""

    typename: ClassVar[str] = "AccessCodeRequested"
    request_number: str
    payment_method: PaymentMethod
    code_delivery: CodeDelivery
    method_was_fixed: bool


async def preview(services: Services, use: Use, kvk_number: str | None, email: str | None) -> Preview:
    """Tell what the form can offer; writes nothing of the requester's.

    Raises `InvalidInput`, `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    checks = Checks()
    check_company(checks, use, kvk_number)
    if email is not None:
        checks.email("email", email)
    checks.done()
    delivery = _told_delivery(use, services.clock())
    if use is Use.PRIVATE or kvk_number is None:
        return Preview(None, None, FOR_PRIVATE_CODES, delivery)
    hit = await registrations.ask(services, kvk_number)
    fixed = await _fixed_method(services, kvk_number)
    return Preview(hit.name, fixed, (fixed,) if fixed else FOR_COMPANIES, delivery)


async def request(services: Services, sent: CodeRequest, language: Language, address: str) -> Requested:
    """Request a code; `address` is where the request came from.

    A request that replaces a lost code names its holder's address. Whether there is such a code is
    told to nobody: the answer is the same, and takes as long.

    Raises `InvalidInput`, `PaymentMethodFixed`, `TooManyRequests`, `IdempotencyKeyReused`,
    `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    asked = checked(sent)
    making = _Making(services, asked, language)
    earlier = await services.database.write(making.earlier)
    if earlier is not None:
        return earlier
    await _count(services, asked, address)
    organisation_name, delivery = await _ask_register(services, asked)
    return await services.database.write(
        lambda transaction: making.write(transaction, organisation_name, delivery)
    )


class _Making:
    """What the transaction that makes a code needs; the same at every run of it."""

    def __init__(self, services: Services, asked: CodeRequest, language: Language) -> None:
        secrets = services.secrets
        scope = "guest:" + secrets.keyed_hash("idempotency scope", asked.email.casefold()).hex()
        request = {"operation": "code request", **asdict(asked)}
        self.secrets = secrets
        self.asked = asked
        self.language = language
        self.now = services.clock()
        self.once = Once(secrets, scope, asked.idempotency_key, request)
        self.code_id = uuid7()
        self.code_seed, self.password_seed = new_seed(), new_seed()

    async def earlier(self, transaction: Transaction) -> Requested | None:
        """Give the answer to the same request, if it was answered before."""
        code_id = await self.once.earlier(transaction, self.now)
        if code_id is None:
            return None
        code = await transaction.get(AccessCode, code_id)
        if code is None or self.asked.replaces_lost_code:
            return await self._answer_to_replacement(transaction, code_id)
        main_code_id = None
        if code.organisation_id is not None:
            main_code_id = (await transaction.get_one(Organisation, code.organisation_id)).main_code_id
        return self._answer(code, method_was_fixed=main_code_id not in (None, code.id))

    async def write(self, transaction: Transaction, organisation_name: str, delivery: Delivery) -> Requested:
        """Write the code, its payer where it is the first, and what must be sent."""
        earlier = await self.earlier(transaction)
        if earlier is not None:
            return earlier
        organisation = await self._locked_organisation(transaction)
        if self.asked.replaces_lost_code:
            return await self._replace(transaction, organisation, delivery)
        code = self._code(method_of(organisation, self.asked), delivery)
        await self._place(transaction, code, organisation, organisation_name)
        if organisation is None:
            open_payer(transaction, code, self.asked, self.now)
        has_main_user = organisation is not None and organisation.main_code_id != code.id
        self.once.keep(transaction, code.id, self.now)
        self._promise(transaction, code, tell_main_user=has_main_user)
        return self._answer(code, method_was_fixed=organisation is not None)

    async def _locked_organisation(self, transaction: Transaction) -> Organisation | None:
        by_number = select(Organisation).where(
            _organisation.kvk_number == self.asked.kvk_number, _organisation.ended_at.is_(None)
        )
        return (await transaction.execute(by_number.with_for_update())).scalars().first()

    async def _place(
        self,
        transaction: Transaction,
        code: AccessCode,
        organisation: Organisation | None,
        organisation_name: str,
    ) -> None:
        """Put the code into its company, which a first code makes.

        A company whose main code is gone for good gets this one as its main code.
        """
        if organisation is not None:
            code.organisation_id = organisation.id
            main_code = await transaction.get_one(AccessCode, organisation.main_code_id)
            if main_code.status in GONE:
                organisation.main_code_id = code.id
        elif self.asked.kvk_number is not None:
            first = Organisation(
                kvk_number=self.asked.kvk_number,
                name=organisation_name[:500],
                payment_method=code.payment_method,
                main_code_id=code.id,
                created_at=self.now,
            )
            transaction.add(first)
            await transaction.flush()
            code.organisation_id = first.id
            await filing_authorisations.join_customer(transaction, first)
        transaction.add(code)
        await transaction.flush()

    async def _replace(
        self, transaction: Transaction, organisation: Organisation | None, delivery: Delivery
    ) -> Requested:
        """Write a replacement when there is a code to replace; else the same, and undone."""
        if self.asked.use is Use.BUSINESS:
            if organisation is None:
                field = InvalidField("replacesLostCode", InvalidFieldCode.NOT_ALLOWED, NOTHING_TO_REPLACE)
                raise InvalidInput(field)
            method_of(organisation, self.asked)
        lost = await self._lost_code(transaction, organisation)
        method = lost.payment_method if lost else self._told_method(organisation)
        code = self._code(method, delivery)
        code.organisation_id = organisation.id if organisation else None
        self.once.keep(transaction, self.code_id, self.now)
        trial = await transaction.begin_nested()
        transaction.add(code)
        self._promise(transaction, code, tell_main_user=organisation is not None)
        if lost is not None:
            code.replaces_code_id = lost.id
            code.holder_first_name, code.holder_last_name = lost.holder_first_name, lost.holder_last_name
            code.holder_email, code.language = lost.holder_email, lost.language
        await transaction.flush()
        await (trial.commit() if lost else trial.rollback())
        return await self._answer_to_replacement(transaction, self.code_id)

    async def _lost_code(
        self, transaction: Transaction, organisation: Organisation | None
    ) -> AccessCode | None:
        """Find the code whose holder's address is named, the one in use before others.

        All codes of the holder are locked first, so that none takes another's place meanwhile.
        """
        of_holder = (
            _code.organisation_id == organisation.id if organisation else _code.organisation_id.is_(None),
            func.lower(_code.holder_email) == self.asked.email.lower(),
        )
        await transaction.execute(select(_code.id).where(*of_holder).order_by(_code.id).with_for_update())
        rank = case((_code.status == AccessCodeStatus.ACTIVE, 0), else_=1)
        replaceable = (
            select(AccessCode)
            .where(*of_holder, _code.status.in_((AccessCodeStatus.ACTIVE, AccessCodeStatus.BLOCKED)))
            .order_by(rank, _code.created_at.desc())
            .limit(1)
        )
        return (await transaction.execute(replaceable)).scalars().first()

    def _code(self, method: PaymentMethod, delivery: Delivery) -> AccessCode:
        access_code = self.secrets.access_code(self.code_seed)
        password = self.secrets.mailed_password(self.password_seed)
        return AccessCode(
            id=self.code_id,
            use=self.asked.use,
            payment_method=method,
            request_number=self.secrets.request_number(self.code_id.hex),
            code_hash=self.secrets.code_hash(access_code),
            hint=access_code[-HINT_LENGTH:],
            mailed_password_hash=self.secrets.mailed_password_hash(password),
            mailed_password_expires_at=self.now + UNUSED_LIFE,
            holder_first_name=self.asked.first_name,
            holder_last_name=self.asked.last_name,
            holder_email=self.asked.email,
            language=self.language,
            permissions=OF_PRIVATE_CODE if self.asked.use is Use.PRIVATE else OF_NEW_SUB_CODE,
            delivery=delivery,
            created_at=self.now,
        )

    def _promise(self, transaction: Transaction, code: AccessCode, *, tell_main_user: bool) -> None:
        outbox.promise(transaction, Task.MAIL_PASSWORD, code.id, self.now, self.password_seed)
        outbox.promise(transaction, Task.DELIVER_CODE, code.id, self.now, self.code_seed)
        if tell_main_user:
            outbox.promise(transaction, Task.MAIL_CODE_REQUESTED, code.id, self.now)

    def _answer(self, code: AccessCode, *, method_was_fixed: bool) -> Requested:
        return Requested(
            request_number=code.request_number,
            payment_method=code.payment_method,
            code_delivery=_told_delivery(code.use, code.created_at),
            method_was_fixed=method_was_fixed,
        )

    async def _answer_to_replacement(self, transaction: Transaction, code_id: UUID) -> Requested:
        """Answer from what the requester knows, whether or not there is a code to replace."""
        organisation = await self._locked_organisation(transaction)
        return Requested(
            request_number=self.secrets.request_number(code_id.hex),
            payment_method=self._told_method(organisation),
            code_delivery=_told_delivery(self.asked.use, self.now),
            method_was_fixed=organisation is not None,
        )

    def _told_method(self, organisation: Organisation | None) -> PaymentMethod:
        if organisation is not None:
            return organisation.payment_method
        return self.asked.payment_method or PaymentMethod.CREDIT


async def _count(services: Services, asked: CodeRequest, address: str) -> None:
    async def count(transaction: Transaction) -> None:
        now, secrets = services.clock(), services.secrets
        await count_attempt(transaction, secrets, CODE_REQUEST_FROM_ADDRESS, source_of(address), now)
        await count_attempt(transaction, secrets, CODE_REQUEST_TO_EMAIL, asked.email.casefold(), now)
        if asked.kvk_number is not None:
            await count_attempt(transaction, secrets, CODE_REQUEST_FOR_COMPANY, asked.kvk_number, now)

    await services.database.write(count)


async def _ask_register(services: Services, asked: CodeRequest) -> tuple[str, Delivery]:
    """Give the company's name, and how the code travels (DOMAIN 2).

    Asks the same of the register whether the e-mail matches or not, so that no answer, refusal or
    waiting time tells.
    """
    if asked.kvk_number is None:
        return "", Delivery.EMAIL
    hit = await registrations.ask(services, asked.kvk_number)
    contact = await services.register.contact_email(asked.kvk_number)
    profile = await services.register.profile(asked.kvk_number)
    if contact is not None and contact.casefold() == asked.email.casefold() and not asked.replaces_lost_code:
        return hit.name, Delivery.EMAIL
    return hit.name, Delivery.POST if profile.registered_address() else Delivery.SUPPORT


def _told_delivery(use: Use, requested_at: datetime) -> CodeDelivery:
    if use is Use.PRIVATE:
        return CodeDelivery(DeliveryChannel.EMAIL, amsterdam_day(requested_at))
    return CodeDelivery(DeliveryChannel.EMAIL_OR_POST, arrival_day(requested_at))


async def _fixed_method(services: Services, kvk_number: str) -> PaymentMethod | None:
    found = await services.database.fetch(
        select(_organisation.payment_method).where(
            _organisation.kvk_number == kvk_number, _organisation.ended_at.is_(None)
        )
    )
    return found[0].payment_method if found else None
