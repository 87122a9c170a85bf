"""The form of annual accounts: as it is sent, as it is kept, and which lines there are (DOMAIN 21)."""

from datetime import date
from decimal import Decimal

import strawberry
from strawberry import Parent

from models import annual_accounts, balance_sheet
from models.annual_accounts import LARGEST_AMOUNT, AnnualAccounts, Appropriation
from models.balance_sheet import BalanceSheetItem, BalanceSheetSide
from models.checks import Checks
from models.language import Language, Text
from models.refusals import InvalidFieldCode
from models.size_class import SizeClass
from models.taxonomy import FIRST_SELF_FILED, taxonomy_of
from schema.fields import derived, given, optional, shown

strawberry.enum(SizeClass, description="How large a company is, which decides what it files.")
strawberry.enum(Appropriation, description="Whether the result of the year was appropriated.")
strawberry.enum(BalanceSheetItem, description="A line of the balance sheet, in the order of the sheet.")
strawberry.enum(BalanceSheetSide, description="A side of the balance sheet.")

WHOLE_EUROS = Text(
    nl="Vul een heel bedrag in euro's in, van ten hoogste 18 cijfers.",
    en="Fill in a whole amount in euros, of at most 18 digits.",
)
ONCE = Text(nl="Elke post kan één keer worden ingevuld.", en="Each item can be filled in once.")
_LARGEST_TAKEN = LARGEST_AMOUNT * 1000
"""What is larger than a figure can be is told by the form's own check, up to here."""


@strawberry.type(description="A financial year.")
class FinancialPeriod:
    """Part of `AnnualAccountsForm`."""

    start: date | None = shown("Its first day.")
    end: date | None = shown("Its last day, the balance date.")


@strawberry.type(description="What one line of the balance sheet amounts to, in whole euros.")
class FormFigure:
    """Part of `AnnualAccountsForm`."""

    item: BalanceSheetItem = shown("The line.")
    current: Decimal | None = shown("At the end of the year.")
    previous: Decimal | None = shown("At the end of the year before.")


@strawberry.type(description="The form as it was saved; what is null was not filled in yet.")
class AnnualAccountsForm:
    """Part of `Filing`."""

    size_class: SizeClass | None = shown("How large the company is.")
    period: FinancialPeriod = shown("The financial year.")
    is_first_year: bool = shown("Whether there is no year before it to compare with.")
    previous_period: FinancialPeriod = shown("The year before it.")
    appropriation: Appropriation | None = shown("Whether the balance sheet is before or after appropriation.")
    is_adopted: bool | None = shown("Whether the accounts have been adopted.")
    adoption_date: date | None = shown("When they were adopted.")

    @derived("The balance sheet, in the order of the sheet.")
    def figures(root: Parent[AnnualAccounts]) -> list[FormFigure]:
        return [
            FormFigure(item=item, current=_shown(amounts.current), previous=_shown(amounts.previous))
            for item in BalanceSheetItem
            if (amounts := root.figures.get(item)) is not None
        ]


@strawberry.input(description="A financial year, as far as it is filled in.")
class FinancialPeriodInput:
    """Part of `AnnualAccountsFormInput`."""

    start: date | None = optional("Its first day.")
    end: date | None = optional("Its last day, the balance date.")


@strawberry.input(description="What one line of the balance sheet amounts to, in whole euros.")
class FormFigureInput:
    """Part of `AnnualAccountsFormInput`."""

    item: BalanceSheetItem = strawberry.field(description="The line.")
    current: Decimal | None = optional("At the end of the year.")
    previous: Decimal | None = optional("At the end of the year before.")


