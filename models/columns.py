"""Column types that mean the same on SQLite and on PostgreSQL."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Column, DateTime, Dialect, String
from sqlalchemy import Enum as SqlEnum
from sqlalchemy import Text as TextColumn
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel
from uuid_utils.compat import uuid7

from models.permission import Permission


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps ISO text of fixed width, which sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose text on SQLite, which has no moment with a zone."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(32))
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Write a moment; one without a zone is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        moment = value.astimezone(UTC)
        return moment.isoformat(timespec="microseconds") if dialect.name == "sqlite" else moment

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Read a moment; PostgreSQL's driver gives one."""
        return _moment if dialect.name == "sqlite" else None


class PermissionSet(TypeDecorator[frozenset[Permission]]):
    """A set of permissions as sorted text, `FILE_ANNUAL_ACCOUNTS,PLACE_ORDERS`."""

    impl = String(200)
    cache_ok = True

    def process_bind_param(self, value: frozenset[Permission] | None, dialect: Dialect) -> str | None:
        """Write the set."""
        return None if value is None else ",".join(sorted(value))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Read the set."""
        return _permissions


class JsonText(TypeDecorator[Any]):
    """A value of lists, objects, texts and numbers as JSON text; it is never searched by its parts."""

    impl = TextColumn
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the value; its keys are sorted, so that equal values are equal texts."""
        return None if value is None else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Read the value."""
        return _value_of_json


def _value_of_json(text: str | None) -> Any:
    return None if text is None else orjson.loads(text)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


@lru_cache(maxsize=1024)
def _permissions(text: str | None) -> frozenset[Permission] | None:
    return None if text is None else frozenset(map(Permission, filter(None, text.split(","))))


def enum_type(enum: type[StrEnum], check: str | None) -> SqlEnum:
    """Keep an enum as text; `check` names the CHECK of its values, None leaves it out."""
    return SqlEnum(
        enum,
        name=check,
        native_enum=False,
        create_constraint=check is not None,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def primary_key() -> Any:
    """Give a UUIDv7 key: ordered by time, telling nothing of how many there are."""
    return Field(default_factory=uuid7, primary_key=True)


def columns_of(table: type[SQLModel]) -> ReadOnlyColumnCollection[str, Column[Any]]:
    """Give a table's columns, for statements."""
    collection: ReadOnlyColumnCollection[str, Column[Any]] = table.__table__.c  # type: ignore[attr-defined]
    return collection
