"""Invoices as who pays them sees them, and as nobody else does (DOMAIN 10, 14)."""

from typing import Any

import pytest

from auth.permissions import GRANTABLE
from models.document import Document
from models.invoice import Collection
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from resolvers import bounces
from tests.api import Api
from tests.bills import CONTENT, billed
from tests.database import one_row
from tests.factories import Code, Factory
from tests.schema.world import node_id
from tests.statements import Statements

INVOICE = """
    id number month total { amount currency } paymentMethod issuedAt dueOn
    document { name url }
    collection { status reference collectOn bounceReason }
"""
OF_COMPANY = f"""
query ($first: Int, $after: String) {{ viewer {{ ... on AccessCode {{
    organisation {{ invoices(first: $first, after: $after) {{
        nodes {{ {INVOICE} }} pageInfo {{ hasNextPage endCursor }}
    }} }}
}} }} }}
"""
OWN = f"""
query ($first: Int) {{ viewer {{ ... on AccessCode {{
    invoices(first: $first) {{ nodes {{ {INVOICE} }} }}
}} }} }}
"""
ORDERS = f"""
query ($first: Int) {{ viewer {{ ... on AccessCode {{
    orders(first: $first) {{ nodes {{ number invoice {{ {INVOICE} }} }} }}
}} }} }}
"""
NODE = "query ($id: ID!) { node(id: $id) { ... on Invoice { number } } }"


async def asked(factory: Factory, guest: Api, code: Code, query: str, **variables: Any) -> Any:
    async with Api(guest.app, await factory.session(code)) as api:
        return await api.one(query, **variables)


async def test_the_main_user_sees_each_invoice_with_its_document_and_its_collection(
    guest: Api, factory: Factory
) -> None:
    code = (await factory.company(method=PaymentMethod.DIRECT_DEBIT)).main_user
    (invoice,) = await billed(factory, code)
    viewer = await asked(factory, guest, code, OF_COMPANY)
    (shown,) = viewer["organisation"]["invoices"]["nodes"]
    document = shown.pop("document")
    assert document["name"] == f"factuur-{invoice.number}.pdf"
    assert "/documents/" in document["url"]
    assert shown == {
        "id": node_id("Invoice", invoice.id),
        "number": invoice.number,
        "month": "2010-01-01",
        "total": {"amount": "10.05", "currency": "EUR"},
        "paymentMethod": "DIRECT_DEBIT",
        "issuedAt": "2010-01-31T23:00:00+00:00",
        "dueOn": "2010-02-28",
        "collection": {
            "status": "SENT",
            "reference": invoice.number,
            "collectOn": "2010-02-01",
            "bounceReason": None,
        },
    }


async def test_a_collection_that_came_back_is_shown_with_the_bank_s_reason(
    guest: Api, factory: Factory
) -> None:
    code = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
    await billed(factory, code)
    reference = (await one_row(factory.services, Collection)).reference
    await bounces.record(factory.services, reference, "AM04")
    (shown,) = (await asked(factory, guest, code, OWN))["invoices"]["nodes"]
    assert (shown["collection"]["status"], shown["collection"]["bounceReason"]) == ("BOUNCED", "AM04")


@pytest.mark.parametrize(
    ("permissions", "sees"),
    [
        (frozenset(), False),
        (GRANTABLE - {Permission.VIEW_ORGANISATION_ORDERS}, False),
        (frozenset({Permission.VIEW_ORGANISATION_ORDERS}), True),
    ],
)
async def test_a_sub_code_sees_the_company_s_invoices_with_the_permission_alone(
    guest: Api, factory: Factory, permissions: frozenset[Permission], sees: bool
) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    sub_code = await factory.sub_code(company, permissions=permissions)
    order = await factory.order(sub_code, status=OrderStatus.DELIVERED)
    (invoice,) = await billed(factory, company.main_user, order)
    async with Api(guest.app, await factory.session(sub_code)) as api:
        page = (await api.one(OF_COMPANY))["organisation"]["invoices"]
        (own,) = (await api.one(ORDERS))["orders"]["nodes"]
        found = await api.one(NODE, id=node_id("Invoice", invoice.id))
        assert (await api.one(OWN))["invoices"] is None
        assert (page is not None, own["invoice"] is not None, found is not None) == (sees, sees, sees)
        if sees:
            assert own["invoice"] == page["nodes"][0]
        document = await one_row(factory.services, Document, invoice_id=invoice.id)
        download = await api.http.get(f"/documents/{document.id}")
        assert (download.status_code, download.content == CONTENT) == ((200, True) if sees else (404, False))


async def test_a_private_code_sees_its_own(guest: Api, factory: Factory) -> None:
    code, other = [await factory.private_code(method=PaymentMethod.DIRECT_DEBIT) for _ in range(2)]
    (invoice,), (another,) = await billed(factory, code), await billed(factory, other)
    async with Api(guest.app, await factory.session(code)) as api:
        (shown,) = (await api.one(OWN))["invoices"]["nodes"]
        assert shown["number"] == invoice.number
        assert shown["collection"]["reference"] == invoice.number
        assert shown["document"] is not None
        assert await api.one(NODE, id=node_id("Invoice", another.id)) is None


async def test_a_stranger_and_a_guest_see_none(guest: Api, factory: Factory) -> None:
    (invoice,) = await billed(factory, (await factory.company()).main_user)
    stranger = (await factory.company()).main_user
    assert await guest.one(NODE, id=node_id("Invoice", invoice.id)) is None
    async with Api(guest.app, await factory.session(stranger)) as api:
        assert (await api.one(OF_COMPANY))["organisation"]["invoices"]["nodes"] == []
        assert await api.one(NODE, id=node_id("Invoice", invoice.id)) is None


async def test_invoices_come_in_pages_newest_first(guest: Api, factory: Factory) -> None:
    code = (await factory.company()).main_user
    made = await billed(factory, code, number=5)
    numbers, after = [], None
    async with Api(guest.app, await factory.session(code)) as api:
        while True:
            page = (await api.one(OF_COMPANY, first=2, after=after))["organisation"]["invoices"]
            numbers += [invoice["number"] for invoice in page["nodes"]]
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
    assert numbers == [invoice.number for invoice in reversed(made)]


async def test_a_page_of_a_hundred_invoices_takes_the_statements_of_a_page_of_one(
    guest: Api, factory: Factory, statements: Statements
) -> None:
    company = (await factory.company(method=PaymentMethod.DIRECT_DEBIT)).main_user
    person = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
    for code, query in ((company, OF_COMPANY), (person, OWN)):
        await billed(factory, code, number=100)
        async with Api(guest.app, await factory.session(code)) as api:
            for first in (1, 100):
                statements.taken()
                viewer = await api.one(query, first=first)
                shown = (viewer.get("organisation") or viewer)["invoices"]["nodes"]
                assert len(shown) == first
                assert all(each["document"] and each["collection"] for each in shown)
                # session, invoices, documents, collections
                assert len(statements.taken()) == 4


async def test_the_invoices_of_a_hundred_orders_take_the_statements_of_one(
    guest: Api, factory: Factory, statements: Statements
) -> None:
    code = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
    await billed(factory, code, *(await factory.orders(code, 100, status=OrderStatus.DELIVERED)))
    async with Api(guest.app, await factory.session(code)) as api:
        for first in (1, 100):
            statements.taken()
            orders = (await api.one(ORDERS, first=first))["orders"]["nodes"]
            assert len([order for order in orders if order["invoice"]]) == first
            # session, orders, invoices, documents, collections
            assert len(statements.taken()) == 5
