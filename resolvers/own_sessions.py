"""A person's own sessions: seeing them, ending one, ending all others."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, delete, or_

from auth.principal import CodeHolder, Filer, Principal, require_session
from auth.visibility import Read
from models.columns import UtcDateTime, columns_of
from models.refusals import SessionNotFound
from models.rows import Row, any_of
from models.session import Session, SessionTransport
from resolvers.database import Reader, Transaction
from resolvers.services import Services

_session = columns_of(Session)
_NOW = bindparam("now", type_=UtcDateTime)

MOST_SHOWN = 100
"""A list of sessions has so many at most, the newest; ending all others ends every one."""

BY_ID = Read(Session, lambda visible: visible.where(any_of(_session.id, "ids")))
LIVE_OF_CODES = Read(
    Session,
    lambda visible: (
        visible.where(
            any_of(_session.access_code_id, "code_ids"),
            _session.expires_at > _NOW,
            or_(
                _session.transport == SessionTransport.BEARER,
                and_(_session.transport == SessionTransport.COOKIE, _session.idle_expires_at > _NOW),
            ),
        )
        .order_by(_session.created_at.desc(), _session.id.desc())
        .limit(MOST_SHOWN)
    ),
)


async def of_codes(services: Services, reader: Reader, codes: Sequence[Row]) -> list[list[Row] | None]:
    """Give the live sessions of each code, the newest 100; None for codes of others: nobody sees theirs."""
    own = getattr(reader.principal, "access_code_id", None)
    rows = await reader.rows(LIVE_OF_CODES, code_ids=[code.id for code in codes], now=services.clock())
    return [rows if code.id == own else None for code in codes]


async def end(services: Services, principal: Principal, session_id: UUID | None) -> UUID:
    """End one of the caller's sessions; raises `NotLoggedIn` or `SessionNotFound`."""
    holder = require_session(principal)

    async def write(transaction: Transaction) -> UUID | None:
        ended = await transaction.execute(
            delete(Session).where(_session.id == session_id, _own(holder)).returning(_session.id)
        )
        return ended.scalars().first()

    ended = await services.database.write(write) if session_id is not None else None
    if ended is None:
        raise SessionNotFound
    return ended


async def end_others(services: Services, principal: Principal) -> int:
    """End all sessions of the caller but this one; tell how many. Raises `NotLoggedIn`."""
    holder = require_session(principal)
    others = delete(Session).where(_own(holder), _session.id != holder.session_id)

    async def write(transaction: Transaction) -> int:
        return len((await transaction.execute(others.returning(_session.id))).all())

    return await services.database.write(write)


def _own(holder: Filer) -> ColumnElement[bool]:
    if isinstance(holder, CodeHolder):
        return _session.access_code_id == holder.access_code_id
    return _session.account_id == holder.account_id
