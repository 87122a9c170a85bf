"""How what the checker says becomes findings."""

import pytest

from gateway.adapters.filing_checks.records import Place, Record, bounded, findings_of
from models.finding import Finding, Severity


@pytest.mark.parametrize(
    ("level", "code", "severity"),
    [
        ("ERROR", "NL.FR-NL-3.03", Severity.ERROR),
        ("ERROR", "NL.FG-NL-09", Severity.WARNING),
        ("WARNING", "NL.FG-NL-09", Severity.WARNING),
        ("ERROR", "xmlSchema:valueError", Severity.ERROR),
        ("ERROR-SEMANTIC", "xbrl.4.6", Severity.ERROR),
        ("WARNING", "xbrl.5.2.5.2:calcInconsistency", Severity.WARNING),
    ],
)
def test_a_rule_keeps_its_code_and_guidelines_only_warn(level: str, code: str, severity: Severity) -> None:
    found = findings_of([Record(level, code, "said", (Place("a.xbrl", 3, "kvk-i:X"),))], None)

    assert found == [Finding(code, severity, file="a.xbrl", line=3, fact="kvk-i:X", detail="said")]


def test_what_is_only_information_finds_nothing() -> None:
    assert findings_of([Record("INFO", "info", "loaded")], None) == []


@pytest.mark.parametrize(
    ("code", "message"),
    [("IOerror", "no file"), ("FileNotLoadable", ""), ("xbrl:schemaImportMissing", ""), ("arelle:x", ""),
     ("exception:KeyError", ""), ("", "anything"), ("xmlSchema:syntax", "Unrecoverable error: unknown")],
)  # fmt: skip
def test_what_could_not_be_checked_is_an_error(code: str, message: str) -> None:
    (finding,) = findings_of([Record("ERROR", code, message)], None)

    assert (finding.code, finding.severity) == ("COULD_NOT_BE_CHECKED", Severity.ERROR)


def test_a_taxonomy_that_no_package_has_is_why_something_could_not_be_checked() -> None:
    found = findings_of(
        [Record("ERROR", "IOerror", "no file"), Record("ERROR", "NL.FR-NL-2.03", "lang")], "http://a"
    )

    assert [(finding.code, dict(finding.values)) for finding in found] == [
        ("TAXONOMY_UNKNOWN", {"entry_point": "http://a"}),
        ("NL.FR-NL-2.03", {}),
    ]


def test_memory_that_ran_out_is_the_files_cost() -> None:
    assert [each.code for each in findings_of([Record("ERROR", "MemoryError", "")], "http://a")][
        -1
    ] == "TOO_COSTLY"


def test_findings_are_told_once_errors_first_and_at_most_500() -> None:
    warning = Finding("NL.FG-NL-09", Severity.WARNING)
    errors = [Finding("NL.FR-NL-3.03", Severity.ERROR, line=line) for line in range(600)]

    assert bounded([warning, errors[0], warning, errors[0]]) == (errors[0], warning)
    assert len(bounded([warning, *errors])) == 500
    assert warning not in bounded([warning, *errors])
