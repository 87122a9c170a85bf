"""What the database refuses of accounts, of their authorisations and of uploads (DOMAIN 19, 21, 25)."""

from models.upload import LARGEST_UPLOAD
from tests.models.cases import allowed, allowed_by, another_authorisation, breach, breaches_of, copied
from tests.models.lives import AUTHORISATIONS

OF_ACCOUNT = " WHERE id = :account"
OF_UNCONFIRMED = " WHERE id = :unconfirmed"
REQUESTED = "id = :authorisation_requested"
ACTIVE = "id = :authorisation_active"
OF_REQUESTED = f" WHERE {REQUESTED}"
OF_ACTIVE = f" WHERE {ACTIVE}"
OF_UPLOAD = " WHERE id = :upload"

ACCOUNTS = (
    breach(
        "two accounts have one e-mail address",
        "accounts_email_key",
        copied("accounts", "id = :account", id=":new"),
    ),
    breach(
        "an e-mail address in capitals",
        "ck_accounts_email",
        "UPDATE accounts SET email = 'Active@test.example'" + OF_ACCOUNT,
    ),
    breach(
        "a language of an account that does not exist",
        "ck_accounts_language",
        "UPDATE accounts SET language = 'FY'" + OF_ACCOUNT,
    ),
    breach(
        "a status of an account that does not exist",
        "ck_accounts_status",
        "UPDATE accounts SET status = 'ASLEEP'" + OF_ACCOUNT,
    ),
    breach(
        "an account that was confirmed at no moment",
        "ck_accounts_confirmed_at",
        "UPDATE accounts SET confirmed_at = NULL" + OF_ACCOUNT,
    ),
    breach(
        "an account that is not confirmed was confirmed",
        "ck_accounts_confirmed_at",
        "UPDATE accounts SET confirmed_at = created_at" + OF_UNCONFIRMED,
    ),
    breach(
        "an account that nothing can confirm",
        "ck_accounts_confirmation",
        "UPDATE accounts SET confirmation_hash = NULL" + OF_UNCONFIRMED,
    ),
    breach(
        "a confirmed account that can be confirmed",
        "ck_accounts_confirmation",
        "UPDATE accounts SET confirmation_hash = :hash" + OF_ACCOUNT,
    ),
    breach(
        "one link confirms two accounts",
        "accounts_confirmation_hash_key",
        copied("accounts", "id = :unconfirmed", id=":new", email="'new@test.example'"),
    ),
)

AUTHORISED = (
    *breaches_of(AUTHORISATIONS),
    breach(
        "a status of an authorisation that does not exist",
        "ck_filing_authorisations_status",
        another_authorisation(ACTIVE, status="'LOST'"),
    ),
    breach(
        "an account is authorised twice by one company",
        "uq_filing_authorisations_one_live",
        another_authorisation(ACTIVE),
    ),
    breach(
        "an account that is authorised asks again",
        "uq_filing_authorisations_one_live",
        another_authorisation(ACTIVE, status="'REQUESTED'", code_hash=":hash", made_at="NULL"),
    ),
    breach(
        "an account asks twice",
        "uq_filing_authorisations_one_live",
        another_authorisation(REQUESTED),
    ),
    breach(
        "a KVK number of seven digits authorises",
        "ck_filing_authorisations_kvk_number",
        "UPDATE filing_authorisations SET kvk_number = '1234567'" + OF_REQUESTED,
    ),
    breach(
        "more tries than there are",
        "ck_filing_authorisations_tries_left",
        "UPDATE filing_authorisations SET tries_left = -1" + OF_REQUESTED,
    ),
    breach(
        "an authorisation that was asked for without a code",
        "ck_filing_authorisations_code",
        "UPDATE filing_authorisations SET code_hash = NULL" + OF_REQUESTED,
    ),
    *(
        breach(
            f"the code of an authorisation that is {status} can be used",
            "ck_filing_authorisations_code",
            "UPDATE filing_authorisations SET code_hash = :hash"
            f" WHERE id = {AUTHORISATIONS.standing(status)}",
        )
        for status in ("ACTIVE", "ENDED", "EXPIRED")
    ),
    breach(
        "an authorisation that was made at no moment",
        "ck_filing_authorisations_made_at",
        "UPDATE filing_authorisations SET made_at = NULL" + OF_ACTIVE,
    ),
    *(
        breach(
            f"an authorisation that is {status} was made",
            "ck_filing_authorisations_made_at",
            "UPDATE filing_authorisations SET made_at = requested_at"
            f" WHERE id = {AUTHORISATIONS.standing(status)}",
        )
        for status in ("REQUESTED", "EXPIRED")
    ),
    breach(
        "an authorisation that ended at no moment",
        "ck_filing_authorisations_ended_at",
        "UPDATE filing_authorisations SET ended_at = NULL WHERE id = :authorisation_ended",
    ),
    breach(
        "an end of an authorisation that goes on",
        "ck_filing_authorisations_ended_at",
        "UPDATE filing_authorisations SET ended_at = requested_at" + OF_ACTIVE,
    ),
    breach(
        "an account that does not exist is authorised",
        "filing_authorisations_account_id_fkey",
        "UPDATE filing_authorisations SET account_id = :new" + OF_ACTIVE,
    ),
    breach(
        "a company that does not exist authorises",
        "fk_filing_authorisations_organisation",
        "UPDATE filing_authorisations SET organisation_id = :new" + OF_ACTIVE,
    ),
    breach(
        "an authorisation of one company is given by another",
        "fk_filing_authorisations_organisation",
        "UPDATE filing_authorisations SET organisation_id = :twin" + OF_ACTIVE,
    ),
)

