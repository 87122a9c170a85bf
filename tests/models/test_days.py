"""Legal days are Amsterdam days; when a letter is posted and when it has arrived (DOMAIN 2)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from models.days import (
    AMSTERDAM,
    amsterdam_day,
    arrival_day,
    collection_day,
    is_working_day,
    next_month,
    posting_day,
    start_of_day,
    start_of_month,
    system_clock,
    working_days_after,
)


def in_amsterdam(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 15, 22, 59, tzinfo=UTC), date(2026, 1, 15)),
        (datetime(2026, 1, 15, 23, 0, tzinfo=UTC), date(2026, 1, 16)),
        (datetime(2026, 7, 15, 21, 59, tzinfo=UTC), date(2026, 7, 15)),
        (datetime(2026, 7, 15, 22, 0, tzinfo=UTC), date(2026, 7, 16)),
    ],
    ids=["last minute in winter", "midnight in winter", "last minute in summer", "midnight in summer"],
)
def test_a_legal_day_runs_from_midnight_to_midnight_in_amsterdam(moment: datetime, day: date) -> None:
    assert amsterdam_day(moment) == day


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), 24), (date(2026, 3, 29), 23), (date(2026, 10, 25), 25)]
)
def test_the_day_on_which_the_clock_changes_is_one_day_of_another_length(day: date, hours: int) -> None:
    first, following = start_of_day(day), start_of_day(day + timedelta(days=1))
    assert following - first == timedelta(hours=hours)
    assert amsterdam_day(first) == day
    assert amsterdam_day(following - timedelta(microseconds=1)) == day


def test_a_month_starts_at_midnight_in_amsterdam() -> None:
    assert start_of_month(in_amsterdam("2026-03-31T23:59:59")) == datetime(2026, 2, 28, 23, tzinfo=UTC)
    assert start_of_month(in_amsterdam("2026-04-01T00:00:00")) == datetime(2026, 3, 31, 22, tzinfo=UTC)


def test_the_system_clock_tells_its_zone() -> None:
    assert system_clock().tzinfo is UTC


@pytest.mark.parametrize(
    ("requested", "posted"),
    [
        ("2026-03-02T14:59:59.999999", date(2026, 3, 2)),
        ("2026-03-02T15:00:00", date(2026, 3, 3)),
        ("2026-03-02T00:00:00", date(2026, 3, 2)),
        ("2026-07-06T14:59:00", date(2026, 7, 6)),
        ("2026-07-06T15:01:00", date(2026, 7, 7)),
        ("2026-03-06T14:59:00", date(2026, 3, 6)),
        ("2026-03-06T15:00:00", date(2026, 3, 9)),
        ("2026-03-07T09:00:00", date(2026, 3, 9)),
        ("2026-03-08T09:00:00", date(2026, 3, 9)),
        ("2026-04-27T09:00:00", date(2026, 4, 28)),
        ("2026-04-06T09:00:00", date(2026, 4, 7)),
        ("2026-12-24T15:00:00", date(2026, 12, 28)),
        ("2026-12-31T16:00:00", date(2027, 1, 4)),
    ],
    ids=[
        "just before 15:00",
        "at 15:00",
        "at night",
        "before 15:00 in summer",
        "after 15:00 in summer",
        "Friday before 15:00",
        "Friday after 15:00",
        "Saturday",
        "Sunday",
        "Koningsdag",
        "Easter Monday",
        "before Christmas and a weekend",
        "New Year's Eve",
    ],
)
def test_a_letter_is_posted_the_same_working_day_before_15_00_else_the_next(
    requested: str, posted: date
) -> None:
    assert posting_day(in_amsterdam(requested)) == posted


@pytest.mark.parametrize(
    ("requested", "arrived"),
    [
        ("2026-03-02T10:00:00", date(2026, 3, 9)),
        ("2026-03-02T15:00:00", date(2026, 3, 10)),
        ("2026-03-06T15:00:00", date(2026, 3, 16)),
        ("2026-04-24T10:00:00", date(2026, 5, 4)),
        ("2026-12-23T10:00:00", date(2026, 12, 31)),
        ("2026-12-24T16:00:00", date(2027, 1, 5)),
    ],
    ids=[
        "Monday",
        "Monday too late",
        "Friday too late",
        "over Koningsdag",
        "over Christmas",
        "over New Year",
    ],
)
def test_a_letter_has_arrived_5_working_days_after_it_was_posted(requested: str, arrived: date) -> None:
    assert arrival_day(in_amsterdam(requested)) == arrived


@pytest.mark.parametrize(
    "holiday",
    [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2027, 3, 29),
    ],
    ids=["New Year", "Easter", "Koningsdag", "Ascension", "Whit", "Christmas", "Easter a year later"],
)
def test_no_post_is_handled_on_a_public_holiday(holiday: date) -> None:
    assert holiday.weekday() < 5
    assert not is_working_day(holiday)


def test_koningsdag_moves_to_the_saturday_when_it_would_be_a_sunday() -> None:
    assert is_working_day(date(2025, 4, 28))
    assert date(2025, 4, 27).weekday() == 6


def test_a_day_of_work_is_a_weekday_that_is_no_holiday() -> None:
    week = [date(2026, 3, 2) + timedelta(days=number) for number in range(7)]
    assert [is_working_day(day) for day in week] == [True] * 5 + [False] * 2
    assert working_days_after(date(2026, 3, 2), 1) == date(2026, 3, 3)
    assert working_days_after(date(2026, 3, 6), 1) == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("announced", "collected"),
    [
        (date(2026, 11, 2), date(2026, 11, 16)),  # a Monday
        (date(2026, 11, 1), date(2026, 11, 16)),  # fourteen days on is a Sunday
        (date(2026, 12, 11), date(2026, 12, 28)),  # both days of Christmas, the second a Saturday
        (date(2026, 12, 18), date(2027, 1, 4)),  # New Year's Day, a Friday
        (date(2026, 3, 20), date(2026, 4, 7)),  # Good Friday to Easter Monday
        (date(2026, 4, 17), date(2026, 5, 4)),  # the first of May, a Friday
        (date(2026, 4, 13), date(2026, 4, 27)),  # King's Day: banks settle
    ],
)
def test_banks_collect_on_the_first_business_day_two_weeks_after_it_was_announced(
    announced: date, collected: date
) -> None:
    assert collection_day(announced) == collected


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 1, 31), date(2026, 2, 1)),
        (date(2026, 2, 28), date(2026, 3, 1)),
        (date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_a_month_is_followed_by_the_next(day: date, following: date) -> None:
    assert next_month(day) == following
