"""Opening a session, of an access code or an account."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete

from auth.principal import AccountHolder, CodeHolder, Principal
from auth.secrets import Secrets, new_token
from auth.sessions import idle_expiry
from models.columns import columns_of
from models.session import ABSOLUTE_LIFE, RefreshToken, Session, SessionTransport
from resolvers.database import Transaction

_session = columns_of(Session)


class SessionOpening:
    """Draws the tokens of a session before the transaction that opens it, which may run again."""

    def __init__(self, secrets: Secrets, transport: SessionTransport, device: str) -> None:
        self.transport = transport
        self.token = new_token()
        self.refresh_token = new_token() if transport is SessionTransport.BEARER else None
        self._secrets = secrets
        self._device = device[:200]

    async def write(
        self, transaction: Transaction, current: Principal, now: datetime, **holder: UUID
    ) -> datetime:
        """Open the session of `access_code_id` or `account_id`; the one that is current ends.

        Tells when it ends: at the latest, or, of a bearer token, when not refreshed.
        """
        expires_at = now + ABSOLUTE_LIFE[self.transport]
        session = Session(
            token_hash=self._secrets.token_hash(self.token),
            transport=self.transport,
            device=self._device,
            created_at=now,
            last_used_at=now,
            idle_expires_at=idle_expiry(self.transport, now, expires_at),
            expires_at=expires_at,
            **holder,
        )
        if isinstance(current, CodeHolder | AccountHolder):
            await end_session(transaction, current.session_id)
        transaction.add(session)
        await transaction.flush()
        if self.refresh_token is None:
            return session.expires_at
        transaction.add(refresh_token_row(self._secrets, self.refresh_token, session.id, now))
        return session.idle_expires_at


def refresh_token_row(secrets: Secrets, token: str, session_id: UUID, now: datetime) -> RefreshToken:
    """Make what is kept of a refresh token."""
    return RefreshToken(token_hash=secrets.token_hash(token), session_id=session_id, created_at=now)


async def end_session(transaction: Transaction, session_id: UUID) -> None:
    """End one session; harmless when it has ended."""
    await transaction.execute(delete(Session).where(_session.id == session_id))
