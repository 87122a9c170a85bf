"""Every way in which the gateway says no, one class each.

A use-case raises a refusal; the schema shows it as the Problem of the same name. The sentence
says what is the matter and what to do next, in both languages (DOMAIN 33). Those about filing are in
`models.filing_refusals`, those about accounts in `models.account_refusals`. `typename` and the
attributes are what a client can read. A sentence about one field of an input stands with its check.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.access_code import AccessCodeStatus
from models.language import Language, Text
from models.payment_method import PaymentMethod
from models.permission import Permission


class ProblemCode(StrEnum):
    """The kind of a refusal; never changes with the language."""

    INVALID_INPUT = "INVALID_INPUT"
    NOT_LOGGED_IN = "NOT_LOGGED_IN"
    NOT_PERMITTED = "NOT_PERMITTED"
    LOGIN_FAILED = "LOGIN_FAILED"
    TOO_MANY_REQUESTS = "TOO_MANY_REQUESTS"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    PAYMENT_METHOD_FIXED = "PAYMENT_METHOD_FIXED"
    REGISTRATION_NOT_FOUND = "REGISTRATION_NOT_FOUND"
    REGISTRATION_WITHHELD = "REGISTRATION_WITHHELD"
    REGISTER_UNAVAILABLE = "REGISTER_UNAVAILABLE"
    INSUFFICIENT_CREDIT = "INSUFFICIENT_CREDIT"
    MANDATE_MISSING = "MANDATE_MISSING"
    SPENDING_LIMIT_REACHED = "SPENDING_LIMIT_REACHED"
    PRODUCT_UNAVAILABLE = "PRODUCT_UNAVAILABLE"
    ACCESS_CODE_NOT_FOUND = "ACCESS_CODE_NOT_FOUND"
    NOT_POSSIBLE_IN_STATUS = "NOT_POSSIBLE_IN_STATUS"
    SESSION_NOT_FOUND = "SESSION_NOT_FOUND"
    SESSION_EXPIRED = "SESSION_EXPIRED"
    WRONG_PASSWORD = "WRONG_PASSWORD"
    PASSWORD_REFUSED = "PASSWORD_REFUSED"
    MANDATE_NOT_USED = "MANDATE_NOT_USED"
    COLLECTION_BOUNCED = "COLLECTION_BOUNCED"
    CREDIT_NOT_USED = "CREDIT_NOT_USED"
    PAYMENTS_UNAVAILABLE = "PAYMENTS_UNAVAILABLE"
    ORDER_NOT_FOUND = "ORDER_NOT_FOUND"
    ORDER_NOT_CANCELLABLE = "ORDER_NOT_CANCELLABLE"
    REPLACEMENT_NOT_POSSIBLE = "REPLACEMENT_NOT_POSSIBLE"
    DOCUMENT_NOT_FOUND = "DOCUMENT_NOT_FOUND"
    NOT_FOR_ACCESS_CODES = "NOT_FOR_ACCESS_CODES"
    ACCOUNT_LOGIN_FAILED = "ACCOUNT_LOGIN_FAILED"
    ACCOUNT_NOT_CONFIRMED = "ACCOUNT_NOT_CONFIRMED"
    CONFIRMATION_FAILED = "CONFIRMATION_FAILED"
    NOT_AUTHORISED = "NOT_AUTHORISED"
    AUTHORISATION_CODE_REFUSED = "AUTHORISATION_CODE_REFUSED"
    AUTHORISATION_NOT_FOUND = "AUTHORISATION_NOT_FOUND"
    FILING_NOT_FOUND = "FILING_NOT_FOUND"
    FILING_NOT_CHANGEABLE = "FILING_NOT_CHANGEABLE"
    FILING_CHANGED = "FILING_CHANGED"
    FILING_NOT_READY = "FILING_NOT_READY"
    SIZE_CLASS_NOT_ACCEPTED = "SIZE_CLASS_NOT_ACCEPTED"
    CORRECTION_NOT_POSSIBLE = "CORRECTION_NOT_POSSIBLE"
    UPLOAD_NOT_FOUND = "UPLOAD_NOT_FOUND"


class Refusal(Exception):
    """A no that a person is told about; never a bug."""

    code: ClassVar[ProblemCode]
    text: ClassVar[Text]

    @property
    def typename(self) -> str:
        """The name of the Problem that shows this refusal."""
        return type(self).__name__

    def message(self, language: Language) -> str:
        """Say it in the person's language."""
        return self.text.in_language(language, **self.values())

    def values(self) -> dict[str, object]:
        """Give the values that fill the sentence's fields."""
        return {}


