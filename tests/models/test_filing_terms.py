"""Until when annual accounts are in time (DOMAIN 23)."""

from datetime import date

import pytest

from models.filing_terms import FilingTermKind, filing_terms, last_day_of_year_term, next_term


@pytest.mark.parametrize(
    ("period_end", "last_day"),
    [
        ("2024-12-31", "2025-12-31"),
        ("2024-06-30", "2025-06-30"),
        ("2024-02-29", "2025-02-28"),
        ("2023-02-28", "2024-02-29"),
        ("2025-02-28", "2026-02-28"),
        ("2024-02-28", "2025-02-28"),
        ("2024-03-15", "2025-03-15"),
    ],
)
def test_accounts_can_be_filed_until_twelve_months_after_the_year(period_end: str, last_day: str) -> None:
    assert last_day_of_year_term(date.fromisoformat(period_end)) == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("on", "days_left", "is_late"),
    [("2025-05-01", 8, False), ("2025-05-08", 1, False), ("2025-05-09", 0, False), ("2025-05-10", -1, True)],
)
def test_adopted_accounts_are_due_eight_days_later(on: str, days_left: int, is_late: bool) -> None:
    term = next_term(date(2024, 12, 31), date(2025, 5, 1), date.fromisoformat(on))
    assert term.kind is FilingTermKind.ADOPTION
    assert term.last_day == date(2025, 5, 9)
    assert (term.days_left, term.is_late) == (days_left, is_late)


def test_accounts_that_are_not_adopted_are_due_a_year_after_their_end() -> None:
    term = next_term(date(2024, 12, 31), None, date(2025, 12, 31))
    assert (term.kind, term.days_left, term.is_late) == (FilingTermKind.END_OF_YEAR, 0, False)
    assert next_term(date(2024, 12, 31), None, date(2026, 1, 1)).is_late


def test_adoption_at_the_end_of_the_year_term_does_not_extend_it() -> None:
    terms = filing_terms(date(2024, 12, 31), date(2025, 12, 30), date(2026, 1, 2))
    assert [(term.kind, term.last_day, term.is_late) for term in terms] == [
        (FilingTermKind.END_OF_YEAR, date(2025, 12, 31), True),
        (FilingTermKind.ADOPTION, date(2026, 1, 7), False),
    ]
