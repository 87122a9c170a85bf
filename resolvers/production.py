"""Producing what was ordered (DOMAIN 17): asked anew of the register, made once, or taken back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from models.business_register import BranchProfile
from models.catalogue import CATALOGUE, ProductCode
from models.document import Document
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import Task
from models.refusals import RegisterUnavailable, RegistrationNotFound, RegistrationWithheld
from resolvers import charging, outbox
from resolvers.database import Transaction
from resolvers.outbox import Work
from resolvers.ports import ExtractContent
from resolvers.services import Services
from resolvers.written_dates import written_moment

PATIENCE = timedelta(hours=24)
"""How long an order waits for a register that does not answer."""

Producer = Callable[[Services, Order], Awaitable[bytes]]


async def produce(services: Services, work: Work) -> None:
    """Produce an order, or fail it and take its charge back.

    Raises `RegisterUnavailable` while it is worth waiting for the register.
    """
    order = await services.database.write(lambda transaction: _start(transaction, work))
    if order is None:
        await services.database.write(lambda transaction: outbox.finish(transaction, work))
        return
    try:
        content = await PRODUCERS[order.product](services, order)
    except RegistrationNotFound:
        await _fail(services, work, OrderFailureReason.REGISTRATION_NOT_FOUND)
    except RegistrationWithheld:
        await _fail(services, work, OrderFailureReason.REGISTRATION_WITHHELD)
    except RegisterUnavailable:
        if services.clock() - work.created_at < PATIENCE:
            raise
        await _fail(services, work, OrderFailureReason.REGISTER_UNAVAILABLE)
    else:
        await _deliver(services, work, order, content)


async def _extract(services: Services, order: Order) -> bytes:
    profile = await services.register.profile(order.subject_kvk_number)
    branch: BranchProfile | None = None
    if order.branch_number is not None:
        branch = await services.register.branch(order.branch_number)
        if branch.kvk_number != order.subject_kvk_number:
            raise RegistrationNotFound
    return await services.documents.extract(
        ExtractContent(
            order_number=order.number,
            produced_at=written_moment(services.clock(), order.language),
            profile=profile,
            branch=branch,
            language=order.language,
        )
    )


PRODUCERS: dict[ProductCode, Producer] = {ProductCode.EXTRACT: _extract}
"""What makes each product that the catalogue calls orderable."""


async def _start(transaction: Transaction, work: Work) -> Order | None:
    """Take the order into production; None when it needs none any more."""
    order = await transaction.get_one(Order, work.subject_id, with_for_update=True)
    if order.status is OrderStatus.PLACED:
        order.status = OrderStatus.IN_PRODUCTION
    return order if order.status is OrderStatus.IN_PRODUCTION else None


async def _deliver(services: Services, work: Work, order: Order, content: bytes) -> None:
    sha256 = await services.store.put(content)
    product_name = CATALOGUE[order.product].name.in_language(order.language)
    name = f"{_in_file_name(product_name)}-{order.subject_kvk_number}-{order.number}.pdf"

    async def write(transaction: Transaction) -> None:
        now = services.clock()
        await outbox.finish(transaction, work)
        delivered = await transaction.get_one(Order, order.id, with_for_update=True)
        delivered.status, delivered.delivered_at = OrderStatus.DELIVERED, now
        transaction.add(
            Document(
                order_id=order.id,
                name=name,
                media_type="application/pdf",
                byte_size=len(content),
                sha256=sha256,
                created_at=now,
            )
        )
        outbox.promise(transaction, Task.MAIL_ORDER_DELIVERED, order.id, now)

    await services.database.write(write)


async def _fail(services: Services, work: Work, reason: OrderFailureReason) -> None:
    async def write(transaction: Transaction) -> None:
        now = services.clock()
        await outbox.finish(transaction, work)
        order = await transaction.get_one(Order, work.subject_id, with_for_update=True)
        order.status, order.failure = OrderStatus.FAILED, reason
        await charging.reverse(transaction, order, now)
        outbox.promise(transaction, Task.MAIL_ORDER_FAILED, order.id, now)

    await services.database.write(write)


def _in_file_name(product_name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in product_name.lower()).split())
