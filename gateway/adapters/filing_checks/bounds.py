"""What a check of annual accounts may cost, and how large and how strange a file may be."""

from dataclasses import dataclass

from models.upload import LARGEST_UPLOAD

LARGEST_FILE = LARGEST_UPLOAD
"""Bytes: of an upload, of each file in a zip, and of all of those together."""
MEGABYTES = LARGEST_FILE // 1_000_000
MOST_ZIP_ENTRIES = 200
DEEPEST = 200
"""How many elements may be open at once."""
MOST_ATTRIBUTES = 256
"""On one element."""
MOST_ELEMENTS = 100_000
"""In one file."""
MOST_FINDINGS = 500
MOST_FACTS = 10_000
LONGEST_TEXT = 1000
"""Characters of a value or of what the checker said."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one check may use, and how many run at once."""

    seconds: float = 60.0
    """By the clock, and of a processor's time."""
    memory_mib: int = 2048
    """Of address space, for one check."""
    at_once: int = 2
