"""A guest buys, pays, follows and cancels, as clients do it, by the token of the order (DOMAIN 13, 17)."""

from dataclasses import replace
from typing import Any

import pytest

from models.catalogue import ProductCode
from models.language import Language
from models.order import OrderStatus
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable, UnavailableReason
from resolvers import payments
from resolvers.services import Services
from tests.api import Api
from tests.database import one_row
from tests.factories import Factory
from tests.fakes import PlayedPayments
from tests.resolvers.journeys import Journeys, new_key
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id

ORDER = """
    id number status paymentMethod orderedBy canBeCancelled price { amount }
    product { code } options { language } accessCode { hint } subject { name }
    payment { id status amount { amount } checkoutUrl paidAt }
    shipment { recipient street postcode town country postedAt }
    documents { name url sha256 } contactRequests { number }
"""
PLACE = f"""
mutation ($input: PlaceGuestOrderInput!) {{ placeGuestOrder(input: $input) {{
    __typename
    ... on GuestOrderPlaced {{ orderToken checkoutUrl order {{ {ORDER} }} }}
    ... on Problem {{ code message }}
    ... on InvalidInput {{ fields {{ path code message }} }}
    ... on ProductUnavailable {{ reason }}
}} }}
"""
GUEST_ORDER = f"{{ guestOrder {{ {ORDER} }} }}"
NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
CANCEL = """
mutation ($id: ID!) { cancelOrder(input: {orderId: $id}) {
    __typename
    ... on OrderCancelled {
        order { status canBeCancelled payment { status checkoutUrl } }
        accessCode { spentThisMonth { amount } } organisation { creditBalance { amount } }
    }
    ... on Problem { code message }
} }
"""
ADDRESS = {"recipient": "Test Ontvanger", "street": "Teststraat 1", "postcode": "1234 AB", "town": "Teststad"}


@pytest.fixture
def provider() -> PlayedPayments:
    return PlayedPayments()


@pytest.fixture
async def services(services: Services, provider: PlayedPayments) -> Services:
    return replace(services, payments=provider)


def request(**changes: Any) -> dict[str, Any]:
    """Give the input of an order of a certified extract, digital, by iDEAL."""
    return {
        "idempotencyKey": new_key(),
        "product": "CERTIFIED_EXTRACT_DIGITAL",
        "kvkNumber": "99000001",
        "email": "gast@test.example",
        "paymentMethod": "IDEAL",
        **changes,
    }


async def paid(services: Services, provider: PlayedPayments) -> None:
    """Let the one payment be made, hear of it, and do all that is promised."""
    payment = await one_row(services, Payment)
    provider.put(payment.provider_reference, PaymentStatus.PAID)
    await payments.settle(services, payment.provider_reference)
    await Journeys(services).work()


async def test_an_order_waits_for_its_payment_and_says_where_to_pay(guest: Api) -> None:
    placed = await guest.one(PLACE, input=request(options={"language": "EN"}))
    order = placed["order"]
    assert placed["__typename"] == "GuestOrderPlaced"
    assert (order["status"], order["canBeCancelled"], order["price"]) == (
        "PENDING_PAYMENT",
        True,
        {"amount": "7.85"},
    )
    assert order["payment"]["status"] == "OPEN"
    assert order["payment"]["checkoutUrl"] == placed["checkoutUrl"]
    assert placed["checkoutUrl"].startswith("https://pay.test.example/")
    assert (order["paymentMethod"], order["options"]) == ("IDEAL", {"language": "EN"})
    assert (order["accessCode"], order["orderedBy"], order["shipment"]) == (None, None, None)
    assert order["subject"] == {"name": "Voorbeeld Bakkerij"}


async def test_with_the_token_a_guest_sees_the_order_its_payment_and_its_document(
    guest: Api, services: Services, provider: PlayedPayments
) -> None:
    placed = await guest.one(PLACE, input=request())
    async with Api(guest.app, placed["orderToken"]) as holder:
        assert await holder.one(GUEST_ORDER) == placed["order"]
        await paid(services, provider)
        order = await holder.one(GUEST_ORDER)
        assert (order["status"], order["canBeCancelled"]) == ("DELIVERED", False)
        assert (order["payment"]["status"], order["payment"]["checkoutUrl"]) == ("PAID", None)
        assert order["payment"]["paidAt"] is not None
        (document,) = order["documents"]
        content = await holder.http.get(document["url"])
        assert content.content.startswith(b"%PDF")
        ids = [order["id"], order["payment"]["id"]]
        assert [node["id"] for node in await holder.one(NODES, ids=ids)] == ids


