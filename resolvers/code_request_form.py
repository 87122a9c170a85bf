"""The form of a code request, as sent and as checked (DOMAIN 1, 4)."""

from dataclasses import dataclass

from models.access_code import Use
from models.checks import REQUIRED, Checks
from models.language import Text
from models.payment_method import FOR_COMPANIES, FOR_PRIVATE_CODES, PaymentMethod
from models.refusals import InvalidFieldCode

NOT_FOR_PRIVATE_USE = Text(
    nl="Een code voor particulier gebruik hoort niet bij een onderneming. Laat dit veld leeg.",
    en="A code for private use does not belong to a company. Leave this field empty.",
)
METHOD_NOT_FOR_USE = Text(
    nl="Met deze betaalmethode kan dit niet. Kies een van de aangeboden betaalmethoden.",
    en="This payment method cannot be used here. Choose one of the methods offered.",
)
IBAN_FOR_DIRECT_DEBIT_ONLY = Text(
    nl="Een IBAN is alleen nodig bij automatische incasso. Laat dit veld leeg.",
    en="An IBAN is needed for direct debit only. Leave this field empty.",
)


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """A request as sent."""

    idempotency_key: str
    use: Use
    kvk_number: str | None
    first_name: str
    last_name: str
    email: str
    payment_method: PaymentMethod | None
    iban: str | None
    mandate_accepted: bool
    replaces_lost_code: bool = False


def checked(sent: CodeRequest) -> CodeRequest:
    """Take the form; raises `InvalidInput` that names every field that is wrong."""
    checks = Checks()
    check_company(checks, sent.use, sent.kvk_number)
    asked = CodeRequest(
        idempotency_key=checks.idempotency_key("idempotencyKey", sent.idempotency_key),
        use=sent.use,
        kvk_number=sent.kvk_number,
        first_name=checks.text("holder.firstName", sent.first_name, 100),
        last_name=checks.text("holder.lastName", sent.last_name, 100),
        email=checks.email("holder.email", sent.email),
        payment_method=sent.payment_method,
        iban=checks.iban("iban", sent.iban) if sent.iban else None,
        mandate_accepted=sent.mandate_accepted,
        replaces_lost_code=sent.replaces_lost_code,
    )
    _check_payment(checks, asked)
    checks.done()
    return asked


def check_company(checks: Checks, use: Use, kvk_number: str | None) -> None:
    """See to it that a company is named exactly where the code is for one."""
    if use is Use.BUSINESS:
        checks.kvk_number("kvkNumber", kvk_number)
    elif kvk_number is not None:
        checks.refuse("kvkNumber", InvalidFieldCode.NOT_ALLOWED, NOT_FOR_PRIVATE_USE)


def _check_payment(checks: Checks, asked: CodeRequest) -> None:
    method = asked.payment_method
    if method is None:
        if asked.use is Use.PRIVATE:
            checks.refuse("paymentMethod", InvalidFieldCode.REQUIRED, REQUIRED)
        return
    if method not in (FOR_COMPANIES if asked.use is Use.BUSINESS else FOR_PRIVATE_CODES):
        checks.refuse("paymentMethod", InvalidFieldCode.NOT_ALLOWED, METHOD_NOT_FOR_USE)
    if asked.iban and method is not PaymentMethod.DIRECT_DEBIT:
        checks.refuse("iban", InvalidFieldCode.NOT_ALLOWED, IBAN_FOR_DIRECT_DEBIT_ONLY)
