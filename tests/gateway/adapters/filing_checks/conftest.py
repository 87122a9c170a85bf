"""One checker for all tests of a process, as a worker has one."""

from collections.abc import AsyncIterator

import pytest_asyncio

from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.checker import ArelleFilingChecks


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def checks() -> AsyncIterator[ArelleFilingChecks]:
    """A checker with the stand-in packages."""
    checker = ArelleFilingChecks(bounds=Bounds(seconds=20, memory_mib=1024))
    yield checker
    await checker.close()
