"""Stand-in taxonomy packages, made from our own list of concepts.

The official taxonomy cannot be carried along. These have its addresses, and of its concepts those that
the form and the published cases use, without its labels, presentation and formulas (docs/filing-checks.md).
"""

import csv
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import quoteattr

from models.size_class import SizeClass
from models.taxonomy import TAXONOMIES, Taxonomy

_PREFIXES = {
    "jenv-bw2-data": "jenv-bw2-i",
    "kvk-data": "kvk-i",
    "nl-common-data": "nl-cd",
    "jenv-bw2-axes": "jenv-bw2-dim",
    "jenv-bw2-domains": "jenv-bw2-dm",
}
_CLASSES = (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)
_TYPES = "nl-types"
_XMLNS = (
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance" '
    'xmlns:xbrldt="http://xbrl.org/2005/xbrldt"'
)
_IMPORTS = (
    ("http://www.xbrl.org/2003/instance", "http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"),
    ("http://xbrl.org/2005/xbrldt", "http://www.xbrl.org/2005/xbrldt-2005.xsd"),
)
_FORMATTED = (
    '<xs:complexType name="formattedExplanationItemType"><xs:simpleContent>'
    '<xs:extension base="xbrli:stringItemType"/></xs:simpleContent></xs:complexType>'
)
_EPOCH = (2022, 1, 1, 0, 0, 0)
_ALSO_AT = {"NT17": "20221214"}
"""The published cases of NT17 name the common dictionary by this date too."""
_ALSO_FOR = {"NT19": (2023,)}
"""The published cases of NT19 also name an entry point of this year, which a rule then refuses."""


def write_packages(folder: Path) -> tuple[Path, ...]:
    """Write a package for each taxonomy version; give their paths. The same bytes each time."""
    return tuple(_write_package(taxonomy, folder) for taxonomy in TAXONOMIES)


def _write_package(taxonomy: Taxonomy, folder: Path) -> Path:
    path = folder / f"standin-{taxonomy.version.lower()}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in _files(taxonomy):
            package.writestr(zipfile.ZipInfo(f"standin/{name}", _EPOCH), text)
    return path


def _files(taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    yield "META-INF/taxonomyPackage.xml", _manifest(taxonomy)
    yield (
        "META-INF/catalog.xml",
        (
            '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
            f'<rewriteURI uriStartString="{taxonomy.root}" rewritePrefix="../taxonomy/"/></catalog>'
        ),
    )
    types = taxonomy.namespace(_TYPES)
    yield _place(taxonomy, types), _schema(types, _IMPORTS[:1], _FORMATTED)
    dictionaries = list(_dictionaries(taxonomy))
    for namespace, prefix, dictionary in dictionaries:
        elements = "".join(_element(concept) for concept in _concepts()[dictionary])
        declared = f'xmlns:{prefix}="{namespace}" xmlns:{_TYPES}="{types}"'
        yield (
            _place(taxonomy, namespace),
            _schema(namespace, (*_IMPORTS, (types, f"{types}.xsd")), elements, declared),
        )
    imports = tuple((namespace, f"{namespace}.xsd") for namespace, _, _ in dictionaries)
    for address in _entry_points(taxonomy):
        namespace = address.removesuffix(".xsd")
        yield _place(taxonomy, namespace), _schema(namespace, imports)


def _dictionaries(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    for dictionary, prefix in _PREFIXES.items():
        yield taxonomy.namespace(dictionary), prefix, dictionary
    if also := _ALSO_AT.get(taxonomy.version):
        common = taxonomy.namespace("nl-common-data")
        yield common.replace(taxonomy.common_released, also), "nl-cd", "nl-common-data"


def _entry_points(taxonomy: Taxonomy) -> Iterator[str]:
    for year in (taxonomy.financial_year, *_ALSO_FOR.get(taxonomy.version, ())):
        for size_class in _CLASSES:
            own = taxonomy.entry_point(size_class)
            yield own.replace(f"-{taxonomy.financial_year}-", f"-{year}-")


def _place(taxonomy: Taxonomy, namespace: str) -> str:
    return f"taxonomy/{namespace.removeprefix(taxonomy.root)}.xsd"


def _manifest(taxonomy: Taxonomy) -> str:
    entry_points = "".join(
        f"<tp:entryPoint><tp:name>{Path(address).stem}</tp:name>"
        f'<tp:entryPointDocument href="{address}"/></tp:entryPoint>'
        for address in _entry_points(taxonomy)
    )
    return (
        '<tp:taxonomyPackage xmlns:tp="http://xbrl.org/2016/taxonomy-package" xml:lang="en">'
        f"<tp:identifier>{taxonomy.root}standin</tp:identifier>"
        f"<tp:name>Stand-in for {taxonomy.version}</tp:name><tp:version>1</tp:version>"
        f"<tp:entryPoints>{entry_points}</tp:entryPoints></tp:taxonomyPackage>"
    )


def _schema(
    namespace: str, imports: tuple[tuple[str, str], ...], content: str = "", declared: str = ""
) -> str:
    imported = "".join(
        f'<xs:import namespace="{other}" schemaLocation="{place}"/>' for other, place in imports
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema {_XMLNS} {declared} '
        f'targetNamespace="{namespace}" elementFormDefault="qualified">{imported}{content}</xs:schema>'
    )


def _element(concept: dict[str, str]) -> str:
    is_domain = concept["dictionary"] in ("jenv-bw2-axes", "jenv-bw2-domains")
    group = "xbrldt:dimensionItem" if concept["dictionary"] == "jenv-bw2-axes" else "xbrli:item"
    attributes = {
        "id": f"{_PREFIXES[concept['dictionary']]}_{concept['name']}",
        "name": concept["name"],
        "type": concept["type"],
        "substitutionGroup": group,
        "xbrli:periodType": concept["period"],
        **({"xbrli:balance": concept["balance"]} if concept["balance"] else {}),
        **({"abstract": "true"} if is_domain else {"nillable": "false"}),
    }
    return f"<xs:element {' '.join(f'{key}={quoteattr(value)}' for key, value in attributes.items())}/>"


@cache
def _concepts() -> dict[str, list[dict[str, str]]]:
    with Path(__file__).with_name("concepts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {dictionary: [row for row in rows if row["dictionary"] == dictionary] for dictionary in _PREFIXES}
