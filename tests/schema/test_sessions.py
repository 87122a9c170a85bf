"""A person's own sessions, as a client sees and ends them."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from models.session import ABSOLUTE_LIFE, SessionTransport
from tests.api import Api
from tests.clock import SettableClock
from tests.factories import Code, Factory
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id

VIEWER = "{ viewer { ... on AccessCode { hint } } }"
SESSIONS = """
    { viewer { ... on AccessCode { sessions {
        id device transport isCurrent createdAt lastUsedAt expiresAt
    } } } }"""
LOG_IN = """
    mutation ($code: String!, $password: String!, $transport: SessionTransport!) {
        logIn(input: {accessCode: $code, password: $password, transport: $transport}) {
            ... on LoggedIn { token refreshToken expiresAt viewer { ... on AccessCode { hint } } }
        }
    }"""
END = """
    mutation ($id: ID!) { endSession(input: {sessionId: $id}) {
        __typename ... on Problem { code message }
        ... on SessionEnded { sessionId viewer { ... on AccessCode { hint sessions { id } } } }
    } }"""
END_OTHERS = """
    mutation { endOtherSessions {
        __typename ... on Problem { code message }
        ... on OtherSessionsEnded { endedSessions viewer { ... on AccessCode { sessions { isCurrent } } } }
    } }"""
REFRESH = """
    mutation ($token: String!) { refreshSession(input: {refreshToken: $token}) {
        __typename ... on Problem { code message } ... on InvalidInput { fields { path code message } }
        ... on SessionRefreshed { token refreshToken expiresAt }
    } }"""


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


async def log_in(api: Api, code: Code, transport: str, device: str = "test") -> httpx.Response:
    variables = {"code": code.access_code, "password": code.password, "transport": transport}
    return await api.http.post(
        "/graphql", json={"query": LOG_IN, "variables": variables}, headers={"user-agent": device}
    )


async def app_log_in(api: Api, code: Code, device: str = "test") -> dict[str, Any]:
    """Log in as an app does; give its tokens."""
    tokens: dict[str, Any] = (await log_in(api, code, "BEARER", device)).json()["data"]["logIn"]
    return tokens


async def browser_log_in(api: Api, code: Code, device: str = "test") -> None:
    """Log in as a browser does, which sends the cookie from then on; the clock is not the browser's."""
    response = await log_in(api, code, "COOKIE", device)
    api.http.headers["cookie"] = response.headers["set-cookie"].partition(";")[0]


async def lives(guest: Api, token: str) -> bool:
    async with Api(guest.app, token) as api:
        return await api.one(VIEWER) is not None


# Seeing them


