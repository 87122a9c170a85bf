"""Files sent in pieces: tus 1.0.0 (https://tus.io), with its extensions creation and termination.

`POST /uploads` begins one, `HEAD` tells how much of it is there, `PATCH` goes on from there, `DELETE`
ends it. What arrived is kept when the connection breaks. Each request but `OPTIONS` carries
`Tus-Resumable: 1.0.0`, which another site's page cannot send.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from auth.principal import Principal, require_filer
from gateway.bodies import BodyTooLarge, file_chunks
from gateway.execution import TOO_SLOW
from gateway.faults import error_answer, language_of
from gateway.multipart import FILE_TOO_LARGE
from gateway.refusal_answers import refusal_answer
from gateway.requests import principal_of_request
from models.language import Text
from models.refusals import Refusal
from models.upload import LARGEST_UPLOAD
from resolvers import uploads
from resolvers.services import Services
from resolvers.uploads import Received, WrongOffset

VERSION = "1.0.0"
PIECE = 256 * 1024
"""Bytes that are kept at a time."""

NOT_TUS = Text(
    nl="Stuur de header Tus-Resumable: 1.0.0 mee.", en="Send the header Tus-Resumable: 1.0.0 along."
)
BAD_UPLOAD = Text(
    nl="Noem in Upload-Length het aantal bytes, en in Upload-Metadata `filename` met de naam in base64.",
    en="Give the size in bytes in Upload-Length, and in Upload-Metadata `filename` with its name in base64.",
)
NO_OFFSET = Text(
    nl="Noem in Upload-Offset vanaf welke byte u verdergaat.",
    en="Give in Upload-Offset from which byte you go on.",
)
NOT_A_PIECE = Text(
    nl="Stuur een deel van een bestand met Content-Type application/offset+octet-stream.",
    en="Send a part of a file with Content-Type application/offset+octet-stream.",
)
OTHER_OFFSET = Text(
    nl="Het bestand is niet tot daar ontvangen. Vraag met HEAD vanaf welke byte u verder kunt.",
    en="The file was not received up to there. Ask with HEAD from which byte to go on.",
)
LARGER_THAN_SAID = Text(
    nl="Er kwam meer dan bij het begin is gezegd. Begin een nieuwe upload.",
    en="More came than was said at the beginning. Begin a new upload.",
)

_DIGITS = re.compile(r"[0-9]{1,15}")
_EXTENSIONS = "creation,termination"
_OVERRIDABLE = frozenset({"HEAD", "PATCH", "DELETE"})


class UploadFault(Exception):
    """The request does not follow the protocol, or not where the upload stands."""

    def __init__(self, status: int, code: str, text: Text, **headers: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def upload_routes(seconds: float) -> list[Route]:
    """Give the routes; a client that sends nothing for `seconds` is answered."""
    made = Uploads(seconds)
    return [
        Route("/uploads", made.beginning, methods=["OPTIONS", "POST"]),
        Route("/uploads/{upload_id}", made.one, methods=["OPTIONS", "HEAD", "POST", "PATCH", "DELETE"]),
    ]


class Uploads:
    """Answers the requests of the protocol."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    async def beginning(self, request: Request) -> Response:
        """Begin an upload (creation)."""
        return await _answer(request, {"POST": _begin})

    async def one(self, request: Request) -> Response:
        """Do something with one upload."""
        return await _answer(request, {"HEAD": _tell, "PATCH": self._go_on, "DELETE": _end})

    async def _go_on(self, request: Request, services: Services, principal: Principal) -> Response:
        """Keep what comes, from where the upload stands."""
        received = await _found(request, services, principal)
        _check_piece(request, received)
        try:
            async for piece in _pieces(request, received.left, self._seconds):
                received = await uploads.append(services, received, piece)
        except WrongOffset:
            await _found(request, services, principal)
            raise UploadFault(409, "OTHER_OFFSET", OTHER_OFFSET) from None
        except BodyTooLarge:
            raise UploadFault(413, "LARGER_THAN_SAID", LARGER_THAN_SAID) from None
        except TimeoutError:
            raise UploadFault(503, "TOO_SLOW", TOO_SLOW, upload_offset=str(received.offset)) from None
        return Response(status_code=204, headers={"upload-offset": str(received.offset)})


Act = Callable[[Request, Services, Principal], Awaitable[Response]]


async def _answer(request: Request, acts: dict[str, Act]) -> Response:
    if request.method == "OPTIONS":
        return _told(Response(status_code=204, headers=_abilities()))
    try:
        return _told(await _acted(request, acts))
    except UploadFault as fault:
        message = fault.text.in_language(language_of(request))
        return _told(error_answer(fault.status, message, {"code": fault.code}, fault.headers))
    except Refusal as refusal:
        return _told(refusal_answer(request, refusal))
    except ClientDisconnect:
        return Response(status_code=400)


