"""What the database is asked to do, in raw SQL: how a breach, and what must be let pass, are written."""

from dataclasses import dataclass

from models.tables import METADATA
from tests.models.lives import Life

FIXED = "the payment method is fixed"
MAIN_USER_REQUIRED = "organisations.main_code_id"


@dataclass(frozen=True)
class Case:
    """Statements that run in one transaction; refused by the constraint of that name, or let pass."""

    what: str
    refused_by: str | None
    statements: tuple[str, ...]

    def __str__(self) -> str:
        return self.what


def breach(what: str, refused_by: str, *statements: str) -> Case:
    return Case(what, refused_by, statements)


def allowed(what: str, *statements: str) -> Case:
    return Case(what, None, statements)


def breaches_of(life: Life) -> tuple[Case, ...]:
    """Try every change of status that is not in the table."""
    return tuple(
        breach(
            f"{life.what} that is {before} becomes {after}", life.unknown_change, life.change(before, after)
        )
        for before, after in life.unknown_changes
    )


def allowed_by(life: Life) -> tuple[Case, ...]:
    """Try every change of status that is in the table, and none at all."""
    return (
        *(
            allowed(f"{life.what} that is {before} becomes {after}", life.change(before, after))
            for before, after in life.changes
        ),
        allowed(f"{life.what} is written with the same status", f"UPDATE {life.table} SET status = status"),
    )


def copied(table: str, row: str, **changes: str) -> str:
    """Write the INSERT of a copy of a row; `changes` and `row` are SQL."""
    columns = METADATA.tables[table].columns.keys()
    values = [changes.get(column, column) for column in columns]
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table} WHERE {row}"


def another_code(row: str, **changes: str) -> str:
    """Write the INSERT of a code like another one."""
    own = {"id": ":new", "code_hash": ":hash", "request_number": "'A-NEW'"}
    return copied("access_codes", row, **own | changes)


def another_order(row: str, **changes: str) -> str:
    """Write the INSERT of an order like another one."""
    return copied("orders", row, **{"id": ":new", "number": "'B-NEW'"} | changes)


def another_entry(row: str, **changes: str) -> str:
    """Write the INSERT of an entry like another one, which follows from the last one of its balance."""
    amount = changes.get("amount_cents", "amount_cents")
    of_balance = "FROM credit_balances AS balance WHERE balance.id = balance_id"
    own = {
        "id": ":new",
        "sequence": f"(SELECT last_sequence + 1 {of_balance})",
        "balance_after_cents": f"(SELECT balance_cents + {amount} {of_balance})",
    }
    return copied("credit_entries", row, **own | changes)


def another_payment(row: str, **changes: str) -> str:
    """Write the INSERT of a payment like another one."""
    return copied("payments", row, **{"id": ":new", "provider_reference": "'tr_new'"} | changes)


def another_invoice(row: str, **changes: str) -> str:
    """Write the INSERT of an invoice like another one."""
    return copied("invoices", row, **{"id": ":new", "number": "'F-NEW'"} | changes)


def another_collection(row: str, **changes: str) -> str:
    """Write the INSERT of a collection like another one, of an invoice that has none."""
    own = {"id": ":new", "reference": "'C-NEW'", "invoice_id": ":invoice"}
    return copied("collections", row, **own | changes)


def another_document(row: str, **changes: str) -> str:
    """Write the INSERT of a document like another one."""
    return copied(
        "documents", row, **{"id": ":new", "verification_number": "NULL", "subject_name": "NULL"} | changes
    )


def another_contact_request(row: str, **changes: str) -> str:
    """Write the INSERT of a contact request like another one."""
    return copied("contact_requests", row, **{"id": ":new", "number": "'C-NEW'"} | changes)


def another_filing(row: str, **changes: str) -> str:
    """Write the INSERT of a filing like another one."""
    own = {
        "id": ":new",
        "number": "'J-NEW'",
        "receipt_number": "CASE WHEN receipt_number IS NULL THEN NULL ELSE 'R-NEW' END",
    }
    return copied("filings", row, **own | changes)


def another_authorisation(row: str, **changes: str) -> str:
    """Write the INSERT of an authorisation like another one."""
    return copied("filing_authorisations", row, **{"id": ":new"} | changes)
