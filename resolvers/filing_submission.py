"""Submitting a draft, to be checked and filed (DOMAIN 16, 22, 24)."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from auth.principal import Principal, require_filer
from models.checks import Checks
from models.filing import FilingStatus
from models.filing_refusals import FilingNotReady
from models.finding import blocks
from models.outbox import Task
from models.rows import Row
from resolvers import outbox
from resolvers.database import Transaction
from resolvers.filing_access import found, lock_filer, locked, must_be_correctable, scope_of
from resolvers.filing_drafts import findings_of_form
from resolvers.filing_parties import parties_of
from resolvers.idempotency import Once
from resolvers.services import Services


@dataclass(frozen=True, slots=True)
class FilingSubmitted:
    """The filing as it is now, and whose filings it is among."""

    typename: ClassVar[str] = "FilingSubmitted"
    filing: Row
    access_code: Row | None
    organisation: Row | None
    account: Row | None


async def submit(
    services: Services, principal: Principal, idempotency_key: str, filing_id: UUID, version: int
) -> FilingSubmitted:
    """Submit a draft as it was seen, once for each idempotency key.

    Authorisation of an account is judged here, and not again when it is filed. Raises `NotLoggedIn`,
    `NotPermitted`, `NotAuthorised`, `FilingNotFound`, `FilingNotChangeable`, `FilingChanged`,
    `CorrectionNotPossible`, `IdempotencyKeyReused`, `InvalidInput`, or `FilingNotReady` for a form with
    errors; then nothing is written.
    """
    filer = require_filer(principal)
    checks = Checks()
    checks.idempotency_key("idempotencyKey", idempotency_key)
    checks.done()
    request = {"operation": "submit a filing", "filing_id": filing_id, "version": version}
    once = Once(services.secrets, scope_of(filer), idempotency_key, request)
    submitted_id = await once.known(services.database, services.clock())

    async def write(transaction: Transaction) -> UUID:
        now = services.clock()
        await lock_filer(transaction, filer)
        earlier = await once.earlier(transaction, now)
        if earlier is not None:
            return earlier
        filing = await locked(transaction, filer, filing_id, version)
        findings = findings_of_form(filing, now)
        if blocks(findings):
            raise FilingNotReady(findings)
        if filing.corrects_id is not None:
            await must_be_correctable(transaction, filing.corrects_id, filing.kvk_number)
        filing.status, filing.submitted_at = FilingStatus.CHECKING, now
        outbox.promise(transaction, Task.CHECK_FILING, filing.id, now)
        once.keep(transaction, filing.id, now)
        return filing.id

    if submitted_id is None:
        submitted_id = await services.database.write(write)
    reader = services.database.reader(principal)
    filing = await found(reader, submitted_id)
    return FilingSubmitted(filing, *await parties_of(reader, filing))
