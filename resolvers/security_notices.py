"""Mails that tell a person what happened to a code (DOMAIN 8, 9): one layout, one table."""

from dataclasses import dataclass

from models.language import Language, Text
from models.outbox import Task
from resolvers.mail_layout import Block, Fact, lay_out, one_line
from resolvers.ports import MailMessage

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_HOLDER = Text(nl="Op naam van", en="In the name of")
_ACCESS_CODE = Text(nl="Toegangscode, laatste tekens", en="Access code, last characters")
_WHEN = Text(nl="Wanneer", en="When")

_NOT_YOU = Text(
    nl="Was u dit niet? Vraag op de inlogpagina een vervangend wachtwoord aan, en neem contact op met de klantenservice.",
    en="Was this not you? Request a replacement password on the login page, and contact support.",
)
_ASK_SUPPORT = Text(
    nl="Hebt u vragen? Neem contact op met de klantenservice, of met de hoofduser van uw onderneming als u die hebt.",
    en="Do you have questions? Contact support, or the main user of your company if you have one.",
)
_ASK_MAIN_USER = Text(
    nl="Hebt u vragen? De hoofduser van uw onderneming kan u vertellen waarom.",
    en="Do you have questions? The main user of your company can tell you why.",
)


@dataclass(frozen=True, slots=True)
class _Notice:
    subject: Text
    what: Text
    next: Text


_NOTICES = {
    Task.MAIL_CODE_REQUESTED: _Notice(
        Text(
            nl="Er is een toegangscode aangevraagd voor uw onderneming",
            en="An access code was requested for your company",
        ),
        Text(
            nl="U bent hoofduser van uw onderneming. Iemand heeft een toegangscode van uw onderneming aangevraagd:",
            en="You are the main user of your company. Someone requested an access code of your company:",
        ),
        Text(
            nl="Kent u deze persoon? Dan hoeft u niets te doen. Zo niet: blokkeer de code zodra die is gebruikt, en neem contact op met de klantenservice.",
            en="Do you know this person? Then you need not do anything. If not: block the code once it is used, and contact support.",
        ),
    ),
    Task.MAIL_LOGIN_FROM_ELSEWHERE: _Notice(
        Text(nl="Er is ergens anders met uw code ingelogd", en="Your code was used from somewhere else"),
        Text(
            nl="Er is met uw toegangscode ingelogd vanaf een plek waar dat niet eerder gebeurde.",
            en="Someone logged in with your access code from a place where that had not happened before.",
        ),
        _NOT_YOU,
    ),
    Task.MAIL_PASSWORD_CHANGED: _Notice(
        Text(nl="Uw wachtwoord is gewijzigd", en="Your password was changed"),
        Text(
            nl="Het wachtwoord van uw toegangscode is gewijzigd.",
            en="The password of your access code was changed.",
        ),
        _NOT_YOU,
    ),
    Task.MAIL_CODE_BLOCKED: _Notice(
        Text(nl="Uw toegangscode is geblokkeerd", en="Your access code was blocked"),
        Text(
            nl="Uw toegangscode is geblokkeerd. U kunt er nu niet mee inloggen.",
            en="Your access code was blocked. You cannot log in with it now.",
        ),
        _ASK_SUPPORT,
    ),
    Task.MAIL_CODE_UNBLOCKED: _Notice(
        Text(nl="Uw toegangscode werkt weer", en="Your access code works again"),
        Text(
            nl="Uw toegangscode is niet meer geblokkeerd. U kunt er weer mee inloggen.",
            en="Your access code is no longer blocked. You can log in with it again.",
        ),
        _ASK_SUPPORT,
    ),
    Task.MAIL_CODE_REVOKED: _Notice(
        Text(nl="Uw toegangscode is ingetrokken", en="Your access code was revoked"),
        Text(
            nl="De klantenservice heeft uw toegangscode ingetrokken. U kunt er niet meer mee inloggen.",
            en="Support revoked your access code. You cannot log in with it any more.",
        ),
        Text(
            nl="Hebt u nog een toegangscode nodig? Vraag dan een nieuwe aan. Hebt u vragen? Neem contact op met de klantenservice.",
            en="Do you still need an access code? Then request a new one. Do you have questions? Contact support.",
        ),
    ),
    Task.MAIL_PERMISSIONS_CHANGED: _Notice(
        Text(nl="U mag met uw toegangscode iets anders", en="What your access code may do was changed"),
        Text(
            nl="De hoofduser heeft gewijzigd wat u met uw toegangscode mag doen. Log in om te zien wat u mag.",
            en="The main user changed what you may do with your access code. Log in to see what you may do.",
        ),
        _ASK_MAIN_USER,
    ),
    Task.MAIL_MAIN_ROLE_RECEIVED: _Notice(
        Text(nl="U bent nu hoofduser", en="You are the main user now"),
        Text(
            nl="U bent nu hoofduser van uw onderneming. U beheert de toegangscodes en ziet alle bestellingen.",
            en="You are the main user of your company now. You manage the access codes and see all orders.",
        ),
        Text(
            nl="Had u dit niet verwacht? Neem contact op met de klantenservice.",
            en="Did you not expect this? Contact support.",
        ),
    ),
    Task.MAIL_MAIN_ROLE_PASSED: _Notice(
        Text(nl="U bent geen hoofduser meer", en="You are no longer the main user"),
        Text(
            nl="De rol van hoofduser van uw onderneming is overgedragen. Uw toegangscode blijft werken.",
            en="The role of main user of your company was handed over. Your access code keeps working.",
        ),
        _NOT_YOU,
    ),
}

TASKS = tuple(_NOTICES)


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """Whom and when a notice is about."""

    recipient_name: str
    holder_name: str
    hint: str
    """Empty where the recipient has no need of it."""
    moment: str


def security_notice(
    task: Task, message_id: str, to: str, language: Language, facts: NoticeFacts
) -> MailMessage:
    """Compose the notice of a task."""
    notice = _NOTICES[task]
    blocks: list[Block] = [
        _GREETING.in_language(language, name=one_line(facts.recipient_name)),
        notice.what.in_language(language),
        Fact(_HOLDER.in_language(language), one_line(facts.holder_name)),
        *([Fact(_ACCESS_CODE.in_language(language), facts.hint)] if facts.hint else []),
        Fact(_WHEN.in_language(language), facts.moment),
        notice.next.in_language(language),
    ]
    return lay_out(message_id, to, language, subject=notice.subject.in_language(language), blocks=blocks)
