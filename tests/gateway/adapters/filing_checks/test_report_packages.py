"""Inline XBRL report packages, which only the official taxonomy can judge."""

import json
from pathlib import Path

import pytest

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from tests.gateway.adapters.filing_checks.uploads import zipped

pytestmark = pytest.mark.asyncio(loop_scope="session")

_ENTRY_POINT = "https://www.nltaxonomie.nl/kvk/2024-12-31/kvk-annual-report-nlgaap-ext.xsd"
_PAGE = f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
 xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
 xmlns:b="https://www.nltaxonomie.nl/bw2-titel9/2024-12-31/bw2-titel9-cor" xml:lang="nl">
<head><title>Accounts</title></head><body><div style="display:none"><ix:header>
<ix:references><link:schemaRef xlink:type="simple" xlink:href="{_ENTRY_POINT}"/></ix:references>
<ix:resources><xbrli:context id="i"><xbrli:entity>
<xbrli:identifier scheme="http://www.kvk.nl/kvk-id">90000749</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="EUR"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<p><ix:nonFraction name="b:Equity" contextRef="i" unitRef="EUR" decimals="0">100</ix:nonFraction></p>
</body></html>
"""
_KIND = {"documentInfo": {"documentType": "https://xbrl.org/report-package/2023/xbri"}}


async def test_a_report_package_is_read_by_the_rules_for_its_year_and_needs_the_official_taxonomy(
    checks: ArelleFilingChecks, tmp_path: Path
) -> None:
    path = tmp_path / "received"
    path.write_bytes(
        zipped(
            {
                "accounts/META-INF/reportPackage.json": json.dumps(_KIND).encode(),
                "accounts/reports/accounts.xhtml": _PAGE.encode(),
            }
        )
    )

    report = await checks.check("accounts.xbri", path)

    codes = [finding.code for finding in report.findings]
    assert codes[0] == "TAXONOMY_UNKNOWN"
    assert any(code.startswith("NL.NL-KVK.4.1.2.1") for code in codes)
    assert {finding.file for finding in report.findings} == {None, "accounts.xhtml"}
    assert [(fact.concept, fact.value) for fact in report.facts] == [("b:Equity", "100")]
    assert (report.entry_point, report.entity) == (_ENTRY_POINT, "90000749")


async def test_a_page_with_a_doctype_is_refused_like_any_other_file(
    checks: ArelleFilingChecks, tmp_path: Path
) -> None:
    path = tmp_path / "received"
    path.write_bytes(_PAGE.replace("<html", "<!DOCTYPE html>\n<html", 1).encode())

    report = await checks.check("accounts.xhtml", path)

    (doctype,) = [finding for finding in report.findings if finding.code == "NL.FR-NL-1.03"]
    assert doctype.line == 2
