"""A request's head is bounded, whatever comes in it and however slowly."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette

from gateway.bounded_http import LARGEST_HEAD
from tests.serving import listening

BEGIN = b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture
async def address(app: Starlette) -> AsyncIterator[str]:
    async with listening(app) as served:
        yield served


async def sent(address: str, *pieces: bytes) -> bytes:
    """Send until nothing more is taken; give what was answered until the connection closed."""
    host, port = address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.001)
    except ConnectionError:
        pass
    answer = b""
    try:
        while data := await asyncio.wait_for(reader.read(65_536), 10):
            answer += data
    except ConnectionError:
        pass
    writer.close()
    return answer


@pytest.mark.parametrize(
    "endless",
    [b"X-More: and more\r\n" * 500, b"X-More: " + b"a" * 8_000, b"a" * 8_000],
    ids=["headers", "one header after another without an end of line", "one header"],
)
async def test_headers_without_end_are_refused(address: str, endless: bytes) -> None:
    answer = await sent(address, BEGIN, *[endless] * (4 * LARGEST_HEAD // len(endless)))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400 ")


async def test_an_address_without_end_is_refused(address: str) -> None:
    answer = await sent(address, b"GET /", *[b"a" * 8_000] * 40)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400 ")


async def test_a_large_body_in_one_piece_with_its_head_is_read(address: str) -> None:
    body = b'{"query": "{ __typename }", "variables": {"unused": "' + b"a" * 4 * LARGEST_HEAD + b'"}}'
    head = BEGIN + b"Connection: close\r\nContent-Length: " + str(len(body)).encode() + b"\r\n\r\n"
    answer = await sent(address, head + body)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert answer.endswith(b'{"data":{"__typename":"Query"}}')


async def test_each_request_of_a_connection_has_the_whole_bound(address: str) -> None:
    body = b'{"query": "{ __typename }"}'
    filled = b"X-More: " + b"a" * (LARGEST_HEAD // 2) + b"\r\n"
    one = BEGIN + filled + b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body
    last = one.replace(b"\r\nContent-Length", b"\r\nConnection: close\r\nContent-Length")
    answer = await sent(address, one, one, one, last)
    assert answer.count(b"HTTP/1.1 200 ") == 4
