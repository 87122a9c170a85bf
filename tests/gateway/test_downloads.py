"""Downloads: the same permissions as the lists, whole or in parts (RFC 9110, 14)."""

import logging
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest
from starlette.applications import Starlette

from models.access_code import AccessCode, AccessCodeStatus
from models.document import Document
from models.permission import Permission
from resolvers.services import Services
from tests.api import Api
from tests.database import change_row
from tests.factories import PASSWORD, Code, Company, Factory

CONTENT = b"%PDF-1.7\n" + bytes(range(256)) * 1000 + b"\n%%EOF"
SIZE = len(CONTENT)
RANGES = {"range": "bytes=0-3"}


@dataclass(frozen=True)
class Delivered:
    """A document that was delivered, and whose it is."""

    company: Company
    owner: Code
    path: str
    sha256: str
    document: Document


@pytest.fixture
async def delivered(factory: Factory, services: Services) -> Delivered:
    company = await factory.company()
    owner = await factory.sub_code(company)
    sha256 = await services.store.put(CONTENT)
    document = await factory.document(await factory.order(owner), sha256, SIZE)
    return Delivered(company, owner, f"/documents/{document.id}", sha256, document)


@pytest.fixture
async def owner(app: Starlette, factory: Factory, delivered: Delivered) -> Api:
    return Api(app, await factory.session(delivered.owner))


async def get(api: Api, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await api.http.request(method, path, headers=named)


# The whole


async def test_a_document_comes_whole_with_its_type_size_and_name(owner: Api, delivered: Delivered) -> None:
    response = await get(owner, delivered.path)
    assert response.status_code == 200
    assert response.content == CONTENT
    assert response.headers["content-type"] == "application/pdf"
    assert response.headers["content-length"] == str(SIZE)
    assert response.headers["accept-ranges"] == "bytes"
    assert response.headers["etag"] == f'"{delivered.sha256}"'
    assert response.headers["cache-control"] == "private, no-store"
    assert "content-encoding" not in response.headers


async def test_its_head_is_the_same_without_the_content(owner: Api, delivered: Delivered) -> None:
    whole, head = await get(owner, delivered.path), await get(owner, delivered.path, "HEAD")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers == whole.headers


NAMES = (
    ("uittreksel-B-1234.pdf", "uittreksel-B-1234.pdf", "uittreksel-B-1234.pdf"),
    ("één uittreksel.pdf", "een uittreksel.pdf", "%C3%A9%C3%A9n%20uittreksel.pdf"),
    ("../../etc/passwd", ".._.._etc_passwd", "..%2F..%2Fetc%2Fpasswd"),
    ('a"; b\r\nX: y.pdf', "a__ b__X_ y.pdf", "a%22%3B%20b%0D%0AX%3A%20y.pdf"),
)


async def test_its_name_is_given_in_plain_letters_and_as_it_is(
    owner: Api, delivered: Delivered, services: Services
) -> None:
    for name, plain, encoded in NAMES:
        await change_row(services, Document, delivered.document.id, name=name)
        disposition = (await get(owner, delivered.path)).headers["content-disposition"]
        assert disposition == f"attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"


async def test_a_large_document_is_streamed_and_never_held_whole(
    app: Starlette, factory: Factory, services: Services, delivered: Delivered
) -> None:
    content = b"x" * 5_000_000
    document = await factory.document(
        await factory.order(delivered.owner), await services.store.put(content), len(content)
    )
    token = await factory.session(delivered.owner)
    sizes: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        body = message.get("body", b"")
        assert isinstance(body, bytes)
        sizes.append(len(body))

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": f"/documents/{document.id}",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:8000"), (b"authorization", f"Bearer {token}".encode())],
    }
    await app(scope, receive, send)  # type: ignore[arg-type]
    assert sum(sizes) == len(content)
    assert max(sizes) <= 65536


# Parts


PARTS = {
    "bytes=0-0": (0, 0),
    "bytes=0-3": (0, 3),
    "bytes=100-199": (100, 199),
    f"bytes={SIZE - 1}-": (SIZE - 1, SIZE - 1),
    "bytes=9-": (9, SIZE - 1),
    "bytes=-5": (SIZE - 5, SIZE - 1),
    f"bytes=0-{SIZE * 2}": (0, SIZE - 1),
    f"bytes=-{SIZE * 2}": (0, SIZE - 1),
}


async def test_a_part_is_what_was_asked_for(owner: Api, delivered: Delivered) -> None:
    for asked, (start, end) in PARTS.items():
        response = await get(owner, delivered.path, range=asked)
        assert response.status_code == 206, asked
        assert response.content == CONTENT[start : end + 1], asked
        assert response.headers["content-range"] == f"bytes {start}-{end}/{SIZE}", asked
        assert response.headers["content-length"] == str(end - start + 1), asked


async def test_several_parts_come_in_one_answer(owner: Api, delivered: Delivered) -> None:
    response = await get(owner, delivered.path, range="bytes=0-3, 100-103, -5")
    kind, _, boundary = response.headers["content-type"].partition("; boundary=")
    assert response.status_code == 206
    assert kind == "multipart/byteranges"
    parts = response.content.split(f"--{boundary}".encode())[1:-1]
    assert [part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for part in parts] == [
        CONTENT[0:4],
        CONTENT[100:104],
        CONTENT[-5:],
    ]


