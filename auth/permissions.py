"""The one table of grants: which code may do what (DOMAIN 9)."""

from models.access_code import Role, Use
from models.permission import Permission

ALL = frozenset(Permission)
GRANTABLE = ALL - {Permission.MANAGE_ACCESS_CODES}

OF_MAIN_USER = ALL
OF_NEW_SUB_CODE = frozenset({Permission.PLACE_ORDERS, Permission.FILE_ANNUAL_ACCOUNTS})
OF_PRIVATE_CODE = frozenset({Permission.PLACE_ORDERS})


def permissions_of(use: Use, role: Role | None, granted: frozenset[Permission]) -> frozenset[Permission]:
    """Give what a code may do: by what it is for, its role, and what it was granted."""
    if use is Use.PRIVATE:
        return OF_PRIVATE_CODE
    if role is Role.MAIN_USER:
        return OF_MAIN_USER
    return granted & GRANTABLE
