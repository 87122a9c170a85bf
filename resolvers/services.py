"""All that a use-case may need from the process it runs in; made in `gateway.composition`."""

from dataclasses import dataclass

from auth.passwords import Passwords
from auth.secrets import Secrets
from models.days import Clock
from resolvers.database import Database
from resolvers.ports import (
    BusinessRegister,
    Creditor,
    DirectDebitFile,
    DocumentMaker,
    DocumentSigner,
    DocumentStore,
    FilingChecks,
    Mailer,
    Payments,
    PostQueue,
    UploadFolder,
)
from resolvers.progress_signals import ProgressSignals


@dataclass(frozen=True, slots=True)
class Services:
    """The database, the clock, the secrets, and the ports."""

    database: Database
    clock: Clock
    secrets: Secrets
    passwords: Passwords
    register: BusinessRegister
    mailer: Mailer
    post: PostQueue
    documents: DocumentMaker
    signer: DocumentSigner
    store: DocumentStore
    filing_checks: FilingChecks
    uploads: UploadFolder
    payments: Payments
    direct_debit: DirectDebitFile
    creditor: Creditor
    progress_signals: ProgressSignals
    public_url: str
    """Where people reach the gateway, without a slash at the end."""
