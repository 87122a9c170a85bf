"""Logging in, and placing an order."""

import re
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import httpx
import orjson
import strawberry
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from auth.places import place_hash, source_of
from auth.secrets import new_number, new_token
from auth.throttle import (
    LOGIN_FROM_ADDRESS,
    LOGIN_FROM_ELSEWHERE,
    LOGIN_FROM_KNOWN_PLACE,
    LOGIN_OF_CODE_FROM_ELSEWHERE,
    Limit,
)
from bench.strawberry_peer import loaders, tables
from bench.strawberry_peer.context import COOKIE, Context, Info, Process, Viewer, viewer_of
from bench.strawberry_peer.types import AccessCode, Order, Organisation, Problem
from bench.strawberry_peer.types import Viewer as ViewerType
from models.access_code import AccessCodeStatus
from models.business_register import RegistrationKind
from models.catalogue import CATALOGUE, ProductCode
from models.days import amsterdam_day, start_of_month
from models.idempotency import KEPT
from models.language import Language
from models.order import NOT_CHARGED, OrderStatus
from models.outbox import Task
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import (
    IdempotencyKeyReused,
    InvalidInput,
    LoginFailed,
    NotLoggedIn,
    NotPermitted,
    ProductUnavailable,
    Refusal,
    RegisterUnavailable,
    RegistrationNotFound,
    SpendingLimitReached,
    TooManyRequests,
    UnavailableReason,
)
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, SessionTransport
from resolvers.availability import NEEDED
from resolvers.orders import ALSO_NEEDED

_IDEMPOTENCY_KEY = re.compile(r"[A-Za-z0-9_.:-]{8,100}")
_KVK_NUMBER = re.compile(r"[0-9]{8}")
_ATTEMPTS = 8


@strawberry.input
class LogInInput:
    """A code and its password."""

    access_code: str
    password: str


@strawberry.type
class LoggedIn:
    """A new session."""

    viewer: ViewerType


@strawberry.input
class PlaceOrderInput:
    """An order."""

    idempotency_key: strawberry.ID
    product: ProductCode
    kvk_number: str


@strawberry.type
class OrderPlaced:
    """The order, and what it changed."""

    order: Order
    access_code: AccessCode
    organisation: Organisation | None


LogInResult = Annotated[LoggedIn | Problem, strawberry.union("LogInResult")]
PlaceOrderResult = Annotated[OrderPlaced | Problem, strawberry.union("PlaceOrderResult")]


@strawberry.type
class Mutation:
    """What can be done."""

    @strawberry.mutation
    async def log_in(self, info: Info, input: LogInInput) -> LogInResult:
        """Open a session."""
        try:
            return await _log_in(info.context, input)
        except Refusal as refusal:
            return Problem.of(refusal)

    @strawberry.mutation
    async def place_order(self, info: Info, input: PlaceOrderInput) -> PlaceOrderResult:
        """Order a product."""
        try:
            return await _place_order(info.context, input)
        except Refusal as refusal:
            return Problem.of(refusal)


async def _log_in(context: Context, sent: LogInInput) -> LoggedIn:
    process, address = context.process, context.request.client.host if context.request.client else ""
    code_hash = process.secrets.code_hash(sent.access_code)
    async with process.sessions() as session:
        code = await session.scalar(select(tables.AccessCode).where(tables.AccessCode.code_hash == code_hash))
        code_id = code.id if code else uuid7()
        places = await session.scalars(
            select(tables.KnownPlace.place_hash).where(tables.KnownPlace.access_code_id == code_id)
        )
        known = set(places)
    place = place_hash(process.secrets, code_id, address)
    async with process.sessions.begin() as session:
        if place in known:
            await _count(process, session, LOGIN_FROM_KNOWN_PLACE, place.hex())
        else:
            await _count(process, session, LOGIN_FROM_ADDRESS, source_of(address))
            await _count(process, session, LOGIN_OF_CODE_FROM_ELSEWHERE, code_hash.hex())
            await _count(process, session, LOGIN_FROM_ELSEWHERE, "")
    matches = await process.passwords.verify(code.password_hash if code else None, sent.password)
    if code is None or not matches:
        raise LoginFailed
    token, now = new_token(), datetime.now(UTC)
    async with process.sessions.begin() as session:
        await _open(context, session, code, token, now)
        if known and place not in known:
            task = Task.MAIL_LOGIN_FROM_ELSEWHERE
            session.add(tables.OutboxItem(task=task, subject_id=code_id, created_at=now, due_at=now))
        seen = insert(tables.KnownPlace).values(access_code_id=code_id, place_hash=place, last_seen_at=now)
        await session.execute(
            seen.on_conflict_do_update(
                index_elements=["access_code_id", "place_hash"], set_={"last_seen_at": now}
            )
        )
    context.viewer = await viewer_of(process, token)
    context.response.set_cookie(
        COOKIE,
        token,
        expires=now + ABSOLUTE_LIFE[SessionTransport.COOKIE],
        secure=True,
        httponly=True,
        samesite="strict",
    )
    return LoggedIn(viewer=AccessCode.of(context.caller.code))


