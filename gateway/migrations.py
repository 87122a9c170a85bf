"""Brings a database to the newest shape (alembic)."""

from pathlib import Path

from alembic import command
from alembic.config import Config

_SCRIPTS = Path(__file__).parent.parent / "models" / "migrations"


def alembic_config(database_url: str) -> Config:
    """Point alembic at the project's migrations and at a database."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["database_url"] = database_url
    return config


def migrate(database_url: str) -> None:
    """Upgrade to the newest revision; nothing to do is fine."""
    command.upgrade(alembic_config(database_url), "head")
