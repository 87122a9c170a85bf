"""Amounts as people write them, in both languages (DOMAIN 33)."""

from models.language import Language


def written_amount(cents: int, language: Language) -> str:
    """Write an amount in euro cents out: `€ 1.234,50` or `€1,234.50`."""
    return _in_euros(f"{abs(cents) // 100:,}.{abs(cents) % 100:02}", cents < 0, language)


def written_euros(euros: int, language: Language) -> str:
    """Write an amount in whole euros out: `€ 1.234` or `€1,234`."""
    return _in_euros(f"{abs(euros):,}", euros < 0, language)


def _in_euros(english: str, is_negative: bool, language: Language) -> str:
    sign = "-" if is_negative else ""
    if language is Language.EN:
        return f"{sign}€{english}"
    return f"€ {sign}{english.translate(str.maketrans(',.', '.,'))}"


def written_iban(iban: str) -> str:
    """Write an IBAN in groups of four."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))
