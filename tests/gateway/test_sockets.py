"""GraphQL over WebSocket: the protocol graphql-transport-ws, spoken with a real server."""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from gateway.settings import Settings
from models.access_code import AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.session import IDLE_LIFE, Session, SessionTransport
from resolvers import registrations
from resolvers.services import Services
from schema.context import Context
from tests.api import Api
from tests.clock import SettableClock
from tests.database import change_row
from tests.factories import PASSWORD, Code, Factory
from tests.serving import listening, running

VIEWER = "{ viewer { ... on AccessCode { hint } } }"
SEARCH = '{ searchRegister(query: "a") { __typename } }'
LOG_IN = """
mutation ($code: String!, $password: String!, $transport: SessionTransport!) {
  logIn(input: {accessCode: $code, password: $password, transport: $transport}) {
    __typename
    ... on Problem { message }
    ... on InvalidInput { fields { path code message } }
    ... on LoggedIn { token viewer { ... on AccessCode { hint } } }
  }
}
"""


@pytest.fixture
async def address(app: Starlette) -> AsyncIterator[str]:
    """Serve the application on a port of its own."""
    async with listening(app) as host:
        yield f"ws://{host}/graphql"


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


def opened(address: str, **headers: str) -> connect:
    return connect(address, subprotocols=["graphql-transport-ws"], additional_headers=headers)  # type: ignore[list-item]


async def say(socket: ClientConnection, message: object) -> None:
    await socket.send(orjson.dumps(message).decode())


async def hear(socket: ClientConnection) -> Any:
    async with asyncio.timeout(10):
        message = await socket.recv()
    assert isinstance(message, str)
    return orjson.loads(message)


async def begin(socket: ClientConnection, **parameters: object) -> None:
    await say(socket, {"type": "connection_init", "payload": parameters})
    assert await hear(socket) == {"type": "connection_ack"}


async def ask(socket: ClientConnection, query: str, name: str | None = None, **variables: object) -> Any:
    """Run an operation; give its answer, or its errors when it did not run."""
    payload = {"query": query, "variables": variables, "operationName": name}
    await say(socket, {"type": "subscribe", "id": "1", "payload": payload})
    answer = await hear(socket)
    assert answer["id"] == "1"
    if answer["type"] == "error":
        return {"errors": answer["payload"]}
    assert answer["type"] == "next"
    assert await hear(socket) == {"type": "complete", "id": "1"}
    return answer["payload"]


async def hint(socket: ClientConnection) -> str | None:
    """Tell who the gateway takes the client for."""
    viewer = (await ask(socket, VIEWER))["data"]["viewer"]
    return viewer and str(viewer["hint"])


async def closing(socket: ClientConnection) -> tuple[int, str]:
    """Wait until the server closes; give its code and reason."""
    async with asyncio.timeout(10):
        await socket.wait_closed()
    assert socket.close_code is not None
    return socket.close_code, socket.close_reason or ""


def errors_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


# Operations


async def test_a_query_is_answered_and_completed(address: str) -> None:
    async with opened(address) as socket:
        assert socket.subprotocol == "graphql-transport-ws"
        await begin(socket)
        assert await ask(socket, VIEWER) == {"data": {"viewer": None}}
        await say(socket, {"type": "ping"})
        assert await hear(socket) == {"type": "pong"}


async def test_the_language_is_the_parameter_s_else_the_header_s(address: str) -> None:
    for parameters, language, message in (
        ({"acceptLanguage": "en"}, "nl", "A KVK number has 8 digits."),
        ({}, "en", "A KVK number has 8 digits."),
        ({}, "nl", "Een KVK-nummer bestaat uit 8 cijfers."),
        ({"acceptLanguage": 7}, "nl", "Een KVK-nummer bestaat uit 8 cijfers."),
    ):
        async with opened(address, **{"accept-language": language}) as socket:
            await begin(socket, **parameters)
            query = '{ registration(kvkNumber: "1") { ... on InvalidInput { fields { message } } } }'
            answer = await ask(socket, query)
            assert answer["data"]["registration"]["fields"] == [{"message": message}]


