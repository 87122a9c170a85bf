"""What the local register holds: the facts in `registrations.json`.

The first four registrations are the companies of KVK's own test API, as recorded. All others are plain
examples: numbers from 99000001, addresses in Voorbeeldstad, no people. A shielded address holds no
more than that it is shielded. Dates are YYYYMMDD, as KVK writes them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

AddressFacts = Mapping[str, Any]
"""KVK's own field names; `type`, `plaats` and `land` only where they differ from most."""


@dataclass(frozen=True, slots=True)
class BranchFacts:
    """One branch; `names` are its trade names, the first one first."""

    number: str
    is_main: bool
    names: tuple[str, ...]
    registered: str | None
    started: str | None
    workers: tuple[int, int] | None
    """Full time and part time."""
    addresses: tuple[AddressFacts, ...]
    websites: tuple[str, ...]
    older_links: bool
    """Recorded: the test API answers some branches with `links` instead of `_links`."""


@dataclass(frozen=True, slots=True)
class RegistrationFacts:
    """One registration; `branches` stand in the order in which a search gives them."""

    kvk_number: str
    name: str
    legal_form: str
    extended_legal_form: str
    has_statutes: bool
    rsin: str | None
    non_mailing: bool
    registered: str | None
    started: str | None
    ended: str | None
    activities: tuple[tuple[str, str], ...]
    """SBI code and description; the main activity first."""
    addresses: tuple[AddressFacts, ...]
    """Of the owner, where there is no branch."""
    branches: tuple[BranchFacts, ...]
    contact_email: str | None
    is_withheld: bool

    @property
    def main_branch(self) -> BranchFacts | None:
        """The main branch, if the registration has branches."""
        return next((branch for branch in self.branches if branch.is_main), None)


@cache
def registrations() -> Mapping[str, RegistrationFacts]:
    """All registrations by their KVK number."""
    file = resources.files(__package__).joinpath("registrations.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    return {row["kvkNumber"]: _registration(row, data) for row in data["registrations"]}


def _registration(row: Mapping[str, Any], data: Mapping[str, Any]) -> RegistrationFacts:
    legal_form, extended_legal_form, has_statutes = data["legalForms"][row["legalForm"]]
    return RegistrationFacts(
        kvk_number=row["kvkNumber"],
        name=row["name"],
        legal_form=legal_form,
        extended_legal_form=extended_legal_form,
        has_statutes=has_statutes,
        rsin=row.get("rsin"),
        non_mailing=row.get("nonMailing", False),
        registered=row.get("registered"),
        started=row.get("started"),
        ended=row.get("ended"),
        activities=tuple((code, data["activities"][code]) for code in row.get("activities", ())),
        addresses=tuple(row.get("addresses", ())),
        branches=tuple(_branch(branch, row) for branch in row.get("branches", ())),
        contact_email=row.get("contactEmail"),
        is_withheld=row.get("withheld", False),
    )


def _branch(branch: Mapping[str, Any], row: Mapping[str, Any]) -> BranchFacts:
    return BranchFacts(
        number=branch["number"],
        is_main=branch.get("main", False),
        names=(branch.get("name", row["name"]), *branch.get("otherNames", ())),
        registered=branch.get("registered", row.get("registered")),
        started=branch.get("started", row.get("started")),
        workers=(branch["workers"][0], branch["workers"][1]) if "workers" in branch else None,
        addresses=tuple(branch["addresses"]),
        websites=tuple(branch.get("websites", ())),
        older_links=branch.get("olderLinks", False),
    )
