"""Frozen rows, and lists as one parameter on both databases."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect, bindparam, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from models.access_code import AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.order import Order
from models.rows import Row, any_of, one_for_each, row_type
from resolvers.services import Services
from tests.factories import Factory

KEYS = ("a", "b", "c")


def test_a_row_shows_its_columns_as_attributes_and_its_type() -> None:
    row = row_type("Order", ("id", "number"))((1, "B-1"))
    assert (row.typename, row.columns) == ("Order", ("id", "number"))
    assert (row.id, row.number) == (1, "B-1")


def test_a_row_cannot_be_changed() -> None:
    row = row_type("Order", ("id",))((1,))
    with pytest.raises(AttributeError):
        setattr(row, "id", 2)  # noqa: B010 - mypy knows that a row cannot be changed
    with pytest.raises(AttributeError):
        setattr(row, "other", 2)  # noqa: B010
    assert row.id == 1


def test_a_row_has_no_column_that_was_not_read() -> None:
    row = row_type("AccessCode", ("id",))((1,))
    with pytest.raises(AttributeError):
        _ = row.code_hash


def test_equal_reads_share_one_type() -> None:
    assert row_type("Order", ("id",)) is row_type("Order", ("id",))
    assert row_type("Order", ("id",)) is not row_type("Document", ("id",))


@given(st.lists(st.sampled_from(KEYS)), st.sets(st.sampled_from(KEYS)))
def test_rows_stand_beside_the_keys_that_asked_for_them(asked: list[str], present: set[str]) -> None:
    make = row_type("Thing", ("key",))
    rows: list[Row] = [make((key,)) for key in sorted(present)]
    beside = one_for_each(asked, rows, lambda row: row.key)
    assert [row and row.key for row in beside] == [key if key in present else None for key in asked]


async def test_a_list_of_any_length_is_one_parameter(services: Services, factory: Factory) -> None:
    company = await factory.company()
    codes = [company.main_user, *[await factory.sub_code(company) for _ in range(3)]]
    code = columns_of(AccessCode)
    statement = select(code.id).where(any_of(code.id, "ids"))
    for length in range(5):
        wanted = {each.id for each in codes[:length]}
        found = await services.database.fetch(statement, ids=list(wanted))
        assert {row.id for row in found} == wanted


async def test_a_list_holds_ids_moments_enums_and_texts_alike(services: Services, factory: Factory) -> None:
    company = await factory.company()
    moment = datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC)
    order = await factory.order(company.main_user, placed_at=moment, subject_kvk_number="69599084")
    columns = columns_of(Order)
    for column, value, other in (
        (columns.id, order.id, UUID(int=0)),
        (columns.placed_at, moment, moment.replace(microsecond=0)),
        (columns.status, order.status, "FAILED"),
        (columns.subject_kvk_number, "69599084", "'; DROP TABLE orders"),
    ):
        statement = select(columns.id).where(any_of(column, "values"))
        assert len(await services.database.fetch(statement, values=[value, other])) == 1
        assert await services.database.fetch(statement, values=[other]) == []


@pytest.mark.parametrize("dialect", [sqlite.dialect, postgresql.dialect], ids=["SQLite", "PostgreSQL"])
def test_the_statement_is_one_text_for_every_length(dialect: type[Dialect]) -> None:
    statement = select(literal(1)).where(any_of(columns_of(AccessCode).status, "statuses"))
    text = str(statement.compile(dialect=dialect()))
    assert "access_codes.status" in text
    assert "POSTCOMPILE" not in text


async def test_values_of_a_row_are_decoded(services: Services, factory: Factory) -> None:
    company = await factory.company()
    code = columns_of(AccessCode)
    statement = select(code.id, code.status, code.permissions, code.created_at).where(
        code.id == bindparam("id")
    )
    (found,) = await services.database.fetch(statement, id=company.main_user.id)
    assert found.status is AccessCodeStatus.ACTIVE
    assert isinstance(found.permissions, frozenset)
    assert found.created_at == services.clock()
    assert found.created_at.tzinfo is not None
