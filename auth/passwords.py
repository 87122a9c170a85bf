"""Passwords as argon2id, off the event loop and only so many at once."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PasswordCost:
    """The cost of one hash (RFC 9106); memory in KiB."""

    time: int = 3
    memory_kib: int = 65536
    lanes: int = 1
    at_once: int = 2


class Passwords:
    """Hashes and verifies passwords."""

    def __init__(self, cost: PasswordCost) -> None:
        self._hasher = PasswordHasher(cost.time, cost.memory_kib, cost.lanes)
        self._threads = ThreadPoolExecutor(cost.at_once, thread_name_prefix="argon2")
        self._of_nobody = self._hasher.hash("a password that nobody has")

    async def hash(self, password: str) -> str:
        """Hash a password."""
        return await self._run(self._hasher.hash, _bytes_of(password))

    async def verify(self, password_hash: str | None, password: str) -> bool:
        """Test a password; without a hash, takes the same time and says no."""
        matches = await self._run(self._verify, password_hash or self._of_nobody, _bytes_of(password))
        return matches and password_hash is not None

    def is_outdated(self, password_hash: str) -> bool:
        """Tell whether a hash was made at another cost than today's."""
        return self._hasher.check_needs_rehash(password_hash)

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown()

    def _verify(self, password_hash: str, password: bytes) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, function: Callable[..., T], *arguments: str | bytes) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, function, *arguments)


def _bytes_of(password: str) -> bytes:
    """Encode any text that can be sent; a lone surrogate too is only a wrong password."""
    return password.encode("utf-8", "surrogatepass")
