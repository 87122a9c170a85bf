"""Trusted documents: named by the hash of their text, over HTTP and WebSocket, and perhaps these alone."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from graphql import build_schema, get_introspection_query, parse, validate
from starlette.applications import Starlette

from gateway.cost import check_cost
from gateway.execution import make_schema
from gateway.settings import Settings
from gateway.trusted_documents import CLIENT_DOCUMENTS
from resolvers.services import Services
from tests.api import Api
from tests.gateway.test_sockets import begin, closing, hear, opened, say
from tests.serving import listening, running

SEARCH = "query Search($text: String!) { searchRegister(query: $text) { __typename } }"
VIEWER = "{ viewer { __typename } }"
OTHER = "{ __typename }"
NAMES = {text: sha256(text.encode()).hexdigest() for text in (SEARCH, VIEWER)}
CLIENT: dict[str, str] = json.loads(CLIENT_DOCUMENTS.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the client have two documents."""
    file = tmp_path / "persisted-documents.json"
    file.write_text(json.dumps({name: text for text, name in NAMES.items()}))
    monkeypatch.setattr("gateway.app.CLIENT_DOCUMENTS", file)
    return file


@asynccontextmanager
async def trusting_alone(settings: Settings, services: Services) -> AsyncIterator[Starlette]:
    only = settings.model_copy(update={"trusted_documents_only": True})
    async with running(only, services) as app:
        yield app


async def posted(app: Starlette, body: dict[str, Any], language: str = "en") -> httpx.Response:
    async with Api(app, language=language) as api:
        return await api.http.post("/graphql", json=body)


async def told(app: Starlette, body: dict[str, Any]) -> tuple[str, str, str]:
    """Give the code of a refusal, and what it says in Dutch and English."""
    said = {}
    for language in ("nl", "en"):
        response = await posted(app, body, language)
        assert response.status_code == 400
        (error,) = response.json()["errors"]
        said[language] = error
    assert said["nl"]["extensions"] == said["en"]["extensions"]
    return said["nl"]["extensions"]["code"], said["nl"]["message"], said["en"]["message"]


# Named by its hash


@pytest.mark.parametrize("prefix", ["", "sha256:"])
async def test_a_document_that_the_client_has_runs_by_its_name_with_its_variables(
    app: Starlette, prefix: str
) -> None:
    for text, answer in ((" ", "InvalidInput"), ("voorbeeld", "RegistrationConnection")):
        body = {"documentId": prefix + NAMES[SEARCH], "operationName": "Search", "variables": {"text": text}}
        response = await posted(app, body)
        assert response.status_code == 200
        assert response.json() == {"data": {"searchRegister": {"__typename": answer}}}


async def test_a_document_that_nobody_knows_is_refused_in_both_languages(app: Starlette) -> None:
    for name in (sha256(OTHER.encode()).hexdigest(), "", "sha256:", f"md5:{NAMES[VIEWER]}", "\0", "é"):
        code, dutch, english = await told(app, {"documentId": name})
        assert code == "UNKNOWN_DOCUMENT"
        assert dutch.startswith("Registerpoort kent deze bewerking niet.")
        assert english.startswith("Registerpoort does not know this operation.")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"documentId": None},
        {"documentId": 1},
        {"documentId": [NAMES[VIEWER]]},
        {"query": VIEWER, "documentId": NAMES[VIEWER]},
        {"query": VIEWER, "documentId": 1},
        {"query": 1, "documentId": NAMES[VIEWER]},
    ],
)
async def test_a_request_has_a_document_or_the_name_of_one(app: Starlette, body: dict[str, Any]) -> None:
    code, dutch, english = await told(app, body)
    assert code == "BAD_BODY"
    assert "`documentId`" in dutch
    assert "`documentId`" in english


async def test_over_a_websocket_a_document_runs_by_its_name_too(app: Starlette) -> None:
    async with listening(app) as host, opened(f"ws://{host}/graphql") as socket:
        await begin(socket)
        for name in (NAMES[VIEWER], f"sha256:{NAMES[VIEWER]}"):
            await say(socket, {"type": "subscribe", "id": "1", "payload": {"documentId": name}})
            assert await hear(socket) == {"type": "next", "id": "1", "payload": {"data": {"viewer": None}}}
            assert await hear(socket) == {"type": "complete", "id": "1"}


