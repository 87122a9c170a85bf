"""The business register port over KVK's HTTP API: Zoeken v2, Basisprofiel v1, Vestigingsprofiel v1."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

import httpx

from gateway.adapters.calls import Answer, CallLimits, Calls, NoAnswer
from gateway.adapters.circuit import CircuitBreaker, CircuitOpen
from gateway.adapters.register import answers
from gateway.adapters.register.answers import Json, UnreadableAnswer
from gateway.adapters.register.faults import fault_in
from gateway.adapters.register.operator_facts import FolderFacts
from models.business_register import BranchProfile, Profile, RegisterQuery, SearchPage
from models.refusals import (
    ProductUnavailable,
    RegisterUnavailable,
    RegistrationNotFound,
    UnavailableReason,
)
from models.register_facts import RegisterFacts

logger = logging.getLogger(__name__)

MOST_RESULTS = 1000
"""The search shows no more than this many results (published)."""

_MOST_PER_PAGE = 100

Read = TypeVar("Read")


class KvkApiRegister:
    """KVK's register over a client that knows the base address and the key, and the operator's facts."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        contact_emails: Mapping[str, str],
        facts: FolderFacts | None = None,
        limits: CallLimits | None = None,
        circuit: CircuitBreaker | None = None,
    ) -> None:
        self._calls = Calls(client, circuit or CircuitBreaker(), limits or CallLimits())
        self._contact_emails = contact_emails
        self._facts = facts

    async def search(self, query: RegisterQuery, *, page: int, per_page: int) -> SearchPage:
        """Search; `total` counts what can be paged to, so at most 1000."""
        if page < 1 or not 1 <= per_page <= _MOST_PER_PAGE:
            raise ValueError("a page is 1 or more, with 1 to 100 results")
        parameters = _search_parameters(query)
        if (page - 1) * per_page >= MOST_RESULTS:
            return SearchPage(hits=(), page=page, per_page=per_page, total=MOST_RESULTS)
        try:
            found = await self._ask(
                "/api/v2/zoeken",
                answers.search_page,
                {**parameters, "pagina": page, "resultatenPerPagina": per_page},
            )
        except RegistrationNotFound:
            return SearchPage(hits=(), page=page, per_page=per_page, total=0)
        return replace(found, total=min(found.total, MOST_RESULTS))

    async def profile(self, kvk_number: str) -> Profile:
        """Ask for a Basisprofiel; a number that is none is in no register."""
        _check_number(kvk_number, 8)
        found = await self._ask(f"/api/v1/basisprofielen/{kvk_number}", answers.profile)
        _check_same(found.kvk_number, kvk_number)
        return found

    async def branch(self, branch_number: str) -> BranchProfile:
        """Ask for a Vestigingsprofiel; a number that is none is in no register."""
        _check_number(branch_number, 12)
        found = await self._ask(f"/api/v1/vestigingsprofielen/{branch_number}", answers.branch)
        _check_same(found.branch_number, branch_number)
        return found

    async def contact_email(self, kvk_number: str) -> str | None:
        """Look in the operator's list."""
        return self._contact_emails.get(kvk_number)

    async def facts(self, kvk_number: str) -> RegisterFacts:
        """Look in the operator's folder."""
        return await self._source().facts(kvk_number)

    async def filed_document(self, kvk_number: str, reference: str) -> bytes:
        """Take a document from the operator's folder."""
        return await self._source().filed_document(kvk_number, reference)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._calls.aclose()

    def _source(self) -> FolderFacts:
        if self._facts is None:
            raise ProductUnavailable(UnavailableReason.NOT_OFFERED)
        return self._facts

    async def _ask(
        self, path: str, read: Callable[[Json], Read], parameters: Mapping[str, str | int] | None = None
    ) -> Read:
        try:
            answer = await self._calls.ask("GET", path, params=parameters)
            _check_delivered(answer)
            return read(answer.body)
        except CircuitOpen:
            raise RegisterUnavailable from None
        except NoAnswer as error:
            logger.warning("The business register gave no answer: %s", error)
            raise RegisterUnavailable from error
        except UnreadableAnswer as error:
            logger.error("The business register's answer cannot be read, at %s", error)  # noqa: TRY400
            raise RegisterUnavailable from error


def kvk_api_register(
    base_url: str,
    api_key: str,
    contact_emails: Mapping[str, str],
    *,
    facts: FolderFacts | None = None,
    ca_file: Path | None = None,
) -> KvkApiRegister:
    """Make the register of KVK itself; close it with `aclose`.

    `base_url` is `https://api.kvk.nl`, or `https://api.kvk.nl/test` for KVK's own examples. `ca_file`
    (PEM) adds a root certificate: KVK's chain ends in a private root of the Dutch State (published).
    """
    trust = httpx.create_ssl_context()
    if ca_file is not None:
        trust.load_verify_locations(cafile=ca_file)
    client = httpx.AsyncClient(base_url=base_url, headers={"apikey": api_key}, verify=trust)
    return KvkApiRegister(client, contact_emails=contact_emails, facts=facts)


def _search_parameters(query: RegisterQuery) -> dict[str, str]:
    asked = {
        "kvkNummer": query.kvk_number,
        "vestigingsnummer": query.branch_number,
        "rsin": query.rsin,
        "naam": query.name,
    }
    parameters = {name: value for name, value in asked.items() if value is not None}
    if len(parameters) != 1:
        raise ValueError("a query searches by exactly one of its fields")
    return parameters


def _check_number(number: str, length: int) -> None:
    if not re.fullmatch(f"[0-9]{{{length}}}", number):
        raise RegistrationNotFound


def _check_delivered(answer: Answer) -> None:
    if answer.status == HTTPStatus.OK:
        return
    fault = fault_in(answer.body)
    if fault is None or fault.refusal is RegisterUnavailable:
        logger.error(
            "The business register refused a call: status %d, code %s",
            answer.status,
            fault.code if fault else "unknown",
        )
    raise fault.refusal if fault else RegisterUnavailable


def _check_same(answered: str, asked: str) -> None:
    if answered != asked:
        logger.error("The business register answered about another number than was asked")
        raise RegisterUnavailable
