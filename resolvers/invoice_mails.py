"""The mails about a month's bill: the invoice, and a collection that came back (DOMAIN 14, 33)."""

from dataclasses import dataclass

from models.language import Language, Text
from resolvers.mail_layout import Block, Fact, Link, lay_out, one_line
from resolvers.ports import Attachment, Creditor, MailMessage
from resolvers.written_amounts import written_amount, written_iban

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_SUBJECT = Text(nl="Uw factuur {number}", en="Your invoice {number}")
_ATTACHED = Text(
    nl="In de bijlage vindt u de factuur voor uw bestellingen in het Handelsregister tot en met {month}.",
    en="Attached is the invoice for your orders in the Business Register up to and including {month}.",
)
_TOO_LARGE = Text(
    nl="De factuur voor uw bestellingen in het Handelsregister tot en met {month} staat voor u klaar. Zij is te groot om mee te sturen.",
    en="The invoice for your orders in the Business Register up to and including {month} is ready for you. It is too large to attach.",
)
_COLLECTED = Text(
    nl="U hoeft niets te doen. Wij schrijven het bedrag op of kort na {day} af van de rekening die eindigt op {iban}.",
    en="You need not do anything. We collect the amount on or shortly after {day} from the account that ends in {iban}.",
)
_TO_PAY = Text(
    nl="Maak het bedrag uiterlijk op {day} over, en vermeld het factuurnummer.",
    en="Transfer the amount no later than {day}, and mention the invoice number.",
)
_OPEN = Text(nl="Factuur openen", en="Open the invoice")
_HELP = Text(
    nl="Klopt er iets niet? Neem contact op met de klantenservice en noem het factuurnummer.",
    en="Is something wrong? Contact support and mention the invoice number.",
)

_BOUNCED_SUBJECT = Text(
    nl="De incasso van factuur {number} is niet gelukt", en="The direct debit of invoice {number} failed"
)
_BOUNCED = Text(
    nl="Wij konden het bedrag van factuur {number} niet afschrijven van de rekening die eindigt op {iban}. Dat kan komen doordat er te weinig op stond, of doordat de bank de incasso weigerde.",
    en="We could not collect the amount of invoice {number} from the account that ends in {iban}. There may not have been enough in it, or the bank refused the direct debit.",
)
_PAY_YOURSELF = Text(
    nl="Maak het bedrag zelf over, en vermeld het factuurnummer. Zodra wij het hebben ontvangen, kunt u weer bestellen.",
    en="Transfer the amount yourself, and mention the invoice number. As soon as we have received it, you can order again.",
)
_OTHER_ACCOUNT = Text(
    nl="Wilt u voortaan van een andere rekening betalen? De hoofduser kan de machtiging vervangen. Hebt u vragen? Neem contact op met de klantenservice.",
    en="Do you want to pay from another account from now on? The main user can replace the mandate. Do you have questions? Contact support.",
)

_NUMBER = Text(nl="Factuurnummer", en="Invoice number")
_AMOUNT = Text(nl="Bedrag", en="Amount")
_PAYEE = Text(nl="Ten name van", en="In the name of")
_REASON = Text(nl="Reden van de bank", en="The bank's reason")


@dataclass(frozen=True, slots=True)
class BillFacts:
    """What both mails say of an invoice; `day` and `month` as written in the reader's language.

    `iban_hint` is the end of the IBAN that it is collected from; None when the payer transfers it.
    """

    recipient_name: str
    number: str
    month: str
    day: str
    total_cents: int
    iban_hint: str | None
    creditor: Creditor


def invoice_mail(
    message_id: str, to: str, language: Language, facts: BillFacts, url: str, attached: Attachment | None
) -> MailMessage:
    """Bring an invoice; one that is too large for a mail is only linked to."""
    say = _Words(language, facts)
    blocks: list[Block] = [
        say(_GREETING),
        say(_ATTACHED if attached else _TOO_LARGE),
        Fact(say(_NUMBER), facts.number),
        Fact(say(_AMOUNT), written_amount(facts.total_cents, language)),
        *([say(_COLLECTED)] if facts.iban_hint else [say(_TO_PAY), *_account(say, facts)]),
        Link(say(_OPEN), url),
        say(_HELP),
    ]
    return lay_out(
        message_id,
        to,
        language,
        subject=say(_SUBJECT),
        blocks=blocks,
        attachments=(attached,) if attached else (),
    )


def collection_bounced_mail(
    message_id: str, to: str, language: Language, facts: BillFacts, reason: str
) -> MailMessage:
    """Tell that a direct debit came back, and how to pay; `reason` is the bank's code."""
    say = _Words(language, facts)
    blocks: list[Block] = [
        say(_GREETING),
        say(_BOUNCED),
        Fact(say(_AMOUNT), written_amount(facts.total_cents, language)),
        Fact(say(_REASON), reason),
        say(_PAY_YOURSELF),
        *_account(say, facts),
        Fact(say(_NUMBER), facts.number),
        say(_OTHER_ACCOUNT),
    ]
    return lay_out(message_id, to, language, subject=say(_BOUNCED_SUBJECT), blocks=blocks)


def _account(say: "_Words", facts: BillFacts) -> list[Block]:
    return [
        Fact("IBAN", written_iban(facts.creditor.iban)),
        Fact(say(_PAYEE), one_line(facts.creditor.name)),
    ]


class _Words:
    """Says texts in one language, their fields filled with what the mail is about."""

    def __init__(self, language: Language, facts: BillFacts) -> None:
        self._language = language
        self._values = {
            "name": one_line(facts.recipient_name),
            "number": facts.number,
            "month": facts.month,
            "day": facts.day,
            "iban": facts.iban_hint or "",
        }

    def __call__(self, text: Text) -> str:
        return text.in_language(self._language, **self._values)
