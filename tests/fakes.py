"""Ports that play what the real ones seldom do: failures, other answers, and an end in mid-work."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from auth.passwords import PasswordCost, Passwords
from models.business_register import BranchProfile, Profile, RegisterQuery, SearchPage
from models.payment import PaymentStatus
from models.register_facts import RegisterFacts
from resolvers.database import Database, Transaction
from resolvers.document_contents import CertificateContent, FiledAccountsContent, RegisterDocument
from resolvers.ports import (
    AuthorisationLetter,
    BusinessRegister,
    CheckedReport,
    CodeLetter,
    Creditor,
    DirectDebit,
    DirectDebitFile,
    DocumentMaker,
    DocumentSigner,
    DocumentStore,
    ExtractContent,
    FilingChecks,
    InvoiceContent,
    Mailer,
    MailMessage,
    NewPayment,
    PaymentUnknown,
    PostQueue,
    ProviderPayment,
)
from resolvers.services import Services

T = TypeVar("T")


class WatchedRegister:
    """The register behind it; notes what it is asked, and answers with `failure` or `pages` when set."""

    def __init__(self, register: BusinessRegister) -> None:
        self._register = register
        self.asked: list[str] = []
        self.failure: Exception | None = None
        self.profile_failure: Exception | None = None
        self.facts_failure: Exception | None = None
        self.facts_answer: RegisterFacts | None = None
        self.search_answer: Callable[[RegisterQuery, int, int], SearchPage] | None = None

    async def search(self, query: RegisterQuery, *, page: int, per_page: int) -> SearchPage:
        self._note("search", self.failure)
        if self.search_answer is not None:
            return self.search_answer(query, page, per_page)
        return await self._register.search(query, page=page, per_page=per_page)

    async def profile(self, kvk_number: str) -> Profile:
        self._note("profile", self.failure or self.profile_failure)
        return await self._register.profile(kvk_number)

    async def branch(self, branch_number: str) -> BranchProfile:
        self._note("branch", self.failure)
        return await self._register.branch(branch_number)

    async def contact_email(self, kvk_number: str) -> str | None:
        self._note("contact_email", self.failure)
        return await self._register.contact_email(kvk_number)

    async def facts(self, kvk_number: str) -> RegisterFacts:
        self._note("facts", self.failure or self.facts_failure)
        if self.facts_answer is not None:
            return self.facts_answer
        return await self._register.facts(kvk_number)

    async def filed_document(self, kvk_number: str, reference: str) -> bytes:
        self._note("filed_document", self.failure or self.facts_failure)
        return await self._register.filed_document(kvk_number, reference)

    def _note(self, question: str, failure: Exception | None) -> None:
        self.asked.append(question)
        if failure is not None:
            raise failure


class CountedPasswords(Passwords):
    """Counts the passwords that were tested and hashed."""

    def __init__(self, cost: PasswordCost) -> None:
        super().__init__(cost)
        self.verified = 0
        self.hashed = 0

    async def verify(self, password_hash: str | None, password: str) -> bool:
        self.verified += 1
        return await super().verify(password_hash, password)

    async def hash(self, password: str) -> str:
        self.hashed += 1
        return await super().hash(password)


class Mailbox:
    """Keeps the mails it is handed; fails first with each of `failures`."""

    def __init__(self) -> None:
        self.messages: list[MailMessage] = []
        self.attempts: list[MailMessage] = []
        self.failures: list[Exception] = []

    async def send(self, message: MailMessage) -> None:
        self.attempts.append(message)
        if self.failures:
            raise self.failures.pop(0)
        self.messages.append(message)

    def to(self, address: str) -> list[MailMessage]:
        return [message for message in self.messages if message.to == address]


class PostBox:
    """Keeps the letters it is handed, by their id; fails first with each of `failures`."""

    def __init__(self) -> None:
        self.letters: dict[str, bytes] = {}
        self.attempts: list[str] = []
        self.failures: list[Exception] = []

    async def put(self, letter_id: str, pdf: bytes) -> None:
        self.attempts.append(letter_id)
        if self.failures:
            raise self.failures.pop(0)
        self.letters[letter_id] = pdf

    async def take_away(self, letter_id: str) -> None:
        self.letters.pop(letter_id, None)


class PlayedFilingChecks:
    """A checker that answers what a test tells it, of files that are there; fails with `failure` when set."""

    def __init__(self) -> None:
        self.report = CheckedReport(())
        self.asked: list[str] = []
        self.failure: Exception | None = None

    async def start(self) -> None:
        """Be there: it always is."""

    async def unknown_concepts(self, entry_point: str, concepts: Iterable[str]) -> tuple[str, ...]:
        return ()

    async def check(self, name: str, content: Path) -> CheckedReport:
        assert content.is_file()
        self.asked.append(name)
        if self.failure is not None:
            raise self.failure
        return self.report


class Killed(BaseException):
    """The process ends here: nothing after it runs, as after SIGKILL."""


@dataclass(slots=True)
class Moments:
    """Counts the moments before and after each call of a port or the database; kills at one of them."""

    kill_at: int | None = None
    passed: list[str] = field(default_factory=list)
    killed: bool = False

    async def around(self, name: str, call: Callable[[], Awaitable[T]]) -> T:
        self.reach(f"before {name}")
        result = await call()
        self.reach(f"after {name}")
        return result

    def reach(self, moment: str) -> None:
        """Pass a moment, or end at it."""
        if len(self.passed) == self.kill_at:
            self.killed = True
            raise Killed(moment)
        self.passed.append(moment)


def with_moments(services: Services, moments: Moments) -> Services:
    """Give services that can be killed before and after each of their calls."""
    return replace(
        services,
        database=_Database(services.database, moments),
        register=_Register(services.register, moments),
        documents=_Documents(services.documents, moments),
        filing_checks=_FilingChecks(services.filing_checks, moments),
        direct_debit=_DirectDebit(services.direct_debit, moments),
        signer=_Signer(services.signer, moments),
        store=_Store(services.store, moments),
        mailer=_Mailer(services.mailer, moments),
        post=_Post(services.post, moments),
    )


class _Database(Database):
    def __init__(self, database: Database, moments: Moments) -> None:
        self.writing, self.reading, self.lean = database.writing, database.reading, database.lean
        self._moments = moments

    async def write(self, use_case: Callable[[Transaction], Awaitable[T]]) -> T:
        write = super().write
        return await self._moments.around("commit", lambda: write(use_case))


@dataclass(frozen=True, slots=True)
class _Register:
    behind: BusinessRegister
    moments: Moments

    async def search(self, query: RegisterQuery, *, page: int, per_page: int) -> SearchPage:
        search = self.behind.search
        return await self.moments.around("search", lambda: search(query, page=page, per_page=per_page))

    async def profile(self, kvk_number: str) -> Profile:
        return await self.moments.around("profile", lambda: self.behind.profile(kvk_number))

    async def branch(self, branch_number: str) -> BranchProfile:
        return await self.moments.around("branch", lambda: self.behind.branch(branch_number))

    async def contact_email(self, kvk_number: str) -> str | None:
        return await self.moments.around("contact e-mail", lambda: self.behind.contact_email(kvk_number))

    async def facts(self, kvk_number: str) -> RegisterFacts:
        return await self.moments.around("facts", lambda: self.behind.facts(kvk_number))

    async def filed_document(self, kvk_number: str, reference: str) -> bytes:
        filed_document = self.behind.filed_document
        return await self.moments.around("filed", lambda: filed_document(kvk_number, reference))


@dataclass(frozen=True, slots=True)
class _Documents:
    behind: DocumentMaker
    moments: Moments

    async def extract(self, content: ExtractContent) -> bytes:
        return await self.moments.around("extract", lambda: self.behind.extract(content))

    async def register_document(self, content: RegisterDocument) -> bytes:
        return await self.moments.around("document", lambda: self.behind.register_document(content))

    async def certified_document(self, content: CertificateContent, filed: bytes) -> bytes:
        certified_document = self.behind.certified_document
        return await self.moments.around("certificate", lambda: certified_document(content, filed))

    async def code_letter(self, letter: CodeLetter) -> bytes:
        return await self.moments.around("letter", lambda: self.behind.code_letter(letter))

    async def authorisation_letter(self, letter: AuthorisationLetter) -> bytes:
        return await self.moments.around("letter", lambda: self.behind.authorisation_letter(letter))

    async def invoice(self, content: InvoiceContent) -> bytes:
        return await self.moments.around("invoice", lambda: self.behind.invoice(content))

    async def filed_accounts(self, content: FiledAccountsContent) -> bytes:
        return await self.moments.around("accounts", lambda: self.behind.filed_accounts(content))


@dataclass(frozen=True, slots=True)
class _FilingChecks:
    behind: FilingChecks
    moments: Moments

    async def start(self) -> None:
        await self.behind.start()

    async def unknown_concepts(self, entry_point: str, concepts: Iterable[str]) -> tuple[str, ...]:
        return await self.behind.unknown_concepts(entry_point, concepts)

    async def check(self, name: str, content: Path) -> CheckedReport:
        return await self.moments.around("check the filing", lambda: self.behind.check(name, content))


@dataclass(frozen=True, slots=True)
class _DirectDebit:
    behind: DirectDebitFile
    moments: Moments

    async def make(self, creditor: Creditor, collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
        make = self.behind.make
        return await self.moments.around("make the file", lambda: make(creditor, collect_on, debits))

    async def hand_over(self, month: date, content: bytes) -> Path:
        return await self.moments.around("hand over", lambda: self.behind.hand_over(month, content))

    def path(self, month: date) -> Path:
        return self.behind.path(month)


@dataclass(frozen=True, slots=True)
class _Signer:
    behind: DocumentSigner
    moments: Moments

    async def certify(self, pdf: bytes, *, reason: str, location: str) -> bytes:
        certify = self.behind.certify
        return await self.moments.around("sign", lambda: certify(pdf, reason=reason, location=location))


@dataclass(frozen=True, slots=True)
class _Store:
    behind: DocumentStore
    moments: Moments

    async def put(self, content: bytes) -> str:
        return await self.moments.around("store", lambda: self.behind.put(content))

    def path(self, sha256: str) -> Path:
        return self.behind.path(sha256)


@dataclass(frozen=True, slots=True)
class _Mailer:
    behind: Mailer
    moments: Moments

    async def send(self, message: MailMessage) -> None:
        await self.moments.around("mail", lambda: self.behind.send(message))


@dataclass(frozen=True, slots=True)
class _Post:
    behind: PostQueue
    moments: Moments

    async def put(self, letter_id: str, pdf: bytes) -> None:
        await self.moments.around("post", lambda: self.behind.put(letter_id, pdf))

    async def take_away(self, letter_id: str) -> None:
        await self.moments.around("take away", lambda: self.behind.take_away(letter_id))


class PlayedPayments:
    """A provider whose payments stand where a test puts them; answers with `failure` when set."""

    def __init__(self) -> None:
        self.payments: dict[str, ProviderPayment] = {}
        self.cancelled: list[str] = []
        self.refunds: dict[UUID, int] = {}
        self.failure: Exception | None = None

    async def create(self, payment: NewPayment) -> ProviderPayment:
        self._fail()
        reference = f"tr_{payment.payment_id.hex}"
        new = ProviderPayment(
            reference=reference,
            payment_id=payment.payment_id,
            status=PaymentStatus.OPEN,
            amount_cents=payment.amount_cents,
            refunded_cents=0,
            checkout_url=f"https://pay.test.example/{reference}",
        )
        return self.payments.setdefault(reference, new)

    async def fetch(self, reference: str) -> ProviderPayment:
        self._fail()
        if reference not in self.payments:
            raise PaymentUnknown
        return self.payments[reference]

    async def cancel(self, reference: str) -> None:
        self._fail()
        self.cancelled.append(reference)
        if self.payments[reference].status is PaymentStatus.OPEN:
            self.put(reference, PaymentStatus.CANCELLED)

    async def refund(self, refund_id: UUID, reference: str, amount_cents: int, description: str) -> str:
        self._fail()
        assert self.payments[reference].status is PaymentStatus.PAID
        self.refunds[refund_id] = amount_cents
        assert sum(self.refunds.values()) <= sum(paid.amount_cents for paid in self.payments.values())
        return f"re_{refund_id.hex}"

    def put(self, reference: str, status: PaymentStatus) -> None:
        """Let a payment stand so."""
        self.payments[reference] = replace(self.payments[reference], status=status)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
