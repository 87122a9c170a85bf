"""Demo data of filing: an account that a company authorised, and accounts that it filed."""

from datetime import date

from sqlalchemy import select

from auth.principal import GUEST, Principal
from models.account import Account
from models.annual_accounts import AnnualAccounts, Appropriation, Figures, FinancialPeriod
from models.balance_sheet import BalanceSheetItem as Item
from models.columns import columns_of
from models.filing_authorisation import FilingAuthorisation
from models.language import Language
from models.outbox import OutboxItem, Task
from models.session import SessionTransport
from models.size_class import SizeClass
from resolvers import accounts, filing_authorisations, filing_drafts, filing_submission
from resolvers.filing_drafts import Draft
from resolvers.services import Services
from resolvers.sessions import log_out

COMPANY = "68750110"
EMAIL = "boekhouder@voorbeeld.example"
_ADDRESS = "127.0.0.1"

FILED_ACCOUNTS = AnnualAccounts(
    size_class=SizeClass.MICRO,
    period=FinancialPeriod(date(2023, 1, 1), date(2023, 12, 31)),
    previous_period=FinancialPeriod(date(2022, 1, 1), date(2022, 12, 31)),
    appropriation=Appropriation.AFTER,
    is_adopted=True,
    adoption_date=date(2024, 5, 1),
    figures={
        Item.ASSETS_NONCURRENT: Figures(52_000, 61_000),
        Item.ASSETS_CURRENT: Figures(31_000, 24_000),
        Item.ASSETS: Figures(83_000, 85_000),
        Item.EQUITY: Figures(43_000, 35_000),
        Item.LIABILITIES: Figures(40_000, 50_000),
        Item.EQUITY_AND_LIABILITIES: Figures(83_000, 85_000),
    },
)


async def seed_account(services: Services, password: str) -> str:
    """Make an account that its company authorised with the code of a letter; give its e-mail address."""
    sent = accounts.AccountRequest(EMAIL, "Voorbeeld", "Boekhouder", password)
    await accounts.open_account(services, sent, Language.NL, _ADDRESS)
    seed = await _seed_of(services, Account, Task.MAIL_ACCOUNT_CONFIRMATION)
    await accounts.confirm(services, services.secrets.confirmation_token(seed), _ADDRESS)
    login = accounts.AccountLogin(EMAIL, password, SessionTransport.BEARER, "demo data", _ADDRESS)
    principal = (await accounts.log_in(services, login, GUEST)).principal
    await filing_authorisations.request(services, principal, COMPANY, "demo-authorisation")
    seed = await _seed_of(services, FilingAuthorisation, Task.POST_AUTHORISATION_CODE)
    code = services.secrets.authorisation_code(seed)
    await filing_authorisations.make(services, principal, COMPANY, code)
    await log_out(services, principal)
    return EMAIL


async def file_accounts(services: Services, principal: Principal) -> None:
    """Submit the accounts of an earlier year; the worker checks and files them."""
    saved = await filing_drafts.save_form(services, principal, "demo-filing", Draft(), FILED_ACCOUNTS)
    await filing_submission.submit(
        services, principal, "demo-submission", saved.filing.id, saved.filing.version
    )


async def _seed_of(services: Services, table: type[Account | FilingAuthorisation], task: Task) -> bytes:
    """Read what a mailed link or a letter will hold off the outbox, before it goes out."""
    item = columns_of(OutboxItem)
    found = await services.database.fetch(
        select(item.seed).join(table, columns_of(table).id == item.subject_id).where(item.task == task)
    )
    seed: bytes = found[0].seed
    return seed
