"""What the database refuses of filings, and of the documents that they leave behind (DOMAIN 19-24)."""

from models.tables import METADATA
from tests.models.cases import (
    allowed,
    allowed_by,
    another_document,
    another_filing,
    breach,
    breaches_of,
    copied,
)
from tests.models.lives import FILINGS

NEVER_CHANGES = "a filed one never changes"
REPORT_NEVER_CHANGES = "the report of a filed one never changes"
NEVER_GOES = "only a draft is discarded"
CORRECTS_A_FILED_ONE = "a correction corrects a filed one of its year"
DOCUMENT_NEVER_CHANGES = "a filed document never changes"
NEVER_BECOMES_FILED = "no other document becomes a filed one"
OF_WHAT_WAS_ACCEPTED = "only what was accepted has documents"
FILED_SENTENCES = (
    NEVER_CHANGES,
    REPORT_NEVER_CHANGES,
    NEVER_GOES,
    CORRECTS_A_FILED_ONE,
    DOCUMENT_NEVER_CHANGES,
    NEVER_BECOMES_FILED,
    OF_WHAT_WAS_ACCEPTED,
)

DRAFT = "id = :filing_draft"
FILED = "id = :filing_filed"
UPLOADED = "id = :uploaded"
OF_DRAFT = f" WHERE {DRAFT}"
OF_FILED = f" WHERE {FILED}"
OF_UPLOADED = f" WHERE {UPLOADED}"
OF_ACCEPTED = " WHERE id = :filing_accepted"

NOT_FILED = {"filed_at": "NULL", "receipt_number": "NULL", "document_sha256": "NULL"}
PROVISIONAL = {"is_adopted": "false", "adoption_date": "NULL"}
IN_2017 = {"period_start": "'2017-01-01'", "period_end": "'2017-12-31'"}
NEWER = {"id": ":newer", "number": "'J-NEWER'", "receipt_number": "'R-NEWER'"}
AS_THE_FILED_ONE = """
    UPDATE filings SET period_end = (SELECT period_end FROM filings AS filed WHERE filed.id = :filing_filed)
"""
WHOSE_IT_IS = {"access_code_id", "organisation_id"}
"""What of a filed one goes with the code that replaces another, and with a company's next record."""


def columns_of_a(table: str, *but: str) -> list[str]:
    """Name all columns of a table but these, so that one that is still to come is tried too."""
    return [column.name for column in METADATA.tables[table].columns if column.name not in but]


def correction_of(row: str, **changes: str) -> str:
    """Write the INSERT of a filed correction of a row, of the same year."""
    year = {
        column: f"(SELECT {column} FROM filings AS other WHERE other.id = {row})"
        for column in ("period_start", "period_end")
    }
    return another_filing(FILED, **{"corrects_id": row} | year | changes)


WHO_FILES = (
    breach(
        "a filing by nobody", "ck_filings_one_filer", "UPDATE filings SET access_code_id = NULL" + OF_DRAFT
    ),
    breach(
        "a filing by a code and an account",
        "ck_filings_one_filer",
        "UPDATE filings SET account_id = :account" + OF_DRAFT,
    ),
    breach(
        "a filing by a code of no company",
        "ck_filings_code_of_company",
        "UPDATE filings SET organisation_id = NULL" + OF_DRAFT,
    ),
    breach(
        "a private code files",
        "fk_filings_access_code_of_organisation",
        "UPDATE filings SET access_code_id = :private_code" + OF_DRAFT,
    ),
    breach(
        "a code files for another company",
        "fk_filings_access_code_of_organisation",
        "UPDATE filings SET organisation_id = :twin,"
        " kvk_number = (SELECT kvk_number FROM organisations WHERE id = :twin)" + OF_DRAFT,
    ),
    breach(
        "a code's filing names the number of another company",
        "fk_filings_organisation",
        "UPDATE filings SET kvk_number = (SELECT kvk_number FROM organisations WHERE id = :twin)" + OF_DRAFT,
    ),
    breach(
        "an account's filing is among those of another company",
        "fk_filings_organisation",
        "UPDATE filings SET organisation_id = :twin" + OF_UPLOADED,
    ),
    breach(
        "a filed one goes to a code of another company",
        "fk_filings_access_code_of_organisation",
        "UPDATE filings SET access_code_id = :twins_main_user" + OF_FILED,
    ),
    breach(
        "a filing by an account that does not exist",
        "filings_account_id_fkey",
        "UPDATE filings SET account_id = :new" + OF_UPLOADED,
    ),
    breach(
        "a filing of a company that does not exist",
        "fk_filings_organisation",
        "UPDATE filings SET organisation_id = :new" + OF_UPLOADED,
    ),
    breach(
        "a filing of a KVK number of seven digits",
        "ck_filings_kvk_number",
        "UPDATE filings SET kvk_number = '1234567'" + OF_DRAFT,
    ),
)

