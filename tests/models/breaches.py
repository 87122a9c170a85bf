"""What the database must refuse, and what it must let pass: in raw SQL, as a table."""

from dataclasses import dataclass

from models.tables import METADATA

FIXED = "the payment method is fixed"
UNKNOWN_CHANGE = "a code does not change its status so"
MAIN_USER_REQUIRED = "organisations.main_code_id"


@dataclass(frozen=True)
class Case:
    """Statements that run in one transaction; refused by the constraint of that name, or let pass."""

    what: str
    refused_by: str | None
    statements: tuple[str, ...]

    def __str__(self) -> str:
        return self.what


def breach(what: str, refused_by: str, *statements: str) -> Case:
    return Case(what, refused_by, statements)


def allowed(what: str, *statements: str) -> Case:
    return Case(what, None, statements)


def copied(table: str, row: str, **changes: str) -> str:
    """Write the INSERT of a copy of a row; `changes` and `row` are SQL."""
    columns = METADATA.tables[table].columns.keys()
    values = [changes.get(column, column) for column in columns]
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table} WHERE {row}"


def another_code(row: str, **changes: str) -> str:
    """Write the INSERT of a code like another one."""
    own = {"id": ":new", "code_hash": ":hash", "request_number": "'A-NEW'"}
    return copied("access_codes", row, **own | changes)


SECOND_AS_FIRST = """
    UPDATE orders SET subject_kvk_number =
        (SELECT subject_kvk_number FROM orders AS bought WHERE bought.id = :order)
"""
OF_SECOND = " WHERE id = :second_order"

THE_PAYMENT_METHOD_IS_FIXED = (
    breach(
        "a company gets another payment method",
        FIXED,
        "UPDATE organisations SET payment_method = 'INVOICE' WHERE id = :company",
    ),
    breach(
        "a company's code gets another payment method",
        FIXED,
        "UPDATE access_codes SET payment_method = 'INVOICE' WHERE id = :colleague",
    ),
    breach(
        "a company and all that is its get another payment method at once",
        FIXED,
        "UPDATE organisations SET payment_method = 'INVOICE' WHERE id = :company",
        "UPDATE access_codes SET payment_method = 'INVOICE' WHERE organisation_id = :company",
        "UPDATE orders SET payment_method = 'INVOICE' WHERE organisation_id = :company",
    ),
    breach(
        "the same from the other end",
        FIXED,
        "UPDATE access_codes SET payment_method = 'INVOICE' WHERE organisation_id = :company",
        "UPDATE organisations SET payment_method = 'INVOICE' WHERE id = :company",
    ),
    breach(
        "a company gets another payment method after its codes were set aside",
        FIXED,
        "UPDATE access_codes SET use = 'PRIVATE', organisation_id = NULL WHERE organisation_id = :neighbour",
        "UPDATE organisations SET payment_method = 'INVOICE' WHERE id = :neighbour",
    ),
    breach(
        "a private code gets another payment method",
        FIXED,
        "UPDATE access_codes SET payment_method = 'DIRECT_DEBIT' WHERE id = :private_code",
    ),
    breach(
        "a company's new code has another payment method",
        "fk_access_codes_payment_method_of_organisation",
        another_code("id = :colleague", payment_method="'INVOICE'"),
    ),
    breach(
        "a code moves to a company with another payment method",
        "fk_access_codes_payment_method_of_organisation",
        "UPDATE access_codes SET organisation_id = :neighbour WHERE id = :colleague",
    ),
    breach(
        "an order gets another payment method than its code's",
        "fk_orders_payment_method_of_access_code",
        "UPDATE orders SET payment_method = 'INVOICE' WHERE id = :order",
    ),
    breach(
        "a private code's order gets another payment method than its code's",
        "fk_orders_payment_method_of_access_code",
        "UPDATE orders SET payment_method = 'DIRECT_DEBIT' WHERE id = :private_order",
    ),
    breach(
        "an order moves to a company that its code is not of",
        "fk_orders_access_code_of_organisation",
        "UPDATE orders SET organisation_id = :twin WHERE id = :order",
    ),
    breach(
        "a company pays by iDEAL",
        "ck_organisations_company_payment_method",
        copied(
            "organisations", "id = :company", id=":new", kvk_number="'12345678'", payment_method="'IDEAL'"
        ),
    ),
    breach(
        "a private code pays by invoice",
        "ck_access_codes_private_payment_method",
        another_code("id = :private_code", payment_method="'INVOICE'"),
    ),
    breach(
        "a code's order is paid by credit card",
        "ck_orders_code_payment_method",
        "UPDATE orders SET payment_method = 'CREDIT_CARD' WHERE id = :order",
    ),
    breach(
        "a payment method that does not exist",
        "ck_access_codes_payment_method",
        another_code("id = :colleague", payment_method="'BARTER'"),
    ),
)

