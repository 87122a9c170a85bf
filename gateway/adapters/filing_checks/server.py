"""The process that does checks: it has Arelle loaded, and forks one bounded process for each.

`python -m gateway.adapters.filing_checks.server SETTINGS`, with jobs as lines on its input and outcomes
as lines on its output. It ends, with all that it started, when its input ends, and then leaves nothing in
the folder that it works in.
"""

import errno
import gc
import json
import os
import select
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from gateway.adapters.filing_checks.bounds import Bounds
from gateway.adapters.filing_checks.guard import enclose, end_with_parent, limit
from gateway.adapters.filing_checks.job import do
from gateway.adapters.filing_checks.protocol import READY, Job, Outcome

_TOO_COSTLY, _MACHINE_FAILED = 3, 4
_OUTCOMES = {
    0: Outcome.DONE,
    _TOO_COSTLY: Outcome.TOO_COSTLY,
    _MACHINE_FAILED: Outcome.LOST,
    -signal.SIGXCPU: Outcome.TOO_COSTLY,
    -signal.SIGKILL: Outcome.LOST,
    -signal.SIGTERM: Outcome.LOST,
}
_FAULTS_OF_THE_MACHINE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS)
_LONGEST_LINE = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Running:
    pid: int
    job: Job
    until: float


def serve(bounds: Bounds, packages: tuple[Path, ...]) -> None:
    """Do jobs until the input ends; only this ends a job that takes too long."""
    running: dict[int, _Running] = {}
    buffer = b""
    while True:
        patience = max(0.0, min((each.until for each in running.values()), default=1e9) - monotonic())
        ready, _, _ = select.select([0, *running], [], [], min(patience, 60.0))
        for pipe in [pipe for pipe in running if pipe in ready or monotonic() >= running[pipe].until]:
            _end(running.pop(pipe), pipe, on_time=pipe in ready)
        if 0 in ready:
            read = os.read(0, _LONGEST_LINE)
            if not read:
                break
            *lines, buffer = (buffer + read).split(b"\n")
            running |= dict(_start(Job(**json.loads(line)), bounds, packages) for line in lines)
    for each in running.values():
        os.killpg(each.pid, signal.SIGKILL)
        os.waitpid(each.pid, 0)


def _start(job: Job, bounds: Bounds, packages: tuple[Path, ...]) -> tuple[int, _Running]:
    alive, held_by_child = os.pipe()
    server = os.getpid()
    pid = os.fork()
    if pid == 0:
        _work(job, bounds, packages, server)
    os.close(held_by_child)
    with suppress(PermissionError, ProcessLookupError):
        os.setpgid(pid, pid)
    return alive, _Running(pid, job, monotonic() + bounds.seconds)


def _work(job: Job, bounds: Bounds, packages: tuple[Path, ...], server: int) -> None:
    status = 1
    try:
        os.setpgid(0, 0)
        end_with_parent(server)
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nothing, descriptor)
        folder = Path(job.folder)
        os.chdir(folder)
        tempfile.tempdir = job.folder
        limit(bounds)
        enclose((*packages, *_content(job)), folder)
        do(job, packages)
        status = 0
    except MemoryError:
        status = _TOO_COSTLY
    except OSError as error:
        status = _MACHINE_FAILED if error.errno in _FAULTS_OF_THE_MACHINE else 1
    finally:
        os._exit(status)


def _content(job: Job) -> Iterator[Path]:
    if job.name:
        yield Path(job.content)


def _end(job: _Running, pipe: int, *, on_time: bool) -> None:
    if not on_time:
        os.killpg(job.pid, signal.SIGKILL)
    _, status = os.waitpid(job.pid, 0)
    os.close(pipe)
    ended = _OUTCOMES.get(os.waitstatus_to_exitcode(status), Outcome.CRASHED)
    _tell({"folder": job.job.folder, "outcome": ended if on_time else Outcome.TOO_COSTLY})


def _tell(what: object) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def main() -> None:
    """Begin; what is wrong with the settings ends it with a traceback."""
    settings = json.loads(sys.argv[1])
    gc.collect()
    gc.freeze()
    try:
        _tell(READY)
        serve(Bounds(**settings["bounds"]), tuple(Path(path) for path in settings["packages"]))
    finally:
        shutil.rmtree(Path.cwd(), ignore_errors=True)


if __name__ == "__main__":
    main()
