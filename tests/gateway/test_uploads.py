"""Files sent in pieces over HTTP (tus 1.0.0): begun, broken off, gone on with, ended."""

import asyncio
import os
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from auth.throttle import UPLOAD
from gateway.settings import Settings
from gateway.uploads import PIECE
from gateway.worker import work_until
from models.access_code import AccessCode, AccessCodeStatus
from models.permission import Permission
from models.upload import LARGEST_UPLOAD, UPLOAD_LIFE, Upload
from resolvers import uploads
from resolvers.services import Services
from resolvers.uploads import MOST_OPEN
from tests.api import Api
from tests.clock import SettableClock
from tests.database import all_rows, change_row
from tests.factories import PASSWORD, Code, Factory
from tests.serving import listening, running

NAME = "Jaarrekening Büro 財務 2024.xbrl"
TUS = {"tus-resumable": "1.0.0"}
CONTENT = os.urandom(3 * PIECE + 1000)


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


@pytest.fixture
async def api(app: Starlette, factory: Factory, code: Code) -> AsyncIterator[Api]:
    async with Api(app, await factory.session(code)) as made:
        yield made


def encoded(name: str) -> str:
    return f"filename {b64encode(name.encode()).decode()}"


async def begin(
    api: Api, byte_size: int | str = len(CONTENT), metadata: str = encoded(NAME), **headers: str
) -> httpx.Response:
    own = {"upload-length": str(byte_size), "upload-metadata": metadata}
    return await api.http.post("/uploads", headers=TUS | own | headers)


async def begun(api: Api, byte_size: int = len(CONTENT)) -> str:
    """Begin an upload; give its path."""
    response = await begin(api, byte_size)
    assert response.status_code == 201, response.text
    return response.headers["location"]


async def piece(api: Api, path: str, offset: int | str, content: Any, **headers: str) -> httpx.Response:
    own = {"upload-offset": str(offset), "content-type": "application/offset+octet-stream"}
    return await api.http.patch(path, content=content, headers=TUS | own | headers)


async def offset_of(api: Api, path: str) -> int:
    response = await api.http.head(path, headers=TUS)
    assert response.status_code == 200
    return int(response.headers["upload-offset"])


def told(response: httpx.Response) -> tuple[int, str]:
    """Give the status and the code of an answer that says no."""
    (error,) = response.json()["errors"]
    assert len(error["message"]) > 20
    assert response.headers["tus-resumable"] == "1.0.0"
    return response.status_code, error["extensions"]["code"]


async def received(services: Services) -> bytes:
    (upload_id,) = await services.uploads.ids()
    return services.uploads.path(upload_id).read_bytes()


# The protocol


async def test_anybody_can_ask_what_can_be_done(guest: Api) -> None:
    for path in ("/uploads", "/uploads/1"):
        response = await guest.http.options(path)
        assert response.status_code == 204
        assert response.headers["tus-version"] == "1.0.0"
        assert response.headers["tus-extension"] == "creation,termination"
        assert response.headers["tus-max-size"] == str(LARGEST_UPLOAD)


async def test_a_file_is_sent_in_pieces_and_each_answer_tells_how_far_it_is(
    api: Api, services: Services
) -> None:
    path = await begun(api)
    for start, end in ((0, 10), (10, PIECE + 11), (PIECE + 11, len(CONTENT))):
        response = await piece(api, path, start, CONTENT[start:end])
        assert (response.status_code, response.headers["upload-offset"]) == (204, str(end))
        assert await offset_of(api, path) == end
    assert await received(services) == CONTENT
    assert (await piece(api, path, len(CONTENT), b"")).status_code == 204
    head = await api.http.head(path, headers=TUS)
    assert head.headers["upload-length"] == str(len(CONTENT))
    assert head.headers["upload-metadata"] == encoded(NAME)
    assert head.headers["cache-control"] == "no-store"


async def test_a_file_of_10_mb_is_taken_and_one_byte_more_is_not(api: Api, services: Services) -> None:
    content = b"x" * LARGEST_UPLOAD
    assert (await piece(api, await begun(api, len(content)), 0, content)).status_code == 204
    assert len(await received(services)) == LARGEST_UPLOAD
    for more in (LARGEST_UPLOAD + 1, 10**14):
        assert told(await begin(api, more)) == (413, "TOO_LARGE")


