"""The letter print queue as a folder of PDF files."""

import asyncio
import re
from pathlib import Path

from gateway.adapters.atomic_file import write_atomically

_LETTER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


class FolderPostQueue:
    """Queues letters as `<letter id>.pdf`; whoever prints one moves it away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, letter_id: str, pdf: bytes) -> None:
        """Queue a letter; the same id again replaces it.

        An id is 1 to 100 letters, digits, hyphens and underscores, else ValueError.
        """
        await asyncio.to_thread(write_atomically, self.path(letter_id), pdf)

    async def take_away(self, letter_id: str) -> None:
        """Remove a letter that was posted; harmless when whoever printed it moved it away."""
        await asyncio.to_thread(self.path(letter_id).unlink, missing_ok=True)

    def path(self, letter_id: str) -> Path:
        """Tell where a letter is queued; ValueError for what is no letter id."""
        if not _LETTER_ID.fullmatch(letter_id):
            raise ValueError("not a letter id")
        return self._folder / f"{letter_id}.pdf"
