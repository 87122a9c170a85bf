"""The monthly bills: each delivered order once, numbers without a gap, one file for the bank (DOMAIN 14)."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCode
from models.days import AMSTERDAM, amsterdam_day, next_month
from models.invoice import BillingRun, Collection, Invoice, InvoiceNumbers
from models.mandate import Mandate
from models.order import Order, OrderFailureReason, OrderStatus
from models.outbox import OutboxItem, Task
from models.payment_method import BILLED_MONTHLY, PaymentMethod
from resolvers.billing import BillingSummary, MonthNotOver, bill_month
from resolvers.ports import Creditor, DirectDebit, DirectDebitFile
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import IBAN, Company, Factory
from tests.fakes import Killed, Moments, with_moments

OCTOBER = date(2026, 10, 1)
NAMESPACE = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"}


@pytest.fixture(autouse=True)
def november(clock: SettableClock) -> None:
    """Begin on the first of November, when October can be billed."""
    clock.set_in_amsterdam("2026-11-01T09:00")


def in_amsterdam(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)


MIDWAY = in_amsterdam("2026-10-15T12:00")


async def delivered(factory: Factory, company: Company, number: int = 1, cents: int = 235) -> list[Order]:
    """Make delivered orders of October."""
    return await factory.orders(
        company.main_user, number, status=OrderStatus.DELIVERED, price_cents=cents, placed_at=MIDWAY
    )


async def invoices(services: Services) -> list[Invoice]:
    return sorted(await all_rows(services, Invoice), key=lambda invoice: invoice.number)


def collected(content: bytes) -> list[tuple[str, Decimal]]:
    """Read which amounts a file asks for, by reference."""
    file = ElementTree.fromstring(content)  # noqa: S314
    return [
        (
            each.findtext("p:PmtId/p:EndToEndId", "", NAMESPACE),
            Decimal(each.findtext("p:InstdAmt", "", NAMESPACE)),
        )
        for each in file.iter(f"{{{NAMESPACE['p']}}}DrctDbtTxInf")
    ]


async def test_the_orders_of_a_company_s_month_stand_on_one_invoice(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    sub_code = await factory.sub_code(company)
    await delivered(factory, company, 3, cents=235)
    await factory.order(sub_code, status=OrderStatus.DELIVERED, price_cents=770, placed_at=MIDWAY)
    summary = await bill_month(services, OCTOBER)
    (invoice,) = await invoices(services)
    assert invoice.total_cents == 3 * 235 + 770
    assert invoice.number == "F2026-000001"
    assert (invoice.organisation_id, invoice.access_code_id) == (company.id, None)
    assert invoice.payment_method is PaymentMethod.INVOICE
    assert invoice.due_on == date(2026, 11, 29)
    assert invoice.month == OCTOBER
    assert {order.invoice_id for order in await all_rows(services, Order)} == {invoice.id}
    assert [item.subject_id for item in await all_rows(services, OutboxItem, task=Task.MAKE_INVOICE)] == [
        invoice.id
    ]
    assert summary == BillingSummary(OCTOBER, 1, 1475, 0, 0, summary.collect_on, None)


async def test_every_payer_has_an_invoice_of_its_own_to_the_cent(
    services: Services, factory: Factory
) -> None:
    companies = [await factory.company(method=method) for method in (*BILLED_MONTHLY, *BILLED_MONTHLY)]
    for number, company in enumerate(companies, 1):
        await delivered(factory, company, number, cents=100 * number + 1)
    persons = [await factory.private_code(method=PaymentMethod.DIRECT_DEBIT) for _ in range(2)]
    for person in persons:
        await factory.order(person, status=OrderStatus.DELIVERED, price_cents=99, placed_at=MIDWAY)
    summary = await bill_month(services, OCTOBER)
    totals = {
        (each.organisation_id, each.access_code_id): each.total_cents for each in await invoices(services)
    }
    expected = {
        (company.id, None): number * (100 * number + 1) for number, company in enumerate(companies, 1)
    }
    assert totals == expected | {(None, person.id): 99 for person in persons}
    assert (summary.invoices, summary.total_cents) == (6, sum(totals.values()))
    assert summary.collections == 4
    assert summary.file is not None
    amounts = [amount for _, amount in collected(summary.file.read_bytes())]
    assert sum(amounts) == Decimal(summary.collected_cents) / 100


@pytest.mark.parametrize(
    ("status", "cents"),
    [
        (OrderStatus.PLACED, 235),
        (OrderStatus.IN_PRODUCTION, 235),
        (OrderStatus.CANCELLED, 235),
        (OrderStatus.DELIVERED, 0),
    ],
)
async def test_what_is_free_or_not_delivered_is_not_billed(
    services: Services, factory: Factory, status: OrderStatus, cents: int
) -> None:
    company = await factory.company()
    await factory.order(company.main_user, status=status, price_cents=cents, placed_at=MIDWAY)
    failed = await factory.order(company.main_user, status=OrderStatus.IN_PRODUCTION, placed_at=MIDWAY)
    failure = OrderFailureReason.NOT_AVAILABLE
    await change_row(services, Order, failed.id, status=OrderStatus.FAILED, failure=failure)
    summary = await bill_month(services, OCTOBER)
    assert summary.invoices == 0
    assert await invoices(services) == []


async def test_a_balance_pays_at_once_and_gets_no_invoice(services: Services, factory: Factory) -> None:
    await delivered(factory, await factory.company(method=PaymentMethod.CREDIT, credit=1000))
    assert (await bill_month(services, OCTOBER)).invoices == 0


async def test_what_is_delivered_after_its_month_was_billed_comes_with_the_next_month(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    await delivered(factory, company)
    late = await factory.order(company.main_user, status=OrderStatus.IN_PRODUCTION, placed_at=MIDWAY)
    await bill_month(services, OCTOBER)
    await change_row(services, Order, late.id, status=OrderStatus.DELIVERED, delivered_at=clock())
    await bill_month(services, OCTOBER)
    assert len(await invoices(services)) == 1
    clock.set_in_amsterdam("2026-12-01T09:00")
    await bill_month(services, date(2026, 11, 1))
    october, november = await invoices(services)
    assert (await one_row(services, Order, id=late.id)).invoice_id == november.id
    assert (october.month, november.month) == (OCTOBER, date(2026, 11, 1))


@pytest.mark.parametrize(
    ("month", "last_of_it", "first_of_next"),
    [
        (date(2026, 10, 1), "2026-10-31T23:59:59", "2026-11-01T00:00"),
        (date(2026, 3, 1), "2026-03-31T23:59:59", "2026-04-01T00:00"),
        (date(2025, 12, 1), "2025-12-31T23:59:59", "2026-01-01T00:00"),
        (date(2024, 2, 1), "2024-02-29T23:59:59", "2024-03-01T00:00"),
    ],
)
async def test_a_month_ends_at_midnight_in_amsterdam_in_summer_and_in_winter(
    services: Services,
    factory: Factory,
    clock: SettableClock,
    month: date,
    last_of_it: str,
    first_of_next: str,
) -> None:
    company = await factory.company()
    for moment in (last_of_it, first_of_next):
        placed_at = in_amsterdam(moment)
        await factory.order(company.main_user, status=OrderStatus.DELIVERED, placed_at=placed_at)
    clock.set_in_amsterdam(last_of_it)
    with pytest.raises(MonthNotOver):
        await bill_month(services, month)
    assert await all_rows(services, BillingRun) == []
    clock.set_in_amsterdam(first_of_next)
    assert (await bill_month(services, month)).total_cents == 235
    (billed,) = [order for order in await all_rows(services, Order) if order.invoice_id is not None]
    assert billed.placed_at == in_amsterdam(last_of_it)


# The file for the bank


async def test_the_file_asks_for_each_invoice_with_its_mandate(services: Services, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    await delivered(factory, company, 2, cents=1005)
    summary = await bill_month(services, OCTOBER)
    run, mandate = await one_row(services, BillingRun), await one_row(services, Mandate)
    collection, invoice = await one_row(services, Collection), await one_row(services, Invoice)
    assert summary.file is not None
    assert summary.file.name == "2026-10.xml"
    content = summary.file.read_bytes()
    assert run.file_sha256 is not None
    assert services.store.path(run.file_sha256).read_bytes() == content
    assert run.completed_at is not None
    assert collected(content) == [(collection.reference, Decimal("20.10"))]
    for said in (mandate.reference, IBAN, invoice.number, services.creditor.iban, f"{run.collect_on}"):
        assert said in content.decode()


async def test_the_day_of_collection_is_two_weeks_after_it_is_announced(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    await delivered(factory, await factory.company(method=PaymentMethod.DIRECT_DEBIT))
    summary = await bill_month(services, OCTOBER)
    # the first of November and two weeks is a Sunday
    assert summary.collect_on == date(2026, 11, 16)


async def test_a_payer_without_a_mandate_gets_an_invoice_to_pay(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    await delivered(factory, company)
    await change_row(services, Mandate, (await one_row(services, Mandate)).id, ended_at=clock())
    summary = await bill_month(services, OCTOBER)
    assert (summary.invoices, summary.collections, summary.file) == (1, 0, None)
    assert (await one_row(services, Invoice)).payment_method is PaymentMethod.INVOICE
    assert await all_rows(services, Collection) == []


# Once, whatever happens


async def payers(factory: Factory, number: int = 3) -> None:
    for _ in range(number):
        await delivered(factory, await factory.company(method=PaymentMethod.DIRECT_DEBIT), 2)


async def test_running_twice_changes_nothing(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    await payers(factory)
    first = await bill_month(services, OCTOBER)
    assert first.file is not None
    file, rows = first.file.read_bytes(), await contents(services)
    clock.advance(days=3)
    assert await bill_month(services, OCTOBER) == first
    assert await contents(services) == rows
    assert first.file.read_bytes() == file


@pytest.fixture
async def others(settings: Settings, clock: SettableClock) -> AsyncIterator[Services]:
    """Give the services of another process."""
    async with services_of(settings, clock) as made:
        yield made


async def test_two_that_run_at_once_bill_each_order_once(
    services: Services, others: Services, factory: Factory
) -> None:
    await payers(factory, 8)
    both = await asyncio.gather(*(bill_month(each, OCTOBER) for each in (services, others, services, others)))
    assert len({(each.invoices, each.total_cents, each.collected_cents) for each in both}) == 1
    assert both[0].invoices == 8
    assert [invoice.number for invoice in await invoices(services)] == [
        f"F2026-{number:06}" for number in range(1, 9)
    ]
    assert (await one_row(services, InvoiceNumbers)).last == 8
    assert both[0].file is not None
    content = both[0].file.read_bytes()
    assert len(collected(content)) == len(await all_rows(services, Collection)) == 8
    run = await one_row(services, BillingRun)
    assert run.file_sha256 is not None
    assert services.store.path(run.file_sha256).read_bytes() == content


class ListedFile:
    """Makes a list of references in the place of a file, which takes less time."""

    def __init__(self, behind: DirectDebitFile) -> None:
        self._behind = behind

    async def make(self, _creditor: Creditor, _collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
        return "\n".join(debit.reference for debit in debits).encode()

    async def hand_over(self, month: date, content: bytes) -> Path:
        return await self._behind.hand_over(month, content)

    def path(self, month: date) -> Path:
        return self._behind.path(month)


async def test_a_run_that_was_cut_off_at_any_moment_is_finished_by_the_next(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    services = replace(services, direct_debit=ListedFile(services.direct_debit))
    month, moments = OCTOBER, Moments()
    for moment in count():
        month = next_month(month)
        clock.set_in_amsterdam(f"{month:%Y-%m}-15T12:00")
        for _ in range(2):
            company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
            await factory.order(company.main_user, status=OrderStatus.DELIVERED, price_cents=235)
        clock.advance(days=20)
        moments = Moments(kill_at=moment)
        with suppress(Killed):
            await bill_month(with_moments(services, moments), month)
        whole = [order.invoice_id is not None for order in await all_rows(services, Order)].count(True)
        assert whole == len(await all_rows(services, Invoice))
        summary = await bill_month(services, month)
        assert (summary.invoices, summary.total_cents, summary.collections) == (2, 470, 2)
        assert summary.file is not None
        assert len(summary.file.read_text().splitlines()) == 2
        if not moments.killed:
            break
    assert moments.passed.count("after commit") >= 5
    numbers = [invoice.number for invoice in await invoices(services)]
    for year in {number[:5] for number in numbers}:
        of_year = [number for number in numbers if number.startswith(year)]
        assert of_year == [f"{year}-{number:06}" for number in range(1, len(of_year) + 1)]


async def test_a_run_that_is_finished_days_later_announces_its_collections_anew(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    await payers(factory, 2)
    # begun, one of two payers billed
    moments = Moments(kill_at=4)
    with suppress(Killed):
        await bill_month(with_moments(services, moments), OCTOBER)
    assert len(await invoices(services)) == 1
    clock.advance(days=5)
    summary = await bill_month(services, OCTOBER)
    assert summary.collect_on >= amsterdam_day(clock()) + timedelta(days=14)
    assert summary.file is not None
    assert f"<ReqdColltnDt>{summary.collect_on}</ReqdColltnDt>" in summary.file.read_text()


async def test_what_is_delivered_after_its_payer_was_billed_does_not_stop_the_run(
    services: Services, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    await delivered(factory, company)
    with suppress(Killed):
        await bill_month(with_moments(services, Moments(kill_at=4)), OCTOBER)
    assert len(await invoices(services)) == 1
    (late,) = await delivered(factory, company)
    assert (await bill_month(services, OCTOBER)).total_cents == 235
    assert (await one_row(services, Order, id=late.id)).invoice_id is None


class BilledMeanwhile(ListedFile):
    """Another process bills one payer more while the file is made for the first time."""

    def __init__(self, services: Services, factory: Factory) -> None:
        super().__init__(services.direct_debit)
        self._services, self._factory = services, factory
        self.made: list[int] = []

    async def make(self, _creditor: Creditor, _collect_on: date, debits: Sequence[DirectDebit]) -> bytes:
        self.made.append(len(debits))
        if len(self.made) == 1:
            await payers(self._factory, 1)
            moments = Moments(kill_at=4)
            with suppress(Killed):
                await bill_month(with_moments(self._services, moments), OCTOBER)
        return await super().make(_creditor, _collect_on, debits)


async def test_what_another_bills_while_the_file_is_made_is_in_the_file_that_is_kept(
    services: Services, factory: Factory
) -> None:
    await payers(factory, 1)
    file = BilledMeanwhile(services, factory)
    summary = await bill_month(replace(services, direct_debit=file), OCTOBER)
    assert file.made == [1, 2]
    assert summary.collections == len(await all_rows(services, Collection)) == 2
    assert summary.file is not None
    assert len(summary.file.read_text().splitlines()) == 2


async def test_once_the_file_is_made_nothing_more_is_billed_in_the_run(
    services: Services, factory: Factory
) -> None:
    await payers(factory, 1)
    await bill_month(services, OCTOBER)
    await change_row(services, BillingRun, (await one_row(services, BillingRun)).id, completed_at=None)
    await payers(factory, 1)
    assert (await bill_month(services, OCTOBER)).invoices == 1


async def test_numbers_begin_again_with_the_year(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    await delivered(factory, company)
    await bill_month(services, OCTOBER)
    clock.set_in_amsterdam("2027-01-01T00:00")
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED, price_cents=1)
    await change_row(services, Order, order.id, placed_at=in_amsterdam("2026-12-31T23:59"))
    await bill_month(services, date(2026, 12, 1))
    assert [each.number for each in await invoices(services)] == ["F2026-000001", "F2027-000001"]


async def test_the_orders_of_a_revoked_code_are_billed_to_its_company(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    await factory.order(code, status=OrderStatus.DELIVERED, placed_at=MIDWAY)
    await change_row(services, AccessCode, code.id, status="REVOKED")
    assert (await bill_month(services, OCTOBER)).total_cents == 235
