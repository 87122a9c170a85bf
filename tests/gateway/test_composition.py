"""The process is put together from its settings."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from gateway.composition import _kept_key


def test_processes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(20) as starting:
        keys = set(starting.map(_kept_key, [tmp_path / "secret.key"] * 200))
    assert len(keys) == 1
    assert len(keys.pop()) >= 32
    assert [file.name for file in tmp_path.iterdir()] == ["secret.key"]
    assert (tmp_path / "secret.key").stat().st_mode & 0o077 == 0
