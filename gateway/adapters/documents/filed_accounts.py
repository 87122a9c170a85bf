"""What filed annual accounts say as a PDF: the receipt, the accounts, and their figures (DOMAIN 24)."""

from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.sheet import KVK_NUMBER, facts, table
from models.annual_accounts import Appropriation
from models.language import Text
from models.size_class import SizeClass
from resolvers.document_contents import FiledAccountsContent
from resolvers.written_dates import written_date

_TITLE = Text(nl="Gedeponeerde jaarrekening", en="Filed annual accounts")
_NOTICE = Text(
    nl=(
        "Dit is uw ontvangstbewijs, met de cijfers zoals zij zijn gedeponeerd. Het XBRL-bestand zelf is de "
        "jaarrekening; aan de SHA-256 is te zien dat het niet is veranderd. Klopt er iets niet? Een "
        "gedeponeerde jaarrekening kan niet worden gewijzigd: dien een correctie in."
    ),
    en=(
        "This is your receipt, with the figures as they were filed. The XBRL file itself is the annual "
        "accounts; the SHA-256 shows that it was not changed. Is something wrong? Filed annual accounts "
        "cannot be changed: file a correction."
    ),
)
_RECEIPT = Text(nl="Ontvangstbewijs", en="Receipt")
_FILED_AT = Text(nl="Gedeponeerd op", en="Filed on")
_FILING = Text(nl="Deponering", en="Filing")
_CORRECTS = Text(nl="Corrigeert ontvangstbewijs", en="Corrects receipt")
_ABOUT = Text(nl="De jaarrekening", en="The annual accounts")
_YEAR = Text(nl="Boekjaar", en="Financial year")
_FROM_UNTIL = Text(nl="{start} tot en met {end}", en="{start} until {end}")
_SIZE = Text(nl="Grootte", en="Size")
_SIZES = {
    SizeClass.MICRO: Text(nl="Micro", en="Micro"),
    SizeClass.SMALL: Text(nl="Klein", en="Small"),
    SizeClass.MEDIUM: Text(nl="Middelgroot", en="Medium"),
    SizeClass.LARGE: Text(nl="Groot", en="Large"),
}
_APPROPRIATION = Text(nl="Verdeling van het resultaat", en="Appropriation of the result")
_APPROPRIATIONS = {
    Appropriation.BEFORE: Text(nl="Balans vóór verdeling", en="Balance sheet before appropriation"),
    Appropriation.AFTER: Text(nl="Balans na verdeling", en="Balance sheet after appropriation"),
}
_ADOPTED = Text(nl="Vastgesteld op", en="Adopted on")
_NOT_ADOPTED = Text(nl="nog niet vastgesteld", en="not adopted yet")
_DOCUMENT = Text(nl="XBRL-bestand", en="XBRL file")
_SHA256 = Text(nl="SHA-256 van het bestand", en="SHA-256 of the file")
_FIGURES = Text(nl="Cijfers zoals gedeponeerd", en="Figures as filed")
_ITEM = Text(nl="Post", en="Item")
_PAGE = Text(nl="Pagina", en="Page")
_NONE = "–"


def filed_accounts_data(content: FiledAccountsContent, *, sender: str) -> dict[str, Value]:
    """Give the words of filed accounts, in the language of the filing, for `register_document.typ`."""
    language = content.language

    def say(text: Text) -> str:
        return text.in_language(language)

    return {
        "language": language.lower(),
        "title": say(_TITLE),
        "sender": sender,
        "subject": content.name,
        "order": rows(
            (say(_RECEIPT), [content.receipt_number]),
            (say(_FILED_AT), [content.filed_at]),
            (say(_FILING), [content.filing_number]),
            (say(_CORRECTS), [content.corrected_receipt]),
        ),
        "notice": say(_NOTICE),
        "parts": [_about(content), *([_figures(content)] if content.lines else [])],
        "footer": f"{say(_TITLE)} · {say(KVK_NUMBER)} {content.kvk_number} · {content.receipt_number}",
        "page": say(_PAGE),
    }


def _about(content: FiledAccountsContent) -> Value:
    language = content.language

    def say(text: Text) -> str:
        return text.in_language(language)

    adopted = written_date(content.adoption_date, language) if content.adoption_date else say(_NOT_ADOPTED)
    return facts(
        say(_ABOUT),
        rows(
            (say(KVK_NUMBER), [content.kvk_number]),
            (say(_YEAR), [_year(content)]),
            (say(_SIZE), [say(_SIZES[content.size_class])]),
            (
                say(_APPROPRIATION),
                [say(_APPROPRIATIONS[content.appropriation]) if content.appropriation else None],
            ),
            (say(_ADOPTED), [adopted]),
            (say(_DOCUMENT), [content.document_name]),
            (say(_SHA256), [content.sha256[:32], content.sha256[32:]]),
        ),
    )


def _year(content: FiledAccountsContent) -> str:
    language, end = content.language, written_date(content.period_end, content.language)
    if content.period_start is None:
        return end
    return _FROM_UNTIL.in_language(language, start=written_date(content.period_start, language), end=end)


def _figures(content: FiledAccountsContent) -> Value:
    """Give the figures of the year, beside those of the year before if there are any."""
    language, both = content.language, content.previous_end is not None
    ends = [content.period_end, *([content.previous_end] if content.previous_end else [])]
    return table(
        _FIGURES.in_language(language),
        [_ITEM.in_language(language), *(written_date(end, language) for end in ends)],
        [
            [line.label, line.current or _NONE, *([line.previous or _NONE] if both else [])]
            for line in content.lines
        ],
        widths=(0, *(36 for _ in ends)),
        numbers=True,
    )
