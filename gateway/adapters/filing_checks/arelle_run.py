"""One run of Arelle with its rules for Dutch filings, offline, in this process.

Only a process that does checks imports this.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

from arelle.api.Session import Session
from arelle.RuntimeOptions import RuntimeOptions

from gateway.adapters.filing_checks.bounds import LONGEST_TEXT, MOST_FACTS
from gateway.adapters.filing_checks.records import Place, Record
from resolvers.ports import ReportedFact

_SET = "IXDS "
"""How Arelle marks the set of a report's pages, which it names by the first."""
_KVK_SCHEME = "http://www.kvk.nl/kvk-id"
_MOST_RECORDS = 5000
_MOST_PLACES = 50


@dataclass(frozen=True, slots=True)
class Run:
    """What Arelle said and read."""

    records: tuple[Record, ...]
    facts: tuple[ReportedFact, ...]
    documents: frozenset[str]
    """The addresses of all that was loaded."""
    concepts: frozenset[str]
    """What the taxonomy knows: `jenv-bw2-i:Equity`."""
    entity: str | None


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.said) < _MOST_RECORDS:
            self.said.append(record)


def run(entry: str, rules: str | None, packages: Sequence[Path], cache: Path) -> Run:
    """Check a file, or load a taxonomy's entry point, by one version of the filing rules or by none."""
    kept = _Kept()
    options = RuntimeOptions(
        entrypointFile=entry,
        packages=[str(package) for package in packages],
        plugins="validate/NL",
        disclosureSystemName=rules,
        validate=rules is not None,
        reportPackage=entry.endswith(".xbri"),
        internetConnectivity="offline",
        disablePersistentConfig=True,
        cacheDirectory=str(cache),
        keepOpen=True,
        logLevel="WARNING",
    )
    session = Session()
    session.run(options, logHandler=kept)
    models = session.get_models()
    return Run(
        records=tuple(_record(each, models) for each in kept.said),
        facts=tuple(_facts(models)),
        documents=frozenset(address for model in models for address in model.urlDocs),
        concepts=frozenset(str(name) for model in models for name in model.qnameConcepts),
        entity=_entity(models),
    )


def _record(said: logging.LogRecord, models: list[Any]) -> Record:
    try:
        message = said.getMessage()
    except (TypeError, ValueError, KeyError):
        message = str(said.msg)
    references = getattr(said, "refs", None) or []
    places = tuple(_place(reference, models) for reference in references[:_MOST_PLACES])
    return Record(said.levelname, str(getattr(said, "messageCode", "")), message[:LONGEST_TEXT], places)


def _place(reference: dict[str, Any], models: list[Any]) -> Place:
    line = str(reference.get("sourceLine", ""))
    return Place(
        file=PurePosixPath(str(reference.get("href", "")).partition("#")[0]).name.removeprefix(_SET) or None,
        line=int(line) if line.isdigit() and int(line) > 0 else None,
        fact=_fact_name(reference.get("objectId"), models),
    )


def _fact_name(identity: object, models: list[Any]) -> str | None:
    for model in models:
        subject = model.modelObject(identity) if isinstance(identity, str) else None
        if subject is not None and hasattr(subject, "contextID"):
            return _concept(subject)
    return None


def _concept(fact: Any) -> str:
    return str(fact.qname if fact.concept is None else fact.concept.qname)


def _facts(models: list[Any]) -> Iterator[ReportedFact]:
    room = MOST_FACTS
    for model in models:
        for fact in model.facts[:room]:
            reported = _reported(fact)
            if reported is not None:
                room -= 1
                yield reported


def _reported(fact: Any) -> ReportedFact | None:
    """Give a fact; None for one without a period, which the rules do not allow."""
    context = fact.context
    try:
        start = None if context is None or context.isInstantPeriod else context.startDatetime.date()
        end = None if context is None else _last_day(context.endDatetime)
        dimensions = {} if context is None else context.qnameDims
    except (AttributeError, TypeError, ValueError, OverflowError):
        return None
    if end is None:
        return None
    return ReportedFact(
        concept=_concept(fact),
        value=str(fact.value or "").strip()[:LONGEST_TEXT],
        start=start,
        end=end,
        unit=_unit(fact.unit),
        decimals=fact.decimals,
        dimensions=tuple(sorted(f"{axis}={_member(value)}" for axis, value in dimensions.items())),
    )


def _last_day(end: datetime | None) -> date | None:
    """Arelle counts a day to the midnight after it."""
    if end is None:
        return None
    return (end - timedelta(days=1)).date() if end.time() == time() else end.date()


def _member(value: Any) -> str:
    if value.isExplicit:
        return str(value.memberQname)
    return "" if value.typedMember is None else str(value.typedMember.textValue).strip()[:LONGEST_TEXT]


def _unit(unit: Any) -> str | None:
    if unit is None:
        return None
    sides = ["*".join(measure.localName for measure in side) for side in unit.measures]
    return "/".join(side for side in sides if side)


def _entity(models: list[Any]) -> str | None:
    entities = {context.entityIdentifier for model in models for context in model.contexts.values()}
    if len(entities) != 1:
        return None
    scheme, number = next(iter(entities))
    return str(number).strip() if str(scheme).strip().rstrip("/") == _KVK_SCHEME else None
