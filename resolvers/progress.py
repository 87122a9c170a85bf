"""Following something until nothing more comes by itself (DOMAIN 10, 17, 24)."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from uuid import UUID

from models.rows import Row
from resolvers.services import Services

NOBODYS = UUID(int=0)
"""An id that nothing has."""


async def follow(
    services: Services, look: Callable[[], Awaitable[Row]], goes_on: Callable[[Row], bool]
) -> AsyncGenerator[Row, None]:
    """Give what `look` finds, and again each time its status changed, for as long as it `goes_on`.

    Changes in quick succession are given as one. `look` raises when there is nothing to see any more.
    """
    seen = await look()
    yield seen
    if not goes_on(seen):
        return
    async with services.progress_signals.watching(seen.id) as changed:
        while True:
            now = await look()
            if now.status is not seen.status:
                seen = now
                yield seen
            if not goes_on(seen):
                return
            await changed.wait()
            changed.clear()
