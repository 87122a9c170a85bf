"""Prepaid balances and their ledgers, as who pays from them sees them (DOMAIN 10, 14)."""

from typing import Any

import pytest

from models.access_code import AccessCode
from models.credit import CreditEntry
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from resolvers import charging
from resolvers.database import Transaction
from tests.api import Api
from tests.clock import SettableClock
from tests.database import all_rows
from tests.factories import Code, Factory
from tests.schema.world import node_id
from tests.statements import Statements

ENTRY = "id kind at amount { amount } balanceAfter { amount } order { number }"
OF_COMPANY = f"""
query ($first: Int) {{ viewer {{ ... on AccessCode {{ organisation {{
    creditBalance {{ amount currency }} creditEntries(first: $first) {{ nodes {{ {ENTRY} }} }}
}} }} }} }}
"""
OWN = f"""
query ($first: Int) {{ viewer {{ ... on AccessCode {{
    creditBalance {{ amount currency }} creditEntries(first: $first) {{ nodes {{ {ENTRY} }} }}
}} }} }}
"""
NODE = "query ($id: ID!) { node(id: $id) { ... on CreditEntry { kind } } }"


async def charged(factory: Factory, clock: SettableClock, code: Code, number: int = 1) -> None:
    """Order so many times from a balance, each a minute later."""
    for _ in range(number):
        clock.advance(minutes=1)
        order = await factory.order(code, status=OrderStatus.IN_PRODUCTION)

        async def write(transaction: Transaction, order: Any = order) -> None:
            await charging.charge(transaction, await transaction.get_one(AccessCode, code.id), order)

        await factory.services.database.write(write)


@pytest.mark.parametrize("private", [False, True], ids=["company", "private"])
async def test_who_pays_sees_the_balance_and_what_moved_it(
    guest: Api, factory: Factory, clock: SettableClock, private: bool
) -> None:
    code = (
        await factory.private_code(credit=1000)
        if private
        else (await factory.company(method=PaymentMethod.CREDIT, credit=1000)).main_user
    )
    await charged(factory, clock, code)
    async with Api(guest.app, await factory.session(code)) as api:
        viewer = await api.one(OWN if private else OF_COMPANY)
    payer = viewer if private else viewer["organisation"]
    assert payer["creditBalance"] == {"amount": "7.65", "currency": "EUR"}
    charge, deposit = payer["creditEntries"]["nodes"]
    assert (charge["kind"], charge["amount"], charge["balanceAfter"]) == (
        "CHARGE",
        {"amount": "-2.35"},
        {"amount": "7.65"},
    )
    assert charge["order"]["number"].startswith("B-")
    assert (deposit["kind"], deposit["amount"], deposit["balanceAfter"], deposit["order"]) == (
        "DEPOSIT",
        {"amount": "10.00"},
        {"amount": "10.00"},
        None,
    )


@pytest.mark.parametrize(
    ("permissions", "balance", "entries"),
    [
        (frozenset(), False, False),
        (frozenset({Permission.PLACE_ORDERS}), True, False),
        (frozenset({Permission.VIEW_ORGANISATION_ORDERS}), False, True),
    ],
)
async def test_a_sub_code_sees_the_balance_to_order_and_the_ledger_to_oversee(
    guest: Api, factory: Factory, permissions: frozenset[Permission], balance: bool, entries: bool
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    sub_code = await factory.sub_code(company, permissions=permissions)
    (entry,) = await all_rows(factory.services, CreditEntry)
    async with Api(guest.app, await factory.session(sub_code)) as api:
        shown = (await api.one(OF_COMPANY))["organisation"]
        found = await api.one(NODE, id=node_id("CreditEntry", entry.id))
        own = await api.one(OWN)
    assert (shown["creditBalance"] is not None) is balance
    assert (shown["creditEntries"] is not None) is entries
    assert len((shown["creditEntries"] or {"nodes": []})["nodes"]) == int(entries)
    assert (found is not None) is entries
    assert own == {"creditBalance": None, "creditEntries": None}


async def test_another_method_has_no_balance_and_no_ledger(guest: Api, factory: Factory) -> None:
    await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    code = (await factory.company(method=PaymentMethod.INVOICE)).main_user
    (entry,) = await all_rows(factory.services, CreditEntry)
    async with Api(guest.app, await factory.session(code)) as api:
        shown = (await api.one(OF_COMPANY))["organisation"]
        assert await api.one(NODE, id=node_id("CreditEntry", entry.id)) is None
    assert shown == {"creditBalance": None, "creditEntries": {"nodes": []}}
    assert await guest.one(NODE, id=node_id("CreditEntry", entry.id)) is None


async def test_a_private_ledger_is_its_holder_s_alone(guest: Api, factory: Factory) -> None:
    code, other = [await factory.private_code(credit=cents) for cents in (1000, 2000)]
    async with Api(guest.app, await factory.session(code)) as api:
        viewer = await api.one(OWN)
        assert [entry["amount"] for entry in viewer["creditEntries"]["nodes"]] == [{"amount": "10.00"}]
        for entry in await all_rows(factory.services, CreditEntry):
            found = await api.one(NODE, id=node_id("CreditEntry", entry.id))
            assert (found is not None) is (entry.amount_cents == 1000)
    assert other.id != code.id


async def test_a_page_of_many_entries_takes_the_statements_of_a_page_of_one(
    guest: Api, factory: Factory, clock: SettableClock, statements: Statements
) -> None:
    code = (await factory.company(method=PaymentMethod.CREDIT, credit=100_000)).main_user
    await charged(factory, clock, code, 30)
    async with Api(guest.app, await factory.session(code)) as api:
        for first in (1, 30):
            statements.taken()
            shown = (await api.one(OF_COMPANY, first=first))["organisation"]["creditEntries"]["nodes"]
            assert len([entry for entry in shown if entry["order"]]) == first
            # session, balance, entries, orders
            assert len(statements.taken()) == 4