async def _acted(request: Request, acts: dict[str, Act]) -> Response:
    if request.headers.get("tus-resumable") != VERSION:
        raise UploadFault(412, "NOT_TUS", NOT_TUS, tus_version=VERSION)
    act = acts.get(_method(request))
    if act is None:
        raise HTTPException(405, headers={"allow": ", ".join(("OPTIONS", *acts))})
    services: Services = request.app.state.services
    principal = await principal_of_request(services, request)
    require_filer(principal)
    return await act(request, services, principal)


async def _begin(request: Request, services: Services, principal: Principal) -> Response:
    byte_size = _number(request.headers.get("upload-length"))
    name = _file_name(request.headers.get("upload-metadata", ""))
    if byte_size is None or name is None:
        raise UploadFault(400, "BAD_UPLOAD", BAD_UPLOAD)
    if byte_size > LARGEST_UPLOAD:
        raise UploadFault(413, "TOO_LARGE", FILE_TOO_LARGE)
    received = await uploads.begin(services, principal, name, byte_size)
    return Response(status_code=201, headers={"location": f"/uploads/{received.upload.id}"})


async def _tell(request: Request, services: Services, principal: Principal) -> Response:
    received = await _found(request, services, principal)
    name = b64encode(received.upload.name.encode()).decode()
    headers = {
        "upload-offset": str(received.offset),
        "upload-length": str(received.upload.byte_size),
        "upload-metadata": f"filename {name}",
    }
    return Response(headers=headers)


async def _end(request: Request, services: Services, principal: Principal) -> Response:
    received = await _found(request, services, principal)
    await uploads.forget(services, received.upload)
    return Response(status_code=204)


async def _found(request: Request, services: Services, principal: Principal) -> Received:
    try:
        upload_id = UUID(request.path_params["upload_id"])
    except ValueError:
        upload_id = None
    return await uploads.find(services, principal, upload_id)


def _check_piece(request: Request, received: Received) -> None:
    """See by its headers that what comes is a part of the file, and follows what is there."""
    if request.headers.get("content-type", "") != "application/offset+octet-stream":
        raise UploadFault(415, "NOT_A_PIECE", NOT_A_PIECE)
    offset = _number(request.headers.get("upload-offset"))
    if offset is None:
        raise UploadFault(400, "NO_OFFSET", NO_OFFSET)
    if offset != received.offset:
        raise UploadFault(409, "OTHER_OFFSET", OTHER_OFFSET)
    if (_number(request.headers.get("content-length")) or 0) > received.left:
        raise UploadFault(413, "LARGER_THAN_SAID", LARGER_THAN_SAID)


async def _pieces(request: Request, left: int, seconds: float) -> AsyncIterator[bytes]:
    """Give what comes, in pieces; what came before the client stopped sending is given too.

    The file's last piece is held back until no more comes: a file of another size than was said is not
    made whole by its beginning. Raises `BodyTooLarge`, TimeoutError or `ClientDisconnect`.
    """
    held = bytearray()
    try:
        async for chunk in file_chunks(request, seconds):
            left -= len(chunk)
            if left < 0:
                raise BodyTooLarge
            held += chunk
            if len(held) >= PIECE and left:
                yield bytes(held)
                held.clear()
    except (TimeoutError, ClientDisconnect):
        if held:
            yield bytes(held)
        raise
    if held:
        yield bytes(held)


def _method(request: Request) -> str:
    """Tell what is to be done: a client that can send nothing but POST names another method (tus, 3)."""
    named = request.headers.get("x-http-method-override", "").upper()
    return named if request.method == "POST" and named in _OVERRIDABLE else request.method


def _file_name(metadata: str) -> str | None:
    """Read `filename` of Upload-Metadata; None when it is not there or cannot be read."""
    values = dict(pair.strip().partition(" ")[::2] for pair in metadata.split(","))
    try:
        return b64decode(values["filename"].strip(), validate=True).decode()
    except (KeyError, ValueError):
        return None


def _number(header: str | None) -> int | None:
    """Read a number of bytes; None for anything else."""
    return int(header) if header is not None and _DIGITS.fullmatch(header) else None


def _abilities() -> dict[str, str]:
    return {
        "tus-version": VERSION,
        "tus-extension": _EXTENSIONS,
        "tus-max-size": str(LARGEST_UPLOAD),
    }


def _told(response: Response) -> Response:
    """Add what every answer tells."""
    response.headers.update({"tus-resumable": VERSION, "cache-control": "no-store"})
    return response
