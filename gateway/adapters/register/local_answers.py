"""The local register's facts in the shapes of KVK's API.

Shapes are **recorded**; parts of the API that no recording shows follow KVK's own descriptions
(published). What KVK leaves out, is left out here.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from gateway.adapters.register.local_facts import AddressFacts, BranchFacts, RegistrationFacts

ROOT = "https://api.kvk.nl/test"
"""The address that all links of the test API begin with."""

Json = dict[str, Any]

# Recorded: KVK fills the room between street and town differently in each kind of answer.
_GAP_OF_OWNER = 1
_GAP_OF_BRANCH_PROFILE = 25
_GAP_OF_MAIN_BRANCH = 33


def fault(code: str, text: str) -> Json:
    """Make the body of an error."""
    return {"fout": [{"code": code, "omschrijving": text}]}


def search_result(registration: RegistrationFacts, branch: BranchFacts | None, *, with_rsin: bool) -> Json:
    """Make one result of Zoeken: a branch, or the legal person where there is none."""
    links = {"basisprofiel": _profile_address(registration)}
    if branch:
        links["vestigingsprofiel"] = _branch_address(branch)
    kind = ("hoofdvestiging" if branch.is_main else "nevenvestiging") if branch else "rechtspersoon"
    addresses = branch.addresses if branch else registration.addresses
    return _known(
        kvkNummer=registration.kvk_number,
        rsin=registration.rsin if with_rsin else None,
        vestigingsnummer=branch.number if branch else None,
        naam=branch.names[0] if branch else registration.name,
        adres=_search_address(addresses),
        type=kind,
        _links=_links(links),
    )


def profile(registration: RegistrationFacts) -> Json:
    """Make a Basisprofiel."""
    main_branch = registration.main_branch
    links = {"self": _profile_address(registration)}
    if main_branch:
        links["vestigingen"] = _profile_address(registration, "vestigingen")
    return _known(
        kvkNummer=registration.kvk_number,
        indNonMailing=_yes(registration.non_mailing),
        naam=registration.name,
        formeleRegistratiedatum=registration.registered,
        materieleRegistratie=_period(registration.started, registration.ended),
        totaalWerkzamePersonen=_workers_of_all(registration),
        statutaireNaam=registration.name if registration.has_statutes else None,
        handelsnamen=_trade_names(_all_names(registration)),
        sbiActiviteiten=_activities(registration),
        _embedded=_known(
            eigenaar=owner(registration),
            hoofdvestiging=_main_branch(registration, main_branch) if main_branch else None,
        ),
        _links=_links(links),
    )


def owner(registration: RegistrationFacts) -> Json:
    """Make the owner (eigenaar); it has addresses only where there is no branch."""
    return _known(
        rsin=registration.rsin,
        rechtsvorm=registration.legal_form,
        uitgebreideRechtsvorm=registration.extended_legal_form,
        adressen=_addresses(registration.addresses, _GAP_OF_OWNER),
        _links=_links(
            {
                "self": _profile_address(registration, "eigenaar"),
                "basisprofiel": _profile_address(registration),
            }
        ),
    )


def main_branch(registration: RegistrationFacts) -> Json | None:
    """Make the main branch (hoofdvestiging) as a resource of its own, with its trade names (published)."""
    branch = registration.main_branch
    if branch is None:
        return None
    return _main_branch(registration, branch) | {"handelsnamen": _trade_names(branch.names)}


def branches(registration: RegistrationFacts) -> Json | None:
    """Make the list of branches (vestigingen)."""
    if not registration.branches:
        return None
    return {
        "kvkNummer": registration.kvk_number,
        "aantalCommercieleVestigingen": len(registration.branches),
        "aantalNietCommercieleVestigingen": 0,
        "totaalAantalVestigingen": len(registration.branches),
        "vestigingen": [_listed_branch(registration, branch) for branch in registration.branches],
        "_links": _links(
            {
                "self": _profile_address(registration, "vestigingen"),
                "basisprofiel": _profile_address(registration),
            }
        ),
    }


def branch_profile(registration: RegistrationFacts, branch: BranchFacts) -> Json:
    """Make a Vestigingsprofiel."""
    links = {"self": _branch_address(branch), "basisprofiel": _profile_address(registration)}
    older_links = [{"rel": name, "href": address} for name, address in links.items()]
    full_time, part_time = branch.workers or (None, None)
    return _known(
        vestigingsnummer=branch.number,
        kvkNummer=registration.kvk_number,
        rsin=registration.rsin,
        indNonMailing=_yes(registration.non_mailing),
        formeleRegistratiedatum=branch.registered,
        materieleRegistratie=_period(branch.started, registration.ended),
        statutaireNaam=registration.name if registration.has_statutes else None,
        eersteHandelsnaam=branch.names[0],
        indHoofdvestiging=_yes(branch.is_main),
        indCommercieleVestiging=_yes(True),
        voltijdWerkzamePersonen=full_time,
        totaalWerkzamePersonen=_workers(branch),
        deeltijdWerkzamePersonen=part_time,
        handelsnamen=_trade_names(branch.names),
        adressen=_addresses(branch.addresses, _GAP_OF_BRANCH_PROFILE),
        websites=list(branch.websites),
        sbiActiviteiten=_activities(registration),
        links=older_links if branch.older_links else None,
        _links=None if branch.older_links else _links(links),
    )


def _main_branch(registration: RegistrationFacts, branch: BranchFacts) -> Json:
    return _known(
        vestigingsnummer=branch.number,
        kvkNummer=registration.kvk_number,
        rsin=registration.rsin,
        formeleRegistratiedatum=branch.registered,
        materieleRegistratie=_period(branch.started, registration.ended),
        eersteHandelsnaam=branch.names[0],
        indHoofdvestiging=_yes(True),
        indCommercieleVestiging=_yes(True),
        totaalWerkzamePersonen=_workers(branch),
        adressen=_addresses(branch.addresses, _GAP_OF_MAIN_BRANCH),
        websites=list(branch.websites),
        _links=_links(
            {
                "self": _profile_address(registration, "hoofdvestiging"),
                "vestigingen": _profile_address(registration, "vestigingen"),
                "basisprofiel": _profile_address(registration),
                "vestigingsprofiel": _branch_address(branch),
            }
        ),
    )


def _listed_branch(registration: RegistrationFacts, branch: BranchFacts) -> Json:
    shielded = any(_is_shielded(address) for address in branch.addresses)
    open_addresses = [address for address in branch.addresses if not _is_shielded(address)]
    return _known(
        vestigingsnummer=branch.number,
        kvkNummer=registration.kvk_number,
        eersteHandelsnaam=branch.names[0],
        indHoofdvestiging=_yes(branch.is_main),
        indAdresAfgeschermd=_yes(shielded),
        indCommercieleVestiging=_yes(True),
        volledigAdres=_full_address(open_addresses[-1], _GAP_OF_OWNER) if open_addresses else None,
        _links=_links({"vestigingsprofiel": _branch_address(branch)}),
    )


def _search_address(addresses: Iterable[AddressFacts]) -> Json | None:
    """Choose the address of a search result: the visiting address, unless there is none that is open."""
    open_addresses = [address for address in addresses if not _is_shielded(address)]
    if not open_addresses:
        return None
    address = open_addresses[-1]
    if "straatHuisnummer" in address:
        fields = ("straatHuisnummer", "postcodeWoonplaats", "land")
        return {"buitenlandsAdres": {"type": "bezoekadres", **_picked(address, fields)}}
    if _kind(address) != "bezoekadres":
        return {"binnenlandsAdres": {"type": "postadres", "plaats": _town(address)}}
    return {
        "binnenlandsAdres": {
            "type": "bezoekadres",
            **_picked(address, ("straatnaam",)),
            "plaats": _town(address),
        }
    }


def _addresses(addresses: Iterable[AddressFacts], gap: int) -> list[Json]:
    return [_address(address, gap) for address in addresses]


def _address(address: AddressFacts, gap: int) -> Json:
    kind = "correspondentieadres" if _kind(address) == "postadres" else _kind(address)
    if _is_shielded(address):
        return {"type": kind, "indAfgeschermd": "Ja"}
    return {
        "plaats": _town(address),
        "land": "Nederland",
        **address,
        "type": kind,
        "indAfgeschermd": "Nee",
        "volledigAdres": _full_address(address, gap),
    }


def _full_address(address: AddressFacts, gap: int) -> str:
    street = ("straatHuisnummer", "straatnaam", "postbusnummer", "huisnummer", "huisletter")
    parts = _picked(address, (*street, "huisnummerToevoeging")).values()
    place = address.get("postcodeWoonplaats") or f"{address.get('postcode', '')} {_town(address)}".strip()
    return f"{' '.join(str(part) for part in parts)}{' ' * gap}{place}".strip()


def _kind(address: AddressFacts) -> str:
    return str(address.get("type", "bezoekadres"))


def _town(address: AddressFacts) -> str:
    return str(address.get("plaats", "Voorbeeldstad"))


def _is_shielded(address: AddressFacts) -> bool:
    return bool(address.get("shielded"))


def _picked(facts: Mapping[str, Any], fields: Iterable[str]) -> Json:
    return {field: facts[field] for field in fields if field in facts}


def _all_names(registration: RegistrationFacts) -> list[str]:
    main_first = sorted(registration.branches, key=lambda branch: not branch.is_main)
    return [name for branch in main_first for name in branch.names]


def _trade_names(names: Iterable[str]) -> list[Json]:
    return [{"naam": name, "volgorde": position} for position, name in enumerate(names)]


def _activities(registration: RegistrationFacts) -> list[Json]:
    return [
        {"sbiCode": code, "sbiOmschrijving": description, "indHoofdactiviteit": _yes(position == 0)}
        for position, (code, description) in enumerate(registration.activities)
    ]


def _workers(branch: BranchFacts) -> int | None:
    return None if branch.workers is None else sum(branch.workers)


def _workers_of_all(registration: RegistrationFacts) -> int | None:
    known = [sum(branch.workers) for branch in registration.branches if branch.workers is not None]
    return sum(known) if known else None


def _period(started: str | None, ended: str | None) -> Json:
    return _known(datumAanvang=started, datumEinde=ended)


def _profile_address(registration: RegistrationFacts, part: str | None = None) -> str:
    address = f"{ROOT}/api/v1/basisprofielen/{registration.kvk_number}"
    return f"{address}/{part}" if part else address


def _branch_address(branch: BranchFacts) -> str:
    return f"{ROOT}/api/v1/vestigingsprofielen/{branch.number}"


def _links(addresses: Mapping[str, str]) -> Json:
    return {name: {"href": address} for name, address in addresses.items()}


def _yes(value: bool) -> str:
    return "Ja" if value else "Nee"


def _known(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, [], {})}
