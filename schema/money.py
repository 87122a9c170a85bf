"""Amounts of money."""

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

import strawberry

from schema.fields import shown


@strawberry.enum(description="ISO 4217.")
class Currency(StrEnum):
    """The currencies in use."""

    EUR = "EUR"


@strawberry.type(description="An amount of money.")
class Money:
    """An amount in euros."""

    amount: Decimal = shown("With two decimals.")
    currency: Currency = shown("Always euros.")


@lru_cache(maxsize=4096)
def euros(cents: int) -> Money:
    """Show an amount that is kept in euro cents; most are prices, of which there are few."""
    return Money(amount=Decimal(cents).scaleb(-2), currency=Currency.EUR)
