"""The published cases, as a person would upload them, and files made for a test."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from models.size_class import SizeClass
from models.taxonomy import TAXONOMIES

_CONFORMANCE = "{http://xbrl.org/2005/conformance}"
_REFERENCE = re.compile(rb'href="([^"#:]+)"')
NT19 = next(taxonomy for taxonomy in TAXONOMIES if taxonomy.version == "NT19")


@dataclass(frozen=True)
class Case:
    """One variation of a published test case."""

    title: str
    path: Path
    """Its instance, or the zip that holds it."""
    code: str
    """What it must give."""
    suite: Path

    def name(self) -> str:
        """The name of the upload."""
        return "upload.zip" if self._beside() else self.path.name

    def content(self) -> bytes:
        """The upload: the file itself, or a zip with the files beside it that it refers to."""
        beside = self._beside()
        if not beside:
            return self.path.read_bytes()
        files = {str(path.relative_to(self.suite)): path.read_bytes() for path in (self.path, *beside)}
        return zipped(files)

    def _beside(self) -> list[Path]:
        references = [found.decode() for found in _REFERENCE.findall(self.path.read_bytes())]
        paths = [(self.path.parent / reference).resolve() for reference in references]
        return [path for path in paths if path.is_file()]


def cases(suite: Path) -> list[Case]:
    """Read all variations of a suite."""
    found = []
    for testcase in sorted(suite.glob("*/*-testcase.xml")):
        for variation in ElementTree.parse(testcase).iter(f"{_CONFORMANCE}variation"):  # noqa: S314
            instance = variation.findtext(f"{_CONFORMANCE}data/{_CONFORMANCE}instance", "")
            code = variation.findtext(f"{_CONFORMANCE}result/{_CONFORMANCE}error", "")
            path = testcase.parent / re.sub(r"\.zip/.*", ".zip", instance)
            found.append(Case(f"{testcase.stem} {variation.get('id')}", path, code, suite))
    return found


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Make a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def instance(inside: str = "", *, schema: str = NT19.entry_point(SizeClass.MICRO), before: str = "") -> bytes:
    """Write an instance for 2024 that names a schema, with what a test wants in it."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>{before}
<xbrl xml:lang="nl" xmlns="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
 xmlns:xlink="http://www.w3.org/1999/xlink">
<link:schemaRef xlink:type="simple" xlink:href="{schema}"/>{inside}</xbrl>""".encode()
