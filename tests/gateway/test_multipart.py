"""A file in a GraphQL request: taken where the form says, and nowhere else; nothing of it is a bug."""

import asyncio
import gc
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from hashlib import sha256
from typing import Any
from uuid import uuid4

import httpx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as depth
from hypothesis import strategies as st
from starlette.applications import Starlette

from auth.throttle import UPLOAD
from gateway.multipart import LARGEST_FORM, LARGEST_TEXT, MOST_AT_ONCE
from gateway.settings import Settings
from models.filing import Filing, FilingStatus, Route
from models.permission import Permission
from models.upload import LARGEST_UPLOAD
from resolvers import uploads
from resolvers.services import Services
from tests.api import Api
from tests.database import all_rows, one_row
from tests.factories import Code, Factory
from tests.serving import running

CONTENT = b"<xbrli:xbrl/>" * 100
UPLOAD_FILING = """
mutation ($input: UploadFilingInput!) {
  uploadFiling(input: $input) {
    __typename
    ... on Problem { code message }
    ... on InvalidInput { fields { path code message } }
    ... on FilingUploaded {
      filing { id number status route uploadName uploadSize version }
      accessCode { id } organisation { id } account { id }
    }
  }
}
"""
PREFLIGHT = {"registerpoort-preflight": "1"}
Parts = list[tuple[str, Any]]


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


@pytest.fixture
async def api(app: Starlette, factory: Factory, code: Code) -> AsyncIterator[Api]:
    async with Api(app, await factory.session(code)) as made:
        yield made


def operation(**values: Any) -> dict[str, Any]:
    variables = {"input": {"idempotencyKey": str(uuid4()), "file": None, **values}}
    return {"query": UPLOAD_FILING, "variables": variables}


def form(
    operations: Any = None, paths: Any = None, name: str = "jaarrekening.xbrl", content: bytes = CONTENT
) -> Parts:
    """Make the parts of a form as the specification has them."""
    return [
        ("operations", (None, json.dumps(operations or operation()))),
        ("map", (None, json.dumps(paths or {"0": ["variables.input.file"]}))),
        ("0", (name, content)),
    ]


async def send(api: Api, parts: Parts, headers: dict[str, str] = PREFLIGHT) -> httpx.Response:
    return await api.http.post("/graphql", files=parts, headers=headers)


async def uploaded(api: Api, parts: Parts | None = None) -> Any:
    """Send a form that is one; give the operation's answer."""
    response = await send(api, parts or form())
    assert response.status_code == 200, response.text
    return response.json()["data"]["uploadFiling"]


def told(response: httpx.Response) -> tuple[int, str]:
    (error,) = response.json()["errors"]
    assert len(error["message"]) > 20
    assert "{{" not in error["message"]
    return response.status_code, error["extensions"]["code"]


# A form as it should be


async def test_a_file_in_a_form_becomes_a_draft(api: Api, services: Services, code: Code) -> None:
    answer = await uploaded(api, form(name="Büro 2024.xbrl"))
    filing = answer["filing"]
    assert answer["__typename"] == "FilingUploaded"
    assert (filing["status"], filing["route"], filing["version"]) == ("DRAFT", "XBRL_UPLOAD", 1)
    assert (filing["uploadName"], filing["uploadSize"]) == ("Büro 2024.xbrl", len(CONTENT))
    assert answer["accessCode"]
    assert answer["organisation"]
    assert answer["account"] is None
    row = await one_row(services, Filing)
    assert (row.route, row.status) == (Route.XBRL_UPLOAD, FilingStatus.DRAFT)
    assert row.access_code_id == code.id
    assert row.upload_sha256 == sha256(CONTENT).hexdigest()
    assert services.store.path(row.upload_sha256).read_bytes() == CONTENT


