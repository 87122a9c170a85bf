"""Looks at the rows themselves, past what any caller sees."""

from typing import Any, TypeVar

from sqlalchemy import select, update
from sqlmodel import SQLModel

from models.columns import columns_of
from models.tables import TABLES
from resolvers.database import Transaction
from resolvers.services import Services

T = TypeVar("T", bound=SQLModel)


async def all_rows(services: Services, table: type[T], **where: Any) -> list[T]:
    """Give the rows of a table in which each named column has the given value."""
    columns = columns_of(table)

    async def read(transaction: Transaction) -> list[T]:
        conditions = [columns[name] == value for name, value in where.items()]
        return list((await transaction.execute(select(table).where(*conditions))).scalars())

    return await services.database.write(read)


async def one_row(services: Services, table: type[T], **where: Any) -> T:
    """Give the one row there must be."""
    (row,) = await all_rows(services, table, **where)
    return row


async def change_row(services: Services, table: type[SQLModel], row_id: object, **values: Any) -> None:
    """Change a row, as an operation that is still to come would."""

    async def write(transaction: Transaction) -> None:
        await transaction.execute(update(table).where(columns_of(table).id == row_id).values(**values))

    await services.database.write(write)


async def contents(services: Services, *but: type[SQLModel]) -> dict[str, list[dict[str, Any]]]:
    """Give all rows of all tables but these, to compare before with after."""
    return {
        table.__name__: [row.model_dump() for row in await all_rows(services, table)]
        for table in TABLES
        if table not in but
    }