EXACTLY_ONE_MAIN_USER = (
    breach(
        "a company has no main user",
        MAIN_USER_REQUIRED,
        "UPDATE organisations SET main_code_id = NULL WHERE id = :company",
    ),
    breach(
        "another company's code is main user",
        "fk_organisations_main_code",
        "UPDATE organisations SET main_code_id = :neighbours_main_user WHERE id = :company",
    ),
    breach(
        "a private code is main user",
        "fk_organisations_main_code",
        "UPDATE organisations SET main_code_id = :private_code WHERE id = :company",
    ),
    breach(
        "a code that does not exist is main user",
        "fk_organisations_main_code",
        "UPDATE organisations SET main_code_id = :new WHERE id = :company",
    ),
    breach(
        "a new company has no codes",
        "fk_organisations_main_code",
        copied("organisations", "id = :company", id=":new", kvk_number="'12345678'", main_code_id=":new"),
    ),
    breach(
        "the main user's code is deleted",
        "fk_organisations_main_code",
        "DELETE FROM access_codes WHERE id = :neighbours_main_user",
    ),
    breach(
        "the main user's code moves to another company",
        "fk_organisations_main_code",
        "UPDATE access_codes SET organisation_id = :company WHERE id = :twins_main_user",
    ),
    breach(
        "the main user's code becomes a private one",
        "fk_organisations_main_code",
        "UPDATE access_codes SET use = 'PRIVATE', organisation_id = NULL WHERE id = :neighbours_main_user",
    ),
)

