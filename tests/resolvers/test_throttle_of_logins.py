"""No number of wrong passwords keeps the owner of a code out, or finds a weak password sooner (DOMAIN 7)."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from itertools import count

import pytest

from auth.throttle import LOGIN_FROM_ADDRESS, LOGIN_FROM_ELSEWHERE, LOGIN_OF_CODE_FROM_ELSEWHERE
from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCode
from models.refusals import LoginFailed, TooManyRequests
from resolvers import passwords as use_cases_of_passwords
from resolvers import sessions as use_cases
from resolvers.sessions import LoggedIn
from tests.api import Api
from tests.clock import SettableClock
from tests.database import change_row
from tests.factories import Code, Factory
from tests.fakes import CountedPasswords, Mailbox
from tests.resolvers.journeys import Journeys, passwords_in

AT_ONCE = 50
ALLOWED = LOGIN_OF_CODE_FROM_ELSEWHERE.attempts
ONE_OF_THE_OWNER = 1
"""The owner's own login from a place that was new counts too."""
HOME, HOTEL = "192.0.2.1", "198.51.100.1"
_addresses = count(0)


def new_address() -> str:
    """Give an address in a network of its own."""
    number = next(_addresses)
    return f"10.{number // 250 % 250}.{number % 250}.1"


async def outcome(journeys: Journeys, code: Code, password: str, address: str) -> str:
    try:
        await journeys.log_in(code, password=password, address=address)
    except (LoginFailed, TooManyRequests) as refusal:
        return type(refusal).__name__
    return LoggedIn.__name__


async def attack(journeys: Sequence[Journeys], code: Code, guesses: Sequence[str]) -> Counter[str]:
    """Try each guess from another network, many at once, at each gateway in turn; count what came of it."""
    outcomes: Counter[str] = Counter()
    for start in range(0, len(guesses), AT_ONCE):
        outcomes.update(
            await asyncio.gather(
                *(
                    outcome(journeys[number % len(journeys)], code, guess, new_address())
                    for number, guess in enumerate(guesses[start : start + AT_ONCE])
                )
            )
        )
    return outcomes


async def mailed_replacement(journeys: Journeys, mailbox: Mailbox, factory: Factory) -> tuple[Code, str]:
    """Give a code whose holder asked for a replacement password, and that password."""
    code = await factory.private_code(holder_email="op.reis@test.example")
    await use_cases_of_passwords.request_replacement(
        journeys.services, code.access_code, "op.reis@test.example", HOTEL
    )
    await journeys.work()
    (mailed,) = passwords_in(mailbox.messages[-1].text)
    return code, mailed


async def test_a_thousand_wrong_passwords_never_keep_the_owner_out_where_the_code_is_used(
    journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    await journeys.log_in(code, address=HOME)
    for _ in range(10):
        await attack([journeys], code, ["verkeerd"] * 100)
        await journeys.log_in(code, address=HOME)
    assert await outcome(journeys, code, code.password, HOTEL) == "TooManyRequests"


async def test_nor_anywhere_who_was_mailed_a_replacement_password(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code, mailed = await mailed_replacement(journeys, mailbox, factory)
    await attack([journeys], code, ["verkeerd"] * 100)
    assert await outcome(journeys, code, code.password, HOTEL) == "TooManyRequests"
    await journeys.log_in(code, password=mailed, address=HOTEL)
    await attack([journeys], code, ["verkeerd"] * 100)
    await journeys.log_in(code, password=mailed, address=HOTEL)


async def test_nor_who_logs_in_for_the_first_time(journeys: Journeys) -> None:
    code = await journeys.under_way(await journeys.request())
    await attack([journeys], code, ["verkeerd"] * 100)
    await journeys.log_in(code, address=HOTEL)


async def test_a_weak_password_is_found_no_sooner_than_the_limit_of_its_code_allows(
    journeys: Journeys, factory: Factory, passwords: CountedPasswords, clock: SettableClock
) -> None:
    code = await factory.private_code()
    weak = await passwords.hash("het vijftigste woord")
    await change_row(journeys.services, AccessCode, code.id, password_hash=weak)
    words = [f"woord {number}" for number in range(49)] + ["het vijftigste woord"] * 150
    for hour in range(3):
        passwords.verified = 0
        tried = Counter(
            [await outcome(journeys, code, word, new_address()) for word in words[hour * ALLOWED :][:100]]
        )
        assert passwords.verified == ALLOWED
        assert tried["TooManyRequests"] == 100 - ALLOWED
        assert (tried["LoggedIn"] > 0) is (hour == 49 // ALLOWED)
        clock.advance(hours=1)


async def test_the_limit_holds_over_all_processes_of_a_gateway_together(
    settings: Settings, clock: SettableClock, journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    await journeys.log_in(code, address=HOME)
    async with AsyncExitStack() as stack:
        gateways = [Journeys(await stack.enter_async_context(services_of(settings, clock))) for _ in range(3)]
        outcomes = await attack(gateways, code, ["verkeerd"] * 150)
        left = ALLOWED - ONE_OF_THE_OWNER
        assert outcomes == {"LoginFailed": left, "TooManyRequests": 150 - left}
        for gateway in gateways:
            await gateway.log_in(code, address=HOME)


async def test_a_hundred_logins_under_aliases_in_one_document_count_as_a_hundred(
    guest: Api, journeys: Journeys, factory: Factory
) -> None:
    code = await factory.private_code()
    await journeys.log_in(code, address=HOME)
    fields = " ".join(
        f'a{number}: logIn(input: {{accessCode: "{code.access_code}", password: "{password}"}})'
        " { __typename }"
        for number, password in enumerate(["verkeerd"] * ALLOWED + [code.password] * (100 - ALLOWED))
    )
    answers = await guest.data(f"mutation {{ {fields} }}")
    found = [answer["__typename"] for answer in answers.values()]
    left = ALLOWED - ONE_OF_THE_OWNER
    assert found == ["LoginFailed"] * left + ["TooManyRequests"] * (100 - left)
    await journeys.log_in(code, address=HOME)


async def test_one_customer_tries_few_codes_however_many_addresses_they_have(
    journeys: Journeys, factory: Factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_cases, "LOGIN_FROM_ADDRESS", replace(LOGIN_FROM_ADDRESS, attempts=5))
    codes = [await factory.private_code() for _ in range(6)]
    tried = [
        await outcome(journeys, code, "verkeerd", f"2001:db8:0:{number}::1")
        for number, code in enumerate(codes)
    ]
    assert tried == ["LoginFailed"] * 5 + ["TooManyRequests"]
    assert await outcome(journeys, codes[5], "verkeerd", "2001:db8:1::1") == "LoginFailed"


async def test_a_spread_attack_on_all_codes_is_limited_as_a_whole_and_keeps_no_owner_out(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_cases, "LOGIN_FROM_ELSEWHERE", replace(LOGIN_FROM_ELSEWHERE, attempts=30))
    travelling, mailed = await mailed_replacement(journeys, mailbox, factory)
    at_home = await factory.private_code()
    await journeys.log_in(at_home, address=HOME)
    tried = [
        await outcome(journeys, await factory.private_code(), "verkeerd", new_address()) for _ in range(35)
    ]
    assert tried == ["LoginFailed"] * 29 + ["TooManyRequests"] * 6
    await journeys.log_in(at_home, address=HOME)
    await journeys.log_in(travelling, password=mailed, address=HOTEL)
