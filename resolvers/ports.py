"""The outside systems, as the use-cases see them.

Each port has adapters in `gateway.adapters`; a contract test in `tests/gateway/adapters` holds
that they behave alike. No port is called inside a transaction.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from models.business_register import Address, BranchProfile, Profile, RegisterQuery, SearchPage
from models.catalogue import ProductCode
from models.finding import Finding
from models.language import Language
from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from models.register_facts import RegisterFacts
from resolvers.document_contents import (
    CertificateContent,
    Certification,
    FiledAccountsContent,
    RegisterDocument,
)


class BusinessRegister(Protocol):
    """KVK's register.

    Every method raises `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`
    (models.refusals); an answer that cannot be read counts as unavailable.
    """

    async def search(self, query: RegisterQuery, *, page: int, per_page: int) -> SearchPage:
        """Search (Zoeken); no results is an empty page. `page` from 1, `per_page` 1 to 100."""
        ...

    async def profile(self, kvk_number: str) -> Profile:
        """Ask for a whole registration (Basisprofiel)."""
        ...

    async def branch(self, branch_number: str) -> BranchProfile:
        """Ask for one branch (Vestigingsprofiel)."""
        ...

    async def contact_email(self, kvk_number: str) -> str | None:
        """Give the company's contact e-mail: an **operator** fact, None where there is none."""
        ...

    async def facts(self, kvk_number: str) -> RegisterFacts:
        """Give history, group, owners and filings: **operator** facts, empty for who has none.

        Raises `ProductUnavailable` when there is no source of them at all.
        """
        ...

    async def filed_document(self, kvk_number: str, reference: str) -> bytes:
        """Give a filed document as it is, a PDF; raises as `facts` does, or when it is not there."""
        ...


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailMessage:
    """One mail. `message_id` (without angle brackets) is the same at every attempt."""

    message_id: str
    to: str
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()


class Mailer(Protocol):
    """Sends mail. Sending one message twice is harmless, losing it is not."""

    async def send(self, message: MailMessage) -> None:
        """Hand the message over.

        Raises `MailUnavailable` when it should be tried again later, `MailRejected` when never.
        """
        ...


class MailUnavailable(Exception):
    """The mail system cannot take a message now."""


class MailRejected(Exception):
    """The message will never reach this recipient: trying again does not help."""


@dataclass(frozen=True, slots=True)
class CodeLetter:
    """The letter that carries an access code to a company's registered address."""

    reference: str
    organisation_name: str
    kvk_number: str
    holder_name: str
    address: Address
    access_code: str
    valid_until: str
    language: Language


@dataclass(frozen=True, slots=True)
class AuthorisationLetter:
    """The letter that asks a company to let an account file for it, with the code that does (DOMAIN 19)."""

    reference: str
    organisation_name: str
    kvk_number: str
    address: Address
    applicant_name: str
    applicant_email: str
    requested_on: str
    code: str
    valid_until: str
    language: Language


@dataclass(frozen=True, slots=True)
class Envelope:
    """To whom and where paper goes; `country` is ISO 3166-1 alpha-2."""

    recipient: str
    street: str
    postcode: str
    town: str
    country: str


@dataclass(frozen=True, slots=True)
class ExtractContent:
    """What an extract says: the register's answer at the moment of production.

    A certified one tells how to check it. With an envelope it is for paper: an address sheet goes
    before it, and it has no digital signature.
    """

    order_number: str
    produced_at: str
    """Amsterdam time, as printed."""
    profile: Profile
    branch: BranchProfile | None
    """The branch that the extract is about, where it is about one."""
    language: Language
    certification: Certification | None = None
    envelope: Envelope | None = None


@dataclass(frozen=True, slots=True)
class Creditor:
    """Who is paid: the operator's account, and the identifier by which banks let it collect."""

    name: str
    iban: str
    bic: str | None
    identifier: str


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One order on an invoice; `ordered_by` is the hint of the code."""

    ordered_on: date
    order_number: str
    product: ProductCode
    subject_kvk_number: str
    ordered_by: str
    price_cents: int


@dataclass(frozen=True, slots=True)
class AnnouncedCollection:
    """When an invoice is collected, at the earliest, and the end of the account's IBAN."""

    collect_on: date
    iban_hint: str
    mandate_reference: str


