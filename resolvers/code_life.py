"""The life of a code, and of its company with it (DOMAIN 8): every change of status and of main role.

The company's row is locked before its codes' rows, so that changes come one after another.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, delete, select, update

from models.access_code import GONE, TRANSITIONS, UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.contact_request import ContactRequest
from models.credit import CreditBalance
from models.filing import Filing
from models.invoice import Invoice
from models.mandate import Mandate
from models.order import Order
from models.organisation import Organisation
from models.outbox import Task
from models.payment import Payment
from models.refusals import NotPossibleInStatus
from models.session import Session
from models.upload import Upload
from resolvers import outbox
from resolvers.database import Transaction

_code, _session, _mandate = columns_of(AccessCode), columns_of(Session), columns_of(Mandate)

_BUT_NOT_ITS_KEY: dict[str, Any] = {"key_share": True}


async def lock_company(transaction: Transaction, organisation_id: UUID) -> Organisation:
    """Lock a company, so that its roles and the status of its codes change one after another.

    Rows that refer to it, such as orders, can still be written meanwhile.
    """
    return await transaction.get_one(Organisation, organisation_id, with_for_update=_BUT_NOT_ITS_KEY)


async def lock_code(transaction: Transaction, code_id: UUID) -> AccessCode:
    """Lock a code; its company, if it has one and roles can change, is locked before."""
    return await transaction.get_one(
        AccessCode, code_id, with_for_update=_BUT_NOT_ITS_KEY, populate_existing=True
    )


def become(code: AccessCode, status: AccessCodeStatus) -> None:
    """Change a code's status as the table allows; raises `NotPossibleInStatus`."""
    if status not in TRANSITIONS[code.status]:
        raise NotPossibleInStatus(code.status)
    code.status = status


async def activate(
    transaction: Transaction, code: AccessCode, organisation: Organisation | None, now: datetime
) -> None:
    """Note the first login: the main user is told, and a lost code that this one replaces is revoked."""
    become(code, AccessCodeStatus.ACTIVE)
    code.activated_at = now
    await transaction.flush()
    if code.replaces_code_id is not None:
        await _take_over(transaction, code, organisation, code.replaces_code_id)
    if organisation is not None and organisation.main_code_id != code.id:
        outbox.promise(transaction, Task.MAIL_FIRST_LOGIN, code.id, now)


async def block(transaction: Transaction, code: AccessCode, now: datetime) -> None:
    """Block a code; its sessions end at once, and its holder is told."""
    become(code, AccessCodeStatus.BLOCKED)
    await end_sessions(transaction, code.id)
    outbox.promise(transaction, Task.MAIL_CODE_BLOCKED, code.id, now)


async def unblock(transaction: Transaction, code: AccessCode, now: datetime) -> None:
    """Let a blocked code in again, and tell its holder; raises `NotPossibleInStatus`."""
    if code.status is not AccessCodeStatus.BLOCKED:
        raise NotPossibleInStatus(code.status)
    become(code, AccessCodeStatus.ACTIVE)
    outbox.promise(transaction, Task.MAIL_CODE_UNBLOCKED, code.id, now)


async def revoke(
    transaction: Transaction, code: AccessCode, organisation: Organisation | None, now: datetime
) -> None:
    """Revoke a code for good: its sessions end at once, its holder is told, a main code passes its role on.

    A code that was used keeps its company's customer record.
    """
    become(code, AccessCodeStatus.REVOKED)
    await transaction.flush()
    await end_sessions(transaction, code.id)
    outbox.promise(transaction, Task.MAIL_CODE_REVOKED, code.id, now)
    if organisation is not None:
        await _pass_main_role_on(transaction, organisation, code, now)


