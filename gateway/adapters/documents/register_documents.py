"""What the documents of history, group, owners and file say (DOMAIN 12). Registered words stay Dutch."""

from gateway.adapters.documents.accounts import key_figures, standardised_parts
from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.filings import FILING_KINDS
from gateway.adapters.documents.registration_parts import registration_parts
from gateway.adapters.documents.sheet import KVK_NUMBER, facts, node, sheet, table, tree
from models.language import Language, Text
from models.register_facts import GroupCompany, HistoryEntry, HistoryFact, Interest, InterestBand, Owner
from resolvers.document_contents import (
    CompanyProfileContent,
    FilingListContent,
    GroupContent,
    HistoryContent,
    OwnersContent,
    RegisterDocument,
    StandardisedAccountsContent,
)
from resolvers.written_dates import written_date, written_month

_NOTICE = Text(
    nl=(
        "Dit document is niet gewaarmerkt. De gegevens zijn die van het Handelsregister op het moment waarop "
        "het is gemaakt."
    ),
    en=(
        "This document is not certified. The data are those of the Business Register at the moment when it "
        "was produced; registered words are in Dutch."
    ),
)
_PROFILE = Text(nl="Bedrijfsprofiel", en="Company profile")
_HISTORY = Text(nl="Historie", en="History")
_HISTORY_PART = Text(nl="Eerdere gegevens", en="Earlier details")
_HISTORY_COLUMNS = (
    Text(nl="Gegeven", en="Detail"),
    Text(nl="Stond geregistreerd als", en="Was registered as"),
    Text(nl="Van", en="From"),
    Text(nl="Tot", en="Until"),
)
_HISTORY_FACTS = {
    HistoryFact.NAME: Text(nl="Naam", en="Name"),
    HistoryFact.TRADE_NAME: Text(nl="Handelsnaam", en="Trade name"),
    HistoryFact.LEGAL_FORM: Text(nl="Rechtsvorm", en="Legal form"),
    HistoryFact.ADDRESS: Text(nl="Adres", en="Address"),
    HistoryFact.ACTIVITY: Text(nl="Activiteit", en="Activity"),
    HistoryFact.OFFICIAL: Text(nl="Functionaris", en="Official"),
}
_SHIELDED = Text(nl="Afgeschermd", en="Shielded")
_UNKNOWN = Text(nl="onbekend", en="unknown")
_DIRECT = Text(nl="Concernrelaties, direct", en="Group relations, direct")
_WHOLE = Text(nl="Concernrelaties, hele concern", en="Group relations, whole group")
_GROUP_PART = Text(nl="Moeder en dochters", en="Parent and subsidiaries")
_THIS_ONE = Text(nl="deze onderneming", en="this company")
_SHARE = Text(nl="belang van de moeder {percent}%", en="parent holds {percent}%")
_OWNERS = Text(nl="UBO-uittreksel", en="UBO extract")
_OWNER = Text(nl="Uiteindelijk belanghebbende {number}", en="Ultimate beneficial owner {number}")
_NAME = Text(nl="Naam", en="Name")
_BORN = Text(nl="Geboren in", en="Born in")
_NATIONALITY = Text(nl="Nationaliteit", en="Nationality")
_COUNTRY = Text(nl="Woonland", en="Country of residence")
_INTEREST = Text(nl="Aard van het belang", en="Kind of interest")
_EXTENT = Text(nl="Omvang van het belang", en="Extent of the interest")
_SINCE = Text(nl="Sinds", en="Since")
_INTERESTS = {
    Interest.SHARES: Text(nl="Aandelen", en="Shares"),
    Interest.VOTING_RIGHTS: Text(nl="Stemrecht", en="Voting rights"),
    Interest.OWNERSHIP: Text(nl="Eigendom", en="Ownership"),
    Interest.CONTROL: Text(nl="Feitelijke zeggenschap", en="Effective control"),
}
_BANDS = {
    InterestBand.UP_TO_25: Text(nl="tot en met 25%", en="up to 25%"),
    InterestBand.FROM_25_TO_50: Text(nl="meer dan 25% tot en met 50%", en="more than 25%, up to 50%"),
    InterestBand.FROM_50_TO_75: Text(nl="meer dan 50%, minder dan 75%", en="more than 50%, less than 75%"),
    InterestBand.FROM_75_TO_100: Text(nl="75% tot en met 100%", en="75% to 100%"),
}
_FILINGS = Text(nl="Lijst van deponeringen", en="List of filings")
_FILINGS_PART = Text(nl="Gedeponeerde documenten", en="Filed documents")
_FILING_COLUMNS = (
    Text(nl="Gedeponeerd op", en="Filed on"),
    Text(nl="Soort", en="Kind"),
    Text(nl="Titel", en="Title"),
    Text(nl="Kenmerk", en="Reference"),
)
_STANDARDISED = Text(nl="Jaarrekeningen, gestandaardiseerd", en="Annual accounts, standardised")