async def test_an_account_sends_one_for_a_company_that_authorised_it(
    app: Starlette, factory: Factory, services: Services
) -> None:
    account = await factory.account()
    await factory.authorisation(account, "98765432")
    async with Api(app, await factory.account_session(account)) as api:
        answer = await uploaded(api, form(operation(kvkNumber="98765432")))
        assert answer["__typename"] == "FilingUploaded"
        assert answer["account"]
        assert answer["accessCode"] is None
        refused = await uploaded(api, form(operation(kvkNumber="98765431")))
    assert refused["__typename"] == "NotAuthorised"
    assert (await one_row(services, Filing)).kvk_number == "98765432"


async def test_the_parts_may_come_in_another_order_and_under_another_name(api: Api) -> None:
    parts = form(paths={"het bestand": ["variables.input.file"]})
    parts[2] = ("het bestand", parts[2][1])
    assert (await uploaded(api, parts[::-1]))["__typename"] == "FilingUploaded"


@pytest.mark.parametrize("header", ["Registerpoort-Preflight", "Apollo-Require-Preflight"])
async def test_either_header_shows_that_a_browser_asked_first(api: Api, header: str) -> None:
    assert (await send(api, form(), {header: "x"})).status_code == 200


async def test_a_file_of_10_mb_is_taken_and_one_byte_more_is_not(api: Api, services: Services) -> None:
    answer = await uploaded(api, form(content=b"x" * LARGEST_UPLOAD))
    assert answer["filing"]["uploadSize"] == LARGEST_UPLOAD
    for size in (LARGEST_UPLOAD + 1, 2 * LARGEST_UPLOAD):
        assert told(await send(api, form(content=b"x" * size))) == (413, "TOO_LARGE")
    assert len(await all_rows(services, Filing)) == 1


async def test_a_file_without_end_is_refused_without_reading_on(api: Api) -> None:
    head = b'--x\r\ncontent-disposition: form-data; name="0"; filename="a.xbrl"\r\n\r\n'
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield head
        while sent < 10 * LARGEST_FORM:
            sent += 64 * 1024
            yield b"x" * 64 * 1024

    headers = PREFLIGHT | {"content-type": "multipart/form-data; boundary=x"}
    response = await api.http.post("/graphql", content=endless(), headers=headers)
    assert told(response) == (413, "TOO_LARGE")
    assert sent <= LARGEST_FORM + 64 * 1024


async def test_the_same_form_sent_again_is_one_filing(api: Api, services: Services) -> None:
    parts = form()
    answers = await asyncio.gather(*(uploaded(api, parts) for _ in range(MOST_AT_ONCE)))
    assert len({answer["filing"]["id"] for answer in answers}) == 1
    other = [*parts[:2], ("0", ("jaarrekening.xbrl", b"<other/>"))]
    assert (await uploaded(api, other))["__typename"] == "IdempotencyKeyReused"
    await one_row(services, Filing)


@pytest.mark.parametrize("name", ["", "a\\b.xbrl", "a/b.xbrl", "..", "a" * 201])
async def test_a_file_without_a_name_of_its_own_is_refused_as_data(api: Api, name: str) -> None:
    response = await send(api, form(name=name))
    if response.status_code == 400:  # a part without a file's name is no file
        assert (name, told(response)) == ("", (400, "BAD_FORM"))
        return
    answer = response.json()["data"]["uploadFiling"]
    assert [(each["path"], answer["__typename"]) for each in answer["fields"]] == [("file", "InvalidInput")]


async def test_an_empty_file_is_refused_as_data(api: Api) -> None:
    answer = await uploaded(api, form(content=b""))
    assert [(each["path"], each["code"]) for each in answer["fields"]] == [("file", "OUT_OF_RANGE")]


async def test_a_stream_of_events_is_no_way_to_send_a_file(api: Api) -> None:
    response = await send(api, form(), PREFLIGHT | {"accept": "text/event-stream"})
    assert response.json()["data"]["uploadFiling"]["__typename"] == "FilingUploaded"


# Another site's page


