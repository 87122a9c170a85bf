"""The one place where the process is put together from its settings."""

import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import unquote, urlsplit

from auth.passwords import PasswordCost, Passwords
from auth.secrets import Secrets
from gateway.adapters.document_folder import FolderDocumentStore
from gateway.adapters.documents.typst_documents import TypstDocuments
from gateway.adapters.mail_folder import FolderMailer
from gateway.adapters.mail_smtp import SmtpMailer, SmtpSecurity, SmtpServer
from gateway.adapters.post_folder import FolderPostQueue
from gateway.adapters.register.contact_emails import read_contact_emails
from gateway.adapters.register.kvk_api import KvkApiRegister, kvk_api_register
from gateway.adapters.register.local import local_register
from gateway.settings import Settings
from models.days import Clock, system_clock
from resolvers.database import Database
from resolvers.ports import Mailer
from resolvers.services import Services

_SENDER = "Registerpoort"
_SECURITY = {
    "smtp": SmtpSecurity.NONE,
    "smtp+starttls": SmtpSecurity.STARTTLS,
    "smtps": SmtpSecurity.TLS,
}


@asynccontextmanager
async def services_of(settings: Settings, clock: Clock = system_clock) -> AsyncIterator[Services]:
    """Make everything that use-cases need, and close it at the end."""
    settings.check()
    for folder in ("mail", "post", "documents"):
        (settings.state_folder / folder).mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    passwords = Passwords(
        PasswordCost(
            settings.argon2_time, settings.argon2_memory_kib, lanes=1, at_once=settings.argon2_at_once
        )
    )
    register = _register(settings)
    try:
        yield Services(
            database=database,
            clock=clock,
            secrets=Secrets(_secret_key(settings)),
            passwords=passwords,
            register=register,
            mailer=_mailer(settings, clock),
            post=FolderPostQueue(settings.state_folder / "post"),
            documents=TypstDocuments(sender=_SENDER, login_url=settings.origin, clock=clock),
            store=FolderDocumentStore(settings.state_folder / "documents"),
            public_url=settings.origin,
        )
    finally:
        await register.aclose()
        passwords.close()
        await database.close()


def _register(settings: Settings) -> KvkApiRegister:
    if settings.register_url is None:
        return local_register()
    file = settings.contact_emails_file
    return kvk_api_register(
        settings.register_url,
        settings.register_api_key.get_secret_value() if settings.register_api_key else "",
        read_contact_emails(file) if file else {},
        ca_file=settings.register_ca_file,
    )


def _mailer(settings: Settings, clock: Clock) -> Mailer:
    if settings.smtp_url is None:
        return FolderMailer(settings.state_folder / "mail", settings.mail_from, clock)
    return SmtpMailer(smtp_server(settings.smtp_url.get_secret_value()), settings.mail_from, clock)


def smtp_server(url: str) -> SmtpServer:
    """Read `smtp://`, `smtp+starttls://` or `smtps://`, with user and password where needed."""
    parts = urlsplit(url)
    if parts.scheme not in _SECURITY or not parts.hostname:
        raise ValueError("the SMTP URL begins with smtp://, smtp+starttls:// or smtps:// and names a host")
    security = _SECURITY[parts.scheme]
    default = {SmtpSecurity.NONE: 25, SmtpSecurity.STARTTLS: 587, SmtpSecurity.TLS: 465}[security]
    return SmtpServer(
        host=parts.hostname,
        port=parts.port or default,
        security=security,
        username=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
    )


def _secret_key(settings: Settings) -> bytes:
    """Give the secret key; a demo keeps one of its own in the state folder."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value().encode()
    return _kept_key(settings.state_folder / "secret.key")


def _kept_key(file: Path) -> bytes:
    """Read the key, and make it first where there is none; of several makers at once, one wins."""
    if not file.exists():
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-") as draft:
            draft.write(secrets.token_hex(32).encode())
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, file)
    return file.read_bytes()
