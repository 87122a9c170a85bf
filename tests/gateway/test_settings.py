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
    "REGISTERPOORT_SIGNING_PKCS12_FILE": "signing.p12",
    "REGISTERPOORT_SIGNING_PASSWORD": "a signing password",
    "REGISTERPOORT_PAYMENTS_URL": "https://payments.example",
    "REGISTERPOORT_PAYMENTS_API_KEY": "a payment key",
    "REGISTERPOORT_CREDITOR_NAME": "Stichting Voorbeeld",
    "REGISTERPOORT_CREDITOR_IBAN": "NL18 RABO 0123 4598 76",
    "REGISTERPOORT_CREDITOR_IDENTIFIER": "NL69ZZZ123456780000",
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
        "REGISTERPOORT_CREDITOR_IBAN",
        "REGISTERPOORT_CREDITOR_IDENTIFIER",
        "REGISTERPOORT_CREDITOR_NAME",
        "REGISTERPOORT_DATABASE_URL",
        "REGISTERPOORT_PAYMENTS_API_KEY",
        "REGISTERPOORT_PAYMENTS_URL",
        "REGISTERPOORT_PUBLIC_URL",
        "REGISTERPOORT_REGISTER_API_KEY",
        "REGISTERPOORT_REGISTER_URL",
        "REGISTERPOORT_SECRET_KEY",
        "REGISTERPOORT_SIGNING_PASSWORD",
        "REGISTERPOORT_SIGNING_PKCS12_FILE",
        "REGISTERPOORT_SMTP_URL",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REGISTERPOORT_PUBLIC_URL", "http://registerpoort.example"),
        ("REGISTERPOORT_DATABASE_URL", "sqlite+aiosqlite:///var/registerpoort.db"),
        ("REGISTERPOORT_REGISTER_URL", "http://register.example"),
        ("REGISTERPOORT_PAYMENTS_URL", "http://payments.example"),
        ("REGISTERPOORT_SECRET_KEY", "k" * 31),
        ("REGISTERPOORT_ARGON2_MEMORY_KIB", "19455"),
        ("REGISTERPOORT_CREDITOR_NAME", "N" * 71),
        ("REGISTERPOORT_CREDITOR_IBAN", "NL91ABNA0417164301"),
        ("REGISTERPOORT_CREDITOR_BIC", "BANK"),
        ("REGISTERPOORT_CREDITOR_IDENTIFIER", "NL68ZZZ123456780000"),
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


@pytest.mark.parametrize(("port", "next_to_it"), [("8000", 8001), ("65535", 65534)])
def test_the_local_payment_provider_listens_next_to_the_gateway(
    monkeypatch: pytest.MonkeyPatch, port: str, next_to_it: int
) -> None:
    monkeypatch.setenv("PORT", port)
    assert Settings().local_payments_origin == f"http://127.0.0.1:{next_to_it}"


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
    secrets = ("k" * 32, "word@", "a payment key", "a signing password")
    assert [each for each in shown if any(secret in str(each) for secret in secrets)] == []


def test_the_bank_of_the_creditor_follows_from_the_iban(safe: pytest.MonkeyPatch) -> None:
    assert (Settings().creditor.iban, Settings().creditor.bic) == ("NL18RABO0123459876", "RABONL2U")
    safe.setenv("REGISTERPOORT_CREDITOR_BIC", "ABNANL2A")
    assert Settings().creditor.bic == "ABNANL2A"


def test_every_setting_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [name for name in VARIABLES if f"`{name}`" not in readme] == []
