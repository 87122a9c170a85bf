"""Which size a company has, asked before it files (DOMAIN 20, 21)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from models.checks import Checks
from models.filing_refusals import SizeClassNotAccepted
from models.language import Text
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput
from models.size_class import (
    FIRST_FINANCIAL_YEAR,
    Criterion,
    MeasuredYear,
    SizeClass,
    YearFigures,
    size_class_of,
)
from models.taxonomy import TAXONOMIES, taxonomy_of

LARGEST_FIGURE = 10**15
LAST_FINANCIAL_YEAR = 2999

AMOUNT = Text(nl="Vul een heel getal in, vanaf 0.", en="Fill in a whole number, from 0.")
STAFF = Text(
    nl="Vul in hoeveel mensen er gemiddeld werken, vanaf 0.", en="Fill in the average staff, from 0."
)
YEAR = Text(
    nl=f"Kies een boekjaar vanaf {FIRST_FINANCIAL_YEAR}.",
    en=f"Choose a financial year from {FIRST_FINANCIAL_YEAR}.",
)
YEAR_BEFORE = Text(nl="Vul hier het jaar ervoor in.", en="Fill in the year before here.")
YEAR_OF_TAXONOMY = Text(
    nl=f"Kies een boekjaar van {TAXONOMIES[0].financial_year} tot en met {TAXONOMIES[-1].financial_year}.",
    en=f"Choose a financial year from {TAXONOMIES[0].financial_year} to {TAXONOMIES[-1].financial_year}.",
)


@dataclass(frozen=True, slots=True)
class YearAsked:
    """The size of a company in one year, as a person gives it."""

    financial_year: int
    assets: Decimal
    turnover: Decimal
    employees: Decimal


@dataclass(frozen=True, slots=True)
class CriteriaMet:
    """Which criteria of a class were met in a year."""

    size_class: SizeClass
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class YearMeasured:
    """What one year says, by its own thresholds."""

    financial_year: int
    size_class: SizeClass
    met: tuple[CriteriaMet, ...]


@dataclass(frozen=True, slots=True)
class SizeClassFound:
    """The class, and why."""

    typename: ClassVar[str] = "SizeClassFound"
    size_class: SizeClass
    years: tuple[YearMeasured, ...]


@dataclass(frozen=True, slots=True)
class FilingEntryPoint:
    """The taxonomy's entry point by which accounts are drawn up in one's own software (DOMAIN 21)."""

    typename: ClassVar[str] = "FilingEntryPoint"
    url: str
    taxonomy: str


def decide(latest: YearAsked, before: YearAsked | None, held: SizeClass | None) -> SizeClassFound:
    """Decide the class of a company for its latest year; raises `InvalidInput`."""
    checks = Checks()
    figures = _checked(checks, "latest", latest)
    figures_before = _checked(checks, "before", before) if before else None
    if before is not None and before.financial_year != latest.financial_year - 1:
        checks.refuse("before.financialYear", InvalidFieldCode.OUT_OF_RANGE, YEAR_BEFORE)
    checks.done()
    decision = size_class_of(figures, figures_before, held)
    return SizeClassFound(decision.size_class, tuple(map(_measured, decision.years)))


def entry_point(size_class: SizeClass, financial_year: int) -> FilingEntryPoint:
    """Name the entry point for a class and year; raises `SizeClassNotAccepted` or `InvalidInput`."""
    if size_class is SizeClass.LARGE:
        raise SizeClassNotAccepted(size_class)
    taxonomy = taxonomy_of(financial_year)
    if taxonomy is None:
        raise InvalidInput(InvalidField("financialYear", InvalidFieldCode.OUT_OF_RANGE, YEAR_OF_TAXONOMY))
    return FilingEntryPoint(taxonomy.entry_point(size_class), taxonomy.version)


def _checked(checks: Checks, path: str, asked: YearAsked) -> YearFigures:
    if not FIRST_FINANCIAL_YEAR <= asked.financial_year <= LAST_FINANCIAL_YEAR:
        checks.refuse(f"{path}.financialYear", InvalidFieldCode.OUT_OF_RANGE, YEAR)
    for name, amount in (("assets", asked.assets), ("turnover", asked.turnover)):
        if not _is_in_range(amount) or amount != amount.to_integral_value():
            checks.refuse(f"{path}.{name}", InvalidFieldCode.OUT_OF_RANGE, AMOUNT)
    if not _is_in_range(asked.employees):
        checks.refuse(f"{path}.employees", InvalidFieldCode.OUT_OF_RANGE, STAFF)
    if checks.fields:
        return YearFigures(FIRST_FINANCIAL_YEAR, 0, 0, Decimal(0))
    return YearFigures(asked.financial_year, int(asked.assets), int(asked.turnover), asked.employees)


def _is_in_range(value: Decimal) -> bool:
    return value.is_finite() and 0 <= value <= LARGEST_FIGURE


def _measured(year: MeasuredYear) -> YearMeasured:
    met = (
        CriteriaMet(size_class, tuple(each for each in Criterion if each in criteria))
        for size_class, criteria in year.met.items()
    )
    return YearMeasured(year.financial_year, year.size_class, tuple(met))
