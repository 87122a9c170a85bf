"""Requesting an access code (DOMAIN 1-4): three steps, the first two of which write nothing."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select
from uuid_utils.compat import uuid7

from auth.permissions import OF_NEW_SUB_CODE, OF_PRIVATE_CODE
from auth.secrets import HINT_LENGTH, new_number, new_seed
from auth.throttle import CODE_REQUEST_FROM_ADDRESS, CODE_REQUEST_TO_EMAIL, count_attempt
from models.access_code import UNUSED_LIFE, AccessCode, Delivery, Use
from models.checks import REQUIRED, Checks
from models.columns import columns_of
from models.credit import CreditBalance
from models.days import amsterdam_day, arrival_day
from models.language import Language, Text
from models.mandate import Mandate
from models.organisation import Organisation
from models.outbox import Task
from models.payment_method import FOR_COMPANIES, FOR_PRIVATE_CODES, PaymentMethod
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput, PaymentMethodFixed
from resolvers import outbox, registrations
from resolvers.database import Transaction
from resolvers.idempotency import Once
from resolvers.services import Services

NOT_FOR_PRIVATE_USE = Text(
    nl="Een code voor particulier gebruik hoort niet bij een onderneming. Laat dit veld leeg.",
    en="A code for private use does not belong to a company. Leave this field empty.",
)
METHOD_NOT_FOR_USE = Text(
    nl="Met deze betaalmethode kan dit niet. Kies een van de aangeboden betaalmethoden.",
    en="This payment method cannot be used here. Choose one of the methods offered.",
)
ACCEPT_MANDATE = Text(
    nl="Geef toestemming voor automatische incasso, of kies een andere betaalmethode.",
    en="Accept the direct debit mandate, or choose another payment method.",
)
IBAN_FOR_DIRECT_DEBIT_ONLY = Text(
    nl="Een IBAN is alleen nodig bij automatische incasso. Laat dit veld leeg.",
    en="An IBAN is needed for direct debit only. Leave this field empty.",
)


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


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """A request as sent."""

    idempotency_key: str
    use: Use
    kvk_number: str | None
    first_name: str
    last_name: str
    email: str
    payment_method: PaymentMethod | None
    iban: str | None
    mandate_accepted: bool


async def preview(services: Services, use: Use, kvk_number: str | None, email: str | None) -> Preview:
    """Tell what the form can offer; writes nothing of the requester's.

    Raises `InvalidInput`, `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    checks = Checks()
    _check_company(checks, use, kvk_number)
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

    Raises `InvalidInput`, `PaymentMethodFixed`, `TooManyRequests`, `IdempotencyKeyReused`,
    `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    asked = _checked(sent)
    once = _once(services, asked)
    earlier = await services.database.write(lambda transaction: _earlier(transaction, once, services.clock()))
    if earlier is not None:
        return earlier
    await _count(services, asked, address)
    organisation_name, delivery = await _ask_register(services, asked)
    draft = await _draft(services, asked, language, organisation_name, delivery)
    return await services.database.write(lambda transaction: _write(transaction, once, draft))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A code that is ready to be written, with what it takes to deliver it."""

    asked: CodeRequest
    organisation_name: str
    code_id: UUID
    request_number: str
    code_seed: bytes
    code_hash: bytes
    hint: str
    password_seed: bytes
    password_hash: str
    delivery: Delivery
    language: Language
    now: datetime


def _checked(sent: CodeRequest) -> CodeRequest:
    checks = Checks()
    _check_company(checks, sent.use, sent.kvk_number)
    checked = CodeRequest(
        idempotency_key=checks.idempotency_key("idempotencyKey", sent.idempotency_key),
        use=sent.use,
        kvk_number=sent.kvk_number,
        first_name=checks.text("holder.firstName", sent.first_name, 100),
        last_name=checks.text("holder.lastName", sent.last_name, 100),
        email=checks.email("holder.email", sent.email),
        payment_method=sent.payment_method,
        iban=checks.iban("iban", sent.iban) if sent.iban else None,
        mandate_accepted=sent.mandate_accepted,
    )
    _check_payment(checks, checked)
    checks.done()
    return checked


def _check_company(checks: Checks, use: Use, kvk_number: str | None) -> None:
    if use is Use.BUSINESS:
        checks.kvk_number("kvkNumber", kvk_number)
    elif kvk_number is not None:
        checks.refuse("kvkNumber", InvalidFieldCode.NOT_ALLOWED, NOT_FOR_PRIVATE_USE)


def _check_payment(checks: Checks, asked: CodeRequest) -> None:
    method = asked.payment_method
    if method is None:
        if asked.use is Use.PRIVATE:
            checks.refuse("paymentMethod", InvalidFieldCode.REQUIRED, REQUIRED)
        return
    if method not in (FOR_COMPANIES if asked.use is Use.BUSINESS else FOR_PRIVATE_CODES):
        checks.refuse("paymentMethod", InvalidFieldCode.NOT_ALLOWED, METHOD_NOT_FOR_USE)
    if asked.iban and method is not PaymentMethod.DIRECT_DEBIT:
        checks.refuse("iban", InvalidFieldCode.NOT_ALLOWED, IBAN_FOR_DIRECT_DEBIT_ONLY)


def _once(services: Services, asked: CodeRequest) -> Once:
    scope = "guest:" + services.secrets.keyed_hash("idempotency scope", asked.email.casefold()).hex()
    return Once(
        services.secrets, scope, asked.idempotency_key, {"operation": "code request", **asdict(asked)}
    )


async def _earlier(transaction: Transaction, once: Once, now: datetime) -> Requested | None:
    code_id = await once.earlier(transaction, now)
    if code_id is None:
        return None
    code = await transaction.get_one(AccessCode, code_id)
    main_code_id = None
    if code.organisation_id is not None:
        main_code_id = (await transaction.get_one(Organisation, code.organisation_id)).main_code_id
    return _requested(code, method_was_fixed=main_code_id not in (None, code.id))


async def _count(services: Services, asked: CodeRequest, address: str) -> None:
    async def count(transaction: Transaction) -> None:
        now = services.clock()
        await count_attempt(transaction, services.secrets, CODE_REQUEST_FROM_ADDRESS, address, now)
        await count_attempt(transaction, services.secrets, CODE_REQUEST_TO_EMAIL, asked.email.casefold(), now)

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
    if contact is not None and contact.casefold() == asked.email.casefold():
        return hit.name, Delivery.EMAIL
    return hit.name, Delivery.POST if profile.registered_address() else Delivery.SUPPORT


async def _draft(
    services: Services, asked: CodeRequest, language: Language, organisation_name: str, delivery: Delivery
) -> _Draft:
    code_seed, password_seed = new_seed(), new_seed()
    code = services.secrets.access_code(code_seed)
    return _Draft(
        asked=asked,
        organisation_name=organisation_name,
        code_id=uuid7(),
        request_number=new_number("A"),
        code_seed=code_seed,
        code_hash=services.secrets.code_hash(code),
        hint=code[-HINT_LENGTH:],
        password_seed=password_seed,
        password_hash=await services.passwords.hash(services.secrets.first_password(password_seed)),
        delivery=delivery,
        language=language,
        now=services.clock(),
    )


async def _write(transaction: Transaction, once: Once, draft: _Draft) -> Requested:
    earlier = await _earlier(transaction, once, draft.now)
    if earlier is not None:
        return earlier
    organisation = await _organisation(transaction, draft.asked)
    method = _method(organisation, draft.asked)
    code = _code(draft, organisation, method)
    if organisation is None and draft.asked.kvk_number is not None:
        code.organisation_id = await _new_organisation(transaction, draft, draft.asked.kvk_number, method)
    transaction.add(code)
    await transaction.flush()
    if organisation is None:
        _new_payer(transaction, code, draft)
    once.keep(transaction, code.id, draft.now)
    outbox.promise(transaction, Task.MAIL_PASSWORD, code.id, draft.now, draft.password_seed)
    outbox.promise(transaction, Task.DELIVER_CODE, code.id, draft.now, draft.code_seed)
    return _requested(code, method_was_fixed=organisation is not None)


async def _organisation(transaction: Transaction, asked: CodeRequest) -> Organisation | None:
    if asked.kvk_number is None:
        return None
    by_number = select(Organisation).where(columns_of(Organisation).kvk_number == asked.kvk_number)
    return (await transaction.execute(by_number)).scalars().first()


def _method(organisation: Organisation | None, asked: CodeRequest) -> PaymentMethod:
    """Hold the rule that a company's payment method is fixed (DOMAIN 3)."""
    if organisation is not None:
        if asked.payment_method not in (None, organisation.payment_method):
            raise PaymentMethodFixed(organisation.payment_method)
        return organisation.payment_method
    if asked.payment_method is None:
        raise InvalidInput(InvalidField("paymentMethod", InvalidFieldCode.REQUIRED, REQUIRED))
    if asked.payment_method is PaymentMethod.DIRECT_DEBIT:
        _check_mandate(asked)
    return asked.payment_method


