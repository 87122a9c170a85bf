"""The mails about one order, in the person's language (DOMAIN 13, 15, 17, 33)."""

from dataclasses import dataclass

from models.language import Language, Text
from resolvers.mail_layout import Block, Fact, Link, lay_out, one_line
from resolvers.ports import MailMessage

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_ORDER_NUMBER = Text(nl="Bestelnummer", en="Order number")
_PRODUCT = Text(nl="Product", en="Product")

_DELIVERED_SUBJECT = Text(nl="Uw bestelling {order} staat klaar", en="Your order {order} is ready")
_DELIVERED = Text(
    nl="Uw bestelling is klaar: {product} van {subject}. U kunt het document openen en bewaren.",
    en="Your order is ready: {product} of {subject}. You can open and keep the document.",
)
_OPEN_DOCUMENT = Text(nl="Document openen", en="Open the document")
_DELIVERED_HELP = Text(
    nl="Wordt u gevraagd om in te loggen? Gebruik dan de toegangscode waarmee u bestelde. Klopt er iets niet? Neem contact op met de klantenservice en noem het bestelnummer.",
    en="Are you asked to log in? Use the access code that you ordered with. Is something wrong? Contact support and mention the order number.",
)

_KEEP_THE_LINK = Text(
    nl="Bewaar deze link voor uzelf: wie hem heeft, kan het document openen. Klopt er iets niet? Neem contact op met de klantenservice en noem het bestelnummer.",
    en="Keep this link to yourself: whoever has it can open the document. Is something wrong? Contact support and mention the order number.",
)

_PLACED_SUBJECT = Text(nl="Uw bestelling {order} is betaald", en="Your order {order} has been paid")
_PLACED = Text(
    nl="Bedankt voor uw bestelling: {product} van {subject}. Uw betaling is binnen en wij gaan aan het werk.",
    en="Thank you for your order: {product} of {subject}. Your payment has arrived and we are working on it.",
)
_FOLLOW_ORDER = Text(nl="Bestelling volgen", en="Follow the order")
_POSTED_SUBJECT = Text(nl="Uw bestelling {order} is op de post", en="Your order {order} is in the post")
_POSTED = Text(
    nl="Uw bestelling is vandaag verstuurd: {product} van {subject}. De brief is binnen 5 werkdagen bij u.",
    en="Your order was sent today: {product} of {subject}. The letter arrives within 5 working days.",
)
_POSTED_HELP = Text(
    nl="Is de brief er dan nog niet? Neem contact op met de klantenservice en noem het bestelnummer.",
    en="Is the letter not there by then? Contact support and mention the order number.",
)

_GRANTED_SUBJECT = Text(
    nl="U krijgt een vervanging voor bestelling {order}", en="You get a replacement for order {order}"
)
_GRANTED = Text(
    nl="U vroeg de klantenservice om een vervanging van bestelling {order}. Die maken wij nu voor u, zonder kosten. U krijgt bericht als zij klaar is.",
    en="You asked support for a replacement of order {order}. We are making it for you now, free of charge. You will hear from us when it is ready.",
)
_REQUEST_NUMBER = Text(nl="Uw vraag", en="Your request")

_FAILED_SUBJECT = Text(nl="Uw bestelling {order} is niet gelukt", en="Your order {order} did not succeed")
_FAILED = Text(
    nl="Het spijt ons: wij konden uw bestelling niet leveren. {reason}",
    en="We are sorry: we could not deliver your order. {reason}",
)
_NOT_CHARGED = Text(
    nl="Deze bestelling kost u niets: er is niets in rekening gebracht.",
    en="This order costs you nothing: nothing was charged.",
)
_PAID_BACK = Text(
    nl="U krijgt het hele bedrag terug op de rekening of kaart waarmee u betaalde. Dat duurt enkele werkdagen.",
    en="You get the whole amount back on the account or card that you paid with. This takes some working days.",
)
_FAILED_HELP = Text(
    nl="Bestel het product later opnieuw. Lukt het dan weer niet? Neem contact op met de klantenservice en noem het bestelnummer.",
    en="Order the product again later. Does it fail once more? Contact support and mention the order number.",
)


@dataclass(frozen=True, slots=True)
class OrderMail:
    """What every mail about an order says, and to whom. `message_id` is the same at every attempt."""

    message_id: str
    to: str
    language: Language
    recipient_name: str
    order_number: str
    product_name: str
    subject_name: str
    """Whom the order is about."""


def placed_mail(about: OrderMail, *, order_url: str) -> MailMessage:
    """Tell a guest that the order is paid, and where to follow it (DOMAIN 13)."""
    return _mail(about, _PLACED_SUBJECT, _PLACED, Link(_say(about, _FOLLOW_ORDER), order_url), _KEEP_THE_LINK)


def delivered_mail(about: OrderMail, *, document_url: str, by_guest: bool) -> MailMessage:
    """Tell that an ordered document can be opened (DOMAIN 17)."""
    link = Link(_say(about, _OPEN_DOCUMENT), document_url)
    return _mail(about, _DELIVERED_SUBJECT, _DELIVERED, link, _KEEP_THE_LINK if by_guest else _DELIVERED_HELP)


def posted_mail(about: OrderMail) -> MailMessage:
    """Tell that an order on paper is on its way (DOMAIN 17)."""
    return _mail(about, _POSTED_SUBJECT, _POSTED, _POSTED_HELP)


def replacement_granted_mail(about: OrderMail, *, request_number: str) -> MailMessage:
    """Tell that support granted a replacement (DOMAIN 15)."""
    request = Fact(_say(about, _REQUEST_NUMBER), one_line(request_number))
    return _mail(about, _GRANTED_SUBJECT, _GRANTED, request)


def failed_mail(about: OrderMail, *, reason: str, by_guest: bool) -> MailMessage:
    """Tell that an order failed and costs nothing; `reason` is a sentence in the person's language."""
    product = Fact(_say(about, _PRODUCT), one_line(about.product_name))
    costs_nothing = _PAID_BACK if by_guest else _NOT_CHARGED
    return _mail(about, _FAILED_SUBJECT, _FAILED, product, costs_nothing, _FAILED_HELP, reason=reason)


def _mail(
    about: OrderMail, subject: Text, opening: Text, *rest: Text | Fact | Link, reason: str = ""
) -> MailMessage:
    """Greet, say what happened to which order, and go on with the rest."""
    number = Fact(_say(about, _ORDER_NUMBER), one_line(about.order_number))
    blocks: list[Block] = [
        _say(about, _GREETING),
        _say(about, opening, reason=reason),
        number,
        *(_say(about, each) if isinstance(each, Text) else each for each in rest),
    ]
    return lay_out(about.message_id, about.to, about.language, subject=_say(about, subject), blocks=blocks)


def _say(about: OrderMail, text: Text, *, reason: str = "") -> str:
    return text.in_language(
        about.language,
        name=one_line(about.recipient_name),
        order=one_line(about.order_number),
        product=one_line(about.product_name),
        subject=one_line(about.subject_name),
        reason=one_line(reason),
    )
