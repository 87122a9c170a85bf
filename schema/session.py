"""Logging in and out (DOMAIN 7)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry import Parent

from auth.principal import GUEST, AccountHolder, CodeHolder
from models.language import Text
from models.refusals import InvalidField, InvalidFieldCode
from models.refusals import InvalidInput as BadInput
from models.session import SessionTransport
from resolvers import access_codes, accounts, own_sessions, sessions
from schema.access_code import Viewer
from schema.context import Context, Info
from schema.fields import as_view, derived, refusable, shown, view
from schema.problems import (
    InvalidInput,
    LoginFailed,
    NotLoggedIn,
    SessionExpired,
    SessionNotFound,
    TooManyRequests,
)
from schema.relay import key_of

NO_COOKIE_HERE = Text(
    nl="Langs deze weg kan geen cookie worden gezet. Log in over HTTP, of kies BEARER.",
    en="No cookie can be set this way. Log in over HTTP, or choose BEARER.",
)


@strawberry.input(description="An access code and its password.")
class LogInInput:
    """What `logIn` takes."""

    access_code: str = strawberry.field(description="Capitals, spaces and dashes do not matter.")
    password: str = strawberry.field(description="Exactly as it is.")
    transport: SessionTransport = strawberry.field(
        default=SessionTransport.COOKIE, description="A cookie for browsers, a bearer token for apps."
    )


@view
class LoggedIn:
    """A new session."""

    expires_at: datetime = shown("When it ends at the latest.")

    @derived("Who is logged in.")
    async def viewer(root: Parent[sessions.LoggedIn], info: Info) -> Viewer:
        return await viewer_of(info.context)

    @derived("For BEARER: shown this once.")
    def token(root: Parent[sessions.LoggedIn]) -> str | None:
        return root.token if root.transport is SessionTransport.BEARER else None

    @derived("For BEARER: renews the token, once; shown this once.")
    def refresh_token(root: Parent[sessions.LoggedIn]) -> str | None:
        return root.refresh_token


@strawberry.input(description="A session to renew.")
class RefreshSessionInput:
    """What `refreshSession` takes."""

    refresh_token: str = strawberry.field(description="The newest one; it works once.")


@view
class SessionRefreshed:
    """Another token for the same session; the former is void."""

    token: str = shown("Shown this once.")
    refresh_token: str = shown("For the next time; shown this once.")
    expires_at: datetime = shown("When the token ends.")


@strawberry.input(description="A session to end.")
class EndSessionInput:
    """What `endSession` takes."""

    session_id: strawberry.ID = strawberry.field(description="One of one's own.")


@dataclass(frozen=True, slots=True)
class _Ended:
    """What was ended; `typename` says which act it was."""

    typename: str
    session_id: str = ""
    ended_sessions: int = 0
    ended: bool = True


@view
class SessionEnded:
    """The session has ended."""

    session_id: strawberry.ID = shown("The session that is no more.")

    @derived("Who is logged in; null when it was this session.")
    async def viewer(root: Parent[_Ended], info: Info) -> Viewer | None:
        return await viewer_of(info.context)


@view
class OtherSessionsEnded:
    """Only this session is left."""

    ended_sessions: int = shown("How many were ended.")

    @derived("Who is logged in.")
    async def viewer(root: Parent[_Ended], info: Info) -> Viewer | None:
        return await viewer_of(info.context)


@view
class LoggedOut:
    """The session has ended."""

    ended: bool = shown("Always true.")


LogInResult = Annotated[
    LoggedIn | LoginFailed | TooManyRequests | InvalidInput,
    strawberry.union("LogInResult", description="The session, or why there is none."),
]
LogOutResult = Annotated[
    LoggedOut | NotLoggedIn,
    strawberry.union("LogOutResult", description="That the session has ended, or that there was none."),
]

RefreshSessionResult = Annotated[
    SessionRefreshed | SessionExpired | InvalidInput,
    strawberry.union("RefreshSessionResult", description="The new tokens, or that there is none."),
]
EndSessionResult = Annotated[
    SessionEnded | NotLoggedIn | SessionNotFound | InvalidInput,
    strawberry.union("EndSessionResult", description="What was ended, or why not."),
]
EndOtherSessionsResult = Annotated[
    OtherSessionsEnded | NotLoggedIn,
    strawberry.union("EndOtherSessionsResult", description="What was ended, or why not."),
]


async def viewer_of(context: Context) -> Any:
    """Give the caller as the viewer; None for a guest."""
    match context.principal:
        case CodeHolder(access_code_id=code_id):
            return (await access_codes.by_ids(context.reader, [code_id]))[0]
        case AccountHolder(account_id=account_id):
            return (await accounts.by_ids(context.reader, [account_id]))[0]
    return None


def can_carry(context: Context, transport: SessionTransport) -> None:
    """See to it that the answer can carry a session; raises `InvalidInput` where it can hold no cookie."""
    if transport is SessionTransport.COOKIE and context.keep_cookie is None:
        raise BadInput(InvalidField("transport", InvalidFieldCode.NOT_ALLOWED, NO_COOKIE_HERE))


def begin_session(context: Context, logged_in: sessions.LoggedIn) -> Any:
    """Go on as who logged in, and hand a browser its cookie."""
    context.principal = logged_in.principal
    if logged_in.transport is SessionTransport.COOKIE and context.keep_cookie is not None:
        context.keep_cookie(logged_in)
    return as_view(logged_in)


@strawberry.type
class SessionMutations:
    """What begins and ends a session."""

    @refusable("Open a session with an access code. The session that the request came with ends.")
    async def log_in(
        info: Info, input: Annotated[LogInInput, strawberry.argument(description="Who logs in, and how.")]
    ) -> LogInResult:
        context = info.context
        can_carry(context, input.transport)
        sent = sessions.Login(
            input.access_code, input.password, input.transport, context.device, context.address
        )
        return begin_session(context, await sessions.log_in(context.services, sent, context.principal))

    @refusable("End this session.")
    async def log_out(info: Info) -> LogOutResult:
        context = info.context
        await sessions.log_out(context.services, context.principal)
        context.principal = GUEST
        if context.keep_cookie is not None:
            context.keep_cookie(None)
        return as_view(_Ended("LoggedOut"))

    @refusable("Renew a bearer token. A refresh token that was used before ends the session.")
    async def refresh_session(
        info: Info,
        input: Annotated[RefreshSessionInput, strawberry.argument(description="The refresh token.")],
    ) -> RefreshSessionResult:
        return as_view(await sessions.refresh(info.context.services, input.refresh_token))

    @refusable("End one of one's own sessions.")
    async def end_session(
        info: Info, input: Annotated[EndSessionInput, strawberry.argument(description="Which session.")]
    ) -> EndSessionResult:
        context = info.context
        ended = await own_sessions.end(
            context.services, context.principal, key_of(input.session_id, "Session")
        )
        if getattr(context.principal, "session_id", None) == ended:
            context.principal = GUEST
            if context.keep_cookie is not None:
                context.keep_cookie(None)
        return as_view(_Ended("SessionEnded", session_id=input.session_id))

    @refusable("End all of one's own sessions but this one.")
    async def end_other_sessions(info: Info) -> EndOtherSessionsResult:
        context = info.context
        ended = await own_sessions.end_others(context.services, context.principal)
        return as_view(_Ended("OtherSessionsEnded", ended_sessions=ended))
