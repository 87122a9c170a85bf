"""Logging in and out with an access code (DOMAIN 7, 8), and renewing a bearer token."""

from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import ClassVar
from uuid import UUID

from sqlalchemy import bindparam, select, update
from uuid_utils.compat import uuid7

from auth.places import KNOWN_PLACES, place_hash, remember_place, source_of
from auth.principal import GUEST, OrderHolder, Principal, require_session
from auth.secrets import as_mailed, new_token
from auth.sessions import (
    ACCOUNT_SESSION_LOOKUP,
    SESSION_LOOKUP,
    account_holder,
    code_holder,
    idle_expiry,
    needs_touch,
)
from auth.throttle import (
    LOGIN_FROM_ADDRESS,
    LOGIN_FROM_ELSEWHERE,
    LOGIN_FROM_KNOWN_PLACE,
    LOGIN_OF_CODE_FROM_ELSEWHERE,
    count_attempt,
)
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.account import Account, AccountStatus
from models.checks import Checks
from models.columns import columns_of
from models.organisation import Organisation
from models.outbox import Task
from models.refusals import LoginFailed, SessionExpired
from models.rows import Prepared, Row
from models.session import RefreshToken, Session, SessionTransport
from resolvers import code_life, outbox
from resolvers.database import Database, Transaction
from resolvers.services import Services
from resolvers.session_opening import SessionOpening, end_session, refresh_token_row

LONGEST_CODE = 100
LONGEST_PASSWORD = 1000

_code, _session = columns_of(AccessCode), columns_of(Session)
_KNOWN_CODE = Prepared(
    select(
        _code.id,
        _code.password_hash,
        _code.mailed_password_hash,
        _code.mailed_password_expires_at,
    ).where(_code.code_hash == bindparam("code_hash")),
    "AccessCode",
)


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
    """A new session; its tokens are shown this once."""

    typename: ClassVar[str] = "LoggedIn"
    token: str
    refresh_token: str | None
    transport: SessionTransport
    expires_at: datetime
    principal: Principal


@dataclass(frozen=True, slots=True)
class SessionRefreshed:
    """Another token for the same session; the former is void."""

    typename: ClassVar[str] = "SessionRefreshed"
    token: str
    refresh_token: str
    expires_at: datetime


async def principal_of(services: Services, token: str, transport: SessionTransport) -> Principal:
    """Tell who calls with this token; a guest when no session lives under it, and it is no order's."""
    order_id = services.secrets.order_of_token(token)
    if order_id is not None and transport is SessionTransport.BEARER:
        return OrderHolder(order_id)
    now = services.clock()
    token_hash = services.secrets.token_hash(token)
    sought = {"token_hash": token_hash, "transport": transport, "now": now}
    found = await services.database.fetch(SESSION_LOOKUP, **sought)
    if found:
        await _keep_alive(services.database, found[0], now)
        return code_holder(found[0])
    of_account = await services.database.fetch(ACCOUNT_SESSION_LOOKUP, **sought)
    if not of_account:
        return GUEST
    await _keep_alive(services.database, of_account[0], now)
    return account_holder(of_account[0])


async def log_in(services: Services, sent: Login, current: Principal) -> LoggedIn:
    """Open a session; the one that the request came with ends.

    Raises `InvalidInput`, `TooManyRequests` or `LoginFailed`; the last takes the same time
    whichever part was wrong. A password that the gateway mailed is tested before any limit:
    nobody guesses it, and so nobody's guesses keep its receiver out.
    """
    checks = Checks()
    checks.text("accessCode", sent.access_code, LONGEST_CODE)
    checks.secret("password", sent.password, LONGEST_PASSWORD)
    checks.done()
    counted = False
    while True:
        attempt = await _attempt(services, sent)
        mailed = attempt.is_mailed_password(services, sent.password)
        if not (mailed or counted):
            await _count(services, attempt, sent.address)
            counted = True
        new_hash = await _verify(services, attempt, sent.password, mailed=mailed)
        try:
            return await _Opening(services, sent, attempt, new_hash, mailed, current).run()
        except _PasswordChanged:
            continue


