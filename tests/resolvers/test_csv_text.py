"""Comma-separated text: what was written is what is read, and nothing in it runs (RFC 4180, OWASP)."""

import csv
import re
from decimal import Decimal
from io import StringIO
from sys import maxunicode
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers.csv_text import DUTCH_EXCEL, RFC_4180, Cell, Dialect, csv_text, harmless

DIALECTS = (RFC_4180, DUTCH_EXCEL)
SEPARATORS = ",;\t|"
READABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXTS = st.text(READABLE, max_size=20) | st.text(
    st.sampled_from("=+-@\uff1d \t\r\n,;|\"'a1\u200b\ufeff"), max_size=8
)
AMOUNTS = st.integers(-(10**12), 10**12).map(lambda cents: Decimal(cents).scaleb(-2))
BEGINNINGS = {
    character
    for character in map(chr, range(maxunicode + 1))
    if not "\ud800" <= character <= "\udfff" and normalize("NFKC", character)[0] in "=+-@\u2212"
}
"""All that a spreadsheet could take for the start of a formula."""


def read(text: str, separator: str) -> list[list[str]]:
    """Read as another program does, knowing the separator alone."""
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def is_visible(character: str) -> bool:
    return category(character) not in ("Cc", "Cf", "Zl", "Zp", "Zs")


def runs(cell: str) -> bool:
    """Tell whether a spreadsheet could take a cell for a formula."""
    return next(filter(is_visible, cell), "") in BEGINNINGS


# What is read is what was written


@pytest.mark.parametrize("dialect", DIALECTS)
@given(st.lists(st.lists(TEXTS | st.none(), min_size=2, max_size=5), max_size=5))
def test_texts_are_read_as_they_were_written_but_for_the_apostrophes(
    dialect: Dialect, rows: list[list[Cell]]
) -> None:
    expected = [["" if cell is None else harmless(str(cell)) for cell in row] for row in rows]
    assert read(csv_text(rows, dialect), dialect.separator) == expected


@pytest.mark.parametrize("dialect", DIALECTS)
@given(AMOUNTS)
def test_amounts_are_read_as_the_numbers_they_were_also_negative_ones(
    dialect: Dialect, amount: Decimal
) -> None:
    text = csv_text([["x", amount]], dialect)
    ((_, cell),) = read(text, dialect.separator)
    assert re.fullmatch(rf"-?[0-9]+\{dialect.decimal}[0-9]{{2}}", cell)
    assert Decimal(cell.replace(dialect.decimal, ".")) == amount
    assert '"' not in text


@given(TEXTS.filter(lambda text: not any(each in text for each in (*BEGINNINGS, "\t", "\r", "\n"))))
def test_a_text_without_what_begins_a_formula_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@given(TEXTS)
def test_a_text_loses_nothing(text: str) -> None:
    assert harmless(text).replace("'", "") == text.replace("'", "")


def test_lines_end_as_rfc_4180_has_it_and_quotes_are_doubled() -> None:
    rows: list[list[Cell]] = [["a", 'say "b"', "c,d"], ["e\nf", None, Decimal("-0.05")]]
    assert csv_text(rows, RFC_4180) == 'a,"say ""b""","c,d"\r\n"e\nf",,-0.05\r\n'
    assert csv_text(rows, DUTCH_EXCEL) == 'a;"say ""b""";c,d\r\n"e\nf";;-0,05\r\n'


# Nothing runs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+31 20", "'+31 20"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\ttab", "'\ttab"),
        ("\rreturn", "'\rreturn"),
        ("  =1+1", "'  =1+1"),
        ("\u00a0\u3000=1", "'\u00a0\u3000=1"),
        ("\ufeff\u200b=1", "'\ufeff\u200b=1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\uff0d1", "'\uff0d1"),
        ("Bakkerij;=1+1", "Bakkerij;'=1+1"),
        ("Bakkerij, =1+1", "Bakkerij,' =1+1"),
        ("Bakkerij\r\n=1+1", "Bakkerij\r\n'=1+1"),
        ('Bakkerij";=1+1', "Bakkerij\";'=1+1"),
        ("=1,=1", "'=1,'=1"),
        ("Jansen-De Vries", "Jansen-De Vries"),
        ("Jansen & Co = goed", "Jansen & Co = goed"),
        ("a@b.example", "a@b.example"),
        ("'t Hoekje", "'t Hoekje"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_before_what_could_run_and_nowhere_else(text: str, written: str) -> None:
    assert harmless(text) == written


@pytest.mark.parametrize("character", sorted(BEGINNINGS))
def test_every_form_of_a_character_that_begins_a_formula_is_known(character: str) -> None:
    assert harmless(f"{character}1") == f"'{character}1"
    assert harmless(f" {character}1") == f"' {character}1"


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("separator", SEPARATORS)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_cell_runs_whatever_separator_a_program_takes(
    dialect: Dialect, separator: str, texts: list[str]
) -> None:
    for row in read(csv_text([["x", *texts]], dialect), separator):
        assert not any(map(runs, row))
