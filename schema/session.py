"""Logging in and out (DOMAIN 7)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, ClassVar

import strawberry
from strawberry import Parent

from auth.principal import GUEST, CodeHolder
from models.language import Text
from models.refusals import InvalidField, InvalidFieldCode
from models.refusals import InvalidInput as BadInput
from models.session import SessionTransport
from resolvers import access_codes, sessions
from schema.access_code import Viewer
from schema.context import Context, Info
from schema.fields import as_view, derived, refusable, shown, view
from schema.problems import InvalidInput, LoginFailed, NotLoggedIn, TooManyRequests

strawberry.enum(SessionTransport, description="How a client carries its session.")

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


@dataclass(frozen=True, slots=True)
class _SessionEnded:
    typename: ClassVar[str] = "LoggedOut"
    ended: bool = True


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


async def viewer_of(context: Context) -> Any:
    """Give the caller as the viewer; None for a guest."""
    if not isinstance(context.principal, CodeHolder):
        return None
    return (await access_codes.by_ids(context.reader, [context.principal.access_code_id]))[0]


@strawberry.type
class SessionMutations:
    """What begins and ends a session."""

    @refusable("Open a session with an access code. The session that the request came with ends.")
    async def log_in(
        info: Info, input: Annotated[LogInInput, strawberry.argument(description="Who logs in, and how.")]
    ) -> LogInResult:
        context = info.context
        if input.transport is SessionTransport.COOKIE and context.keep_cookie is None:
            raise BadInput(InvalidField("transport", InvalidFieldCode.NOT_ALLOWED, NO_COOKIE_HERE))
        sent = sessions.Login(
            input.access_code, input.password, input.transport, context.device, context.address
        )
        logged_in = await sessions.log_in(context.services, sent, context.principal)
        context.principal = logged_in.principal
        if input.transport is SessionTransport.COOKIE and context.keep_cookie is not None:
            context.keep_cookie(logged_in)
        return as_view(logged_in)

    @refusable("End this session.")
    async def log_out(info: Info) -> LogOutResult:
        context = info.context
        await sessions.log_out(context.services, context.principal)
        context.principal = GUEST
        if context.keep_cookie is not None:
            context.keep_cookie(None)
        return as_view(_SessionEnded())
