"""The answers recorded from KVK's test API: what the local register says, and what the adapter reads."""

import json
from typing import Any

import httpx
import pytest

from gateway.adapters.register import answers
from gateway.adapters.register.faults import fault_in
from gateway.adapters.register.local import local_register_app
from models.business_register import AddressKind
from models.refusals import RegistrationNotFound
from tests.shared_data import needs_shared_data

ANSWERS = {
    "zoeken": answers.search_page,
    "basisprofielen": answers.profile,
    "vestigingsprofielen": answers.branch,
}


def recordings() -> list[dict[str, Any]]:
    file = needs_shared_data() / "kvk-api" / "recorded-test-responses.json"
    recorded: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return recorded


def test_there_are_thirteen_recordings() -> None:
    assert len(recordings()) == 13


@pytest.mark.parametrize("number", range(13))
async def test_the_local_register_answers_as_recorded_field_by_field(number: int) -> None:
    recorded = recordings()[number]
    transport = httpx.ASGITransport(local_register_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://register") as client:
        answer = await client.request(recorded["method"], recorded["path"])
    assert answer.json() == recorded["body"]
    assert answer.status_code == recorded["status"]
    assert answer.headers["content-type"] == recorded["content_type"]


@pytest.mark.parametrize("number", range(13))
def test_every_recorded_answer_can_be_read(number: int) -> None:
    recorded = recordings()[number]
    if recorded["status"] == 200:
        assert ANSWERS[recorded["path"].split("?")[0].split("/")[4]](recorded["body"])
    else:
        fault = fault_in(recorded["body"])
        assert fault is not None
        assert fault.refusal is RegistrationNotFound
        assert fault.status == recorded["status"]


@pytest.mark.parametrize(
    ("file", "kvk_number", "address"),
    [
        ("basisprofiel_response.json", "69599084", ("Abebe Bikilalaan", "17", "1034WL", "Amsterdam")),
        ("basisprofiel_response_vve.json", "90000749", ("Blaauwweg", "163", "3328XD", "Dordrecht")),
    ],
)
def test_the_older_answers_can_be_read_too(file: str, kvk_number: str, address: tuple[str, ...]) -> None:
    profile = answers.profile(
        json.loads((needs_shared_data() / "kvk-api" / file).read_text(encoding="utf-8"))
    )
    assert profile.kvk_number == kvk_number
    registered = profile.registered_address()
    assert registered is not None
    assert registered.kind is AddressKind.VISITING
    assert (registered.street, registered.house_number, registered.postcode, registered.town) == address
