"""What one process does: a whole check of an upload, or the loading of a taxonomy."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from gateway.adapters.filing_checks.arelle_run import run
from gateway.adapters.filing_checks.intake import Intake, take_in
from gateway.adapters.filing_checks.protocol import RESULT, Job
from gateway.adapters.filing_checks.records import bounded, findings_of
from models.finding import Finding
from models.taxonomy import TAXONOMIES
from resolvers.ports import CheckedReport

_OF_THE_TAXONOMY = ("http://www.nltaxonomie.nl/", "https://www.nltaxonomie.nl/")
_OTHER_GAAP_2025 = "NL-INLINE-2025-GAAP-OTHER"
_RULES = frozenset(
    (*(taxonomy.version for taxonomy in TAXONOMIES), "NL-INLINE-2024", "NL-INLINE-2024-GAAP-OTHER",
     "NL-INLINE-2025", _OTHER_GAAP_2025)
)  # fmt: skip


def do(job: Job, packages: Sequence[Path]) -> None:
    """Do it, and leave the result; raises whatever a file can make a checker raise."""
    folder = Path(job.folder)
    if job.name:
        result = json.dumps(asdict(check(job.name, Path(job.content), folder, packages)), default=str)
    else:
        result = json.dumps(sorted(_concepts(job.content, folder, packages)))
    part = folder / "result.part"
    part.write_text(result, encoding="utf-8")
    part.replace(folder / RESULT)


def check(name: str, content: Path, folder: Path, packages: Sequence[Path]) -> CheckedReport:
    """Check an upload in this process."""
    intake = take_in(name, content, folder)
    if intake.entry is None:
        return CheckedReport(bounded(intake.findings), entry_point=intake.entry_point)
    checked = run(str(intake.entry), _rules_of(intake), packages, folder / "cache")
    unknown = _unknown_taxonomy(intake.entry_point, checked.documents)
    found = findings_of(checked.records, unknown)
    return CheckedReport(
        bounded([*intake.findings, *(_shown(each, intake) for each in found)]),
        checked.facts,
        intake.entry_point,
        checked.entity,
    )


def _concepts(entry_point: str, folder: Path, packages: Sequence[Path]) -> frozenset[str]:
    return run(entry_point, None, packages, folder / "cache").concepts


def _rules_of(intake: Intake) -> str:
    """By the version that the accounts name; the newest for one that has no rules here."""
    if intake.rules not in _RULES:
        return TAXONOMIES[-1].version
    return f"{intake.rules}-PREVIEW" if intake.rules == _OTHER_GAAP_2025 else intake.rules


def _unknown_taxonomy(entry_point: str | None, documents: frozenset[str]) -> str | None:
    """Give an entry point that the file names and that was not loaded, though the file was."""
    if entry_point is None or not documents or entry_point in documents:
        return None
    return entry_point if entry_point.startswith(_OF_THE_TAXONOMY) else None


def _shown(finding: Finding, intake: Intake) -> Finding:
    """Name a file as the upload does."""
    return replace(finding, file=intake.shown.get(finding.file or "", finding.file))
