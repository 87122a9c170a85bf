"""A mail as it goes over the wire (RFC 5322), the same for every way of sending."""

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr

from resolvers.ports import MailMessage, MailRejected

_LOCAL_PART = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9._+-]+(@[A-Za-z0-9.-]+)?")


def compose(message: MailMessage, *, sender: str, sent_at: datetime) -> EmailMessage:
    """Compose a mail from `sender` (`Name <address>`), with its text and its HTML as alternatives.

    Attachments come after them. A message id without a domain gets the sender's. Raises
    `MailRejected` for a recipient that is not one plain address, and ValueError for a line break in
    the subject or a malformed message id.
    """
    from_address = _sender_address(sender)
    mail = EmailMessage(policy=SMTP)
    mail["From"] = from_address
    mail["To"] = _recipient(message.to)
    mail["Subject"] = message.subject
    mail["Date"] = sent_at
    mail["Message-ID"] = f"<{_message_id(message.message_id, from_address.domain)}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    mail.add_alternative(message.html, subtype="html")
    for attachment in message.attachments:
        main_type, _, subtype = attachment.media_type.partition("/")
        mail.add_attachment(attachment.content, maintype=main_type, subtype=subtype, filename=attachment.name)
    return mail


def _sender_address(sender: str) -> Address:
    name, address = parseaddr(sender)
    return Address(name, addr_spec=address)


def _recipient(to: str) -> Address:
    local, _, domain = to.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise MailRejected("the recipient's domain cannot exist") from error
    if not (_LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(ascii_domain)):
        raise MailRejected("the recipient is not one plain address")
    return Address(username=local, domain=ascii_domain)


def _message_id(message_id: str, domain: str) -> str:
    if not _MESSAGE_ID.fullmatch(message_id):
        raise ValueError("not a message id")
    return message_id if "@" in message_id else f"{message_id}@{domain}"
