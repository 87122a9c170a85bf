"""Until when annual accounts can be filed in time (DOMAIN 23; art. 2:394 BW). All days are Amsterdam's."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

AFTER_ADOPTION = timedelta(days=8)


class FilingTermKind(StrEnum):
    """What a term runs from."""

    END_OF_YEAR = "END_OF_YEAR"
    """Twelve months after the end of the financial year, adopted or not."""
    ADOPTION = "ADOPTION"
    """Eight days after the accounts were adopted."""


@dataclass(frozen=True, slots=True)
class FilingTerm:
    """A term for the accounts of one financial year, seen on a day."""

    kind: FilingTermKind
    last_day: date
    """The last day on which filing is in time."""
    days_left: int
    """0 on the last day; below 0 when it has passed."""

    @property
    def is_late(self) -> bool:
        """Whether the last day has passed."""
        return self.days_left < 0


def last_day_of_year_term(period_end: date) -> date:
    """Give the last day of the twelve months that follow the end of a financial year.

    The months are counted from the day after it, so a year that ends with February ends its term with
    the next one, in leap years too.
    """
    following = period_end + timedelta(days=1)
    is_leap_day = (following.month, following.day) == (2, 29)
    in_a_year = date(following.year + 1, 3, 1) if is_leap_day else following.replace(year=following.year + 1)
    return in_a_year - timedelta(days=1)


def last_day_after_adoption(adoption_date: date) -> date:
    """Give the last day of the term that adoption starts."""
    return adoption_date + AFTER_ADOPTION


def filing_terms(period_end: date, adoption_date: date | None, on: date) -> tuple[FilingTerm, ...]:
    """Give the terms of a financial year as they stand on a day, the one that ends first in front."""
    last_days = {FilingTermKind.END_OF_YEAR: last_day_of_year_term(period_end)}
    if adoption_date is not None:
        last_days[FilingTermKind.ADOPTION] = last_day_after_adoption(adoption_date)
    terms = (FilingTerm(kind, last_day, (last_day - on).days) for kind, last_day in last_days.items())
    return tuple(sorted(terms, key=lambda term: term.last_day))


def next_term(period_end: date, adoption_date: date | None, on: date) -> FilingTerm:
    """Give the term to file by: the one that ends first, also when it has passed."""
    return filing_terms(period_end, adoption_date, on)[0]
