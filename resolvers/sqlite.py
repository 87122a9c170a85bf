"""What every connection to SQLite has, so that it means the same as PostgreSQL."""

from typing import Any


def prepare_connection(connection: Any) -> None:
    """Set up a new connection, which begins transactions when told to; it waits 60 seconds for a lock."""
    connection.isolation_level = None
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 60000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _lower(text: str | None) -> str | None:
    """Write in lower case as PostgreSQL does; SQLite's own knows the letters of English only."""
    return None if text is None else text.lower()
