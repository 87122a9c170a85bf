"""Companies that are customers."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from models.payment_method import PaymentMethod
from models.permission import Permission
from resolvers import access_codes, orders, registrations
from resolvers.connections import page_request
from schema.context import Info
from schema.fields import Parents, as_view, batch, shown, view
from schema.order import Order, WithinPeriod
from schema.registration import Registration
from schema.relay import After, Before, Connection, First, Last, Node

if TYPE_CHECKING:
    from schema.access_code import AccessCode

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]


@view
class Organisation(Node):
    """A company: one payment method that never changes, one main user, any number of sub-codes."""

    kvk_number: str = shown("Eight digits.")
    name: str = shown("The name at the time of its first code.")
    payment_method: PaymentMethod = shown("Fixed with the first code.")

    @batch("Its entry in the register, as last answered.")
    async def registration(parents: Parents, info: Info) -> list[Registration | None]:
        return as_view(await registrations.of_organisations(info.context.reader, parents))

    @batch("The one code that manages all others.", requires=Permission.MANAGE_ACCESS_CODES)
    async def main_user(parents: Parents, info: Info) -> list[LazyAccessCode | None]:
        return as_view(await access_codes.main_users(info.context.reader, parents))

    @batch("All its codes, newest first.", requires=Permission.MANAGE_ACCESS_CODES)
    async def access_codes(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[LazyAccessCode] | None]:
        page = page_request(first, after, last, before)
        return as_view(await access_codes.of_organisations(info.context.reader, parents, page))

    @batch("The orders of all its codes, newest first.", requires=Permission.VIEW_ORGANISATION_ORDERS)
    async def orders(
        parents: Parents,
        info: Info,
        period: WithinPeriod = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Order] | None]:
        page = page_request(first, after, last, before)
        asked = period.checked() if period else None
        return as_view(await orders.of_organisations(info.context.reader, parents, page, asked))
