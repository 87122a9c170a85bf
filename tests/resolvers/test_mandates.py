"""The direct debit mandate: another IBAN, never another method (DOMAIN 9, 14)."""

import asyncio

import pytest

from auth.permissions import GRANTABLE
from auth.principal import GUEST, CodeHolder, Principal
from models.access_code import AccessCode, AccessCodeStatus
from models.mandate import Mandate
from models.organisation import Organisation
from models.payment_method import FOR_COMPANIES, PaymentMethod
from models.refusals import (
    InvalidFieldCode,
    InvalidInput,
    MandateMissing,
    MandateNotUsed,
    NotLoggedIn,
    NotPermitted,
)
from resolvers import code_management, mandates, organisations
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import IBAN, Company, Factory
from tests.resolvers.journeys import Journeys, refused_fields

ANOTHER = "NL02ABNA0123456789"
BELGIAN = "BE68539007547034"


@pytest.fixture
async def company(factory: Factory) -> Company:
    """Give a company that pays by direct debit."""
    return await factory.company(method=PaymentMethod.DIRECT_DEBIT)


@pytest.fixture
async def main_user(factory: Factory, company: Company) -> CodeHolder:
    """Give its main user, logged in."""
    return await factory.principal(company.main_user)


async def in_force(services: Services, company: Company) -> list[str]:
    found = await all_rows(services, Mandate, organisation_id=company.id, ended_at=None)
    return [mandate.iban for mandate in found]


async def test_a_new_mandate_takes_the_place_of_the_one_in_force(
    services: Services, company: Company, main_user: CodeHolder, clock: SettableClock
) -> None:
    before = await one_row(services, Mandate)
    clock.advance(days=1)
    replaced = await mandates.replace(services, main_user, ANOTHER, accepted=True)
    assert replaced.organisation.id == company.id
    former = await one_row(services, Mandate, id=before.id)
    assert (former.iban, former.accepted_at, former.ended_at) == (IBAN, before.accepted_at, clock.now)
    (mandate,) = await all_rows(services, Mandate, ended_at=None)
    assert (mandate.iban, mandate.accepted_at) == (ANOTHER, clock.now)
    assert mandate.reference != before.reference
    assert (await one_row(services, Organisation)).payment_method is PaymentMethod.DIRECT_DEBIT


async def test_the_same_iban_again_leaves_the_mandate_that_is_in_force(
    services: Services, main_user: CodeHolder, clock: SettableClock
) -> None:
    before = await contents(services)
    clock.advance(days=1)
    for typed in (IBAN, "nl91 abna 0417 1643 00"):
        await mandates.replace(services, main_user, typed, accepted=True)
    assert await contents(services) == before


async def test_a_former_iban_may_come_back(
    services: Services, company: Company, main_user: CodeHolder
) -> None:
    for iban in (ANOTHER, BELGIAN, IBAN):
        await mandates.replace(services, main_user, iban, accepted=True)
        assert await in_force(services, company) == [iban]
    assert len(await all_rows(services, Mandate)) == 4


async def test_a_mandate_begins_where_none_is_in_force(
    journeys: Journeys, company: Company, main_user: CodeHolder, clock: SettableClock
) -> None:
    services = journeys.services
    await change_row(services, Mandate, (await one_row(services, Mandate)).id, ended_at=clock.now)
    with pytest.raises(MandateMissing):
        await journeys.order(main_user)
    await mandates.replace(services, main_user, IBAN, accepted=True)
    assert await in_force(services, company) == [IBAN]
    await journeys.order(main_user)


@pytest.mark.parametrize(
    ("iban", "accepted", "fields"),
    [
        (ANOTHER, False, {"mandateAccepted": InvalidFieldCode.REQUIRED}),
        ("", True, {"iban": InvalidFieldCode.MALFORMED}),
        ("NL03ABNA0123456789", True, {"iban": InvalidFieldCode.MALFORMED}),
        ("NL02ABNA012345678", True, {"iban": InvalidFieldCode.MALFORMED}),
        (
            "geen rekening",
            False,
            {"iban": InvalidFieldCode.MALFORMED, "mandateAccepted": InvalidFieldCode.REQUIRED},
        ),
    ],
)
async def test_a_mandate_needs_a_valid_iban_and_leave(
    services: Services,
    main_user: CodeHolder,
    iban: str,
    accepted: bool,
    fields: dict[str, InvalidFieldCode],
) -> None:
    before = await contents(services)
    with pytest.raises(InvalidInput) as refusal:
        await mandates.replace(services, main_user, iban, accepted=accepted)
    assert refused_fields(refusal.value) == fields
    assert await contents(services) == before


@pytest.mark.parametrize("method", [each for each in FOR_COMPANIES if each is not PaymentMethod.DIRECT_DEBIT])
async def test_a_company_that_pays_otherwise_has_no_mandate_to_replace(
    services: Services, factory: Factory, method: PaymentMethod
) -> None:
    company = await factory.company(method=method)
    main_user = await factory.principal(company.main_user)
    before = await contents(services)
    with pytest.raises(MandateNotUsed):
        await mandates.replace(services, main_user, ANOTHER, accepted=True)
    assert await contents(services) == before


@pytest.mark.parametrize("who", ["guest", "sub-code", "private", "former main user", "blocked main user"])
async def test_nobody_but_the_main_user_replaces_the_mandate(
    services: Services, factory: Factory, company: Company, main_user: CodeHolder, who: str
) -> None:
    colleague = await factory.sub_code(company, permissions=GRANTABLE)
    callers: dict[str, Principal] = {
        "guest": GUEST,
        "sub-code": await factory.principal(colleague),
        "private": await factory.principal(await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)),
    }
    if who == "former main user":
        await code_management.hand_over_main_role(services, main_user, colleague.id)
    elif who == "blocked main user":
        status = AccessCodeStatus.BLOCKED
        await change_row(services, AccessCode, main_user.access_code_id, status=status)
    before = await contents(services)
    refusal = NotLoggedIn if who in ("guest", "blocked main user") else NotPermitted
    with pytest.raises(refusal):
        await mandates.replace(services, callers.get(who, main_user), ANOTHER, accepted=True)
    assert await contents(services) == before


async def test_of_mandates_given_at_once_one_is_in_force(
    services: Services, company: Company, main_user: CodeHolder
) -> None:
    given = (ANOTHER, BELGIAN, IBAN, ANOTHER, BELGIAN)
    await asyncio.gather(*(mandates.replace(services, main_user, iban, accepted=True) for iban in given))
    (iban,) = await in_force(services, company)
    assert iban in given


async def test_the_main_user_alone_sees_the_mandate_in_force(
    services: Services, factory: Factory, company: Company, main_user: CodeHolder
) -> None:
    await mandates.replace(services, main_user, ANOTHER, accepted=True)
    neighbour = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    colleague = await factory.sub_code(company, permissions=GRANTABLE)

    async def seen_by(principal: Principal) -> list[object]:
        own = services.database.reader(main_user)
        rows = await own.rows(organisations.BY_ID, ids=[company.id])
        found = await mandates.of_organisations(services.database.reader(principal), rows)
        return [None if mandate is None else mandate.iban for mandate in found]

    assert await seen_by(main_user) == [ANOTHER]
    for stranger in (neighbour.main_user, colleague):
        assert await seen_by(await factory.principal(stranger)) == [None]
    assert await seen_by(GUEST) == [None]
