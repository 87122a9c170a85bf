"""KVK's JSON, read into the gateway's words.

Lenient where KVK adds to an answer, strict in what the gateway uses: an answer of another shape raises
`UnreadableAnswer`, which names the field and never its value. A shielded address leaves nothing but
its kind (DOMAIN, Formats); only an explicit "Nee" makes an address open.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from models.business_register import (
    Activity,
    Address,
    AddressKind,
    BranchProfile,
    Profile,
    RegistrationKind,
    SearchHit,
    SearchPage,
)

Json = Mapping[str, Any]

_ADDRESS_KINDS = {
    "bezoekadres": AddressKind.VISITING,
    "correspondentieadres": AddressKind.CORRESPONDENCE,
    "postadres": AddressKind.POST,
}
_REGISTRATION_KINDS = {
    "hoofdvestiging": RegistrationKind.MAIN_BRANCH,
    "nevenvestiging": RegistrationKind.BRANCH,
    "rechtspersoon": RegistrationKind.LEGAL_PERSON,
}


class UnreadableAnswer(Exception):
    """A field of the answer has another shape than KVK's descriptions and recorded answers say."""


def search_page(body: Json) -> SearchPage:
    """Read an answer of Zoeken v2."""
    return SearchPage(
        hits=tuple(_search_hit(hit) for hit in _objects(body, "resultaten")),
        page=_required_number(body, "pagina"),
        per_page=_required_number(body, "resultatenPerPagina"),
        total=_required_number(body, "totaal"),
    )


def profile(body: Json) -> Profile:
    """Read an answer of Basisprofiel v1."""
    embedded = _object(body, "_embedded")
    owner = _object(embedded, "eigenaar")
    kvk_number = _digits(body, "kvkNummer", 8)
    name = _name(body, "naam", "statutaireNaam")
    main_branch = _object(embedded, "hoofdvestiging")
    return Profile(
        kvk_number=kvk_number,
        name=name,
        statutory_name=_text(body, "statutaireNaam"),
        legal_form=_text(owner, "rechtsvorm"),
        extended_legal_form=_text(owner, "uitgebreideRechtsvorm"),
        rsin=_text(owner, "rsin"),
        registered_on=_date(body, "formeleRegistratiedatum"),
        started_on=_date(_object(body, "materieleRegistratie"), "datumAanvang"),
        ended_on=_date(_object(body, "materieleRegistratie"), "datumEinde"),
        trade_names=_trade_names(body),
        activities=_activities(body),
        workers_total=_number(body, "totaalWerkzamePersonen"),
        non_mailing=_yes(body, "indNonMailing"),
        owner_addresses=_addresses(owner),
        main_branch=branch({"kvkNummer": kvk_number, "naam": name, **main_branch}) if main_branch else None,
    )


def branch(body: Json) -> BranchProfile:
    """Read an answer of Vestigingsprofiel v1, or the main branch inside a Basisprofiel."""
    return BranchProfile(
        branch_number=_digits(body, "vestigingsnummer", 12),
        kvk_number=_digits(body, "kvkNummer", 8),
        name=_name(body, "eersteHandelsnaam", "naam", "statutaireNaam"),
        is_main=bool(_yes(body, "indHoofdvestiging")),
        is_commercial=_yes(body, "indCommercieleVestiging"),
        registered_on=_date(body, "formeleRegistratiedatum"),
        started_on=_date(_object(body, "materieleRegistratie"), "datumAanvang"),
        ended_on=_date(_object(body, "materieleRegistratie"), "datumEinde"),
        trade_names=_trade_names(body),
        addresses=_addresses(body),
        activities=_activities(body),
        websites=tuple(_texts(body, "websites")),
        workers_full_time=_number(body, "voltijdWerkzamePersonen"),
        workers_part_time=_number(body, "deeltijdWerkzamePersonen"),
        workers_total=_number(body, "totaalWerkzamePersonen"),
    )


def _search_hit(hit: Json) -> SearchHit:
    kind = _text(hit, "type")
    if kind not in _REGISTRATION_KINDS:
        raise UnreadableAnswer("type")
    street, town = _search_address(_object(hit, "adres"))
    return SearchHit(
        kvk_number=_digits(hit, "kvkNummer", 8),
        branch_number=_digits(hit, "vestigingsnummer", 12) if hit.get("vestigingsnummer") else None,
        name=_name(hit, "naam"),
        kind=_REGISTRATION_KINDS[kind],
        street=street,
        town=town,
    )


