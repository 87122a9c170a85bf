"""Files that are sent in pieces, to be filed (DOMAIN 21).

What was received of an upload is in the upload folder, its row says whose it is. The row is made first
and deleted first, so a file without one is of an upload that has ended: `clear_away` deletes it.
"""

import unicodedata
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from auth.principal import CodeHolder, Filer, Principal, require_filer
from auth.throttle import UPLOAD, count_attempt
from auth.visibility import Read
from models.checks import REQUIRED, Checks
from models.columns import columns_of
from models.filing_refusals import UploadNotFound
from models.language import Text
from models.refusals import InvalidFieldCode
from models.rows import Prepared, Row, any_of
from models.upload import LARGEST_UPLOAD, UPLOAD_LIFE, Upload
from resolvers.database import Transaction
from resolvers.filing_access import scope_of
from resolvers.services import Services

MOST_OPEN = 5
"""Of one code or account; who begins another loses the oldest."""
LONGEST_NAME = 200

FILE_NAME = Text(
    nl=(
        "Deze bestandsnaam kan niet worden gebruikt. Geef het bestand een naam van ten hoogste 200 tekens, "
        "zonder schuine strepen en onzichtbare tekens."
    ),
    en=(
        "This file name cannot be used. Give the file a name of at most 200 characters, "
        "without slashes and invisible characters."
    ),
)
FILE_SIZE = Text(
    nl="Kies een bestand van 1 byte tot en met 10 MB (10.000.000 bytes).",
    en="Choose a file of 1 byte to 10 MB (10,000,000 bytes).",
)

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_upload = columns_of(Upload)

BY_ID = Read(Upload, lambda visible: visible.where(_upload.id == bindparam("id")))
_THERE = Prepared(select(_upload.id).where(any_of(_upload.id, "ids")), "Upload")


class WrongOffset(Exception):
    """The upload does not stand where a piece would follow: another wrote, or it was sent twice."""


@dataclass(frozen=True, slots=True)
class Received:
    """An upload, and how much of it is there."""

    upload: Row
    offset: int
    """In bytes."""

    @property
    def left(self) -> int:
        """How many bytes are still to come."""
        return int(self.upload.byte_size) - self.offset


def check_file(checks: Checks, name: str, byte_size: int, *, at: tuple[str, str]) -> None:
    """Check a file's name, which stays as it is, and size; `at` are the paths of both."""
    if not name.strip():
        checks.refuse(at[0], InvalidFieldCode.REQUIRED, REQUIRED)
    elif len(name) > LONGEST_NAME:
        checks.refuse(at[0], InvalidFieldCode.TOO_LONG, FILE_NAME)
    elif name in (".", "..") or any(map(_is_unfit, name)):
        checks.refuse(at[0], InvalidFieldCode.MALFORMED, FILE_NAME)
    if not 1 <= byte_size <= LARGEST_UPLOAD:
        checks.refuse(at[1], InvalidFieldCode.OUT_OF_RANGE, FILE_SIZE)


def owner_of(filer: Filer) -> dict[str, UUID]:
    """Give whose an upload of the caller is, as columns."""
    if isinstance(filer, CodeHolder):
        return {"access_code_id": filer.access_code_id}
    return {"account_id": filer.account_id}


async def count_file(transaction: Transaction, services: Services, filer: Filer) -> None:
    """Count a file that the caller sends; raises `TooManyRequests`."""
    await count_attempt(transaction, services.secrets, UPLOAD, scope_of(filer), services.clock())


async def begin(services: Services, principal: Principal, name: str, byte_size: int) -> Received:
    """Begin an upload of so many bytes.

    Raises `NotLoggedIn`, `NotPermitted`, `InvalidInput` (of `name` and `byteSize`) or `TooManyRequests`.
    """
    filer = require_filer(principal)
    checks = Checks()
    check_file(checks, name, byte_size, at=("name", "byteSize"))
    checks.done()

    async def write(transaction: Transaction) -> tuple[UUID, list[UUID]]:
        # Its counter is locked from here on, so that one owner's uploads begin one after another.
        await count_file(transaction, services, filer)
        ended = await _end_oldest(transaction, owner_of(filer))
        upload = Upload(name=name, byte_size=byte_size, created_at=services.clock(), **owner_of(filer))
        transaction.add(upload)
        await transaction.flush()
        return upload.id, ended

    upload_id, ended = await services.database.write(write)
    for each in ended:
        await services.uploads.remove(each)
    return await find(services, principal, upload_id)


async def find(services: Services, principal: Principal, upload_id: UUID | None) -> Received:
    """Give an upload of the caller's own, whole or not.

    Raises `NotLoggedIn`, `NotPermitted`, or `UploadNotFound` also for one that is past its time.
    """
    reader = services.database.reader(require_filer(principal))
    upload = None if upload_id is None else await reader.row(BY_ID, id=upload_id)
    if upload is None or upload.created_at + UPLOAD_LIFE <= services.clock():
        raise UploadNotFound
    return Received(upload, await services.uploads.size(upload.id))


async def append(services: Services, received: Received, piece: bytes) -> Received:
    """Keep the next piece, durably. Never more than what is left of the file: ValueError.

    Raises `WrongOffset` when somebody else wrote meanwhile, or the upload has ended.
    """
    if len(piece) > received.left:
        raise ValueError("more than there is left of the file")
    try:
        offset = await services.uploads.append(received.upload.id, received.offset, piece)
    except ValueError:
        raise WrongOffset from None
    return Received(received.upload, offset)


async def find_whole(services: Services, principal: Principal, upload_id: UUID | None) -> Row:
    """Give an upload of the caller's own that is whole; from then on its content never changes.

    Raises as `find` does, and `UploadNotFound` also for one that is not whole.
    """
    received = await find(services, principal, upload_id)
    if received.left:
        raise UploadNotFound
    return received.upload


async def end(transaction: Transaction, upload: Row) -> None:
    """Delete the row of an upload, so that nothing is made of it twice; raises `UploadNotFound`.

    What was received is to be removed after that.
    """
    ended = delete(Upload).where(_upload.id == upload.id).returning(_upload.id)
    if (await transaction.execute(ended)).first() is None:
        raise UploadNotFound


async def forget(services: Services, upload: Row) -> None:
    """End an upload: its row and what was received; raises `UploadNotFound`."""
    await services.database.write(lambda transaction: end(transaction, upload))
    await services.uploads.remove(upload.id)


async def clear_away(services: Services) -> None:
    """Delete uploads that are past their time, and what is left of those that ended."""
    too_old = services.clock() - UPLOAD_LIFE
    await services.database.write(
        lambda transaction: transaction.execute(delete(Upload).where(_upload.created_at <= too_old))
    )
    received = await services.uploads.ids()
    there = {row.id for row in await services.database.fetch(_THERE, ids=received)} if received else set()
    for upload_id in received:
        if upload_id not in there:
            await services.uploads.remove(upload_id)


async def _end_oldest(transaction: Transaction, owner: dict[str, UUID]) -> list[UUID]:
    """Delete the rows of an owner's uploads but for the newest, so that there is room for one more."""
    ((name, owner_id),) = owner.items()
    newest_first = (
        select(_upload.id)
        .where(_upload[name] == owner_id)
        .order_by(_upload.created_at.desc(), _upload.id.desc())
    )
    ended = list((await transaction.execute(newest_first.offset(MOST_OPEN - 1))).scalars())
    if ended:
        await transaction.execute(delete(Upload).where(_upload.id.in_(ended)))
    return ended


def _is_unfit(character: str) -> bool:
    return character in "/\\" or unicodedata.category(character) in _INVISIBLE
