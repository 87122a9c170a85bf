"""The balance sheet of an upload adds up wherever both sides are given (DOMAIN 22)."""

from dataclasses import replace
from datetime import date

import pytest

from models.finding import Severity
from models.finding_texts import sentence_of
from models.form_finding_texts import FORM_FINDING_TEXTS, FormFindingCode
from models.language import Language
from resolvers.ports import ReportedFact
from resolvers.reported_figures import check_reported_figures

DAY = date(2024, 12, 31)


def fact(concept: str, value: str, decimals: str | None = "0") -> ReportedFact:
    return ReportedFact(f"jenv-bw2-i:{concept}", value, None, DAY, "EUR", decimals)


def sides(assets: ReportedFact, sources: ReportedFact) -> list[str]:
    return [finding.code for finding in check_reported_figures([assets, sources])]


@pytest.mark.parametrize(
    ("assets", "sources", "agree"),
    [
        (("100", "0"), ("100", "0"), True),
        (("100", "0"), ("101", "0"), False),
        (("-100", "0"), ("100", "0"), False),
        (("100", "INF"), ("100.00", "INF"), True),
        (("100", "INF"), ("100.01", "INF"), False),
        (("100.01", "2"), ("100.02", "2"), False),
        (("100", "0"), ("100.49", "2"), True),
        (("100000", "-3"), ("100499", "0"), True),
        (("100000", "-3"), ("101000", "0"), False),
        (("100000", "-3"), ("101000", "-3"), False),
        (("100400", "-3"), ("99800", "-3"), True),
        (("abc", "0"), ("100", "0"), True),
        (("100", "x"), ("200", "0"), True),
        (("1e9", "0"), ("200", "0"), True),
        (("100", "99999999999999999999"), ("200", "0"), True),
        (("9" * 60, "0"), ("9" * 59 + "8", "0"), False),
        (("100", None), ("100", "0"), True),
    ],
)
def test_totals_agree_to_the_precision_that_they_are_given_in(
    assets: tuple[str, str | None], sources: tuple[str, str | None], agree: bool
) -> None:
    told = sides(fact("Assets", *assets), fact("EquityAndLiabilities", *sources))
    assert told == ([] if agree else [FormFindingCode.SIDES_DIFFER])


def test_a_side_without_a_total_is_no_finding() -> None:
    facts = [fact("Assets", "100"), fact("Equity", "60"), fact("LiabilitiesCurrent", "10")]
    assert check_reported_figures(facts) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"end": date(2023, 12, 31)},
        {"dimensions": ("jenv-bw2-dim:FinancialStatementsTypeAxis=jenv-bw2-dm:ConsolidatedMember",)},
        {"unit": "USD"},
        {"start": date(2024, 1, 1)},
    ],
)
def test_sides_of_different_sheets_are_not_compared(change: dict[str, object]) -> None:
    other = replace(fact("EquityAndLiabilities", "200"), **change)  # type: ignore[arg-type]
    assert sides(fact("Assets", "100"), other) == []


def test_each_sheet_of_a_file_is_found_and_none_hides_another() -> None:
    before = date(2023, 12, 31)
    facts = [
        *(fact(name, value) for name, value in (("Assets", "100"), ("EquityAndLiabilities", "99"))),
        *(
            replace(fact(name, value), end=before)
            for name, value in (("Assets", "80"), ("EquityAndLiabilities", "81"))
        ),
    ]
    findings = check_reported_figures(facts)
    assert [finding.values["assets_nl"] for finding in findings] == ["100", "80"]
    assert {finding.fact for finding in findings} == {"jenv-bw2-i:EquityAndLiabilities"}
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert "99" in sentence_of(findings[0], Language.NL, FORM_FINDING_TEXTS)
