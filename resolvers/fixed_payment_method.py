"""The payment method that is fixed with the first code (DOMAIN 3, 14), and what it needs.

The database holds it as well: foreign keys of `models.access_code` and `models.order`, and the
triggers of the first migration.
"""

from datetime import datetime

from auth.secrets import new_number
from models.access_code import AccessCode
from models.checks import REQUIRED, Checks
from models.credit import CreditBalance
from models.language import Text
from models.mandate import Mandate
from models.organisation import Organisation
from models.payment_method import PaymentMethod
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput, PaymentMethodFixed
from resolvers.code_request_form import CodeRequest
from resolvers.database import Transaction

ACCEPT_MANDATE = Text(
    nl="Geef toestemming voor automatische incasso, of kies een andere betaalmethode.",
    en="Accept the direct debit mandate, or choose another payment method.",
)


def method_of(organisation: Organisation | None, asked: CodeRequest) -> PaymentMethod:
    """Give the method of a new code: its company's, or the one that its first code chooses.

    Raises `PaymentMethodFixed` when another one is named, `InvalidInput` when a first code lacks
    one or what it needs.
    """
    if organisation is not None:
        if asked.payment_method not in (None, organisation.payment_method):
            raise PaymentMethodFixed(organisation.payment_method)
        return organisation.payment_method
    if asked.payment_method is None:
        raise InvalidInput(InvalidField("paymentMethod", InvalidFieldCode.REQUIRED, REQUIRED))
    if asked.payment_method is PaymentMethod.DIRECT_DEBIT:
        _check_mandate(asked)
    return asked.payment_method


def open_payer(transaction: Transaction, code: AccessCode, asked: CodeRequest, now: datetime) -> None:
    """Open what the method of a first code needs: a balance, or a mandate."""
    organisation_id = code.organisation_id
    access_code_id = None if organisation_id else code.id
    if code.payment_method is PaymentMethod.CREDIT:
        transaction.add(CreditBalance(organisation_id=organisation_id, access_code_id=access_code_id))
    if code.payment_method is PaymentMethod.DIRECT_DEBIT and asked.iban is not None:
        transaction.add(
            Mandate(
                organisation_id=organisation_id,
                access_code_id=access_code_id,
                reference=new_number("M"),
                iban=asked.iban,
                accepted_at=now,
            )
        )


def _check_mandate(asked: CodeRequest) -> None:
    checks = Checks()
    if asked.iban is None:
        checks.refuse("iban", InvalidFieldCode.REQUIRED, REQUIRED)
    if not asked.mandate_accepted:
        checks.refuse("mandateAccepted", InvalidFieldCode.REQUIRED, ACCEPT_MANDATE)
    checks.done()
