"""The items of the balance sheet that self-filing knows (DOMAIN 21), and how they add up.

Micro: the names in KVK's open data of filed accounts (published). Small: the abridged balance sheet of
art. 2:396 BW (with 2:364 and 2:373), by the names of the NT12 dictionary (published). There
`CalledUpShareCapital` is a debit: contributions that shareholders still owe, which are among the assets
already and are told apart (art. 2:370 lid 1 d BW).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.language import Text
from models.size_class import SizeClass


class BalanceSheetItem(StrEnum):
    """One line of a balance sheet, in the order of the sheet."""

    ASSETS_NONCURRENT = "ASSETS_NONCURRENT"
    INTANGIBLE_ASSETS = "INTANGIBLE_ASSETS"
    PROPERTY_PLANT_EQUIPMENT = "PROPERTY_PLANT_EQUIPMENT"
    FINANCIAL_ASSETS = "FINANCIAL_ASSETS"
    ASSETS_NONCURRENT_OTHER = "ASSETS_NONCURRENT_OTHER"
    ASSETS_CURRENT = "ASSETS_CURRENT"
    INVENTORIES = "INVENTORIES"
    RECEIVABLES = "RECEIVABLES"
    SECURITIES_CURRENT = "SECURITIES_CURRENT"
    CASH_AND_CASH_EQUIVALENTS = "CASH_AND_CASH_EQUIVALENTS"
    ACCRUED_INCOME = "ACCRUED_INCOME"
    ASSETS_CURRENT_OTHER = "ASSETS_CURRENT_OTHER"
    ASSETS = "ASSETS"
    CALLED_UP_SHARE_CAPITAL = "CALLED_UP_SHARE_CAPITAL"
    EQUITY = "EQUITY"
    SHARE_CAPITAL = "SHARE_CAPITAL"
    SHARE_PREMIUM = "SHARE_PREMIUM"
    REVALUATION_RESERVE = "REVALUATION_RESERVE"
    LEGAL_RESERVES = "LEGAL_RESERVES"
    STATUTORY_RESERVES = "STATUTORY_RESERVES"
    RESERVES_OTHER = "RESERVES_OTHER"
    RETAINED_EARNINGS = "RETAINED_EARNINGS"
    RESULT_FOR_THE_YEAR = "RESULT_FOR_THE_YEAR"
    PROVISIONS = "PROVISIONS"
    LIABILITIES = "LIABILITIES"
    LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR = "LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR"
    LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR = "LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR"
    LIABILITIES_NONCURRENT = "LIABILITIES_NONCURRENT"
    LIABILITIES_CURRENT = "LIABILITIES_CURRENT"
    ACCRUALS_AND_DEFERRED_INCOME = "ACCRUALS_AND_DEFERRED_INCOME"
    EQUITY_AND_LIABILITIES = "EQUITY_AND_LIABILITIES"

    @property
    def concept(self) -> str:
        """Its name in the dictionary `jenv-bw2-data`: `AssetsNoncurrent`."""
        return "".join(word.capitalize() for word in self.value.split("_"))


class BalanceSheetSide(StrEnum):
    """The side of the sheet on which an item stands."""

    ASSETS = "ASSETS"
    EQUITY_AND_LIABILITIES = "EQUITY_AND_LIABILITIES"


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What there is to know of an item."""

    label: Text
    classes: frozenset[SizeClass]
    """On whose sheet it stands."""
    part_of: BalanceSheetItem | None = None
    """The item in which it is counted; None for the total of a side."""
    is_of_which: bool = False
    """Whether other parts of `part_of` count it already, and it is only told apart."""
    may_be_negative: bool = False


_Item = BalanceSheetItem
_MICRO = frozenset({SizeClass.MICRO})
_SMALL = frozenset({SizeClass.SMALL})
SELF_FILED = _MICRO | _SMALL
"""The classes whose accounts can be filed by the form (DOMAIN 21)."""
REQUIRED = (_Item.ASSETS, _Item.EQUITY, _Item.EQUITY_AND_LIABILITIES)
"""What every balance sheet gives."""

