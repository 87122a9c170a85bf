"""An operator's folder of register facts beyond KVK's API (docs/register-facts.md)."""

import asyncio
import logging
import re
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from models.refusals import RegisterUnavailable, RegistrationNotFound
from models.register_facts import (
    Figure,
    Filing,
    FilingKind,
    GroupCompany,
    HistoryEntry,
    HistoryFact,
    Interest,
    InterestBand,
    Owner,
    OwnerPerson,
    RegisterFacts,
)

_log = logging.getLogger(__name__)

DEEPEST_GROUP = 20
LARGEST_GROUP = 2000
_PDF = b"%PDF-"

_Words = Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]
_KvkNumber = Annotated[str, Field(pattern="^[0-9]{8}$")]
_Reference = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
_Month = Annotated[str, Field(pattern="^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$")]
_Year = Annotated[int, Field(ge=1900, le=2999)]


class FactsError(ValueError):
    """A file of facts cannot be used as it is; says which one, where and why."""


class FolderFacts:
    """Gives the facts of `<kvk number>.json`, and the PDFs in the folder `<kvk number>`.

    Files are read anew each time, so that the operator can replace them while the gateway runs. One
    that is not right is noted in the log, and counts as a register that does not answer.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise FactsError(f"{folder} is not a folder")
        self._folder = folder

    async def facts(self, kvk_number: str) -> RegisterFacts:
        """Read what is known of a registration, which may be nothing."""
        return await asyncio.to_thread(self._facts, kvk_number)

    async def filed_document(self, kvk_number: str, reference: str) -> bytes:
        """Read a filed document; raises `ProductUnavailable` when the registration has none such."""
        filing = (await self.facts(kvk_number)).filing(reference)
        return await asyncio.to_thread(_document(self._folder, kvk_number, filing.reference).read_bytes)

    def _facts(self, kvk_number: str) -> RegisterFacts:
        try:
            return read_facts(self._folder, kvk_number)
        except (FactsError, OSError) as error:
            _log.error("The register facts cannot be read: %s", error)
            raise RegisterUnavailable from error


def read_facts(folder: Path, kvk_number: str) -> RegisterFacts:
    """Read the facts of one registration, none when there is no file; raises `FactsError`."""
    if not re.fullmatch("[0-9]{8}", kvk_number):
        raise RegistrationNotFound
    file = folder / f"{kvk_number}.json"
    if not file.is_file():
        return RegisterFacts()
    try:
        read = _Facts.model_validate_json(file.read_bytes(), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise FactsError(f"{file.name}, at {place or 'the top'}: {first['msg']}") from None
    if read.group is not None and kvk_number not in {each.kvk_number for each in read.group.all()}:
        raise FactsError(f"{file.name}, at group: the registration itself is not in it")
    for filing in read.filings:
        _check_document(_document(folder, kvk_number, filing.reference))
    return read.as_facts()


def _document(folder: Path, kvk_number: str, reference: str) -> Path:
    return folder / kvk_number / f"{reference}.pdf"


def _check_document(file: Path) -> None:
    place = f"{file.parent.name}/{file.name}"
    if not file.is_file():
        raise FactsError(f"{place} is not there")
    with file.open("rb") as content:
        if content.read(len(_PDF)) != _PDF:
            raise FactsError(f"{place} is not a PDF")


class _Strict(BaseModel):
    """Refuses what it does not know; names are camelCase, as in the schema."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid", frozen=True)


class _History(_Strict):
    fact: HistoryFact
    value: _Words | None = None
    shielded: bool = False
    since: date | None = None
    until: date

    @model_validator(mode="after")
    def _shielded_or_told(self) -> Self:
        if (self.value is None) != self.shielded:
            raise ValueError("an entry has a value, or is shielded and has none")
        if self.shielded and self.fact is not HistoryFact.ADDRESS:
            raise ValueError("only an address is shielded")
        return self

    def as_entry(self) -> HistoryEntry:
        return HistoryEntry(self.fact, self.value, self.since, self.until)


class _Company(_Strict):
    name: _Words
    kvk_number: _KvkNumber | None = None
    country: _Words = "Nederland"
    share_percent: Annotated[int, Field(ge=1, le=100)] | None = None
    subsidiaries: tuple["_Company", ...] = ()

    def all(self) -> list["_Company"]:
        """Give the company and all below it."""
        return [self, *chain.from_iterable(each.all() for each in self.subsidiaries)]

    def is_deeper_than(self, levels: int) -> bool:
        """Tell whether there are companies further down."""
        return levels == 0 or any(each.is_deeper_than(levels - 1) for each in self.subsidiaries)

    def as_company(self) -> GroupCompany:
        below = tuple(each.as_company() for each in self.subsidiaries)
        return GroupCompany(self.name, self.kvk_number, self.country, self.share_percent, below)


class _Owner(_Strict):
    shielded: bool = False
    name: _Words | None = None
    born_in: _Month | None = None
    nationality: _Words | None = None
    country: _Words | None = None
    interest: Interest
    band: InterestBand
    since: date | None = None

    @model_validator(mode="after")
    def _shielded_or_told(self) -> Self:
        told = [each is not None for each in (self.name, self.born_in, self.nationality, self.country)]
        if any(told) if self.shielded else not all(told):
            raise ValueError("an owner has name, bornIn, nationality and country; a shielded one has none")
        return self

    def as_owner(self) -> Owner:
        return Owner(self._person(), self.interest, self.band, self.since)

    def _person(self) -> OwnerPerson | None:
        if self.shielded:
            return None
        return OwnerPerson(
            self.name or "",
            date.fromisoformat(f"{self.born_in}-01"),
            self.nationality or "",
            self.country or "",
        )


class _Filing(_Strict):
    reference: _Reference
    kind: FilingKind
    title: _Words
    financial_year: _Year | None = None
    filed_on: date
    figures: dict[Figure, int] = {}

    @model_validator(mode="after")
    def _year_of_accounts(self) -> Self:
        of_accounts = self.kind is FilingKind.ANNUAL_ACCOUNTS
        if of_accounts != (self.financial_year is not None):
            raise ValueError("annual accounts have a financialYear, and nothing else has")
        if self.figures and not of_accounts:
            raise ValueError("only annual accounts have figures")
        return self

    def as_filing(self) -> Filing:
        return Filing(
            self.reference, self.kind, self.title, self.financial_year, self.filed_on, dict(self.figures)
        )


class _Facts(_Strict):
    history: tuple[_History, ...] = ()
    group: _Company | None = None
    owners: tuple[_Owner, ...] = ()
    filings: tuple[_Filing, ...] = ()

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        references = [filing.reference for filing in self.filings]
        if len(set(references)) < len(references):
            raise ValueError("each filing has a reference of its own")
        if self.group is not None and self.group.is_deeper_than(DEEPEST_GROUP):
            raise ValueError(f"a group has at most {DEEPEST_GROUP} levels")
        if self.group is not None and len(self.group.all()) > LARGEST_GROUP:
            raise ValueError(f"a group has at most {LARGEST_GROUP} companies")
        return self

    def as_facts(self) -> RegisterFacts:
        return RegisterFacts(
            history=tuple(each.as_entry() for each in self.history),
            group=self.group.as_company() if self.group else None,
            owners=tuple(each.as_owner() for each in self.owners),
            filings=tuple(each.as_filing() for each in self.filings),
        )
