"""Mails about Mijn KVK accounts and what they may do (DOMAIN 19, 25)."""

from dataclasses import dataclass

from models.access_code import AccessCode, AccessCodeStatus
from models.account import CONFIRMATION_LIFE, Account, AccountStatus
from models.filing_authorisation import FilingAuthorisation
from models.language import Language, Text
from models.organisation import Organisation
from resolvers.database import Transaction
from resolvers.handing_over import drop, message_id, send
from resolvers.mail_layout import Block, Fact, Link, lay_out, one_line
from resolvers.outbox import Work
from resolvers.services import Services
from resolvers.written_dates import written_moment

_GREETING = Text(nl="Beste {name},", en="Dear {name},")
_WHEN = Text(nl="Wanneer", en="When")
_HOLDER = Text(nl="Op naam van", en="In the name of")
_EMAIL = Text(nl="E-mailadres", en="E-mail address")
_COMPANY = Text(nl="Onderneming", en="Company")
_KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_LOGIN = Text(nl="Inloggen", en="Log in")

_CONFIRM_SUBJECT = Text(nl="Bevestig uw Mijn KVK-account", en="Confirm your My KVK account")
_CONFIRM = Text(
    nl="Met dit e-mailadres is een Mijn KVK-account geopend:",
    en="A My KVK account was opened with this e-mail address:",
)
_CONFIRM_NOW = Text(
    nl=(
        "Hebt u dit account zelf geopend? Bevestig het dan uiterlijk op {until}. Daarna kunt u inloggen. "
        "Een link uit een eerdere mail werkt niet meer."
    ),
    en=(
        "Did you open this account yourself? Then confirm it no later than {until}. After that you can log "
        "in. A link in an earlier mail no longer works."
    ),
)
_CONFIRM_LINK = Text(nl="Account bevestigen", en="Confirm the account")
_CONFIRM_UNEXPECTED = Text(
    nl=(
        "Hebt u niet op dit moment een account geopend? Open de link dan niet: een ander gaf uw adres op. "
        "Wilt u zelf een account, open het dan opnieuw; alleen de link in de nieuwste mail werkt."
    ),
    en=(
        "Did you not open an account at this moment? Then do not open the link: somebody else gave your "
        "address. If you want an account yourself, open it again; only the link in the newest mail works."
    ),
)

_EXISTS_SUBJECT = Text(nl="U hebt al een Mijn KVK-account", en="You have a My KVK account already")
_EXISTS = Text(
    nl=(
        "Iemand wilde met dit e-mailadres een Mijn KVK-account openen. U hebt er al een, en daaraan is niets "
        "veranderd. Log in met het wachtwoord dat u al had."
    ),
    en=(
        "Someone wanted to open a My KVK account with this e-mail address. You have one already, and nothing "
        "about it has changed. Log in with the password you had."
    ),
)
_EXISTS_UNEXPECTED = Text(
    nl="Was u dit niet? Dan hoeft u niets te doen.", en="Was this not you? Then you need not do anything."
)

_MADE_SUBJECT = Text(
    nl="Een account mag voor uw onderneming deponeren", en="An account may file for your company"
)
_MADE = Text(
    nl=(
        "U bent hoofduser van {organisation}. Met de code uit een brief aan uw onderneming is dit account "
        "gemachtigd om haar jaarrekening te deponeren:"
    ),
    en=(
        "You are the main user of {organisation}. With the code in a letter to your company this account "
        "was authorised to file its annual accounts:"
    ),
)
_MADE_HELP = Text(
    nl=(
        "Kent u deze persoon? Dan hoeft u niets te doen. Zo niet: log in, beëindig de machtiging, en neem "
        "contact op met de klantenservice."
    ),
    en=(
        "Do you know this person? Then you need not do anything. If not: log in, end the authorisation, and "
        "contact support."
    ),
)

_ENDED_SUBJECT = Text(
    nl="Uw machtiging om te deponeren is beëindigd", en="Your authorisation to file has ended"
)
_ENDED = Text(
    nl=(
        "De hoofduser van deze onderneming heeft uw machtiging beëindigd. U kunt er geen jaarrekening meer "
        "voor deponeren. Wat u al deponeerde, blijft gedeponeerd."
    ),
    en=(
        "The main user of this company ended your authorisation. You cannot file annual accounts for it any "
        "more. What you filed before stays filed."
    ),
)
_ENDED_HELP = Text(
    nl="Klopt dit niet? Overleg met de onderneming, en vraag zo nodig een nieuwe machtiging aan.",
    en="Is this not right? Consult the company, and request a new authorisation if you need one.",
)


@dataclass(frozen=True, slots=True)
class _Given:
    """An authorisation with its account, and the main user of the company that has one."""

    authorisation: FilingAuthorisation
    account: Account
    main_user: AccessCode | None


