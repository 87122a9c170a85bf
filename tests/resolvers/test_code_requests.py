"""Requesting an access code: who may, the three steps, refusals, and a second try (DOMAIN 1, 4, 16)."""

from typing import Any

import pytest

from models.access_code import AccessCode, AccessCodeStatus, Use
from models.idempotency import IdempotencyKey
from models.language import Language
from models.outbox import OutboxItem, Task
from models.payment_method import FOR_PRIVATE_CODES, PaymentMethod
from models.refusals import (
    IdempotencyKeyReused,
    InvalidFieldCode,
    InvalidInput,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    TooManyRequests,
)
from models.registration import Registration
from models.throttle import AttemptWindow
from resolvers import code_requests
from resolvers.code_requests import DeliveryChannel, Requested
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, contents
from tests.fakes import Mailbox, PostBox, WatchedRegister
from tests.resolvers.journeys import (
    BAKERY,
    CODE_REQUEST,
    DAGOBERT,
    DONALD,
    DONALDS_EMAIL,
    PRIVATE,
    UNKNOWN,
    WITHHELD,
    Journeys,
    new_key,
    refused_fields,
)


async def test_anyone_may_request_a_code_for_a_company_or_for_private_use(journeys: Journeys) -> None:
    business = await journeys.requested_code(await journeys.request())
    private = await journeys.requested_code(await journeys.request(**PRIVATE))
    assert (business.use, private.use) == (Use.BUSINESS, Use.PRIVATE)
    assert business.organisation_id is not None
    assert private.organisation_id is None
    assert {business.status, private.status} == {AccessCodeStatus.PENDING}


async def test_a_code_is_of_the_person_who_asked(journeys: Journeys) -> None:
    requested = await journeys.request(
        first_name=" Eerste ", last_name="Persoon", email=" Eerste@Test.Example", language=Language.EN
    )
    code = await journeys.requested_code(requested)
    assert (code.holder_first_name, code.holder_last_name) == ("Eerste", "Persoon")
    assert (code.holder_email, code.language) == ("Eerste@test.example", Language.EN)


async def test_one_person_may_have_several_codes_and_each_is_another(journeys: Journeys) -> None:
    codes = [await journeys.under_way(await journeys.request()) for _ in range(3)]
    assert len({code.access_code for code in codes}) == 3
    assert len({code.password for code in codes}) == 3


async def test_a_code_cannot_be_looked_up_again_after_it_was_delivered(
    journeys: Journeys, mailbox: Mailbox, post_box: PostBox
) -> None:
    code = await journeys.under_way(await journeys.request())
    await journeys.work(Task.MAIL_PASSWORD, Task.DELIVER_CODE)
    assert await all_rows(journeys.services, OutboxItem) == []
    kept = repr(await contents(journeys.services))
    bare = code.access_code.replace("-", "")
    assert bare not in kept.replace("-", "")
    assert bare[:-4] not in kept
    assert code.password not in kept
    assert code.hint in kept


async def test_a_preview_writes_nothing_of_the_requester_s(played: Services) -> None:
    before = await contents(played, Registration)
    preview = await code_requests.preview(played, Use.BUSINESS, DONALD, DONALDS_EMAIL)
    assert preview.organisation_name == "Test BV Donald"
    assert preview.code_delivery.channel is DeliveryChannel.EMAIL_OR_POST
    assert await contents(played, Registration) == before
    assert DONALDS_EMAIL not in repr(await all_rows(played, Registration))


async def test_a_preview_is_the_same_for_the_contact_address_and_for_another(played: Services) -> None:
    previews = [
        await code_requests.preview(played, Use.BUSINESS, DONALD, email)
        for email in (DONALDS_EMAIL, "houder@test.example", None)
    ]
    assert previews[0] == previews[1] == previews[2]


async def test_a_preview_of_private_use_offers_its_methods_and_asks_no_register(
    played: Services, register: WatchedRegister
) -> None:
    preview = await code_requests.preview(played, Use.PRIVATE, None, None)
    assert preview.available_payment_methods == FOR_PRIVATE_CODES
    assert preview.code_delivery.channel is DeliveryChannel.EMAIL
    assert (preview.organisation_name, preview.fixed_payment_method) == (None, None)
    assert register.asked == []


async def test_a_preview_asks_the_register_anew(played: Services, register: WatchedRegister) -> None:
    for _ in range(2):
        await code_requests.preview(played, Use.BUSINESS, BAKERY, None)
    assert register.asked.count("search") == 2


@pytest.mark.parametrize(
    ("use", "kvk_number", "email", "fields"),
    [
        (Use.BUSINESS, None, None, {"kvkNumber": InvalidFieldCode.REQUIRED}),
        (Use.BUSINESS, "1234", None, {"kvkNumber": InvalidFieldCode.MALFORMED}),
        (Use.BUSINESS, BAKERY, "geen adres", {"email": InvalidFieldCode.MALFORMED}),
        (Use.PRIVATE, BAKERY, None, {"kvkNumber": InvalidFieldCode.NOT_ALLOWED}),
    ],
)
async def test_a_preview_names_the_fields_that_are_wrong(
    played: Services,
    use: Use,
    kvk_number: str | None,
    email: str | None,
    fields: dict[str, InvalidFieldCode],
) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await code_requests.preview(played, use, kvk_number, email)
    assert refused_fields(refusal.value) == fields


