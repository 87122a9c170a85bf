"""Invoices made and mailed, and collections that come back (DOMAIN 14, 33)."""

import asyncio
from contextlib import suppress
from datetime import date
from io import BytesIO
from itertools import count

import pytest
from pypdf import PdfReader

from models.access_code import AccessCode
from models.document import Document
from models.invoice import Collection, CollectionStatus, Invoice
from models.language import Language
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.outbox import OutboxItem, Task
from models.payment_method import PaymentMethod
from models.refusals import CollectionBounced
from resolvers import bounces, invoice_work
from resolvers.billing import bill_month
from resolvers.services import Services
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows, change_row, one_row
from tests.factories import IBAN, Code, Factory
from tests.fakes import Killed, Mailbox, Moments, with_moments
from tests.resolvers.journeys import BAKERY, LEASE, Journeys

OCTOBER = date(2026, 10, 1)


@pytest.fixture(autouse=True)
def october(clock: SettableClock) -> None:
    clock.set_in_amsterdam("2026-10-15T12:00")


async def code_of(
    factory: Factory, method: PaymentMethod, language: Language = Language.NL, *, private: bool = False
) -> Code:
    """Make who gets the bill: a main user, or the holder of a private code."""
    if private:
        return await factory.private_code(method=method, language=language)
    code = (await factory.company(method=method, kvk_number=BAKERY)).main_user
    await change_row(factory.services, AccessCode, code.id, language=language)
    return code


async def billed(journeys: Journeys, factory: Factory, clock: SettableClock, code: Code) -> Invoice:
    """Bill two delivered orders of October in November."""
    await factory.orders(code, 2, status=OrderStatus.DELIVERED, price_cents=61725)
    clock.set_in_amsterdam("2026-11-01T09:00")
    await bill_month(journeys.services, OCTOBER)
    return await one_row(journeys.services, Invoice)


async def words_of(services: Services, document: Document) -> str:
    content = services.store.path(document.sha256).read_bytes()
    assert len(content) == document.byte_size
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


@pytest.mark.parametrize("private", [False, True], ids=["company", "private"])
@pytest.mark.parametrize(
    ("language", "name", "amount", "payment"),
    [
        (Language.NL, "factuur-F2026-000001.pdf", "€ 1.234,50", "op of kort na 16 november 2026"),
        (Language.EN, "invoice-F2026-000001.pdf", "€1,234.50", "on or shortly after 16 November 2026"),
    ],
)
async def test_an_invoice_is_mailed_to_who_pays_with_its_document_attached(
    *,
    journeys: Journeys,
    mailbox: Mailbox,
    factory: Factory,
    clock: SettableClock,
    private: bool,
    language: Language,
    name: str,
    amount: str,
    payment: str,
) -> None:
    code = await code_of(factory, PaymentMethod.DIRECT_DEBIT, language, private=private)
    invoice = await billed(journeys, factory, clock, code)
    await journeys.work()
    (message,) = mailbox.messages
    document = await one_row(journeys.services, Document, invoice_id=invoice.id)
    (attached,) = message.attachments
    assert message.to == f"houder-{code.access_code.lower()}@test.example"
    assert (
        (attached.name, attached.media_type)
        == (document.name, "application/pdf")
        == (name, "application/pdf")
    )
    assert attached.content == journeys.services.store.path(document.sha256).read_bytes()
    for said in (invoice.number, amount, payment, IBAN[-4:], f"/documents/{document.id}"):
        assert said in message.text
    said_by_document = await words_of(journeys.services, document)
    numbers = [order.number for order in await all_rows(journeys.services, Order)]
    for said in (invoice.number, amount, payment, code.hint, *numbers):
        assert said in said_by_document
    for told in (message.text, message.html, said_by_document):
        assert IBAN[4:-4] not in told.replace(" ", "")


@pytest.mark.parametrize(
    ("language", "day", "account"),
    [(Language.NL, "29 november 2026", "Ten name van"), (Language.EN, "29 November 2026", "In the name of")],
)
async def test_an_invoice_to_pay_tells_where_to_and_until_when(
    journeys: Journeys,
    mailbox: Mailbox,
    factory: Factory,
    clock: SettableClock,
    language: Language,
    day: str,
    account: str,
) -> None:
    invoice = await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.INVOICE, language))
    await journeys.work()
    (message,) = mailbox.messages
    said_by_document = await words_of(
        journeys.services, await one_row(journeys.services, Document, invoice_id=invoice.id)
    )
    for told in (message.text, said_by_document):
        assert day in told
        assert account in told
        assert journeys.services.creditor.iban in told.replace(" ", "")
        assert invoice.number in told


async def test_an_invoice_that_was_cut_off_at_any_moment_is_made_once_and_mailed(
    journeys: Journeys, mailbox: Mailbox, factory: Factory, clock: SettableClock
) -> None:
    services = journeys.services
    await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.INVOICE))
    kept: set[str] = set()
    for moment in count():
        moments = Moments(kill_at=moment)
        with suppress(Killed):
            await do_next(with_moments(services, moments), LEASE)
        assert not kept or "before invoice" not in moments.passed
        kept |= {document.sha256 for document in await all_rows(services, Document) if document.invoice_id}
        clock.advance(minutes=6)
        if not await all_rows(services, OutboxItem):
            break
    assert mailbox.messages
    assert len(kept) == 1
    assert len({repr(message) for message in mailbox.messages}) == 1


