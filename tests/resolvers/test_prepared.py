"""Prepared reads give what SQLAlchemy gives, of every read and at every sight, on both databases."""

from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Enum as SqlEnum
from sqlalchemy import String, Uuid, bindparam, select
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import iterate

from auth.sessions import ACCOUNT_SESSION_LOOKUP, SESSION_LOOKUP
from auth.visibility import Read, Sight, _conditions
from models.access_code import AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.filing import Filing
from models.organisation import Organisation
from models.outbox import Task
from models.payment import Payment
from models.rows import Prepared, _ListOf
from models.session import Session
from models.tables import TABLES
from resolvers import outbox
from resolvers.connections import _NEWEST, _OLDEST
from resolvers.database import Transaction
from resolvers.filed_accounts import _RECEIPT
from resolvers.services import Services
from tests.database import one_row
from tests.factories import Factory, OpenedAccount
from tests.models.filled import fill
from tests.reads import reads, statements

STATEMENTS = dict(statements())
READS = dict(reads())


def sights(read: Read) -> list[Sight]:
    """Give every sight that there is on the read's table, and all of it."""
    return [*(sight for table, sight in _conditions() if table is read.table), Sight.EVERYTHING]


async def the_same(
    services: Services, prepared: Prepared, parameters: dict[str, Any]
) -> list[tuple[Any, ...]]:
    """Read both ways, hold the rows equal in value and type, and give their values."""
    expected = [tuple(row) for row in await services.database.fetch(prepared.statement, **parameters)]
    rows = await services.database.fetch(prepared, **parameters)
    found = [tuple(getattr(row, column) for column in prepared.columns) for row in rows]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert all(values in expected for values in found)
    again = await services.database.fetch(prepared, **parameters)
    assert set(rows) == set(again)
    assert {(row.typename, row.columns) for row in rows} <= {(prepared.typename, prepared.columns)}
    return found


class Everything:
    """Parameters that find as much as there is."""

    def __init__(
        self, one: dict[str, Any], instead: dict[Prepared, dict[str, Any]], lists: dict[type, list[Any]]
    ) -> None:
        self._one = one
        self._instead = instead
        self._lists = lists

    def of(self, prepared: Prepared) -> dict[str, Any]:
        """Give what a statement asks for."""
        asked = {
            each.key: each.type
            for each in iterate(prepared.statement)
            if isinstance(each, BindParameter) and each.required
        }
        one = self._one | self._instead.get(prepared, {})
        return {
            name: self._lists[Uuid if isinstance(of_type.item, Uuid) else String]
            if isinstance(of_type, _ListOf)
            else one[name]
            for name, of_type in asked.items()
        }


@pytest.fixture
async def everything(services: Services, factory: Factory) -> Everything:
    """Fill the database; give what finds it."""
    names = await fill(factory)
    await factory.deposit(names["private_code"], 1000)
    await services.database.write(partial(promise, names["order"], services.clock()))
    company, code_id = await one_row(services, Organisation, id=names["company"]), names["main_user"]
    session = await one_row(services, Session)
    await factory.account_session(OpenedAccount(names["account"], ""))
    of_account = await one_row(services, Session, account_id=names["account"])
    one = {
        "viewer_order_id": names["order"],
        "viewer_code_id": code_id,
        "viewer_organisation_id": company.id,
        "viewer_account_id": names["account"],
        "code_id": code_id,
        "id": names["upload"],
        "email": "active@test.example",
        "after_id": _NEWEST[1],
        "before_id": _OLDEST[1],
        "period_end": _NEWEST[0],
        "one_more": 101,
        "any_status": True,
        "status": AccessCodeStatus.ACTIVE,
        "pattern": "%",
        "token_hash": session.token_hash,
        "transport": session.transport,
        "code_hash": (await one_row(services, AccessCode, id=code_id)).code_hash,
        "kvk_number": company.kvk_number,
        "registration_key": company.kvk_number,
        "reference": (await one_row(services, Payment, id=names["payment_of_order"])).provider_reference,
        "scope": "code",
        "key": "the-key",
    }
    one |= {
        "after_moment": _NEWEST[0],
        **dict.fromkeys(("before_moment", "period_start", "since"), _OLDEST[0]),
    }
    one["now"] = services.clock()
    instead: dict[Prepared, dict[str, Any]] = {
        ACCOUNT_SESSION_LOOKUP: {"token_hash": of_account.token_hash},
        _RECEIPT: {"reference": (await one_row(services, Filing, id=names["filing_filed"])).receipt_number},
    }
    return Everything(one, instead, await keys(services))


