"""What a file is, and whether it is safe to let the checker read it: by counts of our own."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from gateway.adapters.filing_checks import text_rules
from gateway.adapters.filing_checks.bounds import DEEPEST, MOST_ATTRIBUTES, MOST_ELEMENTS
from gateway.adapters.filing_checks.references import address_of, judge
from models.finding import Finding, Severity
from models.finding_texts import FindingCode

_CHUNK = 64 * 1024
_XLINK = "{http://www.w3.org/1999/xlink}href"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_NO_NAMESPACE_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation"
_SCHEMA_REF = "{http://www.xbrl.org/2003/linkbase}schemaRef"
_IN_SCHEMAS = "{http://www.w3.org/2001/XMLSchema}"
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.IGNORECASE | re.DOTALL)
"""At the beginning of a file, where alone one can stand."""
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_MOST_BAD_REFERENCES = 20


@dataclass(slots=True)
class Screened:
    """What was seen of one file."""

    root: str | None = None
    """The name of its first element, `{namespace}name`; None when there is none."""
    schema_refs: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_dangerous: bool = False
    """The checker must not read it."""


class _Stop(Exception):
    def __init__(self, code: str, limit: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.limit = limit


def screen(content: bytes, name: str, names: Collection[str]) -> Screened:
    """Look through one file of an upload, of which `names` are all files.

    The parser expands nothing, fetches nothing, and is stopped at the first thing that is too much.
    """
    screened = Screened()
    if wrong := text_rules.encoding_finding(content, name):
        screened.findings.append(wrong)
    if _DOCTYPE.match(content):
        _stop(screened, content, name, _Stop("NL.FR-NL-1.03"))
    elif text_rules.is_wide(content):
        _stop(screened, content, name, None)
    else:
        _parse(screened, content, name, names)
    return screened


def _parse(screened: Screened, content: bytes, name: str, names: Collection[str]) -> None:
    counter = _Counter(screened, name, names)
    parser = etree.XMLParser(
        target=counter, recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for start in range(0, len(content), _CHUNK):
            parser.feed(content[start : start + _CHUNK])
        parser.close()
    except _Stop as stop:
        _stop(screened, content, name, stop)
        return
    except etree.XMLSyntaxError as error:
        screened.findings.append(_not_well_formed(name, error.lineno, str(error)))
    if screened.root is None:
        screened.findings = [Finding(FindingCode.NOT_XML, Severity.ERROR, file=name)]
        _stop(screened, content, name, None)
    elif (errors := parser.feed_error_log.filter_from_fatals()) and not any(
        finding.code == FindingCode.NOT_WELL_FORMED for finding in screened.findings
    ):
        screened.findings.append(_not_well_formed(name, errors[0].line, errors[0].message))


def _not_well_formed(name: str, line: int | None, detail: str) -> Finding:
    return Finding(FindingCode.NOT_WELL_FORMED, Severity.ERROR, file=name, line=line or None, detail=detail)


def _stop(screened: Screened, content: bytes, name: str, stop: _Stop | None) -> None:
    screened.is_dangerous = True
    if stop is not None:
        doctype = _DOCTYPE.match(content) if stop.code == "NL.FR-NL-1.03" else None
        line = None if doctype is None else content.count(b"\n", 0, doctype.end()) + 1
        values = {"limit": str(stop.limit)} if stop.limit else {}
        screened.findings.append(Finding(stop.code, Severity.ERROR, file=name, line=line, values=values))
    if entity := _ENTITY.search(content):
        line = content.count(b"\n", 0, entity.start()) + 1
        screened.findings.append(Finding(FindingCode.ENTITY_DECLARED, Severity.ERROR, file=name, line=line))
    screened.findings.extend(text_rules.findings_of_bytes(content, name))


class _Counter:
    """Receives what the parser sees, keeps counts, and ends the parse by `_Stop`."""

    def __init__(self, screened: Screened, name: str, names: Collection[str]) -> None:
        self._screened = screened
        self._name = name
        self._names = names
        self._bases = [address_of(name)]
        self._elements = 0
        self._bad_references = 0

    def doctype(self, *_: object) -> None:
        raise _Stop("NL.FR-NL-1.03")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise _Stop(FindingCode.TOO_MANY_ELEMENTS, MOST_ELEMENTS)
        if len(self._bases) > DEEPEST:
            raise _Stop(FindingCode.TOO_DEEP, DEEPEST)
        if len(attributes) > MOST_ATTRIBUTES:
            raise _Stop(FindingCode.TOO_MANY_ATTRIBUTES, MOST_ATTRIBUTES)
        if self._screened.root is None:
            self._screened.root = tag
        self._bases.append(self._based(attributes.get(_BASE)))
        for reference in _references(tag, attributes):
            self._refer(reference)
        if tag == _SCHEMA_REF and _XLINK in attributes:
            self._screened.schema_refs.append(attributes[_XLINK].strip())

    def end(self, _: str) -> None:
        if len(self._bases) > 1:
            self._bases.pop()

    def data(self, _: str) -> None:
        """Text is the checker's."""

    def close(self) -> None:
        """End the parse; what was seen is kept already."""

    def _based(self, base: str | None) -> str:
        if base is None:
            return self._bases[-1]
        try:
            return urljoin(self._bases[-1], base.strip())
        except ValueError:
            return "invalid:"

    def _refer(self, reference: str) -> None:
        finding = judge(self._bases[-1], reference, self._names, self._name)
        if finding is None:
            return
        is_first_outside = finding.code == FindingCode.REFERENCE_OUTSIDE and not self._screened.is_dangerous
        if is_first_outside or self._bad_references < _MOST_BAD_REFERENCES:
            self._screened.findings.append(finding)
        self._bad_references += 1
        self._screened.is_dangerous |= is_first_outside


def _references(tag: str, attributes: Mapping[str, Any]) -> list[str]:
    found = [attributes[key] for key in (_XLINK, _NO_NAMESPACE_LOCATION) if key in attributes]
    found += attributes.get(_SCHEMA_LOCATION, "").split()[1::2]
    if tag.startswith(_IN_SCHEMAS) and "schemaLocation" in attributes:
        found.append(attributes["schemaLocation"])
    return found
