"""Charging an order by its payer's fixed method, and taking the charge back (DOMAIN 14, 17).

Whether an order costs anything at all (DOMAIN 15) is decided where it is placed: `resolvers.orders`.

Direct debit and invoices are collected later from the orders themselves; credit moves at once.
A provider that moves money is an outside system: a port in `resolvers.ports`, its adapters in
`gateway.adapters`, called by a worker for a task of `models.outbox`, never inside a transaction.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from models.access_code import AccessCode
from models.columns import columns_of
from models.credit import CreditBalance, CreditEntry, CreditEntryKind
from models.mandate import Mandate
from models.order import Order
from models.payment_method import PaymentMethod
from models.refusals import InsufficientCredit, MandateMissing
from resolvers.database import Transaction

_balance, _mandate = columns_of(CreditBalance), columns_of(Mandate)


async def charge(transaction: Transaction, code: AccessCode, order: Order) -> None:
    """Charge an order that has a price; raises `InsufficientCredit` or `MandateMissing`."""
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
    entry = columns_of(CreditEntry)
    taken = await transaction.execute(
        select(CreditEntry).where(entry.order_id == order.id, entry.kind == CreditEntryKind.CHARGE)
    )
    for charged in taken.scalars():
        await _move(
            transaction, charged.balance_id, -charged.amount_cents, CreditEntryKind.REVERSAL, order.id, now
        )


async def deposit(transaction: Transaction, code: AccessCode, cents: int, now: datetime) -> None:
    """Add to the balance of a code's payer."""
    balance = await _locked_balance(transaction, code)
    await _move(transaction, balance.id, cents, CreditEntryKind.DEPOSIT, None, now)


async def _take_credit(transaction: Transaction, code: AccessCode, order: Order) -> None:
    balance = await _locked_balance(transaction, code)
    if balance.balance_cents < order.price_cents:
        raise InsufficientCredit(balance.balance_cents, order.price_cents)
    await _move(
        transaction, balance.id, -order.price_cents, CreditEntryKind.CHARGE, order.id, order.placed_at
    )


async def _require_mandate(transaction: Transaction, code: AccessCode) -> None:
    live = select(_mandate.id).where(
        _mandate.organisation_id == code.organisation_id
        if code.organisation_id
        else _mandate.access_code_id == code.id,
        _mandate.ended_at.is_(None),
    )
    if (await transaction.execute(live)).first() is None:
        raise MandateMissing


async def _locked_balance(transaction: Transaction, code: AccessCode) -> CreditBalance:
    of_payer = (
        _balance.organisation_id == code.organisation_id
        if code.organisation_id
        else _balance.access_code_id == code.id
    )
    return (
        (await transaction.execute(select(CreditBalance).where(of_payer).with_for_update())).scalars().one()
    )


async def _move(
    transaction: Transaction,
    balance_id: UUID,
    cents: int,
    kind: CreditEntryKind,
    order_id: UUID | None,
    now: datetime,
) -> None:
    await transaction.execute(
        update(CreditBalance)
        .where(_balance.id == balance_id)
        .values(balance_cents=_balance.balance_cents + cents)
        .execution_options(synchronize_session=False)
    )
    transaction.add(
        CreditEntry(balance_id=balance_id, order_id=order_id, kind=kind, amount_cents=cents, at=now)
    )
