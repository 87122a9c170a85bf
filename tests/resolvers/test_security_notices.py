"""What a person is told by mail of what happened to a code: whom, in which language, when, and once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import pytest

from auth.principal import CodeHolder
from models.access_code import AccessCode, AccessCodeStatus
from models.language import Language
from models.outbox import Task
from models.permission import Permission
from models.refusals import LoginFailed, NotPossibleInStatus
from resolvers import code_management, passwords, staff_acts
from resolvers.ports import MailMessage
from resolvers.security_notices import TASKS
from tests.clock import SettableClock
from tests.database import one_row
from tests.factories import PASSWORD, Code, Factory
from tests.fakes import Mailbox
from tests.resolvers.journeys import Journeys, codes_in, passwords_in

AWAY = "198.51.100.1"
NEW = "een zonnige middag op de fiets"


@dataclass(frozen=True, slots=True)
class World:
    """A company, whose main user reads Dutch and whose colleague reads English."""

    journeys: Journeys
    kvk_number: str
    main_user: Code
    colleague: Code
    caller: CodeHolder

    async def address(self, code: Code) -> str:
        return (await one_row(self.journeys.services, AccessCode, id=code.id)).holder_email


@pytest.fixture
async def world(journeys: Journeys, factory: Factory) -> World:
    """Give a company in which both have logged in before."""
    company = await factory.company(kvk_number="99000001")
    colleague = await factory.sub_code(company, language=Language.EN)
    for code in (company.main_user, colleague):
        await journeys.log_in(code)
    caller = await factory.principal(company.main_user)
    return World(journeys, company.kvk_number, company.main_user, colleague, caller)


async def log_in_elsewhere(world: World) -> None:
    await world.journeys.log_in(world.colleague, address=AWAY)


async def change_password(world: World) -> None:
    logged_in = await world.journeys.log_in(world.colleague)
    await passwords.change(
        world.journeys.services, logged_in.principal, PASSWORD, NEW, end_other_sessions=True
    )


async def request_code(world: World) -> None:
    await world.journeys.request(kvk_number=world.kvk_number)


async def block(world: World) -> None:
    await code_management.block(world.journeys.services, world.caller, world.colleague.id)


async def unblock(world: World) -> None:
    await code_management.unblock(world.journeys.services, world.caller, world.colleague.id)


async def revoke(world: World) -> None:
    services = world.journeys.services
    code = await one_row(services, AccessCode, id=world.colleague.id)
    await staff_acts.revoke_code(services, code.request_number)


async def grant(world: World) -> None:
    granted = [Permission.ORDER_UBO_EXTRACTS]
    await code_management.grant(world.journeys.services, world.caller, world.colleague.id, granted)


async def hand_over(world: World) -> None:
    await code_management.hand_over_main_role(world.journeys.services, world.caller, world.colleague.id)


Act = Callable[[World], Awaitable[None]]
NOTICES: dict[Task, tuple[tuple[Act, ...], str]] = {
    Task.MAIL_LOGIN_FROM_ELSEWHERE: ((log_in_elsewhere,), "Your code was used from somewhere else"),
    Task.MAIL_PASSWORD_CHANGED: ((change_password,), "Your password was changed"),
    Task.MAIL_CODE_REQUESTED: ((request_code,), "Er is een toegangscode aangevraagd voor uw onderneming"),
    Task.MAIL_CODE_BLOCKED: ((block,), "Your access code was blocked"),
    Task.MAIL_CODE_UNBLOCKED: ((block, unblock), "Your access code works again"),
    Task.MAIL_CODE_REVOKED: ((revoke,), "Your access code was revoked"),
    Task.MAIL_PERMISSIONS_CHANGED: ((grant,), "What your access code may do was changed"),
    Task.MAIL_MAIN_ROLE_RECEIVED: ((hand_over,), "You are the main user now"),
    Task.MAIL_MAIN_ROLE_PASSED: ((hand_over,), "U bent geen hoofduser meer"),
}
"""What makes each notice, and its subject in the language of whom it goes to."""
TO_MAIN_USER = (Task.MAIL_CODE_REQUESTED, Task.MAIL_MAIN_ROLE_PASSED)


async def arrived(world: World, mailbox: Mailbox, task: Task) -> list[MailMessage]:
    """Do what makes a notice, and give the mails with its subject."""
    acts, subject = NOTICES[task]
    for act in acts:
        await act(world)
    await world.journeys.work()
    return [message for message in mailbox.messages if message.subject == subject]


def test_every_notice_is_tested_here() -> None:
    assert set(NOTICES) == set(TASKS)


@pytest.mark.parametrize("task", NOTICES)
async def test_a_notice_goes_once_to_whom_it_concerns_in_their_language(
    world: World, mailbox: Mailbox, task: Task
) -> None:
    (message,) = await arrived(world, mailbox, task)
    code = world.main_user if task in TO_MAIN_USER else world.colleague
    language = "nl" if task in TO_MAIN_USER else "en"
    assert message.to == await world.address(code)
    assert f'<html lang="{language}">' in message.html
    assert ("Beste Test Houder" if language == "nl" else "Dear Test Houder") in message.text


@pytest.mark.parametrize("task", NOTICES)
async def test_a_notice_tells_when_it_happened_and_not_when_it_was_sent(
    world: World, mailbox: Mailbox, clock: SettableClock, task: Task
) -> None:
    acts, subject = NOTICES[task]
    for act in acts:
        await act(world)
    clock.advance(days=2)
    await world.journeys.work()
    (message,) = [each for each in mailbox.messages if each.subject == subject]
    when = "2 maart 2026" if task in TO_MAIN_USER else "2 March 2026"
    assert when in message.text
    assert "10:00" in message.text


@pytest.mark.parametrize("task", NOTICES)
async def test_a_notice_holds_nothing_secret(world: World, mailbox: Mailbox, task: Task) -> None:
    (message,) = await arrived(world, mailbox, task)
    said = f"{message.subject} {message.text} {message.html} {message.message_id}"
    assert codes_in(said) == passwords_in(said) == []
    for code in (world.main_user, world.colleague):
        assert code.access_code not in said
        assert str(code.id) not in said
        assert code.id.hex not in said
    for secret in (PASSWORD, NEW, AWAY, "192.0.2", "houder@test.example"):
        assert secret not in said
    assert "http" not in message.text
    assert (world.colleague.hint in message.text) is (task not in TO_MAIN_USER)


# When there is none


async def test_a_login_from_where_the_code_is_used_is_not_told(world: World, mailbox: Mailbox) -> None:
    for address in ("192.0.2.1", "192.0.2.77"):
        await world.journeys.log_in(world.colleague, address=address)
    assert await world.journeys.work() == 0


async def test_a_new_place_is_told_once(world: World, mailbox: Mailbox) -> None:
    for _ in range(3):
        await world.journeys.log_in(world.colleague, address=AWAY)
    await world.journeys.work(Task.MAIL_LOGIN_FROM_ELSEWHERE)


async def test_the_first_place_of_a_code_is_not_elsewhere(journeys: Journeys, factory: Factory) -> None:
    await journeys.log_in(await factory.private_code(), address=AWAY)
    assert await journeys.work() == 0


async def test_a_failed_login_from_elsewhere_is_not_told(world: World) -> None:
    with pytest.raises(LoginFailed):
        await world.journeys.log_in(replace(world.colleague, password="verkeerd"), address=AWAY)
    assert await world.journeys.work() == 0


async def test_what_was_refused_is_not_told(world: World) -> None:
    await block(world)
    with pytest.raises(NotPossibleInStatus):
        await block(world)
    await world.journeys.work(Task.MAIL_CODE_BLOCKED)


async def test_the_main_user_is_told_of_a_first_use_with_who_it_was(
    world: World, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    requested = await world.journeys.request(kvk_number=world.kvk_number, first_name="Nieuwe")
    newcomer = await world.journeys.under_way(requested)
    await world.journeys.work()
    mailbox.messages.clear()
    await world.journeys.log_in(newcomer, address=AWAY)
    await world.journeys.work(Task.MAIL_FIRST_LOGIN)
    (message,) = mailbox.messages
    assert message.to == await world.address(world.main_user)
    assert "Nieuwe Houder" in message.text
    assert newcomer.hint in message.text
    assert newcomer.access_code not in message.text
    assert (await one_row(world.journeys.services, AccessCode, id=newcomer.id)).status is (
        AccessCodeStatus.ACTIVE
    )


async def test_a_request_names_who_asked_and_not_their_code(world: World, mailbox: Mailbox) -> None:
    await world.journeys.request(kvk_number=world.kvk_number, first_name="Nieuwe", last_name="Aanvrager")
    await world.journeys.work()
    (message,) = mailbox.to(await world.address(world.main_user))
    assert "Nieuwe Aanvrager" in message.text
    assert "laatste tekens" not in message.text
