"""Collections for the bank: a pain.008 file (SEPA Core), handed to the operator in a folder."""

import asyncio
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from sepaxml import SepaDD
from sepaxml.validation import ValidationError
from text_unidecode import unidecode

from gateway.adapters.atomic_file import write_atomically
from resolvers.ports import Creditor, DirectDebit

SCHEMA = "pain.008.001.08"
_NOT_SEPA = re.compile(r"[^A-Za-z0-9/?:().,'+ -]")
_LONGEST_NAME = 70


class SepaDirectDebitFile:
    """Makes files with sepaxml, valid against the XSD it ships, and keeps them by their month."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def make(self, creditor: Creditor, collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
        """Make the file of some collections; ValueError for one that no bank would take."""
        return await asyncio.to_thread(_make, creditor, collect_on, debits)

    async def hand_over(self, month: date, content: bytes) -> Path:
        """Put the file where the operator finds it; the same month again replaces it."""
        path = self.path(month)
        await asyncio.to_thread(write_atomically, path, content)
        return path

    def path(self, month: date) -> Path:
        """Tell where the file of a month is."""
        return self._folder / f"{month:%Y-%m}.xml"


def _make(creditor: Creditor, collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
    config = {
        "name": _in_sepa_letters(creditor.name),
        "IBAN": creditor.iban,
        "batch": True,
        "creditor_id": creditor.identifier,
        "currency": "EUR",
    }
    if creditor.bic:
        config["BIC"] = creditor.bic
    file = SepaDD(config, schema=SCHEMA, clean=False)
    for debit in debits:
        file.add_payment(_payment(debit, collect_on))
    try:
        content: bytes = file.export(validate=True)
    except ValidationError:  # it repeats the account that is wrong
        raise ValueError(f"the file of collections is not valid by {SCHEMA}") from None
    return content


def _payment(debit: DirectDebit, collect_on: date) -> dict[str, object]:
    payment: dict[str, object] = {
        "name": _in_sepa_letters(debit.debtor_name) or debit.mandate_reference,
        "IBAN": debit.debtor_iban,
        "amount": debit.amount_cents,
        "type": "RCUR",
        "collection_date": collect_on,
        "mandate_id": debit.mandate_reference,
        "mandate_date": debit.mandate_accepted_on,
        "description": debit.description,
        "endtoend_id": debit.reference,
    }
    bic = _bic_of(debit.debtor_iban)
    return payment | {"BIC": bic} if bic else payment


def _bic_of(iban: str) -> str | None:
    """Look the bank up; a bank that is not known is left to the creditor's bank to find."""
    try:
        bic = IBAN(iban).bic
    except SchwiftyException:
        raise ValueError("a mandate without a valid IBAN cannot be collected") from None
    return str(bic) if bic else None


def _in_sepa_letters(text: str) -> str:
    """Write a name in the letters that every bank takes (EPC217-08)."""
    return " ".join(_NOT_SEPA.sub(" ", unidecode(text)).split())[:_LONGEST_NAME].strip()