async def expire_next(transaction: Transaction, now: datetime) -> bool:
    """Expire one code that was not used in time; False when there is none.

    An unused main code passes the main role on; when no code of the company was ever used and none
    can be any more, the company's customer record ends, and its mandate with it.
    """
    due = (
        select(_code.id, _code.organisation_id)
        .where(_code.status == AccessCodeStatus.PENDING, _code.created_at <= now - UNUSED_LIFE)
        .order_by(_code.created_at)
        .limit(1)
    )
    found = (await transaction.execute(due)).first()
    if found is None:
        return False
    organisation = None
    if found.organisation_id is not None:
        organisation = await lock_company(transaction, found.organisation_id)
    code = await lock_code(transaction, found.id)
    if code.status is AccessCodeStatus.PENDING:
        become(code, AccessCodeStatus.EXPIRED)
        await transaction.flush()
        if organisation is None:
            await _end_mandate(transaction, _mandate.access_code_id == code.id, now)
        else:
            await _after_expiry(transaction, organisation, code, now)
    return True


async def end_sessions(transaction: Transaction, code_id: UUID, but: UUID | None = None) -> int:
    """End the sessions of a code, all or all but one; tell how many."""
    of_code = delete(Session).where(_session.access_code_id == code_id)
    if but is not None:
        of_code = of_code.where(_session.id != but)
    return len((await transaction.execute(of_code.returning(_session.id))).all())


async def _after_expiry(
    transaction: Transaction, organisation: Organisation, code: AccessCode, now: datetime
) -> None:
    await _pass_main_role_on(transaction, organisation, code, now)
    if not await _was_or_can_be_used(transaction, organisation.id):
        organisation.ended_at = now
        await _end_mandate(transaction, _mandate.organisation_id == organisation.id, now)


async def _pass_main_role_on(
    transaction: Transaction, organisation: Organisation, gone: AccessCode, now: datetime
) -> None:
    if organisation.main_code_id != gone.id:
        return
    successor = await _successor(transaction, organisation.id)
    if successor is None:
        return
    organisation.main_code_id = successor.id
    if successor.status is AccessCodeStatus.ACTIVE:
        outbox.promise(transaction, Task.MAIL_MAIN_ROLE_RECEIVED, successor.id, now)


async def _end_mandate(transaction: Transaction, of_payer: ColumnElement[bool], now: datetime) -> None:
    await transaction.execute(
        update(Mandate)
        .where(of_payer, _mandate.ended_at.is_(None))
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
    )


async def _successor(transaction: Transaction, organisation_id: UUID) -> AccessCode | None:
    """Choose who gets the main role: the oldest active code, else the oldest that may become active."""
    rank = case(
        (_code.status == AccessCodeStatus.ACTIVE, 0), (_code.status == AccessCodeStatus.PENDING, 1), else_=2
    )
    candidates = (
        select(AccessCode)
        .where(_code.organisation_id == organisation_id, _code.status.not_in(GONE))
        .order_by(rank, _code.created_at, _code.id)
        .limit(1)
    )
    return (await transaction.execute(candidates)).scalars().first()


async def _was_or_can_be_used(transaction: Transaction, organisation_id: UUID) -> bool:
    other = select(_code.id).where(
        _code.organisation_id == organisation_id, _code.status != AccessCodeStatus.EXPIRED
    )
    return (await transaction.execute(other.limit(1))).first() is not None


async def _take_over(
    transaction: Transaction, code: AccessCode, organisation: Organisation | None, lost_id: UUID
) -> None:
    """Put a replacement in the place of the lost code, with all that was its (DOMAIN 6)."""
    lost = await lock_code(transaction, lost_id)
    code.permissions, code.spending_limit_cents = lost.permissions, lost.spending_limit_cents
    if organisation is not None and organisation.main_code_id == lost.id:
        organisation.main_code_id = code.id
    if lost.status not in GONE:
        become(lost, AccessCodeStatus.REVOKED)
        await end_sessions(transaction, lost.id)
    await transaction.flush()
    for table in (Order, CreditBalance, Mandate, Payment, Invoice, ContactRequest, Filing, Upload):
        column = columns_of(table).access_code_id
        await transaction.execute(
            update(table)
            .where(column == lost.id)
            .values(access_code_id=code.id)
            .execution_options(synchronize_session=False)
        )
    await transaction.execute(
        update(AccessCode)
        .where(_code.replaces_code_id == lost.id, _code.id != code.id)
        .values(replaces_code_id=code.id)
        .execution_options(synchronize_session=False)
    )