async def test_a_person_sees_each_session_with_its_device_and_last_use_newest_first(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    began = clock()
    await browser_log_in(guest, code, "Vuurvos")
    clock.advance(minutes=10)
    async with Api(guest.app) as other:
        tokens = await app_log_in(other, code, "Telefoon " + "x" * 300)
    telephone, browser = (await guest.one(SESSIONS))["sessions"]
    assert telephone["device"] == ("Telefoon " + "x" * 300)[:200]
    assert (browser["device"], browser["transport"]) == ("Vuurvos", "COOKIE")
    assert (telephone["isCurrent"], browser["isCurrent"]) == (False, True)
    assert browser["createdAt"] == began.isoformat()
    assert browser["lastUsedAt"] == clock().isoformat()
    ends = {each["transport"]: each["expiresAt"] for each in (telephone, browser)}
    assert ends["COOKIE"] == (began + ABSOLUTE_LIFE[SessionTransport.COOKIE]).isoformat()
    assert ends["BEARER"] == (clock() + ABSOLUTE_LIFE[SessionTransport.BEARER]).isoformat()
    async with Api(guest.app, tokens["token"]) as api:
        assert [each["isCurrent"] for each in (await api.one(SESSIONS))["sessions"]] == [True, False]


async def test_a_session_that_ran_out_is_not_shown_but_an_app_s_that_can_be_renewed_is(
    guest: Api, code: Code, factory: Factory, clock: SettableClock
) -> None:
    await browser_log_in(guest, code)
    async with Api(guest.app) as other:
        await app_log_in(other, code)
    clock.advance(hours=2)
    async with Api(guest.app, await factory.session(code)) as api:
        found = (await api.one(SESSIONS))["sessions"]
        assert [each["transport"] for each in found] == ["BEARER", "BEARER"]
    clock.advance(days=30)
    async with Api(guest.app, await factory.session(code)) as api:
        assert len((await api.one(SESSIONS))["sessions"]) == 1


# Ending them


async def test_ending_another_session_logs_it_out_and_leaves_this_one(guest: Api, code: Code) -> None:
    async with Api(guest.app) as other:
        lost = await app_log_in(other, code, "Verloren telefoon")
    await browser_log_in(guest, code)
    current, gone = (await guest.one(SESSIONS))["sessions"]
    assert gone["device"] == "Verloren telefoon"
    assert await guest.one(END, id=gone["id"]) == {
        "__typename": "SessionEnded",
        "sessionId": gone["id"],
        "viewer": {"hint": code.hint, "sessions": [{"id": current["id"]}]},
    }
    assert not await lives(guest, lost["token"])
    assert (await guest.one(REFRESH, token=lost["refreshToken"]))["__typename"] == "SessionExpired"
    assert await guest.one(VIEWER) == {"hint": code.hint}


async def test_ending_this_session_makes_a_guest_and_takes_the_cookie_back(guest: Api, code: Code) -> None:
    await browser_log_in(guest, code)
    (current,) = (await guest.one(SESSIONS))["sessions"]
    response = await guest.http.post("/graphql", json={"query": END, "variables": {"id": current["id"]}})
    assert response.json()["data"]["endSession"] == {
        "__typename": "SessionEnded",
        "sessionId": current["id"],
        "viewer": None,
    }
    assert "max-age=0" in response.headers["set-cookie"].lower()
    assert await guest.one(VIEWER) is None


async def test_what_comes_after_the_end_of_this_session_in_one_document_is_a_guest_s(
    guest: Api, factory: Factory, code: Code
) -> None:
    async with Api(guest.app, await factory.session(code)) as api:
        (current,) = (await api.one(SESSIONS))["sessions"]
        both = f"""mutation {{
            endSession(input: {{sessionId: "{current["id"]}"}}) {{ __typename }}
            endOtherSessions {{ __typename }}
        }}"""
        assert await api.data(both) == {
            "endSession": {"__typename": "SessionEnded"},
            "endOtherSessions": {"__typename": "NotLoggedIn"},
        }


async def test_ending_all_others_leaves_this_one_alone_and_colleagues_in_peace(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company()
    mine = [await factory.session(company.main_user) for _ in range(3)]
    theirs = await factory.session(await factory.sub_code(company))
    async with Api(guest.app, mine[1]) as api:
        assert await api.one(END_OTHERS) == {
            "__typename": "OtherSessionsEnded",
            "endedSessions": 2,
            "viewer": {"sessions": [{"isCurrent": True}]},
        }
    assert [await lives(guest, token) for token in (*mine, theirs)] == [False, True, False, True]


async def test_a_session_that_is_not_one_s_own_is_not_found_in_both_languages(
    guest: Api, factory: Factory, code: Code
) -> None:
    token = await factory.session(code)
    for session_id in (node_id("Session", uuid4()), node_id("AccessCode", code.id), "", "geen id"):
        told = []
        for language in ("nl", "en"):
            async with Api(guest.app, token, language) as api:
                told.append(await api.one(END, id=session_id))
        assert same_but_for_words(*told) == {"__typename": "SessionNotFound", "code": "SESSION_NOT_FOUND"}


# Renewing an app's


async def test_an_app_stays_logged_in_for_thirty_days_by_renewing_its_token_each_hour(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    tokens = await app_log_in(guest, code)
    end = clock() + timedelta(days=30)
    assert tokens["expiresAt"] == (clock() + timedelta(hours=1)).isoformat()
    while clock() + timedelta(hours=18) < end:
        clock.advance(hours=18)
        assert not await lives(guest, tokens["token"])
        former, tokens = tokens, await guest.one(REFRESH, token=tokens["refreshToken"])
        assert tokens["__typename"] == "SessionRefreshed"
        assert tokens["expiresAt"] == (clock() + timedelta(hours=1)).isoformat()
        assert await lives(guest, tokens["token"])
        assert not await lives(guest, former["token"])
    clock.now = end
    assert (await guest.one(REFRESH, token=tokens["refreshToken"]))["__typename"] == "SessionExpired"


async def test_a_refresh_token_that_was_used_before_ends_the_session_for_whoever_has_it(
    guest: Api, code: Code
) -> None:
    stolen = await app_log_in(guest, code)
    renewed = await guest.one(REFRESH, token=stolen["refreshToken"])
    assert await lives(guest, renewed["token"])
    assert (await guest.one(REFRESH, token=stolen["refreshToken"]))["__typename"] == "SessionExpired"
    assert not await lives(guest, renewed["token"])
    assert (await guest.one(REFRESH, token=renewed["refreshToken"]))["__typename"] == "SessionExpired"


async def test_a_browser_gets_no_refresh_token(guest: Api, code: Code) -> None:
    logged_in = (await log_in(guest, code, "COOKIE")).json()["data"]["logIn"]
    assert (logged_in["token"], logged_in["refreshToken"]) == (None, None)


async def test_a_token_that_renews_nothing_is_told_so_in_both_languages(guest: Api, code: Code) -> None:
    tokens = await app_log_in(guest, code)
    for token in ("onbekend", tokens["token"]):
        told = []
        for language in ("nl", "en"):
            async with Api(guest.app, language=language) as api:
                told.append(await api.one(REFRESH, token=token))
        assert same_but_for_words(*told) == {"__typename": "SessionExpired", "code": "SESSION_EXPIRED"}
    assert await lives(guest, tokens["token"])
