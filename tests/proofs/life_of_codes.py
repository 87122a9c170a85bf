"""Drives the gateway beside the model of DOMAIN 8, one act at a time or two at once, and compares."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count, permutations, product
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import delete, select, text

from auth.principal import CodeHolder, Principal
from models.access_code import AccessCode, AccessCodeStatus, Role
from models.columns import columns_of
from models.credit import CreditBalance
from models.organisation import Organisation
from models.outbox import OutboxItem
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import Refusal
from models.session import Session, SessionTransport
from models.tables import METADATA
from models.throttle import AttemptWindow
from resolvers import code_life, code_management, sessions, staff_acts, upkeep
from resolvers.code_requests import Requested
from resolvers.database import Transaction
from resolvers.services import Services
from tests.clock import MONDAY_MORNING, SettableClock
from tests.database import all_rows, one_row
from tests.factories import Code
from tests.proofs.model_of_rule_8 import Caller, Made, Model
from tests.resolvers.journeys import BAKERY, DAGOBERT, PRIVATE, Journeys

COMPANIES = (BAKERY, DAGOBERT)
BETWEEN_STEPS = timedelta(minutes=7)

WITHOUT_ONE_MAIN_USER = """
    SELECT organisations.id FROM organisations
    LEFT JOIN access_codes
        ON access_codes.id = main_code_id AND access_codes.organisation_id = organisations.id
    GROUP BY organisations.id HAVING count(access_codes.id) <> 1
"""
LED_BY_A_CODE_THAT_IS_GONE = """
    SELECT organisations.id FROM organisations JOIN access_codes AS main ON main.id = main_code_id
    WHERE main.status IN ('REVOKED', 'EXPIRED') AND EXISTS (
        SELECT 1 FROM access_codes AS other WHERE other.organisation_id = organisations.id
        AND other.status IN ('PENDING', 'ACTIVE', 'BLOCKED')
    )
"""
TWICE_A_CUSTOMER = """
    SELECT kvk_number FROM organisations WHERE ended_at IS NULL GROUP BY kvk_number HAVING count(*) > 1
"""
NEVER = (WITHOUT_ONE_MAIN_USER, LED_BY_A_CODE_THAT_IS_GONE, TWICE_A_CUSTOMER)


class TickingClock(SettableClock):
    """Moves on by a microsecond whenever it is read, so that no two moments are one."""

    def __call__(self) -> datetime:
        self.now += timedelta(microseconds=1)
        return self.now


@dataclass(frozen=True)
class Outcome:
    """What the gateway said, and what came about."""

    kind: str
    made: Made = field(default_factory=Made)


class Act(Protocol):
    """Something that somebody, or time, does: to the gateway and to the model."""

    async def prepare(self, world: "World") -> None:
        """Find out who acts, before anything happens."""

    async def do(self, world: "World") -> Outcome:
        """Do it to the gateway."""

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        """Do it to the model; `early`: with what was chosen before anything happened."""


class World:
    """The gateway, the model, and what the persons know."""

    def __init__(self, services: Services, clock: SettableClock) -> None:
        self.services, self.clock = services, clock
        self.journeys = Journeys(services)
        self.model = Model()
        self.known: dict[UUID, Code] = {}
        self.tokens: dict[bytes, str] = {}
        self.emails = count(1)
        self.steps = 0

    async def begin(self) -> None:
        """Start with nothing."""
        self.model, self.known, self.tokens = Model(), {}, {}
        self.clock.now = MONDAY_MORNING

        async def write(transaction: Transaction) -> None:
            for table in reversed(METADATA.sorted_tables):
                await transaction.execute(delete(table))

        await self.services.database.write(write)

    async def step(self, *acts: Act) -> None:
        """Do one act, or several at once: as if they had come one after another, in some order."""
        self.clock.now += BETWEEN_STEPS
        await self.services.database.write(_forget_attempts)
        now = self.clock.now
        for act in acts:
            await act.prepare(self)
        outcomes = await asyncio.gather(*(_outcome(act.do, self) for act in acts))
        self.steps += len(acts)
        seen = await self._seen(now)
        told = [outcome.kind for outcome in outcomes]
        foreseen = [
            self._foreseen(acts, outcomes, order, now, early=early)
            for order, early in product(permutations(range(len(acts))), (False, True))
        ]
        for said, model in foreseen:
            if said == told and _shown(model, now) == seen:
                self.model = model
                break
        else:
            raise AssertionError(_difference(acts, (told, seen), foreseen, now))
        for never in NEVER:
            assert await self.services.database.fetch(text(never)) == []

    def code(self, pick: int) -> UUID | None:
        """Choose a code: a main user's, or one of the latest."""
        if pick < len(COMPANIES):
            customer = self.model.customer(COMPANIES[pick])
            if customer is not None:
                return self.model.companies[customer].main
        codes = list(self.model.codes)
        return codes[-1 - pick % len(codes)] if codes else None

    def token_of(self, code_id: UUID) -> str | None:
        """Give the latest login of a code."""
        tokens = [token for token, session in self.model.sessions.items() if session.code == code_id]
        return tokens[-1] if tokens else None

    async def made(self, requested: Requested) -> Made:
        """Find what a request made, and what travels to its holder."""
        rows = await all_rows(self.services, AccessCode, request_number=requested.request_number)
        if not rows:
            return Made()
        code = await self.journeys.under_way(requested)
        self.known[code.id] = code
        return Made(code.id, code.organisation_id, rows[0].created_at)

    def _foreseen(
        self,
        acts: Sequence[Act],
        outcomes: Sequence[Outcome],
        order: Sequence[int],
        now: datetime,
        *,
        early: bool,
    ) -> tuple[list[str], Model]:
        model = deepcopy(self.model)
        said = [""] * len(acts)
        for number in order:
            said[number] = acts[number].foresee(model, outcomes[number].made, now, early=early)
        return said, model

    async def _seen(self, now: datetime) -> dict[str, Any]:
        """Read all that the model knows about."""
        fetch = self.services.database.fetch
        code, company = columns_of(AccessCode), columns_of(Organisation)
        session, item = columns_of(Session), columns_of(OutboxItem)
        balance = columns_of(CreditBalance)
        return {
            "codes": {
                row.id: (
                    row.organisation_id,
                    row.holder_email,
                    row.status,
                    row.permissions,
                    row.spending_limit_cents,
                    row.replaces_code_id if row.status is AccessCodeStatus.PENDING else None,
                )
                for row in await fetch(select(*code))
            },
            "companies": {
                row.id: (row.kvk_number, row.payment_method, row.main_code_id, row.ended_at is not None)
                for row in await fetch(select(*company))
            },
            "sessions": {
                self.tokens[row.token_hash]
                for row in await fetch(select(session.token_hash).where(session.idle_expires_at > now))
            },
            "balances": {row.organisation_id or row.access_code_id for row in await fetch(select(*balance))},
            "mails": Counter(
                (row.task.value, row.subject_id) for row in await fetch(select(item.task, item.subject_id))
            ),
        }


