"""Following a filing while it is checked and filed (DOMAIN 10, 24)."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

import strawberry

from resolvers import filing_progress
from schema.context import Info
from schema.filing import Filing
from schema.progress import events_of
from schema.relay import key_of


@strawberry.type
class FilingProgressSubscriptions:
    """What can be followed of filings."""

    @strawberry.subscription(
        description=(
            "A filing as it is now, and again each time its status changes, until it is filed, or was "
            "refused and waits for a person. Ask again after a break: the first event is always the present "
            "state. Who does not see the filing, or no longer, gets the error FILING_NOT_FOUND, and the "
            "stream ends."
        )
    )
    async def filing_progressed(
        info: Info,
        filing_id: Annotated[strawberry.ID, strawberry.argument(description="The `id` of the filing.")],
    ) -> AsyncGenerator[Filing, None]:
        services, key = info.context.services, key_of(filing_id, "Filing")
        events = events_of(info, lambda now: filing_progress.follow(services, key, now))
        async with aclosing(events):
            async for filing in events:
                yield filing
