"""Counts what is asked of a database."""

from typing import Any

from sqlalchemy import event

from resolvers.database import Database
from resolvers.prepared import Compiled
from resolvers.read_pools import ReadPool


class Statements:
    """The SQL statements that were sent to a database."""

    def __init__(self, database: Database) -> None:
        self._sent: list[str] = []
        for engine in (database.writing, database.reading):
            event.listen(engine.sync_engine, "before_cursor_execute", self._note)
        self._watch(database.lean)

    def taken(self) -> list[str]:
        """Give those sent since the last time, in order."""
        sent, self._sent = self._sent, []
        return sent

    def _watch(self, pool: ReadPool[Any]) -> None:
        run = pool._run

        async def noted(connection: Any, statement: Compiled[Any], arguments: Any) -> Any:
            self._sent.append(statement.text)
            return await run(connection, statement, arguments)

        setattr(pool, "_run", noted)  # noqa: B010 - mypy knows that a method stays

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self._sent.append(statement)
