"""A file of annual accounts that becomes a draft (DOMAIN 21, 24)."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import ClassVar
from uuid import UUID

from auth.principal import Principal, require_filer
from models.checks import Checks
from models.filing_refusals import UploadNotFound
from models.language import Text
from models.refusals import InvalidFieldCode
from models.rows import Row
from resolvers import uploads
from resolvers.database import Transaction
from resolvers.filing_access import found, lock_filer, must_see, scope_of
from resolvers.filing_drafts import Draft, UploadedFile, check_draft, save_upload
from resolvers.filing_parties import parties_of
from resolvers.idempotency import Once
from resolvers.services import Services

ONE_FILE = Text(
    nl="Stuur het bestand mee, of noem een upload: een van beide.",
    en="Send the file along, or name an upload: one of both.",
)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that came with the request, for as long as that is answered."""

    name: str
    """Its own, as sent."""
    byte_size: int
    read: Callable[[], Awaitable[bytes]]
    """Gives the content."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the file is: one of both."""

    file: ReceivedFile | None = None
    upload_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class FilingUploaded:
    """The draft as it is now, and whose filings it is among."""

    typename: ClassVar[str] = "FilingUploaded"
    filing: Row
    access_code: Row | None
    organisation: Row | None
    account: Row | None


async def upload(
    services: Services, principal: Principal, idempotency_key: str, draft: Draft, source: Source
) -> FilingUploaded:
    """Make a draft of a file, once for each idempotency key; an upload ends by it.

    Sent again, it gives the filing that there is, also when the upload it names has ended by the first.
    Raises `NotLoggedIn`, `NotPermitted`, `NotAuthorised`, `FilingNotFound`, `FilingNotChangeable`,
    `FilingChanged`, `CorrectionNotPossible`, `UploadNotFound`, `IdempotencyKeyReused`,
    `TooManyRequests` or `InvalidInput`.
    """
    filer = require_filer(principal)
    _check_source(source)
    check_draft(filer, idempotency_key, draft)
    saving = _Saving(services, principal, idempotency_key, draft)
    filing_id = await (saving.of_file(source.file) if source.file else saving.of_upload(source.upload_id))
    reader = services.database.reader(principal)
    filing = await found(reader, filing_id)
    return FilingUploaded(filing, *await parties_of(reader, filing))


def _check_source(source: Source) -> None:
    checks = Checks()
    if (source.file is None) == (source.upload_id is None):
        checks.refuse("file", InvalidFieldCode.REQUIRED, ONE_FILE)
    elif source.file is not None:
        uploads.check_file(checks, source.file.name, source.file.byte_size, at=("file", "file"))
    checks.done()


class _Saving:
    """What saving a file needs, whichever way it came."""

    def __init__(self, services: Services, principal: Principal, key: str, draft: Draft) -> None:
        self._services = services
        self._principal = principal
        self._filer = require_filer(principal)
        self._key = key
        self._draft = draft
        self._request = {"operation": "upload a filing", **asdict(draft)}

    async def of_file(self, file: ReceivedFile) -> UUID:
        """Save a file that came along."""
        services = self._services
        await services.database.write(
            lambda transaction: uploads.count_file(transaction, services, self._filer)
        )
        return await self._saved(file.name, await file.read())

    async def of_upload(self, upload_id: UUID | None) -> UUID:
        """Save an upload; one that ended by the same request gives what came of it."""
        services = self._services
        once = self._once(f"{scope_of(self._filer)} {upload_id.hex if upload_id else ''}")
        try:
            upload = await uploads.find_whole(services, self._principal, upload_id)
            content = await _content(services, upload)
            filing_id = await self._saved(upload.name, content, upload, once)
        except UploadNotFound:
            earlier = await once.known(services.database, services.clock())
            if earlier is None:
                raise
            return earlier
        await services.uploads.remove(upload.id)
        return filing_id

    async def _saved(
        self, name: str, content: bytes, upload: Row | None = None, once_of_upload: Once | None = None
    ) -> UUID:
        """Store the content first, so that no filing is without it."""
        services, filer = self._services, self._filer
        file = UploadedFile(name, await services.store.put(content), len(content))
        once = self._once(scope_of(filer), file=asdict(file))
        if await once.known(services.database, services.clock()) is None:
            await must_see(services.database.reader(self._principal), self._draft.corrects_id)

        async def write(transaction: Transaction) -> UUID:
            now = services.clock()
            await lock_filer(transaction, filer)
            earlier = await once.earlier(transaction, now)
            if earlier is not None:
                filing_id = earlier
            else:
                filing_id = (await save_upload(transaction, filer, self._draft, file, now)).id
                once.keep(transaction, filing_id, now)
            if upload is not None and once_of_upload is not None:
                await uploads.end(transaction, upload)
                once_of_upload.keep(transaction, filing_id, now)
            return filing_id

        return await services.database.write(write)

    def _once(self, scope: str, **more: object) -> Once:
        return Once(self._services.secrets, scope, self._key, self._request | more)


async def _content(services: Services, upload: Row) -> bytes:
    try:
        return await asyncio.to_thread(services.uploads.path(upload.id).read_bytes)
    except FileNotFoundError:
        raise UploadNotFound from None
