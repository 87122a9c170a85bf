"""A database with a row in every table that has constraints, and at every status that a row can have."""

from datetime import date
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from auth.secrets import new_number
from models.access_code import AccessCode, AccessCodeStatus
from models.account import AccountStatus
from models.business_register import RegistrationKind
from models.catalogue import ProductCode
from models.credit import CreditBalance
from models.document import Document
from models.filing import Filing, FilingReport, FilingStatus, Route
from models.filing_authorisation import AuthorisationStatus, FilingAuthorisation
from models.idempotency import IdempotencyKey
from models.invoice import CollectionStatus, InvoiceNumbers
from models.known_place import KnownPlace
from models.language import Language
from models.order import Order, OrderFailureReason, OrderStatus
from models.payment import Payment, PaymentStatus, Refund
from models.payment_method import PaymentMethod
from models.registration import Registration
from models.session import RefreshToken, Session
from models.size_class import SizeClass
from models.throttle import AttemptWindow
from models.upload import Upload
from resolvers import charging
from resolvers.database import Transaction
from tests.clock import MONDAY_MORNING
from tests.database import one_row
from tests.factories import Code, Company, Factory

Named = dict[str, Any]
"""What statements name with a colon."""


async def fill(factory: Factory) -> Named:
    """Fill an empty database; give what its rows are called."""
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    colleague = await factory.sub_code(company)
    twin = await factory.company(method=PaymentMethod.CREDIT)
    neighbour = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    private_code = await factory.private_code(method=PaymentMethod.CREDIT)
    debited_code = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
    names: Named = {
        "company": company.id,
        "kvk": company.kvk_number,
        "main_user": company.main_user.id,
        "colleague": colleague.id,
        "twin": twin.id,
        "twins_main_user": twin.main_user.id,
        "neighbour": neighbour.id,
        "neighbours_main_user": neighbour.main_user.id,
        "private_code": private_code.id,
        "debited_code": debited_code.id,
        "private_order": (await factory.order(private_code)).id,
        "debited_order": (await factory.order(neighbour.main_user)).id,
        "new": uuid7(),
        "newer": uuid7(),
        "newest": uuid7(),
        "hash": b"another hash",
    }
    for status in AccessCodeStatus:
        names[f"code_{status.lower()}"] = (await factory.sub_code(company, status=status)).id
    names |= await _orders(factory, company)
    names |= await _money(factory, company)
    names |= await _bills(factory, neighbour, debited_code)
    names |= await _accounts(factory, company)
    names |= await _filings(factory, company, names["account"])
    await _what_is_counted_once(factory, company, names)
    return names


async def _orders(factory: Factory, company: Company) -> Named:
    """Make orders of the company, charged and taken back, and a guest's order of each status, on paper."""
    order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    second_order = await factory.order(company.main_user)
    document = await one_row(factory.services, Document, order_id=order.id)
    contact = await factory.contact_request(order, company.main_user)

    async def write(transaction: Transaction) -> None:
        code = await transaction.get_one(AccessCode, company.main_user.id)
        await charging.charge(transaction, code, order)
        await charging.reverse(transaction, order, MONDAY_MORNING)
        certified = await transaction.get_one(Document, document.id)
        certified.verification_number, certified.subject_name = "V-OLD", "Testbedrijf"

    await factory.services.database.write(write)
    paper = {status: await _on_paper(factory, status) for status in OrderStatus}
    await factory.shipment(paper[OrderStatus.POSTED])
    return {
        "order": order.id,
        "second_order": second_order.id,
        "certified": document.id,
        "contact": contact.id,
        **{f"order_{status.lower()}": each.id for status, each in paper.items()},
    }


async def _on_paper(factory: Factory, status: OrderStatus) -> Order:
    failure = OrderFailureReason.NOT_PRODUCED if status is OrderStatus.FAILED else None
    product = ProductCode.CERTIFIED_EXTRACT_PAPER
    return await factory.guest_order(status=status, product=product, failure=failure)


async def _money(factory: Factory, company: Company) -> Named:
    """Make a deposit of each status, a paid order, and one that was paid back."""
    services = factory.services
    balance = await one_row(services, CreditBalance, organisation_id=company.id)
    deposits = {
        status: Payment(
            provider_reference=new_number("tr"),
            balance_id=balance.id,
            access_code_id=company.main_user.id,
            payment_method=PaymentMethod.CREDIT_CARD,
            amount_cents=1000,
            status=status,
            checkout_url="",
            created_at=MONDAY_MORNING,
            paid_at=MONDAY_MORNING if status is PaymentStatus.PAID else None,
        )
        for status in PaymentStatus
    }
    order = await factory.guest_order(status=OrderStatus.DELIVERED)
    paid = await one_row(services, Payment, order_id=order.id)
    refund = Refund(
        payment_id=paid.id,
        amount_cents=paid.amount_cents,
        provider_reference="re_old",
        created_at=MONDAY_MORNING,
    )

    async def write(transaction: Transaction) -> None:
        transaction.add_all([*deposits.values(), refund])

    await services.database.write(write)
    return {
        "balance": balance.id,
        "payment_of_order": paid.id,
        "refund": refund.id,
        **{f"payment_{status.lower()}": deposit.id for status, deposit in deposits.items()},
    }


