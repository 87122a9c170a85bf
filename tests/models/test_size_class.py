"""The size of a company, from two years in a row (DOMAIN 20)."""

from decimal import Decimal

import pytest

from models.size_class import Criterion, SizeClass, ThresholdsUnknown, YearFigures, measured, size_class_of

MICRO, SMALL, MEDIUM, LARGE = SizeClass
ALL = frozenset(Criterion)
TYPICAL = {
    MICRO: (100_000, 100_000, "2"),
    SMALL: (1_000_000, 2_000_000, "20"),
    MEDIUM: (10_000_000, 20_000_000, "100"),
    LARGE: (99_000_000, 99_000_000, "900"),
}


def year(financial_year: int, assets: int, turnover: int, employees: str) -> YearFigures:
    return YearFigures(financial_year, assets, turnover, Decimal(employees))


def typical(financial_year: int, size_class: SizeClass) -> YearFigures:
    return year(financial_year, *TYPICAL[size_class])


@pytest.mark.parametrize(
    ("figures", "size_class"),
    [
        (year(2024, 450_000, 900_000, "9.99"), MICRO),
        (year(2024, 450_000, 900_001, "9.99"), MICRO),
        (year(2024, 450_001, 900_000, "9.99"), MICRO),
        (year(2024, 450_000, 900_000, "10"), MICRO),
        (year(2024, 450_001, 900_001, "9.99"), SMALL),
        (year(2024, 450_001, 900_000, "10"), SMALL),
        (year(2024, 450_000, 900_001, "10"), SMALL),
        (year(2024, 7_500_000, 15_000_000, "50"), SMALL),
        (year(2024, 7_500_001, 15_000_000, "50"), MEDIUM),
        (year(2024, 7_500_001, 15_000_001, "49.9"), MEDIUM),
        (year(2024, 25_000_000, 50_000_000, "250"), MEDIUM),
        (year(2024, 25_000_001, 50_000_000, "250"), LARGE),
        (year(2024, 25_000_001, 50_000_001, "249.99"), LARGE),
        (year(2023, 350_000, 700_000, "10"), MICRO),
        (year(2023, 350_001, 700_000, "10"), SMALL),
        (year(2023, 6_000_000, 12_000_000, "50"), SMALL),
        (year(2023, 6_000_001, 12_000_000, "50"), MEDIUM),
        (year(2023, 20_000_000, 40_000_000, "250"), MEDIUM),
        (year(2023, 20_000_001, 40_000_000, "250"), LARGE),
        (year(2016, 350_000, 700_000, "9"), MICRO),
        (year(2031, 450_000, 900_000, "9"), MICRO),
    ],
)
def test_a_year_is_in_the_smallest_class_of_which_it_meets_two_criteria(
    figures: YearFigures, size_class: SizeClass
) -> None:
    assert size_class_of(figures).size_class is size_class


def test_it_is_told_which_criteria_each_year_met() -> None:
    decision = size_class_of(year(2024, 450_000, 900_001, "10"), year(2023, 400_000, 700_000, "9.5"))
    latest, before = decision.years
    assert (latest.financial_year, before.financial_year) == (2024, 2023)
    assert latest.met == {MICRO: frozenset({Criterion.ASSETS}), SMALL: ALL, MEDIUM: ALL}
    assert before.met == {
        MICRO: frozenset({Criterion.TURNOVER, Criterion.EMPLOYEES}),
        SMALL: ALL,
        MEDIUM: ALL,
    }
    assert (latest.size_class, before.size_class) == (SMALL, MICRO)


@pytest.mark.parametrize(
    ("latest", "before", "held", "size_class"),
    [
        (MICRO, MICRO, None, MICRO),
        (SMALL, SMALL, None, SMALL),
        (LARGE, LARGE, MICRO, LARGE),
        (MICRO, SMALL, None, SMALL),
        (SMALL, MICRO, None, MICRO),
        (MICRO, SMALL, MICRO, MICRO),
        (SMALL, MICRO, SMALL, SMALL),
        (MEDIUM, SMALL, SMALL, SMALL),
        (SMALL, MEDIUM, SMALL, SMALL),
        (MICRO, SMALL, LARGE, SMALL),
        (LARGE, MEDIUM, MICRO, MEDIUM),
        (LARGE, MICRO, MEDIUM, MEDIUM),
    ],
)
def test_the_class_changes_only_when_two_years_in_a_row_say_so(
    latest: SizeClass, before: SizeClass, held: SizeClass | None, size_class: SizeClass
) -> None:
    assert size_class_of(typical(2025, latest), typical(2024, before), held).size_class is size_class


def test_each_year_is_measured_by_its_own_thresholds() -> None:
    same = (400_000, 800_000, "12")
    assert size_class_of(year(2023, *same), year(2022, *same)).size_class is SMALL
    assert size_class_of(year(2025, *same), year(2024, *same)).size_class is MICRO
    decision = size_class_of(year(2024, *same), year(2023, *same))
    assert [each.size_class for each in decision.years] == [MICRO, SMALL]
    assert decision.size_class is SMALL


def test_a_first_year_counts_alone_and_its_class_holds_for_the_second() -> None:
    assert size_class_of(typical(2024, MICRO)).size_class is MICRO
    assert size_class_of(typical(2025, LARGE), typical(2024, MICRO)).size_class is MICRO


def test_years_before_the_kept_thresholds_are_not_answered() -> None:
    with pytest.raises(ThresholdsUnknown):
        measured(typical(2015, MICRO))
    with pytest.raises(ThresholdsUnknown):
        size_class_of(typical(2016, MICRO), typical(2015, MICRO))


@pytest.mark.parametrize("before", [2022, 2024, 2025])
def test_two_years_that_do_not_follow_each_other_are_an_error(before: int) -> None:
    with pytest.raises(ValueError, match="follow each other"):
        size_class_of(typical(2024, MICRO), typical(before, MICRO))
