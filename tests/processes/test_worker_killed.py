"""A worker may be killed at any moment: nothing is lost, and nothing is done twice (DOMAIN 16, 17)."""

import os
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from functools import partial
from hashlib import sha256
from itertools import count

import pytest

from gateway.adapters.mail_folder import read_mailbox
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.order import Order, OrderStatus
from models.payment_method import PaymentMethod
from resolvers.code_requests import Requested
from resolvers.services import Services
from tests.conftest import DATABASE
from tests.database import all_rows, change_row, one_row
from tests.factories import Code, Factory
from tests.processes.running import Installation, eventually
from tests.processes.successors import Check, killed_at_every_moment, nothing_left
from tests.resolvers.journeys import UNKNOWN, Journeys, codes_in, letter_text, passwords_in

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
SOME = 1 if PROOF else 4
KILLS = 20 if PROOF else 2
WORKERS = 2 if DATABASE == "postgresql" else 1
PRICE = 235


@pytest.fixture
def journeys(services: Services) -> Journeys:
    return Journeys(services)


async def test_an_order_is_delivered_once_whenever_the_worker_is_killed(
    installation: Installation, services: Services, factory: Factory, journeys: Journeys
) -> None:
    async def promise() -> Check:
        order = await _place(factory, journeys)
        return lambda: _assert_delivered_once(services, installation, order)

    await killed_at_every_moment(installation, services, promise)


@pytest.mark.proof
async def test_a_charge_is_taken_back_once_whenever_the_worker_is_killed(
    installation: Installation, services: Services, factory: Factory, journeys: Journeys
) -> None:
    async def promise() -> Check:
        order = await _place(factory, journeys)
        await change_row(services, Order, order.id, subject_kvk_number=UNKNOWN)
        return lambda: _assert_failed_once(services, installation, order)

    await killed_at_every_moment(installation, services, promise, step=SOME)


@pytest.mark.proof
async def test_a_code_and_its_password_arrive_once_whenever_the_worker_is_killed(
    installation: Installation, services: Services, journeys: Journeys
) -> None:
    numbers = count()

    async def promise() -> Check:
        email = f"houder-{next(numbers)}@test.example"
        requested = await journeys.request(email=email)
        return lambda: _assert_code_arrived(installation, journeys, email, requested)

    await killed_at_every_moment(installation, services, promise, step=SOME)


@pytest.mark.proof
async def test_workers_that_are_killed_again_and_again_deliver_every_order_once(
    installation: Installation, services: Services, factory: Factory, journeys: Journeys
) -> None:
    """On PostgreSQL two workers at a time, each killed wherever it happens to be."""
    orders = [await _place(factory, journeys) for _ in range(5 * KILLS)]
    for delivered in range(2, 5 * KILLS, 5):
        await _work_until(installation, partial(_delivered, services, delivered))
    await _work_until(installation, partial(nothing_left, services))
    for order in orders:
        await _assert_delivered_once(services, installation, order)


async def _work_until(installation: Installation, reached: Callable[[], Awaitable[bool]]) -> None:
    """Start workers, and kill them as soon as so much is done."""
    with ExitStack() as stack:
        workers = [stack.enter_context(installation.worker()) for _ in range(WORKERS)]
        await eventually(reached)
        for worker in workers:
            worker.kill()


async def _delivered(services: Services, number: int) -> bool:
    return len(await all_rows(services, Document)) >= number


async def _place(factory: Factory, journeys: Journeys) -> Order:
    """Place an order that takes all the credit of its company."""
    company = await factory.company(method=PaymentMethod.CREDIT, credit=PRICE)
    return await journeys.order(await factory.principal(company.main_user))


async def _assert_delivered_once(services: Services, installation: Installation, order: Order) -> None:
    now = await one_row(services, Order, id=order.id)
    document = await one_row(services, Document, order_id=order.id)
    content = services.store.path(document.sha256).read_bytes()
    assert now.status is OrderStatus.DELIVERED
    assert (sha256(content).hexdigest(), len(content)) == (document.sha256, document.byte_size)
    assert await _movements(services, order) == [-PRICE]
    assert await _balance(services, order) == 0
    assert len(_mails(installation, order.number)) == 1


async def _assert_failed_once(services: Services, installation: Installation, order: Order) -> None:
    assert (await one_row(services, Order, id=order.id)).status is OrderStatus.FAILED
    assert await all_rows(services, Document, order_id=order.id) == []
    assert await _movements(services, order) == [-PRICE, PRICE]
    assert await _balance(services, order) == PRICE
    assert len(_mails(installation, order.number)) == 1


async def _assert_code_arrived(
    installation: Installation, journeys: Journeys, email: str, requested: Requested
) -> None:
    letter = installation.settings.state_folder / "post" / f"code-{requested.request_number}.pdf"
    (mail,) = _mails(installation, email)
    (password,) = passwords_in(mail)
    (access_code,) = codes_in(letter_text(letter.read_bytes()))
    code = await journeys.requested_code(requested)
    await journeys.log_in(Code(code.id, code.organisation_id, access_code, password))


async def _movements(services: Services, order: Order) -> list[int]:
    return sorted(entry.amount_cents for entry in await all_rows(services, CreditEntry, order_id=order.id))


async def _balance(services: Services, order: Order) -> int:
    return (await one_row(services, CreditBalance, organisation_id=order.organisation_id)).balance_cents


def _mails(installation: Installation, word: str) -> list[str]:
    """Give the mails that hold a word; one that was sent again under its own id is one mail."""
    received = read_mailbox(installation.settings.state_folder / "mail")
    return [mail.text for mail in received if word in (mail.to, *mail.text.split())]
