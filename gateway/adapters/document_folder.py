"""Documents in a folder, each under the SHA-256 of its content."""

import asyncio
import re
from hashlib import sha256
from pathlib import Path

from gateway.adapters.atomic_file import write_atomically

_SHA256 = re.compile(r"[0-9a-f]{64}")


class FolderDocumentStore:
    """Keeps documents as `ab/abcd…`; one that is stored is never written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, content: bytes) -> str:
        """Store durably; return the SHA-256 in lower-case hex."""
        digest = sha256(content).hexdigest()
        path = self.path(digest)
        if not path.exists():
            await asyncio.to_thread(write_atomically, path, content)
        return digest

    def path(self, sha256: str) -> Path:
        """Tell where a stored document can be read; ValueError for anything but a SHA-256."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in lower-case hex")
        return self._folder / sha256[:2] / sha256
