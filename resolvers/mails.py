"""The mails that the gateway sends, in the person's language (DOMAIN 33).

A code and its password never stand in one mail, and each mail tells how the other one comes
(DOMAIN 2). The caller gives a message id that stays the same at every attempt.
"""
# ruff: noqa: PLR0913 - a mail takes each thing that it says

from datetime import date

from models.language import Language, Text
from resolvers.mail_layout import Block, Fact, Link, Secret, lay_out, one_line
from resolvers.ports import MailMessage
from resolvers.written_dates import written_date

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_LOGIN = Text(nl="Inloggen", en="Log in")
_ACCESS_CODE = Text(nl="Toegangscode", en="Access code")
_ORDER_NUMBER = Text(nl="Bestelnummer", en="Order number")
_PRODUCT = Text(nl="Product", en="Product")

_PASSWORD_SUBJECT = Text(
    nl="Uw wachtwoord voor het Handelsregister", en="Your password for the Business Register"
)
_PASSWORD_PRIVATE = Text(
    nl="Hieronder staat het wachtwoord dat bij uw toegangscode hoort. Een eerder wachtwoord werkt niet meer.",
    en="Below is the password that goes with your access code. An earlier password no longer works.",
)
_PASSWORD_BUSINESS = Text(
    nl="Hieronder staat het wachtwoord dat hoort bij uw toegangscode voor {organisation}. Een eerder wachtwoord werkt niet meer.",
    en="Below is the password that goes with your access code for {organisation}. An earlier password no longer works.",
)
_PASSWORD = Text(nl="Wachtwoord", en="Password")
_PASSWORD_VALID = Text(
    nl="Log met dit wachtwoord in uiterlijk op {until}.",
    en="Log in with this password no later than {until}.",
)
_CODE_COMES = Text(
    nl="De toegangscode krijgt u apart, per e-mail of per post. Een brief is binnen 5 werkdagen na verzending bij u. Hebt u uw toegangscode al? Dan kunt u meteen inloggen.",
    en="The access code comes to you separately, by e-mail or post. A letter arrives within 5 working days after it was sent. Do you have your access code already? Then you can log in at once.",
)
_PASSWORD_UNEXPECTED = Text(
    nl="Hebt u dit wachtwoord niet aangevraagd? Geef het aan niemand en neem contact op met de klantenservice.",
    en="Did you not request this password? Give it to nobody and contact support.",
)

_REPLACEMENT_SUBJECT = Text(nl="Uw vervangend wachtwoord", en="Your replacement password")
_REPLACEMENT = Text(
    nl="U hebt een vervangend wachtwoord aangevraagd. Log er eenmaal mee in: vanaf dan is het uw wachtwoord, en kunt u een ander kiezen.",
    en="You requested a replacement password. Log in with it once: from then on it is your password, and you can choose another.",
)
_REPLACEMENT_UNEXPECTED = Text(
    nl="Hebt u dit niet aangevraagd? Dan hoeft u niets te doen: uw eigen wachtwoord blijft werken.",
    en="Did you not request this? Then you need not do anything: your own password keeps working.",
)

_CODE_SUBJECT = Text(
    nl="Uw toegangscode voor het Handelsregister", en="Your access code for the Business Register"
)
_CODE_PRIVATE = Text(
    nl="Hieronder staat uw toegangscode. De code is persoonlijk: geef hem niet aan een ander.",
    en="Below is your access code. The code is personal: do not give it to anyone else.",
)
_CODE_BUSINESS = Text(
    nl="Hieronder staat uw toegangscode voor {organisation}. De code is persoonlijk: geef hem niet aan een ander.",
    en="Below is your access code for {organisation}. The code is personal: do not give it to anyone else.",
)
_CODE_VALID = Text(
    nl="Log uiterlijk op {until} voor het eerst in. Daarna vervalt een ongebruikte code, en vraagt u een nieuwe aan.",
    en="Log in for the first time no later than {until}. After that an unused code ends, and you request a new one.",
)
_PASSWORD_COMES = Text(
    nl="Het wachtwoord krijgt u apart, in een andere e-mail. Niet gezien? Kijk tussen de ongewenste berichten, of laat het op de inlogpagina opnieuw sturen.",
    en="The password comes to you separately, in another e-mail. Not seen? Look among your junk mail, or have it sent again on the login page.",
)
_CODE_UNEXPECTED = Text(
    nl="Hebt u deze code niet aangevraagd? Gebruik hem niet en neem contact op met de klantenservice.",
    en="Did you not request this code? Do not use it and contact support.",
)

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

