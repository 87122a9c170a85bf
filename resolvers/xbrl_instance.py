"""The XBRL instance of annual accounts that were filled in as a form (DOMAIN 21).

It follows KVK's filing rules: contexts and units that are used, one currency, decimals, the `kvk-id`
scheme, the prefixes of the taxonomy itself, and characters of NL.FR-NL-1.02. The names of concepts are
recorded: shared data has them in the filing cases, and of the balance sheet see `models.balance_sheet`.
"""

import re
from dataclasses import dataclass
from datetime import date

from lxml import etree
from text_unidecode import unidecode

from models.annual_accounts import AnnualAccounts, Appropriation
from models.balance_sheet import items_of
from models.size_class import SizeClass
from models.taxonomy import FIRST_SELF_FILED, Taxonomy, taxonomy_of

_XBRLI = "http://www.xbrl.org/2003/instance"
_LINK = "http://www.xbrl.org/2003/linkbase"
_XLINK = "http://www.w3.org/1999/xlink"
_ISO4217 = "http://www.xbrl.org/2003/iso4217"
_XML = "http://www.w3.org/XML/1998/namespace"
_IDENTIFIER_SCHEME = "http://www.kvk.nl/kvk-id"
_DICTIONARIES = {"nl-cd": "nl-common-data", "jenv-bw2-i": "jenv-bw2-data", "kvk-i": "kvk-data"}
_LANGUAGE = "nl"
"""Of the document, whose coded values are Dutch words."""
_SIZE = {
    SizeClass.MICRO: ("LegalSizeCriteriaClassificationMicro", "Micro"),
    SizeClass.SMALL: ("LegalSizeCriteriaClassificationSmall", "Klein"),
}
_APPROPRIATION = {Appropriation.BEFORE: "Voor", Appropriation.AFTER: "Na"}
_YES_OR_NO = {True: "Ja", False: "Nee"}
_NOT_ALLOWED = re.compile("[^\u0020-\u007e\u00a0-\u00ff\u20a0-\u20cf]")
_YEAR, _CURRENT, _PREVIOUS = "year", "current", "previous"
_EURO = "EUR"


@dataclass(frozen=True, slots=True)
class FilingCompany:
    """What the register says of the company whose accounts they are."""

    kvk_number: str
    name: str
    """As in its articles, else its first trade name."""
    registered_office: str | None = None
    """The town; None when the register gives none."""


def file_name_of(accounts: AnnualAccounts, company: FilingCompany) -> str:
    """Give the name of the instance's file: `jaarrekening-2024-68750110.xbrl` (NL.FR-KVK-1.01, FR-NL-1.06).

    Raises ValueError without a period.
    """
    return f"jaarrekening-{_taxonomy(accounts).financial_year}-{company.kvk_number}.xbrl"


def instance_of(accounts: AnnualAccounts, company: FilingCompany, *, is_correction: bool = False) -> bytes:
    """Make the instance of a form in which `check_form` found no error; the same bytes each time.

    Raises ValueError for a form that is not complete.
    """
    if accounts.size_class not in _SIZE or accounts.appropriation is None or accounts.is_adopted is None:
        raise ValueError("the form is not complete")
    instance = _Instance(_taxonomy(accounts), accounts.size_class)
    instance.add_contexts(accounts, company)
    instance.add_company(company, accounts.size_class)
    instance.add_document(accounts, is_correction=is_correction)
    instance.add_figures(accounts, accounts.size_class)
    return instance.to_bytes()


def _taxonomy(accounts: AnnualAccounts) -> Taxonomy:
    start = accounts.period.start
    taxonomy = taxonomy_of(start.year) if start and start.year >= FIRST_SELF_FILED else None
    if taxonomy is None:
        raise ValueError("the form has no financial year that can be filed")
    return taxonomy


def _written(day: date | None) -> str:
    if day is None:
        raise ValueError("the form is not complete: a date is missing")
    return day.isoformat()


def _allowed_text(text: str) -> str:
    """Write a name in the characters of NL.FR-NL-1.02, others by the letters nearest to them."""
    latin = _NOT_ALLOWED.sub(lambda found: unidecode(found.group()), text)
    return " ".join(_NOT_ALLOWED.sub(" ", latin).split())


