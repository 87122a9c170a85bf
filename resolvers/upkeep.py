"""What time does: codes that were not used expire, letters arrive, and what is past its time goes."""

from sqlalchemy import delete

from auth.throttle import LONGEST_WINDOW
from models.columns import columns_of
from models.days import Clock
from models.session import Session
from models.throttle import AttemptWindow
from resolvers import accounts, code_life, filing_authorisations, idempotency, shipments
from resolvers.database import Database, Transaction


async def run(database: Database, clock: Clock) -> None:
    """Do what is due; any number of workers may."""
    while await database.write(lambda transaction: code_life.expire_next(transaction, clock())):
        pass
    while await database.write(lambda transaction: shipments.deliver_next(transaction, clock())):
        pass
    await database.write(lambda transaction: _delete_old(transaction, clock))


async def _delete_old(transaction: Transaction, clock: Clock) -> None:
    now = clock()
    await transaction.execute(delete(Session).where(columns_of(Session).expires_at <= now))
    await transaction.execute(
        delete(AttemptWindow).where(columns_of(AttemptWindow).window_start <= now - LONGEST_WINDOW)
    )
    await idempotency.forget_old_keys(transaction, now)
    await accounts.delete_unconfirmed(transaction, now)
    await filing_authorisations.expire_unused(transaction, now)