async def logged_in(services: Services, opening: SessionOpening, expires_at: datetime) -> LoggedIn:
    """Give a session that was opened, and who calls with it."""
    principal = await principal_of(services, opening.token, opening.transport)
    return LoggedIn(opening.token, opening.refresh_token, opening.transport, expires_at, principal)


async def log_out(services: Services, principal: Principal) -> None:
    """End the caller's session; raises `NotLoggedIn`."""
    holder = require_session(principal)
    await services.database.write(lambda transaction: end_session(transaction, holder.session_id))


async def refresh(services: Services, refresh_token: str) -> SessionRefreshed:
    """Renew a bearer token; a refresh token that was used before ends its session (RFC 9700, 4.14.2).

    Raises `InvalidInput` or `SessionExpired`.
    """
    checks = Checks()
    checks.text("refreshToken", refresh_token, 200)
    checks.done()
    old_hash = services.secrets.token_hash(refresh_token)
    token, next_refresh = new_token(), new_token()

    async def write(transaction: Transaction) -> datetime | None:
        now = services.clock()
        known = await transaction.get(RefreshToken, old_hash)
        session = await transaction.get(Session, known.session_id, with_for_update=True) if known else None
        if known is None or session is None:
            return None
        await transaction.refresh(known)  # whoever held the session's lock before may have used it
        if (
            known.used_at is not None
            or session.expires_at <= now
            or not await _holder_is_active(transaction, session)
        ):
            await transaction.delete(session)
            return None
        known.used_at = now
        session.token_hash = services.secrets.token_hash(token)
        session.last_used_at = now
        session.idle_expires_at = idle_expiry(session.transport, now, session.expires_at)
        transaction.add(refresh_token_row(services.secrets, next_refresh, session.id, now))
        return session.idle_expires_at

    expires_at = await services.database.write(write)
    if expires_at is None:
        raise SessionExpired
    return SessionRefreshed(token, next_refresh, expires_at)


async def _holder_is_active(transaction: Transaction, session: Session) -> bool:
    if session.account_id is not None:
        account = await transaction.get_one(Account, session.account_id)
        return account.status is AccountStatus.ACTIVE
    code = await transaction.get_one(AccessCode, session.access_code_id)
    return code.status is AccessCodeStatus.ACTIVE


class _PasswordChanged(Exception):
    """The password was set anew, or hashed anew by another login, since it was tested."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What is known of the code that somebody logs in with; all of it empty for an unknown one."""

    code_hash: bytes
    code_id: UUID | None
    password_hash: str | None
    mailed_password_hash: bytes | None
    place: bytes
    is_known_place: bool
    is_first_place: bool

    def is_mailed_password(self, services: Services, password: str) -> bool:
        given = services.secrets.mailed_password_hash(password)
        return compare_digest(given, self.mailed_password_hash or b"")


async def _attempt(services: Services, sent: Login) -> _Attempt:
    code_hash = services.secrets.code_hash(sent.access_code)
    found = await services.database.fetch(_KNOWN_CODE, code_hash=code_hash)
    known = found[0] if found else None
    code_id = known.id if known else uuid7()
    place = place_hash(services.secrets, code_id, sent.address)
    places = {row.place_hash for row in await services.database.fetch(KNOWN_PLACES, code_id=code_id)}
    valid = known and known.mailed_password_expires_at and known.mailed_password_expires_at > services.clock()
    return _Attempt(
        code_hash=code_hash,
        code_id=known.id if known else None,
        password_hash=known.password_hash if known else None,
        mailed_password_hash=known.mailed_password_hash if known and valid else None,
        place=place,
        is_known_place=place in places,
        is_first_place=not places,
    )


async def _verify(services: Services, attempt: _Attempt, password: str, *, mailed: bool) -> str | None:
    """Test the password; give its new hash where it needs one. Raises `LoginFailed`."""
    verified = await services.passwords.verify(None if mailed else attempt.password_hash, password)
    if not (mailed or verified):
        raise LoginFailed
    if mailed:
        return await services.passwords.hash(as_mailed(password))
    if attempt.password_hash and services.passwords.is_outdated(attempt.password_hash):
        return await services.passwords.hash(password)
    return None


