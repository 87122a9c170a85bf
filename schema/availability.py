"""What can be had of a registration, told before anything is ordered (DOMAIN 12)."""

from datetime import date
from typing import Annotated

import strawberry

from models.catalogue import ProductCode
from models.refusals import UnavailableReason
from models.register_facts import FilingKind
from resolvers import availability
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.problems import InvalidInput, RegisterUnavailable, RegistrationNotFound, RegistrationWithheld

strawberry.enum(FilingKind, description="What a filed document is.")


@strawberry.type(
    description="A document in the file of a registration, as far as one must know it to choose."
)
class FiledDocument:
    """Part of `AvailableProduct`."""

    reference: str = shown("Names it in an order.")
    kind: FilingKind = shown("What it is.")
    financial_year: int | None = shown("Whose annual accounts; null for other documents.")
    filed_on: date = shown("When it was filed.")


@view
class AvailableProduct:
    """Whether one product can be had of a registration."""

    product: ProductCode = shown("The product.")
    unavailable: UnavailableReason | None = shown("Why it cannot be had; null when it can.")
    financial_years: list[int] = shown(
        "For ANNUAL_ACCOUNTS, the years to choose from; for ANNUAL_ACCOUNTS_STANDARDISED, those it has. The last one first."
    )
    filings: list[FiledDocument] = shown("The documents to choose from, the latest first.")


@view
class AvailableProducts:
    """What can be had of a registration."""

    products: list[AvailableProduct] = shown("Every product of the catalogue, in its order.")


AvailableProductsResult = Annotated[
    AvailableProducts | RegistrationNotFound | RegistrationWithheld | RegisterUnavailable | InvalidInput,
    strawberry.union("AvailableProductsResult", description="What can be had, or why nothing can."),
]


@strawberry.type
class AvailabilityQueries:
    """Questions before an order."""

    @refusable("What can be ordered of a registration, and what must be chosen.")
    async def available_products(
        info: Info, kvk_number: Annotated[str, strawberry.argument(description="Eight digits.")]
    ) -> AvailableProductsResult:
        return as_view(await availability.orderable_of(info.context.services, kvk_number))
