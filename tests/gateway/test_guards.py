"""What every request is held to: where it comes from, and the headers of its answer."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from gateway.guards import origins_of
from gateway.settings import Settings
from models.order import OrderStatus
from resolvers.services import Services
from tests.api import Api
from tests.factories import Factory
from tests.serving import listening, running

LOG_OUT = {"query": "mutation { logOut { __typename } }"}
STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"
PAGE = {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"}
"""What a page of the client has at least, instead."""
PUBLIC = "https://registerpoort.example"


@pytest.fixture
async def public(settings: Settings, services: Services) -> AsyncIterator[Starlette]:
    """Give the application as it runs behind TLS under a public name."""
    async with running(settings.model_copy(update={"public_url": PUBLIC}), services) as app:
        yield app


async def post(app: Starlette, base: str = "http://127.0.0.1:8000", **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base) as client:
        return await client.post("/graphql", json=LOG_OUT, headers=headers)


# Where a request comes from


OTHER_SITES = (
    {"origin": "https://elsewhere.example"},
    {"origin": "null"},
    {"origin": ""},
    {"origin": "http://127.0.0.1:9999"},
    {"origin": "http://127.0.0.1"},
    {"origin": "https://127.0.0.1:8000"},
    {"origin": "http://127.0.0.1:8000.elsewhere.example"},
    {"origin": "http://elsewhere.example", "sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
)


@pytest.mark.parametrize(
    ("language", "message"), [("nl", "van een andere website"), ("en", "from another website")]
)
async def test_another_site_s_page_runs_nothing_with_our_cookie(
    app: Starlette, language: str, message: str
) -> None:
    ours = {"cookie": "session=whoever", "accept-language": language}
    for headers in OTHER_SITES:
        response = await post(app, **ours, **headers)
        (error,) = response.json()["errors"]
        assert response.status_code == 403, headers
        assert error["extensions"] == {"code": "OTHER_SITE"}
        assert message in error["message"]
        assert "access-control-allow-origin" not in response.headers


OUR_OWN: tuple[dict[str, str], ...] = (
    {},
    {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"},
    {"origin": "http://localhost:8000"},
    {"sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
)


async def test_our_own_page_and_a_program_without_a_page_get_through(app: Starlette) -> None:
    for headers in OUR_OWN:
        response = await post(app, **headers)
        assert response.json() == {"data": {"logOut": {"__typename": "NotLoggedIn"}}}, headers


async def test_behind_a_public_name_only_that_name_is_our_own(public: Starlette) -> None:
    assert (await post(public, PUBLIC, origin=PUBLIC)).status_code == 200
    for other in ("http://registerpoort.example", f"{PUBLIC}:8443", "http://127.0.0.1:8000"):
        assert (await post(public, PUBLIC, origin=other)).status_code == 403


async def test_no_path_takes_a_write_from_another_site(app: Starlette) -> None:
    headers = {"origin": "https://elsewhere.example"}
    async with Api(app) as api:
        for method in ("PUT", "PATCH", "DELETE", "POST"):
            for path in ("/", "/graphiql", "/documents/1", "/healthz", "/nowhere"):
                response = await api.http.request(method, path, headers=headers)
                assert response.status_code == 403, (method, path)


@pytest.mark.parametrize(
    ("url", "origins"),
    [
        ("http://127.0.0.1:8000", {"http://127.0.0.1:8000", "http://localhost:8000"}),
        ("http://localhost:80", {"http://127.0.0.1", "http://localhost"}),
        ("http://[::1]:8000", {"http://[::1]:8000"}),
        ("https://registerpoort.example", {"https://registerpoort.example"}),
        ("https://registerpoort.example:443", {"https://registerpoort.example"}),
        ("https://registerpoort.example:8443", {"https://registerpoort.example:8443"}),
    ],
)
def test_our_origins_are_written_as_browsers_write_them(url: str, origins: set[str]) -> None:
    assert origins_of(url) == origins


async def test_a_request_for_another_host_is_refused(app: Starlette) -> None:
    for host in ("elsewhere.example", "127.0.0.1.elsewhere.example", "[::2]", ""):
        assert (await post(app, host=host)).status_code == 400, host


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("host", ("127.0.0.1:8000", "elsewhere.example"), "OTHER_HOST"),
        ("host", ("127.0.0.1:8000", "127.0.0.1:8000"), "OTHER_HOST"),
        ("host", (), "OTHER_HOST"),
        ("origin", ("http://127.0.0.1:8000", "https://elsewhere.example"), "OTHER_SITE"),
    ],
)
async def test_a_request_that_names_two_places_is_refused_whichever_comes_first(
    app: Starlette, name: str, values: tuple[str, ...], code: str
) -> None:
    for named in (values, values[::-1]):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
            request = client.build_request("POST", "http://127.0.0.1:8000/graphql", json=LOG_OUT)
            others = [(key, value) for key, value in request.headers.raw if key.lower() != name.encode()]
            request.headers = httpx.Headers([*others, *((name.encode(), value.encode()) for value in named)])
            (error,) = (await client.send(request)).json()["errors"]
        assert error["extensions"] == {"code": code}


async def test_a_request_for_this_machine_is_answered(app: Starlette) -> None:
    for host in ("127.0.0.1:8000", "localhost:8000", "127.0.0.1:9"):
        assert (await post(app, host=host)).status_code == 200, host


async def test_a_demo_on_an_ipv6_address_answers_under_it(settings: Settings, services: Services) -> None:
    base = "http://[::1]:8000"
    async with running(settings.model_copy(update={"host": "::1"}), services) as app:
        assert (await post(app, base, origin=base)).status_code == 200
        assert (await post(app, "http://[::2]:8000")).status_code == 400


# What every answer carries


async def answers(app: Starlette, factory: Factory, services: Services) -> dict[str, httpx.Response]:
    """Get an answer of every kind."""
    company = await factory.company()
    content = b"%PDF-1.7"
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    document = await factory.document(order, await services.store.put(content), len(content))
    async with Api(app, await factory.session(company.main_user)) as api, Api(app) as guest:
        return {
            "an operation": await api.http.post("/graphql", json=LOG_OUT),
            "no operation": await api.http.post("/graphql", content=b"x"),
            "another method": await api.http.get("/graphql"),
            "a document": await guest.http.get(f"/documents/{document.id}"),
            "another site": await api.http.post("/graphql", headers={"origin": "null"}),
            "another host": await api.http.get("/healthz", headers={"host": "elsewhere.example"}),
            "nothing there": await api.http.get("/nowhere"),
            "health": await api.http.get("/healthz"),
            "home": await api.http.get("/"),
        }


async def test_every_answer_tells_browsers_to_be_careful_and_nothing_of_the_server(
    app: Starlette, factory: Factory, services: Services
) -> None:
    for kind, response in (await answers(app, factory, services)).items():
        headers = response.headers
        policy = headers["content-security-policy"]
        if kind == "home":
            assert set(policy.split("; ")) > PAGE
            assert "unsafe" not in policy
        else:
            assert policy == STRICT, kind
        assert headers["x-content-type-options"] == "nosniff", kind
        assert headers["x-frame-options"] == "DENY", kind
        assert headers["referrer-policy"] == "no-referrer", kind
        assert headers["cross-origin-opener-policy"] == "same-origin", kind
        assert headers["cross-origin-resource-policy"] == "same-origin", kind
        assert "strict-transport-security" not in headers, kind
        assert {"server", "x-powered-by", "access-control-allow-origin"}.isdisjoint(headers), kind
        assert "Traceback" not in response.text, kind


async def test_a_download_carries_them_too(app: Starlette, factory: Factory, services: Services) -> None:
    company = await factory.company()
    order = await factory.order(company.main_user)
    document = await factory.document(order, await services.store.put(b"%PDF-1.7"), 8)
    async with Api(app, await factory.session(company.main_user)) as api:
        response = await api.http.get(f"/documents/{document.id}", headers={"range": "bytes=0-3"})
    assert response.content == b"%PDF"
    assert response.headers["content-security-policy"] == STRICT
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_behind_tls_browsers_are_told_to_stay_there(public: Starlette) -> None:
    response = await post(public, PUBLIC)
    assert response.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"


async def test_graphiql_keeps_a_policy_of_its_own_that_still_runs_no_other_script(app: Starlette) -> None:
    async with Api(app) as api:
        response = await api.http.get("/graphiql")
    policy = response.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert response.headers["x-frame-options"] == "DENY"


async def test_a_bug_anywhere_is_masked_with_the_same_headers(
    app: Starlette, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object) -> Any:
        raise RuntimeError("a secret: 4711")

    monkeypatch.setattr("gateway.downloads.principal_of_request", breaks)
    async with Api(app, language="en") as api:
        response = await api.http.get("/documents/1")
    (error,) = response.json()["errors"]
    assert response.status_code == 500
    assert error["message"].startswith("Something went wrong on our side.")
    assert error["extensions"]["reference"] in caplog.text
    assert "4711" not in response.text
    assert response.headers["content-security-policy"] == STRICT


async def test_a_real_server_names_itself_nowhere_and_shows_no_trace(app: Starlette) -> None:
    async with listening(app) as host, httpx.AsyncClient(base_url=f"http://{host}") as client:
        for response in (
            await client.get("/healthz"),
            await client.post("/graphql", content=b"x"),
            await client.get("/nowhere"),
            await client.get("/documents/%00%ff"),
        ):
            assert "server" not in response.headers
            assert response.headers["x-content-type-options"] == "nosniff"
            assert response.status_code < 500
            assert "Traceback" not in response.text


async def test_a_client_that_goes_away_while_it_sends_is_no_bug(
    app: Starlette, caplog: pytest.LogCaptureFixture
) -> None:
    async with listening(app) as host:
        _reader, writer = await asyncio.open_connection(*host.split(":"))
        writer.write(
            b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b'Content-Length: 1000\r\n\r\n{"query": '
        )
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        async with httpx.AsyncClient(base_url=f"http://{host}") as client:
            assert (await client.get("/healthz")).text == "ok"
    assert [record for record in caplog.records if record.levelname in ("ERROR", "CRITICAL")] == []
