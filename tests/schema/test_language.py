"""What people read follows `Accept-Language`; what programs read never changes (DOMAIN 33)."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from models.order import OrderFailureReason, OrderStatus
from models.payment_method import PaymentMethod
from tests.api import Api
from tests.factories import Company, Factory

FOR_PEOPLE = frozenset({"message", "notice", "name", "description", "hint"})
PROBLEM = "... on Problem { __typename code message }"
INVALID = "... on InvalidInput { fields { path code message } }"

OPERATIONS = {
    "a login that fails": f"""
        mutation {{ logIn(input: {{accessCode: "TEST", password: "onjuist", transport: BEARER}}) {{
            {PROBLEM} ... on LoginFailed {{ suggestions }}
        }} }}""",
    "a number that is none": f'{{ registration(kvkNumber: "12") {{ {PROBLEM} {INVALID} }} }}',
    "a search for nothing": f'{{ searchRegister(query: " ") {{ {PROBLEM} {INVALID} }} }}',
    "a registration that is not there": f'{{ registration(kvkNumber: "00000000") {{ {PROBLEM} }} }}',
    "a form with everything wrong": f"""
        mutation {{ requestAccessCode(input: {{
            idempotencyKey: "kort", use: PRIVATE, kvkNumber: "69599084", iban: "NL00", paymentMethod: INVOICE,
            holder: {{firstName: "", lastName: "\\u0000", email: "geen adres"}}
        }}) {{ {PROBLEM} {INVALID} }} }}""",
    "the form of a company that chose its method": """
        { accessCodeRequestPreview(input: {use: BUSINESS, kvkNumber: "69599084"}) {
            ... on AccessCodeRequestPreview {
                notice fixedPaymentMethod availablePaymentMethods codeDelivery { channel latest }
            }
        } }""",
    "a request that names another method": f"""
        mutation ($key: ID!) {{ requestAccessCode(input: {{
            idempotencyKey: $key, use: BUSINESS, kvkNumber: "69599084", paymentMethod: CREDIT,
            holder: {{firstName: "Test", lastName: "Houder", email: "houder@test.example"}}
        }}) {{ {PROBLEM} ... on PaymentMethodFixed {{ paymentMethod }} }} }}""",
    "a request that leaves the method as it is": """
        mutation ($key: ID!) { requestAccessCode(input: {
            idempotencyKey: $key, use: BUSINESS, kvkNumber: "69599084",
            holder: {firstName: "Test", lastName: "Houder", email: "houder@test.example"}
        }) { ... on AccessCodeRequested { notice paymentMethod codeDelivery { channel } } } }""",
    "the catalogue": "{ catalogue { code name description priceSource price { amount currency } } }",
    "an order of a product that is not for sale": f"""
        mutation ($key: ID!) {{ placeOrder(
            input: {{idempotencyKey: $key, product: HISTORY, kvkNumber: "69599084"}}
        ) {{ {PROBLEM} }} }}""",
    "an order without the permission": f"""
        mutation ($key: ID!) {{ placeOrder(
            input: {{idempotencyKey: $key, product: UBO_EXTRACT, kvkNumber: "69599084"}}
        ) {{ {PROBLEM} ... on NotPermitted {{ permission }} }} }}""",
    "an order that failed": """
        { viewer { ... on AccessCode { orders { nodes {
            status product { code name } failure { reason message } paymentMethod
        } } } } }""",
    "a page that is too large": "{ viewer { ... on AccessCode { orders(first: 101) { nodes { id } } } } }",
    "a field that is not there": "{ viewer { ... on AccessCode { orders { colour } } } }",
}


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number="69599084", method=PaymentMethod.INVOICE)


@pytest.fixture
async def token(factory: Factory, company: Company) -> str:
    """Log in with a sub-code that has an order that failed."""
    code = await factory.sub_code(company)
    await factory.order(code, status=OrderStatus.FAILED, failure=OrderFailureReason.REGISTRATION_NOT_FOUND)
    return await factory.session(code)


async def asked(guest: Api, token: str | None, language: str, operation: str) -> dict[str, Any]:
    async with Api(guest.app, token, language) as api:
        response = await api.http.post(
            "/graphql", json={"query": OPERATIONS[operation], "variables": {"key": uuid4().hex}}
        )
    answer: dict[str, Any] = response.json()
    return answer


def leaves(answer: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Give every value of an answer with its place."""
    if isinstance(answer, dict):
        for key, value in answer.items():
            yield from leaves(value, (*place, key))
    elif isinstance(answer, list):
        for index, value in enumerate(answer):
            yield from leaves(value, (*place, index))
    else:
        yield place, answer


