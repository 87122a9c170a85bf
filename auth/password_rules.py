"""Which passwords can be chosen (OWASP ASVS 5, 6.2): long ones that are neither common nor near at hand.

No rules of composition. What is common is estimated offline by zxcvbn, which ships its lists and
knows repeats, sequences and keyboard walks; Dutch words are added to it.
"""

import re
from collections.abc import Iterable
from threading import Lock
from unicodedata import normalize

from zxcvbn import zxcvbn

from auth.common_words import COMMON_DUTCH_WORDS
from models.refusals import PasswordRefusalReason

SHORTEST = 12
LONGEST = 128
_PART = 24
"""Estimated at once: the time grows with the square. What is strong in one part is strong as a whole."""
_EASY_GUESSES = 10**10
_SHORTEST_CONTEXT_WORD = 4
_PRODUCT = ("registerpoort", "handelsregister", "wachtwoord", "password")
_estimating = Lock()
"""zxcvbn keeps the words that it is given where every thread sees them."""


def weaknesses(password: str, context: Iterable[str]) -> list[PasswordRefusalReason]:
    """Tell why a password cannot be chosen; `context` is the person's name, company and code."""
    words = _words((*context, *_PRODUCT))
    found = []
    if len(password) < SHORTEST:
        found.append(PasswordRefusalReason.TOO_SHORT)
    if len(password) > LONGEST:
        return [PasswordRefusalReason.TOO_LONG]
    if _is_easy(password, (*words, *COMMON_DUTCH_WORDS)):
        found.append(PasswordRefusalReason.TOO_COMMON)
    if any(word in _folded(password) for word in words):
        found.append(PasswordRefusalReason.CONTAINS_CONTEXT)
    return found


def _is_easy(password: str, words: Iterable[str]) -> bool:
    parts = (password[start : start + _PART] for start in range(0, len(password), _PART))
    with _estimating:
        return all(zxcvbn(part, user_inputs=words)["guesses"] < _EASY_GUESSES for part in parts)


def _words(texts: Iterable[str]) -> list[str]:
    words = {_folded(word) for text in texts for word in (text, *re.split(r"[\W_]+", text))}
    return sorted(word for word in words if len(word) >= _SHORTEST_CONTEXT_WORD)


def _folded(text: str) -> str:
    return normalize("NFKC", text).casefold().replace("-", "")
