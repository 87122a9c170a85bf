"""The catalogue: products with dated prices (DOMAIN 12)."""

from datetime import date

import pytest

from models.catalogue import CATALOGUE, CERTIFIED, FOR_GUESTS_TO_BUY, Price, PriceSource, Product, ProductCode
from models.language import Text
from resolvers.producers import PRODUCERS

TODAY = date(2026, 3, 2)

PUBLISHED = {
    ProductCode.EXTRACT: 235,
    ProductCode.HISTORY: 235,
    ProductCode.FILING_LIST: 235,
    ProductCode.GROUP_RELATIONS_DIRECT: 270,
    ProductCode.GROUP_RELATIONS_WHOLE: 270,
    ProductCode.ANNUAL_ACCOUNTS_STANDARDISED: 430,
    ProductCode.ANNUAL_ACCOUNTS: 315,
    ProductCode.FILED_DOCUMENT: 315,
    ProductCode.CERTIFIED_DOCUMENT: 770,
}
"""The legal tariffs of July to December 2021, in euro cents."""


def product(*prices: Price) -> Product:
    return Product(ProductCode.EXTRACT, Text(nl="U", en="E"), Text(nl="U", en="E"), prices)


def test_every_product_stands_in_the_catalogue_under_its_code() -> None:
    assert set(CATALOGUE) == set(ProductCode)
    assert all(entry.code is code for code, entry in CATALOGUE.items())


@pytest.mark.parametrize("code", PUBLISHED)
def test_a_published_tariff_is_the_price(code: ProductCode) -> None:
    price = CATALOGUE[code].price_on(TODAY)
    assert (price.cents, price.source) == (PUBLISHED[code], PriceSource.PUBLISHED)
    assert price.valid_from == date(2021, 7, 1)


def test_a_price_that_was_not_published_is_marked_as_an_example() -> None:
    unpublished = {code for code in CATALOGUE if code not in PUBLISHED}
    assert {CATALOGUE[code].price_on(TODAY).source for code in unpublished} == {PriceSource.EXAMPLE}


def test_every_product_has_a_price_above_zero() -> None:
    assert all(entry.prices for entry in CATALOGUE.values())
    assert all(price.cents > 0 for entry in CATALOGUE.values() for price in entry.prices)


def test_the_price_is_that_of_the_day() -> None:
    old, new, newest = (
        Price(cents, valid_from, PriceSource.EXAMPLE)
        for cents, valid_from in ((100, date(2026, 1, 1)), (200, date(2026, 4, 1)), (300, date(2027, 1, 1)))
    )
    entry = product(new, newest, old)
    assert entry.price_on(date(2026, 3, 31)) == old
    assert entry.price_on(date(2026, 4, 1)) == new
    assert entry.price_on(date(2026, 12, 31)) == new
    assert entry.price_on(date(2030, 1, 1)) == newest


def test_before_the_first_price_the_first_one_holds() -> None:
    first = Price(100, date(2026, 1, 1), PriceSource.EXAMPLE)
    assert product(first, Price(200, date(2026, 4, 1), PriceSource.EXAMPLE)).price_on(TODAY.min) == first


def test_every_product_can_be_produced() -> None:
    assert set(PRODUCERS) == set(ProductCode)


def test_what_guests_buy_is_certified_and_needs_no_choice() -> None:
    assert set(FOR_GUESTS_TO_BUY) <= CERTIFIED
    assert [CATALOGUE[code].choice for code in FOR_GUESTS_TO_BUY] == [None, None]
