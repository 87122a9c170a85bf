"""The application: its home, and whether it is well."""

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy.engine import make_url
from starlette.applications import Starlette

from gateway.settings import Settings
from resolvers.database import Database
from resolvers.services import Services
from tests.api import Api
from tests.serving import running


@pytest.fixture(params=["no server", "no such database"])
async def broken(
    settings: Settings, services: Services, request: pytest.FixtureRequest
) -> AsyncIterator[Starlette]:
    """Give the application over a database that is down."""
    url = make_url(settings.database)
    if request.param == "no server":
        url = make_url("postgresql+asyncpg://127.0.0.1:1/nowhere")
    else:
        url = url.set(database="nowhere/at/all")
    before = set(threading.enumerate())
    database = Database(url.render_as_string(hide_password=False))
    async with running(settings, replace(services, database=database)) as app:
        yield app
    await database.close()
    async with asyncio.timeout(10):
        while any("_connection_worker" in thread.name for thread in set(threading.enumerate()) - before):
            await asyncio.sleep(0.001)


async def test_home_is_the_client_s_and_graphiql_has_its_own_address(guest: Api) -> None:
    for path in ("/", "/graphiql"):
        response = await guest.http.get(path)
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert ("GraphiQL" in response.text) == (path == "/graphiql")


async def test_a_gateway_whose_database_answers_is_ready(guest: Api) -> None:
    for path in ("/healthz", "/readyz"):
        response = await guest.http.get(path)
        assert (response.status_code, response.text) == (200, "ok")


async def test_a_gateway_whose_database_is_down_is_alive_but_not_ready(broken: Starlette) -> None:
    async with Api(broken) as api:
        assert (await api.http.get("/healthz")).status_code == 200
        response = await api.http.get("/readyz")
    assert (response.status_code, response.text) == (503, "the database does not answer")


async def test_without_a_database_people_are_told_by_a_reference_and_nothing_leaks(
    broken: Starlette, caplog: pytest.LogCaptureFixture
) -> None:
    async with Api(broken, token="of-somebody", language="en") as api:
        response = await api.http.post("/graphql", json={"query": "{ viewer { __typename } }"})
    async with Api(broken) as guest:
        catalogue = await guest.one("{ catalogue { code } }")
    (error,) = response.json()["errors"]
    assert response.status_code == 500
    assert error["message"].startswith("Something went wrong on our side.")
    assert error["extensions"]["reference"] in caplog.text
    assert "nowhere" not in response.text
    assert catalogue


async def test_what_is_not_there_is_not_found(guest: Api) -> None:
    assert (await guest.http.get("/nowhere")).status_code == 404


async def test_an_address_with_nothing_there_says_so_in_the_person_s_language(guest: Api) -> None:
    dutch = await guest.http.get("/nergens")
    english = await guest.http.get("/nergens", headers={"accept-language": "en"})
    assert dutch.status_code == english.status_code == 404
    assert dutch.json()["errors"][0]["message"].startswith("Hier is niets.")
    assert english.json()["errors"][0]["message"].startswith("There is nothing here.")


async def test_another_host_name_is_refused_in_the_person_s_language(guest: Api) -> None:
    for host in ("elsewhere.example", "127.0.0.1.elsewhere.example", "[::1", ""):
        refused = await guest.http.get("/healthz", headers={"host": host})
        assert refused.status_code == 400, host
        assert refused.json()["errors"][0]["extensions"]["code"] == "OTHER_HOST"
        assert refused.json()["errors"][0]["message"].startswith("Registerpoort is niet")
