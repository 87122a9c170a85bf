"""The catalogue: products with dated prices (DOMAIN 12).

A new product is one member of `ProductCode` and one entry of `CATALOGUE`; what produces it stands
in `resolvers.producers`, its document is made by `gateway.adapters.documents`, and a permission
that it needs of its own is named in `resolvers.orders`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.language import Text


class ProductCode(StrEnum):
    """The products of the register."""

    EXTRACT = "EXTRACT"
    COMPANY_PROFILE = "COMPANY_PROFILE"
    HISTORY = "HISTORY"
    GROUP_RELATIONS_DIRECT = "GROUP_RELATIONS_DIRECT"
    GROUP_RELATIONS_WHOLE = "GROUP_RELATIONS_WHOLE"
    ANNUAL_ACCOUNTS = "ANNUAL_ACCOUNTS"
    ANNUAL_ACCOUNTS_STANDARDISED = "ANNUAL_ACCOUNTS_STANDARDISED"
    FILED_DOCUMENT = "FILED_DOCUMENT"
    CERTIFIED_DOCUMENT = "CERTIFIED_DOCUMENT"
    CERTIFIED_EXTRACT_DIGITAL = "CERTIFIED_EXTRACT_DIGITAL"
    CERTIFIED_EXTRACT_PAPER = "CERTIFIED_EXTRACT_PAPER"
    UBO_EXTRACT = "UBO_EXTRACT"
    FILING_LIST = "FILING_LIST"


FOR_GUESTS_TO_BUY = (ProductCode.CERTIFIED_EXTRACT_DIGITAL, ProductCode.CERTIFIED_EXTRACT_PAPER)
"""What a guest can buy without a login (DOMAIN 13)."""
ON_PAPER = frozenset({ProductCode.CERTIFIED_EXTRACT_PAPER})
"""What goes by post (DOMAIN 17)."""
CERTIFIED = frozenset(
    {
        ProductCode.CERTIFIED_DOCUMENT,
        ProductCode.CERTIFIED_EXTRACT_DIGITAL,
        ProductCode.CERTIFIED_EXTRACT_PAPER,
    }
)
"""What has a number by which anybody can see that it is genuine (DOMAIN 17)."""


class PriceSource(StrEnum):
    """Where a price comes from: a published tariff, or an example that stands in for one."""

    PUBLISHED = "PUBLISHED"
    EXAMPLE = "EXAMPLE"


@dataclass(frozen=True, slots=True)
class Price:
    """A price in euro cents, in force from a day until the next price's."""

    cents: int
    valid_from: date
    source: PriceSource


