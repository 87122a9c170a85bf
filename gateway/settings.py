"""Settings by environment; the README lists them in one table."""

from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from gateway.creditor import EXAMPLE, creditor_of
from resolvers.ports import Creditor

_LAST_PORT = 65535


class Environment(StrEnum):
    """Where the gateway runs: for one person to try, or for customers."""

    DEMO = "demo"
    PRODUCTION = "production"


class UnsafeSettings(Exception):
    """The settings would not be safe in production."""


class Settings(BaseSettings):
    """All settings, from `REGISTERPOORT_…` variables, and `HOST` and `PORT`."""

    model_config = SettingsConfigDict(env_prefix="REGISTERPOORT_", extra="ignore", frozen=True)

    environment: Environment = Environment.DEMO
    host: str = Field("127.0.0.1", validation_alias=AliasChoices("HOST", "host"))
    port: Annotated[int, Field(ge=1, le=_LAST_PORT, validation_alias=AliasChoices("PORT", "port"))] = 8000
    public_url: str | None = None
    state_folder: Path = Path("var")
    database_url: str | None = None
    secret_key: SecretStr | None = None
    trusted_proxies: str = ""
    server_processes: Annotated[int, Field(ge=1, le=64)] = 1
    request_seconds: Annotated[float, Field(gt=0)] = 60.0
    trusted_documents_only: bool = False
    compiled_operations: bool = True
    smtp_url: SecretStr | None = None
    creditor_name: str | None = None
    creditor_iban: str | None = None
    creditor_bic: str | None = None
    creditor_identifier: str | None = None
    mail_from: str = "Registerpoort <no-reply@registerpoort.example>"
    register_url: str | None = None
    register_api_key: SecretStr | None = None
    register_ca_file: Path | None = None
    contact_emails_file: Path | None = None
    register_facts_folder: Path | None = None
    taxonomy_packages_folder: Path | None = None
    filing_check_seconds: Annotated[float, Field(gt=0)] = 60.0
    filing_check_memory_mib: Annotated[int, Field(ge=512)] = 2048
    filing_checks_at_once: Annotated[int, Field(ge=1)] = 2
    signing_pkcs12_file: Path | None = None
    signing_password: SecretStr | None = None
    timestamp_url: str | None = None
    payments_url: str | None = None
    payments_api_key: SecretStr | None = None
    argon2_time: Annotated[int, Field(ge=1)] = 3
    argon2_memory_kib: Annotated[int, Field(ge=8)] = 65536
    argon2_at_once: Annotated[int, Field(ge=1)] = 2
    lease_seconds: Annotated[float, Field(gt=0)] = 60.0

    @property
    def origin(self) -> str:
        """Where people reach the gateway, without a slash at the end."""
        return (self.public_url or f"http://{in_url(self.host)}:{self.port}").rstrip("/")

    @property
    def is_secure(self) -> bool:
        """Tell whether people reach the gateway over TLS."""
        return self.origin.startswith("https://")

    @property
    def local_payments_port(self) -> int:
        """Where the local payment provider listens: the port after the gateway's, the last one's before."""
        return self.port + 1 if self.port < _LAST_PORT else self.port - 1

    @property
    def local_payments_origin(self) -> str:
        """Where people reach the page of the local payment provider."""
        return f"http://{in_url(self.host)}:{self.local_payments_port}"

    @property
    def creditor(self) -> Creditor:
        """Who is paid; what is not set is made up (refused in production). ValueError names what is wrong."""
        return creditor_of(
            self.creditor_name or EXAMPLE.name,
            self.creditor_iban or EXAMPLE.iban,
            self.creditor_bic,
            self.creditor_identifier or EXAMPLE.identifier,
        )

    @property
    def database(self) -> str:
        """The SQLAlchemy URL of the database: SQLite in the state folder unless set."""
        return self.database_url or f"sqlite+aiosqlite:///{self.state_folder / 'registerpoort.db'}"

    def check(self) -> None:
        """Refuse what is unsafe; raises `UnsafeSettings` that names everything at once."""
        wrong = list(self._wrong_in_production() if self.environment is Environment.PRODUCTION else ())
        if self.environment is Environment.DEMO and not _is_loopback(self.host):
            wrong.append("HOST must be this machine itself unless REGISTERPOORT_ENVIRONMENT=production")
        if self.secret_key is not None and len(self.secret_key.get_secret_value()) < 32:
            wrong.append("REGISTERPOORT_SECRET_KEY needs at least 32 characters")
        try:
            _ = self.creditor
        except ValueError as error:
            wrong.append(str(error))
        if wrong:
            raise UnsafeSettings("; ".join(wrong))

    def _wrong_in_production(self) -> list[str]:
        required = {
            "REGISTERPOORT_SECRET_KEY": self.secret_key,
            "REGISTERPOORT_SMTP_URL": self.smtp_url,
            "REGISTERPOORT_REGISTER_URL": self.register_url,
            "REGISTERPOORT_REGISTER_API_KEY": self.register_api_key,
            "REGISTERPOORT_SIGNING_PKCS12_FILE": self.signing_pkcs12_file,
            "REGISTERPOORT_SIGNING_PASSWORD": self.signing_password,
            "REGISTERPOORT_PAYMENTS_URL": self.payments_url,
            "REGISTERPOORT_PAYMENTS_API_KEY": self.payments_api_key,
            "REGISTERPOORT_CREDITOR_NAME": self.creditor_name,
            "REGISTERPOORT_CREDITOR_IBAN": self.creditor_iban,
            "REGISTERPOORT_CREDITOR_IDENTIFIER": self.creditor_identifier,
        }
        wrong = [f"{name} must be set" for name, value in required.items() if value is None]
        if not self.is_secure:
            wrong.append("REGISTERPOORT_PUBLIC_URL must begin with https://")
        if not self.database.startswith("postgresql+asyncpg://"):
            wrong.append("REGISTERPOORT_DATABASE_URL must begin with postgresql+asyncpg://")
        if self.argon2_memory_kib < 19456:
            wrong.append("REGISTERPOORT_ARGON2_MEMORY_KIB must be at least 19456")
        if self.register_url and not self.register_url.startswith("https://"):
            wrong.append("REGISTERPOORT_REGISTER_URL must begin with https://")
        if self.payments_url and not self.payments_url.startswith("https://"):
            wrong.append("REGISTERPOORT_PAYMENTS_URL must begin with https://")
        return wrong


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def in_url(host: str) -> str:
    """Write a host as it stands in URLs: an IPv6 address in brackets."""
    return f"[{host}]" if ":" in host else host


def host_name(url: str) -> str:
    """Give the host of a URL."""
    return urlsplit(url).hostname or ""
