"""All that must hold before a change lands: run by `make check`.

Every step runs, whatever the ones before it say; the last lines name the steps that failed. The
tests come last, and end with what they skipped and why.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Step:
    """One command that must succeed."""

    name: str
    command: tuple[str | Path, ...]
    environment: dict[str, str] = field(default_factory=dict)

    def succeeds(self) -> bool:
        """Run it, with its output on ours."""
        print(f"\n== {self.name}", flush=True)
        started = time.monotonic()
        environment = os.environ | self.environment
        status = subprocess.run(self.command, cwd=ROOT, env=environment, check=False).returncode
        seconds = time.monotonic() - started
        if status != 0:
            print(f"== {self.name}: failed with status {status} after {seconds:.0f} s", flush=True)
        return status == 0


def _module(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *arguments)


def _tests(name: str, database: str) -> Step:
    command = _module("pytest", "-n", "logical", "-q", "-rs")
    return Step(f"tests on {name}", command, {"REGISTERPOORT_TEST_DATABASE": database})


STEPS = (
    Step("format", _module("ruff", "format", "--check", ".")),
    Step("lint", _module("ruff", "check", ".")),
    Step("types", _module("mypy")),
    Step("layers", (PROGRAMS / "lint-imports", "--no-logo")),
    Step("schema", _module("gateway", "schema", "--check")),
    Step("client", _module("scripts.check_client")),
    _tests("SQLite", "sqlite"),
    _tests("PostgreSQL", "postgresql"),
)


def main() -> int:
    """Run every step; give 1 when one failed."""
    failed = [step.name for step in STEPS if not step.succeeds()]
    if failed:
        print(f"\nThe check failed: {', '.join(failed)}.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
