"""Ports that play what the real ones seldom do: failures, other answers, and an end in mid-work."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from auth.passwords import PasswordCost, Passwords
from models.business_register import BranchProfile, Profile, RegisterQuery, SearchPage
from resolvers.database import Database, Transaction
from resolvers.ports import (
    BusinessRegister,
    CodeLetter,
    DocumentMaker,
    DocumentStore,
    ExtractContent,
    Mailer,
    MailMessage,
    PostQueue,
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
        store=_Store(services.store, moments),
        mailer=_Mailer(services.mailer, moments),
        post=_Post(services.post, moments),
    )


class _Database(Database):
    def __init__(self, database: Database, moments: Moments) -> None:
        self.writing, self.reading = database.writing, database.reading
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


@dataclass(frozen=True, slots=True)
class _Documents:
    behind: DocumentMaker
    moments: Moments

    async def extract(self, content: ExtractContent) -> bytes:
        return await self.moments.around("extract", lambda: self.behind.extract(content))

    async def code_letter(self, letter: CodeLetter) -> bytes:
        return await self.moments.around("letter", lambda: self.behind.code_letter(letter))


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
