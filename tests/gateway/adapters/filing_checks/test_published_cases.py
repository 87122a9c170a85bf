"""The published cases of the filing rules, each uploaded as a person's file."""

import asyncio
from pathlib import Path

import pytest

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from models.finding import Severity, blocks
from resolvers.ports import CheckedReport
from tests.gateway.adapters.filing_checks.uploads import Case, cases
from tests.shared_data import needs_shared_data

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def checked(checks: ArelleFilingChecks, path: Path, case: Case) -> CheckedReport:
    path.write_bytes(case.content())
    return await checks.check(case.name(), path)


@pytest.mark.parametrize("suite", ["nl_nt17", "nl_nt19"])
async def test_each_published_case_gives_the_code_that_it_names(
    checks: ArelleFilingChecks, tmp_path: Path, suite: str
) -> None:
    variations = cases(needs_shared_data() / "kvk-xbrl" / suite)
    reports = await asyncio.gather(
        *(checked(checks, tmp_path / str(number), case) for number, case in enumerate(variations))
    )

    found = [{finding.code for finding in report.findings} for report in reports]
    missed = {
        case.title: case.code for case, codes in zip(variations, found, strict=True) if case.code not in codes
    }
    assert missed == {}
    assert len(variations) == 51


async def test_a_well_formed_set_of_micro_accounts_has_no_finding_and_its_figures_are_read(
    checks: ArelleFilingChecks,
) -> None:
    report = await checks.check("good.xbrl", needs_shared_data() / "kvk-xbrl" / "sample" / "good.xbrl")

    figures = {fact.concept: (fact.value, fact.unit, str(fact.end)) for fact in report.facts if fact.unit}
    assert report.findings == ()
    assert report.entity == "68750110"
    assert figures == {
        "jenv-bw2-i:Assets": ("100", "EUR", "2024-12-31"),
        "jenv-bw2-i:Equity": ("60", "EUR", "2024-12-31"),
    }


async def test_a_bad_set_of_accounts_is_refused_with_all_its_codes_each_at_its_place(
    checks: ArelleFilingChecks,
) -> None:
    report = await checks.check("bad.xbrl", needs_shared_data() / "kvk-xbrl" / "sample" / "bad.xbrl")

    assert {"NL.BR-KVK-4.10", "NL.FR-KVK-2.01", "NL.FR-KVK-5.01"} <= {each.code for each in report.findings}
    assert blocks(report.findings)
    decimals = next(each for each in report.findings if each.code == "NL.FR-KVK-5.01")
    assert (decimals.severity, decimals.file, decimals.line, decimals.fact) == (
        Severity.ERROR,
        "bad.xbrl",
        14,
        "jenv-bw2-i:Assets",
    )
