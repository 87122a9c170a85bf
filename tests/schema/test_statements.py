"""How many statements an answer takes: as many for a hundred rows as for one, and none of the register."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.access_code import AccessCodeStatus
from models.business_register import RegistrationKind, SearchHit
from models.order import OrderStatus
from models.payment import Payment
from models.payment_method import PaymentMethod
from resolvers.registrations import remember
from resolvers.services import Services
from tests.api import Api
from tests.database import all_rows
from tests.factories import Code, Factory
from tests.schema.world import node_id
from tests.statements import Statements

SUBJECT, BRANCH = "97000001", "000097000001"
SESSION = 1
"""Tells who calls, and reads the caller's own code and company with it."""

ORDER = """
    number status orderedBy placedAt price { amount } options { language }
    product { name description price { amount } }
    accessCode { hint holder { lastName } organisation { name registration { name } } }
    subject { name street town }
    documents { name url }
    repeatOf { number price { amount } subject { name } }
    canBeCancelled payment { status } shipment { town } contactRequests { number } invoice { number }
"""
ORDERS = f"""
query ($first: Int!) {{ viewer {{ ... on AccessCode {{
    orders(first: $first) {{ nodes {{ {ORDER} }} }}
}} }} }}
"""
ORDERS_OF_COMPANY = f"""
query ($first: Int!) {{ viewer {{ ... on AccessCode {{
    organisation {{ orders(first: $first) {{ nodes {{ {ORDER} }} }} }}
}} }} }}
"""
OVERVIEW = """
query ($first: Int!) { viewer { ... on AccessCode { organisation {
    name registration { name } mainUser { hint } accessCodeCounts { all } mandate { reference }
    accessCodes(first: $first) { nodes {
        hint role status permissions spentThisMonth { amount } organisation { name } sessions { device }
        orders(first: 20) { nodes { number product { name } price { amount } } }
        deposits { nodes { status } } invoices { nodes { number } } creditBalance { amount }
    } }
} } } }
"""


DEPOSITS = """
query ($first: Int!) { viewer { ... on AccessCode {
    deposits(first: $first) { nodes { id status amount { amount } checkoutUrl } }
} } }
"""
NODES = """
query ($ids: [ID!]!) { nodes(ids: $ids) {
    id ... on Payment { amount { amount } } ... on ContactRequest { number } ... on Order { number }
} }
"""
SESSIONS = "{ viewer { ... on AccessCode { sessions { id device isCurrent lastUsedAt } } } }"
FOUND = """
query ($first: Int!) { viewer { ... on AccessCode { organisation {
    accessCodes(first: $first, status: PENDING, search: "houder") { nodes { hint } }
} } } }
"""


