"""What a process takes, as Linux counts it."""

import os
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PARENT, _OWN, _OF_ENDED_CHILDREN = 1, slice(11, 13), slice(13, 15)
"""Places in /proc/PID/stat after the name of the program; time in user mode, then in system mode."""


@dataclass(frozen=True)
class Memory:
    """Megabytes: resident, and resident with shared pages divided by how many share them."""

    rss: float
    pss: float


def cpu_seconds(pid: int) -> float:
    """Tell how long a process ran, in user and system mode."""
    return _seconds(_stat(pid)[_OWN])


def cpu_seconds_of_family(pid: int) -> float:
    """Tell how long a process and its children ran, those that ended too."""
    own = _stat(pid)
    living = sum(_seconds(child[_OWN]) for child in _all_stats() if child[_PARENT] == str(pid))
    return _seconds(own[_OWN]) + _seconds(own[_OF_ENDED_CHILDREN]) + living


def memory(pid: int) -> Memory:
    """Tell how much memory a process has now."""
    found = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, amount, *_ = line.split()
        found[name] = int(amount) / 1024
    return Memory(found["Rss:"], found["Pss:"])


def _all_stats() -> list[list[str]]:
    stats = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stats.append(_stat(int(folder.name)))
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended meanwhile
    return stats


def _seconds(ticks: list[str]) -> float:
    return sum(map(int, ticks)) / _TICKS


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