class InvalidFieldCode(StrEnum):
    """What is wrong with one field of the input."""

    REQUIRED = "REQUIRED"
    MALFORMED = "MALFORMED"
    TOO_LONG = "TOO_LONG"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    NOT_ALLOWED = "NOT_ALLOWED"


@dataclass(frozen=True, slots=True)
class InvalidField:
    """One field of the input that cannot be used; `path` as in the input: `holder.email`."""

    path: str
    code: InvalidFieldCode
    text: Text

    def message(self, language: Language) -> str:
        """Say what is wrong with the field."""
        return self.text.in_language(language)


class InvalidInput(Refusal):
    """The input cannot be used; every field that is wrong is named."""

    code = ProblemCode.INVALID_INPUT
    text = Text(
        nl="Een of meer gegevens kloppen niet. Verbeter de genoemde velden en probeer het opnieuw.",
        en="Some of the details are not right. Correct the fields listed and try again.",
    )

    def __init__(self, *fields: InvalidField) -> None:
        super().__init__(", ".join(f"{field.path}: {field.code}" for field in fields))
        self.fields = fields


class NotLoggedIn(Refusal):
    """The caller is a guest, and this is not for guests."""

    code = ProblemCode.NOT_LOGGED_IN
    text = Text(
        nl="U bent niet ingelogd, of uw sessie is verlopen. Log in met uw toegangscode en probeer het opnieuw.",
        en="You are not logged in, or your session has expired. Log in with your access code and try again.",
    )


class NotPermitted(Refusal):
    """The caller lacks a permission (DOMAIN 9)."""

    code = ProblemCode.NOT_PERMITTED
    text = Text(
        nl="Uw toegangscode heeft hiervoor geen toestemming. Vraag de hoofduser van uw onderneming om deze te geven.",
        en="Your access code is not permitted to do this. Ask the main user of your company to grant it.",
    )

    def __init__(self, permission: Permission | None = None) -> None:
        super().__init__(permission)
        self.permission = permission


class LoginSuggestion(StrEnum):
    """What to try after a failed login (DOMAIN 7)."""

    CHECK_ACCESS_CODE = "CHECK_ACCESS_CODE"
    CHECK_CAPS_LOCK = "CHECK_CAPS_LOCK"
    REQUEST_REPLACEMENT_PASSWORD = "REQUEST_REPLACEMENT_PASSWORD"
    CONTACT_SUPPORT = "CONTACT_SUPPORT"


class LoginFailed(Refusal):
    """Code and password do not open a session; which was wrong is not told (DOMAIN 7)."""

    code = ProblemCode.LOGIN_FAILED
    text = Text(
        nl=(
            "Inloggen is niet gelukt. Controleer uw toegangscode en of Caps Lock uit staat, "
            "vraag een vervangend wachtwoord aan, of neem contact op met de klantenservice."
        ),
        en=(
            "Logging in did not work. Check your access code and that caps lock is off, "
            "request a replacement password, or contact support."
        ),
    )
    suggestions = tuple(LoginSuggestion)


