"""Trusted documents: those of the React client, each named by the SHA-256 of its text.

A request may name one instead of sending a document. The gateway can be set to run these alone.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import orjson

from models.language import Text

CLIENT_DOCUMENTS = Path(__file__).parent.parent / "client" / "persisted-documents.json"

UNKNOWN = Text(
    nl="Registerpoort kent deze bewerking niet. Laad de pagina opnieuw om de nieuwste versie te krijgen.",
    en="Registerpoort does not know this operation. Reload the page to get the newest version.",
)
TRUSTED_ALONE = Text(
    nl=(
        "Hier werken alleen de bewerkingen van de website van Registerpoort. "
        "Gebruik de website, of vraag de beheerder om andere bewerkingen toe te staan."
    ),
    en=(
        "Only the operations of Registerpoort's own website work here. "
        "Use the website, or ask the operator to allow others."
    ),
)

_PREFIX = "sha256:"


class UntrustedDocument(Exception):
    """The request names or sends a document that is not run here."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(code)
        self.code = code
        self.text = text


class TrustedDocuments:
    """The documents by their hash, and whether others are run too."""

    def __init__(self, texts: Mapping[str, str], *, alone: bool) -> None:
        self._texts = dict(texts)
        self._alone = frozenset(texts.values()) if alone else None

    @classmethod
    def read(cls, file: Path, *, alone: bool) -> Self:
        """Read the documents that the client's build wrote; the file may lack unless these run alone."""
        if not (alone or file.exists()):
            return cls({}, alone=False)
        return cls(orjson.loads(file.read_bytes()), alone=alone)

    def text_of(self, operation: Mapping[str, Any]) -> str:
        """Give the document that an operation names or sends; raises `UntrustedDocument`."""
        sent: str | None = operation.get("query")
        if sent is None:
            named = self._texts.get(operation["documentId"].removeprefix(_PREFIX))
            if named is None:
                raise UntrustedDocument("UNKNOWN_DOCUMENT", UNKNOWN)
            return named
        if self._alone is not None and sent not in self._alone:
            raise UntrustedDocument("TRUSTED_DOCUMENTS_ONLY", TRUSTED_ALONE)
        return sent