@dataclass(frozen=True, slots=True)
class InvoiceContent:
    """What an invoice says. Without a collection, the payer pays it to the creditor by `due_on`."""

    number: str
    month: date
    issued_at: datetime
    due_on: date
    payer_name: str
    payer_kvk_number: str | None
    lines: Sequence[InvoiceLine]
    total_cents: int
    creditor: Creditor
    collection: AnnouncedCollection | None
    language: Language


class DocumentMaker(Protocol):
    """Makes PDF documents (tagged, PDF/A); off the event loop."""

    async def extract(self, content: ExtractContent) -> bytes:
        """Make the extract of a registration, certified or not."""
        ...

    async def register_document(self, content: RegisterDocument) -> bytes:
        """Make a document of other facts of the register."""
        ...

    async def certified_document(self, content: CertificateContent, filed: bytes) -> bytes:
        """Make a certificate and put it before the filed document; not PDF/A, as that may not be.

        Raises ValueError when the filed document cannot be read.
        """
        ...

    async def code_letter(self, letter: CodeLetter) -> bytes:
        """Make the print-ready letter with an access code."""
        ...

    async def authorisation_letter(self, letter: AuthorisationLetter) -> bytes:
        """Make the print-ready letter with an authorisation code."""
        ...

    async def invoice(self, content: InvoiceContent) -> bytes:
        """Make an invoice."""
        ...

    async def filed_accounts(self, content: FiledAccountsContent) -> bytes:
        """Make filed annual accounts with their receipt."""
        ...


class DocumentSigner(Protocol):
    """Certifies PDF documents; off the event loop."""

    async def certify(self, pdf: bytes, *, reason: str, location: str) -> bytes:
        """Sign a PDF so that any reader sees whether it was changed; its content stays as it is.

        PAdES, with DocMDP "no changes allowed".
        """
        ...


class PostQueue(Protocol):
    """Print-ready letters that wait for the printer."""

    async def put(self, letter_id: str, pdf: bytes) -> None:
        """Queue a letter; the same id again replaces it."""
        ...

    async def take_away(self, letter_id: str) -> None:
        """Remove a letter that was posted; harmless when it is not there."""
        ...


class DocumentStore(Protocol):
    """Keeps produced documents by their SHA-256; a stored one is never changed."""

    async def put(self, content: bytes) -> str:
        """Store durably; return the SHA-256 in lower-case hex."""
        ...

    def path(self, sha256: str) -> Path:
        """Tell where a stored document can be read."""
        ...


@dataclass(frozen=True, slots=True)
class DirectDebit:
    """One collection from a payer's account; `reference` (at most 35 characters) comes back with it."""

    reference: str
    amount_cents: int
    description: str
    mandate_reference: str
    mandate_accepted_on: date
    debtor_name: str
    debtor_iban: str


