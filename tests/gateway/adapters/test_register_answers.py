"""How KVK's JSON is read: partial dates, shielded addresses, and shapes that cannot be used."""

from typing import Any

import pytest

from gateway.adapters.register import answers
from gateway.adapters.register.answers import UnreadableAnswer
from gateway.adapters.register.faults import FAULTS, Source, fault_in
from models.business_register import Address, AddressKind
from models.refusals import RegisterUnavailable, RegistrationNotFound, RegistrationWithheld


def branch_body(**changed: Any) -> dict[str, Any]:
    return {
        "vestigingsnummer": "990099000001",
        "kvkNummer": "99000001",
        "eersteHandelsnaam": "Voorbeeld Bakkerij",
        **changed,
    }


def address_body(**changed: Any) -> dict[str, Any]:
    return {
        "type": "bezoekadres",
        "indAfgeschermd": "Nee",
        "straatnaam": "Voorbeeldstraat",
        "huisnummer": 1,
        "postcode": "1234AB",
        "plaats": "Voorbeeldstad",
        **changed,
    }


def search_body(**changed: Any) -> dict[str, Any]:
    hit = {"kvkNummer": "99000001", "naam": "Voorbeeld Bakkerij", "type": "rechtspersoon", **changed}
    return {"pagina": 1, "resultatenPerPagina": 10, "totaal": 1, "resultaten": [hit]}


@pytest.mark.parametrize("shielded", ["Ja", None])
def test_of_a_shielded_address_only_its_kind_is_kept(shielded: str | None) -> None:
    body = branch_body(adressen=[address_body(indAfgeschermd=shielded)])
    assert answers.branch(body).addresses == (Address(kind=AddressKind.VISITING, shielded=True),)


def test_a_shielded_address_in_a_search_is_not_shown() -> None:
    address = {
        "type": "bezoekadres",
        "indAfgeschermd": "Ja",
        "straatnaam": "Voorbeeldstraat",
        "plaats": "Voorbeeldstad",
    }
    for field in ("binnenlandsAdres", "buitenlandsAdres"):
        (hit,) = answers.search_page(search_body(adres={field: address})).hits
        assert (hit.street, hit.town) == (None, None)


def test_an_address_abroad_is_shown_as_the_register_writes_it() -> None:
    address = {"straatHuisnummer": "1 Example Street", "postcodeWoonplaats": "AB1 2CD Exampletown"}
    (hit,) = answers.search_page(search_body(adres={"buitenlandsAdres": address})).hits
    assert (hit.street, hit.town) == ("1 Example Street", "AB1 2CD Exampletown")


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ({"huisnummer": 17, "huisletter": "M"}, "17 M"),
        ({"huisnummer": 3, "huisnummerToevoeging": "A"}, "3 A"),
        ({"huisnummer": 3, "huisletter": "B", "huisnummerToevoeging": "2"}, "3 B 2"),
        ({"huisnummer": None}, None),
    ],
)
def test_a_house_number_reads_as_on_an_envelope(parts: dict[str, Any], printed: str | None) -> None:
    (address,) = answers.branch(branch_body(adressen=[address_body(**parts)])).addresses
    assert address.house_number == printed


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("bezoekadres", AddressKind.VISITING),
        ("correspondentieadres", AddressKind.CORRESPONDENCE),
        ("postadres", AddressKind.POST),
    ],
)
def test_an_address_has_its_kind(kind: str, expected: AddressKind) -> None:
    (address,) = answers.branch(branch_body(adressen=[address_body(type=kind)])).addresses
    assert address.kind is expected


def test_an_address_of_an_unknown_kind_is_left_out() -> None:
    assert answers.branch(branch_body(adressen=[address_body(type="onbekend")])).addresses == ()


@pytest.mark.parametrize("known_in_part", ["20150000", "20150600", "00000000", "20150231", "", None])
def test_a_date_that_is_known_in_part_is_no_date(known_in_part: str | None) -> None:
    assert answers.branch(branch_body(formeleRegistratiedatum=known_in_part)).registered_on is None


