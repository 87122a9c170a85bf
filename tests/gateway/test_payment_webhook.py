"""The webhook of the payment provider: whatever is posted, nothing of it is believed and nothing leaks."""

import asyncio
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from models.credit import CreditBalance
from models.language import Language
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable
from resolvers import deposits, payments
from resolvers.deposits import Deposit
from resolvers.payments import WEBHOOK
from resolvers.services import Services
from tests.api import Api
from tests.clock import SettableClock
from tests.database import one_row
from tests.factories import Factory
from tests.payments import person_at

FORM = {"content-type": "application/x-www-form-urlencoded"}
UNKNOWN = "tr_5B8cwPMGnU6qLbRvo7qEZo"


class Settled:
    """Stands in for settling; notes what it is asked, and fails with `failure` when set."""

    def __init__(self) -> None:
        self.references: list[str] = []
        self.failure: Exception | None = None

    async def settle(self, services: Services, reference: str) -> None:
        self.references.append(reference)
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> Settled:
    settled = Settled()
    monkeypatch.setattr(payments, "settle", settled.settle)
    return settled


async def post(guest: Api, content: bytes, **headers: str) -> httpx.Response:
    return await guest.http.post(WEBHOOK, content=content, headers=FORM | headers)


async def test_a_post_without_origin_cookie_or_login_settles_the_payment_it_names(
    guest: Api, settled: Settled
) -> None:
    answer = await post(guest, b"id=tr_d0b0E3EA3v")
    assert answer.status_code == 200
    assert settled.references == ["tr_d0b0E3EA3v"]
    assert "set-cookie" not in answer.headers


async def test_a_deposit_is_credited_once_however_often_it_is_told(
    guest: Api, services: Services, factory: Factory, clock: SettableClock, tmp_path: Path
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT)
    sent = Deposit(str(uuid4()), Decimal(25), PaymentMethod.IDEAL, Language.NL)
    started = await deposits.start(services, await factory.principal(company.main_user), sent)
    reference = (await one_row(services, Payment)).provider_reference

    before = await post(guest, f"id={reference}".encode())
    assert (await one_row(services, CreditBalance)).balance_cents == 0, "it is asked, not believed"
    async with person_at(tmp_path, clock) as person:
        await person.end(started.checkout_url, "paid")
    told = await asyncio.gather(*(post(guest, f"id={reference}".encode()) for _ in range(10)))
    unknown = await post(guest, f"id={UNKNOWN}".encode())

    assert (await one_row(services, CreditBalance)).balance_cents == 2500
    assert {(each.status_code, each.content) for each in (before, *told, unknown)} == {(200, b"ok")}


async def test_an_unknown_payment_is_answered_and_changes_nothing(guest: Api, tmp_path: Path) -> None:
    for _ in range(3):
        answer = await post(guest, f"id={UNKNOWN}".encode())
        assert (answer.status_code, answer.content) == (200, b"ok")
    assert not (tmp_path / "payments.db").exists(), "the provider is not asked about what we do not know"


async def test_a_provider_that_does_not_answer_is_asked_to_tell_it_again(
    guest: Api, settled: Settled
) -> None:
    settled.failure = PaymentsUnavailable()
    assert (await post(guest, b"id=tr_d0b0E3EA3v")).status_code == 503


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"id=",
        b"id",
        b"ID=tr_1",
        b"id=tr_1&id=tr_2",
        b"id=" + b"x" * 65,
        b"id=%00",
        b"id=tr_1%0a",
        b"id=%ff",
        b"\xff\xfe\x00",
        b"id=" + "trø".encode(),
        b'{"id": "tr_1"}',
        b"&" * 100,
        b"a=1&" * 100 + b"id=tr_1",
    ],
    ids=repr,
)
async def test_what_names_no_payment_is_refused(guest: Api, settled: Settled, content: bytes) -> None:
    answer = await post(guest, content)
    assert answer.status_code == 400
    assert settled.references == []


async def test_a_huge_post_is_refused_before_it_is_read(guest: Api, settled: Settled) -> None:
    answer = await post(guest, b"id=tr_1&more=" + b"x" * 10_000_000)
    assert answer.status_code == 413
    assert settled.references == []


async def test_what_looks_like_sql_or_a_path_is_a_payment_that_nobody_knows(guest: Api) -> None:
    for forged in ("' OR 1=1 --", "../../methods", "tr_1/refunds", "*"):
        answer = await guest.http.post(WEBHOOK, data={"id": forged})
        assert (answer.status_code, answer.content) == (200, b"ok")


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}])
async def test_a_page_of_another_site_cannot_post(
    guest: Api, settled: Settled, headers: dict[str, str]
) -> None:
    answer = await post(guest, b"id=tr_d0b0E3EA3v", **headers)
    assert answer.status_code == 403
    assert settled.references == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_it_is_posted_to_and_nothing_else(guest: Api, method: str) -> None:
    assert (await guest.http.request(method, WEBHOOK)).status_code == 405
