"""Files that are being uploaded, each under its id in a folder."""

import asyncio
import fcntl
import os
import re
from pathlib import Path
from uuid import UUID

_NAME = re.compile(r"[0-9a-f]{32}")


class FolderUploads:
    """Keeps what was received so far; appending is safe among any number of processes of one machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def size(self, upload_id: UUID) -> int:
        """Tell how many bytes were received; 0 when nothing was."""
        return await asyncio.to_thread(_size, self.path(upload_id))

    async def append(self, upload_id: UUID, offset: int, content: bytes) -> int:
        """Write what follows `offset` durably; ValueError when the upload does not stand there."""
        return await asyncio.to_thread(_append, self.path(upload_id), offset, content)

    def path(self, upload_id: UUID) -> Path:
        """Tell where what was received can be read."""
        return self._folder / upload_id.hex

    async def remove(self, upload_id: UUID) -> None:
        """Delete what was received; harmless when there is nothing."""
        await asyncio.to_thread(self.path(upload_id).unlink, missing_ok=True)

    async def ids(self) -> list[UUID]:
        """Tell of which uploads something is there."""
        names = await asyncio.to_thread(os.listdir, self._folder)
        return [UUID(hex=name) for name in names if _NAME.fullmatch(name)]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _append(path: Path, offset: int, content: bytes) -> int:
    """Write under a lock; what was removed meanwhile is not begun again in the middle."""
    made = os.O_CREAT if offset == 0 else 0
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | made, 0o600)
    except FileNotFoundError:
        raise ValueError("the upload does not stand there") from None
    with os.fdopen(descriptor, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if os.fstat(file.fileno()).st_size != offset:
            raise ValueError("the upload does not stand there")
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if offset == 0:
        _sync_folder(path.parent)
    return offset + len(content)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
