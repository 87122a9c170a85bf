"""Where post for a registration goes (DOMAIN, Formats)."""

from dataclasses import replace
from typing import Any

import pytest

from models.business_register import Address, AddressKind, BranchProfile, Profile

VISITING = Address(
    kind=AddressKind.VISITING,
    shielded=False,
    street="Voorbeeldstraat",
    house_number="1",
    postcode="1234AB",
    town="Voorbeeldstad",
    country="Nederland",
)
POST_BOX = Address(
    kind=AddressKind.CORRESPONDENCE, shielded=False, po_box="100", postcode="1234ZZ", town="Voorbeeldstad"
)
SHIELDED = Address(kind=AddressKind.VISITING, shielded=True)


def profile(*, main_branch: tuple[Address, ...] | None = None, owner: tuple[Address, ...] = ()) -> Profile:
    return Profile(
        kvk_number="99000001",
        name="Voorbeeld Bakkerij",
        statutory_name=None,
        legal_form="Eenmanszaak",
        extended_legal_form="Eenmanszaak",
        rsin=None,
        registered_on=None,
        started_on=None,
        ended_on=None,
        trade_names=(),
        activities=(),
        workers_total=None,
        non_mailing=None,
        owner_addresses=owner,
        main_branch=None if main_branch is None else branch(main_branch),
    )


def branch(addresses: tuple[Address, ...]) -> BranchProfile:
    return BranchProfile(
        branch_number="990099000001",
        kvk_number="99000001",
        name="Voorbeeld Bakkerij",
        is_main=True,
        is_commercial=True,
        registered_on=None,
        started_on=None,
        ended_on=None,
        trade_names=(),
        addresses=addresses,
        activities=(),
        websites=(),
        workers_full_time=None,
        workers_part_time=None,
        workers_total=None,
    )


@pytest.mark.parametrize("kind", [AddressKind.CORRESPONDENCE, AddressKind.POST])
def test_post_goes_to_the_correspondence_or_post_address_first(kind: AddressKind) -> None:
    post = replace(POST_BOX, kind=kind)
    assert profile(main_branch=(VISITING, post)).registered_address() == post
    assert profile(owner=(VISITING, post)).registered_address() == post


def test_without_a_post_address_it_goes_to_the_visiting_address() -> None:
    assert profile(main_branch=(VISITING,)).registered_address() == VISITING


def test_the_main_branch_goes_before_the_owner() -> None:
    assert profile(main_branch=(VISITING,), owner=(POST_BOX,)).registered_address() == VISITING


@pytest.mark.parametrize("main_branch", [None, (), (SHIELDED,)])
def test_without_an_address_of_the_main_branch_it_goes_to_the_owner(
    main_branch: tuple[Address, ...] | None,
) -> None:
    assert profile(main_branch=main_branch, owner=(VISITING,)).registered_address() == VISITING


def test_a_shielded_address_is_never_used_for_post() -> None:
    assert profile(main_branch=(SHIELDED,)).registered_address() is None
    assert profile(main_branch=(replace(VISITING, shielded=True),)).registered_address() is None
    assert profile(main_branch=(replace(POST_BOX, shielded=True), VISITING)).registered_address() == VISITING


@pytest.mark.parametrize("missing", ["street", "house_number", "postcode", "town"])
def test_an_incomplete_address_is_never_used_for_post(missing: str) -> None:
    changed: dict[str, Any] = {missing: None}
    incomplete = replace(VISITING, **changed)
    assert profile(main_branch=(incomplete,)).registered_address() is None


def test_a_registration_without_addresses_has_no_address_for_post() -> None:
    assert profile().registered_address() is None
