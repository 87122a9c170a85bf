import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from gateway.adapters.mail_folder import FolderMailer, read_mailbox
from gateway.adapters.mail_smtp import SmtpMailer, SmtpSecurity, SmtpServer
from resolvers.ports import Attachment, Mailer, MailMessage, MailRejected, MailUnavailable

SENDER = "Registerpoort <post@poort.example>"
SENT_AT = datetime(2026, 11, 24, 13, 3, tzinfo=UTC)
MESSAGE = MailMessage(
    message_id="password-42@poort.example",
    to="dagobert@example.org",
    subject="Uw wachtwoord – één keer",
    text="Beste Zoë,\n\nHet wachtwoord is: é€ß\n",
    html="<p>Beste Zoë, <b>é€ß</b></p>",
)


class Inbox:
    """A mail server's side: keeps what arrives, or answers as it was told."""

    def __init__(
        self, *, to_recipient: str = "250 OK", to_data: str = "250 OK", silent: bool = False
    ) -> None:
        self.received: list[bytes] = []
        self.envelopes: list[tuple[str | None, list[str]]] = []
        self.to_recipient = to_recipient
        self.to_data = to_data
        self.silent = silent

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd calls
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.silent:
            await asyncio.sleep(30)
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.received.append(envelope.content)
        self.envelopes.append((envelope.mail_from, envelope.rcpt_tos))
        return self.to_data


@asynccontextmanager
async def served(inbox: Inbox) -> AsyncIterator[int]:
    """A real mail server; gives its port."""
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(inbox), "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


def smtp_mailer(port: int, security: SmtpSecurity = SmtpSecurity.NONE) -> SmtpMailer:
    return SmtpMailer(SmtpServer("127.0.0.1", port, security, timeout=0.3), SENDER, lambda: SENT_AT)


@dataclass(frozen=True)
class Way:
    """A way to send, and what arrived by it."""

    mailer: Mailer
    arrived: Callable[[], list[bytes]]

    def last(self) -> EmailMessage:
        return message_from_bytes(self.arrived()[-1], _class=EmailMessage, policy=policy.default)


@pytest.fixture(params=["smtp", "folder"])
async def way(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Way]:
    if request.param == "folder":
        mailer = FolderMailer(tmp_path / "mailbox", SENDER, lambda: SENT_AT)
        yield Way(mailer, lambda: [path.read_bytes() for path in (tmp_path / "mailbox").glob("*.eml")])
        return
    inbox = Inbox()
    async with served(inbox) as port:
        yield Way(smtp_mailer(port), lambda: inbox.received)


async def test_a_mail_arrives_with_its_words_in_both_forms(way: Way) -> None:
    await way.mailer.send(MESSAGE)
    mail = way.last()
    assert mail["From"] == SENDER
    assert mail["To"] == "dagobert@example.org"
    assert mail["Subject"] == "Uw wachtwoord – één keer"
    assert mail["Date"].datetime == SENT_AT
    assert mail["Message-ID"] == "<password-42@poort.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "multipart/alternative"
    text, html = mail.iter_parts()
    assert isinstance(text, EmailMessage)
    assert isinstance(html, EmailMessage)
    assert text.get_content().splitlines() == MESSAGE.text.splitlines()
    assert html.get_content_type() == "text/html"
    assert html.get_content().strip() == MESSAGE.html
    assert {text.get_content_charset(), html.get_content_charset()} == {"utf-8"}