def _shown(model: Model, now: datetime) -> dict[str, Any]:
    return {
        "codes": {
            key: (
                code.company,
                code.email,
                code.status,
                code.permissions,
                code.limit,
                code.replaces if code.status == "PENDING" else None,
            )
            for key, code in model.codes.items()
        },
        "companies": {
            key: (company.kvk_number, company.method, company.main, company.ended)
            for key, company in model.companies.items()
        },
        "sessions": model.live_sessions(now),
        "balances": model.balances,
        "mails": model.mails,
    }


def _difference(
    acts: Sequence[Act],
    came_about: tuple[list[str], dict[str, Any]],
    foreseen: Sequence[tuple[list[str], Model]],
    now: datetime,
) -> str:
    """Write down what was done, what came about, and where each thing that was foreseen differs."""
    told, seen = came_about
    lines = [*map(repr, acts), f"the gateway said {told}"]
    for said, model in foreseen:
        lines.append(f"foreseen was {said}, but")
        lines += [
            f"  {part}: {_but_for(was, seen[part])} is {_but_for(seen[part], was)}"
            for part, was in _shown(model, now).items()
            if was != seen[part]
        ]
    return "\n".join(lines)


def _but_for(some: Any, others: Any) -> Any:
    if isinstance(some, dict):
        return {key: value for key, value in some.items() if others.get(key) != value}
    return some - others


async def _outcome(do: Callable[[World], Awaitable[Outcome]], world: World) -> Outcome:
    try:
        return await do(world)
    except Refusal as refusal:
        return Outcome(type(refusal).__name__)


async def _forget_attempts(transaction: Transaction) -> None:
    """Forget the attempts: how many there may be is another matter."""
    await transaction.execute(delete(AttemptWindow))


class _Unprepared:
    async def prepare(self, world: World) -> None:
        """Need nothing beforehand."""


@dataclass
class Request(_Unprepared):
    """Somebody asks for a code."""

    kvk_number: str | None
    method: PaymentMethod | None
    email: str = ""

    async def prepare(self, world: World) -> None:
        self.email = f"houder-{next(world.emails)}@test.example"

    async def do(self, world: World) -> Outcome:
        of_use = PRIVATE if self.kvk_number is None else {}
        asked = {"kvk_number": self.kvk_number, "payment_method": self.method, "email": self.email}
        requested = await world.journeys.request(**of_use | asked)
        return Outcome("Requested", await world.made(requested))

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        return model.request(self.kvk_number, self.method, self.email, made)


