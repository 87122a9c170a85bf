"""What a person is told while they fill in annual accounts (DOMAIN 22, 23)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from models.annual_accounts import LARGEST_AMOUNT, AnnualAccounts, Appropriation, Figures, FinancialPeriod
from models.finding import Finding, Severity, blocks
from models.finding_texts import sentence_of
from models.form_finding_texts import FORM_FINDING_TEXTS, FormFindingCode
from models.language import Language
from models.size_class import SizeClass
from resolvers.form_checks import check_form
from tests.accounts import FILED_ON, FIRST_YEAR, MICRO, SMALL, complete_forms, with_figures

Code = FormFindingCode


def found(accounts: AnnualAccounts, on: date = FILED_ON, **options: bool) -> list[tuple[str, str | None]]:
    findings = check_form(accounts, on, **options)
    for finding in findings:
        _is_said_in_both_languages(finding)
    return [(finding.code, finding.path) for finding in findings]


def _is_said_in_both_languages(finding: Finding) -> None:
    said = {sentence_of(finding, language, FORM_FINDING_TEXTS) for language in Language}
    assert len(said) == 2
    assert all("{" not in sentence and sentence.endswith(".") for sentence in said)


def period(start: str | None, end: str | None) -> FinancialPeriod:
    return FinancialPeriod(*(day and date.fromisoformat(day) for day in (start, end)))  # type: ignore[arg-type]


@pytest.mark.parametrize("accounts", [MICRO, SMALL, FIRST_YEAR])
def test_in_complete_accounts_nothing_is_found(accounts: AnnualAccounts) -> None:
    assert found(accounts) == []


@given(complete_forms())
def test_no_complete_form_is_refused(accounts: AnnualAccounts) -> None:
    assert not blocks(check_form(accounts, date(2026, 11, 24)))


def test_an_empty_form_is_told_all_that_it_needs_at_once() -> None:
    assert found(AnnualAccounts()) == [
        (Code.SIZE_CLASS_MISSING, "sizeClass"),
        (Code.APPROPRIATION_MISSING, "appropriation"),
        (Code.DATE_MISSING, "period.start"),
        (Code.DATE_MISSING, "period.end"),
        (Code.PREVIOUS_YEAR_MISSING, "previousPeriod.start"),
        (Code.PREVIOUS_YEAR_MISSING, "previousPeriod.end"),
        (Code.ADOPTION_MISSING, "isAdopted"),
        (Code.FIGURE_MISSING, "figures.ASSETS.current"),
        (Code.FIGURE_MISSING, "figures.ASSETS.previous"),
        (Code.FIGURE_MISSING, "figures.EQUITY.current"),
        (Code.FIGURE_MISSING, "figures.EQUITY.previous"),
        (Code.FIGURE_MISSING, "figures.EQUITY_AND_LIABILITIES.current"),
        (Code.FIGURE_MISSING, "figures.EQUITY_AND_LIABILITIES.previous"),
    ]


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"size_class": None}, Code.SIZE_CLASS_MISSING, "sizeClass"),
        ({"size_class": SizeClass.MEDIUM}, Code.SIZE_CLASS_NOT_SELF_FILED, "sizeClass"),
        ({"size_class": SizeClass.LARGE}, Code.SIZE_CLASS_NOT_SELF_FILED, "sizeClass"),
        ({"appropriation": None}, Code.APPROPRIATION_MISSING, "appropriation"),
        ({"is_adopted": True, "adoption_date": None}, Code.ADOPTION_DATE_MISSING, "adoptionDate"),
        ({"is_adopted": False}, Code.ADOPTION_DATE_UNEXPECTED, "adoptionDate"),
        ({"adoption_date": date(2024, 12, 31)}, Code.ADOPTED_BEFORE_END, "adoptionDate"),
        ({"adoption_date": date(2025, 5, 6)}, Code.ADOPTED_IN_FUTURE, "adoptionDate"),
        ({"previous_period": period(None, "2023-12-31")}, Code.PREVIOUS_YEAR_MISSING, "previousPeriod.start"),
        ({"previous_period": period("2023-01-01", None)}, Code.PREVIOUS_YEAR_MISSING, "previousPeriod.end"),
        (
            {"previous_period": period("2023-01-01", "2023-12-30")},
            Code.YEARS_DO_NOT_MEET,
            "previousPeriod.end",
        ),
        (
            {"previous_period": period("2023-01-01", "2024-01-01")},
            Code.YEARS_DO_NOT_MEET,
            "previousPeriod.end",
        ),
        (
            {"previous_period": period("2024-01-01", "2023-12-31")},
            Code.START_AFTER_END,
            "previousPeriod.start",
        ),
        (
            {"previous_period": period("2022-12-30", "2023-12-31")},
            Code.YEARS_TOO_LONG,
            "previousPeriod.start",
        ),
        ({"period": period("2024-01-01", "2023-12-31")}, Code.START_AFTER_END, "period.start"),
        ({"period": period(None, "2024-12-31")}, Code.DATE_MISSING, "period.start"),
    ],
)
def test_one_thing_that_is_wrong_is_told_at_its_place(changes: dict[str, Any], code: str, path: str) -> None:
    assert (code, path) in found(replace(MICRO, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"appropriation": Appropriation.BEFORE},
        {"is_adopted": False, "adoption_date": None},
        {"adoption_date": FILED_ON},
        {"previous_period": period("2023-12-31", "2023-12-31")},
        {"previous_period": period("2022-12-31", "2023-12-31")},
    ],
)
def test_what_the_rules_allow_is_no_finding(changes: dict[str, Any]) -> None:
    assert found(replace(MICRO, **changes)) == []


@pytest.mark.parametrize(("on", "is_over"), [("2024-12-31", False), ("2025-01-01", True)])
def test_a_year_is_filed_when_it_is_over(on: str, is_over: bool) -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    expected = [] if is_over else [(Code.YEAR_NOT_OVER, "period.end")]
    assert found(provisional, date.fromisoformat(on)) == expected


@pytest.mark.parametrize(
    ("start", "end", "is_supported"),
    [
        ("2021-12-31", "2022-12-30", False),
        ("2022-01-01", "2022-12-31", True),
        ("2026-01-01", "2026-03-31", False),
    ],
)
def test_only_years_that_a_taxonomy_is_for_are_filed(start: str, end: str, is_supported: bool) -> None:
    accounts = replace(FIRST_YEAR, period=period(start, end), is_adopted=False, adoption_date=None)
    codes = [code for code, _ in found(accounts, date(2026, 11, 24))]
    assert (Code.YEAR_NOT_SUPPORTED not in codes) is is_supported


@pytest.mark.parametrize(("end", "is_too_long"), [("2024-02-28", False), ("2024-02-29", True)])
def test_a_long_first_year_lasts_two_years_at_most(end: str, is_too_long: bool) -> None:
    accounts = replace(FIRST_YEAR, period=period("2022-02-28", end), adoption_date=date(2025, 5, 1))
    assert ((Code.YEARS_TOO_LONG, "period.start") in found(accounts)) is is_too_long


def test_two_years_from_a_leap_day_end_with_february() -> None:
    accounts = replace(
        FIRST_YEAR, period=period("2024-02-29", "2026-02-28"), is_adopted=False, adoption_date=None
    )
    assert found(accounts, date(2026, 3, 1)) == []
    longer = replace(accounts, period=period("2024-02-29", "2026-03-01"))
    assert found(longer, date(2026, 3, 2)) == [(Code.YEARS_TOO_LONG, "period.start")]


@pytest.mark.parametrize(
    ("on", "late"),
    [
        ("2025-05-09", []),
        ("2025-05-10", [(Code.LATE_AFTER_ADOPTION, "adoptionDate")]),
        ("2025-12-31", [(Code.LATE_AFTER_ADOPTION, "adoptionDate")]),
        ("2026-01-01", [(Code.LATE_AFTER_ADOPTION, "adoptionDate"), (Code.LATE_AFTER_YEAR, "period.end")]),
    ],
)
def test_late_is_a_warning(on: str, late: list[tuple[str, str]]) -> None:
    findings = check_form(MICRO, date.fromisoformat(on))
    assert [(finding.code, finding.path) for finding in findings] == late
    assert not blocks(findings)


def test_a_date_of_adoption_that_does_not_count_starts_no_term() -> None:
    on = date(2025, 6, 1)
    unadopted = found(replace(MICRO, is_adopted=False), on)
    assert unadopted == [(Code.ADOPTION_DATE_UNEXPECTED, "adoptionDate")]
    to_come = found(replace(MICRO, adoption_date=date.max), on)
    assert to_come == [(Code.ADOPTED_IN_FUTURE, "adoptionDate")]


def test_a_warning_of_lateness_names_the_last_day() -> None:
    late = check_form(MICRO, date(2025, 5, 10))[0]
    assert "9 mei 2025" in sentence_of(late, Language.NL, FORM_FINDING_TEXTS)
    assert "9 May 2025" in sentence_of(late, Language.EN, FORM_FINDING_TEXTS)


def test_a_correction_must_have_been_adopted() -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    assert found(provisional, is_correction=True) == [(Code.CORRECTION_NOT_ADOPTED, "isAdopted")]
    assert found(MICRO, is_correction=True) == []


@pytest.mark.parametrize(
    ("accounts", "figures", "expected"),
    [
        (MICRO, {"ASSETS": None}, ["FIGURE_MISSING ASSETS.current", "FIGURE_MISSING ASSETS.previous"]),
        (
            MICRO,
            {"ASSETS": Figures(100_001, 90_000)},
            ["DOES_NOT_ADD_UP ASSETS.current", "SIDES_DIFFER EQUITY_AND_LIABILITIES.current"],
        ),
        (
            MICRO,
            {"ASSETS": Figures(100_000, 89_999)},
            ["DOES_NOT_ADD_UP ASSETS.previous", "SIDES_DIFFER EQUITY_AND_LIABILITIES.previous"],
        ),
        (MICRO, {"ASSETS_CURRENT": Figures(40_001, 20_000)}, ["DOES_NOT_ADD_UP ASSETS.current"]),
        (MICRO, {"EQUITY": Figures(55_000, -9_999)}, ["DOES_NOT_ADD_UP EQUITY_AND_LIABILITIES.previous"]),
        (MICRO, {"ASSETS_CURRENT_OTHER": Figures(1, 0)}, ["DOES_NOT_ADD_UP ASSETS.current"]),
        (MICRO, {"ASSETS_CURRENT_OTHER": Figures(0, 0)}, []),
        (MICRO, {"CALLED_UP_SHARE_CAPITAL": Figures(100_000, 90_000)}, []),
        (
            MICRO,
            {"CALLED_UP_SHARE_CAPITAL": Figures(0, 90_001)},
            ["MORE_THAN_WHOLE CALLED_UP_SHARE_CAPITAL.previous"],
        ),
        (
            MICRO,
            {
                "LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR": None,
                "LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR": None,
            },
            ["NOT_DIVIDED LIABILITIES.current", "NOT_DIVIDED LIABILITIES.previous"],
        ),
        (
            MICRO,
            {"LIABILITIES": None},
            [
                "FIGURE_MISSING LIABILITIES.current",
                "DOES_NOT_ADD_UP EQUITY_AND_LIABILITIES.current",
                "FIGURE_MISSING LIABILITIES.previous",
                "DOES_NOT_ADD_UP EQUITY_AND_LIABILITIES.previous",
            ],
        ),
        (
            MICRO,
            {"PROVISIONS": Figures(5_000, None)},
            ["FIGURE_OF_ONE_YEAR PROVISIONS.previous"],
        ),
        (
            MICRO,
            {"PROVISIONS": Figures(None, 0)},
            ["FIGURE_OF_ONE_YEAR PROVISIONS.current", "DOES_NOT_ADD_UP EQUITY_AND_LIABILITIES.current"],
        ),
        (
            MICRO,
            {"INVENTORIES": Figures(5, 5)},
            ["ITEM_NOT_ON_SHEET INVENTORIES.current", "ITEM_NOT_ON_SHEET INVENTORIES.previous"],
        ),
        (
            SMALL,
            {"LIABILITIES": Figures(None, 5)},
            ["ITEM_NOT_ON_SHEET LIABILITIES.previous"],
        ),
        (SMALL, {"RESERVES_OTHER": Figures(37_000, -27_999)}, ["DOES_NOT_ADD_UP EQUITY.previous"]),
        (SMALL, {"RECEIVABLES": Figures(24_999, 20_000)}, ["DOES_NOT_ADD_UP ASSETS_CURRENT.current"]),
        (
            SMALL,
            {"INVENTORIES": Figures(-5, 0), "RECEIVABLES": Figures(25_005, 20_000)},
            ["FIGURE_NEGATIVE INVENTORIES.current"],
        ),
        (FIRST_YEAR, {"PROVISIONS": Figures(5_000, 0)}, ["PREVIOUS_OF_FIRST_YEAR PROVISIONS.previous"]),
        (
            FIRST_YEAR,
            {"EQUITY": None, "EQUITY_AND_LIABILITIES": None},
            ["FIGURE_MISSING EQUITY.current", "FIGURE_MISSING EQUITY_AND_LIABILITIES.current"],
        ),
    ],
)
def test_a_sheet_must_be_whole_and_add_up_in_both_years(
    accounts: AnnualAccounts, figures: dict[str, Figures | None], expected: list[str]
) -> None:
    told = found(with_figures(accounts, **figures))
    assert told == [(code, f"figures.{place}") for code, place in (each.split() for each in expected)]


def test_a_total_of_nothing_needs_no_parts() -> None:
    accounts = with_figures(
        MICRO,
        PROVISIONS=Figures(45_000, 100_000),
        LIABILITIES=Figures(0, 0),
        LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR=None,
        LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR=None,
    )
    assert found(accounts) == []


def test_a_first_year_has_no_year_before_it() -> None:
    accounts = replace(FIRST_YEAR, previous_period=period("2023-01-01", "2023-12-31"))
    assert found(accounts) == [
        (Code.PREVIOUS_OF_FIRST_YEAR, "previousPeriod.start"),
        (Code.PREVIOUS_OF_FIRST_YEAR, "previousPeriod.end"),
    ]


def test_the_sentence_of_a_sum_names_the_item_and_both_amounts() -> None:
    finding = check_form(with_figures(MICRO, ASSETS_CURRENT=Figures(40_001, 20_000)), FILED_ON)[0]
    dutch = sentence_of(finding, Language.NL, FORM_FINDING_TEXTS)
    english = sentence_of(finding, Language.EN, FORM_FINDING_TEXTS)
    assert "'Totaal activa'" in dutch
    assert "€ 100.001" in dutch
    assert "'Total assets'" in english
    assert "€100,000" in english


@pytest.mark.parametrize("amount", [LARGEST_AMOUNT, LARGEST_AMOUNT + 1, -LARGEST_AMOUNT - 1])
def test_an_amount_has_fifteen_digits_at_most(amount: int) -> None:
    told = found(with_figures(SMALL, RESERVES_OTHER=Figures(amount, -28_000)))
    is_too_large = abs(amount) > 999_999_999_999_999
    assert ((Code.FIGURE_TOO_LARGE, "figures.RESERVES_OTHER.current") in told) is is_too_large


@pytest.mark.parametrize(
    ("form", "current", "previous", "above"),
    [
        (MICRO, 450_000, 350_000, []),
        (MICRO, 450_001, 350_000, ["current"]),
        (MICRO, 450_000, 350_001, ["previous"]),
        (SMALL, 7_500_000, 6_000_000, []),
        (SMALL, 7_500_001, 6_000_001, ["current", "previous"]),
    ],
)
def test_assets_above_the_class_of_their_year_are_a_warning(
    form: AnnualAccounts, current: int, previous: int, above: list[str]
) -> None:
    accounts = with_figures(form, ASSETS=Figures(current, previous))
    warned = [each for each in check_form(accounts, FILED_ON) if each.code == Code.ASSETS_ABOVE_CLASS]
    assert [finding.path for finding in warned] == [f"figures.ASSETS.{year}" for year in above]
    assert not blocks(tuple(warned))


def test_none_of_many_findings_hides_another() -> None:
    accounts = replace(
        with_figures(MICRO, ASSETS=Figures(500_000, 90_000), PROVISIONS=Figures(-5, 0)),
        appropriation=None,
        adoption_date=date(2024, 6, 1),
        previous_period=period("2021-01-01", "2023-12-30"),
    )
    assert {code for code, _ in found(accounts, date(2026, 2, 1))} == {
        Code.APPROPRIATION_MISSING,
        Code.YEARS_DO_NOT_MEET,
        Code.YEARS_TOO_LONG,
        Code.ADOPTED_BEFORE_END,
        Code.LATE_AFTER_ADOPTION,
        Code.LATE_AFTER_YEAR,
        Code.FIGURE_NEGATIVE,
        Code.DOES_NOT_ADD_UP,
        Code.SIDES_DIFFER,
        Code.ASSETS_ABOVE_CLASS,
    }


@pytest.mark.parametrize("day", [date.min, date.max])
def test_any_date_at_all_is_answered_with_findings(day: date) -> None:
    same = FinancialPeriod(day, day)
    accounts = replace(MICRO, period=same, previous_period=same, adoption_date=day)
    assert blocks(check_form(accounts, FILED_ON))
    assert blocks(check_form(replace(accounts, is_first_year=True), FILED_ON))


def test_every_code_has_a_text() -> None:
    assert set(FORM_FINDING_TEXTS) == set(FormFindingCode)


def test_only_these_are_warnings() -> None:
    forms = [
        (MICRO, date(2027, 1, 1)),
        (with_figures(MICRO, PROVISIONS=Figures(5_000), ASSETS=Figures(900_000, 90_000)), FILED_ON),
        (with_figures(SMALL, SHARE_CAPITAL=None, RESERVES_OTHER=None), FILED_ON),
        (AnnualAccounts(), FILED_ON),
    ]
    findings = [finding for form, on in forms for finding in check_form(form, on)]
    assert {finding.code for finding in findings if finding.severity is Severity.WARNING} == {
        Code.LATE_AFTER_YEAR,
        Code.LATE_AFTER_ADOPTION,
        Code.FIGURE_OF_ONE_YEAR,
        Code.ASSETS_ABOVE_CLASS,
        Code.NOT_DIVIDED,
    }
