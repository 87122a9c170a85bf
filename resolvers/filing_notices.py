"""Mails about filings that were promised: composed from what is true now, and handed over (DOMAIN 24)."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from models.access_code import AccessCode
from models.account import Account
from models.columns import columns_of
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus
from models.finding import Severity
from resolvers import registrations
from resolvers.database import Transaction
from resolvers.filing_mails import FilingMail, Receipt, filed_mail, rejected_mail
from resolvers.filing_reports import findings_from_json
from resolvers.handing_over import drop, message_id, send
from resolvers.invoice_work import LARGEST_ATTACHMENT
from resolvers.outbox import Work
from resolvers.ports import Attachment
from resolvers.services import Services
from resolvers.written_dates import written_moment

_document = columns_of(Document)


@dataclass(frozen=True, slots=True)
class _Told:
    """A filing, and who is told of it: the holder of the code, or of the account."""

    filing: Filing
    name: str
    email: str


async def mail_filed(services: Services, work: Work) -> None:
    """Bring the receipt to whoever filed, with the accounts as a PDF."""
    told = await _told(services, work.subject_id)
    if told is None or told.filing.filed_at is None:
        await drop(services, work)
        return
    filing, filed_at = told.filing, told.filing.filed_at
    pdf = await services.database.write(lambda transaction: _receipt_of(transaction, filing.id))
    attached = None
    if pdf.byte_size <= LARGEST_ATTACHMENT:
        content = await asyncio.to_thread(services.store.path(pdf.sha256).read_bytes)
        attached = Attachment(pdf.name, pdf.media_type, content)
    receipt = Receipt(
        number=filing.receipt_number or "",
        filed_at=written_moment(filed_at, filing.language),
        year=filing.financial_year or 0,
        sha256=filing.document_sha256 or "",
        url=f"{services.public_url}/documents/{pdf.id}",
        attached=attached,
    )
    await send(services, work, filed_mail(await _about(services, work, told), receipt))


async def mail_rejected(services: Services, work: Work) -> None:
    """Tell whoever submitted that it was refused; nothing when it was mended or discarded meanwhile."""
    told = await _told(services, work.subject_id)
    if told is None or told.filing.status is not FilingStatus.REJECTED:
        await drop(services, work)
        return
    report = await services.database.write(
        lambda transaction: transaction.get_one(FilingReport, work.subject_id)
    )
    errors = sum(each.severity is Severity.ERROR for each in findings_from_json(report.findings))
    url = f"{services.public_url}/filings"
    await send(services, work, rejected_mail(await _about(services, work, told), errors=errors, url=url))


async def _told(services: Services, filing_id: UUID) -> _Told | None:
    async def load(transaction: Transaction) -> _Told | None:
        filing = await transaction.get(Filing, filing_id)
        if filing is None:
            return None
        if filing.access_code_id is not None:
            code = await transaction.get_one(AccessCode, filing.access_code_id)
            return _Told(filing, f"{code.holder_first_name} {code.holder_last_name}", code.holder_email)
        account = await transaction.get_one(Account, filing.account_id)
        return _Told(filing, f"{account.first_name} {account.last_name}", account.email)

    return await services.database.write(load)


async def _receipt_of(transaction: Transaction, filing_id: UUID) -> Document:
    of_filing = select(Document).where(
        _document.filing_id == filing_id, _document.media_type == "application/pdf"
    )
    return (await transaction.execute(of_filing)).scalars().one()


async def _about(services: Services, work: Work, told: _Told) -> FilingMail:
    filing = told.filing
    return FilingMail(
        message_id=message_id(services, work),
        to=told.email,
        language=filing.language,
        recipient_name=told.name,
        filing_number=filing.number,
        company=await registrations.name_of(services.database, filing.kvk_number),
    )
