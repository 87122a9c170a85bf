"""Zip files from outside, unpacked by our own counts."""

import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from gateway.adapters.filing_checks.bounds import LARGEST_FILE, MEGABYTES, MOST_ZIP_ENTRIES
from models.finding import Finding, Severity
from models.finding_texts import FindingCode

ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NEVER_IN_A_NAME = set('\\:|*?"<>') | {chr(number) for number in range(32)}


class BadArchive(Exception):
    """A zip file that is not unpacked; its finding tells why."""

    def __init__(self, code: FindingCode, detail: str, file: str | None = None) -> None:
        super().__init__(detail)
        values = {"limit": str(MOST_ZIP_ENTRIES), "megabytes": str(MEGABYTES)}
        self.finding = Finding(code, Severity.ERROR, file=file, detail=detail, values=values)


def unpack(source: Path, folder: Path) -> list[str]:
    """Unpack a zip of at most `LARGEST_FILE` bytes into an empty folder; give the names of its files.

    What an operating system's own zip tool adds (`__MACOSX/`) is left out. Raises `BadArchive`.
    """
    if source.read_bytes().count(_DIRECTORY_ENTRY) > 2 * MOST_ZIP_ENTRIES:
        raise BadArchive(FindingCode.ZIP_UNSAFE, "too many entries")
    try:
        with zipfile.ZipFile(source) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            wanted = [entry for entry in entries if not entry.is_dir() and not _is_left_out(entry.filename)]
            room = LARGEST_FILE
            for entry in wanted:
                room -= _inflate(archive, entry, folder / entry.filename, room)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadArchive(FindingCode.ZIP_BROKEN, str(error)) from error
    return [entry.filename for entry in wanted]


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ZIP_ENTRIES:
        raise BadArchive(FindingCode.ZIP_UNSAFE, "too many entries")
    names: set[str] = set()
    for entry in entries:
        reason = _reason_against(entry)
        if entry.filename in names:
            reason = "the same name twice"
        if reason is not None:
            raise BadArchive(FindingCode.ZIP_UNSAFE, reason, entry.filename[:200])
        names.add(entry.filename)
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    if clash := names & folders:
        raise BadArchive(FindingCode.ZIP_UNSAFE, "a file and a folder of one name", min(clash)[:200])


def _reason_against(entry: zipfile.ZipInfo) -> str | None:
    name = entry.filename
    parts = name.rstrip("/").split("/")
    mode = stat.S_IFMT(entry.external_attr >> 16)
    if any(part in ("", ".", "..") or len(part.encode()) > 200 for part in parts) or len(parts) > 16:
        return "a name that leads out of the zip, or is too long"
    if _NEVER_IN_A_NAME & set(entry.orig_filename):
        return "a name with characters that mean something else elsewhere"
    if entry.flag_bits & _ENCRYPTED:
        return "an encrypted file"
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "no ordinary file"
    return None if entry.compress_type in _METHODS else "an unusual compression"


def _is_left_out(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in (".DS_Store", "Thumbs.db")


def _inflate(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with archive.open(entry) as packed, target.open("xb") as unpacked:
        while chunk := packed.read(_CHUNK):
            if size == 0 and chunk.startswith(ZIP_STARTS):
                raise BadArchive(FindingCode.ZIP_UNSAFE, "a zip in the zip", entry.filename)
            size += len(chunk)
            if size > room:
                raise BadArchive(FindingCode.TOO_LARGE, "too large unpacked", entry.filename)
            unpacked.write(chunk)
    return size
