"""Addresses in lines, as printed."""

from models.business_register import Address

_HOME = "Nederland"


def registered_lines(address: Address) -> list[str]:
    """Give a readable address as the register spells it; the country only when it is abroad."""
    return _filled(_place(address), _joined(address.postcode, address.town), _country(address))


def envelope_lines(address: Address) -> list[str]:
    """Give an address as the post reads it: `1034 WL AMSTERDAM`, a country abroad in capitals."""
    postcode = address.postcode or ""
    if _is_dutch_postcode(postcode):
        postcode = f"{postcode[:4]} {postcode[-2:]}"
    return _filled(
        _place(address), _joined(postcode, (address.town or "").upper()), _country(address).upper()
    )


def _place(address: Address) -> str:
    return f"Postbus {address.po_box}" if address.po_box else _joined(address.street, address.house_number)


def _country(address: Address) -> str:
    return address.country if address.country and address.country != _HOME else ""


def _is_dutch_postcode(postcode: str) -> bool:
    return len(postcode) == 6 and postcode[:4].isdigit() and postcode[4:].isalpha()


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _filled(*lines: str) -> list[str]:
    return [line for line in lines if line]
