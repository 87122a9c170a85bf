"""What a worker does about a submitted filing: checks it, and accepts or refuses it (DOMAIN 22, 24)."""

import re
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from models.annual_accounts import AnnualAccounts
from models.columns import columns_of
from models.days import amsterdam_day
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus, Route
from models.filing_finding_texts import FilingFindingCode
from models.finding import Finding, Severity, blocks
from models.outbox import Task
from models.refusals import RegistrationNotFound, RegistrationWithheld
from models.size_class import SizeClass
from resolvers import outbox, registrations
from resolvers.database import Transaction
from resolvers.filing_access import is_corrected
from resolvers.filing_drafts import findings_of_form
from resolvers.filing_findings import check_corrected_year, check_upload, said_of_itself
from resolvers.filing_reports import figures_to_json, findings_to_json
from resolvers.outbox import Work
from resolvers.ports import CheckedReport
from resolvers.reported_figures import check_reported_figures
from resolvers.services import Services
from resolvers.xbrl_instance import FilingCompany, file_name_of, instance_of

_TAKEN = (FilingStatus.ACCEPTED, FilingStatus.FILED)
_PACKAGE = re.compile(r"\.(zip|xbri|xbr)$", re.IGNORECASE)
_filing = columns_of(Filing)
_correction = aliased(Filing)


@dataclass(frozen=True, slots=True)
class _Submitted:
    """The XBRL document that is checked, as it is in the store."""

    name: str
    sha256: str
    byte_size: int

    @property
    def media_type(self) -> str:
        return "application/zip" if _PACKAGE.search(self.name) else "application/xml"


@dataclass(frozen=True, slots=True)
class _Checked:
    """What was found in a document without looking at other filings."""

    submitted: _Submitted
    report: CheckedReport
    findings: tuple[Finding, ...]


async def check(services: Services, work: Work) -> None:
    """Check a filing by every rule; then it is accepted, or refused with all that was found.

    Raises whatever stands in the way of checking, while the filing waits: what could not be checked is
    never accepted.
    """
    filing = await services.database.write(lambda transaction: transaction.get(Filing, work.subject_id))
    if filing is None or filing.status is not FilingStatus.CHECKING:
        await services.database.write(lambda transaction: outbox.finish(transaction, work))
        return
    checked = await _check(services, filing)
    await services.database.write(lambda transaction: _decide(services, transaction, work, checked))


async def _check(services: Services, filing: Filing) -> _Checked:
    company = await _company_of(services, filing.kvk_number)
    submitted = await _submitted(services, filing, company)
    report = await services.filing_checks.check(submitted.name, services.store.path(submitted.sha256))
    now = services.clock()
    if filing.route is Route.SELF_FILING:
        own = (*findings_of_form(filing, now), *check_reported_figures(report.facts))
    else:
        own = check_upload(filing, report, amsterdam_day(now))
    if company is None:
        values = {"kvk_number": filing.kvk_number}
        own += (Finding(FilingFindingCode.COMPANY_NOT_REGISTERED, Severity.ERROR, values=values),)
    return _Checked(submitted, report, (*report.findings, *own))


async def _company_of(services: Services, kvk_number: str) -> FilingCompany | None:
    """Ask the register whose accounts they are; None for a number that it does not know."""
    try:
        await registrations.must_exist(services, kvk_number, None)
        profile = await services.register.profile(kvk_number)
    except RegistrationNotFound:
        return None
    except RegistrationWithheld:
        return FilingCompany(kvk_number, await registrations.name_of(services.database, kvk_number))
    return FilingCompany(kvk_number, profile.statutory_name or profile.name)


async def _submitted(services: Services, filing: Filing, company: FilingCompany | None) -> _Submitted:
    """Give the uploaded file, or make the instance of the form and keep it."""
    if filing.route is Route.XBRL_UPLOAD:
        return _Submitted(filing.upload_name or "", filing.upload_sha256 or "", filing.upload_size or 0)
    form = AnnualAccounts.from_json(cast(dict[str, object], filing.form))
    company = company or FilingCompany(filing.kvk_number, filing.kvk_number)
    content = instance_of(form, company, is_correction=filing.corrects_id is not None)
    return _Submitted(file_name_of(form, company), await services.store.put(content), len(content))