BY_WHICH_ROUTE = (
    breach(
        "a route that does not exist",
        "ck_filings_route",
        another_filing(DRAFT, route="'PIGEON'", form="NULL"),
    ),
    breach("a form that is not there", "ck_filings_form", "UPDATE filings SET form = NULL" + OF_DRAFT),
    breach("an upload with a form", "ck_filings_form", "UPDATE filings SET form = '{}'" + OF_UPLOADED),
    breach(
        "an upload of no file",
        "ck_filings_upload",
        "UPDATE filings SET upload_name = NULL, upload_sha256 = NULL, upload_size = NULL" + OF_UPLOADED,
    ),
    breach(
        "a form with a file",
        "ck_filings_upload",
        "UPDATE filings SET upload_name = 'a.xbrl', upload_sha256 = '0', upload_size = 1" + OF_DRAFT,
    ),
    *(
        breach(
            f"an upload without its {what}",
            "ck_filings_upload_whole",
            f"UPDATE filings SET {column} = NULL{OF_UPLOADED}",
        )
        for what, column in (("name", "upload_name"), ("size", "upload_size"))
    ),
    breach(
        "a medium company fills in a form",
        "ck_filings_self_filed",
        another_filing(DRAFT, access_code_id="NULL", account_id=":account", size_class="'MEDIUM'"),
    ),
    breach(
        "a code uploads for a medium company",
        "ck_filings_of_code",
        "UPDATE filings SET account_id = NULL, access_code_id = :main_user, organisation_id = :company"
        + OF_UPLOADED,
    ),
    breach(
        "a large company files here",
        "ck_filings_not_large",
        "UPDATE filings SET size_class = 'LARGE'" + OF_UPLOADED,
    ),
    breach(
        "a size class that does not exist",
        "ck_filings_size_class",
        "UPDATE filings SET size_class = 'TINY'" + OF_UPLOADED,
    ),
    breach(
        "a language of a filing that does not exist",
        "ck_filings_language",
        "UPDATE filings SET language = 'FY'" + OF_DRAFT,
    ),
    breach("a version before the first", "ck_filings_version", "UPDATE filings SET version = 0" + OF_DRAFT),
    breach("two filings have one number", "uq_filings_number", another_filing(DRAFT, number="number")),
)

TOWARDS_A_RECEIPT = (
    *breaches_of(FILINGS),
    breach(
        "a status of a filing that does not exist",
        "ck_filings_status",
        another_filing(DRAFT, status="'LOST'"),
    ),
    *(
        breach(
            f"accepted without a known {column}",
            "ck_filings_known_when_accepted",
            another_filing(UPLOADED, status="'ACCEPTED'", submitted_at="created_at", **{column: "NULL"}),
        )
        for column in ("size_class", "financial_year", "period_start", "period_end", "is_adopted")
    ),
    breach(
        "filed without a known year",
        "ck_filings_known_when_accepted",
        another_filing(FILED, financial_year="NULL"),
    ),
    breach(
        "a year that begins after its end is accepted",
        "ck_filings_period",
        "UPDATE filings SET period_start = '2024-01-01'" + OF_ACCEPTED,
    ),
    breach(
        "accepted as adopted on no day",
        "ck_filings_adoption_date",
        "UPDATE filings SET adoption_date = NULL" + OF_ACCEPTED,
    ),
    breach(
        "filed as provisional with a day of adoption",
        "ck_filings_adoption_date",
        another_filing(FILED, is_adopted="false"),
    ),
    *(
        breach(
            f"a filing is {status} that nobody submitted",
            "ck_filings_submitted_at",
            f"UPDATE filings SET submitted_at = NULL WHERE id = {FILINGS.standing(status)}",
        )
        for status in ("CHECKING", "ACCEPTED")
    ),
    breach(
        "a filing is filed that nobody submitted",
        "ck_filings_submitted_at",
        another_filing(FILED, **PROVISIONAL, submitted_at="NULL"),
    ),
    *(
        breach(
            f"filed with {what} that is not there",
            constraint,
            another_filing(FILED, **PROVISIONAL | {column: "NULL"}),
        )
        for what, constraint, column in (
            ("a moment", "ck_filings_filed_at", "filed_at"),
            ("a receipt", "ck_filings_receipt", "receipt_number"),
            ("a document", "ck_filings_document", "document_sha256"),
        )
    ),
    *(
        breach(
            f"{what} of a filing that is not filed",
            constraint,
            f"UPDATE filings SET {column} = {value}{OF_ACCEPTED}",
        )
        for what, constraint, column, value in (
            ("a moment", "ck_filings_filed_at", "filed_at", "created_at"),
            ("a receipt", "ck_filings_receipt", "receipt_number", "'R-NEW'"),
            ("a document", "ck_filings_document", "document_sha256", "'0'"),
        )
    ),
    breach(
        "two filings have one receipt",
        "uq_filings_receipt_number",
        another_filing(FILED, **PROVISIONAL, receipt_number="receipt_number"),
    ),
    breach(
        "two reports of one filing",
        "filing_reports_pkey",
        copied("filing_reports", "filing_id = :filing_rejected", findings="'[1]'"),
    ),
    breach(
        "a report of no filing",
        "filing_reports_filing_id_fkey",
        copied("filing_reports", "filing_id = :filing_rejected", filing_id=":new"),
    ),
)