CODES = (
    breach(
        "a business code has no company",
        "ck_access_codes_business_has_organisation",
        "UPDATE access_codes SET use = 'BUSINESS' WHERE id = :private_code",
    ),
    breach(
        "a private code has a company",
        "ck_access_codes_business_has_organisation",
        "UPDATE access_codes SET use = 'PRIVATE' WHERE id = :colleague",
    ),
    breach(
        "the management of codes is granted",
        "ck_access_codes_management_not_granted",
        "UPDATE access_codes SET permissions = 'MANAGE_ACCESS_CODES,PLACE_ORDERS' WHERE id = :colleague",
    ),
    breach(
        "the management of codes is granted to a main user",
        "ck_access_codes_management_not_granted",
        "UPDATE access_codes SET permissions = 'MANAGE_ACCESS_CODES' WHERE id = :main_user",
    ),
    breach(
        "a spending limit below zero",
        "ck_access_codes_spending_limit",
        "UPDATE access_codes SET spending_limit_cents = -1 WHERE id = :colleague",
    ),
    breach(
        "a use that does not exist",
        "ck_access_codes_use",
        "UPDATE access_codes SET use = 'SHARED' WHERE id = :private_code",
    ),
    breach(
        "a status of a code that does not exist",
        "ck_access_codes_status",
        another_code("id = :colleague", status="'ASLEEP'"),
    ),
    breach(
        "a code in use that was never used",
        "ck_access_codes_activated_at",
        another_code("id = :colleague", activated_at="NULL"),
    ),
    breach(
        "a code that is used for the first time at no moment",
        "ck_access_codes_activated_at",
        "UPDATE access_codes SET status = 'ACTIVE' WHERE id = :pending",
    ),
    breach(
        "an unused code that was used",
        "ck_access_codes_activated_at",
        "UPDATE access_codes SET activated_at = created_at WHERE id = :pending",
    ),
    breach(
        "an expired code that was used",
        "ck_access_codes_activated_at",
        "UPDATE access_codes SET status = 'EXPIRED', activated_at = created_at WHERE id = :pending",
    ),
    breach(
        "a code in use without a password",
        "ck_access_codes_password",
        "UPDATE access_codes SET password_hash = NULL WHERE id = :colleague",
    ),
    breach(
        "a code comes into use without a password",
        "ck_access_codes_password",
        "UPDATE access_codes SET password_hash = NULL WHERE id = :pending",
        "UPDATE access_codes SET status = 'ACTIVE', activated_at = created_at WHERE id = :pending",
    ),
    breach(
        "a code replaces one that does not exist",
        "access_codes_replaces_code_id_fkey",
        "UPDATE access_codes SET replaces_code_id = :new WHERE id = :pending",
    ),
    breach(
        "a language of a code that does not exist",
        "ck_access_codes_language",
        "UPDATE access_codes SET language = 'FY' WHERE id = :colleague",
    ),
    breach(
        "a delivery that does not exist",
        "ck_access_codes_delivery",
        "UPDATE access_codes SET delivery = 'PIGEON' WHERE id = :colleague",
    ),
    breach(
        "two codes have one hash",
        "access_codes_code_hash_key",
        another_code("id = :colleague", code_hash="code_hash"),
    ),
    breach(
        "two codes have one request number",
        "access_codes_request_number_key",
        another_code("id = :colleague", request_number="request_number"),
    ),
    breach(
        "two sessions have one token",
        "sessions_token_hash_key",
        copied("sessions", "access_code_id = :main_user", id=":new"),
    ),
    breach(
        "a session of no code",
        "sessions_access_code_id_fkey",
        "UPDATE sessions SET access_code_id = :new WHERE access_code_id = :main_user",
    ),
    breach(
        "a transport that does not exist",
        "ck_sessions_transport",
        "UPDATE sessions SET transport = 'PIGEON' WHERE access_code_id = :main_user",
    ),
    breach("two refresh tokens are one", "refresh_tokens_pkey", copied("refresh_tokens", "used_at IS NULL")),
    breach(
        "a refresh token of no session",
        "refresh_tokens_session_id_fkey",
        "UPDATE refresh_tokens SET session_id = :new",
    ),
    breach(
        "a code knows a place twice",
        "known_places_pkey",
        copied("known_places", "access_code_id = :main_user"),
    ),
    breach(
        "a place that no code was used from",
        "known_places_access_code_id_fkey",
        "UPDATE known_places SET access_code_id = :new",
    ),
)

STATUSES = ("PENDING", "ACTIVE", "BLOCKED", "REVOKED", "EXPIRED")
CHANGES = (
    ("PENDING", "ACTIVE"),
    ("PENDING", "EXPIRED"),
    ("ACTIVE", "BLOCKED"),
    ("BLOCKED", "ACTIVE"),
    ("ACTIVE", "REVOKED"),
    ("BLOCKED", "REVOKED"),
)
"""The table of DOMAIN 8, once more and by hand."""


def change(before: str, after: str) -> str:
    """Write the UPDATE of a code of one status to another, with the moment that goes with it."""
    moment = "NULL" if after in ("PENDING", "EXPIRED") else "created_at"
    row = f"id = :{before.lower()}"
    return f"UPDATE access_codes SET status = '{after}', activated_at = {moment} WHERE {row}"


THE_LIFE_OF_A_CODE = (
    *(
        breach(f"a code that is {before} becomes {after}", UNKNOWN_CHANGE, change(before, after))
        for before in STATUSES
        for after in STATUSES
        if before != after and (before, after) not in CHANGES
    ),
    breach(
        "a code that is EXPIRED becomes ACTIVE by way of a change that is known",
        UNKNOWN_CHANGE,
        change("PENDING", "EXPIRED"),
        change("PENDING", "ACTIVE"),
    ),
    breach(
        "all codes of a company become REVOKED, an unused one among them",
        UNKNOWN_CHANGE,
        "UPDATE access_codes SET status = 'REVOKED', activated_at = created_at"
        " WHERE organisation_id = :company",
    ),
)

