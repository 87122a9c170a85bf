"""The frame that every register document stands in: of which order, when, what it is worth; then parts."""

from collections.abc import Sequence

from gateway.adapters.documents.fact_rows import Value, rows
from models.language import Text
from resolvers.document_contents import Certification, Heading

KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_ORDER_NUMBER = Text(nl="Bestelnummer", en="Order number")
_PRODUCED_AT = Text(nl="Gemaakt op", en="Produced on")
_PAGE = Text(nl="Pagina", en="Page")
_NUMBER = Text(nl="Waarmerknummer", en="Certification number")
_CHECK = Text(nl="Controleren op", en="Check at")


def sheet(
    heading: Heading,
    title: Text,
    notice: Text,
    parts: Sequence[Value],
    *,
    sender: str,
    certification: Certification | None = None,
) -> dict[str, Value]:
    """Give the words of a document, in its language, for `register_document.typ`."""
    language = heading.language
    number = certification.number if certification else None
    return {
        "language": language.lower(),
        "title": title.in_language(language),
        "sender": sender,
        "subject": heading.name,
        "order": rows(
            (_ORDER_NUMBER.in_language(language), [heading.order_number]),
            (_PRODUCED_AT.in_language(language), [heading.produced_at]),
            (_NUMBER.in_language(language), [number]),
            (_CHECK.in_language(language), [certification.url if certification else None]),
        ),
        "notice": notice.in_language(language),
        "parts": parts,
        "footer": " · ".join(
            [
                title.in_language(language),
                f"{KVK_NUMBER.in_language(language)} {heading.kvk_number}",
                number or heading.order_number,
            ]
        ),
        "page": _PAGE.in_language(language),
    }


def facts(heading: str, labelled: Sequence[Value]) -> Value:
    """Give a part that is a list of facts, as `rows` makes it."""
    return {"heading": heading, "rows": labelled}


def table(
    heading: str,
    columns: Sequence[str],
    lines: Sequence[Sequence[str]],
    *,
    widths: Sequence[int],
    numbers: bool = False,
) -> Value:
    """Give a part that is a table; widths in mm, 0 for what is left. `numbers`: all but the first column."""
    return {
        "heading": heading,
        "columns": columns,
        "lines": lines,
        "widths": [str(width) for width in widths],
        "align": ["right" if numbers and index else "left" for index in range(len(columns))],
    }


def tree(heading: str, top: Value) -> Value:
    """Give a part that is a tree of `node`s."""
    return {"heading": heading, "top": top}


def node(label: str, below: Sequence[Value]) -> Value:
    """Give a node of a tree."""
    return {"label": label, "below": below}
