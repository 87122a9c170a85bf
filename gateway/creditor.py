"""Who collects, from the settings: the operator's own bank account and SEPA creditor identifier."""

import re

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from resolvers.ports import Creditor

_IDENTIFIER = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}")
LONGEST_NAME = 70

EXAMPLE = Creditor(
    name="Registerpoort",
    iban="NL20INGB0001234567",
    bic="INGBNL2A",
    identifier="NL69ZZZ123456780000",
)
"""A made-up creditor, for a demo."""


def creditor_of(name: str, iban: str, bic: str | None, identifier: str) -> Creditor:
    """Give the creditor; the BIC follows from the IBAN where the bank is known.

    Raises ValueError that names the setting that is wrong; a value is never repeated.
    """
    if not 1 <= len(name.strip()) <= LONGEST_NAME:
        raise ValueError(f"REGISTERPOORT_CREDITOR_NAME needs 1 to {LONGEST_NAME} characters")
    try:
        account = IBAN(iban)
    except SchwiftyException:
        raise ValueError("REGISTERPOORT_CREDITOR_IBAN is not a valid IBAN") from None
    try:
        bank = BIC(bic) if bic else account.bic
    except SchwiftyException:
        raise ValueError("REGISTERPOORT_CREDITOR_BIC is not a valid BIC") from None
    if not is_creditor_identifier(identifier):
        raise ValueError("REGISTERPOORT_CREDITOR_IDENTIFIER is not a valid SEPA creditor identifier")
    return Creditor(name.strip(), str(account), str(bank) if bank else None, identifier)


def is_creditor_identifier(identifier: str) -> bool:
    """Tell whether the check digits are right (EPC262-08; ISO 7064 without the business code)."""
    if not _IDENTIFIER.fullmatch(identifier):
        return False
    country, digits, national = identifier[:2], identifier[2:4], identifier[7:]
    return int("".join(str(int(each, 36)) for each in national + country + digits)) % 97 == 1