ADOPTED_ONCE = (
    breach("a year is filed as adopted twice", "uq_filings_adopted_once", another_filing(FILED)),
    breach(
        "a year that is filed as adopted is accepted as adopted",
        "uq_filings_adopted_once",
        another_filing(FILED, status="'ACCEPTED'", **NOT_FILED),
    ),
    breach(
        "a year that is filed as adopted passes the checks once more",
        "uq_filings_adopted_once",
        AS_THE_FILED_ONE + " WHERE id = :filing_checking",
        FILINGS.change("CHECKING", "ACCEPTED"),
    ),
    breach(
        "an account files a year that the company filed as adopted",
        "uq_filings_adopted_once",
        AS_THE_FILED_ONE + OF_UPLOADED,
        f"UPDATE filings SET status = 'CHECKING', submitted_at = created_at{OF_UPLOADED}",
        f"UPDATE filings SET status = 'ACCEPTED'{OF_UPLOADED}",
    ),
)

CORRECTIONS = (
    breach(
        "a filing that does not exist is corrected",
        "fk_filings_corrected",
        "UPDATE filings SET corrects_id = :new" + OF_DRAFT,
    ),
    breach(
        "a filing of another company is corrected",
        "fk_filings_corrected",
        "UPDATE filings SET kvk_number = '12345678', corrects_id = :filing_filed" + OF_UPLOADED,
    ),
    breach(
        "a filing corrects itself",
        "ck_filings_corrects_another",
        "UPDATE filings SET corrects_id = id" + OF_DRAFT,
    ),
    breach(
        "a correction that is not adopted is filed",
        "ck_filings_correction_adopted",
        correction_of(":filing_filed", **PROVISIONAL),
    ),
    breach(
        "a correction that is not adopted is accepted",
        "ck_filings_correction_adopted",
        correction_of(":filing_filed", status="'ACCEPTED'", **PROVISIONAL | NOT_FILED),
    ),
    *(
        breach(
            f"one that is {status} is corrected",
            CORRECTS_A_FILED_ONE,
            correction_of(FILINGS.standing(status)),
        )
        for status in ("DRAFT", "CHECKING", "REJECTED", "ACCEPTED")
    ),
    breach(
        "one that was filed as provisional is corrected",
        CORRECTS_A_FILED_ONE,
        another_filing(FILED, **PROVISIONAL),
        correction_of(":new", **NEWER),
    ),
    breach(
        "a correction of another year is filed",
        CORRECTS_A_FILED_ONE,
        correction_of(":filing_filed", period_end="'2024-12-30'"),
    ),
    breach(
        "a correction of one that is not filed passes the checks",
        CORRECTS_A_FILED_ONE,
        correction_of(":filing_accepted", status="'CHECKING'", **NOT_FILED),
        "UPDATE filings SET status = 'ACCEPTED' WHERE id = :new",
    ),
    breach(
        "one that was accepted becomes a correction of another year",
        CORRECTS_A_FILED_ONE,
        "UPDATE filings SET corrects_id = :filing_filed" + OF_ACCEPTED,
    ),
    breach(
        "a correction that was accepted moves to another year",
        CORRECTS_A_FILED_ONE,
        correction_of(":filing_filed", status="'ACCEPTED'", **NOT_FILED),
        "UPDATE filings SET period_end = '2024-12-30' WHERE id = :new",
    ),
    breach(
        "one is corrected twice",
        "uq_filings_corrected_once",
        correction_of(":filing_filed"),
        correction_of(":filing_filed", **NEWER),
    ),
    breach(
        "a second correction of one is accepted",
        "uq_filings_corrected_once",
        correction_of(":filing_filed"),
        correction_of(":filing_filed", status="'ACCEPTED'", **NEWER | NOT_FILED),
    ),
)