@pytest.mark.parametrize("headers", [{}, {"registerpoort-preflight": ""}, {"apollo-require-preflight": " "}])
async def test_a_form_that_any_page_could_send_is_refused(
    api: Api, services: Services, headers: dict[str, str]
) -> None:
    assert told(await send(api, form(), headers)) == (403, "NO_PREFLIGHT")
    assert await all_rows(services, Filing) == []


async def test_a_form_from_another_site_is_refused_whatever_its_headers(api: Api) -> None:
    elsewhere = PREFLIGHT | {"origin": "https://elsewhere.example"}
    assert told(await send(api, form(), elsewhere)) == (403, "OTHER_SITE")


# Who


async def test_only_who_may_file_sends_files_and_nothing_of_others_is_read(
    app: Starlette, guest: Api, factory: Factory
) -> None:
    read: list[bytes] = []

    async def unread() -> AsyncIterator[bytes]:
        read.append(b"--x")
        yield read[0]

    headers = PREFLIGHT | {"content-type": "multipart/form-data; boundary=x"}
    response = await guest.http.post("/graphql", content=unread(), headers=headers)
    assert told(response) == (401, "NOT_LOGGED_IN")
    permissions = frozenset({Permission.PLACE_ORDERS})
    without = await factory.sub_code(await factory.company(), permissions=permissions)
    async with Api(app, await factory.session(without)) as api:
        response = await api.http.post("/graphql", content=unread(), headers=headers)
    assert told(response) == (403, "NOT_PERMITTED")
    assert read == []


async def test_many_files_are_slowed_down(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "UPLOAD", replace(UPLOAD, attempts=1))
    assert (await uploaded(api))["__typename"] == "FilingUploaded"
    assert (await uploaded(api))["__typename"] == "TooManyRequests"


async def test_a_caller_sends_a_few_forms_at_once_and_others_go_on(
    app: Starlette, api: Api, factory: Factory
) -> None:
    sending, go_on = asyncio.Semaphore(0), asyncio.Event()

    async def held() -> AsyncIterator[bytes]:
        sending.release()
        yield b"--x\r\n"
        await go_on.wait()

    headers = PREFLIGHT | {"content-type": "multipart/form-data; boundary=x"}
    async with asyncio.TaskGroup() as tasks:
        for _ in range(MOST_AT_ONCE):
            tasks.create_task(api.http.post("/graphql", content=held(), headers=headers))
        for _ in range(MOST_AT_ONCE):
            await sending.acquire()
        refused = await send(api, form())
        assert told(refused) == (429, "TOO_MANY_REQUESTS")
        assert refused.headers["retry-after"] == "60"
        async with Api(app, await factory.session((await factory.company()).main_user)) as other:
            assert (await uploaded(other))["__typename"] == "FilingUploaded"
        go_on.set()
    assert (await uploaded(api))["__typename"] == "FilingUploaded"


# Forms that are none