async def test_without_its_token_an_order_does_not_exist(
    guest: Api, services: Services, provider: PlayedPayments, factory: Factory
) -> None:
    placed = await guest.one(PLACE, input=request())
    other = await guest.one(PLACE, input=request(email="ander@test.example"))
    ids = [placed["order"]["id"], placed["order"]["payment"]["id"]]
    main_user = await factory.session((await factory.company()).main_user)
    made_up = placed["orderToken"].replace("order.", "order.0")
    tokens = [None, other["orderToken"], main_user, made_up]
    for token in tokens:
        async with Api(guest.app, token) as stranger:
            assert await stranger.one(NODES, ids=ids) == [None, None]
            seen = await stranger.one(GUEST_ORDER)
            assert (seen and seen["id"]) == (other["order"]["id"] if token == other["orderToken"] else None)


async def test_the_same_request_again_gives_the_same_order_payment_and_token(guest: Api) -> None:
    sent = request()
    assert await guest.one(PLACE, input=sent) == await guest.one(PLACE, input=sent)


async def test_paper_says_where_it_goes_and_has_nothing_to_download(
    guest: Api, services: Services, provider: PlayedPayments
) -> None:
    placed = await guest.one(PLACE, input=request(product="CERTIFIED_EXTRACT_PAPER", address=ADDRESS))
    assert placed["order"]["shipment"] == {**ADDRESS, "country": "NL", "postedAt": None}
    await paid(services, provider)
    async with Api(guest.app, placed["orderToken"]) as holder:
        order = await holder.one(GUEST_ORDER)
    assert (order["status"], order["documents"], order["canBeCancelled"]) == ("PLACED", [], True)


async def test_a_code_that_buys_as_a_guest_does_sees_the_order_by_its_token_alone(
    guest: Api, factory: Factory
) -> None:
    code = (await factory.company()).main_user
    async with Api(guest.app, await factory.session(code)) as api:
        placed = await api.one(PLACE, input=request())
        assert placed["__typename"] == "GuestOrderPlaced"
        assert await api.one(NODES, ids=[placed["order"]["id"]]) == [None]
    async with Api(guest.app, placed["orderToken"]) as holder:
        assert (await holder.one(GUEST_ORDER))["number"] == placed["order"]["number"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"product": "EXTRACT"},
            {"code": "PRODUCT_UNAVAILABLE", "reason": UnavailableReason.LOGIN_NEEDED},
        ),
        ({"kvkNumber": "12345678"}, {"code": "REGISTRATION_NOT_FOUND"}),
        ({"kvkNumber": "99000029"}, {"code": "REGISTRATION_WITHHELD"}),
        (
            {"email": "geen adres", "paymentMethod": "INVOICE", "address": ADDRESS},
            {
                "code": "INVALID_INPUT",
                "fields": [
                    {"path": "email", "code": "MALFORMED"},
                    {"path": "address", "code": "NOT_ALLOWED"},
                    {"path": "paymentMethod", "code": "NOT_ALLOWED"},
                ],
            },
        ),
        (
            {"product": "CERTIFIED_EXTRACT_PAPER"},
            {"code": "INVALID_INPUT", "fields": [{"path": "address", "code": "REQUIRED"}]},
        ),
    ],
    ids=["not for guests", "unknown", "withheld", "wrong fields", "no address"],
)
async def test_what_a_guest_cannot_buy_is_told_in_both_languages(
    guest: Api, changes: dict[str, Any], told: dict[str, Any]
) -> None:
    refused = await in_both_languages(guest, None, PLACE, input=request(**changes))
    del refused["__typename"]
    assert refused == told


async def test_a_provider_out_of_reach_is_told_in_both_languages(
    guest: Api, provider: PlayedPayments
) -> None:
    provider.failure = PaymentsUnavailable()
    refused = await in_both_languages(guest, None, PLACE, input=request())
    assert refused == {"__typename": "PaymentsUnavailable", "code": "PAYMENTS_UNAVAILABLE"}


async def in_both_languages(guest: Api, token: str | None, query: str, **variables: Any) -> dict[str, Any]:
    """Be refused in Dutch and in English; give what programs read of it."""
    answers = []
    for language in Language:
        async with Api(guest.app, token, language.lower()) as api:
            answers.append(await api.one(query, **variables))
    return same_but_for_words(*answers)


