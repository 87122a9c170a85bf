"""Prepaid balances and what moved them (DOMAIN 14)."""

from datetime import datetime

import strawberry
from strawberry import Parent

from models.credit import CreditEntryKind
from models.rows import Row
from resolvers import credit
from schema.context import Info
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.money import Money, euros
from schema.order import Order
from schema.relay import Node

strawberry.enum(CreditEntryKind, description="Why a balance moved.")


@view
class CreditEntry(Node):
    """One movement of a prepaid balance; it never changes."""

    kind: CreditEntryKind = shown("A deposit, the charge of an order, or a charge taken back.")
    at: datetime = shown("When.")

    @derived("By how much; less than zero for a charge.")
    def amount(root: Parent[Row]) -> Money:
        return euros(root.amount_cents)

    @derived("What the balance was then.")
    def balance_after(root: Parent[Row]) -> Money:
        return euros(root.balance_after_cents)

    @batch("The order that was charged or taken back; null for a deposit.")
    async def order(parents: Parents, info: Info) -> list[Order | None]:
        return as_view(await credit.orders_of(info.context.reader, parents))


def balances(rows: list[Row | None]) -> list[Money | None]:
    """Show what is left; null where there is no balance."""
    return [None if row is None else euros(row.balance_cents) for row in rows]
