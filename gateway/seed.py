"""Demo data, made through the use-cases themselves (`make up`).

The recorded companies 69599084 and 90000749 are left without a code, to be tried by hand.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from auth.principal import GUEST, Principal
from auth.secrets import new_seed
from gateway import seed_filing
from models.access_code import AccessCode, Use
from models.catalogue import ProductCode
from models.columns import columns_of
from models.language import Language
from models.outbox import OutboxItem, Task
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.session import SessionTransport
from resolvers import charging, code_requests, orders
from resolvers.code_request_form import CodeRequest
from resolvers.database import Transaction
from resolvers.order_form import Ordered
from resolvers.services import Services
from resolvers.sessions import Login, log_in, log_out

_ADDRESS = "127.0.0.1"
_CREDIT_CENTS = 50_00


@dataclass(frozen=True, slots=True)
class DemoCode:
    """A code of an example company or of private use."""

    name: str
    kvk_number: str | None
    method: PaymentMethod
    iban: str | None = None
    granted: frozenset[Permission] = frozenset()
    orders_of: tuple[str, ...] = ()
    files_accounts: bool = False


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """What a person needs to log in as a demo code or account."""

    description: str
    name: str
    """The access code, or the e-mail address."""
    password: str


_EXAMPLE_IBAN = "NL91ABNA0417164300"

DEMO_CODES = (
    DemoCode(
        "Hoofduser",
        seed_filing.COMPANY,
        PaymentMethod.INVOICE,
        orders_of=("68750110", "90001354"),
        files_accounts=True,
    ),
    DemoCode("Medewerker", "68750110", PaymentMethod.INVOICE, orders_of=("69599084",)),
    DemoCode(
        "Boekhouder",
        "68750110",
        PaymentMethod.INVOICE,
        granted=frozenset({Permission.VIEW_ORGANISATION_ORDERS}),
    ),
    DemoCode("Hoofduser", "90001354", PaymentMethod.CREDIT, orders_of=("68750110",)),
    DemoCode("Hoofduser", "99000001", PaymentMethod.DIRECT_DEBIT, iban=_EXAMPLE_IBAN),
    DemoCode("Particulier", None, PaymentMethod.CREDIT),
)


async def seed(services: Services) -> list[DemoLogin]:
    """Make the demo codes with their orders; gives nothing when they are there already."""
    if await services.database.fetch(select(columns_of(AccessCode).id).limit(1)):
        return []
    codes = [await _make(services, demo, index) for index, demo in enumerate(DEMO_CODES)]
    password = services.secrets.mailed_password(new_seed())
    email = await seed_filing.seed_account(services, password)
    description = f"Mijn KVK-account, gemachtigd door {seed_filing.COMPANY}"
    return [*codes, DemoLogin(description, email, password)]


async def _make(services: Services, demo: DemoCode, index: int) -> DemoLogin:
    asked = CodeRequest(
        idempotency_key=f"demo-code-{index}",
        use=Use.BUSINESS if demo.kvk_number else Use.PRIVATE,
        kvk_number=demo.kvk_number,
        first_name="Voorbeeld",
        last_name=demo.name,
        email=f"demo-{index}@voorbeeld.example",
        payment_method=demo.method,
        iban=demo.iban,
        mandate_accepted=demo.iban is not None,
    )
    requested = await code_requests.request(services, asked, Language.NL, _ADDRESS)
    access_code, password = await _secrets_under_way(services, requested.request_number)
    login = Login(access_code, password, SessionTransport.BEARER, "demo data", _ADDRESS)
    principal = (await log_in(services, login, GUEST)).principal
    await _prepare(services, demo, requested.request_number)
    if demo.files_accounts:
        await seed_filing.file_accounts(services, principal)
    for number, kvk_number in enumerate(demo.orders_of):
        await _order(services, principal, f"demo-order-{index}-{number}", kvk_number)
    await log_out(services, principal)
    where = demo.kvk_number or "particulier gebruik"
    return DemoLogin(f"{demo.name}, {where}, {demo.method}", access_code, password)


async def _secrets_under_way(services: Services, request_number: str) -> tuple[str, str]:
    """Read the code and the password off the outbox, before they are delivered."""
    code, item = columns_of(AccessCode), columns_of(OutboxItem)
    under_way = await services.database.fetch(
        select(item.task, item.seed)
        .join(AccessCode, code.id == item.subject_id)
        .where(code.request_number == request_number)
    )
    seeds = {row.task: row.seed for row in under_way}
    return (
        services.secrets.access_code(seeds[Task.DELIVER_CODE]),
        services.secrets.mailed_password(seeds[Task.MAIL_PASSWORD]),
    )


async def _prepare(services: Services, demo: DemoCode, request_number: str) -> None:
    """Grant what the demo code should have, and fill its balance."""

    async def write(transaction: Transaction) -> None:
        by_number = select(AccessCode).where(columns_of(AccessCode).request_number == request_number)
        code = (await transaction.execute(by_number)).scalars().one()
        code.permissions = code.permissions | demo.granted
        if demo.method is PaymentMethod.CREDIT:
            await _deposit(transaction, code, services.clock())

    await services.database.write(write)


async def _deposit(transaction: Transaction, code: AccessCode, now: datetime) -> None:
    """Pay into the balance, as if by iDEAL: a provider need not run yet."""
    balance = await charging.balance_of(transaction, code)
    payment = Payment(
        provider_reference=f"demo_{balance.id.hex}",
        balance_id=balance.id,
        access_code_id=code.id,
        payment_method=PaymentMethod.IDEAL,
        amount_cents=_CREDIT_CENTS,
        status=PaymentStatus.PAID,
        checkout_url="",
        created_at=now,
        paid_at=now,
    )
    transaction.add(payment)
    await transaction.flush()
    await charging.deposit(transaction, payment, now)


async def _order(services: Services, principal: Principal, key: str, kvk_number: str) -> None:
    extract = Ordered(ProductCode.EXTRACT, kvk_number, None, Language.NL)
    await orders.place(services, principal, key, extract)
