"""The file for the bank: pain.008, valid by its XSD, to the cent (DOMAIN 14)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sepaxml
import xmlschema

from gateway.adapters.direct_debit import SCHEMA, SepaDirectDebitFile
from gateway.creditor import EXAMPLE
from resolvers.ports import DirectDebit

COLLECT_ON = date(2026, 11, 16)
DEBIT = DirectDebit(
    reference="F2026-000001",
    amount_cents=123450,
    description="Factuur F2026-000001",
    mandate_reference="M-4F7K-Q2M9",
    mandate_accepted_on=date(2026, 3, 2),
    debtor_name="Bäckerei Müller & Zn. B.V.",
    debtor_iban="NL91ABNA0417164300",
)
NAMES = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


@pytest.fixture
def file(tmp_path: Path) -> SepaDirectDebitFile:
    return SepaDirectDebitFile(tmp_path / "collections")


def texts(content: bytes, path: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(content).iterfind(path, NAMES)]  # noqa: S314


async def test_the_file_is_valid_by_the_schema_of_the_banks(file: SepaDirectDebitFile) -> None:
    content = await file.make(EXAMPLE, COLLECT_ON, [DEBIT, replace(DEBIT, reference="F2026-000002")])
    xsd = Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"
    xmlschema.XMLSchema(xsd).validate(content.decode())


async def test_one_batch_asks_for_all_collections_on_one_day(file: SepaDirectDebitFile) -> None:
    debits = [
        replace(DEBIT, reference=f"F2026-{number:06}", amount_cents=number) for number in (1, 10, 100, 99999)
    ]
    content = await file.make(EXAMPLE, COLLECT_ON, debits)
    assert texts(content, ".//p:PmtInf/p:ReqdColltnDt") == ["2026-11-16"]
    assert texts(content, ".//p:SeqTp") == ["RCUR"]
    assert texts(content, ".//p:LclInstrm/p:Cd") == ["CORE"]
    assert texts(content, ".//p:BtchBookg") == ["true"]
    assert texts(content, ".//p:InstdAmt") == ["0.01", "0.10", "1.00", "999.99"]
    total = Decimal(sum(debit.amount_cents for debit in debits)) / 100
    assert {Decimal(each) for each in texts(content, ".//p:CtrlSum")} == {total}
    assert texts(content, ".//p:NbOfTxs") == ["4", "4"]
    assert texts(content, ".//p:EndToEndId") == [debit.reference for debit in debits]


async def test_the_creditor_and_the_mandate_are_named(file: SepaDirectDebitFile) -> None:
    content = await file.make(EXAMPLE, COLLECT_ON, [DEBIT])
    assert texts(content, ".//p:CdtrAcct/p:Id/p:IBAN") == [EXAMPLE.iban]
    assert texts(content, ".//p:CdtrAgt//p:BICFI") == [EXAMPLE.bic]
    assert texts(content, ".//p:CdtrSchmeId//p:Othr/p:Id") == [EXAMPLE.identifier]
    assert texts(content, ".//p:MndtId") == [DEBIT.mandate_reference]
    assert texts(content, ".//p:DtOfSgntr") == ["2026-03-02"]
    assert texts(content, ".//p:DbtrAcct//p:IBAN") == [DEBIT.debtor_iban]
    assert texts(content, ".//p:DbtrAgt//p:BICFI") == ["ABNANL2A"]


async def test_a_bank_that_is_not_known_is_left_out(file: SepaDirectDebitFile) -> None:
    unknown = replace(DEBIT, debtor_iban="GB33BUKB20201555555555")
    content = await file.make(replace(EXAMPLE, bic=None), COLLECT_ON, [unknown])
    assert texts(content, ".//p:CdtrAgt//p:BICFI") == []
    assert texts(content, ".//p:CdtrAgt//p:Othr/p:Id") == ["NOTPROVIDED"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bäckerei Müller & Zn. B.V.", "Backerei Muller Zn. B.V."),
        ("<b>Łódź</b>", "b Lodz /b"),
        ("N" * 100, "N" * 70),
        ("☃", DEBIT.mandate_reference),
        ("  Test\n\tHouder ", "Test Houder"),
    ],
)
async def test_a_name_is_written_in_letters_that_every_bank_takes(
    file: SepaDirectDebitFile, name: str, written: str
) -> None:
    content = await file.make(EXAMPLE, COLLECT_ON, [replace(DEBIT, debtor_name=name)])
    assert texts(content, ".//p:Dbtr/p:Nm") == [written]


@pytest.mark.parametrize("wrong", [{"debtor_iban": "NL91ABNA0417164301"}, {"reference": "R" * 36}])
async def test_what_no_bank_would_take_makes_no_file_and_tells_no_account(
    file: SepaDirectDebitFile, wrong: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match="valid") as refused:
        await file.make(EXAMPLE, COLLECT_ON, [replace(DEBIT, **wrong)])  # type: ignore[arg-type]
    assert refused.value.__suppress_context__
    assert "ABNA" not in str(refused.value)


async def test_the_file_of_a_month_lies_under_its_month(file: SepaDirectDebitFile, tmp_path: Path) -> None:
    path = tmp_path / "collections" / "2026-10.xml"
    for content in (b"first", b"again"):
        assert await file.hand_over(date(2026, 10, 1), content) == file.path(date(2026, 10, 1)) == path
        assert path.read_bytes() == content
    assert path.stat().st_mode & 0o777 == 0o600
