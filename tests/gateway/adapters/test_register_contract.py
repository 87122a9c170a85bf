"""What every business register holds to: the local one in process, and KVK's adapter over real HTTP."""

from collections.abc import AsyncIterator, Iterator
from datetime import date

import pytest

from gateway.adapters.register.kvk_api import kvk_api_register
from gateway.adapters.register.local import local_contact_emails, local_register
from models.business_register import (
    Activity,
    Address,
    AddressKind,
    RegisterQuery,
    RegistrationKind,
    SearchHit,
)
from models.refusals import RegistrationNotFound, RegistrationWithheld
from resolvers.ports import BusinessRegister
from tests.gateway.adapters.register_servers import local_register_over_http

SOLE_TRADER = "69599084"
OWNERS = "90000749"
WITHHELD = "99000029"
SHIELDED = "99000002"


@pytest.fixture(scope="module")
def register_address() -> Iterator[str]:
    with local_register_over_http() as base_url:
        yield base_url


@pytest.fixture(params=["in process", "over HTTP"])
async def register(request: pytest.FixtureRequest) -> AsyncIterator[BusinessRegister]:
    if request.param == "in process":
        register = local_register()
    else:
        address = request.getfixturevalue("register_address")
        register = kvk_api_register(address, "an example key", local_contact_emails())
    yield register
    await register.aclose()


async def test_a_registration_is_given_whole(register: BusinessRegister) -> None:
    profile = await register.profile(SOLE_TRADER)
    assert profile.name == "Test EMZ Dagobert"
    assert (profile.legal_form, profile.rsin, profile.statutory_name) == ("Eenmanszaak", None, None)
    assert (profile.registered_on, profile.started_on) == (date(2017, 7, 10), date(2017, 1, 8))
    assert profile.non_mailing is True
    assert profile.trade_names[:2] == ("Test EMZ Dagobert", "Tweede handelsnaam 1MZ")
    assert profile.activities[2] == Activity("10130", "Vervaardiging van vleesproducten", is_main=False)
    assert profile.main_branch is not None
    assert profile.main_branch.branch_number == "000038509504"
    assert profile.registered_address() == Address(
        kind=AddressKind.VISITING,
        shielded=False,
        street="Abebe Bikilalaan",
        house_number="17 M",
        postcode="1034WL",
        town="Amsterdam",
        country="Nederland",
    )


async def test_a_registration_without_branches_has_the_address_of_its_owner(
    register: BusinessRegister,
) -> None:
    profile = await register.profile(OWNERS)
    assert profile.main_branch is None
    assert profile.legal_form == "Vereniging van Eigenaars"
    address = profile.registered_address()
    assert address is not None
    assert (address.street, address.house_number) == ("Blaauwweg", "163")


async def test_a_branch_is_given_with_its_post_address(register: BusinessRegister) -> None:
    branch = await register.branch("000037178598")
    assert (branch.kvk_number, branch.name, branch.is_main) == ("68750110", "Test BV Donald", True)
    assert (branch.workers_full_time, branch.workers_part_time, branch.workers_total) == (1, 0, 1)
    post = branch.addresses[0]
    assert (post.kind, post.po_box, post.street) == (AddressKind.CORRESPONDENCE, "200", None)


async def test_a_number_finds_every_branch_of_the_company(register: BusinessRegister) -> None:
    page = await register.search(RegisterQuery(kvk_number=SOLE_TRADER), page=1, per_page=10)
    assert (page.total, page.page, page.per_page) == (2, 1, 10)
    assert page.hits[1] == SearchHit(
        kvk_number=SOLE_TRADER,
        branch_number="000038509504",
        name="Test EMZ Dagobert",
        kind=RegistrationKind.MAIN_BRANCH,
        street="Abebe Bikilalaan",
        town="Amsterdam",
    )
    assert page.hits[0].kind is RegistrationKind.BRANCH


async def test_a_legal_person_without_branches_is_found_as_such(register: BusinessRegister) -> None:
    page = await register.search(RegisterQuery(rsin="992340597"), page=1, per_page=10)
    (hit,) = page.hits
    assert (hit.kind, hit.branch_number) == (RegistrationKind.LEGAL_PERSON, None)


