"""Rows as comma-separated text (RFC 4180) that no spreadsheet runs as a formula.

What a spreadsheet could take for a formula gets an apostrophe before it, as OWASP advises against
CSV injection (ASVS 5, 1.2.10). That is text whose first visible character begins a formula, and the
same after a separator inside a text: a program that expects another separator than ours cuts there.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

BEGINS_FORMULA = "=+\\-@⁺⁻⁼₊₋₌−﬩﹢﹣﹦﹫＋－＝＠⩵⩶"  # noqa: RUF001
"""What begins a formula, in every form that compatibility (NFKC) makes equal, within a `[...]`."""

_INVISIBLE = (
    r" \x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e"
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f"
)
"""Spaces, control and format characters, but for those that end a cell or a line."""
_FORMULA = f"[{_INVISIBLE}]*[{BEGINS_FORMULA}]"
_AT_RISK = re.compile(rf"^(?={_FORMULA}|[\x00\t\r\n])|(?<=[,;|\t\r\n\"])(?={_FORMULA})")

Cell = str | Decimal | None
"""A text, an amount, or nothing."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a program expects its file."""

    mark: str
    """What the file begins with."""
    separator: str
    decimal: str


RFC_4180 = Dialect(mark="", separator=",", decimal=".")
DUTCH_EXCEL = Dialect(mark="\ufeff", separator=";", decimal=",")
"""Opens with a double click in Excel that is set to Dutch (DOMAIN 18)."""


def csv_text(rows: Iterable[Sequence[Cell]], dialect: Dialect) -> str:
    """Write rows as lines; amounts stay numbers."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=dialect.separator, lineterminator="\r\n")
    writer.writerows([_written(cell, dialect) for cell in row] for row in rows)
    return text.getvalue()


def harmless(text: str) -> str:
    """Give a text with an apostrophe wherever a spreadsheet could take it for the start of a formula."""
    return _AT_RISK.sub("'", text)


def _written(cell: Cell, dialect: Dialect) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}".replace(".", dialect.decimal)
    return harmless(cell)
