"""Questions before and about filing annual accounts (DOMAIN 20-23)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import strawberry

from models.filing_terms import FilingTermKind
from models.permission import Permission
from models.size_class import Criterion, SizeClass
from resolvers import filing_calendar, filing_drafts, size_classes
from schema.context import Info
from schema.fields import as_view, given, optional, refusable, shown, view
from schema.filing import Finding
from schema.filing_form import AnnualAccountsFormInput, FilingForm, form_of
from schema.filing_problems import NotAuthorised, SizeClassNotAccepted
from schema.problems import InvalidInput, NotLoggedIn, NotPermitted

strawberry.enum(Criterion, description="What the size of a company is measured by.")
strawberry.enum(FilingTermKind, description="What a term to file runs from.")


@strawberry.input(description="The size of a company in one financial year, with what must be consolidated.")
class YearFiguresInput:
    """Part of `SizeClassInput`."""

    financial_year: int = strawberry.field(description="The year it begins in; from 2016.")
    assets: Decimal = strawberry.field(description="Total assets on the balance date, in whole euros.")
    turnover: Decimal = strawberry.field(description="Net turnover, in whole euros.")
    employees: Decimal = strawberry.field(description="On average over the year, in full-time jobs.")

    def asked(self) -> size_classes.YearAsked:
        """Read the year."""
        return size_classes.YearAsked(self.financial_year, self.assets, self.turnover, self.employees)


@strawberry.input(description="Two years that follow each other; a first year alone.")
class SizeClassInput:
    """What `sizeClass` takes."""

    latest: YearFiguresInput = strawberry.field(description="The year whose accounts are to be filed.")
    before: YearFiguresInput | None = optional("The year before; left out by a company in its first year.")
    held: SizeClass | None = optional("The class by which the year before was filed, if that is known.")


@strawberry.type(description="Which criteria of one class were met.")
class CriteriaMet:
    """Part of `YearMeasured`."""

    size_class: SizeClass = shown("The class.")
    criteria: list[Criterion] = shown("Those of its three criteria that were met; two are enough.")


@strawberry.type(description="What one year says, by the thresholds of that year.")
class YearMeasured:
    """Part of `SizeClassFound`."""

    financial_year: int = shown("The year it begins in.")
    size_class: SizeClass = shown("The smallest class of which two criteria were met.")
    met: list[CriteriaMet] = shown("Which were met, of each class that has thresholds.")


@view
class SizeClassFound:
    """The size class of a company, and why."""

    size_class: SizeClass = shown("The class: two years decide it.")
    years: list[YearMeasured] = shown("What each year says, the latest first.")


@view
class FilingEntryPoint:
    """By what accounts are drawn up in one's own software, to be uploaded."""

    url: str = shown("The address of the taxonomy's entry point.")
    taxonomy: str = shown("The taxonomy's version: `NT19`.")


@strawberry.type(description="Until when annual accounts can be filed.")
class FilingTerm:
    """Part of `FilingCalendar`."""

    kind: FilingTermKind = shown("What it runs from.")
    last_day: date = shown("The last day on which filing is in time.")
    days_left: int = shown("0 on the last day; below 0 when it has passed.")
    is_late: bool = shown("Whether it has passed.")


@strawberry.type(description="The latest annual accounts of a company that were filed here.")
class LastFiled:
    """Part of `FilingCalendar`."""

    financial_year: int = shown("The year it begins in.")
    period_end: date = shown("Its balance date.")
    is_adopted: bool = shown("Whether they were adopted when they were filed.")


@view
class FilingCalendar:
    """Which annual accounts a company files next, and until when."""

    kvk_number: str = shown("The company.")
    financial_year_end: date = shown("The balance date of the accounts to file next.")
    next_term: FilingTerm = shown("The term for them. Once adopted, they are filed within 8 days too.")
    days_left: int = shown("Of that term.")
    is_late: bool = shown("Whether that term has passed.")
    last_filed: LastFiled | None = shown("Null when none were filed here: years then end with December.")
    adoption_awaited: bool = shown(
        "Whether the last ones were filed before adoption: within 8 days of it they are filed as adopted."
    )


@view
class FilingChecked:
    """What is found in a form as it is now; nothing was written."""

    findings: list[Finding] = shown("All that is missing, wrong, or good to know.")
    is_ready: bool = shown("Whether it can be submitted: no finding is an ERROR.")


SizeClassResult = Annotated[
    SizeClassFound | InvalidInput,
    strawberry.union("SizeClassResult", description="The class, or why it cannot be told."),
]
FilingEntryPointResult = Annotated[
    FilingEntryPoint | SizeClassNotAccepted | InvalidInput,
    strawberry.union("FilingEntryPointResult", description="The entry point, or why there is none."),
]
FilingCalendarResult = Annotated[
    FilingCalendar | NotLoggedIn | NotPermitted | NotAuthorised | InvalidInput,
    strawberry.union("FilingCalendarResult", description="The calendar, or why it is not shown."),
]
CheckFilingResult = Annotated[
    FilingChecked | NotLoggedIn | NotPermitted | InvalidInput,
    strawberry.union("CheckFilingResult", description="What is found, or why it was not looked for."),
]


@strawberry.input(description="A form to check as it is filled in.")
class CheckFilingInput:
    """What `checkFiling` takes."""

    form: AnnualAccountsFormInput = strawberry.field(description="The form, as far as it is filled in.")
    is_correction: bool = strawberry.field(
        default=False, description="Whether it is to correct accounts that were filed."
    )


ForClass = Annotated[SizeClass, strawberry.argument(description="The size of the company.")]
ForYear = Annotated[int, strawberry.argument(description="The year in which the financial year begins.")]


@strawberry.type
class FilingQueries:
    """What can be asked about filing."""

    @refusable("How large a company is, by two financial years and the thresholds of each.")
    async def size_class(
        info: Info, input: Annotated[SizeClassInput, strawberry.argument(description="The years.")]
    ) -> SizeClassResult:
        before = given(input.before)
        return as_view(
            size_classes.decide(input.latest.asked(), before.asked() if before else None, given(input.held))
        )

    @strawberry.field(description="The form that companies of a size fill in, for a financial year.")
    def filing_form(info: Info, size_class: ForClass, financial_year: ForYear) -> FilingForm:
        return form_of(size_class, financial_year, info.context.language)

    @refusable("By what accounts are drawn up in one's own software, for a financial year and size.")
    async def filing_entry_point(
        info: Info, size_class: ForClass, financial_year: ForYear
    ) -> FilingEntryPointResult:
        return as_view(size_classes.entry_point(size_class, financial_year))

    @refusable(
        "Which accounts a company files next, until when, and whether that is late.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def filing_calendar(
        info: Info,
        kvk_number: Annotated[
            str | None, strawberry.argument(description="The company, for an account; a code's is its own.")
        ] = None,
    ) -> FilingCalendarResult:
        context = info.context
        return as_view(await filing_calendar.calendar_of(context.services, context.principal, kvk_number))

    @refusable(
        "What is missing or wrong in a form, as it is filled in. Nothing is written.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def check_filing(
        info: Info, input: Annotated[CheckFilingInput, strawberry.argument(description="The form.")]
    ) -> CheckFilingResult:
        form = input.form.checked()
        return as_view(filing_drafts.check_now(info.context.services, form, input.is_correction))
