"""Filing authorisations as an account and a main user request, make, see and end them (DOMAIN 19)."""

from typing import Any

import pytest

from models.filing_authorisation import AuthorisationStatus
from models.outbox import OutboxItem, Task
from resolvers.services import Services
from tests.api import Api
from tests.database import one_row
from tests.factories import Company, Factory, OpenedAccount
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id

BAKERY = "99000001"
_AUTHORISATION = (
    "id kvkNumber organisationName status codeValidUntil madeAt endedAt account { email lastName }"
)
_REFUSED = "__typename ... on Problem { code message } ... on InvalidInput { fields { path code message } }"
REQUEST = f"""
    mutation ($number: String!, $key: ID!) {{
        requestFilingAuthorisation(input: {{kvkNumber: $number, idempotencyKey: $key}}) {{
            {_REFUSED}
            ... on FilingAuthorisationRequested {{ letterArrivesBy authorisation {{ {_AUTHORISATION} }} }}
        }}
    }}"""
MAKE = f"""
    mutation ($number: String!, $code: String!) {{
        makeFilingAuthorisation(input: {{kvkNumber: $number, code: $code}}) {{
            {_REFUSED}
            ... on FilingAuthorisationMade {{
                authorisation {{ {_AUTHORISATION} }} account {{ filingAuthorisations {{ status }} }}
            }}
        }}
    }}"""
END = f"""
    mutation ($id: ID!) {{ endFilingAuthorisation(input: {{authorisationId: $id}}) {{
        {_REFUSED}
        ... on NotPermitted {{ permission }}
        ... on FilingAuthorisationEnded {{
            authorisation {{ {_AUTHORISATION} }}
            organisation {{ kvkNumber filingAuthorisations {{ status }} }}
            account {{ email filingAuthorisations {{ status }} }}
        }}
    }} }}"""
OF_COMPANY = f"""
    {{ viewer {{ ... on AccessCode {{
        organisation {{ filingAuthorisations {{ {_AUTHORISATION} }} }}
    }} }} }}"""
OF_ACCOUNT = f"{{ viewer {{ ... on Account {{ filingAuthorisations {{ {_AUTHORISATION} }} }} }} }}"


@pytest.fixture
async def account(factory: Factory) -> OpenedAccount:
    """Give a confirmed account."""
    return await factory.account()


@pytest.fixture
async def company(factory: Factory) -> Company:
    """Give a company that is a customer."""
    return await factory.company(kvk_number=BAKERY)


async def code_under_way(services: Services) -> str:
    """Give the code of the letter that is being made."""
    item = await one_row(services, OutboxItem, task=Task.POST_AUTHORISATION_CODE)
    assert item.seed is not None
    return services.secrets.authorisation_code(item.seed)


async def test_an_authorisation_is_requested_made_and_ended_by_the_account(
    guest: Api, factory: Factory, services: Services, account: OpenedAccount, company: Company
) -> None:
    async with Api(guest.app, await factory.account_session(account)) as api:
        requested = await api.one(REQUEST, number=BAKERY, key="aanvraag-1")
        assert requested["letterArrivesBy"] == "2026-03-09"
        authorisation = requested["authorisation"]
        assert authorisation["status"] == "REQUESTED"
        assert authorisation["codeValidUntil"] == "2026-03-12T09:00:00+00:00"
        assert authorisation["account"] == {"email": account.email, "lastName": "Deponent"}
        wrong = await api.one(MAKE, number=BAKERY, code="0000-0000-0000")
        assert wrong["code"] == "AUTHORISATION_CODE_REFUSED"
        made = await api.one(MAKE, number=BAKERY, code=await code_under_way(services))
        assert made["authorisation"]["id"] == authorisation["id"]
        assert (made["authorisation"]["status"], made["authorisation"]["codeValidUntil"]) == ("ACTIVE", None)
        assert made["account"] == {"filingAuthorisations": [{"status": "ACTIVE"}]}
        ended = await api.one(END, id=authorisation["id"])
        assert ended["authorisation"]["endedAt"] == "2026-03-02T09:00:00+00:00"
        assert ended["account"] == {"email": account.email, "filingAuthorisations": [{"status": "ENDED"}]}
        assert ended["organisation"] is None
        assert (await api.one(END, id=authorisation["id"]))["code"] == "AUTHORISATION_NOT_FOUND"


