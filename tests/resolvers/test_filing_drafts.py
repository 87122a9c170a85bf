"""Drafts of annual accounts: who saves what for whom, and over which version (DOMAIN 19, 21, 24)."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from auth.principal import GUEST, AccountHolder, CodeHolder
from models.access_code import AccessCode, AccessCodeStatus
from models.annual_accounts import AnnualAccounts
from models.filing import Filing, FilingReport, FilingStatus, Route
from models.filing_authorisation import AuthorisationStatus, FilingAuthorisation
from models.filing_refusals import (
    CorrectionNotPossible,
    FilingChanged,
    FilingNotChangeable,
    FilingNotFound,
    NotAuthorised,
    SizeClassNotAccepted,
)
from models.form_finding_texts import FormFindingCode
from models.permission import Permission
from models.refusals import (
    IdempotencyKeyReused,
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
)
from models.size_class import SizeClass
from resolvers import filing_drafts
from resolvers.filing_drafts import Draft
from resolvers.services import Services
from tests.accounts import MICRO, SMALL
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Company, Factory, OpenedAccount
from tests.filings import save, upload
from tests.resolvers.journeys import DONALD, new_key, refused_fields


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number=DONALD)


@pytest.fixture
async def holder(factory: Factory, company: Company) -> CodeHolder:
    return await factory.principal(await factory.sub_code(company))


@pytest.fixture
async def account(factory: Factory) -> OpenedAccount:
    return await factory.account()


@pytest.fixture
async def accountant(factory: Factory, account: OpenedAccount) -> AccountHolder:
    await factory.authorisation(account, DONALD)
    return await factory.account_principal(account)


def form_of(filing: Filing) -> AnnualAccounts:
    assert filing.form is not None
    return AnnualAccounts.from_json(filing.form)


async def test_an_empty_form_can_be_saved_and_is_told_what_it_lacks(
    services: Services, holder: CodeHolder, company: Company
) -> None:
    saved = await filing_drafts.save_form(services, holder, new_key(), Draft(), AnnualAccounts())
    assert saved.filing.status is FilingStatus.DRAFT
    assert saved.filing.version == 1
    assert saved.filing.kvk_number == company.kvk_number
    assert FormFindingCode.SIZE_CLASS_MISSING in {finding.code for finding in saved.findings}
    assert saved.access_code is not None
    assert saved.organisation is not None
    assert saved.account is None


async def test_a_draft_tells_what_its_form_says_and_keeps_all_of_it(
    services: Services, holder: CodeHolder
) -> None:
    filing = await save(services, holder, SMALL)
    assert filing.route is Route.SELF_FILING
    assert filing.size_class is SizeClass.SMALL
    assert (filing.financial_year, filing.period_end) == (2024, SMALL.period.end)
    assert form_of(filing) == SMALL


async def test_each_save_replaces_the_form_and_goes_up_a_version(
    services: Services, clock: SettableClock, holder: CodeHolder
) -> None:
    first = await save(services, holder, AnnualAccounts(size_class=SizeClass.MICRO))
    clock.advance(minutes=5)
    second = await save(services, holder, MICRO, filing_id=first.id, version=1)
    assert second.id == first.id
    assert (second.version, second.changed_at) == (2, clock())
    assert second.created_at == first.created_at
    assert form_of(second) == MICRO


async def test_who_saves_over_another_version_is_refused_and_overwrites_nothing(
    services: Services, holder: CodeHolder
) -> None:
    filing = await save(services, holder)
    await save(services, holder, SMALL, filing_id=filing.id, version=1)
    before = await contents(services)
    with pytest.raises(FilingChanged) as refused:
        await save(services, holder, MICRO, filing_id=filing.id, version=1)
    assert refused.value.version == 2
    assert await contents(services) == before


async def test_of_two_who_save_at_once_one_is_told_that_it_changed(
    services: Services, holder: CodeHolder
) -> None:
    filing = await save(services, holder)
    results = await asyncio.gather(
        *(save(services, holder, form, filing_id=filing.id, version=1) for form in (MICRO, SMALL)),
        return_exceptions=True,
    )
    assert sorted(type(each).__name__ for each in results) == ["Filing", "FilingChanged"]


async def test_the_same_request_again_makes_no_second_draft(services: Services, holder: CodeHolder) -> None:
    key = new_key()
    first = await save(services, holder, idempotency_key=key)
    again = await save(services, holder, idempotency_key=key)
    assert again.id == first.id
    assert len(await all_rows(services, Filing)) == 1
    with pytest.raises(IdempotencyKeyReused):
        await save(services, holder, SMALL, idempotency_key=key)


async def test_a_guest_a_private_code_and_a_code_without_the_permission_save_nothing(
    services: Services, factory: Factory, company: Company
) -> None:
    without = await factory.sub_code(company, permissions=frozenset({Permission.PLACE_ORDERS}))
    with pytest.raises(NotLoggedIn):
        await save(services, GUEST)
    for code in (without, await factory.private_code()):
        with pytest.raises(NotPermitted):
            await save(services, await factory.principal(code))
    assert await all_rows(services, Filing) == []


async def test_a_code_that_was_blocked_meanwhile_saves_nothing(
    services: Services, holder: CodeHolder
) -> None:
    await change_row(services, AccessCode, holder.access_code_id, status=AccessCodeStatus.BLOCKED)
    with pytest.raises(NotLoggedIn):
        await save(services, holder)


@pytest.mark.parametrize("size_class", [SizeClass.MEDIUM, SizeClass.LARGE])
async def test_larger_classes_are_told_how_they_file(
    services: Services, holder: CodeHolder, size_class: SizeClass
) -> None:
    with pytest.raises(SizeClassNotAccepted) as refused:
        await save(services, holder, replace(MICRO, size_class=size_class))
    assert refused.value.size_class is size_class
    assert await all_rows(services, Filing) == []


async def test_an_account_files_for_a_company_that_authorised_it_and_for_no_other(
    services: Services, factory: Factory, company: Company, accountant: AccountHolder, holder: CodeHolder
) -> None:
    filing = await save(services, accountant, kvk_number=DONALD)
    assert (filing.account_id, filing.access_code_id) == (accountant.account_id, None)
    assert filing.organisation_id == company.id
    stranger = await factory.company()
    before = await contents(services)
    for kvk_number in (stranger.kvk_number, "99999999"):
        with pytest.raises(NotAuthorised):
            await save(services, accountant, kvk_number=kvk_number)
    assert await contents(services) == before


async def test_an_account_whose_authorisation_ended_cannot_go_on_with_its_draft(
    services: Services, accountant: AccountHolder
) -> None:
    filing = await save(services, accountant, kvk_number=DONALD)
    authorisation = await one_row(services, FilingAuthorisation)
    await change_row(
        services,
        FilingAuthorisation,
        authorisation.id,
        status=AuthorisationStatus.ENDED,
        ended_at=services.clock(),
    )
    with pytest.raises(NotAuthorised):
        await save(services, accountant, SMALL, filing_id=filing.id, version=1)
    assert (await one_row(services, Filing)).version == 1


async def test_a_requested_authorisation_is_none_yet(services: Services, factory: Factory) -> None:
    account = await factory.account()
    await factory.authorisation(account, DONALD, status=AuthorisationStatus.REQUESTED)
    with pytest.raises(NotAuthorised):
        await save(services, await factory.account_principal(account), kvk_number=DONALD)


async def test_what_is_fixed_with_a_draft_or_not_ones_own_to_choose_is_refused_by_field(
    services: Services, holder: CodeHolder, accountant: AccountHolder
) -> None:
    filing = await save(services, holder)
    for principal, draft, path, code in (
        (holder, {"kvk_number": DONALD}, "kvkNumber", InvalidFieldCode.NOT_ALLOWED),
        (accountant, {}, "kvkNumber", InvalidFieldCode.REQUIRED),
        (accountant, {"kvk_number": "123"}, "kvkNumber", InvalidFieldCode.MALFORMED),
        (holder, {"filing_id": filing.id}, "version", InvalidFieldCode.REQUIRED),
        (
            holder,
            {"filing_id": filing.id, "version": 1, "corrects_id": uuid4()},
            "correctsId",
            InvalidFieldCode.NOT_ALLOWED,
        ),
    ):
        with pytest.raises(InvalidInput) as refused:
            await save(services, principal, **draft)
        assert refused_fields(refused.value) == {path: code}


async def test_another_persons_draft_is_not_there_not_even_for_the_main_user_to_change(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    filing = await save(services, holder)
    others = [company.main_user, await factory.sub_code(company), (await factory.company()).main_user]
    for code in others:
        with pytest.raises(FilingNotFound):
            await save(services, await factory.principal(code), SMALL, filing_id=filing.id, version=1)
    with pytest.raises(FilingNotFound):
        await save(services, holder, filing_id=uuid4(), version=1)


@pytest.mark.parametrize("status", [FilingStatus.CHECKING, FilingStatus.ACCEPTED, FilingStatus.FILED])
async def test_what_is_being_handled_or_was_filed_is_neither_saved_nor_discarded(
    services: Services, factory: Factory, company: Company, status: FilingStatus
) -> None:
    filing = await factory.filing(company.main_user, status=status)
    principal = await factory.principal(company.main_user)
    before = await contents(services)
    with pytest.raises(FilingNotChangeable) as refused:
        await save(services, principal, SMALL, filing_id=filing.id, version=1)
    assert refused.value.status is status
    with pytest.raises(FilingNotChangeable):
        await filing_drafts.discard(services, principal, filing.id, 1)
    assert await contents(services) == before


async def test_a_refused_filing_becomes_a_draft_when_it_is_saved_and_loses_its_findings(
    services: Services, factory: Factory, company: Company
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.REJECTED)
    principal = await factory.principal(company.main_user)
    saved = await save(services, principal, SMALL, filing_id=filing.id, version=1)
    assert (saved.status, saved.version) == (FilingStatus.DRAFT, 2)
    assert await all_rows(services, FilingReport) == []


async def test_a_draft_can_go_from_form_to_file_and_back(services: Services, holder: CodeHolder) -> None:
    form = await save(services, holder)
    file = await upload(services, holder, filing_id=form.id, version=1)
    assert (file.route, file.form, file.size_class) == (Route.XBRL_UPLOAD, None, None)
    assert (file.upload_name, file.upload_size) == ("jaarrekening.xbrl", 7)
    back = await save(services, holder, filing_id=form.id, version=2)
    assert (back.route, back.upload_sha256, back.version) == (Route.SELF_FILING, None, 3)


async def test_a_discarded_draft_is_gone_with_its_findings(
    services: Services, factory: Factory, company: Company
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.REJECTED)
    principal = await factory.principal(company.main_user)
    with pytest.raises(FilingChanged):
        await filing_drafts.discard(services, principal, filing.id, 2)
    discarded = await filing_drafts.discard(services, principal, filing.id, 1)
    assert discarded.filing_id == filing.id
    assert discarded.access_code is not None
    assert await all_rows(services, Filing) == []
    assert await all_rows(services, FilingReport) == []
    with pytest.raises(FilingNotFound):
        await filing_drafts.discard(services, principal, filing.id, 1)


async def test_a_correction_names_the_latest_filed_one_of_the_company(
    services: Services, factory: Factory, company: Company
) -> None:
    holder = await factory.principal(company.main_user)
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    correction = await save(services, holder, corrects_id=filed.id)
    assert correction.corrects_id == filed.id
    await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    with pytest.raises(CorrectionNotPossible):
        await save(services, holder, corrects_id=filed.id)


async def test_what_is_not_filed_as_adopted_or_of_another_company_cannot_be_corrected(
    services: Services, factory: Factory, company: Company
) -> None:
    holder = await factory.principal(company.main_user)
    draft = await factory.filing(company.main_user)
    elsewhere = await factory.filing((await factory.company()).main_user, status=FilingStatus.FILED)
    form = replace(MICRO, is_adopted=False, adoption_date=None)
    provisional = await factory.filing(company.main_user, status=FilingStatus.FILED, form=form)
    for corrects_id in (draft.id, elsewhere.id, provisional.id, uuid4()):
        with pytest.raises(CorrectionNotPossible):
            await save(services, holder, corrects_id=corrects_id)