async def test_the_token_of_an_order_is_no_login(guest: Api) -> None:
    token = (await guest.one(PLACE, input=request()))["orderToken"]
    place = """
        mutation { placeOrder(input: {
            idempotencyKey: "met-een-token", product: CERTIFIED_EXTRACT_DIGITAL, kvkNumber: "99000001"
        }) { __typename } }"""
    deposit = """
        mutation { depositCredit(input: {
            idempotencyKey: "met-een-token", amount: "10.00", paymentMethod: IDEAL
        }) { __typename } }"""
    async with Api(guest.app, token) as holder:
        assert await holder.one("{ viewer { __typename } }") is None
        for mutation in (place, deposit):
            assert await holder.one(mutation) == {"__typename": "NotLoggedIn"}


async def test_a_guest_cancels_an_order_that_is_not_paid_once(guest: Api) -> None:
    placed = await guest.one(PLACE, input=request())
    async with Api(guest.app, placed["orderToken"]) as holder:
        cancelled = await holder.one(CANCEL, id=placed["order"]["id"])
        assert cancelled["__typename"] == "OrderCancelled"
        assert (cancelled["accessCode"], cancelled["organisation"]) == (None, None)
        assert (cancelled["order"]["status"], cancelled["order"]["canBeCancelled"]) == ("CANCELLED", False)
    again = await in_both_languages(guest, placed["orderToken"], CANCEL, id=placed["order"]["id"])
    assert again == {"__typename": "OrderNotCancellable", "code": "ORDER_NOT_CANCELLABLE"}


async def test_nobody_else_cancels_it_and_a_guest_without_a_token_is_told_so(
    guest: Api, factory: Factory
) -> None:
    placed = await guest.one(PLACE, input=request())
    other = await guest.one(PLACE, input=request(email="ander@test.example"))
    main_user = await factory.session((await factory.company()).main_user)
    for token in (other["orderToken"], main_user):
        refused = await in_both_languages(guest, token, CANCEL, id=placed["order"]["id"])
        assert refused == {"__typename": "OrderNotFound", "code": "ORDER_NOT_FOUND"}
    refused = await in_both_languages(guest, None, CANCEL, id=placed["order"]["id"])
    assert refused == {"__typename": "NotLoggedIn", "code": "NOT_LOGGED_IN"}


async def test_a_code_that_cancels_paper_has_its_credit_back_at_once(guest: Api, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=2500)
    place = """
        mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
            ... on OrderPlaced { order { id } organisation { creditBalance { amount } } }
        } }"""
    asked = {
        "idempotencyKey": new_key(),
        "product": "CERTIFIED_EXTRACT_PAPER",
        "kvkNumber": "99000001",
        "address": ADDRESS,
    }
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        placed = await api.one(place, input=asked)
        assert placed["organisation"] == {"creditBalance": {"amount": "6.50"}}
        cancelled = await api.one(CANCEL, id=placed["order"]["id"])
    assert cancelled["order"] == {"status": "CANCELLED", "canBeCancelled": False, "payment": None}
    assert cancelled["accessCode"] == {"spentThisMonth": {"amount": "0.00"}}
    assert cancelled["organisation"] == {"creditBalance": {"amount": "25.00"}}


@pytest.mark.parametrize("status", [OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED])
async def test_a_digital_order_of_a_code_is_never_cancelled(
    guest: Api, factory: Factory, status: OrderStatus
) -> None:
    code = await factory.sub_code(await factory.company())
    order = await factory.order(code, status=status)
    token = await factory.session(code)
    refused = await in_both_languages(guest, token, CANCEL, id=node_id("Order", order.id))
    assert refused == {"__typename": "OrderNotCancellable", "code": "ORDER_NOT_CANCELLABLE"}


async def test_only_whoever_ordered_is_told_that_an_order_can_be_cancelled(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company()
    colleague = await factory.sub_code(company)
    order = await factory.order(colleague, product=ProductCode.CERTIFIED_EXTRACT_PAPER)
    query = "query ($id: ID!) { node(id: $id) { ... on Order { canBeCancelled } } }"
    told = []
    for code in (colleague, company.main_user):
        async with Api(guest.app, await factory.session(code)) as api:
            told.append((await api.one(query, id=node_id("Order", order.id)))["canBeCancelled"])
    assert told == [True, False]
