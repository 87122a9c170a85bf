"""First tables. What triggers hold about them is the next migration."""

import sqlalchemy as sa
from alembic import op

import models.columns

revision = "0001"
down_revision = None

_CHARGED = "price_cents > 0 AND status NOT IN ('PENDING_PAYMENT', 'FAILED', 'CANCELLED', 'EXPIRED')"


def upgrade() -> None:
    op.create_table(
        "attempt_windows",
        sa.Column("subject_hash", sa.LargeBinary(), nullable=False),
        sa.Column("window_start", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject_hash", "window_start"),
    )
    op.create_index("ix_attempt_windows_window_start", "attempt_windows", ["window_start"], unique=False)
    op.create_table(
        "billing_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("started_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("collect_on", sa.Date(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column("completed_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("month"),
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
        "invoice_numbers",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year"),
    )
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
        sa.UniqueConstraint("id", "kvk_number", name="uq_organisations_id_kvk_number"),
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
                "MAIL_REPLACEMENT_PASSWORD",
                "MAIL_CODE_REQUESTED",
                "MAIL_FIRST_LOGIN",
                "MAIL_LOGIN_FROM_ELSEWHERE",
                "MAIL_PASSWORD_CHANGED",
                "MAIL_CODE_BLOCKED",
                "MAIL_CODE_UNBLOCKED",
                "MAIL_PERMISSIONS_CHANGED",
                "MAIL_MAIN_ROLE_RECEIVED",
                "MAIL_MAIN_ROLE_PASSED",
                "PRODUCE_ORDER",
                "MAIL_ORDER_DELIVERED",
                "MAIL_ORDER_FAILED",
                "MAIL_ORDER_PLACED",
                "MAIL_ORDER_POSTED",
                "REFUND_PAYMENT",
                "MAKE_INVOICE",
                "MAIL_COLLECTION_BOUNCED",
                "MAIL_CONTACT_ANSWERED",
                "CHECK_FILING",
                "FILE_ACCOUNTS",
                "MAIL_FILED",
                "MAIL_FILING_REJECTED",
                "POST_AUTHORISATION_CODE",
                "MAIL_AUTHORISATION_MADE",
                "MAIL_AUTHORISATION_ENDED",
                "MAIL_ACCOUNT_CONFIRMATION",
                "MAIL_ACCOUNT_EXISTS",
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
            "(status IN ('PENDING', 'EXPIRED')) = (activated_at IS NULL)", name="ck_access_codes_activated_at"
        ),
        sa.CheckConstraint(
            "(use = 'BUSINESS') = (organisation_id IS NOT NULL)",
            name="ck_access_codes_business_has_organisation",
        ),
        sa.CheckConstraint(
            "permissions NOT LIKE '%MANAGE_ACCESS_CODES%'", name="ck_access_codes_management_not_granted"
        ),
        sa.CheckConstraint(
            "status IN ('PENDING', 'EXPIRED') OR password_hash IS NOT NULL", name="ck_access_codes_password"
        ),
        sa.CheckConstraint(
            "use = 'BUSINESS' OR payment_method IN ('DIRECT_DEBIT', 'CREDIT')",
            name="ck_access_codes_private_payment_method",
        ),
        sa.CheckConstraint("spending_limit_cents >= 0", name="ck_access_codes_spending_limit"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "payment_method"],
            ["organisations.id", "organisations.payment_method"],
            name="fk_access_codes_payment_method_of_organisation",
            onupdate="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["replaces_code_id"],
            ["access_codes.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code_hash"),
        sa.UniqueConstraint("id", "payment_method", name="uq_access_codes_id_payment_method"),
        sa.UniqueConstraint("organisation_id", "id", name="uq_access_codes_organisation_id_id"),
        sa.UniqueConstraint("request_number"),
    )
    op.create_index(
        "ix_access_codes_organisation_id_created_at",
        "access_codes",
        ["organisation_id", "created_at", "id"],
        unique=False,
        postgresql_include=["status"],
    )
    op.create_index("ix_access_codes_replaces_code_id", "access_codes", ["replaces_code_id"], unique=False)
    op.create_index(
        "ix_access_codes_status_created_at", "access_codes", ["status", "created_at"], unique=False
    )

    op.create_table(
        "credit_balances",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("balance_cents", sa.Integer(), nullable=False),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
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
        "invoices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column(
            "payment_method",
            sa.Enum(
                "DIRECT_DEBIT",
                "CREDIT",
                "INVOICE",
                "IDEAL",
                "CREDIT_CARD",
                name="ck_invoices_payment_method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("total_cents", sa.Integer(), nullable=False),
        sa.Column("issued_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "payment_method IN ('DIRECT_DEBIT', 'INVOICE')", name="ck_invoices_billed_monthly"
        ),
        sa.CheckConstraint(
            "(organisation_id IS NULL) <> (access_code_id IS NULL)", name="ck_invoices_one_payer"
        ),
        sa.CheckConstraint("total_cents > 0", name="ck_invoices_total"),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["billing_runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("run_id", "access_code_id", name="uq_invoices_access_code"),
        sa.UniqueConstraint("run_id", "organisation_id", name="uq_invoices_organisation"),
    )
    op.create_index(
        "ix_invoices_access_code_id_issued_at",
        "invoices",
        ["access_code_id", "issued_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_invoices_organisation_id_issued_at",
        "invoices",
        ["organisation_id", "issued_at", "id"],
        unique=False,
    )

    op.create_table(
        "known_places",
        sa.Column("access_code_id", sa.Uuid(), nullable=False),
        sa.Column("place_hash", sa.LargeBinary(), nullable=False),
        sa.Column("last_seen_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["access_code_id"], ["access_codes.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("access_code_id", "place_hash"),
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
        "accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("first_name", sa.String(length=100), nullable=False),
        sa.Column("last_name", sa.String(length=100), nullable=False),
        sa.Column(
            "language",
            sa.Enum(
                "NL", "EN", name="ck_accounts_language", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "UNCONFIRMED",
                "ACTIVE",
                name="ck_accounts_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("confirmation_hash", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status = 'UNCONFIRMED') = (confirmation_hash IS NOT NULL)", name="ck_accounts_confirmation"
        ),
        sa.CheckConstraint(
            "(status = 'UNCONFIRMED') = (confirmed_at IS NULL)", name="ck_accounts_confirmed_at"
        ),
        sa.CheckConstraint("email = lower(email)", name="ck_accounts_email"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("confirmation_hash"),
        sa.UniqueConstraint("email"),
    )

    op.create_index("ix_accounts_status_created_at", "accounts", ["status", "created_at"], unique=False)

    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("account_id", sa.Uuid(), nullable=True),
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
        sa.CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_sessions_one_holder"),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    op.create_index(
        "ix_sessions_access_code_id_created_at",
        "sessions",
        ["access_code_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_sessions_account_id_created_at", "sessions", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"], unique=False)

    op.create_table(
        "collections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("invoice_id", sa.Uuid(), nullable=False),
        sa.Column("mandate_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(length=35), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "SENT",
                "BOUNCED",
                "SETTLED",
                name="ck_collections_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("bounce_reason", sa.String(length=10), nullable=True),
        sa.Column("bounced_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("settled_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(status = 'SENT') = (bounced_at IS NULL)", name="ck_collections_bounced_at"),
        sa.CheckConstraint(
            "(status = 'SETTLED') = (settled_at IS NOT NULL)", name="ck_collections_settled_at"
        ),
        sa.CheckConstraint("(bounced_at IS NULL) = (bounce_reason IS NULL)", name="ck_collections_reason"),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoices.id"],
        ),
        sa.ForeignKeyConstraint(
            ["mandate_id"],
            ["mandates.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("invoice_id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index(
        "ix_collections_bounced",
        "collections",
        ["mandate_id"],
        unique=False,
        sqlite_where=sa.text("status = 'BOUNCED'"),
        postgresql_where=sa.text("status = 'BOUNCED'"),
    )

    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("guest_email", sa.String(length=254), nullable=True),
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
        sa.Column("financial_year", sa.Integer(), nullable=True),
        sa.Column("filing_reference", sa.String(length=40), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("repeat_of_id", sa.Uuid(), nullable=True),
        sa.Column("is_replacement", sa.Boolean(), nullable=False),
        sa.Column("invoice_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "PENDING_PAYMENT",
                "PLACED",
                "IN_PRODUCTION",
                "POSTED",
                "DELIVERED",
                "FAILED",
                "CANCELLED",
                "EXPIRED",
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
                "NOT_AVAILABLE",
                "NOT_PRODUCED",
                "PAYMENT_FAILED",
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
            "(access_code_id IS NULL) = (payment_method IN ('IDEAL', 'CREDIT_CARD'))",
            name="ck_orders_code_payment_method",
        ),
        sa.CheckConstraint(
            "(access_code_id IS NULL) OR status NOT IN ('PENDING_PAYMENT', 'EXPIRED')",
            name="ck_orders_guest_pays_first",
        ),
        sa.CheckConstraint(
            "(status = 'DELIVERED') = (delivered_at IS NOT NULL)", name="ck_orders_delivered_at"
        ),
        sa.CheckConstraint("(status = 'FAILED') = (failure IS NOT NULL)", name="ck_orders_failure"),
        sa.CheckConstraint(
            "NOT (access_code_id IS NULL) OR product IN ('CERTIFIED_EXTRACT_DIGITAL', 'CERTIFIED_EXTRACT_PAPER')",
            name="ck_orders_guest_product",
        ),
        sa.CheckConstraint(
            "invoice_id IS NULL OR payment_method IN ('DIRECT_DEBIT', 'INVOICE')", name="ck_orders_invoice"
        ),
        sa.CheckConstraint(
            "product = 'CERTIFIED_EXTRACT_PAPER' OR status <> 'POSTED'", name="ck_orders_posted"
        ),
        sa.CheckConstraint(
            "(access_code_id IS NULL) = (guest_email IS NOT NULL)", name="ck_orders_guest_email"
        ),
        sa.CheckConstraint(
            "NOT (access_code_id IS NULL) OR organisation_id IS NULL", name="ck_orders_guest_alone"
        ),
        sa.CheckConstraint(
            "is_replacement = false OR repeat_of_id IS NOT NULL", name="ck_orders_replacement"
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
            ["invoice_id"],
            ["invoices.id"],
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
        postgresql_with={"autovacuum_vacuum_scale_factor": 0.01},
    )
    op.create_index(
        "ix_orders_access_code_id_placed_at",
        "orders",
        ["access_code_id", "placed_at", "id"],
        unique=False,
        postgresql_include=["organisation_id", "product", "day", "price_cents", "status"],
    )
    op.create_index("ix_orders_invoice_id", "orders", ["invoice_id"], unique=False)
    op.create_index(
        "ix_orders_organisation_id_placed_at",
        "orders",
        ["organisation_id", "placed_at", "id"],
        unique=False,
        postgresql_include=["access_code_id", "product", "day", "price_cents", "status"],
    )
    to_be_billed = sa.text(
        "invoice_id IS NULL AND price_cents > 0 AND status IN ('DELIVERED', 'POSTED') "
        "AND payment_method IN ('DIRECT_DEBIT', 'INVOICE')"
    )
    op.create_index(
        "ix_orders_to_be_billed",
        "orders",
        ["organisation_id", "access_code_id", "placed_at"],
        unique=False,
        sqlite_where=to_be_billed,
        postgresql_where=to_be_billed,
    )
    op.create_index(
        "ix_orders_under_way",
        "orders",
        ["status"],
        unique=False,
        sqlite_where=sa.text("status IN ('PLACED', 'IN_PRODUCTION', 'POSTED')"),
        postgresql_where=sa.text("status IN ('PLACED', 'IN_PRODUCTION', 'POSTED')"),
    )
    op.create_index(
        "uq_orders_replaced_once",
        "orders",
        ["repeat_of_id"],
        unique=True,
        sqlite_where=sa.text("is_replacement"),
        postgresql_where=sa.text("is_replacement"),
    )

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
        "contact_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column(
            "topic",
            sa.Enum(
                "ORDER_REPLACEMENT",
                name="ck_contact_requests_topic",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "OPEN",
                "ANSWERED",
                "CLOSED",
                name="ck_contact_requests_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("message", sa.String(length=2000), nullable=False),
        sa.Column(
            "language",
            sa.Enum(
                "NL",
                "EN",
                name="ck_contact_requests_language",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("answered_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status = 'OPEN') = (answered_at IS NULL)", name="ck_contact_requests_answered_at"
        ),
        sa.CheckConstraint(
            "topic <> 'ORDER_REPLACEMENT' OR order_id IS NOT NULL", name="ck_contact_requests_order"
        ),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(
        "ix_contact_requests_access_code_id_created_at",
        "contact_requests",
        ["access_code_id", "created_at", "id"],
        unique=False,
    )
    op.create_index("ix_contact_requests_order_id", "contact_requests", ["order_id"], unique=False)
    op.create_index(
        "ix_contact_requests_status_created_at", "contact_requests", ["status", "created_at"], unique=False
    )

    op.create_table(
        "filings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("kvk_number", sa.String(length=8), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column(
            "route",
            sa.Enum(
                "SELF_FILING",
                "XBRL_UPLOAD",
                name="ck_filings_route",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "size_class",
            sa.Enum(
                "MICRO",
                "SMALL",
                "MEDIUM",
                "LARGE",
                name="ck_filings_size_class",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("financial_year", sa.Integer(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("is_adopted", sa.Boolean(), nullable=True),
        sa.Column("adoption_date", sa.Date(), nullable=True),
        sa.Column("corrects_id", sa.Uuid(), nullable=True),
        sa.Column("form", models.columns.JsonText(), nullable=True),
        sa.Column("upload_name", sa.String(length=200), nullable=True),
        sa.Column("upload_sha256", sa.String(length=64), nullable=True),
        sa.Column("upload_size", sa.Integer(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "DRAFT",
                "CHECKING",
                "REJECTED",
                "ACCEPTED",
                "FILED",
                name="ck_filings_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "language",
            sa.Enum(
                "NL", "EN", name="ck_filings_language", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("changed_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("filed_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("receipt_number", sa.String(length=20), nullable=True),
        sa.Column("document_sha256", sa.String(length=64), nullable=True),
        sa.CheckConstraint("(route = 'SELF_FILING') = (form IS NOT NULL)", name="ck_filings_form"),
        sa.CheckConstraint("(route = 'XBRL_UPLOAD') = (upload_sha256 IS NOT NULL)", name="ck_filings_upload"),
        sa.CheckConstraint("(status = 'FILED') = (document_sha256 IS NOT NULL)", name="ck_filings_document"),
        sa.CheckConstraint("(status = 'FILED') = (filed_at IS NOT NULL)", name="ck_filings_filed_at"),
        sa.CheckConstraint("(status = 'FILED') = (receipt_number IS NOT NULL)", name="ck_filings_receipt"),
        sa.CheckConstraint(
            "access_code_id IS NULL OR size_class IS NULL OR size_class IN ('MICRO', 'SMALL')",
            name="ck_filings_of_code",
        ),
        sa.CheckConstraint(
            "route <> 'SELF_FILING' OR size_class IN ('MICRO', 'SMALL')", name="ck_filings_self_filed"
        ),
        sa.CheckConstraint("size_class IS NULL OR size_class <> 'LARGE'", name="ck_filings_not_large"),
        sa.CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR (size_class IS NOT NULL AND financial_year IS NOT NULL AND period_start IS NOT NULL AND period_end IS NOT NULL AND is_adopted IS NOT NULL)",
            name="ck_filings_known_when_accepted",
        ),
        sa.CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR period_start <= period_end", name="ck_filings_period"
        ),
        sa.CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR is_adopted = (adoption_date IS NOT NULL)",
            name="ck_filings_adoption_date",
        ),
        sa.CheckConstraint("corrects_id <> id", name="ck_filings_corrects_another"),
        sa.CheckConstraint(
            "status NOT IN ('ACCEPTED', 'FILED') OR corrects_id IS NULL OR is_adopted",
            name="ck_filings_correction_adopted",
        ),
        sa.CheckConstraint(
            "status NOT IN ('CHECKING', 'ACCEPTED', 'FILED') OR submitted_at IS NOT NULL",
            name="ck_filings_submitted_at",
        ),
        sa.CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_filings_one_filer"),
        sa.CheckConstraint(
            "(upload_sha256 IS NULL) = (upload_name IS NULL) AND (upload_sha256 IS NULL) = (upload_size IS NULL)",
            name="ck_filings_upload_whole",
        ),
        sa.CheckConstraint(
            "access_code_id IS NULL OR organisation_id IS NOT NULL", name="ck_filings_code_of_company"
        ),
        sa.CheckConstraint("length(kvk_number) = 8", name="ck_filings_kvk_number"),
        sa.CheckConstraint("version >= 1", name="ck_filings_version"),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id", "kvk_number"],
            ["filings.id", "filings.kvk_number"],
            name="fk_filings_corrected",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "access_code_id"],
            ["access_codes.organisation_id", "access_codes.id"],
            name="fk_filings_access_code_of_organisation",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "kvk_number"],
            ["organisations.id", "organisations.kvk_number"],
            name="fk_filings_organisation",
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("id", "kvk_number", name="uq_filings_id_kvk_number"),
        sa.UniqueConstraint("number", name="uq_filings_number"),
        sa.UniqueConstraint("receipt_number", name="uq_filings_receipt_number"),
    )
    op.create_index(
        "ix_filings_access_code_id_created_at",
        "filings",
        ["access_code_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_filings_account_id_created_at", "filings", ["account_id", "created_at", "id"], unique=False
    )
    op.create_index("ix_filings_kvk_number", "filings", ["kvk_number", "period_end"], unique=False)
    op.create_index(
        "ix_filings_organisation_id_created_at",
        "filings",
        ["organisation_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "uq_filings_adopted_once",
        "filings",
        ["kvk_number", "period_end"],
        unique=True,
        sqlite_where=sa.text("status IN ('ACCEPTED', 'FILED') AND is_adopted AND corrects_id IS NULL"),
        postgresql_where=sa.text("status IN ('ACCEPTED', 'FILED') AND is_adopted AND corrects_id IS NULL"),
    )
    op.create_index(
        "uq_filings_corrected_once",
        "filings",
        ["corrects_id"],
        unique=True,
        sqlite_where=sa.text("status IN ('ACCEPTED', 'FILED')"),
        postgresql_where=sa.text("status IN ('ACCEPTED', 'FILED')"),
    )

    op.create_table(
        "filing_reports",
        sa.Column("filing_id", sa.Uuid(), nullable=False),
        sa.Column("findings", models.columns.JsonText(), nullable=False),
        sa.Column("figures", models.columns.JsonText(), nullable=False),
        sa.Column("checked_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["filing_id"],
            ["filings.id"],
        ),
        sa.PrimaryKeyConstraint("filing_id"),
    )

    op.create_table(
        "filing_authorisations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kvk_number", sa.String(length=8), nullable=False),
        sa.Column("organisation_name", sa.String(length=500), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "REQUESTED",
                "ACTIVE",
                "ENDED",
                "EXPIRED",
                name="ck_filing_authorisations_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("code_hash", sa.LargeBinary(), nullable=True),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("requested_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("made_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status = 'ENDED') = (ended_at IS NOT NULL)", name="ck_filing_authorisations_ended_at"
        ),
        sa.CheckConstraint(
            "(status = 'REQUESTED') = (code_hash IS NOT NULL)", name="ck_filing_authorisations_code"
        ),
        sa.CheckConstraint(
            "(status <> 'ACTIVE' OR made_at IS NOT NULL) "
            "AND (status NOT IN ('REQUESTED', 'EXPIRED') OR made_at IS NULL)",
            name="ck_filing_authorisations_made_at",
        ),
        sa.CheckConstraint("length(kvk_number) = 8", name="ck_filing_authorisations_kvk_number"),
        sa.CheckConstraint("tries_left >= 0", name="ck_filing_authorisations_tries_left"),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "kvk_number"],
            ["organisations.id", "organisations.kvk_number"],
            name="fk_filing_authorisations_organisation",
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_filing_authorisations_account_id",
        "filing_authorisations",
        ["account_id", "requested_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_filing_authorisations_status_requested_at",
        "filing_authorisations",
        ["status", "requested_at"],
        unique=False,
    )
    op.create_index(
        "ix_filing_authorisations_kvk_number", "filing_authorisations", ["kvk_number"], unique=False
    )
    op.create_index(
        "ix_filing_authorisations_organisation_id",
        "filing_authorisations",
        ["organisation_id", "requested_at", "id"],
        unique=False,
    )
    op.create_index(
        "uq_filing_authorisations_one_live",
        "filing_authorisations",
        ["account_id", "kvk_number"],
        unique=True,
        sqlite_where=sa.text("status IN ('REQUESTED', 'ACTIVE')"),
        postgresql_where=sa.text("status IN ('REQUESTED', 'ACTIVE')"),
    )

    op.create_table(
        "uploads",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("byte_size", sa.Integer(), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(access_code_id IS NULL) <> (account_id IS NULL)", name="ck_uploads_one_owner"),
        sa.CheckConstraint("byte_size BETWEEN 1 AND 10000000", name="ck_uploads_byte_size"),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_uploads_access_code_id", "uploads", ["access_code_id"], unique=False)
    op.create_index("ix_uploads_account_id", "uploads", ["account_id"], unique=False)
    op.create_index("ix_uploads_created_at", "uploads", ["created_at"], unique=False)

    op.create_table(
        "documents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("invoice_id", sa.Uuid(), nullable=True),
        sa.Column("filing_id", sa.Uuid(), nullable=True),
        sa.Column("verification_number", sa.String(length=30), nullable=True),
        sa.Column("subject_name", sa.String(length=500), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("byte_size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(CASE WHEN order_id IS NULL THEN 0 ELSE 1 END) "
            "+ (CASE WHEN invoice_id IS NULL THEN 0 ELSE 1 END) "
            "+ (CASE WHEN filing_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="ck_documents_one_origin",
        ),
        sa.CheckConstraint(
            "verification_number IS NULL OR order_id IS NOT NULL", name="ck_documents_verification"
        ),
        sa.CheckConstraint(
            "(verification_number IS NULL) = (subject_name IS NULL)", name="ck_documents_subject_name"
        ),
        sa.ForeignKeyConstraint(
            ["filing_id"],
            ["filings.id"],
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoices.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("invoice_id"),
        sa.UniqueConstraint("verification_number"),
    )
    op.create_index("ix_documents_filing_id", "documents", ["filing_id"], unique=False)
    op.create_index("ix_documents_order_id", "documents", ["order_id"], unique=False)

    op.create_table(
        "payments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("provider_reference", sa.String(length=64), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("balance_id", sa.Uuid(), nullable=True),
        sa.Column("access_code_id", sa.Uuid(), nullable=True),
        sa.Column(
            "payment_method",
            sa.Enum(
                "DIRECT_DEBIT",
                "CREDIT",
                "INVOICE",
                "IDEAL",
                "CREDIT_CARD",
                name="ck_payments_payment_method",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "OPEN",
                "PAID",
                "CANCELLED",
                "EXPIRED",
                "FAILED",
                name="ck_payments_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("checkout_url", sa.String(length=1000), nullable=False),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("paid_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(status = 'PAID') = (paid_at IS NOT NULL)", name="ck_payments_paid_at"),
        sa.CheckConstraint("payment_method IN ('IDEAL', 'CREDIT_CARD')", name="ck_payments_paid_at_once"),
        sa.CheckConstraint(
            "(balance_id IS NULL) = (access_code_id IS NULL)", name="ck_payments_deposit_by_code"
        ),
        sa.CheckConstraint("(order_id IS NULL) <> (balance_id IS NULL)", name="ck_payments_one_purpose"),
        sa.CheckConstraint("amount_cents > 0", name="ck_payments_amount"),
        sa.ForeignKeyConstraint(
            ["access_code_id"],
            ["access_codes.id"],
        ),
        sa.ForeignKeyConstraint(
            ["balance_id"],
            ["credit_balances.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("order_id"),
        sa.UniqueConstraint("provider_reference"),
    )
    op.create_index(
        "ix_payments_access_code_id_created_at",
        "payments",
        ["access_code_id", "created_at", "id"],
        unique=False,
    )
    op.create_index("ix_payments_status_created_at", "payments", ["status", "created_at"], unique=False)

    op.create_table(
        "shipments",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.String(length=100), nullable=False),
        sa.Column("street", sa.String(length=100), nullable=False),
        sa.Column("postcode", sa.String(length=20), nullable=False),
        sa.Column("town", sa.String(length=100), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("posted_at", models.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.PrimaryKeyConstraint("order_id"),
    )
    op.create_table(
        "credit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("balance_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("payment_id", sa.Uuid(), nullable=True),
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
        sa.Column("balance_after_cents", sa.Integer(), nullable=False),
        sa.Column("at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'CHARGE') = (amount_cents < 0)", name="ck_credit_entries_sign"),
        sa.CheckConstraint("(kind = 'DEPOSIT') = (order_id IS NULL)", name="ck_credit_entries_order"),
        sa.CheckConstraint("(kind = 'DEPOSIT') = (payment_id IS NOT NULL)", name="ck_credit_entries_payment"),
        sa.CheckConstraint("balance_after_cents >= 0", name="ck_credit_entries_not_below_zero"),
        sa.ForeignKeyConstraint(
            ["balance_id"],
            ["credit_balances.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("balance_id", "sequence", name="uq_credit_entries_sequence"),
        sa.UniqueConstraint("order_id", "kind", name="uq_credit_entries_order_kind"),
        sa.UniqueConstraint("payment_id", name="uq_credit_entries_payment"),
    )
    op.create_index(
        "ix_credit_entries_balance_id_at", "credit_entries", ["balance_id", "at", "id"], unique=False
    )

    op.create_table(
        "refunds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column("provider_reference", sa.String(length=64), nullable=True),
        sa.Column("created_at", models.columns.UtcDateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="ck_refunds_amount"),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("payment_id"),
        sa.UniqueConstraint("provider_reference"),
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
            sa.text("coalesce(financial_year, 0)"),
            sa.text("coalesce(filing_reference, '')"),
            "day",
        ],
        unique=True,
        sqlite_where=sa.text(_CHARGED),
        postgresql_where=sa.text(_CHARGED),
    )
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


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("fk_organisations_main_code", "organisations", type_="foreignkey")
    for table in (
        "refunds",
        "credit_entries",
        "shipments",
        "payments",
        "documents",
        "uploads",
        "filing_authorisations",
        "filing_reports",
        "filings",
        "contact_requests",
        "refresh_tokens",
        "orders",
        "collections",
        "sessions",
        "accounts",
        "mandates",
        "known_places",
        "invoices",
        "credit_balances",
        "access_codes",
        "registrations",
        "outbox",
        "organisations",
        "invoice_numbers",
        "idempotency_keys",
        "billing_runs",
        "attempt_windows",
    ):
        op.drop_table(table)