def _check_mandate(asked: CodeRequest) -> None:
    checks = Checks()
    if asked.iban is None:
        checks.refuse("iban", InvalidFieldCode.REQUIRED, REQUIRED)
    if not asked.mandate_accepted:
        checks.refuse("mandateAccepted", InvalidFieldCode.REQUIRED, ACCEPT_MANDATE)
    checks.done()


def _code(draft: _Draft, organisation: Organisation | None, method: PaymentMethod) -> AccessCode:
    asked = draft.asked
    return AccessCode(
        id=draft.code_id,
        organisation_id=organisation.id if organisation else None,
        use=asked.use,
        payment_method=method,
        request_number=draft.request_number,
        code_hash=draft.code_hash,
        hint=draft.hint,
        password_hash=draft.password_hash,
        password_expires_at=draft.now + UNUSED_LIFE,
        holder_first_name=asked.first_name,
        holder_last_name=asked.last_name,
        holder_email=asked.email,
        language=draft.language,
        permissions=OF_PRIVATE_CODE if asked.use is Use.PRIVATE else OF_NEW_SUB_CODE,
        delivery=draft.delivery,
        created_at=draft.now,
    )


async def _new_organisation(
    transaction: Transaction, draft: _Draft, kvk_number: str, method: PaymentMethod
) -> UUID:
    organisation = Organisation(
        kvk_number=kvk_number,
        name=draft.organisation_name[:500],
        payment_method=method,
        main_code_id=draft.code_id,
        created_at=draft.now,
    )
    transaction.add(organisation)
    await transaction.flush()
    return organisation.id