FOLLOWED_BY_ANOTHER = (
    "UPDATE organisations SET ended_at = created_at WHERE id = :company",
    copied("organisations", "id = :company", id=":new", main_code_id=":new", ended_at="NULL"),
    another_code("id = :colleague", organisation_id=":new"),
)

COMPANIES = (
    breach(
        "a KVK number of seven digits",
        "ck_organisations_kvk_number",
        "UPDATE organisations SET kvk_number = '1234567' WHERE id = :company",
    ),
    breach(
        "two companies have one KVK number",
        "uq_organisations_kvk_number",
        copied("organisations", "id = :company", id=":new"),
    ),
    breach(
        "a customer record that ended comes back beside its successor",
        "uq_organisations_kvk_number",
        *FOLLOWED_BY_ANOTHER,
        "UPDATE organisations SET ended_at = NULL WHERE id = :company",
    ),
    breach(
        "a kind of registration that does not exist",
        "ck_registrations_kind",
        "UPDATE registrations SET kind = 'GUILD'",
    ),
    breach("two copies of one registration", "registrations_pkey", copied("registrations", "key = :kvk")),
)

WHO_PAYS = (
    breach(
        "a balance of nobody",
        "ck_credit_balances_one_payer",
        "UPDATE credit_balances SET organisation_id = NULL WHERE organisation_id = :company",
    ),
    breach(
        "a balance of two payers",
        "ck_credit_balances_one_payer",
        "UPDATE credit_balances SET access_code_id = :colleague WHERE organisation_id = :company",
    ),
    breach(
        "a balance below zero",
        "ck_credit_balances_not_below_zero",
        "UPDATE credit_balances SET balance_cents = -1 WHERE organisation_id = :company",
    ),
    breach(
        "a second balance of a company",
        "credit_balances_organisation_id_key",
        copied("credit_balances", "organisation_id = :company", id=":new"),
    ),
    breach(
        "a second balance of a private code",
        "credit_balances_access_code_id_key",
        copied("credit_balances", "access_code_id = :private_code", id=":new"),
    ),
    breach(
        "a balance of a company that does not exist",
        "credit_balances_organisation_id_fkey",
        "UPDATE credit_balances SET organisation_id = :new WHERE organisation_id = :company",
    ),
    breach(
        "a balance of a code that does not exist",
        "credit_balances_access_code_id_fkey",
        "UPDATE credit_balances SET access_code_id = :new WHERE access_code_id = :private_code",
    ),
    breach(
        "a mandate of nobody",
        "ck_mandates_one_payer",
        "UPDATE mandates SET organisation_id = NULL WHERE organisation_id = :neighbour",
    ),
    breach(
        "a mandate of two payers",
        "ck_mandates_one_payer",
        "UPDATE mandates SET access_code_id = :neighbours_main_user WHERE organisation_id = :neighbour",
    ),
    breach(
        "a second live mandate of a company",
        "uq_mandates_live_of_organisation",
        copied("mandates", "organisation_id = :neighbour", id=":new", reference="'M-NEW'"),
    ),
    breach(
        "a second live mandate of a private code",
        "uq_mandates_live_of_access_code",
        copied("mandates", "access_code_id = :debited_code", id=":new", reference="'M-NEW'"),
    ),
    breach(
        "two mandates have one reference",
        "mandates_reference_key",
        copied("mandates", "organisation_id = :neighbour", id=":new", ended_at="accepted_at"),
    ),
    breach(
        "a mandate of a company that does not exist",
        "mandates_organisation_id_fkey",
        "UPDATE mandates SET organisation_id = :new WHERE organisation_id = :neighbour",
    ),
    breach(
        "a mandate of a code that does not exist",
        "mandates_access_code_id_fkey",
        "UPDATE mandates SET access_code_id = :new WHERE access_code_id = :debited_code",
    ),
)

