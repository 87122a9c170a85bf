"""Every product is produced from what the register gives at that moment, or taken back (DOMAIN 12, 17)."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from auth.principal import CodeHolder
from models.catalogue import CATALOGUE, CERTIFIED, ON_PAPER, ProductCode
from models.credit import CreditBalance
from models.document import Document
from models.language import Language
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import OutboxItem
from models.payment import PaymentStatus, Refund
from models.payment_method import PaymentMethod
from models.refusals import ProductUnavailable, UnavailableReason
from models.register_facts import RegisterFacts
from resolvers.document_contents import RegisterDocument
from resolvers.payments import settle
from resolvers.ports import CodeLetter, ExtractContent
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.fakes import Mailbox, PlayedPayments, PostBox, WatchedRegister
from tests.resolvers import journeys as ordinary
from tests.resolvers.journeys import Journeys
from tests.resolvers.test_availability import CHOICES, NEEDS_FACTS, WITH_FACTS
from tests.signatures import status_of

PAPER = ProductCode.CERTIFIED_EXTRACT_PAPER
OPTIONS: dict[ProductCode, dict[str, Any]] = {**CHOICES, PAPER: ordinary.ON_PAPER}
SAID = {
    ProductCode.EXTRACT: "Uittreksel Handelsregister",
    ProductCode.COMPANY_PROFILE: "Kerncijfers van boekjaar 2024",
    ProductCode.HISTORY: "Voorbeeld Broodfabriek B.V.",
    ProductCode.GROUP_RELATIONS_DIRECT: "Voorbeeld Boulangerie SA",
    ProductCode.GROUP_RELATIONS_WHOLE: "Voorbeeld Software B.V.",
    ProductCode.ANNUAL_ACCOUNTS: "Jaarrekening 2024",
    ProductCode.ANNUAL_ACCOUNTS_STANDARDISED: "2024 2023 2022",
    ProductCode.FILED_DOCUMENT: "Statutenwijziging",
    ProductCode.CERTIFIED_DOCUMENT: "Statutenwijziging",
    ProductCode.CERTIFIED_EXTRACT_DIGITAL: "Dit uittreksel is gewaarmerkt",
    ProductCode.CERTIFIED_EXTRACT_PAPER: "Dit uittreksel op papier is gewaarmerkt",
    ProductCode.UBO_EXTRACT: "Voorbeeld A. Eigenaar",
    ProductCode.FILING_LIST: "V21-2012-01",
}


async def ordered(
    journeys: Journeys, holder: CodeHolder, product: ProductCode, clock: SettableClock, **changes: Any
) -> Order:
    asked = {"product": product, "kvk_number": WITH_FACTS, **OPTIONS.get(product, {}), **changes}
    order = await journeys.order(holder, **asked)
    clock.advance(minutes=11)
    return order


async def made(journeys: Journeys, order: Order) -> tuple[Document, bytes]:
    document = await one_row(journeys.services, Document, order_id=order.id)
    return document, journeys.services.store.path(document.sha256).read_bytes()


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
async def main_user(factory: Factory) -> CodeHolder:
    """Give a main user, who may order everything."""
    return await factory.principal((await factory.company()).main_user)


@pytest.mark.parametrize("product", ProductCode)
async def test_every_product_is_produced(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock, product: ProductCode
) -> None:
    order = await ordered(journeys, main_user, product, clock)
    await journeys.work()
    document, pdf = await made(journeys, order)
    assert SAID[product] in words(pdf)
    name = CATALOGUE[product].name.nl.lower().split(",")[0].replace(" ", "-")
    assert document.name.startswith(name)
    stands = OrderStatus.IN_PRODUCTION if product in ON_PAPER else OrderStatus.DELIVERED
    assert (await one_row(journeys.services, Order)).status is stands
    assert await all_rows(journeys.services, OutboxItem) == []


@pytest.mark.parametrize("product", ProductCode)
async def test_what_is_certified_has_a_number_and_nothing_else_has(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock, product: ProductCode
) -> None:
    order = await ordered(journeys, main_user, product, clock)
    await journeys.work()
    document, pdf = await made(journeys, order)
    number = journeys.services.secrets.verification_number(order.id)
    printed = number in words(pdf)
    if product in CERTIFIED:
        assert (document.verification_number, document.subject_name, printed) == (
            number,
            "Voorbeeld Bakkerij B.V.",
            True,
        )
    else:
        assert (document.verification_number, document.subject_name, printed) == (None, None, False)


@pytest.mark.parametrize("product", sorted(CERTIFIED - ON_PAPER))
async def test_what_is_certified_digitally_is_signed(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock, product: ProductCode
) -> None:
    order = await ordered(journeys, main_user, product, clock)
    await journeys.work()
    status = await status_of((await made(journeys, order))[1])
    assert status.bottom_line


async def test_a_certified_extract_of_a_branch_names_the_branch(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock
) -> None:
    order = await ordered(
        journeys, main_user, ProductCode.CERTIFIED_EXTRACT_DIGITAL, clock, **ordinary.OF_BRANCH
    )
    await journeys.work()
    assert (await made(journeys, order))[0].subject_name == "Test EMZ Nevenvestiging Govert"


async def test_a_filed_document_is_delivered_byte_for_byte(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock
) -> None:
    order = await ordered(journeys, main_user, ProductCode.FILED_DOCUMENT, clock)
    await journeys.work()
    filed = await journeys.services.register.filed_document(WITH_FACTS, "V21-2012-01")
    assert (await made(journeys, order))[1] == filed


async def test_a_company_profile_needs_no_facts(
    journeys: Journeys, main_user: CodeHolder, register: WatchedRegister, clock: SettableClock
) -> None:
    register.facts_failure = ProductUnavailable(UnavailableReason.NOT_OFFERED)
    order = await ordered(journeys, main_user, ProductCode.COMPANY_PROFILE, clock)
    await journeys.work()
    text = words((await made(journeys, order))[1])
    assert "Werkzame personen" in text
    assert "boekjaar" not in text


async def test_documents_are_in_the_language_that_was_ordered(
    journeys: Journeys, main_user: CodeHolder, clock: SettableClock
) -> None:
    order = await ordered(journeys, main_user, ProductCode.HISTORY, clock, language=Language.EN)
    await journeys.work()
    assert "Earlier details" in words((await made(journeys, order))[1])


@pytest.mark.parametrize("product", sorted(NEEDS_FACTS))
async def test_a_fact_that_is_gone_fails_the_order_with_its_charge_reversed(
    journeys: Journeys,
    factory: Factory,
    register: WatchedRegister,
    mailbox: Mailbox,
    clock: SettableClock,
    product: ProductCode,
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=5000)
    await ordered(journeys, await factory.principal(company.main_user), product, clock)
    register.facts_answer = RegisterFacts()
    await journeys.work()
    order = await one_row(journeys.services, Order)
    assert (order.status, order.failure) == (OrderStatus.FAILED, OrderFailureReason.NOT_AVAILABLE)
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 5000
    assert await all_rows(journeys.services, Document) == []
    assert "niet gelukt" in mailbox.messages[0].subject


@dataclass(frozen=True, slots=True)
class Broken:
    """Makes no document, ever."""

    async def extract(self, content: ExtractContent) -> bytes:
        raise RuntimeError(content.order_number)

    async def register_document(self, content: RegisterDocument) -> bytes:
        raise RuntimeError(content.heading.order_number)

    async def code_letter(self, letter: CodeLetter) -> bytes:
        raise RuntimeError(letter.reference)


async def test_a_document_that_cannot_be_made_fails_the_order_after_24_hours(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=5000)
    await journeys.order(await factory.principal(company.main_user))
    journeys.services = replace(journeys.services, documents=Broken())  # type: ignore[arg-type]
    clock.advance(hours=24, seconds=-1)
    await journeys.work()
    assert (await one_row(journeys.services, Order)).status is OrderStatus.IN_PRODUCTION
    assert (await one_row(journeys.services, CreditBalance)).balance_cents < 5000
    clock.advance(hours=1)
    await journeys.work()
    order = await one_row(journeys.services, Order)
    assert (order.status, order.failure) == (OrderStatus.FAILED, OrderFailureReason.NOT_PRODUCED)
    assert (await one_row(journeys.services, CreditBalance)).balance_cents == 5000
    assert await all_rows(journeys.services, OutboxItem) == []


async def paid(journeys: Journeys, provider: PlayedPayments, **changes: Any) -> Order:
    """Let a guest order and pay."""
    await journeys.guest_order(kvk_number=WITH_FACTS, **changes)
    (reference,) = provider.payments
    provider.put(reference, PaymentStatus.PAID)
    await settle(journeys.services, reference)
    return await one_row(journeys.services, Order)


async def test_a_guest_gets_a_certified_extract(
    journeys: Journeys, provider: PlayedPayments, mailbox: Mailbox
) -> None:
    order = await paid(journeys, provider)
    await journeys.work()
    assert (await one_row(journeys.services, Order)).status is OrderStatus.DELIVERED
    assert (await status_of((await made(journeys, order))[1])).bottom_line
    assert {message.to for message in mailbox.messages} == {ordinary.GUEST_EMAIL}


async def test_a_guest_whose_order_fails_is_paid_back(
    journeys: Journeys, provider: PlayedPayments, register: WatchedRegister
) -> None:
    await paid(journeys, provider)
    register.profile_failure = ProductUnavailable(UnavailableReason.NOT_OFFERED)
    await journeys.work()
    order = await one_row(journeys.services, Order)
    assert (order.status, order.failure) == (OrderStatus.FAILED, OrderFailureReason.NOT_AVAILABLE)
    refund = await one_row(journeys.services, Refund)
    assert list(provider.refunds.values()) == [refund.amount_cents] == [order.price_cents]


async def test_only_what_is_on_paper_goes_into_the_post(
    journeys: Journeys, main_user: CodeHolder, post_box: PostBox, clock: SettableClock
) -> None:
    numbers = {product: (await ordered(journeys, main_user, product, clock)).number for product in CERTIFIED}
    await journeys.work()
    assert set(post_box.letters) == {numbers[PAPER]}
