"""The form of annual accounts that a person fills in to file them (DOMAIN 21).

All of it may be missing until it is submitted; `resolvers.form_checks` tells what is. The places in the
form have names, which findings carry and the stored form uses as its keys: `sizeClass`, `period.start`,
`period.end`, `isFirstYear`, `previousPeriod.start`, `previousPeriod.end`, `appropriation`, `isAdopted`,
`adoptionDate`, and of each item `figures.ASSETS.current` and `figures.ASSETS.previous`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from models.balance_sheet import BalanceSheetItem
from models.size_class import SizeClass

LARGEST_AMOUNT = 10**15 - 1
"""Whole euros in a figure, above and below zero: fifteen digits."""


class Appropriation(StrEnum):
    """Whether the result of the year has been appropriated on the balance sheet."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"


@dataclass(frozen=True, slots=True)
class FinancialPeriod:
    """A financial year, as far as it is filled in."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What an item amounts to at the end of both years, in whole euros."""

    current: int | None = None
    previous: int | None = None


@dataclass(frozen=True, slots=True)
class AnnualAccounts:
    """The form, as far as it is filled in."""

    size_class: SizeClass | None = None
    period: FinancialPeriod = FinancialPeriod()
    is_first_year: bool = False
    """A first year has no year before it to compare with."""
    previous_period: FinancialPeriod = FinancialPeriod()
    appropriation: Appropriation | None = None
    is_adopted: bool | None = None
    adoption_date: date | None = None
    figures: Mapping[BalanceSheetItem, Figures] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the form as it is stored: plain JSON, its keys as in the names of places."""
        return {
            "sizeClass": self.size_class and self.size_class.value,
            "period": _period_to_json(self.period),
            "isFirstYear": self.is_first_year,
            "previousPeriod": _period_to_json(self.previous_period),
            "appropriation": self.appropriation and self.appropriation.value,
            "isAdopted": self.is_adopted,
            "adoptionDate": _day_to_json(self.adoption_date),
            "figures": {
                item.value: {"current": amounts.current, "previous": amounts.previous}
                for item, amounts in self.figures.items()
            },
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "AnnualAccounts":
        """Read what `to_json` gave; KeyError or ValueError for anything else."""
        size_class, appropriation = stored["sizeClass"], stored["appropriation"]
        return cls(
            size_class=SizeClass(size_class) if size_class else None,
            period=_period_from_json(stored["period"]),
            is_first_year=stored["isFirstYear"],
            previous_period=_period_from_json(stored["previousPeriod"]),
            appropriation=Appropriation(appropriation) if appropriation else None,
            is_adopted=stored["isAdopted"],
            adoption_date=_day_from_json(stored["adoptionDate"]),
            figures={
                BalanceSheetItem(item): Figures(amounts["current"], amounts["previous"])
                for item, amounts in stored["figures"].items()
            },
        )


def _day_to_json(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_from_json(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _period_to_json(period: FinancialPeriod) -> dict[str, str | None]:
    return {"start": _day_to_json(period.start), "end": _day_to_json(period.end)}


def _period_from_json(stored: Mapping[str, str | None]) -> FinancialPeriod:
    return FinancialPeriod(_day_from_json(stored["start"]), _day_from_json(stored["end"]))
