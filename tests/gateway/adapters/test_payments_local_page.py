"""The local provider's payment page, as a person meets it."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from gateway.adapters.payments.local import local_payments
from gateway.adapters.payments.mollie import MolliePayments
from models.language import Language
from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from tests.clock import SettableClock
from tests.payments import BANK, Person, new_payment, person_at

RETURN = "https://poort.example/guest-orders/B-0001"


@dataclass(frozen=True, slots=True)
class Desk:
    """A provider with a person before its page."""

    payments: MolliePayments
    person: Person

    async def begin(
        self,
        *,
        method: PaymentMethod = PaymentMethod.IDEAL,
        language: Language = Language.NL,
        description: str = "B-0001",
    ) -> tuple[str, str]:
        """Begin a payment; give its reference and its page."""
        payment = await self.payments.create(
            new_payment(
                method=method,
                language=language,
                description=description,
                amount_cents=123405,
                return_url=RETURN,
            )
        )
        assert payment.checkout_url is not None
        return payment.reference, payment.checkout_url

    async def status(self, reference: str) -> PaymentStatus:
        return (await self.payments.fetch(reference)).status


@pytest.fixture
async def desk(tmp_path: Path, clock: SettableClock) -> AsyncIterator[Desk]:
    payments = local_payments(tmp_path / "payments.db", "http://127.0.0.1:8001", clock)
    async with person_at(tmp_path, clock) as person:
        yield Desk(payments, person)
    await payments.aclose()


@pytest.mark.parametrize(
    ("language", "lang", "words"),
    [
        (Language.NL, "nl", ["Betalen met iDEAL", "€\xa01.234,05", "Uw bank", "Annuleren", "Laten verlopen"]),
        (Language.EN, "en", ["Pay with iDEAL", "€1,234.05", "Your bank", "Cancel", "Let it expire"]),
    ],
)
async def test_the_page_shows_what_is_paid_in_the_payments_language(
    desk: Desk, language: Language, lang: str, words: list[str]
) -> None:
    _, page = await desk.begin(language=language)
    shown = await desk.person.look(page)
    assert shown.status_code == 200
    assert f'<html lang="{lang}">' in shown.text
    assert [word for word in [*words, "B-0001", BANK] if word not in shown.text] == []


async def test_every_control_has_a_name_and_the_page_needs_no_script(desk: Desk) -> None:
    _, page = await desk.begin()
    text = (await desk.person.look(page)).text
    controls = re.findall(r'<select id="(\w+)"', text)
    assert controls == re.findall(r'<label for="(\w+)"', text)
    assert len(re.findall(r"<h1>", text)) == 1
    assert "<script" not in text
    assert "style=" not in text
    assert 'content="width=device-width, initial-scale=1"' in text


async def test_the_page_allows_nothing_but_its_forms_and_style(desk: Desk) -> None:
    _, page = await desk.begin()
    shown = await desk.person.look(page)
    assert shown.headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; form-action 'self' https://poort.example; "
        "base-uri 'none'; frame-ancestors 'none'"
    )
    style = await desk.person.look("http://127.0.0.1:8001/checkout.css")
    assert style.headers["content-type"].startswith("text/css")


async def test_what_a_merchant_writes_is_text_and_nothing_else(desk: Desk) -> None:
    _, page = await desk.begin(description='<script>alert("x")</script>')
    text = (await desk.person.look(page)).text
    assert "<script" not in text
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize(
    ("outcome", "status", "said"),
    [
        ("paid", PaymentStatus.PAID, "Er is betaald"),
        ("canceled", PaymentStatus.CANCELLED, "geannuleerd"),
        ("expired", PaymentStatus.EXPIRED, "verlopen"),
        ("failed", PaymentStatus.FAILED, "mislukt"),
    ],
)
@pytest.mark.parametrize("method", [PaymentMethod.IDEAL, PaymentMethod.CREDIT_CARD])
async def test_the_person_decides_how_it_ends_and_comes_back(
    desk: Desk, method: PaymentMethod, outcome: str, status: PaymentStatus, said: str
) -> None:
    reference, page = await desk.begin(method=method)
    assert await desk.person.end(page, outcome) == RETURN
    assert await desk.status(reference) is status
    ended = await desk.person.look(page)
    assert said in ended.text
    assert f'href="{RETURN}"' in ended.text
    assert "<button" not in ended.text


async def test_a_card_asks_for_no_bank(desk: Desk) -> None:
    reference, page = await desk.begin(method=PaymentMethod.CREDIT_CARD)
    assert "<select" not in (await desk.person.look(page)).text
    assert (await desk.person.send(page, outcome="paid")).status_code == 303
    assert await desk.status(reference) is PaymentStatus.PAID


@pytest.mark.parametrize("bank", ["", "Een andere bank"])
async def test_ideal_is_not_paid_without_a_bank(desk: Desk, bank: str) -> None:
    reference, page = await desk.begin()
    answer = await desk.person.send(page, outcome="paid", bank=bank)
    assert answer.status_code == 422
    assert 'role="alert">Kies eerst uw bank.' in answer.text
    assert 'aria-describedby="no-bank"' in answer.text
    assert await desk.status(reference) is PaymentStatus.OPEN


@pytest.mark.parametrize("form", [{}, {"outcome": "open"}, {"outcome": "refunded"}, {"outcome": "x" * 5000}])
async def test_a_form_that_is_none_changes_nothing(desk: Desk, form: dict[str, str]) -> None:
    reference, page = await desk.begin()
    assert (await desk.person.send(page, **form)).status_code == 422
    assert await desk.status(reference) is PaymentStatus.OPEN


@pytest.mark.parametrize("second", ["paid", "canceled", "failed"])
async def test_sending_the_form_twice_ends_it_once(desk: Desk, second: str) -> None:
    reference, page = await desk.begin()
    assert await desk.person.end(page, "paid") == await desk.person.end(page, second) == RETURN
    assert await desk.status(reference) is PaymentStatus.PAID


async def test_another_address_finds_no_payment(desk: Desk) -> None:
    reference, page = await desk.begin()
    for guessed in (page[:-1], page + "0", page.rpartition("/")[0] + f"/{reference}"):
        assert (await desk.person.look(guessed)).status_code == 404
        assert (await desk.person.send(guessed, outcome="paid", bank=BANK)).status_code == 404
    assert await desk.status(reference) is PaymentStatus.OPEN


@pytest.mark.parametrize(("accepts", "said"), [("nl", "Controleer het adres"), ("en", "Check the address")])
async def test_a_payment_that_is_not_there_says_what_to_do(
    tmp_path: Path, clock: SettableClock, accepts: str, said: str
) -> None:
    async with person_at(tmp_path, clock) as person:
        person._client.headers["accept-language"] = accepts
        answer: httpx.Response = await person.look("http://127.0.0.1:8001/checkout/none")
    assert said in answer.text
