"""The direct debit mandate of a company (DOMAIN 9)."""

from typing import Annotated

import strawberry

from models.permission import Permission
from resolvers import mandates
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.organisation import Organisation
from schema.problems import InvalidInput, MandateNotUsed, NotLoggedIn, NotPermitted


@strawberry.input(description="Another bank account for direct debit.")
class ReplaceMandateInput:
    """What `replaceMandate` takes."""

    iban: str = strawberry.field(description="The account to collect from.")
    mandate_accepted: bool = strawberry.field(description="Leave to collect from it.")


@view
class MandateReplaced:
    """The company pays from another account; its method stays."""

    organisation: Organisation = shown("The company with its mandate as it is now.")


ReplaceMandateResult = Annotated[
    MandateReplaced | NotLoggedIn | NotPermitted | MandateNotUsed | InvalidInput,
    strawberry.union("ReplaceMandateResult", description="What was done, or why not."),
]


@strawberry.type
class MandateMutations:
    """What can be done about a mandate."""

    @refusable("Replace the direct debit mandate.", requires=Permission.MANAGE_ACCESS_CODES)
    async def replace_mandate(
        info: Info,
        input: Annotated[ReplaceMandateInput, strawberry.argument(description="The other account.")],
    ) -> ReplaceMandateResult:
        context = info.context
        return as_view(
            await mandates.replace(
                context.services, context.principal, input.iban, accepted=input.mandate_accepted
            )
        )
