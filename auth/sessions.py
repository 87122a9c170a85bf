"""Sessions: one look-up a request tells who the caller is."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlmodel import SQLModel

from auth.permissions import permissions_of
from auth.principal import AccountHolder, CodeHolder
from auth.visibility import public_columns
from models.access_code import AccessCode, AccessCodeStatus
from models.account import Account, AccountStatus
from models.columns import UtcDateTime, columns_of
from models.organisation import Organisation
from models.rows import Prepared, Row, part_row_type
from models.session import IDLE_LIFE, Session, SessionTransport

_session, _code, _organisation = columns_of(Session), columns_of(AccessCode), columns_of(Organisation)

_PREFIXES: dict[type[SQLModel], str] = {AccessCode: "code_", Organisation: "organisation_"}
_own_code, _own_organisation = [
    part_row_type(table.__name__, [str(column.key) for column in public_columns(table)], prefix)
    for table, prefix in _PREFIXES.items()
]
_LIVE = (
    _session.token_hash == bindparam("token_hash"),
    _session.transport == bindparam("transport"),
    _session.idle_expires_at > bindparam("now", type_=UtcDateTime),
    _session.expires_at > bindparam("now", type_=UtcDateTime),
)

SESSION_LOOKUP = Prepared(
    select(
        _session.id,
        _session.transport,
        _session.idle_expires_at,
        _session.expires_at,
        *(
            column.label(f"{prefix}{column.key}")
            for table, prefix in _PREFIXES.items()
            for column in public_columns(table)
        ),
    )
    .join(AccessCode, _code.id == _session.access_code_id)
    .outerjoin(Organisation, _organisation.id == _code.organisation_id)
    .where(
        *_LIVE,
        _code.status == AccessCodeStatus.ACTIVE,
    ),
    "Session",
)
"""Finds a live session by its token's hash and the way it was sent; no row, no session.

Nearly every request goes on to show the caller's own code and company, which every caller sees: they
are read with it.
"""

_account = columns_of(Account)
ACCOUNT_SESSION_LOOKUP = Prepared(
    select(
        _session.id, _session.transport, _session.idle_expires_at, _session.expires_at, _session.account_id
    )
    .join(Account, _account.id == _session.account_id)
    .where(*_LIVE, _account.status == AccountStatus.ACTIVE),
    "Session",
)
"""The same for an account, which is looked for when no code's session lives under the token."""


def account_holder(found: Row) -> AccountHolder:
    """Make the caller of a row of `ACCOUNT_SESSION_LOOKUP`."""
    return AccountHolder(session_id=found.id, account_id=found.account_id)


def code_holder(found: Row) -> CodeHolder:
    """Make the caller of a row of `SESSION_LOOKUP`."""
    code = _own_code(found)
    rows: list[Row] = [code] if code.organisation_id is None else [code, _own_organisation(found)]
    return CodeHolder(
        session_id=found.id,
        access_code_id=code.id,
        organisation_id=code.organisation_id,
        use=code.use,
        role=code.role,
        permissions=permissions_of(code.use, code.role, code.permissions),
        payment_method=code.payment_method,
        own_rows={row.typename: row for row in rows},
    )


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
