"""The catalogue (DOMAIN 12)."""

import strawberry
from strawberry import Parent

from models import catalogue
from models.catalogue import PriceSource, ProductChoice, ProductCode
from models.days import amsterdam_day
from schema.context import Info
from schema.fields import derived, shown
from schema.money import Money, euros

strawberry.enum(ProductCode, description="The products of the register.")
strawberry.enum(ProductChoice, description="What must be chosen in an order of a product.")
strawberry.enum(PriceSource, description="Where a price comes from.")


@strawberry.type(description="A product of the register.")
class Product:
    """An entry of the catalogue."""

    code: ProductCode = shown("Names it in an order.")
    choice: ProductChoice | None = shown(
        "What must be chosen besides the registration; `availableProducts` tells from what. Null: nothing."
    )
    of_branch: bool = shown("Whether it can be about a branch.")

    @derived("Whether a guest can buy it, without an access code.")
    def for_guests(root: Parent[catalogue.Product]) -> bool:
        return root.code in catalogue.FOR_GUESTS_TO_BUY

    @strawberry.field(
        description="Whether it can be ordered.",
        deprecation_reason="Every product can be; `availableProducts` tells of which registration.",
    )
    def orderable(root: Parent[catalogue.Product]) -> bool:
        return root.code in catalogue.CATALOGUE

    @derived("Its name, in the person's language.")
    def name(root: Parent[catalogue.Product], info: Info) -> str:
        return root.name.in_language(info.context.language)

    @derived("What it is, in the person's language.")
    def description(root: Parent[catalogue.Product], info: Info) -> str:
        return root.description.in_language(info.context.language)

    @derived("What it costs today.")
    def price(root: Parent[catalogue.Product], info: Info) -> Money:
        return euros(root.price_on(amsterdam_day(info.context.services.clock())).cents)

    @derived("Whether that price is a published tariff or an example.")
    def price_source(root: Parent[catalogue.Product], info: Info) -> PriceSource:
        return root.price_on(amsterdam_day(info.context.services.clock())).source
