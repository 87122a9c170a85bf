"""One file of collections for each month's bills (DOMAIN 14): made, kept, then handed to the operator.

The file that is handed over is the one whose SHA-256 the run notes, however often the run is run.
"""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from models.access_code import AccessCode
from models.columns import columns_of
from models.days import amsterdam_day
from models.invoice import BillingRun, Collection, Invoice
from models.mandate import Mandate
from models.organisation import Organisation
from resolvers.database import Database, Transaction
from resolvers.ports import DirectDebit
from resolvers.services import Services

_code, _organisation = columns_of(AccessCode), columns_of(Organisation)
_invoice, _collection, _mandate = columns_of(Invoice), columns_of(Collection), columns_of(Mandate)


async def collect(services: Services, run_id: UUID, month: date) -> None:
    """Make the file once, keep it, and hand it over; only then the run is done."""
    while not await _close(services, run_id):
        pass
    run = await services.database.write(lambda transaction: transaction.get_one(BillingRun, run_id))
    if run.file_sha256 is not None:
        content = await asyncio.to_thread(services.store.path(run.file_sha256).read_bytes)
        await services.direct_debit.hand_over(month, content)
    await services.database.write(lambda transaction: _complete(transaction, run_id, services.clock()))


async def _close(services: Services, run_id: UUID) -> bool:
    """Make the file of the run as it stands; False when the run has changed meanwhile."""
    run = await services.database.write(lambda transaction: transaction.get_one(BillingRun, run_id))
    if run.file_sha256 is not None:
        return True
    debits = await _debits(services.database, run_id)
    sha256 = None
    if debits:
        content = await services.direct_debit.make(services.creditor, run.collect_on, debits)
        sha256 = await services.store.put(content)
    closing = _Closing(run_id, run.collect_on, len(debits), sha256, services.clock())
    return await services.database.write(closing.write)


@dataclass(frozen=True, slots=True)
class _Closing:
    """What a file was made of; once it is noted, nothing is billed in the run any more."""

    run_id: UUID
    collect_on: date
    collections: int
    sha256: str | None
    now: datetime

    async def write(self, transaction: Transaction) -> bool:
        run = await transaction.get_one(BillingRun, self.run_id, with_for_update=True)
        if run.is_closed:
            return True
        counted = (
            select(func.count())
            .select_from(Collection)
            .join(Invoice, _invoice.id == _collection.invoice_id)
            .where(_invoice.run_id == self.run_id)
        )
        collections = (await transaction.execute(counted)).scalar_one()
        if (collections, run.collect_on) != (self.collections, self.collect_on):
            return False
        run.file_sha256 = self.sha256
        run.completed_at = None if self.sha256 else self.now
        return True


async def _debits(database: Database, run_id: UUID) -> list[DirectDebit]:
    found = await database.fetch(
        select(
            _collection.reference,
            _invoice.number,
            _invoice.total_cents,
            _mandate.reference.label("mandate_reference"),
            _mandate.accepted_at,
            _mandate.iban,
            func.coalesce(_organisation.name, _code.holder_first_name + " " + _code.holder_last_name).label(
                "name"
            ),
        )
        .join(Invoice, _invoice.id == _collection.invoice_id)
        .join(Mandate, _mandate.id == _collection.mandate_id)
        .outerjoin(Organisation, _organisation.id == _invoice.organisation_id)
        .outerjoin(AccessCode, _code.id == _invoice.access_code_id)
        .where(_invoice.run_id == run_id)
        .order_by(_collection.reference)
    )
    return [
        DirectDebit(
            reference=row.reference,
            amount_cents=row.total_cents,
            description=f"Factuur {row.number}",
            mandate_reference=row.mandate_reference,
            mandate_accepted_on=amsterdam_day(row.accepted_at),
            debtor_name=row.name,
            debtor_iban=row.iban,
        )
        for row in found
    ]


async def _complete(transaction: Transaction, run_id: UUID, now: datetime) -> None:
    run = await transaction.get_one(BillingRun, run_id, with_for_update=True)
    if run.completed_at is None:
        run.completed_at = now
