"""Logging in and out with an access code (DOMAIN 7, 8)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import delete, select, update

from auth.principal import GUEST, CodeHolder, Principal, require_code_holder
from auth.secrets import new_token
from auth.sessions import SESSION_LOOKUP, code_holder, idle_expiry, needs_touch
from auth.throttle import LOGIN_FROM_ADDRESS, LOGIN_OF_CODE_FROM_ADDRESS, count_attempt
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.checks import Checks
from models.columns import columns_of
from models.organisation import Organisation
from models.outbox import Task
from models.refusals import LoginFailed
from models.session import ABSOLUTE_LIFE, Session, SessionTransport
from resolvers import outbox
from resolvers.database import Database, Transaction
from resolvers.services import Services

LONGEST_CODE = 100
LONGEST_PASSWORD = 1000

_code, _session = columns_of(AccessCode), columns_of(Session)


@dataclass(frozen=True, slots=True)
class Login:
    """A log-in as sent, and where it came from."""

    access_code: str
    password: str
    transport: SessionTransport
    device: str
    address: str


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A new session; the token is shown this once."""

    typename: ClassVar[str] = "LoggedIn"
    token: str
    transport: SessionTransport
    expires_at: datetime
    principal: CodeHolder


async def principal_of(services: Services, token: str, transport: SessionTransport) -> Principal:
    """Tell who calls with this token; a guest when no session lives under it."""
    now = services.clock()
    found = await services.database.fetch(
        SESSION_LOOKUP,
        token_hash=services.secrets.token_hash(token),
        transport=transport,
        now=now,
    )
    if not found:
        return GUEST
    if needs_touch(found[0], now):
        await _touch(services.database, found[0], now)
    return code_holder(found[0])


async def log_in(services: Services, sent: Login, current: Principal) -> LoggedIn:
    """Open a session; the one that the request came with ends.

    Raises `InvalidInput`, `TooManyRequests` or `LoginFailed`; the last takes the same time
    whichever part was wrong.
    """
    checks = Checks()
    checks.text("accessCode", sent.access_code, LONGEST_CODE)
    checks.secret("password", sent.password, LONGEST_PASSWORD)
    checks.done()
    code_hash = services.secrets.code_hash(sent.access_code)
    await _count(services, code_hash, sent.address)
    while True:
        opening = await _verified(services, sent, code_hash, current)
        try:
            expires_at = await services.database.write(opening.write)
        except _PasswordChanged:
            continue
        principal = await principal_of(services, opening.token, sent.transport)
        if not isinstance(principal, CodeHolder):  # blocked in the meantime
            raise LoginFailed
        return LoggedIn(opening.token, sent.transport, expires_at, principal)


async def log_out(services: Services, principal: Principal) -> None:
    """End the caller's session; raises `NotLoggedIn`."""
    holder = require_code_holder(principal)
    await services.database.write(lambda transaction: _end(transaction, holder.session_id))


class _PasswordChanged(Exception):
    """The password was set anew, or hashed anew by another login, since it was tested."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the transaction that opens a session needs."""

    services: Services
    sent: Login
    code_hash: bytes
    password_hash: str
    new_hash: str | None
    token: str
    current: Principal

    async def write(self, transaction: Transaction) -> datetime:
        """Open the session and give its end; raises `LoginFailed` or `_PasswordChanged`."""
        now = self.services.clock()
        code = await self._locked_code(transaction, now)
        if code.status is AccessCodeStatus.PENDING:
            code.status, code.activated_at, code.password_expires_at = AccessCodeStatus.ACTIVE, now, None
            if await _has_other_main_user(transaction, code):
                outbox.promise(transaction, Task.MAIL_FIRST_LOGIN, code.id, now)
        if self.new_hash is not None:
            code.password_hash = self.new_hash
        code.last_used_at = now
        if isinstance(self.current, CodeHolder):
            await _end(transaction, self.current.session_id)
        session = self._session(code.id, now)
        transaction.add(session)
        return session.expires_at

    async def _locked_code(self, transaction: Transaction, now: datetime) -> AccessCode:
        by_hash = select(AccessCode).where(_code.code_hash == self.code_hash).with_for_update()
        code = (await transaction.execute(by_hash)).scalars().one_or_none()
        if code is None or not _may_enter(code, now):
            raise LoginFailed
        if code.password_hash != self.password_hash:
            raise _PasswordChanged
        return code

    def _session(self, code_id: UUID, now: datetime) -> Session:
        transport = self.sent.transport
        expires_at = now + ABSOLUTE_LIFE[transport]
        return Session(
            token_hash=self.services.secrets.token_hash(self.token),
            access_code_id=code_id,
            transport=transport,
            device=self.sent.device[:200],
            created_at=now,
            last_used_at=now,
            idle_expires_at=idle_expiry(transport, now, expires_at),
            expires_at=expires_at,
        )


async def _verified(services: Services, sent: Login, code_hash: bytes, current: Principal) -> _Opening:
    """Test the password; raises `LoginFailed`."""
    known = await services.database.fetch(select(_code.password_hash).where(_code.code_hash == code_hash))
    password_hash = known[0].password_hash if known else None
    if not await services.passwords.verify(password_hash, sent.password) or password_hash is None:
        raise LoginFailed
    new_hash = None
    if services.passwords.is_outdated(password_hash):
        new_hash = await services.passwords.hash(sent.password)
    return _Opening(services, sent, code_hash, password_hash, new_hash, new_token(), current)


def _may_enter(code: AccessCode, now: datetime) -> bool:
    """Tell whether a code can be logged in with: in use, or waiting for its first use in time."""
    if code.status is AccessCodeStatus.PENDING and code.created_at + UNUSED_LIFE <= now:
        return False
    if code.password_expires_at is not None and code.password_expires_at <= now:
        return False
    return code.status in (AccessCodeStatus.PENDING, AccessCodeStatus.ACTIVE)


async def _has_other_main_user(transaction: Transaction, code: AccessCode) -> bool:
    if code.organisation_id is None:
        return False
    return (await transaction.get_one(Organisation, code.organisation_id)).main_code_id != code.id


async def _count(services: Services, code_hash: bytes, address: str) -> None:
    async def count(transaction: Transaction) -> None:
        now = services.clock()
        await count_attempt(transaction, services.secrets, LOGIN_FROM_ADDRESS, address, now)
        subject = f"{code_hash.hex()} {address}"
        await count_attempt(transaction, services.secrets, LOGIN_OF_CODE_FROM_ADDRESS, subject, now)

    await services.database.write(count)


async def _touch(database: Database, found: Any, now: datetime) -> None:
    idle_expires_at = idle_expiry(found.transport, now, found.expires_at)
    touched = update(Session).where(_session.id == found.id)

    async def touch(transaction: Transaction) -> None:
        await transaction.execute(touched.values(last_used_at=now, idle_expires_at=idle_expires_at))

    await database.write(touch)


async def _end(transaction: Transaction, session_id: UUID) -> None:
    await transaction.execute(delete(Session).where(_session.id == session_id))
