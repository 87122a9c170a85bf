"""Producing what was ordered: from the register's data at that moment, once, or taken back (DOMAIN 17)."""

import io
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from auth.principal import CodeHolder
from gateway.adapters.document_folder import FolderDocumentStore
from models.credit import CreditBalance
from models.document import Document
from models.language import Language
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import OutboxItem, Task
from models.payment_method import PaymentMethod
from models.refusals import RegisterUnavailable, RegistrationNotFound, RegistrationWithheld
from resolvers import outbox, production
from resolvers.database import Transaction
from resolvers.services import Services
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Factory
from tests.fakes import Killed, Mailbox, Moments, WatchedRegister, with_moments
from tests.resolvers.journeys import (
    CONRON,
    DAGOBERT,
    DONALD,
    GOVERT,
    JOYFLEX,
    LEASE,
    OF_BRANCH,
    Journeys,
)


def read_document(services: Services, document: Document) -> str:
    content = services.store.path(document.sha256).read_bytes()
    assert len(content) == document.byte_size
    assert sha256(content).hexdigest() == document.sha256
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


async def order_of(services: Services) -> Order:
    return await one_row(services, Order)


@pytest.mark.parametrize(
    ("kvk_number", "name", "place"),
    [
        (DAGOBERT, "Test EMZ Dagobert", "Abebe Bikilalaan 17 M"),
        (CONRON, "Global Conron", "Blaauwweg 163"),
        (JOYFLEX, "Grand Joyflex B.V.", "Sterksel"),
        (DONALD, "Test BV Donald", "Hizzaarderlaan 3 A"),
    ],
)
async def test_an_extract_is_a_pdf_with_the_register_s_name_and_address(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, kvk_number: str, name: str, place: str
) -> None:
    order = await journeys.order(buyer, kvk_number=kvk_number)
    clock.advance(minutes=1)
    await journeys.work(Task.PRODUCE_ORDER)
    delivered = await order_of(journeys.services)
    assert (delivered.status, delivered.delivered_at) == (OrderStatus.DELIVERED, clock.now)
    document = await one_row(journeys.services, Document, order_id=order.id)
    words = read_document(journeys.services, document)
    for printed in (name, place, kvk_number, order.number):
        assert printed in words
    assert document.media_type == "application/pdf"
    assert document.name == f"uittreksel-{kvk_number}-{order.number}.pdf"


async def test_an_extract_of_a_branch_shows_the_branch(journeys: Journeys, buyer: CodeHolder) -> None:
    await journeys.order(buyer, **OF_BRANCH)
    await journeys.work()
    words = read_document(journeys.services, await one_row(journeys.services, Document))
    assert GOVERT in words
    assert "Test EMZ Nevenvestiging Govert" in words


async def test_an_extract_is_in_the_language_that_was_ordered(journeys: Journeys, buyer: CodeHolder) -> None:
    for language in Language:
        await journeys.order(buyer, language=language)
    await journeys.work()
    documents = await all_rows(journeys.services, Document)
    assert sorted(document.name.split("-")[0] for document in documents) == ["extract", "uittreksel"]
    texts = {
        document.name.split("-")[0]: read_document(journeys.services, document) for document in documents
    }
    assert "2 maart 2026" in texts["uittreksel"]
    assert "2 March 2026" in texts["extract"]


async def test_production_asks_the_register_anew(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister
) -> None:
    await journeys.order(buyer)
    register.asked.clear()
    await journeys.work()
    assert register.asked == ["profile"]


async def test_a_shielded_address_is_not_printed(journeys: Journeys, buyer: CodeHolder) -> None:
    await journeys.order(buyer, kvk_number="99000003")
    await journeys.work()
    words = read_document(journeys.services, await one_row(journeys.services, Document))
    assert "Postbus 103" in words
    assert "Voorbeeldstraat" not in words


