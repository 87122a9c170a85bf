"""An operator's list of the companies' contact e-mail addresses (DOMAIN 0)."""

import csv
import re
from pathlib import Path

_HEADER = ["kvkNumber", "email"]
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")


class ContactEmailsError(ValueError):
    """The list cannot be used as it is; says on which line and why."""


def read_contact_emails(path: Path) -> dict[str, str]:
    """Read a CSV (UTF-8, with the header `kvkNumber,email`): KVK number to e-mail address.

    Raises `ContactEmailsError` on the first line that is not right: nothing is half read.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, strict=True)
        try:
            if next(lines, None) != _HEADER:
                raise ContactEmailsError(f"{path.name}, line 1: the header must be {','.join(_HEADER)}")
            emails: dict[str, str] = {}
            for line in lines:
                _add(emails, line, f"{path.name}, line {lines.line_num}")
        except UnicodeDecodeError:
            raise ContactEmailsError(f"{path.name}: the file is not UTF-8") from None
        except csv.Error as error:
            raise ContactEmailsError(f"{path.name}, line {lines.line_num}: {error}") from None
    return emails


def _add(emails: dict[str, str], line: list[str], place: str) -> None:
    if len(line) != len(_HEADER):
        raise ContactEmailsError(f"{place}: a line has a KVK number and an e-mail address")
    kvk_number, email = line
    if not re.fullmatch("[0-9]{8}", kvk_number):
        raise ContactEmailsError(f"{place}: a KVK number has 8 digits")
    if not _EMAIL.fullmatch(email):
        raise ContactEmailsError(f"{place}: this is not an e-mail address")
    if kvk_number in emails:
        raise ContactEmailsError(f"{place}: KVK number {kvk_number} was listed before")
    emails[kvk_number] = email
