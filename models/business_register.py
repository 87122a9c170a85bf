"""What the business register answers, in the gateway's words (DOMAIN 0).

Shapes are **recorded**: they follow real answers of Zoeken v2, Basisprofiel v1 and
Vestigingsprofiel v1. Nothing here is stored but what `models.registration` keeps.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RegistrationKind(StrEnum):
    """What a search result of the register stands for."""

    MAIN_BRANCH = "MAIN_BRANCH"
    BRANCH = "BRANCH"
    LEGAL_PERSON = "LEGAL_PERSON"


class AddressKind(StrEnum):
    """How an address is used; a post address is where the register says `postadres`."""

    VISITING = "VISITING"
    CORRESPONDENCE = "CORRESPONDENCE"
    POST = "POST"


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """A search by exactly one of its fields."""

    kvk_number: str | None = None
    branch_number: str | None = None
    rsin: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One search result: all that is free to everyone (DOMAIN 0)."""

    kvk_number: str
    branch_number: str | None
    name: str
    kind: RegistrationKind
    street: str | None
    town: str | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of search results; `page` starts at 1, `per_page` is 1 to 100."""

    hits: tuple[SearchHit, ...]
    page: int
    per_page: int
    total: int


@dataclass(frozen=True, slots=True)
class Address:
    """An address as registered. A shielded one carries no more than its kind."""

    kind: AddressKind
    shielded: bool
    street: str | None = None
    house_number: str | None = None
    """Number, letter and addition together, as printed on an envelope: `17 M`."""
    po_box: str | None = None
    postcode: str | None = None
    town: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A business activity by its SBI code."""

    sbi_code: str
    description: str
    is_main: bool


@dataclass(frozen=True, slots=True)
class BranchProfile:
    """A branch (vestiging): Vestigingsprofiel, or the main branch inside a Basisprofiel."""

    branch_number: str
    kvk_number: str
    name: str
    is_main: bool
    is_commercial: bool | None
    registered_on: date | None
    started_on: date | None
    ended_on: date | None
    trade_names: tuple[str, ...]
    addresses: tuple[Address, ...]
    activities: tuple[Activity, ...]
    websites: tuple[str, ...]
    workers_full_time: int | None
    workers_part_time: int | None
    workers_total: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A registration as a whole: Basisprofiel."""

    kvk_number: str
    name: str
    statutory_name: str | None
    legal_form: str | None
    extended_legal_form: str | None
    rsin: str | None
    registered_on: date | None
    started_on: date | None
    ended_on: date | None
    trade_names: tuple[str, ...]
    activities: tuple[Activity, ...]
    workers_total: int | None
    non_mailing: bool | None
    owner_addresses: tuple[Address, ...]
    main_branch: BranchProfile | None

    def registered_address(self) -> Address | None:
        """Choose where post goes (DOMAIN, Formats); None when incomplete or shielded.

        Correspondence or post address, else visiting address, of the main branch, else of the owner.
        """
        of_main_branch = self.main_branch.addresses if self.main_branch else ()
        for addresses in (of_main_branch, self.owner_addresses):
            post_first = sorted(addresses, key=lambda address: address.kind is AddressKind.VISITING)
            for address in post_first:
                if _is_complete(address):
                    return address
        return None


def _is_complete(address: Address) -> bool:
    place = address.po_box or (address.street and address.house_number)
    return not address.shielded and bool(place and address.postcode and address.town)
