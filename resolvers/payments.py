"""Payments made at once: begun, settled by what their provider says, and paid back (DOMAIN 13-16).

A provider is asked outside any transaction; what it tells by itself is never believed. Money may
arrive late: an order that waits no more is then paid back.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from auth.visibility import Read
from models.access_code import AccessCode
from models.checks import Checks
from models.columns import columns_of
from models.credit import CreditBalance
from models.language import Text
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import Task
from models.payment import PAYMENT_TRANSITIONS, Payment, PaymentStatus, Refund
from models.payment_method import FOR_GUESTS, PaymentMethod
from models.refusals import InvalidFieldCode, PaymentsUnavailable
from models.rows import Prepared, Row, any_of, one_for_each
from resolvers import charging, outbox, placing
from resolvers.database import Reader, Transaction
from resolvers.outbox import Work
from resolvers.ports import NewPayment, PaymentUnknown, ProviderPayment
from resolvers.services import Services

FIRST_LOOK = timedelta(minutes=20)
"""When a payment is looked at that nothing was heard of; a provider's own expiry is sooner."""
NEXT_LOOK = timedelta(hours=1)
LAST_LOOK = timedelta(days=1)
"""How long a payment can stay open; its order then expires, and what still arrives is paid back."""

WEBHOOK = "/webhooks/payments"
"""Where a provider tells that something changed."""

PAID_AT_ONCE = Text(nl="Kies iDEAL of creditcard.", en="Choose iDEAL or credit card.")

_payment, _refund = columns_of(Payment), columns_of(Refund)
_log = logging.getLogger(__name__)

BY_ID = Read(Payment, lambda visible: visible.where(any_of(_payment.id, "ids")))
OF_ORDERS = Read(Payment, lambda visible: visible.where(any_of(_payment.order_id, "order_ids")))
_REFERRED_TO = Prepared(
    select(_payment.id, _payment.order_id, _payment.amount_cents).where(
        _payment.provider_reference == bindparam("reference")
    ),
    "Payment",
)

_WITHOUT_PAYMENT = {
    PaymentStatus.CANCELLED: OrderStatus.CANCELLED,
    PaymentStatus.EXPIRED: OrderStatus.EXPIRED,
    PaymentStatus.FAILED: OrderStatus.FAILED,
}


async def of_orders(reader: Reader, orders: Sequence[Row]) -> list[Row | None]:
    """Give the payment of each order that was paid at once, to who may see it."""
    ids = [order.id for order in orders]
    found = await reader.rows(OF_ORDERS, order_ids=ids)
    return one_for_each(ids, found, lambda row: row.order_id)


def check_method(checks: Checks, method: PaymentMethod) -> None:
    """Take a method that is paid at once."""
    if method not in FOR_GUESTS:
        checks.refuse("paymentMethod", InvalidFieldCode.NOT_ALLOWED, PAID_AT_ONCE)


async def begin(services: Services, payment: NewPayment) -> Payment:
    """Begin a payment at the provider, and give its row, which is for the caller to write.

    Raises `PaymentsUnavailable`.
    """
    begun = await services.payments.create(payment)
    if begun.checkout_url is None or not _is_ours(begun, payment.payment_id, payment.amount_cents):
        raise PaymentsUnavailable
    return Payment(
        id=payment.payment_id,
        provider_reference=begun.reference,
        payment_method=payment.method,
        amount_cents=payment.amount_cents,
        checkout_url=begun.checkout_url,
        created_at=services.clock(),
    )


def for_order(payment: Payment, order: Order) -> Payment:
    """Let a payment that was begun be for an order."""
    return _for(payment, order_id=order.id)


def for_balance(payment: Payment, balance: CreditBalance, code: AccessCode) -> Payment:
    """Let a payment that was begun be a deposit of a code into its payer's balance."""
    return _for(payment, balance_id=balance.id, access_code_id=code.id)


def checkout_url(payment: Row) -> str | None:
    """Tell where to pay; None when there is nothing to pay any more."""
    return payment.checkout_url if payment.status is PaymentStatus.OPEN else None


def expect(transaction: Transaction, payment: Payment) -> None:
    """Write a payment that was begun, and see to it that it is looked at when nothing is heard."""
    transaction.add(payment)
    outbox.promise(transaction, Task.CHECK_PAYMENT, payment.id, payment.created_at, after=FIRST_LOOK)


async def settle(services: Services, reference: str) -> None:
    """Ask the provider where a payment stands, and do what follows; an unknown one is ignored.

    Any number of times, at once and in any order, it does it once. Raises `PaymentsUnavailable`.
    """
    known = await services.database.fetch(_REFERRED_TO, reference=reference)
    if not known:
        return
    try:
        told = await services.payments.fetch(reference)
    except PaymentUnknown:
        _log.error("the provider does not know payment %s any more", known[0].id)
        return
    if not _is_ours(told, known[0].id, known[0].amount_cents):
        _log.error("payment %s is another one at its provider", known[0].id)
        return
    await services.database.write(
        lambda transaction: _settle(
            transaction, known[0].id, known[0].order_id, told.status, services.clock()
        )
    )