@strawberry.input(description="The form, as far as it is filled in; it replaces what was saved before.")
class AnnualAccountsFormInput:
    """What a person fills in."""

    size_class: SizeClass | None = optional("How large the company is; see `sizeClass`.")
    period: FinancialPeriodInput | None = optional("The financial year.")
    is_first_year: bool = strawberry.field(
        default=False, description="Whether there is no year before it to compare with."
    )
    previous_period: FinancialPeriodInput | None = optional("The year before it.")
    appropriation: Appropriation | None = optional("Before or after appropriation of the result.")
    is_adopted: bool | None = optional("Whether the accounts have been adopted.")
    adoption_date: date | None = optional("When they were adopted.")
    figures: list[FormFigureInput] | None = optional("The balance sheet; the lines of `filingForm`.")

    def checked(self) -> AnnualAccounts:
        """Read the form; raises `InvalidInput`."""
        checks = Checks()
        figures: dict[BalanceSheetItem, annual_accounts.Figures] = {}
        for index, figure in enumerate(given(self.figures) or []):
            path = f"form.figures.{index}"
            if figure.item in figures:
                checks.refuse(f"{path}.item", InvalidFieldCode.NOT_ALLOWED, ONCE)
            figures[figure.item] = annual_accounts.Figures(
                _whole(checks, f"{path}.current", given(figure.current)),
                _whole(checks, f"{path}.previous", given(figure.previous)),
            )
        checks.done()
        return AnnualAccounts(
            size_class=given(self.size_class),
            period=_period(given(self.period)),
            is_first_year=self.is_first_year,
            previous_period=_period(given(self.previous_period)),
            appropriation=given(self.appropriation),
            is_adopted=given(self.is_adopted),
            adoption_date=given(self.adoption_date),
            figures={item: each for item, each in figures.items() if each != annual_accounts.Figures()},
        )


@strawberry.type(description="A line that the form has for a size class.")
class FormItem:
    """Part of `FilingForm`."""

    item: BalanceSheetItem = shown("The line.")
    concept: str = shown("Its name in the taxonomy.")
    label: str = shown("What it is called, in the person's language.")
    side: BalanceSheetSide = shown("On which side of the sheet it stands.")
    part_of: BalanceSheetItem | None = shown("The line that it is part of; null for a total of a side.")
    is_of_which: bool = shown("Whether it is told apart from its total, and does not add up to it.")
    is_required: bool = shown("Whether it must be filled in.")
    may_be_negative: bool = shown("Whether it can be below zero.")
    order: int = shown("Its place on the sheet, from 1.")


@strawberry.type(
    description="The form that self-filing has for a size class; without lines for what files otherwise."
)
class FilingForm:
    """Answer of `filingForm`."""

    size_class: SizeClass = shown("For companies of this size.")
    financial_year: int = shown("For this financial year.")
    can_be_filed: bool = shown("Whether accounts of this size and year can be filed with the form.")
    items: list[FormItem] = shown("The lines of the balance sheet, in order.")


def form_of(size_class: SizeClass, financial_year: int, language: Language) -> FilingForm:
    """Give the lines of a class's sheet."""
    items = balance_sheet.items_of(size_class)
    has_taxonomy = financial_year >= FIRST_SELF_FILED and taxonomy_of(financial_year) is not None
    return FilingForm(
        size_class=size_class,
        financial_year=financial_year,
        can_be_filed=bool(items) and has_taxonomy,
        items=[_item_of(item, order, language) for order, item in enumerate(items, start=1)],
    )


def _item_of(item: BalanceSheetItem, order: int, language: Language) -> FormItem:
    facts = balance_sheet.ITEMS[item]
    return FormItem(
        item=item,
        concept=item.concept,
        label=facts.label.in_language(language),
        side=balance_sheet.side_of(item),
        part_of=facts.part_of,
        is_of_which=facts.is_of_which,
        is_required=item in balance_sheet.REQUIRED,
        may_be_negative=facts.may_be_negative,
        order=order,
    )


def _shown(amount: int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def _whole(checks: Checks, path: str, amount: Decimal | None) -> int | None:
    if amount is None:
        return None
    if not amount.is_finite() or abs(amount) > _LARGEST_TAKEN or amount != amount.to_integral_value():
        checks.refuse(path, InvalidFieldCode.MALFORMED, WHOLE_EUROS)
        return None
    return int(amount)


def _period(period: FinancialPeriodInput | None) -> annual_accounts.FinancialPeriod:
    if period is None:
        return annual_accounts.FinancialPeriod()
    return annual_accounts.FinancialPeriod(given(period.start), given(period.end))