async def _count(process: Process, session: AsyncSession, limit: Limit, subject: str) -> None:
    seconds = limit.window.total_seconds()
    start = datetime.fromtimestamp(datetime.now(UTC).timestamp() // seconds * seconds, UTC)
    counted = insert(tables.AttemptWindow).values(
        subject_hash=process.secrets.keyed_hash(limit.name, subject), window_start=start, attempts=1
    )
    statement = counted.on_conflict_do_update(
        index_elements=["subject_hash", "window_start"],
        set_={"attempts": tables.AttemptWindow.attempts + 1},
    ).returning(tables.AttemptWindow.attempts)
    if (await session.execute(statement)).scalar_one() > limit.attempts:
        raise TooManyRequests(int(seconds))


async def _open(
    context: Context, session: AsyncSession, tested: tables.AccessCode, token: str, now: datetime
) -> None:
    if tested.organisation_id is not None:
        await session.get_one(
            tables.Organisation, tested.organisation_id, with_for_update={"key_share": True}
        )
    code = await session.get_one(tables.AccessCode, tested.id, with_for_update={"key_share": True})
    if code.status is not AccessCodeStatus.ACTIVE or code.password_hash != tested.password_hash:
        raise LoginFailed
    code.last_used_at = now
    if context.viewer is not None:
        former = await session.get(tables.LoginSession, context.viewer.session_id)
        await session.delete(former)
    session.add(
        tables.LoginSession(
            token_hash=context.process.secrets.token_hash(token),
            access_code_id=code.id,
            transport=SessionTransport.COOKIE,
            device=context.request.headers.get("user-agent", "")[:200],
            created_at=now,
            last_used_at=now,
            idle_expires_at=now + IDLE_LIFE[SessionTransport.COOKIE],
            expires_at=now + ABSOLUTE_LIFE[SessionTransport.COOKIE],
        )
    )


async def _place_order(context: Context, asked: PlaceOrderInput) -> OrderPlaced:
    viewer = context.viewer
    if viewer is None:
        raise NotLoggedIn
    for permission in (Permission.PLACE_ORDERS, ALSO_NEEDED.get(asked.product)):
        if permission is not None and permission not in viewer.permissions:
            raise NotPermitted(permission)
    if not (_IDEMPOTENCY_KEY.fullmatch(asked.idempotency_key) and _KVK_NUMBER.fullmatch(asked.kvk_number)):
        raise InvalidInput
    placing = _Placing(context.process, viewer, asked)
    order_id = await placing.run()
    order = await context.loader(loaders.orders).load(order_id)
    code = await context.loader(loaders.codes).load(order.access_code_id)
    organisation = None if code.organisation is None else Organisation.of(code.organisation)
    return OrderPlaced(order=Order.of(order), access_code=AccessCode.of(code), organisation=organisation)


class _Placing:
    """One order under its idempotency key."""

    def __init__(self, process: Process, viewer: Viewer, asked: PlaceOrderInput) -> None:
        self._process = process
        self._viewer = viewer
        self._asked = asked
        self._scope = f"code:{viewer.code.id.hex}"
        request = {"operation": "order", "product": asked.product, "kvk_number": asked.kvk_number}
        self._input_hash = process.secrets.keyed_hash("idempotent input", orjson.dumps(request).decode())

    async def run(self) -> UUID:
        """Place the order, once; again from the top after a conflict."""
        async with self._process.sessions() as session:
            earlier = await self._earlier(session)
        if earlier is not None:
            return earlier
        await self._must_be_available()
        for attempt in range(_ATTEMPTS):
            try:
                async with self._process.sessions.begin() as session:
                    return await self._write(session)
            except IntegrityError:
                if attempt == _ATTEMPTS - 1:
                    raise
        raise AssertionError("unreachable")

    async def _earlier(self, session: AsyncSession) -> UUID | None:
        kept = await session.get(tables.IdempotencyKey, (self._scope, self._asked.idempotency_key))
        if kept is None or kept.created_at <= datetime.now(UTC) - KEPT:
            return None
        if kept.input_hash != self._input_hash:
            raise IdempotencyKeyReused
        return kept.result_id

    async def _must_be_available(self) -> None:
        number = self._asked.kvk_number
        if self._asked.product in NEEDED:
            raise ProductUnavailable(UnavailableReason.NOT_OFFERED)
        async with self._process.sessions() as session:
            known = select(tables.Registration.key).where(
                tables.Registration.kvk_number == number,
                tables.Registration.kind != RegistrationKind.BRANCH,
            )
            if await session.scalar(known.limit(1)) is None:
                raise RegistrationNotFound
        try:
            answer = await self._process.register.get(f"/api/v1/basisprofielen/{number}")
        except httpx.TransportError:
            raise RegisterUnavailable from None
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise RegistrationNotFound
        if answer.status_code != httpx.codes.OK or answer.json().get("kvkNummer") != number:
            raise RegisterUnavailable

    async def _write(self, session: AsyncSession) -> UUID:
        now = datetime.now(UTC)
        code = await session.get_one(tables.AccessCode, self._viewer.code.id, with_for_update=True)
        if code.status is not AccessCodeStatus.ACTIVE:
            raise NotLoggedIn
        if code.payment_method is not PaymentMethod.INVOICE:
            raise ValueError("the benchmark orders on invoice")
        earlier = await self._earlier(session)
        if earlier is not None:
            return earlier
        order = self._order(code, now)
        bought = await self._bought_today(session, order)
        if bought is None:
            order.price_cents = CATALOGUE[order.product].price_on(order.day).cents
            await _hold_spending_limit(session, code, order)
        else:
            order.repeat_of_id = bought
        session.add(order)
        await session.flush()
        session.add(
            tables.IdempotencyKey(
                scope=self._scope,
                key=self._asked.idempotency_key,
                input_hash=self._input_hash,
                result_id=order.id,
                created_at=now,
            )
        )
        task = Task.PRODUCE_ORDER
        session.add(tables.OutboxItem(task=task, subject_id=order.id, created_at=now, due_at=now))
        return order.id

    def _order(self, code: tables.AccessCode, now: datetime) -> tables.Order:
        return tables.Order(
            number=new_number("B"),
            organisation_id=code.organisation_id,
            access_code_id=code.id,
            payment_method=code.payment_method,
            product=self._asked.product,
            language=Language.NL,
            subject_kvk_number=self._asked.kvk_number,
            day=amsterdam_day(now),
            price_cents=0,
            status=OrderStatus.PLACED,
            placed_at=now,
        )

    async def _bought_today(self, session: AsyncSession, order: tables.Order) -> UUID | None:
        same = select(tables.Order.id).where(
            tables.Order.access_code_id == order.access_code_id,
            tables.Order.product == order.product,
            tables.Order.language == order.language,
            tables.Order.subject_kvk_number == order.subject_kvk_number,
            func.coalesce(tables.Order.branch_number, "") == "",
            func.coalesce(tables.Order.financial_year, 0) == 0,
            func.coalesce(tables.Order.filing_reference, "") == "",
            tables.Order.day == order.day,
            tables.Order.price_cents > 0,
            tables.Order.status.not_in(NOT_CHARGED),
        )
        return await session.scalar(same.limit(1))


async def _hold_spending_limit(session: AsyncSession, code: tables.AccessCode, order: tables.Order) -> None:
    if code.spending_limit_cents is None:
        return
    spent = select(func.coalesce(func.sum(tables.Order.price_cents), 0)).where(
        tables.Order.access_code_id == code.id,
        tables.Order.placed_at >= start_of_month(order.placed_at),
        tables.Order.status.not_in(NOT_CHARGED),
    )
    left = code.spending_limit_cents - int(await session.scalar(spent) or 0)
    if order.price_cents > left:
        raise SpendingLimitReached(code.spending_limit_cents, max(left, 0))
