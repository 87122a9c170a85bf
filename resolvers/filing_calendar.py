"""Until when a company can file its next annual accounts (DOMAIN 23)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sqlalchemy import bindparam, select

from auth.principal import CodeHolder, Principal, require_filer
from models.checks import Checks
from models.columns import columns_of
from models.days import amsterdam_day
from models.filing import Filing, FilingStatus
from models.filing_terms import FilingTerm, next_term
from models.organisation import Organisation
from models.permission import Permission
from models.refusals import InvalidFieldCode, NotPermitted
from models.rows import Prepared, Row
from resolvers.database import Transaction
from resolvers.filing_authorisations import must_be_authorised
from resolvers.filing_drafts import OTHER_COMPANY
from resolvers.services import Services

_filing = columns_of(Filing)
_LAST_FILED = Prepared(
    select(_filing.financial_year, _filing.period_end, _filing.is_adopted)
    .where(_filing.kvk_number == bindparam("kvk_number"), _filing.status == FilingStatus.FILED)
    .order_by(_filing.period_end.desc(), _filing.filed_at.desc())
    .limit(1),
    "Filing",
)


@dataclass(frozen=True, slots=True)
class LastFiled:
    """The latest accounts that were filed here."""

    financial_year: int
    period_end: date
    is_adopted: bool


@dataclass(frozen=True, slots=True)
class FilingCalendar:
    """Which accounts a company files next, and until when."""

    typename: ClassVar[str] = "FilingCalendar"
    kvk_number: str
    financial_year_end: date
    """The balance date of the accounts to file next."""
    next_term: FilingTerm
    last_filed: LastFiled | None
    """None when nothing was filed here; then years are taken to end with December."""

    @property
    def days_left(self) -> int:
        """Tell how many days are left; below 0 when the term has passed."""
        return self.next_term.days_left

    @property
    def is_late(self) -> bool:
        """Tell whether the term has passed."""
        return self.next_term.is_late

    @property
    def adoption_awaited(self) -> bool:
        """Tell whether the last accounts were filed before they were adopted.

        Their twelve months are kept with that; once adopted, they are filed within eight days.
        """
        return self.last_filed is not None and not self.last_filed.is_adopted


async def calendar_of(services: Services, principal: Principal, kvk_number: str | None) -> FilingCalendar:
    """Give the calendar of the code's own company, or of one that authorised the account.

    Raises `NotLoggedIn`, `NotPermitted`, `NotAuthorised` or `InvalidInput`.
    """
    number = await _company(services, principal, kvk_number)
    found = await services.database.fetch(_LAST_FILED, kvk_number=number)
    today = amsterdam_day(services.clock())
    last = _last(found[0]) if found else None
    end = _a_year_after(last.period_end) if last else date(today.year - 1, 12, 31)
    return FilingCalendar(number, end, next_term(end, None, today), last)


async def _company(services: Services, principal: Principal, kvk_number: str | None) -> str:
    filer, checks = require_filer(principal), Checks()
    if isinstance(filer, CodeHolder):
        organisation_id = filer.organisation_id
        if organisation_id is None:
            raise NotPermitted(Permission.FILE_ANNUAL_ACCOUNTS)
        own = await services.database.write(
            lambda transaction: transaction.get_one(Organisation, organisation_id)
        )
        if kvk_number not in (None, own.kvk_number):
            checks.refuse("kvkNumber", InvalidFieldCode.NOT_ALLOWED, OTHER_COMPANY)
        checks.done()
        return own.kvk_number
    number, account_id = checks.kvk_number("kvkNumber", kvk_number), filer.account_id
    checks.done()

    async def judge(transaction: Transaction) -> None:
        await must_be_authorised(transaction, account_id, number)

    await services.database.write(judge)
    return number


def _last(row: Row) -> LastFiled:
    return LastFiled(row.financial_year, row.period_end, row.is_adopted)


def _a_year_after(day: date) -> date:
    """Give the same day of the next year; a year that ends with February goes on to do so."""
    if (day.month, day.day) in ((2, 28), (2, 29)):
        return date(day.year + 1, 3, 1) - date.resolution
    return day.replace(year=day.year + 1)
