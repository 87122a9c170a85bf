"""The filing rules about a file's very bytes and name.

They are judged here for a file that stops before the checker reads it, and where the checker would not
see what was wrong; the rules are the SBR Filing Rules' (NT19 and NT20).
"""

import codecs
import re
from pathlib import PurePosixPath

from models.finding import Finding, Severity

BYTE_ORDER_MARKS = (
    codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE,
)  # fmt: skip
_REFERENCE = re.compile(rb"&(?:#([0-9]{1,10})|#[xX]([0-9A-Fa-f]{1,8})|([0-9A-Za-z]+));")
_NAMED = (b"lt", b"gt", b"amp", b"apos", b"quot")
_ALLOWED = (range(0x0100), range(0x20A0, 0x20D0))
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")


def is_wide(content: bytes) -> bool:
    """Tell whether the text takes two or four bytes a character, so that its bytes cannot be searched."""
    return content.startswith(BYTE_ORDER_MARKS[1:]) or b"\x00" in content[:4]


def encoding_finding(content: bytes, file: str) -> Finding | None:
    """NL.FR-NL-1.05: tell of text that is not in UTF-8, whatever it says that it is."""
    declared = _ENCODING.search(content[:300])
    if is_wide(content):
        return _finding("NL.FR-NL-1.05", file, detail="UTF-16 or UTF-32")
    if declared is not None and declared.group(1).lower() not in (b"utf-8", b"us-ascii"):
        return _finding("NL.FR-NL-1.05", file, detail=f"declared {declared.group(1).decode()}")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _finding("NL.FR-NL-1.05", file, line, "bytes that are not UTF-8")
    return None


def findings_of_bytes(content: bytes, file: str) -> list[Finding]:
    """Judge NL.FR-NL-1.01, 1.04 and 2.06 by the bytes alone."""
    findings = []
    if content.startswith(BYTE_ORDER_MARKS):
        findings.append(_finding("NL.FR-NL-1.01", file))
    wrong = next((found for found in _REFERENCE.finditer(content) if not _is_allowed(found)), None)
    if wrong is not None:
        line = content.count(b"\n", 0, wrong.start()) + 1
        findings.append(_finding("NL.FR-NL-1.04", file, line, wrong.group().decode("ascii")))
    if (position := content.find(b"]]>")) >= 0:
        findings.append(_finding("NL.FR-NL-2.06", file, content.count(b"\n", 0, position) + 1))
    return findings


def findings_of_name(name: str) -> list[Finding]:
    """Judge NL.FR-NL-1.06 and NL.FR-KVK-1.01 by an instance's name alone."""
    path = PurePosixPath(name)
    findings = []
    if not re.fullmatch(r"[0-9a-zA-Z_-]*", path.stem):
        findings.append(_finding("NL.FR-NL-1.06", name))
    if path.suffix != ".xbrl":
        findings.append(_finding("NL.FR-KVK-1.01", name))
    return findings


def _is_allowed(found: re.Match[bytes]) -> bool:
    decimal, hexadecimal, named = found.groups()
    if named is not None:
        return named in _NAMED
    number = int(decimal) if decimal is not None else int(hexadecimal, 16)
    return any(number in allowed for allowed in _ALLOWED)


def _finding(code: str, file: str, line: int | None = None, detail: str | None = None) -> Finding:
    return Finding(code, Severity.ERROR, file=file, line=line, detail=detail)
