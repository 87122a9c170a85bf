"""What every payment provider holds to: the local one in process and over HTTP, and Mollie's test mode.

Mollie itself is asked where REGISTERPOORT_TEST_MOLLIE_KEY is set; what takes a person at its page is not.
"""

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from gateway.adapters.payments.local import local_payments
from gateway.adapters.payments.mollie import MolliePayments, mollie_payments
from models.days import system_clock
from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable
from resolvers.ports import PaymentUnknown, ProviderPayment
from tests.gateway.adapters.payment_servers import API_KEY, local_provider_over_http
from tests.payments import Person, new_payment, person_at

MOLLIE_KEY = os.environ.get("REGISTERPOORT_TEST_MOLLIE_KEY")


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider, and a person who can pay there."""

    payments: MolliePayments
    person: Person | None

    async def end(self, payment: ProviderPayment, outcome: str) -> None:
        if self.person is None:
            pytest.skip("Mollie's own page takes a person")
        await self.person.end(payment.checkout_url, outcome)

    async def paid(self) -> ProviderPayment:
        payment = await self.payments.create(new_payment())
        await self.end(payment, "paid")
        return payment


@pytest.fixture(scope="module")
def provider_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with local_provider_over_http(tmp_path_factory.mktemp("provider") / "payments.db") as base_url:
        yield base_url


@pytest.fixture(params=["in process", "over HTTP", "Mollie's test mode"])
async def provider(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Provider]:
    person: Person | None = None
    if request.param == "in process":
        payments = local_payments(tmp_path / "payments.db", "http://127.0.0.1:8001", system_clock)
        person = person_at(tmp_path, system_clock)
    elif request.param == "over HTTP":
        payments = mollie_payments(request.getfixturevalue("provider_address"), API_KEY)
        person = Person(httpx.AsyncClient())
    elif MOLLIE_KEY is None:
        pytest.skip("REGISTERPOORT_TEST_MOLLIE_KEY is not set: Mollie itself was not asked")
    else:
        payments = mollie_payments("https://api.mollie.com", MOLLIE_KEY)
    yield Provider(payments, person)
    await payments.aclose()
    if person is not None:
        async with person:
            pass


@pytest.mark.parametrize("method", [PaymentMethod.IDEAL, PaymentMethod.CREDIT_CARD])
async def test_a_payment_begins_open_with_an_address_to_pay_at(
    provider: Provider, method: PaymentMethod
) -> None:
    asked = new_payment(method=method)
    payment = await provider.payments.create(asked)
    assert payment.reference.startswith("tr_")
    assert payment.payment_id == asked.payment_id
    assert payment.status is PaymentStatus.OPEN
    assert (payment.amount_cents, payment.refunded_cents) == (785, 0)
    assert payment.checkout_url is not None
    assert payment.checkout_url.startswith("http")
    assert await provider.payments.fetch(payment.reference) == payment


async def test_the_same_payment_asked_again_is_the_same_one(provider: Provider) -> None:
    asked = new_payment()
    first, second = await provider.payments.create(asked), await provider.payments.create(asked)
    assert first == second


async def test_another_payment_is_another_one(provider: Provider) -> None:
    first = await provider.payments.create(new_payment())
    second = await provider.payments.create(new_payment())
    assert first.reference != second.reference


@pytest.mark.parametrize("cents", [100, 101, 110, 123456, 999999])
async def test_an_amount_comes_back_to_the_cent(provider: Provider, cents: int) -> None:
    payment = await provider.payments.create(
        new_payment(amount_cents=cents, method=PaymentMethod.CREDIT_CARD)
    )
    assert payment.amount_cents == cents


async def test_what_was_paid_is_paid(provider: Provider) -> None:
    payment = await provider.paid()
    paid = await provider.payments.fetch(payment.reference)
    assert (paid.status, paid.checkout_url) == (PaymentStatus.PAID, None)


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        ("canceled", PaymentStatus.CANCELLED),
        ("expired", PaymentStatus.EXPIRED),
        ("failed", PaymentStatus.FAILED),
    ],
)
async def test_a_payment_can_end_without_money(
    provider: Provider, outcome: str, status: PaymentStatus
) -> None:
    payment = await provider.payments.create(new_payment())
    await provider.end(payment, outcome)
    ended = await provider.payments.fetch(payment.reference)
    assert (ended.status, ended.checkout_url) == (status, None)


async def test_cancelling_is_harmless_however_often(provider: Provider) -> None:
    payment = await provider.payments.create(new_payment())
    for _ in range(2):
        await provider.payments.cancel(payment.reference)
    found = await provider.payments.fetch(payment.reference)
    assert found.status in (PaymentStatus.CANCELLED, PaymentStatus.OPEN)


async def test_a_paid_payment_stays_paid_when_it_is_cancelled(provider: Provider) -> None:
    payment = await provider.paid()
    await provider.payments.cancel(payment.reference)
    assert (await provider.payments.fetch(payment.reference)).status is PaymentStatus.PAID


async def test_a_paid_payment_is_paid_back(provider: Provider) -> None:
    payment = await provider.paid()
    reference = await provider.payments.refund(uuid4(), payment.reference, 785, "Terugbetaling")
    assert reference.startswith("re_")
    found = await provider.payments.fetch(payment.reference)
    assert (found.status, found.refunded_cents) == (PaymentStatus.PAID, 785)


async def test_the_same_refund_asked_again_is_the_same_one(provider: Provider) -> None:
    payment, refund_id = await provider.paid(), uuid4()
    references = [
        await provider.payments.refund(refund_id, payment.reference, 785, "Terugbetaling") for _ in range(3)
    ]
    assert len(set(references)) == 1
    assert (await provider.payments.fetch(payment.reference)).refunded_cents == 785


async def test_what_was_paid_back_already_is_not_paid_back_twice(provider: Provider) -> None:
    payment = await provider.paid()
    first = await provider.payments.refund(uuid4(), payment.reference, 785, "Terugbetaling")
    assert await provider.payments.refund(uuid4(), payment.reference, 785, "Terugbetaling") == first
    assert (await provider.payments.fetch(payment.reference)).refunded_cents == 785


async def test_what_nobody_paid_is_not_paid_back(provider: Provider) -> None:
    payment = await provider.payments.create(new_payment())
    with pytest.raises(PaymentsUnavailable):
        await provider.payments.refund(uuid4(), payment.reference, 785, "Terugbetaling")


@pytest.mark.parametrize(
    "reference", ["tr_0000000000000000000000", "tr_", "", "../methods", "re_1", "tr_\uff11"]
)
async def test_a_payment_that_is_none_is_unknown(provider: Provider, reference: str) -> None:
    with pytest.raises(PaymentUnknown):
        await provider.payments.fetch(reference)
    with pytest.raises(PaymentUnknown):
        await provider.payments.cancel(reference)
    with pytest.raises(PaymentUnknown):
        await provider.payments.refund(uuid4(), reference, 785, "Terugbetaling")


async def test_a_description_of_any_length_is_taken(provider: Provider) -> None:
    payment = await provider.payments.create(new_payment(description="lang " * 100))
    assert payment.status is PaymentStatus.OPEN
