"""The monthly bills: one invoice for each payer, one file of collections for the bank (DOMAIN 14).

A run can stop anywhere and be run again: what it did stays, what it did not is done. Any number may
run at once. Nothing is billed twice: an order carries its invoice.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, TextClause, case, func, select, text, update
from uuid_utils.compat import uuid7

from models.columns import columns_of
from models.days import amsterdam_day, collection_day, next_month, start_of_day
from models.invoice import TERM, BillingRun, Collection, Invoice, InvoiceNumbers
from models.mandate import Mandate
from models.order import TO_BE_BILLED, Order
from models.outbox import Task
from models.payment_method import PaymentMethod
from models.rows import any_of
from resolvers import collecting, outbox
from resolvers.database import Database, Transaction
from resolvers.services import Services

_order, _run, _invoice = columns_of(Order), columns_of(BillingRun), columns_of(Invoice)
_collection, _mandate = columns_of(Collection), columns_of(Mandate)


class MonthNotOver(Exception):
    """Only a month that has ended, by Amsterdam time, can be billed."""


@dataclass(frozen=True, slots=True)
class BillingSummary:
    """What a month came to; amounts in euro cents."""

    month: date
    invoices: int
    total_cents: int
    collections: int
    collected_cents: int
    collect_on: date
    file: Path | None
    """The file for the bank; None when nothing is collected."""


@dataclass(frozen=True, slots=True)
class _Payer:
    """A company, or the holder of a private code."""

    organisation_id: UUID | None
    access_code_id: UUID | None

    def owns(self, columns: Any) -> ColumnElement[bool]:
        """Match the rows of a table that name their payer."""
        if self.organisation_id is not None:
            company: ColumnElement[bool] = columns.organisation_id == self.organisation_id
            return company
        person: ColumnElement[bool] = columns.access_code_id == self.access_code_id
        return person


async def bill_month(services: Services, month: date) -> BillingSummary:
    """Bill what was ordered until the end of the month and delivered since; a month that is done stays.

    Raises `MonthNotOver`.
    """
    month = month.replace(day=1)
    end = start_of_day(next_month(month))
    if services.clock() < end:
        raise MonthNotOver
    run = await services.database.write(lambda transaction: _begin(transaction, month, services.clock()))
    if run.completed_at is None:
        for payer in await _payers(services.database, end):
            billing = _Billing(run.id, month, end, payer, services.clock())
            await services.database.write(billing.write)
        await collecting.collect(services, run.id, month)
    return await _summary(services, run.id)


async def _begin(transaction: Transaction, month: date, now: datetime) -> BillingRun:
    """Take up the run of a month; the collection is announced anew as long as there is no file."""
    announced = collection_day(amsterdam_day(now))
    found = select(BillingRun).where(_run.month == month).with_for_update()
    run = (await transaction.execute(found)).scalars().one_or_none()
    if run is None:
        run = BillingRun(month=month, started_at=now, collect_on=announced)
        transaction.add(run)
        await transaction.flush()
    elif not run.is_closed:
        run.collect_on = max(run.collect_on, announced)
    return run


async def _payers(database: Database, end: datetime) -> list[_Payer]:
    """Give who has something to be billed."""
    person = case((_order.organisation_id.is_(None), _order.access_code_id))
    found = await database.fetch(
        select(_order.organisation_id, person.label("access_code_id")).where(*_due(end)).distinct()
    )
    return [_Payer(row.organisation_id, row.access_code_id) for row in found]


def _due(end: datetime) -> tuple[ColumnElement[bool], TextClause]:
    return _order.placed_at < end, text(TO_BE_BILLED)


@dataclass(frozen=True, slots=True)
class _Billing:
    """What the transaction that bills one payer needs."""

    run_id: UUID
    month: date
    end: datetime
    payer: _Payer
    now: datetime

    async def write(self, transaction: Transaction) -> None:
        run = await transaction.get_one(BillingRun, self.run_id, with_for_update=True)
        if run.is_closed or await self._is_billed(transaction):
            return
        due = select(_order.id, _order.price_cents, _order.payment_method)
        orders = (
            await transaction.execute(due.where(self.payer.owns(_order), *_due(self.end)).with_for_update())
        ).all()
        if not orders:
            return
        mandate = await self._mandate(transaction, orders[0].payment_method)
        invoice = self._invoice(
            number=await _next_number(transaction, amsterdam_day(self.now).year),
            total_cents=sum(order.price_cents for order in orders),
            mandate=mandate,
        )
        transaction.add(invoice)
        await transaction.flush()
        await transaction.execute(
            update(Order).where(any_of(_order.id, "ids")).values(invoice_id=invoice.id),
            {"ids": [order.id for order in orders]},
            execution_options={"synchronize_session": False},
        )
        if mandate is not None:
            transaction.add(
                Collection(invoice_id=invoice.id, mandate_id=mandate.id, reference=invoice.number)
            )
        outbox.promise(transaction, Task.MAKE_INVOICE, invoice.id, self.now)

    async def _is_billed(self, transaction: Transaction) -> bool:
        """Tell whether the run has this payer's invoice: what came in since is for the next month."""
        own = select(_invoice.id).where(_invoice.run_id == self.run_id, self.payer.owns(_invoice))
        return (await transaction.execute(own)).first() is not None

    async def _mandate(self, transaction: Transaction, method: PaymentMethod) -> Mandate | None:
        """Give the mandate to collect with; without one, the invoice is paid within its term."""
        if method is not PaymentMethod.DIRECT_DEBIT:
            return None
        live = select(Mandate).where(self.payer.owns(_mandate), _mandate.ended_at.is_(None))
        return (await transaction.execute(live)).scalars().one_or_none()

    def _invoice(self, *, number: str, total_cents: int, mandate: Mandate | None) -> Invoice:
        return Invoice(
            id=uuid7(),
            number=number,
            run_id=self.run_id,
            organisation_id=self.payer.organisation_id,
            access_code_id=self.payer.access_code_id,
            payment_method=PaymentMethod.DIRECT_DEBIT if mandate else PaymentMethod.INVOICE,
            month=self.month,
            total_cents=total_cents,
            issued_at=self.now,
            due_on=amsterdam_day(self.now) + TERM,
        )


async def _next_number(transaction: Transaction, year: int) -> str:
    """Take the year's next number; it is given out when the transaction is committed, so none is skipped."""
    numbers = await transaction.get(InvoiceNumbers, year, with_for_update=True)
    if numbers is None:
        numbers = InvoiceNumbers(year=year, last=0)
        transaction.add(numbers)
    numbers.last += 1
    await transaction.flush()
    return f"F{year}-{numbers.last:06}"


async def _summary(services: Services, run_id: UUID) -> BillingSummary:
    run = await services.database.write(lambda transaction: transaction.get_one(BillingRun, run_id))
    (sums,) = await services.database.fetch(
        select(
            func.count().label("invoices"),
            func.coalesce(func.sum(_invoice.total_cents), 0).label("total"),
            func.count(_collection.id).label("collections"),
            func.coalesce(
                func.sum(case((_collection.id.is_not(None), _invoice.total_cents), else_=0)), 0
            ).label("collected"),
        )
        .select_from(Invoice)
        .outerjoin(Collection, _collection.invoice_id == _invoice.id)
        .where(_invoice.run_id == run_id)
    )
    return BillingSummary(
        month=run.month,
        invoices=sums.invoices,
        total_cents=int(sums.total),
        collections=sums.collections,
        collected_cents=int(sums.collected),
        collect_on=run.collect_on,
        file=services.direct_debit.path(run.month) if run.file_sha256 else None,
    )