UPLOADS = (
    breach(
        "an upload by nobody", "ck_uploads_one_owner", "UPDATE uploads SET access_code_id = NULL" + OF_UPLOAD
    ),
    breach(
        "an upload by a code and an account",
        "ck_uploads_one_owner",
        "UPDATE uploads SET account_id = :account" + OF_UPLOAD,
    ),
    *(
        breach(
            f"an upload of {size} bytes",
            "ck_uploads_byte_size",
            f"UPDATE uploads SET byte_size = {size}{OF_UPLOAD}",
        )
        for size in (-1, 0, LARGEST_UPLOAD + 1)
    ),
    breach(
        "an upload by a code that does not exist",
        "uploads_access_code_id_fkey",
        "UPDATE uploads SET access_code_id = :new" + OF_UPLOAD,
    ),
    breach(
        "an upload by an account that does not exist",
        "uploads_account_id_fkey",
        "UPDATE uploads SET access_code_id = NULL, account_id = :new" + OF_UPLOAD,
    ),
)

BREACHES_OF_ACCOUNTS = (*ACCOUNTS, *AUTHORISED, *UPLOADS)

ALLOWED_OF_ACCOUNTS = (
    *allowed_by(AUTHORISATIONS),
    allowed(
        "an account is confirmed",
        "UPDATE accounts SET status = 'ACTIVE', confirmed_at = created_at, confirmation_hash = NULL"
        + OF_UNCONFIRMED,
    ),
    allowed(
        "a company authorises two accounts",
        another_authorisation(ACTIVE, account_id=":unconfirmed"),
    ),
    allowed(
        "an account is authorised again after its authorisation ended",
        AUTHORISATIONS.change("ACTIVE", "ENDED"),
        another_authorisation(ACTIVE, status="'ACTIVE'", made_at="requested_at", ended_at="NULL"),
    ),
    allowed(
        "an authorisation that was in force ends, and it is still known since when it was",
        "UPDATE filing_authorisations SET status = 'ENDED', ended_at = made_at" + OF_ACTIVE,
    ),
    allowed(
        "an account asks again after its code expired",
        AUTHORISATIONS.change("REQUESTED", "EXPIRED"),
        another_authorisation(REQUESTED, status="'REQUESTED'", code_hash=":hash"),
    ),
    *(
        allowed(f"an upload of {size} bytes", f"UPDATE uploads SET byte_size = {size}{OF_UPLOAD}")
        for size in (1, LARGEST_UPLOAD)
    ),
    allowed(
        "an upload by an account",
        "UPDATE uploads SET access_code_id = NULL, account_id = :account" + OF_UPLOAD,
    ),
)
