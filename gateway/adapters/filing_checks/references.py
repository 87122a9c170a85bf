"""What a file of an upload may refer to: the upload's other files, and the taxonomy."""

from collections.abc import Collection
from urllib.parse import quote, unquote, urljoin, urlsplit

from gateway.adapters.filing_checks.bounds import LONGEST_TEXT
from models.finding import Finding, Severity
from models.finding_texts import FindingCode

_INSIDE = "upload.invalid"
_ROOT = "/upload/"
_STANDARD_HOSTS = frozenset(("www.nltaxonomie.nl", "www.xbrl.org", "xbrl.org", "www.w3.org", "xbrl.ifrs.org"))
"""Whose addresses are names of published schemas. They are never fetched: packages hold what is behind."""


def address_of(name: str) -> str:
    """Give a file of the upload an address, which references in it start from."""
    return f"http://{_INSIDE}{_ROOT}{quote(name)}"


def judge(base: str, reference: str, names: Collection[str], file: str) -> Finding | None:
    """Tell what is wrong with a reference, if anything.

    `base` is where it starts from, `names` are the upload's files.
    """
    try:
        target = urlsplit(urljoin(base, reference.strip()))
        is_standard = target.hostname in _STANDARD_HOSTS and target.port is None and target.username is None
    except ValueError:
        return _finding(FindingCode.REFERENCE_OUTSIDE, reference, file)
    if target.scheme == "data" or (target.scheme in ("http", "https") and is_standard):
        return None
    path = unquote(target.path)
    is_inside = target.scheme == "http" and target.hostname == _INSIDE and path.startswith(_ROOT)
    if not is_inside or ".." in path.split("/"):
        return _finding(FindingCode.REFERENCE_OUTSIDE, reference, file)
    if path.removeprefix(_ROOT) in names:
        return None
    return _finding(FindingCode.REFERENCE_MISSING, reference, file)


def _finding(code: FindingCode, reference: str, file: str) -> Finding:
    return Finding(code, Severity.ERROR, file=file, values={"reference": reference.strip()[:LONGEST_TEXT]})