async def test_who_ends_an_upload_leaves_nothing(api: Api, services: Services) -> None:
    path = await begun(api)
    await piece(api, path, 0, CONTENT[:10])
    assert (await api.http.delete(path, headers=TUS)).status_code == 204
    assert (await all_rows(services, Upload), await services.uploads.ids()) == ([], [])
    assert told(await api.http.delete(path, headers=TUS)) == (404, "UPLOAD_NOT_FOUND")
    assert told(await piece(api, path, 10, b"x")) == (404, "UPLOAD_NOT_FOUND")


async def test_a_client_that_can_only_post_names_another_method(api: Api) -> None:
    path = await begun(api)
    content = {"upload-offset": "0", "content-type": "application/offset+octet-stream"}
    override = TUS | {"x-http-method-override": "PATCH"}
    assert (await api.http.post(path, content=b"abc", headers=override | content)).status_code == 204
    assert await offset_of(api, path) == 3
    for method in ("GET", "HEAD", "OPTIONS"):  # which the guard of origins lets through
        for named in ("PATCH", "DELETE"):
            await api.http.request(method, path, headers=TUS | {"x-http-method-override": named})
    assert await offset_of(api, path) == 3


@pytest.mark.parametrize("version", [None, "", "0.2.2", "1.0.1"])
async def test_another_version_of_the_protocol_is_told_ours(api: Api, version: str | None) -> None:
    path = await begun(api)
    headers = {} if version is None else {"tus-resumable": version}
    for method, where in (("POST", "/uploads"), ("PATCH", path), ("DELETE", path)):
        response = await api.http.request(method, where, headers=headers)
        assert told(response) == (412, "NOT_TUS")
        assert response.headers["tus-version"] == "1.0.0"


@pytest.mark.parametrize("byte_size", ["", "x", "-1", "1.5", "1e3", "0x10", "٣", "9" * 20, "9" * 5000])
async def test_a_size_that_is_no_number_is_refused(api: Api, byte_size: str) -> None:
    response = await api.http.post(
        "/uploads",
        headers=[
            (b"tus-resumable", b"1.0.0"),
            (b"upload-length", byte_size.encode()),
            (b"upload-metadata", encoded(NAME).encode()),
        ],
    )
    assert told(response) == (400, "BAD_UPLOAD")


@pytest.mark.parametrize(
    "metadata", ["", "name YQ==", "filename YQ", "filename Y Q==", "filename /w==", "=,"]
)
async def test_a_name_that_cannot_be_read_is_refused(api: Api, metadata: str) -> None:
    assert told(await begin(api, metadata=metadata)) == (400, "BAD_UPLOAD")


async def test_the_name_is_found_among_other_metadata(api: Api, services: Services) -> None:
    await begin(api, metadata=f"is_confidential,{encoded(NAME)} , filetype YQ==")
    (upload,) = await all_rows(services, Upload)
    assert upload.name == NAME


@pytest.mark.parametrize(("name", "size"), [("../../etc/passwd", 1), ("a\0b", 1), ("", 1), ("a.xbrl", 0)])
async def test_a_name_or_size_that_no_file_has_is_told_by_its_field(api: Api, name: str, size: int) -> None:
    response = await begin(api, size, encoded(name))
    assert told(response) == (400, "INVALID_INPUT")
    (field,) = response.json()["errors"][0]["extensions"]["fields"]
    assert field["path"] == ("name" if size else "byteSize")


# What does not follow


async def test_a_piece_for_another_place_is_refused(api: Api, services: Services) -> None:
    path = await begun(api)
    await piece(api, path, 0, CONTENT[:100])
    for offset in (0, 99, 101, len(CONTENT), 10**14):
        assert told(await piece(api, path, offset, CONTENT[100:])) == (409, "OTHER_OFFSET")
    for unreadable in ("", "x", "-1", "9" * 30):
        assert told(await piece(api, path, unreadable, b"x")) == (400, "NO_OFFSET")
    assert await received(services) == CONTENT[:100]


async def test_what_is_not_sent_as_a_piece_is_refused(api: Api) -> None:
    path = await begun(api)
    response = await piece(api, path, 0, b"abc", **{"content-type": "application/json"})
    assert told(response) == (415, "NOT_A_PIECE")
    assert await offset_of(api, path) == 0


