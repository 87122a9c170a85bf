"""A worker that cannot sign says so when it starts, not when the first customer waits."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from gateway.adapters.signing import example_pkcs12
from gateway.settings import Settings
from gateway.worker import run_worker


@pytest.fixture
def wrong_password(settings: Settings, tmp_path: Path) -> Settings:
    """Give settings whose signing key does not open."""
    file = tmp_path / "signing.p12"
    file.write_bytes(example_pkcs12())
    changed = {"signing_pkcs12_file": file, "signing_password": SecretStr("another password")}
    return settings.model_copy(update=changed)


async def test_a_signing_key_that_does_not_open_keeps_a_worker_from_work(
    wrong_password: Settings,
) -> None:
    with pytest.raises(ValueError, match="Could not load key material"):
        await run_worker(wrong_password)


async def test_a_signing_key_that_is_not_there_keeps_a_worker_from_work(wrong_password: Settings) -> None:
    missing = wrong_password.model_copy(update={"signing_pkcs12_file": Path("nowhere.p12")})
    with pytest.raises(FileNotFoundError):
        await run_worker(missing)
