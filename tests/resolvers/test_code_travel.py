"""How a code and its password travel, and what the requester is told of it (DOMAIN 2)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.access_code import Delivery, Use
from models.days import AMSTERDAM
from models.outbox import OutboxItem, Task
from models.refusals import (
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
)
from resolvers import code_requests
from resolvers.code_requests import DeliveryChannel
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows
from tests.fakes import Mailbox, PostBox, WatchedRegister
from tests.resolvers.journeys import (
    BAKERY,
    CONRON,
    DAGOBERT,
    DONALD,
    DONALDS_EMAIL,
    JOYFLEX,
    PRIVATE,
    SHIELDED,
    WITHHELD,
    Journeys,
    codes_in,
    letter_text,
    passwords_in,
)

REFUSALS = (RegistrationNotFound, RegistrationWithheld, RegisterUnavailable)


@pytest.mark.parametrize("email", [DONALDS_EMAIL, DONALDS_EMAIL.upper(), f" {DONALDS_EMAIL} "])
async def test_by_email_when_the_address_is_the_company_s_contact_address_in_the_register(
    journeys: Journeys, mailbox: Mailbox, post_box: PostBox, email: str
) -> None:
    requested = await journeys.request(kvk_number=DONALD, email=email)
    code = await journeys.under_way(requested)
    assert (await journeys.requested_code(requested)).delivery is Delivery.EMAIL
    await journeys.work(Task.MAIL_PASSWORD, Task.DELIVER_CODE)
    assert post_box.letters == {}
    assert sorted(codes_in(mail.text) + passwords_in(mail.text) for mail in mailbox.messages) == sorted(
        [[code.access_code], [code.password]]
    )
    assert {mail.to.casefold() for mail in mailbox.messages} == {DONALDS_EMAIL}


@pytest.mark.parametrize(
    "email", ["houder@test.example", "info@test-bv-donald.example.org", f"x{DONALDS_EMAIL}"]
)
async def test_by_post_to_the_registered_address_when_it_is_another_address(
    journeys: Journeys, mailbox: Mailbox, post_box: PostBox, email: str
) -> None:
    requested = await journeys.request(kvk_number=DONALD, email=email)
    code = await journeys.under_way(requested)
    assert (await journeys.requested_code(requested)).delivery is Delivery.POST
    await journeys.work()
    ((letter_id, letter),) = post_box.letters.items()
    assert letter_id == f"code-{requested.request_number}"
    assert "Postbus 200" in letter_text(letter)
    assert "1000 AE" in letter_text(letter)
    assert codes_in(letter_text(letter)) == [code.access_code]
    assert [passwords_in(mail.text) for mail in mailbox.messages] == [[code.password]]


@pytest.mark.parametrize("kvk_number", [DAGOBERT, CONRON])
async def test_a_company_without_a_contact_address_gets_its_code_by_post(
    journeys: Journeys, post_box: PostBox, kvk_number: str
) -> None:
    requested = await journeys.request(kvk_number=kvk_number)
    await journeys.work()
    letter = letter_text(post_box.letters[f"code-{requested.request_number}"])
    expected = {DAGOBERT: "Abebe Bikilalaan 17 M", CONRON: "Blaauwweg 163"}
    assert expected[kvk_number] in letter


@pytest.mark.parametrize("kvk_number", [JOYFLEX, SHIELDED, "99000007", "99000045"])
async def test_support_delivers_when_the_address_is_incomplete_or_shielded(
    journeys: Journeys, post_box: PostBox, kvk_number: str
) -> None:
    requested = await journeys.request(kvk_number=kvk_number)
    code = await journeys.under_way(requested)
    assert (await journeys.requested_code(requested)).delivery is Delivery.SUPPORT
    await journeys.work()
    ((letter_id, letter),) = post_box.letters.items()
    assert letter_id == f"support-code-{requested.request_number}"
    assert codes_in(letter_text(letter)) == [code.access_code]


async def test_a_shielded_visiting_address_leaves_the_post_address(
    journeys: Journeys, post_box: PostBox
) -> None:
    requested = await journeys.request(kvk_number="99000003")
    assert (await journeys.requested_code(requested)).delivery is Delivery.POST
    await journeys.work()
    assert "Postbus 103" in letter_text(post_box.letters[f"code-{requested.request_number}"])


async def test_for_private_use_always_by_email(
    journeys: Journeys, mailbox: Mailbox, post_box: PostBox, register: WatchedRegister
) -> None:
    requested = await journeys.request(**PRIVATE, email="particulier@test.example")
    assert requested.code_delivery.channel is DeliveryChannel.EMAIL
    await journeys.work()
    assert post_box.letters == {}
    assert len(mailbox.to("particulier@test.example")) == 2
    assert register.asked == []


async def test_the_code_and_the_password_never_travel_in_one_message(
    journeys: Journeys, mailbox: Mailbox, post_box: PostBox
) -> None:
    codes = [
        await journeys.under_way(await journeys.request(**changes))
        for changes in (
            {"kvk_number": DONALD, "email": DONALDS_EMAIL},
            {"kvk_number": DONALD},
            {"kvk_number": JOYFLEX},
            PRIVATE,
        )
    ]
    await journeys.work()
    messages = [f"{mail.subject} {mail.text} {mail.html}" for mail in mailbox.messages]
    messages += [letter_text(letter) for letter in post_box.letters.values()]
    assert len(messages) == 9
    for code in codes:
        with_code = [message for message in messages if code.access_code in message]
        with_password = [message for message in messages if code.password in message]
        assert (len(with_code), len(with_password)) == (1, 1)
        assert with_code != with_password


async def test_the_password_is_mailed_at_once_to_the_holder(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    await journeys.request()
    items = await all_rows(journeys.services, OutboxItem)
    assert {(item.task, item.due_at) for item in items} == {
        (Task.MAIL_PASSWORD, clock.now),
        (Task.DELIVER_CODE, clock.now),
    }


async def answers(services: Services, kvk_number: str) -> list[object]:
    """Give what a requester sees of a request with the contact address, and with another."""
    seen: list[object] = []
    for email in (DONALDS_EMAIL, "bakkerij@voorbeeld.example", "houder@test.example"):
        try:
            answer = await Journeys(services).request(kvk_number=kvk_number, email=email)
        except REFUSALS as refusal:
            seen.append(type(refusal))
        else:
            seen.append(replace(answer, request_number="", method_was_fixed=True))
    return seen


@pytest.mark.parametrize("kvk_number", [DONALD, BAKERY, DAGOBERT, CONRON, JOYFLEX, SHIELDED, WITHHELD])
async def test_it_is_the_same_whichever_address_was_given(played: Services, kvk_number: str) -> None:
    one, other, another = await answers(played, kvk_number)
    assert one == other == another


async def test_it_is_e_mail_or_post_within_5_working_days(journeys: Journeys) -> None:
    for email in (DONALDS_EMAIL, "houder@test.example"):
        delivery = (await journeys.request(kvk_number=DONALD, email=email)).code_delivery
        assert delivery.channel is DeliveryChannel.EMAIL_OR_POST
        assert delivery.latest == date(2026, 3, 9)


@pytest.mark.parametrize("failure", [RegistrationWithheld(), RegisterUnavailable()])
async def test_a_register_that_withholds_the_profile_refuses_both_addresses(
    played: Services, register: WatchedRegister, failure: Exception
) -> None:
    register.profile_failure = failure
    assert await answers(played, DONALD) == [type(failure)] * 3


async def test_the_register_is_asked_the_same_questions_for_both_addresses(
    journeys: Journeys, register: WatchedRegister
) -> None:
    asked: list[list[str]] = []
    for email in (DONALDS_EMAIL, "houder@test.example"):
        await journeys.request(kvk_number=DONALD, email=email)
        asked.append(list(register.asked))
        register.asked.clear()
    assert asked[0] == asked[1]


@pytest.mark.parametrize(
    ("requested", "latest"),
    [
        ("2026-03-02T14:59", date(2026, 3, 9)),
        ("2026-03-02T15:00", date(2026, 3, 10)),
        ("2026-03-07T10:00", date(2026, 3, 16)),
        ("2026-04-24T10:00", date(2026, 5, 4)),
        ("2026-12-24T15:01", date(2027, 1, 5)),
    ],
    ids=["before 15:00", "at 15:00", "Saturday", "over Koningsdag", "over Christmas"],
)
async def test_the_last_day_of_arrival_is_told(
    journeys: Journeys, clock: SettableClock, requested: str, latest: date
) -> None:
    clock.now = datetime.fromisoformat(requested).replace(tzinfo=AMSTERDAM).astimezone(UTC)
    assert (await journeys.request()).code_delivery.latest == latest
    preview = await code_requests.preview(journeys.services, Use.BUSINESS, BAKERY, None)
    assert preview.code_delivery.latest == latest
