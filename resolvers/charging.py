"""Charging an order by its payer's fixed method, and taking the charge back (DOMAIN 14, 17).

Whether an order costs anything at all (DOMAIN 15) is decided where it is placed: `resolvers.orders`.

Direct debit and invoices are collected later from the orders themselves; credit moves at once.
A provider that moves money is an outside system: a port in `resolvers.ports`, its adapters in
`gateway.adapters`, called by a worker for a task of `models.outbox`, never inside a transaction.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from models.access_code import AccessCode
from models.columns import columns_of
from models.credit import CreditBalance, CreditEntry, CreditEntryKind
from models.invoice import Collection, CollectionStatus, Invoice
from models.mandate import Mandate
from models.order import Order
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.refusals import CollectionBounced, InsufficientCredit, MandateMissing
from resolvers.database import Transaction

_balance, _entry, _mandate = columns_of(CreditBalance), columns_of(CreditEntry), columns_of(Mandate)
_collection, _invoice = columns_of(Collection), columns_of(Invoice)


async def charge(transaction: Transaction, code: AccessCode, order: Order) -> None:
    """Charge an order that has a price.

    Raises `InsufficientCredit`, `MandateMissing` or `CollectionBounced`.
    """
    match order.payment_method:
        case PaymentMethod.CREDIT:
            await _take_credit(transaction, code, order)
        case PaymentMethod.DIRECT_DEBIT:
            await _require_mandate(transaction, code)
        case PaymentMethod.INVOICE:
            pass  # billed monthly, from the orders
        case other:
            raise ValueError(f"an access code does not pay by {other}")


async def reverse(transaction: Transaction, order: Order, now: datetime) -> None:
    """Take back what an order cost; what was not taken needs no reversal."""
    taken = await transaction.execute(
        select(CreditEntry).where(_entry.order_id == order.id, _entry.kind == CreditEntryKind.CHARGE)
    )
    for charged in taken.scalars():
        balance = await _lock(transaction, _balance.id == charged.balance_id)
        reversal = _Booking(CreditEntryKind.REVERSAL, -charged.amount_cents, now, order_id=order.id)
        await _book(transaction, balance, reversal)


async def deposit(transaction: Transaction, payment: Payment, now: datetime) -> None:
    """Add a payment that was made to the balance it is for."""
    balance = await _lock(transaction, _balance.id == payment.balance_id)
    paid_in = _Booking(CreditEntryKind.DEPOSIT, payment.amount_cents, now, payment_id=payment.id)
    await _book(transaction, balance, paid_in)


async def balance_of(transaction: Transaction, code: AccessCode) -> CreditBalance:
    """Lock the balance of a code's payer."""
    of_payer = (
        _balance.organisation_id == code.organisation_id
        if code.organisation_id
        else _balance.access_code_id == code.id
    )
    return await _lock(transaction, of_payer)


async def _take_credit(transaction: Transaction, code: AccessCode, order: Order) -> None:
    balance = await balance_of(transaction, code)
    if balance.balance_cents < order.price_cents:
        raise InsufficientCredit(balance.balance_cents, order.price_cents)
    charge = _Booking(CreditEntryKind.CHARGE, -order.price_cents, order.placed_at, order_id=order.id)
    await _book(transaction, balance, charge)


async def _require_mandate(transaction: Transaction, code: AccessCode) -> None:
    """See to a live mandate, and to nothing that bounced under any of the payer's mandates."""
    of_payer = (
        _mandate.organisation_id == code.organisation_id
        if code.organisation_id
        else _mandate.access_code_id == code.id
    )
    outstanding = (
        select(func.coalesce(func.sum(_invoice.total_cents), 0))
        .join(Collection, _collection.invoice_id == _invoice.id)
        .join(Mandate, _mandate.id == _collection.mandate_id)
        .where(of_payer, _collection.status == CollectionStatus.BOUNCED)
    )
    owed = int((await transaction.execute(outstanding)).scalar_one())
    if owed:
        raise CollectionBounced(owed)
    live = select(_mandate.id).where(of_payer, _mandate.ended_at.is_(None))
    if (await transaction.execute(live)).first() is None:
        raise MandateMissing


async def _lock(transaction: Transaction, which: ColumnElement[bool]) -> CreditBalance:
    locked = select(CreditBalance).where(which).with_for_update().execution_options(populate_existing=True)
    return (await transaction.execute(locked)).scalars().one()


@dataclass(frozen=True, slots=True)
class _Booking:
    """One movement of a balance, before it has its place in the ledger."""

    kind: CreditEntryKind
    amount_cents: int
    at: datetime
    order_id: UUID | None = None
    payment_id: UUID | None = None


async def _book(transaction: Transaction, balance: CreditBalance, booking: _Booking) -> None:
    """Write into a locked balance's ledger; a trigger of the database moves the balance."""
    transaction.add(
        CreditEntry(
            balance_id=balance.id,
            sequence=balance.last_sequence + 1,
            balance_after_cents=balance.balance_cents + booking.amount_cents,
            **asdict(booking),
        )
    )
    await transaction.flush()
    await transaction.refresh(balance)
