"""What constraints cannot say: fixed payment methods, known transitions, an append-only ledger."""

from alembic import op

revision = "0002"
down_revision = "0001"

_TRANSITIONS: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
    ("access_codes", "a code"): {
        "PENDING": ("ACTIVE", "EXPIRED"),
        "ACTIVE": ("BLOCKED", "REVOKED"),
        "BLOCKED": ("ACTIVE", "REVOKED"),
    },
    ("orders", "an order"): {
        "PENDING_PAYMENT": ("PLACED", "EXPIRED", "CANCELLED", "FAILED"),
        "PLACED": ("IN_PRODUCTION", "CANCELLED"),
        "IN_PRODUCTION": ("DELIVERED", "POSTED", "FAILED"),
        "POSTED": ("DELIVERED",),
    },
    ("payments", "a payment"): {
        "OPEN": ("PAID", "CANCELLED", "EXPIRED", "FAILED"),
        "CANCELLED": ("PAID",),
        "EXPIRED": ("PAID",),
        "FAILED": ("PAID",),
    },
    ("collections", "a collection"): {"SENT": ("BOUNCED",), "BOUNCED": ("SETTLED",)},
}
_FIXED_METHOD = ("access_codes", "organisations")


def upgrade() -> None:
    """Make the triggers."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute("""
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$
        """)
    refuse = _refuse_on_sqlite if sqlite else _refuse_on_postgresql
    for table in _FIXED_METHOD:
        refuse(
            f"{table}_payment_method_is_fixed",
            f"UPDATE OF payment_method ON {table}",
            "NEW.payment_method <> OLD.payment_method",
            "the payment method is fixed",
        )
    for (table, subject), following in _TRANSITIONS.items():
        refuse(
            f"{table}_status_is_known",
            f"UPDATE OF status ON {table}",
            f"NEW.status <> OLD.status AND NOT ({_known(following)})",
            f"{subject} does not change its status so",
        )
    for act in ("UPDATE", "DELETE"):
        refuse(
            f"credit_entries_{act.lower()}_never",
            f"{act} ON credit_entries",
            None,
            "the ledger is append-only",
        )
    refuse(
        "credit_balances_begin_empty",
        "INSERT ON credit_balances",
        "NEW.balance_cents <> 0 OR NEW.last_sequence <> 0",
        "a balance begins empty",
    )
    (_keep_ledger_on_sqlite if sqlite else _keep_ledger_on_postgresql)()


def downgrade() -> None:
    """Take the triggers away; PostgreSQL's go with their functions."""
    if op.get_bind().dialect.name == "postgresql":
        for function in ("refuse_change", "move_balance", "follow_entry", "follow_ledger"):
            op.execute(f"DROP FUNCTION {function}() CASCADE")
        return
    for table in _FIXED_METHOD:
        op.execute(f"DROP TRIGGER {table}_payment_method_is_fixed")
    for table, _ in _TRANSITIONS:
        op.execute(f"DROP TRIGGER {table}_status_is_known")
    for trigger in (
        "credit_entries_update_never",
        "credit_entries_delete_never",
        "credit_balances_begin_empty",
        "credit_entries_follow",
        "credit_entries_move_balance",
        "credit_balances_follow_ledger",
    ):
        op.execute(f"DROP TRIGGER {trigger}")


def _known(following: dict[str, tuple[str, ...]]) -> str:
    return " OR ".join(
        f"(OLD.status = '{before}' AND NEW.status IN ({', '.join(map(repr, after))}))"
        for before, after in following.items()
    )


def _refuse_on_sqlite(name: str, act: str, when: str | None, sentence: str) -> None:
    condition = f"WHEN {when}" if when else ""
    op.execute(f"CREATE TRIGGER {name} BEFORE {act} {condition} BEGIN SELECT RAISE(ABORT, '{sentence}'); END")


def _refuse_on_postgresql(name: str, act: str, when: str | None, sentence: str) -> None:
    condition = f"WHEN ({when})" if when else ""
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {act} FOR EACH ROW {condition} "
        f"EXECUTE FUNCTION refuse_change('{sentence}')"
    )


_FOLLOWS = """
    EXISTS (
        SELECT 1 FROM credit_balances WHERE id = NEW.balance_id AND NEW.sequence = last_sequence + 1
        AND NEW.balance_after_cents = balance_cents + NEW.amount_cents
    )
"""
_MOVE = """
    UPDATE credit_balances SET balance_cents = NEW.balance_after_cents, last_sequence = NEW.sequence
    WHERE id = NEW.balance_id
"""
_SAYS_THE_LEDGER = """
    NEW.last_sequence = OLD.last_sequence + 1 AND EXISTS (
        SELECT 1 FROM credit_entries WHERE balance_id = NEW.id AND sequence = NEW.last_sequence
        AND balance_after_cents = NEW.balance_cents
    )
"""


def _keep_ledger_on_sqlite() -> None:
    _refuse_on_sqlite(
        "credit_entries_follow",
        "INSERT ON credit_entries",
        f"NOT {_FOLLOWS}",
        "an entry follows from the one before",
    )
    op.execute(f"""
        CREATE TRIGGER credit_entries_move_balance AFTER INSERT ON credit_entries BEGIN {_MOVE}; END
    """)
    _refuse_on_sqlite(
        "credit_balances_follow_ledger",
        "UPDATE OF balance_cents, last_sequence ON credit_balances",
        f"NOT ({_SAYS_THE_LEDGER})",
        "a balance follows its ledger",
    )


def _keep_ledger_on_postgresql() -> None:
    op.execute(f"""
        CREATE FUNCTION follow_entry() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT {_FOLLOWS} THEN
                RAISE EXCEPTION 'an entry follows from the one before' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END $$
    """)
    op.execute(f"""
        CREATE FUNCTION move_balance() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN {_MOVE}; RETURN NULL; END $$
    """)
    op.execute(f"""
        CREATE FUNCTION follow_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT ({_SAYS_THE_LEDGER}) THEN
                RAISE EXCEPTION 'a balance follows its ledger' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END $$
    """)
    op.execute("""
        CREATE TRIGGER credit_entries_follow BEFORE INSERT ON credit_entries
        FOR EACH ROW EXECUTE FUNCTION follow_entry()
    """)
    op.execute("""
        CREATE TRIGGER credit_entries_move_balance AFTER INSERT ON credit_entries
        FOR EACH ROW EXECUTE FUNCTION move_balance()
    """)
    op.execute("""
        CREATE TRIGGER credit_balances_follow_ledger
        BEFORE UPDATE OF balance_cents, last_sequence ON credit_balances
        FOR EACH ROW EXECUTE FUNCTION follow_ledger()
    """)