async def test_a_part_that_is_not_there_is_refused(owner: Api, delivered: Delivered) -> None:
    for asked in (f"bytes={SIZE}-", f"bytes={SIZE}-{SIZE + 5}"):
        response = await get(owner, delivered.path, range=asked)
        assert response.status_code == 416, asked
        assert response.headers["content-range"] == f"bytes */{SIZE}", asked
        assert response.content == b"", asked


async def test_a_range_that_cannot_be_read_does_no_harm(owner: Api, delivered: Delivered) -> None:
    for asked in ("", "bytes", "bytes=", "bytes=a-b", "lines=1-2", "bytes=5-1", "bytes=0-1," * 5000):
        response = await get(owner, delivered.path, range=asked)
        assert response.status_code in (200, 206, 400), asked[:20]


async def test_a_download_goes_on_where_it_broke_off_only_while_the_document_is_the_same(
    owner: Api, delivered: Delivered
) -> None:
    same = await get(owner, delivered.path, if_range=f'"{delivered.sha256}"', **RANGES)
    assert (same.status_code, same.content) == (206, CONTENT[:4])
    other = await get(owner, delivered.path, if_range='"another"', **RANGES)
    assert (other.status_code, other.content) == (200, CONTENT)


async def test_a_document_that_the_reader_has_is_not_sent_again(owner: Api, delivered: Delivered) -> None:
    for tags in (f'"{delivered.sha256}"', f'"another", W/"{delivered.sha256}"'):
        response = await get(owner, delivered.path, if_none_match=tags)
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["etag"] == f'"{delivered.sha256}"'
    assert (await get(owner, delivered.path, if_none_match='"another"')).status_code == 200


# Who


async def test_a_guest_is_told_to_log_in_whether_the_document_exists_or_not(
    guest: Api, delivered: Delivered
) -> None:
    answers = [
        await get(guest, path, accept_language="nl")
        for path in (delivered.path, f"/documents/{uuid4()}", "/documents/x", "/documents/%00")
    ]
    assert {response.status_code for response in answers} == {401}
    assert len({(response.content, str(response.headers)) for response in answers}) == 1
    assert answers[0].text.startswith("U bent niet ingelogd")
    assert answers[0].headers["www-authenticate"] == "Bearer"
    english = await get(guest, delivered.path, accept_language="en")
    assert english.text.startswith("You are not logged in")


async def test_what_is_not_yours_is_answered_like_what_never_was(
    app: Starlette, factory: Factory, delivered: Delivered
) -> None:
    answers = []
    for code in (
        (await factory.company()).main_user,
        await factory.private_code(),
        await factory.sub_code(delivered.company),
    ):
        async with Api(app, await factory.session(code)) as api:
            answers += [
                await get(api, path, **headers)
                for path in (delivered.path, f"/documents/{uuid4()}", "/documents/x", "/documents/%00%ff")
                for headers in ({}, RANGES, {"if_none_match": f'"{delivered.sha256}"'})
            ]
            head = await get(api, delivered.path, "HEAD")
            assert (head.status_code, "etag" in head.headers) == (404, False)
    assert {response.status_code for response in answers} == {404}
    assert len({(response.content, str(response.headers)) for response in answers}) == 1
    assert answers[0].text.startswith("Dit document is er niet, of het is niet voor u.")


async def test_the_main_user_and_a_code_that_sees_the_company_s_orders_may_have_it(
    app: Starlette, factory: Factory, delivered: Delivered
) -> None:
    permissions = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    seeing = await factory.sub_code(delivered.company, permissions=permissions)
    for code in (delivered.company.main_user, seeing):
        async with Api(app, await factory.session(code)) as api:
            assert (await get(api, delivered.path)).content == CONTENT


async def test_a_cookie_opens_a_download_as_a_bearer_token_does(guest: Api, delivered: Delivered) -> None:
    log_in = "mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }"
    variables = {"input": {"accessCode": delivered.owner.access_code, "password": PASSWORD}}
    response = await guest.http.post("/graphql", json={"query": log_in, "variables": variables})
    cookie = response.headers["set-cookie"].split(";")[0]
    assert (await get(guest, delivered.path, cookie=cookie)).content == CONTENT


async def test_a_blocked_code_gets_nothing_any_more(
    owner: Api, services: Services, delivered: Delivered
) -> None:
    await change_row(services, AccessCode, delivered.owner.id, status=AccessCodeStatus.BLOCKED)
    assert (await get(owner, delivered.path)).status_code == 401


async def test_a_document_is_only_read(owner: Api, delivered: Delivered) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert (await get(owner, delivered.path, method)).status_code == 405, method
    assert (await get(owner, delivered.path)).content == CONTENT


# When it is gone


async def test_a_document_that_is_missing_from_the_store_is_told_kindly_and_reported_to_us(
    owner: Api, services: Services, delivered: Delivered, caplog: pytest.LogCaptureFixture
) -> None:
    services.store.path(delivered.sha256).unlink()
    for headers in ({}, RANGES):
        for language, message in (
            ("nl", "Dit document is nu niet"),
            ("en", "This document cannot be fetched"),
        ):
            caplog.clear()
            response = await get(owner, delivered.path, accept_language=language, **headers)
            assert response.status_code == 503
            assert response.text.startswith(message)
            (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
            assert str(delivered.document.id) in record.getMessage()
