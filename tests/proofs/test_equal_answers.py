"""What a stranger is told, and how fast, is the same whether a code or an address exists (DOMAIN 5-7)."""

import os
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from statistics import quantiles
from time import perf_counter
from typing import Any

import pytest

from gateway.settings import Settings
from models.access_code import AccessCode, AccessCodeStatus
from resolvers.services import Services
from tests.api import Api
from tests.clock import SettableClock
from tests.database import change_row, one_row
from tests.factories import PASSWORD, Code, Factory
from tests.statements import Statements

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
SAMPLES = 400 if PROOF else 30
WARMING_UP = 3
MOST_OFTEN_SLOWER = 0.15 if PROOF else 0.2
"""How far from one half the chance may be that one is slower than the other."""
MOST_SLOWER = 0.05 if PROOF else 0.35
"""Of the time it takes when the machine is quiet: less is noise. To fail, both must be passed."""
BAKERY = "99000001"
UNKNOWN_CODE, UNKNOWN_EMAIL = "ZZZZ-ZZZZ-ZZZZ", "onbekend@test.example"

LOG_IN = """
mutation ($input: LogInInput!) { logIn(input: $input) {
    __typename ... on Problem { code message } ... on LoginFailed { suggestions }
} }
"""
RESEND = """
mutation ($input: ResendPasswordInput!) { resendPassword(input: $input) {
    __typename ... on Problem { code message } ... on PasswordMailRequested { notice }
} }
"""
REPLACEMENT = """
mutation ($input: RequestReplacementPasswordInput!) { requestReplacementPassword(input: $input) {
    __typename ... on Problem { code message } ... on PasswordMailRequested { notice }
} }
"""
REQUEST = """
mutation ($input: RequestAccessCodeInput!) { requestAccessCode(input: $input) {
    __typename ... on Problem { code message }
    ... on AccessCodeRequested { requestNumber paymentMethod codeDelivery { channel latest } notice }
} }
"""
SAVEPOINT_END = re.compile("RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT")
_keys = count(1)

Ask = Callable[[], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Known:
    """A code that exists, and what a stranger may name of it."""

    code: Code
    email: str
    request_number: str


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Give settings with which a password takes long enough to be seen."""
    return settings.model_copy(update={"argon2_time": 2, "argon2_memory_kib": 16384})


@dataclass(frozen=True, slots=True)
class Strangers:
    """Ask as somebody who is not logged in: once about what exists, once about what does not."""

    guest: Api
    factory: Factory
    services: Services
    clock: SettableClock

    async def known(self, code: Code) -> Known:
        """Give a code whose password was hashed at today's cost."""
        password_hash = await self.services.passwords.hash(PASSWORD)
        await change_row(self.services, AccessCode, code.id, password_hash=password_hash)
        row = await one_row(self.services, AccessCode, id=code.id)
        return Known(code, row.holder_email, row.request_number)

    async def ask(self, document: str, **given: Any) -> dict[str, Any]:
        """Ask; give the answer but for its number."""
        answer: dict[str, Any] = await self.guest.one(document, input=given)
        if "requestNumber" in answer:
            answer["requestNumber"] = len(answer["requestNumber"])
        return answer

    def guess(self, access_code: str) -> Ask:
        """Guess at the password of a code."""
        return lambda: self.ask(LOG_IN, accessCode=access_code, password="verkeerd", transport="BEARER")

    def lose(self, **request: Any) -> Callable[[str], Ask]:
        """Ask for a code in the place of the lost one of an address."""

        def of(email: str) -> Ask:
            return lambda: self.ask(
                REQUEST,
                **request,
                idempotencyKey=f"sleutel-{next(_keys):06}",
                holder={"firstName": "Test", "lastName": "Houder", "email": email},
                replacesLostCode=True,
            )

        return of


@pytest.fixture
def strangers(guest: Api, factory: Factory, services: Services, clock: SettableClock) -> Strangers:
    """Give who asks."""
    return Strangers(guest, factory, services, clock)


Pair = Callable[[Strangers], Awaitable[tuple[Ask, Ask]]]


def log_in(status: AccessCodeStatus) -> Pair:
    async def pair(strangers: Strangers) -> tuple[Ask, Ask]:
        known = await strangers.known(await strangers.factory.private_code(status=status))
        return strangers.guess(known.code.access_code), strangers.guess(UNKNOWN_CODE)

    return pair


async def log_in_without_a_password(strangers: Strangers) -> tuple[Ask, Ask]:
    """Of a code under way, which has only the password that was mailed."""
    code = await strangers.factory.private_code(status=AccessCodeStatus.PENDING)
    await change_row(strangers.services, AccessCode, code.id, password_hash=None)
    return strangers.guess(code.access_code), strangers.guess(UNKNOWN_CODE)


async def resend(strangers: Strangers) -> tuple[Ask, Ask]:
    code = await strangers.factory.private_code(status=AccessCodeStatus.PENDING)
    known = await strangers.known(code)
    return (
        lambda: strangers.ask(RESEND, requestNumber=known.request_number, email=known.email),
        lambda: strangers.ask(RESEND, requestNumber="A-ZZZZ-ZZZZ", email=known.email),
    )


async def resend_to_another_address(strangers: Strangers) -> tuple[Ask, Ask]:
    code = await strangers.factory.private_code(status=AccessCodeStatus.PENDING)
    known = await strangers.known(code)
    return (
        lambda: strangers.ask(RESEND, requestNumber=known.request_number, email=UNKNOWN_EMAIL),
        lambda: strangers.ask(RESEND, requestNumber="A-ZZZZ-ZZZZ", email=UNKNOWN_EMAIL),
    )


async def replacement(strangers: Strangers) -> tuple[Ask, Ask]:
    known = await strangers.known(await strangers.factory.private_code())
    return (
        lambda: strangers.ask(REPLACEMENT, accessCode=known.code.access_code, email=known.email),
        lambda: strangers.ask(REPLACEMENT, accessCode=UNKNOWN_CODE, email=known.email),
    )


async def replacement_to_another_address(strangers: Strangers) -> tuple[Ask, Ask]:
    known = await strangers.known(await strangers.factory.private_code())
    return (
        lambda: strangers.ask(REPLACEMENT, accessCode=known.code.access_code, email=UNKNOWN_EMAIL),
        lambda: strangers.ask(REPLACEMENT, accessCode=UNKNOWN_CODE, email=UNKNOWN_EMAIL),
    )


async def lost_code_of_a_company(strangers: Strangers) -> tuple[Ask, Ask]:
    company = await strangers.factory.company(kvk_number=BAKERY)
    known = await strangers.known(await strangers.factory.sub_code(company))
    ask = strangers.lose(use="BUSINESS", kvkNumber=BAKERY)
    return ask(known.email), ask(UNKNOWN_EMAIL)


async def lost_private_code(strangers: Strangers) -> tuple[Ask, Ask]:
    known = await strangers.known(await strangers.factory.private_code())
    ask = strangers.lose(use="PRIVATE", paymentMethod="CREDIT")
    return ask(known.email), ask(UNKNOWN_EMAIL)


PAIRS: dict[str, Pair] = {
    "log in": log_in(AccessCodeStatus.ACTIVE),
    "log in with a blocked code": log_in(AccessCodeStatus.BLOCKED),
    "log in with a revoked code": log_in(AccessCodeStatus.REVOKED),
    "log in with a code under way": log_in_without_a_password,
    "resend": resend,
    "resend to another address": resend_to_another_address,
    "replacement": replacement,
    "replacement to another address": replacement_to_another_address,
    "lost code of a company": lost_code_of_a_company,
    "lost private code": lost_private_code,
}
TIMED = ["log in", "log in with a code under way", "resend", "replacement", *list(PAIRS)[-2:]]
every_pair = pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)


