"""What a worker makes of a filing: refused with all that was found, or filed once (DOMAIN 22-24)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from auth.principal import AccountHolder, CodeHolder
from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from models.annual_accounts import FinancialPeriod
from models.catalogue import ProductCode
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus
from models.filing_finding_texts import FilingFindingCode
from models.finding import Finding, Severity, blocks
from models.form_finding_texts import FormFindingCode
from models.language import Language
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.refusals import ProductUnavailable, RegisterUnavailable, RegistrationNotFound
from models.register_facts import Figure
from models.size_class import SizeClass
from resolvers import availability, outbox
from resolvers.database import Transaction
from resolvers.filed_accounts import known_of
from resolvers.filing_reports import findings_from_json, message_of
from resolvers.ports import CheckedReport, FilingChecksUnavailable
from resolvers.services import Services
from resolvers.work import do_next
from tests.accounts import MICRO, SMALL
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Company, Factory, OpenedAccount
from tests.fakes import (
    Killed,
    Mailbox,
    Moments,
    PlayedFilingChecks,
    WatchedRegister,
    with_moments,
)
from tests.filings import report_of, save, submit, upload
from tests.resolvers.journeys import DONALD, LEASE, Journeys
from tests.shared_data import needs_shared_data


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number=DONALD)


@pytest.fixture
async def holder(factory: Factory, company: Company) -> CodeHolder:
    return await factory.principal(company.main_user)


@pytest.fixture
async def accountant(factory: Factory) -> AccountHolder:
    account = await factory.account(language=Language.EN)
    await factory.authorisation(account, DONALD)
    return await factory.account_principal(account)


@pytest.fixture
async def real(played: Services) -> AsyncIterator[Services]:
    """Give services that check filings as the gateway does."""
    checker = ArelleFilingChecks()
    yield replace(played, filing_checks=checker)
    await checker.close()


async def worked(services: Services) -> Filing:
    """Do all that is due; give the one filing."""
    while await do_next(services, LEASE):
        pass
    return await one_row(services, Filing)


async def found_in(services: Services, filing: Filing) -> list[Finding]:
    report = await one_row(services, FilingReport, filing_id=filing.id)
    return list(findings_from_json(report.findings))


async def codes_in(services: Services, filing: Filing) -> set[str]:
    return {finding.code for finding in await found_in(services, filing)}


def text_of(services: Services, document: Document) -> str:
    content = services.store.path(document.sha256).read_bytes()
    assert len(content) == document.byte_size
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


# A form


async def test_a_form_is_filed_with_a_receipt_its_instance_and_a_pdf(
    played: Services, holder: CodeHolder, mailbox: Mailbox
) -> None:
    await submit(played, holder, await save(played, holder))
    filing = await worked(played)
    assert filing.status is FilingStatus.FILED
    assert filing.filed_at == played.clock()
    assert filing.receipt_number is not None
    pdf, instance = sorted(await all_rows(played, Document), key=lambda each: each.media_type)
    assert (instance.name, instance.media_type) == (f"jaarrekening-2024-{DONALD}.xbrl", "application/xml")
    content = played.store.path(instance.sha256).read_bytes()
    assert sha256(content).hexdigest() == instance.sha256 == filing.document_sha256
    assert etree.fromstring(content).tag.endswith("}xbrl")
    words = text_of(played, pdf)
    for said in (filing.receipt_number, "Test BV Donald", DONALD, "31 december 2024", "1 mei 2025"):
        assert said in words
    (mail,) = mailbox.messages
    assert filing.receipt_number in mail.text
    (attached,) = mail.attachments
    assert sha256(attached.content).hexdigest() == pdf.sha256
    assert await all_rows(played, OutboxItem) == []


async def test_a_form_is_judged_again_when_it_is_checked(
    played: Services, factory: Factory, company: Company
) -> None:
    next_year = FinancialPeriod(date(2025, 3, 2), date(2026, 3, 2))
    form = replace(MICRO, period=next_year, adoption_date=date(2026, 3, 3))
    filing = await factory.filing(company.main_user, status=FilingStatus.CHECKING, form=form)
    now = played.clock()

    async def promise(transaction: Transaction) -> None:
        outbox.promise(transaction, Task.CHECK_FILING, filing.id, now)

    await played.database.write(promise)
    refused = await worked(played)
    assert refused.status is FilingStatus.REJECTED
    assert await codes_in(played, refused) >= {
        FormFindingCode.YEAR_NOT_OVER,
        FormFindingCode.ADOPTED_IN_FUTURE,
    }


# An upload


async def test_an_upload_tells_what_its_file_says_and_is_filed_as_it_is(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks
) -> None:
    filing_checks.report = report_of(size_class=SizeClass.SMALL)
    await submit(played, holder, await upload(played, holder, b"<eigen/>", "eigen naam.xbrl"))
    filing = await worked(played)
    assert filing.status is FilingStatus.FILED
    assert (filing.size_class, filing.financial_year) == (SizeClass.SMALL, 2024)
    assert (filing.period_start, filing.period_end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (filing.is_adopted, filing.adoption_date) == (True, date(2025, 5, 1))
    assert filing_checks.asked == ["eigen naam.xbrl"]
    document = await one_row(played, Document, name="eigen naam.xbrl")
    assert played.store.path(document.sha256).read_bytes() == b"<eigen/>"
    assert filing.document_sha256 == filing.upload_sha256 == document.sha256


@pytest.mark.parametrize(
    ("reported", "code"),
    [
        ({"kvk_number": "99000001"}, FilingFindingCode.OTHER_COMPANY),
        ({"kvk_number": None}, FilingFindingCode.COMPANY_NOT_NAMED),
        ({"size_class": SizeClass.MEDIUM}, FilingFindingCode.SIZE_CLASS_OF_ACCOUNT),
        ({"entry_point": "x-groot-publicatiestukken.xsd"}, FilingFindingCode.SIZE_CLASS_OF_SOFTWARE),
        ({"entry_point": "iets-anders.xsd"}, FilingFindingCode.SIZE_CLASS_UNKNOWN),
        ({"FinancialReportingPeriodCurrentEndDate": ""}, FilingFindingCode.YEAR_NOT_NAMED),
        ({"FinancialReportingPeriodCurrentEndDate": "2026-03-02"}, FormFindingCode.YEAR_NOT_OVER),
        ({"FinancialReportingPeriodCurrentStartDate": ""}, FilingFindingCode.YEAR_NOT_NAMED),
        ({"FinancialReportingPeriodCurrentStartDate": "2025-01-01"}, FormFindingCode.START_AFTER_END),
        ({"DocumentAdoptionDate": ""}, FormFindingCode.ADOPTION_DATE_MISSING),
        ({"DocumentAdoptionStatus": "Nee"}, FormFindingCode.ADOPTION_DATE_UNEXPECTED),
        ({"DocumentAdoptionDate": "2026-03-03"}, FormFindingCode.ADOPTED_IN_FUTURE),
        ({"is_correction": True}, FilingFindingCode.MARKED_AS_CORRECTION),
    ],
    ids=str,
)
async def test_an_upload_that_cannot_be_filed_so_is_refused_and_kept_with_what_was_found(
    played: Services,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
    mailbox: Mailbox,
    reported: dict[str, Any],
    code: str,
) -> None:
    filing_checks.report = report_of(**reported)
    await submit(played, holder, await upload(played, holder))
    filing = await worked(played)
    assert filing.status is FilingStatus.REJECTED
    findings = {finding.code: finding for finding in await found_in(played, filing)}
    assert findings[code].severity is Severity.ERROR
    for language in Language:
        assert "{" not in message_of(findings[code], language)
    (mail,) = mailbox.messages
    assert not mail.attachments
    assert str(sum(each.severity is Severity.ERROR for each in findings.values())) in mail.text
    assert await all_rows(played, Document) == []


async def test_none_of_the_checks_hides_another(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks
) -> None:
    report = report_of(
        kvk_number="99000001", entry_point="x", is_correction=True, DocumentAdoptionDate="2026-04-01"
    )
    rule = Finding("NL.FR-NL-2.06", Severity.ERROR)
    filing_checks.report = replace(report, findings=(rule,))
    await submit(played, holder, await upload(played, holder))
    assert await codes_in(played, await worked(played)) >= {
        "NL.FR-NL-2.06",
        FilingFindingCode.OTHER_COMPANY,
        FilingFindingCode.SIZE_CLASS_UNKNOWN,
        FilingFindingCode.MARKED_AS_CORRECTION,
        FormFindingCode.ADOPTED_IN_FUTURE,
        FormFindingCode.LATE_AFTER_YEAR,
    }


async def test_a_medium_company_is_filed_by_an_account(
    played: Services, accountant: AccountHolder, filing_checks: PlayedFilingChecks, mailbox: Mailbox
) -> None:
    filing_checks.report = report_of(size_class=SizeClass.MEDIUM)
    draft = await upload(played, accountant, kvk_number=DONALD, language=Language.EN)
    await submit(played, accountant, draft)
    filing = await worked(played)
    assert (filing.status, filing.size_class) == (FilingStatus.FILED, SizeClass.MEDIUM)
    (mail,) = mailbox.messages
    assert "have been filed" in mail.subject


async def test_a_file_that_could_not_be_read_is_never_accepted(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks
) -> None:
    filing_checks.report = CheckedReport((Finding("COULD_NOT_BE_CHECKED", Severity.ERROR),))
    await submit(played, holder, await upload(played, holder))
    filing = await worked(played)
    assert filing.status is FilingStatus.REJECTED
    assert await codes_in(played, filing) == {"COULD_NOT_BE_CHECKED"}


async def test_a_file_that_says_nothing_is_refused_however_well_formed(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks
) -> None:
    filing_checks.report = CheckedReport(())
    await submit(played, holder, await upload(played, holder))
    filing = await worked(played)
    assert filing.status is FilingStatus.REJECTED
    assert {FilingFindingCode.YEAR_NOT_NAMED, FilingFindingCode.COMPANY_NOT_NAMED} <= await codes_in(
        played, filing
    )


async def test_while_the_checker_or_the_register_does_not_work_the_filing_waits(
    played: Services,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
    register: WatchedRegister,
    clock: SettableClock,
) -> None:
    await submit(played, holder, await save(played, holder))
    filing_checks.failure = FilingChecksUnavailable("out of order")
    assert (await worked(played)).status is FilingStatus.CHECKING
    clock.advance(minutes=1)
    filing_checks.failure, register.failure = None, RegisterUnavailable()
    assert (await worked(played)).status is FilingStatus.CHECKING
    clock.advance(minutes=1)
    register.failure = None
    assert (await worked(played)).status is FilingStatus.FILED


async def test_a_company_that_the_register_does_not_know_files_nothing(
    played: Services, holder: CodeHolder, register: WatchedRegister
) -> None:
    await submit(played, holder, await save(played, holder))
    register.failure = RegistrationNotFound()
    filing = await worked(played)
    assert filing.status is FilingStatus.REJECTED
    assert FilingFindingCode.COMPANY_NOT_REGISTERED in await codes_in(played, filing)


# What was filed before


async def test_a_year_that_was_filed_as_adopted_is_not_filed_again(
    played: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    await factory.filing(company.main_user, status=FilingStatus.FILED)
    again = await submit(played, holder, await save(played, holder, SMALL))
    await do_next(played, LEASE)
    again = await one_row(played, Filing, id=again.id)
    assert again.status is FilingStatus.REJECTED
    assert FilingFindingCode.ALREADY_FILED in await codes_in(played, again)


@pytest.mark.parametrize(
    "year",
    [
        ("2024-01-01", "2024-12-31"),
        ("2024-07-01", "2025-06-30"),
        ("2023-07-01", "2024-06-30"),
        ("2024-04-01", "2024-09-30"),
        ("2023-07-01", "2025-06-30"),
        ("2024-12-31", "2025-12-30"),
        ("2023-01-02", "2024-01-01"),
    ],
    ids=" to ".join,
)
@pytest.mark.parametrize("is_adopted", [True, False], ids=["adopted", "provisional"])
async def test_no_day_of_a_year_that_was_filed_as_adopted_is_filed_again(
    played: Services,
    factory: Factory,
    company: Company,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
    year: tuple[str, str],
    is_adopted: bool,
) -> None:
    await factory.filing(company.main_user, status=FilingStatus.FILED)
    filing_checks.report = report_of_year(*year, is_adopted=is_adopted)
    again = await submit(played, holder, await upload(played, holder))
    await do_next(played, LEASE)
    again = await one_row(played, Filing, id=again.id)
    assert again.status is FilingStatus.REJECTED
    assert await codes_in(played, again) >= {FilingFindingCode.ALREADY_FILED}


@pytest.mark.parametrize(
    "year", [("2023-01-01", "2023-12-31"), ("2025-01-01", "2025-12-31")], ids=["before", "after"]
)
async def test_the_years_beside_one_that_was_filed_can_be_filed(
    played: Services,
    factory: Factory,
    company: Company,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
    year: tuple[str, str],
) -> None:
    await factory.filing(company.main_user, status=FilingStatus.FILED)
    filing_checks.report = report_of_year(*year)
    beside = await submit(played, holder, await upload(played, holder))
    await do_next(played, LEASE)
    assert (await one_row(played, Filing, id=beside.id)).status is FilingStatus.ACCEPTED


async def test_another_company_files_the_same_year(
    played: Services, factory: Factory, holder: CodeHolder
) -> None:
    await factory.filing((await factory.company()).main_user, status=FilingStatus.FILED)
    filing = await submit(played, holder, await save(played, holder))
    await do_next(played, LEASE)
    assert (await one_row(played, Filing, id=filing.id)).status is FilingStatus.ACCEPTED


async def test_days_that_a_correction_took_out_of_a_year_can_be_filed(
    played: Services,
    factory: Factory,
    company: Company,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
) -> None:
    too_long = replace(MICRO, period=FinancialPeriod(date(2023, 7, 1), date(2024, 12, 31)))
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED, form=too_long)
    await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    for start, end, status in (
        ("2023-01-01", "2023-12-31", FilingStatus.FILED),
        ("2024-01-01", "2024-12-31", FilingStatus.REJECTED),
    ):
        filing_checks.report = report_of_year(start, end)
        filing = await submit(played, holder, await upload(played, holder))
        while await do_next(played, LEASE):
            pass
        assert (await one_row(played, Filing, id=filing.id)).status is status


def report_of_year(start: str, end: str, *, is_adopted: bool = True) -> CheckedReport:
    adoption = ("Ja", "2026-02-01") if is_adopted else ("Nee", "")
    return report_of(
        FinancialReportingPeriodCurrentStartDate=start,
        FinancialReportingPeriodCurrentEndDate=end,
        DocumentAdoptionStatus=adoption[0],
        DocumentAdoptionDate=adoption[1],
    )


async def test_accounts_filed_before_adoption_are_filed_again_once_adopted(
    played: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    await factory.filing(company.main_user, form=provisional, status=FilingStatus.FILED)
    adopted = await submit(played, holder, await save(played, holder))
    while await do_next(played, LEASE):
        pass
    assert (await one_row(played, Filing, id=adopted.id)).status is FilingStatus.FILED


async def test_of_two_filings_of_one_year_that_are_checked_at_once_one_is_filed(
    played: Services, factory: Factory, company: Company, holder: CodeHolder, accountant: AccountHolder
) -> None:
    await submit(played, holder, await save(played, holder))
    await submit(played, accountant, await save(played, accountant, SMALL, kvk_number=DONALD))
    await asyncio.gather(*(do_next(played, LEASE) for _ in range(2)))
    while await do_next(played, LEASE):
        pass
    filings = await all_rows(played, Filing)
    assert sorted(filing.status for filing in filings) == [FilingStatus.FILED, FilingStatus.REJECTED]
    (lost,) = (filing for filing in filings if filing.status is FilingStatus.REJECTED)
    assert FilingFindingCode.ALREADY_FILED in await codes_in(played, lost)


async def test_of_two_years_that_overlap_and_are_checked_at_once_one_is_filed(
    played: Services, company: Company, holder: CodeHolder
) -> None:
    later = FinancialPeriod(date(2024, 7, 1), date(2025, 6, 30))
    before = FinancialPeriod(date(2023, 7, 1), date(2024, 6, 30))
    shifted = replace(MICRO, period=later, previous_period=before, adoption_date=date(2025, 8, 1))
    for form in (MICRO, shifted):
        await submit(played, holder, await save(played, holder, form))
    await asyncio.gather(*(do_next(played, LEASE) for _ in range(2)))
    while await do_next(played, LEASE):
        pass
    filings = await all_rows(played, Filing)
    assert sorted(filing.status for filing in filings) == [FilingStatus.FILED, FilingStatus.REJECTED]
    (lost,) = (filing for filing in filings if filing.status is FilingStatus.REJECTED)
    assert FilingFindingCode.ALREADY_FILED in await codes_in(played, lost)


async def test_a_correction_is_filed_and_names_what_it_corrects(
    played: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    correction = await submit(played, holder, await save(played, holder, SMALL, corrects_id=filed.id))
    while await do_next(played, LEASE):
        pass
    correction = await one_row(played, Filing, id=correction.id)
    assert correction.status is FilingStatus.FILED
    pdf = await one_row(played, Document, filing_id=correction.id, media_type="application/pdf")
    assert str(filed.receipt_number) in text_of(played, pdf)
    instance = await one_row(played, Document, filing_id=correction.id, media_type="application/xml")
    facts = etree.fromstring(played.store.path(instance.sha256).read_bytes())
    marked = facts.findtext("{*}DocumentResubmissionDueToUnsurmountableInaccuracies")
    assert marked == "Ja"


async def test_a_correction_of_another_year_or_not_marked_as_one_is_refused(
    played: Services,
    factory: Factory,
    company: Company,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
) -> None:
    last_year = replace(MICRO, period=FinancialPeriod(date(2023, 1, 1), date(2023, 12, 31)))
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED, form=last_year)
    filing_checks.report = report_of()
    correction = await submit(played, holder, await upload(played, holder, corrects_id=filed.id))
    await do_next(played, LEASE)
    correction = await one_row(played, Filing, id=correction.id)
    assert correction.status is FilingStatus.REJECTED
    assert await codes_in(played, correction) >= {
        FilingFindingCode.CORRECTS_OTHER_YEAR,
        FilingFindingCode.NOT_MARKED_AS_CORRECTION,
    }


async def test_an_uploaded_correction_that_is_not_adopted_is_refused(
    played: Services,
    factory: Factory,
    company: Company,
    holder: CodeHolder,
    filing_checks: PlayedFilingChecks,
) -> None:
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    filing_checks.report = report_of(
        is_correction=True, DocumentAdoptionStatus="Nee", DocumentAdoptionDate=""
    )
    correction = await submit(played, holder, await upload(played, holder, corrects_id=filed.id))
    await do_next(played, LEASE)
    correction = await one_row(played, Filing, id=correction.id)
    assert correction.status is FilingStatus.REJECTED
    assert await codes_in(played, correction) >= {FormFindingCode.CORRECTION_NOT_ADOPTED}


async def test_of_two_corrections_at_once_one_is_filed(
    played: Services, factory: Factory, company: Company, holder: CodeHolder, accountant: AccountHolder
) -> None:
    account = OpenedAccount(accountant.account_id, "")
    filed = await factory.filing(account, status=FilingStatus.FILED, organisation_id=company.id)
    await submit(played, holder, await save(played, holder, corrects_id=filed.id))
    theirs = await save(played, accountant, SMALL, kvk_number=DONALD, corrects_id=filed.id)
    await submit(played, accountant, theirs)
    await asyncio.gather(*(do_next(played, LEASE) for _ in range(2)))
    while await do_next(played, LEASE):
        pass
    corrections = await all_rows(played, Filing, corrects_id=filed.id)
    assert sorted(each.status for each in corrections) == [FilingStatus.FILED, FilingStatus.REJECTED]
    (lost,) = (each for each in corrections if each.status is FilingStatus.REJECTED)
    assert FilingFindingCode.ALREADY_CORRECTED in await codes_in(played, lost)


# Whatever happens


async def test_a_filing_is_filed_once_at_whichever_moment_the_worker_is_killed(
    played: Services,
    holder: CodeHolder,
    clock: SettableClock,
    mailbox: Mailbox,
    filing_checks: PlayedFilingChecks,
) -> None:
    filing_checks.report = report_of(DocumentAdoptionStatus="Nee", DocumentAdoptionDate="")
    for kill_at in range(100):
        filing = await submit(played, holder, await upload(played, holder))
        moments = Moments(kill_at=kill_at)
        with suppress(Killed):
            while await do_next(with_moments(played, moments), LEASE):
                pass
        clock.advance(seconds=LEASE.total_seconds() + 1)
        while await do_next(played, LEASE):
            pass
        filed = await one_row(played, Filing, id=filing.id)
        assert filed.status is FilingStatus.FILED, moments.passed
        assert len(await all_rows(played, Document, filing_id=filing.id)) == 2
        mails = {mail.message_id for mail in mailbox.messages if str(filed.receipt_number) in mail.text}
        assert len(mails) == 1
        if not moments.killed:
            assert kill_at > 20
            return
    raise AssertionError("the worker was killed each time")


async def test_a_draft_that_was_discarded_or_mended_is_not_told_of_any_more(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks, mailbox: Mailbox
) -> None:
    filing_checks.report = report_of(kvk_number=None)
    filing = await submit(played, holder, await upload(played, holder))
    await do_next(played, LEASE)
    await save(played, holder, filing_id=filing.id, version=1)
    await worked(played)
    assert mailbox.messages == []


# In the catalogue


async def test_filed_accounts_can_be_ordered_and_give_their_pdf(
    played: Services, holder: CodeHolder, journeys: Journeys
) -> None:
    with pytest.raises(ProductUnavailable):
        await journeys.order(
            holder, product=ProductCode.ANNUAL_ACCOUNTS, kvk_number=DONALD, financial_year=2024
        )
    await submit(played, holder, await save(played, holder))
    filing = await worked(played)
    order = await journeys.order(
        holder, product=ProductCode.ANNUAL_ACCOUNTS, kvk_number=DONALD, financial_year=2024
    )
    certified = await journeys.order(
        holder,
        product=ProductCode.CERTIFIED_DOCUMENT,
        kvk_number=DONALD,
        filing_reference=filing.receipt_number,
    )
    await journeys.work()
    assert (await one_row(played, Order, id=order.id)).status is OrderStatus.DELIVERED
    ordered = await one_row(played, Document, order_id=order.id)
    pdf = await one_row(played, Document, filing_id=filing.id, media_type="application/pdf")
    assert ordered.sha256 == pdf.sha256
    words = text_of(played, await one_row(played, Document, order_id=certified.id))
    assert words.count(str(filing.receipt_number)) >= 2


async def test_what_was_filed_is_among_what_can_be_had_of_a_company(
    played: Services, holder: CodeHolder, filing_checks: PlayedFilingChecks
) -> None:
    before = {each.product: each for each in (await availability.orderable_of(played, DONALD)).products}
    filing_checks.report = report_of()
    await submit(played, holder, await upload(played, holder))
    filing = await worked(played)
    after = {each.product: each for each in (await availability.orderable_of(played, DONALD)).products}
    assert 2024 not in before[ProductCode.ANNUAL_ACCOUNTS].financial_years
    assert 2024 in after[ProductCode.ANNUAL_ACCOUNTS].financial_years
    assert 2024 in after[ProductCode.ANNUAL_ACCOUNTS_STANDARDISED].financial_years
    references = [each.reference for each in after[ProductCode.FILED_DOCUMENT].filings]
    assert filing.receipt_number in references
    (ours,) = (await known_of(played, DONALD)).filed
    assert ours.figures == {Figure.TOTAL_ASSETS: 100, Figure.EQUITY: 60, Figure.TURNOVER: 900}


async def test_a_correction_stands_in_the_place_of_what_it_corrects(
    played: Services, factory: Factory, company: Company
) -> None:
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    assert [each.reference for each in (await known_of(played, DONALD)).filed] == [filed.receipt_number]
    correction = await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    draft = await factory.filing(company.main_user, corrects_id=correction.id)
    assert draft.status is FilingStatus.DRAFT
    assert [each.reference for each in (await known_of(played, DONALD)).filed] == [correction.receipt_number]


# With the real checker


@pytest.mark.parametrize("form", [MICRO, SMALL], ids=["micro", "small"])
async def test_what_self_filing_makes_passes_the_real_checks(
    real: Services, holder: CodeHolder, form: Any
) -> None:
    await submit(real, holder, await save(real, holder, form))
    filing = await worked(real)
    assert filing.status is FilingStatus.FILED, await codes_in(real, filing)
    assert await codes_in(real, filing) == {
        FormFindingCode.LATE_AFTER_YEAR,
        FormFindingCode.LATE_AFTER_ADOPTION,
    }
    pdf = await one_row(real, Document, media_type="application/pdf")
    assert "Eigen vermogen 55.000 -10.000" in text_of(real, pdf)


async def test_the_good_sample_is_filed_late(real: Services, holder: CodeHolder) -> None:
    content = (needs_shared_data() / "kvk-xbrl/sample/good.xbrl").read_bytes()
    await submit(real, holder, await upload(real, holder, content, "good.xbrl"))
    filing = await worked(real)
    assert filing.status is FilingStatus.FILED
    findings = await found_in(real, filing)
    assert {finding.code for finding in findings} == {
        FormFindingCode.LATE_AFTER_YEAR,
        FormFindingCode.LATE_AFTER_ADOPTION,
    }
    assert not blocks(tuple(findings))


async def test_the_bad_sample_is_refused_with_its_three_codes(real: Services, holder: CodeHolder) -> None:
    content = (needs_shared_data() / "kvk-xbrl/sample/bad.xbrl").read_bytes()
    await submit(real, holder, await upload(real, holder, content, "bad.xbrl"))
    filing = await worked(real)
    assert filing.status is FilingStatus.REJECTED
    assert await codes_in(real, filing) >= {"NL.BR-KVK-4.10", "NL.FR-KVK-2.01", "NL.FR-KVK-5.01"}
