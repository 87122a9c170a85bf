"""Requesting an access code (DOMAIN 1-4)."""

from datetime import date
from typing import Annotated

import strawberry
from strawberry import Parent

from models.access_code import Use
from models.payment_method import PaymentMethod
from models.refusals import PaymentMethodFixed as FixedMethod
from resolvers import code_requests
from resolvers.code_request_form import CodeRequest
from resolvers.code_requests import DeliveryChannel
from schema.context import Info
from schema.fields import as_view, derived, given, optional, refusable, shown, view
from schema.problems import (
    IdempotencyKeyReused,
    InvalidInput,
    PaymentMethodFixed,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    TooManyRequests,
)

strawberry.enum(DeliveryChannel, description="How a code may arrive.")


@strawberry.type(description="How a code may arrive, and when at the latest.")
class CodeDelivery:
    """Does not tell whether an e-mail address is the company's."""

    channel: DeliveryChannel = shown("By e-mail, or by e-mail or post.")
    latest: date = shown("The last day on which it arrives.")


@strawberry.input(description="What the preview needs.")
class AccessCodeRequestPreviewInput:
    """Steps 1 to 3 of the form."""

    use: Use = strawberry.field(description="What the code is for.")
    kvk_number: str | None = optional("The company; not for private use.")
    email: str | None = optional("The holder's address, to have it checked.")


@view
class AccessCodeRequestPreview:
    """What is fixed, and what can be chosen."""

    organisation_name: str | None = shown("The company's name; null for private use.")
    fixed_payment_method: PaymentMethod | None = shown("Set when the company's method was chosen before.")
    available_payment_methods: list[PaymentMethod] = shown("What can be chosen.")
    code_delivery: CodeDelivery = shown("How the code will arrive.")

    @derived("Says that the method is fixed, in the person's language.")
    def notice(root: Parent[code_requests.Preview], info: Info) -> str | None:
        return FixedMethod.notice.in_language(info.context.language) if root.fixed_payment_method else None


@strawberry.input(description="One person.")
class PersonInput:
    """The holder of a code."""

    first_name: str = strawberry.field(description="At most 100 characters.")
    last_name: str = strawberry.field(description="At most 100 characters.")
    email: str = strawberry.field(description="Where the password goes.")


@strawberry.input(description="A request for an access code.")
class RequestAccessCodeInput:
    """What `requestAccessCode` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every request: sent again, it asks once."
    )
    use: Use = strawberry.field(description="What the code is for.")
    kvk_number: str | None = optional("The company; not for private use.")
    holder: PersonInput = strawberry.field(description="The one person whose code it will be.")
    payment_method: PaymentMethod | None = optional("May be left out where it is fixed.")
    iban: str | None = optional("For DIRECT_DEBIT.")
    mandate_accepted: bool | None = optional("For DIRECT_DEBIT.")
    replaces_lost_code: bool | None = optional(
        "The holder's code is lost: this one takes its place when it is first used."
    )


@view
class AccessCodeRequested:
    """The password is mailed; the code is under way in another message."""

    request_number: str = shown("To name the request to support.")
    payment_method: PaymentMethod = shown("How orders with the code are paid.")
    code_delivery: CodeDelivery = shown("How the code will arrive.")

    @derived("Says that the method was fixed before, in the person's language.")
    def notice(root: Parent[code_requests.Requested], info: Info) -> str | None:
        return FixedMethod.notice.in_language(info.context.language) if root.method_was_fixed else None


AccessCodeRequestPreviewResult = Annotated[
    AccessCodeRequestPreview
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | InvalidInput,
    strawberry.union("AccessCodeRequestPreviewResult", description="The form, or why there is none."),
]
RequestAccessCodeResult = Annotated[
    AccessCodeRequested
    | PaymentMethodFixed
    | RegistrationNotFound
    | RegistrationWithheld
    | RegisterUnavailable
    | TooManyRequests
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("RequestAccessCodeResult", description="What is under way, or why nothing is."),
]


@strawberry.type
class CodeRequestQueries:
    """Before a request."""

    @refusable(
        "Step 1 to 3 of the request form: what is fixed, what can be chosen, how the code will arrive. Writes nothing."
    )
    async def access_code_request_preview(
        info: Info,
        input: Annotated[
            AccessCodeRequestPreviewInput, strawberry.argument(description="What was filled in so far.")
        ],
    ) -> AccessCodeRequestPreviewResult:
        return as_view(
            await code_requests.preview(
                info.context.services, input.use, given(input.kvk_number), given(input.email)
            )
        )


@strawberry.type
class CodeRequestMutations:
    """The request."""

    @refusable("Request an access code, free. The password is mailed at once, the code follows separately.")
    async def request_access_code(
        info: Info,
        input: Annotated[RequestAccessCodeInput, strawberry.argument(description="The form, filled in.")],
    ) -> RequestAccessCodeResult:
        asked = CodeRequest(
            idempotency_key=input.idempotency_key,
            use=input.use,
            kvk_number=given(input.kvk_number),
            first_name=input.holder.first_name,
            last_name=input.holder.last_name,
            email=input.holder.email,
            payment_method=given(input.payment_method),
            iban=given(input.iban),
            mandate_accepted=bool(given(input.mandate_accepted)),
            replaces_lost_code=bool(given(input.replaces_lost_code)),
        )
        context = info.context
        return as_view(
            await code_requests.request(context.services, asked, context.language, context.address)
        )
