"""What one operation carries."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import strawberry

from auth.principal import Principal
from models.language import Language
from resolvers.database import Reader
from resolvers.services import Services
from resolvers.sessions import LoggedIn


@dataclass(slots=True)
class Context:
    """The caller, and how to reach the rest. Made by `gateway.requests` for each operation."""

    services: Services
    principal: Principal
    language: Language
    address: str
    device: str
    identify: Callable[[], Awaitable[Principal]]
    """Tells who calls now: a session may have ended since."""
    keep_cookie: Callable[[LoggedIn | None], None] | None
    """Hands a session's cookie to the browser, or takes it back; None where there is no response to put it in."""
    loaders: dict[Any, Any] = field(default_factory=dict)
    """The batches that are being collected (`schema.fields`), by function and field of the document."""
    documents: list[Any] = field(default_factory=list)
    """Keeps those fields alive, so that no other takes their place."""

    async def begin_anew(self) -> None:
        """Look up the caller, and forget what was loaded: another event of a stream."""
        self.principal = await self.identify()
        self.loaders.clear()
        self.documents.clear()

    @property
    def reader(self) -> Reader:
        """Read as the caller."""
        return self.services.database.reader(self.principal)


Info = strawberry.Info[Context, None]