def _search_address(address: Json) -> tuple[str | None, str | None]:
    domestic, foreign = _object(address, "binnenlandsAdres"), _object(address, "buitenlandsAdres")
    if _yes(domestic, "indAfgeschermd") or _yes(foreign, "indAfgeschermd"):
        return None, None
    if domestic:
        return _text(domestic, "straatnaam"), _text(domestic, "plaats")
    return _text(foreign, "straatHuisnummer"), _text(foreign, "postcodeWoonplaats")


def _addresses(body: Json) -> tuple[Address, ...]:
    """Read the addresses; one of a kind that the gateway does not know is left out."""
    addresses = [(_text(address, "type") or "", address) for address in _objects(body, "adressen")]
    return tuple(
        _address(_ADDRESS_KINDS[kind.lower()], address)
        for kind, address in addresses
        if kind.lower() in _ADDRESS_KINDS
    )


def _address(kind: AddressKind, address: Json) -> Address:
    if _yes(address, "indAfgeschermd") is not False:
        return Address(kind=kind, shielded=True)
    po_box = _number_or_text(address, "postbusnummer")
    street = None if po_box else _text(address, "straatnaam") or _text(address, "straatHuisnummer")
    parts = [
        _number_or_text(address, "huisnummer"),
        _text(address, "huisletter"),
        _text(address, "huisnummerToevoeging"),
    ]
    return Address(
        kind=kind,
        shielded=False,
        street=street,
        house_number=" ".join(part for part in parts if part) or None,
        po_box=po_box,
        postcode=_text(address, "postcode"),
        town=_text(address, "plaats") or _text(address, "postcodeWoonplaats"),
        country=_text(address, "land"),
    )


def _trade_names(body: Json) -> tuple[str, ...]:
    names = [(_number(name, "volgorde") or 0, _name(name, "naam")) for name in _objects(body, "handelsnamen")]
    return tuple(name for _, name in sorted(names, key=lambda pair: pair[0]))


def _activities(body: Json) -> tuple[Activity, ...]:
    return tuple(
        Activity(
            sbi_code=_name(activity, "sbiCode"),
            description=_text(activity, "sbiOmschrijving") or "",
            is_main=bool(_yes(activity, "indHoofdactiviteit")),
        )
        for activity in _objects(body, "sbiActiviteiten")
    )


def _object(body: Json, field: str) -> Json:
    value = body.get(field)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UnreadableAnswer(field)
    return value


def _objects(body: Json, field: str) -> list[Json]:
    value = body.get(field)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise UnreadableAnswer(field)
    return value


def _texts(body: Json, field: str) -> list[str]:
    value = body.get(field)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UnreadableAnswer(field)
    return value


def _text(body: Json, field: str) -> str | None:
    value = body.get(field)
    if value is not None and not isinstance(value, str):
        raise UnreadableAnswer(field)
    return value.strip() or None if value else None


def _name(body: Json, *fields: str) -> str:
    """Give the first of the fields that says something."""
    name = next((text for field in fields if (text := _text(body, field))), None)
    if name is None:
        raise UnreadableAnswer(fields[0])
    return name


def _digits(body: Json, field: str, length: int) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not re.fullmatch(f"[0-9]{{{length}}}", value):
        raise UnreadableAnswer(field)
    return value


def _number(body: Json, field: str) -> int | None:
    value = body.get(field)
    if value is not None and type(value) is not int:
        raise UnreadableAnswer(field)
    return value


def _required_number(body: Json, field: str) -> int:
    value = _number(body, field)
    if value is None:
        raise UnreadableAnswer(field)
    return value


def _number_or_text(body: Json, field: str) -> str | None:
    return str(value) if type(value := body.get(field)) is int else _text(body, field)


def _yes(body: Json, field: str) -> bool | None:
    value = body.get(field)
    if value is not None and value not in ("Ja", "Nee"):
        raise UnreadableAnswer(field)
    return None if value is None else value == "Ja"


def _date(body: Json, field: str) -> date | None:
    """Read YYYYMMDD; None when the register knows it in part only (published): 20150000."""
    text = _text(body, field)
    if text is None:
        return None
    if not re.fullmatch("[0-9]{8}", text):
        raise UnreadableAnswer(field)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
