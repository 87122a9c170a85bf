"""The mails about a filing, in its language (DOMAIN 24, 33)."""

from dataclasses import dataclass

from models.language import Language, Text
from resolvers.mail_layout import Block, Fact, Link, lay_out, one_line
from resolvers.ports import Attachment, MailMessage

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_FILING_NUMBER = Text(nl="Nummer van de deponering", en="Number of the filing")
_COMPANY = Text(nl="Onderneming", en="Company")

_FILED_SUBJECT = Text(
    nl="De jaarrekening van {company} is gedeponeerd", en="The annual accounts of {company} have been filed"
)
_FILED = Text(
    nl="De jaarrekening over {year} van {company} is gedeponeerd. Bewaar deze mail: de bijlage is uw ontvangstbewijs, met de cijfers zoals zij zijn gedeponeerd.",
    en="The annual accounts for {year} of {company} have been filed. Keep this mail: the attachment is your receipt, with the figures as they were filed.",
)
_FILED_LINKED = Text(
    nl="De jaarrekening over {year} van {company} is gedeponeerd. Uw ontvangstbewijs, met de cijfers zoals zij zijn gedeponeerd, is te groot om mee te sturen; u kunt het openen en bewaren.",
    en="The annual accounts for {year} of {company} have been filed. Your receipt, with the figures as they were filed, is too large to attach; you can open and keep it.",
)
_RECEIPT = Text(nl="Ontvangstbewijs", en="Receipt")
_FILED_AT = Text(nl="Gedeponeerd op", en="Filed on")
_SHA256 = Text(nl="SHA-256 van het XBRL-bestand", en="SHA-256 of the XBRL file")
_OPEN_RECEIPT = Text(nl="Ontvangstbewijs openen", en="Open the receipt")
_FILED_HELP = Text(
    nl="Klopt er iets niet? Een gedeponeerde jaarrekening kan niet worden gewijzigd. Log in en dien een correctie in.",
    en="Is something wrong? Filed annual accounts cannot be changed. Log in and file a correction.",
)

_REJECTED_SUBJECT = Text(
    nl="De jaarrekening van {company} is nog niet gedeponeerd",
    en="The annual accounts of {company} have not been filed yet",
)
_REJECTED = Text(
    nl="Wij hebben de jaarrekening van {company} gecontroleerd en kunnen haar zo niet aannemen. Er is nog niets gedeponeerd.",
    en="We checked the annual accounts of {company} and cannot accept them as they are. Nothing has been filed yet.",
)
_ERRORS = Text(nl="Wat er verbeterd moet worden", en="What has to be mended")
_LOOK = Text(nl="Bekijk wat er is gevonden", en="See what was found")
_REJECTED_HELP = Text(
    nl="Uw concept is bewaard. Log in, kijk per punt wat er moet gebeuren, verbeter het en dien de jaarrekening opnieuw in.",
    en="Your draft was kept. Log in, see for each point what to do, mend it and submit the accounts again.",
)


@dataclass(frozen=True, slots=True)
class FilingMail:
    """What every mail about a filing says, and to whom. `message_id` is the same at every attempt."""

    message_id: str
    to: str
    language: Language
    recipient_name: str
    filing_number: str
    company: str
    """The company's name, as the register last answered."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says; `filed_at` as printed."""

    number: str
    filed_at: str
    year: int
    sha256: str
    url: str
    attached: Attachment | None
    """The PDF; None when it is too large for a mail."""


def filed_mail(about: FilingMail, receipt: Receipt) -> MailMessage:
    """Bring the receipt of filed accounts."""
    attached = receipt.attached
    return _mail(
        about,
        _FILED_SUBJECT,
        [
            _say(about, _FILED if attached else _FILED_LINKED, year=str(receipt.year)),
            Fact(_say(about, _RECEIPT), receipt.number),
            Fact(_say(about, _FILED_AT), receipt.filed_at),
            Fact(_say(about, _SHA256), receipt.sha256),
        ],
        [Link(_say(about, _OPEN_RECEIPT), receipt.url), _say(about, _FILED_HELP)],
        (attached,) if attached else (),
    )


def rejected_mail(about: FilingMail, *, errors: int, url: str) -> MailMessage:
    """Tell that accounts were not accepted, how much was found, and where to see it."""
    return _mail(
        about,
        _REJECTED_SUBJECT,
        [_say(about, _REJECTED), Fact(_say(about, _ERRORS), str(errors))],
        [Link(_say(about, _LOOK), url), _say(about, _REJECTED_HELP)],
    )


def _mail(
    about: FilingMail,
    subject: Text,
    opening: list[Block],
    closing: list[Block],
    attachments: tuple[Attachment, ...] = (),
) -> MailMessage:
    """Greet, say what happened to which filing, and how to go on."""
    number = Fact(_say(about, _FILING_NUMBER), one_line(about.filing_number))
    company = Fact(_say(about, _COMPANY), one_line(about.company))
    blocks: list[Block] = [_say(about, _GREETING), *opening, company, number, *closing]
    return lay_out(
        about.message_id,
        about.to,
        about.language,
        subject=_say(about, subject),
        blocks=blocks,
        attachments=attachments,
    )


def _say(about: FilingMail, text: Text, **values: str) -> str:
    return text.in_language(
        about.language, name=one_line(about.recipient_name), company=one_line(about.company), **values
    )
