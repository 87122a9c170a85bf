"""Posts to `/graphql`: what is a request, who it comes from, and what is said when it fails."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from http.cookies import Morsel, SimpleCookie
from typing import Any

import httpx
import orjson
import pytest
from sqlalchemy import select, update
from starlette.applications import Starlette

from gateway.graphql import LARGEST_BODY
from gateway.settings import Settings
from models.access_code import AccessCode, AccessCodeStatus
from models.checks import REQUIRED
from models.columns import columns_of
from models.language import Language
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput, Refusal, TooManyRequests
from models.rows import row_type
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, Session, SessionTransport
from resolvers import orders, registrations
from resolvers.database import Transaction
from resolvers.services import Services
from tests.api import Api
from tests.clock import SettableClock
from tests.factories import PASSWORD, Code, Factory
from tests.serving import running

VIEWER = "{ viewer { ... on AccessCode { hint } } }"
SEARCH = '{ searchRegister(query: "a") { __typename } }'
LOG_IN = """
mutation ($code: String!, $password: String!, $transport: SessionTransport!) {
  logIn(input: {accessCode: $code, password: $password, transport: $transport}) {
    __typename
    ... on LoggedIn { token viewer { ... on AccessCode { hint } } }
  }
}
"""
LOG_OUT = "mutation { logOut { __typename } }"


async def log_in(api: Api, code: Code, transport: str, password: str = PASSWORD) -> httpx.Response:
    variables = {"code": code.access_code, "password": password, "transport": transport}
    return await api.http.post("/graphql", json={"query": LOG_IN, "variables": variables})


def cookie(response: httpx.Response) -> Morsel[str]:
    """Read the one cookie that an answer sets."""
    (header,) = response.headers.get_list("set-cookie")
    (morsel,) = SimpleCookie(header).values()
    return morsel


async def hint_by(app: Starlette, **headers: str) -> str | None:
    """Tell who the gateway takes the sender of these headers for."""
    async with Api(app) as api:
        response = await api.http.post("/graphql", json={"query": VIEWER}, headers=headers)
    viewer = response.json()["data"]["viewer"]
    return viewer and str(viewer["hint"])


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


# What is no request


BODIES = {
    "nothing": b"",
    "no JSON": b"query { viewer }",
    "half of it": b'{"query": "{ viewer { __typename } }"',
    "no UTF-8": b'{"query": "\xff\xfe"}',
    "half a character": b'{"query": "\\ud800"}',
    "a list": b'[{"query": "{ viewer { __typename } }"}]',
    "a string": b'"{ viewer { __typename } }"',
    "null": b"null",
    "a number": b"1",
    "lists in lists": b"[" * 100_000 + b"]" * 100_000,
    "objects in objects": b'{"query":' * 50_000 + b"1" + b"}" * 50_000,
    "no query": b"{}",
    "a query that is null": b'{"query": null}',
    "a query that is a number": b'{"query": 1}',
    "a query that is a list": b'{"query": ["{ viewer }"]}',
    "variables that are a list": b'{"query": "{ viewer }", "variables": []}',
    "variables that are a text": b'{"query": "{ viewer }", "variables": "{}"}',
    "a name that is a number": b'{"query": "{ viewer }", "operationName": 1}',
    "not a number": b'{"query": "{ viewer }", "variables": {"a": NaN}}',
    "NUL bytes": b"\0" * 100,
    "a byte-order mark": b'\xef\xbb\xbf{"query": "{ viewer }"}',
}
CONTENT_TYPES = (
    None,
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/graphql",
    "application/jsonp",
    "text/plain; application/json",
)


def assert_told(response: httpx.Response, status: int, code: str, message: str, case: object = "") -> None:
    assert response.status_code == status, case
    assert response.headers["content-type"] == "application/json", case
    (error,) = response.json()["errors"]
    assert error["extensions"] == {"code": code}, case
    assert message in error["message"], case


@pytest.mark.parametrize(
    ("language", "message"), [("nl", "Stuur een JSON-object"), ("en", "Send a JSON object")]
)
async def test_a_body_that_is_no_operation_is_refused_in_the_person_s_language(
    guest: Api, language: str, message: str
) -> None:
    headers = {"content-type": "application/json", "accept-language": language}
    for case, body in BODIES.items():
        response = await guest.http.post("/graphql", content=body, headers=headers)
        assert_told(response, 400, "BAD_BODY", message, case)


async def test_a_post_of_another_content_type_is_refused_whatever_it_holds(guest: Api) -> None:
    body = orjson.dumps({"query": LOG_OUT})
    for content_type in CONTENT_TYPES:
        headers = {} if content_type is None else {"content-type": content_type}
        response = await guest.http.post("/graphql", content=body, headers=headers)
        assert_told(response, 415, "NOT_JSON", "application/json", content_type)


@pytest.mark.parametrize("content_type", ["application/json", "Application/JSON; charset=utf-8"])
async def test_json_may_be_named_in_any_way_that_the_web_allows(guest: Api, content_type: str) -> None:
    body = orjson.dumps({"query": VIEWER})
    response = await guest.http.post("/graphql", content=body, headers={"content-type": content_type})
    assert response.json() == {"data": {"viewer": None}}


async def test_nothing_but_a_post_runs_an_operation(guest: Api) -> None:
    for method in ("GET", "PUT", "PATCH", "DELETE", "OPTIONS"):
        response = await guest.http.request(method, "/graphql", params={"query": VIEWER})
        assert_told(response, 405, "NOT_JSON", "POST", method)
        assert response.headers["allow"] == "POST", method


async def test_a_body_past_four_megabytes_is_refused_before_the_rest_of_it_is_read(guest: Api) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 2 * LARGEST_BODY:
            sent += 65536
            yield b" " * 65536

    headers = {"content-type": "application/json"}
    response = await guest.http.post("/graphql", content=endless(), headers=headers)
    assert_told(response, 413, "TOO_LARGE", "4 MB")
    assert sent <= LARGEST_BODY + 65536


NOTHING_TO_RUN = {
    "empty": ("", None),
    "unknown name": ("{ viewer { __typename } }", "Other"),
    "unknown of two": ("query A { viewer { __typename } } query B { viewer { __typename } }", "C"),
    "a fragment alone": ("fragment F on Query { viewer { __typename } }", None),
    "a schema": ("type Query { a: Int }", None),
    "a subscription": ("subscription { orders { id } }", None),
}


async def test_a_document_without_an_operation_to_run_here_is_refused(guest: Api) -> None:
    for case, (query, name) in NOTHING_TO_RUN.items():
        response = await guest.http.post("/graphql", json={"query": query, "operationName": name})
        assert_told(response, 400, "NO_OPERATION", "De aanvraag noemt geen bewerking", case)


async def test_the_operation_that_is_named_is_the_one_that_runs(guest: Api) -> None:
    query = "query A { a: viewer { __typename } } query B { b: viewer { __typename } }"
    response = await guest.http.post("/graphql", json={"query": query, "operationName": "B"})
    assert response.json() == {"data": {"b": None}}


async def test_a_syntax_error_is_a_malformed_request_with_its_place(guest: Api) -> None:
    answer = await guest.answer("{ viewer { ")
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert error["extensions"]["hint"].startswith("Deze aanvraag past niet")
    assert error["locations"] == [{"line": 1, "column": 12}]
    assert answer["data"] is None


async def test_an_answer_is_kept_by_no_cache(guest: Api) -> None:
    response = await guest.http.post("/graphql", json={"query": VIEWER})
    assert response.headers["cache-control"] == "no-store"


# Time


async def test_an_operation_that_takes_too_long_is_ended_and_answered(
    settings: Settings, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = asyncio.Event()

    async def endless(*_: object) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    monkeypatch.setattr(registrations, "search", endless)
    quick = settings.model_copy(update={"request_seconds": 0.2})
    async with running(quick, services) as app, Api(app, language="en") as api:
        response = await api.http.post("/graphql", json={"query": SEARCH})
    assert_told(response, 503, "TOO_SLOW", "This took too long.")
    assert ended.is_set()


async def test_a_client_that_takes_too_long_to_send_is_answered_too(
    settings: Settings, services: Services
) -> None:
    async def slow() -> AsyncIterator[bytes]:
        yield b'{"query": '
        await asyncio.Event().wait()

    quick = settings.model_copy(update={"request_seconds": 0.05})
    async with running(quick, services) as app, Api(app) as api:
        headers = {"content-type": "application/json"}
        response = await api.http.post("/graphql", content=slow(), headers=headers)
    assert_told(response, 503, "TOO_SLOW", "Dit duurde te lang.")


# Cookies and bearer tokens


async def test_a_browser_gets_its_session_in_a_cookie_that_scripts_and_other_sites_cannot_use(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    response = await log_in(guest, code, "COOKIE")
    morsel = cookie(response)
    assert morsel.key == "session"
    assert morsel["httponly"]
    assert morsel["samesite"].lower() == "strict"
    assert morsel["path"] == "/"
    assert not morsel["domain"]
    assert not morsel["secure"]
    until = clock() + ABSOLUTE_LIFE[SessionTransport.COOKIE]
    assert morsel["expires"] == until.strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert response.json()["data"]["logIn"]["token"] is None
    assert await hint_by(guest.app, cookie=f"session={morsel.value}") == code.hint


async def test_behind_tls_the_cookie_is_secure_and_bound_to_its_host(
    settings: Settings, services: Services, code: Code
) -> None:
    url = "https://registerpoort.example"
    public = settings.model_copy(update={"public_url": url})
    async with running(public, replace(services, public_url=url)) as app, Api(app) as api:
        morsel = cookie(await log_in(api, code, "COOKIE"))
        assert morsel.key == "__Host-session"
        assert morsel["secure"]
        assert morsel["httponly"]
        assert morsel["path"] == "/"
        assert not morsel["domain"]
        assert await hint_by(app, cookie=f"__Host-session={morsel.value}") == code.hint
        assert await hint_by(app, cookie=f"session={morsel.value}") is None


async def test_logging_out_ends_the_session_and_takes_the_cookie_back(guest: Api, code: Code) -> None:
    session = cookie(await log_in(guest, code, "COOKIE")).value
    headers = {"cookie": f"session={session}"}
    response = await guest.http.post("/graphql", json={"query": LOG_OUT}, headers=headers)
    assert response.json()["data"]["logOut"]["__typename"] == "LoggedOut"
    cleared = cookie(response)
    assert (cleared.key, cleared.value, cleared["path"]) == ("session", "", "/")
    assert cleared["httponly"]
    assert cleared["max-age"] == "0"
    assert await hint_by(guest.app, cookie=f"session={session}") is None


async def test_logging_in_again_gives_another_token_and_ends_the_session_it_came_with(
    guest: Api, code: Code, services: Services
) -> None:
    first = cookie(await log_in(guest, code, "COOKIE")).value
    guest.http.headers["cookie"] = f"session={first}"
    second = cookie(await log_in(guest, code, "COOKIE")).value
    assert second != first
    assert await hint_by(guest.app, cookie=f"session={first}") is None
    assert await hint_by(guest.app, cookie=f"session={second}") == code.hint
    assert len(await services.database.fetch(select(columns_of(Session).id))) == 1


async def test_a_token_that_somebody_else_chose_never_becomes_a_session(guest: Api, code: Code) -> None:
    guest.http.headers["cookie"] = "session=chosen-by-somebody-else"
    assert cookie(await log_in(guest, code, "COOKIE")).value != "chosen-by-somebody-else"
    assert await hint_by(guest.app, cookie="session=chosen-by-somebody-else") is None


async def test_a_failed_log_in_sets_no_cookie_and_leaves_the_session_as_it_was(
    guest: Api, code: Code
) -> None:
    session = cookie(await log_in(guest, code, "COOKIE")).value
    guest.http.headers["cookie"] = f"session={session}"
    response = await log_in(guest, code, "COOKIE", password="wrong")
    assert response.json()["data"]["logIn"]["__typename"] == "LoginFailed"
    assert "set-cookie" not in response.headers
    assert await hint_by(guest.app, cookie=f"session={session}") == code.hint


async def test_an_app_gets_its_token_in_the_answer_once_and_no_cookie(guest: Api, code: Code) -> None:
    response = await log_in(guest, code, "BEARER")
    logged_in = response.json()["data"]["logIn"]
    assert "set-cookie" not in response.headers
    assert len(logged_in["token"]) >= 43
    assert logged_in["viewer"] == {"hint": code.hint}
    assert await hint_by(guest.app, authorization=f"Bearer {logged_in['token']}") == code.hint
    assert await hint_by(guest.app, authorization=f"bearer  {logged_in['token']} ") == code.hint


async def test_a_token_works_only_in_the_way_it_was_given(guest: Api, code: Code) -> None:
    bearer = (await log_in(guest, code, "BEARER")).json()["data"]["logIn"]["token"]
    session = cookie(await log_in(guest, code, "COOKIE")).value
    assert await hint_by(guest.app, cookie=f"session={bearer}") is None
    assert await hint_by(guest.app, authorization=f"Bearer {session}") is None
    assert await hint_by(guest.app, authorization=f"Basic {bearer}") is None


async def test_a_bearer_token_goes_before_a_cookie(guest: Api, code: Code) -> None:
    session = cookie(await log_in(guest, code, "COOKIE")).value
    both = {"cookie": f"session={session}", "authorization": "Bearer of-nobody"}
    assert await hint_by(guest.app, **both) is None


async def test_a_header_that_is_no_token_makes_a_guest(guest: Api) -> None:
    for authorization in ("Bearer", "Bearer ", "Bearer \t", "Bearer " + "a" * 100_000, "Bearer é", "é"):
        headers = {b"authorization": authorization.encode("latin-1")}
        response = await guest.http.post("/graphql", json={"query": VIEWER}, headers=headers)
        assert response.json() == {"data": {"viewer": None}}, authorization[:20]


# The end of a session


@pytest.mark.parametrize("transport", list(SessionTransport))
async def test_a_session_that_is_not_used_ends(
    guest: Api, code: Code, clock: SettableClock, transport: SessionTransport
) -> None:
    headers = await credentials(guest, code, transport)
    clock.now += IDLE_LIFE[transport] - timedelta(seconds=1)
    assert await hint_by(guest.app, **headers) == code.hint
    clock.now += IDLE_LIFE[transport]
    assert await hint_by(guest.app, **headers) is None


async def test_a_cookie_s_session_lives_on_by_use_but_not_for_ever(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    headers = await credentials(guest, code, SessionTransport.COOKIE)
    end = clock() + ABSOLUTE_LIFE[SessionTransport.COOKIE]
    half = IDLE_LIFE[SessionTransport.COOKIE] / 2
    while clock() + half < end:
        clock.now += half
        assert await hint_by(guest.app, **headers) == code.hint
    clock.now = end - timedelta(seconds=1)
    assert await hint_by(guest.app, **headers) == code.hint
    clock.now = end
    assert await hint_by(guest.app, **headers) is None


async def test_a_bearer_token_lasts_an_hour_however_often_it_is_used(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    headers = await credentials(guest, code, SessionTransport.BEARER)
    end = clock() + timedelta(hours=1)
    while clock() + timedelta(minutes=10) < end:
        clock.advance(minutes=10)
        assert await hint_by(guest.app, **headers) == code.hint
    clock.now = end - timedelta(seconds=1)
    assert await hint_by(guest.app, **headers) == code.hint
    clock.now = end
    assert await hint_by(guest.app, **headers) is None


@pytest.mark.parametrize("status", [AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED])
@pytest.mark.parametrize("transport", list(SessionTransport))
async def test_the_session_of_a_code_that_is_blocked_or_revoked_ends_at_once(
    guest: Api, code: Code, services: Services, status: AccessCodeStatus, transport: SessionTransport
) -> None:
    headers = await credentials(guest, code, transport)
    assert await hint_by(guest.app, **headers) == code.hint
    await set_status(services, code, status)
    assert await hint_by(guest.app, **headers) is None


async def test_an_expired_session_that_logs_out_hears_that_it_is_not_logged_in(
    guest: Api, code: Code, clock: SettableClock
) -> None:
    headers = await credentials(guest, code, SessionTransport.COOKIE)
    clock.now += IDLE_LIFE[SessionTransport.COOKIE]
    response = await guest.http.post("/graphql", json={"query": LOG_OUT}, headers=headers)
    assert response.json()["data"]["logOut"]["__typename"] == "NotLoggedIn"


async def credentials(api: Api, code: Code, transport: SessionTransport) -> dict[str, str]:
    response = await log_in(api, code, transport.value)
    if transport is SessionTransport.COOKIE:
        return {"cookie": f"session={cookie(response).value}"}
    return {"authorization": f"Bearer {response.json()['data']['logIn']['token']}"}


async def set_status(services: Services, code: Code, status: AccessCodeStatus) -> None:
    columns = columns_of(AccessCode)

    async def write(transaction: Transaction) -> None:
        await transaction.execute(update(AccessCode).where(columns.id == code.id).values(status=status))

    await services.database.write(write)


# Bugs


SECRET = "a secret: 4711"


def breaks(*_: object) -> Any:
    raise RuntimeError(SECRET)


@pytest.mark.parametrize(
    ("language", "message"),
    [("nl", "Er ging iets mis bij ons."), ("en", "Something went wrong on our side.")],
)
async def test_a_bug_is_told_by_its_reference_to_the_log_and_nothing_else(
    app: Starlette,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
    message: str,
) -> None:
    monkeypatch.setattr(registrations, "search", breaks)
    async with Api(app, language=language) as api:
        response = await api.http.post("/graphql", json={"query": SEARCH})
    (error,) = response.json()["errors"]
    reference = error["extensions"]["reference"]
    assert response.status_code == 200
    assert error["extensions"] == {"code": "INTERNAL", "reference": reference}
    assert error["message"].startswith(message)
    assert reference in error["message"]
    assert error["path"] == ["searchRegister"]
    assert SECRET not in response.text
    assert "Traceback" not in response.text
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.getMessage().count(reference) == 1
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == SECRET


async def test_a_bug_before_anything_runs_is_masked_too(
    guest: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("gateway.cost._whole_numbers", breaks)
    response = await guest.http.post("/graphql", json={"query": VIEWER})
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert SECRET not in response.text
    assert error["extensions"]["reference"] in caplog.text


async def test_a_bug_outside_any_operation_is_masked_too(
    guest: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("gateway.graphql.context_of", breaks)
    response = await guest.http.post("/graphql", json={"query": VIEWER}, headers={"accept-language": "en"})
    (error,) = response.json()["errors"]
    assert response.status_code == 500
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["message"].startswith("Something went wrong on our side.")
    assert SECRET not in response.text
    assert error["extensions"]["reference"] in caplog.text
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("field", ["kind", "kvkNumber"])
async def test_a_value_that_the_schema_cannot_show_is_a_bug_and_stays_unseen(
    guest: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, field: str
) -> None:
    async def nonsense(*_: object) -> object:
        return row_type("Registration", ("kind", "kvk_number"))((SECRET, [SECRET]))

    monkeypatch.setattr(registrations, "registration", nonsense)
    answer = await guest.answer(f'{{ registration(kvkNumber: "1") {{ ... on Registration {{ {field} }} }} }}')
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["reference"] in caplog.text
    assert SECRET not in str(answer)


async def test_one_bug_in_a_hundred_places_of_an_answer_is_logged_once(
    app: Starlette,
    factory: Factory,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    company = await factory.company()
    for _ in range(3):
        await factory.sub_code(company)
    monkeypatch.setattr(orders, "of_codes", breaks)
    codes = "accessCodes { nodes { orders { nodes { id } } } }"
    async with Api(app, await factory.session(company.main_user)) as main_user:
        answer = await main_user.answer(
            f"{{ viewer {{ ... on AccessCode {{ organisation {{ {codes} }} }} }} }}"
        )
    nodes = answer["data"]["viewer"]["organisation"]["accessCodes"]["nodes"]
    assert nodes == [{"orders": None}] * 4
    assert len({error["extensions"]["reference"] for error in answer["errors"]}) == 1
    assert sorted(error["path"][4] for error in answer["errors"]) == [0, 1, 2, 3]
    assert len([record for record in caplog.records if record.levelno >= logging.ERROR]) == 1


# Refusals outside a result union


async def test_a_refusal_inside_a_connection_names_the_fields_and_leaves_the_rest_of_the_answer(
    app: Starlette, factory: Factory, caplog: pytest.LogCaptureFixture
) -> None:
    private = await factory.private_code()
    async with Api(app, await factory.session(private), language="en") as api:
        answer = await api.answer(
            "{ viewer { ... on AccessCode { hint orders(first: 101) { nodes { id } } } } }"
        )
    (error,) = answer["errors"]
    assert answer["data"]["viewer"] == {"hint": private.hint, "orders": None}
    assert error["path"] == ["viewer", "orders"]
    assert error["message"].startswith("Some of the details are not right.")
    assert error["extensions"] == {
        "code": "INVALID_INPUT",
        "fields": [{"path": "first", "code": "OUT_OF_RANGE", "message": "Ask for 1 to 100 items at a time."}],
    }
    assert caplog.records == []


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (InvalidInput(InvalidField("viewer", InvalidFieldCode.REQUIRED, REQUIRED)), "INVALID_INPUT"),
        (TooManyRequests(60), "TOO_MANY_REQUESTS"),
    ],
)
async def test_a_refusal_where_the_schema_has_no_union_keeps_its_code_and_sentence(
    guest: Api, monkeypatch: pytest.MonkeyPatch, refusal: Refusal, code: str
) -> None:
    async def refuse(*_: object) -> object:
        raise refusal

    monkeypatch.setattr("schema.root.viewer_of", refuse)
    (error,) = (await guest.answer(VIEWER))["errors"]
    assert error["extensions"]["code"] == code
    assert error["message"] == refusal.message(Language.NL)
