"""What an extract says: the register's facts, with labels in the reader's language.

Legal forms and activities stay as registered, in Dutch.
"""

from datetime import date

from gateway.adapters.documents.addresses import registered_lines
from gateway.adapters.documents.fact_rows import Value, rows
from models.business_register import Activity, Address, AddressKind, BranchProfile, Profile
from models.language import Language, Text
from resolvers.ports import ExtractContent
from resolvers.written_dates import written_date

_TITLE = Text(nl="Uittreksel Handelsregister", en="Business Register extract")
_ORDER_NUMBER = Text(nl="Bestelnummer", en="Order number")
_PRODUCED_AT = Text(nl="Gemaakt op", en="Produced on")
_NOTICE = Text(
    nl=(
        "Dit uittreksel is niet gewaarmerkt. Vraagt een instantie om een gewaarmerkt uittreksel? "
        "Bestel dat dan apart. De gegevens zijn die van het Handelsregister op het moment waarop dit "
        "uittreksel is gemaakt."
    ),
    en=(
        "This extract is not certified. Does an organisation ask for a certified extract? "
        "Then order that separately. The data are those of the Business Register at the moment when "
        "this extract was produced; legal forms and activities are in Dutch, as registered."
    ),
)
_PAGE = Text(nl="Pagina", en="Page")
_REGISTRATION = Text(nl="Inschrijving", en="Registration")
_MAIN_BRANCH = Text(nl="Hoofdvestiging", en="Main branch")
_BRANCH = Text(nl="Vestiging", en="Branch")
_OWNER = Text(nl="Eigenaar", en="Owner")
_ACTIVITIES = Text(nl="Activiteiten", en="Activities")
_KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_RSIN = Text(nl="RSIN", en="RSIN")
_BRANCH_NUMBER = Text(nl="Vestigingsnummer", en="Branch number")
_NAME = Text(nl="Naam", en="Name")
_STATUTORY_NAME = Text(nl="Statutaire naam", en="Statutory name")
_TRADE_NAMES = Text(nl="Handelsnamen", en="Trade names")
_LEGAL_FORM = Text(nl="Rechtsvorm", en="Legal form")
_REGISTERED = Text(nl="Datum inschrijving", en="Registered on")
_STARTED = Text(nl="Startdatum", en="Start date")
_ENDED = Text(nl="Einddatum", en="End date")
_WORKERS = Text(nl="Werkzame personen", en="Workers")
_WEBSITES = Text(nl="Websites", en="Websites")
_ADDRESSES = {
    AddressKind.VISITING: Text(nl="Bezoekadres", en="Visiting address"),
    AddressKind.CORRESPONDENCE: Text(nl="Correspondentieadres", en="Correspondence address"),
    AddressKind.POST: Text(nl="Postadres", en="Post address"),
}
_SHIELDED = Text(nl="Afgeschermd", en="Shielded")
_ACTIVITY_COLUMNS = (
    Text(nl="SBI-code", en="SBI code"),
    Text(nl="Omschrijving", en="Description"),
    Text(nl="Soort", en="Kind"),
)
_MAIN_ACTIVITY = Text(nl="Hoofdactiviteit", en="Main activity")
_SIDE_ACTIVITY = Text(nl="Nevenactiviteit", en="Side activity")


def extract_data(content: ExtractContent, *, sender: str) -> dict[str, Value]:
    """Give the words of the extract, in its language, for `extract.typ`."""
    language, profile = content.language, content.profile
    branch = content.branch or profile.main_branch
    activities = (content.branch.activities if content.branch else ()) or profile.activities

    def say(text: Text) -> str:
        return text.in_language(language)

    return {
        "language": language.lower(),
        "title": say(_TITLE),
        "sender": sender,
        "subject": content.branch.name if content.branch else profile.name,
        "order": rows(
            (say(_ORDER_NUMBER), [content.order_number]),
            (say(_PRODUCED_AT), [content.produced_at]),
        ),
        "notice": say(_NOTICE),
        "sections": [
            _registration(profile, language),
            *([_branch(branch, profile, language)] if branch else []),
            *([_owner(profile, language)] if profile.owner_addresses else []),
        ],
        "activities": {
            "heading": say(_ACTIVITIES),
            "columns": [say(column) for column in _ACTIVITY_COLUMNS],
            "rows": [_activity(activity, language) for activity in activities],
        },
        "footer": f"{say(_TITLE)} · {say(_KVK_NUMBER)} {profile.kvk_number} · {content.order_number}",
        "page": say(_PAGE),
    }


def _registration(profile: Profile, language: Language) -> Value:
    def say(text: Text) -> str:
        return text.in_language(language)

    return {
        "heading": say(_REGISTRATION),
        "rows": rows(
            (say(_KVK_NUMBER), [profile.kvk_number]),
            (say(_RSIN), [profile.rsin]),
            (say(_NAME), [profile.name]),
            (say(_STATUTORY_NAME), [profile.statutory_name]),
            (say(_TRADE_NAMES), profile.trade_names),
            (say(_LEGAL_FORM), [profile.extended_legal_form or profile.legal_form]),
            (say(_STARTED), [_day(profile.started_on, language)]),
            (say(_REGISTERED), [_day(profile.registered_on, language)]),
            (say(_ENDED), [_day(profile.ended_on, language)]),
            (say(_WORKERS), [_number(profile.workers_total)]),
        ),
    }


def _branch(branch: BranchProfile, profile: Profile, language: Language) -> Value:
    def say(text: Text) -> str:
        return text.in_language(language)

    own_trade_names = () if branch.trade_names == profile.trade_names else branch.trade_names
    return {
        "heading": say(_MAIN_BRANCH if branch.is_main else _BRANCH),
        "rows": rows(
            (say(_BRANCH_NUMBER), [branch.branch_number]),
            (say(_NAME), [branch.name]),
            (say(_TRADE_NAMES), own_trade_names),
            (say(_STARTED), [_day(branch.started_on, language)]),
            (say(_ENDED), [_day(branch.ended_on, language)]),
            (say(_WORKERS), [_number(branch.workers_total)]),
            *(_address(address, language) for address in branch.addresses),
            (say(_WEBSITES), branch.websites),
        ),
    }


def _owner(profile: Profile, language: Language) -> Value:
    return {
        "heading": _OWNER.in_language(language),
        "rows": rows(*(_address(address, language) for address in profile.owner_addresses)),
    }


def _address(address: Address, language: Language) -> tuple[str, list[str]]:
    lines = [_SHIELDED.in_language(language)] if address.shielded else registered_lines(address)
    return _ADDRESSES[address.kind].in_language(language), lines


def _activity(activity: Activity, language: Language) -> list[str]:
    kind = _MAIN_ACTIVITY if activity.is_main else _SIDE_ACTIVITY
    return [activity.sbi_code, activity.description, kind.in_language(language)]


def _number(count: int | None) -> str | None:
    return None if count is None else str(count)


def _day(day: date | None, language: Language) -> str | None:
    return None if day is None else written_date(day, language)