def test_trade_names_stand_in_the_register_s_order() -> None:
    names = [{"naam": "Tweede", "volgorde": 1}, {"naam": "Eerste", "volgorde": 0}]
    assert answers.branch(branch_body(handelsnamen=names)).trade_names == ("Eerste", "Tweede")


@pytest.mark.parametrize(
    "changed",
    [
        {"vestigingsnummer": 990099000001},
        {"kvkNummer": "9900001"},
        {"eersteHandelsnaam": ""},
        {"eersteHandelsnaam": ["Voorbeeld"]},
        {"formeleRegistratiedatum": "2015-06-01"},
        {"formeleRegistratiedatum": 20150601},
        {"materieleRegistratie": "20150601"},
        {"indHoofdvestiging": "Misschien"},
        {"indHoofdvestiging": True},
        {"totaalWerkzamePersonen": "5"},
        {"totaalWerkzamePersonen": True},
        {"handelsnamen": {"naam": "Voorbeeld"}},
        {"handelsnamen": [None]},
        {"sbiActiviteiten": ["10110"]},
        {"websites": [1]},
        {"adressen": "Voorbeeldstraat 1"},
        {"adressen": [{"type": "bezoekadres", "indAfgeschermd": "Nee", "huisnummer": 1.5}]},
    ],
)
def test_a_branch_of_another_shape_cannot_be_read(changed: dict[str, Any]) -> None:
    with pytest.raises(UnreadableAnswer):
        answers.branch(branch_body(**changed))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"pagina": 1, "resultatenPerPagina": 10},
        {**search_body(), "totaal": "1"},
        {**search_body(), "resultaten": {}},
        search_body(type="onbekend"),
        search_body(naam=None),
        search_body(adres=[]),
    ],
)
def test_search_results_of_another_shape_cannot_be_read(body: dict[str, Any]) -> None:
    with pytest.raises(UnreadableAnswer):
        answers.search_page(body)


@pytest.mark.parametrize(
    "body", [{}, {"kvkNummer": "99000001"}, {"kvkNummer": "99000001", "naam": "X", "_embedded": []}]
)
def test_a_profile_of_another_shape_cannot_be_read(body: dict[str, Any]) -> None:
    with pytest.raises(UnreadableAnswer):
        answers.profile(body)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("IPD0004", RegistrationNotFound),
        ("IPD0005", RegistrationNotFound),
        ("IPD0006", RegistrationNotFound),
        ("IPD0007", RegistrationNotFound),
        ("IPD5200", RegistrationNotFound),
        ("IPD1002", RegistrationWithheld),
        ("IPD1003", RegisterUnavailable),
        ("IPD9999", RegisterUnavailable),
    ],
)
def test_a_fault_of_the_register_is_one_of_our_refusals(code: str, refusal: type[Exception]) -> None:
    fault = fault_in({"fout": [{"code": code, "omschrijving": "…"}]})
    assert fault is not None
    assert fault.refusal is refusal


def test_the_faults_that_were_recorded_are_marked_so() -> None:
    recorded = {fault.code for fault in FAULTS.values() if fault.source is Source.RECORDED}
    assert recorded == {"IPD0005", "IPD0006", "IPD5200"}


@pytest.mark.parametrize(
    "body",
    [{}, {"fout": None}, {"fout": {}}, {"fout": [1, {"code": 5}, {"code": "IPD0000"}]}, {"meldingen": []}],
)
def test_an_unknown_fault_is_nothing_we_know(body: dict[str, Any]) -> None:
    assert fault_in(body) is None


def test_a_fault_in_the_older_wrapping_is_known_too() -> None:
    fault = fault_in({"meldingen": {"fout": [{"code": "IPD1999"}]}})
    assert fault is not None
    assert fault.code == "IPD1999"
