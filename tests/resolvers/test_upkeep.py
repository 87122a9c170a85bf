"""What time does to rows: what is past its time is deleted, and nothing else."""

import asyncio
from datetime import timedelta

from auth.throttle import LONGEST_WINDOW, PASSWORD_CHANGE, count_attempt
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.idempotency import KEPT, IdempotencyKey
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.session import ABSOLUTE_LIFE, IDLE_LIFE, RefreshToken, Session, SessionTransport
from models.throttle import AttemptWindow
from resolvers import upkeep
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, contents, one_row
from tests.factories import Factory
from tests.resolvers.journeys import Journeys

COOKIE, BEARER = SessionTransport.COOKIE, SessionTransport.BEARER


async def run(journeys: Journeys) -> None:
    await upkeep.run(journeys.services.database, journeys.services.clock)


async def transports(journeys: Journeys) -> list[SessionTransport]:
    return sorted(session.transport for session in await all_rows(journeys.services, Session))


async def attempt(services: Services, subject: str) -> None:
    await services.database.write(
        lambda transaction: count_attempt(
            transaction, services.secrets, PASSWORD_CHANGE, subject, services.clock()
        )
    )


async def test_a_session_is_deleted_after_its_last_moment_with_its_refresh_tokens(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    code = await factory.private_code()
    for transport in (COOKIE, BEARER):
        await journeys.log_in(code, transport=transport)
    clock.now += ABSOLUTE_LIFE[COOKIE] - timedelta(seconds=1)
    assert IDLE_LIFE[COOKIE] < ABSOLUTE_LIFE[COOKIE]
    await run(journeys)
    assert await transports(journeys) == [BEARER, COOKIE]
    clock.advance(seconds=1)
    await run(journeys)
    assert await transports(journeys) == [BEARER]
    assert len(await all_rows(journeys.services, RefreshToken)) == 1
    clock.now += ABSOLUTE_LIFE[BEARER]
    await run(journeys)
    assert await transports(journeys) == []
    assert await all_rows(journeys.services, RefreshToken) == []


async def test_counts_of_attempts_are_deleted_when_they_count_no_more(
    journeys: Journeys, clock: SettableClock
) -> None:
    await attempt(journeys.services, "yesterday")
    clock.now += LONGEST_WINDOW - timedelta(seconds=1)
    await attempt(journeys.services, "today")
    await run(journeys)
    assert len(await all_rows(journeys.services, AttemptWindow)) == 2
    clock.advance(seconds=1)
    await run(journeys)
    assert (await one_row(journeys.services, AttemptWindow)).window_start > clock.now - timedelta(hours=2)


async def test_keys_of_requests_are_deleted_after_30_days(journeys: Journeys, clock: SettableClock) -> None:
    await journeys.request()
    clock.now += KEPT - timedelta(seconds=1)
    await journeys.request()
    await run(journeys)
    assert len(await all_rows(journeys.services, IdempotencyKey)) == 2
    clock.advance(seconds=1)
    await run(journeys)
    assert (await one_row(journeys.services, IdempotencyKey)).created_at > clock.now - timedelta(days=1)


async def test_nothing_else_is_touched_however_old_it_is(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    for status in (AccessCodeStatus.BLOCKED, AccessCodeStatus.REVOKED, AccessCodeStatus.EXPIRED):
        await factory.sub_code(company, status=status)
    await journeys.log_in(company.main_user)
    await journeys.log_in(company.main_user, address="198.51.100.1")
    await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    clock.advance(days=3650)
    passing = (Session, RefreshToken, AttemptWindow, IdempotencyKey)
    before = await contents(journeys.services, *passing)
    await run(journeys)
    assert await contents(journeys.services, *passing) == before
    assert all(
        [await all_rows(journeys.services, table) == [] for table in passing],
    )


async def test_any_number_of_workers_can_do_it_at_once(
    journeys: Journeys, factory: Factory, clock: SettableClock
) -> None:
    company = await factory.company()
    for _ in range(10):
        await factory.sub_code(company, status=AccessCodeStatus.PENDING)
    await factory.session(company.main_user)
    clock.now += UNUSED_LIFE
    await asyncio.gather(*(run(journeys) for _ in range(4)))
    expired = await all_rows(journeys.services, AccessCode, status=AccessCodeStatus.EXPIRED)
    assert len(expired) == 10
    assert await all_rows(journeys.services, Session) == []
