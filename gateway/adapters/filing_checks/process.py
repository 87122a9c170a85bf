"""The running process that does checks (`filing_checks.server`), seen from the gateway."""

import asyncio
import json
import os
import shutil
import signal
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import uuid4

from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.protocol import READY, RESULT, Job, Outcome
from resolvers.ports import FilingChecksUnavailable

_START_SECONDS = 60.0
GRACE_SECONDS = 10.0
"""How much longer than a check may take the process may take to tell that it ended."""
_DUTCH_TIME = "CET-1CEST,M3.5.0,M10.5.0/3"
"""The Netherlands' legal time (POSIX 8.3), so that the rules' today is the law's, without a zone database."""
_SOURCES = Path(__file__).resolve().parents[3]


class Process:
    """One running `filing_checks.server`."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path, bounds: Bounds) -> None:
        self._process = process
        self._input, self._output = _pipes(process)
        self._folder = folder
        self._bounds = bounds
        self._waiting: dict[str, asyncio.Future[Outcome]] = {}
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def started(cls, folder: Path, bounds: Bounds, packages: tuple[Path, ...]) -> "Process":
        """Start one; raises OSError or TimeoutError."""
        settings = {"bounds": asdict(bounds), "packages": [str(package) for package in packages]}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "gateway.adapters.filing_checks.server", json.dumps(settings)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(_START_SECONDS):
                line = await _pipes(process)[1].readline()
        except BaseException:
            await _kill(process)
            raise
        if not line or json.loads(line) != READY:
            await _kill(process)
            raise OSError("its process ended at once")
        return cls(process, folder, bounds)

    @property
    def is_running(self) -> bool:
        """Tell whether it can be asked."""
        return self._process.returncode is None and not self._reader.done()

    async def do(self, name: str, content: str) -> tuple[Outcome, Any]:
        """Have a job done; raises `FilingChecksUnavailable` when the process goes or hangs meanwhile."""
        folder = self._folder / uuid4().hex
        outcome = asyncio.get_running_loop().create_future()
        self._waiting[str(folder)] = outcome
        try:
            await asyncio.to_thread(folder.mkdir)
            self._send(Job(str(folder), name, content))
            async with asyncio.timeout(self._bounds.seconds + GRACE_SECONDS):
                ended = await outcome
            return ended, await asyncio.to_thread(_result, folder) if ended is Outcome.DONE else None
        except TimeoutError as error:
            await self.end()
            raise FilingChecksUnavailable("the checker hung and was ended") from error
        except OSError as error:
            raise FilingChecksUnavailable(f"the checker failed: {error}") from error
        finally:
            self._waiting.pop(str(folder), None)
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def end(self) -> None:
        """End it and all it started, at once."""
        self._reader.cancel()
        await _kill(self._process)
        self._lose()

    def _send(self, job: Job) -> None:
        if not self.is_running:
            raise FilingChecksUnavailable("the checker has ended")
        self._input.write(json.dumps(asdict(job)).encode() + b"\n")

    async def _read(self) -> None:
        while line := await self._output.readline():
            told = json.loads(line)
            waiting = self._waiting.get(told["folder"])
            if waiting is not None and not waiting.done():
                waiting.set_result(Outcome(told["outcome"]))
        self._lose()

    def _lose(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(FilingChecksUnavailable("the checker ended in the middle"))


def _environment(folder: Path) -> dict[str, str]:
    """Give all of the process's environment: nothing of this machine's settings gets in."""
    home = str(folder)
    return {
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "TMPDIR": home,
        "TZ": _DUTCH_TIME,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(_SOURCES),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": os.defpath,
    }


def _pipes(process: asyncio.subprocess.Process) -> tuple[asyncio.StreamWriter, asyncio.StreamReader]:
    if process.stdin is None or process.stdout is None:
        raise OSError("its process has no pipes")
    return process.stdin, process.stdout


def _result(folder: Path) -> Any:
    return json.loads((folder / RESULT).read_bytes())


async def _kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
