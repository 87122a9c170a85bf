"""A business register that needs nobody: KVK's API over the facts of `registrations.json`.

It answers as KVK's test API does, faults included, for the parameters that the gateway uses; another
parameter is refused as KVK refuses an unknown one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gateway.adapters.register import local_answers
from gateway.adapters.register.faults import FAULTS
from gateway.adapters.register.kvk_api import MOST_RESULTS, KvkApiRegister
from gateway.adapters.register.local_facts import BranchFacts, RegistrationFacts, registrations
from gateway.adapters.register.operator_facts import FolderFacts

_NUMBERS = {
    "kvkNummer": ("[0-9]{8}", "IPD0004"),
    "vestigingsnummer": ("[0-9]{12}", "IPD0006"),
    "rsin": ("[0-9]{9}", "IPD0010"),
}
_PAGING = ("pagina", "resultatenPerPagina")
_SEARCHES = (*_NUMBERS, "naam")

_PARTS: Mapping[str, Callable[[RegistrationFacts], dict[str, Any] | None]] = {
    "eigenaar": local_answers.owner,
    "hoofdvestiging": local_answers.main_branch,
    "vestigingen": local_answers.branches,
}


def local_register() -> KvkApiRegister:
    """Make the port over the local register, in this process; close it with `aclose`."""
    client = httpx.AsyncClient(
        base_url="http://local-register/test", transport=httpx.ASGITransport(local_register_app())
    )
    return KvkApiRegister(client, contact_emails=local_contact_emails(), facts=local_register_facts())


def local_contact_emails() -> dict[str, str]:
    """Give the contact e-mail addresses of the companies that have one."""
    return {number: facts.contact_email for number, facts in registrations().items() if facts.contact_email}


def local_register_facts() -> FolderFacts:
    """Give the facts beyond KVK's API that some of the example companies have."""
    return FolderFacts(Path(__file__).parent / "example_facts")


def local_register_app() -> Starlette:
    """Make the local register as an ASGI application, under `/test/api` as KVK's test API is."""
    return Starlette(
        routes=[
            Route("/test/api/v2/zoeken", _search),
            Route("/test/api/v1/basisprofielen/{number}", _profile),
            Route("/test/api/v1/basisprofielen/{number}/{part}", _profile_part),
            Route("/test/api/v1/vestigingsprofielen/{number}", _branch_profile),
        ]
    )


class _Refused(Exception):
    """The register answers with a fault; `about` is what was asked."""

    def __init__(self, code: str, about: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.about = about


def _answer(make: Callable[[], dict[str, Any]]) -> Response:
    try:
        return JSONResponse(make(), media_type="application/hal+json")
    except _Refused as refused:
        fault = FAULTS[refused.code]
        body = local_answers.fault(fault.code, fault.text.format(refused.about))
        return JSONResponse(body, status_code=fault.status)


async def _profile(request: Request) -> Response:
    return _answer(lambda: local_answers.profile(_registration(request.path_params["number"])))


async def _profile_part(request: Request) -> Response:
    number, part = request.path_params["number"], request.path_params["part"]

    def make() -> dict[str, Any]:
        if part not in _PARTS:
            raise _Refused("IPD0001", part)
        body = _PARTS[part](_registration(number))
        if body is None:
            raise _Refused("IPD0005", number)
        return body

    return _answer(make)


async def _branch_profile(request: Request) -> Response:
    number = request.path_params["number"]

    def make() -> dict[str, Any]:
        _check_number("vestigingsnummer", number)
        for registration, branch in _entries():
            if branch and branch.number == number:
                _check_delivered(registration)
                return local_answers.branch_profile(registration, branch)
        raise _Refused("IPD0007", number)

    return _answer(make)


async def _search(request: Request) -> Response:
    return _answer(lambda: _search_page(dict(request.query_params)))


def _registration(number: str) -> RegistrationFacts:
    _check_number("kvkNummer", number)
    registration = registrations().get(number)
    if registration is None:
        raise _Refused("IPD0005", number)
    _check_delivered(registration)
    return registration


def _check_delivered(registration: RegistrationFacts) -> None:
    if registration.is_withheld:
        raise _Refused("IPD1002")


def _check_number(name: str, value: str) -> None:
    pattern, code = _NUMBERS[name]
    if not re.fullmatch(pattern, value):
        raise _Refused(code, value)


def _search_page(parameters: Mapping[str, str]) -> dict[str, Any]:
    searches = _searches(parameters)
    page = _page_number(parameters.get("pagina", "1"), MOST_RESULTS)
    per_page = _page_number(parameters.get("resultatenPerPagina", "10"), 100)
    found = [entry for entry in _entries() if entry[0].ended is None and _matches(entry, searches)]
    shown = found[(page - 1) * per_page : min(page * per_page, MOST_RESULTS)]
    if not shown:
        raise _Refused("IPD5200")
    body: dict[str, Any] = {
        "pagina": page,
        "resultatenPerPagina": per_page,
        "totaal": len(found),
        "resultaten": [
            local_answers.search_result(registration, branch, with_rsin="rsin" in searches)
            for registration, branch in shown
        ],
        "_links": {"self": {"href": _page_address(searches, page, per_page)}},
    }
    if page > 1:
        body["vorige"] = _page_address(searches, page - 1, per_page)
    if page * per_page < len(found):
        body["volgende"] = _page_address(searches, page + 1, per_page)
    return body


def _searches(parameters: Mapping[str, str]) -> dict[str, str]:
    unknown = [name for name in parameters if name not in (*_SEARCHES, *_PAGING)]
    if unknown:
        raise _Refused("IPD1999", ", ".join(unknown))
    searches = {name: value for name, value in parameters.items() if name in _SEARCHES}
    if not searches:
        raise _Refused("IPD1998")
    for name in searches.keys() & _NUMBERS.keys():
        _check_number(name, searches[name])
    return searches


def _page_number(text: str, most: int) -> int:
    if not re.fullmatch("[0-9]{1,4}", text) or not 1 <= int(text) <= most:
        raise _Refused("IPD1998")
    return int(text)


def _page_address(searches: Mapping[str, str], page: int, per_page: int) -> str:
    parameters = {name.lower(): value for name, value in searches.items()}
    query = urlencode({**parameters, "pagina": page, "resultatenperpagina": per_page})
    return f"{local_answers.ROOT}/api/v2/zoeken?{query}"


def _entries() -> Iterator[tuple[RegistrationFacts, BranchFacts | None]]:
    """Give all that a search can find: every branch, and every legal person without one."""
    for registration in registrations().values():
        for branch in registration.branches or (None,):
            yield registration, branch


def _matches(entry: tuple[RegistrationFacts, BranchFacts | None], searches: Mapping[str, str]) -> bool:
    """Tell whether all searches fit; a name is found by whole words (published)."""
    registration, branch = entry
    numbers = {
        "kvkNummer": registration.kvk_number,
        "rsin": registration.rsin,
        "vestigingsnummer": branch.number if branch else None,
    }
    names = branch.names if branch else (registration.name,)
    return all(numbers[name] == searches[name] for name in searches.keys() & numbers.keys()) and (
        "naam" not in searches or _is_found_by(names, searches["naam"])
    )


def _is_found_by(names: Iterable[str], asked: str) -> bool:
    words = _words(asked)
    return bool(words) and any(words <= _words(name) for name in names)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))
