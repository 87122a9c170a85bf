"""Parts of the register's facts, each told apart when it is not there."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from models.refusals import ProductUnavailable, UnavailableReason
from models.register_facts import (
    Figure,
    Filing,
    FilingKind,
    GroupCompany,
    HistoryEntry,
    HistoryFact,
    RegisterFacts,
)


def accounts(year: int, filed_on: date | None = None, *, reference: str = "", figures: bool = True) -> Filing:
    return Filing(
        reference or f"A-{year}",
        FilingKind.ANNUAL_ACCOUNTS,
        f"Jaarrekening {year}",
        year,
        filed_on or date(year + 1, 6, 1),
        {Figure.EQUITY: year} if figures else {},
    )


def company(number: str | None, *below: GroupCompany) -> GroupCompany:
    return GroupCompany(f"Voorbeeld {number}", number, "Nederland", 100, below)


GROUP = company("1", company("2", company("3", company("4")), company(None)), company("5"))


@pytest.mark.parametrize(
    "ask",
    [
        RegisterFacts.past,
        RegisterFacts.whole_group,
        lambda facts: facts.direct_relations("1"),
        RegisterFacts.registered_owners,
        RegisterFacts.file,
        lambda facts: facts.filing("A"),
        lambda facts: facts.filing(None),
        RegisterFacts.years_of_accounts,
        lambda facts: facts.accounts_of(2024),
        lambda facts: facts.accounts_of(None),
        RegisterFacts.standardised,
    ],
)
def test_what_is_not_registered_is_told_apart(ask: Callable[[RegisterFacts], Any]) -> None:
    with pytest.raises(ProductUnavailable) as refusal:
        ask(RegisterFacts())
    assert refusal.value.reason is UnavailableReason.NOTHING_REGISTERED


def test_direct_relations_are_the_parent_and_the_direct_subsidiaries_alone() -> None:
    top = RegisterFacts(group=GROUP).direct_relations("2")
    assert (top.kvk_number, top.share_percent) == ("1", None)
    (own,) = top.subsidiaries
    assert own.kvk_number == "2"
    assert [each.kvk_number for each in own.subsidiaries] == ["3", None]
    assert [each.subsidiaries for each in own.subsidiaries] == [(), ()]


def test_the_top_of_a_group_has_no_parent() -> None:
    top = RegisterFacts(group=GROUP).direct_relations("1")
    assert top.kvk_number == "1"
    assert [each.kvk_number for each in top.subsidiaries] == ["2", "5"]


def test_a_company_outside_the_group_has_no_relations_in_it() -> None:
    with pytest.raises(ProductUnavailable):
        RegisterFacts(group=GROUP).direct_relations("6")


def test_a_correction_stands_for_the_accounts_of_its_year() -> None:
    corrected = accounts(2023, date(2025, 1, 1), reference="B-2023")
    facts = RegisterFacts(filings=(corrected, accounts(2023), accounts(2024)))
    assert facts.accounts_of(2023) == corrected
    assert facts.years_of_accounts() == (2024, 2023)


def test_standardised_are_the_three_most_recent_years_with_figures() -> None:
    years = (2019, 2024, 2020, 2022, 2023)
    facts = RegisterFacts(filings=tuple(accounts(year, figures=year != 2023) for year in years))
    assert [filing.financial_year for filing in facts.standardised()] == [2024, 2022, 2020]


def test_the_file_and_the_past_begin_with_the_latest() -> None:
    history = tuple(
        HistoryEntry(HistoryFact.NAME, f"Naam {year}", None, date(year, 1, 1)) for year in (2001, 2010, 2005)
    )
    facts = RegisterFacts(history=history, filings=(accounts(2020), accounts(2022), accounts(2021)))
    assert [entry.until.year for entry in facts.past()] == [2010, 2005, 2001]
    assert [filing.financial_year for filing in facts.file()] == [2022, 2021, 2020]