THE_LEDGER = (
    breach(
        "an order is charged twice",
        "uq_credit_entries_order_kind",
        copied("credit_entries", "order_id = :order AND kind = 'CHARGE'", id=":new"),
    ),
    breach(
        "an order is reversed twice",
        "uq_credit_entries_order_kind",
        copied("credit_entries", "order_id = :order AND kind = 'REVERSAL'", id=":new"),
    ),
    breach(
        "a charge that adds to the balance",
        "ck_credit_entries_sign",
        "UPDATE credit_entries SET amount_cents = 235 WHERE kind = 'CHARGE'",
    ),
    breach(
        "a reversal that takes from the balance",
        "ck_credit_entries_sign",
        "UPDATE credit_entries SET amount_cents = -235 WHERE kind = 'REVERSAL'",
    ),
    breach(
        "a deposit that takes from the balance",
        "ck_credit_entries_sign",
        "UPDATE credit_entries SET amount_cents = -235 WHERE kind = 'DEPOSIT'",
    ),
    breach(
        "a charge without an order",
        "ck_credit_entries_order",
        "UPDATE credit_entries SET order_id = NULL WHERE kind = 'CHARGE'",
    ),
    breach(
        "a deposit for an order",
        "ck_credit_entries_order",
        "UPDATE credit_entries SET order_id = :order WHERE kind = 'DEPOSIT'",
    ),
    breach(
        "a movement that does not exist",
        "ck_credit_entries_kind",
        "UPDATE credit_entries SET kind = 'GIFT' WHERE kind = 'REVERSAL'",
    ),
    breach(
        "a movement of no balance",
        "credit_entries_balance_id_fkey",
        "UPDATE credit_entries SET balance_id = :new WHERE kind = 'CHARGE'",
    ),
    breach(
        "a charge for an order that does not exist",
        "credit_entries_order_id_fkey",
        "UPDATE credit_entries SET order_id = :new WHERE kind = 'CHARGE'",
    ),
)

ORDERS = (
    breach("the same bought twice on a day", "uq_orders_charged_once_a_day", SECOND_AS_FIRST + OF_SECOND),
    breach(
        "the same of one branch bought twice on a day",
        "uq_orders_charged_once_a_day",
        "UPDATE orders SET branch_number = '000000000001' WHERE id IN (:order, :second_order)",
        SECOND_AS_FIRST + OF_SECOND,
    ),
    breach(
        "a repeat that costs something",
        "ck_orders_repeat_is_free",
        "UPDATE orders SET repeat_of_id = :order" + OF_SECOND,
    ),
    breach(
        "a repeat of an order that does not exist",
        "orders_repeat_of_id_fkey",
        "UPDATE orders SET repeat_of_id = :new, price_cents = 0" + OF_SECOND,
    ),
    breach("a price below zero", "ck_orders_price", "UPDATE orders SET price_cents = -1" + OF_SECOND),
    breach(
        "two orders have one number",
        "uq_orders_number",
        "UPDATE orders SET number = (SELECT number FROM orders AS first WHERE first.id = :order)" + OF_SECOND,
    ),
    breach("failed without a reason", "ck_orders_failure", "UPDATE orders SET status = 'FAILED'" + OF_SECOND),
    breach(
        "a reason without having failed",
        "ck_orders_failure",
        "UPDATE orders SET failure = 'REGISTRATION_NOT_FOUND'" + OF_SECOND,
    ),
    breach(
        "a reason that does not exist",
        "ck_orders_failure_reason",
        "UPDATE orders SET status = 'FAILED', failure = 'BAD_LUCK'" + OF_SECOND,
    ),
    breach(
        "delivered at no moment",
        "ck_orders_delivered_at",
        "UPDATE orders SET status = 'DELIVERED'" + OF_SECOND,
    ),
    breach(
        "a moment of delivery without being delivered",
        "ck_orders_delivered_at",
        "UPDATE orders SET delivered_at = placed_at" + OF_SECOND,
    ),
    breach(
        "a status of an order that does not exist",
        "ck_orders_status",
        "UPDATE orders SET status = 'LOST'" + OF_SECOND,
    ),
    breach(
        "a language of an order that does not exist",
        "ck_orders_language",
        "UPDATE orders SET language = 'FY'" + OF_SECOND,
    ),
    breach(
        "a document of no order",
        "documents_order_id_fkey",
        "UPDATE documents SET order_id = :new WHERE order_id = :order",
    ),
)

