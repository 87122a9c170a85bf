"""Whose filings one is among: what a client shows anew after a change."""

from typing import NamedTuple

from models.rows import Row
from resolvers import access_codes, accounts, organisations
from resolvers.database import Reader


class Parties(NamedTuple):
    """Who files and for which customer, as far as the caller sees them."""

    access_code: Row | None
    organisation: Row | None
    account: Row | None


async def parties_of(reader: Reader, filing: Row) -> Parties:
    """Give the parties of a filing."""
    (code,) = await access_codes.by_ids(reader, [filing.access_code_id])
    (organisation,) = await organisations.of_rows(reader, [filing])
    own = await reader.by_ids(accounts.BY_ID, [filing.account_id])
    return Parties(code, organisation, next(iter(own), None))
