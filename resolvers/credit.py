"""Prepaid balances and their ledgers, as who pays from them sees them (DOMAIN 14)."""

from collections.abc import Sequence

from auth.visibility import Read
from models.access_code import Use
from models.columns import columns_of
from models.credit import CreditBalance, CreditEntry
from models.rows import Row, any_of, one_for_each
from resolvers import orders
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader

_balance, _entry = columns_of(CreditBalance), columns_of(CreditEntry)

ENTRY_BY_ID = Read(CreditEntry, lambda visible: visible.where(any_of(_entry.id, "ids")))
BALANCES_OF_ORGANISATIONS = Read(
    CreditBalance, lambda visible: visible.where(any_of(_balance.organisation_id, "ids"))
)
BALANCES_OF_CODES = Read(CreditBalance, lambda visible: visible.where(any_of(_balance.access_code_id, "ids")))
ENTRIES_OF_ORGANISATIONS = PagedRead(
    CreditEntry, parent="balance_id", parents=CreditBalance, named_by="organisation_id", moment="at"
)
ENTRIES_OF_CODES = PagedRead(
    CreditEntry, parent="balance_id", parents=CreditBalance, named_by="access_code_id", moment="at"
)


async def balances_of_organisations(reader: Reader, organisations: Sequence[Row]) -> list[Row | None]:
    """Give the balance of each company; None where it pays in another way."""
    ids = [organisation.id for organisation in organisations]
    found = await reader.rows(BALANCES_OF_ORGANISATIONS, ids=ids)
    return one_for_each(ids, found, lambda row: row.organisation_id)


async def balances_of_codes(reader: Reader, codes: Sequence[Row]) -> list[Row | None]:
    """Give the balance of each private code; a business code's is its company's."""
    ids = [code.id for code in codes]
    return one_for_each(ids, await reader.rows(BALANCES_OF_CODES, ids=ids), lambda row: row.access_code_id)


async def entries_of_organisations(
    reader: Reader, organisations: Sequence[Row], page: PageRequest
) -> list[Connection]:
    """Give a page of what moved each company's balance, newest first."""
    return await ENTRIES_OF_ORGANISATIONS.pages(reader, [row.id for row in organisations], page)


async def entries_of_codes(
    reader: Reader, codes: Sequence[Row], page: PageRequest
) -> list[Connection | None]:
    """Give a page of what moved the balance of each private code, newest first."""
    pages = await ENTRIES_OF_CODES.pages(reader, [code.id for code in codes], page)
    return [found if code.use is Use.PRIVATE else None for code, found in zip(codes, pages, strict=True)]


async def orders_of(reader: Reader, entries: Sequence[Row]) -> list[Row | None]:
    """Give the order that each entry charges or reverses; None for a deposit."""
    ids = [entry.order_id for entry in entries]
    found = await reader.by_ids(orders.BY_ID, ids)
    return one_for_each(ids, found, lambda row: row.id)