COUNTED_ONCE = (
    breach(
        "one idempotency key has two results",
        "idempotency_keys_pkey",
        copied("idempotency_keys", "key = 'the-key'", result_id=":new", input_hash=":hash"),
    ),
    breach(
        "attempts are counted in two places",
        "attempt_windows_pkey",
        copied("attempt_windows", "attempts = 1", attempts="2"),
    ),
)

BREACHES = (
    *THE_PAYMENT_METHOD_IS_FIXED,
    *EXACTLY_ONE_MAIN_USER,
    *CODES,
    *THE_LIFE_OF_A_CODE,
    *COMPANIES,
    *WHO_PAYS,
    *THE_LEDGER,
    *ORDERS,
    *COUNTED_ONCE,
)

IMPLIED = {
    "ck_organisations_payment_method": "ck_organisations_company_payment_method",
    "ck_orders_payment_method": "ck_orders_code_payment_method",
    "fk_orders_payment_method_of_organisation": "fk_orders_access_code_of_organisation",
}
"""What cannot be breached without a breach of another one."""

ALLOWED = (
    allowed(
        "the main role passes to another code",
        "UPDATE organisations SET main_code_id = :colleague WHERE id = :company",
    ),
    allowed("the same method is written again", "UPDATE organisations SET payment_method = payment_method"),
    *(
        allowed(f"a code that is {before} becomes {after}", change(before, after))
        for before, after in CHANGES
    ),
    allowed("the same status is written again", "UPDATE access_codes SET status = status"),
    allowed(
        "a code is blocked, let in and revoked",
        change("ACTIVE", "BLOCKED"),
        change("ACTIVE", "ACTIVE"),
        change("ACTIVE", "REVOKED"),
    ),
    allowed("a company is a customer again after its record ended", *FOLLOWED_BY_ANOTHER),
    allowed(
        "a company's second customer record ends too",
        *FOLLOWED_BY_ANOTHER,
        "UPDATE organisations SET ended_at = created_at WHERE id = :new",
    ),
    allowed(
        "a new mandate follows one that ended",
        "UPDATE mandates SET ended_at = accepted_at WHERE organisation_id = :neighbour",
        copied("mandates", "organisation_id = :neighbour", id=":new", reference="'M-NEW'", ended_at="NULL"),
    ),
    allowed(
        "the same again for nothing", SECOND_AS_FIRST + ", price_cents = 0, repeat_of_id = :order" + OF_SECOND
    ),
    allowed("the same on another day", SECOND_AS_FIRST + ", day = '2026-03-01'" + OF_SECOND),
    allowed("the same in another language", SECOND_AS_FIRST + ", language = 'EN'" + OF_SECOND),
    allowed("the same of a branch", SECOND_AS_FIRST + ", branch_number = '000000000001'" + OF_SECOND),
    allowed("the same by a colleague", SECOND_AS_FIRST + ", access_code_id = :colleague" + OF_SECOND),
    allowed(
        "the same after the first was cancelled",
        "UPDATE orders SET status = 'CANCELLED', delivered_at = NULL WHERE id = :order",
        SECOND_AS_FIRST + OF_SECOND,
    ),
    allowed(
        "the same after the first failed",
        "UPDATE orders SET delivered_at = NULL, status = 'FAILED', failure = 'REGISTER_UNAVAILABLE'"
        " WHERE id = :order",
        SECOND_AS_FIRST + OF_SECOND,
    ),
)
