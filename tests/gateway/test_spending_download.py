"""The spending overview as a file: exactly the orders that the caller may see (DOMAIN 10, 18)."""

import asyncio
import csv
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from starlette.applications import Starlette

from models.access_code import AccessCode, AccessCodeStatus
from models.business_register import RegistrationKind, SearchHit
from models.invoice import TERM, BillingRun, Invoice
from models.order import Order, OrderFailureReason, OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import NotLoggedIn
from resolvers.database import Transaction
from resolvers.registrations import remember
from resolvers.services import Services
from resolvers.spending_overview import ROWS_AT_ONCE
from tests.api import Api
from tests.clock import SettableClock
from tests.database import change_row
from tests.factories import PASSWORD, Code, Company, Factory
from tests.statements import Statements

PATH = "/spending-overview.csv"
MONTH = {"from": "2026-03-01", "until": "2026-03-31"}
DUTCH = (
    "Bestelnummer,Besteld op,Product,KVK-nummer,Vestigingsnummer,Naam,Status,Betaalmethode,Besteld door,"
    "Herhaling van,Factuurnummer,Prijs (euro),In rekening gebracht (euro)"
)
ENGLISH = (
    "Order number,Placed on,Product,KVK number,Branch number,Name,Status,Payment method,Ordered by,"
    "Repeat of,Invoice number,Price (euros),Charged (euros)"
)


@dataclass(frozen=True)
class Scene:
    """A company with two sub-codes, another company, and an order of each."""

    company: Company
    owner: Code
    order: Order
    colleague: Code
    colleagues_order: Order
    main_users_order: Order
    stranger: Company
    strangers_order: Order
    app: Starlette
    factory: Factory

    async def api(self, code: Code, language: str = "nl") -> Api:
        return Api(self.app, await self.factory.session(code), language)

    @property
    def numbers(self) -> set[str]:
        """Give the numbers of the company's orders."""
        return {self.order.number, self.colleagues_order.number, self.main_users_order.number}


@pytest.fixture
async def scene(app: Starlette, factory: Factory) -> Scene:
    company, stranger = await factory.company(), await factory.company()
    owner, colleague = await factory.sub_code(company), await factory.sub_code(company)
    return Scene(
        company,
        owner,
        await factory.order(owner),
        colleague,
        await factory.order(colleague),
        await factory.order(company.main_user),
        stranger,
        await factory.order(stranger.main_user),
        app,
        factory,
    )


async def get(api: Api, method: str = "GET", **parameters: str) -> httpx.Response:
    return await api.http.request(method, PATH, params=parameters)


async def rows(api: Api, separator: str = ",", **parameters: str) -> list[list[str]]:
    """Download an overview of this month; give its lines without the heading."""
    response = await get(api, **(MONTH | parameters))
    assert response.status_code == 200, response.text
    return list(csv.reader(StringIO(response.text, newline=""), delimiter=separator))[1:]


async def numbers(api: Api, **parameters: str) -> list[str]:
    return [row[0] for row in await rows(api, **parameters)]


def node_id(code_id: UUID, typename: str = "AccessCode") -> str:
    return urlsafe_b64encode(f"{typename}:{code_id.hex}".encode()).decode().rstrip("=")


# What a line says


async def test_a_line_says_all_there_is_to_say_of_an_order(
    scene: Scene, factory: Factory, services: Services, clock: SettableClock
) -> None:
    branch, number = "000097000001", "97000001"
    hit = SearchHit(number, branch, "Bakkerij, „De Vlaai”", RegistrationKind.BRANCH, None, None)
    await remember(services.database, [hit], clock())
    clock.set_in_amsterdam("2026-03-29T03:30")  # the first hour of summer time
    invoice = await _invoice(services, scene.company)
    alike: dict[str, Any] = {"subject_kvk_number": number, "branch_number": branch}
    paid = await factory.order(scene.owner, invoice_id=invoice.id, **alike)
    clock.advance(minutes=1)
    await factory.order(scene.owner, price_cents=0, repeat_of_id=paid.id, **alike)
    repeat, order = (await rows(await scene.api(scene.company.main_user)))[:2]
    assert order == [
        paid.number,
        "2026-03-29 03:30:00",
        "Uittreksel",
        number,
        branch,
        "Bakkerij, „De Vlaai”",
        "Geplaatst",
        "Factuur",
        scene.owner.hint,
        "",
        "F-1",
        "2.35",
        "2.35",
    ]
    assert repeat[1] == "2026-03-29 03:31:00"
    assert repeat[9:] == [paid.number, "", "0.00", "0.00"]