async def test_a_request_names_all_fields_that_are_wrong_and_writes_nothing(
    played: Services, journeys: Journeys
) -> None:
    before = await contents(played)
    with pytest.raises(InvalidInput) as refusal:
        await journeys.request(
            idempotency_key="kort",
            kvk_number="123",
            first_name="\x00",
            last_name=" ",
            email="a" * 1_000_000,
            iban="NL00",
        )
    assert refused_fields(refusal.value) == {
        "kvkNumber": InvalidFieldCode.MALFORMED,
        "idempotencyKey": InvalidFieldCode.MALFORMED,
        "holder.firstName": InvalidFieldCode.MALFORMED,
        "holder.lastName": InvalidFieldCode.REQUIRED,
        "holder.email": InvalidFieldCode.TOO_LONG,
        "iban": InvalidFieldCode.MALFORMED,
    }
    assert await contents(played) == before


@pytest.mark.parametrize(
    ("kvk_number", "failure", "refused"),
    [
        (UNKNOWN, None, RegistrationNotFound),
        (WITHHELD, None, RegistrationWithheld),
        (BAKERY, RegisterUnavailable(), RegisterUnavailable),
    ],
    ids=["not found", "withheld", "unavailable"],
)
async def test_a_refused_request_leaves_nothing_behind(
    journeys: Journeys,
    register: WatchedRegister,
    kvk_number: str,
    failure: Exception | None,
    refused: type[Exception],
) -> None:
    register.failure = failure
    before = await contents(journeys.services, AttemptWindow, Registration)
    with pytest.raises(refused):
        await journeys.request(kvk_number=kvk_number)
    assert await contents(journeys.services, AttemptWindow, Registration) == before


async def test_a_refused_request_may_be_tried_again_under_the_same_key(
    journeys: Journeys, register: WatchedRegister
) -> None:
    key = new_key()
    register.failure = RegisterUnavailable()
    with pytest.raises(RegisterUnavailable):
        await journeys.request(idempotency_key=key)
    register.failure = None
    assert (await journeys.request(idempotency_key=key)).request_number


async def test_a_preview_is_refused_when_the_register_knows_no_such_company(
    played: Services, register: WatchedRegister
) -> None:
    with pytest.raises(RegistrationNotFound):
        await code_requests.preview(played, Use.BUSINESS, UNKNOWN, None)
    register.failure = RegisterUnavailable()
    with pytest.raises(RegisterUnavailable):
        await code_requests.preview(played, Use.BUSINESS, BAKERY, None)


async def once(journeys: Journeys, key: str, **changes: Any) -> Requested:
    return await journeys.request(idempotency_key=key, **changes)


async def test_a_replay_gives_the_first_answer_and_makes_no_second_code(
    journeys: Journeys, register: WatchedRegister
) -> None:
    key = new_key()
    first = await once(journeys, key)
    register.failure = RegisterUnavailable()
    assert await once(journeys, key) == first
    assert len(await all_rows(journeys.services, AccessCode)) == 1
    assert len(await all_rows(journeys.services, OutboxItem)) == 2


async def test_a_replay_of_an_extra_code_tells_that_the_method_was_fixed(journeys: Journeys) -> None:
    await journeys.request()
    key = new_key()
    extra = await once(journeys, key)
    assert extra.method_was_fixed
    assert await once(journeys, key) == extra


async def test_a_replay_of_a_private_request_gives_the_first_answer(journeys: Journeys) -> None:
    key = new_key()
    assert await once(journeys, key, **PRIVATE) == await once(journeys, key, **PRIVATE)


async def test_a_replay_in_another_language_from_another_place_is_still_a_replay(journeys: Journeys) -> None:
    key = new_key()
    first = await once(journeys, key)
    assert await once(journeys, key, language=Language.EN, address="192.0.2.9") == first


OTHER_INPUTS: tuple[dict[str, Any], ...] = (
    {"first_name": "Ander"},
    {"last_name": "Ander"},
    {"kvk_number": DAGOBERT},
    {"payment_method": PaymentMethod.CREDIT},
    {"payment_method": None},
    {"mandate_accepted": True},
    PRIVATE,
)


async def test_another_input_under_that_key_is_refused(journeys: Journeys) -> None:
    key = new_key()
    await once(journeys, key)
    for other in OTHER_INPUTS:
        with pytest.raises(IdempotencyKeyReused):
            await once(journeys, key, **other)
    assert len(await all_rows(journeys.services, AccessCode)) == 1


async def test_the_key_is_the_requester_s_own_by_their_email_address(journeys: Journeys) -> None:
    key = new_key()
    first = await once(journeys, key)
    other = await once(journeys, key, email="ander@test.example", first_name="Ander")
    assert other.request_number != first.request_number


async def test_after_30_days_the_key_is_forgotten(journeys: Journeys, clock: SettableClock) -> None:
    key = new_key()
    first = await once(journeys, key)
    clock.advance(days=30, seconds=-1)
    assert await once(journeys, key) == first
    clock.advance(seconds=1)
    assert (await once(journeys, key, first_name="Ander")).request_number != first.request_number


async def test_what_is_kept_of_a_request_tells_nothing_of_the_requester(journeys: Journeys) -> None:
    await journeys.request()
    (kept,) = await all_rows(journeys.services, IdempotencyKey)
    assert "houder" not in repr(kept)


async def test_requests_to_one_email_address_are_limited(journeys: Journeys, clock: SettableClock) -> None:
    for number in range(10):
        await journeys.request(address=f"192.0.2.{number}")
    with pytest.raises(TooManyRequests):
        await journeys.request(email=CODE_REQUEST.email.upper(), address="192.0.2.99")
    await journeys.request(email="ander@test.example")
    clock.advance(hours=1)
    await journeys.request()


async def test_a_replay_does_not_count(journeys: Journeys) -> None:
    key = new_key()
    for _ in range(15):
        await journeys.request(idempotency_key=key)
