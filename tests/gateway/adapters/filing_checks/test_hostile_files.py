"""Files that are no accounts, or mean harm: each has its finding, within the checker's bounds.

The checker of these tests has 1 GiB of address space and 20 seconds for a check. A file that took more
would have the finding TOO_COSTLY, and not its own.
"""

from pathlib import Path
from time import monotonic

import pytest

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from models.finding import Severity, blocks
from tests.gateway.adapters.filing_checks.hostile import HOSTILE
from tests.gateway.adapters.filing_checks.uploads import instance

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(("content", "code"), HOSTILE.values(), ids=HOSTILE.keys())
async def test_a_hostile_file_has_its_finding_in_bounded_time(
    checks: ArelleFilingChecks, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "received"
    path.write_bytes(content)
    await checks.start()

    began = monotonic()
    report = await checks.check("accounts.xbrl", path)

    assert code in {finding.code for finding in report.findings if finding.severity is Severity.ERROR}
    assert blocks(report.findings)
    assert monotonic() - began < 20


async def test_a_file_that_is_stopped_is_still_judged_by_its_bytes_and_name_and_told_to_be_stopped(
    checks: ArelleFilingChecks, tmp_path: Path
) -> None:
    path = tmp_path / "received"
    path.write_bytes("\ufeff".encode() + instance("]]>&#1080;", before="<!DOCTYPE xbrl>"))

    report = await checks.check("my accounts.xml", path)

    assert {finding.code for finding in report.findings} == {
        "NL.FR-NL-1.01",
        "NL.FR-NL-1.03",
        "NL.FR-NL-1.04",
        "NL.FR-NL-1.06",
        "NL.FR-NL-2.06",
        "NL.FR-KVK-1.01",
        "CHECKS_STOPPED",
    }


@pytest.mark.parametrize(
    "name", ["", "..", "a|/etc/passwd", "a\x00b.xbrl", "x" * 300 + ".xbrl", "[{}].xbrl", "é.xbrl"]
)
async def test_a_strange_name_breaks_a_rule_and_nothing_else(
    checks: ArelleFilingChecks, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "received"
    path.write_bytes(instance())

    report = await checks.check(name, path)

    codes = {finding.code for finding in report.findings}
    assert codes & {"NL.FR-NL-1.06", "NL.FR-KVK-1.01"} or len(name) > 200
    assert "NL.BR-KVK-3.01" in codes
    assert "COULD_NOT_BE_CHECKED" not in codes
