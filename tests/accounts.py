"""Annual accounts of companies, filled in as a form: known ones, and any that are complete."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from models.annual_accounts import AnnualAccounts, Appropriation, Figures, FinancialPeriod
from models.balance_sheet import ITEMS, BalanceSheetItem, items_of, parts_of
from models.size_class import SizeClass
from resolvers.ports import ReportedFact
from resolvers.xbrl_instance import FilingCompany

_Item = BalanceSheetItem
COMPANY = FilingCompany("68750110", "Test BV Donald", "Veendam")
FILED_ON = date(2025, 5, 5)
"""In time for `MICRO` and `SMALL`."""

MICRO = AnnualAccounts(
    size_class=SizeClass.MICRO,
    period=FinancialPeriod(date(2024, 1, 1), date(2024, 12, 31)),
    previous_period=FinancialPeriod(date(2023, 1, 1), date(2023, 12, 31)),
    appropriation=Appropriation.AFTER,
    is_adopted=True,
    adoption_date=date(2025, 5, 1),
    figures={
        _Item.ASSETS_NONCURRENT: Figures(60_000, 70_000),
        _Item.ASSETS_CURRENT: Figures(40_000, 20_000),
        _Item.ASSETS: Figures(100_000, 90_000),
        _Item.EQUITY: Figures(55_000, -10_000),
        _Item.PROVISIONS: Figures(5_000, 0),
        _Item.LIABILITIES: Figures(40_000, 100_000),
        _Item.LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR: Figures(30_000, 75_000),
        _Item.LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR: Figures(10_000, 25_000),
        _Item.EQUITY_AND_LIABILITIES: Figures(100_000, 90_000),
    },
)
SMALL = replace(
    MICRO,
    size_class=SizeClass.SMALL,
    figures={
        _Item.ASSETS_NONCURRENT: Figures(60_000, 70_000),
        _Item.PROPERTY_PLANT_EQUIPMENT: Figures(60_000, 70_000),
        _Item.ASSETS_CURRENT: Figures(40_000, 20_000),
        _Item.RECEIVABLES: Figures(25_000, 20_000),
        _Item.CASH_AND_CASH_EQUIVALENTS: Figures(15_000, 0),
        _Item.ASSETS: Figures(100_000, 90_000),
        _Item.EQUITY: Figures(55_000, -10_000),
        _Item.SHARE_CAPITAL: Figures(18_000, 18_000),
        _Item.RESERVES_OTHER: Figures(37_000, -28_000),
        _Item.PROVISIONS: Figures(5_000, 0),
        _Item.LIABILITIES_CURRENT: Figures(40_000, 100_000),
        _Item.EQUITY_AND_LIABILITIES: Figures(100_000, 90_000),
    },
)
FIRST_YEAR = replace(
    MICRO,
    is_first_year=True,
    previous_period=FinancialPeriod(),
    figures={item: Figures(figures.current) for item, figures in MICRO.figures.items()},
)


def with_figures(accounts: AnnualAccounts, **figures: Figures | None) -> AnnualAccounts:
    """Give the form with other figures of the items that are named; None clears one."""
    changed = dict(accounts.figures)
    for name, amounts in figures.items():
        changed.pop(_Item(name), None)
        if amounts is not None:
            changed[_Item(name)] = amounts
    return replace(accounts, figures=changed)


def figures_of(source: AnnualAccounts | Iterable[ReportedFact]) -> dict[tuple[str, date], int]:
    """Give each amount by its concept and day: of a form, or of what the checker read of its instance."""
    if not isinstance(source, AnnualAccounts):
        return {(fact.concept, fact.end): int(fact.value) for fact in source if fact.unit == "EUR"}
    days = {"current": source.period.end, "previous": source.previous_period.end}
    return {
        (f"jenv-bw2-i:{item.concept}", day): getattr(figures, year)
        for item, figures in source.figures.items()
        for year, day in days.items()
        if day is not None and getattr(figures, year) is not None
    }


@st.composite
def _sheets(draw: st.DrawFn, size_class: SizeClass) -> dict[BalanceSheetItem, int]:
    """Draw amounts that add up, by drawing the parts; equity is what is left."""
    amounts: dict[BalanceSheetItem, int] = {}

    def draw_into(total: BalanceSheetItem) -> int:
        parts = parts_of(total, size_class)
        lowest = -(10**12) if ITEMS[total].may_be_negative else 0
        amounts[total] = (
            sum(draw_into(part) for part in parts if part is not _Item.EQUITY)
            if parts
            else draw(st.integers(lowest, 10**12))
        )
        return amounts[total]

    assets, others = draw_into(_Item.ASSETS), draw_into(_Item.EQUITY_AND_LIABILITIES)
    draw_into(_Item.EQUITY)
    if parts_of(_Item.EQUITY, size_class):
        amounts[_Item.RESERVES_OTHER] += assets - others - amounts[_Item.EQUITY]
    amounts[_Item.EQUITY] = assets - others
    amounts[_Item.EQUITY_AND_LIABILITIES] = assets
    amounts[_Item.CALLED_UP_SHARE_CAPITAL] = draw(st.integers(0, assets))
    return amounts


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


@st.composite
def complete_forms(draw: st.DrawFn) -> AnnualAccounts:
    """Draw a form in which nothing is wrong, of a year from 2022 that is over by 2026-11-24."""
    size_class = draw(st.sampled_from([SizeClass.MICRO, SizeClass.SMALL]))
    year = draw(st.sampled_from([2022, 2023, 2024, 2025]))
    start = date(year, 1, 1) + timedelta(days=draw(st.sampled_from([0, 30, 90, 181, 300])))
    end = _day_before(start + timedelta(days=draw(st.integers(1, 365 if year < 2025 else 300))))
    is_first_year = draw(st.booleans())
    previous_start = start - timedelta(days=draw(st.integers(1, 365)))
    is_adopted = draw(st.booleans())
    current = draw(_sheets(size_class))
    previous = {} if is_first_year else draw(_sheets(size_class))
    return AnnualAccounts(
        size_class=size_class,
        period=FinancialPeriod(start, end),
        is_first_year=is_first_year,
        previous_period=FinancialPeriod()
        if is_first_year
        else FinancialPeriod(previous_start, _day_before(start)),
        appropriation=draw(st.sampled_from(Appropriation)),
        is_adopted=is_adopted,
        adoption_date=end + timedelta(days=draw(st.integers(1, 20))) if is_adopted else None,
        figures={item: Figures(current[item], previous.get(item)) for item in items_of(size_class)},
    )


companies = st.builds(
    FilingCompany,
    kvk_number=st.from_regex(r"[0-9]{8}", fullmatch=True),
    name=st.text(
        st.characters(
            min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="<>", exclude_categories=["Cc"]
        ),
        min_size=1,
        max_size=60,
    ).map(lambda text: f"B.V. {text}"),
    registered_office=st.sampled_from([None, "Veendam", "'s-Gravenhage", "Súdwest-Fryslân", "Škofja Loka"]),
)
