"""The parts that tell of a registration: the register's facts, with labels in the reader's language.

Legal forms and activities stay as registered, in Dutch.
"""

from collections.abc import Sequence
from datetime import date

from gateway.adapters.documents.addresses import registered_lines
from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.sheet import KVK_NUMBER, facts, table
from models.business_register import Activity, Address, AddressKind, BranchProfile, Profile
from models.language import Language, Text
from resolvers.written_dates import written_date

_REGISTRATION = Text(nl="Inschrijving", en="Registration")
_MAIN_BRANCH = Text(nl="Hoofdvestiging", en="Main branch")
_BRANCH = Text(nl="Vestiging", en="Branch")
_OWNER = Text(nl="Eigenaar", en="Owner")
_ACTIVITIES = Text(nl="Activiteiten", en="Activities")
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


def registration_parts(profile: Profile, about: BranchProfile | None, language: Language) -> list[Value]:
    """Tell of a registration: itself, a branch (the main one, if `about` none), owner, activities."""
    branch = about or profile.main_branch
    activities = (about.activities if about else ()) or profile.activities
    return [
        _registration(profile, language),
        *([_branch(branch, profile, language)] if branch else []),
        *([_owner(profile, language)] if profile.owner_addresses else []),
        *([_activities(activities, language)] if activities else []),
    ]


def _registration(profile: Profile, language: Language) -> Value:
    def say(text: Text) -> str:
        return text.in_language(language)

    return facts(
        say(_REGISTRATION),
        rows(
            (say(KVK_NUMBER), [profile.kvk_number]),
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
    )


def _branch(branch: BranchProfile, profile: Profile, language: Language) -> Value:
    def say(text: Text) -> str:
        return text.in_language(language)

    own_trade_names = () if branch.trade_names == profile.trade_names else branch.trade_names
    return facts(
        say(_MAIN_BRANCH if branch.is_main else _BRANCH),
        rows(
            (say(_BRANCH_NUMBER), [branch.branch_number]),
            (say(_NAME), [branch.name]),
            (say(_TRADE_NAMES), own_trade_names),
            (say(_STARTED), [_day(branch.started_on, language)]),
            (say(_ENDED), [_day(branch.ended_on, language)]),
            (say(_WORKERS), [_number(branch.workers_total)]),
            *(_address(address, language) for address in branch.addresses),
            (say(_WEBSITES), branch.websites),
        ),
    )


def _owner(profile: Profile, language: Language) -> Value:
    return facts(
        _OWNER.in_language(language),
        rows(*(_address(address, language) for address in profile.owner_addresses)),
    )


def _activities(activities: Sequence[Activity], language: Language) -> Value:
    return table(
        _ACTIVITIES.in_language(language),
        [column.in_language(language) for column in _ACTIVITY_COLUMNS],
        [_activity(activity, language) for activity in activities],
        widths=(22, 0, 32),
    )


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
