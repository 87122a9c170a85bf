"""The register of the benchmark: a process that gives a profile, in KVK's shape, for every KVK number."""

import re
import sys
from dataclasses import replace

import orjson
import uvicorn
from starlette.types import Receive, Scope, Send

from gateway.adapters.register import local_answers
from gateway.adapters.register.local_facts import registrations

_EXAMPLE, _PLACEHOLDER = "99000001", b"@kvk-number@"
_PROFILE = re.compile(r"/api/v1/basisprofielen/([0-9]{8})")


def _template() -> bytes:
    """Make the profile of an example company, with a place for the number."""
    example = replace(registrations()[_EXAMPLE], kvk_number=_PLACEHOLDER.decode())
    return orjson.dumps(local_answers.profile(example))


class Register:
    """The ASGI application."""

    def __init__(self) -> None:
        self._template = _template()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give the profile that is asked for."""
        asked = _PROFILE.fullmatch(scope["path"])
        body = self._template.replace(_PLACEHOLDER, asked[1].encode()) if asked else b"{}"
        headers = [(b"content-type", b"application/hal+json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200 if asked else 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    uvicorn.run(Register(), host="127.0.0.1", port=int(sys.argv[1]), access_log=False, lifespan="off")
