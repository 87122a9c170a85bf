"""What the main user does with the codes of the company (DOMAIN 9)."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from auth.permissions import GRANTABLE, OF_NEW_SUB_CODE
from auth.principal import CodeHolder, Principal, as_sub_code, require_code_holder
from models.access_code import GONE, AccessCode, AccessCodeStatus
from models.checks import Checks
from models.language import Text
from models.organisation import Organisation
from models.outbox import Task
from models.permission import Permission
from models.refusals import (
    AccessCodeNotFound,
    InvalidFieldCode,
    NotLoggedIn,
    NotPermitted,
    NotPossibleInStatus,
)
from models.rows import Row
from resolvers import access_codes, code_life, organisations, outbox
from resolvers.database import Transaction
from resolvers.services import Services

HIGHEST_LIMIT = Decimal(1_000_000)

OWN_CODE = Text(
    nl="Dit kan niet met uw eigen toegangscode. Kies een andere code.",
    en="This cannot be done with your own access code. Choose another code.",
)
NOT_GRANTABLE = Text(
    nl="Deze toestemming heeft alleen de hoofduser. Draag die rol over als iemand anders gaat beheren.",
    en="This permission is the main user's alone. Hand over the main role if somebody else is to manage.",
)
LIMIT = Text(
    nl="Geef een bedrag van 0 tot 1.000.000 euro, met ten hoogste twee decimalen.",
    en="Give an amount from 0 to 1,000,000 euros, with at most two decimals.",
)


def limit_in_cents(limit: Decimal | None) -> int | None:
    """Read a limit in euros; raises `InvalidInput`."""
    if limit is None:
        return None
    if not limit.is_finite() or not 0 <= limit <= HIGHEST_LIMIT or limit != round(limit, 2):
        _refuse("limit", InvalidFieldCode.OUT_OF_RANGE, LIMIT)
    return int(limit * 100)


@dataclass(frozen=True, slots=True)
class MainRoleHandedOver:
    """The company, as the caller sees it from now on, and the caller as a sub-code."""

    typename: ClassVar[str] = "MainRoleHandedOver"
    organisation: Row
    principal: CodeHolder


@dataclass(frozen=True, slots=True)
class CodeChanged:
    """A code as it is now, and its company. `typename` says what was done."""

    typename: str
    access_code: Row
    organisation: Row


Change = Callable[[Transaction, Organisation, AccessCode], Awaitable[None]]


async def grant(
    services: Services, principal: Principal, code_id: UUID | None, permissions: Iterable[Permission]
) -> CodeChanged:
    """Grant permissions to another code; the main user has them all.

    Raises `InvalidInput`, `AccessCodeNotFound`, `NotPossibleInStatus`, `NotLoggedIn` or `NotPermitted`.
    """
    wanted = _grantable(permissions)

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        _not_own(organisation, code)
        _not_gone(code)
        await _set_permissions(services, transaction, code, code.permissions | wanted)

    return await _change(services, principal, code_id, "PermissionsGranted", change)


async def withdraw(
    services: Services, principal: Principal, code_id: UUID | None, permissions: Iterable[Permission]
) -> CodeChanged:
    """Withdraw permissions of another code; raises as `grant` does."""
    unwanted = _grantable(permissions)

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        _not_own(organisation, code)
        _not_gone(code)
        await _set_permissions(services, transaction, code, code.permissions - unwanted)

    return await _change(services, principal, code_id, "PermissionsWithdrawn", change)


async def block(services: Services, principal: Principal, code_id: UUID | None) -> CodeChanged:
    """Block another code; raises as `grant` does."""

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        _not_own(organisation, code)
        await code_life.block(transaction, code, services.clock())

    return await _change(services, principal, code_id, "AccessCodeBlocked", change)


async def unblock(services: Services, principal: Principal, code_id: UUID | None) -> CodeChanged:
    """Let a blocked code in again; raises as `grant` does."""

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        await code_life.unblock(transaction, code, services.clock())

    return await _change(services, principal, code_id, "AccessCodeUnblocked", change)


async def set_spending_limit(
    services: Services, principal: Principal, code_id: UUID | None, limit_cents: int | None
) -> CodeChanged:
    """Set what a code may spend in a month, in euro cents; None for no limit."""

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        _not_gone(code)
        code.spending_limit_cents = limit_cents

    return await _change(services, principal, code_id, "SpendingLimitSet", change)


async def hand_over_main_role(
    services: Services, principal: Principal, code_id: UUID | None
) -> MainRoleHandedOver:
    """Make another active code the main user; the caller becomes a sub-code."""

    async def change(transaction: Transaction, organisation: Organisation, code: AccessCode) -> None:
        _not_own(organisation, code)
        if code.status is not AccessCodeStatus.ACTIVE:
            raise NotPossibleInStatus(code.status)
        former = await code_life.lock_code(transaction, organisation.main_code_id)
        former.permissions = OF_NEW_SUB_CODE
        organisation.main_code_id = code.id
        outbox.promise(transaction, Task.MAIL_MAIN_ROLE_RECEIVED, code.id, services.clock())
        outbox.promise(transaction, Task.MAIL_MAIN_ROLE_PASSED, former.id, services.clock())

    holder = _manager(principal)
    await _write(services, holder, code_id, change)
    sub_code = as_sub_code(holder)
    reader = services.database.reader(sub_code)
    organisation = await reader.row(organisations.BY_ID, ids=[holder.organisation_id])
    if organisation is None:
        raise NotLoggedIn
    return MainRoleHandedOver(organisation, sub_code)


async def as_main_user(transaction: Transaction, holder: CodeHolder) -> Organisation:
    """Lock the caller's company; raises when the caller is not its main user at this moment."""
    if holder.organisation_id is None:
        raise NotPermitted(Permission.MANAGE_ACCESS_CODES)
    organisation = await code_life.lock_company(transaction, holder.organisation_id)
    caller = await transaction.get_one(AccessCode, holder.access_code_id, populate_existing=True)
    if caller.status is not AccessCodeStatus.ACTIVE:
        raise NotLoggedIn
    if organisation.main_code_id != holder.access_code_id:
        raise NotPermitted(Permission.MANAGE_ACCESS_CODES)
    return organisation


