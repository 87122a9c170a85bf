"""First tables."""

import sqlalchemy as sa
from alembic import op

import models.columns

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "attempt_windows",
        sa.Column("subject_hash", sa.LargeBinary(), nullable=False),
        sa.Column("window_start", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject_hash", "window_start"),
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("scope", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("input_hash", sa.LargeBinary(), nullable=False),
        sa.Column("result_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("scope", "key"),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"], unique=False)

    op.create_table(
        "organisations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kvk_number", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column(
            "payment_method",
            sa.Enum(
                "DIRECT_DEBIT",
                "CREDIT",
                "INVOICE",
                "IDEAL",
                "CREDIT_CARD",
                name="ck_organisations_payment_method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("main_code_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "payment_method IN ('DIRECT_DEBIT', 'CREDIT', 'INVOICE')",
            name="ck_organisations_company_payment_method",
        ),
        sa.CheckConstraint("length(kvk_number) = 8", name="ck_organisations_kvk_number"),
        sa.ForeignKeyConstraint(
            ["id", "main_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_organisations_main_code",
            initially="DEFERRED",
            deferrable=True,
            use_alter=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("id", "payment_method", name="uq_organisations_id_payment_method"),
    )
    op.create_index(
        "uq_organisations_kvk_number",
        "organisations",
        ["kvk_number"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "task",
            sa.Enum(
                "MAIL_PASSWORD",
                "DELIVER_CODE",
                "MAIL_FIRST_LOGIN",
                "PRODUCE_ORDER",
                "MAIL_ORDER_DELIVERED",
                "MAIL_ORDER_FAILED",
                name="task",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.String(length=500), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_outbox_due_at", "outbox", ["due_at"], unique=False)

    op.create_table(
        "registrations",
        sa.Column("key", sa.String(length=21), nullable=False),
        sa.Column("kvk_number", sa.String(length=8), nullable=False),
        sa.Column("branch_number", sa.String(length=12), nullable=True),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "MAIN_BRANCH",
                "BRANCH",
                "LEGAL_PERSON",
                name="ck_registrations_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("town", sa.String(length=200), nullable=True),
        sa.Column("fetched_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_registrations_kvk_number", "registrations", ["kvk_number"], unique=False)

    op.create_table(
        "access_codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "use",
            sa.Enum(
                "BUSINESS",
                "PRIVATE",
                name="ck_access_codes_use",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "payment_method",
            sa.Enum(
                "DIRECT_DEBIT",
                "CREDIT",
                "INVOICE",
                "IDEAL",
                "CREDIT_CARD",
                name="ck_access_codes_payment_method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "PENDING",
                "ACTIVE",
                "BLOCKED",
                "REVOKED",
                "EXPIRED",
                name="ck_access_codes_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("request_number", sa.String(length=20), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hint", sa.String(length=4), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("mailed_password_hash", sa.LargeBinary(), nullable=True),
        sa.Column("mailed_password_expires_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("holder_first_name", sa.String(length=100), nullable=False),
        sa.Column("holder_last_name", sa.String(length=100), nullable=False),
        sa.Column("holder_email", sa.String(length=254), nullable=False),
        sa.Column(
            "language",
            sa.Enum(
                "NL",
                "EN",
                name="ck_access_codes_language",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("permissions", models.columns.PermissionSet(length=200), nullable=False),
        sa.Column("spending_limit_cents", sa.Integer(), nullable=True),
        sa.Column(
            "delivery",
            sa.Enum(
                "EMAIL",
                "POST",
                "SUPPORT",
                name="ck_access_codes_delivery",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("replaces_code_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("activated_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(use = 'BUSINESS') = (organisation_id IS NOT NULL)",
            name="ck_access_codes_business_has_organisation",
        ),
        sa.CheckConstraint(
            "permissions NOT LIKE '%MANAGE_ACCESS_CODES%'", name="ck_access_codes_management_not_granted"
        ),
        sa.CheckConstraint(
            "use = 'BUSINESS' OR payment_method IN ('DIRECT_DEBIT', 'CREDIT')",
            name="ck_access_codes_private_payment_method",
        ),
        sa.CheckConstraint("spending_limit_cents >= 0", name="ck_access_codes_spending_limit"),
        sa.CheckConstraint(
            "(status IN ('PENDING', 'EXPIRED')) = (activated_at IS NULL)", name="ck_access_codes_activated_at"
        ),
        sa.CheckConstraint(
            "status IN ('PENDING', 'EXPIRED') OR password_hash IS NOT NULL", name="ck_access_codes_password"
        ),
        sa.ForeignKeyConstraint(["replaces_code_id"], ["access_codes.id"]),
        sa.ForeignKeyConstraint(
            ["organisation_id", "payment_method"],
            ["organisations.id", "organisations.payment_method"],
            name="fk_access_codes_payment_method_of_organisation",
            onupdate="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code_hash"),
        sa.UniqueConstraint("id", "payment_method", name="uq_access_codes_id_payment_method"),
        sa.UniqueConstraint("organisation_id", "id", name="uq_access_codes_organisation_id_id"),
        sa.UniqueConstraint("request_number"),
    )
    op.create_index("ix_access_codes_replaces_code_id", "access_codes", ["replaces_code_id"], unique=False)
    op.create_index(
        "ix_access_codes_status_created_at", "access_codes", ["status", "created_at"], unique=False
    )
    op.create_index(
        "ix_access_codes_organisation_id_created_at",
        "access_codes",
        ["organisation_id", "created_at", "id"],
        unique=False,
    )

    op.create_table(
        "credit_balances",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("balance_cents", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(organisation_id IS NULL) <> (access_code_id IS NULL)", name="ck_credit_balances_one_payer"
        ),
        sa.CheckConstraint("balance_cents >= 0", name="ck_credit_balances_not_below_zero"),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("access_code_id"),
        sa.UniqueConstraint("organisation_id"),
    )
    op.create_table(
        "mandates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("reference", sa.String(length=35), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("accepted_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(organisation_id IS NULL) <> (access_code_id IS NULL)", name="ck_mandates_one_payer"
        ),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index(
        "uq_mandates_live_of_access_code",
        "mandates",
        ["access_code_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_mandates_live_of_organisation",
        "mandates",
        ["organisation_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )

    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=False),
        sa.Column(
            "payment_method",
            sa.Enum(
                "DIRECT_DEBIT",
                "CREDIT",
                "INVOICE",
                "IDEAL",
                "CREDIT_CARD",
                name="ck_orders_payment_method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "product",
            sa.Enum(
                "EXTRACT",
                "COMPANY_PROFILE",
                "HISTORY",
                "GROUP_RELATIONS_DIRECT",
                "GROUP_RELATIONS_WHOLE",
                "ANNUAL_ACCOUNTS",
                "ANNUAL_ACCOUNTS_STANDARDISED",
                "FILED_DOCUMENT",
                "CERTIFIED_DOCUMENT",
                "CERTIFIED_EXTRACT_DIGITAL",
                "CERTIFIED_EXTRACT_PAPER",
                "UBO_EXTRACT",
                "FILING_LIST",
                name="productcode",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "language",
            sa.Enum(
                "NL", "EN", name="ck_orders_language", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("subject_kvk_number", sa.String(length=8), nullable=False),
        sa.Column("branch_number", sa.String(length=12), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("repeat_of_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "PLACED",
                "IN_PRODUCTION",
                "DELIVERED",
                "FAILED",
                "CANCELLED",
                name="ck_orders_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "failure",
            sa.Enum(
                "REGISTRATION_NOT_FOUND",
                "REGISTRATION_WITHHELD",
                "REGISTER_UNAVAILABLE",
                name="ck_orders_failure_reason",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("placed_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("delivered_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status = 'DELIVERED') = (delivered_at IS NOT NULL)", name="ck_orders_delivered_at"
        ),
        sa.CheckConstraint("(status = 'FAILED') = (failure IS NOT NULL)", name="ck_orders_failure"),
        sa.CheckConstraint(
            "payment_method IN ('DIRECT_DEBIT', 'CREDIT', 'INVOICE')", name="ck_orders_code_payment_method"
        ),
        sa.CheckConstraint("price_cents >= 0", name="ck_orders_price"),
        sa.CheckConstraint("repeat_of_id IS NULL OR price_cents = 0", name="ck_orders_repeat_is_free"),
        sa.ForeignKeyConstraint(
            ["access_code_id", "payment_method"],
            ["access_codes.id", "access_codes.payment_method"],
            name="fk_orders_payment_method_of_access_code",
            onupdate="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "access_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_orders_access_code_of_organisation",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "payment_method"],
            ["organisations.id", "organisations.payment_method"],
            name="fk_orders_payment_method_of_organisation",
            onupdate="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["repeat_of_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number", name="uq_orders_number"),
    )
    op.create_index(
        "ix_orders_access_code_id_placed_at", "orders", ["access_code_id", "placed_at", "id"], unique=False
    )
    op.create_index(
        "ix_orders_organisation_id_placed_at", "orders", ["organisation_id", "placed_at", "id"], unique=False
    )
    op.create_index(
        "uq_orders_charged_once_a_day",
        "orders",
        [
            "access_code_id",
            "product",
            "language",
            "subject_kvk_number",
            sa.text("coalesce(branch_number, '')"),
            "day",
        ],
        unique=True,
        sqlite_where=sa.text("price_cents > 0 AND status NOT IN ('FAILED', 'CANCELLED')"),
        postgresql_where=sa.text("price_cents > 0 AND status NOT IN ('FAILED', 'CANCELLED')"),
    )

    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("access_code_id", sa.Uuid(), nullable=False),
        sa.Column(
            "transport",
            sa.Enum(
                "COOKIE",
                "BEARER",
                name="ck_sessions_transport",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("device", sa.String(length=200), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("idle_expires_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    op.create_index("ix_sessions_access_code_id", "sessions", ["access_code_id"], unique=False)
    op.create_table(
        "refresh_tokens",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    op.create_index("ix_refresh_tokens_session_id", "refresh_tokens", ["session_id"], unique=False)
    op.create_table(
        "known_places",
        sa.Column("access_code_id", sa.Uuid(), nullable=False),
        sa.Column("place_hash", sa.LargeBinary(), nullable=False),
        sa.Column("last_seen_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["access_code_id"], ["access_codes.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("access_code_id", "place_hash"),
    )

    op.create_table(
        "credit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("balance_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "DEPOSIT",
                "CHARGE",
                "REVERSAL",
                name="ck_credit_entries_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column("at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'CHARGE') = (amount_cents < 0)", name="ck_credit_entries_sign"),
        sa.CheckConstraint("(kind = 'DEPOSIT') = (order_id IS NULL)", name="ck_credit_entries_order"),
        sa.ForeignKeyConstraint(
            ["balance_id"],
            ["credit_balances.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("order_id", "kind", name="uq_credit_entries_order_kind"),
    )
    op.create_index("ix_credit_entries_balance_id", "credit_entries", ["balance_id"], unique=False)

    op.create_table(
        "documents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("byte_size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_documents_order_id", "documents", ["order_id"], unique=False)
    _fix_payment_methods()
    _hold_transitions()
    if op.get_bind().dialect.name == "postgresql":
        op.create_foreign_key(
            "fk_organisations_main_code",
            "organisations",
            "access_codes",
            ["id", "main_code_id"],
            ["organisation_id", "id"],
            deferrable=True,
            initially="DEFERRED",
        )


def _fix_payment_methods() -> None:
    """Refuse to change the method of a code or a company, whatever refers to it (DOMAIN 3, 14)."""
    if op.get_bind().dialect.name == "sqlite":
        for table in ("access_codes", "organisations"):
            op.execute(f"""
                CREATE TRIGGER {table}_payment_method_is_fixed
                BEFORE UPDATE OF payment_method ON {table}
                WHEN NEW.payment_method <> OLD.payment_method
                BEGIN SELECT RAISE(ABORT, 'the payment method is fixed'); END
            """)
        return
    op.execute("""
        CREATE FUNCTION refuse_payment_method_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the payment method is fixed' USING ERRCODE = 'restrict_violation'; END $$
    """)
    for table in ("access_codes", "organisations"):
        op.execute(f"""
            CREATE TRIGGER {table}_payment_method_is_fixed
            BEFORE UPDATE OF payment_method ON {table} FOR EACH ROW
            WHEN (NEW.payment_method <> OLD.payment_method)
            EXECUTE FUNCTION refuse_payment_method_change()
        """)


_UNKNOWN_TRANSITION = """
    NEW.status <> OLD.status AND NOT (
        (OLD.status = 'PENDING' AND NEW.status IN ('ACTIVE', 'EXPIRED'))
        OR (OLD.status = 'ACTIVE' AND NEW.status IN ('BLOCKED', 'REVOKED'))
        OR (OLD.status = 'BLOCKED' AND NEW.status IN ('ACTIVE', 'REVOKED'))
    )
"""


def _hold_transitions() -> None:
    """Refuse a change of a code's status that the table of DOMAIN 8 does not know."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"""
            CREATE TRIGGER access_codes_status_is_known BEFORE UPDATE OF status ON access_codes
            WHEN {_UNKNOWN_TRANSITION}
            BEGIN SELECT RAISE(ABORT, 'a code does not change its status so'); END
        """)
        return
    op.execute("""
        CREATE FUNCTION refuse_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a code does not change its status so' USING ERRCODE = 'restrict_violation'; END $$
    """)
    op.execute(f"""
        CREATE TRIGGER access_codes_status_is_known BEFORE UPDATE OF status ON access_codes FOR EACH ROW
        WHEN ({_UNKNOWN_TRANSITION}) EXECUTE FUNCTION refuse_status_change()
    """)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("fk_organisations_main_code", "organisations", type_="foreignkey")
    for table in (
        "known_places",
        "refresh_tokens",
        "sessions",
        "documents",
        "credit_entries",
        "orders",
        "mandates",
        "credit_balances",
        "access_codes",
        "organisations",
        "registrations",
        "outbox",
        "idempotency_keys",
        "attempt_windows",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_payment_method_change()")
        op.execute("DROP FUNCTION refuse_status_change()")
