"""The caller of an operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from auth.permissions import OF_NEW_SUB_CODE
from models.access_code import Role, Use
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
class OrderHolder:
    """A guest who holds the token of one order, and sees that order alone (DOMAIN 13)."""

    order_id: UUID


Principal = Guest | OrderHolder | CodeHolder


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


def without_rows(principal: Principal) -> Principal:
    """Give the caller without what was found with the session, before that is changed."""
    if isinstance(principal, CodeHolder) and principal.own_rows:
        return replace(principal, own_rows={})
    return principal


def as_sub_code(holder: CodeHolder) -> CodeHolder:
    """Give a main user as the sub-code that it becomes."""
    return replace(holder, role=Role.SUB_CODE, permissions=OF_NEW_SUB_CODE, own_rows={})