async def promise(order_id: UUID, now: datetime, transaction: Transaction) -> None:
    outbox.promise(transaction, Task.PRODUCE_ORDER, order_id, now)


async def keys(services: Services) -> dict[type, list[Any]]:
    """Give every id that there is, and every number of a company or a registration."""
    found: dict[type, list[Any]] = {Uuid: [], String: []}
    for column in (column for table in TABLES for column in columns_of(table)):
        kind = Uuid if isinstance(column.type, Uuid) else String
        if kind is Uuid or column.key in ("key", "kvk_number"):
            rows = await services.database.fetch(select(column).where(column.is_not(None)))
            found[kind].extend(row[0] for row in rows)
    return found


async def test_every_read_gives_what_sqlalchemy_gives_at_every_sight(
    services: Services, everything: Everything
) -> None:
    empty = set()
    for place, read in READS.items():
        counts = []
        for sight in sights(read):
            prepared = read.prepared(sight)
            counts.append(len(await the_same(services, prepared, everything.of(prepared))))
        if not any(counts):
            empty.add(place)
    assert empty == set()


async def test_every_statement_of_the_gateways_own_gives_what_sqlalchemy_gives(
    services: Services, everything: Everything
) -> None:
    assert STATEMENTS
    for place, prepared in STATEMENTS.items():
        assert await the_same(services, prepared, everything.of(prepared)), place


async def test_every_column_of_every_table_is_read_as_sqlalchemy_reads_it(
    services: Services, everything: Everything
) -> None:
    read = set()
    for table in TABLES:
        prepared = Prepared(select(*columns_of(table)), table.__name__)
        for values in await the_same(services, prepared, {}):
            read |= {type(value) for value in values}
    assert {UUID, str, int, bool, bytes, date, datetime, frozenset, type(None), *ENUMS} <= {
        UUID if issubclass(each, UUID) else each for each in read
    }


ENUMS = {
    column.type.enum_class
    for table in TABLES
    for column in columns_of(table)
    if isinstance(column.type, SqlEnum)
}


# What cannot be prepared


async def test_a_list_that_would_be_another_text_for_each_length_is_refused(services: Services) -> None:
    code = columns_of(AccessCode)
    every_way: list[Any] = [bindparam("ids", expanding=True), bindparam("ids")]
    for ids in every_way:
        prepared = Prepared(select(code.id).where(code.id.in_(ids)), "AccessCode")
        with pytest.raises(ValueError, match="any_of"):
            await services.database.fetch(prepared, ids=[])


async def test_a_list_of_constants_is_a_part_of_the_statement(services: Services, factory: Factory) -> None:
    company = await factory.company()
    blocked = await factory.sub_code(company, status=AccessCodeStatus.BLOCKED)
    code = columns_of(AccessCode)
    chosen = code.status.in_([AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED])
    prepared = Prepared(
        select(code.id, code.status).where(chosen, code.organisation_id == bindparam("company")), "AccessCode"
    )
    (found,) = await services.database.fetch(prepared, company=company.id)
    assert (found.id, found.status) == (blocked.id, AccessCodeStatus.BLOCKED)


async def test_a_parameter_that_lacks_is_missed(services: Services) -> None:
    with pytest.raises(KeyError, match="token_hash"):
        await services.database.fetch(SESSION_LOOKUP, now=services.clock())


async def test_a_row_is_not_unpacked_as_its_values_are_decoded_one_by_one(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    code = columns_of(AccessCode)
    prepared = Prepared(select(code.status).where(code.id == bindparam("id")), "AccessCode")
    rows: list[Any] = await services.database.fetch(prepared, id=company.main_user.id)
    with pytest.raises(TypeError, match="not iterable"):
        (_,) = rows[0]
    with pytest.raises(AttributeError):
        rows[0].status = AccessCodeStatus.BLOCKED
    with pytest.raises(AttributeError):
        rows[0].other = 1
    assert rows[0].status is AccessCodeStatus.ACTIVE