def _new_payer(transaction: Transaction, code: AccessCode, draft: _Draft) -> None:
    """Open what the payer's method needs: a balance, or a mandate."""
    organisation_id = code.organisation_id
    access_code_id = None if organisation_id else code.id
    if code.payment_method is PaymentMethod.CREDIT:
        transaction.add(CreditBalance(organisation_id=organisation_id, access_code_id=access_code_id))
    if code.payment_method is PaymentMethod.DIRECT_DEBIT and draft.asked.iban is not None:
        transaction.add(
            Mandate(
                organisation_id=organisation_id,
                access_code_id=access_code_id,
                reference=new_number("M"),
                iban=draft.asked.iban,
                accepted_at=draft.now,
            )
        )


def _requested(code: AccessCode, *, method_was_fixed: bool) -> Requested:
    return Requested(
        request_number=code.request_number,
        payment_method=code.payment_method,
        code_delivery=_told_delivery(code.use, code.created_at),
        method_was_fixed=method_was_fixed,
    )


def _told_delivery(use: Use, requested_at: datetime) -> CodeDelivery:
    if use is Use.PRIVATE:
        return CodeDelivery(DeliveryChannel.EMAIL, amsterdam_day(requested_at))
    return CodeDelivery(DeliveryChannel.EMAIL_OR_POST, arrival_day(requested_at))


async def _fixed_method(services: Services, kvk_number: str) -> PaymentMethod | None:
    organisation = columns_of(Organisation)
    found = await services.database.fetch(
        select(organisation.payment_method).where(organisation.kvk_number == kvk_number)
    )
    return found[0].payment_method if found else None
