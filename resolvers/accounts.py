"""Mijn KVK accounts (DOMAIN 25): opening one, confirming it by the mailed link, logging in.

Opening has one way for every address: the same answer, one hash and the same statements, whether or
not there is an account. An account that nobody confirmed is opened anew, and with its password goes
its link: a link confirms the password that it was asked with, and no other.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from uuid_utils.compat import uuid7

from auth.password_rules import weaknesses
from auth.places import network_of, source_of
from auth.principal import Principal
from auth.secrets import new_seed
from auth.throttle import (
    ACCOUNT_LOGIN_FROM_ANYWHERE,
    ACCOUNT_LOGIN_FROM_PLACE,
    ACCOUNT_OPENING_FROM_ADDRESS,
    ACCOUNT_OPENING_TO_EMAIL,
    CONFIRMATION_FROM_ADDRESS,
    LOGIN_FROM_ADDRESS,
    Limit,
    count_attempt,
)
from auth.visibility import Read
from models.account import CONFIRMATION_LIFE, Account, AccountStatus
from models.account_refusals import AccountLoginFailed, AccountNotConfirmed, ConfirmationFailed
from models.checks import Checks
from models.columns import columns_of
from models.language import Language, Text
from models.outbox import Task
from models.refusals import PasswordRefused
from models.rows import Prepared, Row, any_of, one_for_each
from models.session import SessionTransport
from resolvers import outbox
from resolvers.database import Reader, Transaction
from resolvers.services import Services
from resolvers.session_opening import SessionOpening
from resolvers.sessions import LONGEST_PASSWORD, LoggedIn, logged_in

LONGEST_NAME = 100
LONGEST_TOKEN = 200
LINK_UNDER_WAY = Text(
    nl=(
        "U krijgt zo een e-mail op dit adres. Open de link daarin binnen 3 dagen; daarna kunt u inloggen. "
        "Kijk ook tussen de ongewenste e-mail."
    ),
    en=(
        "You get an e-mail at this address within a few minutes. Open the link in it within 3 days; after "
        "that you can log in. Look among your junk mail too."
    ),
)

_account = columns_of(Account)
BY_ID = Read(Account, lambda visible: visible.where(any_of(_account.id, "ids")))
_KNOWN = Prepared(
    select(_account.id, _account.password_hash, _account.status).where(_account.email == bindparam("email")),
    "Account",
)


@dataclass(frozen=True, slots=True)
class AccountRequest:
    """An account to open, as sent."""

    email: str
    first_name: str
    last_name: str
    password: str


@dataclass(frozen=True, slots=True)
class AccountOpened:
    """The same answer whether or not there was an account."""

    typename: ClassVar[str] = "AccountOpened"
    text: Text = LINK_UNDER_WAY


@dataclass(frozen=True, slots=True)
class AccountConfirmed:
    """The account can be logged in to."""

    typename: ClassVar[str] = "AccountConfirmed"
    email: str


@dataclass(frozen=True, slots=True)
class AccountLogin:
    """A log-in as sent, and where it came from."""

    email: str
    password: str
    transport: SessionTransport
    device: str
    address: str


async def by_ids(reader: Reader, ids: Sequence[UUID | None]) -> list[Row | None]:
    """Give the accounts with these ids; a caller sees none but its own."""
    return one_for_each(ids, await reader.by_ids(BY_ID, ids), lambda row: row.id)


async def open_account(
    services: Services, sent: AccountRequest, language: Language, address: str
) -> AccountOpened:
    """Mail a link that confirms the account, or that there is one already.

    Raises `InvalidInput`, `PasswordRefused` or `TooManyRequests`.
    """
    checks = Checks()
    asked = AccountRequest(
        email=checks.email("email", sent.email).lower(),
        first_name=checks.text("firstName", sent.first_name, LONGEST_NAME),
        last_name=checks.text("lastName", sent.last_name, LONGEST_NAME),
        password=sent.password,
    )
    checks.secret("password", sent.password, LONGEST_PASSWORD)
    checks.done()
    await _count(
        services,
        (ACCOUNT_OPENING_FROM_ADDRESS, source_of(address)),
        (ACCOUNT_OPENING_TO_EMAIL, asked.email),
    )
    context = (asked.first_name, asked.last_name, asked.email)
    reasons = await asyncio.to_thread(weaknesses, asked.password, context)
    if reasons:
        raise PasswordRefused(*reasons)
    seed = new_seed()
    values = {
        "first_name": asked.first_name,
        "last_name": asked.last_name,
        "language": language,
        "password_hash": await services.passwords.hash(asked.password),
        "confirmation_hash": services.secrets.confirmation_hash(services.secrets.confirmation_token(seed)),
        "created_at": services.clock(),
    }
    await services.database.write(lambda transaction: _open(transaction, asked.email, values, seed))
    return AccountOpened()


async def confirm(services: Services, token: str, address: str) -> AccountConfirmed:
    """Confirm an account by the token of its newest link, once.

    Raises `InvalidInput`, `TooManyRequests` or `ConfirmationFailed`.
    """
    checks = Checks()
    typed = checks.text("token", token, LONGEST_TOKEN)
    checks.done()
    await _count(services, (CONFIRMATION_FROM_ADDRESS, source_of(address)))
    now = services.clock()
    wanted = select(Account).where(
        _account.confirmation_hash == services.secrets.confirmation_hash(typed),
        _account.created_at > now - CONFIRMATION_LIFE,
    )

    async def write(transaction: Transaction) -> str:
        account = (await transaction.execute(wanted.with_for_update())).scalar_one_or_none()
        if account is None:
            raise ConfirmationFailed
        account.status, account.confirmed_at, account.confirmation_hash = AccountStatus.ACTIVE, now, None
        await outbox.withdraw(transaction, Task.MAIL_ACCOUNT_CONFIRMATION, account.id)
        return account.email

    return AccountConfirmed(await services.database.write(write))


async def log_in(services: Services, sent: AccountLogin, current: Principal) -> LoggedIn:
    """Open a session; the one that the request came with ends.

    Raises `InvalidInput`, `TooManyRequests`, `AccountLoginFailed`, which takes the same time whichever part
    was wrong, or, with the right password, `AccountNotConfirmed`.
    """
    checks = Checks()
    email = checks.email("email", sent.email).lower()
    checks.secret("password", sent.password, LONGEST_PASSWORD)
    checks.done()
    await _count(
        services,
        (LOGIN_FROM_ADDRESS, source_of(sent.address)),
        (ACCOUNT_LOGIN_FROM_PLACE, f"{email} {network_of(sent.address)}"),
        (ACCOUNT_LOGIN_FROM_ANYWHERE, email),
    )
    found = await services.database.fetch(_KNOWN, email=email)
    known = found[0] if found else None
    verified = await services.passwords.verify(known.password_hash if known else None, sent.password)
    if known is None or not verified:
        raise AccountLoginFailed
    if known.status is AccountStatus.UNCONFIRMED:
        raise AccountNotConfirmed
    new_hash = None
    if services.passwords.is_outdated(known.password_hash):
        new_hash = await services.passwords.hash(sent.password)
    opening = SessionOpening(services.secrets, sent.transport, sent.device)

    async def write(transaction: Transaction) -> datetime:
        now = services.clock()
        account = await transaction.get(Account, known.id, with_for_update={"key_share": True})
        if account is None:
            raise AccountLoginFailed
        if new_hash is not None and account.password_hash == known.password_hash:
            account.password_hash = new_hash
        account.last_used_at = now
        return await opening.write(transaction, current, now, account_id=account.id)

    return await logged_in(services, opening, await services.database.write(write))


async def delete_unconfirmed(transaction: Transaction, now: datetime) -> None:
    """Delete the accounts that nobody confirmed in time; their address is free again."""
    await transaction.execute(
        delete(Account).where(
            _account.status == AccountStatus.UNCONFIRMED, _account.created_at <= now - CONFIRMATION_LIFE
        )
    )


async def _open(transaction: Transaction, email: str, values: dict[str, Any], seed: bytes) -> None:
    """Write the account unless it is confirmed, and promise the mail; the same statements in any case."""
    insert = (postgresql if transaction.get_bind().dialect.name == "postgresql" else sqlite).insert(Account)
    await transaction.execute(
        insert.values(id=uuid7(), email=email, status=AccountStatus.UNCONFIRMED, **values)
        .on_conflict_do_update(
            index_elements=["email"], set_=values, where=_account.status == AccountStatus.UNCONFIRMED
        )
        .execution_options(synchronize_session=False)
    )
    of_address = select(_account.id, _account.status).where(_account.email == email)
    account = (await transaction.execute(of_address)).one()
    is_new = account.status is AccountStatus.UNCONFIRMED
    task = Task.MAIL_ACCOUNT_CONFIRMATION if is_new else Task.MAIL_ACCOUNT_EXISTS
    await outbox.withdraw(transaction, task, account.id)
    outbox.promise(transaction, task, account.id, values["created_at"], seed)


async def _count(services: Services, *counted: tuple[Limit, str]) -> None:
    async def count(transaction: Transaction) -> None:
        now = services.clock()
        for limit, subject in counted:
            await count_attempt(transaction, services.secrets, limit, subject, now)

    await services.database.write(count)
