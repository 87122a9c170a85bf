"""What a check gave, as it is kept with its filing (DOMAIN 22)."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from models.balance_sheet import ITEMS, BalanceSheetItem
from models.filing_finding_texts import FILING_FINDING_TEXTS
from models.finding import Finding, Severity
from models.finding_texts import FINDING_TEXTS, sentence_of
from models.form_finding_texts import FORM_FINDING_TEXTS
from models.language import Language, Text
from resolvers.ports import ReportedFact

_TEXTS: Mapping[str, Text] = {**FINDING_TEXTS, **FORM_FINDING_TEXTS, **FILING_FINDING_TEXTS}


def message_of(finding: Finding, language: Language) -> str:
    """Give the sentence of a finding, whichever check found it."""
    return sentence_of(finding, language, _TEXTS)


def findings_to_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Give findings as they are kept."""
    return [
        {
            "code": str(finding.code),
            "severity": finding.severity.value,
            "path": finding.path,
            "file": finding.file,
            "line": finding.line,
            "fact": finding.fact,
            "detail": finding.detail,
            "values": dict(finding.values),
        }
        for finding in findings
    ]


def findings_from_json(kept: Iterable[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """Read what `findings_to_json` gave."""
    return tuple(Finding(**{**each, "severity": Severity(each["severity"])}) for each in kept)


def figures_to_json(facts: Iterable[ReportedFact]) -> list[dict[str, Any]]:
    """Give the numbers among facts as they are kept; texts and dates are no figures."""
    return [
        {
            "concept": fact.concept,
            "value": fact.value,
            "start": fact.start.isoformat() if fact.start else None,
            "end": fact.end.isoformat(),
            "unit": fact.unit,
            "decimals": fact.decimals,
            "dimensions": list(fact.dimensions),
        }
        for fact in facts
        if fact.unit is not None
    ]


def figures_from_json(kept: Iterable[Mapping[str, Any]]) -> tuple[ReportedFact, ...]:
    """Read what `figures_to_json` gave."""
    return tuple(
        ReportedFact(
            concept=each["concept"],
            value=each["value"],
            start=date.fromisoformat(each["start"]) if each["start"] else None,
            end=date.fromisoformat(each["end"]),
            unit=each["unit"],
            decimals=each["decimals"],
            dimensions=tuple(each["dimensions"]),
        )
        for each in kept
    )


def item_of(concept: str) -> BalanceSheetItem | None:
    """Give the line of the balance sheet that a concept is, if self-filing knows it."""
    prefix, _, name = concept.rpartition(":")
    return _items().get(name) if prefix == "jenv-bw2-i" else None


def label_of(concept: str, language: Language) -> str | None:
    """Give what a concept is called on the balance sheet; None for one that self-filing does not know."""
    item = item_of(concept)
    return ITEMS[item].label.in_language(language) if item else None


@cache
def _items() -> dict[str, BalanceSheetItem]:
    return {item.concept: item for item in BalanceSheetItem}