async def mail_confirmation(services: Services, work: Work) -> None:
    """Mail the link that confirms an account; none when it was confirmed, opened anew or deleted since."""
    token = services.secrets.confirmation_token(work.needed_seed)
    account = await _account(services, work)
    if account is None or account.confirmation_hash != services.secrets.confirmation_hash(token):
        await drop(services, work)
        return
    language = account.language
    until = written_moment(account.created_at + CONFIRMATION_LIFE, language)
    blocks: list[Block] = [
        _greeting(language, account),
        _CONFIRM.in_language(language),
        Fact(_HOLDER.in_language(language), _name(account)),
        Fact(_WHEN.in_language(language), written_moment(account.created_at, language)),
        _CONFIRM_NOW.in_language(language, until=until),
        Link(_CONFIRM_LINK.in_language(language), f"{services.public_url}/account/confirm#{token}"),
        _CONFIRM_UNEXPECTED.in_language(language),
    ]
    await _send(services, work, account.email, language, _CONFIRM_SUBJECT, blocks)


async def mail_exists(services: Services, work: Work) -> None:
    """Tell the holder of an account that somebody wanted to open one with its address."""
    account = await _account(services, work)
    if account is None or account.status is not AccountStatus.ACTIVE:
        await drop(services, work)
        return
    language = account.language
    blocks: list[Block] = [
        _greeting(language, account),
        _EXISTS.in_language(language),
        Fact(_WHEN.in_language(language), written_moment(work.created_at, language)),
        Link(_LOGIN.in_language(language), f"{services.public_url}/account"),
        _EXISTS_UNEXPECTED.in_language(language),
    ]
    await _send(services, work, account.email, language, _EXISTS_SUBJECT, blocks)


async def mail_authorisation_made(services: Services, work: Work) -> None:
    """Tell the main user of the company which account may file for it.

    A code that was never used is told nothing: its holder may be a stranger (DOMAIN 8).
    """
    given = await _given(services, work)
    if given.main_user is None or given.main_user.status is not AccessCodeStatus.ACTIVE:
        await drop(services, work)
        return
    language = given.main_user.language
    organisation = one_line(given.authorisation.organisation_name)
    name = one_line(f"{given.main_user.holder_first_name} {given.main_user.holder_last_name}")
    blocks: list[Block] = [
        _GREETING.in_language(language, name=name),
        _MADE.in_language(language, organisation=organisation),
        Fact(_HOLDER.in_language(language), _name(given.account)),
        Fact(_EMAIL.in_language(language), given.account.email),
        Fact(_WHEN.in_language(language), written_moment(work.created_at, language)),
        Link(_LOGIN.in_language(language), services.public_url),
        _MADE_HELP.in_language(language),
    ]
    await _send(services, work, given.main_user.holder_email, language, _MADE_SUBJECT, blocks)


async def mail_authorisation_ended(services: Services, work: Work) -> None:
    """Tell the holder of an account that a company's main user ended its authorisation."""
    given = await _given(services, work)
    language = given.account.language
    blocks: list[Block] = [
        _greeting(language, given.account),
        _ENDED.in_language(language),
        Fact(_COMPANY.in_language(language), one_line(given.authorisation.organisation_name)),
        Fact(_KVK_NUMBER.in_language(language), given.authorisation.kvk_number),
        Fact(_WHEN.in_language(language), written_moment(work.created_at, language)),
        _ENDED_HELP.in_language(language),
    ]
    await _send(services, work, given.account.email, language, _ENDED_SUBJECT, blocks)


async def _send(
    services: Services, work: Work, to: str, language: Language, subject: Text, blocks: list[Block]
) -> None:
    said = subject.in_language(language)
    await send(services, work, lay_out(message_id(services, work), to, language, subject=said, blocks=blocks))


def _greeting(language: Language, account: Account) -> str:
    return _GREETING.in_language(language, name=_name(account))


def _name(account: Account) -> str:
    return one_line(f"{account.first_name} {account.last_name}")


async def _account(services: Services, work: Work) -> Account | None:
    return await services.database.write(lambda transaction: transaction.get(Account, work.subject_id))


async def _given(services: Services, work: Work) -> _Given:
    async def load(transaction: Transaction) -> _Given:
        authorisation = await transaction.get_one(FilingAuthorisation, work.subject_id)
        account = await transaction.get_one(Account, authorisation.account_id)
        main_user = None
        if authorisation.organisation_id is not None:
            organisation = await transaction.get_one(Organisation, authorisation.organisation_id)
            main_user = await transaction.get_one(AccessCode, organisation.main_code_id)
        return _Given(authorisation, account, main_user)

    return await services.database.write(load)