FILED_FOR_GOOD = (
    *(
        breach(
            f"the {column} of a filed one is changed",
            NEVER_CHANGES,
            f"UPDATE filings SET {column} = {column}{OF_FILED}",
        )
        for column in columns_of_a("filings", "status", *WHOSE_IT_IS)
    ),
    breach(
        "a filed one is changed with whose it is",
        NEVER_CHANGES,
        "UPDATE filings SET access_code_id = :colleague, form = '{}'" + OF_FILED,
    ),
    breach(
        "a filed one is changed as soon as it is filed",
        NEVER_CHANGES,
        FILINGS.change("ACCEPTED", "FILED"),
        "UPDATE filings SET document_sha256 = '1'" + OF_ACCEPTED,
    ),
    *(
        breach(
            f"the {column} of a filed one's report is changed",
            REPORT_NEVER_CHANGES,
            f"UPDATE filing_reports SET {column} = {column} WHERE filing_id = :filing_filed",
        )
        for column in columns_of_a("filing_reports")
    ),
    breach(
        "the report of a filed one is deleted",
        REPORT_NEVER_CHANGES,
        "DELETE FROM filing_reports WHERE filing_id = :filing_filed",
    ),
    *(
        breach(
            f"a filing that is {status} is deleted",
            NEVER_GOES,
            f"DELETE FROM filings WHERE id = {FILINGS.standing(status)}",
        )
        for status in ("CHECKING", "ACCEPTED", "FILED")
    ),
    breach(
        "all that a company filed is deleted",
        NEVER_GOES,
        "DELETE FROM filing_reports WHERE filing_id = :filing_rejected",
        "DELETE FROM filings WHERE kvk_number = :kvk",
    ),
    *(
        breach(
            f"the {column} of a filed document is changed",
            DOCUMENT_NEVER_CHANGES,
            f"UPDATE documents SET {column} = {column} WHERE filing_id = :filing_filed",
        )
        for column in columns_of_a("documents")
    ),
    breach(
        "a filed document goes to another filing",
        DOCUMENT_NEVER_CHANGES,
        "UPDATE documents SET filing_id = :filing_accepted WHERE filing_id = :filing_filed",
    ),
    breach(
        "a filed document is deleted",
        DOCUMENT_NEVER_CHANGES,
        "DELETE FROM documents WHERE filing_id = :filing_filed",
    ),
    *(
        breach(
            f"a filing that is {status} has a document",
            OF_WHAT_WAS_ACCEPTED,
            another_document("filing_id = :filing_filed", filing_id=FILINGS.standing(status)),
        )
        for status in ("DRAFT", "CHECKING", "REJECTED")
    ),
    breach(
        "what an order delivered becomes a filed document",
        NEVER_BECOMES_FILED,
        "UPDATE documents SET order_id = NULL, verification_number = NULL, subject_name = NULL,"
        " filing_id = :filing_filed WHERE id = :certified",
    ),
    breach(
        "an invoice becomes a filed document",
        NEVER_BECOMES_FILED,
        "UPDATE documents SET invoice_id = NULL, filing_id = :filing_accepted WHERE invoice_id = :invoice",
    ),
)

BREACHES_OF_FILINGS = (
    *WHO_FILES,
    *BY_WHICH_ROUTE,
    *TOWARDS_A_RECEIPT,
    *ADOPTED_ONCE,
    *CORRECTIONS,
    *FILED_FOR_GOOD,
)

