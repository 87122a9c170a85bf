"""Requesting, making and ending filing authorisations (DOMAIN 19)."""

from datetime import date
from typing import Annotated

import strawberry

from resolvers import filing_authorisations
from schema.account import Account
from schema.account_problems import AuthorisationCodeRefused, AuthorisationNotFound, NotForAccessCodes
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.filing_authorisation import FilingAuthorisation
from schema.organisation import Organisation
from schema.problems import (
    IdempotencyKeyReused,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    TooManyRequests,
)
from schema.relay import key_of


@strawberry.input(description="The company to ask.")
class RequestFilingAuthorisationInput:
    """What `requestFilingAuthorisation` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it is one."
    )
    kvk_number: str = strawberry.field(description="Eight digits.")


@strawberry.input(description="The code of the letter to a company.")
class MakeFilingAuthorisationInput:
    """What `makeFilingAuthorisation` takes."""

    kvk_number: str = strawberry.field(description="Of the company that the letter went to.")
    code: str = strawberry.field(
        description="Of the latest letter. Capitals, spaces and dashes do not matter."
    )


@strawberry.input(description="The authorisation to end.")
class EndFilingAuthorisationInput:
    """What `endFilingAuthorisation` takes."""

    authorisation_id: strawberry.ID = strawberry.field(
        description="One's own; for the main user, one of the company's."
    )


@view
class FilingAuthorisationRequested:
    """A letter with a code goes to the company's registered address; an earlier code is void."""

    authorisation: FilingAuthorisation = shown("Not in force yet.")
    letter_arrives_by: date = shown("The last day on which the letter arrives.")


@view
class FilingAuthorisationMade:
    """The account may file for the company; the company's main user is told."""

    authorisation: FilingAuthorisation = shown("In force from now on.")
    account: Account = shown("The account as it is now.")


@view
class FilingAuthorisationEnded:
    """The account may not file for the company any more."""

    authorisation: FilingAuthorisation = shown("As it is now.")
    organisation: Organisation | None = shown("The company, when its main user ended it.")
    account: Account | None = shown("The account, when its holder ended it.")


RequestFilingAuthorisationResult = Annotated[
    FilingAuthorisationRequested
    | NotLoggedIn
    | NotForAccessCodes
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | TooManyRequests
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("RequestFilingAuthorisationResult", description="What was done, or why not."),
]
MakeFilingAuthorisationResult = Annotated[
    FilingAuthorisationMade
    | NotLoggedIn
    | NotForAccessCodes
    | AuthorisationCodeRefused
    | TooManyRequests
    | InvalidInput,
    strawberry.union("MakeFilingAuthorisationResult", description="What was done, or why not."),
]
EndFilingAuthorisationResult = Annotated[
    FilingAuthorisationEnded | NotLoggedIn | NotPermitted | AuthorisationNotFound | InvalidInput,
    strawberry.union("EndFilingAuthorisationResult", description="What was done, or why not."),
]


@strawberry.type
class FilingAuthorisationMutations:
    """What can be done about filing authorisations."""

    @refusable("Ask a company, by letter, to let one's account file for it.")
    async def request_filing_authorisation(
        info: Info,
        input: Annotated[RequestFilingAuthorisationInput, strawberry.argument(description="Which company.")],
    ) -> RequestFilingAuthorisationResult:
        context = info.context
        return as_view(
            await filing_authorisations.request(
                context.services, context.principal, input.kvk_number, input.idempotency_key
            )
        )

    @refusable("Enter the code of the letter. It works once, for 10 days; after 5 wrong ones it is void.")
    async def make_filing_authorisation(
        info: Info,
        input: Annotated[
            MakeFilingAuthorisationInput, strawberry.argument(description="The company and its code.")
        ],
    ) -> MakeFilingAuthorisationResult:
        context = info.context
        return as_view(
            await filing_authorisations.make(
                context.services, context.principal, input.kvk_number, input.code
            )
        )

    @refusable("End an authorisation, or a request for one: the account itself, or the company's main user.")
    async def end_filing_authorisation(
        info: Info,
        input: Annotated[
            EndFilingAuthorisationInput, strawberry.argument(description="Which authorisation.")
        ],
    ) -> EndFilingAuthorisationResult:
        context = info.context
        authorisation_id = key_of(input.authorisation_id, "FilingAuthorisation")
        return as_view(await filing_authorisations.end(context.services, context.principal, authorisation_id))
