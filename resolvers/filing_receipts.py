"""The end of a filing: the accounts are filed and get their receipt (DOMAIN 24)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from uuid import UUID

from sqlalchemy import select

from auth.secrets import new_number
from models.annual_accounts import AnnualAccounts, Appropriation
from models.balance_sheet import ITEMS, BalanceSheetItem
from models.columns import columns_of
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus
from models.language import Language, Text
from models.outbox import Task
from resolvers import outbox, registrations
from resolvers.database import Transaction
from resolvers.document_contents import FiledAccountsContent, FiledLine
from resolvers.filing_reports import figures_from_json, item_of
from resolvers.outbox import Work
from resolvers.ports import ReportedFact
from resolvers.services import Services
from resolvers.written_dates import written_moment

MOST_LINES = 1_000
"""Of figures in the PDF; the XBRL document has them all."""
_FILE_NAME = Text(
    nl="jaarrekening-{kvk_number}-{receipt}.pdf", en="annual-accounts-{kvk_number}-{receipt}.pdf"
)
_document = columns_of(Document)


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A filing that was accepted, its XBRL document, and what was read of it."""

    filing: Filing
    document: Document
    figures: tuple[ReportedFact, ...]
    corrected: Filing | None


async def file(services: Services, work: Work) -> None:
    """File accounts that were accepted, once: with a number, a moment and the hash of the document."""
    accepted = await services.database.write(lambda transaction: _accepted(transaction, work.subject_id))
    if accepted is None:
        await services.database.write(lambda transaction: outbox.finish(transaction, work))
        return
    receipt_number, filed_at = new_number("D"), services.clock()
    name = await registrations.name_of(services.database, accepted.filing.kvk_number)
    pdf = await services.documents.filed_accounts(_content(accepted, name, receipt_number, filed_at))
    sha256 = await services.store.put(pdf)

    async def write(transaction: Transaction) -> None:
        await outbox.finish(transaction, work)
        filing = await transaction.get_one(Filing, work.subject_id, with_for_update=True)
        transaction.add(
            Document(
                filing_id=filing.id,
                name=_FILE_NAME.in_language(
                    filing.language, kvk_number=filing.kvk_number, receipt=receipt_number
                ),
                media_type="application/pdf",
                byte_size=len(pdf),
                sha256=sha256,
                created_at=filed_at,
            )
        )
        filing.status, filing.filed_at = FilingStatus.FILED, filed_at
        filing.receipt_number, filing.document_sha256 = receipt_number, accepted.document.sha256
        outbox.promise(transaction, Task.MAIL_FILED, filing.id, filed_at)

    await services.database.write(write)


async def _accepted(transaction: Transaction, filing_id: UUID) -> _Accepted | None:
    filing = await transaction.get_one(Filing, filing_id)
    if filing.status is not FilingStatus.ACCEPTED:
        return None
    of_filing = select(Document).where(_document.filing_id == filing_id)
    document = (await transaction.execute(of_filing)).scalars().one()
    report = await transaction.get_one(FilingReport, filing_id)
    corrected = await transaction.get_one(Filing, filing.corrects_id) if filing.corrects_id else None
    return _Accepted(filing, document, figures_from_json(report.figures), corrected)


def _content(accepted: _Accepted, name: str, receipt_number: str, filed_at: datetime) -> FiledAccountsContent:
    filing, document = accepted.filing, accepted.document
    if filing.size_class is None or filing.period_end is None:
        raise ValueError("what was accepted has a size class and a year")
    previous_end = _previous_end(accepted.figures, filing.period_end)
    return FiledAccountsContent(
        receipt_number=receipt_number,
        filed_at=written_moment(filed_at, filing.language),
        filing_number=filing.number,
        kvk_number=filing.kvk_number,
        name=name,
        size_class=filing.size_class,
        period_start=filing.period_start,
        period_end=filing.period_end,
        previous_end=previous_end,
        appropriation=_appropriation(filing),
        adoption_date=filing.adoption_date if filing.is_adopted else None,
        corrected_receipt=accepted.corrected.receipt_number if accepted.corrected else None,
        document_name=document.name,
        sha256=document.sha256,
        lines=tuple(_lines(accepted.figures, filing.period_end, previous_end, filing.language))[:MOST_LINES],
        language=filing.language,
    )


def _appropriation(filing: Filing) -> Appropriation | None:
    return AnnualAccounts.from_json(filing.form).appropriation if filing.form else None


def _previous_end(figures: Iterable[ReportedFact], period_end: date) -> date | None:
    """Give the latest balance date before that of the year."""
    return max((fact.end for fact in figures if fact.start is None and fact.end < period_end), default=None)


def _lines(
    figures: tuple[ReportedFact, ...], period_end: date, previous_end: date | None, language: Language
) -> Iterator[FiledLine]:
    """Give both years of each figure that is not broken down: the balance sheet in order, then the rest."""
    amounts: dict[str, dict[date, str]] = {}
    for fact in figures:
        if not fact.dimensions and fact.end in (period_end, previous_end):
            amounts.setdefault(fact.concept, {}).setdefault(fact.end, _written(fact, language))
    for concept in sorted(amounts, key=_place):
        item, by_end = item_of(concept), amounts[concept]
        label = ITEMS[item].label.in_language(language) if item else concept.rpartition(":")[2]
        previous = by_end.get(previous_end) if previous_end else None
        yield FiledLine(label, by_end.get(period_end), previous)


def _place(concept: str) -> int:
    item = item_of(concept)
    return list(BalanceSheetItem).index(item) if item else len(BalanceSheetItem)


def _written(fact: ReportedFact, language: Language) -> str:
    """Write a number with the language's marks; what is no number as it stands."""
    try:
        english = f"{Decimal(fact.value):,f}"
    except (InvalidOperation, ValueError):
        return fact.value[:40]
    written = english.translate(str.maketrans(",.", ".,")) if language is Language.NL else english
    return written[:40]
