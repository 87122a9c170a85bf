"""One step of a worker: take the work that is longest due and do it."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from models.outbox import Task
from resolvers import (
    account_mails,
    authorisation_letters,
    deliveries,
    filing_notices,
    filing_receipts,
    filing_work,
    invoice_work,
    order_notices,
    outbox,
    payments,
    production,
    security_notices,
    shipments,
)
from resolvers.outbox import LeaseLost, Work
from resolvers.services import Services

HANDLERS: dict[Task, Callable[[Services, Work], Awaitable[None]]] = {
    Task.MAIL_PASSWORD: deliveries.mail_password,
    Task.DELIVER_CODE: deliveries.deliver_code,
    Task.MAIL_REPLACEMENT_PASSWORD: deliveries.mail_replacement_password,
    Task.MAIL_FIRST_LOGIN: deliveries.mail_first_login,
    Task.PRODUCE_ORDER: production.produce,
    Task.QUEUE_LETTER: shipments.queue_letter,
    Task.CHECK_PAYMENT: payments.check,
    Task.CANCEL_PAYMENT: payments.cancel,
    Task.REFUND_PAYMENT: payments.refund,
    Task.MAKE_INVOICE: invoice_work.make_invoice,
    Task.MAIL_COLLECTION_BOUNCED: invoice_work.mail_collection_bounced,
    Task.MAIL_ORDER_DELIVERED: order_notices.mail_delivered,
    Task.MAIL_ORDER_FAILED: order_notices.mail_failed,
    Task.MAIL_ORDER_PLACED: order_notices.mail_placed,
    Task.MAIL_ORDER_POSTED: order_notices.mail_posted,
    Task.MAIL_CONTACT_ANSWERED: order_notices.mail_contact_answered,
    Task.CHECK_FILING: filing_work.check,
    Task.FILE_ACCOUNTS: filing_receipts.file,
    Task.MAIL_FILED: filing_notices.mail_filed,
    Task.MAIL_FILING_REJECTED: filing_notices.mail_rejected,
    Task.MAIL_ACCOUNT_CONFIRMATION: account_mails.mail_confirmation,
    Task.MAIL_ACCOUNT_EXISTS: account_mails.mail_exists,
    Task.POST_AUTHORISATION_CODE: authorisation_letters.post_code,
    Task.MAIL_AUTHORISATION_MADE: account_mails.mail_authorisation_made,
    Task.MAIL_AUTHORISATION_ENDED: account_mails.mail_authorisation_ended,
    **dict.fromkeys(security_notices.TASKS, deliveries.mail_security_notice),
}

_log = logging.getLogger(__name__)


async def do_next(services: Services, lease_length: timedelta) -> bool:
    """Do one piece of due work; False when there is none.

    Work that fails is given back, to be tried again later; it is never dropped.
    """
    work = await outbox.lease(services.database, services.clock(), lease_length)
    if work is None:
        return False
    try:
        async with outbox.kept(services.database, services.clock, work, lease_length):
            await HANDLERS[work.task](services, work)
    except LeaseLost:
        _log.warning("%s of %s was taken over by another worker", work.task, work.subject_id)
    except Exception as error:  # noqa: BLE001 - whatever it is, the work must come back
        _log.exception("%s of %s failed, attempt %d", work.task, work.subject_id, work.attempts)
        await outbox.postpone(services.database, work, services.clock(), type(error).__name__)
    return True
