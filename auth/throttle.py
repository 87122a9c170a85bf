"""Limits on attempts, counted in the database so that they hold across processes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from auth.secrets import Secrets
from models.columns import columns_of
from models.refusals import TooManyRequests
from models.throttle import AttemptWindow


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many attempts on one subject in a window of time."""

    name: str
    attempts: int
    window: timedelta


LOGIN_OF_CODE_FROM_ADDRESS = Limit("login of code from address", 10, timedelta(minutes=15))
LOGIN_FROM_ADDRESS = Limit("login from address", 300, timedelta(minutes=15))
CODE_REQUEST_TO_EMAIL = Limit("code request to e-mail", 10, timedelta(hours=1))
CODE_REQUEST_FROM_ADDRESS = Limit("code request from address", 300, timedelta(hours=1))


async def count_attempt(
    transaction: AsyncSession, secrets: Secrets, limit: Limit, subject: str, now: datetime
) -> None:
    """Count one attempt; raises `TooManyRequests` when it is past the limit."""
    start = _window_start(limit, now)
    values = {"subject_hash": secrets.keyed_hash(limit.name, subject), "window_start": start, "attempts": 1}
    if await _increase(transaction, values) > limit.attempts:
        raise TooManyRequests(int((start + limit.window - now).total_seconds()) + 1)


def _window_start(limit: Limit, now: datetime) -> datetime:
    length = limit.window.total_seconds()
    return datetime.fromtimestamp(now.timestamp() // length * length, tz=now.tzinfo)


async def _increase(transaction: AsyncSession, values: dict[str, Any]) -> int:
    dialect = transaction.get_bind().dialect.name
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(AttemptWindow)
    attempts = columns_of(AttemptWindow).attempts
    statement = insert.values(**values).on_conflict_do_update(
        index_elements=["subject_hash", "window_start"], set_={"attempts": attempts + 1}
    )
    return int((await transaction.execute(statement.returning(attempts))).scalar_one())
