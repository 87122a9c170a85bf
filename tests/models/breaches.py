"""What the database must refuse, and what it must let pass: in raw SQL, as a table."""

from tests.models.breaches_of_accounts import ALLOWED_OF_ACCOUNTS, BREACHES_OF_ACCOUNTS
from tests.models.breaches_of_filings import ALLOWED_OF_FILINGS, BREACHES_OF_FILINGS
from tests.models.breaches_of_orders import ALLOWED_OF_ORDERS, BREACHES_OF_ORDERS, IMPLIED_OF_ORDERS
from tests.models.cases import (
    FIXED,
    MAIN_USER_REQUIRED,
    allowed,
    allowed_by,
    another_code,
    breach,
    breaches_of,
    copied,
)
from tests.models.lives import CODES as LIFE_OF_CODES

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
        "UPDATE access_codes SET use = 'PRIVATE', organisation_id = NULL WHERE organisation_id = :twin",
        "UPDATE organisations SET payment_method = 'INVOICE' WHERE id = :twin",
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
        "DELETE FROM access_codes WHERE id = :twins_main_user",
    ),
    breach(
        "the main user's code moves to another company",
        "fk_organisations_main_code",
        "UPDATE access_codes SET organisation_id = :company WHERE id = :twins_main_user",
    ),
    breach(
        "the main user's code becomes a private one",
        "fk_organisations_main_code",
        "UPDATE access_codes SET use = 'PRIVATE', organisation_id = NULL WHERE id = :twins_main_user",
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
        "UPDATE access_codes SET status = 'ACTIVE' WHERE id = :code_pending",
    ),
    breach(
        "an unused code that was used",
        "ck_access_codes_activated_at",
        "UPDATE access_codes SET activated_at = created_at WHERE id = :code_pending",
    ),
    breach(
        "an expired code that was used",
        "ck_access_codes_activated_at",
        "UPDATE access_codes SET status = 'EXPIRED', activated_at = created_at WHERE id = :code_pending",
    ),
    breach(
        "a code in use without a password",
        "ck_access_codes_password",
        "UPDATE access_codes SET password_hash = NULL WHERE id = :colleague",
    ),
    breach(
        "a code comes into use without a password",
        "ck_access_codes_password",
        "UPDATE access_codes SET password_hash = NULL WHERE id = :code_pending",
        "UPDATE access_codes SET status = 'ACTIVE', activated_at = created_at WHERE id = :code_pending",
    ),
    breach(
        "a code replaces one that does not exist",
        "access_codes_replaces_code_id_fkey",
        "UPDATE access_codes SET replaces_code_id = :new WHERE id = :code_pending",
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
        "a session of nobody",
        "ck_sessions_one_holder",
        "UPDATE sessions SET access_code_id = NULL WHERE access_code_id = :main_user",
    ),
    breach(
        "a session of a code and of an account",
        "ck_sessions_one_holder",
        "UPDATE sessions SET account_id = :account WHERE access_code_id = :main_user",
    ),
    breach(
        "a session of an account that does not exist",
        "sessions_account_id_fkey",
        "UPDATE sessions SET access_code_id = NULL, account_id = :new WHERE access_code_id = :main_user",
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

THE_LIFE_OF_A_CODE = (
    *breaches_of(LIFE_OF_CODES),
    breach(
        "a code that is EXPIRED becomes ACTIVE by way of a change that is known",
        LIFE_OF_CODES.unknown_change,
        LIFE_OF_CODES.change("PENDING", "EXPIRED"),
        LIFE_OF_CODES.change("PENDING", "ACTIVE"),
    ),
    breach(
        "all codes of a company become REVOKED, an unused one among them",
        LIFE_OF_CODES.unknown_change,
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
        "a second balance of a company",
        "credit_balances_organisation_id_key",
        copied("credit_balances", "id = :balance", id=":new", balance_cents="0", last_sequence="0"),
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
    *COUNTED_ONCE,
    *BREACHES_OF_ORDERS,
    *BREACHES_OF_ACCOUNTS,
    *BREACHES_OF_FILINGS,
)

IMPLIED = {"ck_organisations_payment_method": "ck_organisations_company_payment_method"} | IMPLIED_OF_ORDERS
"""What cannot be breached without a breach of another one."""

ALLOWED = (
    allowed(
        "the main role passes to another code",
        "UPDATE organisations SET main_code_id = :colleague WHERE id = :company",
    ),
    allowed("the same method is written again", "UPDATE organisations SET payment_method = payment_method"),
    *allowed_by(LIFE_OF_CODES),
    allowed(
        "a code is blocked, let in and revoked",
        LIFE_OF_CODES.change("ACTIVE", "BLOCKED"),
        LIFE_OF_CODES.change("ACTIVE", "ACTIVE"),
        LIFE_OF_CODES.change("ACTIVE", "REVOKED"),
    ),
    allowed("a company is a customer again after its record ended", *FOLLOWED_BY_ANOTHER),
    allowed(
        "a company's second customer record ends too",
        *FOLLOWED_BY_ANOTHER,
        "UPDATE organisations SET ended_at = created_at WHERE id = :new",
    ),
    allowed(
        "what a company filed goes with it to its next customer record",
        *FOLLOWED_BY_ANOTHER,
        "UPDATE filings SET organisation_id = :new, access_code_id = :new WHERE id = :filing_filed",
    ),
    allowed(
        "a session of an account",
        "UPDATE sessions SET access_code_id = NULL, account_id = :account WHERE access_code_id = :main_user",
    ),
    allowed(
        "a new mandate follows one that ended",
        "UPDATE mandates SET ended_at = accepted_at WHERE organisation_id = :neighbour",
        copied("mandates", "organisation_id = :neighbour", id=":new", reference="'M-NEW'", ended_at="NULL"),
    ),
    *ALLOWED_OF_ORDERS,
    *ALLOWED_OF_ACCOUNTS,
    *ALLOWED_OF_FILINGS,
)
