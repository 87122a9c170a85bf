"""Filings of annual accounts, and what their checks found (DOMAIN 19-24)."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from models import finding
from models.annual_accounts import AnnualAccounts
from models.days import amsterdam_day
from models.filing import FilingStatus, Route
from models.filing_terms import filing_terms
from models.rows import Row
from models.size_class import SizeClass
from resolvers import access_codes, documents, filing_reports, filings, ports, registrations
from schema.context import Info
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.filing_form import AnnualAccountsForm
from schema.order import Document
from schema.relay import Node

if TYPE_CHECKING:
    from schema.access_code import AccessCode

strawberry.enum(Route, description="How annual accounts come in: as a form, or as an XBRL file.")
strawberry.enum(FilingStatus, description="Where a filing stands.")
strawberry.enum(
    finding.Severity, description="Whether accounts with a finding can be filed: not with an ERROR."
)

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]
LazyFiling = Annotated["Filing", strawberry.lazy("schema.filing")]


@strawberry.type(description="One thing that is wrong in annual accounts, or that one should know.")
class Finding:
    """Part of `Filing`."""

    code: str = shown("The filing rule's own code, or one of ours; the same in every language.")
    severity: finding.Severity = shown("An ERROR has to be mended; a WARNING has not.")
    path: str | None = shown("Where in the form, as in its input: `figures.ASSETS.current`.")
    file: str | None = shown("Which file of an upload.")
    line: int | None = shown("The line in that file, from 1.")
    fact: str | None = shown("The concept of the fact that it is about: `jenv-bw2-i:Equity`.")
    detail: str | None = shown("What the checker said, in English, for the maker of the software.")

    @derived("What is the matter and what to do next, in the person's language.")
    def message(root: Parent[finding.Finding], info: Info) -> str:
        return filing_reports.message_of(root, info.context.language)


@strawberry.type(description="One figure of annual accounts, as the check read it.")
class FiledFigure:
    """Part of `Filing`."""

    concept: str = shown("Its name in the taxonomy: `jenv-bw2-i:Equity`.")
    value: str = shown("As written.")
    unit: str = shown("`EUR`, or another unit.")
    decimals: str | None = shown("How exact it is: `0` for whole euros, `-3` for thousands, `INF` for exact.")
    start: date | None = shown("The first day of its period; null for a balance date.")
    end: date = shown("The last day of its period, or the balance date.")
    dimensions: list[str] = shown("What it is broken down by: `axis=member` each.")

    @derived("What it is called on the balance sheet, in the person's language, where that is known.")
    def label(root: Parent[ports.ReportedFact], info: Info) -> str | None:
        return filing_reports.label_of(root.concept, info.context.language)


@view
class Filing(Node):
    """Annual accounts on their way to the register, from a draft to a receipt."""

    number: str = shown("To name the filing to people.")
    kvk_number: str = shown("The company whose accounts they are.")
    route: Route = shown("How they come in.")
    size_class: SizeClass | None = shown("As drawn up; of an upload known once it was checked.")
    financial_year: int | None = shown("The year in which it begins.")
    period_start: date | None = shown("The first day of the financial year.")
    period_end: date | None = shown("Its last day, the balance date.")
    is_adopted: bool | None = shown("Whether the accounts have been adopted.")
    adoption_date: date | None = shown("When they were adopted.")
    status: FilingStatus = shown("Where it stands.")
    version: int = shown("Goes up with each change; whoever saves or submits names the one they saw.")
    created_at: datetime = shown("When the draft was begun.")
    changed_at: datetime = shown("When it was last saved.")
    submitted_at: datetime | None = shown("When it was last submitted.")
    filed_at: datetime | None = shown("When it was filed.")
    receipt_number: str | None = shown("The receipt's number, once it is filed.")
    document_sha256: str | None = shown("The SHA-256 in hex of the XBRL document as filed.")
    filed_by: str | None = shown("The hint of the code that files; null for an account.")
    upload_name: str | None = shown("The name of the file that was uploaded.")
    upload_size: int | None = shown("Its size in bytes.")

    @derived("Whether an account files it, which the company authorised.")
    def by_account(root: Parent[Row]) -> bool:
        return root.access_code_id is None

    @derived("What was filled in; null for an upload.")
    def form(root: Parent[Row]) -> AnnualAccountsForm | None:
        return as_view(AnnualAccounts.from_json(root.form)) if root.form else None

    @derived("Whether a term to file them has passed; once filed, whether it was filed late.")
    def is_late(root: Parent[Row], info: Info) -> bool:
        if root.period_end is None:
            return False
        on = amsterdam_day(root.filed_at or info.context.services.clock())
        return any(term.is_late for term in filing_terms(root.period_end, root.adoption_date, on))

    @derived("Whether the caller can still save, submit and discard it.")
    def can_be_changed(root: Parent[Row], info: Info) -> bool:
        return filings.can_be_changed(info.context.principal, root)

    @batch("The company's name, as the register last answered.")
    async def organisation_name(parents: Parents, info: Info) -> list[str | None]:
        companies = await registrations.of_organisations(info.context.reader, parents)
        return [company.name if company else None for company in companies]

    @batch("The code that files; null for an account, and for a colleague's without MANAGE_ACCESS_CODES.")
    async def access_code(parents: Parents, info: Info) -> list[LazyAccessCode | None]:
        return as_view(await access_codes.of_orders(info.context.reader, parents))

    @batch("The filed one that this one corrects, where the caller sees it.")
    async def corrects(parents: Parents, info: Info) -> list[LazyFiling | None]:
        return as_view(await filings.by_ids(info.context.reader, [row.corrects_id for row in parents]))

    @batch("The filed one that corrects this one, where the caller sees it.")
    async def corrected_by(parents: Parents, info: Info) -> list[LazyFiling | None]:
        return as_view(await filings.corrections_of(info.context.reader, parents))

    @batch("What the last check found; none before there was one.")
    async def findings(parents: Parents, info: Info) -> list[list[Finding]]:
        reports = await filings.findings_of(info.context.reader, parents)
        return as_view([filing_reports.findings_from_json(each.findings) if each else () for each in reports])

    @batch("When it was last checked.")
    async def checked_at(parents: Parents, info: Info) -> list[datetime | None]:
        reports = await filings.findings_of(info.context.reader, parents)
        return [each.checked_at if each else None for each in reports]

    @batch("The figures that the last check read, in the order of the document; at most 10,000.")
    async def figures(parents: Parents, info: Info) -> list[list[FiledFigure]]:
        reports = await filings.figures_of(info.context.reader, parents)
        return as_view([filing_reports.figures_from_json(each.figures) if each else () for each in reports])

    @batch("The XBRL document as it was filed, and the accounts with the receipt as a PDF.")
    async def documents(parents: Parents, info: Info) -> list[list[Document]]:
        return as_view(await documents.of_filings(info.context.reader, parents))
