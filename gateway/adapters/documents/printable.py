"""Text that the embedded fonts can print.

PDF/A and PDF/UA refuse a character without a glyph, and typst stops at one. The letters that the
register uses (Latin, and Greek and Cyrillic beside it) all have one; a test holds that every
character in `_PRINTABLE` does.
"""

import unicodedata

_PRINTABLE = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x0370, 0x04FF),
    (0x1E00, 0x1FFF),
    (0x2010, 0x2015),
    (0x2018, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2033),
    (0x2039, 0x203A),
    (0x20A0, 0x20BF),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
)
_HAS_GLYPH = frozenset("LNPSZ")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Make text safe to print, on one line.

    White space and control characters become one space, marks and format characters that no
    letter takes up are left out, and what has no glyph shows as U+FFFD.
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(map(_printable_character, composed)).split())


def has_glyph(character: str) -> bool:
    """Tell whether the embedded fonts are known to hold the character."""
    code = ord(character)
    return unicodedata.category(character)[0] in _HAS_GLYPH and any(
        first <= code <= last for first, last in _PRINTABLE
    )


def _printable_character(character: str) -> str:
    if has_glyph(character):
        return character
    category = unicodedata.category(character)
    if character.isspace() or category == "Cc":
        return " "
    return "" if category[0] == "M" or category == "Cf" else _REPLACEMENT
