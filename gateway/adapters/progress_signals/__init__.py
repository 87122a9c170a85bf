"""How a process hears that orders and filings changed: PostgreSQL tells, SQLite is asked."""

from gateway.adapters.progress_signals.postgresql import PostgresqlNews
from gateway.adapters.progress_signals.sqlite import SqliteNews
from gateway.adapters.progress_signals.watchers import Watchers
from resolvers.database import Database


def progress_signals(database: Database) -> Watchers:
    """Make what wakes the followers in this process; close it at the end."""
    return Watchers(SqliteNews(database) if database.is_sqlite else PostgresqlNews(database))
