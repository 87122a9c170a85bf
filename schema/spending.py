"""What was spent, for charts and for the spending overview (DOMAIN 18)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlencode

import strawberry
from strawberry import Parent

from models.catalogue import CATALOGUE
from models.rows import Row
from resolvers import access_codes, spending
from schema.context import Context, Info
from schema.fields import Parents, as_view, batch, derived, shown, view
from schema.money import Money, euros
from schema.order import PeriodInput
from schema.product import Product
from schema.relay import global_id

if TYPE_CHECKING:
    from schema.access_code import AccessCode

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]

SpendingPeriod = Annotated[
    PeriodInput | None,
    strawberry.argument(
        description="What was ordered in this period; the last twelve months, this one among them, when not given."
    ),
]


@view
class SpendingOfMonth:
    """What was spent in a month."""

    month: date = shown("The first day of the month, in Amsterdam.")
    order_count: int = shown("How many orders were charged, free repeats among them.")

    @derived("What they cost together.")
    def total(root: Parent[spending.SpendingOfMonth]) -> Money:
        return euros(root.total_cents)


@view
class SpendingOfProduct:
    """What was spent on a product."""

    order_count: int = shown("How many orders were charged, free repeats among them.")

    @derived("The product.")
    def product(root: Parent[spending.SpendingOfProduct]) -> Product:
        return as_view(CATALOGUE[root.product])

    @derived("What they cost together.")
    def total(root: Parent[spending.SpendingOfProduct]) -> Money:
        return euros(root.total_cents)


@view
class SpendingOfCode:
    """What was spent with an access code."""

    hint: str = shown("The last four characters of the code that ordered.")
    order_count: int = shown("How many orders were charged, free repeats among them.")

    @derived("What they cost together.")
    def total(root: Parent[spending.SpendingOfCode]) -> Money:
        return euros(root.total_cents)

    @batch("The code; null for a colleague's without MANAGE_ACCESS_CODES.")
    async def access_code(parents: Parents, info: Info) -> list[LazyAccessCode | None]:
        ids = [each.access_code_id for each in parents]
        return as_view(await access_codes.by_ids(info.context.reader, ids))


@view
class SpendingOverview:
    """What a company or a code spent in a period: all that was charged."""

    order_count: int = shown("How many orders were charged, free repeats among them.")

    @derived("What they cost together.")
    def total(root: Parent[spending.SpendingOverview]) -> Money:
        return euros(root.total_cents)

    @batch("By month, oldest first; also the months without orders.")
    async def by_month(
        parents: Sequence[spending.SpendingOverview], info: Info
    ) -> list[list[SpendingOfMonth]]:
        return as_view(await spending.by_month(info.context.reader, parents))

    @batch("By product, what cost most first.")
    async def by_product(
        parents: Sequence[spending.SpendingOverview], info: Info
    ) -> list[list[SpendingOfProduct]]:
        return as_view(await spending.by_product(info.context.reader, parents))

    @batch("By the code that ordered, who spent most first.")
    async def by_code(parents: Sequence[spending.SpendingOverview], info: Info) -> list[list[SpendingOfCode]]:
        return as_view(await spending.by_code(info.context.reader, parents))

    @derived("Where to download the orders of the period as comma-separated CSV, with the same login.")
    def csv_url(root: Parent[spending.SpendingOverview], info: Info) -> str:
        return _url(root, info.context)

    @derived("The same for Excel that is set to Dutch: semicolons and decimal commas.")
    def excel_url(root: Parent[spending.SpendingOverview], info: Info) -> str:
        return _url(root, info.context, variant="excel")


async def spending_of(
    context: Context, spenders: Sequence[Row], period: PeriodInput | None
) -> list[SpendingOverview]:
    """Show what each company or code spent; raises `InvalidInput`."""
    asked = period.checked() if period else spending.latest_year(context.services.clock())
    return as_view(await spending.of_spenders(context.reader, spenders, asked))


def _url(overview: spending.SpendingOverview, context: Context, **more: str) -> str:
    asked = {"from": overview.period.first.isoformat(), "until": overview.period.last.isoformat()}
    if overview.spender.typename == "AccessCode":
        asked["accessCode"] = global_id(overview.spender)
    in_language = {"language": context.language.lower()}
    return f"{context.services.public_url}/spending-overview.csv?{urlencode(asked | in_language | more)}"
