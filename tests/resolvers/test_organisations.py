"""A company and its codes, as its own codes see them (DOMAIN 9-11)."""

from collections.abc import Sequence

import pytest

from auth.principal import GUEST, Principal
from models.access_code import AccessCodeStatus, Role
from models.organisation import Organisation
from models.permission import Permission
from models.rows import Row
from resolvers import access_codes, organisations
from resolvers.connections import page_request
from resolvers.orders import BY_ID as ORDERS_BY_ID
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import change_row
from tests.factories import Code, Company, Factory


async def codes_seen(services: Services, principal: Principal, company: Company) -> Sequence[Row]:
    reader = services.database.reader(principal)
    (row,) = await reader.rows(organisations.BY_ID, ids=[company.id])
    (page,) = await access_codes.of_organisations(reader, [row], page_request())
    return page.nodes


async def test_the_main_user_alone_sees_all_codes_of_the_company_newest_first(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    company, stranger = await factory.company(), await factory.company()
    made = [company.main_user]
    for status in AccessCodeStatus:
        clock.advance(minutes=1)
        made.append(await factory.sub_code(company, status=status))
    await factory.sub_code(stranger)
    main_user = await factory.principal(company.main_user)
    seen = await codes_seen(services, main_user, company)
    assert [row.id for row in seen] == [code.id for code in reversed(made)]
    assert [row.role for row in seen] == [Role.SUB_CODE] * 5 + [Role.MAIN_USER]


async def test_a_sub_code_sees_its_company_and_of_its_codes_only_itself(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    everything = frozenset(Permission) - {Permission.MANAGE_ACCESS_CODES}
    code = await factory.sub_code(company, permissions=everything)
    seen = await codes_seen(services, await factory.principal(code), company)
    assert [row.id for row in seen] == [code.id]


async def test_who_hands_over_the_main_role_sees_no_codes_any_more(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    successor = await factory.sub_code(company)
    await change_row(services, Organisation, company.id, main_code_id=successor.id)
    assert len(await codes_seen(services, await factory.principal(successor), company)) == 2
    assert len(await codes_seen(services, await factory.principal(company.main_user), company)) == 1


@pytest.mark.parametrize("who", ["guest", "private", "stranger"])
async def test_another_s_company_does_not_exist(services: Services, factory: Factory, who: str) -> None:
    company = await factory.company()
    callers: dict[str, Principal] = {
        "guest": GUEST,
        "private": await factory.principal(await factory.private_code()),
        "stranger": await factory.principal((await factory.company()).main_user),
    }
    reader = services.database.reader(callers[who])
    assert await reader.rows(organisations.BY_ID, ids=[company.id]) == []


async def test_the_main_user_of_each_company_is_found_where_the_caller_sees_that_code(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    sub_code = await factory.sub_code(company)

    async def main_user_seen_by(code: Code) -> Row | None:
        reader = services.database.reader(await factory.principal(code))
        rows = await reader.rows(organisations.BY_ID, ids=[company.id])
        (found,) = await access_codes.main_users(reader, rows)
        return found

    found = await main_user_seen_by(company.main_user)
    assert found is not None
    assert found.id == company.main_user.id
    assert await main_user_seen_by(sub_code) is None


async def test_an_order_shows_its_code_to_the_main_user_and_not_to_a_colleague(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    granted = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    colleague, buyer = await factory.sub_code(company, permissions=granted), await factory.sub_code(company)
    order = await factory.order(buyer)
    for viewer, seen in ((company.main_user, buyer.id), (buyer, buyer.id), (colleague, None)):
        reader = services.database.reader(await factory.principal(viewer))
        rows = await reader.rows(ORDERS_BY_ID, ids=[order.id])
        (code,) = await access_codes.of_orders(reader, rows)
        assert (code and code.id) == seen
        (organisation,) = await organisations.of_rows(reader, rows)
        assert organisation is not None
        assert organisation.id == company.id


async def test_a_private_code_and_its_orders_have_no_company(services: Services, factory: Factory) -> None:
    code = await factory.private_code()
    reader = services.database.reader(await factory.principal(code))
    rows = await access_codes.by_ids(reader, [code.id])
    assert await organisations.of_rows(reader, [row for row in rows if row is not None]) == [None]


async def test_support_is_told_who_the_main_user_of_a_company_is(
    services: Services, factory: Factory
) -> None:
    company = await factory.company(kvk_number="69599084")
    await factory.sub_code(company)
    found = await organisations.main_user_of(services.database, "69599084")
    assert found is not None
    assert found.hint == company.main_user.hint
    assert found.name == "Testbedrijf 69599084"
    assert await organisations.main_user_of(services.database, "68750110") is None