async def _bills(factory: Factory, neighbour: Company, debited_code: Code) -> Named:
    """Make an invoice that is not collected, and a collection of each status, each of a month of its own."""
    run, later_run, *runs = [await factory.billing_run(date(2026, month, 1)) for month in range(1, 6)]
    invoice = await factory.invoice(neighbour.main_user, run)
    private_invoice = await factory.invoice(debited_code, run)
    collections = {
        status: await factory.collection(await factory.invoice(neighbour.main_user, each), status)
        for status, each in zip(CollectionStatus, runs, strict=True)
    }

    async def write(transaction: Transaction) -> None:
        transaction.add(InvoiceNumbers(year=2026, last=5))

    await factory.services.database.write(write)
    return {
        "run": run.id,
        "later_run": later_run.id,
        "invoice": invoice.id,
        "private_invoice": private_invoice.id,
        **{f"collection_{status.lower()}": each.id for status, each in collections.items()},
    }


async def _accounts(factory: Factory, company: Company) -> Named:
    """Make an account, one that is not confirmed, and an authorisation of each status, a live one by this."""
    account = await factory.account(email="active@test.example")
    unconfirmed = await factory.account(
        status=AccountStatus.UNCONFIRMED, confirmed_at=None, confirmation_hash=b"hash"
    )
    authorisations: dict[AuthorisationStatus, FilingAuthorisation] = {
        status: await factory.authorisation(account, f"9600000{place}", status=status)
        for place, status in enumerate(AuthorisationStatus)
        if status is not AuthorisationStatus.ACTIVE
    }
    authorisations[AuthorisationStatus.ACTIVE] = await factory.authorisation(
        account, company.kvk_number, organisation_id=company.id
    )
    return {
        "account": account.id,
        "unconfirmed": unconfirmed.id,
        **{f"authorisation_{status.lower()}": each.id for status, each in authorisations.items()},
    }


async def _filings(factory: Factory, company: Company, account_id: UUID) -> Named:
    """Make a filing of each status, each of its own year, one that was corrected, and an account's upload.

    The draft is one that was refused before.
    """
    filings = {
        status: _self_filing(company, status, 2020 + place) for place, status in enumerate(FilingStatus)
    }
    corrected = _self_filing(company, FilingStatus.FILED, 2018)
    correction = _self_filing(company, FilingStatus.FILED, 2018, corrects_id=corrected.id)
    uploaded = _uploaded(company, account_id)
    upload = Upload(
        access_code_id=company.main_user.id, name="jaarrekening.xbrl", byte_size=10, created_at=MONDAY_MORNING
    )

    async def write(transaction: Transaction) -> None:
        transaction.add_all([*filings.values(), corrected, uploaded, upload])
        await transaction.flush()
        transaction.add(correction)
        await transaction.flush()
        transaction.add_all(
            FilingReport(filing_id=each.id, findings=[], figures=[], checked_at=MONDAY_MORNING)
            for each in (filings[FilingStatus.REJECTED], filings[FilingStatus.FILED])
        )
        transaction.add(
            Document(
                filing_id=filings[FilingStatus.FILED].id,
                name="ontvangstbewijs.pdf",
                media_type="application/pdf",
                byte_size=10,
                sha256="0" * 64,
                created_at=MONDAY_MORNING,
            )
        )

    await factory.services.database.write(write)
    return {
        "uploaded": uploaded.id,
        "upload": upload.id,
        **{f"filing_{status.lower()}": each.id for status, each in filings.items()},
    }


def _self_filing(
    company: Company, status: FilingStatus, year: int, corrects_id: UUID | None = None
) -> Filing:
    filed = status is FilingStatus.FILED
    return Filing(
        kvk_number=company.kvk_number,
        organisation_id=company.id,
        access_code_id=company.main_user.id,
        route=Route.SELF_FILING,
        size_class=SizeClass.SMALL,
        form={},
        status=status,
        submitted_at=MONDAY_MORNING,
        filed_at=MONDAY_MORNING if filed else None,
        receipt_number=new_number("R") if filed else None,
        document_sha256="0" * 64 if filed else None,
        corrects_id=corrects_id,
        **_of_year(year),
    )


def _uploaded(company: Company, account_id: UUID) -> Filing:
    return Filing(
        kvk_number=company.kvk_number,
        account_id=account_id,
        route=Route.XBRL_UPLOAD,
        size_class=SizeClass.MEDIUM,
        upload_name="jaarrekening.xbrl",
        upload_sha256="0" * 64,
        upload_size=10,
        **_of_year(2019),
    )


def _of_year(year: int) -> Named:
    return {
        "number": new_number("J"),
        "financial_year": year,
        "period_start": date(year, 1, 1),
        "period_end": date(year, 12, 31),
        "is_adopted": True,
        "adoption_date": date(year + 1, 6, 1),
        "language": Language.NL,
        "created_at": MONDAY_MORNING,
        "changed_at": MONDAY_MORNING,
    }


async def _what_is_counted_once(factory: Factory, company: Company, names: Named) -> None:
    await factory.session(company.main_user)
    session = await one_row(factory.services, Session)
    rows = [
        IdempotencyKey(
            scope="code", key="the-key", input_hash=b"", result_id=names["order"], created_at=MONDAY_MORNING
        ),
        RefreshToken(token_hash=b"", session_id=session.id, created_at=MONDAY_MORNING),
        KnownPlace(access_code_id=company.main_user.id, place_hash=b"", last_seen_at=MONDAY_MORNING),
        AttemptWindow(subject_hash=b"", window_start=MONDAY_MORNING, attempts=1),
        Registration(
            key=company.kvk_number,
            kvk_number=company.kvk_number,
            branch_number=None,
            name="Testbedrijf",
            kind=RegistrationKind.LEGAL_PERSON,
            street=None,
            town=None,
            fetched_at=MONDAY_MORNING,
        ),
    ]

    async def write(transaction: Transaction) -> None:
        transaction.add_all(rows)

    await factory.services.database.write(write)
