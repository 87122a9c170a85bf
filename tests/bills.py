"""Makes invoices, as if months had been billed."""

from datetime import date

from sqlalchemy import select

from models.columns import columns_of
from models.days import next_month, start_of_day
from models.document import Document
from models.invoice import TERM, BillingRun, Collection, Invoice
from models.mandate import Mandate
from models.order import Order
from models.payment_method import PaymentMethod
from resolvers.database import Transaction
from tests.factories import Code, Factory

FIRST_MONTH = date(2010, 1, 1)
CONTENT = b"%PDF of an invoice"


async def billed(factory: Factory, code: Code, *orders: Order, number: int = 1) -> list[Invoice]:
    """Make so many invoices of a code's payer, a month apart, each with its document.

    They are collected where the payer has a mandate; the given orders stand on the last one.
    """

    sha256 = await factory.services.store.put(CONTENT)

    async def write(transaction: Transaction) -> list[Invoice]:
        mandate = await _mandate_of(transaction, code)
        month, invoices = FIRST_MONTH, []
        for _ in range(number):
            invoices.append(await _invoice(transaction, code, month, mandate, sha256))
            month = next_month(month)
        for order in orders:
            (await transaction.get_one(Order, order.id)).invoice_id = invoices[-1].id
        return invoices

    return await factory.services.database.write(write)


async def _mandate_of(transaction: Transaction, code: Code) -> Mandate | None:
    mandate = columns_of(Mandate)
    of_payer = (
        mandate.organisation_id == code.organisation_id
        if code.organisation_id
        else mandate.access_code_id == code.id
    )
    return (await transaction.execute(select(Mandate).where(of_payer))).scalars().one_or_none()


async def _invoice(
    transaction: Transaction, code: Code, month: date, mandate: Mandate | None, sha256: str
) -> Invoice:
    issued_at = start_of_day(next_month(month))
    invoice = Invoice(
        number=f"F{code.hint}-{month:%Y%m}",
        run_id=(await _run(transaction, month)).id,
        organisation_id=code.organisation_id,
        access_code_id=None if code.organisation_id else code.id,
        payment_method=PaymentMethod.DIRECT_DEBIT if mandate else PaymentMethod.INVOICE,
        month=month,
        total_cents=1005,
        issued_at=issued_at,
        due_on=issued_at.date() + TERM,
    )
    transaction.add(invoice)
    await transaction.flush()
    transaction.add(
        Document(
            invoice_id=invoice.id,
            name=f"factuur-{invoice.number}.pdf",
            media_type="application/pdf",
            byte_size=len(CONTENT),
            sha256=sha256,
            created_at=issued_at,
        )
    )
    if mandate is not None:
        transaction.add(Collection(invoice_id=invoice.id, mandate_id=mandate.id, reference=invoice.number))
    return invoice


async def _run(transaction: Transaction, month: date) -> BillingRun:
    of_month = select(BillingRun).where(columns_of(BillingRun).month == month)
    run = (await transaction.execute(of_month)).scalars().one_or_none()
    if run is None:
        run = BillingRun(
            month=month, started_at=start_of_day(next_month(month)), collect_on=next_month(month)
        )
        transaction.add(run)
        await transaction.flush()
    return run
