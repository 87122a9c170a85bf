"""Mail over SMTP."""

import ssl
from dataclasses import dataclass
from enum import StrEnum

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
)

from gateway.adapters.mail_message import compose
from models.days import Clock, system_clock
from resolvers.ports import MailMessage, MailRejected, MailUnavailable


class SmtpSecurity(StrEnum):
    """How the connection to the mail server is protected."""

    TLS = "TLS"
    """TLS from the first byte (usually port 465)."""
    STARTTLS = "STARTTLS"
    """Plain at first, then TLS or no mail at all (usually port 587)."""
    NONE = "NONE"
    """Not protected: for a server on the same machine or network."""


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where mail goes out. `timeout` is in seconds, for connecting and for each answer."""

    host: str
    port: int
    security: SmtpSecurity
    username: str | None = None
    password: str | None = None
    timeout: float = 30.0
    tls_context: ssl.SSLContext | None = None
    """For servers whose certificate only this context trusts."""


class SmtpMailer:
    """Sends each mail over a connection of its own, from `sender` (`Name <address>`)."""

    def __init__(self, server: SmtpServer, sender: str, clock: Clock = system_clock) -> None:
        self._server = server
        self._sender = sender
        self._clock = clock

    async def send(self, message: MailMessage) -> None:
        """Hand the message to the server.

        `MailRejected` when the server refuses the recipient or the message for good; everything
        else that goes wrong (no connection, no TLS, no login, no answer, "later") may pass:
        `MailUnavailable`.
        """
        mail = compose(message, sender=self._sender, sent_at=self._clock())
        try:
            async with self._connection() as connection:
                await connection.send_message(mail)
        except SMTPRecipientsRefused as refused:
            raise _refusal(max(recipient.code for recipient in refused.recipients)) from refused
        except SMTPDataError as refused:
            raise _refusal(refused.code) from refused
        except (SMTPException, OSError) as error:
            raise MailUnavailable(type(error).__name__) from error

    def _connection(self) -> SMTP:
        server = self._server
        return SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security is SmtpSecurity.TLS,
            start_tls=server.security is SmtpSecurity.STARTTLS,
            username=server.username,
            password=server.password,
            timeout=server.timeout,
            tls_context=server.tls_context,
        )


def _refusal(code: int) -> MailRejected | MailUnavailable:
    refusal = MailRejected if 500 <= code < 600 else MailUnavailable
    return refusal(f"the server answered {code}")
