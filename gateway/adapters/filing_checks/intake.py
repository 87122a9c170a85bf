"""Takes in an upload: unpacks it, looks through its files, and finds the accounts in it."""

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from uuid import uuid4

from gateway.adapters.filing_checks import text_rules
from gateway.adapters.filing_checks.archive import ZIP_STARTS, BadArchive, unpack
from gateway.adapters.filing_checks.bounds import LARGEST_FILE, MEGABYTES
from gateway.adapters.filing_checks.screening import Screened, screen
from models.finding import Finding, Severity
from models.finding_texts import FindingCode

UPLOAD = "upload"
"""The folder with the upload's files, in the folder of a check."""
_PACKAGE = "package.xbri"
_INSTANCE_ROOT = "{http://www.xbrl.org/2003/instance}xbrl"
_PAGE_ROOTS = ("{http://www.w3.org/1999/xhtml}html",)
_XML_SUFFIXES = (".xbrl", ".xml", ".xsd", ".xhtml", ".html", ".htm")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9._ -]{1,200}")
_NT_VERSION = re.compile(rb"www\.nltaxonomie\.nl/(nt\d\d)/")
_INLINE = re.compile(rb"www\.nltaxonomie\.nl/kvk/(20\d\d)-12-31/kvk-annual-report-(other)?")


@dataclass(slots=True)
class Intake:
    """An upload, ready to be checked, or the findings for which it is not."""

    findings: list[Finding] = field(default_factory=list)
    entry: Path | None = None
    """What the checker opens; None when it must not."""
    entry_point: str | None = None
    """The taxonomy's entry point that the accounts name."""
    rules: str | None = None
    """The version of the filing rules by what the accounts name: `NT19`, `NL-INLINE-2024`."""
    shown: dict[str, str] = field(default_factory=dict)
    """The upload's name of a file that the checker sees under another."""


def take_in(name: str, content: Path, folder: Path) -> Intake:
    """Unpack and look through an upload of that name, into the folder of its check."""
    intake = Intake()
    upload = folder / UPLOAD
    upload.mkdir()
    if content.stat().st_size > LARGEST_FILE:
        values = {"megabytes": str(MEGABYTES)}
        intake.findings.append(Finding(FindingCode.TOO_LARGE, Severity.ERROR, file=name, values=values))
        return _stopped(intake)
    data = content.read_bytes()
    if data.startswith(ZIP_STARTS):
        _take_in_zip(intake, content, upload)
    else:
        _take_in_file(intake, name, data, upload)
    return intake


def _take_in_file(intake: Intake, name: str, data: bytes, upload: Path) -> None:
    screened = screen(data, name, {name})
    intake.findings.extend(screened.findings)
    if screened.root in _PAGE_ROOTS or screened.root == _INSTANCE_ROOT or screened.is_dangerous:
        kept = _kept_name(intake, name, screened)
        (upload / kept).write_bytes(data)
        _choose(intake, upload / kept, [data], screened)
    else:
        intake.findings.append(Finding(FindingCode.NO_INSTANCE, Severity.ERROR, file=name))
        _stopped(intake)


def _take_in_zip(intake: Intake, content: Path, upload: Path) -> None:
    try:
        names = unpack(content, upload)
    except BadArchive as bad:
        intake.findings.append(bad.finding)
        _stopped(intake)
        return
    texts = {name: (upload / name).read_bytes() for name in names if _is_text(upload / name)}
    screened = {name: screen(text, name, names) for name, text in texts.items()}
    for each in screened.values():
        intake.findings.extend(each.findings)
    package = any(PurePosixPath(name).match("META-INF/reportPackage.json") for name in names)
    wanted = _PAGE_ROOTS if package else (_INSTANCE_ROOT,)
    instances = [name for name, each in screened.items() if each.root in wanted] or [
        name for name, each in screened.items() if each.is_dangerous and name.endswith((".xbrl", ".xhtml"))
    ]
    if not instances or (len(instances) > 1 and not package):
        code = FindingCode.SEVERAL_INSTANCES if instances else FindingCode.NO_INSTANCE
        values = {"number": str(len(instances))}
        intake.findings.append(Finding(code, Severity.ERROR, values=values))
        _stopped(intake)
        return
    name = instances[0]
    summary = Screened(
        root=screened[name].root,
        schema_refs=[reference for each in instances for reference in screened[each].schema_refs],
        is_dangerous=any(each.is_dangerous for each in screened.values()),
    )
    if package:
        entry = upload.parent / _PACKAGE
        entry.write_bytes(content.read_bytes())
    else:
        entry = upload / PurePosixPath(name).parent / _kept_name(intake, name, summary)
        (upload / name).rename(entry)
    _choose(intake, entry, [texts[name], *texts.values()], summary)


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(64)
    is_marked = start.startswith(text_rules.BYTE_ORDER_MARKS)
    return path.suffix.lower() in _XML_SUFFIXES or is_marked or start.lstrip().startswith(b"<")


def _kept_name(intake: Intake, name: str, screened: Screened) -> str:
    """Keep an instance's own name, which rules judge, unless its characters mean something to a program."""
    own = PurePosixPath(name).name
    is_plain = _PLAIN_NAME.fullmatch(own) is not None and own.strip(". ") == own
    if screened.is_dangerous or not is_plain:
        intake.findings.extend(text_rules.findings_of_name(own))
    kept = own if is_plain else f"{uuid4().hex}.xbrl"
    intake.shown[kept] = name
    return kept


def _choose(intake: Intake, entry: Path, texts: list[bytes], screened: Screened) -> None:
    intake.entry_point = next(iter(screened.schema_refs), None)
    intake.rules = _rules("\n".join(screened.schema_refs).encode(), *texts)
    intake.entry = entry
    if screened.is_dangerous:
        _stopped(intake)


def _rules(*texts: bytes) -> str | None:
    for text in texts:
        if inline := _INLINE.search(text):
            return f"NL-INLINE-{inline.group(1).decode()}{'-GAAP-OTHER' if inline.group(2) else ''}"
        if version := _NT_VERSION.search(text):
            return version.group(1).decode().upper()
    return None


def _stopped(intake: Intake) -> Intake:
    intake.entry = None
    intake.findings.append(Finding(FindingCode.CHECKS_STOPPED, Severity.WARNING))
    return intake