async def test_more_than_was_said_never_makes_the_file_whole(api: Api) -> None:
    path = await begun(api, 1000)
    assert told(await piece(api, path, 0, b"x" * 1001)) == (413, "LARGER_THAN_SAID")
    assert await offset_of(api, path) == 0

    async def unannounced() -> AsyncIterator[bytes]:
        for _ in range(11):
            yield b"x" * 100

    assert told(await piece(api, path, 0, unannounced())) == (413, "LARGER_THAN_SAID")
    assert await offset_of(api, path) == 0


async def test_of_two_who_send_at_once_one_is_told_to_look_again_and_the_file_is_whole(
    api: Api, services: Services
) -> None:
    path = await begun(api)
    both_began = asyncio.Barrier(2)

    async def parts() -> AsyncIterator[bytes]:
        yield CONTENT[:1000]
        await both_began.wait()
        yield CONTENT[1000:]

    answers = await asyncio.gather(piece(api, path, 0, parts()), piece(api, path, 0, parts()))
    assert 409 in [answer.status_code for answer in answers]
    offset = await offset_of(api, path)
    await piece(api, path, offset, CONTENT[offset:])
    assert await received(services) == CONTENT


# A connection that breaks, or is slow


async def test_what_arrived_before_the_connection_broke_is_kept_and_gone_on_with(
    app: Starlette, api: Api, services: Services
) -> None:
    path = await begun(api)
    sent = PIECE + 5000
    async with listening(app) as host:
        await _broken_off(host, api, path, CONTENT[:sent])
        async with asyncio.timeout(10):
            while await offset_of(api, path) == 0:
                await asyncio.sleep(0.01)
    offset = await offset_of(api, path)
    assert PIECE <= offset <= sent
    assert await received(services) == CONTENT[:offset]
    assert (await piece(api, path, offset, CONTENT[offset:])).status_code == 204
    assert await received(services) == CONTENT


async def test_a_client_that_stops_sending_is_answered_and_what_arrived_is_kept(
    settings: Settings, services: Services, factory: Factory, code: Code
) -> None:
    async with running(settings.model_copy(update={"request_seconds": 0.3}), services) as app:
        api = Api(app, await factory.session(code))
        path = await begun(api)

        async def stalled() -> AsyncIterator[bytes]:
            yield CONTENT[:500]
            await asyncio.sleep(30)

        response = await piece(api, path, 0, stalled())
        assert told(response) == (503, "TOO_SLOW")
        assert response.headers["upload-offset"] == "500"
        assert await offset_of(api, path) == 500
        await api.http.aclose()


