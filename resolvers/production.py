"""Producing what was ordered (DOMAIN 17): asked anew of the register, made once, or taken back."""

import logging
from datetime import timedelta

from models.catalogue import CATALOGUE, CERTIFIED
from models.document import Document
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import Task
from models.refusals import (
    ProductUnavailable,
    Refusal,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
)
from resolvers import charging, outbox, payments
from resolvers.database import Transaction
from resolvers.outbox import Work
from resolvers.producers import PRODUCERS, Produced
from resolvers.services import Services

PATIENCE = timedelta(hours=24)
"""How long an order waits for a register that does not answer, or a document that cannot be made."""

_AT_ONCE: dict[type[Refusal], OrderFailureReason] = {
    RegistrationNotFound: OrderFailureReason.REGISTRATION_NOT_FOUND,
    RegistrationWithheld: OrderFailureReason.REGISTRATION_WITHHELD,
    ProductUnavailable: OrderFailureReason.NOT_AVAILABLE,
}
_log = logging.getLogger(__name__)


async def produce(services: Services, work: Work) -> None:
    """Produce an order, or fail it and take its charge back.

    Raises whatever stood in the way while it is worth trying again.
    """
    order = await services.database.write(lambda transaction: _start(transaction, work))
    if order is None:
        await services.database.write(lambda transaction: outbox.finish(transaction, work))
        return
    try:
        produced = await PRODUCERS[order.product](services, order)
    except (RegistrationNotFound, RegistrationWithheld, ProductUnavailable) as refusal:
        await _fail(services, work, _AT_ONCE[type(refusal)])
    except Exception as error:
        if services.clock() - work.created_at < PATIENCE:
            raise
        _log.exception("order %s is given up", order.number)
        unanswered = isinstance(error, RegisterUnavailable)
        reason = OrderFailureReason.REGISTER_UNAVAILABLE if unanswered else OrderFailureReason.NOT_PRODUCED
        await _fail(services, work, reason)
    else:
        await _keep(services, work, order, produced)


async def _start(transaction: Transaction, work: Work) -> Order | None:
    """Take the order into production; None when it needs none any more."""
    order = await transaction.get_one(Order, work.subject_id, with_for_update=True)
    if order.status is OrderStatus.PLACED:
        order.status = OrderStatus.IN_PRODUCTION
    return order if order.status is OrderStatus.IN_PRODUCTION else None


async def _keep(services: Services, work: Work, order: Order, produced: Produced) -> None:
    """Keep what was made. It is delivered with that, unless it is on paper: that has to be posted."""
    sha256 = await services.store.put(produced.content)

    async def write(transaction: Transaction) -> None:
        now = services.clock()
        await outbox.finish(transaction, work)
        made = await transaction.get_one(Order, order.id, with_for_update=True)
        certified = order.product in CERTIFIED
        transaction.add(
            Document(
                order_id=order.id,
                verification_number=services.secrets.verification_number(order.id) if certified else None,
                subject_name=produced.subject_name[:500] if certified else None,
                name=_file_name(order),
                media_type="application/pdf",
                byte_size=len(produced.content),
                sha256=sha256,
                created_at=now,
            )
        )
        if order.on_paper:
            outbox.promise(transaction, Task.QUEUE_LETTER, order.id, now)
        else:
            made.status, made.delivered_at = OrderStatus.DELIVERED, now
            outbox.promise(transaction, Task.MAIL_ORDER_DELIVERED, order.id, now)

    await services.database.write(write)


async def _fail(services: Services, work: Work, reason: OrderFailureReason) -> None:
    async def write(transaction: Transaction) -> None:
        now = services.clock()
        await outbox.finish(transaction, work)
        order = await transaction.get_one(Order, work.subject_id, with_for_update=True)
        order.status, order.failure = OrderStatus.FAILED, reason
        await charging.reverse(transaction, order, now)
        await payments.refund_order(transaction, order, now)
        outbox.promise(transaction, Task.MAIL_ORDER_FAILED, order.id, now)

    await services.database.write(write)


def _file_name(order: Order) -> str:
    product_name = CATALOGUE[order.product].name.in_language(order.language).lower()
    words = "".join(letter if letter.isalnum() else " " for letter in product_name).split()
    return f"{'-'.join(words)}-{order.subject_kvk_number}-{order.number}.pdf"
