"""The form of annual accounts, and the items of its balance sheet (DOMAIN 21)."""

import csv
import json
import re

import pytest
from hypothesis import given

from models.annual_accounts import AnnualAccounts
from models.balance_sheet import (
    ITEMS,
    REQUIRED,
    SELF_FILED,
    BalanceSheetItem,
    BalanceSheetSide,
    items_of,
    parts_of,
    side_of,
)
from models.size_class import SizeClass
from tests.accounts import MICRO, complete_forms
from tests.shared_data import needs_shared_data

Item = BalanceSheetItem


def test_an_empty_form_is_kept_as_it_is() -> None:
    assert AnnualAccounts.from_json(AnnualAccounts().to_json()) == AnnualAccounts()


@given(complete_forms())
def test_a_form_comes_back_from_the_database_as_it_went(accounts: AnnualAccounts) -> None:
    assert AnnualAccounts.from_json(json.loads(json.dumps(accounts.to_json()))) == accounts


def test_a_stored_form_has_the_names_of_places() -> None:
    stored = MICRO.to_json()
    assert stored["period"]["end"] == "2024-12-31"
    assert stored["figures"]["EQUITY"] == {"current": 55_000, "previous": -10_000}
    assert {type(value) for value in stored.values()} == {str, bool, dict}


@pytest.mark.parametrize("broken", [{}, {"sizeClass": "TINY"}, MICRO.to_json() | {"figures": {"GOLD": {}}}])
def test_something_else_is_no_form(broken: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        AnnualAccounts.from_json(broken)


def _concepts_of_micro() -> set[str]:
    readme = (needs_shared_data() / "README.md").read_text()
    listed = readme[readme.index("Balance sheet items seen") :]
    return set(re.findall(r"`([A-Z]\w+)`", listed)) - {
        "FinancialYear",
        "SbiBusinessCode",
        "DocumentAdoptionDate",
    }


def test_a_micro_sheet_has_exactly_the_items_of_the_filed_accounts_that_kvk_publishes() -> None:
    concepts = {item.concept for item in items_of(SizeClass.MICRO)}
    assert concepts == _concepts_of_micro() - {"BalanceSheetBeforeAfterAppropriationResults"}


def test_each_item_of_a_small_sheet_is_an_amount_on_a_day_in_the_dictionary() -> None:
    with (needs_shared_data() / "kvk-xbrl" / "concepts-nt12.csv").open(newline="") as file:
        known = {row["name"]: row for row in csv.DictReader(file)}
    for item in items_of(SizeClass.SMALL):
        concept = known[item.concept]
        assert "monetary" in concept["type"], item
        assert concept["period_type"] == "instant", item
        assert (concept["balance"] == "debit") == (side_of(item) is BalanceSheetSide.ASSETS), item


def test_the_four_kinds_of_assets_make_the_total_of_a_micro_sheet() -> None:
    assert parts_of(Item.ASSETS, SizeClass.MICRO) == (
        Item.ASSETS_NONCURRENT,
        Item.ASSETS_NONCURRENT_OTHER,
        Item.ASSETS_CURRENT,
        Item.ASSETS_CURRENT_OTHER,
    )


@pytest.mark.parametrize("size_class", sorted(SELF_FILED))
def test_every_line_of_a_sheet_is_counted_in_a_total_of_the_same_sheet(size_class: SizeClass) -> None:
    sheet = items_of(size_class)
    assert set(REQUIRED) <= set(sheet)
    assert {item for item in sheet if ITEMS[item].part_of is None} == set(map(Item, BalanceSheetSide))
    assert {ITEMS[item].part_of for item in sheet} - {None} <= set(sheet)


def test_only_micro_and_small_have_a_sheet() -> None:
    assert {each for each in SizeClass if items_of(each)} == {SizeClass.MICRO, SizeClass.SMALL}
    assert set(ITEMS) == set(Item)
