"""Which core does what: the measured server has one to itself, all else is on the other."""

import os
import shutil
from pathlib import Path

SERVER_CORE = 0
OTHER_CORE = 1


class Missing(Exception):
    """Something that the benchmark needs is not on this machine; says what to do."""


def pinned(core: int, *command: str | Path) -> list[str | Path]:
    """Make a command that runs on one core."""
    return ["taskset", "--cpu-list", str(core), *command]


def check_machine() -> None:
    """See to it that there are two cores and the programs; raises `Missing`."""
    if (os.cpu_count() or 1) <= max(SERVER_CORE, OTHER_CORE):
        raise Missing("The benchmark needs two cores: one for the server, one for all else.")
    for program, package in (("wrk", "wrk"), ("taskset", "util-linux")):
        if shutil.which(program) is None:
            raise Missing(f"The benchmark needs {program}: run `apt-get install {package}`.")
