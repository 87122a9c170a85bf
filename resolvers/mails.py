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