_DELIVERED_TO_GUEST_HELP = Text(
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

_FIRST_LOGIN_SUBJECT = Text(
    nl="Een toegangscode van uw onderneming is voor het eerst gebruikt",
    en="An access code of your company was used for the first time",
)
_FIRST_LOGIN = Text(
    nl="U bent hoofduser van uw onderneming. Daarom laten wij u weten dat iemand voor het eerst heeft ingelogd met deze toegangscode:",
    en="You are the main user of your company. That is why we let you know that someone logged in for the first time with this access code:",
)
_HOLDER = Text(nl="Op naam van", en="In the name of")
_FIRST_LOGIN_HELP = Text(
    nl="Kent u deze persoon? Dan hoeft u niets te doen. Zo niet: log in, blokkeer de code bij uw toegangscodes, en neem contact op met de klantenservice.",
    en="Do you know this person? Then you need not do anything. If not: log in, block the code among your access codes, and contact support.",
)


def password_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    holder_name: str,
    organisation_name: str | None,
    password: str,
    valid_until: date,
    login_url: str,
) -> MailMessage:
    """Bring a password; the code comes separately (DOMAIN 2). No organisation: private use."""
    say = _Words(
        language, name=holder_name, organisation=organisation_name, until=written_date(valid_until, language)
    )
    blocks: list[Block] = [
        say(_GREETING),
        say(_PASSWORD_BUSINESS if organisation_name else _PASSWORD_PRIVATE),
        Secret(say(_PASSWORD), password),
        say(_PASSWORD_VALID),
        say(_CODE_COMES),
        Link(say(_LOGIN), login_url),
        say(_PASSWORD_UNEXPECTED),
    ]
    return lay_out(message_id, to, language, subject=say(_PASSWORD_SUBJECT), blocks=blocks)


def replacement_password_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    holder_name: str,
    password: str,
    valid_until: str,
    login_url: str,
) -> MailMessage:
    """Bring a replacement password (DOMAIN 6)."""
    say = _Words(language, name=holder_name, until=valid_until)
    blocks: list[Block] = [
        say(_GREETING),
        say(_REPLACEMENT),
        Secret(say(_PASSWORD), password),
        say(_PASSWORD_VALID),
        Link(say(_LOGIN), login_url),
        say(_REPLACEMENT_UNEXPECTED),
    ]
    return lay_out(message_id, to, language, subject=say(_REPLACEMENT_SUBJECT), blocks=blocks)


def code_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    holder_name: str,
    organisation_name: str | None,
    access_code: str,
    valid_until: date,
    login_url: str,
) -> MailMessage:
    """Bring an access code; the password comes separately (DOMAIN 2). No organisation: private use."""
    say = _Words(
        language, name=holder_name, organisation=organisation_name, until=written_date(valid_until, language)
    )
    blocks: list[Block] = [
        say(_GREETING),
        say(_CODE_BUSINESS if organisation_name else _CODE_PRIVATE),
        Secret(say(_ACCESS_CODE), access_code),
        say(_CODE_VALID),
        say(_PASSWORD_COMES),
        Link(say(_LOGIN), login_url),
        say(_CODE_UNEXPECTED),
    ]
    return lay_out(message_id, to, language, subject=say(_CODE_SUBJECT), blocks=blocks)


def order_placed_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    recipient_name: str,
    order_number: str,
    product_name: str,
    subject_name: str,
    order_url: str,
) -> MailMessage:
    """Tell a guest that the order is paid, and where to follow it (DOMAIN 13)."""
    say = _Words(
        language, name=recipient_name, order=order_number, product=product_name, subject=subject_name
    )
    blocks: list[Block] = [
        say(_GREETING),
        say(_PLACED),
        Fact(say(_ORDER_NUMBER), one_line(order_number)),
        Link(say(_FOLLOW_ORDER), order_url),
        say(_DELIVERED_TO_GUEST_HELP),
    ]
    return lay_out(message_id, to, language, subject=say(_PLACED_SUBJECT), blocks=blocks)