@every_pair
async def test_the_answer_is_the_same(strangers: Strangers, pair: Pair) -> None:
    known, unknown = await pair(strangers)
    first = await known()
    assert first["__typename"] in ("LoginFailed", "PasswordMailRequested", "AccessCodeRequested")
    for ask in (unknown, known, unknown):
        assert await ask() == first


@every_pair
async def test_the_database_is_asked_the_same_in_the_same_order(
    strangers: Strangers, statements: Statements, pair: Pair
) -> None:
    """But for the end of a savepoint: there it is undone for the one, and kept for the other."""
    known, unknown = await pair(strangers)
    await unknown()
    asked = []
    for ask in (known, unknown, known, unknown):
        statements.taken()
        await ask()
        sent = [SAVEPOINT_END.sub("END OF SAVEPOINT", statement) for statement in statements.taken()]
        asked.append(sent)
    assert len(asked[0]) >= 3
    assert asked == [asked[0]] * 4


async def test_the_limits_are_the_same(strangers: Strangers) -> None:
    for name in ("log in", "resend", "replacement"):
        outcomes = []
        for ask in await PAIRS[name](strangers):
            strangers.clock.advance(hours=1)
            outcomes.append(await until_refused(ask))
        assert outcomes[0] == outcomes[1], name


@pytest.mark.proof
@pytest.mark.parametrize("name", TIMED)
async def test_the_answer_is_as_fast(strangers: Strangers, name: str) -> None:
    known, unknown = await PAIRS[name](strangers)
    order = random.Random(name)  # noqa: S311 - an order that is the same at every run
    of_known: list[float] = []
    of_unknown: list[float] = []
    for _ in range(WARMING_UP + SAMPLES):
        strangers.clock.advance(hours=1)
        both = [(known, of_known), (unknown, of_unknown)]
        order.shuffle(both)
        for ask, times in both:
            began = perf_counter()
            await ask()
            times.append(perf_counter() - began)
    del of_known[:WARMING_UP], of_unknown[:WARMING_UP]
    slower = chance_of_slower(of_known, of_unknown)
    quiet, other = sorted(quantiles(times)[0] for times in (of_known, of_unknown))
    difference = 1 - quiet / other
    assert abs(slower - 0.5) < MOST_OFTEN_SLOWER or difference < MOST_SLOWER, (slower, difference)


def test_a_difference_in_time_is_seen_where_there_is_one() -> None:
    draw = random.Random(1)  # noqa: S311 - an example
    one, like, slower = [[draw.gauss(mean, 1) for _ in range(40)] for mean in (10, 10, 13)]
    assert abs(chance_of_slower(one, like) - 0.5) < 0.15
    assert chance_of_slower(slower, one) > 0.95
    assert chance_of_slower(one, slower) < 0.05


def chance_of_slower(ones: list[float], others: list[float]) -> float:
    """Give the chance that one is slower than another (Mann and Whitney's U, as a share)."""
    return sum((one > other) + (one == other) / 2 for one in ones for other in others) / (
        len(ones) * len(others)
    )


async def until_refused(ask: Ask) -> list[dict[str, Any]]:
    """Ask until it is too often; give the answers."""
    answers: list[dict[str, Any]] = [await ask()]
    while answers[-1]["__typename"] != "TooManyRequests":
        answers.append(await ask())
    return answers
