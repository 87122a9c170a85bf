"""A Mijn KVK account as a client opens, confirms and uses it (DOMAIN 25)."""

import re
from typing import Any

import httpx
import pytest

from models.account import Account
from models.outbox import OutboxItem
from resolvers.services import Services
from tests.api import Api
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id
from tests.statements import Statements

PASSWORD = "regen valt zelden op zolder"
OPEN = """
    mutation ($email: String!, $password: String!) {
        openAccount(input: {email: $email, firstName: "Test", lastName: "Deponent", password: $password}) {
            __typename ... on AccountOpened { notice } ... on Problem { code message }
            ... on PasswordRefused { reasons } ... on InvalidInput { fields { path code message } }
        }
    }"""
CONFIRM = """
    mutation ($token: String!) { confirmAccount(input: {token: $token}) {
        __typename ... on AccountConfirmed { email } ... on Problem { code message }
        ... on InvalidInput { fields { path code message } }
    } }"""
LOG_IN = """
    mutation ($email: String!, $password: String!, $transport: SessionTransport!) {
        logInToAccount(input: {email: $email, password: $password, transport: $transport}) {
            __typename ... on Problem { code message } ... on InvalidInput { fields { path code message } }
            ... on LoggedIn { token refreshToken viewer { __typename ... on Account { email } } }
        }
    }"""
VIEWER = """
    { viewer { __typename ... on Account {
        id email firstName lastName language createdAt filingAuthorisations { kvkNumber }
    } } }"""


async def token_of(services: Services) -> str:
    """Give the token of the link that is being mailed."""
    item = await one_row(services, OutboxItem)
    assert item.seed is not None
    return services.secrets.confirmation_token(item.seed)


async def test_an_account_is_opened_confirmed_and_logged_in_to(guest: Api, services: Services) -> None:
    opened = await guest.one(OPEN, email="Deponent@test.example", password=PASSWORD)
    assert opened["__typename"] == "AccountOpened"
    sent = {"email": "deponent@test.example", "password": PASSWORD, "transport": "BEARER"}
    assert (await guest.one(LOG_IN, **sent))["code"] == "ACCOUNT_NOT_CONFIRMED"
    confirmed = await guest.one(CONFIRM, token=await token_of(services))
    assert confirmed == {"__typename": "AccountConfirmed", "email": "deponent@test.example"}
    logged_in = await guest.one(LOG_IN, **sent)
    assert logged_in["viewer"] == {"__typename": "Account", "email": "deponent@test.example"}
    async with Api(guest.app, logged_in["token"]) as api:
        account = await one_row(services, Account)
        assert await api.one(VIEWER) == {
            "__typename": "Account",
            "id": node_id("Account", account.id),
            "email": "deponent@test.example",
            "firstName": "Test",
            "lastName": "Deponent",
            "language": "NL",
            "createdAt": "2026-03-02T09:00:00+00:00",
            "filingAuthorisations": [],
        }


async def test_a_browser_gets_a_cookie_that_script_cannot_read(guest: Api, factory: Factory) -> None:
    account = await factory.account()
    variables = {"email": account.email, "password": account.password, "transport": "COOKIE"}
    response = await guest.http.post("/graphql", json={"query": LOG_IN, "variables": variables})
    answer = response.json()["data"]["logInToAccount"]
    assert (answer["token"], answer["refreshToken"]) == (None, None)
    assert answer["viewer"]["email"] == account.email
    cookie = response.headers["set-cookie"]
    assert re.search("httponly", cookie, re.IGNORECASE)
    guest.http.headers["cookie"] = cookie.partition(";")[0]
    assert (await guest.one(VIEWER))["email"] == account.email
    assert await guest.one("mutation { logOut { __typename } }") == {"__typename": "LoggedOut"}
    assert await guest.one(VIEWER) is None


async def asked(
    guest: Api, statements: Statements, query: str, **variables: Any
) -> tuple[httpx.Response, list[str]]:
    statements.taken()
    response = await guest.http.post("/graphql", json={"query": query, "variables": variables})
    return response, statements.taken()


@pytest.mark.parametrize("operation", ["open", "log in"])
async def test_nobody_is_told_whether_an_address_has_an_account(
    guest: Api, factory: Factory, statements: Statements, operation: str
) -> None:
    await factory.account(email="bekend@test.example")
    await guest.one(OPEN, email="onbevestigd@test.example", password=PASSWORD)
    query, more = (OPEN, {}) if operation == "open" else (LOG_IN, {"transport": "COOKIE"})
    password = "een heel ander wachtwoord"
    (known, sent), *others = [
        await asked(guest, statements, query, email=f"{name}@test.example", password=password, **more)
        for name in ("bekend", "onbevestigd", "onbekend")
    ]
    for other, sent_for_other in others:
        assert other.content == known.content
        assert other.headers == known.headers
        assert sent_for_other == sent


async def test_a_weak_password_is_told_why(guest: Api, services: Services) -> None:
    refused = await guest.one(OPEN, email="iemand@test.example", password="wachtwoord")
    assert refused["__typename"] == "PasswordRefused"
    assert "TOO_SHORT" in refused["reasons"]
    assert await all_rows(services, Account) == []


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        (OPEN, {"email": "geen adres", "password": ""}, "INVALID_INPUT"),
        (CONFIRM, {"token": " "}, "INVALID_INPUT"),
        (CONFIRM, {"token": "0" * 64}, "CONFIRMATION_FAILED"),
        (
            LOG_IN,
            {"email": "iemand@test.example", "password": "x", "transport": "BEARER"},
            "ACCOUNT_LOGIN_FAILED",
        ),
    ],
)
async def test_refusals_are_in_both_languages(
    guest: Api, query: str, variables: dict[str, Any], code: str
) -> None:
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, language=language) as api:
            told.append(await api.one(query, **variables))
    assert same_but_for_words(*told)["code"] == code


async def test_the_notice_is_in_the_language_of_the_request(guest: Api) -> None:
    said = {}
    for language in ("nl", "en"):
        async with Api(guest.app, language=language) as api:
            said[language] = (await api.one(OPEN, email="iemand@test.example", password=PASSWORD))["notice"]
    assert said["nl"].startswith("U krijgt zo een e-mail")
    assert said["en"].startswith("You get an e-mail")


async def test_nobody_sees_another_account(guest: Api, factory: Factory) -> None:
    own, other = await factory.account(), await factory.account()
    query = "query ($id: ID!) { node(id: $id) { ... on Account { email } } }"
    main_user = await factory.session((await factory.company()).main_user)
    for token, seen in (
        (await factory.account_session(other), {"email": other.email}),
        (await factory.account_session(own), None),
        (main_user, None),
        (None, None),
    ):
        async with Api(guest.app, token) as api:
            assert await api.one(query, id=node_id("Account", other.id)) == seen
