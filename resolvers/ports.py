"""The outside systems, as the use-cases see them.

Each port has adapters in `gateway.adapters`; a contract test in `tests/gateway/adapters` holds
that they behave alike. No port is called inside a transaction.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from models.business_register import Address, BranchProfile, Profile, RegisterQuery, SearchPage
from models.language import Language


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


@dataclass(frozen=True, slots=True)
class MailMessage:
    """One mail. `message_id` (without angle brackets) is the same at every attempt."""

    message_id: str
    to: str
    subject: str
    text: str
    html: str


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
class ExtractContent:
    """What an extract says: the register's answer at the moment of production."""

    order_number: str
    produced_at: str
    """Amsterdam time, as printed."""
    profile: Profile
    branch: BranchProfile | None
    """The branch that the extract is about, where it is about one."""
    language: Language


class DocumentMaker(Protocol):
    """Makes PDF documents (tagged, PDF/A); off the event loop."""

    async def extract(self, content: ExtractContent) -> bytes:
        """Make the extract of a registration."""
        ...

    async def code_letter(self, letter: CodeLetter) -> bytes:
        """Make the print-ready letter with an access code."""
        ...


class PostQueue(Protocol):
    """Print-ready letters that wait for the printer."""

    async def put(self, letter_id: str, pdf: bytes) -> None:
        """Queue a letter; the same id again replaces it."""
        ...


class DocumentStore(Protocol):
    """Keeps produced documents by their SHA-256; a stored one is never changed."""

    async def put(self, content: bytes) -> str:
        """Store durably; return the SHA-256 in lower-case hex."""
        ...

    def path(self, sha256: str) -> Path:
        """Tell where a stored document can be read."""
        ...
