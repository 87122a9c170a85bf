"""Handing a promised mail over: at least once, and seen as one."""

import logging
from urllib.parse import urlsplit

from resolvers import outbox
from resolvers.outbox import Work
from resolvers.ports import MailMessage, MailRejected
from resolvers.services import Services

_log = logging.getLogger(__name__)


def message_id(services: Services, work: Work) -> str:
    """Give the same id at every attempt, so that a mail sent twice is seen as one."""
    return f"{work.id.hex}@{urlsplit(services.public_url).hostname}"


async def send(services: Services, work: Work, message: MailMessage) -> None:
    """Hand the mail over and end its work; one that will never reach its recipient is given up."""
    try:
        await services.mailer.send(message)
    except MailRejected as rejected:
        _log.warning("%s of %s will never arrive: %s", work.task, work.subject_id, rejected)
    await drop(services, work)


async def drop(services: Services, work: Work) -> None:
    """End work that is done, or has become pointless, or was so from the start."""
    await services.database.write(lambda transaction: outbox.finish(transaction, work))
