"""The spending overview as a file: streamed page by page, by the same permissions as the schema's."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import date
from uuid import UUID

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from auth.principal import CodeHolder
from gateway.faults import language_of
from gateway.requests import principal_of_request
from models.checks import REQUIRED, Checks
from models.language import Language, Text, preferred_language
from models.refusals import AccessCodeNotFound, InvalidFieldCode, InvalidInput, NotLoggedIn
from resolvers import access_codes, spending_overview
from resolvers.csv_text import DUTCH_EXCEL, RFC_4180, Dialect
from resolvers.database import Reader
from resolvers.orders import Period
from resolvers.services import Services
from resolvers.spending_overview import Page, Wanted
from schema.relay import key_of

PAGES_AT_ONCE = 2
"""How many pages a process makes at once, for all downloads together: other reads keep their connections."""

DAY = Text(nl="Schrijf een datum als 2026-03-31.", en="Write a date as 2026-03-31.")
VARIANT = Text(
    nl="Kies `excel` als variant, of laat dit weg voor een gewone CSV.",
    en="Choose `excel` as the variant, or leave it out for a plain CSV.",
)
FILE_NAME = Text(nl="bestedingenoverzicht-{first}-{last}.csv", en="spending-overview-{first}-{last}.csv")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_DAY = date.min


class SpendingDownloads:
    """Serves `GET /spending-overview.csv?from=&until=[&accessCode=][&variant=excel][&language=en]`."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(PAGES_AT_ONCE)

    async def download(self, request: Request) -> Response:
        """Stream an overview; a code that one may not see does not exist."""
        services: Services = request.app.state.services
        language = _language(request)
        principal = await principal_of_request(services, request)
        if not isinstance(principal, CodeHolder):
            return PlainTextResponse(
                NotLoggedIn().message(language), 401, headers={"www-authenticate": "Bearer"}
            )
        reader = services.database.reader(principal)
        try:
            period, dialect = _asked(request.query_params)
            code_id = await _visible_code(reader, request.query_params.get("accessCode"))
        except InvalidInput as refusal:
            return PlainTextResponse(_told(refusal, language), 400)
        except AccessCodeNotFound as refusal:
            return PlainTextResponse(refusal.message(language), 404)
        wanted = Wanted(period, code_id, language, dialect)
        headers = {
            "content-disposition": f'attachment; filename="{_file_name(wanted)}"',
            "cache-control": "private, no-store",
            "content-type": "text/csv; charset=utf-8; header=present",
        }
        if request.method == "HEAD":
            return Response(headers=headers)
        first = await self._page(reader, wanted)
        return StreamingResponse(self._parts(request, principal, wanted, first), headers=headers)

    async def _parts(
        self, request: Request, principal: CodeHolder, wanted: Wanted, page: Page
    ) -> AsyncIterator[bytes]:
        """Give part after part, for as long as the caller is who they were when they began.

        Otherwise the answer breaks off, which tells the client that the file is not whole.
        """
        services: Services = request.app.state.services
        yield page.text
        while page.end is not None:
            if await principal_of_request(services, request) != principal:
                raise NotLoggedIn
            page = await self._page(services.database.reader(principal), wanted, page.end)
            yield page.text

    async def _page(
        self, reader: Reader, wanted: Wanted, after: spending_overview.Position | None = None
    ) -> Page:
        async with self._turns:
            return await spending_overview.page(reader, wanted, after)


def _language(request: Request) -> Language:
    """Tell in which language to write: a link cannot send a header, so a parameter goes before it."""
    asked = request.query_params.get("language")
    return preferred_language(asked) if asked else language_of(request)


def _asked(parameters: QueryParams) -> tuple[Period, Dialect]:
    """Read what to download and how to write it; raises `InvalidInput`."""
    checks = Checks()
    first, last = _day(checks, "from", parameters), _day(checks, "until", parameters)
    variant = parameters.get("variant")
    if variant not in (None, "excel"):
        checks.refuse("variant", InvalidFieldCode.NOT_ALLOWED, VARIANT)
    checks.done()
    return Period(first, last), RFC_4180 if variant is None else DUTCH_EXCEL


def _day(checks: Checks, name: str, parameters: QueryParams) -> date:
    """Read a day; only as `YYYY-MM-DD`, of the forms of ISO 8601."""
    text = parameters.get(name)
    if not text:
        checks.refuse(name, InvalidFieldCode.REQUIRED, REQUIRED)
        return _NO_DAY
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    checks.refuse(name, InvalidFieldCode.MALFORMED, DAY)
    return _NO_DAY


async def _visible_code(reader: Reader, node_id: str | None) -> UUID | None:
    """Read which code; raises `AccessCodeNotFound` for one that the caller does not see."""
    if node_id is None:
        return None
    code_id = key_of(node_id, "AccessCode")
    if code_id is None or (await access_codes.by_ids(reader, [code_id]))[0] is None:
        raise AccessCodeNotFound
    return code_id


def _told(refusal: InvalidInput, language: Language) -> str:
    fields = [f"{field.path}: {field.message(language)}" for field in refusal.fields]
    return "\n".join([refusal.message(language), *fields])


def _file_name(wanted: Wanted) -> str:
    return FILE_NAME.in_language(wanted.language, first=wanted.period.first, last=wanted.period.last)
