"""Leave of a company for an account to file its annual accounts (DOMAIN 19), made by the code of a letter.

What changes locks in this order: the account or the company's customer record, the company's entry
in the register's copy (`customer_of`), the authorisation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hmac import compare_digest
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select, update
from uuid_utils.compat import uuid7

from auth.principal import (
    AccountHolder,
    CodeHolder,
    Principal,
    require_account_holder,
    require_code_holder,
    require_session,
)
from auth.secrets import new_seed
from auth.throttle import (
    AUTHORISATION_CODE,
    AUTHORISATION_LETTER,
    AUTHORISATION_REQUEST_FOR_COMPANY,
    AUTHORISATION_REQUEST_OF_ACCOUNT,
    count_attempt,
)
from auth.visibility import Read
from models.account import Account
from models.business_register import RegistrationKind
from models.checks import Checks
from models.columns import columns_of
from models.days import arrival_day
from models.filing import Filing
from models.filing_authorisation import CODE_LIFE, MOST_TRIES, AuthorisationStatus, FilingAuthorisation
from models.filing_refusals import AuthorisationCodeRefused, AuthorisationNotFound, NotAuthorised
from models.language import Text
from models.organisation import Organisation
from models.outbox import Task
from models.permission import Permission
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput, NotLoggedIn
from models.registration import Registration
from models.rows import Row, any_of
from resolvers import accounts, organisations, outbox, registrations
from resolvers.code_management import as_main_user
from resolvers.database import Reader, Transaction
from resolvers.idempotency import Once
from resolvers.services import Services

LONGEST_CODE = 100
MOST_SHOWN = 1000
"""A list of authorisations has so many at most, the newest."""

AUTHORISED_ALREADY = Text(
    nl="Uw account is al gemachtigd voor deze onderneming. U kunt meteen deponeren.",
    en="Your account is authorised for this company already. You can file at once.",
)

_authorisation, _organisation = columns_of(FilingAuthorisation), columns_of(Organisation)
_registration = columns_of(Registration)
_LIVE = (AuthorisationStatus.REQUESTED, AuthorisationStatus.ACTIVE)
_NEWEST_FIRST = (_authorisation.requested_at.desc(), _authorisation.id.desc())

BY_ID = Read(FilingAuthorisation, lambda visible: visible.where(any_of(_authorisation.id, "ids")))
OF_ACCOUNTS = Read(
    FilingAuthorisation,
    lambda visible: (
        visible.where(any_of(_authorisation.account_id, "ids")).order_by(*_NEWEST_FIRST).limit(MOST_SHOWN)
    ),
)
OF_ORGANISATIONS = Read(
    FilingAuthorisation,
    lambda visible: (
        visible.where(any_of(_authorisation.organisation_id, "ids"))
        .order_by(*_NEWEST_FIRST)
        .limit(MOST_SHOWN)
    ),
)


@dataclass(frozen=True, slots=True)
class FilingAuthorisationRequested:
    """A letter with the code goes to the company, and arrives by that day."""

    typename: ClassVar[str] = "FilingAuthorisationRequested"
    authorisation: Row
    letter_arrives_by: date


@dataclass(frozen=True, slots=True)
class FilingAuthorisationMade:
    """The account may file for the company."""

    typename: ClassVar[str] = "FilingAuthorisationMade"
    authorisation: Row
    account: Row


@dataclass(frozen=True, slots=True)
class FilingAuthorisationEnded:
    """The account may not file for the company any more; the company or account is the caller's."""

    typename: ClassVar[str] = "FilingAuthorisationEnded"
    authorisation: Row
    organisation: Row | None
    account: Row | None


async def of_accounts(reader: Reader, parents: Sequence[Row]) -> list[list[Row]]:
    """Give the authorisations of each account, live and past, newest first."""
    rows = await reader.rows(OF_ACCOUNTS, ids=[parent.id for parent in parents])
    return [[row for row in rows if row.account_id == parent.id] for parent in parents]


async def of_organisations(reader: Reader, parents: Sequence[Row]) -> list[list[Row]]:
    """Give the authorisations that each company gave or was asked for, newest first."""
    rows = await reader.rows(OF_ORGANISATIONS, ids=[parent.id for parent in parents])
    return [[row for row in rows if row.organisation_id == parent.id] for parent in parents]


