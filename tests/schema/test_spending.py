"""What was spent, by month, product and code: all that was charged, as far as one sees it (DOMAIN 18)."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as at_depth
from hypothesis import strategies as st
from starlette.applications import Starlette

from models.catalogue import ProductCode
from models.days import amsterdam_day
from models.order import NOT_CHARGED, Order, OrderFailureReason, OrderStatus
from models.permission import Permission
from tests.api import Api
from tests.clock import SettableClock
from tests.factories import Code, Company, Factory
from tests.statements import Statements

SPENT = """
    total { amount currency } orderCount csvUrl excelUrl
    byMonth { month total { amount } orderCount }
    byProduct { product { code name } total { amount } orderCount }
    byCode { hint accessCode { hint } total { amount } orderCount }
"""
OF_COMPANY = f"""
query ($period: PeriodInput) {{ viewer {{ ... on AccessCode {{
    organisation {{ spending(period: $period) {{ {SPENT} }} }}
}} }} }}
"""
OF_CODE = f"""
query ($period: PeriodInput) {{ viewer {{ ... on AccessCode {{
    spending(period: $period) {{ {SPENT} }}
}} }} }}
"""
OF_ALL_CODES = f"""
query ($period: PeriodInput) {{ viewer {{ ... on AccessCode {{ organisation {{
    accessCodes(first: 50) {{ nodes {{ hint spending(period: $period) {{ {SPENT} }} }} }}
}} }} }} }}
"""
ONE_FRAGMENT_FOR_ALL = """
query ($march: PeriodInput, $april: PeriodInput) { viewer { ... on AccessCode {
    march: spending(period: $march) { ...Months }
    april: spending(period: $april) { ...Months }
    organisation { march: spending(period: $march) { ...Months } }
} } }
fragment Months on SpendingOverview { orderCount byMonth { month orderCount } byCode { hint orderCount } }
"""
MARCH = {"from": "2026-03-01", "until": "2026-03-31"}
APRIL = {"from": "2026-04-01", "until": "2026-04-30"}
VIEWING = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
SESSION = 1


async def spent_by_company(api: Api, period: dict[str, str] | None = None) -> Any:
    return (await api.one(OF_COMPANY, period=period))["organisation"]["spending"]


async def spent_by_code(api: Api, period: dict[str, str] | None = None) -> Any:
    return (await api.one(OF_CODE, period=period))["spending"]


def sums(of: list[dict[str, Any]], key: str) -> dict[Any, tuple[str, int]]:
    return {each[key]: (each["total"]["amount"], each["orderCount"]) for each in of}


@dataclass(frozen=True)
class Scene:
    """A company with two sub-codes, each with an order, and another company with one."""

    app: Starlette
    factory: Factory
    company: Company
    one: Code
    other: Code

    async def api(self, code: Code, language: str = "nl") -> Api:
        return Api(self.app, await self.factory.session(code), language)


@pytest.fixture
async def scene(app: Starlette, factory: Factory) -> Scene:
    company, stranger = await factory.company(), await factory.company()
    one, other = await factory.sub_code(company), await factory.sub_code(company)
    await factory.order(one, price_cents=100)
    await factory.order(other, price_cents=1000, product=ProductCode.HISTORY)
    await factory.order(stranger.main_user, price_cents=99_999)
    return Scene(app, factory, company, one, other)


# What counts


async def test_all_that_was_charged_counts_and_a_free_repeat_is_an_order_of_nothing(
    scene: Scene, factory: Factory
) -> None:
    paid = await factory.order(scene.one, price_cents=235)
    await factory.order(scene.one, price_cents=0, repeat_of_id=paid.id)
    reason = OrderFailureReason.REGISTER_UNAVAILABLE
    await factory.order(scene.one, price_cents=5000, status=OrderStatus.FAILED, failure=reason)
    paper = ProductCode.CERTIFIED_EXTRACT_PAPER
    await factory.order(scene.one, price_cents=5000, product=paper, status=OrderStatus.CANCELLED)
    spent = await spent_by_code(await scene.api(scene.one))
    assert (spent["total"], spent["orderCount"]) == ({"amount": "3.35", "currency": "EUR"}, 3)
    assert [each["product"]["code"] for each in spent["byProduct"]] == ["EXTRACT"]


async def test_products_and_codes_come_with_what_cost_most_first(scene: Scene) -> None:
    spent = await spent_by_company(await scene.api(scene.company.main_user))
    assert spent["total"]["amount"] == "11.00"
    assert [(each["product"]["name"], each["total"]["amount"]) for each in spent["byProduct"]] == [
        ("Historie", "10.00"),
        ("Uittreksel", "1.00"),
    ]
    assert [(each["hint"], each["total"]["amount"]) for each in spent["byCode"]] == [
        (scene.other.hint, "10.00"),
        (scene.one.hint, "1.00"),
    ]


async def test_without_a_period_it_is_the_last_twelve_months_and_none_is_left_out(scene: Scene) -> None:
    spent = await spent_by_code(await scene.api(scene.one))
    months = [each["month"] for each in spent["byMonth"]]
    assert months == [f"2025-{month:02}-01" for month in range(4, 13)] + [
        f"2026-{month:02}-01" for month in range(1, 4)
    ]
    assert [each["total"]["amount"] for each in spent["byMonth"]] == ["0.00"] * 11 + ["1.00"]


@pytest.mark.parametrize(
    ("today", "first"),
    [
        ("2026-12-31T23:59", "2026-01-01"),
        ("2027-01-01T00:00", "2026-02-01"),
        ("2024-02-29T12:00", "2023-03-01"),
    ],
)
async def test_those_twelve_months_begin_eleven_months_before_this_one(
    scene: Scene, clock: SettableClock, today: str, first: str
) -> None:
    clock.set_in_amsterdam(today)
    spent = await spent_by_code(await scene.api(scene.one))
    assert spent["byMonth"][0]["month"] == first
    assert spent["byMonth"][-1]["month"] == f"{today[:7]}-01"
    assert len(spent["byMonth"]) == 12


async def test_a_month_is_an_amsterdam_month_in_winter_and_in_summer(
    scene: Scene, factory: Factory, clock: SettableClock
) -> None:
    moments = (
        "2026-03-31T23:59:59",
        "2026-04-01T00:00",
        "2026-10-31T23:59:59",
        "2026-11-01T00:00",
        "2026-12-31T23:59:59",
        "2027-01-01T00:00",
    )
    for cents, moment in enumerate(moments, start=1):
        clock.set_in_amsterdam(moment)
        await factory.order(scene.one, price_cents=cents)
    period = {"from": "2026-03-31", "until": "2027-01-01"}
    spent = await spent_by_code(await scene.api(scene.one), period)
    assert {month: amount for month, (amount, count) in sums(spent["byMonth"], "month").items() if count} == {
        "2026-03-01": "0.01",
        "2026-04-01": "0.02",
        "2026-10-01": "0.03",
        "2026-11-01": "0.04",
        "2026-12-01": "0.05",
        "2027-01-01": "0.06",
    }
    assert len(spent["byMonth"]) == 11
    november = {"from": "2026-11-01", "until": "2026-11-30"}
    assert (await spent_by_code(await scene.api(scene.one), november))["total"]["amount"] == "0.04"


# Who


async def test_a_code_sees_what_it_spent_itself_and_not_what_its_company_did(scene: Scene) -> None:
    api = await scene.api(scene.one)
    assert (await spent_by_code(api))["total"]["amount"] == "1.00"
    assert await spent_by_company(api) is None


async def test_a_code_that_sees_the_company_s_orders_is_told_hints_and_no_codes(
    scene: Scene, factory: Factory
) -> None:
    seeing = await factory.sub_code(scene.company, permissions=VIEWING)
    await factory.order(seeing, price_cents=1)
    spent = await spent_by_company(await scene.api(seeing))
    assert spent["total"]["amount"] == "11.01"
    assert [(each["hint"], each["accessCode"]) for each in spent["byCode"]] == [
        (scene.other.hint, None),
        (scene.one.hint, None),
        (seeing.hint, {"hint": seeing.hint}),
    ]


async def test_the_main_user_sees_what_every_code_spent(scene: Scene) -> None:
    api = await scene.api(scene.company.main_user)
    nodes = (await api.one(OF_ALL_CODES))["organisation"]["accessCodes"]["nodes"]
    assert {each["hint"]: each["spending"]["total"]["amount"] for each in nodes} == {
        scene.company.main_user.hint: "0.00",
        scene.one.hint: "1.00",
        scene.other.hint: "10.00",
    }
    spent = await spent_by_company(api)
    assert all(each["accessCode"] == {"hint": each["hint"]} for each in spent["byCode"])


async def test_a_private_code_sees_its_own(scene: Scene, factory: Factory) -> None:
    private = await factory.private_code()
    await factory.order(private, price_cents=77)
    assert (await spent_by_code(await scene.api(private)))["total"]["amount"] == "0.77"


# How it is asked for


async def test_one_fragment_for_several_periods_and_spenders_tells_each_its_own(
    scene: Scene, factory: Factory, clock: SettableClock
) -> None:
    clock.set_in_amsterdam("2026-04-02T12:00")
    await factory.orders(scene.company.main_user, 3, price_cents=1)
    api = await scene.api(scene.company.main_user)
    found = await api.one(ONE_FRAGMENT_FOR_ALL, march=MARCH, april=APRIL)
    assert found["march"] == {
        "orderCount": 0,
        "byMonth": [{"month": "2026-03-01", "orderCount": 0}],
        "byCode": [],
    }
    assert found["april"] == {
        "orderCount": 3,
        "byMonth": [{"month": "2026-04-01", "orderCount": 3}],
        "byCode": [{"hint": scene.company.main_user.hint, "orderCount": 3}],
    }
    assert found["organisation"]["march"]["orderCount"] == 2
    assert found["organisation"]["march"]["byMonth"] == [{"month": "2026-03-01", "orderCount": 2}]


async def test_a_period_that_cannot_be_used_is_an_error_beside_a_null(scene: Scene) -> None:
    answer = await (await scene.api(scene.one)).answer(
        OF_CODE, period={"from": "2026-03-31", "until": "2026-03-01"}
    )
    assert answer["data"]["viewer"] == {"spending": None}
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "INVALID_INPUT"
    assert error["extensions"]["fields"][0]["path"] == "period.until"


async def test_the_urls_download_the_orders_that_were_counted(scene: Scene) -> None:
    api = await scene.api(scene.company.main_user)
    nodes = (await api.one(OF_ALL_CODES, period=MARCH))["organisation"]["accessCodes"]["nodes"]
    overviews = [await spent_by_company(api, MARCH), *(each["spending"] for each in nodes)]
    for spent in overviews:
        lines = (await api.http.get(spent["csvUrl"])).text.splitlines()[1:]
        assert len(lines) == spent["orderCount"]
        charged = sum(Decimal(line.rsplit(",", 1)[1]) for line in lines)
        assert charged == Decimal(spent["total"]["amount"])
        excel = await api.http.get(spent["excelUrl"])
        assert excel.text.startswith("\ufeff")
        query = parse_qs(urlsplit(spent["csvUrl"]).query)
        assert parse_qs(urlsplit(spent["excelUrl"]).query) == query | {"variant": ["excel"]}
        assert (query["from"], query["until"]) == (["2026-03-01"], ["2026-03-31"])
    assert len({spent["csvUrl"] for spent in overviews}) == 4


@pytest.mark.parametrize("codes", [1, 50])
async def test_it_takes_as_many_statements_for_fifty_codes_as_for_one(
    app: Starlette, factory: Factory, statements: Statements, codes: int
) -> None:
    company = await factory.company()
    for code in (company.main_user, *[await factory.sub_code(company) for _ in range(codes - 1)]):
        await factory.orders(code, 3)
    async with Api(app, await factory.session(company.main_user)) as api:
        statements.taken()
        spent = await spent_by_company(api)
        # total, by month, by product, by code; the codes, when there is another than one's own
        others = int(codes > 1)
        assert len(statements.taken()) == SESSION + 4 + others
        nodes = (await api.one(OF_ALL_CODES))["organisation"]["accessCodes"]["nodes"]
        # one more: the list of codes
        assert len(statements.taken()) == SESSION + 5 + others
    assert spent["orderCount"] == 3 * codes
    assert [each["spending"]["orderCount"] for each in nodes] == [3] * codes


# Against a sum by hand

START, END = date(2025, 10, 20), date(2026, 4, 10)
CHARGED = (OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED)
ORDERS = st.lists(
    st.fixed_dictionaries(
        {
            "code": st.integers(0, 2),
            "placed_at": st.datetimes(datetime(2025, 10, 1), datetime(2026, 4, 30)).map(  # noqa: DTZ001
                lambda moment: moment.replace(tzinfo=UTC)
            ),
            "price_cents": st.integers(0, 100_000),
            "product": st.sampled_from([ProductCode.EXTRACT, ProductCode.HISTORY, ProductCode.UBO_EXTRACT]),
            "status": st.sampled_from([*CHARGED, OrderStatus.CANCELLED]),
        }
    ),
    max_size=12,
)
PERIODS = st.tuples(st.dates(START, END), st.dates(START, END)).map(sorted)


@given(orders=ORDERS, period=PERIODS)
@at_depth(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_the_sums_are_those_that_one_makes_by_hand(
    app: Starlette, factory: Factory, orders: list[dict[str, Any]], period: list[date]
) -> None:
    company = await factory.company()
    codes = [company.main_user, await factory.sub_code(company), await factory.sub_code(company)]
    made = [
        (codes[each["code"]], await factory.order(**{**each, "code": codes[each["code"]]})) for each in orders
    ]
    first, last = period
    counted = [
        (code, order)
        for code, order in made
        if first <= amsterdam_day(order.placed_at) <= last and order.status not in NOT_CHARGED
    ]
    async with Api(app, await factory.session(company.main_user)) as api:
        spent = await spent_by_company(api, {"from": first.isoformat(), "until": last.isoformat()})
    assert (spent["total"]["amount"], spent["orderCount"]) == _sum([order for _, order in counted])
    by_month, by_product, by_code = defaultdict(list), defaultdict(list), defaultdict(list)
    for code, order in counted:
        by_month[amsterdam_day(order.placed_at).replace(day=1).isoformat()].append(order)
        by_product[order.product.value].append(order)
        by_code[code.hint].append(order)
    months = sums(spent["byMonth"], "month")
    assert {month: each for month, each in months.items() if each[1]} == {
        month: _sum(each) for month, each in by_month.items()
    }
    assert list(months) == sorted(months)
    assert set(months) == {day.replace(day=1).isoformat() for day in _days(first, last)}
    products = {each["product"]["code"]: each for each in spent["byProduct"]}
    assert {code: (each["total"]["amount"], each["orderCount"]) for code, each in products.items()} == {
        code: _sum(each) for code, each in by_product.items()
    }
    assert sums(spent["byCode"], "hint") == {hint: _sum(each) for hint, each in by_code.items()}
    assert Counter(each["accessCode"]["hint"] for each in spent["byCode"]) == Counter(by_code.keys())


def _sum(orders: list[Order]) -> tuple[str, int]:
    cents = sum(order.price_cents for order in orders)
    return f"{cents // 100}.{cents % 100:02}", len(orders)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
