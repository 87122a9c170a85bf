"""The house around the code: locks, Makefile, layers, and what a tracked file never holds."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")

A_MACHINES_FOLDER = re.compile(r"(?<![\w.])/(work|root|home|Users)/\w")
A_REGISTRY = re.compile(r"pypi\.org|python[h]osted|npm[j]s\.|deb\.debian\.org", re.IGNORECASE)


def _tracked_texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return {name: (ROOT / name).read_text(errors="replace") for name in names}


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def _name(requirement: str) -> str:
    return re.split(r"[\[;<>=~ ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_carries_its_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[\w.-]+==)", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    assert entries
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert re.findall(r"://|--index|--find-links|--trusted-host", (ROOT / lock).read_text()) == []


def test_the_locks_cover_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    development = [entry for entry in groups["dev"] if isinstance(entry, str)]
    assert {_name(entry) for entry in project["project"]["dependencies"]} <= set(_pins("requirements.lock"))
    assert {_name(entry) for entry in groups["build"]} <= set(_pins("requirements-build.lock"))
    assert {_name(entry) for entry in development} <= set(_pins("requirements-dev.lock"))


def test_what_is_tested_is_what_runs() -> None:
    tested = _pins("requirements-dev.lock").items()
    assert _pins("requirements.lock").items() <= tested
    assert _pins("requirements-build.lock").items() <= tested


def test_the_makefile_names_only_what_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text()
    files = set(re.findall(r"[\w-]+\.lock|\bscripts/[\w.-]+", makefile))
    modules = set(re.findall(r"-m ((?:scripts|gateway)[\w.]*)", makefile))
    assert files
    assert modules
    assert [name for name in files if not (ROOT / name).is_file()] == []
    paths = [ROOT.joinpath(*module.split(".")) for module in modules]
    assert [path for path in paths if not (path.with_suffix(".py").is_file() or path.is_dir())] == []


def test_make_alone_shows_what_can_be_made() -> None:
    shown = subprocess.run(["make"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert {"up", "check", "proof", "test", "fmt", "lock", "clean"} <= set(re.findall(r"make (\w+)", shown))


def test_no_file_knows_a_machine() -> None:
    assert [name for name, text in _tracked_texts().items() if A_MACHINES_FOLDER.search(text)] == []


def test_no_file_names_a_registry() -> None:
    assert [name for name, text in _tracked_texts().items() if A_REGISTRY.search(text)] == []


@pytest.mark.parametrize(
    ("module", "breach"),
    [
        ("models", "import auth"),
        ("resolvers", "import schema"),
        ("schema", "import gateway"),
        ("models", "import strawberry"),
        ("auth", "import starlette.requests"),
        ("resolvers", "import strawberry"),
        ("schema", "import starlette"),
    ],
)
def test_a_breach_of_the_layers_is_found(tmp_path: Path, module: str, breach: str) -> None:
    for layer in ("gateway", "schema", "resolvers", "auth", "models"):
        (tmp_path / layer).mkdir()
        (tmp_path / layer / "__init__.py").touch()
    (tmp_path / module / "__init__.py").write_text(breach)
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    assert "1 broken" in found.stdout
