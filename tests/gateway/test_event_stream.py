"""GraphQL as an event stream: "distinct connections mode", for every kind of operation."""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import orjson
import pytest
from starlette.applications import Starlette

from gateway import event_stream
from gateway.event_stream import is_asked_for
from gateway.graphql import GraphQLEndpoint
from gateway.settings import Settings
from models.order import OrderStatus
from models.session import SessionTransport
from resolvers import registrations
from resolvers.services import Services
from tests.api import Api
from tests.factories import PASSWORD, Code, Factory
from tests.schema.world import node_id
from tests.serving import listening, running
from tests.streams import BrokenOff, events, following, progress

VIEWER = "{ viewer { ... on AccessCode { hint } } }"
SEARCH = '{ searchRegister(query: "a") { __typename } }'
LOG_IN = """
mutation ($code: String!, $password: String!) {
  logIn(input: {accessCode: $code, password: $password}) { ... on LoggedIn { viewer { __typename } } }
}
"""
SECRET = "a secret: 4711"


@pytest.fixture
async def host(app: Starlette) -> AsyncIterator[str]:
    async with listening(app) as served:
        yield served


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


async def heard(host: str, payload: dict[str, Any], **headers: str) -> list[tuple[str, str]]:
    """Listen to an operation until it is complete; give each event as name and data."""
    told = list[tuple[str, str]]()
    async with events(host, payload, **headers) as stream:
        while not told or told[-1][0] != "complete":
            told.append(await stream.event())
    return told


@pytest.mark.parametrize(
    ("accept", "is_wanted"),
    [
        ("text/event-stream", True),
        ("Text/Event-Stream; charset=utf-8", True),
        ("text/event-stream, multipart/mixed", True),
        ("text/event-stream, application/json;q=0.9", True),
        ("application/json;q=0.2, text/event-stream;q=0.5", True),
        ("text/event-stream, */*", True),
        ("", False),
        ("*/*", False),
        ("application/json", False),
        ("text/event-stream;q=0", False),
        ("text/event-stream;q=0.5, application/json", False),
        ("application/graphql-response+json, application/json, text/event-stream", False),
        ("text/event-stream;q=x", True),
        (";;,,q=1", False),
    ],
)
def test_events_are_for_who_wants_them_rather_than_json(accept: str, is_wanted: bool) -> None:
    assert is_asked_for([accept]) is is_wanted
    assert is_asked_for(accept.split(",")) is is_wanted


async def test_a_query_is_one_event_and_then_complete(host: str) -> None:
    assert await heard(host, {"query": VIEWER}) == [("next", '{"data":{"viewer":null}}'), ("complete", "")]


async def test_no_cache_and_no_proxy_keeps_events_back(host: str) -> None:
    async with events(host, {"query": VIEWER}) as stream:
        response = stream.response
        assert response.status_code == 200
        assert response.headers["content-type"] == "text/event-stream"
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-accel-buffering"] == "no"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "content-length" not in response.headers


async def test_who_logs_in_by_an_event_stream_keeps_the_cookie(host: str, code: Code) -> None:
    variables = {"code": code.access_code, "password": PASSWORD}
    async with events(host, {"query": LOG_IN, "variables": variables}) as stream:
        answer = await stream.hear()
        cookie = stream.response.headers["set-cookie"].split(";")[0]
    assert answer == {"data": {"logIn": {"viewer": {"__typename": "AccessCode"}}}}
    assert (await heard(host, {"query": VIEWER}, cookie=cookie))[0][1].count(code.hint) == 1


async def test_a_cookie_and_a_bearer_token_tell_who_follows(host: str, factory: Factory, code: Code) -> None:
    order = await factory.order(code, status=OrderStatus.DELIVERED)
    for transport, header in (
        (SessionTransport.BEARER, {"authorization": "Bearer {}"}),
        (SessionTransport.COOKIE, {"cookie": "session={}"}),
    ):
        token = await factory.session(code, transport=transport)
        headers = {name: value.format(token) for name, value in header.items()}
        told = await heard(host, following(node_id("Order", order.id)), **headers)
        assert [name for name, _ in told] == ["next", "complete"]
        assert '"status":"DELIVERED"' in told[0][1]


UNFIT = {
    "MALFORMED_REQUEST": {"query": "{ nothing }"},
    "NO_OPERATION": {"query": VIEWER, "operationName": "Other"},
    "TOO_COSTLY": {"query": "{ " + "a { " * 25 + "a" + " }" * 26},
}


async def test_a_document_that_cannot_run_is_an_event_too(host: str) -> None:
    for code, payload in UNFIT.items():
        told = await heard(host, payload)
        assert [name for name, _ in told] == ["next", "complete"]
        (error,) = orjson.loads(told[0][1])["errors"]
        assert error["extensions"]["code"] == code


async def test_what_is_no_request_is_refused_in_json(host: str) -> None:
    async with events(host, {"documentId": "sha256:unknown"}) as stream:
        assert stream.response.status_code == 400
        assert stream.response.headers["content-type"] == "application/json"
    async with events(host, {}) as stream:
        assert stream.response.status_code == 400


