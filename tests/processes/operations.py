"""What clients send to a gateway over HTTP."""

from typing import Any

from models.payment_method import PaymentMethod
from tests.api import Client
from tests.factories import IBAN

REQUEST = """
mutation ($input: RequestAccessCodeInput!) { requestAccessCode(input: $input) {
    __typename
    ... on AccessCodeRequested { requestNumber paymentMethod notice }
    ... on PaymentMethodFixed { message paymentMethod }
    ... on InvalidInput { fields { path code } }
} }
"""
LOG_IN = """
mutation ($input: LogInInput!) { logIn(input: $input) { ... on LoggedIn { token } } }
"""
LOG_IN_TO_ACCOUNT = """
mutation ($input: LogInToAccountInput!) { logInToAccount(input: $input) { ... on LoggedIn { token } } }
"""
ORDER = """
mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
    __typename
    ... on OrderPlaced { order { id number price { amount } repeatOf { number } } }
    ... on InsufficientCredit { balance { amount } price { amount } }
} }
"""


async def request_code(
    client: Client, key: str, kvk_number: str, email: str, method: PaymentMethod | None
) -> dict[str, Any]:
    """Request a code of a company; give the answer."""
    asked: dict[str, Any] = {
        "idempotencyKey": key,
        "use": "BUSINESS",
        "kvkNumber": kvk_number,
        "holder": {"firstName": "Test", "lastName": "Houder", "email": email},
        "paymentMethod": method,
    }
    if method is PaymentMethod.DIRECT_DEBIT:
        asked |= {"iban": IBAN, "mandateAccepted": True}
    answer: dict[str, Any] = await client.one(REQUEST, input=asked)
    return answer


async def log_in(client: Client, access_code: str, password: str) -> str:
    """Log in as an app does; give the token."""
    sent = {"accessCode": access_code, "password": password, "transport": "BEARER"}
    token: str = (await client.one(LOG_IN, input=sent))["token"]
    return token


async def log_in_to_account(client: Client, email: str, password: str) -> str:
    """Log in with an account as an app does; give the token."""
    sent = {"email": email, "password": password, "transport": "BEARER"}
    token: str = (await client.one(LOG_IN_TO_ACCOUNT, input=sent))["token"]
    return token


async def place_order(client: Client, key: str, kvk_number: str) -> dict[str, Any]:
    """Order an extract; give the answer."""
    answer: dict[str, Any] = await client.one(ORDER, input=order_input(key, kvk_number))
    return answer


def order_input(key: str, kvk_number: str) -> dict[str, str]:
    """Give what an order of an extract sends."""
    return {"idempotencyKey": key, "product": "EXTRACT", "kvkNumber": kvk_number}