async def test_a_branch_number_finds_its_branch(register: BusinessRegister) -> None:
    page = await register.search(RegisterQuery(branch_number="990000541921"), page=1, per_page=1)
    (hit,) = page.hits
    assert (hit.name, hit.street, hit.town) == ("Grand Joyflex B.V.", None, "Sterksel")


async def test_a_name_is_found_page_by_page_without_gaps_or_repeats(register: BusinessRegister) -> None:
    query = RegisterQuery(name="VOORBEELD")
    whole = await register.search(query, page=1, per_page=100)
    assert whole.total == len(whole.hits) > 40
    pages = [await register.search(query, page=page, per_page=7) for page in range(1, whole.total // 7 + 2)]
    assert tuple(hit for page in pages for hit in page.hits) == whole.hits


@pytest.mark.parametrize(
    "query",
    [
        RegisterQuery(kvk_number="12345678"),
        RegisterQuery(kvk_number="1234"),
        RegisterQuery(branch_number="665544332211"),
        RegisterQuery(rsin="123456782"),
        RegisterQuery(name="staat nergens"),
        RegisterQuery(name="?!"),
    ],
)
async def test_a_search_that_finds_nothing_is_an_empty_page(
    register: BusinessRegister, query: RegisterQuery
) -> None:
    page = await register.search(query, page=1, per_page=10)
    assert (page.hits, page.total) == ((), 0)


async def test_there_is_nothing_after_the_last_page(register: BusinessRegister) -> None:
    query = RegisterQuery(name="voorbeeld")
    for page in (50, 1000):
        assert (await register.search(query, page=page, per_page=10)).hits == ()


@pytest.mark.parametrize(("page", "per_page"), [(0, 10), (1, 0), (1, 101)])
async def test_a_page_that_cannot_be_is_not_asked_for(
    register: BusinessRegister, page: int, per_page: int
) -> None:
    with pytest.raises(ValueError, match="1 to 100"):
        await register.search(RegisterQuery(name="voorbeeld"), page=page, per_page=per_page)


@pytest.mark.parametrize("query", [RegisterQuery(), RegisterQuery(name="a", rsin="992340597")])
async def test_a_search_is_by_exactly_one_thing(register: BusinessRegister, query: RegisterQuery) -> None:
    with pytest.raises(ValueError, match="exactly one"):
        await register.search(query, page=1, per_page=10)


@pytest.mark.parametrize("number", ["12345678", "1234567", "", "../zoeken", "\uff11" * 8])
async def test_an_unknown_registration_is_not_found(register: BusinessRegister, number: str) -> None:
    with pytest.raises(RegistrationNotFound):
        await register.profile(number)


@pytest.mark.parametrize("number", ["665544332211", "12345678"])
async def test_an_unknown_branch_is_not_found(register: BusinessRegister, number: str) -> None:
    with pytest.raises(RegistrationNotFound):
        await register.branch(number)


async def test_a_withheld_registration_is_found_but_not_delivered(register: BusinessRegister) -> None:
    page = await register.search(RegisterQuery(kvk_number=WITHHELD), page=1, per_page=10)
    with pytest.raises(RegistrationWithheld):
        await register.profile(WITHHELD)
    with pytest.raises(RegistrationWithheld):
        await register.branch(page.hits[0].branch_number or "")


async def test_a_shielded_address_is_never_told(register: BusinessRegister) -> None:
    profile = await register.profile(SHIELDED)
    assert profile.main_branch is not None
    assert profile.main_branch.addresses == (Address(kind=AddressKind.VISITING, shielded=True),)
    assert profile.registered_address() is None
    page = await register.search(RegisterQuery(kvk_number=SHIELDED), page=1, per_page=10)
    assert (page.hits[0].street, page.hits[0].town) == (None, None)


async def test_only_listed_companies_have_a_contact_email(register: BusinessRegister) -> None:
    assert await register.contact_email("68750110") == "info@test-bv-donald.example"
    assert await register.contact_email(SOLE_TRADER) is None