async def test_a_page_of_another_site_follows_nothing(host: str, factory: Factory, code: Code) -> None:
    order = await factory.order(code)
    token = await factory.session(code, transport=SessionTransport.COOKIE)
    asked = following(node_id("Order", order.id))
    headers = {"cookie": f"session={token}", "origin": "https://elsewhere.example"}
    async with events(host, asked, **headers) as stream:
        assert stream.response.status_code == 403


async def test_over_plain_json_a_subscription_is_refused(guest: Api) -> None:
    payload = following(node_id("Order", "0" * 32))
    for accept in ("application/json", "*/*", "application/json, text/event-stream"):
        response = await guest.http.post("/graphql", json=payload, headers={"accept": accept})
        assert response.status_code == 400
        assert response.json()["errors"][0]["extensions"] == {"code": "NO_OPERATION"}


async def test_a_bug_is_masked_and_logged_once(
    host: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object) -> Any:
        raise RuntimeError(SECRET)

    for target in ("resolvers.registrations.search", "gateway.execution.check_cost"):
        caplog.clear()
        with monkeypatch.context() as patch:
            patch.setattr(target, breaks)
            told = await heard(host, {"query": SEARCH})
        (error,) = orjson.loads(told[0][1])["errors"]
        (logged,) = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
        assert error["extensions"]["code"] == "INTERNAL"
        assert error["extensions"]["reference"] in logged
        assert SECRET not in str(told)


async def test_an_answer_that_takes_too_long_to_begin_is_refused(
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
    async with running(quick, services) as app, listening(app) as host:
        async with events(host, {"query": SEARCH}) as stream:
            assert stream.response.status_code == 503
        await ended.wait()


async def test_a_silent_stream_is_kept_alive_by_comments(
    host: str, factory: Factory, services: Services, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream, "KEEP_ALIVE_SECONDS", 0.01)
    order = await factory.order(code)
    token = await factory.session(code)
    asked = following(node_id("Order", order.id))
    async with events(host, asked, authorization=f"Bearer {token}") as stream:
        await stream.hear()
        listening_on = asyncio.ensure_future(stream.hear())
        async with asyncio.timeout(10):
            while stream.comments < 3:
                await asyncio.sleep(0.001)
        assert not listening_on.done()
        await progress(services, order.id, OrderStatus.CANCELLED)
        answer = await listening_on
        assert answer is not None
        assert answer["data"]["orderProgressed"]["status"] == "CANCELLED"
        assert await stream.hear() is None


async def test_a_stream_is_broken_off_when_the_process_is_told_to_end(
    host: str, factory: Factory, code: Code, stopping: asyncio.Event
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    asked = following(node_id("Order", order.id))
    async with events(host, asked, authorization=f"Bearer {token}") as stream:
        await stream.hear()
        stopping.set()
        with pytest.raises(BrokenOff):
            await stream.event()


@pytest.fixture
def stopping(app: Starlette) -> asyncio.Event:
    """Give what tells the streams of the application to end."""
    endpoints = [getattr(route, "endpoint", None) for route in app.routes]
    (endpoint,) = [each for each in endpoints if isinstance(each, GraphQLEndpoint)]
    return endpoint._stopping


async def test_a_client_that_reads_nothing_holds_up_nobody_and_nothing_piles_up(
    app: Starlette, factory: Factory, services: Services, code: Code
) -> None:
    """The first client's `send` never returns, as when its buffers are full."""
    order = await factory.order(code)
    token = await factory.session(code)
    payload = following(node_id("Order", order.id))
    stuck, sent = asyncio.Event(), list[Any]()
    body = orjson.dumps(payload)

    async def receive() -> dict[str, Any]:
        if not sent:
            return {"type": "http.request", "body": body, "more_body": False}
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Any) -> None:
        sent.append(message)
        if message["type"] == "http.response.body":
            stuck.set()
            await asyncio.Event().wait()

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "query_string": b"",
        "headers": [
            (b"host", b"127.0.0.1"),
            (b"content-type", b"application/json"),
            (b"accept", b"text/event-stream"),
            (b"authorization", f"Bearer {token}".encode()),
        ],
        "client": ("127.0.0.1", 1),
    }
    slow = asyncio.create_task(app(scope, receive, send))
    await stuck.wait()
    async with (
        listening(app) as host,
        events(host, payload, authorization=f"Bearer {token}") as stream,
    ):
        await stream.hear()
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            await progress(services, order.id, status)
            answer = await stream.hear()
            assert answer is not None
            assert answer["data"]["orderProgressed"]["status"] == status
    assert len(sent) == 2
    slow.cancel()
    with pytest.raises(asyncio.CancelledError):
        await slow


async def test_a_stream_and_json_give_the_same_answer(host: str, guest: Api) -> None:
    for query in (VIEWER, SEARCH, "{ catalogue { code name } }", "{ nothing }"):
        told = await heard(host, {"query": query})
        async with httpx.AsyncClient(base_url=f"http://{host}") as client:
            response = await client.post("/graphql", json={"query": query})
        assert orjson.loads(told[0][1]) == response.json()
