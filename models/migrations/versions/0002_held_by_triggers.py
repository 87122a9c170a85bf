"""What constraints cannot say: fixed payment methods, known transitions, what is never changed again."""

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
    ("filings", "a filing"): {
        "DRAFT": ("CHECKING",),
        "CHECKING": ("REJECTED", "ACCEPTED"),
        "REJECTED": ("DRAFT", "CHECKING"),
        "ACCEPTED": ("FILED",),
    },
    ("filing_authorisations", "an authorisation"): {
        "REQUESTED": ("ACTIVE", "ENDED", "EXPIRED"),
        "ACTIVE": ("ENDED",),
    },
}
_FIXED_METHOD = ("access_codes", "organisations")
_OF_A_FILED_ONE = (
    "id, number, kvk_number, account_id, route, size_class, financial_year, period_start, period_end, "
    "is_adopted, adoption_date, corrects_id, form, upload_name, upload_sha256, upload_size, version, "
    "language, created_at, changed_at, submitted_at, filed_at, receipt_number, document_sha256"
)
"""All but whose code and customer record it is; its status follows from the transitions."""


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
        "filings_filed_never_change",
        f"UPDATE OF {_OF_A_FILED_ONE} ON filings",
        "OLD.status = 'FILED'",
        "a filed one never changes",
    )
    refuse(
        "filings_go_as_drafts",
        "DELETE ON filings",
        "OLD.status NOT IN ('DRAFT', 'REJECTED')",
        "only a draft is discarded",
    )
    for act in ("UPDATE", "DELETE"):
        refuse(
            f"documents_filed_{act.lower()}_never",
            f"{act} ON documents",
            "OLD.filing_id IS NOT NULL",
            "a filed document never changes",
        )
    refuse(
        "documents_become_filed_never",
        "UPDATE OF filing_id ON documents",
        "OLD.filing_id IS NULL AND NEW.filing_id IS NOT NULL",
        "no other document becomes a filed one",
    )
    refuse(
        "credit_balances_begin_empty",
        "INSERT ON credit_balances",
        "NEW.balance_cents <> 0 OR NEW.last_sequence <> 0",
        "a balance begins empty",
    )
    refuse_by_other_rows = _refuse_on_sqlite if sqlite else _refuse_by_function
    for name, (act, when, sentence) in _BY_OTHER_ROWS.items():
        refuse_by_other_rows(name, act, when, sentence)
    _move_balance(sqlite)


def downgrade() -> None:
    """Take the triggers away; PostgreSQL's go with their functions."""
    if op.get_bind().dialect.name == "postgresql":
        for function in ("refuse_change", "move_balance", *_BY_OTHER_ROWS):
            op.execute(f"DROP FUNCTION {function}() CASCADE")
        return
    for table in _FIXED_METHOD:
        op.execute(f"DROP TRIGGER {table}_payment_method_is_fixed")
    for table, _ in _TRANSITIONS:
        op.execute(f"DROP TRIGGER {table}_status_is_known")
    for trigger in (
        "credit_entries_update_never",
        "credit_entries_delete_never",
        "filings_filed_never_change",
        "filings_go_as_drafts",
        "documents_filed_update_never",
        "documents_filed_delete_never",
        "documents_become_filed_never",
        "credit_balances_begin_empty",
        "credit_entries_move_balance",
        *_BY_OTHER_ROWS,
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


def _refuse_by_function(name: str, act: str, when: str, sentence: str) -> None:
    """Refuse by what a WHEN of PostgreSQL cannot ask: what other rows say."""
    op.execute(f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {when} THEN
                RAISE EXCEPTION '{sentence}' USING ERRCODE = 'restrict_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        END $$
    """)
    op.execute(f"CREATE TRIGGER {name} BEFORE {act} FOR EACH ROW EXECUTE FUNCTION {name}()")


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
_CORRECTS_NONE_THAT_HOLDS = """
    NEW.corrects_id IS NOT NULL AND NEW.status IN ('ACCEPTED', 'FILED') AND NOT EXISTS (
        SELECT 1 FROM filings AS corrected WHERE corrected.id = NEW.corrects_id
        AND corrected.status = 'FILED' AND corrected.is_adopted AND corrected.period_end = NEW.period_end
    )
"""
"""What it asks of a filed one never changes, so that it need not be asked again."""
_CORRECTION = "a correction corrects a filed one of its year"
_OF_A_FILED_REPORT = "EXISTS (SELECT 1 FROM filings WHERE id = OLD.filing_id AND status = 'FILED')"
_REPORT = "the report of a filed one never changes"
_BY_OTHER_ROWS = {
    "credit_entries_follow": (
        "INSERT ON credit_entries",
        f"NOT {_FOLLOWS}",
        "an entry follows from the one before",
    ),
    "credit_balances_follow_ledger": (
        "UPDATE OF balance_cents, last_sequence ON credit_balances",
        f"NOT ({_SAYS_THE_LEDGER})",
        "a balance follows its ledger",
    ),
    "filings_made_correct_a_filed_one": ("INSERT ON filings", _CORRECTS_NONE_THAT_HOLDS, _CORRECTION),
    "filings_changed_correct_a_filed_one": (
        "UPDATE OF status, corrects_id, period_end ON filings",
        _CORRECTS_NONE_THAT_HOLDS,
        _CORRECTION,
    ),
    "filing_reports_filed_update_never": ("UPDATE ON filing_reports", _OF_A_FILED_REPORT, _REPORT),
    "filing_reports_filed_delete_never": ("DELETE ON filing_reports", _OF_A_FILED_REPORT, _REPORT),
    "documents_are_of_accepted_filings": (
        "INSERT ON documents",
        """
            EXISTS (
                SELECT 1 FROM filings WHERE id = NEW.filing_id AND status NOT IN ('ACCEPTED', 'FILED')
            )
        """,
        "only what was accepted has documents",
    ),
}
"""Triggers that look at other rows: before what, when they refuse, and by which sentence."""


def _move_balance(sqlite: bool) -> None:
    if sqlite:
        op.execute(f"""
            CREATE TRIGGER credit_entries_move_balance AFTER INSERT ON credit_entries BEGIN {_MOVE}; END
        """)
        return
    op.execute(f"""
        CREATE FUNCTION move_balance() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN {_MOVE}; RETURN NULL; END $$
    """)
    op.execute("""
        CREATE TRIGGER credit_entries_move_balance AFTER INSERT ON credit_entries
        FOR EACH ROW EXECUTE FUNCTION move_balance()
    """)
