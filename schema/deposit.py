"""Deposits into a prepaid balance (DOMAIN 14)."""

from decimal import Decimal
from typing import Annotated

import strawberry

from models.payment_method import PaymentMethod
from models.permission import Permission
from resolvers import deposits
from schema.context import Info
from schema.fields import as_view, refusable, shown, view
from schema.payment import Payment
from schema.problems import (
    CreditNotUsed,
    IdempotencyKeyReused,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    PaymentsUnavailable,
)


@strawberry.input(description="A deposit into the caller's balance.")
class DepositCreditInput:
    """What `depositCredit` takes."""

    idempotency_key: strawberry.ID = strawberry.field(
        description="8 to 100 letters, digits or `_ . : -`, new for every deposit: sent again, it is one."
    )
    amount: Decimal = strawberry.field(description="5 to 10,000 euros.")
    payment_method: PaymentMethod = strawberry.field(description="IDEAL or CREDIT_CARD.")


@view
class DepositStarted:
    """A payment that fills the balance once it is made."""

    payment: Payment = shown("The payment, as it is now.")
    checkout_url: str | None = shown("Where to pay; null when there is nothing to pay any more.")


DepositCreditResult = Annotated[
    DepositStarted
    | NotLoggedIn
    | NotPermitted
    | CreditNotUsed
    | PaymentsUnavailable
    | IdempotencyKeyReused
    | InvalidInput,
    strawberry.union("DepositCreditResult", description="The payment to make, or why there is none."),
]


@strawberry.type
class DepositMutations:
    """What can be done about a balance."""

    @refusable("Deposit into the balance that pays the caller's orders.", requires=Permission.PLACE_ORDERS)
    async def deposit_credit(
        info: Info, input: Annotated[DepositCreditInput, strawberry.argument(description="How much.")]
    ) -> DepositCreditResult:
        context = info.context
        sent = deposits.Deposit(
            idempotency_key=input.idempotency_key,
            amount=input.amount,
            payment_method=input.payment_method,
            language=context.language,
        )
        return as_view(await deposits.start(context.services, context.principal, sent))