NO_FORMS: dict[str, Parts] = {
    "nothing": [("0", ("a.xbrl", CONTENT))],
    "no operations": form()[1:],
    "no map": [form()[0], form()[2]],
    "no file": form()[:2],
    "a field for a file": [*form()[:2], ("0", (None, "text"))],
    "two files": [*form(), ("1", ("b.xbrl", CONTENT))],
    "a second file under the same name": [*form(), ("0", ("b.xbrl", CONTENT))],
    "a file for operations": [("operations", ("a.json", b"{}")), form()[1]],
    "more fields": [*form(), ("more", (None, "text"))],
    "operations that are no JSON": [("operations", (None, "{")), *form()[1:]],
    "operations that are not UTF-8": [("operations", (None, b'"\xff"')), *form()[1:]],
    "a batch": form([operation()], {"0": ["0.variables.input.file"]}),
    "a batch as one": form([operation()]),
    "operations that are a text": form("query"),
    "no variables": form({"query": UPLOAD_FILING}),
    "variables that are null": form({"query": UPLOAD_FILING, "variables": None}),
    "a map that is no JSON": [form()[0], ("map", (None, "nope")), form()[2]],
    "a map of nothing": form(paths={"0": []}),
    "an empty map": [form()[0], ("map", (None, "{}")), form()[2]],
    "a map of a text": form(paths={"0": "variables.input.file"}),
    "a map that is a list": form(paths=[["variables.input.file"]]),
    "a map of two places": form(paths={"0": ["variables.input.file", "variables.input.uploadId"]}),
    "a map of two files": form(paths={"0": ["variables.input.file"], "1": ["variables.input.file"]}),
    "a map of another file": form(paths={"1": ["variables.input.file"]}),
    "a place that is a number": form(paths={"0": [0]}),
    "a place that is null": form(paths={"0": [None]}),
    "a place that is not there": form(paths={"0": ["variables.input.other"]}),
    "a place inside nothing": form(paths={"0": ["variables.input.file.name"]}),
    "a place inside a text": form(paths={"0": ["variables.input.idempotencyKey.0"]}),
    "a place that is taken": form(paths={"0": ["variables.input.idempotencyKey"]}),
    "a place that is all variables": form(paths={"0": ["variables"]}),
    "the document for a place": form({"query": None, "variables": {}}, {"0": ["query"]}),
    "an empty place": form(paths={"0": [""]}),
    "dots for a place": form(paths={"0": ["..."]}),
    "beyond a list": form({"query": UPLOAD_FILING, "variables": {"a": [None]}}, {"0": ["variables.a.1"]}),
    "before a list": form({"query": UPLOAD_FILING, "variables": {"a": [None]}}, {"0": ["variables.a.-1"]}),
    "a name in a list": form({"query": UPLOAD_FILING, "variables": {"a": [None]}}, {"0": ["variables.a.b"]}),
    "far beyond a list": form(
        {"query": UPLOAD_FILING, "variables": {"a": [None]}}, {"0": [f"variables.a.{'9' * 5000}"]}
    ),
    "operations without end": [("operations", (None, "[" * 100_000)), *form()[1:]],
    "operations that are too large": [("operations", (None, "x" * (LARGEST_TEXT + 1))), *form()[1:]],
}


@pytest.mark.parametrize("case", NO_FORMS)
async def test_a_form_that_is_no_request_with_one_file_is_told_what_to_send(
    api: Api, services: Services, case: str
) -> None:
    assert told(await send(api, NO_FORMS[case])) == (400, "BAD_FORM")
    assert await all_rows(services, Filing) == []


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        ({"variables": {"file": None}}, "BAD_BODY"),
        ({"query": 1, "variables": {"file": None}}, "BAD_BODY"),
        ({"query": "{", "variables": {"file": None}}, "MALFORMED_REQUEST"),
        ({"documentId": "sha256:0", "variables": {"file": None}}, None),
        (
            {
                "query": "query ($file: String!) { searchRegister(query: $file) { __typename } }",
                "variables": {"file": None},
            },
            "MALFORMED_REQUEST",
        ),
    ],
)
async def test_an_operation_that_takes_no_file_is_told_so(
    api: Api, operations: dict[str, Any], expected: str | None
) -> None:
    response = await send(api, form(operations, {"0": ["variables.file"]}))
    error = response.json()["errors"][0]
    assert response.status_code in (200, 400)
    assert error["extensions"]["code"] == expected or expected is None
    assert CONTENT.decode() not in response.text


