"""Deposits into a prepaid balance, by iDEAL or credit card (DOMAIN 14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from auth.principal import CodeHolder, Principal, require_code_holder
from models.access_code import AccessCode, AccessCodeStatus
from models.checks import Checks
from models.days import amsterdam_day
from models.language import Language, Text
from models.payment import Payment
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import CreditNotUsed, InvalidFieldCode, NotLoggedIn
from models.rows import Row
from resolvers import charging, payments
from resolvers.connections import Connection, PagedRead, PageRequest
from resolvers.database import Reader, Transaction
from resolvers.idempotency import Once
from resolvers.ports import NewPayment
from resolvers.services import Services

SMALLEST, LARGEST = Decimal(5), Decimal(10_000)
AMOUNT = Text(
    nl="Stort een bedrag van 5 tot 10.000 euro, met ten hoogste twee decimalen.",
    en="Deposit an amount from 5 to 10,000 euros, with at most two decimals.",
)
_DESCRIPTION = Text(nl="Tegoed Handelsregister", en="Business Register credit")

OF_CODES = PagedRead(Payment, parent="access_code_id", parents=AccessCode, moment="created_at")


@dataclass(frozen=True, slots=True)
class Deposit:
    """A deposit as sent; the amount in euros."""

    idempotency_key: str
    amount: Decimal
    payment_method: PaymentMethod
    language: Language


@dataclass(frozen=True, slots=True)
class DepositStarted:
    """A payment that fills the balance once it is made, and where to pay."""

    typename: ClassVar[str] = "DepositStarted"
    payment: Row
    checkout_url: str | None


async def start(services: Services, principal: Principal, sent: Deposit) -> DepositStarted:
    """Start a deposit, once for each idempotency key.

    Raises `NotLoggedIn`, `NotPermitted`, `CreditNotUsed`, `InvalidInput`, `IdempotencyKeyReused` or
    `PaymentsUnavailable`.
    """
    holder = require_code_holder(principal, Permission.PLACE_ORDERS)
    if holder.payment_method is not PaymentMethod.CREDIT:
        raise CreditNotUsed
    cents = _checked(sent)
    request = {
        "operation": "deposit",
        "cents": cents,
        "method": sent.payment_method,
    }
    once = Once(services.secrets, f"code:{holder.access_code_id.hex}", sent.idempotency_key, request)
    payment_id = await once.known(services.database, services.clock())
    if payment_id is None:
        begun = await payments.begin(services, _new_payment(services, once, sent, cents))
        payment_id = await services.database.write(
            lambda transaction: _write(services, transaction, once, holder, begun)
        )
    (payment,) = await services.database.reader(principal).rows(payments.BY_ID, ids=[payment_id])
    return DepositStarted(payment, payments.checkout_url(payment))


async def of_codes(reader: Reader, codes: Sequence[Row], page: PageRequest) -> list[Connection | None]:
    """Give a page of the deposits that each code made, newest first; null for another's code."""
    own = getattr(reader.principal, "access_code_id", None)
    pages = await OF_CODES.pages(reader, [code.id for code in codes if code.id == own], page)
    return [pages[0] if code.id == own else None for code in codes]


def _new_payment(services: Services, once: Once, sent: Deposit, cents: int) -> NewPayment:
    return NewPayment(
        payment_id=once.derived_id(amsterdam_day(services.clock()).isoformat()),
        amount_cents=cents,
        method=sent.payment_method,
        description=_DESCRIPTION.in_language(sent.language),
        return_url=f"{services.public_url}/credit",
        notify_url=f"{services.public_url}{payments.WEBHOOK}",
        language=sent.language,
    )


async def _write(
    services: Services, transaction: Transaction, once: Once, holder: CodeHolder, payment: Payment
) -> UUID:
    now = services.clock()
    code = await transaction.get_one(AccessCode, holder.access_code_id, with_for_update=True)
    if code.status is not AccessCodeStatus.ACTIVE:
        raise NotLoggedIn
    earlier = await once.earlier(transaction, now)
    if earlier is not None:
        return earlier
    balance = await charging.balance_of(transaction, code)
    payments.expect(transaction, payments.for_balance(payment, balance, code))
    once.keep(transaction, payment.id, now)
    return payment.id


def _checked(sent: Deposit) -> int:
    """Check a deposit; give its amount in cents."""
    checks = Checks()
    checks.idempotency_key("idempotencyKey", sent.idempotency_key)
    amount = sent.amount
    if not amount.is_finite() or not SMALLEST <= amount <= LARGEST or amount != round(amount, 2):
        checks.refuse("amount", InvalidFieldCode.OUT_OF_RANGE, AMOUNT)
    payments.check_method(checks, sent.payment_method)
    checks.done()
    return int(amount * 100)
