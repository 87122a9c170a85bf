"""Registrations: what the register gives everyone for free (DOMAIN 0)."""

from datetime import datetime
from typing import Annotated

import strawberry

from models.business_register import RegistrationKind
from resolvers import registrations
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.problems import InvalidInput, RegisterUnavailable, RegistrationNotFound, RegistrationWithheld
from schema.relay import After, Connection, Node

strawberry.enum(RegistrationKind, description="What an entry of the register stands for.")


@view
class Registration(Node):
    """An entry of the business register, as the register last answered."""

    kvk_number: str = shown("Eight digits.")
    branch_number: str | None = shown("Twelve digits; null for a legal person.")
    name: str = shown("The name as registered.")
    kind: RegistrationKind = shown("Main branch, branch or legal person.")
    street: str | None = shown("Null where the register gives none.")
    town: str | None = shown("Null where the register gives none.")
    fetched_at: datetime = shown("When the register answered.")


SearchRegisterResult = Annotated[
    Connection[Registration] | RegisterUnavailable | InvalidInput,
    strawberry.union("SearchRegisterResult", description="A page of results, or why there is none."),
]
RegistrationResult = Annotated[
    Registration | RegistrationNotFound | RegistrationWithheld | RegisterUnavailable | InvalidInput,
    strawberry.union("RegistrationResult", description="The registration, or why there is none."),
]


@strawberry.type
class RegistrationQueries:
    """Questions to the register."""

    @refusable(
        "Search the register. Eight digits are a KVK number, twelve a branch number, nine an RSIN; all else is a name."
    )
    async def search_register(
        info: Info,
        query: Annotated[str, strawberry.argument(description="A number or a name, 1 to 200 characters.")],
        first: Annotated[int, strawberry.argument(description="How many: 1 to 100.")] = 20,
        after: After = None,
    ) -> SearchRegisterResult:
        context = info.context
        return as_view(await registrations.search(context.services, context.reader, query, first, after))

    @refusable("Ask the register for one registration.")
    async def registration(
        info: Info, kvk_number: Annotated[str, strawberry.argument(description="Eight digits.")]
    ) -> RegistrationResult:
        return as_view(
            await registrations.registration(info.context.services, info.context.reader, kvk_number)
        )
