"""Saving, submitting and discarding drafts of annual accounts (DOMAIN 19-24)."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry
from strawberry import Parent

from models.permission import Permission
from models.rows import Row
from resolvers import filing_drafts, filing_submission
from resolvers.filing_drafts import Draft
from resolvers.progress import NOBODYS
from schema.account import Account
from schema.context import Info
from schema.fields import as_view, derived, given, optional, refusable, shown, view
from schema.filing import Filing, Finding
from schema.filing_form import AnnualAccountsFormInput
from schema.filing_problems import (
    CorrectionNotPossible,
    FilingChanged,
    FilingNotChangeable,
    FilingNotFound,
    FilingNotReady,
    NotAuthorised,
    SizeClassNotAccepted,
)
from schema.organisation import Organisation
from schema.problems import IdempotencyKeyReused, InvalidInput, NotLoggedIn, NotPermitted
from schema.relay import key_of, node_id

if TYPE_CHECKING:
    from schema.access_code import AccessCode

LazyAccessCode = Annotated["AccessCode", strawberry.lazy("schema.access_code")]

_KEY = "8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it has its effect once."
_VERSION = "The `version` of the filing as it was seen."
"""What fields that several inputs have are for."""


@strawberry.input(description="A draft to be saved: a new one, or over one that there is.")
class SaveFilingDraftInput:
    """What `saveFilingDraft` takes."""

    idempotency_key: strawberry.ID = strawberry.field(description=_KEY)
    filing_id: strawberry.ID | None = optional("The draft to save over; left out for a new one.")
    version: int | None = optional(f"{_VERSION} Needed with `filingId`.")
    kvk_number: str | None = optional("The company, for a new draft of an account; a code's is its own.")
    corrects_id: strawberry.ID | None = optional("The filed one that a new draft corrects.")
    form: AnnualAccountsFormInput = strawberry.field(description="The form, as far as it is filled in.")


@strawberry.input(description="The draft to submit.")
class SubmitFilingInput:
    """What `submitFiling` takes."""

    idempotency_key: strawberry.ID = strawberry.field(description=_KEY)
    filing_id: strawberry.ID = strawberry.field(description="A draft of one's own.")
    version: int = strawberry.field(description=_VERSION)


@strawberry.input(description="The draft to discard.")
class DiscardFilingInput:
    """What `discardFiling` takes."""

    filing_id: strawberry.ID = strawberry.field(description="A draft of one's own.")
    version: int = strawberry.field(description=_VERSION)


@view
class FilingSaved:
    """The draft as it is now, and whose filings it is among."""

    filing: Filing = shown("The draft.")
    findings: list[Finding] = shown("What its form would be refused for today, and what one should know.")
    access_code: LazyAccessCode | None = shown("The code that files; null for an account.")
    organisation: Organisation | None = shown("Its company; null for an account.")
    account: Account | None = shown("The account that files; null for a code.")


@view
class FilingSubmitted:
    """The filing is being checked; it is filed when nothing is found that has to be mended."""

    filing: Filing = shown("The filing as it is now; follow it with `filingProgressed`.")
    access_code: LazyAccessCode | None = shown("The code that files; null for an account.")
    organisation: Organisation | None = shown("Its company; null for an account.")
    account: Account | None = shown("The account that files; null for a code.")


@view
class FilingDiscarded:
    """The draft is gone."""

    access_code: LazyAccessCode | None = shown("The code whose it was; null for an account.")
    organisation: Organisation | None = shown("Its company; null for an account.")
    account: Account | None = shown("The account whose it was; null for a code.")

    @derived("The global id that it had.")
    def filing_id(root: Parent[Row]) -> strawberry.ID:
        return node_id("Filing", root.filing_id)


SaveFilingDraftResult = Annotated[
    FilingSaved
    | NotLoggedIn
    | NotPermitted
    | NotAuthorised
    | SizeClassNotAccepted
    | FilingNotFound
    | FilingNotChangeable
    | FilingChanged
    | CorrectionNotPossible
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("SaveFilingDraftResult", description="The draft, or why it was not saved."),
]
SubmitFilingResult = Annotated[
    FilingSubmitted
    | NotLoggedIn
    | NotPermitted
    | NotAuthorised
    | FilingNotReady
    | FilingNotFound
    | FilingNotChangeable
    | FilingChanged
    | CorrectionNotPossible
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("SubmitFilingResult", description="The filing, or why it was not submitted."),
]
DiscardFilingResult = Annotated[
    FilingDiscarded
    | NotLoggedIn
    | NotPermitted
    | NotAuthorised
    | FilingNotFound
    | FilingNotChangeable
    | FilingChanged
    | InvalidInput,
    strawberry.union("DiscardFilingResult", description="What was discarded, or why it was not."),
]


def filing_key(given_id: strawberry.ID | None) -> UUID | None:
    """Read the id of a filing; one that is no such id is nobody's."""
    return None if given_id is None else key_of(given_id, "Filing") or NOBODYS


@strawberry.type
class FilingMutations:
    """What can be done about filings."""

    @refusable(
        "Save a draft of annual accounts, as far as it is filled in.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def save_filing_draft(
        info: Info, input: Annotated[SaveFilingDraftInput, strawberry.argument(description="The draft.")]
    ) -> SaveFilingDraftResult:
        context = info.context
        draft = Draft(
            filing_id=filing_key(given(input.filing_id)),
            version=given(input.version),
            kvk_number=given(input.kvk_number),
            corrects_id=filing_key(given(input.corrects_id)),
            language=context.language,
        )
        form = input.form.checked()
        return as_view(
            await filing_drafts.save_form(
                context.services, context.principal, input.idempotency_key, draft, form
            )
        )

    @refusable(
        "Submit a draft to be checked and filed. A form with errors is refused; nothing is written then.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def submit_filing(
        info: Info, input: Annotated[SubmitFilingInput, strawberry.argument(description="Which draft.")]
    ) -> SubmitFilingResult:
        context = info.context
        filing_id = filing_key(input.filing_id) or NOBODYS
        return as_view(
            await filing_submission.submit(
                context.services, context.principal, input.idempotency_key, filing_id, input.version
            )
        )

    @refusable(
        "Discard a draft, with what was found in it.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def discard_filing(
        info: Info, input: Annotated[DiscardFilingInput, strawberry.argument(description="Which draft.")]
    ) -> DiscardFilingResult:
        context = info.context
        filing_id = filing_key(input.filing_id) or NOBODYS
        return as_view(
            await filing_drafts.discard(context.services, context.principal, filing_id, input.version)
        )
