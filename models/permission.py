"""What an access code may be allowed to do (DOMAIN 9). Who has which: `auth.permissions`."""

from enum import StrEnum


class Permission(StrEnum):
    """One right of an access code."""

    PLACE_ORDERS = "PLACE_ORDERS"
    ORDER_UBO_EXTRACTS = "ORDER_UBO_EXTRACTS"
    FILE_ANNUAL_ACCOUNTS = "FILE_ANNUAL_ACCOUNTS"
    VIEW_ORGANISATION_ORDERS = "VIEW_ORGANISATION_ORDERS"
    MANAGE_ACCESS_CODES = "MANAGE_ACCESS_CODES"