class UnaskedRegister:
    """A register that nobody may ask anything."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the register was asked: {name}")


@pytest.fixture
async def services(services: Services) -> Services:
    hits = [
        SearchHit(SUBJECT, None, "Onderwerp", RegistrationKind.LEGAL_PERSON, None, None),
        SearchHit(SUBJECT, BRANCH, "Vestiging", RegistrationKind.BRANCH, "Voorbeeldstraat", "Voorbeeldstad"),
    ]
    await remember(services.database, hits, services.clock())
    return replace(services, register=UnaskedRegister())


async def orders_with_everything(factory: Factory, code: Code, number: int) -> None:
    """Make delivered repeats of one paid order, half of them about a branch."""
    yesterday = factory.services.clock() - timedelta(days=1)
    paid = await factory.order(code, subject_kvk_number=SUBJECT, placed_at=yesterday)
    alike: dict[str, Any] = {
        "subject_kvk_number": SUBJECT,
        "repeat_of_id": paid.id,
        "price_cents": 0,
        "status": OrderStatus.DELIVERED,
    }
    orders = await factory.orders(code, number // 2, **alike)
    orders += await factory.orders(code, number - number // 2, branch_number=BRANCH, **alike)
    for order in orders:
        await factory.shipment(order)
        await factory.contact_request(order, code)


async def asked(
    api: Api, statements: Statements, query: str, first: int | None = None
) -> tuple[dict[str, Any], int]:
    """Give the viewer of an answer, and the number of statements that it took."""
    statements.taken()
    viewer = await api.one(query, first=first)
    return viewer, len(statements.taken())


def is_whole(order: dict[str, Any]) -> bool:
    batches = ("product", "accessCode", "subject", "documents", "repeatOf", "shipment")
    return all(order[each] for each in batches)


async def test_a_page_of_a_hundred_orders_takes_the_statements_of_a_page_of_one(
    guest: Api, factory: Factory, statements: Statements
) -> None:
    company = await factory.company(kvk_number=SUBJECT)
    await orders_with_everything(factory, company.main_user, 100)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        for first in (1, 100):
            viewer, taken = await asked(api, statements, ORDERS, first)
            orders = viewer["orders"]["nodes"]
            assert len(orders) == first
            assert all(map(is_whole, orders))
            assert all(order["contactRequests"] for order in orders)
            # orders; subject, documents, repeat, payment, shipment, requests; the company's entry;
            # the repeat's subject
            assert taken == SESSION + 9, first


async def test_the_orders_of_a_whole_company_take_no_more(
    guest: Api, factory: Factory, statements: Statements
) -> None:
    company = await factory.company(kvk_number=SUBJECT)
    for _ in range(10):
        await orders_with_everything(factory, await factory.sub_code(company), 10)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        for first in (1, 100):
            viewer, taken = await asked(api, statements, ORDERS_OF_COMPANY, first)
            orders = viewer["organisation"]["orders"]["nodes"]
            assert len(orders) == first
            assert len({order["orderedBy"] for order in orders}) == min(first, 10)
            # one more than above: the colleagues' codes
            assert taken == SESSION + 10, first


@pytest.mark.parametrize("codes", [1, 50])
async def test_the_main_user_s_overview_takes_as_many_statements_for_fifty_codes_as_for_one(
    guest: Api, factory: Factory, statements: Statements, codes: int
) -> None:
    company = await factory.company(kvk_number=SUBJECT, method=PaymentMethod.DIRECT_DEBIT)
    await factory.orders(company.main_user, 20)
    for _ in range(codes - 1):
        code = await factory.sub_code(company)
        await factory.orders(code, 20)
        await factory.session(code)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        viewer, taken = await asked(api, statements, OVERVIEW, 100)
    overview = viewer["organisation"]["accessCodes"]["nodes"]
    assert len(overview) == codes
    assert all(len(code["orders"]["nodes"]) == 20 for code in overview)
    assert all(code["spentThisMonth"] == {"amount": "47.00"} for code in overview)
    assert viewer["organisation"]["accessCodeCounts"] == {"all": codes}
    assert viewer["organisation"]["mandate"]
    assert [len(code["sessions"]) for code in overview if code["sessions"] is not None] == [1]
    # the company's entry, counts, mandate, codes;
    # spent, orders, sessions, deposits, invoices, balance
    assert taken == SESSION + 10


async def test_a_page_of_a_hundred_deposits_takes_the_statements_of_a_page_of_one(
    guest: Api, factory: Factory, statements: Statements
) -> None:
    code = await factory.private_code()
    for _ in range(100):
        await factory.deposit(code.id, 500)
    async with Api(guest.app, await factory.session(code)) as api:
        for first in (1, 100):
            viewer, taken = await asked(api, statements, DEPOSITS, first)
            assert len(viewer["deposits"]["nodes"]) == first
            assert taken == SESSION + 1, first


@pytest.mark.parametrize("number", [1, 30])
async def test_looking_many_things_up_takes_a_statement_for_each_kind(
    guest: Api, factory: Factory, statements: Statements, services: Services, number: int
) -> None:
    code = await factory.private_code()
    for _ in range(number):
        await factory.deposit(code.id, 500)
    orders = await factory.orders(code, number, status=OrderStatus.DELIVERED)
    requests = [await factory.contact_request(order, code) for order in orders]
    ids = [node_id("Payment", each.id) for each in await all_rows(services, Payment)]
    ids += [node_id("Order", each.id) for each in orders]
    ids += [node_id("ContactRequest", each.id) for each in requests]
    async with Api(guest.app, await factory.session(code)) as api:
        statements.taken()
        nodes = await api.one(NODES, ids=ids)
        taken = len(statements.taken())
    assert [node["id"] for node in nodes] == ids
    assert taken == SESSION + 3


@pytest.mark.parametrize("sessions", [1, 50])
async def test_one_s_own_sessions_take_as_many_statements_for_fifty_as_for_one(
    guest: Api, factory: Factory, statements: Statements, sessions: int
) -> None:
    code = (await factory.company()).main_user
    tokens = [await factory.session(code) for _ in range(sessions)]
    async with Api(guest.app, tokens[0]) as api:
        viewer, taken = await asked(api, statements, SESSIONS)
    assert len(viewer["sessions"]) == sessions
    assert taken == SESSION + 1


@pytest.mark.parametrize("codes", [1, 50])
async def test_a_search_with_a_status_takes_as_many_statements_however_many_codes_there_are(
    guest: Api, factory: Factory, statements: Statements, codes: int
) -> None:
    company = await factory.company()
    for _ in range(codes):
        await factory.sub_code(company, status=AccessCodeStatus.PENDING)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        viewer, taken = await asked(api, statements, FOUND, 100)
    assert len(viewer["organisation"]["accessCodes"]["nodes"]) == codes
    assert taken == SESSION + 1
