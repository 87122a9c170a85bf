"""Passwords as argon2id, off the event loop."""

import asyncio
import threading
from collections.abc import Iterator
from time import monotonic

import pytest

from auth.passwords import PasswordCost, Passwords

CHEAP = PasswordCost(time=1, memory_kib=8)
PASSWORD = "een wachtwoord voor de test"


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    made = Passwords(CHEAP)
    yield made
    made.close()


async def test_a_password_is_kept_as_a_salted_argon2id_hash(passwords: Passwords) -> None:
    one, other = await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)
    assert one.startswith("$argon2id$")
    assert one != other
    assert PASSWORD not in one
    assert await passwords.verify(one, PASSWORD)


@pytest.mark.parametrize("typed", ["", "x", PASSWORD.upper(), f" {PASSWORD}", f"{PASSWORD}\x00"])
async def test_another_password_is_not_accepted(passwords: Passwords, typed: str) -> None:
    assert not await passwords.verify(await passwords.hash(PASSWORD), typed)


async def test_a_lone_surrogate_is_only_a_wrong_password(passwords: Passwords) -> None:
    assert not await passwords.verify(await passwords.hash(PASSWORD), "\ud800")


@pytest.mark.parametrize("kept", ["", "no hash at all", "$argon2id$v=19$m=8,t=1,p=1$AAAA"])
async def test_a_hash_that_cannot_be_read_opens_nothing(passwords: Passwords, kept: str) -> None:
    assert not await passwords.verify(kept, PASSWORD)


async def test_without_a_hash_no_password_is_right(passwords: Passwords) -> None:
    for typed in ("", PASSWORD, "a password that nobody has"):
        assert not await passwords.verify(None, typed)


async def test_without_a_hash_the_same_work_is_done(
    passwords: Passwords, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []

    def verify(password_hash: str, _password: bytes) -> bool:
        verified.append(password_hash.rsplit("$", 2)[0])
        return True

    kept = await passwords.hash(PASSWORD)
    monkeypatch.setattr(passwords, "_verify", verify)
    assert await passwords.verify(kept, PASSWORD)
    assert not await passwords.verify(None, PASSWORD)
    assert verified == ["$argon2id$v=19$m=8,t=1,p=1"] * 2


async def test_a_hash_of_another_cost_is_outdated(passwords: Passwords) -> None:
    dearer = Passwords(PasswordCost(time=2, memory_kib=16))
    kept = await passwords.hash(PASSWORD)
    assert not passwords.is_outdated(kept)
    assert dearer.is_outdated(kept)
    assert await dearer.verify(kept, PASSWORD)
    dearer.close()


async def test_only_so_many_hashes_are_made_at_once_and_the_loop_goes_on(
    passwords: Passwords, monkeypatch: pytest.MonkeyPatch
) -> None:
    release, counting = threading.Event(), threading.Lock()
    running: list[int] = [0, 0]

    def verify(_password_hash: str, _password: bytes) -> bool:
        with counting:
            running[0] += 1
            running[1] = max(running)
        release.wait(10)
        with counting:
            running[0] -= 1
        return True

    monkeypatch.setattr(passwords, "_verify", verify)
    tests = [asyncio.create_task(passwords.verify("kept", PASSWORD)) for _ in range(6)]
    until = monotonic() + 10
    while running[0] < CHEAP.at_once and monotonic() < until:
        await asyncio.sleep(0)
    release.set()
    assert all(await asyncio.gather(*tests))
    assert running[1] == CHEAP.at_once


def test_what_costs_nothing_in_tests_is_dear_by_default() -> None:
    cost = PasswordCost()
    assert cost.memory_kib >= 19 * 1024
    assert cost.time * cost.memory_kib >= 2 * 19 * 1024
