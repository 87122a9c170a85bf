"""What an upload says of itself, and whether that can be filed (DOMAIN 21-24)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.filing import Filing
from models.filing_finding_texts import FilingFindingCode
from models.filing_terms import FilingTermKind, filing_terms
from models.finding import Finding, Severity, blocks
from models.form_finding_texts import FormFindingCode
from models.language import Language
from models.size_class import SizeClass
from resolvers.ports import CheckedReport
from resolvers.reported_figures import check_reported_figures
from resolvers.written_dates import written_date

_START = "jenv-bw2-i:FinancialReportingPeriodCurrentStartDate"
_END = "jenv-bw2-i:FinancialReportingPeriodCurrentEndDate"
_ADOPTED = "jenv-bw2-i:DocumentAdoptionStatus"
_ADOPTED_ON = "jenv-bw2-i:DocumentAdoptionDate"
_CORRECTION = "kvk-i:DocumentResubmissionDueToUnsurmountableInaccuracies"
_YES = "Ja"
_CLASS_IN_ENTRY_POINT = re.compile(r"-(micro|klein|middelgroot|groot)-publicatiestukken(\.xsd)?$")
_CLASSES = {
    "micro": SizeClass.MICRO,
    "klein": SizeClass.SMALL,
    "middelgroot": SizeClass.MEDIUM,
    "groot": SizeClass.LARGE,
}
_LATE = {
    FilingTermKind.END_OF_YEAR: (FormFindingCode.LATE_AFTER_YEAR, _END),
    FilingTermKind.ADOPTION: (FormFindingCode.LATE_AFTER_ADOPTION, _ADOPTED_ON),
}


@dataclass(frozen=True, slots=True)
class SaidOfItself:
    """What annual accounts say they are; None where they do not say so in a way that can be read."""

    size_class: SizeClass | None
    """By the entry point of the taxonomy that they are drawn up with."""
    period_start: date | None
    period_end: date | None
    is_adopted: bool
    """Also when no more than a date of adoption is given."""
    adoption_date: date | None
    is_correction: bool


def said_of_itself(report: CheckedReport) -> SaidOfItself:
    """Read what accounts say they are, from their facts."""
    texts = {fact.concept: fact.value for fact in reversed(report.facts) if not fact.dimensions}
    adopted_on = _day(texts.get(_ADOPTED_ON))
    named = _CLASS_IN_ENTRY_POINT.search(report.entry_point or "")
    return SaidOfItself(
        size_class=_CLASSES[named.group(1)] if named else None,
        period_start=_day(texts.get(_START)),
        period_end=_day(texts.get(_END)),
        is_adopted=texts[_ADOPTED] == _YES if _ADOPTED in texts else adopted_on is not None,
        adoption_date=adopted_on,
        is_correction=texts.get(_CORRECTION) == _YES,
    )


def check_upload(filing: Filing, report: CheckedReport, on: date) -> tuple[Finding, ...]:
    """Find what is wrong with an upload besides the filing rules; nothing of one that could not be read."""
    if not report.facts and blocks(report.findings):
        return ()
    said = said_of_itself(report)
    return (
        *_check_company(filing, report),
        *_check_class(filing, said),
        *_check_year(said, on),
        *_check_adoption(filing, said, on),
        *_check_terms(said, on),
        *_check_correction(filing, said),
        *check_reported_figures(report.facts),
    )


def check_corrected_year(corrected: Filing, period_end: date | None) -> Iterator[Finding]:
    """Check that a correction is about the year of what it corrects."""
    if corrected.period_end is not None and period_end is not None and corrected.period_end != period_end:
        values = _in_both("last_day", corrected.period_end)
        yield Finding(
            FilingFindingCode.CORRECTS_OTHER_YEAR, Severity.ERROR, "period.end", fact=_END, values=values
        )


def _check_company(filing: Filing, report: CheckedReport) -> Iterator[Finding]:
    values = {"kvk_number": filing.kvk_number}
    if report.entity is None:
        yield Finding(FilingFindingCode.COMPANY_NOT_NAMED, Severity.ERROR, values=values)
    elif report.entity != filing.kvk_number:
        values["found"] = report.entity[:20]
        yield Finding(FilingFindingCode.OTHER_COMPANY, Severity.ERROR, values=values)


def _check_class(filing: Filing, said: SaidOfItself) -> Iterator[Finding]:
    """Check that accounts of the class are filed in this way (DOMAIN 21)."""
    if said.size_class is None:
        yield Finding(FilingFindingCode.SIZE_CLASS_UNKNOWN, Severity.ERROR)
    elif said.size_class is SizeClass.LARGE:
        yield Finding(FilingFindingCode.SIZE_CLASS_OF_SOFTWARE, Severity.ERROR)
    elif said.size_class is SizeClass.MEDIUM and filing.access_code_id is not None:
        yield Finding(FilingFindingCode.SIZE_CLASS_OF_ACCOUNT, Severity.ERROR)


def _check_year(said: SaidOfItself, on: date) -> Iterator[Finding]:
    start, end = said.period_start, said.period_end
    if start is None or end is None:
        yield Finding(FilingFindingCode.YEAR_NOT_NAMED, Severity.ERROR)
    elif start > end:
        yield Finding(FormFindingCode.START_AFTER_END, Severity.ERROR, fact=_START)
    if end is not None and end >= on:
        yield Finding(FormFindingCode.YEAR_NOT_OVER, Severity.ERROR, fact=_END)


def _check_adoption(filing: Filing, said: SaidOfItself, on: date) -> Iterator[Finding]:
    """Check that adopted accounts have a day of adoption that has been, and others none (DOMAIN 22)."""
    if said.is_adopted and said.adoption_date is None:
        yield Finding(FormFindingCode.ADOPTION_DATE_MISSING, Severity.ERROR, fact=_ADOPTED_ON)
    if not said.is_adopted and said.adoption_date is not None:
        yield Finding(FormFindingCode.ADOPTION_DATE_UNEXPECTED, Severity.ERROR, fact=_ADOPTED_ON)
    if not said.is_adopted and filing.corrects_id is not None:
        yield Finding(FormFindingCode.CORRECTION_NOT_ADOPTED, Severity.ERROR, fact=_ADOPTED)
    if said.adoption_date is not None and said.adoption_date > on:
        yield Finding(FormFindingCode.ADOPTED_IN_FUTURE, Severity.ERROR, fact=_ADOPTED_ON)


def _check_terms(said: SaidOfItself, on: date) -> Iterator[Finding]:
    """Warn of each term that has passed (DOMAIN 23)."""
    adopted_on = said.adoption_date
    if adopted_on is not None and adopted_on > on:
        adopted_on = None
    if said.period_end is not None and said.period_end < on:
        for term in filing_terms(said.period_end, adopted_on, on):
            if term.is_late:
                code, fact = _LATE[term.kind]
                yield Finding(code, Severity.WARNING, fact=fact, values=_in_both("last_day", term.last_day))


def _check_correction(filing: Filing, said: SaidOfItself) -> Iterator[Finding]:
    if filing.corrects_id is not None and not said.is_correction:
        yield Finding(FilingFindingCode.NOT_MARKED_AS_CORRECTION, Severity.ERROR, fact=_CORRECTION)
    if filing.corrects_id is None and said.is_correction:
        yield Finding(FilingFindingCode.MARKED_AS_CORRECTION, Severity.ERROR, fact=_CORRECTION)


def _in_both(name: str, day: date) -> dict[str, str]:
    return {f"{name}_{language.lower()}": written_date(day, language) for language in Language}


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