class _Instance:
    """An instance that is being made, in the order of NL.FG-NL-04."""

    def __init__(self, taxonomy: Taxonomy, size_class: SizeClass) -> None:
        self._namespaces = {prefix: taxonomy.namespace(name) for prefix, name in _DICTIONARIES.items()}
        own = {"iso4217": _ISO4217, "link": _LINK, "xbrli": _XBRLI, "xlink": _XLINK}
        self._root = etree.Element(f"{{{_XBRLI}}}xbrl", nsmap=own | self._namespaces)
        self._root.set(f"{{{_XML}}}lang", _LANGUAGE)
        reference = etree.SubElement(self._root, f"{{{_LINK}}}schemaRef")
        reference.set(f"{{{_XLINK}}}type", "simple")
        reference.set(f"{{{_XLINK}}}href", taxonomy.entry_point(size_class))

    def to_bytes(self) -> bytes:
        """Write it down, as UTF-8 without a byte-order mark."""
        written: bytes = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        return written

    def add_contexts(self, accounts: AnnualAccounts, company: FilingCompany) -> None:
        """Add the year and the balance dates that are used, and the currency."""
        start, end = _written(accounts.period.start), _written(accounts.period.end)
        self._add_context(_YEAR, company, {"startDate": start, "endDate": end})
        self._add_context(_CURRENT, company, {"instant": end})
        if not accounts.is_first_year:
            self._add_context(_PREVIOUS, company, {"instant": _written(accounts.previous_period.end)})
        unit = etree.SubElement(self._root, f"{{{_XBRLI}}}unit", id=_EURO)
        etree.SubElement(unit, f"{{{_XBRLI}}}measure").text = f"iso4217:{_EURO}"

    def _add_context(self, name: str, company: FilingCompany, days: dict[str, str]) -> None:
        context = etree.SubElement(self._root, f"{{{_XBRLI}}}context", id=name)
        entity = etree.SubElement(context, f"{{{_XBRLI}}}entity")
        identifier = etree.SubElement(entity, f"{{{_XBRLI}}}identifier", scheme=_IDENTIFIER_SCHEME)
        identifier.text = company.kvk_number
        period = etree.SubElement(context, f"{{{_XBRLI}}}period")
        for kind, day in days.items():
            etree.SubElement(period, f"{{{_XBRLI}}}{kind}").text = day

    def _add(self, prefix: str, concept: str, value: str, context: str = _YEAR) -> etree._Element:
        fact = etree.SubElement(self._root, f"{{{self._namespaces[prefix]}}}{concept}", contextRef=context)
        fact.text = value
        return fact

    def add_company(self, company: FilingCompany, size_class: SizeClass) -> None:
        """Add whose accounts they are, and how large it is."""
        self._add("nl-cd", "LegalEntityName", _allowed_text(company.name))
        self._add("nl-cd", "ChamberOfCommerceRegistrationNumber", company.kvk_number)
        office = _allowed_text(company.registered_office or "")
        if office:
            self._add("jenv-bw2-i", "LegalEntityRegisteredOffice", office)
        self._add("kvk-i", *_SIZE[size_class])

    def add_document(self, accounts: AnnualAccounts, *, is_correction: bool) -> None:
        """Add which years they are about, and how they came about."""
        days = {"CurrentStartDate": accounts.period.start, "CurrentEndDate": accounts.period.end}
        if not accounts.is_first_year:
            days["PreviousStartDate"] = accounts.previous_period.start
            days["PreviousEndDate"] = accounts.previous_period.end
        for name, day in days.items():
            self._add("jenv-bw2-i", f"FinancialReportingPeriod{name}", _written(day))
        self._add("jenv-bw2-i", "DocumentAdoptionStatus", _YES_OR_NO[bool(accounts.is_adopted)])
        if accounts.is_adopted:
            self._add("jenv-bw2-i", "DocumentAdoptionDate", _written(accounts.adoption_date))
        self._add("kvk-i", "DocumentResubmissionDueToUnsurmountableInaccuracies", _YES_OR_NO[is_correction])
        if accounts.appropriation is not None:
            written = _APPROPRIATION[accounts.appropriation]
            self._add("jenv-bw2-i", "BalanceSheetBeforeAfterAppropriationResults", written)

    def add_figures(self, accounts: AnnualAccounts, size_class: SizeClass) -> None:
        """Add the balance sheet of each date, in whole euros, in the order of the sheet."""
        for context in (_CURRENT,) if accounts.is_first_year else (_CURRENT, _PREVIOUS):
            for item in items_of(size_class):
                figures = accounts.figures.get(item)
                amount: int | None = getattr(figures, context, None)
                if amount is not None:
                    fact = self._add("jenv-bw2-i", item.concept, str(amount), context)
                    fact.set("unitRef", _EURO)
                    fact.set("decimals", "0")
