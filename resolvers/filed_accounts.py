"""Accounts that were filed here, among what the register has: they can be ordered (DOMAIN 12, 24)."""

import asyncio
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import aliased

from models.catalogue import ProductCode
from models.columns import columns_of
from models.days import amsterdam_day
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus
from models.refusals import ProductUnavailable, UnavailableReason
from models.register_facts import Figure, FilingKind, RegisterFacts
from models.register_facts import Filing as FiledDocument
from models.rows import Prepared, Row
from resolvers.database import Database
from resolvers.filing_reports import figures_from_json
from resolvers.ports import ReportedFact
from resolvers.services import Services

OF_THE_FILE = frozenset(
    {
        ProductCode.ANNUAL_ACCOUNTS,
        ProductCode.ANNUAL_ACCOUNTS_STANDARDISED,
        ProductCode.FILED_DOCUMENT,
        ProductCode.CERTIFIED_DOCUMENT,
        ProductCode.FILING_LIST,
    }
)
"""The products that are made of filed documents."""

_TITLE = "Jaarrekening {year}"
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_CONCEPTS: Mapping[Figure, tuple[str, ...]] = {
    Figure.FIXED_ASSETS: ("AssetsNoncurrent",),
    Figure.CURRENT_ASSETS: ("AssetsCurrent",),
    Figure.TOTAL_ASSETS: ("Assets",),
    Figure.EQUITY: ("Equity",),
    Figure.PROVISIONS: ("Provisions",),
    Figure.LONG_TERM_LIABILITIES: ("LiabilitiesNoncurrent", "LiabilitiesMaturityExceedingOneYear"),
    Figure.SHORT_TERM_LIABILITIES: ("LiabilitiesCurrent", "LiabilitiesMaturityLessThanOneYear"),
    Figure.TURNOVER: ("NetRevenue",),
    Figure.RESULT: ("ResultAfterTax", "NetResultAfterTax", "ResultForTheYear"),
    Figure.STAFF: ("AverageNumberEmployees",),
}
"""What standardised accounts are made of: names in `jenv-bw2-data` (published), the first that is given."""

_filing, _report, _document = columns_of(Filing), columns_of(FilingReport), columns_of(Document)
_correction = aliased(Filing)
_HELD = Prepared(
    select(
        _filing.receipt_number,
        _filing.financial_year,
        _filing.period_end,
        _filing.filed_at,
        _report.figures,
    )
    .join(FilingReport, _report.filing_id == _filing.id)
    .where(
        _filing.kvk_number == bindparam("kvk_number"),
        _filing.status == FilingStatus.FILED,
        ~exists().where(
            _correction.corrects_id == _filing.id,  # type: ignore[arg-type]
            _correction.status == FilingStatus.FILED,  # type: ignore[arg-type]
        ),
    )
    .order_by(_filing.filed_at, _filing.id),
    "Filing",
)
_RECEIPT = Prepared(
    select(_document.sha256)
    .join(Filing, _filing.id == _document.filing_id)
    .where(
        _filing.kvk_number == bindparam("kvk_number"),
        _filing.receipt_number == bindparam("reference"),
        _document.media_type == "application/pdf",
    ),
    "Document",
)


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What the register has beyond KVK's API, and the accounts that were filed here and hold."""

    register: RegisterFacts | None
    """None when there is no source of them."""
    filed: tuple[FiledDocument, ...]

    def for_product(self, product: ProductCode) -> RegisterFacts:
        """Give what a product takes; raises `ProductUnavailable` when there is no source of it."""
        if self.register is not None:
            return replace(self.register, filings=(*self.register.filings, *self.filed))
        if self.filed and product in OF_THE_FILE:
            return RegisterFacts(filings=self.filed)
        raise ProductUnavailable(UnavailableReason.NOT_OFFERED)


async def known_of(services: Services, kvk_number: str) -> KnownFacts:
    """Ask for what there is of a company beyond KVK's API; raises what the register does.

    Of each year the accounts that hold: a correction in the place of what it corrects, and the latest
    where they were filed before they were adopted.
    """
    filed = await _filed(services.database, kvk_number)
    try:
        return KnownFacts(await services.register.facts(kvk_number), filed)
    except ProductUnavailable:
        return KnownFacts(None, filed)


async def document_of(services: Services, kvk_number: str, reference: str) -> bytes:
    """Give a filed document: the PDF of accounts that were filed here, else as the register has it."""
    ours = await services.database.fetch(_RECEIPT, kvk_number=kvk_number, reference=reference)
    if not ours:
        return await services.register.filed_document(kvk_number, reference)
    return await asyncio.to_thread(services.store.path(ours[0].sha256).read_bytes)


async def _filed(database: Database, kvk_number: str) -> tuple[FiledDocument, ...]:
    """Give the accounts of a company that hold, one for each balance date."""
    held = {row.period_end: row for row in await database.fetch(_HELD, kvk_number=kvk_number)}
    return tuple(_as_document(row) for row in held.values())


def _as_document(row: Row) -> FiledDocument:
    return FiledDocument(
        reference=row.receipt_number,
        kind=FilingKind.ANNUAL_ACCOUNTS,
        title=_TITLE.format(year=row.financial_year),
        financial_year=row.financial_year,
        filed_on=amsterdam_day(row.filed_at),
        figures=_standardised(figures_from_json(row.figures), row.period_end),
    )


def _standardised(figures: Iterable[ReportedFact], period_end: date) -> dict[Figure, int]:
    amounts: dict[str, int] = {}
    for fact in figures:
        if fact.end == period_end and not fact.dimensions and _WHOLE.fullmatch(fact.value):
            amounts.setdefault(fact.concept.rpartition(":")[2], int(fact.value))
    return {
        figure: next(amounts[name] for name in names if name in amounts)
        for figure, names in _CONCEPTS.items()
        if any(name in amounts for name in names)
    }