async def test_an_invoice_too_large_for_a_mail_is_linked_to(
    journeys: Journeys,
    mailbox: Mailbox,
    factory: Factory,
    clock: SettableClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.INVOICE))
    monkeypatch.setattr(invoice_work, "LARGEST_ATTACHMENT", 1000)
    await journeys.work()
    (message,) = mailbox.messages
    assert message.attachments == ()
    assert "te groot" in message.text
    assert "/documents/" in message.text


# Collections that come back


async def bounced(
    journeys: Journeys, factory: Factory, clock: SettableClock, code: Code, reason: str = "AM04"
) -> Collection:
    await billed(journeys, factory, clock, code)
    await journeys.work()
    collection = await one_row(journeys.services, Collection)
    await bounces.record(journeys.services, collection.reference, reason)
    return await one_row(journeys.services, Collection)


async def test_a_collection_that_came_back_blocks_orders_until_it_is_settled(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await code_of(factory, PaymentMethod.DIRECT_DEBIT)
    principal = await factory.principal(code)
    collection = await bounced(journeys, factory, clock, code)
    assert (collection.status, collection.bounce_reason) == (CollectionStatus.BOUNCED, "AM04")
    assert collection.bounced_at == clock()
    with pytest.raises(CollectionBounced) as refused:
        await journeys.order(principal)
    assert refused.value.outstanding_cents == 123450
    clock.advance(days=2)
    await bounces.settle(journeys.services, collection.reference)
    settled = await one_row(journeys.services, Collection)
    assert (settled.status, settled.settled_at) == (CollectionStatus.SETTLED, clock())
    await journeys.order(principal)


@pytest.mark.parametrize("private", [False, True], ids=["company", "private"])
@pytest.mark.parametrize(
    ("language", "sentence", "amount"),
    [
        (Language.NL, "kunt u weer bestellen", "€ 1.234,50"),
        (Language.EN, "you can order again", "€1,234.50"),
    ],
)
async def test_who_pays_is_told_of_a_collection_that_came_back_and_how_to_pay(
    *,
    journeys: Journeys,
    mailbox: Mailbox,
    factory: Factory,
    clock: SettableClock,
    private: bool,
    language: Language,
    sentence: str,
    amount: str,
) -> None:
    code = await code_of(factory, PaymentMethod.DIRECT_DEBIT, language, private=private)
    collection = await bounced(journeys, factory, clock, code, "MD06")
    mailbox.messages.clear()
    await journeys.work()
    (message,) = mailbox.messages
    assert message.to == f"houder-{code.access_code.lower()}@test.example"
    for said in (sentence, amount, "MD06", IBAN[-4:], collection.reference):
        assert said in message.text
    assert journeys.services.creditor.iban in message.text.replace(" ", "")
    assert IBAN[4:-4] not in message.text.replace(" ", "")


async def test_a_collection_that_ten_say_came_back_comes_back_once(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.DIRECT_DEBIT))
    await journeys.work()
    reference = (await one_row(journeys.services, Collection)).reference
    outcomes = await asyncio.gather(
        *(bounces.record(journeys.services, reference, "AM04") for _ in range(10)), return_exceptions=True
    )
    assert sum(isinstance(outcome, bounces.NotPossible) for outcome in outcomes) == 9
    assert len(await all_rows(journeys.services, OutboxItem, task=Task.MAIL_COLLECTION_BOUNCED)) == 1


async def test_only_what_was_sent_can_come_back_and_only_what_came_back_can_be_settled(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await code_of(factory, PaymentMethod.DIRECT_DEBIT)
    services = journeys.services
    collection = await bounced(journeys, factory, clock, code)
    promised = len(await all_rows(services, OutboxItem, task=Task.MAIL_COLLECTION_BOUNCED))
    with pytest.raises(bounces.NotPossible):
        await bounces.record(services, collection.reference, "AC04")
    await bounces.settle(services, collection.reference)
    for act in (
        bounces.settle(services, collection.reference),
        bounces.record(services, collection.reference, "AC04"),
    ):
        with pytest.raises(bounces.NotPossible) as refused:
            await act
        assert refused.value.status is CollectionStatus.SETTLED
    assert (await one_row(services, Collection)).bounce_reason == "AM04"
    assert len(await all_rows(services, OutboxItem, task=Task.MAIL_COLLECTION_BOUNCED)) == promised


async def test_a_collection_that_was_sent_cannot_be_settled(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    invoice = await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.DIRECT_DEBIT))
    with pytest.raises(bounces.NotPossible):
        await bounces.settle(journeys.services, invoice.number)


async def test_an_unknown_reference_and_an_unreadable_reason_are_refused(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    with pytest.raises(bounces.CollectionUnknown):
        await bounces.record(journeys.services, "F2026-999999", "AM04")
    with pytest.raises(bounces.CollectionUnknown):
        await bounces.settle(journeys.services, "F2026-999999")
    invoice = await billed(journeys, factory, clock, await code_of(factory, PaymentMethod.DIRECT_DEBIT))
    for reason in ("", "am04", "AM044", "AM 4", "; --"):
        with pytest.raises(bounces.ReasonUnreadable):
            await bounces.record(journeys.services, invoice.number, reason)


async def test_what_bounced_under_an_earlier_mandate_blocks_too(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await code_of(factory, PaymentMethod.DIRECT_DEBIT)
    principal = await factory.principal(code)
    await bounced(journeys, factory, clock, code)
    old = await one_row(journeys.services, Mandate)
    await change_row(journeys.services, Mandate, old.id, ended_at=clock())
    with pytest.raises(CollectionBounced):
        await journeys.order(principal)
