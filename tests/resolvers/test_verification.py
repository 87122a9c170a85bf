"""Anybody who holds a certified document can see that it is genuine, and not who ordered it (DOMAIN 17)."""

from dataclasses import asdict
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest

from auth.principal import CodeHolder
from auth.throttle import VERIFICATION_FROM_ADDRESS
from models.business_register import RegistrationKind, SearchHit
from models.catalogue import CERTIFIED, ON_PAPER, ProductCode
from models.document import Document
from models.order import Order
from models.refusals import DocumentNotFound, TooManyRequests
from resolvers import documents, registrations
from resolvers.verification import DocumentVerification, verify
from tests.clock import SettableClock
from tests.database import change_row, one_row
from tests.resolvers.journeys import ADDRESS, Journeys
from tests.resolvers.test_availability import WITH_FACTS
from tests.resolvers.test_products import OPTIONS


async def certified(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, product: ProductCode, **changes: Any
) -> Document:
    options = {"product": product, "kvk_number": WITH_FACTS, **OPTIONS.get(product, {}), **changes}
    order = await journeys.order(buyer, **options)
    clock.advance(minutes=11)
    await journeys.work()
    return await one_row(journeys.services, Document, order_id=order.id)


async def looked_up(journeys: Journeys, number: str | None) -> DocumentVerification:
    assert number is not None
    return await verify(journeys.services, number, ADDRESS)


@pytest.mark.parametrize("product", sorted(CERTIFIED))
async def test_a_certified_document_is_found_by_its_number(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, product: ProductCode
) -> None:
    document = await certified(journeys, buyer, clock, product)
    content = journeys.services.store.path(document.sha256).read_bytes()
    assert await looked_up(journeys, document.verification_number) == DocumentVerification(
        number=document.verification_number or "",
        product=product,
        kvk_number=WITH_FACTS,
        branch_number=None,
        name="Voorbeeld Bakkerij B.V.",
        issued_at=clock.now,
        file_name=document.name,
        byte_size=len(content),
        sha256=sha256(content).hexdigest(),
    )


async def test_it_does_not_tell_who_ordered(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    document = await certified(journeys, buyer, clock, ProductCode.CERTIFIED_EXTRACT_PAPER)
    told = str(asdict(await looked_up(journeys, document.verification_number)))
    for secret in (str(buyer.access_code_id), buyer.access_code_id.hex, "Test Ontvanger", "Teststraat"):
        assert secret not in told


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda number: number.replace("-", ""),
        lambda number: f"  {number.replace('-', ' ')} ",
        lambda number: number.replace("0", "O").replace("1", "I"),
        lambda number: number.replace("0", "o").replace("1", "l"),
    ],
    ids=["lower case", "without dashes", "with spaces", "O and I", "o and l"],
)
async def test_however_it_is_typed_the_number_finds_its_document(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, typed: Any
) -> None:
    document = await certified(journeys, buyer, clock, ProductCode.CERTIFIED_EXTRACT_DIGITAL)
    number = "0123-4567-89AB-CDEF-01GH"
    await change_row(journeys.services, Document, document.id, verification_number=number)
    assert (await looked_up(journeys, typed(number))).sha256 == document.sha256


@pytest.mark.parametrize(
    "number", ["", "0123", "0123-4567-89AB-CDEF-01GH", "é" * 20, "%", "A" * 10_000, "\0", "\ud800"]
)
async def test_a_number_that_was_not_given_out_finds_nothing(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock, number: str
) -> None:
    await certified(journeys, buyer, clock, ProductCode.CERTIFIED_EXTRACT_DIGITAL)
    with pytest.raises(DocumentNotFound):
        await looked_up(journeys, number)


async def test_what_is_not_certified_is_not_found_by_anything(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    document = await certified(journeys, buyer, clock, ProductCode.EXTRACT)
    order = await one_row(journeys.services, Order)
    for number in (order.number, document.id.hex, journeys.services.secrets.verification_number(order.id)):
        with pytest.raises(DocumentNotFound):
            await looked_up(journeys, number)


async def test_the_name_is_the_one_that_the_document_says(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    document = await certified(journeys, buyer, clock, ProductCode.CERTIFIED_EXTRACT_DIGITAL)
    renamed = SearchHit(WITH_FACTS, "990099000021", "Andere naam", RegistrationKind.MAIN_BRANCH, None, None)
    await registrations.remember(journeys.services.database, [renamed], clock.now)
    assert (await looked_up(journeys, document.verification_number)).name == "Voorbeeld Bakkerij B.V."


async def test_paper_is_verified_but_not_downloaded(
    journeys: Journeys, buyer: CodeHolder, clock: SettableClock
) -> None:
    digital = await certified(journeys, buyer, clock, ProductCode.CERTIFIED_EXTRACT_DIGITAL)
    paper = await certified(journeys, buyer, clock, *ON_PAPER)
    assert (await looked_up(journeys, paper.verification_number)).sha256 == paper.sha256
    reader = journeys.services.database.reader(buyer)
    assert await documents.find(reader, paper.id) is None
    assert await documents.find(reader, digital.id) is not None


async def test_one_address_cannot_ask_without_end(journeys: Journeys, clock: SettableClock) -> None:
    for _ in range(VERIFICATION_FROM_ADDRESS.attempts):
        with pytest.raises(DocumentNotFound):
            await verify(journeys.services, "0", "192.0.2.7")
    with pytest.raises(TooManyRequests) as refusal:
        await verify(journeys.services, "0", "192.0.2.7")
    with pytest.raises(DocumentNotFound):
        await verify(journeys.services, "0", "192.0.2.8")
    clock.now += timedelta(seconds=refusal.value.retry_after_seconds)
    with pytest.raises(DocumentNotFound):
        await verify(journeys.services, "0", "192.0.2.7")


async def test_numbers_are_random_to_whoever_has_not_the_key(journeys: Journeys) -> None:
    secrets = journeys.services.secrets
    numbers = [secrets.verification_number(UUID(int=number)) for number in range(500)]
    assert len(set(numbers)) == 500
    assert all(len(number.replace("-", "")) == 20 for number in numbers)
    assert [len({number[place] for number in numbers}) for place in (0, 5, 10, 15, 20)] == [32] * 5
