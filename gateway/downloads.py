"""Downloads of documents, by the same permissions as the schema's."""

from urllib.parse import quote
from uuid import UUID

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from auth.principal import Guest, Principal
from gateway.requests import principal_of_request
from models.language import Text, preferred_language
from models.refusals import NotLoggedIn
from models.rows import Row
from resolvers import documents
from resolvers.services import Services

NOT_FOUND = Text(
    nl="Dit document is er niet, of het is niet voor u. Kijk bij uw bestellingen.",
    en="This document does not exist, or is not yours. Look among your orders.",
)


async def download(request: Request) -> Response:
    """Send a document, whole or by range (RFC 9110, 14); what one may not see does not exist."""
    services: Services = request.app.state.services
    language = preferred_language(request.headers.get("accept-language", ""))
    principal = await principal_of_request(services, request)
    if isinstance(principal, Guest):
        return PlainTextResponse(NotLoggedIn().message(language), 401)
    row = await _visible(services, principal, request.path_params["document_id"])
    if row is None:
        return PlainTextResponse(NOT_FOUND.in_language(language), 404)
    disposition = f"attachment; filename*=UTF-8''{quote(row.name)}"
    return FileResponse(
        services.store.path(row.sha256),
        media_type=row.media_type,
        headers={
            "content-disposition": disposition,
            "cache-control": "private, no-store",
            "etag": f'"{row.sha256}"',
        },
    )


async def _visible(services: Services, principal: Principal, document_id: str) -> Row | None:
    try:
        key = UUID(document_id)
    except ValueError:
        return None
    return await documents.find(services.database.reader(principal), key)