@pytest.mark.parametrize("value", ["a", "", 1, {}, {"name": "a"}, [], True, CONTENT.decode()])
async def test_in_json_there_is_no_file(api: Api, services: Services, value: Any) -> None:
    response = await api.http.post("/graphql", json=operation(file=value))
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    literal = 'mutation { uploadFiling(input: {idempotencyKey: "12345678", file: "a"}) { __typename } }'
    (error,) = (await api.answer(literal))["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert await all_rows(services, Filing) == []


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + "x" * 300,
        "multipart/form-data; boundary=é",
        "multipart/form-data; charset=nonsense; boundary=x",
        "Multipart/Form-Data; Boundary=x",
    ],
)
async def test_bytes_that_are_no_form_are_told_what_to_send(api: Api, kind: str) -> None:
    bodies = (
        b"",
        b"{}",
        b"--x",
        b"--x--",
        b"--x\r\n\r\n\r\n--x--",
        b"--x\r\n" + b"a: b\r\n" * 100,
        b"\xff" * 1000,
    )
    for body in bodies:
        headers = [(b"content-type", kind.encode()), (b"registerpoort-preflight", b"1")]
        response = await api.http.post("/graphql", content=body, headers=headers)
        assert told(response) == (400, "BAD_FORM")


async def test_a_form_that_breaks_off_anywhere_is_none_and_leaves_no_file_open(api: Api) -> None:
    request = api.http.build_request("POST", "/graphql", files=form())
    body = request.read()
    headers = PREFLIGHT | {"content-type": request.headers["content-type"]}
    for end in (*range(0, len(body) - 5, 41), len(body) - 4):
        response = await api.http.post("/graphql", content=body[:end], headers=headers)
        assert told(response) == (400, "BAD_FORM")
    gc.collect()


@depth(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_no_form_is_a_bug_however_it_is_damaged(api: Api, data: st.DataObject) -> None:
    request = api.http.build_request("POST", "/graphql", files=form())
    body = bytearray(request.read())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(body) - 1))
        if data.draw(st.booleans()):
            body[at] = data.draw(st.integers(0, 255))
        else:
            del body[at : at + data.draw(st.integers(1, 200))]
        if not body:
            break
    headers = PREFLIGHT | {"content-type": request.headers["content-type"]}
    response = await api.http.post("/graphql", content=bytes(body), headers=headers)
    assert response.status_code in (200, 400), response.text
    assert "INTERNAL" not in response.text


# Slow, and broken off


async def test_a_slow_form_goes_on_for_longer_than_a_request_may_take(
    settings: Settings, services: Services, factory: Factory, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(settings.model_copy(update={"request_seconds": 1.0}), services) as app:
        api = Api(app, await factory.session(code))

        async def slowly() -> httpx.Response:
            request = api.http.build_request("POST", "/graphql", files=form())
            body = request.read()

            async def parts() -> AsyncIterator[bytes]:
                for start in range(0, len(body), len(body) // 12):
                    yield body[start : start + len(body) // 12]
                    await asyncio.sleep(0.1)

            headers = PREFLIGHT | {"content-type": request.headers["content-type"]}
            return await api.http.post("/graphql", content=parts(), headers=headers)

        assert (await slowly()).json()["data"]["uploadFiling"]["__typename"] == "FilingUploaded"
        monkeypatch.setattr("gateway.bodies.SLOWEST_SECONDS", 0.5)
        assert told(await slowly()) == (503, "TOO_SLOW")
        await api.http.aclose()


async def test_a_form_that_stops_half_way_is_answered(
    settings: Settings, services: Services, factory: Factory, code: Code
) -> None:
    async with running(settings.model_copy(update={"request_seconds": 0.3}), services) as app:
        api = Api(app, await factory.session(code))

        async def stalled() -> AsyncIterator[bytes]:
            yield b'--x\r\ncontent-disposition: form-data; name="0"; filename="a"\r\n\r\n' + b"x" * 2_000_000
            await asyncio.sleep(30)

        headers = PREFLIGHT | {"content-type": "multipart/form-data; boundary=x"}
        response = await api.http.post("/graphql", content=stalled(), headers=headers)
        assert told(response) == (503, "TOO_SLOW")
        await api.http.aclose()
    assert await all_rows(services, Filing) == []
