"""Sums for several spenders and periods at once (DOMAIN 18)."""

from datetime import date

from resolvers import access_codes, organisations, spending
from resolvers.orders import Period
from resolvers.services import Services
from tests.clock import SettableClock
from tests.factories import Factory

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))


async def test_each_of_several_periods_and_spenders_gets_its_own_sums_from_one_call(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    await factory.orders(company.main_user, 2, price_cents=1)
    await factory.order(code, price_cents=10)
    clock.set_in_amsterdam("2026-04-02T12:00")
    await factory.order(code, price_cents=100)
    reader = services.database.reader(await factory.principal(company.main_user))
    codes = [row for row in await access_codes.by_ids(reader, [company.main_user.id, code.id]) if row]
    spenders = codes + [row for row in await organisations.of_rows(reader, codes[:1]) if row]
    overviews = [
        overview
        for period in (MARCH, APRIL)
        for overview in await spending.of_spenders(reader, spenders, period)
    ]
    sums = [2, 10, 12, 0, 100, 100]
    assert [each.total_cents for each in overviews] == sums
    months = await spending.by_month(reader, overviews)
    assert [[(month.month, month.total_cents) for month in each] for each in months] == [
        [(period.first, cents)] for period, cents in zip([MARCH] * 3 + [APRIL] * 3, sums, strict=True)
    ]
    products = await spending.by_product(reader, overviews)
    assert [sum(product.total_cents for product in each) for each in products] == sums
    by_code = await spending.by_code(reader, overviews)
    assert [[(each.hint, each.total_cents) for each in found] for found in by_code] == [
        [(company.main_user.hint, 2)],
        [(code.hint, 10)],
        [(code.hint, 10), (company.main_user.hint, 2)],
        [],
        [(code.hint, 100)],
        [(code.hint, 100)],
    ]
