"""Asking support to replace an order, as clients do it (DOMAIN 15, 30)."""

from typing import Any

import pytest

from models.language import Language
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from resolvers import replacements
from resolvers.services import Services
from tests.api import Api
from tests.factories import Factory
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id

SUBMIT = """
mutation ($key: ID!, $id: ID!, $message: String!) {
    submitContactRequest(input: {
        idempotencyKey: $key, topic: ORDER_REPLACEMENT, orderId: $id, message: $message
    }) {
        __typename
        ... on ContactRequestSubmitted {
            contactRequest { id number topic status message answeredAt }
            order { id contactRequests { id } }
        }
        ... on Problem { code message }
        ... on InvalidInput { fields { path code message } }
    }
}
"""
ORDER = """
query ($id: ID!) { node(id: $id) { ... on Order {
    isReplacement contactRequests { id status answeredAt message }
} } }
"""
MESSAGE = "Het document opent niet."
KEY = "een-vraag-aan-ons"


async def test_who_ordered_asks_once_and_sees_the_answer_with_the_order(
    guest: Api, factory: Factory, services: Services
) -> None:
    code = await factory.sub_code(await factory.company())
    order = await factory.order(code, status=OrderStatus.DELIVERED)
    order_id = node_id("Order", order.id)
    async with Api(guest.app, await factory.session(code)) as api:
        submitted = await api.one(SUBMIT, key=KEY, id=order_id, message=f" {MESSAGE}\n")
        assert submitted == await api.one(SUBMIT, key=KEY, id=order_id, message=f" {MESSAGE}\n")
        request = submitted["contactRequest"]
        assert (request["status"], request["topic"], request["message"], request["answeredAt"]) == (
            "OPEN",
            "ORDER_REPLACEMENT",
            MESSAGE,
            None,
        )
        assert submitted["order"] == {"id": order_id, "contactRequests": [{"id": request["id"]}]}
        replacement = await replacements.grant(services, order.number)
        asked_about, granted = [
            await api.one(ORDER, id=node_id("Order", each.id)) for each in (order, replacement)
        ]
    (answered,) = asked_about["contactRequests"]
    assert (answered["status"], asked_about["isReplacement"]) == ("ANSWERED", False)
    assert answered["answeredAt"] is not None
    assert granted == {"isReplacement": True, "contactRequests": []}


async def test_a_guest_asks_with_the_token_of_the_order(guest: Api, factory: Factory) -> None:
    order = await factory.guest_order(status=OrderStatus.DELIVERED)
    order_id = node_id("Order", order.id)
    async with Api(guest.app, factory.services.secrets.order_token(order.id)) as holder:
        submitted = await holder.one(SUBMIT, key=KEY, id=order_id, message=MESSAGE)
        (seen,) = (await holder.one(ORDER, id=order_id))["contactRequests"]
    assert seen["id"] == submitted["contactRequest"]["id"]


async def test_what_a_colleague_asked_is_the_colleague_s_alone(guest: Api, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.INVOICE)
    colleague = await factory.sub_code(company, permissions=frozenset({Permission.VIEW_ORGANISATION_ORDERS}))
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    order_id = node_id("Order", order.id)
    async with Api(guest.app, await factory.session(colleague)) as api:
        submitted = await api.one(SUBMIT, key=KEY, id=order_id, message=MESSAGE)
        assert len((await api.one(ORDER, id=order_id))["contactRequests"]) == 1
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        assert (await api.one(ORDER, id=order_id))["contactRequests"] == []
        node = "query ($id: ID!) { node(id: $id) { id } }"
        assert await api.one(node, id=submitted["contactRequest"]["id"]) is None


async def refused(guest: Api, token: str | None, order_id: str, **changes: Any) -> dict[str, Any]:
    """Be refused in Dutch and in English; give what programs read of it."""
    answers = []
    for language in Language:
        async with Api(guest.app, token, language.lower()) as api:
            asked = {"key": KEY, "id": order_id, "message": MESSAGE, **changes}
            answers.append(await api.one(SUBMIT, **asked))
    told = same_but_for_words(*answers)
    del told["__typename"]
    return told


@pytest.mark.parametrize("status", [OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.CANCELLED])
async def test_what_was_not_delivered_cannot_be_replaced(
    guest: Api, factory: Factory, status: OrderStatus
) -> None:
    code = await factory.sub_code(await factory.company())
    order_id = node_id("Order", (await factory.order(code, status=status)).id)
    token = await factory.session(code)
    assert await refused(guest, token, order_id) == {"code": "REPLACEMENT_NOT_POSSIBLE"}


async def test_what_cannot_be_asked_is_told_in_both_languages(guest: Api, factory: Factory) -> None:
    code, stranger = (await factory.company()).main_user, (await factory.company()).main_user
    order_id = node_id("Order", (await factory.order(code, status=OrderStatus.DELIVERED)).id)
    own, other = [await factory.session(each) for each in (code, stranger)]
    assert await refused(guest, None, order_id) == {"code": "NOT_LOGGED_IN"}
    assert await refused(guest, other, order_id) == {"code": "ORDER_NOT_FOUND"}
    assert await refused(guest, own, "geen bestelling") == {"code": "ORDER_NOT_FOUND"}
    assert await refused(guest, own, order_id, message=" ", key="kort") == {
        "code": "INVALID_INPUT",
        "fields": [
            {"path": "idempotencyKey", "code": "MALFORMED"},
            {"path": "message", "code": "REQUIRED"},
        ],
    }
