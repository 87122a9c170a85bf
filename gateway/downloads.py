"""Downloads of documents, by the same permissions as the schema's."""

import asyncio
import logging
from unicodedata import normalize
from urllib.parse import quote
from uuid import UUID

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from auth.principal import Guest, Principal
from gateway.faults import language_of
from gateway.requests import principal_of_request
from models.language import Text
from models.refusals import NotLoggedIn
from models.rows import Row
from resolvers import documents
from resolvers.services import Services

NOT_FOUND = Text(
    nl="Dit document is er niet, of het is niet voor u. Kijk bij uw bestellingen.",
    en="This document does not exist, or is not yours. Look among your orders.",
)
OUT_OF_REACH = Text(
    nl="Dit document is nu niet op te halen. Probeer het later, of neem contact op met de klantenservice.",
    en="This document cannot be fetched right now. Try again later, or contact support.",
)

_log = logging.getLogger(__name__)


async def download(request: Request) -> Response:
    """Send a document, whole or by range (RFC 9110, 14); what one may not see does not exist."""
    services: Services = request.app.state.services
    language = language_of(request)
    principal = await principal_of_request(services, request)
    if isinstance(principal, Guest):
        return PlainTextResponse(NotLoggedIn().message(language), 401, headers={"www-authenticate": "Bearer"})
    row = await _visible(services, principal, request.path_params["document_id"])
    if row is None:
        return PlainTextResponse(NOT_FOUND.in_language(language), 404)
    path = services.store.path(row.sha256)
    if not await asyncio.to_thread(path.is_file):
        _log.error("document %s is not in the store", row.id)
        return PlainTextResponse(OUT_OF_REACH.in_language(language), 503)
    headers = {
        "content-disposition": _disposition(row.name),
        "cache-control": "private, no-store",
        "etag": f'"{row.sha256}"',
    }
    if row.sha256 in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return FileResponse(path, media_type=row.media_type, headers=headers)


def _disposition(name: str) -> str:
    """Name the file twice: in plain letters for old clients, and as it is (RFC 6266, D)."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = "".join(letter if letter.isalnum() or letter in "-_. " else "_" for letter in plain)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


async def _visible(services: Services, principal: Principal, document_id: str) -> Row | None:
    try:
        key = UUID(document_id)
    except ValueError:
        return None
    return await documents.find(services.database.reader(principal), key)
