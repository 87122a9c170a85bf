"""The rows that are measured: companies, private codes and guests, and two years of their orders.

The same `DataSet` at the same moment makes the same rows. They go in by COPY (the ledger by
INSERT) under every constraint and trigger of a migrated PostgreSQL database, and no work on them is
left to do: there is no outbox item.

A server finds the session of a cookie with nothing but the secret key, a text of at least 32
characters (the gateway's `REGISTERPOORT_SECRET_KEY`, or the content of `secret.key` in its state
folder; as UTF-8 it is the key of the `Secrets` that `load` takes):

    purpose    = HMAC-SHA-256(key: the secret key, message: "session token")
    token_hash = HMAC-SHA-256(key: purpose, message: the cookie's value as UTF-8)

Both keys are raw bytes, and the 32 raw bytes of `token_hash` are what stands in the `bytea` column
`sessions.token_hash`. The session counts when its `transport` is 'COOKIE', `idle_expires_at` and
`expires_at` are in the future, and the status of its access code is 'ACTIVE'. Sessions made here
last 12 hours used or not, so that nobody has to note their use.
"""

from dataclasses import dataclass
from typing import Any

import asyncpg

from auth.passwords import Passwords
from auth.secrets import Secrets
from bench.customers import PASSWORD, Customers, Keys, Login, MainUser, Rows
from bench.history import History
from models.credit import CreditEntry
from models.days import Clock, system_clock

_LEDGER_AT_ONCE = 2000
"""A balance is a row that each of its entries changes: what one transaction left behind is walked past."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """How much there is. Beside the companies' codes there is a private code for every ten companies."""

    companies: int = 1000
    codes_each: int = 5
    """The main user's among them; at least 1."""
    orders: int = 200_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is known of the rows beyond the database."""

    main_users: tuple[MainUser, ...]
    logins: tuple[Login, ...]
    """Of every active code, so that many can be logged in with before a limit is met."""


async def load(
    url: str, data: DataSet, secrets: Secrets, passwords: Passwords, clock: Clock = system_clock
) -> Loaded:
    """Fill an empty database that `gateway.migrations.migrate` made: some 12,000 orders a second.

    Statistics and visibility map are left as autovacuum would leave them.
    """
    keys = Keys(clock(), secrets)
    customers = Customers(keys, data.companies, data.codes_each, await passwords.hash(PASSWORD))
    history = History(keys, customers, data.orders)
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        # VACUUM passes over what is committed and not yet on its way to the disk.
        await connection.execute("SET synchronous_commit = on")
        async with connection.transaction():
            await _write(connection, customers.rows)
        for rows in history.months():
            await _write(connection, rows)
        await connection.execute("VACUUM (ANALYZE)")
    finally:
        await connection.close()
    return Loaded(tuple(customers.main_users), tuple(customers.logins))


async def _write(connection: asyncpg.Connection, rows: Rows) -> None:
    """Write rows in the order of their tables."""
    for table, found in rows.items():
        if not found:
            continue
        name, columns = str(table.__tablename__), list(found[0])
        records = [tuple(row.values()) for row in found]
        if table is CreditEntry:
            await _book_one_by_one(connection, name, columns, records)
        else:
            await connection.copy_records_to_table(name, records=records, columns=columns)


async def _book_one_by_one(
    connection: asyncpg.Connection, table: str, columns: list[str], records: list[tuple[Any, ...]]
) -> None:
    """Insert entries of the ledger: each follows from the balance that the statement before left."""
    places = ", ".join(f"${number}" for number in range(1, len(columns) + 1))
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608  (our own names)
    for start in range(0, len(records), _LEDGER_AT_ONCE):
        await connection.executemany(insert, records[start : start + _LEDGER_AT_ONCE])