@dataclass
class Replace(_Unprepared):
    """Somebody asks for a replacement of the code of the holder of this address."""

    kvk_number: str | None
    email: str

    async def do(self, world: World) -> Outcome:
        of_use = PRIVATE if self.kvk_number is None else {"payment_method": None}
        asked = {"kvk_number": self.kvk_number, "email": self.email, "replaces_lost_code": True}
        requested = await world.journeys.request(**of_use | asked)
        return Outcome("Requested", await world.made(requested))

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        return model.replace(self.kvk_number, self.email, made)


@dataclass
class LogIn(_Unprepared):
    """A holder logs in."""

    code_id: UUID

    async def do(self, world: World) -> Outcome:
        logged_in = await world.journeys.log_in(world.known[self.code_id])
        world.tokens[world.services.secrets.token_hash(logged_in.token)] = logged_in.token
        return Outcome("LoggedIn", Made(token=logged_in.token))

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        return model.log_in(self.code_id, now, made)


@dataclass
class _ByCaller:
    """Something that is done in a session, by whoever it is a moment before."""

    token: str
    principal: Principal | None = None
    caller: Caller | None = None

    async def prepare(self, world: World) -> None:
        now = world.clock.now
        self.principal = await sessions.principal_of(world.services, self.token, SessionTransport.BEARER)
        self.caller = world.model.caller(self.token, now)
        seen = None
        if isinstance(self.principal, CodeHolder):
            is_main = self.principal.role is Role.MAIN_USER
            seen = Caller(self.principal.access_code_id, self.principal.organisation_id, is_main)
        assert seen == self.caller


@dataclass
class LogOut(_ByCaller):
    """A holder logs out."""

    async def do(self, world: World) -> Outcome:
        assert self.principal is not None
        await sessions.log_out(world.services, self.principal)
        return Outcome("LoggedOut")

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        return model.log_out(self.caller, self.token)


@dataclass
class Manage(_ByCaller):
    """A holder, the main user or not, does something about a code."""

    act: str = ""
    target: UUID | None = None
    permissions: frozenset[Permission] = frozenset()
    limit: int | None = None

    async def do(self, world: World) -> Outcome:
        services, caller, target = world.services, self.principal, self.target
        assert caller is not None
        match self.act:
            case "block":
                await code_management.block(services, caller, target)
            case "unblock":
                await code_management.unblock(services, caller, target)
            case "hand over":
                await code_management.hand_over_main_role(services, caller, target)
            case "limit":
                await code_management.set_spending_limit(services, caller, target, self.limit)
            case "grant":
                await code_management.grant(services, caller, target, self.permissions)
            case "withdraw":
                await code_management.withdraw(services, caller, target, self.permissions)
        return Outcome("Done")

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        assert self.target is not None
        return model.manage(self.caller, self.act, self.target, frozenset(self.permissions), self.limit)


@dataclass
class StaffAct(_Unprepared):
    """Staff block, let in or revoke a code."""

    act: str
    code_id: UUID

    async def do(self, world: World) -> Outcome:
        acts = {
            "block": staff_acts.block_code,
            "unblock": staff_acts.unblock_code,
            "revoke": staff_acts.revoke_code,
        }
        code = await one_row(world.services, AccessCode, id=self.code_id)
        await acts[self.act](world.services, code.request_number)
        return Outcome("Done")

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        of_act = {"block": model.block, "unblock": model.unblock, "revoke": model.revoke}
        return of_act[self.act](self.code_id)


@dataclass
class Expire:
    """A worker expires the oldest code that was not used in time."""

    chosen: UUID | None = None

    async def prepare(self, world: World) -> None:
        self.chosen = world.model.overdue(world.clock.now)

    async def do(self, world: World) -> Outcome:
        now = world.clock()
        found = await world.services.database.write(
            lambda transaction: code_life.expire_next(transaction, now)
        )
        return Outcome("Expired" if found else "Nothing")

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        return model.expire(self.chosen if early else model.overdue(now))


@dataclass
class Upkeep(_Unprepared):
    """A worker does all that time brings."""

    async def do(self, world: World) -> Outcome:
        await upkeep.run(world.services.database, world.clock)
        return Outcome("Done")

    def foresee(self, model: Model, made: Made, now: datetime, *, early: bool) -> str:
        while (overdue := model.overdue(now)) is not None:
            model.expire(overdue)
        return "Done"
