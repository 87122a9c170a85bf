"""Refusals reach the client as data."""

from tests.api import Api

REQUEST = """
mutation ($input: RequestAccessCodeInput!) { requestAccessCode(input: $input) {
    __typename
    ... on Problem { code message }
    ... on InvalidInput { fields { path code message } }
} }
"""


async def test_a_refusal_is_data_and_names_every_field_that_is_wrong(guest: Api) -> None:
    refused = await guest.one(
        REQUEST,
        input={
            "idempotencyKey": "a-key-for-the-test",
            "use": "BUSINESS",
            "kvkNumber": "123",
            "holder": {"firstName": "", "lastName": "Houder", "email": "geen adres"},
        },
    )
    assert refused["__typename"] == "InvalidInput"
    assert refused["code"] == "INVALID_INPUT"
    assert {field["path"]: field["code"] for field in refused["fields"]} == {
        "kvkNumber": "MALFORMED",
        "holder.firstName": "REQUIRED",
        "holder.email": "MALFORMED",
    }