async def test_every_free_repeat_is_delivered_too(
    journeys: Journeys, buyer: CodeHolder, mailbox: Mailbox
) -> None:
    for _ in range(3):
        await journeys.order(buyer)
    await journeys.work()
    assert {order.status for order in await all_rows(journeys.services, Order)} == {OrderStatus.DELIVERED}
    assert len(await all_rows(journeys.services, Document)) == 3
    assert len(mailbox.messages) == 3


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (RegistrationNotFound(), OrderFailureReason.REGISTRATION_NOT_FOUND),
        (RegistrationWithheld(), OrderFailureReason.REGISTRATION_WITHHELD),
    ],
)
async def test_what_the_register_does_not_give_fails_at_once_with_the_charge_reversed(
    journeys: Journeys,
    factory: Factory,
    register: WatchedRegister,
    mailbox: Mailbox,
    failure: Exception,
    reason: OrderFailureReason,
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    await journeys.order(await factory.principal(company.main_user))
    register.profile_failure = failure
    await journeys.work(Task.PRODUCE_ORDER)
    order = await order_of(journeys.services)
    assert (order.status, order.failure, order.delivered_at) == (OrderStatus.FAILED, reason, None)
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 1000
    assert await all_rows(journeys.services, Document) == []
    assert len(mailbox.messages) == 1
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_a_branch_that_moved_to_another_company_is_not_delivered(
    journeys: Journeys, buyer: CodeHolder
) -> None:
    order = await journeys.order(buyer, **OF_BRANCH)
    await change_row(journeys.services, Order, order.id, branch_number="000037178598")
    await journeys.work()
    assert (await order_of(journeys.services)).failure is OrderFailureReason.REGISTRATION_NOT_FOUND
    assert await all_rows(journeys.services, Document) == []


async def test_a_register_out_of_reach_is_waited_for(
    journeys: Journeys, buyer: CodeHolder, register: WatchedRegister, clock: SettableClock
) -> None:
    await journeys.order(buyer)
    register.failure = RegisterUnavailable()
    await journeys.work()
    assert (await order_of(journeys.services)).status is OrderStatus.IN_PRODUCTION
    register.failure = None
    clock.advance(hours=1)
    await journeys.work()
    assert (await order_of(journeys.services)).status is OrderStatus.DELIVERED


async def test_after_24_hours_without_the_register_the_order_fails_with_the_charge_reversed(
    journeys: Journeys, factory: Factory, register: WatchedRegister, clock: SettableClock
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    await journeys.order(await factory.principal(company.main_user))
    placed = clock.now
    register.failure = RegisterUnavailable()
    clock.now = placed + timedelta(hours=24, seconds=-1)
    await journeys.work()
    assert (await order_of(journeys.services)).status is OrderStatus.IN_PRODUCTION
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 765
    clock.advance(hours=1)
    await journeys.work()
    order = await order_of(journeys.services)
    assert (order.status, order.failure) == (OrderStatus.FAILED, OrderFailureReason.REGISTER_UNAVAILABLE)
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 1000


@pytest.mark.parametrize("status", [OrderStatus.DELIVERED, OrderStatus.CANCELLED])
async def test_an_order_that_needs_no_production_any_more_is_left_as_it_is(
    journeys: Journeys, factory: Factory, register: WatchedRegister, status: OrderStatus
) -> None:
    order = await factory.order(await factory.private_code(), status=status)

    async def promise(transaction: Transaction) -> None:
        outbox.promise(transaction, Task.PRODUCE_ORDER, order.id, journeys.services.clock())

    await journeys.services.database.write(promise)
    before = await contents(journeys.services, OutboxItem)
    await journeys.work(Task.PRODUCE_ORDER)
    assert await contents(journeys.services, OutboxItem) == before
    assert register.asked == []


class Overtaken(FolderDocumentStore):
    """Stores a document so slowly that another worker has taken the work over, and done it."""

    journeys: Journeys
    clock: SettableClock
    left: dict[str, list[dict[str, Any]]]

    async def put(self, content: bytes) -> str:
        self.clock.advance(minutes=6)
        await self.journeys.work()
        self.left = await contents(self.journeys.services)
        return await super().put(content)


async def test_a_worker_that_lost_its_lease_leaves_no_half_work(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, tmp_path: Path
) -> None:
    await journeys.order(buyer)
    store = Overtaken(tmp_path / "documents")
    store.journeys, store.clock = journeys, clock
    slow = await outbox.lease(journeys.services.database, clock.now, LEASE)
    assert slow is not None
    with pytest.raises(outbox.LeaseLost):
        await production.produce(replace(journeys.services, store=store), slow)
    assert await contents(journeys.services) == store.left
    assert len(await all_rows(journeys.services, Document)) == 1


async def work_with_a_kill_at(moment: int, journeys: Journeys, clock: SettableClock) -> Moments:
    """Work until the process is killed at that moment; another goes on when its lease has run out."""
    moments = Moments(kill_at=moment)
    services = with_moments(journeys.services, moments)
    with suppress(Killed):
        while await do_next(services, LEASE):
            pass
    clock.advance(minutes=6)
    await journeys.work()
    return moments


async def test_a_worker_that_ends_anywhere_loses_nothing_and_charges_once(
    journeys: Journeys, factory: Factory, mailbox: Mailbox, clock: SettableClock
) -> None:
    """As `kill -9` would: before and after each call of a port or the database, one after the other."""
    company = await factory.company(method=PaymentMethod.CREDIT, credit=100_000)
    holder = await factory.principal(company.main_user)
    moment = 0
    while True:
        mailbox.messages.clear()
        clock.advance(days=1)
        order = await journeys.order(holder)
        left = (await one_row(journeys.services, CreditBalance)).balance_cents
        moments = await work_with_a_kill_at(moment, journeys, clock)
        delivered = await one_row(journeys.services, Order, id=order.id)
        assert delivered.status is OrderStatus.DELIVERED, moments.passed
        assert len(await all_rows(journeys.services, Document, order_id=order.id)) == 1, moments.passed
        assert (await one_row(journeys.services, CreditBalance)).balance_cents == left, moments.passed
        assert len({mail.message_id for mail in mailbox.messages}) == 1, moments.passed
        assert await all_rows(journeys.services, OutboxItem) == []
        if not moments.killed:
            break
        moment += 1
    assert {"after profile", "after extract", "after store", "after mail"} <= set(moments.passed)


async def test_a_failing_order_that_is_cut_off_anywhere_is_reversed_once(
    journeys: Journeys,
    factory: Factory,
    register: WatchedRegister,
    mailbox: Mailbox,
    clock: SettableClock,
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    holder = await factory.principal(company.main_user)
    moment = 0
    while True:
        mailbox.messages.clear()
        clock.advance(days=1)
        register.profile_failure = None
        order = await journeys.order(holder)
        register.profile_failure = RegistrationWithheld()
        moments = await work_with_a_kill_at(moment, journeys, clock)
        failed = await one_row(journeys.services, Order, id=order.id)
        assert failed.status is OrderStatus.FAILED, moments.passed
        assert (await one_row(journeys.services, CreditBalance)).balance_cents == 1000, moments.passed
        assert len({mail.message_id for mail in mailbox.messages}) == 1, moments.passed
        if not moments.killed:
            break
        moment += 1
    assert {"before profile", "after mail"} <= set(moments.passed)