async def test_over_a_websocket_an_unknown_document_ends_its_operation_and_no_other(app: Starlette) -> None:
    async with listening(app) as host, opened(f"ws://{host}/graphql") as socket:
        await begin(socket, acceptLanguage="en")
        await say(socket, {"type": "subscribe", "id": "1", "payload": {"documentId": "unknown"}})
        answer = await hear(socket)
        (error,) = answer.pop("payload")
        assert answer == {"type": "error", "id": "1"}
        assert error["extensions"] == {"code": "UNKNOWN_DOCUMENT"}
        assert error["message"].startswith("Registerpoort does not know this operation.")
        await say(socket, {"type": "subscribe", "id": "1", "payload": {"documentId": NAMES[VIEWER]}})
        assert (await hear(socket))["type"] == "next"


async def test_over_a_websocket_nothing_is_told_of_documents_before_the_connection_is_made(
    app: Starlette,
) -> None:
    for name in (NAMES[VIEWER], "unknown"):
        async with listening(app) as host, opened(f"ws://{host}/graphql") as socket:
            await say(socket, {"type": "subscribe", "id": "1", "payload": {"documentId": name}})
            assert await closing(socket) == (4401, "Unauthorized")


# These alone


async def test_unless_it_is_set_any_document_runs(app: Starlette) -> None:
    assert (await posted(app, {"query": OTHER})).json() == {"data": {"__typename": "Query"}}


async def test_where_trusted_documents_run_alone_they_run_by_name_and_by_text(
    settings: Settings, services: Services
) -> None:
    async with trusting_alone(settings, services) as app:
        for body in ({"documentId": NAMES[VIEWER]}, {"query": VIEWER}):
            assert (await posted(app, body)).json() == {"data": {"viewer": None}}


@pytest.mark.parametrize("query", [OTHER, get_introspection_query(), f"{VIEWER} ", ""])
async def test_where_trusted_documents_run_alone_others_are_refused_kindly_and_graphiql_s_too(
    settings: Settings, services: Services, query: str
) -> None:
    async with trusting_alone(settings, services) as app:
        code, dutch, english = await told(app, {"query": query})
        unknown, _, _ = await told(app, {"documentId": "unknown"})
    assert code == "TRUSTED_DOCUMENTS_ONLY"
    assert dutch.startswith("Hier werken alleen de bewerkingen van de website")
    assert english.startswith("Only the operations of Registerpoort's own website work here.")
    assert unknown == "UNKNOWN_DOCUMENT"


async def test_where_trusted_documents_run_alone_a_websocket_is_no_way_round(
    settings: Settings, services: Services
) -> None:
    async with (
        trusting_alone(settings, services) as app,
        listening(app) as host,
        opened(f"ws://{host}/graphql") as socket,
    ):
        await begin(socket)
        await say(socket, {"type": "subscribe", "id": "1", "payload": {"query": OTHER}})
        (error,) = (await hear(socket))["payload"]
        assert error["extensions"] == {"code": "TRUSTED_DOCUMENTS_ONLY"}
        await say(socket, {"type": "subscribe", "id": "2", "payload": {"query": VIEWER}})
        assert (await hear(socket))["payload"] == {"data": {"viewer": None}}


async def test_without_the_client_s_documents_the_gateway_runs_others_but_not_these_alone(
    settings: Settings, services: Services, documents: Path
) -> None:
    documents.unlink()
    async with running(settings, services) as app:
        assert (await posted(app, {"query": OTHER})).json() == {"data": {"__typename": "Query"}}
        assert (await told(app, {"documentId": NAMES[VIEWER]}))[0] == "UNKNOWN_DOCUMENT"
    with pytest.raises(FileNotFoundError, match=documents.name):
        async with trusting_alone(settings, services):
            pass


# What the client has


@pytest.mark.parametrize("name", CLIENT)
def test_each_document_of_the_client_fits_the_schema_and_may_run(name: str) -> None:
    text = CLIENT[name]
    assert sha256(text.encode()).hexdigest() == name
    assert validate(build_schema(make_schema().as_str()), parse(text)) == []
    check_cost(parse(text), {"first": 100, "last": 100})
