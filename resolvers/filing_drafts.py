"""Drafts of annual accounts: saved step by step, and discarded (DOMAIN 19, 21, 24)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import delete

from auth.principal import CodeHolder, Filer, Principal, require_filer
from auth.secrets import new_number
from models.annual_accounts import AnnualAccounts
from models.balance_sheet import SELF_FILED
from models.checks import REQUIRED, Checks
from models.columns import columns_of
from models.days import amsterdam_day
from models.filing import Filing, FilingReport, FilingStatus, Route
from models.filing_refusals import (
    FilingNotFound,
    SizeClassNotAccepted,
)
from models.finding import Finding, blocks
from models.language import Language, Text
from models.organisation import Organisation
from models.permission import Permission
from models.refusals import InvalidFieldCode, NotPermitted
from models.rows import Row
from resolvers import filings
from resolvers.database import Transaction
from resolvers.filing_access import found, lock_filer, locked, must_be_correctable, must_see, scope_of
from resolvers.filing_authorisations import customer_of, must_be_authorised
from resolvers.filing_parties import parties_of
from resolvers.form_checks import check_form
from resolvers.idempotency import Once
from resolvers.services import Services

_FIXED_WITH_DRAFT = Text(
    nl="Dit ligt vast zodra er een concept is. Laat het weg.",
    en="This is fixed once there is a draft. Leave it out.",
)
OTHER_COMPANY = Text(
    nl="Met een toegangscode deponeert u voor uw eigen onderneming. Laat dit weg.",
    en="With an access code you file for your own company. Leave this out.",
)

_filing, _report = columns_of(Filing), columns_of(FilingReport)


@dataclass(frozen=True, slots=True)
class Draft:
    """Which draft is saved: a new one, or one that there is, as it was seen."""

    filing_id: UUID | None = None
    """None for a new one; an id that nobody has is one that is not found."""
    version: int | None = None
    """Of the draft as it was seen; needed with `filing_id`."""
    kvk_number: str | None = None
    """The company of a new draft by an account; a code's is its own."""
    corrects_id: UUID | None = None
    """The filed one that a new draft corrects."""
    language: Language = Language.NL


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file that was received whole and is in the document store."""

    name: str
    """Its own name, at most 200 characters."""
    sha256: str
    byte_size: int


@dataclass(frozen=True, slots=True)
class FilingSaved:
    """The draft as it is now, what its form still lacks, and whose filings it is among."""

    typename: ClassVar[str] = "FilingSaved"
    filing: Row
    findings: tuple[Finding, ...]
    access_code: Row | None
    organisation: Row | None
    account: Row | None


@dataclass(frozen=True, slots=True)
class FilingDiscarded:
    """The draft is gone."""

    typename: ClassVar[str] = "FilingDiscarded"
    filing_id: UUID
    access_code: Row | None
    organisation: Row | None
    account: Row | None


@dataclass(frozen=True, slots=True)
class FilingChecked:
    """What is found in a form as it is now."""

    typename: ClassVar[str] = "FilingChecked"
    findings: tuple[Finding, ...]

    @property
    def is_ready(self) -> bool:
        """Tell whether it can be submitted."""
        return not blocks(self.findings)


def check_now(services: Services, form: AnnualAccounts, is_correction: bool) -> FilingChecked:
    """Check a form as a person fills it in; nothing is written."""
    return FilingChecked(check_form(form, amsterdam_day(services.clock()), is_correction=is_correction))


async def save_form(
    services: Services, principal: Principal, idempotency_key: str, draft: Draft, form: AnnualAccounts
) -> FilingSaved:
    """Save a form as far as it is filled in, once for each idempotency key.

    Raises `NotLoggedIn`, `NotPermitted`, `NotAuthorised`, `SizeClassNotAccepted`, `FilingNotFound`,
    `FilingNotChangeable`, `FilingChanged`, `CorrectionNotPossible`, `IdempotencyKeyReused` or
    `InvalidInput`.
    """
    filer = require_filer(principal)
    check_draft(filer, idempotency_key, draft)
    if form.size_class is not None and form.size_class not in SELF_FILED:
        raise SizeClassNotAccepted(form.size_class)
    request = {"operation": "save a form", **asdict(draft), "form": form.to_json()}
    once = Once(services.secrets, scope_of(filer), idempotency_key, request)
    saved_id = await once.known(services.database, services.clock())

    async def write(transaction: Transaction) -> UUID:
        now = services.clock()
        await lock_filer(transaction, filer)
        earlier = await once.earlier(transaction, now)
        if earlier is not None:
            return earlier
        filing = await _save_form(transaction, filer, draft, form, now)
        once.keep(transaction, filing.id, now)
        return filing.id

    reader = services.database.reader(principal)
    if saved_id is None:
        await must_see(reader, draft.corrects_id)
        saved_id = await services.database.write(write)
    filing = await found(reader, saved_id)
    findings = findings_of_form(filing, services.clock())
    return FilingSaved(filing, findings, *await parties_of(reader, filing))


async def save_upload(
    transaction: Transaction, filer: Filer, draft: Draft, upload: UploadedFile, now: datetime
) -> Filing:
    """Make a draft of a file, or put the file in the place of what a draft had.

    After `check_draft`, and in the transaction that locked the filer. What the file says is known once
    it was checked. Raises as `save_form` does, but for what is about keys.
    """
    filing = await _opened(transaction, filer, draft, Route.XBRL_UPLOAD, now)
    filing.form = None
    filing.upload_name, filing.upload_sha256 = upload.name, upload.sha256
    filing.upload_size = upload.byte_size
    filing.size_class, filing.financial_year = None, None
    filing.period_start = filing.period_end = filing.adoption_date = filing.is_adopted = None
    transaction.add(filing)
    await transaction.flush()
    return filing


async def discard(services: Services, principal: Principal, filing_id: UUID, version: int) -> FilingDiscarded:
    """Discard a draft, with what was found in it.

    Raises `NotLoggedIn`, `NotPermitted`, `FilingNotFound`, `FilingNotChangeable` or `FilingChanged`.
    """
    filer = require_filer(principal)
    reader = services.database.reader(principal)
    seen = await found(reader, filing_id)
    if not filings.is_own(principal, seen):
        raise FilingNotFound
    parties = await parties_of(reader, seen)

    async def write(transaction: Transaction) -> None:
        await lock_filer(transaction, filer)
        filing = await locked(transaction, filer, filing_id, version)
        await _forget_report(transaction, filing.id)
        await transaction.delete(filing)

    await services.database.write(write)
    return FilingDiscarded(filing_id, *parties)


def check_draft(filer: Filer, idempotency_key: str, draft: Draft) -> None:
    """Check what names a draft; raises `InvalidInput`."""
    checks = Checks()
    checks.idempotency_key("idempotencyKey", idempotency_key)
    if draft.filing_id is not None:
        if draft.version is None:
            checks.refuse("version", InvalidFieldCode.REQUIRED, REQUIRED)
        for path, value in (("kvkNumber", draft.kvk_number), ("correctsId", draft.corrects_id)):
            if value is not None:
                checks.refuse(path, InvalidFieldCode.NOT_ALLOWED, _FIXED_WITH_DRAFT)
    elif not isinstance(filer, CodeHolder):
        checks.kvk_number("kvkNumber", draft.kvk_number)
    elif draft.kvk_number is not None:
        checks.refuse("kvkNumber", InvalidFieldCode.NOT_ALLOWED, OTHER_COMPANY)
    checks.done()


def findings_of_form(filing: Row | Filing, now: datetime) -> tuple[Finding, ...]:
    """Find what a draft's form would be refused for today; nothing of an upload, which is checked later."""
    if filing.form is None:
        return ()
    form = AnnualAccounts.from_json(filing.form)
    return check_form(form, amsterdam_day(now), is_correction=filing.corrects_id is not None)


