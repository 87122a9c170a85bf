"""Filings of annual accounts as those who see them do (DOMAIN 10, 24)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select

from auth.principal import AccountHolder, CodeHolder, Principal, permits
from auth.visibility import Read
from models.access_code import AccessCode
from models.account import Account
from models.columns import columns_of
from models.filing import CHANGEABLE, Filing, FilingReport, FilingStatus
from models.organisation import Organisation
from models.permission import Permission
from models.rows import Row, any_of, one_for_each
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader

_filing, _report = columns_of(Filing), columns_of(FilingReport)

BY_ID = Read(Filing, lambda visible: visible.where(any_of(_filing.id, "ids")))
OF_CODES = PagedRead(Filing, parent="access_code_id", parents=AccessCode, moment="created_at")
OF_ORGANISATIONS = PagedRead(Filing, parent="organisation_id", parents=Organisation, moment="created_at")
OF_ACCOUNTS = PagedRead(Filing, parent="account_id", parents=Account, moment="created_at")
CORRECTIONS = Read(
    Filing,
    lambda visible: visible.where(any_of(_filing.corrects_id, "ids"), _filing.status == FilingStatus.FILED),
)


def _of_report(*columns: Any) -> Read:
    """Read part of reports: their figures are many."""

    def shape(visible: Select[Any]) -> Select[Any]:
        only = visible.with_only_columns(_report.filing_id, *columns, maintain_column_froms=True)
        return only.where(any_of(_report.filing_id, "filing_ids"))

    return Read(FilingReport, shape)


FINDINGS = _of_report(_report.findings, _report.checked_at)
FIGURES = _of_report(_report.figures)


def is_own(principal: Principal, filing: Row | Filing) -> bool:
    """Tell whether it is the caller who files it."""
    if isinstance(principal, AccountHolder):
        return bool(filing.account_id == principal.account_id)
    return isinstance(principal, CodeHolder) and filing.access_code_id == principal.access_code_id


def can_be_changed(principal: Principal, filing: Row) -> bool:
    """Tell whether the caller can still save, submit and discard it."""
    may_file = isinstance(principal, AccountHolder) or permits(principal, Permission.FILE_ANNUAL_ACCOUNTS)
    return may_file and filing.status in CHANGEABLE and is_own(principal, filing)


async def of_codes(reader: Reader, codes: Sequence[Row], page: PageRequest) -> list[Connection]:
    """Give a page of the filings of each code, newest first."""
    return await OF_CODES.pages(reader, [code.id for code in codes], page)


async def of_organisations(reader: Reader, rows: Sequence[Row], page: PageRequest) -> list[Connection]:
    """Give a page of the filings of each company, newest first; the main user's has those by accounts."""
    return await OF_ORGANISATIONS.pages(reader, [row.id for row in rows], page)


async def of_accounts(reader: Reader, accounts: Sequence[Row], page: PageRequest) -> list[Connection]:
    """Give a page of the filings of each account, newest first."""
    return await OF_ACCOUNTS.pages(reader, [account.id for account in accounts], page)


async def by_ids(reader: Reader, ids: Sequence[UUID | None]) -> list[Row | None]:
    """Give the filings with these ids, where the caller sees them."""
    return one_for_each(ids, await reader.by_ids(BY_ID, ids), lambda row: row.id)


async def corrections_of(reader: Reader, filings: Sequence[Row]) -> list[Row | None]:
    """Give the filed correction of each filing, where there is one and the caller sees it."""
    ids = [filing.id for filing in filings]
    return one_for_each(ids, await reader.by_ids(CORRECTIONS, ids), lambda row: row.corrects_id)


async def findings_of(reader: Reader, filings: Sequence[Row]) -> list[Row | None]:
    """Give what the last check of each filing found; None before there was one."""
    ids = [filing.id for filing in filings]
    return one_for_each(ids, await reader.rows(FINDINGS, filing_ids=ids), lambda row: row.filing_id)


async def figures_of(reader: Reader, filings: Sequence[Row]) -> list[Row | None]:
    """Give the figures that the last check of each filing read; None before there was one."""
    ids = [filing.id for filing in filings]
    return one_for_each(ids, await reader.rows(FIGURES, filing_ids=ids), lambda row: row.filing_id)
