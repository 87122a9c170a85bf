"""Legal days are Amsterdam days; when post goes out and arrives (DOMAIN 2), when banks collect."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import country_holidays, financial_holidays

Clock = Callable[[], datetime]
"""Gives the present moment, with a zone."""

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LAST_POST = time(15, 0)
DELIVERY_WORKING_DAYS = 5
ANNOUNCED_BEFORE = timedelta(days=14)
"""How long before it is collected a direct debit is announced (SEPA Core rulebook: pre-notification)."""


def system_clock() -> datetime:
    """Give the machine's moment in UTC."""
    return datetime.now(UTC)


def amsterdam_day(moment: datetime) -> date:
    """Give the legal day of a moment."""
    return moment.astimezone(AMSTERDAM).date()


def start_of_day(day: date) -> datetime:
    """Give the first moment of a legal day, in UTC."""
    return datetime.combine(day, time(0), AMSTERDAM).astimezone(UTC)


def start_of_month(moment: datetime) -> datetime:
    """Give the first moment of the legal month that a moment is in, in UTC."""
    return start_of_day(amsterdam_day(moment).replace(day=1))


def is_working_day(day: date) -> bool:
    """Tell whether post is handled: not at a weekend or on a Dutch public holiday."""
    return day.weekday() < 5 and day not in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("NL", years=year))


def posting_day(requested_at: datetime) -> date:
    """Give the day a letter is posted: the same working day before 15:00, else the next (DOMAIN 2)."""
    local = requested_at.astimezone(AMSTERDAM)
    day = local.date()
    if is_working_day(day) and local.time() < LAST_POST:
        return day
    return working_days_after(day, 1)


def arrival_day(requested_at: datetime) -> date:
    """Give the last day on which a letter requested now arrives (DOMAIN 2)."""
    return working_days_after(posting_day(requested_at), DELIVERY_WORKING_DAYS)


def working_days_after(day: date, count: int) -> date:
    """Give the working day that comes `count` working days later; `count` at least 1."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def next_month(month: date) -> date:
    """Give the first day of the month after the one that a day is in."""
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)


def collection_day(announced_on: date) -> date:
    """Give the first day on which banks settle (TARGET2) that is far enough from the announcement."""
    day = announced_on + ANNOUNCED_BEFORE
    while day.weekday() >= 5 or day in _bank_holidays(day.year):
        day += timedelta(days=1)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(financial_holidays("ECB", years=year))
