"""Opening, confirming and logging in to a Mijn KVK account (DOMAIN 25)."""

from typing import Annotated

import strawberry
from strawberry import Parent

from models.session import SessionTransport
from resolvers import accounts
from schema.account_problems import AccountLoginFailed, AccountNotConfirmed, ConfirmationFailed
from schema.context import Info
from schema.fields import as_view, derived, refusable, shown, view
from schema.problems import InvalidInput, PasswordRefused, TooManyRequests
from schema.session import LoggedIn, begin_session, can_carry


@strawberry.input(description="An account to open.")
class OpenAccountInput:
    """What `openAccount` takes."""

    email: str = strawberry.field(description="Where the link goes; capitals make no other address.")
    first_name: str = strawberry.field(description="Of the person whose account it is.")
    last_name: str = strawberry.field(description="Of the person whose account it is.")
    password: str = strawberry.field(description="12 to 128 characters of any kind.")


@strawberry.input(description="The account to confirm.")
class ConfirmAccountInput:
    """What `confirmAccount` takes."""

    token: str = strawberry.field(description="What stands after the `#` in the mailed link.")


@strawberry.input(description="An account and its password.")
class LogInToAccountInput:
    """What `logInToAccount` takes."""

    email: str = strawberry.field(description="Capitals do not matter.")
    password: str = strawberry.field(description="Exactly as it is.")
    transport: SessionTransport = strawberry.field(
        default=SessionTransport.COOKIE, description="A cookie for browsers, a bearer token for apps."
    )


@view
class AccountOpened:
    """The same answer whether or not the address has an account; a mail tells its holder which."""

    @derived("What to expect, in the person's language.")
    def notice(root: Parent[accounts.AccountOpened], info: Info) -> str:
        return root.text.in_language(info.context.language)


@view
class AccountConfirmed:
    """The account can be logged in to."""

    email: str = shown("Its address, to log in with.")


OpenAccountResult = Annotated[
    AccountOpened | PasswordRefused | TooManyRequests | InvalidInput,
    strawberry.union("OpenAccountResult", description="What was done, or why not."),
]
ConfirmAccountResult = Annotated[
    AccountConfirmed | ConfirmationFailed | TooManyRequests | InvalidInput,
    strawberry.union("ConfirmAccountResult", description="That it was confirmed, or why not."),
]
LogInToAccountResult = Annotated[
    LoggedIn | AccountLoginFailed | AccountNotConfirmed | TooManyRequests | InvalidInput,
    strawberry.union("LogInToAccountResult", description="The session, or why there is none."),
]


@strawberry.type
class AccountMutations:
    """What begins an account, and a session with it."""

    @refusable("Open a Mijn KVK account. It can be used once its address was confirmed by the mailed link.")
    async def open_account(
        info: Info, input: Annotated[OpenAccountInput, strawberry.argument(description="Whose account.")]
    ) -> OpenAccountResult:
        context = info.context
        sent = accounts.AccountRequest(input.email, input.first_name, input.last_name, input.password)
        return as_view(await accounts.open_account(context.services, sent, context.language, context.address))

    @refusable("Confirm the address of an account, by the newest link that was mailed to it.")
    async def confirm_account(
        info: Info, input: Annotated[ConfirmAccountInput, strawberry.argument(description="The link.")]
    ) -> ConfirmAccountResult:
        context = info.context
        return as_view(await accounts.confirm(context.services, input.token, context.address))

    @refusable("Open a session with an account. The session that the request came with ends.")
    async def log_in_to_account(
        info: Info,
        input: Annotated[LogInToAccountInput, strawberry.argument(description="Who logs in, and how.")],
    ) -> LogInToAccountResult:
        context = info.context
        can_carry(context, input.transport)
        sent = accounts.AccountLogin(
            input.email, input.password, input.transport, context.device, context.address
        )
        return begin_session(context, await accounts.log_in(context.services, sent, context.principal))