async def request(
    services: Services, principal: Principal, kvk_number: str, idempotency_key: str
) -> FilingAuthorisationRequested:
    """Have a code sent to the company by letter; a code that was sent before is void.

    Raises `NotLoggedIn`, `NotForAccessCodes`, `InvalidInput`, `TooManyRequests`, `IdempotencyKeyReused`,
    `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    holder = require_account_holder(principal)
    checks = Checks()
    number = checks.kvk_number("kvkNumber", kvk_number)
    key = checks.idempotency_key("idempotencyKey", idempotency_key)
    checks.done()
    asking = _Asking(services, holder, number, key)
    authorisation_id = await asking.once.known(services.database, asking.now)
    if authorisation_id is None:
        await services.database.write(asking.count)
        hit = await registrations.ask(services, number)
        await services.register.profile(number)  # what the letter cannot be made of is refused now
        authorisation_id = await services.database.write(
            lambda transaction: asking.write(transaction, hit.name)
        )
    authorisation = await _seen(services.database.reader(principal), authorisation_id)
    return FilingAuthorisationRequested(authorisation, arrival_day(authorisation.requested_at))


class _Asking:
    """What the transaction that asks for an authorisation needs; the same at every run of it."""

    def __init__(self, services: Services, holder: AccountHolder, kvk_number: str, key: str) -> None:
        asked = {"operation": "filing authorisation", "kvk_number": kvk_number}
        self.secrets = services.secrets
        self.account_id = holder.account_id
        self.kvk_number = kvk_number
        self.now = services.clock()
        self.once = Once(services.secrets, f"account:{holder.account_id.hex}", key, asked)
        self.new_id, self.seed = uuid7(), new_seed()

    async def count(self, transaction: Transaction) -> None:
        """Count a letter to the company, unless there is nothing to ask for."""
        await self._live(transaction)
        for limit, subject in (
            (AUTHORISATION_REQUEST_OF_ACCOUNT, self.account_id.hex),
            (AUTHORISATION_LETTER, f"{self.account_id.hex} {self.kvk_number}"),
            (AUTHORISATION_REQUEST_FOR_COMPANY, self.kvk_number),
        ):
            await count_attempt(transaction, self.secrets, limit, subject, self.now)

    async def write(self, transaction: Transaction, organisation_name: str) -> UUID:
        """Write the authorisation with its code, and promise the letter."""
        earlier = await self.once.earlier(transaction, self.now)
        if earlier is not None:
            return earlier
        await transaction.get_one(Account, self.account_id, with_for_update={"key_share": True})
        organisation_id = await customer_of(transaction, self.kvk_number)
        requested = await self._live(transaction) or FilingAuthorisation(
            id=self.new_id,
            account_id=self.account_id,
            kvk_number=self.kvk_number,
            organisation_name=organisation_name[:500],
            requested_at=self.now,
        )
        code = self.secrets.authorisation_code(self.seed)
        requested.organisation_name = organisation_name[:500]
        requested.organisation_id = organisation_id
        requested.code_hash = self.secrets.authorisation_code_hash(requested.id, code)
        requested.tries_left = MOST_TRIES
        requested.requested_at = self.now
        transaction.add(requested)
        await outbox.withdraw(transaction, Task.POST_AUTHORISATION_CODE, requested.id)
        outbox.promise(transaction, Task.POST_AUTHORISATION_CODE, requested.id, self.now, self.seed)
        self.once.keep(transaction, requested.id, self.now)
        return requested.id

    async def _live(self, transaction: Transaction) -> FilingAuthorisation | None:
        """Give the one whose letter is under way; raises `InvalidInput` for one in force."""
        live = await _live(transaction, self.account_id, self.kvk_number)
        if live is not None and live.status is AuthorisationStatus.ACTIVE:
            raise InvalidInput(InvalidField("kvkNumber", InvalidFieldCode.NOT_ALLOWED, AUTHORISED_ALREADY))
        return live


async def make(
    services: Services, principal: Principal, kvk_number: str, code: str
) -> FilingAuthorisationMade:
    """Take the code of the letter; the company's main user is told. A wrong code counts as a try.

    Raises `NotLoggedIn`, `NotForAccessCodes`, `InvalidInput`, `TooManyRequests` or
    `AuthorisationCodeRefused`.
    """
    holder = require_account_holder(principal)
    checks = Checks()
    number = checks.kvk_number("kvkNumber", kvk_number)
    typed = checks.text("code", code, LONGEST_CODE)
    checks.done()
    now = services.clock()
    await services.database.write(
        lambda transaction: count_attempt(
            transaction, services.secrets, AUTHORISATION_CODE, holder.account_id.hex, now
        )
    )

    async def write(transaction: Transaction) -> UUID | None:
        organisation_id = await customer_of(transaction, number)
        requested = await _live(transaction, holder.account_id, number)
        if requested is None or not await _is_code_of(services, transaction, requested, typed, now):
            return None
        requested.status, requested.code_hash = AuthorisationStatus.ACTIVE, None
        requested.made_at, requested.organisation_id = now, organisation_id
        if organisation_id is not None:
            outbox.promise(transaction, Task.MAIL_AUTHORISATION_MADE, requested.id, now)
        return requested.id

    made_id = await services.database.write(write)
    if made_id is None:
        raise AuthorisationCodeRefused
    reader = services.database.reader(principal)
    (account,) = await accounts.by_ids(reader, [holder.account_id])
    if account is None:
        raise NotLoggedIn
    return FilingAuthorisationMade(await _seen(reader, made_id), account)


async def end(
    services: Services, principal: Principal, authorisation_id: UUID | None
) -> FilingAuthorisationEnded:
    """End an authorisation: the account itself, or the company's main user, and then the account is told.

    Raises `NotLoggedIn`, `NotPermitted` or `AuthorisationNotFound`.
    """
    holder = require_session(principal)
    if isinstance(holder, CodeHolder):
        require_code_holder(holder, Permission.MANAGE_ACCESS_CODES)
    if authorisation_id is None:
        raise AuthorisationNotFound
    now = services.clock()

    async def write(transaction: Transaction) -> UUID:
        if isinstance(holder, CodeHolder):
            own = _authorisation.organisation_id == (await as_main_user(transaction, holder)).id
        else:
            own = _authorisation.account_id == holder.account_id
        live = select(FilingAuthorisation).where(
            _authorisation.id == authorisation_id, own, _authorisation.status.in_(_LIVE)
        )
        ended = (await transaction.execute(live.with_for_update(key_share=True))).scalar_one_or_none()
        if ended is None:
            raise AuthorisationNotFound
        ended.status, ended.code_hash, ended.ended_at = AuthorisationStatus.ENDED, None, now
        await outbox.withdraw(transaction, Task.POST_AUTHORISATION_CODE, ended.id)
        if isinstance(holder, CodeHolder):
            outbox.promise(transaction, Task.MAIL_AUTHORISATION_ENDED, ended.id, now)
        return ended.id

    ended_id = await services.database.write(write)
    reader = services.database.reader(principal)
    organisation = account = None
    if isinstance(holder, CodeHolder):
        organisation = await reader.row(organisations.BY_ID, ids=[holder.organisation_id])
    else:
        (account,) = await accounts.by_ids(reader, [holder.account_id])
    return FilingAuthorisationEnded(await _seen(reader, ended_id), organisation, account)


async def must_be_authorised(transaction: Transaction, account_id: UUID, kvk_number: str) -> None:
    """See to it that the account may file for the company until this transaction ends.

    Raises `NotAuthorised`.
    """
    in_force = select(_authorisation.id).where(
        _authorisation.account_id == account_id,
        _authorisation.kvk_number == kvk_number,
        _authorisation.status == AuthorisationStatus.ACTIVE,
    )
    if (await transaction.execute(in_force.with_for_update(read=True))).first() is None:
        raise NotAuthorised


async def customer_of(transaction: Transaction, kvk_number: str) -> UUID | None:
    """Give a company's customer record, if it has one.

    None becomes one before this transaction ends, so that what is written here is joined to it.
    """
    entry = select(_registration.key).where(
        _registration.kvk_number == kvk_number, _registration.kind != RegistrationKind.BRANCH
    )
    await transaction.execute(entry.order_by(_registration.key).with_for_update(key_share=True))
    live = select(_organisation.id).where(
        _organisation.kvk_number == kvk_number, _organisation.ended_at.is_(None)
    )
    return (await transaction.execute(live)).scalars().first()


async def join_customer(transaction: Transaction, organisation: Organisation) -> None:
    """Give a new customer what accounts asked and filed for the company before, for its main user to see."""
    await customer_of(transaction, organisation.kvk_number)
    for table in (FilingAuthorisation, Filing):
        columns = columns_of(table)
        await transaction.execute(
            update(table)
            .where(columns.kvk_number == organisation.kvk_number, columns.account_id.is_not(None))
            .values(organisation_id=organisation.id)
            .execution_options(synchronize_session=False)
        )


async def expire_unused(transaction: Transaction, now: datetime) -> None:
    """Expire those whose code was not used in time."""
    await transaction.execute(
        update(FilingAuthorisation)
        .where(
            _authorisation.status == AuthorisationStatus.REQUESTED,
            _authorisation.requested_at <= now - CODE_LIFE,
        )
        .values(status=AuthorisationStatus.EXPIRED, code_hash=None)
        .execution_options(synchronize_session=False)
    )


async def _live(transaction: Transaction, account_id: UUID, kvk_number: str) -> FilingAuthorisation | None:
    """Lock the one authorisation of the account by the company that is requested or in force."""
    live = select(FilingAuthorisation).where(
        _authorisation.account_id == account_id,
        _authorisation.kvk_number == kvk_number,
        _authorisation.status.in_(_LIVE),
    )
    return (await transaction.execute(live.with_for_update(key_share=True))).scalar_one_or_none()


async def _is_code_of(
    services: Services, transaction: Transaction, requested: FilingAuthorisation, typed: str, now: datetime
) -> bool:
    """Test a code; one too old, or wrong for the last time, is void."""
    if requested.code_hash is None:
        return False
    if requested.requested_at + CODE_LIFE > now:
        if compare_digest(requested.code_hash, services.secrets.authorisation_code_hash(requested.id, typed)):
            return True
        requested.tries_left -= 1
        if requested.tries_left:
            return False
    requested.status, requested.code_hash = AuthorisationStatus.EXPIRED, None
    await outbox.withdraw(transaction, Task.POST_AUTHORISATION_CODE, requested.id)
    return False


async def _seen(reader: Reader, authorisation_id: UUID) -> Row:
    row = await reader.row(BY_ID, ids=[authorisation_id])
    if row is None:
        raise NotLoggedIn
    return row
