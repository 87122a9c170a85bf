"""A worker that cannot sign says so when it starts, not when the first customer waits."""

import logging
from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic import SecretStr

from gateway.adapters.signing import example_pkcs12
from gateway.settings import Settings
from gateway.worker import begin_filing_checks, run_worker
from resolvers.ports import CheckedReport, FilingChecksUnavailable
from resolvers.services import Services


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


class KnowsSome:
    """A checker whose taxonomy lacks an item of one year, and all of another."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works

    async def start(self) -> None:
        if not self.works:
            raise FilingChecksUnavailable("no taxonomy package")

    async def unknown_concepts(self, entry_point: str, concepts: Iterable[str]) -> tuple[str, ...]:
        if "nt17" in entry_point:
            return tuple(concepts)
        return ("jenv-bw2-i:Equity",) if "nt18" in entry_point and "micro" in entry_point else ()

    async def check(self, name: str, content: Path) -> CheckedReport:
        raise AssertionError("nothing is checked here")


async def test_what_the_official_taxonomy_does_not_know_is_told_when_a_worker_starts(
    caplog: pytest.LogCaptureFixture,
) -> None:
    await begin_filing_checks(KnowsSome())
    assert [record.getMessage() for record in caplog.records] == [
        "there is no taxonomy package of NT17 MICRO",
        "there is no taxonomy package of NT17 SMALL",
        "NT18 MICRO does not know jenv-bw2-i:Equity",
    ]


async def test_a_checker_that_does_not_prove_itself_keeps_a_worker_from_no_other_work(
    caplog: pytest.LogCaptureFixture,
) -> None:
    await begin_filing_checks(KnowsSome(works=False))
    assert "annual accounts cannot be checked, and wait: no taxonomy package" in caplog.text


async def test_the_stand_ins_know_every_item_of_the_form(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    await begin_filing_checks(services.filing_checks)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
