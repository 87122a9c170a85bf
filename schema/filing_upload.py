"""XBRL files that become drafts (DOMAIN 21)."""

from typing import Annotated, Any, NoReturn
from uuid import UUID

import strawberry
from graphql import GraphQLError

from models.permission import Permission
from resolvers import filing_uploads
from resolvers.filing_drafts import Draft
from resolvers.filing_uploads import ReceivedFile, Source
from resolvers.progress import NOBODYS
from schema.account import Account
from schema.context import Info
from schema.fields import as_view, given, optional, refusable, shown, view
from schema.filing import Filing
from schema.filing_acts import LazyAccessCode, filing_key
from schema.filing_problems import (
    CorrectionNotPossible,
    FilingChanged,
    FilingNotChangeable,
    FilingNotFound,
    NotAuthorised,
    UploadNotFound,
)
from schema.organisation import Organisation
from schema.problems import (
    IdempotencyKeyReused,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    TooManyRequests,
)


def _received(value: Any) -> ReceivedFile:
    if not isinstance(value, ReceivedFile):
        raise GraphQLError("A file comes as a part of a form (GraphQL multipart request).")
    return value


def _never_sent(_value: Any) -> NoReturn:
    raise GraphQLError("A file is not sent in an answer.")


UPLOAD = strawberry.scalar(
    name="Upload",
    description="A file of at most 10 MB that comes along as a part of a form; in JSON only null.",
    specified_by_url="https://github.com/jaydenseric/graphql-multipart-request-spec",
    serialize=_never_sent,
    parse_value=_received,
)


@strawberry.input(
    description="A file of annual accounts: an XBRL instance, a report package, or a zip of both."
)
class UploadFilingInput:
    """What `uploadFiling` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every upload: sent again, it uploads once."
    )
    filing_id: strawberry.ID | None = optional(
        "The draft whose content the file replaces; none for a new one."
    )
    version: int | None = optional("Of that draft, as it was seen.")
    kvk_number: str | None = optional("The company, for a new draft by an account; a code's is its own.")
    corrects_id: strawberry.ID | None = optional("The filed one that a new draft corrects.")
    file: ReceivedFile | None = optional("The file, of 1 byte to 10 MB; this or `uploadId`.")
    upload_id: strawberry.ID | None = optional(
        "What stands behind `/uploads/` for a file that was sent there."
    )


@view
class FilingUploaded:
    """The file is kept as a draft; it is checked when it is submitted."""

    filing: Filing = shown("The draft, as it is now.")
    access_code: LazyAccessCode | None = shown("The code that files; null for an account.")
    organisation: Organisation | None = shown("Its company; null for an account.")
    account: Account | None = shown("The account that files; null for a code.")


UploadFilingResult = Annotated[
    FilingUploaded
    | NotLoggedIn
    | NotPermitted
    | NotAuthorised
    | FilingNotFound
    | FilingNotChangeable
    | FilingChanged
    | CorrectionNotPossible
    | UploadNotFound
    | IdempotencyKeyReused
    | TooManyRequests
    | InvalidInput,
    strawberry.union("UploadFilingResult", description="The draft, or why there is none."),
]


@strawberry.type
class FilingUploadMutations:
    """How files of annual accounts come in."""

    @refusable(
        "Keep a file of annual accounts as a draft, new or in the place of what a draft had.",
        requires=Permission.FILE_ANNUAL_ACCOUNTS,
        or_account=True,
    )
    async def upload_filing(
        info: Info,
        input: Annotated[UploadFilingInput, strawberry.argument(description="The file, and of which draft.")],
    ) -> UploadFilingResult:
        context = info.context
        draft = Draft(
            filing_id=filing_key(given(input.filing_id)),
            version=given(input.version),
            kvk_number=given(input.kvk_number),
            corrects_id=filing_key(given(input.corrects_id)),
            language=context.language,
        )
        source = Source(given(input.file), _upload_id(given(input.upload_id)))
        return as_view(
            await filing_uploads.upload(
                context.services, context.principal, input.idempotency_key, draft, source
            )
        )


def _upload_id(value: str | None) -> UUID | None:
    try:
        return None if value is None else UUID(value)
    except ValueError:
        return NOBODYS
