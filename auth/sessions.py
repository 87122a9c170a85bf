"""Sessions: one look-up a request tells who the caller is."""

from datetime import datetime

from sqlalchemy import bindparam, select

from auth.permissions import permissions_of
from auth.principal import CodeHolder
from models.access_code import AccessCode, AccessCodeStatus, Role, Use
from models.columns import UtcDateTime, columns_of
from models.organisation import Organisation
from models.rows import Prepared, Row
from models.session import IDLE_LIFE, Session, SessionTransport

_session, _code, _organisation = columns_of(Session), columns_of(AccessCode), columns_of(Organisation)

SESSION_LOOKUP = Prepared(
    select(
        _session.id,
        _session.transport,
        _session.idle_expires_at,
        _session.expires_at,
        _code.id.label("access_code_id"),
        _code.organisation_id,
        _code.use,
        _code.payment_method,
        _code.permissions,
        _organisation.main_code_id,
    )
    .join(AccessCode, _code.id == _session.access_code_id)
    .outerjoin(Organisation, _organisation.id == _code.organisation_id)
    .where(
        _session.token_hash == bindparam("token_hash"),
        _session.transport == bindparam("transport"),
        _session.idle_expires_at > bindparam("now", type_=UtcDateTime),
        _session.expires_at > bindparam("now", type_=UtcDateTime),
        _code.status == AccessCodeStatus.ACTIVE,
    ),
    "Session",
)
"""Finds a live session by its token's hash and the way it was sent; no row, no session."""


def code_holder(found: Row) -> CodeHolder:
    """Make the caller of a row of `SESSION_LOOKUP`."""
    role = role_of(found.use, found.access_code_id == found.main_code_id)
    return CodeHolder(
        session_id=found.id,
        access_code_id=found.access_code_id,
        organisation_id=found.organisation_id,
        use=found.use,
        role=role,
        permissions=permissions_of(found.use, role, found.permissions),
        payment_method=found.payment_method,
    )


def role_of(use: Use, is_main: bool) -> Role | None:
    """Give a code's role; a private code has none."""
    if use is Use.PRIVATE:
        return None
    return Role.MAIN_USER if is_main else Role.SUB_CODE


def idle_expiry(transport: SessionTransport, now: datetime, expires_at: datetime) -> datetime:
    """Give the moment a session ends when it is not used again."""
    return min(now + IDLE_LIFE[transport], expires_at)


def needs_touch(found: Row, now: datetime) -> bool:
    """Tell whether use should be noted: at most once in a twentieth of the idle life.

    A bearer token is not kept alive by use; it is refreshed.
    """
    if found.transport is SessionTransport.BEARER:
        return False
    life = IDLE_LIFE[found.transport]
    return bool(idle_expiry(found.transport, now, found.expires_at) - found.idle_expires_at > life / 20)
