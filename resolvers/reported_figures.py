"""Whether the balance sheet of an upload adds up, from the facts that the checker read (DOMAIN 22)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from models.balance_sheet import BalanceSheetItem
from models.finding import Finding, Severity
from models.form_finding_texts import FormFindingCode
from models.language import Language
from resolvers.ports import ReportedFact

_ASSETS = BalanceSheetItem.ASSETS.concept
_SOURCES = BalanceSheetItem.EQUITY_AND_LIABILITIES.concept
_NUMBER = re.compile(r"[+-]?[0-9]{1,100}(\.[0-9]{0,100})?")


class _Sheet(NamedTuple):
    prefix: str
    on: date
    unit: str | None
    dimensions: tuple[str, ...]


class _Amount(NamedTuple):
    value: Decimal
    step: Decimal
    """What it is rounded to: 1 for whole euros, 0 for an exact one."""


def check_reported_figures(facts: Iterable[ReportedFact]) -> tuple[Finding, ...]:
    """Find each balance sheet in an upload of which both totals are given and differ.

    A sheet is one moment, unit and set of dimensions. Totals that are less apart than one step of the
    coarser rounding (`decimals`) are equal; what is no number is the filing rules' to find.
    """
    sheets: dict[_Sheet, dict[str, ReportedFact]] = {}
    for fact in facts:
        prefix, _, name = fact.concept.rpartition(":")
        if fact.start is None and name in (_ASSETS, _SOURCES):
            sheet = _Sheet(prefix, fact.end, fact.unit, fact.dimensions)
            sheets.setdefault(sheet, {}).setdefault(name, fact)
    return tuple(finding for totals in sheets.values() for finding in _check(totals))


def _check(totals: dict[str, ReportedFact]) -> Iterator[Finding]:
    if len(totals) < 2:
        return
    assets, sources = _amount_of(totals[_ASSETS]), _amount_of(totals[_SOURCES])
    if assets is None or sources is None or _agree(assets, sources):
        return
    values = {
        f"{name}_{language.lower()}": f"{amount.value:f}"
        for name, amount in (("assets", assets), ("sources", sources))
        for language in Language
    }
    yield Finding(FormFindingCode.SIDES_DIFFER, Severity.ERROR, fact=totals[_SOURCES].concept, values=values)


def _agree(one: _Amount, other: _Amount) -> bool:
    difference = abs(one.value - other.value)
    return not difference or difference < max(one.step, other.step)


def _amount_of(fact: ReportedFact) -> _Amount | None:
    if not _NUMBER.fullmatch(fact.value):
        return None
    try:
        step = Decimal(0) if fact.decimals in (None, "INF") else Decimal(1).scaleb(-int(fact.decimals))
    except (ArithmeticError, ValueError):
        return None
    return _Amount(Decimal(fact.value), step)
