"""Settings by environment; the README lists them in one table."""

from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    port: Annotated[int, Field(ge=1, le=65535, validation_alias=AliasChoices("PORT", "port"))] = 8000
    public_url: str | None = None
    state_folder: Path = Path("var")
    database_url: str | None = None
    secret_key: SecretStr | None = None
    trusted_proxies: str = ""
    server_processes: Annotated[int, Field(ge=1, le=64)] = 1
    request_seconds: Annotated[float, Field(gt=0)] = 60.0
    trusted_documents_only: bool = False
    smtp_url: SecretStr | None = None
    mail_from: str = "Registerpoort <no-reply@registerpoort.example>"
    register_url: str | None = None
    register_api_key: SecretStr | None = None
    register_ca_file: Path | None = None
    contact_emails_file: Path | None = None
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
        if wrong:
            raise UnsafeSettings("; ".join(wrong))

    def _wrong_in_production(self) -> list[str]:
        required = {
            "REGISTERPOORT_SECRET_KEY": self.secret_key,
            "REGISTERPOORT_SMTP_URL": self.smtp_url,
            "REGISTERPOORT_REGISTER_URL": self.register_url,
            "REGISTERPOORT_REGISTER_API_KEY": self.register_api_key,
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
