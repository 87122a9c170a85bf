"""From what the checker says to findings."""

from collections.abc import Iterable
from dataclasses import dataclass

from gateway.adapters.filing_checks.bounds import LONGEST_TEXT, MOST_FINDINGS
from models.finding import Finding, Severity
from models.finding_texts import FindingCode

_MOST_PLACES = 20
_COULD_NOT = (
    "IOerror", "FileNotLoadable", "xbrl:schemaImportMissing", "arelle", "exception", "webCache",
    "invalidArchive", "NotImplemented",
)  # fmt: skip
"""How codes begin with which the checker says that it could not check."""
_UNREAD = "Unrecoverable error"
"""How a message begins about a file that was given up, whatever its code."""
_OUT_OF_MEMORY = "MemoryError"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an upload."""

    file: str | None = None
    line: int | None = None
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that the checker said."""

    level: str
    code: str
    message: str
    places: tuple[Place, ...] = ()


def findings_of(records: Iterable[Record], unknown_taxonomy: str | None) -> list[Finding]:
    """Tell what the records find; what is only information finds nothing.

    `unknown_taxonomy` is an entry point that the file names and no package holds: that is then why
    something could not be checked.
    """
    found = []
    if unknown_taxonomy is not None:
        values = {"entry_point": unknown_taxonomy}
        found.append(Finding(FindingCode.TAXONOMY_UNKNOWN, Severity.ERROR, values=values))
    for record in records:
        severity = _severity(record)
        if severity is None:
            continue
        if record.code == _OUT_OF_MEMORY:
            found.append(Finding(FindingCode.TOO_COSTLY, Severity.ERROR, detail=record.message))
        elif _says_that_it_could_not(record):
            if unknown_taxonomy is None:
                found.append(could_not(f"{record.code}: {record.message}"))
        else:
            found.extend(_at_each_place(record, severity))
    return found


def could_not(detail: str) -> Finding:
    """Tell that a file could not be checked, and what the checker said."""
    return Finding(FindingCode.COULD_NOT_BE_CHECKED, Severity.ERROR, detail=detail[:LONGEST_TEXT])


def bounded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what is told twice, put errors first, and keep `MOST_FINDINGS`."""
    unique: dict[object, Finding] = {}
    for each in findings:
        unique.setdefault((each.code, each.file, each.line, each.fact, tuple(each.values.items())), each)
    in_order = sorted(unique.values(), key=lambda each: each.severity is not Severity.ERROR)
    return tuple(in_order[:MOST_FINDINGS])


def _severity(record: Record) -> Severity | None:
    if record.code.startswith("NL.FG-NL"):
        return Severity.WARNING
    if record.level.startswith(("ERROR", "CRITICAL")):
        return Severity.ERROR
    if record.level.startswith(("WARNING", "INCONSISTENCY")):
        return Severity.WARNING
    return None


def _says_that_it_could_not(record: Record) -> bool:
    return not record.code or record.code.startswith(_COULD_NOT) or record.message.startswith(_UNREAD)


def _at_each_place(record: Record, severity: Severity) -> list[Finding]:
    return [
        Finding(
            record.code[:100],
            severity,
            file=place.file,
            line=place.line,
            fact=place.fact,
            detail=record.message[:LONGEST_TEXT],
        )
        for place in (record.places or (Place(),))[:_MOST_PLACES]
    ]
