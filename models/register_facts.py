"""What the register has beyond KVK's public API: history, group, owners, filings.

All of it is **operator** facts (DOMAIN): no public source gives it. Asking for a part that is not
there raises `ProductUnavailable`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from models.refusals import ProductUnavailable, UnavailableReason

STANDARDISED_YEARS = 3
"""How many of the most recent annual accounts the standardised product has (DOMAIN 12)."""

Part = TypeVar("Part")


class HistoryFact(StrEnum):
    """What changed."""

    NAME = "NAME"
    TRADE_NAME = "TRADE_NAME"
    LEGAL_FORM = "LEGAL_FORM"
    ADDRESS = "ADDRESS"
    ACTIVITY = "ACTIVITY"
    OFFICIAL = "OFFICIAL"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A detail as it was registered for a time. A shielded address has no value."""

    fact: HistoryFact
    value: str | None
    since: date | None
    until: date


@dataclass(frozen=True, slots=True)
class GroupCompany:
    """A company of a group, with its subsidiaries. `share_percent` is what its parent holds of it."""

    name: str
    kvk_number: str | None
    """None for a company that is not in the Dutch register."""
    country: str
    share_percent: int | None
    subsidiaries: tuple["GroupCompany", ...] = ()


class Interest(StrEnum):
    """What an ultimate beneficial owner holds (Handelsregisterwet, article 15a)."""

    SHARES = "SHARES"
    VOTING_RIGHTS = "VOTING_RIGHTS"
    OWNERSHIP = "OWNERSHIP"
    CONTROL = "CONTROL"


class InterestBand(StrEnum):
    """How large an interest is, as far as it is shown."""

    UP_TO_25 = "UP_TO_25"
    FROM_25_TO_50 = "FROM_25_TO_50"
    FROM_50_TO_75 = "FROM_50_TO_75"
    FROM_75_TO_100 = "FROM_75_TO_100"


@dataclass(frozen=True, slots=True)
class OwnerPerson:
    """Who an owner is, as far as it is shown: a month of birth, not a day."""

    name: str
    born_in: date
    """The first day of the month of birth."""
    nationality: str
    country: str


@dataclass(frozen=True, slots=True)
class Owner:
    """An ultimate beneficial owner. A shielded one is no more than the interest."""

    person: OwnerPerson | None
    interest: Interest
    band: InterestBand
    since: date | None


class FilingKind(StrEnum):
    """What a filed document is."""

    ANNUAL_ACCOUNTS = "ANNUAL_ACCOUNTS"
    ARTICLES_OF_ASSOCIATION = "ARTICLES_OF_ASSOCIATION"
    MERGER_OR_DIVISION = "MERGER_OR_DIVISION"
    OTHER = "OTHER"


class Figure(StrEnum):
    """An item of standardised annual accounts, in whole euros; staff in persons."""

    FIXED_ASSETS = "FIXED_ASSETS"
    CURRENT_ASSETS = "CURRENT_ASSETS"
    TOTAL_ASSETS = "TOTAL_ASSETS"
    EQUITY = "EQUITY"
    PROVISIONS = "PROVISIONS"
    LONG_TERM_LIABILITIES = "LONG_TERM_LIABILITIES"
    SHORT_TERM_LIABILITIES = "SHORT_TERM_LIABILITIES"
    TURNOVER = "TURNOVER"
    RESULT = "RESULT"
    STAFF = "STAFF"


@dataclass(frozen=True, slots=True)
class Filing:
    """A document in the file of a registration; annual accounts have a financial year."""

    reference: str
    kind: FilingKind
    title: str
    """As registered, in Dutch."""
    financial_year: int | None
    filed_on: date
    figures: Mapping[Figure, int]
    """Standardised; empty where there are none."""


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """All that is known of one registration beyond KVK's API; nothing by default."""

    history: tuple[HistoryEntry, ...] = ()
    group: GroupCompany | None = None
    """The whole group, from its top."""
    owners: tuple[Owner, ...] = ()
    filings: tuple[Filing, ...] = ()

    def past(self) -> tuple[HistoryEntry, ...]:
        """Give what was registered before, the latest first."""
        return _some(tuple(sorted(self.history, key=lambda entry: entry.until, reverse=True)))

    def whole_group(self) -> GroupCompany:
        """Give the group from its top."""
        return _there(self.group)

    def direct_relations(self, kvk_number: str) -> GroupCompany:
        """Give the company with its direct parent, if it has one, and its direct subsidiaries."""
        for parent, company in _with_parents(_there(self.group), None):
            if company.kvk_number == kvk_number:
                children = tuple(replace(child, subsidiaries=()) for child in company.subsidiaries)
                own = replace(company, subsidiaries=children)
                return replace(parent, share_percent=None, subsidiaries=(own,)) if parent else own
        raise ProductUnavailable(UnavailableReason.NOTHING_REGISTERED)

    def registered_owners(self) -> tuple[Owner, ...]:
        """Give the ultimate beneficial owners."""
        return _some(self.owners)

    def file(self) -> tuple[Filing, ...]:
        """Give every filed document, the latest first."""
        by_date = sorted(self.filings, key=lambda each: (each.filed_on, each.reference), reverse=True)
        return _some(tuple(by_date))

    def filing(self, reference: str | None) -> Filing:
        """Give one filed document."""
        return _there(next((each for each in self.filings if each.reference == reference), None))

    def accounts_by_year(self) -> dict[int, Filing]:
        """Give the annual accounts of each year, the last year first; the latest filed ones hold."""
        accounts = [each for each in self.filings if each.kind is FilingKind.ANNUAL_ACCOUNTS]
        by_year = {
            each.financial_year: each
            for each in sorted(accounts, key=lambda each: (each.filed_on, each.reference))
            if each.financial_year is not None
        }
        return {year: by_year[year] for year in sorted(by_year, reverse=True)}

    def years_of_accounts(self) -> tuple[int, ...]:
        """Give the years of which annual accounts were filed, the last one first."""
        return _some(tuple(self.accounts_by_year()))

    def accounts_of(self, year: int | None) -> Filing:
        """Give the annual accounts of one year."""
        return _there(next((filing for of, filing in self.accounts_by_year().items() if of == year), None))

    def standardised(self) -> tuple[Filing, ...]:
        """Give the most recent annual accounts that have standardised figures: three, or what there is."""
        with_figures = [filing for filing in self.accounts_by_year().values() if filing.figures]
        return _some(tuple(with_figures[:STANDARDISED_YEARS]))


def _with_parents(
    company: GroupCompany, parent: GroupCompany | None
) -> Iterator[tuple[GroupCompany | None, GroupCompany]]:
    yield parent, company
    for subsidiary in company.subsidiaries:
        yield from _with_parents(subsidiary, company)


def _there(part: Part | None) -> Part:
    if part is None:
        raise ProductUnavailable(UnavailableReason.NOTHING_REGISTERED)
    return part


def _some(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return _there(parts or None)