class ProductChoice(StrEnum):
    """What must be chosen in an order of a product, besides its registration."""

    FINANCIAL_YEAR = "FINANCIAL_YEAR"
    FILING_REFERENCE = "FILING_REFERENCE"


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the register; one `of_branch` can be about a branch."""

    code: ProductCode
    name: Text
    description: Text
    prices: tuple[Price, ...]
    choice: ProductChoice | None = None
    of_branch: bool = False

    def price_on(self, day: date) -> Price:
        """Give the price in force on a day; before the first, the first."""
        in_force = [price for price in self.prices if price.valid_from <= day]
        return max(in_force or self.prices[:1], key=lambda price: price.valid_from)


def _published(cents: int) -> tuple[Price, ...]:
    """Tariff of July 2021, the last one published in public sources."""
    return (Price(cents, date(2021, 7, 1), PriceSource.PUBLISHED),)


def _example(cents: int) -> tuple[Price, ...]:
    return (Price(cents, date(2021, 7, 1), PriceSource.EXAMPLE),)


CATALOGUE: dict[ProductCode, Product] = {
    product.code: product
    for product in (
        Product(
            ProductCode.EXTRACT,
            Text(nl="Uittreksel", en="Extract"),
            Text(
                nl="De gegevens van een inschrijving, als PDF.",
                en="The details of a registration, as a PDF.",
            ),
            _published(235),
            of_branch=True,
        ),
        Product(
            ProductCode.COMPANY_PROFILE,
            Text(nl="Bedrijfsprofiel", en="Company profile"),
            Text(
                nl="Een overzicht van een onderneming met haar kerncijfers.",
                en="An overview of a company with its key figures.",
            ),
            _example(350),
            of_branch=True,
        ),
        Product(
            ProductCode.HISTORY,
            Text(nl="Historie", en="History"),
            Text(
                nl="Eerdere gegevens van een inschrijving.",
                en="Earlier details of a registration.",
            ),
            _published(235),
        ),
        Product(
            ProductCode.GROUP_RELATIONS_DIRECT,
            Text(nl="Concernrelaties, direct", en="Group relations, direct"),
            Text(
                nl="De directe moeder en dochters van een onderneming.",
                en="The direct parent and subsidiaries of a company.",
            ),
            _published(270),
        ),
        Product(
            ProductCode.GROUP_RELATIONS_WHOLE,
            Text(nl="Concernrelaties, hele concern", en="Group relations, whole group"),
            Text(
                nl="Alle ondernemingen van een concern.",
                en="All companies of a group.",
            ),
            _published(270),
        ),
        Product(
            ProductCode.ANNUAL_ACCOUNTS,
            Text(nl="Jaarrekening", en="Annual accounts"),
            Text(nl="Eén gedeponeerde jaarrekening.", en="One set of filed annual accounts."),
            _published(315),
            choice=ProductChoice.FINANCIAL_YEAR,
        ),
        Product(
            ProductCode.ANNUAL_ACCOUNTS_STANDARDISED,
            Text(nl="Drie jaarrekeningen, gestandaardiseerd", en="Three annual accounts, standardised"),
            Text(
                nl="De drie meest recente jaarrekeningen in één vaste vorm.",
                en="The three most recent annual accounts in one standard form.",
            ),
            _published(430),
        ),
        Product(
            ProductCode.FILED_DOCUMENT,
            Text(nl="Gedeponeerd document", en="Filed document"),
            Text(
                nl="Een document uit het dossier van een inschrijving.",
                en="A document from the file of a registration.",
            ),
            _published(315),
            choice=ProductChoice.FILING_REFERENCE,
        ),
        Product(
            ProductCode.CERTIFIED_DOCUMENT,
            Text(nl="Gewaarmerkt document", en="Certified document"),
            Text(
                nl="Een gedeponeerd document, gewaarmerkt.",
                en="A filed document, certified.",
            ),
            _published(770),
            choice=ProductChoice.FILING_REFERENCE,
        ),
        Product(
            ProductCode.CERTIFIED_EXTRACT_DIGITAL,
            Text(nl="Gewaarmerkt uittreksel, digitaal", en="Certified extract, digital"),
            Text(
                nl="Een uittreksel met een digitale handtekening.",
                en="An extract with a digital signature.",
            ),
            _example(785),
            of_branch=True,
        ),
        Product(
            ProductCode.CERTIFIED_EXTRACT_PAPER,
            Text(nl="Gewaarmerkt uittreksel, op papier", en="Certified extract, on paper"),
            Text(
                nl="Een gewaarmerkt uittreksel per post.",
                en="A certified extract by post.",
            ),
            _example(1850),
            of_branch=True,
        ),
        Product(
            ProductCode.UBO_EXTRACT,
            Text(nl="UBO-uittreksel", en="UBO extract"),
            Text(
                nl="De uiteindelijk belanghebbenden van een onderneming.",
                en="The ultimate beneficial owners of a company.",
            ),
            _example(285),
        ),
        Product(
            ProductCode.FILING_LIST,
            Text(nl="Lijst van deponeringen", en="List of filings"),
            Text(
                nl="Alle documenten in het dossier van een inschrijving.",
                en="All documents in the file of a registration.",
            ),
            _published(235),
        ),
    )
}
