"""Asking support (DOMAIN 30)."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from models.contact_request import ContactStatus, ContactTopic
from resolvers import contact_requests
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.problems import (
    IdempotencyKeyReused,
    InvalidInput,
    NotLoggedIn,
    OrderNotFound,
    ReplacementNotPossible,
    TooManyRequests,
)
from schema.relay import Node, key_of

if TYPE_CHECKING:
    from schema.order import Order

LazyOrder = Annotated["Order", strawberry.lazy("schema.order")]

strawberry.enum(ContactTopic, description="What a request to support is about.")
strawberry.enum(ContactStatus, description="Where a request to support stands.")


@view
class ContactRequest(Node):
    """A request to support."""

    number: str = shown("To name the request to people.")
    topic: ContactTopic = shown("What it is about.")
    status: ContactStatus = shown("Where it stands.")
    message: str = shown("What was asked.")
    created_at: datetime = shown("When it was asked.")
    answered_at: datetime | None = shown("When it was answered.")


@strawberry.input(description="A request to support.")
class SubmitContactRequestInput:
    """What `submitContactRequest` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it is one."
    )
    topic: ContactTopic = strawberry.field(description="What it is about.")
    order_id: strawberry.ID = strawberry.field(description="The order that it is about.")
    message: str = strawberry.field(description="What is the matter; at most 2,000 characters.")


@view
class ContactRequestSubmitted:
    """Support has the request."""

    contact_request: ContactRequest = shown("The request.")
    order: LazyOrder = shown("The order that it is about.")


SubmitContactRequestResult = Annotated[
    ContactRequestSubmitted
    | NotLoggedIn
    | OrderNotFound
    | ReplacementNotPossible
    | TooManyRequests
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("SubmitContactRequestResult", description="The request, or why there is none."),
]


@strawberry.type
class ContactRequestMutations:
    """What can be asked of support."""

    @refusable("Ask support for something.")
    async def submit_contact_request(
        info: Info,
        input: Annotated[SubmitContactRequestInput, strawberry.argument(description="What to ask.")],
    ) -> SubmitContactRequestResult:
        context = info.context
        asked = contact_requests.Asked(
            idempotency_key=input.idempotency_key,
            topic=input.topic,
            order_id=key_of(input.order_id, "Order"),
            message=input.message,
            language=context.language,
        )
        return as_view(await contact_requests.submit(context.services, context.principal, asked))
