"""The processes that do checks: bounded, ended, lost, and started again."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest
import pytest_asyncio

from gateway.adapters.filing_checks import process as process_module
from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from resolvers.ports import CheckedReport, FilingChecksUnavailable
from tests.gateway.adapters.filing_checks.uploads import NT19, instance

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc"),
]

_CONTEXT = (
    '<context id="c%d"><entity><identifier scheme="http://www.kvk.nl/kvk-id">90000749</identifier></entity>'
    "<period><instant>2024-12-31</instant></period></context>"
)
_FACT = f'<Equity xmlns="{NT19.namespace("jenv-bw2-data")}" contextRef="c%d" decimals="0">1</Equity>'


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def checks() -> AsyncIterator[ArelleFilingChecks]:
    """A checker of these tests' own, which they may end."""
    checker = ArelleFilingChecks(bounds=Bounds(seconds=30, memory_mib=1024))
    yield checker
    await checker.close()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """An upload that is checked in no time."""
    path = tmp_path / "small"
    path.write_bytes(instance())
    return path


@pytest.fixture
def costly(tmp_path: Path) -> Path:
    """An upload that is checked in many seconds."""
    path = tmp_path / "costly"
    facts = range(12_000)
    path.write_bytes(instance("".join([_CONTEXT % n for n in facts] + [_FACT % n for n in facts])))
    return path


def children(of: int) -> list[int]:
    """Give the processes that a process started."""
    return [int(pid) for pid in Path(f"/proc/{of}/task/{of}/children").read_text().split()]


def server() -> int:
    """Give the process that does these tests' checks: the last that was started."""
    named = [
        pid for pid in children(os.getpid()) if b"filing_checks" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return named[-1]


async def until(holds: Callable[[], object]) -> None:
    """Wait for something, at most 20 seconds."""
    async with asyncio.timeout(20):
        while not holds():
            await asyncio.sleep(0.02)


async def ended(check: "asyncio.Task[CheckedReport]") -> type[BaseException] | None:
    """Tell how a check ended."""
    with suppress(FilingChecksUnavailable):
        await check
        return None
    return FilingChecksUnavailable


async def codes(checks: ArelleFilingChecks, path: Path) -> set[str]:
    return {finding.code for finding in (await checks.check("a.xbrl", path)).findings}


@pytest.mark.parametrize("whole", [True, False], ids=["the server of checks", "the process of one check"])
async def test_a_process_killed_in_the_middle_is_told_and_the_next_check_works(
    checks: ArelleFilingChecks, small: Path, costly: Path, whole: bool
) -> None:
    await checks.start()
    check = asyncio.create_task(checks.check("a.xbrl", costly))
    await until(lambda: children(server()))

    working = children(server())
    os.kill(server() if whole else working[0], signal.SIGKILL)

    assert await ended(check) is FilingChecksUnavailable
    async with asyncio.timeout(3):
        await until(lambda: not any(_is_alive(pid) for pid in working))
    assert "NL.BR-KVK-3.01" in await codes(checks, small)


async def test_a_checker_that_hangs_is_ended_and_the_next_check_works(
    checks: ArelleFilingChecks, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await checks.start()
    monkeypatch.setattr(process_module, "GRACE_SECONDS", -29.5)
    os.kill(server(), signal.SIGSTOP)

    with pytest.raises(FilingChecksUnavailable, match="hung"):
        await checks.check("a.xbrl", small)

    monkeypatch.undo()
    assert "NL.BR-KVK-3.01" in await codes(checks, small)


async def test_while_files_are_checked_the_process_that_asked_is_not_held_up(
    checks: ArelleFilingChecks, small: Path
) -> None:
    await checks.start()
    waits = []
    check = asyncio.gather(*(checks.check("a.xbrl", small) for _ in range(4)))
    while not check.done():
        began = monotonic()
        await asyncio.sleep(0)
        waits.append(monotonic() - began)
        await asyncio.sleep(0.01)

    assert max(waits) < 0.5
    assert not {"arelle", "lxml"} & set(_loaded_beside(checks))


def _loaded_beside(checks: ArelleFilingChecks) -> list[str]:
    """Tell what a process loads that only has checks done."""
    program = f"import sys, {type(checks).__module__}; print(*sys.modules)"
    asked = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return asked.stdout.split()


async def test_a_file_that_takes_too_long_is_told_so_and_the_checker_goes_on(
    costly: Path, small: Path
) -> None:
    checker = ArelleFilingChecks(bounds=Bounds(seconds=3))
    try:
        assert await codes(checker, costly) == {"TOO_COSTLY"}
        assert "NL.BR-KVK-3.01" in await codes(checker, small)
    finally:
        await checker.close()


async def test_a_process_that_stands_still_is_ended_in_time_and_was_bounded_from_its_start(
    costly: Path,
) -> None:
    checker = ArelleFilingChecks(bounds=Bounds(seconds=4, memory_mib=777))
    try:
        await checker.start()
        check = asyncio.create_task(codes(checker, costly))
        await until(lambda: children(server()))
        (working,) = children(server())
        limits = Path(f"/proc/{working}/limits")
        await until(lambda: str(777 * 1024 * 1024) in limits.read_text())
        os.kill(working, signal.SIGSTOP)

        assert await check == {"TOO_COSTLY"}
        assert not _is_alive(working)
    finally:
        await checker.close()


async def test_a_process_of_a_check_ends_with_the_one_that_started_it() -> None:
    program = """
import os, time
from gateway.adapters.filing_checks.guard import end_with_parent
parent = os.getpid()
if os.fork() == 0:
    end_with_parent(parent)
    print(os.getpid(), flush=True)
time.sleep(60)
"""
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE
    )
    assert parent.stdout is not None
    child = int(await parent.stdout.readline())

    parent.kill()

    await until(lambda: not _is_alive(child))


@pytest.mark.parametrize(
    ("attempt", "status"),
    [("bytearray(1 << 30)", 1), ("while True: pass", -signal.SIGXCPU),
     ("open('a', 'wb').write(bytes(1 << 27))", 1), ("files = [open(os.devnull) for _ in range(300)]", 1)],
    ids=["memory", "processor time", "what it writes", "open files"],
)  # fmt: skip
async def test_a_process_of_a_check_is_bounded_in_each_way(tmp_path: Path, attempt: str, status: int) -> None:
    program = f"""
import os
from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.guard import limit
limit(Bounds(seconds=1, memory_mib=512))
os.chdir({str(tmp_path)!r})
{attempt}
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stderr=asyncio.subprocess.DEVNULL
    )
    assert await process.wait() == status


async def test_when_the_gateway_is_killed_its_checker_ends_too_and_leaves_no_file(costly: Path) -> None:
    program = f"""
import asyncio
from pathlib import Path
from gateway.adapters.filing_checks.checker import ArelleFilingChecks
async def main():
    checks = ArelleFilingChecks()
    await checks.start()
    await checks.check("a.xbrl", Path({str(costly)!r}))
asyncio.run(main())
"""
    gateway = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    await until(lambda: [child for each in children(gateway.pid) for child in children(each)])
    started = children(gateway.pid)
    folder = Path(f"/proc/{started[0]}/cwd").resolve()
    started += [child for each in started for child in children(each)]

    gateway.kill()
    await gateway.wait()

    await until(lambda: not any(_is_alive(pid) for pid in started))
    assert folder.name.startswith("filing-")
    assert not folder.exists()


def _is_alive(pid: int) -> bool:
    with suppress(FileNotFoundError, ProcessLookupError):
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    return False
