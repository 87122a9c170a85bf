"""The one place where the process is put together from its settings."""

import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import unquote, urlsplit

from auth.passwords import PasswordCost, Passwords
from auth.secrets import Secrets
from gateway.adapters.direct_debit import SepaDirectDebitFile
from gateway.adapters.document_folder import FolderDocumentStore
from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from gateway.adapters.mail_folder import FolderMailer
from gateway.adapters.mail_smtp import SmtpMailer, SmtpSecurity, SmtpServer
from gateway.adapters.payments.local import FILE as LOCAL_PAYMENTS
from gateway.adapters.payments.local import local_payments
from gateway.adapters.payments.mollie import MolliePayments, mollie_payments
from gateway.adapters.post_folder import FolderPostQueue
from gateway.adapters.progress_signals import progress_signals
from gateway.adapters.register.contact_emails import read_contact_emails
from gateway.adapters.register.kvk_api import KvkApiRegister, kvk_api_register
from gateway.adapters.register.local import local_register
from gateway.adapters.register.operator_facts import FolderFacts
from gateway.adapters.upload_folder import FolderUploads
from gateway.deferred import deferred
from gateway.settings import Settings
from models.days import Clock, system_clock
from resolvers.database import Database
from resolvers.ports import DocumentMaker, DocumentSigner, Mailer
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
    for folder in ("mail", "post", "documents", "uploads"):
        (settings.state_folder / folder).mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    passwords = Passwords(
        PasswordCost(
            settings.argon2_time, settings.argon2_memory_kib, lanes=1, at_once=settings.argon2_at_once
        )
    )
    register = _register(settings)
    payments = _payments(settings, clock)
    signals = progress_signals(database)
    filing_checks = ArelleFilingChecks(
        settings.taxonomy_packages_folder,
        Bounds(
            settings.filing_check_seconds,
            settings.filing_check_memory_mib,
            settings.filing_checks_at_once,
        ),
    )
    try:
        yield Services(
            database=database,
            clock=clock,
            secrets=Secrets(_secret_key(settings)),
            passwords=passwords,
            register=register,
            mailer=_mailer(settings, clock),
            post=FolderPostQueue(settings.state_folder / "post"),
            documents=deferred(lambda: _documents(settings, clock)),
            signer=deferred(lambda: _signer(settings)),
            store=FolderDocumentStore(settings.state_folder / "documents"),
            filing_checks=filing_checks,
            uploads=FolderUploads(settings.state_folder / "uploads"),
            payments=payments,
            direct_debit=SepaDirectDebitFile(settings.state_folder / "collections"),
            creditor=settings.creditor,
            progress_signals=signals,
            public_url=settings.origin,
        )
    finally:
        await filing_checks.close()
        await signals.aclose()
        await payments.aclose()
        await register.aclose()
        passwords.close()
        await database.close()


def _register(settings: Settings) -> KvkApiRegister:
    if settings.register_url is None:
        return local_register()
    file, facts_folder = settings.contact_emails_file, settings.register_facts_folder
    return kvk_api_register(
        settings.register_url,
        settings.register_api_key.get_secret_value() if settings.register_api_key else "",
        read_contact_emails(file) if file else {},
        facts=FolderFacts(facts_folder) if facts_folder else None,
        ca_file=settings.register_ca_file,
    )


def _payments(settings: Settings, clock: Clock) -> MolliePayments:
    if settings.payments_url is None:
        return local_payments(settings.state_folder / LOCAL_PAYMENTS, settings.local_payments_origin, clock)
    key = settings.payments_api_key
    return mollie_payments(settings.payments_url, key.get_secret_value() if key else "")


def _documents(settings: Settings, clock: Clock) -> DocumentMaker:
    from gateway.adapters.documents.typst_documents import TypstDocuments

    return TypstDocuments(sender=_SENDER, login_url=settings.origin, clock=clock)


def _signer(settings: Settings) -> DocumentSigner:
    """Sign with the operator's key; a demo makes one for itself and keeps it in the state folder."""
    from gateway.adapters.signing import Pkcs12Signer, example_pkcs12

    file, password = settings.signing_pkcs12_file, settings.signing_password
    if file is not None:
        data = file.read_bytes()
    else:
        data = _kept(settings.state_folder / "signing.p12", example_pkcs12)
    return Pkcs12Signer(
        data, password.get_secret_value() if password else None, timestamp_url=settings.timestamp_url
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
    return _kept(settings.state_folder / "secret.key", _new_key)


def _new_key() -> bytes:
    return secrets.token_hex(32).encode()


def _kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """Read a secret, and make it first where there is none; of several makers at once, one wins."""
    if not file.exists():
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-") as draft:
            draft.write(make())
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, file)
    return file.read_bytes()
