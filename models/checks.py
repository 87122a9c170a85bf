"""Checks of what people send, each with the refusal it leads to.

A `Checks` collects every field that is wrong, so that a person hears of all of them at once.
Paths are those of the GraphQL input.
"""

import re
from datetime import date

import pycountry
from schwifty import IBAN
from schwifty.exceptions import SchwiftyException

from models.language import Text
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput

_KVK_NUMBER = re.compile(r"[0-9]{8}")
_BRANCH_NUMBER = re.compile(r"[0-9]{12}")
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\.]+(\.[^\s@<>(),;:\"\[\]\\.]+)+")
_IDEMPOTENCY_KEY = re.compile(r"[A-Za-z0-9_.:\-]{8,100}")
LONGEST_PERIOD_YEARS = 10
FIRST_YEAR, LAST_YEAR = 1900, 2999

REQUIRED = Text(nl="Vul dit veld in.", en="Fill in this field.")
TOO_LONG = Text(nl="Dit is te lang. Maak het korter.", en="This is too long. Make it shorter.")
UNREADABLE = Text(
    nl="Hier staan tekens in die niet kunnen worden verwerkt. Typ de tekst opnieuw.",
    en="This holds characters that cannot be handled. Type the text again.",
)
KVK_NUMBER = Text(nl="Een KVK-nummer bestaat uit 8 cijfers.", en="A KVK number has 8 digits.")
BRANCH_NUMBER = Text(nl="Een vestigingsnummer bestaat uit 12 cijfers.", en="A branch number has 12 digits.")
EMAIL = Text(
    nl="Dit is geen geldig e-mailadres. Controleer het op typefouten.",
    en="This is not a valid e-mail address. Check it for typing errors.",
)
IBAN_TEXT = Text(
    nl="Dit is geen geldig IBAN. Neem het over van uw bankpas of rekeningafschrift.",
    en="This is not a valid IBAN. Copy it from your bank card or statement.",
)
COUNTRY = Text(
    nl="Kies een land uit de lijst: twee letters, zoals NL of BE.",
    en="Choose a country from the list: two letters, such as NL or BE.",
)
IDEMPOTENCY_KEY = Text(
    nl="De sleutel van de aanvraag bestaat uit 8 tot 100 letters, cijfers of de tekens _ . : -",
    en="The request's key has 8 to 100 letters, digits or the characters _ . : -",
)
PERIOD_ORDER = Text(
    nl="De einddatum ligt voor de begindatum. Draai ze om.",
    en="The end date is before the start date. Swap them.",
)
PERIOD_LENGTH = Text(
    nl="Kies een periode van ten hoogste 10 jaar.",
    en="Choose a period of at most 10 years.",
)
PERIOD_YEARS = Text(
    nl="Kies een periode in de jaren 1900 tot en met 2999.",
    en="Choose a period in the years 1900 to 2999.",
)


class Checks:
    """Collects the fields that are wrong."""

    def __init__(self) -> None:
        self.fields: list[InvalidField] = []

    def refuse(self, path: str, code: InvalidFieldCode, text: Text) -> None:
        """Note a field that cannot be used."""
        self.fields.append(InvalidField(path, code, text))

    def done(self) -> None:
        """Raise `InvalidInput` when any field was wrong."""
        if self.fields:
            raise InvalidInput(*self.fields)

    def text(self, path: str, value: str, longest: int) -> str:
        """Take a text for people: 1 to `longest` printable characters, trimmed."""
        trimmed = value.strip()
        if not trimmed:
            self.refuse(path, InvalidFieldCode.REQUIRED, REQUIRED)
        elif len(value) > longest:
            self.refuse(path, InvalidFieldCode.TOO_LONG, TOO_LONG)
        elif not _is_readable(trimmed):
            self.refuse(path, InvalidFieldCode.MALFORMED, UNREADABLE)
        else:
            return trimmed
        return ""

    def secret(self, path: str, value: str, longest: int) -> None:
        """Take a password: any 1 to `longest` characters, as they are."""
        if not value:
            self.refuse(path, InvalidFieldCode.REQUIRED, REQUIRED)
        elif len(value) > longest:
            self.refuse(path, InvalidFieldCode.TOO_LONG, TOO_LONG)

    def kvk_number(self, path: str, value: str | None) -> str:
        """Take a KVK number (DOMAIN, Formats)."""
        return self._matching(path, value, _KVK_NUMBER, KVK_NUMBER)

    def branch_number(self, path: str, value: str) -> str:
        """Take a branch number (DOMAIN, Formats)."""
        return self._matching(path, value, _BRANCH_NUMBER, BRANCH_NUMBER)

    def idempotency_key(self, path: str, value: str) -> str:
        """Take the key of a request (DOMAIN 16)."""
        return self._matching(path, value, _IDEMPOTENCY_KEY, IDEMPOTENCY_KEY)

    def email(self, path: str, value: str) -> str:
        """Take an e-mail address of at most 254 characters (RFC 5321); its domain in lower case."""
        address = value.strip()
        if len(address) > 254:
            self.refuse(path, InvalidFieldCode.TOO_LONG, TOO_LONG)
            return ""
        if not (_EMAIL.fullmatch(address) and _is_readable(address) and len(address.split("@")[0]) <= 64):
            self.refuse(path, InvalidFieldCode.MALFORMED, EMAIL)
            return ""
        local, _, domain = address.partition("@")
        return f"{local}@{domain.lower()}"

    def iban(self, path: str, value: str) -> str:
        """Take an IBAN, checked with its check digits and country length."""
        if len(value) <= 60:
            try:
                return str(IBAN(value))
            except SchwiftyException:
                pass
        self.refuse(path, InvalidFieldCode.MALFORMED, IBAN_TEXT)
        return ""

    def country(self, path: str, value: str) -> None:
        """Take a country as two capitals (ISO 3166-1 alpha-2)."""
        if len(value) != 2 or not value.isupper() or pycountry.countries.get(alpha_2=value) is None:
            self.refuse(path, InvalidFieldCode.MALFORMED, COUNTRY)

    def period(self, path: str, first: date, last: date) -> None:
        """Take a period of legal days, both inclusive, of at most 10 years."""
        if last < first:
            self.refuse(f"{path}.until", InvalidFieldCode.OUT_OF_RANGE, PERIOD_ORDER)
        elif (last.year - LONGEST_PERIOD_YEARS, last.month, last.day) > (first.year, first.month, first.day):
            self.refuse(f"{path}.until", InvalidFieldCode.OUT_OF_RANGE, PERIOD_LENGTH)
        elif first.year < FIRST_YEAR or last.year > LAST_YEAR:
            self.refuse(path, InvalidFieldCode.OUT_OF_RANGE, PERIOD_YEARS)

    def _matching(self, path: str, value: str | None, pattern: re.Pattern[str], text: Text) -> str:
        if not value:
            self.refuse(path, InvalidFieldCode.REQUIRED, REQUIRED)
        elif not pattern.fullmatch(value):
            self.refuse(path, InvalidFieldCode.MALFORMED, text)
        else:
            return value
        return ""


def is_rsin(value: str) -> bool:
    """Tell whether nine digits pass the eleven-test of an RSIN that a person types."""
    if not (len(value) == 9 and value.isascii() and value.isdigit()):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(value, weights, strict=True)) % 11 == 0


def _is_readable(value: str) -> bool:
    return value.isprintable() and not any("\ud800" <= character <= "\udfff" for character in value)
