"""The Dutch taxonomies in which annual accounts are drawn up (published, nltaxonomie.nl)."""

from dataclasses import dataclass

from models.size_class import SizeClass

_ROOT = "http://www.nltaxonomie.nl"
_ENTRY_POINT_NAMES = {
    SizeClass.MICRO: "micro-publicatiestukken",
    SizeClass.SMALL: "klein-publicatiestukken",
    SizeClass.MEDIUM: "middelgroot-publicatiestukken",
}


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One yearly version, for financial years that begin in `financial_year`."""

    version: str
    """As the filing rules name it: `NT19`."""
    financial_year: int
    released: str
    """The date in the addresses of its own dictionaries, YYYYMMDD."""
    common_released: str
    """The date in the addresses of what all Dutch taxonomies share, YYYYMMDD."""

    @property
    def root(self) -> str:
        """The address under which all of it stands, with a slash at the end."""
        return f"{_ROOT}/{self.version.lower()}/"

    def namespace(self, dictionary: str) -> str:
        """Give the namespace of a dictionary: `jenv-bw2-data`, `kvk-data`, `nl-common-data`, `nl-types`."""
        owner = dictionary.split("-", maxsplit=1)[0].replace("nl", "sbr")
        released = self.common_released if owner == "sbr" else self.released
        return f"{self.root}{owner}/{released}/dictionary/{dictionary}"

    def entry_point(self, size_class: SizeClass) -> str:
        """Give the address of the entry point for publication; KeyError for LARGE, which has none here."""
        name = f"kvk-rpt-jaarverantwoording-{self.financial_year}-nlgaap-{_ENTRY_POINT_NAMES[size_class]}.xsd"
        return f"{self.root}kvk/{self.released}/entrypoints/{name}"


TAXONOMIES = (
    Taxonomy("NT16", 2021, "20211208", "20210301"),
    Taxonomy("NT17", 2022, "20221214", "20220301"),
    Taxonomy("NT18", 2023, "20231213", "20230301"),
    Taxonomy("NT19", 2024, "20241211", "20240301"),
    Taxonomy("NT20", 2025, "20251210", "20250301"),
)
FIRST_SELF_FILED = 2022
"""Since which financial year the form can be filed."""


def self_filed_taxonomies() -> tuple[Taxonomy, ...]:
    """Give those in which the form can be filed."""
    return tuple(each for each in TAXONOMIES if each.financial_year >= FIRST_SELF_FILED)


def taxonomy_of(financial_year: int) -> Taxonomy | None:
    """Give the taxonomy of a financial year, which is named by the year it begins in; None without one."""
    return next((each for each in TAXONOMIES if each.financial_year == financial_year), None)