async def _count(services: Services, attempt: _Attempt, address: str) -> None:
    """Count an attempt: by itself where the code was used before, else with all others from elsewhere."""
    code = attempt.code_hash.hex()

    async def count(transaction: Transaction) -> None:
        now, secrets = services.clock(), services.secrets
        if attempt.is_known_place:
            await count_attempt(transaction, secrets, LOGIN_FROM_KNOWN_PLACE, attempt.place.hex(), now)
            return
        await count_attempt(transaction, secrets, LOGIN_FROM_ADDRESS, source_of(address), now)
        await count_attempt(transaction, secrets, LOGIN_OF_CODE_FROM_ELSEWHERE, code, now)
        await count_attempt(transaction, secrets, LOGIN_FROM_ELSEWHERE, "", now)

    await services.database.write(count)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the transaction that opens a session needs."""

    services: Services
    sent: Login
    attempt: _Attempt
    new_hash: str | None
    mailed: bool
    current: Principal

    async def run(self) -> LoggedIn:
        opening = SessionOpening(self.services.secrets, self.sent.transport, self.sent.device)
        expires_at = await self.services.database.write(lambda transaction: self._write(transaction, opening))
        return await logged_in(self.services, opening, expires_at)

    async def _write(self, transaction: Transaction, opening: SessionOpening) -> datetime:
        now = self.services.clock()
        code, organisation = await self._locked(transaction, now)
        if self.new_hash is not None:
            code.password_hash = self.new_hash
        if self.mailed:
            code.mailed_password_hash = code.mailed_password_expires_at = None
            await outbox.withdraw(transaction, Task.MAIL_REPLACEMENT_PASSWORD, code.id)
        if code.status is AccessCodeStatus.PENDING:
            await code_life.activate(transaction, code, organisation, now)
        elif self.mailed:
            await code_life.end_sessions(transaction, code.id)
            outbox.promise(transaction, Task.MAIL_PASSWORD_CHANGED, code.id, now)
        elif not self.attempt.is_known_place and not self.attempt.is_first_place:
            outbox.promise(transaction, Task.MAIL_LOGIN_FROM_ELSEWHERE, code.id, now)
        code.last_used_at = now
        expires_at = await opening.write(transaction, self.current, now, access_code_id=code.id)
        await remember_place(transaction, code.id, self.attempt.place, now)
        return expires_at

    async def _locked(
        self, transaction: Transaction, now: datetime
    ) -> tuple[AccessCode, Organisation | None]:
        """Lock the company and the code; what was verified must still be so."""
        if self.attempt.code_id is None:
            raise LoginFailed
        code = await transaction.get_one(AccessCode, self.attempt.code_id)
        organisation = None
        if code.organisation_id is not None:
            organisation = await code_life.lock_company(transaction, code.organisation_id)
        code = await code_life.lock_code(transaction, code.id)
        if self.mailed:
            unchanged = code.mailed_password_hash == self.attempt.mailed_password_hash
        else:
            unchanged = code.password_hash == self.attempt.password_hash
        if not _may_enter(code, now):
            raise LoginFailed
        if not unchanged:
            raise _PasswordChanged
        return code, organisation


def _may_enter(code: AccessCode, now: datetime) -> bool:
    """Tell whether a code can be logged in with: in use, or waiting for its first use in time."""
    if code.status is AccessCodeStatus.PENDING:
        return code.created_at + UNUSED_LIFE > now
    return code.status is AccessCodeStatus.ACTIVE


async def _keep_alive(database: Database, found: Row, now: datetime) -> None:
    if not needs_touch(found, now):
        return
    idle_expires_at = idle_expiry(found.transport, now, found.expires_at)
    touched = update(Session).where(_session.id == found.id)

    async def touch(transaction: Transaction) -> None:
        await transaction.execute(touched.values(last_used_at=now, idle_expires_at=idle_expires_at))

    await database.write(touch)