class DirectDebitFile(Protocol):
    """The file by which the creditor's bank is asked to collect (SEPA Core, pain.008)."""

    async def make(self, creditor: Creditor, collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
        """Make the file of some collections; ValueError when no bank would take it."""
        ...

    async def hand_over(self, month: date, content: bytes) -> Path:
        """Put the file of a month where the operator finds it; the same month again replaces it."""
        ...

    def path(self, month: date) -> Path:
        """Tell where the file of a month is."""
        ...


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment to begin. `payment_id` is its idempotency key: asked again, it is the same payment."""

    payment_id: UUID
    amount_cents: int
    method: PaymentMethod
    description: str
    """What it is for, as on the person's bank statement; at most 35 characters are shown there."""
    return_url: str
    """Where the person comes back to, however it ended."""
    notify_url: str
    """What the provider posts to when the status changes."""
    language: Language


@dataclass(frozen=True, slots=True)
class ProviderPayment:
    """A payment as its provider knows it; amounts in euro cents."""

    reference: str
    payment_id: UUID | None
    """Our id, as the provider kept it; None when it is no payment of ours."""
    status: PaymentStatus
    amount_cents: int
    refunded_cents: int
    checkout_url: str | None
    """Where to pay; None when there is nothing to pay any more."""


class PaymentUnknown(Exception):
    """The provider knows no such payment."""


class Payments(Protocol):
    """A payment provider, after Mollie's API v2.

    Every method raises `PaymentsUnavailable` (models.refusals) when the provider does not answer,
    or not in a way that can be read. What a provider is told is never believed: it is asked.
    """

    async def create(self, payment: NewPayment) -> ProviderPayment:
        """Begin a payment; the same `payment_id` again gives the same one."""
        ...

    async def fetch(self, reference: str) -> ProviderPayment:
        """Ask where a payment stands; raises `PaymentUnknown`."""
        ...

    async def cancel(self, reference: str) -> None:
        """Cancel a payment that can still be cancelled; harmless when it cannot."""
        ...

    async def refund(self, refund_id: UUID, reference: str, amount_cents: int, description: str) -> str:
        """Pay a payment back; the same `refund_id` again is the same refund. Gives its reference.

        Raises `PaymentUnknown`. A payment that was paid back already is not paid back twice.
        """
        ...


@dataclass(frozen=True, slots=True)
class ReportedFact:
    """One fact of annual accounts, as the checker read it."""

    concept: str
    """With the prefix that the taxonomy gives it: `jenv-bw2-i:Equity`."""
    value: str
    """As written, without space around it; at most 1,000 characters."""
    start: date | None
    """The first day of its period; None for a moment."""
    end: date
    """The last day of its period, or the day of the moment (its end)."""
    unit: str | None
    """`EUR`, `pure`; None for a text or date."""
    decimals: str | None
    dimensions: tuple[str, ...] = ()
    """`axis=member` each, sorted."""


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """What a check of annual accounts gave."""

    findings: tuple[Finding, ...]
    """Without errors, the file is what the filing rules ask for. At most 500."""
    facts: tuple[ReportedFact, ...] = ()
    """In the order of the file; none when it could not be read. At most 10,000."""
    entry_point: str | None = None
    """The address of the taxonomy's entry point that the file names."""
    entity: str | None = None
    """The KVK number in its contexts, when all name the same."""


class FilingChecksUnavailable(Exception):
    """The checker does not work now: it must be tried again later. Never because of the file."""


class FilingChecks(Protocol):
    """Checks XBRL annual accounts by the filing rules and the taxonomy, in bounded time and memory.

    What the file itself makes impossible to check is a finding of severity ERROR, not an exception.
    """

    async def start(self) -> None:
        """Get ready and prove it by known accounts; raises `FilingChecksUnavailable`.

        Without it, the first check does.
        """
        ...

    async def unknown_concepts(self, entry_point: str, concepts: Iterable[str]) -> tuple[str, ...]:
        """Tell which of some concepts, `jenv-bw2-i:Equity`, the taxonomy of an entry point does not know.

        Raises `FilingChecksUnavailable`.
        """
        ...

    async def check(self, name: str, content: Path) -> CheckedReport:
        """Check an instance, or a zip with an instance and what it refers to, or a report package.

        `name` is the file's own name, which the filing rules judge. Raises `FilingChecksUnavailable`.
        """
        ...


class UploadFolder(Protocol):
    """Keeps what was received of files that are being uploaded."""

    async def size(self, upload_id: UUID) -> int:
        """Tell how many bytes were received; 0 when nothing was."""
        ...

    async def append(self, upload_id: UUID, offset: int, content: bytes) -> int:
        """Write what follows `offset` durably; tell how many bytes there are then.

        Raises ValueError when the upload does not stand at `offset`: another wrote, or it was sent twice.
        """
        ...

    def path(self, upload_id: UUID) -> Path:
        """Tell where what was received can be read."""
        ...

    async def remove(self, upload_id: UUID) -> None:
        """Delete what was received; harmless when there is nothing."""
        ...

    async def ids(self) -> list[UUID]:
        """Tell of which uploads something is there."""
        ...
