"""Who is logged in, and what they see of their company."""

from models.permission import Permission
from tests.api import Api
from tests.factories import Factory

OVERVIEW = """
{ viewer { ... on AccessCode {
    hint role permissions
    organisation { name paymentMethod mainUser { hint } accessCodes { nodes { hint role status } } }
} } }
"""


async def test_a_guest_is_nobody(guest: Api) -> None:
    assert await guest.one("{ viewer { __typename } }") is None


async def test_the_main_user_sees_all_codes_of_the_company(guest: Api, factory: Factory) -> None:
    company = await factory.company()
    colleague = await factory.sub_code(company)
    async with Api(guest.app, await factory.session(company.main_user)) as main_user:
        viewer = await main_user.one(OVERVIEW)
    assert viewer["role"] == "MAIN_USER"
    assert set(viewer["permissions"]) == {each.value for each in Permission}
    seen = viewer["organisation"]["accessCodes"]["nodes"]
    assert {(code["hint"], code["role"]) for code in seen} == {
        (company.main_user.hint, "MAIN_USER"),
        (colleague.hint, "SUB_CODE"),
    }


async def test_a_sub_code_sees_its_company_but_not_its_colleagues(guest: Api, factory: Factory) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    async with Api(guest.app, await factory.session(code)) as sub_code:
        viewer = await sub_code.one(OVERVIEW)
    assert viewer["role"] == "SUB_CODE"
    assert viewer["organisation"]["mainUser"] is None
    assert viewer["organisation"]["accessCodes"] is None
