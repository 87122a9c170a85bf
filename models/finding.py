"""What a check of annual accounts found (DOMAIN 22)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Whether accounts with the finding can be filed."""

    ERROR = "ERROR"
    WARNING = "WARNING"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or a person should know. Its sentence: `models.finding_texts`.

    `code` is the filing rule's own (`NL.FR-KVK-2.01`), or a `FindingCode` of ours.
    """

    code: str
    severity: Severity
    path: str | None = None
    """Where in the form, as in its input: `figures.ASSETS.current`."""
    file: str | None = None
    """Which file of an upload."""
    line: int | None = None
    """The line in that file, from 1."""
    fact: str | None = None
    """The concept of the fact that it is about: `jenv-bw2-i:Equity`."""
    detail: str | None = None
    """What the checker said, in English, for the maker of the software; at most 1,000 characters."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What fills the sentence's fields."""


def blocks(findings: tuple[Finding, ...]) -> bool:
    """Tell whether accounts with these findings cannot be filed."""
    return any(finding.severity is Severity.ERROR for finding in findings)
