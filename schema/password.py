"""Choosing a password, and getting one by mail (DOMAIN 5, 6)."""

from typing import Annotated

import strawberry
from strawberry import Parent

from resolvers import passwords
from schema.access_code import Viewer
from schema.context import Info
from schema.fields import as_view, derived, refusable, shown, view
from schema.problems import InvalidInput, NotLoggedIn, PasswordRefused, TooManyRequests, WrongPassword
from schema.session import viewer_of


@strawberry.input(description="Which password mail to send again.")
class ResendPasswordInput:
    """What `resendPassword` takes."""

    request_number: str = strawberry.field(description="The number of the request for the code.")
    email: str = strawberry.field(description="The holder's address, as in the request.")


@strawberry.input(description="Whose password to replace.")
class RequestReplacementPasswordInput:
    """What `requestReplacementPassword` takes."""

    access_code: str = strawberry.field(description="The code whose password was lost.")
    email: str = strawberry.field(description="The address of its holder.")


@strawberry.input(description="Another password.")
class ChangePasswordInput:
    """What `changePassword` takes."""

    current_password: str = strawberry.field(description="The password as it is.")
    new_password: str = strawberry.field(description="12 to 128 characters of any kind.")
    end_other_sessions: bool = strawberry.field(default=True, description="Log out everywhere else.")


@view
class PasswordMailRequested:
    """The same answer whether or not there is such a code."""

    @derived("What to expect, in the person's language.")
    def notice(root: Parent[passwords.PasswordMailRequested], info: Info) -> str:
        return root.text.in_language(info.context.language)


@view
class PasswordChanged:
    """The password is another one now."""

    ended_sessions: int = shown("How many other sessions were ended.")

    @derived("Who is logged in.")
    async def viewer(root: Parent[passwords.PasswordChanged], info: Info) -> Viewer | None:
        return await viewer_of(info.context)


ResendPasswordResult = Annotated[
    PasswordMailRequested | TooManyRequests | InvalidInput,
    strawberry.union("ResendPasswordResult", description="What was done, or why not."),
]
RequestReplacementPasswordResult = Annotated[
    PasswordMailRequested | TooManyRequests | InvalidInput,
    strawberry.union("RequestReplacementPasswordResult", description="What was done, or why not."),
]
ChangePasswordResult = Annotated[
    PasswordChanged | NotLoggedIn | WrongPassword | PasswordRefused | TooManyRequests | InvalidInput,
    strawberry.union("ChangePasswordResult", description="What was done, or why not."),
]


@strawberry.type
class PasswordMutations:
    """What can be done about a password."""

    @refusable("Send the first password again: a fresh one, the old one is void.")
    async def resend_password(
        info: Info, input: Annotated[ResendPasswordInput, strawberry.argument(description="Which request.")]
    ) -> ResendPasswordResult:
        context = info.context
        return as_view(
            await passwords.resend(context.services, input.request_number, input.email, context.address)
        )

    @refusable("Get a replacement password by mail. The old one holds until the new one is used.")
    async def request_replacement_password(
        info: Info,
        input: Annotated[RequestReplacementPasswordInput, strawberry.argument(description="Whose password.")],
    ) -> RequestReplacementPasswordResult:
        context = info.context
        return as_view(
            await passwords.request_replacement(
                context.services, input.access_code, input.email, context.address
            )
        )

    @refusable("Choose another password.")
    async def change_password(
        info: Info,
        input: Annotated[
            ChangePasswordInput, strawberry.argument(description="The password as it is, and the new one.")
        ],
    ) -> ChangePasswordResult:
        context = info.context
        return as_view(
            await passwords.change(
                context.services,
                context.principal,
                input.current_password,
                input.new_password,
                end_other_sessions=input.end_other_sessions,
            )
        )