async def check(services: Services, work: Work) -> None:
    """Look at a payment of which nothing was heard, again and again while it is open."""
    payment = await _row(services, work.subject_id)
    await settle(services, payment.provider_reference)

    async def write(transaction: Transaction) -> None:
        await outbox.finish(transaction, work)
        now = services.clock()
        if payment.order_id is not None:
            await transaction.get_one(Order, payment.order_id, with_for_update=True)
        still = await transaction.get_one(Payment, payment.id, with_for_update=True, populate_existing=True)
        if still.status is not PaymentStatus.OPEN:
            return
        if now - still.created_at < LAST_LOOK:
            outbox.promise(transaction, Task.CHECK_PAYMENT, still.id, now, after=NEXT_LOOK)
        else:
            await _settle(transaction, still.id, still.order_id, PaymentStatus.EXPIRED, now)

    await services.database.write(write)


async def cancel(services: Services, work: Work) -> None:
    """Cancel a payment that is not wanted any more, if its provider still can."""
    payment = await _row(services, work.subject_id)
    try:
        await services.payments.cancel(payment.provider_reference)
        await settle(services, payment.provider_reference)
    except PaymentUnknown:
        _log.error("the provider does not know payment %s", payment.id)
    await services.database.write(lambda transaction: outbox.finish(transaction, work))


async def refund_order(transaction: Transaction, order: Order, now: datetime) -> None:
    """Promise to pay a guest's order back, whole and once; what was not paid needs nothing."""
    by_order = select(Payment).where(_payment.order_id == order.id, _payment.status == PaymentStatus.PAID)
    payment = (await transaction.execute(by_order)).scalars().first()
    if payment is not None:
        await _refund_payment(transaction, payment, now)


async def refund(services: Services, work: Work) -> None:
    """Have the provider pay back; a refund that it has taken on already is not asked twice."""

    async def load(transaction: Transaction) -> tuple[Refund, Payment, Order]:
        refund = await transaction.get_one(Refund, work.subject_id)
        payment = await transaction.get_one(Payment, refund.payment_id)
        return refund, payment, await transaction.get_one(Order, payment.order_id)

    owed, payment, order = await services.database.write(load)
    reference = await services.payments.refund(
        owed.id, payment.provider_reference, owed.amount_cents, order.number
    )

    async def write(transaction: Transaction) -> None:
        await outbox.finish(transaction, work)
        (await transaction.get_one(Refund, owed.id)).provider_reference = reference

    await services.database.write(write)


async def _settle(
    transaction: Transaction, payment_id: UUID, order_id: UUID | None, status: PaymentStatus, now: datetime
) -> None:
    """Move a payment, and its order or balance with it; the order is locked before the payment."""
    order = None
    if order_id is not None:
        order = await transaction.get_one(Order, order_id, with_for_update=True, populate_existing=True)
    payment = await transaction.get_one(Payment, payment_id, with_for_update=True, populate_existing=True)
    if status not in PAYMENT_TRANSITIONS[payment.status]:
        return
    payment.status = status
    payment.paid_at = now if status is PaymentStatus.PAID else None
    await transaction.flush()
    if order is None:
        if status is PaymentStatus.PAID:
            await charging.deposit(transaction, payment, now)
    elif status is PaymentStatus.PAID:
        await _paid(transaction, order, payment, now)
    elif order.status is OrderStatus.PENDING_PAYMENT:
        order.status = _WITHOUT_PAYMENT[status]
        order.failure = OrderFailureReason.PAYMENT_FAILED if status is PaymentStatus.FAILED else None


async def _paid(transaction: Transaction, order: Order, payment: Payment, now: datetime) -> None:
    """Place an order that waited for its payment; one that waits no more is paid back."""
    if order.status is not OrderStatus.PENDING_PAYMENT:
        await _refund_payment(transaction, payment, now)
        return
    order.status = OrderStatus.PLACED
    placing.promise_production(transaction, order, now)
    outbox.promise(transaction, Task.MAIL_ORDER_PLACED, order.id, now)


async def _refund_payment(transaction: Transaction, payment: Payment, now: datetime) -> None:
    before = select(_refund.id).where(_refund.payment_id == payment.id)
    if (await transaction.execute(before)).first() is not None:
        return
    owed = Refund(payment_id=payment.id, amount_cents=payment.amount_cents, created_at=now)
    transaction.add(owed)
    await transaction.flush()
    outbox.promise(transaction, Task.REFUND_PAYMENT, owed.id, now)


async def _row(services: Services, payment_id: UUID) -> Payment:
    return await services.database.write(lambda transaction: transaction.get_one(Payment, payment_id))


def _for(payment: Payment, **purpose: UUID) -> Payment:
    """Copy it: the transaction may run again from the top, and its rows must be new each time."""
    return Payment(**payment.model_dump() | purpose)


def _is_ours(told: ProviderPayment, payment_id: UUID, amount_cents: int) -> bool:
    return told.payment_id == payment_id and told.amount_cents == amount_cents
