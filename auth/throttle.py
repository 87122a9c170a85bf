"""Limits on attempts, counted in the database so that they hold across processes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from auth.secrets import Secrets
from models.columns import columns_of
from models.refusals import TooManyRequests
from models.throttle import AttemptWindow


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many attempts on one subject in a window of time."""

    name: str
    attempts: int
    window: timedelta


LOGIN_FROM_KNOWN_PLACE = Limit("login from known place", 20, timedelta(minutes=15))
"""Of one code from one place where it was logged in with before: nobody else counts here."""
LOGIN_OF_CODE_FROM_ELSEWHERE = Limit("login of code from elsewhere", 20, timedelta(hours=1))
"""Of one code from all other places together: how fast its password can be guessed, by however many."""
LOGIN_FROM_ADDRESS = Limit("login from address", 300, timedelta(minutes=15))
"""Of any codes from one address, other than from known places."""
LOGIN_FROM_ELSEWHERE = Limit("login from elsewhere", 20_000, timedelta(hours=1))
"""Of any codes from all places that are not known: the whole of a spread attack."""
PASSWORD_CHANGE = Limit("password change", 10, timedelta(hours=1))
PASSWORD_MAIL_OF_HOLDER = Limit("password mail of holder", 5, timedelta(hours=1))
"""Of one code or request with one e-mail address: who does not know both takes nothing from its holder."""
PASSWORD_MAIL_TO_EMAIL = Limit("password mail to e-mail", 20, timedelta(hours=1))
"""Of first passwords, of any requests: those can be made by a stranger, to fill a mailbox."""
PASSWORD_MAIL_FROM_ADDRESS = Limit("password mail from address", 100, timedelta(hours=1))
CODE_REQUEST_FOR_COMPANY = Limit("code request for company", 500, timedelta(days=1))
CODE_REQUEST_TO_EMAIL = Limit("code request to e-mail", 10, timedelta(hours=1))
CODE_REQUEST_FROM_ADDRESS = Limit("code request from address", 300, timedelta(hours=1))
GUEST_ORDER_TO_EMAIL = Limit("guest order to e-mail", 30, timedelta(hours=1))
GUEST_ORDER_FROM_ADDRESS = Limit("guest order from address", 300, timedelta(hours=1))
CONTACT_REQUEST = Limit("contact request", 20, timedelta(hours=1))
"""Of one author: a code, or the guest of one order."""
UPLOAD = Limit("upload", 120, timedelta(hours=1))
"""Of files to be filed, of one code or account."""
ACCOUNT_OPENING_TO_EMAIL = Limit("account opening to e-mail", 20, timedelta(hours=1))
ACCOUNT_OPENING_FROM_ADDRESS = Limit("account opening from address", 100, timedelta(hours=1))
CONFIRMATION_FROM_ADDRESS = Limit("confirmation from address", 300, timedelta(hours=1))
"""Of accounts by the token of a mailed link, which cannot be guessed: this is for the load."""
ACCOUNT_LOGIN_FROM_PLACE = Limit("account login from place", 20, timedelta(minutes=15))
"""Of one account from one network: strangers elsewhere do not count here."""
ACCOUNT_LOGIN_FROM_ANYWHERE = Limit("account login from anywhere", 500, timedelta(hours=1))
"""Of one account from all networks together: how fast its password can be guessed, by however many."""
AUTHORISATION_REQUEST_OF_ACCOUNT = Limit("authorisation request of account", 100, timedelta(days=1))
AUTHORISATION_REQUEST_FOR_COMPANY = Limit("authorisation request for company", 20, timedelta(days=1))
"""Of one company by any accounts: each is a letter to it."""
AUTHORISATION_LETTER = Limit("authorisation letter", 3, timedelta(days=1))
"""Of one account to one company: one account alone cannot use up what others may ask of it."""
AUTHORISATION_CODE = Limit("authorisation code", 60, timedelta(hours=1))
"""Of one account, for any companies; each code by itself allows fewer tries."""
VERIFICATION_FROM_ADDRESS = Limit("verification from address", 300, timedelta(hours=1))
"""Of documents by their number, which cannot be guessed: this is for the load."""

LONGEST_WINDOW = timedelta(days=1)
"""Windows older than this count no more."""


async def count_attempt(
    transaction: AsyncSession, secrets: Secrets, limit: Limit, subject: str, now: datetime
) -> None:
    """Count one attempt; raises `TooManyRequests` when it is past the limit."""
    start = _window_start(limit, now)
    values = {"subject_hash": secrets.keyed_hash(limit.name, subject), "window_start": start, "attempts": 1}
    if await _increase(transaction, values) > limit.attempts:
        raise TooManyRequests(int((start + limit.window - now).total_seconds()) + 1)


def _window_start(limit: Limit, now: datetime) -> datetime:
    length = limit.window.total_seconds()
    return datetime.fromtimestamp(now.timestamp() // length * length, tz=now.tzinfo)


async def _increase(transaction: AsyncSession, values: dict[str, Any]) -> int:
    dialect = transaction.get_bind().dialect.name
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(AttemptWindow)
    attempts = columns_of(AttemptWindow).attempts
    statement = insert.values(**values).on_conflict_do_update(
        index_elements=["subject_hash", "window_start"], set_={"attempts": attempts + 1}
    )
    return int((await transaction.execute(statement.returning(attempts))).scalar_one())
