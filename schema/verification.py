"""Seeing that a certified document is genuine, by its number (DOMAIN 17)."""

from datetime import datetime
from typing import Annotated

import strawberry

from models.catalogue import ProductCode
from resolvers import verification
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.problems import DocumentNotFound, TooManyRequests


@view
class DocumentVerification:
    """What a certified document says; compare it with the one at hand. It does not tell who ordered it."""

    number: str = shown("Its number, as printed.")
    product: ProductCode = shown("What it is.")
    kvk_number: str = shown("Whom it is about: eight digits.")
    branch_number: str | None = shown("The branch that it is about, if it is about one.")
    name: str = shown("Whom it is about: the name, as it says.")
    issued_at: datetime = shown("When it was issued.")
    file_name: str = shown("The name of the file; a document on paper has none to compare.")
    byte_size: int = shown("The size of the file in bytes.")
    sha256: str = shown("The SHA-256 of the file, in hex.")


VerifyDocumentResult = Annotated[
    DocumentVerification | DocumentNotFound | TooManyRequests,
    strawberry.union("VerifyDocumentResult", description="The document, or why there is none to show."),
]


@strawberry.type
class VerificationQueries:
    """Questions of whoever was given a document."""

    @refusable("What is known of a certified document, for anybody who holds it.")
    async def verify_document(
        info: Info,
        number: Annotated[
            str,
            strawberry.argument(
                description="As printed. Letter case, spaces and dashes, and O for 0 or I for 1, do not matter."
            ),
        ],
    ) -> VerifyDocumentResult:
        context = info.context
        return as_view(await verification.verify(context.services, number, context.address))
