"""Settings: what they are by default, and which the gateway refuses to start with."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from gateway.settings import Settings, UnsafeSettings, host_name

VARIABLES = [
    name.upper() if name in ("host", "port") else f"REGISTERPOORT_{name.upper()}"
    for name in Settings.model_fields
]
"""The variable of each setting."""

SAFE = {
    "REGISTERPOORT_ENVIRONMENT": "production",
    "REGISTERPOORT_PUBLIC_URL": "https://registerpoort.example/",
    "REGISTERPOORT_DATABASE_URL": "postgresql+asyncpg://database/registerpoort",
    "REGISTERPOORT_SECRET_KEY": "k" * 32,
    "REGISTERPOORT_SMTP_URL": "smtps://mail.example",
    "REGISTERPOORT_REGISTER_URL": "https://register.example/api",
    "REGISTERPOORT_REGISTER_API_KEY": "a key",
    "HOST": "0.0.0.0",  # noqa: S104
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin with none of our variables set."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Set what is safe in production."""
    for name, value in SAFE.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def wrong(settings: Settings) -> list[str]:
    """Give what is told to be wrong."""
    try:
        settings.check()
    except UnsafeSettings as unsafe:
        return str(unsafe).split("; ")
    return []


def test_without_any_variable_it_runs_on_this_machine_alone_with_its_data_in_one_folder() -> None:
    settings = Settings()
    assert settings.origin == "http://127.0.0.1:8000"
    assert settings.database == "sqlite+aiosqlite:///var/registerpoort.db"
    assert settings.state_folder == Path("var")
    assert not settings.is_secure
    assert wrong(settings) == []


def test_variables_of_the_environment_set_everything(safe: pytest.MonkeyPatch) -> None:
    safe.setenv("PORT", "9000")
    settings = Settings()
    assert settings.origin == "https://registerpoort.example"
    assert settings.port == 9000
    assert settings.is_secure
    assert wrong(settings) == []


def test_everything_that_is_unsafe_in_production_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGISTERPOORT_ENVIRONMENT", "production")
    monkeypatch.setenv("REGISTERPOORT_ARGON2_MEMORY_KIB", "8")
    named = wrong(Settings())
    assert {sentence.split()[0] for sentence in named} == {
        "REGISTERPOORT_ARGON2_MEMORY_KIB",
        "REGISTERPOORT_DATABASE_URL",
        "REGISTERPOORT_PUBLIC_URL",
        "REGISTERPOORT_REGISTER_API_KEY",
        "REGISTERPOORT_REGISTER_URL",
        "REGISTERPOORT_SECRET_KEY",
        "REGISTERPOORT_SMTP_URL",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REGISTERPOORT_PUBLIC_URL", "http://registerpoort.example"),
        ("REGISTERPOORT_DATABASE_URL", "sqlite+aiosqlite:///var/registerpoort.db"),
        ("REGISTERPOORT_REGISTER_URL", "http://register.example"),
        ("REGISTERPOORT_SECRET_KEY", "k" * 31),
        ("REGISTERPOORT_ARGON2_MEMORY_KIB", "19455"),
    ],
)
def test_each_unsafe_value_is_refused_by_name(safe: pytest.MonkeyPatch, name: str, value: str) -> None:
    safe.setenv(name, value)
    (sentence,) = wrong(Settings())
    assert sentence.startswith(name)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "registerpoort.example"])  # noqa: S104
def test_a_demo_is_for_this_machine_alone(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("HOST", host)
    (sentence,) = wrong(Settings())
    assert sentence.startswith("HOST must be this machine itself")


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.2", "http://127.0.0.2:8000"),
        ("localhost", "http://localhost:8000"),
        ("::1", "http://[::1]:8000"),
    ],
)
def test_a_demo_may_choose_the_name_of_this_machine(
    monkeypatch: pytest.MonkeyPatch, host: str, origin: str
) -> None:
    monkeypatch.setenv("HOST", host)
    assert wrong(Settings()) == []
    assert Settings().origin == origin
    assert host_name(origin) == host


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "many"),
        ("REGISTERPOORT_ENVIRONMENT", "staging"),
        ("REGISTERPOORT_REQUEST_SECONDS", "0"),
        ("REGISTERPOORT_SERVER_PROCESSES", "0"),
        ("REGISTERPOORT_LEASE_SECONDS", "-1"),
        ("REGISTERPOORT_ARGON2_TIME", "0"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()


def test_secrets_are_not_shown_when_settings_are(safe: pytest.MonkeyPatch) -> None:
    safe.setenv("REGISTERPOORT_SMTP_URL", "smtps://name:word@mail.example")
    shown: list[Any] = [Settings(), repr(Settings()), Settings().model_dump_json()]
    assert [each for each in shown if "k" * 32 in str(each) or "word@" in str(each)] == []


def test_every_setting_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [name for name in VARIABLES if f"`{name}`" not in readme] == []
