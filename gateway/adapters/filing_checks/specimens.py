"""Two small sets of accounts of our own, by which a checker proves that it works."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.finding import Finding
from models.finding_texts import FindingCode
from models.size_class import SizeClass
from models.taxonomy import TAXONOMIES, Taxonomy
from resolvers.ports import CheckedReport

CODES_OF_THE_BAD_ONE = frozenset(("NL.FR-KVK-2.01", "NL.BR-KVK-4.10", "NL.FR-KVK-5.01"))
_COULD_NOT = frozenset(
    (FindingCode.COULD_NOT_BE_CHECKED, FindingCode.TAXONOMY_UNKNOWN, FindingCode.TOO_COSTLY)
)
_SCHEME = "http://www.kvk.nl/kvk-id"


def specimen_taxonomies(today: date) -> Iterator[Taxonomy]:
    """Give the versions whose financial year has ended, from the newest."""
    for taxonomy in reversed(TAXONOMIES):
        if date(taxonomy.financial_year, 12, 31) < today:
            yield taxonomy


def specimen(taxonomy: Taxonomy, *, is_bad: bool) -> bytes:
    """Write micro accounts of one financial year, good or with `CODES_OF_THE_BAD_ONE`."""
    year = taxonomy.financial_year
    first, last = date(year, 1, 1), date(year, 12, 31)
    adopted = date(2999, 1, 1) if is_bad else last + timedelta(days=1)
    entity = f'<entity><identifier scheme="{_SCHEME}">90000749</identifier></entity>'
    period = "FinancialReportingPeriod"
    days = {
        f"{period}CurrentStartDate": first,
        f"{period}CurrentEndDate": last,
        f"{period}PreviousStartDate": date(year - 1, 1, 1),
        f"{period}PreviousEndDate": date(year - 1, 12, 31),
        "DocumentAdoptionDate": adopted,
    }
    stated = "\n".join(
        f'<jenv-bw2-i:{name} contextRef="d">{day}</jenv-bw2-i:{name}>' for name, day in days.items()
    )
    decimals = "1" if is_bad else "0"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<xbrl xml:lang="{"es" if is_bad else "nl"}" xmlns="http://www.xbrl.org/2003/instance"
 xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:link="http://www.xbrl.org/2003/linkbase"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:jenv-bw2-i="{taxonomy.namespace("jenv-bw2-data")}">
<link:schemaRef xlink:type="simple" xlink:href="{taxonomy.entry_point(SizeClass.MICRO)}"/>
<context id="d">{entity}<period><startDate>{first}</startDate><endDate>{last}</endDate></period></context>
<context id="i">{entity}<period><instant>{last}</instant></period></context>
<unit id="EUR"><measure>iso4217:EUR</measure></unit>
{stated}
<jenv-bw2-i:Equity contextRef="i" unitRef="EUR" decimals="{decimals}">100</jenv-bw2-i:Equity>
</xbrl>
""".encode()


def is_unknown(report: CheckedReport) -> bool:
    """Tell whether no package holds the specimen's taxonomy."""
    return any(finding.code == FindingCode.TAXONOMY_UNKNOWN for finding in report.findings)


def what_is_wrong(good: CheckedReport, bad: CheckedReport) -> str | None:
    """Tell why these reports do not prove a checker; None when they do.

    The official taxonomy asks for more than the specimens hold, so the good one may have other findings.
    """
    if missing := CODES_OF_THE_BAD_ONE - _codes(bad.findings):
        return f"the bad specimen gave no {', '.join(sorted(missing))}"
    if wrong := (CODES_OF_THE_BAD_ONE | _COULD_NOT) & _codes(good.findings):
        return f"the good specimen gave {', '.join(sorted(wrong))}"
    return None if good.facts else "no figure of the good specimen was read"


def _codes(findings: tuple[Finding, ...]) -> frozenset[str]:
    return frozenset(finding.code for finding in findings)
