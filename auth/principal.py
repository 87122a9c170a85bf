"""The caller of an operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from auth.permissions import OF_NEW_SUB_CODE
from models.access_code import Role, Use
from models.account_refusals import NotForAccessCodes
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import NotLoggedIn, NotPermitted
from models.rows import Row


@dataclass(frozen=True, slots=True)
class Guest:
    """A caller without a login."""


GUEST = Guest()


@dataclass(frozen=True, slots=True)
class CodeHolder:
    """A caller who logged in with an access code."""

    session_id: UUID
    access_code_id: UUID
    organisation_id: UUID | None
    use: Use
    role: Role | None
    permissions: frozenset[Permission]
    payment_method: PaymentMethod
    own_rows: Mapping[str, Row] = field(default_factory=dict, compare=False, repr=False)
    """The caller's code and company by typename, as the session's look-up found them."""


@dataclass(frozen=True, slots=True)
class AccountHolder:
    """A caller who logged in with a Mijn KVK account, which files and orders nothing (DOMAIN 13, 19)."""

    session_id: UUID
    account_id: UUID


@dataclass(frozen=True, slots=True)
class OrderHolder:
    """A guest who holds the token of one order, and sees that order alone (DOMAIN 13)."""

    order_id: UUID


Filer = CodeHolder | AccountHolder
"""Who is logged in, and may file annual accounts where permitted (DOMAIN 19)."""
Principal = Guest | OrderHolder | CodeHolder | AccountHolder


def permits(principal: Principal, permission: Permission) -> bool:
    """Tell whether the caller has a permission."""
    return isinstance(principal, CodeHolder) and permission in principal.permissions


def require_code_holder(principal: Principal, permission: Permission | None = None) -> CodeHolder:
    """Take a logged-in caller with the permission; raises `NotLoggedIn` or `NotPermitted`."""
    if not isinstance(principal, CodeHolder):
        raise NotLoggedIn
    if permission is not None and permission not in principal.permissions:
        raise NotPermitted(permission)
    return principal


def require_filer(principal: Principal) -> Filer:
    """Take a caller who may file: an account, or a code with the permission.

    Raises `NotLoggedIn` or `NotPermitted`. For which company it may is another matter.
    """
    if isinstance(principal, AccountHolder):
        return principal
    return require_code_holder(principal, Permission.FILE_ANNUAL_ACCOUNTS)


def require_orderer(principal: Principal) -> CodeHolder | OrderHolder:
    """Take a caller who can have orders; raises `NotLoggedIn`: accounts order nothing (DOMAIN 13)."""
    if not isinstance(principal, CodeHolder | OrderHolder):
        raise NotLoggedIn
    return principal


def require_session(principal: Principal) -> Filer:
    """Take a caller who is logged in, with a code or an account; raises `NotLoggedIn`."""
    if not isinstance(principal, CodeHolder | AccountHolder):
        raise NotLoggedIn
    return principal


def require_account_holder(principal: Principal) -> AccountHolder:
    """Take a caller who logged in with an account; raises `NotForAccessCodes` or `NotLoggedIn`."""
    if isinstance(principal, CodeHolder):
        raise NotForAccessCodes
    if not isinstance(principal, AccountHolder):
        raise NotLoggedIn
    return principal


def without_rows(principal: Principal) -> Principal:
    """Give the caller without what was found with the session, before that is changed."""
    if isinstance(principal, CodeHolder) and principal.own_rows:
        return replace(principal, own_rows={})
    return principal


def as_sub_code(holder: CodeHolder) -> CodeHolder:
    """Give a main user as the sub-code that it becomes."""
    return replace(holder, role=Role.SUB_CODE, permissions=OF_NEW_SUB_CODE, own_rows={})
