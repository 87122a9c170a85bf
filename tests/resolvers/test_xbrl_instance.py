"""The XBRL instance that the gateway makes of a form (DOMAIN 21)."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from models.annual_accounts import AnnualAccounts, Figures, FinancialPeriod
from models.size_class import SizeClass
from resolvers.xbrl_instance import FilingCompany, file_name_of, instance_of
from tests.accounts import COMPANY, FIRST_YEAR, MICRO, SMALL, with_figures

XBRLI = "{http://www.xbrl.org/2003/instance}"


def read(accounts: AnnualAccounts, company: FilingCompany = COMPANY, **options: bool) -> etree._Element:
    return etree.fromstring(instance_of(accounts, company, **options))


def facts(root: etree._Element) -> dict[tuple[str, str], str]:
    """Give each fact by its prefixed name and its context."""
    return {
        (f"{element.prefix}:{etree.QName(element).localname}", element.get("contextRef")): element.text
        for element in root
        if element.get("contextRef")
    }


def test_it_says_whose_accounts_they_are_and_how_they_came_about() -> None:
    told = {name: value for (name, context), value in facts(read(MICRO)).items() if context == "year"}
    assert told == {
        "nl-cd:LegalEntityName": "Test BV Donald",
        "nl-cd:ChamberOfCommerceRegistrationNumber": "68750110",
        "jenv-bw2-i:LegalEntityRegisteredOffice": "Veendam",
        "kvk-i:LegalSizeCriteriaClassificationMicro": "Micro",
        "jenv-bw2-i:FinancialReportingPeriodCurrentStartDate": "2024-01-01",
        "jenv-bw2-i:FinancialReportingPeriodCurrentEndDate": "2024-12-31",
        "jenv-bw2-i:FinancialReportingPeriodPreviousStartDate": "2023-01-01",
        "jenv-bw2-i:FinancialReportingPeriodPreviousEndDate": "2023-12-31",
        "jenv-bw2-i:DocumentAdoptionStatus": "Ja",
        "jenv-bw2-i:DocumentAdoptionDate": "2025-05-01",
        "kvk-i:DocumentResubmissionDueToUnsurmountableInaccuracies": "Nee",
        "jenv-bw2-i:BalanceSheetBeforeAfterAppropriationResults": "Na",
    }


def test_a_correction_and_a_small_company_are_told() -> None:
    told = facts(read(SMALL, is_correction=True))
    assert told["kvk-i:LegalSizeCriteriaClassificationSmall", "year"] == "Klein"
    assert told["kvk-i:DocumentResubmissionDueToUnsurmountableInaccuracies", "year"] == "Ja"


def test_accounts_that_are_not_adopted_have_no_date_of_it() -> None:
    told = facts(read(replace(MICRO, is_adopted=False, adoption_date=None)))
    assert told["jenv-bw2-i:DocumentAdoptionStatus", "year"] == "Nee"
    assert ("jenv-bw2-i:DocumentAdoptionDate", "year") not in told


def test_each_figure_stands_at_the_end_of_its_year_in_whole_euros() -> None:
    root = read(SMALL)
    told = facts(root)
    assert told["jenv-bw2-i:Equity", "current"] == "55000"
    assert told["jenv-bw2-i:Equity", "previous"] == "-10000"
    assert told["jenv-bw2-i:Provisions", "previous"] == "0"
    days = {each.get("id"): each.findtext(f".//{XBRLI}instant") for each in root.iter(f"{XBRLI}context")}
    assert days == {"year": None, "current": "2024-12-31", "previous": "2023-12-31"}
    amounts = [each for each in root if each.get("unitRef")]
    assert len(amounts) == 2 * len(SMALL.figures)
    assert {(each.get("unitRef"), each.get("decimals")) for each in amounts} == {("EUR", "0")}
    assert [each.text for each in root.iter(f"{XBRLI}measure")] == ["iso4217:EUR"]


def test_an_item_that_is_not_filled_in_is_not_reported_and_one_of_another_sheet_neither() -> None:
    told = facts(read(with_figures(MICRO, PROVISIONS=Figures(5_000, None), INVENTORIES=Figures(1, 1))))
    assert ("jenv-bw2-i:Provisions", "current") in told
    assert ("jenv-bw2-i:Provisions", "previous") not in told
    assert ("jenv-bw2-i:Inventories", "current") not in told


def test_a_first_year_has_no_context_that_nothing_uses() -> None:
    root = read(FIRST_YEAR)
    assert [each.get("id") for each in root.iter(f"{XBRLI}context")] == ["year", "current"]
    assert {context for _, context in facts(root)} == {"year", "current"}


def test_the_company_is_named_by_its_kvk_number_in_every_context() -> None:
    identifiers = list(read(MICRO).iter(f"{XBRLI}identifier"))
    assert len(identifiers) == 3
    assert {(each.get("scheme"), each.text) for each in identifiers} == {
        ("http://www.kvk.nl/kvk-id", "68750110")
    }


@pytest.mark.parametrize(
    ("form", "year", "entry_point"),
    [
        (MICRO, 2022, "nt17/kvk/20221214/entrypoints/kvk-rpt-jaarverantwoording-2022-nlgaap-micro"),
        (SMALL, 2023, "nt18/kvk/20231213/entrypoints/kvk-rpt-jaarverantwoording-2023-nlgaap-klein"),
        (SMALL, 2024, "nt19/kvk/20241211/entrypoints/kvk-rpt-jaarverantwoording-2024-nlgaap-klein"),
        (MICRO, 2025, "nt20/kvk/20251210/entrypoints/kvk-rpt-jaarverantwoording-2025-nlgaap-micro"),
    ],
)
def test_the_entry_point_is_that_of_the_year_it_begins_in_and_the_size(
    form: AnnualAccounts, year: int, entry_point: str
) -> None:
    root = read(replace(form, period=FinancialPeriod(date(year, 7, 1), date(year + 1, 6, 30))))
    address = root[0].get("{http://www.w3.org/1999/xlink}href")
    assert address == f"http://www.nltaxonomie.nl/{entry_point}-publicatiestukken.xsd"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Müller & Zn. <B.V.>", "Müller & Zn. <B.V.>"),
        ("Łukasz “Ő” – Ž", 'Lukasz "O" - Z'),
        ("€uro\tBV\n 2", "€uro BV 2"),
        ("a\u0085b\u0007c", "ab c"),
    ],
)
def test_names_are_written_in_the_characters_that_the_rules_allow(name: str, written: str) -> None:
    told = facts(read(MICRO, FilingCompany("68750110", name)))
    assert told["nl-cd:LegalEntityName", "year"] == written
    assert ("jenv-bw2-i:LegalEntityRegisteredOffice", "year") not in told


def test_the_same_form_gives_the_same_bytes() -> None:
    shuffled = replace(SMALL, figures=dict(reversed(list(SMALL.figures.items()))))
    written = instance_of(SMALL, COMPANY)
    assert instance_of(shuffled, COMPANY) == written
    assert written.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<xbrli:xbrl ")


def test_its_file_is_named_by_year_and_company() -> None:
    assert file_name_of(MICRO, COMPANY) == "jaarrekening-2024-68750110.xbrl"


@pytest.mark.parametrize(
    "incomplete",
    [
        AnnualAccounts(),
        replace(MICRO, size_class=SizeClass.MEDIUM),
        replace(MICRO, appropriation=None),
        replace(MICRO, is_adopted=None),
        replace(MICRO, adoption_date=None),
        replace(MICRO, previous_period=FinancialPeriod()),
        replace(MICRO, period=FinancialPeriod(date(2024, 1, 1))),
        replace(MICRO, period=FinancialPeriod(date(2021, 1, 1), date(2021, 12, 31))),
    ],
)
def test_no_instance_is_made_of_a_form_that_is_not_complete(incomplete: AnnualAccounts) -> None:
    with pytest.raises(ValueError, match="the form"):
        instance_of(incomplete, COMPANY)
