"""What a request carries, no more of it than there is a use for."""

from urllib.parse import parse_qs

from starlette.requests import Request


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


def form_fields(body: bytes) -> dict[str, str]:
    """Read `application/x-www-form-urlencoded`; a field that is sent more than once is none."""
    try:
        fields = parse_qs(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=20)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items() if len(values) == 1}
