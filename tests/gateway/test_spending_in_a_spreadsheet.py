"""LibreOffice opens both variants as columns, with amounts as numbers and nothing that runs (DOMAIN 18)."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette

from models.business_register import RegistrationKind, SearchHit
from models.order import OrderStatus
from resolvers.registrations import remember
from resolvers.services import Services
from resolvers.spending_overview import HEADING
from tests.api import Api
from tests.browsers import needs
from tests.factories import Code, Factory

SOFFICE = shutil.which("soffice")
DUTCH, AMERICAN = 1043, 1033
"""Windows' numbers of languages, which decide what a number looks like."""
IMPORT = "CSV:{separator},34,76,1,,{language},false,false"
"""Separator, quotes, UTF-8, from the first line, columns as they come, language, and no more detecting."""
NAMES = (
    "Bakkerij, „De Vlaai”; sinds 1900",
    '=HYPERLINK("https://x.example","klik")',
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "  =1+1",
    "\uff1d1+1",
    "x,=1+1",
    "x;=1+1",
    'x";=1+1;"',
)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a spreadsheet made of a cell."""

    text: str
    number: Decimal | None
    formula: str | None


@pytest.fixture
async def spender(factory: Factory, services: Services) -> Code:
    """Give a code that ordered an extract of each kind of name."""
    kind = RegistrationKind.LEGAL_PERSON
    hits = [SearchHit(f"{97_200_000 + n}", None, name, kind, None, None) for n, name in enumerate(NAMES)]
    await remember(services.database, hits, services.clock())
    code = (await factory.company()).main_user
    for hit in hits:
        await factory.order(code, subject_kvk_number=hit.kvk_number, price_cents=123_456)
    paid = await factory.order(code)
    await factory.order(code, price_cents=0, repeat_of_id=paid.id, status=OrderStatus.IN_PRODUCTION)
    return code


async def test_the_plain_variant_opens_as_columns(
    app: Starlette, factory: Factory, spender: Code, tmp_path: Path
) -> None:
    _assert_is_whole(opened(await download(app, factory, spender), ",", AMERICAN, tmp_path))


async def test_the_variant_for_excel_opens_as_columns_where_dutch_is_spoken(
    app: Starlette, factory: Factory, spender: Code, tmp_path: Path
) -> None:
    content = await download(app, factory, spender, variant="excel")
    _assert_is_whole(opened(content, ";", DUTCH, tmp_path))


@pytest.mark.parametrize(("variant", "separator"), [({}, ";"), ({"variant": "excel"}, ",")])
async def test_nothing_runs_in_a_program_that_expects_the_other_separator(
    app: Starlette, factory: Factory, spender: Code, tmp_path: Path, variant: dict[str, str], separator: str
) -> None:
    content = await download(app, factory, spender, **variant)
    assert _formulas(opened(content, separator, DUTCH, tmp_path)) == []


def test_a_formula_that_nobody_neutralised_would_be_seen_here(tmp_path: Path) -> None:
    assert len(_formulas(opened(b"a,=1+1\r\nb,-1+1\r\n", ",", AMERICAN, tmp_path))) >= 1


def _assert_is_whole(rows: list[list[Cell]]) -> None:
    heading, *lines = rows
    assert [cell.text for cell in heading] == [each.nl for each in HEADING]
    assert len(lines) == len(NAMES) + 2
    assert {len(line) for line in lines} == {len(HEADING)}
    assert _formulas(rows) == []
    assert {cell.number for line in lines for cell in line[11:]} == {
        Decimal("1234.56"),
        Decimal("2.35"),
        Decimal(0),
    }
    names = {_plain(line[5].text) for line in lines}
    assert names == {_plain(name) for name in NAMES} | {""}


def _plain(name: str) -> str:
    """Leave out what neutralising adds, and the white space that OpenDocument writes as elements."""
    return re.sub(r"['\s]", "", name)


def _formulas(rows: list[list[Cell]]) -> list[Cell]:
    return [cell for row in rows for cell in row if cell.formula is not None]


async def download(app: Starlette, factory: Factory, code: Code, **parameters: str) -> bytes:
    period = {"from": "2026-03-01", "until": "2026-03-31"}
    async with Api(app, await factory.session(code)) as api:
        response = await api.http.get("/spending-overview.csv", params=period | parameters)
    assert response.status_code == 200
    return response.content


def opened(content: bytes, separator: str, language: int, folder: Path) -> list[list[Cell]]:
    """Open a file in LibreOffice, as somebody who set it to a language; give the cells that it shows."""
    needs(SOFFICE is not None, "There is no LibreOffice: install the package libreoffice-calc-nogui.")
    (folder / "overview.csv").write_bytes(content)
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            f"--infilter={IMPORT.format(separator=ord(separator), language=language)}",
            "--convert-to",
            "fods",
            "--outdir",
            folder,
            folder / "overview.csv",
        ],
        check=True,
        capture_output=True,
        timeout=100,
    )
    table = ElementTree.parse(folder / "overview.fods").getroot().find(f".//{_TABLE}table")  # noqa: S314
    assert table is not None
    return [row for row in map(list, map(_cells, table.iter(f"{_TABLE}table-row"))) if any(map(_shows, row))]


def _shows(cell: Cell) -> bool:
    return bool(cell.text)


def _cells(row: Any) -> Iterator[Cell]:
    for cell in row.iter(f"{_TABLE}table-cell"):
        is_number = cell.get(f"{_OFFICE}value-type") == "float"
        found = Cell(
            text="".join(each for part in cell.iter(f"{_TEXT}p") for each in part.itertext()),
            number=Decimal(cell.get(f"{_OFFICE}value")) if is_number else None,
            formula=cell.get(f"{_TABLE}formula"),
        )
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        yield from [found] * (repeated if repeated < 100 else 0)
