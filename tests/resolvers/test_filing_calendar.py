"""Which accounts a company files next, until when, and whether that is late (DOMAIN 23)."""

from dataclasses import replace
from datetime import date

import pytest

from auth.principal import GUEST, AccountHolder, CodeHolder
from models.annual_accounts import FinancialPeriod
from models.filing import FilingStatus
from models.filing_refusals import NotAuthorised
from models.filing_terms import FilingTermKind
from models.permission import Permission
from models.refusals import InvalidInput, NotLoggedIn, NotPermitted
from resolvers.filing_calendar import calendar_of
from resolvers.services import Services
from tests.accounts import MICRO
from tests.clock import SettableClock
from tests.factories import Company, Factory
from tests.resolvers.journeys import DONALD


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number=DONALD)


@pytest.fixture
async def holder(factory: Factory, company: Company) -> CodeHolder:
    return await factory.principal(company.main_user)


async def test_a_company_that_filed_nothing_here_has_the_year_that_ended_last(
    services: Services, holder: CodeHolder
) -> None:
    calendar = await calendar_of(services, holder, None)
    assert (calendar.kvk_number, calendar.last_filed) == (DONALD, None)
    assert calendar.financial_year_end == date(2025, 12, 31)
    assert calendar.next_term.kind is FilingTermKind.END_OF_YEAR
    assert calendar.next_term.last_day == date(2026, 12, 31)
    assert (calendar.days_left, calendar.is_late) == (304, False)


async def test_a_company_that_filed_goes_on_with_the_year_after_its_own(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    broken = replace(MICRO, period=FinancialPeriod(date(2023, 7, 1), date(2024, 6, 30)))
    await factory.filing(company.main_user, status=FilingStatus.FILED, form=broken)
    calendar = await calendar_of(services, holder, None)
    assert calendar.financial_year_end == date(2025, 6, 30)
    assert calendar.next_term.last_day == date(2026, 6, 30)
    assert calendar.last_filed is not None
    assert calendar.last_filed.is_adopted
    assert not calendar.adoption_awaited


async def test_a_year_that_ends_with_february_goes_on_to_do_so(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    leap = replace(MICRO, period=FinancialPeriod(date(2022, 3, 1), date(2023, 2, 28)))
    await factory.filing(company.main_user, status=FilingStatus.FILED, form=leap)
    assert (await calendar_of(services, holder, None)).financial_year_end == date(2024, 2, 29)


async def test_a_term_that_has_passed_is_late_from_the_day_after(
    services: Services, factory: Factory, company: Company, holder: CodeHolder, clock: SettableClock
) -> None:
    await factory.filing(company.main_user, status=FilingStatus.FILED)
    for moment, days_left, is_late in (("2026-12-31T23:59", 0, False), ("2027-01-01T00:00", -1, True)):
        clock.set_in_amsterdam(moment)
        calendar = await calendar_of(services, holder, None)
        assert (calendar.days_left, calendar.is_late) == (days_left, is_late)


async def test_accounts_filed_before_adoption_keep_the_term_and_still_await_it(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    provisional = replace(MICRO, is_adopted=False, adoption_date=None)
    await factory.filing(company.main_user, status=FilingStatus.FILED, form=provisional)
    calendar = await calendar_of(services, holder, None)
    assert calendar.financial_year_end == date(2025, 12, 31)
    assert calendar.adoption_awaited


async def test_drafts_and_refused_ones_count_for_nothing(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    for status in (FilingStatus.DRAFT, FilingStatus.REJECTED):
        await factory.filing(company.main_user, status=status)
    assert (await calendar_of(services, holder, None)).last_filed is None


async def test_an_account_asks_for_a_company_that_authorised_it(services: Services, factory: Factory) -> None:
    account = await factory.account()
    await factory.authorisation(account, DONALD)
    principal: AccountHolder = await factory.account_principal(account)
    assert (await calendar_of(services, principal, DONALD)).kvk_number == DONALD
    with pytest.raises(NotAuthorised):
        await calendar_of(services, principal, "99000001")
    with pytest.raises(InvalidInput):
        await calendar_of(services, principal, None)


async def test_a_code_asks_for_its_own_company_with_the_permission(
    services: Services, factory: Factory, company: Company, holder: CodeHolder
) -> None:
    assert (await calendar_of(services, holder, DONALD)).kvk_number == DONALD
    with pytest.raises(InvalidInput):
        await calendar_of(services, holder, "99000001")
    without = await factory.sub_code(company, permissions=frozenset({Permission.PLACE_ORDERS}))
    with pytest.raises(NotPermitted):
        await calendar_of(services, await factory.principal(without), None)
    with pytest.raises(NotLoggedIn):
        await calendar_of(services, GUEST, None)
