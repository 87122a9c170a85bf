"""What an invoice says: the orders of a month, and how they are paid (DOMAIN 14)."""

from gateway.adapters.documents.fact_rows import Value, rows
from models.catalogue import CATALOGUE
from models.days import amsterdam_day
from models.language import Language, Text
from resolvers.ports import InvoiceContent, InvoiceLine
from resolvers.written_amounts import written_amount, written_iban
from resolvers.written_dates import written_date, written_month

_TITLE = Text(nl="Factuur", en="Invoice")
_NUMBER = Text(nl="Factuurnummer", en="Invoice number")
_ISSUED = Text(nl="Factuurdatum", en="Invoice date")
_MONTH = Text(nl="Bestellingen tot en met", en="Orders up to and including")
_KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_COLLECTED = Text(
    nl=(
        "U betaalt met automatische incasso en hoeft niets te doen. Wij schrijven het totaal op of kort na "
        "{day} af van de rekening die eindigt op {iban}. Zorg dat er dan genoeg op staat."
    ),
    en=(
        "You pay by direct debit and need not do anything. We collect the total on or shortly after "
        "{day} from the account that ends in {iban}. See to it that there is enough in it then."
    ),
)
_TO_PAY = Text(
    nl="Maak het totaal uiterlijk op {day} over, en vermeld het factuurnummer.",
    en="Transfer the total no later than {day}, and mention the invoice number.",
)
_MANDATE = Text(nl="Machtiging", en="Mandate")
_CREDITOR_IDENTIFIER = Text(nl="Incassant-ID", en="Creditor identifier")
_PAYEE = Text(nl="Ten name van", en="In the name of")
_MENTION = Text(nl="Vermeld", en="Mention")
_ORDERS = Text(nl="Bestellingen", en="Orders")
_COLUMNS = (
    Text(nl="Datum", en="Date"),
    Text(nl="Nummer", en="Number"),
    Text(nl="Product", en="Product"),
    Text(nl="KVK-nr.", en="KVK no."),
    Text(nl="Code", en="Code"),
    Text(nl="Bedrag", en="Amount"),
)
_TOTAL = Text(nl="Totaal", en="Total")
_PAGE = Text(nl="Pagina", en="Page")


def invoice_data(content: InvoiceContent, *, sender: str) -> dict[str, Value]:
    """Give the words of the invoice, in its language, for `invoice.typ`."""
    language = content.language

    def say(text: Text) -> str:
        return text.in_language(language)

    return {
        "language": language.lower(),
        "title": say(_TITLE),
        "sender": sender,
        "payer": content.payer_name,
        "facts": rows(
            (say(_NUMBER), [content.number]),
            (say(_ISSUED), [written_date(amsterdam_day(content.issued_at), language)]),
            (say(_MONTH), [written_month(content.month, language)]),
            (say(_KVK_NUMBER), [content.payer_kvk_number]),
        ),
        "payment": _payment(content),
        "orders": {
            "heading": say(_ORDERS),
            "columns": [say(column) for column in _COLUMNS],
            "rows": [_line(line, language) for line in content.lines],
        },
        "total": {"label": say(_TOTAL), "value": written_amount(content.total_cents, language)},
        "footer": f"{say(_TITLE)} {content.number} · {content.creditor.name}",
        "page": say(_PAGE),
    }


def _payment(content: InvoiceContent) -> Value:
    language, creditor, collection = content.language, content.creditor, content.collection

    def say(text: Text) -> str:
        return text.in_language(language)

    if collection is not None:
        day = written_date(collection.collect_on, language)
        return {
            "text": _COLLECTED.in_language(language, day=day, iban=collection.iban_hint),
            "facts": rows(
                (say(_MANDATE), [collection.mandate_reference]),
                (say(_CREDITOR_IDENTIFIER), [creditor.identifier]),
            ),
        }
    return {
        "text": _TO_PAY.in_language(language, day=written_date(content.due_on, language)),
        "facts": rows(
            ("IBAN", [written_iban(creditor.iban)]),
            ("BIC", [creditor.bic]),
            (say(_PAYEE), [creditor.name]),
            (say(_MENTION), [content.number]),
        ),
    }


def _line(line: InvoiceLine, language: Language) -> list[str]:
    return [
        f"{line.ordered_on:%d-%m-%Y}",
        line.order_number,
        CATALOGUE[line.product].name.in_language(language),
        line.subject_kvk_number,
        line.ordered_by,
        written_amount(line.price_cents, language),
    ]
