"""Mails and letters: handed over at least once, and seen as one (DOMAIN 2, 8, 17, 33)."""

from contextlib import suppress
from itertools import count

import pytest

from auth.principal import CodeHolder
from models.access_code import AccessCode, AccessCodeStatus
from models.document import Document
from models.language import Language
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.refusals import RegisterUnavailable, RegistrationWithheld
from resolvers.ports import MailRejected, MailUnavailable
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import Factory
from tests.fakes import Killed, Mailbox, Moments, PostBox, WatchedRegister, with_moments
from tests.resolvers.journeys import (
    DAGOBERT,
    DONALD,
    DONALDS_EMAIL,
    GOVERT,
    LEASE,
    OF_BRANCH,
    PRIVATE,
    Journeys,
    codes_in,
    letter_text,
    passwords_in,
)


async def test_a_mail_that_could_not_go_now_is_sent_later_as_the_same_message(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    await journeys.request(**PRIVATE)
    mailbox.failures = [MailUnavailable() for _ in range(4)]
    await journeys.work()
    for _ in range(2):
        clock.advance(seconds=2)
        await journeys.work()
    assert len(mailbox.messages) == 2
    assert len(mailbox.attempts) == 6
    assert {repr(message) for message in mailbox.attempts} == {repr(message) for message in mailbox.messages}
    assert len({message.message_id for message in mailbox.messages}) == 2


async def test_a_mail_that_was_cut_off_at_any_moment_is_sent_again_as_the_same_message(
    journeys: Journeys, mailbox: Mailbox, clock: SettableClock
) -> None:
    moments = Moments(kill_at=0)
    sent = 0
    for moment in count():
        moments = Moments(kill_at=moment)
        services = with_moments(journeys.services, moments)
        await journeys.request(**PRIVATE, email=f"houder-{moment}@test.example")
        with suppress(Killed):
            while await do_next(services, LEASE):
                pass
        clock.advance(minutes=6)
        await journeys.work()
        arrived = mailbox.to(f"houder-{moment}@test.example")
        assert len({repr(message) for message in arrived}) == 2, moments.passed
        sent += len(arrived)
        if not moments.killed:
            break
    assert moments.passed.count("after mail") == 2
    assert sent == 2 * (moment + 1) + 4


async def test_a_message_id_tells_the_host_and_nothing_of_the_person(
    journeys: Journeys, mailbox: Mailbox
) -> None:
    await journeys.request(**PRIVATE, email="particulier@test.example")
    await journeys.work()
    for message in mailbox.messages:
        local, _, host = message.message_id.partition("@")
        assert host == "127.0.0.1"
        assert len(local) == 32


async def test_a_mail_that_will_never_arrive_is_given_up(
    journeys: Journeys, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    await journeys.request(**PRIVATE, email="weg@test.example")
    mailbox.failures = [MailRejected("the server answered 550"), MailRejected("the server answered 550")]
    await journeys.work()
    assert await all_rows(journeys.services, OutboxItem) == []
    assert mailbox.messages == []
    assert caplog.text.count("the server answered 550") == 2
    assert "weg@test.example" not in caplog.text


async def test_a_letter_that_was_cut_off_at_any_moment_is_queued_once(
    journeys: Journeys, post_box: PostBox, clock: SettableClock
) -> None:
    moment = 0
    while True:
        requested = await journeys.request(email=f"houder-{moment}@test.example")
        code = await journeys.under_way(requested)
        moments = Moments(kill_at=moment)
        services = with_moments(journeys.services, moments)
        with suppress(Killed):
            while await do_next(services, LEASE):
                pass
        clock.advance(minutes=6)
        await journeys.work()
        letter = post_box.letters.pop(f"code-{requested.request_number}")
        assert post_box.letters == {}, moments.passed
        assert codes_in(letter_text(letter)) == [code.access_code]
        if not moments.killed:
            break
        moment += 1
    assert "after post" in moments.passed


async def test_a_post_room_that_is_full_is_tried_again_with_the_same_letter(
    journeys: Journeys, post_box: PostBox, clock: SettableClock
) -> None:
    requested = await journeys.request()
    post_box.failures = [OSError("no room"), OSError("no room")]
    await journeys.work()
    for _ in range(2):
        clock.advance(seconds=2)
        await journeys.work()
    assert post_box.attempts == [f"code-{requested.request_number}"] * 3
    assert len(post_box.letters) == 1


async def test_a_letter_waits_for_a_register_that_is_out_of_reach(
    journeys: Journeys, post_box: PostBox, register: WatchedRegister, clock: SettableClock
) -> None:
    await journeys.request()
    register.failure = RegisterUnavailable()
    await journeys.work()
    assert post_box.letters == {}
    register.failure = None
    clock.advance(minutes=1)
    await journeys.work()
    assert len(post_box.letters) == 1


LOGIN = {Language.NL: "Inloggen", Language.EN: "Log in"}


@pytest.mark.parametrize("language", Language)
async def test_mails_are_in_the_language_of_the_request(
    journeys: Journeys, mailbox: Mailbox, language: Language
) -> None:
    await journeys.request(kvk_number=DONALD, email=DONALDS_EMAIL, language=language)
    await journeys.work()
    assert len(mailbox.messages) == 2
    for message in mailbox.messages:
        assert f"{LOGIN[language]}: http://127.0.0.1:8000" in message.text
        assert f'<html lang="{language.lower()}">' in message.html


@pytest.mark.parametrize(("language", "word"), [(Language.NL, "toegangscode"), (Language.EN, "access code")])
async def test_a_letter_is_in_the_language_of_the_request(
    journeys: Journeys, post_box: PostBox, language: Language, word: str
) -> None:
    await journeys.request(language=language)
    await journeys.work()
    (letter,) = post_box.letters.values()
    assert word in letter_text(letter)


async def test_mails_tell_for_which_company_and_until_which_day(journeys: Journeys, mailbox: Mailbox) -> None:
    await journeys.request(kvk_number=DONALD, email=DONALDS_EMAIL)
    await journeys.request(**PRIVATE, email="particulier@test.example")
    await journeys.work()
    for message in mailbox.messages:
        assert "uiterlijk op 1 mei 2026" in message.text
        assert ("Test BV Donald" in message.text) == (message.to == DONALDS_EMAIL)


async def test_an_order_that_is_ready_is_mailed_with_a_link_to_its_document(
    journeys: Journeys, buyer: CodeHolder, mailbox: Mailbox
) -> None:
    order = await journeys.order(buyer, kvk_number=DAGOBERT)
    await journeys.work()
    document = await one_row(journeys.services, Document)
    code = await one_row(journeys.services, AccessCode, id=buyer.access_code_id)
    (message,) = mailbox.to(code.holder_email)
    assert f"http://127.0.0.1:8000/documents/{document.id}" in message.text
    assert order.number in message.subject
    assert "Uittreksel van Test EMZ Dagobert" in message.text


async def test_the_mail_of_a_branch_s_extract_names_the_branch(
    journeys: Journeys, buyer: CodeHolder, mailbox: Mailbox
) -> None:
    await journeys.order(buyer, **OF_BRANCH)
    await journeys.order(buyer, kvk_number=DAGOBERT)
    await journeys.work()
    assert GOVERT not in mailbox.messages[0].text
    branch, company = (message.text for message in mailbox.messages)
    assert "Uittreksel van Test EMZ Nevenvestiging Govert" in branch
    assert "Uittreksel van Test EMZ Dagobert" in company


async def test_an_order_that_failed_is_mailed_with_the_reason_in_the_holder_s_language(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, register: WatchedRegister
) -> None:
    company = await factory.company()
    for language, reason, free in (
        (Language.NL, "Het Handelsregister levert deze inschrijving nu niet.", "kost u niets"),
        (Language.EN, "The Business Register cannot deliver this registration", "costs you nothing"),
    ):
        mailbox.messages.clear()
        register.profile_failure = None
        code = await factory.sub_code(company, language=language)
        order = await journeys.order(await factory.principal(code))
        register.profile_failure = RegistrationWithheld()
        await journeys.work()
        (message,) = mailbox.messages
        assert reason in message.text
        assert free in message.text
        assert order.number in message.subject


async def test_the_language_of_a_mail_is_the_holder_s_and_not_the_extract_s(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    code = await factory.sub_code(await factory.company(), language=Language.EN)
    await journeys.order(await factory.principal(code), language=Language.NL)
    await journeys.work()
    assert "Extract of Voorbeeld Bakkerij" in mailbox.messages[0].text


async def test_the_mail_of_a_first_login_goes_to_who_is_the_main_user_now(
    journeys: Journeys, factory: Factory, mailbox: Mailbox
) -> None:
    company = await factory.company()
    newcomer = await factory.sub_code(company, status=AccessCodeStatus.PENDING)
    successor = await factory.sub_code(company, language=Language.EN, holder_email="nieuw@test.example")
    await journeys.log_in(newcomer)
    await change_row(journeys.services, Organisation, company.id, main_code_id=successor.id)
    await journeys.work(Task.MAIL_FIRST_LOGIN)
    (message,) = mailbox.messages
    assert message.to == "nieuw@test.example"
    assert newcomer.hint in message.text
    assert newcomer.access_code not in message.text
    assert message.subject == "An access code of your company was used for the first time"


def test_the_words_of_codes_and_passwords_are_told_apart() -> None:
    text = "Toegangscode: 7K3M-9QXW-2HDT, wachtwoord: 7k3m-9qxw-2hdt-0000."
    assert codes_in(text) == ["7K3M-9QXW-2HDT"]
    assert passwords_in(text) == ["7k3m-9qxw-2hdt-0000"]
