"""How a process hears that orders changed: PostgreSQL tells, SQLite is asked."""

from gateway.adapters.order_signals.postgresql import PostgresqlNews
from gateway.adapters.order_signals.sqlite import SqliteNews
from gateway.adapters.order_signals.watchers import Watchers
from resolvers.database import Database


def order_signals(database: Database) -> Watchers:
    """Make what wakes the followers of orders in this process; close it at the end."""
    return Watchers(SqliteNews(database) if database.is_sqlite else PostgresqlNews(database))