ALLOWED_OF_FILINGS = (
    *allowed_by(FILINGS),
    allowed(
        "a filing is refused, written anew, accepted and filed",
        FILINGS.change("DRAFT", "CHECKING"),
        f"UPDATE filings SET status = 'REJECTED'{OF_DRAFT}",
        f"UPDATE filings SET status = 'DRAFT', form = '{{}}', version = version + 1{OF_DRAFT}",
        f"UPDATE filings SET status = 'CHECKING'{OF_DRAFT}",
        f"UPDATE filings SET status = 'ACCEPTED'{OF_DRAFT}",
        f"UPDATE filings SET status = 'FILED', filed_at = created_at, receipt_number = 'R-NEW',"
        f" document_sha256 = '0'{OF_DRAFT}",
    ),
    allowed(
        "a filed one goes to a code that replaces its own",
        "UPDATE filings SET access_code_id = :colleague" + OF_FILED,
    ),
    allowed(
        "what an account files becomes its company's when that is a customer",
        "UPDATE filings SET organisation_id = :company" + OF_UPLOADED,
    ),
    allowed("a draft is discarded", "DELETE FROM filings" + OF_DRAFT),
    allowed(
        "a refused one is discarded with its report",
        "DELETE FROM filing_reports WHERE filing_id = :filing_rejected",
        "DELETE FROM filings WHERE id = :filing_rejected",
    ),
    allowed(
        "an upload of which nothing is known yet is checked",
        "UPDATE filings SET size_class = NULL, financial_year = NULL, period_start = NULL, period_end = NULL,"
        " is_adopted = NULL, adoption_date = NULL, status = 'CHECKING', submitted_at = created_at"
        + OF_UPLOADED,
    ),
    allowed(
        "a form of which nothing is filled in yet is saved",
        "UPDATE filings SET size_class = NULL, financial_year = NULL, period_start = NULL, period_end = NULL,"
        " is_adopted = NULL, adoption_date = NULL" + OF_DRAFT,
    ),
    allowed(
        "a draft becomes a form after it was an upload",
        "UPDATE filings SET route = 'SELF_FILING', form = '{}', size_class = 'SMALL', upload_name = NULL,"
        " upload_sha256 = NULL, upload_size = NULL" + OF_UPLOADED,
    ),
    *(
        allowed(
            f"a code uploads for a {size_class.lower()} company",
            "UPDATE filings SET account_id = NULL, access_code_id = :main_user, organisation_id = :company,"
            f" size_class = '{size_class}'{OF_UPLOADED}",
        )
        for size_class in ("MICRO", "SMALL")
    ),
    allowed(
        "a year that was filed is drafted again",
        another_filing(FILED, status="'DRAFT'", **NOT_FILED),
    ),
    allowed(
        "a year is filed as provisional twice, and then as adopted",
        another_filing(FILED, **PROVISIONAL | IN_2017),
        another_filing(FILED, **PROVISIONAL | IN_2017 | NEWER),
        another_filing(FILED, **IN_2017, id=":newest", number="'J-3'", receipt_number="'R-3'"),
    ),
    allowed("an adopted year is corrected", correction_of(":filing_filed")),
    allowed(
        "a correction is corrected",
        correction_of(":filing_filed"),
        correction_of(":new", **NEWER),
    ),
    allowed(
        "a correction passes the checks and is filed",
        correction_of(":filing_filed", status="'CHECKING'", **NOT_FILED),
        "UPDATE filings SET status = 'ACCEPTED' WHERE id = :new",
        "UPDATE filings SET status = 'FILED', filed_at = created_at, receipt_number = 'R-NEW',"
        " document_sha256 = '0' WHERE id = :new",
    ),
    allowed(
        "two corrections of one are drafted",
        correction_of(":filing_filed", status="'DRAFT'", **NOT_FILED),
        correction_of(":filing_filed", status="'DRAFT'", **NEWER | NOT_FILED),
    ),
    *(
        allowed(
            f"a correction {what} is kept while it is {status}",
            correction_of(":filing_filed", status=f"'{status}'", **NOT_FILED | said),
        )
        for status in ("DRAFT", "CHECKING", "REJECTED")
        for what, said in (
            ("of another year", IN_2017),
            ("of no known year", {"period_start": "NULL", "period_end": "NULL"}),
            ("that is not adopted", PROVISIONAL),
        )
    ),
    allowed(
        "a year is filed as adopted by two companies",
        another_filing(
            FILED,
            kvk_number="'12345678'",
            organisation_id="NULL",
            access_code_id="NULL",
            account_id=":account",
        ),
    ),
    allowed(
        "what a check found is written anew while it is no filed one's",
        "UPDATE filing_reports SET findings = '[1]' WHERE filing_id = :filing_rejected",
    ),
    allowed(
        "an accepted one gets its document",
        another_document("filing_id = :filing_filed", filing_id=":filing_accepted"),
    ),
    allowed(
        "a filed one gets a second document",
        another_document("filing_id = :filing_filed", media_type="'application/xml'"),
    ),
)
