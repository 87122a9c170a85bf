"""What a request carries, no more of it than there is a use for."""

import asyncio
from collections.abc import AsyncGenerator
from urllib.parse import parse_qs

from starlette.requests import Request

SLOWEST_SECONDS = 600.0
"""How long one request may go on sending a file."""


class BodyTooLarge(Exception):
    """The request carries more than it may."""


async def read_body(request: Request, most: int) -> bytes:
    """Read the body of a request; raises `BodyTooLarge` above `most` bytes, without reading on."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise BodyTooLarge
    return bytes(body)


async def file_chunks(request: Request, seconds: float) -> AsyncGenerator[bytes, None]:
    """Give what is sent of a file, as it comes.

    Raises TimeoutError when nothing comes for `seconds`, or it goes on for too long.
    """
    now = asyncio.get_running_loop().time
    latest, stream = now() + SLOWEST_SECONDS, request.stream()
    while True:
        async with asyncio.timeout_at(min(now() + seconds, latest)):
            chunk = await anext(stream, None)
        if chunk is None:
            return
        yield chunk


def form_fields(body: bytes) -> dict[str, str]:
    """Read `application/x-www-form-urlencoded`; a field that is sent more than once is none."""
    try:
        fields = parse_qs(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=20)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items() if len(values) == 1}