async def _save_form(
    transaction: Transaction, filer: Filer, draft: Draft, form: AnnualAccounts, now: datetime
) -> Filing:
    filing = await _opened(transaction, filer, draft, Route.SELF_FILING, now)
    filing.form = form.to_json()
    filing.upload_name, filing.upload_sha256, filing.upload_size = None, None, None
    filing.size_class = form.size_class
    filing.period_start, filing.period_end = form.period.start, form.period.end
    filing.financial_year = form.period.start.year if form.period.start else None
    filing.is_adopted, filing.adoption_date = form.is_adopted, form.adoption_date
    transaction.add(filing)
    await transaction.flush()
    return filing


async def _opened(
    transaction: Transaction, filer: Filer, draft: Draft, route: Route, now: datetime
) -> Filing:
    """Give the draft that is saved, without what it will hold; a refused one becomes a draft again."""
    if draft.filing_id is None:
        return await _new(transaction, filer, draft, route, now)
    filing = await locked(transaction, filer, draft.filing_id, draft.version or 0)
    await _forget_report(transaction, filing.id)
    filing.status, filing.route = FilingStatus.DRAFT, route
    filing.version += 1
    filing.changed_at = now
    filing.language = draft.language
    return filing


async def _new(transaction: Transaction, filer: Filer, draft: Draft, route: Route, now: datetime) -> Filing:
    kvk_number, organisation_id = await _company(transaction, filer, draft)
    if draft.corrects_id is not None:
        await must_be_correctable(transaction, draft.corrects_id, kvk_number)
    return Filing(
        number=new_number("J"),
        kvk_number=kvk_number,
        organisation_id=organisation_id,
        access_code_id=filer.access_code_id if isinstance(filer, CodeHolder) else None,
        account_id=None if isinstance(filer, CodeHolder) else filer.account_id,
        corrects_id=draft.corrects_id,
        route=route,
        language=draft.language,
        created_at=now,
        changed_at=now,
    )


async def _company(transaction: Transaction, filer: Filer, draft: Draft) -> tuple[str, UUID | None]:
    """Give the company that is filed for, and its customer record if it has one (DOMAIN 19)."""
    if isinstance(filer, CodeHolder):
        if filer.organisation_id is None:
            raise NotPermitted(Permission.FILE_ANNUAL_ACCOUNTS)
        own = await transaction.get_one(Organisation, filer.organisation_id)
        return own.kvk_number, own.id
    kvk_number = draft.kvk_number or ""
    organisation_id = await customer_of(transaction, kvk_number)
    await must_be_authorised(transaction, filer.account_id, kvk_number)
    return kvk_number, organisation_id


async def _forget_report(transaction: Transaction, filing_id: UUID) -> None:
    """Delete what the last check found: it is not about what is saved now."""
    await transaction.execute(delete(FilingReport).where(_report.filing_id == filing_id))
