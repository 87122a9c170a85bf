"""Limits on attempts hold across processes, by a window of time."""

import asyncio
from datetime import timedelta

import pytest

from auth.throttle import (
    CODE_REQUEST_FROM_ADDRESS,
    CODE_REQUEST_TO_EMAIL,
    LOGIN_FROM_ADDRESS,
    LOGIN_OF_CODE_FROM_ELSEWHERE,
    Limit,
    count_attempt,
)
from models.refusals import TooManyRequests
from models.throttle import AttemptWindow
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows

THREE = Limit("three in a quarter", 3, timedelta(minutes=15))
OTHER = Limit("another", 3, timedelta(minutes=15))


async def attempt(services: Services, subject: str = "somebody", limit: Limit = THREE) -> None:
    await services.database.write(
        lambda transaction: count_attempt(transaction, services.secrets, limit, subject, services.clock())
    )


async def test_an_attempt_past_the_limit_is_refused_with_the_time_to_wait(
    services: Services, clock: SettableClock
) -> None:
    clock.advance(minutes=5)
    for _ in range(3):
        await attempt(services)
        clock.advance(minutes=1)
    with pytest.raises(TooManyRequests) as refusal:
        await attempt(services)
    assert refusal.value.retry_after_seconds == 7 * 60 + 1


async def test_after_the_time_to_wait_it_is_allowed_again(services: Services, clock: SettableClock) -> None:
    for _ in range(3):
        await attempt(services)
    with pytest.raises(TooManyRequests) as refusal:
        await attempt(services)
    clock.advance(seconds=refusal.value.retry_after_seconds)
    await attempt(services)


async def test_what_was_refused_does_not_make_the_wait_longer(
    services: Services, clock: SettableClock
) -> None:
    for _ in range(3):
        await attempt(services)
    for _ in range(5):
        with pytest.raises(TooManyRequests):
            await attempt(services)
    clock.advance(minutes=15)
    await attempt(services)


async def test_subjects_and_limits_are_counted_apart(services: Services) -> None:
    for _ in range(3):
        await attempt(services)
    await attempt(services, "somebody else")
    await attempt(services, limit=OTHER)


async def test_attempts_at_once_are_all_counted(services: Services) -> None:
    outcomes = await asyncio.gather(*(attempt(services) for _ in range(8)), return_exceptions=True)
    assert sum(outcome is None for outcome in outcomes) == 3
    assert sum(isinstance(outcome, TooManyRequests) for outcome in outcomes) == 5


async def test_who_made_the_attempts_is_not_kept(services: Services) -> None:
    await attempt(services, "houder@test.example")
    (window,) = await all_rows(services, AttemptWindow)
    assert b"houder" not in window.subject_hash
    assert len(window.subject_hash) == 32


def test_a_code_is_guarded_more_closely_than_an_address() -> None:
    assert LOGIN_OF_CODE_FROM_ELSEWHERE.attempts < LOGIN_FROM_ADDRESS.attempts
    assert CODE_REQUEST_TO_EMAIL.attempts < CODE_REQUEST_FROM_ADDRESS.attempts