async def _change(
    services: Services, principal: Principal, code_id: UUID | None, typename: str, change: Change
) -> CodeChanged:
    found_id = await _write(services, _manager(principal), code_id, change)
    reader = services.database.reader(principal)
    (code,) = await access_codes.by_ids(reader, [found_id])
    if code is None:
        raise AccessCodeNotFound
    (organisation,) = await organisations.of_rows(reader, [code])
    if organisation is None:
        raise AccessCodeNotFound
    return CodeChanged(typename, code, organisation)


async def _write(services: Services, holder: CodeHolder, code_id: UUID | None, change: Change) -> UUID:
    async def write(transaction: Transaction) -> UUID:
        organisation = await as_main_user(transaction, holder)
        code = None
        if code_id is not None:
            code = await transaction.get(AccessCode, code_id, with_for_update=True, populate_existing=True)
        if code is None or code.organisation_id != organisation.id:
            raise AccessCodeNotFound
        await change(transaction, organisation, code)
        return code.id

    return await services.database.write(write)


def _manager(principal: Principal) -> CodeHolder:
    return require_code_holder(principal, Permission.MANAGE_ACCESS_CODES)


def _grantable(permissions: Iterable[Permission]) -> frozenset[Permission]:
    wanted = frozenset(permissions)
    if not wanted <= GRANTABLE:
        _refuse("permissions", InvalidFieldCode.NOT_ALLOWED, NOT_GRANTABLE)
    return wanted


async def _set_permissions(
    services: Services, transaction: Transaction, code: AccessCode, permissions: frozenset[Permission]
) -> None:
    if permissions == code.permissions:
        return
    code.permissions = permissions
    outbox.promise(transaction, Task.MAIL_PERMISSIONS_CHANGED, code.id, services.clock())


def _not_own(organisation: Organisation, code: AccessCode) -> None:
    if code.id == organisation.main_code_id:
        _refuse("accessCodeId", InvalidFieldCode.NOT_ALLOWED, OWN_CODE)


def _not_gone(code: AccessCode) -> None:
    if code.status in GONE:
        raise NotPossibleInStatus(code.status)


def _refuse(path: str, code: InvalidFieldCode, text: Text) -> None:
    checks = Checks()
    checks.refuse(path, code, text)
    checks.done()