async def test_a_slow_client_goes_on_for_longer_than_others_may_but_not_without_end(
    settings: Settings,
    services: Services,
    factory: Factory,
    code: Code,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running(settings.model_copy(update={"request_seconds": 0.5}), services) as app:
        api = Api(app, await factory.session(code))

        async def slow() -> AsyncIterator[bytes]:
            for start in range(10):
                yield CONTENT[start * 10 : start * 10 + 10]
                await asyncio.sleep(0.1)

        assert (await piece(api, await begun(api, 100), 0, slow())).status_code == 204
        monkeypatch.setattr("gateway.bodies.SLOWEST_SECONDS", 0.5)
        path = await begun(api, 100)
        assert told(await piece(api, path, 0, slow())) == (503, "TOO_SLOW")
        assert 0 < await offset_of(api, path) < 100
        await api.http.aclose()


# Who


async def test_a_guest_is_told_to_log_in(api: Api, guest: Api) -> None:
    path = await begun(api)
    for response in (
        await begin(guest),
        await begin(guest, "x"),
        await piece(guest, path, 0, b"x"),
        await guest.http.delete(path, headers=TUS),
    ):
        assert told(response) == (401, "NOT_LOGGED_IN")
        assert response.headers["www-authenticate"] == "Bearer"
    assert (await guest.http.head(path, headers=TUS)).status_code == 401


async def test_a_code_that_may_not_file_is_told_so(app: Starlette, factory: Factory) -> None:
    permissions = frozenset({Permission.PLACE_ORDERS})
    without = await factory.sub_code(await factory.company(), permissions=permissions)
    async with Api(app, await factory.session(without), "en") as api:
        response = await begin(api)
    assert told(response) == (403, "NOT_PERMITTED")


async def test_a_blocked_code_sends_nothing_any_more(api: Api, services: Services, code: Code) -> None:
    path = await begun(api)
    await change_row(services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)
    assert told(await piece(api, path, 0, b"x")) == (401, "NOT_LOGGED_IN")
    assert await services.uploads.ids() == []


async def test_an_account_uploads_as_a_code_does(
    app: Starlette, factory: Factory, services: Services
) -> None:
    async with Api(app, await factory.account_session(await factory.account())) as api:
        assert (await piece(api, await begun(api), 0, CONTENT)).status_code == 204
    assert await received(services) == CONTENT


async def test_a_stranger_s_upload_is_answered_like_one_that_never_was(
    app: Starlette, api: Api, factory: Factory
) -> None:
    path = await begun(api)
    acts: tuple[Callable[[Api, str], Any], ...] = (
        lambda other, where: piece(other, where, 0, b"x"),
        lambda other, where: other.http.head(where, headers=TUS),
        lambda other, where: other.http.delete(where, headers=TUS),
    )
    tokens = [
        await factory.session((await factory.company()).main_user),
        await factory.account_session(await factory.account()),
    ]
    for token in tokens:
        async with Api(app, token) as stranger:
            for act in acts:
                answers = [
                    await act(stranger, where)
                    for where in (path, f"/uploads/{'0' * 32}", "/uploads/x", "/uploads/..%00")
                ]
                assert {answer.status_code for answer in answers} == {404}
                assert len({(answer.content, str(answer.headers)) for answer in answers}) == 1
    assert await offset_of(api, path) == 0


async def test_an_upload_that_is_past_its_time_is_not_there(
    api: Api, clock: SettableClock, factory: Factory, app: Starlette, code: Code
) -> None:
    path = await begun(api)
    clock.now += UPLOAD_LIFE
    async with Api(app, await factory.session(code)) as again:
        assert told(await piece(again, path, 0, b"x")) == (404, "UPLOAD_NOT_FOUND")


async def test_a_worker_deletes_what_is_past_its_time(
    api: Api, services: Services, clock: SettableClock
) -> None:
    await piece(api, await begun(api), 0, CONTENT)
    clock.now += UPLOAD_LIFE
    stop = asyncio.Event()
    working = asyncio.create_task(work_until(services, stop, timedelta(minutes=1)))
    async with asyncio.timeout(20):
        while await services.uploads.ids():
            await asyncio.sleep(0.01)
    stop.set()
    await working
    assert await all_rows(services, Upload) == []


async def test_who_begins_many_keeps_the_newest(api: Api) -> None:
    paths = [await begun(api) for _ in range(MOST_OPEN + 1)]
    assert (await api.http.head(paths[0], headers=TUS)).status_code == 404
    for path in paths[1:]:
        assert await offset_of(api, path) == 0


async def test_too_many_are_told_when_to_go_on(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "UPLOAD", replace(UPLOAD, attempts=1))
    await begun(api)
    response = await begin(api)
    assert told(response) == (429, "TOO_MANY_REQUESTS")
    assert 0 < int(response.headers["retry-after"]) <= 3601


async def test_another_site_s_page_sends_nothing_with_our_cookie(
    app: Starlette, code: Code, guest: Api
) -> None:
    log_in = "mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }"
    variables = {"input": {"accessCode": code.access_code, "password": PASSWORD}}
    answer = await guest.http.post("/graphql", json={"query": log_in, "variables": variables})
    guest.http.headers["cookie"] = answer.headers["set-cookie"].split(";")[0]
    path = await begun(guest)
    elsewhere = {"origin": "https://elsewhere.example"}
    assert (await begin(guest, **elsewhere)).status_code == 403
    assert (await piece(guest, path, 0, b"x", **elsewhere)).status_code == 403
    assert (await guest.http.delete(path, headers=TUS | elsewhere)).status_code == 403
    preflight = await guest.http.options(path, headers=elsewhere)
    assert not any(name.startswith("access-control") for name in preflight.headers)
    assert await offset_of(guest, path) == 0


async def _broken_off(host: str, api: Api, path: str, content: bytes) -> None:
    """Send part of a file over a connection of its own, and break that."""
    name, _, port = host.partition(":")
    _, writer = await asyncio.open_connection(name, int(port))
    lines = (
        f"PATCH {path} HTTP/1.1",
        f"host: {host}",
        f"authorization: {api.http.headers['authorization']}",
        "tus-resumable: 1.0.0",
        "upload-offset: 0",
        "content-type: application/offset+octet-stream",
        f"content-length: {len(CONTENT)}",
    )
    writer.write("\r\n".join((*lines, "", "")).encode() + content)
    await writer.drain()
    await asyncio.sleep(0.5)
    writer.transport.abort()
