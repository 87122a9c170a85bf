"""Files that are no accounts, or mean harm, each with the code of the finding that it must have."""

import io
import zipfile

import pytest

from tests.gateway.adapters.filing_checks.uploads import instance, zipped

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
OLD_ENTRY_POINT = (
    "http://www.nltaxonomie.nl/nt12/kvk/20171213/entrypoints/kvk-rpt-jaarverantwoording-2017-nlgaap-micro.xsd"
)


def bomb() -> bytes:
    """A zip of a few hundred kilobytes that unpacks to 300 MB."""
    buffer = io.BytesIO()
    archive = zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with archive, archive.open("bomb.xbrl", "w") as packed:
        for _ in range(300):
            packed.write(b" " * 1024 * 1024)
    return buffer.getvalue()


def encrypted() -> bytes:
    """A zip whose one file says that it is encrypted."""
    content = bytearray(zipped({"a.xbrl": instance()}))
    content[6] |= 1
    content[content.find(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def link() -> bytes:
    """A zip with a symbolic link."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo("a.xbrl")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return buffer.getvalue()


def twice() -> bytes:
    """A zip with one name twice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.xbrl", instance())
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.xbrl", instance())
    return buffer.getvalue()


HOSTILE = {
    "billion laughs": (instance(before=f'<!DOCTYPE xbrl [<!ENTITY l0 "ha">{_LAUGHS}]>'), "NL.FR-NL-1.03"),
    "entities": (instance(before='<!DOCTYPE x [<!ENTITY a "b">]>'), "ENTITY_DECLARED"),
    "external entity": (
        instance(before='<!DOCTYPE xbrl [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        "NL.FR-NL-1.03",
    ),
    "DOCTYPE in UTF-16": (instance(before="<!DOCTYPE xbrl>").decode().encode("utf-16"), "NL.FR-NL-1.05"),
    "100,000 deep": (instance("<a>" * 100_000 + "</a>" * 100_000), "TOO_DEEP"),
    "200,000 attributes": (
        instance("<a " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>"),
        "TOO_MANY_ATTRIBUTES",
    ),
    "300,000 elements": (instance("<a/>" * 300_000), "TOO_MANY_ELEMENTS"),
    "zip bomb": (bomb(), "TOO_LARGE"),
    "11 MB": (instance(" " * 11 * 1024 * 1024), "TOO_LARGE"),
    "wrong encoding": (instance("\u00e9").replace(b"\xc3\xa9", b"\xe9"), "NL.FR-NL-1.05"),
    "declared encoding": (instance().replace(b"UTF-8", b"ISO-8859-1"), "NL.FR-NL-1.05"),
    "truncated": (instance("<unit id='EUR'>")[:-20], "NOT_WELL_FORMED"),
    "not XML": (b"Dear KVK, all is well.", "NOT_XML"),
    "empty": (b"", "NOT_XML"),
    "a PDF": (b"%PDF-1.7\n\x00\x01\xff\xfe", "NOT_XML"),
    "another XML": (b"<a/>", "NO_INSTANCE"),
    "an old taxonomy": (instance(schema=OLD_ENTRY_POINT), "TAXONOMY_UNKNOWN"),
    "no zip after all": (b"PK\x03\x04 and no more", "ZIP_BROKEN"),
    "truncated zip": (zipped({"a.xbrl": instance()})[:-30], "ZIP_BROKEN"),
    "a file out of the zip": (zipped({"../a.xbrl": instance()}), "ZIP_UNSAFE"),
    "an absolute name": (zipped({"/a.xbrl": instance()}), "ZIP_UNSAFE"),
    "a drive": (zipped({"C:\\a.xbrl": instance()}), "ZIP_UNSAFE"),
    "a zip in a zip": (zipped({"a.zip": zipped({"a.xbrl": instance()})}), "ZIP_UNSAFE"),
    "encrypted": (encrypted(), "ZIP_UNSAFE"),
    "a link": (link(), "ZIP_UNSAFE"),
    "a name twice": (twice(), "ZIP_UNSAFE"),
    "300 files": (zipped({f"{n}.xml": b"<a/>" for n in range(300)}), "ZIP_UNSAFE"),
    "50,000 files": (zipped({f"{n}": b"" for n in range(50_000)}), "ZIP_UNSAFE"),
    "no accounts in the zip": (zipped({"a.txt": b"a"}), "NO_INSTANCE"),
    "two sets of accounts": (zipped({"a.xbrl": instance(), "b.xbrl": instance()}), "SEVERAL_INSTANCES"),
    "one bad file of two": (
        zipped({"a.xbrl": instance(), "b.xml": b"<!DOCTYPE a><a/>"}),
        "NL.FR-NL-1.03",
    ),
}
