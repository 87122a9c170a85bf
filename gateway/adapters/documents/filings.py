"""What a certificate says of the filed document that it goes before (DOMAIN 12, 17)."""

from io import BytesIO

import pikepdf

from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.sheet import facts, sheet
from models.language import Text
from models.register_facts import FilingKind
from resolvers.document_contents import CertificateContent
from resolvers.written_dates import written_date

FILING_KINDS = {
    FilingKind.ANNUAL_ACCOUNTS: Text(nl="Jaarrekening", en="Annual accounts"),
    FilingKind.ARTICLES_OF_ASSOCIATION: Text(nl="Statuten", en="Articles of association"),
    FilingKind.MERGER_OR_DIVISION: Text(nl="Fusie of splitsing", en="Merger or division"),
    FilingKind.OTHER: Text(nl="Ander document", en="Other document"),
}
_TITLE = Text(nl="Gewaarmerkt document", en="Certified document")
_NOTICE = Text(
    nl=(
        "Dit blad waarmerkt het document dat erop volgt: het is in het Handelsregister gedeponeerd zoals het "
        "hier staat. Zo controleert u het: open in uw pdf-lezer het paneel met handtekeningen, en kijk of "
        "het document na ondertekening niet is gewijzigd. Zoek daarna het waarmerknummer op de "
        "controlepagina op. Alleen het bestand zelf is gewaarmerkt, een afdruk niet."
    ),
    en=(
        "This sheet certifies the document that follows: it was filed with the Business Register as it "
        "stands here. How to check it: open the signature panel of your PDF reader, and see that the "
        "document was not changed after it was signed. Then look the certification number up on the checking "
        "page. Only the file itself is certified, a print is not."
    ),
)
_FILED = Text(nl="Het gedeponeerde document", en="The filed document")
_NAME = Text(nl="Titel", en="Title")
_KIND = Text(nl="Soort", en="Kind")
_YEAR = Text(nl="Boekjaar", en="Financial year")
_FILED_ON = Text(nl="Gedeponeerd op", en="Filed on")
_REFERENCE = Text(nl="Kenmerk", en="Reference")
_SHA256 = Text(nl="SHA-256 van het document", en="SHA-256 of the document")
_NO_LONGER_TRUE = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
"""What a filed document may claim of itself that does not hold with a sheet before it."""


def certificate_data(content: CertificateContent, *, sender: str) -> dict[str, Value]:
    """Give the words of the certificate, in its language, for `register_document.typ`."""
    language, filing = content.heading.language, content.filing

    def say(text: Text) -> str:
        return text.in_language(language)

    filed = facts(
        say(_FILED),
        rows(
            (say(_NAME), [filing.title]),
            (say(_KIND), [say(FILING_KINDS[filing.kind])]),
            (say(_YEAR), [str(filing.financial_year) if filing.financial_year else None]),
            (say(_FILED_ON), [written_date(filing.filed_on, language)]),
            (say(_REFERENCE), [filing.reference]),
            (say(_SHA256), [content.sha256[:32], content.sha256[32:]]),
        ),
    )
    return sheet(
        content.heading, _TITLE, _NOTICE, [filed], sender=sender, certification=content.certification
    )


def put_before(certificate: bytes, filed: bytes) -> bytes:
    """Put the pages of a certificate before those of a filed document, which stay as they are.

    Signatures that the filed document has cannot hold any more, and are taken out. Raises ValueError
    when it cannot be read.
    """
    try:
        with pikepdf.open(BytesIO(filed)) as document, pikepdf.open(BytesIO(certificate)) as sheets:
            for page in sheets.pages:
                _leave_out(page.obj, "/StructParents")
            for number, page in enumerate(sheets.pages):
                document.pages.insert(number, page)
            _leave_out(document.Root, "/AcroForm", "/Perms", "/PageLabels", "/OpenAction")
            with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
                for claim in _NO_LONGER_TRUE:
                    if claim in metadata:
                        del metadata[claim]
            whole = BytesIO()
            document.save(whole)
            return whole.getvalue()
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise ValueError("the filed document cannot be read") from error


def _leave_out(dictionary: pikepdf.Object, *keys: str) -> None:
    for key in keys:
        if key in dictionary:
            del dictionary[key]
