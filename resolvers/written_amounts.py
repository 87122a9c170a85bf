"""Amounts as people write them, in both languages (DOMAIN 33)."""

from models.language import Language


def written_amount(cents: int, language: Language) -> str:
    """Write an amount in euro cents out: `€ 1.234,50` or `€1,234.50`."""
    english = f"{abs(cents) // 100:,}.{abs(cents) % 100:02}"
    sign = "-" if cents < 0 else ""
    if language is Language.EN:
        return f"{sign}€{english}"
    return f"€ {sign}{english.translate(str.maketrans(',.', '.,'))}"


def written_iban(iban: str) -> str:
    """Write an IBAN in groups of four."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))