def split(answer: dict[str, Any]) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Part what people read from what programs read."""
    found = dict(leaves(answer))
    people = {place: value for place, value in found.items() if place[-1] in FOR_PEOPLE}
    return people, {place: value for place, value in found.items() if place not in people}


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_sentences_follow_the_language_and_codes_do_not(guest: Api, token: str, operation: str) -> None:
    dutch, codes = split(await asked(guest, token, "nl", operation))
    english, same_codes = split(await asked(guest, token, "en", operation))
    assert dutch.keys() == english.keys()
    assert dutch
    assert [place for place in dutch if dutch[place] == english[place] and is_ours(place, operation)] == []
    assert codes == same_codes
    assert codes


def is_ours(place: tuple[str | int, ...], operation: str) -> bool:
    """Tell whether a sentence is the gateway's; what the library says of a malformed request is English."""
    return not (operation == "a field that is not there" and place == ("errors", 0, "message"))


async def test_a_guest_is_told_to_log_in_in_their_own_language(guest: Api) -> None:
    said = {}
    for language in ("nl", "en"):
        answer = await asked(guest, None, language, "an order without the permission")
        said[language] = answer["data"]["placeOrder"]
    assert said["nl"]["code"] == said["en"]["code"] == "NOT_LOGGED_IN"
    assert said["nl"]["message"].startswith("U bent niet ingelogd")
    assert said["en"]["message"].startswith("You are not logged in")


@pytest.mark.parametrize(
    ("accepted", "name"),
    [
        ("nl", "Uittreksel"),
        ("en", "Extract"),
        ("nl-NL,nl;q=0.9,en;q=0.8", "Uittreksel"),
        ("en-GB,en;q=0.9,nl;q=0.8", "Extract"),
        ("de-DE,de;q=0.9,en;q=0.5", "Extract"),
        ("nl;q=0.1, en;q=0.2", "Extract"),
        ("fr", "Uittreksel"),
        ("*", "Uittreksel"),
        ("", "Uittreksel"),
        ("en;q=0", "Uittreksel"),
        (";;;,,,q=q", "Uittreksel"),
    ],
)
async def test_the_first_of_the_languages_that_a_browser_accepts_is_spoken(
    guest: Api, accepted: str, name: str
) -> None:
    async with Api(guest.app, language=accepted) as api:
        products = {
            product["code"]: product["name"] for product in await api.one("{ catalogue { code name } }")
        }
    assert products["EXTRACT"] == name


async def test_a_company_s_first_code_has_no_notice_in_any_language(guest: Api) -> None:
    preview = """
        { accessCodeRequestPreview(input: {use: BUSINESS, kvkNumber: "90000749"}) {
            ... on AccessCodeRequestPreview { notice fixedPaymentMethod }
        } }"""
    for language in ("nl", "en"):
        async with Api(guest.app, language=language) as api:
            assert await api.one(preview) == {"notice": None, "fixedPaymentMethod": None}


@pytest.mark.usefixtures("company")
async def test_the_notice_of_a_fixed_method_is_the_sentence_that_kvk_uses(guest: Api) -> None:
    answer = await asked(guest, None, "nl", "the form of a company that chose its method")
    notice = answer["data"]["accessCodeRequestPreview"]["notice"]
    assert notice == "De betaalmethode bij uw onderneming is al vastgelegd."


@pytest.mark.parametrize("logged_in", [False, True])
async def test_a_download_that_is_not_there_says_so_in_the_person_s_language(
    guest: Api, token: str, *, logged_in: bool
) -> None:
    said = {}
    for language in ("nl", "en"):
        async with Api(guest.app, token if logged_in else None, language) as api:
            response = await api.http.get(f"/documents/{uuid4()}")
            said[language] = response.text
    assert said["nl"] != said["en"]
    assert said["en"].startswith("This document" if logged_in else "You are not logged in")
