"""What a process that does a check may not do, whatever the file makes the checker try."""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gateway.adapters.filing_checks.bounds import Bounds

_PR_SET_PDEATHSIG = 1
_LARGEST_WRITTEN = 64 * 1024 * 1024
_MOST_OPEN_FILES = 256
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "pty.",
    "ftplib.", "urllib.Request", "http.client.connect", "ctypes.dlopen",
)  # fmt: skip
_ALSO_READ = ("/dev/null", "/dev/urandom", "/etc/mime.types", "/usr/share/zoneinfo", "/proc/self")


def end_with_parent(parent: int) -> None:
    """Let the kernel end this process when its parent ends, where it can (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def limit(bounds: Bounds) -> None:
    """Bound this process's processor time, memory, files and what it writes."""
    seconds = max(1, int(bounds.seconds))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    memory = bounds.memory_mib * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_WRITTEN, _LARGEST_WRITTEN))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_MOST_OPEN_FILES, _MOST_OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def enclose(readable: Sequence[Path], writable: Path) -> None:
    """Refuse, from now on, sockets, other programs, and files outside these folders and Python's own."""
    own = (sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parents[3]))
    may_write = os.path.realpath(writable)
    may_read = (*_ALSO_READ, may_write, *(os.path.realpath(str(path)) for path in (*own, *readable)))

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"a check may not do this: {event}")
        if event == "open" and not isinstance(arguments[0], int):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            flags = arguments[2] if isinstance(arguments[2], int) else 0
            allowed = (may_write,) if flags & (os.O_WRONLY | os.O_RDWR) else may_read
            if not any(path == each or path.startswith(each + os.sep) for each in (*allowed, "/dev/null")):
                raise PermissionError("a check may not open this file")

    sys.addaudithook(refuse)
