"""Whose filings may be changed, corrected or submitted, and by whom (DOMAIN 10, 19, 24)."""

from uuid import UUID

from sqlalchemy import select

from auth.principal import CodeHolder, Filer
from models.access_code import AccessCode, AccessCodeStatus
from models.account import Account, AccountStatus
from models.columns import columns_of
from models.filing import CHANGEABLE, Filing, FilingStatus
from models.filing_refusals import CorrectionNotPossible, FilingChanged, FilingNotChangeable, FilingNotFound
from models.refusals import NotLoggedIn
from models.rows import Row
from resolvers import filings
from resolvers.database import Reader, Transaction
from resolvers.filing_authorisations import must_be_authorised

_filing = columns_of(Filing)


def scope_of(filer: Filer) -> str:
    """Name the caller whose idempotency keys they are (DOMAIN 16)."""
    if isinstance(filer, CodeHolder):
        return f"code:{filer.access_code_id.hex}"
    return f"account:{filer.account_id.hex}"


async def found(reader: Reader, filing_id: UUID) -> Row:
    """Give a filing that the caller sees; raises `FilingNotFound`."""
    filing = await reader.row(filings.BY_ID, ids=[filing_id])
    if filing is None:
        raise FilingNotFound
    return filing


async def lock_filer(transaction: Transaction, filer: Filer) -> None:
    """Lock who files, so that what one does comes one after another; raises `NotLoggedIn`."""
    if isinstance(filer, CodeHolder):
        code = await transaction.get_one(AccessCode, filer.access_code_id, with_for_update=True)
        is_active = code.status is AccessCodeStatus.ACTIVE
    else:
        account = await transaction.get(Account, filer.account_id, with_for_update=True)
        is_active = account is not None and account.status is AccountStatus.ACTIVE
    if not is_active:
        raise NotLoggedIn


async def locked(transaction: Transaction, filer: Filer, filing_id: UUID, version: int) -> Filing:
    """Take a draft of the caller's own to change it, as it was seen.

    Raises `FilingNotFound`, `NotAuthorised`, `FilingNotChangeable` or `FilingChanged`.
    """
    own = (
        _filing.access_code_id == filer.access_code_id
        if isinstance(filer, CodeHolder)
        else _filing.account_id == filer.account_id
    )
    by_id = select(Filing).where(_filing.id == filing_id, own).with_for_update()
    filing = (await transaction.execute(by_id)).scalars().first()
    if filing is None:
        raise FilingNotFound
    if not isinstance(filer, CodeHolder):
        await must_be_authorised(transaction, filer.account_id, filing.kvk_number)
    if filing.status not in CHANGEABLE:
        raise FilingNotChangeable(filing.status)
    if filing.version != version:
        raise FilingChanged(filing.version)
    return filing


async def must_see(reader: Reader, corrects_id: UUID | None) -> None:
    """See to it that the caller sees what a new draft corrects, if anything (DOMAIN 10).

    Raises `CorrectionNotPossible`, as for one that there never was.
    """
    if corrects_id is not None and await reader.row(filings.BY_ID, ids=[corrects_id]) is None:
        raise CorrectionNotPossible


async def must_be_correctable(transaction: Transaction, corrects_id: UUID, kvk_number: str) -> Filing:
    """Give the filed one that is to be corrected: of the company, adopted, and the latest of its corrections.

    Accounts that were filed before they were adopted are not corrected: the adopted ones are filed after.
    Raises `CorrectionNotPossible` (DOMAIN 24).
    """
    corrected = await transaction.get(Filing, corrects_id)
    if corrected is None or corrected.kvk_number != kvk_number:
        raise CorrectionNotPossible
    if corrected.status is not FilingStatus.FILED or not corrected.is_adopted:
        raise CorrectionNotPossible
    if await is_corrected(transaction, corrects_id):
        raise CorrectionNotPossible
    return corrected


async def is_corrected(transaction: Transaction, filing_id: UUID) -> bool:
    """Tell whether a correction of a filed one was accepted."""
    taken = (FilingStatus.ACCEPTED, FilingStatus.FILED)
    later = select(_filing.id).where(_filing.corrects_id == filing_id, _filing.status.in_(taken)).limit(1)
    return (await transaction.execute(later)).first() is not None
