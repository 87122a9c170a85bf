"""Dates as people write them, in both languages (DOMAIN 33)."""

from datetime import date, datetime

from models.days import AMSTERDAM
from models.language import Language, Text

_MONTHS = (
    Text(nl="januari", en="January"),
    Text(nl="februari", en="February"),
    Text(nl="maart", en="March"),
    Text(nl="april", en="April"),
    Text(nl="mei", en="May"),
    Text(nl="juni", en="June"),
    Text(nl="juli", en="July"),
    Text(nl="augustus", en="August"),
    Text(nl="september", en="September"),
    Text(nl="oktober", en="October"),
    Text(nl="november", en="November"),
    Text(nl="december", en="December"),
)


def written_date(day: date, language: Language) -> str:
    """Write a day out: `24 november 2026` or `24 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1].in_language(language)} {day.year}"


def written_month(month: date, language: Language) -> str:
    """Write a month out: `november 2026` or `November 2026`."""
    return f"{_MONTHS[month.month - 1].in_language(language)} {month.year}"


def written_moment(moment: datetime, language: Language) -> str:
    """Write a moment out in Amsterdam time: `24 november 2026, 15:04`."""
    local = moment.astimezone(AMSTERDAM)
    return f"{written_date(local.date(), language)}, {local:%H:%M}"
