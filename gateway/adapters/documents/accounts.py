"""Figures of annual accounts in one form, by year (DOMAIN 12). Whole euros; staff in persons."""

from collections.abc import Sequence

from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.sheet import facts, table
from models.business_register import BranchProfile
from models.language import Language, Text
from models.register_facts import Figure, Filing
from resolvers.written_dates import written_date

_FIGURES = {
    Figure.FIXED_ASSETS: Text(nl="Vaste activa", en="Fixed assets"),
    Figure.CURRENT_ASSETS: Text(nl="Vlottende activa", en="Current assets"),
    Figure.TOTAL_ASSETS: Text(nl="Totaal activa", en="Total assets"),
    Figure.EQUITY: Text(nl="Eigen vermogen", en="Equity"),
    Figure.PROVISIONS: Text(nl="Voorzieningen", en="Provisions"),
    Figure.LONG_TERM_LIABILITIES: Text(nl="Langlopende schulden", en="Long-term liabilities"),
    Figure.SHORT_TERM_LIABILITIES: Text(nl="Kortlopende schulden", en="Short-term liabilities"),
    Figure.TURNOVER: Text(nl="Netto-omzet", en="Net turnover"),
    Figure.RESULT: Text(nl="Resultaat na belastingen", en="Result after tax"),
    Figure.STAFF: Text(nl="Gemiddeld aantal werknemers", en="Average number of employees"),
}
_FIGURES_PART = Text(nl="Bedragen in hele euro's", en="Amounts in whole euros")
_ITEM = Text(nl="Post", en="Item")
_SOURCES = Text(nl="Waar dit uit komt", en="Where this comes from")
_FILED = Text(nl="gedeponeerd op {day}, kenmerk {reference}", en="filed on {day}, reference {reference}")
_YEAR = Text(nl="Boekjaar {year}", en="Financial year {year}")
_KEY_FIGURES = Text(nl="Kerncijfers", en="Key figures")
_KEY_FIGURES_OF = Text(nl="Kerncijfers van boekjaar {year}", en="Key figures of financial year {year}")
_WORKERS = Text(nl="Werkzame personen", en="Workers")
_FULL_TIME = Text(nl="Werkzame personen, voltijd", en="Workers, full time")
_PART_TIME = Text(nl="Werkzame personen, deeltijd", en="Workers, part time")
_NONE = "–"


def standardised_parts(accounts: Sequence[Filing], language: Language) -> list[Value]:
    """Give the items by year, and of which filings they are."""
    items = [figure for figure in Figure if any(figure in filing.figures for filing in accounts)]
    return [
        table(
            _FIGURES_PART.in_language(language),
            [_ITEM.in_language(language), *(str(filing.financial_year) for filing in accounts)],
            [
                [
                    _FIGURES[item].in_language(language),
                    *(_amount(filing.figures.get(item), language) for filing in accounts),
                ]
                for item in items
            ],
            widths=(0, *(30 for _ in accounts)),
            numbers=True,
        ),
        facts(_SOURCES.in_language(language), rows(*(_source(filing, language) for filing in accounts))),
    ]


def key_figures(branch: BranchProfile | None, accounts: Filing | None, language: Language) -> list[Value]:
    """Give how many work there, and the figures of the last accounts that have any."""
    workers = rows(
        *(
            (label.in_language(language), [None if count is None else str(count)])
            for label, count in (
                (_WORKERS, branch.workers_total if branch else None),
                (_FULL_TIME, branch.workers_full_time if branch else None),
                (_PART_TIME, branch.workers_part_time if branch else None),
            )
        )
    )
    figures = rows(
        *(
            (_FIGURES[item].in_language(language), [_amount(value, language)])
            for item, value in (accounts.figures if accounts else {}).items()
        )
    )
    return [
        *([facts(_KEY_FIGURES.in_language(language), workers)] if workers else []),
        *([facts(_heading_of(accounts, language), figures)] if accounts else []),
    ]


def _heading_of(accounts: Filing, language: Language) -> str:
    return _KEY_FIGURES_OF.in_language(language, year=accounts.financial_year)


def _source(filing: Filing, language: Language) -> tuple[str, list[str]]:
    filed = _FILED.in_language(
        language, day=written_date(filing.filed_on, language), reference=filing.reference
    )
    return _YEAR.in_language(language, year=filing.financial_year), [filed]


def _amount(value: int | None, language: Language) -> str:
    """Write a number with the language's mark between thousands; what is not given is a dash."""
    if value is None:
        return _NONE
    return f"{value:,}".replace(",", "." if language is Language.NL else ",")