async def test_a_file_arrives_with_its_mail_as_it_was(way: Way) -> None:
    content = bytes(range(256)) * 1000
    files = (
        Attachment("factuur-F2026-000123.pdf", "application/pdf", content),
        Attachment("één.csv", "text/csv", b"a,b\r\n"),
    )
    await way.mailer.send(replace(MESSAGE, attachments=files))
    mail = way.last()
    assert mail.get_content_type() == "multipart/mixed"
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == MESSAGE.text.splitlines()
    arrived = [
        (part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
        for part in mail.iter_attachments()
    ]
    assert arrived == [(file.name, file.media_type, file.content) for file in files]
    assert {part.get_content_disposition() for part in mail.iter_attachments()} == {"attachment"}


async def test_a_mail_that_is_sent_again_has_the_same_message_id(way: Way) -> None:
    await way.mailer.send(MESSAGE)
    await way.mailer.send(MESSAGE)
    identities = {message_from_bytes(mail)["Message-ID"] for mail in way.arrived()}
    assert identities == {"<password-42@poort.example>"}


async def test_a_message_id_without_a_domain_gets_the_sender_s(way: Way) -> None:
    await way.mailer.send(replace(MESSAGE, message_id="password-43"))
    assert way.last()["Message-ID"] == "<password-43@poort.example>"


async def test_a_domain_with_letters_beyond_ascii_is_sent_in_its_ascii_form(way: Way) -> None:
    await way.mailer.send(replace(MESSAGE, to="info@café.example"))
    assert way.last()["To"] == "info@xn--caf-dma.example"


@pytest.mark.parametrize(
    "to",
    [
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "a@example.org>, <b@example.org",
        "zoë@example.org",
        "a@",
        "@example.org",
        "a@example..org",
        "a..b@example.org",
        '"a b"@example.org',
        "a@b@example.org",
        "nobody",
        "",
    ],
)
async def test_a_recipient_that_is_not_one_plain_address_is_rejected(way: Way, to: str) -> None:
    with pytest.raises(MailRejected):
        await way.mailer.send(replace(MESSAGE, to=to))
    assert way.arrived() == []


@pytest.mark.parametrize("subject", ["Hallo\r\nBcc: b@example.org", "Hallo\nX: y", "Hallo\rX: y"])
async def test_a_subject_cannot_add_a_header(way: Way, subject: str) -> None:
    with pytest.raises(ValueError, match="linefeed"):
        await way.mailer.send(replace(MESSAGE, subject=subject))
    assert way.arrived() == []


@pytest.mark.parametrize("message_id", ["a b", "a@b>\r\nBcc: c@example.org", "<a@b>", ""])
async def test_a_malformed_message_id_is_never_sent(way: Way, message_id: str) -> None:
    with pytest.raises(ValueError, match="message id"):
        await way.mailer.send(replace(MESSAGE, message_id=message_id))
    assert way.arrived() == []


async def test_a_line_with_only_a_dot_does_not_end_the_mail(way: Way) -> None:
    await way.mailer.send(replace(MESSAGE, text="een\n.\ntwee\n"))
    body = way.last().get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == ["een", ".", "twee"]


async def test_the_envelope_names_the_sender_and_the_one_recipient() -> None:
    inbox = Inbox()
    async with served(inbox) as port:
        await smtp_mailer(port).send(MESSAGE)
    assert inbox.envelopes == [("post@poort.example", ["dagobert@example.org"])]


@pytest.mark.parametrize(
    "inbox",
    [
        Inbox(to_recipient="451 try again later"),
        Inbox(to_data="452 disk full"),
        Inbox(silent=True),
    ],
    ids=["recipient later", "data later", "hangs"],
)
async def test_a_server_that_cannot_now_is_tried_again_later(inbox: Inbox) -> None:
    async with served(inbox) as port:
        with pytest.raises(MailUnavailable):
            await smtp_mailer(port).send(MESSAGE)


@pytest.mark.parametrize(
    "inbox",
    [Inbox(to_recipient="550 no such mailbox"), Inbox(to_data="554 not accepted")],
    ids=["recipient", "data"],
)
async def test_a_mail_that_is_refused_for_good_is_rejected(inbox: Inbox) -> None:
    async with served(inbox) as port:
        with pytest.raises(MailRejected, match="55"):
            await smtp_mailer(port).send(MESSAGE)


async def test_a_server_that_is_not_there_is_tried_again_later() -> None:
    async with served(Inbox()) as port:
        pass
    with pytest.raises(MailUnavailable):
        await smtp_mailer(port).send(MESSAGE)


@pytest.mark.parametrize("security", [SmtpSecurity.STARTTLS, SmtpSecurity.TLS])
async def test_without_the_tls_that_was_asked_for_no_mail_leaves(security: SmtpSecurity) -> None:
    inbox = Inbox()
    async with served(inbox) as port:
        with pytest.raises(MailUnavailable):
            await smtp_mailer(port, security).send(MESSAGE)
    assert inbox.received == []


async def test_a_login_that_fails_loses_no_mail() -> None:
    async with served(Inbox()) as port:
        server = SmtpServer(
            "127.0.0.1", port, SmtpSecurity.NONE, username="poort", password="wrong", timeout=0.3
        )
        with pytest.raises(MailUnavailable):
            await SmtpMailer(server, SENDER).send(MESSAGE)


async def test_a_folder_that_cannot_be_written_is_tried_again_later(tmp_path: Path) -> None:
    (tmp_path / "mailbox").write_text("not a folder")
    with pytest.raises(MailUnavailable):
        await FolderMailer(tmp_path / "mailbox", SENDER).send(MESSAGE)


async def test_the_mailbox_shows_its_mails_newest_last(tmp_path: Path) -> None:
    moments = iter(SENT_AT + timedelta(microseconds=number) for number in range(3))
    mailer = FolderMailer(tmp_path, SENDER, lambda: next(moments))
    for number in range(3):
        await mailer.send(replace(MESSAGE, message_id=f"m{number}", subject=f"Bericht {number}"))
    mailbox = read_mailbox(tmp_path)
    assert [mail.subject for mail in mailbox] == ["Bericht 0", "Bericht 1", "Bericht 2"]
    assert mailbox[0].received_at == SENT_AT
    assert mailbox[0].to == "dagobert@example.org"
    assert mailbox[0].text == MESSAGE.text
    assert mailbox[0].attachments == ()


async def test_the_mailbox_names_the_files_that_came_with_a_mail(tmp_path: Path) -> None:
    file = Attachment("factuur-F2026-000123.pdf", "application/pdf", b"%PDF")
    await FolderMailer(tmp_path, SENDER).send(replace(MESSAGE, attachments=(file,)))
    (mail,) = read_mailbox(tmp_path)
    assert (mail.text, mail.attachments) == (MESSAGE.text, ("factuur-F2026-000123.pdf",))


async def test_a_mail_that_is_sent_again_replaces_the_one_in_the_mailbox(tmp_path: Path) -> None:
    await FolderMailer(tmp_path, SENDER, lambda: SENT_AT).send(MESSAGE)
    later = FolderMailer(tmp_path, SENDER, lambda: SENT_AT + timedelta(hours=1))
    await later.send(replace(MESSAGE, subject="Opnieuw"))
    (mail,) = read_mailbox(tmp_path)
    assert (mail.subject, mail.received_at) == ("Opnieuw", SENT_AT)
    assert [path.suffix for path in tmp_path.iterdir()] == [".eml"]


async def test_only_the_owner_of_the_mailbox_can_read_a_mail(tmp_path: Path) -> None:
    await FolderMailer(tmp_path, SENDER).send(MESSAGE)
    assert [path.stat().st_mode & 0o777 for path in tmp_path.iterdir()] == [0o600]


def test_a_mailbox_that_is_not_there_yet_is_empty(tmp_path: Path) -> None:
    assert read_mailbox(tmp_path / "mailbox") == []