class TooManyRequests(Refusal):
    """A limit on attempts was reached."""

    code = ProblemCode.TOO_MANY_REQUESTS
    text = Text(
        nl="Dit is te vaak achter elkaar geprobeerd. Wacht {minutes} minuten en probeer het opnieuw.",
        en="This was tried too often in a row. Wait {minutes} minutes and try again.",
    )

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retry_after_seconds)
        self.retry_after_seconds = retry_after_seconds

    def values(self) -> dict[str, object]:
        """Give the waiting time in whole minutes, rounded up."""
        return {"minutes": max(1, -(-self.retry_after_seconds // 60))}


class IdempotencyKeyReused(Refusal):
    """The key was used before for another request (DOMAIN 16)."""

    code = ProblemCode.IDEMPOTENCY_KEY_REUSED
    text = Text(
        nl="Deze aanvraag gebruikt een sleutel die al bij een andere aanvraag hoort. Begin opnieuw om een nieuwe te krijgen.",
        en="This request uses a key that already belongs to another request. Start again to get a new one.",
    )


class PaymentMethodFixed(Refusal):
    """The company's payment method was chosen before and is another one (DOMAIN 3)."""

    code = ProblemCode.PAYMENT_METHOD_FIXED
    text = Text(
        nl=(
            "De betaalmethode bij uw onderneming is al vastgelegd. "
            "Vraag de toegangscode aan met deze betaalmethode."
        ),
        en=(
            "The payment method of your company has already been fixed. "
            "Request the access code with this payment method."
        ),
    )
    notice = Text(
        nl="De betaalmethode bij uw onderneming is al vastgelegd.",
        en="The payment method of your company has already been fixed.",
    )

    def __init__(self, payment_method: PaymentMethod) -> None:
        super().__init__(payment_method)
        self.payment_method = payment_method


class RegistrationNotFound(Refusal):
    """The register knows no such registration."""

    code = ProblemCode.REGISTRATION_NOT_FOUND
    text = Text(
        nl="Deze inschrijving staat niet in het Handelsregister. Controleer het nummer en probeer het opnieuw.",
        en="This registration is not in the Business Register. Check the number and try again.",
    )


class RegistrationWithheld(Refusal):
    """The register knows the registration but does not deliver it."""

    code = ProblemCode.REGISTRATION_WITHHELD
    text = Text(
        nl="Het Handelsregister kan deze inschrijving nu niet leveren. Neem contact op met de klantenservice.",
        en="The Business Register cannot deliver this registration at present. Contact support.",
    )


class RegisterUnavailable(Refusal):
    """The register does not answer, or not in a way that can be read."""

    code = ProblemCode.REGISTER_UNAVAILABLE
    text = Text(
        nl="Het Handelsregister is nu niet bereikbaar. Probeer het over enkele minuten opnieuw.",
        en="The Business Register cannot be reached right now. Try again in a few minutes.",
    )


class InsufficientCredit(Refusal):
    """The prepaid balance is short (DOMAIN 14). Amounts in euro cents."""

    code = ProblemCode.INSUFFICIENT_CREDIT
    text = Text(
        nl="Uw tegoed is te laag voor deze bestelling. Verhoog uw tegoed en bestel opnieuw.",
        en="Your credit is too low for this order. Top up your credit and order again.",
    )

    def __init__(self, balance_cents: int, price_cents: int) -> None:
        super().__init__(balance_cents, price_cents)
        self.balance_cents = balance_cents
        self.price_cents = price_cents


class MandateMissing(Refusal):
    """Direct debit has no valid mandate (DOMAIN 14)."""

    code = ProblemCode.MANDATE_MISSING
    text = Text(
        nl="Er is geen geldige machtiging voor automatische incasso. Vraag de hoofduser om een machtiging af te geven.",
        en="There is no valid direct debit mandate. Ask the main user to give one.",
    )


class SpendingLimitReached(Refusal):
    """The code's monthly limit does not allow this order (DOMAIN 9). Amounts in euro cents."""

    code = ProblemCode.SPENDING_LIMIT_REACHED
    text = Text(
        nl="De bestedingslimiet van uw toegangscode staat deze bestelling niet toe. Vraag de hoofduser om de limiet te verhogen.",
        en="The spending limit of your access code does not allow this order. Ask the main user to raise it.",
    )

    def __init__(self, limit_cents: int, left_cents: int) -> None:
        super().__init__(limit_cents, left_cents)
        self.limit_cents = limit_cents
        self.left_cents = left_cents


class UnavailableReason(StrEnum):
    """Why a product cannot be had of a registration."""

    NOT_OFFERED = "NOT_OFFERED"
    NOTHING_REGISTERED = "NOTHING_REGISTERED"
    LOGIN_NEEDED = "LOGIN_NEEDED"


_UNAVAILABLE = {
    UnavailableReason.NOT_OFFERED: Text(
        nl="Het Handelsregister levert dit product hier niet. Kies een ander product uit de catalogus.",
        en="The Business Register does not deliver this product here. Choose another one from the catalogue.",
    ),
    UnavailableReason.NOTHING_REGISTERED: Text(
        nl="Bij deze inschrijving is dit niet te vinden. Kies een ander jaar of document, of een ander product.",
        en="This registration has no such thing. Choose another year or document, or another product.",
    ),
    UnavailableReason.LOGIN_NEEDED: Text(
        nl="Dit product is alleen met een toegangscode te bestellen. Log in, of vraag gratis een toegangscode aan.",
        en="This product can only be ordered with an access code. Log in, or request an access code free of charge.",
    ),
}


class ProductUnavailable(Refusal):
    """The product cannot be had of this registration, or not in this way; told before anything is paid."""

    code = ProblemCode.PRODUCT_UNAVAILABLE

    def __init__(self, reason: UnavailableReason) -> None:
        super().__init__(reason)
        self.reason = reason

    def message(self, language: Language) -> str:
        """Say why, and what else to do."""
        return _UNAVAILABLE[self.reason].in_language(language)


class AccessCodeNotFound(Refusal):
    """The caller's company has no such code."""

    code = ProblemCode.ACCESS_CODE_NOT_FOUND
    text = Text(
        nl="Deze toegangscode hoort niet bij uw onderneming. Kies een code uit het overzicht.",
        en="This access code does not belong to your company. Choose one from the overview.",
    )


class NotPossibleInStatus(Refusal):
    """The code's status does not allow the act (DOMAIN 8)."""

    code = ProblemCode.NOT_POSSIBLE_IN_STATUS
    text = Text(
        nl="Dit kan niet bij de huidige status van de toegangscode. Ververs het overzicht en kijk wat mogelijk is.",
        en="The current status of the access code does not allow this. Refresh the overview and see what is possible.",
    )

    def __init__(self, status: AccessCodeStatus) -> None:
        super().__init__(status)
        self.status = status


class SessionNotFound(Refusal):
    """The caller has no such session."""

    code = ProblemCode.SESSION_NOT_FOUND
    text = Text(
        nl="Deze sessie is er niet meer. Ververs de lijst met sessies.",
        en="This session is no longer there. Refresh the list of sessions.",
    )


class SessionExpired(Refusal):
    """The refresh token opens nothing: it is unknown, spent or too old."""

    code = ProblemCode.SESSION_EXPIRED
    text = Text(
        nl="Uw sessie is verlopen. Log opnieuw in met uw toegangscode.",
        en="Your session has expired. Log in again with your access code.",
    )


class WrongPassword(Refusal):
    """The current password is not that."""

    code = ProblemCode.WRONG_PASSWORD
    text = Text(
        nl="Uw huidige wachtwoord klopt niet. Controleer of Caps Lock uit staat en probeer het opnieuw.",
        en="Your current password is not right. Check that caps lock is off and try again.",
    )


class PasswordRefusalReason(StrEnum):
    """Why a password cannot be chosen (OWASP ASVS 5, 6.2)."""

    TOO_SHORT = "TOO_SHORT"
    TOO_LONG = "TOO_LONG"
    TOO_COMMON = "TOO_COMMON"
    CONTAINS_CONTEXT = "CONTAINS_CONTEXT"
    SAME_AS_CURRENT = "SAME_AS_CURRENT"


class PasswordRefused(Refusal):
    """The new password is too weak."""

    code = ProblemCode.PASSWORD_REFUSED
    text = Text(
        nl=(
            "Dit wachtwoord is niet sterk genoeg. Kies een wachtwoord van 12 tot 128 tekens dat anderen "
            "niet raden, zonder uw naam, uw onderneming of uw toegangscode erin."
        ),
        en=(
            "This password is not strong enough. Choose one of 12 to 128 characters that others do not "
            "guess, without your name, your company or your access code in it."
        ),
    )

    def __init__(self, *reasons: PasswordRefusalReason) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class MandateNotUsed(Refusal):
    """The company does not pay by direct debit, so it has no mandate to replace."""

    code = ProblemCode.MANDATE_NOT_USED
    text = Text(
        nl="Uw onderneming betaalt niet met automatische incasso. Er is geen machtiging om te vervangen.",
        en="Your company does not pay by direct debit. There is no mandate to replace.",
    )


class CollectionBounced(Refusal):
    """A direct debit came back; new orders wait until it is settled (DOMAIN 14). Euro cents."""

    code = ProblemCode.COLLECTION_BOUNCED
    text = Text(
        nl="Een incasso is niet gelukt. Betaal eerst het openstaande bedrag, of neem contact op met de klantenservice. Daarna kunt u weer bestellen.",
        en="A direct debit did not succeed. Pay the outstanding amount first, or contact support. After that you can order again.",
    )

    def __init__(self, outstanding_cents: int) -> None:
        super().__init__(outstanding_cents)
        self.outstanding_cents = outstanding_cents


class CreditNotUsed(Refusal):
    """The caller does not pay from a prepaid balance, so there is none to deposit into."""

    code = ProblemCode.CREDIT_NOT_USED
    text = Text(
        nl="U betaalt niet met tegoed. Er is geen tegoed om te verhogen.",
        en="You do not pay from credit. There is no credit to top up.",
    )


class PaymentsUnavailable(Refusal):
    """The payment provider does not answer, or not in a way that can be read."""

    code = ProblemCode.PAYMENTS_UNAVAILABLE
    text = Text(
        nl="Betalen is nu niet mogelijk. Er is niets afgeschreven. Probeer het over enkele minuten opnieuw.",
        en="Paying is not possible right now. Nothing was charged. Try again in a few minutes.",
    )


class OrderNotFound(Refusal):
    """The caller sees no such order."""

    code = ProblemCode.ORDER_NOT_FOUND
    text = Text(
        nl="Deze bestelling is er niet, of is niet van u. Kijk bij uw bestellingen.",
        en="This order does not exist, or is not yours. Look among your orders.",
    )


class OrderNotCancellable(Refusal):
    """The order is too far on, or delivered as it was placed (DOMAIN 17)."""

    code = ProblemCode.ORDER_NOT_CANCELLABLE
    text = Text(
        nl="Deze bestelling kan niet meer worden geannuleerd. Klopt er iets niet? Neem contact op met de klantenservice.",
        en="This order can no longer be cancelled. Is something wrong? Contact support.",
    )


class ReplacementNotPossible(Refusal):
    """The order is not one that support can replace: not delivered, or replaced before (DOMAIN 15)."""

    code = ProblemCode.REPLACEMENT_NOT_POSSIBLE
    text = Text(
        nl="Voor deze bestelling kan geen vervanging worden gegeven: zij is nog niet geleverd, of al eens vervangen.",
        en="This order cannot be replaced: it has not been delivered yet, or was replaced before.",
    )


class DocumentNotFound(Refusal):
    """No certified document has this number (DOMAIN 17)."""

    code = ProblemCode.DOCUMENT_NOT_FOUND
    text = Text(
        nl="Er is geen gewaarmerkt document met dit nummer uitgegeven. Controleer het nummer. Klopt het? Vertrouw het document dan niet en neem contact op met de klantenservice.",
        en="No certified document was issued with this number. Check the number. Is it right? Then do not trust the document, and contact support.",
    )
