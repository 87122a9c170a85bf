"""Drives orders, payments, balances, repeats, replacements and crashes, and holds what must never break.

After each step the invariants are asked of the database itself, in SQL of their own; at the end of a
life the outside works again, all promised work is done, and nobody has paid for nothing.
"""

import asyncio
import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from auth.principal import OrderHolder, Principal
from models.catalogue import ProductCode
from models.language import Language
from models.order import Order, OrderStatus
from models.payment import Payment, PaymentStatus
from models.payment_method import PaymentMethod
from models.refusals import PaymentsUnavailable, Refusal, RegisterUnavailable, RegistrationNotFound
from resolvers import cancelling, deposits, orders, payments, replacements, shipments, upkeep
from resolvers.deposits import Deposit
from resolvers.order_form import Ordered
from resolvers.services import Services
from resolvers.work import do_next
from tests.clock import SettableClock
from tests.database import all_rows
from tests.factories import Factory
from tests.fakes import Killed, Mailbox, Moments, PlayedPayments, PostBox, WatchedRegister, with_moments
from tests.resolvers.journeys import BAKERY, DAGOBERT, ENVELOPE, Journeys

LEASE = timedelta(minutes=1)
SUBJECTS = (BAKERY, DAGOBERT)
PRODUCTS = (
    ProductCode.EXTRACT,
    ProductCode.CERTIFIED_EXTRACT_DIGITAL,
    ProductCode.CERTIFIED_EXTRACT_PAPER,
)

NEVER = {
    "a balance that is not the sum of its ledger, or below zero": """
        SELECT b.id FROM credit_balances AS b LEFT JOIN credit_entries AS e ON e.balance_id = b.id
        GROUP BY b.id, b.balance_cents, b.last_sequence
        HAVING b.balance_cents <> coalesce(sum(e.amount_cents), 0) OR b.balance_cents < 0
        OR b.last_sequence <> count(e.id)
    """,
    "an order with another method than its payer's": """
        SELECT o.id FROM orders AS o JOIN access_codes AS c ON c.id = o.access_code_id
        LEFT JOIN organisations AS company ON company.id = c.organisation_id
        WHERE o.payment_method <> c.payment_method
        OR o.payment_method <> coalesce(company.payment_method, c.payment_method)
    """,
    "the same order charged twice on one day": """
        SELECT access_code_id FROM orders WHERE price_cents > 0 AND access_code_id IS NOT NULL
        AND status NOT IN ('FAILED', 'CANCELLED')
        GROUP BY access_code_id, product, language, subject_kvk_number, coalesce(branch_number, ''), day
        HAVING count(*) > 1
    """,
    "credit that does not say what an order cost": """
        SELECT o.id FROM orders AS o LEFT JOIN credit_entries AS e ON e.order_id = o.id
        WHERE o.payment_method = 'CREDIT' GROUP BY o.id, o.status, o.price_cents
        HAVING coalesce(sum(e.amount_cents), 0)
        <> CASE WHEN o.status IN ('FAILED', 'CANCELLED') THEN 0 ELSE -o.price_cents END
    """,
    "a deposit that was paid and not booked, or booked and not paid": """
        SELECT p.id FROM payments AS p LEFT JOIN credit_entries AS e ON e.payment_id = p.id
        WHERE p.balance_id IS NOT NULL AND (p.status = 'PAID') <> (e.id IS NOT NULL)
    """,
    "a paid order that is neither under way nor paid back, or both": """
        SELECT o.id FROM orders AS o JOIN payments AS p ON p.order_id = o.id
        LEFT JOIN refunds AS r ON r.payment_id = p.id
        WHERE (r.id IS NOT NULL)
        <> (p.status = 'PAID' AND o.status IN ('CANCELLED', 'EXPIRED', 'FAILED'))
    """,
    "an order under way that nobody paid": """
        SELECT o.id FROM orders AS o LEFT JOIN payments AS p ON p.order_id = o.id
        WHERE o.access_code_id IS NULL AND NOT o.is_replacement
        AND o.status IN ('PLACED', 'IN_PRODUCTION', 'POSTED', 'DELIVERED')
        AND coalesce(p.status, '') <> 'PAID'
    """,
    "an order replaced twice, or a replacement that costs something": """
        SELECT repeat_of_id FROM orders WHERE is_replacement
        GROUP BY repeat_of_id HAVING count(*) > 1 OR max(price_cents) > 0
    """,
    "a delivered order without its document, or with two": """
        SELECT o.id FROM orders AS o LEFT JOIN documents AS d ON d.order_id = o.id
        WHERE o.status = 'DELIVERED' GROUP BY o.id HAVING count(d.id) <> 1
    """,
}
TRIED = {
    "an order of a code that failed and cost nothing": """
        SELECT 1 FROM orders AS o JOIN credit_entries AS e ON e.order_id = o.id
        WHERE o.status = 'FAILED' AND e.kind = 'REVERSAL'
    """,
    "a guest's order that failed and was paid back": """
        SELECT 1 FROM orders AS o JOIN payments AS p ON p.order_id = o.id
        JOIN refunds AS r ON r.payment_id = p.id
        WHERE o.status = 'FAILED' AND r.provider_reference IS NOT NULL
    """,
    "money that came after the order had expired": """
        SELECT 1 FROM orders AS o JOIN payments AS p ON p.order_id = o.id
        WHERE o.status = 'EXPIRED' AND p.status = 'PAID'
    """,
    "paper that was cancelled and paid back": """
        SELECT 1 FROM orders AS o JOIN payments AS p ON p.order_id = o.id
        JOIN refunds AS r ON r.payment_id = p.id
        WHERE o.status = 'CANCELLED' AND o.product = 'CERTIFIED_EXTRACT_PAPER'
    """,
    "paper that arrived": """
        SELECT 1 FROM orders WHERE status = 'DELIVERED' AND product = 'CERTIFIED_EXTRACT_PAPER'
    """,
    "a free repeat": "SELECT 1 FROM orders WHERE repeat_of_id IS NOT NULL AND NOT is_replacement",
    "a replacement of a guest's order": """
        SELECT 1 FROM orders WHERE is_replacement AND access_code_id IS NULL AND status = 'DELIVERED'
    """,
    "a deposit": "SELECT 1 FROM credit_entries AS e WHERE kind = 'DEPOSIT'",
}
"""What must have happened for the proof to mean something."""

