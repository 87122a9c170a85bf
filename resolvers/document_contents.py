"""What the documents of products say, besides the extract: the register's facts, not yet in words."""

from dataclasses import dataclass
from datetime import date

from models.annual_accounts import Appropriation
from models.business_register import BranchProfile, Profile
from models.language import Language
from models.register_facts import Filing, GroupCompany, HistoryEntry, Owner
from models.size_class import SizeClass


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the top of each: of which order, of whom and when. `produced_at` as printed."""

    order_number: str
    produced_at: str
    kvk_number: str
    name: str
    language: Language


@dataclass(frozen=True, slots=True)
class Certification:
    """What makes a document a certified one: its number, and where anybody can check it."""

    number: str
    url: str


@dataclass(frozen=True, slots=True)
class CompanyProfileContent:
    """An overview of a company; `accounts` are those with its key figures, if there are any."""

    heading: Heading
    profile: Profile
    branch: BranchProfile | None
    accounts: Filing | None


@dataclass(frozen=True, slots=True)
class HistoryContent:
    """What was registered before, the latest first."""

    heading: Heading
    entries: tuple[HistoryEntry, ...]


@dataclass(frozen=True, slots=True)
class GroupContent:
    """A group, or one company with its direct relations."""

    heading: Heading
    top: GroupCompany
    is_whole: bool


@dataclass(frozen=True, slots=True)
class OwnersContent:
    """The ultimate beneficial owners."""

    heading: Heading
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class FilingListContent:
    """The file of a registration, the latest document first."""

    heading: Heading
    filings: tuple[Filing, ...]


@dataclass(frozen=True, slots=True)
class StandardisedAccountsContent:
    """Annual accounts in one form, the last year first."""

    heading: Heading
    accounts: tuple[Filing, ...]


@dataclass(frozen=True, slots=True)
class CertificateContent:
    """The sheet that goes before a filed document and certifies it; `sha256` is of the filed one."""

    heading: Heading
    filing: Filing
    sha256: str
    certification: Certification


@dataclass(frozen=True, slots=True)
class FiledLine:
    """One line of filed accounts; the amounts as written, None where there is none."""

    label: str
    current: str | None
    previous: str | None


@dataclass(frozen=True, slots=True)
class FiledAccountsContent:
    """Annual accounts as they were filed, with the receipt (DOMAIN 24). Moments as printed."""

    receipt_number: str
    filed_at: str
    filing_number: str
    kvk_number: str
    name: str
    size_class: SizeClass
    period_start: date | None
    period_end: date
    previous_end: date | None
    """The balance date of the figures of the year before; None without any."""
    appropriation: Appropriation | None
    adoption_date: date | None
    """None when they were not adopted yet."""
    corrected_receipt: str | None
    """The receipt of the filing that this one corrects."""
    document_name: str
    sha256: str
    """Of the XBRL document."""
    lines: tuple[FiledLine, ...]
    language: Language


RegisterDocument = (
    CompanyProfileContent
    | HistoryContent
    | GroupContent
    | OwnersContent
    | FilingListContent
    | StandardisedAccountsContent
)
"""A document that is made of the register's facts and is not certified."""
