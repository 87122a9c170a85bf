"""A file in a GraphQL request (https://github.com/jaydenseric/graphql-multipart-request-spec, version 2).

`operations` is the request as it would be sent as JSON, with null for the file; `map` says which part
is the file and where it goes, `{"0": ["variables.input.file"]}`; then comes that part. One file.

A page of another site can send such a form with our cookies, so a header is asked for that it cannot send.
"""

from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import orjson
from starlette.datastructures import FormData, Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from auth.principal import Filer
from gateway.bodies import BodyTooLarge, file_chunks
from models.language import Text
from models.refusals import TooManyRequests
from models.upload import LARGEST_UPLOAD
from resolvers.filing_access import scope_of
from resolvers.filing_uploads import ReceivedFile

PREFLIGHT_HEADERS = ("registerpoort-preflight", "apollo-require-preflight")
"""One of these, with whatever value, makes a browser ask first whether a page may send the request."""
LARGEST_TEXT = 256 * 1024
"""Bytes of `operations`, and of `map`."""
LARGEST_FORM = LARGEST_UPLOAD + 2 * LARGEST_TEXT + 64 * 1024
"""Bytes of the whole."""

MOST_AT_ONCE = 3
"""Forms of one code or account that a process receives at once."""

BAD_FORM = Text(
    nl=(
        "Stuur een formulier met `operations`, `map` en het ene bestand dat `map` noemt, "
        'zoals {{"0": ["variables.input.file"]}}.'
    ),
    en=(
        "Send a form with `operations`, `map` and the one file that `map` names, "
        'such as {{"0": ["variables.input.file"]}}.'
    ),
)
FILE_TOO_LARGE = Text(
    nl="Dit bestand is te groot. Stuur ten hoogste 10 MB (10.000.000 bytes).",
    en="This file is too large. Send at most 10 MB (10,000,000 bytes).",
)
NO_PREFLIGHT = Text(
    nl="Stuur bij een bestand de header Registerpoort-Preflight mee, met een waarde naar keuze.",
    en="With a file, send the header Registerpoort-Preflight along, with any value.",
)

_PARTS = 3


class BadForm(Exception):
    """The form is no GraphQL request with one file."""


def is_multipart(request: Request) -> bool:
    """Tell whether the request is a form that can hold files."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    return request.method == "POST" and kind.strip().lower() == "multipart/form-data"


def has_preflight(request: Request) -> bool:
    """Tell whether a browser would have asked first."""
    return any(request.headers.get(name, "").strip() for name in PREFLIGHT_HEADERS)


@asynccontextmanager
async def form_with_file(request: Request, seconds: float) -> AsyncIterator[Any]:
    """Read a form, large files to disk; give its operation with the file where it belongs.

    Raises `BadForm`, `BodyTooLarge` or ClientDisconnect, and TimeoutError as `file_chunks` does.
    """
    try:
        form = await _FormParser(request.headers, file_chunks(request, seconds)).parse()
    except MultiPartException:
        raise BadForm from None
    try:
        yield _operation(form)
    finally:
        await form.close()


class _FormParser(MultiPartParser):
    """Reads a form with one file, of limited size, to its end."""

    _has_ended = False

    def __init__(self, headers: Headers, chunks: AsyncIterator[bytes]) -> None:
        super().__init__(
            headers, self._bounded(chunks), max_files=1, max_fields=2, max_part_size=LARGEST_TEXT
        )

    def on_end(self) -> None:
        """Note that the last part is whole: one that breaks off would be left out, and its file open."""
        self._has_ended = True

    async def _bounded(self, chunks: AsyncIterator[bytes]) -> AsyncGenerator[bytes, None]:
        left = LARGEST_FORM
        async for chunk in chunks:
            left -= len(chunk)
            if left < 0:
                raise BodyTooLarge
            yield chunk
        if not self._has_ended:
            raise MultiPartException("the form breaks off")


class Turns:
    """Sees that nobody fills the disk with many forms at once."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()

    @contextmanager
    def one(self, filer: Filer) -> Iterator[None]:
        """Take a turn for as long as a form is received; raises `TooManyRequests`."""
        name = scope_of(filer)
        if self._taken[name] >= MOST_AT_ONCE:
            raise TooManyRequests(60)
        self._taken[name] += 1
        try:
            yield
        finally:
            self._taken -= Counter((name,))


def _operation(form: FormData) -> Any:
    """Put the file of a form where its `map` says."""
    try:
        operations, paths = (orjson.loads(_text(form, name)) for name in ("operations", "map"))
        ((part, (path,)),) = paths.items()
    except (ValueError, TypeError, AttributeError):
        raise BadForm from None
    file = form.get(part)
    if len(form.multi_items()) != _PARTS or not isinstance(file, UploadFile):
        raise BadForm
    if (file.size or 0) > LARGEST_UPLOAD:
        raise BodyTooLarge
    _put(operations, path, ReceivedFile(file.filename or "", file.size or 0, file.read))
    return operations


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    if not isinstance(value, str):
        raise BadForm
    return value


def _put(operations: Any, path: Any, file: ReceivedFile) -> None:
    """Put the file in the place of a null among the variables; raises `BadForm` when there is none."""
    names = path.split(".") if isinstance(path, str) else []
    if len(names) < 2 or names[0] != "variables":
        raise BadForm
    place = operations
    for name in names[:-1]:
        place = _inside(place, name)
    if _inside(place, names[-1]) is not None:
        raise BadForm
    place[int(names[-1]) if isinstance(place, list) else names[-1]] = file


def _inside(place: Any, name: str) -> Any:
    if isinstance(place, dict) and name in place:
        return place[name]
    is_index = isinstance(place, list) and name.isascii() and name.isdigit() and len(name) <= 4
    if is_index and int(name) < len(place):
        return place[int(name)]
    raise BadForm
