"""Following a filing while it is checked and filed (DOMAIN 10, 24)."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from uuid import UUID

from models.filing import BEING_HANDLED
from models.rows import Row
from resolvers import filing_access, progress
from resolvers.database import Reader
from resolvers.services import Services


def follow(
    services: Services, filing_id: UUID | None, reader_now: Callable[[], Awaitable[Reader]]
) -> AsyncGenerator[Row, None]:
    """Give a filing as it is now, and again as its status changes, until it is filed or a person's turn.

    `reader_now` reads as the caller that is there at that moment: sight is judged for each event.
    Raises `FilingNotFound` as soon as the caller does not see the filing.
    """

    async def look() -> Row:
        return await filing_access.found(await reader_now(), filing_id or progress.NOBODYS)

    return progress.follow(services, look, lambda filing: filing.status in BEING_HANDLED)