UNDER_WAY_FOR_EVER = """
    SELECT o.id FROM orders AS o WHERE o.status IN ('PLACED', 'IN_PRODUCTION', 'PENDING_PAYMENT', 'POSTED')
"""
OWED = "SELECT id FROM refunds WHERE provider_reference IS NULL"


@dataclass(frozen=True)
class Buyer:
    """Somebody with a code."""

    principal: Principal
    method: PaymentMethod


class World:
    """The gateway, and everything outside it as the proof lets it be."""

    def __init__(self, services: Services, clock: SettableClock) -> None:
        self.clock = clock
        self.provider = PlayedPayments()
        self.register = WatchedRegister(services.register)
        self.services = replace(
            services,
            payments=self.provider,
            register=self.register,
            mailer=Mailbox(),
            post=PostBox(),
            documents=_Quick(),
            signer=_Quick(),
            store=_Shelf(),
        )
        self.journeys = Journeys(self.services)
        self.steps = 0
        self.buyers: list[Buyer] = []
        self.placed: dict[str, UUID] = {}
        self.keys = count(1)

    async def begin(self) -> None:
        """Let new customers begin; those of earlier lives stay where they are."""
        factory = Factory(self.services)
        self.buyers, self.placed = [], {}
        self.outside_works()
        for method in (PaymentMethod.CREDIT, PaymentMethod.DIRECT_DEBIT, PaymentMethod.INVOICE):
            credit = 1_000 if method is PaymentMethod.CREDIT else 0
            company = await factory.company(method=method, credit=credit)
            for code in (company.main_user, await factory.sub_code(company)):
                self.buyers.append(Buyer(await factory.principal(code), method))
        private = await factory.private_code(method=PaymentMethod.CREDIT, credit=3_000)
        self.buyers.append(Buyer(await factory.principal(private), PaymentMethod.CREDIT))

    def outside_works(self) -> None:
        """Let register and payment provider answer."""
        self.register.failure = self.register.profile_failure = None
        self.provider.failure = None

    async def step(self, *acts: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Do acts at once; a refusal is an answer, everything else is a bug. Then look."""
        self.clock.advance(seconds=1)
        outcomes = await asyncio.gather(*(act() for act in acts), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException) and not isinstance(outcome, Refusal | shipments.NotThen):
                raise outcome
        self.steps += len(acts)
        await self.look()

    async def look(self) -> None:
        """Hold what must never be."""
        for what, statement in NEVER.items():
            assert await self.services.database.fetch(text(statement)) == [], what

    async def untried(self) -> set[str]:
        """Tell which of the things that matter never happened in any life."""
        return {
            what
            for what, statement in TRIED.items()
            if not await self.services.database.fetch(text(f"{statement} LIMIT 1"))
        }

    def new_key(self) -> str:
        """Give a key that nobody used."""
        return f"proof-{next(self.keys)}-{uuid4().hex[:8]}"

    async def order(self, buyer: Buyer, product: ProductCode, subject: str, key: str) -> None:
        """Order; the same key never gives another order."""
        address = ENVELOPE if product is ProductCode.CERTIFIED_EXTRACT_PAPER else None
        asked = Ordered(product, subject, None, Language.NL, address=address)
        placed = await orders.place(self.services, buyer.principal, key, asked)
        assert self.placed.setdefault(key, placed.order.id) == placed.order.id

    async def guest_order(self, product: ProductCode, subject: str, key: str) -> None:
        """Buy as a guest."""
        address = ENVELOPE if product is ProductCode.CERTIFIED_EXTRACT_PAPER else None
        number = next(self.keys)
        placed = await self.journeys.guest_order(
            idempotency_key=key,
            email=f"gast-{key}@test.example",
            source=f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}",
            product=product,
            kvk_number=subject,
            address=address,
        )
        assert self.placed.setdefault(key, placed.order.id) == placed.order.id

    async def deposit(self, buyer: Buyer, euros: int, key: str) -> None:
        """Start a deposit."""
        sent = Deposit(key, Decimal(euros), PaymentMethod.IDEAL, Language.NL)
        await deposits.start(self.services, buyer.principal, sent)

    async def settle(self, reference: str) -> None:
        """Hear that something changed."""
        await payments.settle(self.services, reference)

    async def cancel(self, order: Order) -> None:
        """Cancel, as whoever ordered."""
        await cancelling.cancel(self.services, self._owner(order), order.id)

    async def replace_order(self, order: Order) -> None:
        """Have support grant a replacement."""
        await replacements.grant(self.services, order.number)

    async def work(self, kill_at: int | None) -> None:
        """Do promised work, until none is due or the process is killed; its lease then runs out."""
        moments = Moments(kill_at)
        services = with_moments(self.services, moments)
        try:
            while await do_next(services, LEASE):
                pass
        except Killed:
            self.clock.advance(seconds=LEASE.total_seconds() + 1)

    async def post(self, order: Order) -> None:
        """Put paper in the post."""
        await shipments.mark_posted(self.services, order.number)

    async def orders(self) -> list[Order]:
        """Give the orders of this life, oldest first."""
        own = set(self.placed.values())
        rows = await all_rows(self.services, Order)
        return sorted(
            (row for row in rows if row.id in own or row.repeat_of_id in own), key=lambda row: row.id
        )

    async def end(self) -> None:
        """Let the outside work again and all work be done: nobody waits, nobody is owed anything."""
        self.outside_works()
        for reference, payment in list(self.provider.payments.items()):
            if payment.status is PaymentStatus.OPEN:
                self.provider.put(reference, PaymentStatus.EXPIRED)
            await self.settle(reference)  # a provider tells again what it could not tell
        for _ in range(4):
            self.clock.advance(days=1, hours=1)
            await self.work(None)
            for order in await all_rows(self.services, Order, status=OrderStatus.IN_PRODUCTION):
                await self.post(order)
        self.clock.advance(days=14)
        await self._upkeep()
        await self.look()
        assert await self.services.database.fetch(text(UNDER_WAY_FOR_EVER)) == []
        assert await self.services.database.fetch(text(OWED)) == []
        await self._nobody_paid_for_nothing()

    async def _upkeep(self) -> None:
        await upkeep.run(self.services.database, self.clock)

    async def _nobody_paid_for_nothing(self) -> None:
        """What the provider holds is what was bought or deposited, to the cent."""
        paid = {p.id: p.amount_cents for p in await all_rows(self.services, Payment) if p.paid_at}
        held = {
            played.payment_id: played.amount_cents
            for played in self.provider.payments.values()
            if played.status is PaymentStatus.PAID
        }
        for payment_id, cents in held.items():
            assert payment_id is None or paid.get(payment_id) == cents

    def _owner(self, order: Order) -> Principal:
        if order.access_code_id is None:
            return OrderHolder(order.id)
        return next(
            buyer.principal
            for buyer in self.buyers
            if getattr(buyer.principal, "access_code_id", None) == order.access_code_id
        )


OUTSIDE: dict[str, Callable[[World], None]] = {
    "works": World.outside_works,
    "register is down": lambda world: setattr(world.register, "failure", RegisterUnavailable()),
    "registration is gone": lambda world: setattr(world.register, "failure", RegistrationNotFound()),
    "provider is down": lambda world: setattr(world.provider, "failure", PaymentsUnavailable()),
}


class _Quick:
    """Makes and signs documents at once: their looks are proved elsewhere."""

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, bytes]]:
        async def make(*_arguments: object, **_options: object) -> bytes:
            return b"%PDF- " + name.encode()

        return make


class _Shelf:
    """Keeps documents without waiting for the disk."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()

    async def put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        self.path(sha256).write_bytes(content)
        return sha256

    def path(self, sha256: str) -> Path:
        return Path(self._folder.name, sha256)
