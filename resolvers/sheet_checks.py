"""Whether the balance sheet of a form is whole and adds up (DOMAIN 22)."""

from collections.abc import Iterator, Mapping
from typing import Literal

from models.annual_accounts import LARGEST_AMOUNT, AnnualAccounts, Figures
from models.balance_sheet import ITEMS, REQUIRED, SELF_FILED, BalanceSheetItem, items_of, parts_of
from models.finding import Finding, Severity
from models.form_finding_texts import FormFindingCode
from models.language import Language
from models.size_class import FIRST_FINANCIAL_YEAR, SizeClass, thresholds_of
from resolvers.written_amounts import written_euros

Year = Literal["current", "previous"]
_Code = FormFindingCode
_Item = BalanceSheetItem


def check_sheet(accounts: AnnualAccounts) -> Iterator[Finding]:
    """Find what is missing or does not add up on the form's balance sheet, in the order of the sheet.

    Sums of parts and lines of another sheet are found once the size class is chosen.
    """
    sheet = items_of(accounts.size_class) if accounts.size_class else ()
    for item in BalanceSheetItem:
        figures = accounts.figures.get(item, Figures())
        if accounts.size_class in SELF_FILED and item not in sheet:
            yield from _check_elsewhere(item, figures)
        else:
            yield from _check_figures(item, figures, accounts.is_first_year)
    years: tuple[Year, ...] = ("current",) if accounts.is_first_year else ("current", "previous")
    for year in years:
        amounts = _amounts(accounts, year)
        yield from _check_sums(sheet, amounts, year, accounts.size_class)
        yield from _check_sides(amounts, year)
        yield from _check_class(accounts, amounts, year)


def _found(
    code: FormFindingCode,
    item: BalanceSheetItem,
    year: Year,
    values: Mapping[str, str],
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(code, severity, f"figures.{item}.{year}", values=values)


def _labels(item: BalanceSheetItem) -> dict[str, str]:
    label = ITEMS[item].label
    return {f"item_{language.lower()}": label.in_language(language) for language in Language}


def _euros(name: str, amount: int) -> dict[str, str]:
    return {f"{name}_{language.lower()}": written_euros(amount, language) for language in Language}


def _amounts(accounts: AnnualAccounts, year: Year) -> dict[BalanceSheetItem, int]:
    both = ((item, getattr(figures, year)) for item, figures in accounts.figures.items())
    return {item: amount for item, amount in both if amount is not None}


def _check_elsewhere(item: BalanceSheetItem, figures: Figures) -> Iterator[Finding]:
    if figures.current is not None:
        yield _found(_Code.ITEM_NOT_ON_SHEET, item, "current", _labels(item))
    if figures.previous is not None:
        yield _found(_Code.ITEM_NOT_ON_SHEET, item, "previous", _labels(item))


def _check_figures(item: BalanceSheetItem, figures: Figures, is_first_year: bool) -> Iterator[Finding]:
    yield from _check_amount(item, "current", figures.current)
    yield from _check_amount(item, "previous", figures.previous)
    if is_first_year:
        yield from _check_first_year(item, figures)
        return
    is_required = item in REQUIRED
    code = _Code.FIGURE_MISSING if is_required else _Code.FIGURE_OF_ONE_YEAR
    severity = Severity.ERROR if is_required else Severity.WARNING
    is_expected = is_required or figures != Figures()
    if is_expected and figures.current is None:
        yield _found(code, item, "current", _labels(item), severity)
    if is_expected and figures.previous is None:
        yield _found(code, item, "previous", _labels(item), severity)


def _check_first_year(item: BalanceSheetItem, figures: Figures) -> Iterator[Finding]:
    if figures.current is None and item in REQUIRED:
        yield _found(_Code.FIGURE_MISSING, item, "current", _labels(item))
    if figures.previous is not None:
        yield _found(_Code.PREVIOUS_OF_FIRST_YEAR, item, "previous", {})


def _check_amount(item: BalanceSheetItem, year: Year, amount: int | None) -> Iterator[Finding]:
    if amount is None:
        return
    if abs(amount) > LARGEST_AMOUNT:
        yield _found(_Code.FIGURE_TOO_LARGE, item, year, {})
    if amount < 0 and not ITEMS[item].may_be_negative:
        yield _found(_Code.FIGURE_NEGATIVE, item, year, _labels(item))


def _check_sums(
    sheet: tuple[BalanceSheetItem, ...],
    amounts: Mapping[BalanceSheetItem, int],
    year: Year,
    size_class: SizeClass | None,
) -> Iterator[Finding]:
    for item in sheet:
        yield from _check_of_which(item, amounts, year)
        if size_class is not None and (parts := parts_of(item, size_class)):
            yield from _check_sum(item, parts, amounts, year)


def _check_of_which(
    item: BalanceSheetItem, amounts: Mapping[BalanceSheetItem, int], year: Year
) -> Iterator[Finding]:
    whole = ITEMS[item].part_of
    if whole is None or not ITEMS[item].is_of_which or whole not in amounts:
        return
    if amounts.get(item, 0) > amounts[whole]:
        yield _found(_Code.MORE_THAN_WHOLE, item, year, _labels(whole) | _euros("total", amounts[whole]))


def _check_sum(
    total: BalanceSheetItem,
    parts: tuple[BalanceSheetItem, ...],
    amounts: Mapping[BalanceSheetItem, int],
    year: Year,
) -> Iterator[Finding]:
    """Check one total; what is not filled in among parts that are counts as nothing."""
    given = [amounts[part] for part in parts if part in amounts]
    amount = amounts.get(total)
    if amount is None:
        if given and total not in REQUIRED:
            yield _found(_Code.FIGURE_MISSING, total, year, _labels(total))
    elif given and sum(given) != amount:
        values = _labels(total) | _euros("parts", sum(given)) | _euros("total", amount)
        yield _found(_Code.DOES_NOT_ADD_UP, total, year, values)
    elif amount and not given:
        yield _found(_Code.NOT_DIVIDED, total, year, _labels(total), Severity.WARNING)


def _check_sides(amounts: Mapping[BalanceSheetItem, int], year: Year) -> Iterator[Finding]:
    assets, sources = amounts.get(_Item.ASSETS), amounts.get(_Item.EQUITY_AND_LIABILITIES)
    if assets is not None and sources is not None and assets != sources:
        values = _euros("assets", assets) | _euros("sources", sources)
        yield _found(_Code.SIDES_DIFFER, _Item.EQUITY_AND_LIABILITIES, year, values)


def _check_class(
    accounts: AnnualAccounts, amounts: Mapping[BalanceSheetItem, int], year: Year
) -> Iterator[Finding]:
    period = accounts.period if year == "current" else accounts.previous_period
    if accounts.size_class not in SELF_FILED or period.start is None:
        return
    if period.start.year < FIRST_FINANCIAL_YEAR:
        return
    limit = thresholds_of(period.start.year)[accounts.size_class].assets
    if amounts.get(_Item.ASSETS, 0) > limit:
        values = _euros("limit", limit)
        yield _found(_Code.ASSETS_ABOVE_CLASS, _Item.ASSETS, year, values, Severity.WARNING)
