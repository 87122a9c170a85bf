"""What is wrong in the form of annual accounts, told as a person fills it in (DOMAIN 22, 23)."""

from collections.abc import Iterator, Mapping
from datetime import date

from models.annual_accounts import AnnualAccounts, FinancialPeriod
from models.balance_sheet import SELF_FILED
from models.filing_terms import FilingTermKind, filing_terms
from models.finding import Finding, Severity
from models.form_finding_texts import FormFindingCode
from models.language import Language
from models.taxonomy import FIRST_SELF_FILED, TAXONOMIES, taxonomy_of
from resolvers.sheet_checks import check_sheet
from resolvers.written_dates import written_date

_Code = FormFindingCode
_LATE = {
    FilingTermKind.END_OF_YEAR: (_Code.LATE_AFTER_YEAR, "period.end"),
    FilingTermKind.ADOPTION: (_Code.LATE_AFTER_ADOPTION, "adoptionDate"),
}


def check_form(accounts: AnnualAccounts, on: date, *, is_correction: bool = False) -> tuple[Finding, ...]:
    """Find all that is missing or wrong in a form that would be filed on a day; none hides another.

    Without an error the form is complete, and `resolvers.xbrl_instance` can make its instance. A
    correction (DOMAIN 24) must have been adopted (NL.BR-KVK-4.12, 4.16). Paths: `models.annual_accounts`.
    """
    return (
        *_check_choices(accounts),
        *_check_year(accounts.period, on),
        *_check_previous_year(accounts),
        *_check_length(accounts),
        *_check_adoption(accounts, on, is_correction),
        *_check_terms(accounts, on),
        *check_sheet(accounts),
    )


def _error(code: FormFindingCode, path: str, values: Mapping[str, str] | None = None) -> Finding:
    return Finding(code, Severity.ERROR, path, values=values or {})


def _check_choices(accounts: AnnualAccounts) -> Iterator[Finding]:
    if accounts.size_class is None:
        yield _error(_Code.SIZE_CLASS_MISSING, "sizeClass")
    elif accounts.size_class not in SELF_FILED:
        yield _error(_Code.SIZE_CLASS_NOT_SELF_FILED, "sizeClass")
    if accounts.appropriation is None:
        yield _error(_Code.APPROPRIATION_MISSING, "appropriation")


def _check_year(period: FinancialPeriod, on: date) -> Iterator[Finding]:
    yield from (_error(_Code.DATE_MISSING, f"period.{name}") for name in _missing(period))
    yield from _check_order(period, "period")
    if period.start is not None and not _is_supported(period.start.year):
        values = {"first": str(FIRST_SELF_FILED), "last": str(TAXONOMIES[-1].financial_year)}
        yield _error(_Code.YEAR_NOT_SUPPORTED, "period.start", values)
    if period.end is not None and period.end >= on:
        yield _error(_Code.YEAR_NOT_OVER, "period.end")


def _missing(period: FinancialPeriod) -> list[str]:
    return [name for name, day in (("start", period.start), ("end", period.end)) if day is None]


def _check_order(period: FinancialPeriod, path: str) -> Iterator[Finding]:
    if period.start is not None and period.end is not None and period.start > period.end:
        yield _error(_Code.START_AFTER_END, f"{path}.start")


def _is_supported(financial_year: int) -> bool:
    return financial_year >= FIRST_SELF_FILED and taxonomy_of(financial_year) is not None


def _check_previous_year(accounts: AnnualAccounts) -> Iterator[Finding]:
    previous = accounts.previous_period
    missing = _missing(previous)
    if accounts.is_first_year:
        given = [name for name in ("start", "end") if name not in missing]
        yield from (_error(_Code.PREVIOUS_OF_FIRST_YEAR, f"previousPeriod.{name}") for name in given)
        return
    yield from (_error(_Code.PREVIOUS_YEAR_MISSING, f"previousPeriod.{name}") for name in missing)
    yield from _check_order(previous, "previousPeriod")
    start, end = accounts.period.start, previous.end
    if start is not None and end is not None and start.toordinal() - end.toordinal() != 1:
        yield _error(_Code.YEARS_DO_NOT_MEET, "previousPeriod.end")


def _check_length(accounts: AnnualAccounts) -> Iterator[Finding]:
    """Check that both years are no longer than two years together (NL.BR-KVK-4.17); a first one alone."""
    first = accounts.period if accounts.is_first_year else accounts.previous_period
    path = "period.start" if accounts.is_first_year else "previousPeriod.start"
    end = accounts.period.end
    if first.start is not None and end is not None and end > _two_years_after(first.start):
        yield _error(_Code.YEARS_TOO_LONG, path)


def _two_years_after(day: date) -> date:
    year = min(day.year + 2, date.max.year)
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day else day.replace(year=year)


def _check_adoption(accounts: AnnualAccounts, on: date, is_correction: bool) -> Iterator[Finding]:
    day, is_adopted = accounts.adoption_date, accounts.is_adopted
    if is_adopted is None:
        yield _error(_Code.ADOPTION_MISSING, "isAdopted")
    if is_adopted is False and is_correction:
        yield _error(_Code.CORRECTION_NOT_ADOPTED, "isAdopted")
    if is_adopted and day is None:
        yield _error(_Code.ADOPTION_DATE_MISSING, "adoptionDate")
    if day is None:
        return
    if not is_adopted:
        yield _error(_Code.ADOPTION_DATE_UNEXPECTED, "adoptionDate")
    if accounts.period.end is not None and day <= accounts.period.end:
        yield _error(_Code.ADOPTED_BEFORE_END, "adoptionDate")
    if day > on:
        yield _error(_Code.ADOPTED_IN_FUTURE, "adoptionDate")


def _check_terms(accounts: AnnualAccounts, on: date) -> Iterator[Finding]:
    """Warn of each term that has passed; of what has yet to come there is none."""
    end, adopted_on = accounts.period.end, accounts.adoption_date
    if end is None or end >= on:
        return
    if adopted_on is not None and adopted_on > on:
        adopted_on = None
    for term in filing_terms(end, adopted_on if accounts.is_adopted else None, on):
        if term.is_late:
            code, path = _LATE[term.kind]
            values = {
                f"last_day_{language.lower()}": written_date(term.last_day, language) for language in Language
            }
            yield Finding(code, Severity.WARNING, path, values=values)
