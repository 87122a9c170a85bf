"""Look-ups by global id: the same reads and the same sight as the lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from auth.visibility import Read
from models.registration import checked_registration_key
from models.rows import Row
from resolvers import (
    access_codes,
    accounts,
    contact_requests,
    credit,
    filing_authorisations,
    filings,
    invoices,
    orders,
    organisations,
    own_sessions,
    payments,
    registrations,
)
from resolvers.database import Reader


@dataclass(frozen=True, slots=True)
class NodeKind:
    """How the nodes of one type are found: the key in a global id, and the read that takes the keys."""

    parse: Callable[[str], Any]
    read: Read
    parameter: str
    key: str


NODES = {
    "AccessCode": NodeKind(lambda key: UUID(hex=key), access_codes.BY_ID, "ids", "id"),
    "Organisation": NodeKind(lambda key: UUID(hex=key), organisations.BY_ID, "ids", "id"),
    "Order": NodeKind(lambda key: UUID(hex=key), orders.BY_ID, "ids", "id"),
    "Invoice": NodeKind(lambda key: UUID(hex=key), invoices.BY_ID, "ids", "id"),
    "CreditEntry": NodeKind(lambda key: UUID(hex=key), credit.ENTRY_BY_ID, "ids", "id"),
    "Payment": NodeKind(lambda key: UUID(hex=key), payments.BY_ID, "ids", "id"),
    "ContactRequest": NodeKind(lambda key: UUID(hex=key), contact_requests.BY_ID, "ids", "id"),
    "Account": NodeKind(lambda key: UUID(hex=key), accounts.BY_ID, "ids", "id"),
    "Filing": NodeKind(lambda key: UUID(hex=key), filings.BY_ID, "ids", "id"),
    "FilingAuthorisation": NodeKind(lambda key: UUID(hex=key), filing_authorisations.BY_ID, "ids", "id"),
    "Session": NodeKind(lambda key: UUID(hex=key), own_sessions.BY_ID, "ids", "id"),
    "Registration": NodeKind(checked_registration_key, registrations.BY_KEY, "keys", "key"),
}


async def find(reader: Reader, references: Sequence[tuple[str, str] | None]) -> list[Row | None]:
    """Give the node of each (type, key); None for what does not exist or is not the caller's."""
    wanted: dict[str, set[Any]] = {}
    keys = [_key(reference) for reference in references]
    for reference, key in zip(references, keys, strict=True):
        if reference is not None and key is not None:
            wanted.setdefault(reference[0], set()).add(key)
    found: dict[tuple[str, Any], Row] = {}
    for typename, of_type in wanted.items():
        kind = NODES[typename]
        for row in await reader.rows(kind.read, **{kind.parameter: list(of_type)}):
            found[typename, getattr(row, kind.key)] = row
    return [
        found.get((reference[0], key)) if reference is not None else None
        for reference, key in zip(references, keys, strict=True)
    ]


def _key(reference: tuple[str, str] | None) -> Any:
    if reference is None or reference[0] not in NODES:
        return None
    try:
        return NODES[reference[0]].parse(reference[1])
    except ValueError:
        return None
