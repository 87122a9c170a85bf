"""The faults that KVK's API names in `fout[].code`, and what each means to the gateway.

Published: KVK's developer pages, "Status codes". Recorded: seen in a real answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.refusals import (
    Refusal,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
)


class Source(StrEnum):
    """How a fact about KVK's API is known."""

    RECORDED = "RECORDED"
    PUBLISHED = "PUBLISHED"


@dataclass(frozen=True, slots=True)
class Fault:
    """One code of KVK's. `text` is KVK's own sentence; `{}` stands for what was asked."""

    code: str
    status: int
    source: Source
    refusal: type[Refusal]
    text: str


FAULTS: Mapping[str, Fault] = {
    fault.code: fault
    for fault in (
        Fault(
            "IPD0001", 404, Source.PUBLISHED, RegisterUnavailable, "Het gevraagde product {} bestaat niet."
        ),
        Fault("IPD0004", 400, Source.PUBLISHED, RegistrationNotFound, "Het KVK-nummer {} is niet valide."),
        Fault(
            "IPD0005",
            404,
            Source.RECORDED,
            RegistrationNotFound,
            "Op basis van het KVK-nummer {} kan het product niet worden geleverd.",
        ),
        Fault(
            "IPD0006", 400, Source.RECORDED, RegistrationNotFound, "Het vestigingsnummer {} is niet valide."
        ),
        Fault(
            "IPD0007",
            404,
            Source.PUBLISHED,
            RegistrationNotFound,
            "Op basis van het vestigingsnummer {} kan het product niet worden geleverd.",
        ),
        Fault("IPD0010", 400, Source.PUBLISHED, RegistrationNotFound, "Het RSI-nummer {} is niet valide."),
        Fault(
            "IPD1002",
            404,
            Source.PUBLISHED,
            RegistrationWithheld,
            "De gegevens zijn tijdelijk niet leverbaar omdat deze in behandeling zijn. "
            "Probeer het later nog eens.",
        ),
        Fault(
            "IPD1003",
            404,
            Source.PUBLISHED,
            RegisterUnavailable,
            "De gegevens zijn tijdelijk niet leverbaar. Probeer het over 5 minuten nog een keer.",
        ),
        Fault("IPD1998", 400, Source.PUBLISHED, RegisterUnavailable, "Algemene invoer parameter fout."),
        Fault(
            "IPD1999",
            400,
            Source.PUBLISHED,
            RegisterUnavailable,
            "De volgende opgegeven parameter(s) is(zijn) ongeldig: {}",
        ),
        Fault(
            "IPD5200",
            404,
            Source.RECORDED,
            RegistrationNotFound,
            "Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.",
        ),
        Fault("IPD5203", 404, Source.PUBLISHED, RegisterUnavailable, "Het opgegeven type is niet valide."),
        Fault("IPD9999", 500, Source.PUBLISHED, RegisterUnavailable, "Algemene technische fout."),
    )
}


def fault_in(body: Mapping[str, object]) -> Fault | None:
    """Find the first known fault in an answer; older answers wrap `fout` in `meldingen`."""
    return next((FAULTS[code] for code in _codes(body) if code in FAULTS), None)


def _codes(body: Mapping[str, object]) -> Iterator[str]:
    wrapped = body.get("meldingen")
    faults = (wrapped if isinstance(wrapped, dict) else body).get("fout")
    for fault in faults if isinstance(faults, list) else ():
        code = fault.get("code") if isinstance(fault, dict) else None
        if isinstance(code, str):
            yield code
