"""Write the PDFs that stand for filed documents of the local register's example companies.

`python -m scripts.example_filings`, after a change of `example_facts/*.json`; the same each time.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import typst

FOLDER = Path(__file__).parent.parent / "gateway" / "adapters" / "register" / "example_facts"
_TEMPLATE = b"""
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "nl")
#title()
KVK-nummer #data.number, gedeponeerd op #data.filedOn

Dit is een voorbeeld: het document van een onderneming die niet bestaat.
"""


def main() -> None:
    """Write one PDF for each filing."""
    for file in sorted(FOLDER.glob("*.json")):
        for filing in json.loads(file.read_text(encoding="utf-8")).get("filings", ()):
            filed_on = datetime.fromisoformat(filing["filedOn"]).replace(tzinfo=UTC)
            data = {"title": filing["title"], "number": file.stem, "filedOn": filing["filedOn"]}
            pdf = typst.compile(
                _TEMPLATE,
                format="pdf",
                pdf_standards=["a-2a"],
                timestamp=int(filed_on.timestamp()),
                sys_inputs={"data": json.dumps(data)},
                ignore_system_fonts=True,
            )
            folder = FOLDER / file.stem
            folder.mkdir(exist_ok=True)
            (folder / f"{filing['reference']}.pdf").write_bytes(pdf)


if __name__ == "__main__":
    main()
