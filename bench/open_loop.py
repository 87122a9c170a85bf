"""Open-loop load: requests come at a fixed rate, whether or not the earlier ones are answered."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import orjson

from bench.cores import OTHER_CORE, pinned
from bench.load import Unfit
from bench.operations import Operation
from bench.servers import Server


@dataclass(frozen=True)
class Delays:
    """How long answers took at a rate; milliseconds."""

    per_second: float
    p50: float
    p99: float
    keeps_up: bool
    """Whether everything was sent in time; if not, the delays would grow with the length of the run."""


def run(server: Server, operation: Operation, file: Path, per_second: float, seconds: float) -> Delays:
    """Load a server at a rate from a process of its own; raises `Unfit`."""
    arguments = (server.url, file, f"{per_second:.3f}", f"{seconds:.3f}")
    command = pinned(OTHER_CORE, sys.executable, "-m", "bench.arrivals", *arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Unfit(f"{operation.title} of {server.kind.title}: {done.stderr}")
    found = orjson.loads(done.stdout)
    return Delays(per_second, found["p50"], found["p99"], found["unsent"] == 0)