async def test_an_order_that_cost_nothing_in_the_end_keeps_its_price_and_charges_nothing(
    scene: Scene, factory: Factory, clock: SettableClock
) -> None:
    clock.advance(minutes=1)
    reason = OrderFailureReason.REGISTER_UNAVAILABLE
    await factory.order(scene.owner, status=OrderStatus.FAILED, failure=reason)
    (failed, placed) = await rows(await scene.api(scene.owner))
    assert (failed[6], failed[11:]) == ("Niet gelukt", ["2.35", "0.00"])
    assert (placed[6], placed[11:]) == ("Geplaatst", ["2.35", "2.35"])


async def test_the_heading_and_the_words_are_in_the_person_s_language(scene: Scene) -> None:
    dutch = await get(await scene.api(scene.owner), **MONTH)
    english = await get(await scene.api(scene.owner, "en"), **MONTH)
    assert dutch.text.split("\r\n")[0] == DUTCH
    assert english.text.split("\r\n")[0] == ENGLISH
    assert ",Uittreksel," in dutch.text
    assert ",Geplaatst,Factuur," in dutch.text
    assert ",Extract," in english.text
    assert ",Placed,Invoice," in english.text


async def test_a_link_can_name_the_language_which_goes_before_the_browser_s(scene: Scene) -> None:
    api = await scene.api(scene.owner)
    assert (await get(api, **MONTH, language="en")).text.split("\r\n")[0] == ENGLISH
    assert (await get(api, **MONTH, language="nl")).text.split("\r\n")[0] == DUTCH


async def test_the_answer_is_a_private_file_with_a_name(scene: Scene) -> None:
    response = await get(await scene.api(scene.owner), **MONTH)
    assert response.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert response.headers["cache-control"] == "private, no-store"
    assert response.headers["x-content-type-options"] == "nosniff"
    name = 'attachment; filename="bestedingenoverzicht-2026-03-01-2026-03-31.csv"'
    assert response.headers["content-disposition"] == name
    english = await get(await scene.api(scene.owner, "en"), **MONTH)
    assert 'filename="spending-overview-2026-03-01-2026-03-31.csv"' in english.headers["content-disposition"]


