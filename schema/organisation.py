"""Companies that are customers."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from models.access_code import AccessCodeStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.rows import Row
from resolvers import (
    access_codes,
    credit,
    filing_authorisations,
    filings,
    invoices,
    mandates,
    orders,
    registrations,
)
from resolvers.connections import page_request
from schema.context import Info
from schema.credit import CreditEntry, balances
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.filing import Filing
from schema.filing_authorisation import FilingAuthorisation
from schema.invoice import Invoice
from schema.money import Money
from schema.order import Order, WithinPeriod
from schema.registration import Registration
from schema.relay import After, Before, Connection, First, Last, Node
from schema.spending import SpendingOverview, SpendingPeriod, spending_of

if TYPE_CHECKING:
    from schema.access_code import AccessCode

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]


@strawberry.type(description="How many codes a company has.")
class AccessCodeCounts:
    """By status."""

    all: int = shown("All together.")
    pending: int = shown("Not used yet.")
    active: int = shown("In use.")
    blocked: int = shown("Blocked.")
    revoked: int = shown("Revoked.")
    expired: int = shown("Expired unused.")


@strawberry.type(description="Leave to collect by direct debit.")
class Mandate:
    """Part of `Organisation`."""

    reference: str = shown("Names the mandate on a bank statement.")
    accepted_at: datetime = shown("When it was given.")

    @derived("The last four characters of the IBAN.")
    def iban_hint(root: Parent[Row]) -> str:
        hint: str = root.iban[-4:]
        return hint


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
        status: Annotated[
            AccessCodeStatus | None, strawberry.argument(description="Only of this status.")
        ] = None,
        search: Annotated[
            str | None, strawberry.argument(description="Only whose holder or last characters hold this.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[LazyAccessCode] | None]:
        page = page_request(first, after, last, before)
        return as_view(
            await access_codes.of_organisations(info.context.reader, parents, page, status, search)
        )

    @batch("How many codes it has, by status.", requires=Permission.MANAGE_ACCESS_CODES)
    async def access_code_counts(parents: Parents, info: Info) -> list[AccessCodeCounts | None]:
        return as_view(await access_codes.counts(info.context.reader, parents))

    @batch("Its direct debit mandate; null for another method.", requires=Permission.MANAGE_ACCESS_CODES)
    async def mandate(parents: Parents, info: Info) -> list[Mandate | None]:
        return as_view(await mandates.of_organisations(info.context.reader, parents))

    @batch(
        "The accounts that it lets file for it, is asked to, or did: newest first, 1,000 at most.",
        requires=Permission.MANAGE_ACCESS_CODES,
    )
    async def filing_authorisations(parents: Parents, info: Info) -> list[list[FilingAuthorisation] | None]:
        return as_view(await filing_authorisations.of_organisations(info.context.reader, parents))

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

    @batch(
        "The annual accounts that all its codes file, the newest draft first; for its main user those by accounts too.",
        requires=Permission.VIEW_ORGANISATION_ORDERS,
    )
    async def filings(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Filing] | None]:
        page = page_request(first, after, last, before)
        return as_view(await filings.of_organisations(info.context.reader, parents, page))

    @batch("Its monthly invoices, newest first.", requires=Permission.VIEW_ORGANISATION_ORDERS)
    async def invoices(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Invoice] | None]:
        page = page_request(first, after, last, before)
        return as_view(await invoices.of_organisations(info.context.reader, parents, page))

    @batch("What is left of its prepaid balance; null for another method.", requires=Permission.PLACE_ORDERS)
    async def credit_balance(parents: Parents, info: Info) -> list[Money | None]:
        return balances(await credit.balances_of_organisations(info.context.reader, parents))

    @batch("What moved its prepaid balance, newest first.", requires=Permission.VIEW_ORGANISATION_ORDERS)
    async def credit_entries(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[CreditEntry] | None]:
        page = page_request(first, after, last, before)
        return as_view(await credit.entries_of_organisations(info.context.reader, parents, page))

    @batch("What was spent with all its codes.", requires=Permission.VIEW_ORGANISATION_ORDERS)
    async def spending(
        parents: Parents, info: Info, period: SpendingPeriod = None
    ) -> list[SpendingOverview | None]:
        return as_view(await spending_of(info.context, parents, period))