def order_delivered_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    recipient_name: str,
    order_number: str,
    product_name: str,
    subject_name: str,
    document_url: str,
    by_guest: bool,
) -> MailMessage:
    """Tell that an ordered document can be opened (DOMAIN 17)."""
    say = _Words(
        language, name=recipient_name, order=order_number, product=product_name, subject=subject_name
    )
    blocks: list[Block] = [
        say(_GREETING),
        say(_DELIVERED),
        Fact(say(_ORDER_NUMBER), one_line(order_number)),
        Link(say(_OPEN_DOCUMENT), document_url),
        say(_DELIVERED_TO_GUEST_HELP if by_guest else _DELIVERED_HELP),
    ]
    return lay_out(message_id, to, language, subject=say(_DELIVERED_SUBJECT), blocks=blocks)


def order_posted_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    recipient_name: str,
    order_number: str,
    product_name: str,
    subject_name: str,
) -> MailMessage:
    """Tell that an order on paper is on its way (DOMAIN 17)."""
    say = _Words(
        language, name=recipient_name, order=order_number, product=product_name, subject=subject_name
    )
    blocks: list[Block] = [
        say(_GREETING),
        say(_POSTED),
        Fact(say(_ORDER_NUMBER), one_line(order_number)),
        say(_POSTED_HELP),
    ]
    return lay_out(message_id, to, language, subject=say(_POSTED_SUBJECT), blocks=blocks)


def replacement_granted_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    recipient_name: str,
    request_number: str,
    order_number: str,
) -> MailMessage:
    """Tell that support granted a replacement (DOMAIN 15)."""
    say = _Words(language, name=recipient_name, order=order_number)
    blocks: list[Block] = [
        say(_GREETING),
        say(_GRANTED),
        Fact(say(_REQUEST_NUMBER), one_line(request_number)),
    ]
    return lay_out(message_id, to, language, subject=say(_GRANTED_SUBJECT), blocks=blocks)


def order_failed_mail(
    message_id: str,
    to: str,
    language: Language,
    *,
    recipient_name: str,
    order_number: str,
    product_name: str,
    reason: str,
    by_guest: bool,
) -> MailMessage:
    """Tell that an order failed and costs nothing; `reason` is a sentence in the person's language."""
    say = _Words(language, name=recipient_name, order=order_number, reason=reason)
    blocks: list[Block] = [
        say(_GREETING),
        say(_FAILED),
        Fact(say(_ORDER_NUMBER), one_line(order_number)),
        Fact(say(_PRODUCT), one_line(product_name)),
        say(_PAID_BACK if by_guest else _NOT_CHARGED),
        say(_FAILED_HELP),
    ]
    return lay_out(message_id, to, language, subject=say(_FAILED_SUBJECT), blocks=blocks)


def first_login_mail(
    message_id: str, to: str, language: Language, *, main_user_name: str, holder_name: str, hint: str
) -> MailMessage:
    """Tell the main user that a code of the company was used for the first time (DOMAIN 8)."""
    say = _Words(language, name=main_user_name)
    blocks: list[Block] = [
        say(_GREETING),
        say(_FIRST_LOGIN),
        Fact(say(_HOLDER), one_line(holder_name)),
        Fact(say(_ACCESS_CODE), one_line(hint)),
        say(_FIRST_LOGIN_HELP),
    ]
    return lay_out(message_id, to, language, subject=say(_FIRST_LOGIN_SUBJECT), blocks=blocks)


class _Words:
    """Says texts in one language, their fields filled with one-line values."""

    def __init__(self, language: Language, **values: str | None) -> None:
        self._language = language
        self._values = {name: one_line(value or "") for name, value in values.items()}

    def __call__(self, text: Text) -> str:
        return text.in_language(self._language, **self._values)