async def test_the_plain_variant_is_rfc_4180_in_utf_8_without_a_mark(scene: Scene) -> None:
    content = (await get(await scene.api(scene.owner), **MONTH)).content
    assert content.startswith(b"Bestelnummer,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 2


async def test_the_variant_for_excel_has_a_mark_semicolons_and_decimal_commas(scene: Scene) -> None:
    content = (await get(await scene.api(scene.owner), variant="excel", **MONTH)).content
    heading, line, end = content.decode().split("\r\n")
    assert heading == "\ufeff" + DUTCH.replace(",", ";")
    assert line.startswith(f"{scene.order.number};2026-03-02 10:00:00;Uittreksel;")
    assert line.endswith(";2,35;2,35")
    assert end == ""
    assert b"sep=" not in content


async def test_names_cannot_run_in_a_spreadsheet(
    scene: Scene, factory: Factory, services: Services, clock: SettableClock
) -> None:
    names = {
        "97100001": ('=HYPERLINK("https://x.example";"x")', '\'=HYPERLINK("https://x.example";"x")'),
        "97100002": ("  @SUM(1)", "'  @SUM(1)"),
        "97100003": ("Bakkerij;=1+1", "Bakkerij;'=1+1"),
    }
    kind = RegistrationKind.LEGAL_PERSON
    hits = [SearchHit(number, None, name, kind, None, None) for number, (name, _) in names.items()]
    await remember(services.database, hits, clock())
    for number in names:
        await factory.order(scene.colleague, subject_kvk_number=number)
    api = await scene.api(scene.colleague)
    for parameters, separator in (({}, ","), ({"variant": "excel"}, ";")):
        found = {row[3]: row[5] for row in await rows(api, separator, **parameters) if row[5]}
        assert found == {number: written for number, (_, written) in names.items()}


# Which orders


async def test_the_period_is_of_amsterdam_days_both_inclusive(
    scene: Scene, factory: Factory, clock: SettableClock
) -> None:
    inside: list[str] = []
    outside: list[str] = []
    for moment, orders in (
        ("2026-03-28T23:59:59", outside),
        ("2026-03-29T00:00", inside),
        ("2026-03-29T23:59:59", inside),
        ("2026-03-30T00:00", outside),
        ("2026-10-25T00:00", inside),
        ("2026-10-25T23:59:59", inside),
        ("2026-10-26T00:00", outside),
    ):
        clock.set_in_amsterdam(moment)
        orders.append((await factory.order(scene.owner)).number)
    found = []
    for day in ("2026-03-29", "2026-10-25"):
        found += await numbers(await scene.api(scene.owner), **{"from": day, "until": day})
    assert sorted(found) == sorted(inside)
    assert set(found).isdisjoint(outside)


async def test_the_newest_order_comes_first(scene: Scene, factory: Factory) -> None:
    orders = await factory.orders(scene.owner, 5, placed_at=factory.services.clock() + timedelta(hours=1))
    expected = [order.number for order in reversed(orders)]
    assert (await numbers(await scene.api(scene.owner)))[:5] == expected


async def test_a_long_overview_has_every_order_once_also_those_of_one_moment(
    scene: Scene, factory: Factory, services: Services, clock: SettableClock
) -> None:
    at_once = await factory.orders(scene.owner, ROWS_AT_ONCE + 200)
    for order in at_once[100:]:
        await change_row(services, Order, order.id, placed_at=clock())
    later = await factory.orders(scene.owner, ROWS_AT_ONCE, placed_at=clock() + timedelta(days=2))
    found = await numbers(await scene.api(scene.owner))
    assert len(found) == 2 * ROWS_AT_ONCE + 201
    assert set(found) == {order.number for order in (*at_once, *later, scene.order)}
    assert found[:ROWS_AT_ONCE] == [order.number for order in reversed(later)]


async def test_a_period_without_orders_is_a_heading_alone(scene: Scene) -> None:
    response = await get(await scene.api(scene.owner), **{"from": "2020-01-01", "until": "2020-12-31"})
    assert (response.status_code, response.text) == (200, f"{DUTCH}\r\n")


# Who


async def test_a_sub_code_gets_its_own_orders_and_nobody_else_s(scene: Scene) -> None:
    assert await numbers(await scene.api(scene.owner)) == [scene.order.number]


async def test_the_main_user_and_a_code_that_was_granted_it_get_the_company_s(
    scene: Scene, factory: Factory
) -> None:
    permissions = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    seeing = await factory.sub_code(scene.company, permissions=permissions)
    for code in (scene.company.main_user, seeing):
        assert set(await numbers(await scene.api(code))) == scene.numbers


async def test_another_company_and_a_private_code_get_their_own(scene: Scene, factory: Factory) -> None:
    private = await factory.private_code()
    order = await factory.order(private)
    assert await numbers(await scene.api(scene.stranger.main_user)) == [scene.strangers_order.number]
    assert await numbers(await scene.api(private)) == [order.number]


async def test_one_code_s_orders_can_be_had_by_whoever_sees_that_code(scene: Scene) -> None:
    for code, asked, expected in (
        (scene.owner, scene.owner, scene.order),
        (scene.company.main_user, scene.owner, scene.order),
        (scene.company.main_user, scene.colleague, scene.colleagues_order),
        (scene.company.main_user, scene.company.main_user, scene.main_users_order),
    ):
        assert await numbers(await scene.api(code), accessCode=node_id(asked.id)) == [expected.number]


async def test_a_code_that_one_does_not_see_is_answered_like_one_that_never_was(
    scene: Scene, factory: Factory
) -> None:
    permissions = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    seeing = await factory.sub_code(scene.company, permissions=permissions)
    unseen = (node_id(scene.colleague.id), node_id(uuid4()), node_id(scene.company.id, "Organisation"))
    answers = []
    for code in (scene.owner, seeing, scene.stranger.main_user, await factory.private_code()):
        api = await scene.api(code)
        answers += [await get(api, accessCode=asked, **MONTH) for asked in (*unseen, "x", "", "\0")]
    assert {response.status_code for response in answers} == {404}
    assert len({(response.content, str(response.headers)) for response in answers}) == 1
    assert answers[0].text.startswith("Deze toegangscode hoort niet bij uw onderneming.")


async def test_a_sub_code_is_told_only_numbers_of_invoices_that_it_may_see(
    scene: Scene, services: Services
) -> None:
    invoice = await _invoice(services, scene.company)
    await change_row(services, Order, scene.order.id, invoice_id=invoice.id)
    (own,) = await rows(await scene.api(scene.owner))
    (seen,) = await rows(await scene.api(scene.company.main_user), accessCode=node_id(scene.owner.id))
    assert (own[10], seen[10]) == ("", "F-1")


async def test_a_guest_and_who_holds_the_token_of_an_order_are_told_to_log_in(
    scene: Scene, guest: Api, services: Services
) -> None:
    holder = Api(scene.app, services.secrets.order_token(scene.order.id))
    for api in (guest, holder):
        for parameters in (MONTH, {}, MONTH | {"accessCode": node_id(scene.owner.id)}):
            response = await get(api, **parameters)
            assert response.status_code == 401
            assert response.text.startswith("U bent niet ingelogd")
            assert response.headers["www-authenticate"] == "Bearer"
            assert scene.order.number not in response.text


async def test_a_cookie_opens_it_as_a_bearer_token_does(scene: Scene, guest: Api) -> None:
    log_in = "mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }"
    variables = {"input": {"accessCode": scene.owner.access_code, "password": PASSWORD}}
    response = await guest.http.post("/graphql", json={"query": log_in, "variables": variables})
    guest.http.headers["cookie"] = response.headers["set-cookie"].split(";")[0]
    assert await numbers(guest) == [scene.order.number]


async def test_a_blocked_code_gets_nothing_any_more(scene: Scene, services: Services) -> None:
    api = await scene.api(scene.owner)
    await change_row(services, AccessCode, scene.owner.id, status=AccessCodeStatus.BLOCKED)
    assert (await get(api, **MONTH)).status_code == 401


@pytest.mark.parametrize(
    "change", [{"status": AccessCodeStatus.BLOCKED}, {"permissions": frozenset[Permission]()}]
)
async def test_a_download_breaks_off_when_its_caller_is_blocked_or_loses_a_permission(
    scene: Scene, factory: Factory, services: Services, change: dict[str, Any]
) -> None:
    permissions = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    seeing = await factory.sub_code(scene.company, permissions=permissions)
    await factory.orders(scene.owner, 2 * ROWS_AT_ONCE)
    token = await factory.session(seeing)
    parts: list[bytes] = []

    async def send(message: Any) -> None:
        parts.append(message.get("body", b""))
        if len(parts) == 2:
            await change_row(services, AccessCode, seeing.id, **change)

    with pytest.raises(NotLoggedIn):
        await scene.app(_scope(token), _no_more, send)
    assert sum(part.count(b"\r\n") for part in parts) == 1 + ROWS_AT_ONCE


# How it is asked for


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({}, ["from: Vul dit veld in.", "until: Vul dit veld in."]),
        ({"from": "2026-03-01"}, ["until: Vul dit veld in."]),
        ({"from": "", "until": "2026-03-01"}, ["from: Vul dit veld in."]),
        ({"from": "1-3-2026", "until": "2026-02-30"}, ["from: Schrijf", "until: Schrijf"]),
        ({"from": "20260301", "until": "2026-W10-1"}, ["from: Schrijf", "until: Schrijf"]),
        ({"from": "\u0662026-03-01", "until": "2026-03-01T00:00"}, ["from: Schrijf", "until: Schrijf"]),
        (MONTH | {"variant": "xlsx"}, ["variant: Kies `excel` als variant"]),
        (MONTH | {"variant": ""}, ["variant: Kies `excel` als variant"]),
        ({"from": "2026-03-31", "until": "2026-03-01"}, ["period.until: De einddatum ligt voor"]),
        ({"from": "2016-03-01", "until": "2026-03-02"}, ["period.until: Kies een periode van ten hoogste"]),
        ({"from": "1850-01-01", "until": "1850-02-01"}, ["period: Kies een periode in de jaren"]),
    ],
)
async def test_every_parameter_that_cannot_be_used_is_named_with_what_to_do(
    scene: Scene, parameters: dict[str, str], told: list[str]
) -> None:
    response = await get(await scene.api(scene.owner), **parameters)
    assert response.status_code == 400
    first, *fields = response.text.split("\n")
    assert first.startswith("Een of meer gegevens kloppen niet.")
    assert len(fields) == len(told)
    assert all(field.startswith(sentence) for field, sentence in zip(fields, told, strict=True))


