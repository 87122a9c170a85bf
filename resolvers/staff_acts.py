"""What staff do with a code (DOMAIN 8). They name it by its request number, and never see the code itself."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import select

from models.access_code import AccessCode
from models.columns import columns_of
from models.organisation import Organisation
from models.refusals import AccessCodeNotFound
from resolvers import code_life
from resolvers.database import Transaction
from resolvers.services import Services

_code = columns_of(AccessCode)

Change = Callable[[Transaction, AccessCode, Organisation | None, datetime], Awaitable[None]]


async def block_code(services: Services, request_number: str) -> AccessCode:
    """Block a code, a main user's too; raises `AccessCodeNotFound` or `NotPossibleInStatus`."""
    return await _change(
        services, request_number, lambda transaction, code, _, now: code_life.block(transaction, code, now)
    )


async def unblock_code(services: Services, request_number: str) -> AccessCode:
    """Let a blocked code in again; raises as `block_code` does."""
    return await _change(
        services, request_number, lambda transaction, code, _, now: code_life.unblock(transaction, code, now)
    )


async def revoke_code(services: Services, request_number: str) -> AccessCode:
    """Revoke a code for good; raises as `block_code` does."""
    return await _change(services, request_number, code_life.revoke)


async def _change(services: Services, request_number: str, change: Change) -> AccessCode:
    named = select(_code.id, _code.organisation_id).where(
        _code.request_number == request_number.strip().upper()
    )

    async def write(transaction: Transaction) -> AccessCode:
        found = (await transaction.execute(named)).first()
        if found is None:
            raise AccessCodeNotFound
        organisation = None
        if found.organisation_id is not None:
            organisation = await code_life.lock_company(transaction, found.organisation_id)
        code = await code_life.lock_code(transaction, found.id)
        await change(transaction, code, organisation, services.clock())
        return code

    return await services.database.write(write)
