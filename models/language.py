"""The two languages of every text for people (DOMAIN 33)."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that a person can choose."""

    NL = "NL"
    EN = "EN"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence for people in both languages; may hold `str.format` fields."""

    nl: str
    en: str

    def in_language(self, language: Language, **values: object) -> str:
        """Give the sentence in one language with its fields filled in."""
        return (self.nl if language is Language.NL else self.en).format(**values)


def preferred_language(accept_language: str) -> Language:
    """Choose by an `Accept-Language` header (RFC 9110, 12.5.4); Dutch when it asks for neither."""
    weights = {Language.NL: 0.0, Language.EN: 0.0}
    for position, part in enumerate(accept_language.split(",")[:16]):
        tag, _, parameters = part.strip().partition(";")
        primary = tag.split("-")[0].strip().upper()
        if primary in weights:
            weight = _weight(parameters) - position * 1e-6
            weights[Language(primary)] = max(weights[Language(primary)], weight)
    return Language.EN if weights[Language.EN] > weights[Language.NL] else Language.NL


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