async def test_its_head_is_the_same_without_reading_an_order(scene: Scene, statements: Statements) -> None:
    api = await scene.api(scene.owner)
    statements.taken()
    head = await get(api, "HEAD", **MONTH)
    assert (head.status_code, head.content) == (200, b"")
    assert [each for each in statements.taken() if "orders" in each] == []
    whole = await get(api, **MONTH)
    assert head.headers["content-disposition"] == whole.headers["content-disposition"]


async def test_it_is_only_read(scene: Scene) -> None:
    api = await scene.api(scene.owner)
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert (await get(api, method, **MONTH)).status_code == 405, method


async def test_a_failure_before_the_first_line_is_no_half_file(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of paper")

    monkeypatch.setattr("resolvers.spending_overview.lines", fail)
    response = await get(await scene.api(scene.owner), **MONTH)
    assert response.status_code == 500
    assert response.json()["errors"][0]["extensions"]["code"] == "INTERNAL"


# Side by side


async def test_slow_readers_hold_up_nobody(scene: Scene, factory: Factory, services: Services) -> None:
    """More downloads than there are connections stop reading half-way; others go on meanwhile."""
    await factory.orders(scene.owner, 2 * ROWS_AT_ONCE)
    token = await factory.session(scene.owner)
    readers, waiting, go_on = 25, 0, asyncio.Event()
    whole: list[int] = []

    async def slow_reader() -> None:
        lines = 0

        async def send(message: Any) -> None:
            nonlocal lines, waiting
            lines += message.get("body", b"").count(b"\r\n")
            if lines and not go_on.is_set():
                waiting += 1
                await go_on.wait()

        await scene.app(_scope(token), _no_more, send)
        whole.append(lines)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(readers):
            tasks.create_task(slow_reader())
        while waiting < readers:
            await asyncio.sleep(0.01)
        assert services.database.lean.in_use == 0
        assert await numbers(await scene.api(scene.colleague)) == [scene.colleagues_order.number]
        go_on.set()
    assert whole == [2 + 2 * ROWS_AT_ONCE] * readers


async def test_who_goes_away_half_way_leaves_nothing_behind(
    scene: Scene, factory: Factory, services: Services
) -> None:
    await factory.orders(scene.owner, 3 * ROWS_AT_ONCE)
    token = await factory.session(scene.owner)
    began = asyncio.Event()

    async def send(message: Any) -> None:
        if message.get("body"):
            began.set()

    async def gone() -> dict[str, object]:
        await began.wait()
        return {"type": "http.disconnect"}

    for _ in range(15):
        began.clear()
        await scene.app(_scope(token, spec_version="2.3"), gone, send)
    while services.database.lean.in_use:  # what was being read is being stopped
        await asyncio.sleep(0.01)
    assert await numbers(await scene.api(scene.colleague)) == [scene.colleagues_order.number]


def _scope(token: str, spec_version: str = "2.4") -> Any:
    query = "&".join(f"{name}={value}" for name, value in MONTH.items())
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": spec_version},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": PATH,
        "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1:8000"), (b"authorization", f"Bearer {token}".encode())],
    }


async def _no_more() -> Any:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _invoice(services: Services, company: Company) -> Invoice:
    """Bill a company; only the number matters here."""
    now = services.clock()
    run = BillingRun(month=now.date().replace(day=1), started_at=now, collect_on=now.date())
    invoice = Invoice(
        number="F-1",
        run_id=run.id,
        organisation_id=company.id,
        payment_method=PaymentMethod.INVOICE,
        month=run.month,
        total_cents=235,
        issued_at=now,
        due_on=now.date() + TERM,
    )

    async def write(transaction: Transaction) -> None:
        transaction.add(run)
        await transaction.flush()
        transaction.add(invoice)

    await services.database.write(write)
    return invoice
