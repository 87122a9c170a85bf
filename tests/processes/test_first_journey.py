"""The first journey, over HTTP, with all processes running: from no code to a downloaded extract."""

from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from models.payment_method import PaymentMethod
from tests.api import Client
from tests.factories import Factory
from tests.processes.operations import log_in, place_order, request_code
from tests.processes.post import Post
from tests.processes.running import Installation, Running, eventually
from tests.resolvers.journeys import DAGOBERT

FIXED = "De betaalmethode bij uw onderneming is al vastgelegd."
PREVIEW = """
query ($input: AccessCodeRequestPreviewInput!) { accessCodeRequestPreview(input: $input) {
    ... on AccessCodeRequestPreview { organisationName fixedPaymentMethod availablePaymentMethods notice }
} }
"""
MY_ORDERS = """
{ viewer { ... on AccessCode {
    role orders { nodes { id status subject { name } documents { url sha256 byteSize } } }
} } }
"""
NODE = "query ($id: ID!) { node(id: $id) { id } }"


@pytest.fixture
def processes(gateways: list[Running], installation: Installation) -> Iterator[list[Running]]:
    """Give the gateways, with as many workers beside them."""
    with ExitStack() as stack:
        for _ in gateways:
            stack.enter_context(installation.worker())
        yield gateways


async def test_a_company_gets_its_codes_logs_in_orders_an_extract_and_receives_it(
    processes: list[Running], installation: Installation, factory: Factory
) -> None:
    first, last = processes[0], processes[-1]
    post = Post(installation.settings.state_folder)
    async with first.client() as guest, last.client() as other_guest:
        main_user = await _first_code(guest, post)
        sub_code = await _second_code(other_guest, post)
    async with first.client(main_user) as client, last.client(sub_code) as colleague:
        assert (await client.one(MY_ORDERS))["role"] == "MAIN_USER"
        placed = await place_order(colleague, "my-first-order", DAGOBERT)
        order = await _delivered(client, colleague, placed["order"]["id"])
        await _download(colleague, order["documents"][0])
    stranger = await factory.company()
    async with last.client(await factory.session(stranger.main_user)) as client:
        await _assert_sees_nothing(client, order, 404)
    async with first.client() as guest:
        await _assert_sees_nothing(guest, order, 401)


async def _first_code(guest: Client, post: Post) -> str:
    """Request the first code, read both messages, and log in."""
    email = "eerste@test.example"
    answer = await request_code(guest, "first-code", DAGOBERT, email, PaymentMethod.INVOICE)
    assert (answer["paymentMethod"], answer["notice"]) == ("INVOICE", None)
    password, access_code = await post.password(email), await post.access_code(answer["requestNumber"])
    return await log_in(guest, access_code, password)


async def _second_code(guest: Client, post: Post) -> str:
    """Request another code, see that the payment method is fixed, and log in."""
    preview = await guest.one(PREVIEW, input={"use": "BUSINESS", "kvkNumber": DAGOBERT})
    assert preview == {
        "organisationName": "Test EMZ Dagobert",
        "fixedPaymentMethod": "INVOICE",
        "availablePaymentMethods": ["INVOICE"],
        "notice": FIXED,
    }
    email = "tweede@test.example"
    refused = await request_code(guest, "second-code", DAGOBERT, email, PaymentMethod.CREDIT)
    assert (refused["__typename"], refused["paymentMethod"]) == ("PaymentMethodFixed", "INVOICE")
    assert refused["message"].startswith(FIXED)
    answer = await request_code(guest, "second-code", DAGOBERT, email, None)
    assert (answer["paymentMethod"], answer["notice"]) == ("INVOICE", FIXED)
    password, access_code = await post.password(email), await post.access_code(answer["requestNumber"])
    return await log_in(guest, access_code, password)


async def _delivered(main_user: Client, colleague: Client, order_id: str) -> dict[str, Any]:
    """Wait until the order is delivered, and give it as who ordered sees it; the main user sees it too."""

    async def delivered() -> bool:
        return bool((await _only_order(colleague))["status"] == "DELIVERED")

    await eventually(delivered)
    order = await _only_order(colleague)
    assert (order["id"], order["subject"]["name"]) == (order_id, "Test EMZ Dagobert")
    assert await main_user.one(NODE, id=order_id) == {"id": order_id}
    return order


async def _only_order(client: Client) -> dict[str, Any]:
    order: dict[str, Any]
    (order,) = (await client.one(MY_ORDERS))["orders"]["nodes"]
    return order


async def _download(client: Client, document: dict[str, Any]) -> None:
    """Download by range and whole; it is a PDF that shows what the register says."""
    part = await client.http.get(document["url"], headers={"range": "bytes=0-99"})
    whole = await client.http.get(document["url"])
    assert (part.status_code, whole.status_code) == (206, 200)
    assert part.headers["content-range"] == f"bytes 0-99/{document['byteSize']}"
    assert part.content == whole.content[:100]
    assert sha256(whole.content).hexdigest() == document["sha256"]
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(whole.content)).pages)
    said = " ".join(said.split())
    assert "Test EMZ Dagobert" in said
    assert "Abebe Bikilalaan 17 M" in said
    assert "1034WL Amsterdam" in said


async def _assert_sees_nothing(client: Client, order: dict[str, Any], status: int) -> None:
    assert await client.one(NODE, id=order["id"]) is None
    viewer = await client.one(MY_ORDERS)
    assert viewer is None or viewer["orders"]["nodes"] == []
    assert (await client.http.get(order["documents"][0]["url"])).status_code == status