ITEMS: Mapping[BalanceSheetItem, ItemFacts] = {
    _Item.ASSETS_NONCURRENT: ItemFacts(Text("Vaste activa", "Fixed assets"), SELF_FILED, _Item.ASSETS),
    _Item.INTANGIBLE_ASSETS: ItemFacts(
        Text("Immateriële vaste activa", "Intangible fixed assets"), _SMALL, _Item.ASSETS_NONCURRENT
    ),
    _Item.PROPERTY_PLANT_EQUIPMENT: ItemFacts(
        Text("Materiële vaste activa", "Property, plant and equipment"), _SMALL, _Item.ASSETS_NONCURRENT
    ),
    _Item.FINANCIAL_ASSETS: ItemFacts(
        Text("Financiële vaste activa", "Financial fixed assets"), _SMALL, _Item.ASSETS_NONCURRENT
    ),
    _Item.ASSETS_NONCURRENT_OTHER: ItemFacts(
        Text("Overige vaste activa", "Other fixed assets"), _MICRO, _Item.ASSETS
    ),
    _Item.ASSETS_CURRENT: ItemFacts(Text("Vlottende activa", "Current assets"), SELF_FILED, _Item.ASSETS),
    _Item.INVENTORIES: ItemFacts(Text("Voorraden", "Inventories"), _SMALL, _Item.ASSETS_CURRENT),
    _Item.RECEIVABLES: ItemFacts(Text("Vorderingen", "Receivables"), _SMALL, _Item.ASSETS_CURRENT),
    _Item.SECURITIES_CURRENT: ItemFacts(Text("Effecten", "Securities"), _SMALL, _Item.ASSETS_CURRENT),
    _Item.CASH_AND_CASH_EQUIVALENTS: ItemFacts(
        Text("Liquide middelen", "Cash and cash equivalents"), _SMALL, _Item.ASSETS_CURRENT
    ),
    _Item.ACCRUED_INCOME: ItemFacts(
        Text("Overlopende activa", "Prepayments and accrued income"), _SMALL, _Item.ASSETS_CURRENT
    ),
    _Item.ASSETS_CURRENT_OTHER: ItemFacts(
        Text("Overige vlottende activa", "Other current assets"), _MICRO, _Item.ASSETS
    ),
    _Item.ASSETS: ItemFacts(Text("Totaal activa", "Total assets"), SELF_FILED),
    _Item.CALLED_UP_SHARE_CAPITAL: ItemFacts(
        Text("Waarvan opgevraagde stortingen op aandelen", "Of which share capital called but not paid"),
        SELF_FILED,
        _Item.ASSETS,
        is_of_which=True,
    ),
    _Item.EQUITY: ItemFacts(
        Text("Eigen vermogen", "Equity"), SELF_FILED, _Item.EQUITY_AND_LIABILITIES, may_be_negative=True
    ),
    _Item.SHARE_CAPITAL: ItemFacts(
        Text("Gestort en opgevraagd kapitaal", "Called-up share capital"), _SMALL, _Item.EQUITY
    ),
    _Item.SHARE_PREMIUM: ItemFacts(Text("Agio", "Share premium"), _SMALL, _Item.EQUITY),
    _Item.REVALUATION_RESERVE: ItemFacts(
        Text("Herwaarderingsreserve", "Revaluation reserve"), _SMALL, _Item.EQUITY, may_be_negative=True
    ),
    _Item.LEGAL_RESERVES: ItemFacts(
        Text("Wettelijke reserves", "Legal reserves"), _SMALL, _Item.EQUITY, may_be_negative=True
    ),
    _Item.STATUTORY_RESERVES: ItemFacts(
        Text("Statutaire reserves", "Statutory reserves"), _SMALL, _Item.EQUITY, may_be_negative=True
    ),
    _Item.RESERVES_OTHER: ItemFacts(
        Text("Overige reserves", "Other reserves"), _SMALL, _Item.EQUITY, may_be_negative=True
    ),
    _Item.RETAINED_EARNINGS: ItemFacts(
        Text("Niet verdeelde winst van eerdere jaren", "Retained earnings of earlier years"),
        _SMALL,
        _Item.EQUITY,
        may_be_negative=True,
    ),
    _Item.RESULT_FOR_THE_YEAR: ItemFacts(
        Text("Resultaat van het boekjaar", "Result for the year"), _SMALL, _Item.EQUITY, may_be_negative=True
    ),
    _Item.PROVISIONS: ItemFacts(
        Text("Voorzieningen", "Provisions"), SELF_FILED, _Item.EQUITY_AND_LIABILITIES
    ),
    _Item.LIABILITIES: ItemFacts(Text("Schulden", "Liabilities"), _MICRO, _Item.EQUITY_AND_LIABILITIES),
    _Item.LIABILITIES_MATURITY_EXCEEDING_ONE_YEAR: ItemFacts(
        Text("Schulden langer dan een jaar", "Liabilities due after one year"), _MICRO, _Item.LIABILITIES
    ),
    _Item.LIABILITIES_MATURITY_LESS_THAN_ONE_YEAR: ItemFacts(
        Text("Schulden korter dan een jaar", "Liabilities due within one year"), _MICRO, _Item.LIABILITIES
    ),
    _Item.LIABILITIES_NONCURRENT: ItemFacts(
        Text("Langlopende schulden", "Long-term liabilities"), _SMALL, _Item.EQUITY_AND_LIABILITIES
    ),
    _Item.LIABILITIES_CURRENT: ItemFacts(
        Text("Kortlopende schulden", "Current liabilities"), _SMALL, _Item.EQUITY_AND_LIABILITIES
    ),
    _Item.ACCRUALS_AND_DEFERRED_INCOME: ItemFacts(
        Text("Overlopende passiva", "Accruals and deferred income"), _SMALL, _Item.EQUITY_AND_LIABILITIES
    ),
    _Item.EQUITY_AND_LIABILITIES: ItemFacts(
        Text("Totaal passiva", "Total equity and liabilities"), SELF_FILED
    ),
}


def items_of(size_class: SizeClass) -> tuple[BalanceSheetItem, ...]:
    """Give the lines of a class's sheet, in order; none for a class that files otherwise."""
    return tuple(item for item in BalanceSheetItem if size_class in ITEMS[item].classes)


def parts_of(total: BalanceSheetItem, size_class: SizeClass) -> tuple[BalanceSheetItem, ...]:
    """Give the lines that add up to one on a class's sheet; none where it is not divided."""
    return tuple(
        item for item in items_of(size_class) if ITEMS[item].part_of is total and not ITEMS[item].is_of_which
    )


def side_of(item: BalanceSheetItem) -> BalanceSheetSide:
    """Give the side of the sheet on which an item stands."""
    total = ITEMS[item].part_of
    return BalanceSheetSide(item) if total is None else side_of(total)
