"""How large a company is, which decides what it files (DOMAIN 20)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class SizeClass(StrEnum):
    """The class of a company, from smallest to largest."""

    MICRO = "MICRO"
    SMALL = "SMALL"
    MEDIUM = "MEDIUM"
    LARGE = "LARGE"


class Criterion(StrEnum):
    """What the size of a company is measured by."""

    ASSETS = "ASSETS"
    TURNOVER = "TURNOVER"
    EMPLOYEES = "EMPLOYEES"


CRITERIA_TO_MEET = 2
"""Of the three, on a balance date."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How large a company of a class can be on a balance date."""

    assets: int
    """In whole euros, at most."""
    turnover: int
    """In whole euros over the financial year, at most."""
    employees: int
    """On average over the financial year, fewer than this."""


_LIMITED = (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)
"""The classes with thresholds; what is above is large."""
_THRESHOLDS = (
    (
        2024,
        (
            Thresholds(450_000, 900_000, 10),
            Thresholds(7_500_000, 15_000_000, 50),
            Thresholds(25_000_000, 50_000_000, 250),
        ),
    ),
    (
        2016,
        (
            Thresholds(350_000, 700_000, 10),
            Thresholds(6_000_000, 12_000_000, 50),
            Thresholds(20_000_000, 40_000_000, 250),
        ),
    ),
)
"""From which financial year, newest first; in the order of `_LIMITED`."""
FIRST_FINANCIAL_YEAR = _THRESHOLDS[-1][0]
"""Of older ones the thresholds are not kept here."""


class ThresholdsUnknown(ValueError):
    """The financial year is before `FIRST_FINANCIAL_YEAR`."""


def thresholds_of(financial_year: int) -> Mapping[SizeClass, Thresholds]:
    """Give the thresholds for a financial year, named by the year it begins in; LARGE has none.

    Raises `ThresholdsUnknown`.
    """
    for since, thresholds in _THRESHOLDS:
        if financial_year >= since:
            return dict(zip(_LIMITED, thresholds, strict=True))
    raise ThresholdsUnknown(financial_year)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The size of a company in one financial year, with what must be consolidated."""

    financial_year: int
    """The year it begins in."""
    assets: int
    """On the balance date, in whole euros."""
    turnover: int
    """Net, in whole euros."""
    employees: Decimal
    """On average, in full-time jobs."""


@dataclass(frozen=True, slots=True)
class MeasuredYear:
    """What the figures of one year say about it, by that year's own thresholds."""

    financial_year: int
    met: Mapping[SizeClass, frozenset[Criterion]]
    """Which criteria were met of each class that has thresholds."""
    size_class: SizeClass
    """The smallest class of which at least two were met, else LARGE."""


@dataclass(frozen=True, slots=True)
class SizeDecision:
    """The class of a company for its latest year, and why."""

    size_class: SizeClass
    years: tuple[MeasuredYear, ...]
    """The latest first; one for a company in its first year."""


def measured(figures: YearFigures) -> MeasuredYear:
    """Measure one year by the thresholds of that year. Raises `ThresholdsUnknown`."""
    met = {each: _met(figures, limits) for each, limits in thresholds_of(figures.financial_year).items()}
    fitting = (each for each in _LIMITED if len(met[each]) >= CRITERIA_TO_MEET)
    return MeasuredYear(figures.financial_year, met, next(fitting, SizeClass.LARGE))


def _met(figures: YearFigures, limits: Thresholds) -> frozenset[Criterion]:
    passed = {
        Criterion.ASSETS: figures.assets <= limits.assets,
        Criterion.TURNOVER: figures.turnover <= limits.turnover,
        Criterion.EMPLOYEES: figures.employees < limits.employees,
    }
    return frozenset(criterion for criterion, is_met in passed.items() if is_met)


def size_class_of(
    latest: YearFigures, before: YearFigures | None = None, held: SizeClass | None = None
) -> SizeDecision:
    """Decide the class for the latest year (DOMAIN 20; art. 2:395a to 2:397 and 2:398 lid 1 BW).

    Two years that agree decide it. When they differ, a company keeps the class that it `held` in the
    year before, as far as the two years allow: one that was large and met the criteria of small and then
    of micro is small. Without `held` the year before is taken to have been filed by its own figures,
    which is the law's rule for the second year of a company; a first year (`before` is None) counts
    alone. Raises `ThresholdsUnknown`, and ValueError when the years do not follow each other.
    """
    last = measured(latest)
    if before is None:
        return SizeDecision(last.size_class, (last,))
    if before.financial_year != latest.financial_year - 1:
        raise ValueError("the two years do not follow each other")
    first = measured(before)
    order = list(SizeClass)
    ranks = sorted(
        order.index(each) for each in (last.size_class, first.size_class, held or first.size_class)
    )
    return SizeDecision(order[ranks[1]], (last, first))
