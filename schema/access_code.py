"""Access codes and the viewer."""

from datetime import datetime
from typing import Annotated

import strawberry
from strawberry import Parent

from auth.permissions import permissions_of
from models.access_code import AccessCodeStatus, Role, Use
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.rows import Row
from models.session import SessionTransport
from resolvers import access_codes, credit, deposits, filings, invoices, orders, organisations, own_sessions
from resolvers.connections import page_request
from schema.account import Account
from schema.context import Info
from schema.credit import CreditEntry, balances
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.filing import Filing
from schema.invoice import Invoice
from schema.money import Money, euros
from schema.order import Order, WithinPeriod
from schema.organisation import Organisation
from schema.payment import Payment
from schema.relay import After, Before, Connection, First, Last, Node
from schema.spending import SpendingOverview, SpendingPeriod, spending_of

strawberry.enum(Role, description="A code's place in its company.")
strawberry.enum(Use, description="What a code is for.")
strawberry.enum(SessionTransport, description="How a client carries its session.")


@strawberry.type(description="The one person whose code it is.")
class Person:
    """Part of `AccessCode`."""

    first_name: str = shown("As given in the request.")
    last_name: str = shown("As given in the request.")
    email: str = shown("Where mails to the holder go.")


@view
class Session(Node):
    """A login that goes on."""

    device: str = shown("What the browser or app calls itself.")
    transport: SessionTransport = shown("In a cookie, or as a bearer token.")
    created_at: datetime = shown("When it began.")
    last_used_at: datetime = shown("When it was last used, to within some minutes.")
    expires_at: datetime = shown("When it ends at the latest.")

    @derived("Whether it is the one that asks.")
    def is_current(root: Parent[Row], info: Info) -> bool:
        return getattr(info.context.principal, "session_id", None) == root.id


@view
class AccessCode(Node):
    """A personal login for one person."""

    hint: str = shown("The last four characters only: a code is never shown again.")
    use: Use = shown("For a company's business, or for private use.")
    role: Role | None = shown("Null for private use.")
    status: AccessCodeStatus = shown("Where the code stands in its life.")
    payment_method: PaymentMethod = shown(
        "The company's method, or the private code's own; it never changes."
    )
    created_at: datetime = shown("When the code was requested.")
    last_used_at: datetime | None = shown("When its holder last logged in.")

    @derived("The person whose code it is.")
    def holder(root: Parent[Row]) -> Person:
        return Person(
            first_name=root.holder_first_name, last_name=root.holder_last_name, email=root.holder_email
        )

    @derived("What the code may do.")
    def permissions(root: Parent[Row]) -> list[Permission]:
        return sorted(permissions_of(root.use, root.role, root.permissions))

    @derived("What it may spend in a month; null for no limit.")
    def spending_limit(root: Parent[Row]) -> Money | None:
        return None if root.spending_limit_cents is None else euros(root.spending_limit_cents)

    @batch("What it spent in this month.")
    async def spent_this_month(parents: Parents, info: Info) -> list[Money]:
        context = info.context
        spent = await access_codes.spent_this_month(context.services, context.reader, parents)
        return list(map(euros, spent))

    @batch("Its company; null for private use.")
    async def organisation(parents: Parents, info: Info) -> list[Organisation | None]:
        return as_view(await organisations.of_rows(info.context.reader, parents))

    @batch("One's own live sessions, newest first; null for the code of somebody else.")
    async def sessions(parents: Parents, info: Info) -> list[list[Session] | None]:
        context = info.context
        return as_view(await own_sessions.of_codes(context.services, context.reader, parents))

    @batch("Its orders, newest first.")
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
        return as_view(await orders.of_codes(info.context.reader, parents, page, asked))

    @batch("What it files: annual accounts, the newest draft first.")
    async def filings(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Filing] | None]:
        page = page_request(first, after, last, before)
        return as_view(await filings.of_codes(info.context.reader, parents, page))

    @batch("Its monthly invoices, newest first; null for business, whose company has them.")
    async def invoices(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Invoice] | None]:
        page = page_request(first, after, last, before)
        return as_view(await invoices.of_codes(info.context.reader, parents, page))

    @batch("What is left of its prepaid balance; null for another method, and for business.")
    async def credit_balance(parents: Parents, info: Info) -> list[Money | None]:
        return balances(await credit.balances_of_codes(info.context.reader, parents))

    @batch("What moved its prepaid balance, newest first; null for business, whose company has them.")
    async def credit_entries(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[CreditEntry] | None]:
        page = page_request(first, after, last, before)
        return as_view(await credit.entries_of_codes(info.context.reader, parents, page))

    @batch("The deposits one made, newest first; null for the code of somebody else.")
    async def deposits(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Payment] | None]:
        page = page_request(first, after, last, before)
        return as_view(await deposits.of_codes(info.context.reader, parents, page))

    @batch("What was spent with it.")
    async def spending(
        parents: Parents, info: Info, period: SpendingPeriod = None
    ) -> list[SpendingOverview | None]:
        return as_view(await spending_of(info.context, parents, period))


Viewer = Annotated[AccessCode | Account, strawberry.union("Viewer", description="Who is logged in.")]