async def _decide(services: Services, transaction: Transaction, work: Work, checked: _Checked) -> None:
    """Accept or refuse, by what was found and what was filed before."""
    now = services.clock()
    await outbox.finish(transaction, work)
    await _after_others(transaction, work.subject_id)
    filing = await transaction.get_one(Filing, work.subject_id, with_for_update=True)
    _take_over(filing, checked.report)
    findings = (*checked.findings, *await _findings_beside_others(transaction, filing))
    report = FilingReport(
        filing_id=filing.id,
        findings=findings_to_json(findings),
        figures=figures_to_json(checked.report.facts),
        checked_at=now,
    )
    await transaction.merge(report)
    if blocks(findings):
        filing.status = FilingStatus.REJECTED
        outbox.promise(transaction, Task.MAIL_FILING_REJECTED, filing.id, now)
        return
    filing.status = FilingStatus.ACCEPTED
    await transaction.flush()  # before its document, which only an accepted one can have
    submitted = checked.submitted
    transaction.add(
        Document(
            filing_id=filing.id,
            name=submitted.name,
            media_type=submitted.media_type,
            byte_size=submitted.byte_size,
            sha256=submitted.sha256,
            created_at=now,
        )
    )
    outbox.promise(transaction, Task.FILE_ACCOUNTS, filing.id, now)


async def _after_others(transaction: Transaction, filing_id: UUID) -> None:
    """Let what a company has in checking be decided one after another, as its years may overlap."""
    of_company = select(_filing.kvk_number).where(_filing.id == filing_id).scalar_subquery()
    in_checking = select(_filing.id).where(
        _filing.kvk_number == of_company, _filing.status == FilingStatus.CHECKING
    )
    await transaction.execute(in_checking.order_by(_filing.id).with_for_update())


def _take_over(filing: Filing, report: CheckedReport) -> None:
    """Let the filing of an upload tell what its file says; a form told so when it was saved."""
    if filing.route is Route.SELF_FILING or not report.facts:
        return
    said = said_of_itself(report)
    may_be = {None, SizeClass.MICRO, SizeClass.SMALL} | ({SizeClass.MEDIUM} if filing.account_id else set())
    filing.size_class = said.size_class if said.size_class in may_be else None
    filing.financial_year = said.period_start.year if said.period_start else None
    filing.period_start, filing.period_end = said.period_start, said.period_end
    filing.is_adopted, filing.adoption_date = said.is_adopted, said.adoption_date


async def _findings_beside_others(transaction: Transaction, filing: Filing) -> list[Finding]:
    """Hold a filing against what the company filed before (DOMAIN 22, 24)."""
    if filing.corrects_id is not None:
        corrected = await transaction.get_one(Filing, filing.corrects_id)
        findings = list(check_corrected_year(corrected, filing.period_end))
        if await is_corrected(transaction, corrected.id):
            findings.append(Finding(FilingFindingCode.ALREADY_CORRECTED, Severity.ERROR))
        return findings
    if await _is_filed(transaction, filing):
        return [Finding(FilingFindingCode.ALREADY_FILED, Severity.ERROR)]
    return []


async def _is_filed(transaction: Transaction, filing: Filing) -> bool:
    """Tell whether a day of its year is in accounts that were filed as adopted and hold."""
    if filing.period_end is None:
        return False
    filed = (
        select(_filing.id)
        .where(
            _filing.kvk_number == filing.kvk_number,
            _filing.period_start <= filing.period_end,
            _filing.period_end >= (filing.period_start or filing.period_end),
            _filing.is_adopted,
            _filing.status.in_(_TAKEN),
            ~exists().where(
                _correction.corrects_id == _filing.id,  # type: ignore[arg-type]
                _correction.status.in_(_TAKEN),  # type: ignore[attr-defined]
            ),
        )
        .limit(1)
    )
    return (await transaction.execute(filed)).first() is not None
