"""What a request needs: the caller, the loaders, and what was made once for the process."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import strawberry
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import joinedload
from starlette.requests import Request
from starlette.responses import Response
from strawberry.dataloader import DataLoader

from auth.passwords import Passwords
from auth.permissions import permissions_of
from auth.secrets import Secrets
from bench.strawberry_peer.tables import AccessCode, LoginSession
from models.access_code import AccessCodeStatus, Role
from models.permission import Permission
from models.session import IDLE_LIFE, SessionTransport

COOKIE = "__Host-session"
_LIFE = IDLE_LIFE[SessionTransport.COOKIE]


@dataclass(frozen=True)
class Process:
    """What was made once for the process."""

    sessions: async_sessionmaker[AsyncSession]
    secrets: Secrets
    passwords: Passwords
    register: httpx.AsyncClient


@dataclass(frozen=True)
class Viewer:
    """The caller; `company_of` tells whose rows are seen with a permission."""

    session_id: UUID
    code: AccessCode
    permissions: frozenset[Permission]

    def company_of(self, permission: Permission) -> UUID | None:
        """Give the company whose rows the caller sees; None for the caller's own alone."""
        return self.code.organisation_id if permission in self.permissions else None


@dataclass
class Context:
    """The context of one operation."""

    process: Process
    request: Request
    response: Response
    viewer: Viewer | None
    loaders: dict[Any, DataLoader[Any, Any]] = field(default_factory=dict)

    @property
    def caller(self) -> Viewer:
        """The caller, where a guest cannot come."""
        assert self.viewer is not None  # noqa: S101
        return self.viewer

    def loader(
        self, load: Callable[["Context", list[Any]], Awaitable[Sequence[Any]]]
    ) -> DataLoader[Any, Any]:
        """Give the request's loader of a function."""
        if load not in self.loaders:

            async def load_with_context(keys: list[Any]) -> Sequence[Any]:
                return await load(self, keys)

            self.loaders[load] = DataLoader(load_fn=load_with_context)
        return self.loaders[load]


Info = strawberry.Info[Context, None]


async def viewer_of(process: Process, token: str) -> Viewer | None:
    """Tell who calls; None for a guest."""
    now = datetime.now(UTC)
    live = (
        select(LoginSession)
        .join(LoginSession.access_code)
        .options(joinedload(LoginSession.access_code).joinedload(AccessCode.organisation))
        .where(
            LoginSession.token_hash == process.secrets.token_hash(token),
            LoginSession.transport == SessionTransport.COOKIE,
            LoginSession.idle_expires_at > now,
            LoginSession.expires_at > now,
            AccessCode.status == AccessCodeStatus.ACTIVE,
        )
    )
    async with process.sessions() as session:
        found = (await session.scalars(live)).one_or_none()
        if found is None:
            return None
        idle_expires_at = min(now + _LIFE, found.expires_at)
        if idle_expires_at - found.idle_expires_at > _LIFE / 20:
            found.last_used_at, found.idle_expires_at = now, idle_expires_at
            await session.commit()
    code = found.access_code
    granted = frozenset(map(Permission, filter(None, code.permissions.split(","))))
    return Viewer(found.id, code, permissions_of(code.use, role_of_code(code), granted))


def role_of_code(code: AccessCode) -> Role | None:
    """Tell a code's role; its company is loaded."""
    if code.organisation is None:
        return None
    return Role.MAIN_USER if code.organisation.main_code_id == code.id else Role.SUB_CODE
