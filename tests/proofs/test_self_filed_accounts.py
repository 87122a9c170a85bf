"""Whatever complete form is filed, its instance passes the checks and says what the form says (DOMAIN 21)."""

import asyncio
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as depth

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from models.annual_accounts import AnnualAccounts
from models.finding import blocks
from resolvers.form_checks import check_form
from resolvers.reported_figures import check_reported_figures
from resolvers.xbrl_instance import FilingCompany, file_name_of, instance_of
from tests.accounts import companies, complete_forms, figures_of

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
FORMS = 400 if PROOF else 8
DEPTH = depth(
    max_examples=FORMS,
    derandomize=not PROOF,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
OVER_BY = date(2026, 11, 24)
"""When each year that is drawn is over, and has been adopted if it is."""


@pytest.mark.proof
def test_what_a_form_says_is_what_the_checker_reads_without_a_finding(tmp_path: Path) -> None:
    checks = ArelleFilingChecks()
    with asyncio.Runner() as runner:

        @DEPTH
        @given(accounts=complete_forms(), company=companies)
        def holds(accounts: AnnualAccounts, company: FilingCompany) -> None:
            assert not blocks(check_form(accounts, OVER_BY))
            assert AnnualAccounts.from_json(accounts.to_json()) == accounts
            file = tmp_path / file_name_of(accounts, company)
            file.write_bytes(instance_of(accounts, company))
            report = runner.run(checks.check(file.name, file))
            assert report.findings == ()
            assert figures_of(report.facts) == figures_of(accounts)
            assert check_reported_figures(report.facts) == ()

        try:
            holds()
        finally:
            runner.run(checks.close())
