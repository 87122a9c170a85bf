"""Mail that stays on this machine, as `.eml` files."""

import asyncio
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

from gateway.adapters.atomic_file import write_atomically
from gateway.adapters.mail_message import compose
from models.days import Clock, system_clock
from resolvers.ports import MailMessage, MailUnavailable

_TIME = "%Y%m%dT%H%M%S.%fZ"
_FILE_NAME = re.compile(r"(?P<time>\d{8}T\d{6}\.\d{6}Z)_[0-9a-f]{32}\.eml")


class FolderMailer:
    """Writes each mail to a file named by the time and the message id.

    A message that is sent again replaces its file, and keeps the time of the first.
    """

    def __init__(self, folder: Path, sender: str, clock: Clock = system_clock) -> None:
        self._folder = folder
        self._sender = sender
        self._clock = clock

    async def send(self, message: MailMessage) -> None:
        """Write the mail; `MailUnavailable` when the folder cannot take it."""
        sent_at = self._clock()
        mail = compose(message, sender=self._sender, sent_at=sent_at)
        try:
            await asyncio.to_thread(_deliver, self._folder, mail, sent_at)
        except OSError as error:
            raise MailUnavailable(type(error).__name__) from error


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """A mail in the mailbox folder, as its reader sees it."""

    received_at: datetime
    to: str
    subject: str
    text: str
    attachments: tuple[str, ...]
    """The names of the files that came with it."""


def read_mailbox(folder: Path) -> list[ReceivedMail]:
    """Read the mails in a folder, newest last; a folder that is not there holds none."""
    files = sorted(path for path in folder.glob("*.eml") if _FILE_NAME.fullmatch(path.name))
    return [_read(path) for path in files]


def _deliver(folder: Path, mail: EmailMessage, sent_at: datetime) -> None:
    identity = sha256(mail["Message-ID"].encode()).hexdigest()[:32]
    earlier = next(folder.glob(f"*_{identity}.eml"), None)
    new = folder / f"{sent_at.astimezone(UTC).strftime(_TIME)}_{identity}.eml"
    write_atomically(earlier or new, mail.as_bytes())


def _read(path: Path) -> ReceivedMail:
    mail = message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=policy.default)
    body = mail.get_body(("plain",))
    return ReceivedMail(
        received_at=datetime.strptime(path.name.partition("_")[0], _TIME).replace(tzinfo=UTC),
        to=str(mail["To"]),
        subject=str(mail["Subject"]),
        text=body.get_content().replace("\r\n", "\n") if body else "",
        attachments=tuple(part.get_filename() or "" for part in mail.iter_attachments()),
    )
