"""Refusals as data: each type shows the refusal of the same name in `models.refusals`."""

from typing import Any

import strawberry
from strawberry import Parent

from models import refusals
from models.access_code import AccessCodeStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import InvalidFieldCode, LoginSuggestion, PasswordRefusalReason, ProblemCode
from schema.context import Info
from schema.fields import derived, shown, view
from schema.money import Money, euros

strawberry.enum(ProblemCode, description="The kind of a refusal; the same in every language.")
strawberry.enum(refusals.UnavailableReason, description="Why a product cannot be had of a registration.")
strawberry.enum(InvalidFieldCode, description="What is wrong with a field.")
strawberry.enum(LoginSuggestion, description="What to try after a failed login.")
strawberry.enum(AccessCodeStatus, description="The life of a code.")
strawberry.enum(PasswordRefusalReason, description="Why a password cannot be chosen.")
strawberry.enum(PaymentMethod, description="A way to pay. A company's is chosen once and never changes.")


@strawberry.interface(description="Every refusal. A client that knows no more than this can still show it.")
class Problem:
    """What all refusals have."""

    code: ProblemCode = shown("The kind of refusal.")

    @derived("What is the matter and what to do next, in the person's language.")
    def message(root: Parent[Any], info: Info) -> str:
        text: str = root.message(info.context.language)
        return text


@strawberry.type(description="One field of the input that cannot be used.")
class InvalidField:
    """Part of `InvalidInput`."""

    path: str = shown("The field, as in the input: `holder.email`.")
    code: InvalidFieldCode = shown("What is wrong.")

    @derived("What is wrong and how to mend it, in the person's language.")
    def message(root: Parent[refusals.InvalidField], info: Info) -> str:
        return root.message(info.context.language)


@view
class InvalidInput(Problem):
    """The input cannot be used."""

    fields: list[InvalidField] = shown("Every field that is wrong.")


@view
class NotLoggedIn(Problem):
    """Log in first."""


@view
class NotPermitted(Problem):
    """The access code lacks a permission."""

    permission: Permission | None = shown("The permission that is missing.")


@view
class LoginFailed(Problem):
    """The code and the password do not open a session."""

    suggestions: list[LoginSuggestion] = shown("What to try, in this order.")


@view
class TooManyRequests(Problem):
    """A limit on attempts was reached."""

    retry_after_seconds: int = shown("When to try again.")


@view
class IdempotencyKeyReused(Problem):
    """The key was used before with other input."""


@view
class PaymentMethodFixed(Problem):
    """The company's payment method was chosen before, and is another one."""

    payment_method: PaymentMethod = shown("The company's method.")


@view
class RegistrationNotFound(Problem):
    """The register knows no such registration."""


@view
class RegistrationWithheld(Problem):
    """The register knows the registration but does not deliver it."""


@view
class RegisterUnavailable(Problem):
    """The register cannot be reached."""


@view
class InsufficientCredit(Problem):
    """The prepaid balance is short."""

    @derived("What is left.")
    def balance(root: Parent[refusals.InsufficientCredit]) -> Money:
        return euros(root.balance_cents)

    @derived("What the order would cost.")
    def price(root: Parent[refusals.InsufficientCredit]) -> Money:
        return euros(root.price_cents)


@view
class MandateMissing(Problem):
    """There is no valid direct debit mandate."""


@view
class SpendingLimitReached(Problem):
    """The monthly spending limit of the code does not allow the order."""

    @derived("The limit of a month.")
    def limit(root: Parent[refusals.SpendingLimitReached]) -> Money:
        return euros(root.limit_cents)

    @derived("What is left of it this month.")
    def left(root: Parent[refusals.SpendingLimitReached]) -> Money:
        return euros(root.left_cents)


@view
class ProductUnavailable(Problem):
    """The product cannot be had of this registration, or not in this way."""

    reason: refusals.UnavailableReason = shown("Why.")


@view
class AccessCodeNotFound(Problem):
    """The caller's company has no such code."""


@view
class NotPossibleInStatus(Problem):
    """The code's status does not allow it."""

    status: AccessCodeStatus = shown("The status as it is.")


@view
class SessionNotFound(Problem):
    """The caller has no such session."""


@view
class SessionExpired(Problem):
    """The session cannot be renewed; log in again."""


@view
class WrongPassword(Problem):
    """The current password is not that."""


@view
class PasswordRefused(Problem):
    """The new password is too weak."""

    reasons: list[PasswordRefusalReason] = shown("Everything that is the matter with it.")


@view
class MandateNotUsed(Problem):
    """The company does not pay by direct debit."""


@view
class CollectionBounced(Problem):
    """A direct debit came back; new orders wait until it is settled."""

    @derived("What has to be paid first.")
    def outstanding(root: Parent[refusals.CollectionBounced]) -> Money:
        return euros(root.outstanding_cents)


@view
class CreditNotUsed(Problem):
    """The caller does not pay from a prepaid balance."""


@view
class PaymentsUnavailable(Problem):
    """The payment provider cannot be reached; nothing was charged."""


@view
class OrderNotFound(Problem):
    """The caller sees no such order."""


@view
class OrderNotCancellable(Problem):
    """The order is too far on to be cancelled."""


@view
class ReplacementNotPossible(Problem):
    """The order is not one that support can replace."""


@view
class DocumentNotFound(Problem):
    """No certified document has this number."""