async def test_the_main_user_sees_and_ends_what_accounts_may_do(
    guest: Api, factory: Factory, account: OpenedAccount, company: Company
) -> None:
    row = await factory.authorisation(account, BAKERY, organisation_id=company.id)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        viewer = await api.one(OF_COMPANY)
        (seen,) = viewer["organisation"]["filingAuthorisations"]
        assert seen["id"] == node_id("FilingAuthorisation", row.id)
        assert seen["account"]["email"] == account.email
        ended = await api.one(END, id=seen["id"])
        assert ended["organisation"] == {"kvkNumber": BAKERY, "filingAuthorisations": [{"status": "ENDED"}]}
        assert ended["account"] is None


async def test_what_one_may_not_see_does_not_exist(
    guest: Api, factory: Factory, account: OpenedAccount, company: Company
) -> None:
    row = await factory.authorisation(account, BAKERY, organisation_id=company.id)
    id_ = node_id("FilingAuthorisation", row.id)
    node = "query ($id: ID!) { node(id: $id) { id } }"
    stranger = await factory.company()
    for token, refusal in (
        (await factory.account_session(await factory.account()), "AUTHORISATION_NOT_FOUND"),
        (await factory.session(stranger.main_user), "AUTHORISATION_NOT_FOUND"),
        (await factory.session(await factory.sub_code(company)), "NOT_PERMITTED"),
        (await factory.session(await factory.private_code()), "NOT_PERMITTED"),
        (None, "NOT_LOGGED_IN"),
    ):
        async with Api(guest.app, token) as api:
            assert await api.one(node, id=id_) is None
            assert (await api.one(END, id=id_))["code"] == refusal
    for token in (await factory.account_session(account), await factory.session(company.main_user)):
        async with Api(guest.app, token) as api:
            assert await api.one(node, id=id_) == {"id": id_}


async def test_a_sub_code_sees_no_authorisations(guest: Api, factory: Factory, company: Company) -> None:
    async with Api(guest.app, await factory.session(await factory.sub_code(company))) as api:
        assert await api.one(OF_COMPANY) == {"organisation": {"filingAuthorisations": None}}


async def test_an_account_sees_its_own_newest_first(
    guest: Api, factory: Factory, account: OpenedAccount
) -> None:
    await factory.authorisation(await factory.account(), BAKERY)
    for number, status in enumerate(AuthorisationStatus):
        await factory.authorisation(account, f"9700000{number}", status=status)
    async with Api(guest.app, await factory.account_session(account)) as api:
        seen = (await api.one(OF_ACCOUNT))["filingAuthorisations"]
    assert [each["kvkNumber"] for each in seen] == ["97000003", "97000002", "97000001", "97000000"]
    assert [each["status"] for each in seen] == ["EXPIRED", "ENDED", "ACTIVE", "REQUESTED"]
    assert [each["codeValidUntil"] is None for each in seen] == [True, True, True, False]


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        (REQUEST, {"number": "123", "key": "kort"}, "INVALID_INPUT"),
        (REQUEST, {"number": "12345678", "key": "aanvraag-1"}, "REGISTRATION_NOT_FOUND"),
        (REQUEST, {"number": "97000001", "key": "aanvraag-2"}, "INVALID_INPUT"),
        (MAKE, {"number": "x", "code": ""}, "INVALID_INPUT"),
        (MAKE, {"number": BAKERY, "code": "0000-0000-0000"}, "AUTHORISATION_CODE_REFUSED"),
        (END, {"id": "onzin"}, "AUTHORISATION_NOT_FOUND"),
    ],
)
async def test_refusals_are_in_both_languages(
    guest: Api, factory: Factory, account: OpenedAccount, query: str, variables: dict[str, Any], code: str
) -> None:
    await factory.authorisation(account, "97000001")
    token = await factory.account_session(account)
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, token, language) as api:
            told.append(await api.one(query, **variables))
    assert same_but_for_words(*told)["code"] == code


@pytest.mark.parametrize("query", [REQUEST, MAKE])
async def test_an_access_code_is_told_to_use_an_account(
    guest: Api, factory: Factory, company: Company, query: str
) -> None:
    variables = (
        {"number": BAKERY, "key": "aanvraag-1"} if query is REQUEST else {"number": BAKERY, "code": "x"}
    )
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        assert (await api.one(query, **variables))["code"] == "NOT_FOR_ACCESS_CODES"
    assert (await guest.one(query, **variables))["code"] == "NOT_LOGGED_IN"