def register_document_data(content: RegisterDocument, *, sender: str) -> dict[str, Value]:
    """Give the words of a document, in its language, for `register_document.typ`."""
    title, parts = _title_and_parts(content)
    return sheet(content.heading, title, _NOTICE, parts, sender=sender)


def _title_and_parts(content: RegisterDocument) -> tuple[Text, list[Value]]:
    match content:
        case CompanyProfileContent():
            return _PROFILE, _profile(content)
        case HistoryContent():
            return _HISTORY, [_history(content)]
        case GroupContent():
            return _WHOLE if content.is_whole else _DIRECT, [_group(content)]
        case OwnersContent():
            language = content.heading.language
            return _OWNERS, [_owner(number, each, language) for number, each in enumerate(content.owners, 1)]
        case FilingListContent():
            return _FILINGS, [_filings(content)]
        case StandardisedAccountsContent():
            return _STANDARDISED, standardised_parts(content.accounts, content.heading.language)


def _profile(content: CompanyProfileContent) -> list[Value]:
    language = content.heading.language
    return [
        *key_figures(content.branch or content.profile.main_branch, content.accounts, language),
        *registration_parts(content.profile, content.branch, language),
    ]


def _history(content: HistoryContent) -> Value:
    language = content.heading.language
    return table(
        _HISTORY_PART.in_language(language),
        [column.in_language(language) for column in _HISTORY_COLUMNS],
        [_past(entry, language) for entry in content.entries],
        widths=(28, 0, 36, 36),
    )


def _past(entry: HistoryEntry, language: Language) -> list[str]:
    return [
        _HISTORY_FACTS[entry.fact].in_language(language),
        entry.value or _SHIELDED.in_language(language),
        written_date(entry.since, language) if entry.since else _UNKNOWN.in_language(language),
        written_date(entry.until, language),
    ]


def _group(content: GroupContent) -> Value:
    language, own_number = content.heading.language, content.heading.kvk_number

    def branch(company: GroupCompany) -> Value:
        label = [company.name]
        if company.kvk_number:
            label.append(f"{KVK_NUMBER.in_language(language)} {company.kvk_number}")
        if company.country != "Nederland":
            label.append(company.country)
        if company.share_percent:
            label.append(_SHARE.in_language(language, percent=company.share_percent))
        if company.kvk_number == own_number:
            label.append(_THIS_ONE.in_language(language))
        return node(", ".join(label), [branch(each) for each in company.subsidiaries])

    return tree(_GROUP_PART.in_language(language), branch(content.top))


def _owner(number: int, owner: Owner, language: Language) -> Value:
    def say(text: Text) -> str:
        return text.in_language(language)

    person = owner.person
    return facts(
        _OWNER.in_language(language, number=number),
        rows(
            (say(_NAME), [person.name if person else say(_SHIELDED)]),
            (say(_BORN), [written_month(person.born_in, language) if person else None]),
            (say(_NATIONALITY), [person.nationality if person else None]),
            (say(_COUNTRY), [person.country if person else None]),
            (say(_INTEREST), [say(_INTERESTS[owner.interest])]),
            (say(_EXTENT), [say(_BANDS[owner.band])]),
            (say(_SINCE), [written_date(owner.since, language) if owner.since else None]),
        ),
    )


def _filings(content: FilingListContent) -> Value:
    language = content.heading.language
    return table(
        _FILINGS_PART.in_language(language),
        [column.in_language(language) for column in _FILING_COLUMNS],
        [
            [
                written_date(filing.filed_on, language),
                FILING_KINDS[filing.kind].in_language(language),
                filing.title,
                filing.reference,
            ]
            for filing in content.filings
        ],
        widths=(34, 40, 0, 36),
    )
