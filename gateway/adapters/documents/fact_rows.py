"""What the templates take: words in a structure, never markup."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


def rows(*labelled: tuple[str, Sequence[str | None]]) -> list[Value]:
    """Give the rows of a list of facts; a fact that is not registered has no row."""
    filled = ((label, [line for line in lines if line]) for label, lines in labelled)
    return [{"label": label, "lines": lines} for label, lines in filled if lines]
