"""Submitting a draft: once, only what is ready, and only by who may at that moment (DOMAIN 16, 19, 22)."""

import asyncio
from dataclasses import replace

import pytest

from auth.principal import GUEST, AccountHolder, CodeHolder
from models.filing import Filing, FilingStatus
from models.filing_authorisation import AuthorisationStatus, FilingAuthorisation
from models.filing_refusals import (
    CorrectionNotPossible,
    FilingChanged,
    FilingNotChangeable,
    FilingNotFound,
    FilingNotReady,
    NotAuthorised,
)
from models.form_finding_texts import FormFindingCode
from models.outbox import OutboxItem, Task
from models.refusals import IdempotencyKeyReused, InvalidInput, NotLoggedIn
from resolvers import filing_submission
from resolvers.services import Services
from tests.accounts import MICRO
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Company, Factory
from tests.fakes import Mailbox
from tests.filings import save, submit
from tests.resolvers.journeys import DONALD, Journeys, new_key


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number=DONALD)


@pytest.fixture
async def holder(factory: Factory, company: Company) -> CodeHolder:
    return await factory.principal(await factory.sub_code(company))


@pytest.fixture
async def accountant(factory: Factory) -> AccountHolder:
    account = await factory.account()
    await factory.authorisation(account, DONALD)
    return await factory.account_principal(account)


async def test_a_ready_form_is_submitted_and_its_check_is_promised(
    services: Services, holder: CodeHolder
) -> None:
    filing = await submit(services, holder, await save(services, holder))
    assert (filing.status, filing.submitted_at) == (FilingStatus.CHECKING, services.clock())
    (promised,) = await all_rows(services, OutboxItem)
    assert (promised.task, promised.subject_id) == (Task.CHECK_FILING, filing.id)


async def test_a_form_with_errors_is_refused_with_all_of_them_and_nothing_is_written(
    services: Services, holder: CodeHolder
) -> None:
    draft = await save(services, holder, replace(MICRO, appropriation=None, is_adopted=None))
    before = await contents(services)
    with pytest.raises(FilingNotReady) as refused:
        await submit(services, holder, draft)
    assert {finding.code for finding in refused.value.findings} >= {
        FormFindingCode.APPROPRIATION_MISSING,
        FormFindingCode.ADOPTION_MISSING,
        FormFindingCode.LATE_AFTER_YEAR,
    }
    assert await contents(services) == before


async def test_being_late_hinders_nobody(services: Services, holder: CodeHolder) -> None:
    draft = await save(services, holder, MICRO)
    assert (await submit(services, holder, draft)).status is FilingStatus.CHECKING


async def test_a_refused_one_can_be_submitted_again_as_it_is(
    services: Services, factory: Factory, company: Company
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.REJECTED)
    principal = await factory.principal(company.main_user)
    assert (await submit(services, principal, filing)).status is FilingStatus.CHECKING


async def test_the_same_request_again_gives_the_filing_as_it_is_now(
    played: Services, holder: CodeHolder, journeys: Journeys
) -> None:
    draft, key = await save(played, holder), new_key()
    await submit(played, holder, draft, key)
    await journeys.work(Task.CHECK_FILING)
    assert (await submit(played, holder, draft, key)).status is FilingStatus.FILED
    with pytest.raises(IdempotencyKeyReused):
        await submit(played, holder, replace_version(draft), key)


def replace_version(filing: Filing) -> Filing:
    return Filing(**{**filing.model_dump(), "version": filing.version + 1})


async def test_submitted_fifty_times_at_once_under_one_key_there_is_one_receipt(
    played: Services, holder: CodeHolder, journeys: Journeys, mailbox: Mailbox
) -> None:
    draft, key = await save(played, holder), new_key()
    submitted = await asyncio.gather(*(submit(played, holder, draft, key) for _ in range(50)))
    assert {filing.id for filing in submitted} == {draft.id}
    await journeys.work(Task.CHECK_FILING)
    assert (await one_row(played, Filing)).status is FilingStatus.FILED
    assert len(mailbox.messages) == 1


async def test_submitted_fifty_times_at_once_under_as_many_keys_there_is_one_receipt(
    played: Services, holder: CodeHolder, journeys: Journeys, mailbox: Mailbox
) -> None:
    draft = await save(played, holder)
    results = await asyncio.gather(
        *(submit(played, holder, draft) for _ in range(50)), return_exceptions=True
    )
    refusals = [each for each in results if not isinstance(each, Filing)]
    assert len(refusals) == 49
    assert all(isinstance(each, FilingNotChangeable) for each in refusals)
    await journeys.work(Task.CHECK_FILING)
    assert len(mailbox.messages) == 1


async def test_who_saw_another_version_submits_nothing(services: Services, holder: CodeHolder) -> None:
    draft = await save(services, holder)
    await save(services, holder, MICRO, filing_id=draft.id, version=1)
    with pytest.raises(FilingChanged):
        await submit(services, holder, draft)
    assert (await one_row(services, Filing)).status is FilingStatus.DRAFT


async def test_a_draft_is_submitted_by_who_made_it_alone(
    services: Services, factory: Factory, company: Company, holder: CodeHolder, accountant: AccountHolder
) -> None:
    draft = await save(services, holder)
    colleague = await factory.principal(await factory.sub_code(company))
    main_user = await factory.principal(company.main_user)
    for principal in (colleague, main_user, accountant):
        with pytest.raises(FilingNotFound):
            await submit(services, principal, draft)
    with pytest.raises(NotLoggedIn):
        await submit(services, GUEST, draft)
    with pytest.raises(InvalidInput):
        await filing_submission.submit(services, holder, "kort", draft.id, 1)


async def test_an_account_that_lost_its_authorisation_submits_nothing(
    services: Services, accountant: AccountHolder
) -> None:
    draft = await save(services, accountant, kvk_number=DONALD)
    authorisation = await one_row(services, FilingAuthorisation)
    ended = {"status": AuthorisationStatus.ENDED, "ended_at": services.clock()}
    await change_row(services, FilingAuthorisation, authorisation.id, **ended)
    with pytest.raises(NotAuthorised):
        await submit(services, accountant, draft)
    assert (await one_row(services, Filing)).status is FilingStatus.DRAFT


async def test_what_was_submitted_while_authorised_is_filed_also_when_that_ends(
    played: Services, accountant: AccountHolder, journeys: Journeys
) -> None:
    await submit(played, accountant, await save(played, accountant, kvk_number=DONALD))
    authorisation = await one_row(played, FilingAuthorisation)
    ended = {"status": AuthorisationStatus.ENDED, "ended_at": played.clock()}
    await change_row(played, FilingAuthorisation, authorisation.id, **ended)
    await journeys.work(Task.CHECK_FILING)
    assert (await one_row(played, Filing)).status is FilingStatus.FILED


async def test_a_correction_of_what_was_corrected_meanwhile_is_refused(
    services: Services, factory: Factory, company: Company
) -> None:
    holder = await factory.principal(company.main_user)
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    draft = await save(services, holder, corrects_id=filed.id)
    await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    with pytest.raises(CorrectionNotPossible):
        await submit(services, holder, draft)
