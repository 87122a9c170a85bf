"""A form becomes an instance that the filing rules find nothing in, and that says what the form says."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from models.annual_accounts import AnnualAccounts, FinancialPeriod
from models.size_class import SizeClass
from models.taxonomy import FIRST_SELF_FILED, TAXONOMIES
from resolvers.ports import CheckedReport, FilingChecks
from resolvers.reported_figures import check_reported_figures
from resolvers.xbrl_instance import FilingCompany, file_name_of, instance_of
from tests.accounts import COMPANY, FIRST_YEAR, MICRO, SMALL, figures_of

YEARS = [taxonomy.financial_year for taxonomy in TAXONOMIES if taxonomy.financial_year >= FIRST_SELF_FILED]


@pytest.fixture
async def checks() -> AsyncIterator[FilingChecks]:
    """Give the checker of uploads, over the stand-in taxonomies."""
    checker = ArelleFilingChecks()
    yield checker
    await checker.close()


async def checked(
    checks: FilingChecks,
    folder: Path,
    accounts: AnnualAccounts,
    company: FilingCompany = COMPANY,
    *,
    is_correction: bool = False,
) -> CheckedReport:
    name = file_name_of(accounts, company)
    file = folder / name
    file.write_bytes(instance_of(accounts, company, is_correction=is_correction))
    return await checks.check(name, file)


def in_year(accounts: AnnualAccounts, year: int) -> AnnualAccounts:
    return replace(
        accounts,
        period=FinancialPeriod(date(year, 1, 1), date(year, 12, 31)),
        previous_period=FinancialPeriod(date(year - 1, 1, 1), date(year - 1, 12, 31)),
        adoption_date=date(year + 1, 5, 1),
    )


async def test_of_each_size_and_year_the_rules_find_nothing_and_read_the_forms_figures(
    checks: FilingChecks, tmp_path: Path
) -> None:
    assert YEARS == [2022, 2023, 2024, 2025]
    for form in (MICRO, SMALL):
        for year in YEARS:
            accounts = in_year(form, year)
            report = await checked(checks, tmp_path, accounts)
            assert report.findings == (), (form.size_class, year)
            assert figures_of(report.facts) == figures_of(accounts), (form.size_class, year)
            assert report.entity == COMPANY.kvk_number
            assert report.entry_point is not None
            name = {SizeClass.MICRO: "micro", SizeClass.SMALL: "klein"}[
                accounts.size_class or SizeClass.LARGE
            ]
            assert report.entry_point.endswith(f"-{year}-nlgaap-{name}-publicatiestukken.xsd")
            assert check_reported_figures(report.facts) == ()


async def test_a_first_year_a_correction_and_accounts_that_are_not_adopted_pass_too(
    checks: FilingChecks, tmp_path: Path
) -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    assert (await checked(checks, tmp_path, FIRST_YEAR)).findings == ()
    assert (await checked(checks, tmp_path, provisional)).findings == ()
    assert (await checked(checks, tmp_path, SMALL, is_correction=True)).findings == ()


async def test_a_correction_that_is_not_adopted_is_what_the_filing_rules_refuse(
    checks: FilingChecks, tmp_path: Path
) -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    report = await checked(checks, tmp_path, provisional, is_correction=True)
    assert {finding.code for finding in report.findings} == {"NL.BR-KVK-4.12", "NL.BR-KVK-4.16"}


async def test_a_name_in_letters_that_the_rules_do_not_know_is_written_in_those_they_do(
    checks: FilingChecks, tmp_path: Path
) -> None:
    company = FilingCompany("68750110", "Škoda & Söhne “Ő” B.V. ]]>", "Łódź")
    report = await checked(checks, tmp_path, SMALL, company)
    assert report.findings == ()
    texts = {fact.concept: fact.value for fact in report.facts}
    assert texts["nl-cd:LegalEntityName"] == 'Skoda & Söhne "O" B.V. ]]>'
    assert texts["jenv-bw2-i:LegalEntityRegisteredOffice"] == "Lódz"
