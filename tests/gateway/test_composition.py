"""The process is put together from its settings."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from gateway.adapters.signing import example_pkcs12
from gateway.composition import _kept, _new_key


@pytest.mark.parametrize("make", [_new_key, example_pkcs12], ids=["secret key", "signing key"])
def test_processes_that_start_at_once_share_one_key(tmp_path: Path, make: Callable[[], bytes]) -> None:
    with ThreadPoolExecutor(20) as starting:
        keys = set(starting.map(partial(_kept, make=make), [tmp_path / "a.key"] * 200))
    assert len(keys) == 1
    assert len(keys.pop()) >= 32
    assert [file.name for file in tmp_path.iterdir()] == ["a.key"]
    assert (tmp_path / "a.key").stat().st_mode & 0o077 == 0
