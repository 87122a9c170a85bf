"""Companies as their own codes see them."""

from collections.abc import Sequence

from sqlalchemy import select

from auth.visibility import Read
from models.access_code import AccessCode
from models.columns import columns_of
from models.organisation import Organisation
from models.rows import Row, any_of, one_for_each
from resolvers.database import Database, Reader

_organisation, _code = columns_of(Organisation), columns_of(AccessCode)

BY_ID = Read(Organisation, lambda visible: visible.where(any_of(_organisation.id, "ids")))


async def of_rows(reader: Reader, rows: Sequence[Row]) -> list[Row | None]:
    """Give the company that each code or order belongs to; None for private use."""
    ids = [row.organisation_id for row in rows]
    found = await reader.by_ids(BY_ID, ids)
    return one_for_each(ids, found, lambda row: row.id)


async def main_user_of(database: Database, kvk_number: str) -> Row | None:
    """Tell support who a company's main user is (DOMAIN 11); for nobody else."""
    main_user = (
        select(
            _organisation.name,
            _code.holder_first_name,
            _code.holder_last_name,
            _code.holder_email,
            _code.hint,
        )
        .join(AccessCode, _code.id == _organisation.main_code_id)
        .where(_organisation.kvk_number == kvk_number, _organisation.ended_at.is_(None))
    )
    return next(iter(await database.fetch(main_user)), None)
