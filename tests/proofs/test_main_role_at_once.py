"""Whatever happens at once, every company has exactly one main user at every moment (DOMAIN 9)."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from sqlalchemy import text

from auth.principal import CodeHolder
from models.access_code import UNUSED_LIFE, AccessCode, AccessCodeStatus
from models.organisation import Organisation
from models.refusals import NotLoggedIn, NotPermitted, Refusal
from models.session import SessionTransport
from resolvers import code_management, upkeep
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Code, Company, Factory
from tests.proofs.life_of_codes import NEVER
from tests.resolvers.journeys import BAKERY, DAGOBERT, DONALD, Journeys

HAND_OVERS, BLOCKS, EXPIRIES = 40, 30, 30
PENDING, ACTIVE, EXPIRED = AccessCodeStatus.PENDING, AccessCodeStatus.ACTIVE, AccessCodeStatus.EXPIRED


async def test_a_hundred_hand_overs_blocks_and_expiries_at_once_leave_exactly_one_main_user(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    unused = [await _unused_company(services, kvk_number) for kvk_number in (BAKERY, DAGOBERT, DONALD)]
    company = await factory.company()
    overdue = [await factory.sub_code(company, status=PENDING) for _ in range(10)]
    heirs_of_unused = [await factory.sub_code(each) for each in unused[:2]]
    clock.now += UNUSED_LIFE
    colleagues = [await factory.sub_code(company) for _ in range(20)]
    tokens = {code.id: await factory.session(code) for code in (company.main_user, *colleagues)}
    crew = _Crew(services, company, tokens)

    done = asyncio.Event()
    watching = asyncio.create_task(_watch(services, done))
    hand_over, block = code_management.hand_over_main_role, code_management.block
    outcomes = await asyncio.gather(
        *(crew.as_main_user(hand_over, _nth(colleagues, number)) for number in range(HAND_OVERS)),
        *(crew.as_main_user(block, _nth(colleagues[10:], number)) for number in range(BLOCKS)),
        *(crew.expire(clock) for _ in range(EXPIRIES)),
    )
    done.set()
    assert await watching > 0

    told = Counter(outcomes)
    assert told["MainRoleHandedOver"] >= 2
    assert told["AccessCodeBlocked"] >= 2
    assert sum(told.values()) == 100
    assert set(told) <= {
        "MainRoleHandedOver",
        "AccessCodeBlocked",
        "Expired",
        "NotPossibleInStatus",
        "InvalidInput",
    }
    rows = {row.id: row for row in await all_rows(services, AccessCode)}
    main_code_id = (await one_row(services, Organisation, id=company.id)).main_code_id
    assert rows[main_code_id].status is ACTIVE
    assert {rows[code.id].status for code in overdue} == {EXPIRED}
    for each, heir in zip(unused, (*heirs_of_unused, None), strict=True):
        organisation = await one_row(services, Organisation, id=each.id)
        assert organisation.main_code_id == (heir or each.main_user).id
        assert (organisation.ended_at is None) == (heir is not None)


async def test_of_a_hundred_hand_overs_by_one_main_user_one_is_done(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    heirs = [await factory.sub_code(company) for _ in range(5)]
    main_user = await factory.principal(company.main_user)
    outcomes = await asyncio.gather(
        *(
            _kind(code_management.hand_over_main_role(services, main_user, _nth(heirs, n).id))
            for n in range(100)
        )
    )
    assert Counter(outcomes) == {"MainRoleHandedOver": 1, "NotPermitted": 99}
    assert (await one_row(services, Organisation)).main_code_id in {heir.id for heir in heirs}


class _Crew:
    """The codes of a company, all logged in; whoever is main user at a moment acts."""

    def __init__(self, services: Services, company: Company, tokens: dict[UUID, str]) -> None:
        self._services, self._company, self._tokens = services, company, tokens

    async def as_main_user(
        self, act: Callable[[Services, CodeHolder, UUID], Awaitable[object]], code: Code
    ) -> str:
        """Do something as the main user; when the role has just gone, as the next one."""
        while True:
            main_code_id = (await one_row(self._services, Organisation, id=self._company.id)).main_code_id
            token = self._tokens[main_code_id]
            main_user = await principal_of(self._services, token, SessionTransport.BEARER)
            if not isinstance(main_user, CodeHolder):
                continue
            told = await _kind(act(self._services, main_user, code.id))
            if told not in (NotPermitted.__name__, NotLoggedIn.__name__):
                return told

    async def expire(self, clock: SettableClock) -> str:
        """Do what time brings."""
        await upkeep.run(self._services.database, clock)
        return "Expired"


async def _unused_company(services: Services, kvk_number: str) -> Company:
    """Give a company whose only code waits for its first use."""
    journeys = Journeys(services)
    first = await journeys.under_way(await journeys.request(kvk_number=kvk_number))
    assert first.organisation_id is not None
    return Company(first.organisation_id, kvk_number, first)


def _nth(codes: Sequence[Code], number: int) -> Code:
    return codes[number % len(codes)]


async def _kind(act: Awaitable[object]) -> str:
    try:
        done = await act
    except Refusal as refusal:
        return type(refusal).__name__
    return str(getattr(done, "typename", ""))


async def _watch(services: Services, done: asyncio.Event) -> int:
    """See to it that what must never be is not, at every moment; tell how many were looked at."""
    moments = 0
    while not done.is_set():
        for never in NEVER:
            assert await services.database.fetch(text(never)) == []
        moments += 1
    return moments
