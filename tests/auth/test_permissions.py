"""Which code may do what (DOMAIN 9)."""

from itertools import chain, combinations
from uuid import UUID

import pytest

from auth.permissions import GRANTABLE, OF_NEW_SUB_CODE, permissions_of
from auth.principal import GUEST, CodeHolder, permits, require_code_holder
from models.access_code import Role, Use
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import NotLoggedIn, NotPermitted

ALL = frozenset(Permission)
EVERY_GRANT = [
    frozenset(granted) for granted in chain.from_iterable(combinations(sorted(ALL), n) for n in range(6))
]


def holder(permissions: frozenset[Permission]) -> CodeHolder:
    return CodeHolder(
        session_id=UUID(int=1),
        access_code_id=UUID(int=2),
        organisation_id=UUID(int=3),
        use=Use.BUSINESS,
        role=Role.SUB_CODE,
        permissions=permissions,
        payment_method=PaymentMethod.INVOICE,
    )


def test_every_grant_is_tried_here() -> None:
    assert len(EVERY_GRANT) == 2 ** len(Permission)


@pytest.mark.parametrize("granted", EVERY_GRANT, ids=lambda granted: "+".join(sorted(granted)) or "none")
def test_the_main_user_has_all_a_sub_code_what_it_was_granted_a_private_code_orders_only(
    granted: frozenset[Permission],
) -> None:
    assert permissions_of(Use.BUSINESS, Role.MAIN_USER, granted) == ALL
    sub_code = permissions_of(Use.BUSINESS, Role.SUB_CODE, granted)
    assert sub_code == granted - {Permission.MANAGE_ACCESS_CODES}
    assert permissions_of(Use.PRIVATE, None, granted) == {Permission.PLACE_ORDERS}


def test_managing_codes_cannot_be_granted() -> None:
    assert {Permission.MANAGE_ACCESS_CODES} == ALL - GRANTABLE


def test_a_new_sub_code_starts_with_placing_orders_and_filing() -> None:
    assert {Permission.PLACE_ORDERS, Permission.FILE_ANNUAL_ACCOUNTS} == OF_NEW_SUB_CODE


@pytest.mark.parametrize("permission", Permission)
def test_a_guest_may_nothing_that_needs_a_permission(permission: Permission) -> None:
    assert not permits(GUEST, permission)
    with pytest.raises(NotLoggedIn):
        require_code_holder(GUEST, permission)


@pytest.mark.parametrize("permission", Permission)
def test_a_refusal_names_the_permission_that_is_missing(permission: Permission) -> None:
    assert require_code_holder(holder(ALL), permission) == holder(ALL)
    without = holder(ALL - {permission})
    assert not permits(without, permission)
    with pytest.raises(NotPermitted) as refusal:
        require_code_holder(without, permission)
    assert refusal.value.permission is permission


def test_being_logged_in_is_enough_where_no_permission_is_asked() -> None:
    assert require_code_holder(holder(frozenset())) == holder(frozenset())
    with pytest.raises(NotLoggedIn):
        require_code_holder(GUEST)