async def test_what_does_not_fit_the_schema_is_told_and_the_connection_goes_on(address: str) -> None:
    async with opened(address) as socket:
        await begin(socket)
        (error,) = (await ask(socket, "{ nothing }"))["errors"]
        assert error["extensions"]["code"] == "MALFORMED_REQUEST"
        assert error["extensions"]["hint"].startswith("Deze aanvraag past niet")
        (error,) = (await ask(socket, "{ viewer {"))["errors"]
        assert error["extensions"]["code"] == "MALFORMED_REQUEST"
        query = "query ($id: ID!) { node(id: $id) { id } }"
        (error,) = (await ask(socket, query, id=[1.5]))["errors"]
        assert error["extensions"]["fields"][0]["path"] == "id"
        assert await hint(socket) is None


async def test_a_document_without_an_operation_to_run_is_told_so_and_is_no_bug(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(address) as socket:
        await begin(socket, acceptLanguage="en")
        for query, name in (("", None), (VIEWER, "Other"), ("subscription { a }", None)):
            (error,) = (await ask(socket, query, name))["errors"]
            assert error["extensions"]["code"] in ("NO_OPERATION", "MALFORMED_REQUEST"), query
            assert await hint(socket) is None
    assert errors_in(caplog) == []


async def test_an_operation_that_costs_too_much_is_told_so_and_is_no_bug(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(address) as socket:
        await begin(socket)
        (error,) = (await ask(socket, "{ " + "a { " * 25 + "a" + " }" * 26))["errors"]
        assert error["extensions"]["code"] == "TOO_COSTLY"
        assert await hint(socket) is None
    assert errors_in(caplog) == []


SECRET = "a secret: 4711"


def breaks(*_: object, **__: object) -> None:
    raise RuntimeError(SECRET)


BREAKABLE = ("resolvers.registrations.search", "gateway.sockets.context_of", "gateway.execution.check_cost")


async def test_a_bug_is_masked_and_logged_once(
    address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(address) as socket:
        await begin(socket)
        for target in BREAKABLE:
            caplog.clear()
            with monkeypatch.context() as patch:
                patch.setattr(target, breaks)
                answer = await ask(socket, SEARCH)
            (error,) = answer["errors"]
            assert error["extensions"]["code"] == "INTERNAL", target
            assert SECRET not in str(answer)
            (logged,) = errors_in(caplog)
            assert error["extensions"]["reference"] in logged
            assert await hint(socket) is None


async def test_an_operation_that_takes_too_long_is_ended_and_the_connection_goes_on(
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
    async with (
        running(quick, services) as app,
        listening(app) as host,
        opened(f"ws://{host}/graphql") as socket,
    ):
        await begin(socket, acceptLanguage="en")
        (error,) = (await ask(socket, SEARCH))["errors"]
        assert error["extensions"] == {"code": "TOO_SLOW"}
        assert error["message"].startswith("This took too long.")
        assert ended.is_set()
        assert "data" in await ask(socket, "{ catalogue { code } }")


async def test_operations_side_by_side_are_each_answered(address: str) -> None:
    async with opened(address) as socket:
        await begin(socket)
        for number in range(20):
            await say(socket, {"type": "subscribe", "id": str(number), "payload": {"query": SEARCH}})
        heard = [await hear(socket) for _ in range(40)]
        assert {each["id"] for each in heard if each["type"] == "next"} == set(map(str, range(20)))
        assert {each["id"] for each in heard if each["type"] == "complete"} == set(map(str, range(20)))


# Messages of another shape


def subscribe(**payload: object) -> str:
    return orjson.dumps({"type": "subscribe", "id": "1", "payload": payload}).decode()


MALFORMED: dict[str, str | bytes] = {
    "no JSON": "hello",
    "nothing": "",
    "a list": "[]",
    "a number": "1",
    "null": "null",
    "an empty object": "{}",
    "lists in lists": "[" * 100_000,
    "half a character": '{"type": "ping", "payload": "\\ud800"}',
    "a type that is a list": '{"type": []}',
    "a type that is unknown": '{"type": "' + "x" * 10_000 + '"}',
    "a type of another protocol": '{"type": "start", "id": "1", "payload": {"query": "{ viewer { id } }"}}',
    "no payload": '{"type": "subscribe", "id": "1"}',
    "a payload that is a text": '{"type": "subscribe", "id": "1", "payload": "x"}',
    "no query": subscribe(),
    "a query that is a number": subscribe(query=1),
    "variables that are a text": subscribe(query="{ a }", variables="x"),
    "a name that is a number": subscribe(query="{ a }", operationName=1),
    "no id": '{"type": "subscribe", "payload": {"query": "{a}"}}',
    "an id that is a list": '{"type": "subscribe", "id": [], "payload": {"query": "{a}"}}',
    "the end of a list": '{"type": "complete", "id": []}',
    "bytes": b"\x00\xff",
    "JSON as bytes": b'{"type": "ping"}',
}


@pytest.mark.parametrize("begun", [True, False])
async def test_a_message_of_another_shape_ends_its_own_connection_and_nothing_else(
    address: str, caplog: pytest.LogCaptureFixture, begun: bool
) -> None:
    async with opened(address) as other:
        await begin(other)
        for case, message in MALFORMED.items():
            async with opened(address) as socket:
                if begun:
                    await begin(socket)
                await socket.send(message)
                code, reason = await closing(socket)
            assert code == 4400, case
            assert len(reason) <= 123, case
            assert "Traceback" not in reason, case
            assert await hint(other) is None, case
            assert errors_in(caplog) == [], case


OUT_OF_TURN = (
    (['{"type": "connection_init", "payload": []}'], 4400),
    (['{"type": "connection_init", "payload": null}'], 4400),
    (['{"type": "connection_init"}', '{"type": "connection_init"}'], 4429),
    ([subscribe(query=VIEWER)], 4401),
)


async def test_what_comes_out_of_turn_ends_the_connection(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    for messages, code in OUT_OF_TURN:
        async with opened(address) as socket:
            for message in messages:
                await socket.send(message)
            assert (await closing(socket))[0] == code, messages
    assert errors_in(caplog) == []


async def test_an_id_that_is_in_use_ends_the_connection_however_long_it_is(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def endless(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(registrations, "search", endless)
    async with opened(address) as socket:
        await begin(socket)
        for _ in range(2):
            await say(socket, {"type": "subscribe", "id": "x" * 5000, "payload": {"query": SEARCH}})
        assert (await closing(socket))[0] == 4409


async def test_another_protocol_is_not_spoken(address: str) -> None:
    async with connect(address, subprotocols=["graphql-ws"]) as socket:  # type: ignore[list-item]
        assert (await closing(socket))[0] == 4406


# Whose page


OTHER_SITES = (
    {"origin": "https://elsewhere.example"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:9999"},
    {"sec-fetch-site": "cross-site"},
    {"host": "elsewhere.example"},
)


async def test_a_page_of_another_site_opens_no_connection(address: str) -> None:
    for headers in OTHER_SITES:
        with pytest.raises(InvalidStatus) as refused:
            async with opened(address, **headers):
                pass
        assert refused.value.response.status_code in (400, 403), headers


async def test_our_own_page_opens_a_connection_by_any_of_our_names(address: str) -> None:
    for origin in ("http://127.0.0.1:8000", "http://localhost:8000"):
        async with opened(address, origin=origin) as socket:
            await begin(socket)
            assert await hint(socket) is None


# Who the client is


async def test_a_cookie_cannot_be_set_here_and_an_app_is_told_so(address: str, code: Code) -> None:
    async with opened(address) as socket:
        await begin(socket, acceptLanguage="en")
        answer = await ask(socket, LOG_IN, code=code.access_code, password=PASSWORD, transport="COOKIE")
        refusal = answer["data"]["logIn"]
        assert refusal["__typename"] == "InvalidInput"
        (field,) = refusal["fields"]
        assert (field["path"], field["code"]) == ("transport", "NOT_ALLOWED")
        assert "choose BEARER" in field["message"]
        assert await hint(socket) is None


async def test_logging_in_gives_a_token_that_the_next_connection_shows(address: str, code: Code) -> None:
    async with opened(address) as socket:
        await begin(socket)
        answer = await ask(socket, LOG_IN, code=code.access_code, password=PASSWORD, transport="BEARER")
        logged_in = answer["data"]["logIn"]
        assert logged_in["viewer"] == {"hint": code.hint}
    async with opened(address) as socket:
        await begin(socket, authorization=f"Bearer {logged_in['token']}")
        assert await hint(socket) == code.hint


async def test_the_client_is_known_by_header_by_cookie_or_by_parameter(
    address: str, guest: Api, factory: Factory, code: Code
) -> None:
    token = await factory.session(code)
    async with opened(address, authorization=f"Bearer {token}") as socket:
        await begin(socket)
        assert await hint(socket) == code.hint
    variables = {"code": code.access_code, "password": PASSWORD, "transport": "COOKIE"}
    response = await guest.http.post("/graphql", json={"query": LOG_IN, "variables": variables})
    cookie = response.headers["set-cookie"].split(";")[0]
    async with opened(address, cookie=cookie) as socket:
        await begin(socket)
        assert await hint(socket) == code.hint


async def test_a_parameter_that_is_no_token_makes_a_guest(address: str) -> None:
    for authorization in ("Bearer nobody", "", "Basic x", 7, None, ["Bearer"], "Bearer \0"):
        async with opened(address) as socket:
            await begin(socket, authorization=authorization)
            assert await hint(socket) is None, authorization


async def test_a_connection_does_not_outlive_the_log_out_of_its_session(
    address: str, guest: Api, factory: Factory, code: Code
) -> None:
    token = await factory.session(code)
    async with opened(address) as socket:
        await begin(socket, authorization=f"Bearer {token}")
        assert await hint(socket) == code.hint
        async with Api(guest.app, token) as elsewhere:
            assert await elsewhere.one("mutation { logOut { __typename } }") == {"__typename": "LoggedOut"}
        assert await hint(socket) is None


async def test_after_logging_out_over_the_connection_itself_its_client_is_a_guest(
    address: str, factory: Factory, code: Code, services: Services
) -> None:
    async with opened(address, authorization=f"Bearer {await factory.session(code)}") as socket:
        await begin(socket)
        answer = await ask(socket, "mutation { logOut { __typename } }")
        assert answer["data"]["logOut"] == {"__typename": "LoggedOut"}
        assert await hint(socket) is None
    assert await services.database.fetch(select(columns_of(Session).id)) == []


async def test_the_client_of_a_code_that_is_blocked_meanwhile_is_a_guest_at_once(
    address: str, factory: Factory, code: Code, services: Services
) -> None:
    async with opened(address, authorization=f"Bearer {await factory.session(code)}") as socket:
        await begin(socket)
        assert await hint(socket) == code.hint
        await change_row(services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
        assert await hint(socket) is None
        place = 'placeOrder(input: {idempotencyKey: "12345678", product: EXTRACT, kvkNumber: "99000001"})'
        answer = await ask(socket, f"mutation {{ {place} {{ __typename }} }}")
        assert answer["data"]["placeOrder"] == {"__typename": "NotLoggedIn"}


async def test_a_session_that_runs_out_ends_for_an_open_connection_too(
    address: str, factory: Factory, code: Code, clock: SettableClock
) -> None:
    async with opened(address, authorization=f"Bearer {await factory.session(code)}") as socket:
        await begin(socket)
        assert await hint(socket) == code.hint
        clock.now += IDLE_LIFE[SessionTransport.BEARER]
        assert await hint(socket) is None


async def test_a_long_connection_keeps_nothing_of_the_operations_before(
    address: str, factory: Factory, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Context] = []
    original = Context.__init__

    def noting(self: Context, *arguments: Any, **values: Any) -> None:
        original(self, *arguments, **values)
        made.append(self)

    monkeypatch.setattr(Context, "__init__", noting)
    query = "{ viewer { ... on AccessCode { organisation { name } } } }"
    async with opened(address, authorization=f"Bearer {await factory.session(code)}") as socket:
        await begin(socket)
        for _ in range(3):
            await ask(socket, query)
    assert len({id(each) for each in made}) == 3
    assert [len(each.loaders) for each in made] == [1, 1, 1]
