"""Filings in few words: saved, submitted, uploaded and worked on by the services of one test."""

from datetime import date
from typing import Any
from uuid import UUID

from auth.principal import Principal, require_filer
from models.annual_accounts import AnnualAccounts
from models.filing import Filing
from models.size_class import SizeClass
from models.taxonomy import TAXONOMIES
from resolvers import filing_access, filing_drafts, filing_submission
from resolvers.database import Transaction
from resolvers.filing_drafts import Draft, UploadedFile
from resolvers.ports import CheckedReport, ReportedFact
from resolvers.services import Services
from tests.accounts import MICRO
from tests.database import one_row
from tests.resolvers.journeys import DONALD, new_key

ADOPTED_ON = "2025-05-01"


async def save(
    services: Services, principal: Principal, form: AnnualAccounts = MICRO, **draft: Any
) -> Filing:
    """Save a form; give its row."""
    key = draft.pop("idempotency_key", None) or new_key()
    saved = await filing_drafts.save_form(services, principal, key, Draft(**draft), form)
    return await one_row(services, Filing, id=saved.filing.id)


async def upload(
    services: Services,
    principal: Principal,
    content: bytes = b"<xbrl/>",
    name: str = "jaarrekening.xbrl",
    **draft: Any,
) -> Filing:
    """Make a draft of a file; give its row."""
    filer = require_filer(principal)
    file = UploadedFile(name, await services.store.put(content), len(content))

    async def write(transaction: Transaction) -> UUID:
        await filing_access.lock_filer(transaction, filer)
        saved = await filing_drafts.save_upload(transaction, filer, Draft(**draft), file, services.clock())
        return saved.id

    return await one_row(services, Filing, id=await services.database.write(write))


async def submit(services: Services, principal: Principal, filing: Filing, key: str | None = None) -> Filing:
    """Submit a draft; give its row."""
    submitted = await filing_submission.submit(
        services, principal, key or new_key(), filing.id, filing.version
    )
    return await one_row(services, Filing, id=submitted.filing.id)


def report_of(
    *,
    kvk_number: str | None = DONALD,
    size_class: SizeClass = SizeClass.MICRO,
    year: int = 2024,
    is_correction: bool = False,
    entry_point: str | None = None,
    **texts: str,
) -> CheckedReport:
    """Give what a checker reads of an upload in which the filing rules find nothing."""
    taxonomy = next(each for each in TAXONOMIES if each.financial_year == year)
    start, end = date(year, 1, 1), date(year, 12, 31)
    told = {
        "jenv-bw2-i:FinancialReportingPeriodCurrentStartDate": start.isoformat(),
        "jenv-bw2-i:FinancialReportingPeriodCurrentEndDate": end.isoformat(),
        "jenv-bw2-i:DocumentAdoptionStatus": "Ja",
        "jenv-bw2-i:DocumentAdoptionDate": ADOPTED_ON,
        "kvk-i:DocumentResubmissionDueToUnsurmountableInaccuracies": "Ja" if is_correction else "Nee",
    }
    told |= {f"jenv-bw2-i:{name}": text for name, text in texts.items()}
    amounts = {"Assets": "100", "Equity": "60", "NetRevenue": "900"}
    facts = (
        *(ReportedFact(name, text, start, end, None, None) for name, text in told.items() if text),
        *(
            ReportedFact(f"jenv-bw2-i:{name}", value, None, end, "EUR", "0")
            for name, value in amounts.items()
        ),
    )
    point = taxonomy.entry_point(size_class) if size_class is not SizeClass.LARGE else None
    return CheckedReport((), facts, entry_point or point, kvk_number)
