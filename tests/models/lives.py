"""What may follow what, once more and by hand, and the UPDATEs that try it (DOMAIN 8, 14, 17, 19, 24)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations


@dataclass(frozen=True)
class Life:
    """How the rows of a table change; a row that stands at a status is named `:row_status`.

    `moments` gives what else is written with a status, as SQL.
    """

    what: str
    table: str
    row: str
    statuses: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    moments: Callable[[str], dict[str, str]]

    @property
    def unknown_change(self) -> str:
        """Give the sentence by which the database refuses a change that is not in the table."""
        return f"{self.what} does not change its status so"

    @property
    def unknown_changes(self) -> Iterator[tuple[str, str]]:
        """Give all other changes."""
        return (pair for pair in permutations(self.statuses, 2) if pair not in self.changes)

    def change(self, before: str, after: str) -> str:
        """Write the UPDATE of a row of one status to another, with what goes with it."""
        values = {"status": f"'{after}'"} | self.moments(after)
        assignments = ", ".join(f"{column} = {value}" for column, value in values.items())
        return f"UPDATE {self.table} SET {assignments} WHERE id = {self.standing(before)}"

    def standing(self, status: str) -> str:
        """Name the row that stands at a status."""
        return f":{self.row}_{status.lower()}"


def _when(holds: bool, value: str) -> str:
    return value if holds else "NULL"


CODES = Life(
    what="a code",
    table="access_codes",
    row="code",
    statuses=("PENDING", "ACTIVE", "BLOCKED", "REVOKED", "EXPIRED"),
    changes=(
        ("PENDING", "ACTIVE"),
        ("PENDING", "EXPIRED"),
        ("ACTIVE", "BLOCKED"),
        ("BLOCKED", "ACTIVE"),
        ("ACTIVE", "REVOKED"),
        ("BLOCKED", "REVOKED"),
    ),
    moments=lambda status: {"activated_at": _when(status not in ("PENDING", "EXPIRED"), "created_at")},
)

ORDERS = Life(
    what="an order",
    table="orders",
    row="order",
    statuses=(
        "PENDING_PAYMENT",
        "PLACED",
        "IN_PRODUCTION",
        "POSTED",
        "DELIVERED",
        "FAILED",
        "CANCELLED",
        "EXPIRED",
    ),
    changes=(
        ("PENDING_PAYMENT", "PLACED"),
        ("PENDING_PAYMENT", "EXPIRED"),
        ("PENDING_PAYMENT", "CANCELLED"),
        ("PENDING_PAYMENT", "FAILED"),
        ("PLACED", "IN_PRODUCTION"),
        ("PLACED", "CANCELLED"),
        ("IN_PRODUCTION", "POSTED"),
        ("IN_PRODUCTION", "DELIVERED"),
        ("IN_PRODUCTION", "FAILED"),
        ("POSTED", "DELIVERED"),
    ),
    moments=lambda status: {
        "failure": _when(status == "FAILED", "'NOT_PRODUCED'"),
        "delivered_at": _when(status == "DELIVERED", "placed_at"),
    },
)

PAYMENTS = Life(
    what="a payment",
    table="payments",
    row="payment",
    statuses=("OPEN", "PAID", "CANCELLED", "EXPIRED", "FAILED"),
    changes=(
        ("OPEN", "PAID"),
        ("OPEN", "CANCELLED"),
        ("OPEN", "EXPIRED"),
        ("OPEN", "FAILED"),
        ("CANCELLED", "PAID"),
        ("EXPIRED", "PAID"),
        ("FAILED", "PAID"),
    ),
    moments=lambda status: {"paid_at": _when(status == "PAID", "created_at")},
)

COLLECTIONS = Life(
    what="a collection",
    table="collections",
    row="collection",
    statuses=("SENT", "BOUNCED", "SETTLED"),
    changes=(("SENT", "BOUNCED"), ("BOUNCED", "SETTLED")),
    moments=lambda status: {
        "bounce_reason": _when(status != "SENT", "'AM04'"),
        "bounced_at": _when(status != "SENT", "'2026-03-02'"),
        "settled_at": _when(status == "SETTLED", "'2026-03-02'"),
    },
)

FILINGS = Life(
    what="a filing",
    table="filings",
    row="filing",
    statuses=("DRAFT", "CHECKING", "REJECTED", "ACCEPTED", "FILED"),
    changes=(
        ("DRAFT", "CHECKING"),
        ("CHECKING", "REJECTED"),
        ("CHECKING", "ACCEPTED"),
        ("REJECTED", "DRAFT"),
        ("REJECTED", "CHECKING"),
        ("ACCEPTED", "FILED"),
    ),
    moments=lambda status: (
        {"filed_at": "created_at", "receipt_number": "'R-NEW'", "document_sha256": "'0'"}
        if status == "FILED"
        else {}
    ),
)

AUTHORISATIONS = Life(
    what="an authorisation",
    table="filing_authorisations",
    row="authorisation",
    statuses=("REQUESTED", "ACTIVE", "ENDED", "EXPIRED"),
    changes=(
        ("REQUESTED", "ACTIVE"),
        ("REQUESTED", "ENDED"),
        ("REQUESTED", "EXPIRED"),
        ("ACTIVE", "ENDED"),
    ),
    moments=lambda status: {
        "code_hash": _when(status == "REQUESTED", ":hash"),
        "made_at": _when(status == "ACTIVE", "requested_at"),
        "ended_at": _when(status == "ENDED", "requested_at"),
    },
)

LIVES = (CODES, ORDERS, PAYMENTS, COLLECTIONS, FILINGS, AUTHORISATIONS)
