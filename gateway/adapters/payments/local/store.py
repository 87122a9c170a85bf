"""What the local provider keeps: payments, refunds, and the webhooks that are still to be delivered."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from models.days import Clock

EXPIRES_AFTER = {"ideal": timedelta(minutes=15), "creditcard": timedelta(minutes=30)}
"""The methods, and how long a person has to pay by each (published)."""

NEXT_ATTEMPTS = tuple(
    timedelta(seconds=seconds) for seconds in (1, 2, 5, 15, 30, 60, 300, 900, 3600, 4 * 3600)
)
"""When a webhook that failed is posted again; Mollie too tries ten times, over some 26 hours."""

_TABLES = """
CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, status TEXT NOT NULL, amount_cents INTEGER NOT NULL,
    method TEXT NOT NULL, description TEXT NOT NULL, locale TEXT NOT NULL, redirect_url TEXT NOT NULL,
    webhook_url TEXT, metadata TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL,
    changed_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS refunds (
    id TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payments, amount_cents INTEGER NOT NULL,
    description TEXT NOT NULL, metadata TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS webhooks (
    number INTEGER PRIMARY KEY, payment_id TEXT NOT NULL, url TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0, due_at TEXT NOT NULL
) STRICT;
"""


class Status(StrEnum):
    """Where a payment stands, in Mollie's words."""

    OPEN = "open"
    PAID = "paid"
    CANCELED = "canceled"
    EXPIRED = "expired"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class NewLocalPayment:
    """A payment as it is asked for."""

    amount_cents: int
    method: str
    description: str
    locale: str
    redirect_url: str
    webhook_url: str | None
    metadata: str
    """Whatever the merchant keeps with it, as JSON."""


@dataclass(frozen=True, slots=True)
class LocalPayment(NewLocalPayment):
    """A payment; `token` is what its page is found by."""

    id: str
    token: str
    status: Status
    created_at: str
    expires_at: str
    changed_at: str | None
    """When it was paid, cancelled, failed or expired."""


@dataclass(frozen=True, slots=True)
class LocalRefund:
    """An amount paid back."""

    id: str
    payment_id: str
    amount_cents: int
    description: str
    metadata: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Webhook:
    """A post that is due; `failures` counts those before it."""

    number: int
    payment_id: str
    url: str
    failures: int


class Store:
    """A SQLite file, opened when first needed; without one, memory. Several processes may share a file."""

    def __init__(self, file: Path | None, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._opened: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def add(self, new: NewLocalPayment) -> LocalPayment:
        """Begin a payment."""
        now = self._clock()
        payment = LocalPayment(
            **asdict(new),
            id=f"tr_{_unguessable()}",
            token=_unguessable(),
            status=Status.OPEN,
            created_at=_written(now),
            expires_at=_written(now + EXPIRES_AFTER[new.method]),
            changed_at=None,
        )
        with self._write() as connection:
            _insert(connection, "payments", asdict(payment))
        return payment

    def by_id(self, payment_id: str) -> LocalPayment | None:
        """Find a payment by its id."""
        return self._payment("SELECT * FROM payments WHERE id = ?", payment_id)

    def by_token(self, token: str) -> LocalPayment | None:
        """Find a payment by what its page is found by."""
        return self._payment("SELECT * FROM payments WHERE token = ?", token)

    def end(self, payment_id: str, status: Status) -> bool:
        """End an open payment, once; False when it was open no more."""
        with self._write() as connection:
            self._expire(connection)
            ended = connection.execute(
                """UPDATE payments SET status = ?, changed_at = ?
                   WHERE id = ? AND status = 'open' RETURNING id""",
                (status, self._now(), payment_id),
            ).fetchall()
            self._tell(connection, ended)
        return bool(ended)

    def pay_back(
        self, payment_id: str, amount_cents: int, description: str, metadata: str
    ) -> LocalRefund | None:
        """Pay a part of a payment back, or all of it; None when it is more than is left."""
        refund = LocalRefund(
            f"re_{_unguessable()}", payment_id, amount_cents, description, metadata, self._now()
        )
        with self._write() as connection:
            (left,) = connection.execute(
                """SELECT amount_cents - (
                       SELECT coalesce(sum(amount_cents), 0) FROM refunds WHERE payment_id = payments.id
                   ) FROM payments WHERE id = ?""",
                (payment_id,),
            ).fetchone()
            if amount_cents > left:
                return None
            _insert(connection, "refunds", asdict(refund))
            self._tell(connection, [(payment_id,)])
        return refund

    def refunds(self, payment_id: str) -> list[LocalRefund]:
        """Give what was paid back of a payment, the newest first."""
        rows = self._connection.execute(
            "SELECT * FROM refunds WHERE payment_id = ? ORDER BY created_at DESC, rowid DESC", (payment_id,)
        )
        return [LocalRefund(**row) for row in rows]

    def due_webhooks(self) -> list[Webhook]:
        """Give the webhooks that are to be posted now; what has expired is among them."""
        with self._write() as connection:
            self._expire(connection)
        rows = self._connection.execute(
            "SELECT number, payment_id, url, failures FROM webhooks WHERE due_at <= ?", (self._now(),)
        )
        return [Webhook(**row) for row in rows]

    def was_heard(self, webhook: Webhook) -> None:
        """Note that a webhook was answered."""
        with self._write() as connection:
            connection.execute("DELETE FROM webhooks WHERE number = ?", (webhook.number,))

    def was_not_heard(self, webhook: Webhook) -> None:
        """Note that a webhook was not answered; after the last attempt it is given up."""
        if webhook.failures == len(NEXT_ATTEMPTS):
            self.was_heard(webhook)
            return
        due = _written(self._clock() + NEXT_ATTEMPTS[webhook.failures])
        with self._write() as connection:
            connection.execute(
                "UPDATE webhooks SET failures = ?, due_at = ? WHERE number = ?",
                (webhook.failures + 1, due, webhook.number),
            )

    def _payment(self, statement: str, key: str) -> LocalPayment | None:
        with self._write() as connection:
            self._expire(connection)
        row = self._connection.execute(statement, (key,)).fetchone()
        return None if row is None else LocalPayment(**{**dict(row), "status": Status(row["status"])})

    def _expire(self, connection: sqlite3.Connection) -> None:
        expired = connection.execute(
            """UPDATE payments SET status = 'expired', changed_at = expires_at
               WHERE status = 'open' AND expires_at <= ? RETURNING id""",
            (self._now(),),
        ).fetchall()
        self._tell(connection, expired)

    def _tell(self, connection: sqlite3.Connection, changed: list[Any]) -> None:
        for (payment_id,) in changed:
            connection.execute(
                """INSERT INTO webhooks (payment_id, url, due_at)
                   SELECT id, webhook_url, ? FROM payments WHERE id = ? AND webhook_url IS NOT NULL""",
                (self._now(), payment_id),
            )

    def _now(self) -> str:
        return _written(self._clock())

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = sqlite3.connect(
                self._file or ":memory:", timeout=10, isolation_level=None, check_same_thread=False
            )
            self._opened.row_factory = sqlite3.Row
            self._opened.execute("PRAGMA journal_mode = WAL")
            self._opened.execute("PRAGMA synchronous = NORMAL")
            self._opened.executescript(_TABLES)
        return self._opened


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    places = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", values)  # noqa: S608


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _unguessable() -> str:
    return secrets.token_hex(16)
