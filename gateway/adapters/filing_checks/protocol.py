"""What the gateway and the process that does checks tell each other: a line of JSON each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from models.finding import Finding, Severity
from resolvers.ports import CheckedReport, ReportedFact

RESULT = "result.json"
READY = "ready"


class Outcome(StrEnum):
    """How a process that did a job ended."""

    DONE = "DONE"
    TOO_COSTLY = "TOO_COSTLY"
    """It reached a bound of time or memory."""
    CRASHED = "CRASHED"
    """It ended by a fault, for which the file is to blame."""
    LOST = "LOST"
    """It was ended from outside, or the machine failed."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a process is asked to do."""

    folder: str
    """Where it works, and leaves `RESULT`; names the job."""
    name: str
    """The upload's name; empty to load `content` as a taxonomy's entry point."""
    content: str
    """The path of the upload, or the address of an entry point."""


def report_of(result: dict[str, Any]) -> CheckedReport:
    """Read a report as it was written by `dataclasses.asdict`."""
    return CheckedReport(
        findings=tuple(
            Finding(**each | {"severity": Severity(each["severity"])}) for each in result["findings"]
        ),
        facts=tuple(_fact_of(each) for each in result["facts"]),
        entry_point=result["entry_point"],
        entity=result["entity"],
    )


def _fact_of(fact: dict[str, Any]) -> ReportedFact:
    days = {
        "start": date.fromisoformat(fact["start"]) if fact["start"] else None,
        "end": date.fromisoformat(fact["end"]),
        "dimensions": tuple(fact["dimensions"]),
    }
    return ReportedFact(**fact | days)
