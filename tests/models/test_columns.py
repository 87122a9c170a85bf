"""Column types mean the same on SQLite and on PostgreSQL."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import DateTime, Dialect, TypeDecorator
from sqlalchemy.dialects import postgresql, sqlite

from models.columns import PermissionSet, UtcDateTime
from models.permission import Permission
from models.tables import TABLES

SQLITE: Dialect = sqlite.dialect()
POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
AMSTERDAM_SUMMER = timezone(timedelta(hours=2))

moments = st.datetimes(
    datetime.fromisoformat("1900-01-02"), datetime.fromisoformat("9998-12-30"), timezones=st.timezones()
)
permission_sets = st.frozensets(st.sampled_from(Permission))


def sqlite_text(moment: datetime) -> Any:
    return UtcDateTime().process_bind_param(moment, SQLITE)


def test_a_moment_is_kept_in_utc() -> None:
    moment = datetime(2026, 7, 1, 1, 30, tzinfo=AMSTERDAM_SUMMER)
    assert sqlite_text(moment) == "2026-06-30T23:30:00.000000+00:00"
    kept = UtcDateTime().process_bind_param(moment, POSTGRESQL)
    assert (kept, kept.tzinfo) == (moment, UTC)


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL], ids=["SQLite", "PostgreSQL"])
def test_a_moment_without_a_zone_is_a_bug(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcDateTime().process_bind_param(datetime.fromisoformat("2026-03-02"), dialect)


def read_on_sqlite(column: TypeDecorator[Any], value: str | None) -> Any:
    decode = column.result_processor(SQLITE, None)
    assert decode is not None
    return decode(value)


@given(moments)
def test_a_moment_comes_back_from_sqlite_as_it_was(moment: datetime) -> None:
    back = read_on_sqlite(UtcDateTime(), sqlite_text(moment))
    assert back == moment.astimezone(UTC)
    assert back.utcoffset() == timedelta(0)


@given(moments, moments)
def test_sqlite_text_sorts_as_time_does(one: datetime, other: datetime) -> None:
    assert (sqlite_text(one) < sqlite_text(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


@given(permission_sets)
def test_a_set_of_permissions_comes_back_as_it_was(permissions: frozenset[Permission]) -> None:
    text = PermissionSet().process_bind_param(permissions, SQLITE)
    assert read_on_sqlite(PermissionSet(), text) == permissions


def test_nothing_stays_nothing() -> None:
    columns: list[TypeDecorator[Any]] = [UtcDateTime(), PermissionSet()]
    for column in columns:
        assert column.process_bind_param(None, SQLITE) is None
        assert read_on_sqlite(column, None) is None


def test_a_set_of_permissions_is_sorted_text() -> None:
    both = frozenset({Permission.PLACE_ORDERS, Permission.FILE_ANNUAL_ACCOUNTS})
    assert PermissionSet().process_bind_param(both, POSTGRESQL) == "FILE_ANNUAL_ACCOUNTS,PLACE_ORDERS"


def test_every_set_of_permissions_fits_its_column() -> None:
    assert PermissionSet.impl.length is not None
    assert len(",".join(Permission)) <= PermissionSet.impl.length


def test_every_moment_in_the_tables_is_kept_in_utc() -> None:
    moments_of_tables = [
        column
        for table in TABLES
        for column in table.__table__.c  # type: ignore[attr-defined]
        if isinstance(column.type, DateTime | UtcDateTime)
    ]
    assert moments_of_tables
    assert all(isinstance(column.type, UtcDateTime) for column in moments_of_tables)
