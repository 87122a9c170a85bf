"""What the main user does with the codes of the company (DOMAIN 9), and nobody else."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from uuid_utils.compat import uuid7

from auth.permissions import GRANTABLE, OF_NEW_SUB_CODE
from auth.principal import GUEST, CodeHolder, Principal
from models.access_code import AccessCode, AccessCodeStatus, Role
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.permission import Permission
from models.refusals import (
    AccessCodeNotFound,
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    NotPossibleInStatus,
    SpendingLimitReached,
)
from resolvers import code_management
from resolvers.services import Services
from resolvers.sessions import principal_of
from tests.database import all_rows, change_row, contents, one_row
from tests.factories import Code, Company, Factory
from tests.fakes import Mailbox
from tests.resolvers.journeys import Journeys, refused_fields

PENDING, ACTIVE, BLOCKED, REVOKED, EXPIRED = AccessCodeStatus
UBO = frozenset({Permission.ORDER_UBO_EXTRACTS})
MANAGE = frozenset({Permission.MANAGE_ACCESS_CODES})

Act = Callable[[Services, Principal, UUID | None], Awaitable[Any]]
ACTS: dict[str, Act] = {
    "grant": partial(code_management.grant, permissions=GRANTABLE),
    "withdraw": partial(code_management.withdraw, permissions=GRANTABLE),
    "block": code_management.block,
    "unblock": code_management.unblock,
    "limit": partial(code_management.set_spending_limit, limit_cents=500),
    "hand over": code_management.hand_over_main_role,
}
every_act = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)


@pytest.fixture
async def company(factory: Factory) -> Company:
    """Give a company with its main user."""
    return await factory.company()


@pytest.fixture
async def main_user(factory: Factory, company: Company) -> CodeHolder:
    """Give the main user, logged in."""
    return await factory.principal(company.main_user)


@pytest.fixture
async def colleague(factory: Factory, company: Company) -> Code:
    """Give a sub-code of the company."""
    return await factory.sub_code(company)


async def row_of(services: Services, code: Code) -> AccessCode:
    return await one_row(services, AccessCode, id=code.id)


async def refuses(services: Services, refusal: type[Exception], act: Awaitable[Any]) -> Exception:
    """Run an act that must be refused, and leave all as it was."""
    before = await contents(services)
    with pytest.raises(refusal) as refused:
        await act
    assert await contents(services) == before
    return refused.value


# Granting and withdrawing


async def test_a_code_may_do_what_it_was_granted_at_once_and_its_holder_is_told(
    journeys: Journeys, factory: Factory, main_user: CodeHolder, colleague: Code, mailbox: Mailbox
) -> None:
    working = await factory.principal(colleague)
    assert working.permissions == OF_NEW_SUB_CODE
    changed = await code_management.grant(journeys.services, main_user, colleague.id, UBO)
    assert (changed.access_code.id, changed.access_code.permissions) == (colleague.id, OF_NEW_SUB_CODE | UBO)
    assert changed.organisation.id == colleague.organisation_id
    assert (await factory.principal(colleague)).permissions == OF_NEW_SUB_CODE | UBO
    await journeys.work(Task.MAIL_PERMISSIONS_CHANGED)
    (message,) = mailbox.messages
    assert message.to == (await row_of(journeys.services, colleague)).holder_email


async def test_a_code_may_not_do_any_more_what_was_withdrawn(
    services: Services, factory: Factory, main_user: CodeHolder, colleague: Code
) -> None:
    withdrawn = frozenset({Permission.PLACE_ORDERS})
    changed = await code_management.withdraw(services, main_user, colleague.id, withdrawn)
    assert changed.access_code.permissions == OF_NEW_SUB_CODE - withdrawn
    assert (await factory.principal(colleague)).permissions == OF_NEW_SUB_CODE - withdrawn


async def test_what_a_code_has_or_lacks_already_changes_nothing_and_tells_nobody(
    services: Services, main_user: CodeHolder, colleague: Code
) -> None:
    before = await contents(services)
    await code_management.grant(services, main_user, colleague.id, OF_NEW_SUB_CODE)
    await code_management.withdraw(services, main_user, colleague.id, UBO)
    await code_management.grant(services, main_user, colleague.id, ())
    assert await contents(services) == before


async def test_what_is_granted_twice_is_told_once(
    services: Services, main_user: CodeHolder, colleague: Code
) -> None:
    for _ in range(2):
        changed = await code_management.grant(services, main_user, colleague.id, UBO)
        assert changed.access_code.permissions == OF_NEW_SUB_CODE | UBO
    assert [item.task for item in await all_rows(services, OutboxItem)] == [Task.MAIL_PERMISSIONS_CHANGED]


async def test_grants_at_one_moment_all_count(
    services: Services, factory: Factory, company: Company, main_user: CodeHolder
) -> None:
    bare = await factory.sub_code(company, permissions=frozenset())
    await asyncio.gather(
        *(code_management.grant(services, main_user, bare.id, {each}) for each in sorted(GRANTABLE))
    )
    assert (await row_of(services, bare)).permissions == GRANTABLE


@pytest.mark.parametrize("act", [code_management.grant, code_management.withdraw])
@pytest.mark.parametrize("permissions", [MANAGE, MANAGE | UBO])
async def test_managing_codes_is_the_main_user_s_alone(
    services: Services, main_user: CodeHolder, colleague: Code, act: Any, permissions: frozenset[Permission]
) -> None:
    refused = await refuses(services, InvalidInput, act(services, main_user, colleague.id, permissions))
    assert isinstance(refused, InvalidInput)
    assert refused_fields(refused) == {"permissions": InvalidFieldCode.NOT_ALLOWED}


# Blocking and letting in


async def test_a_blocked_code_is_out_at_once_and_its_holder_is_told(
    journeys: Journeys, main_user: CodeHolder, colleague: Code, mailbox: Mailbox
) -> None:
    services = journeys.services
    session = await journeys.log_in(colleague)
    changed = await code_management.block(services, main_user, colleague.id)
    assert (changed.access_code.id, changed.access_code.status) == (colleague.id, BLOCKED)
    assert changed.organisation.id == colleague.organisation_id
    assert await principal_of(services, session.token, session.transport) == GUEST
    await journeys.work(Task.MAIL_CODE_BLOCKED)
    (message,) = mailbox.messages
    assert message.to == (await row_of(services, colleague)).holder_email


async def test_a_code_that_is_let_in_works_again_and_its_holder_is_told(
    journeys: Journeys, factory: Factory, company: Company, main_user: CodeHolder, mailbox: Mailbox
) -> None:
    blocked = await factory.sub_code(company, status=BLOCKED)
    changed = await code_management.unblock(journeys.services, main_user, blocked.id)
    assert changed.access_code.status is ACTIVE
    await journeys.log_in(blocked)
    await journeys.work(Task.MAIL_CODE_UNBLOCKED)
    assert [message.to for message in mailbox.messages] == [
        (await row_of(journeys.services, blocked)).holder_email
    ]


@pytest.mark.parametrize(
    ("act", "status"),
    [
        *((code_management.block, status) for status in (PENDING, BLOCKED, REVOKED, EXPIRED)),
        *((code_management.unblock, status) for status in (PENDING, ACTIVE, REVOKED, EXPIRED)),
        *((code_management.hand_over_main_role, status) for status in (PENDING, BLOCKED, REVOKED, EXPIRED)),
        *((ACTS[name], status) for name in ("grant", "withdraw", "limit") for status in (REVOKED, EXPIRED)),
    ],
)
async def test_what_the_status_of_a_code_does_not_allow_is_refused_with_that_status(
    services: Services,
    factory: Factory,
    company: Company,
    main_user: CodeHolder,
    act: Act,
    status: AccessCodeStatus,
) -> None:
    code = await factory.sub_code(company, status=status)
    refused = await refuses(services, NotPossibleInStatus, act(services, main_user, code.id))
    assert isinstance(refused, NotPossibleInStatus)
    assert refused.status is status


@pytest.mark.parametrize("status", [PENDING, ACTIVE, BLOCKED])
async def test_what_a_code_may_do_and_spend_is_set_before_and_while_it_is_used(
    services: Services,
    factory: Factory,
    company: Company,
    main_user: CodeHolder,
    status: AccessCodeStatus,
) -> None:
    code = await factory.sub_code(company, status=status)
    await code_management.grant(services, main_user, code.id, UBO)
    await code_management.withdraw(services, main_user, code.id, OF_NEW_SUB_CODE)
    await code_management.set_spending_limit(services, main_user, code.id, 500)
    row = await row_of(services, code)
    assert (row.status, row.permissions, row.spending_limit_cents) == (status, UBO, 500)


async def test_of_two_blocks_at_once_one_blocks(
    services: Services, main_user: CodeHolder, colleague: Code
) -> None:
    outcomes = await asyncio.gather(
        *(code_management.block(services, main_user, colleague.id) for _ in range(4)), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == [
        "CodeChanged",
        *["NotPossibleInStatus"] * 3,
    ]
    assert [item.task for item in await all_rows(services, OutboxItem)] == [Task.MAIL_CODE_BLOCKED]


# The limit


@pytest.mark.parametrize("cents", [0, 500, 100_000_000])
async def test_a_limit_is_set_and_taken_away_again(
    services: Services, main_user: CodeHolder, colleague: Code, cents: int
) -> None:
    for limit in (cents, cents, None, None):
        changed = await code_management.set_spending_limit(services, main_user, colleague.id, limit)
        assert changed.access_code.spending_limit_cents == limit
        assert (await row_of(services, colleague)).spending_limit_cents == limit


async def test_a_limit_holds_for_the_next_order_of_that_code_alone(
    journeys: Journeys, factory: Factory, main_user: CodeHolder, colleague: Code
) -> None:
    await code_management.set_spending_limit(journeys.services, main_user, colleague.id, 234)
    with pytest.raises(SpendingLimitReached) as refusal:
        await journeys.order(await factory.principal(colleague))
    assert (refusal.value.limit_cents, refusal.value.left_cents) == (234, 234)
    await journeys.order(main_user)


async def test_the_main_user_may_have_a_limit_too(journeys: Journeys, main_user: CodeHolder) -> None:
    await code_management.set_spending_limit(journeys.services, main_user, main_user.access_code_id, 0)
    with pytest.raises(SpendingLimitReached):
        await journeys.order(main_user)


@pytest.mark.parametrize(
    ("euros", "cents"),
    [
        (None, None),
        ("0", 0),
        ("-0", 0),
        ("0.01", 1),
        ("12.5", 1250),
        ("2.350", 235),
        ("1E+3", 100_000),
        ("1000000", 100_000_000),
    ],
)
def test_a_limit_is_an_amount_in_euros(euros: str | None, cents: int | None) -> None:
    assert code_management.limit_in_cents(None if euros is None else Decimal(euros)) == cents


@pytest.mark.parametrize(
    "euros", ["-0.01", "-1", "0.001", "2.355", "1000000.01", "1E+30", "1E-30", "NaN", "sNaN", "Infinity"]
)
def test_what_is_no_such_amount_is_no_limit(euros: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        code_management.limit_in_cents(Decimal(euros))
    assert refused_fields(refusal.value) == {"limit": InvalidFieldCode.OUT_OF_RANGE}


# Handing over


async def test_the_main_role_goes_to_another_active_code_and_both_are_told(
    journeys: Journeys, factory: Factory, company: Company, main_user: CodeHolder, mailbox: Mailbox
) -> None:
    services = journeys.services
    heir = await factory.sub_code(company, permissions=UBO)
    handed_over = await code_management.hand_over_main_role(services, main_user, heir.id)
    assert (await one_row(services, Organisation)).main_code_id == heir.id
    assert handed_over.organisation.id == company.id
    assert handed_over.organisation.main_code_id == heir.id
    new_main_user, former = await factory.principal(heir), await factory.principal(company.main_user)
    assert (new_main_user.role, new_main_user.permissions) == (Role.MAIN_USER, frozenset(Permission))
    assert (former.role, former.permissions) == (Role.SUB_CODE, OF_NEW_SUB_CODE)
    assert handed_over.principal == replace(former, session_id=main_user.session_id)
    await journeys.work(Task.MAIL_MAIN_ROLE_RECEIVED, Task.MAIL_MAIN_ROLE_PASSED)
    received, passed = sorted(mailbox.messages, key=lambda message: "nu hoofduser" not in message.subject)
    assert received.to == (await row_of(services, heir)).holder_email
    assert passed.to == (await row_of(services, company.main_user)).holder_email


async def test_the_former_main_user_can_be_managed_as_any_other(
    services: Services, factory: Factory, company: Company, main_user: CodeHolder
) -> None:
    code = await factory.sub_code(company, permissions=UBO)
    await code_management.hand_over_main_role(services, main_user, code.id)
    heir = await factory.principal(code)
    await code_management.grant(services, heir, company.main_user.id, UBO)
    await code_management.block(services, heir, company.main_user.id)
    await code_management.unblock(services, heir, company.main_user.id)
    await code_management.hand_over_main_role(services, heir, company.main_user.id)
    back, passed_on = await factory.principal(company.main_user), await factory.principal(code)
    assert (back.role, back.permissions) == (Role.MAIN_USER, frozenset(Permission))
    assert (passed_on.role, passed_on.permissions) == (Role.SUB_CODE, OF_NEW_SUB_CODE)


async def test_a_hand_over_that_is_sent_again_is_refused_and_moves_nothing(
    services: Services, main_user: CodeHolder, colleague: Code
) -> None:
    await code_management.hand_over_main_role(services, main_user, colleague.id)
    again = code_management.hand_over_main_role(services, main_user, colleague.id)
    await refuses(services, NotPermitted, again)


async def test_of_hand_overs_at_once_to_two_codes_one_succeeds(
    services: Services, factory: Factory, company: Company, main_user: CodeHolder
) -> None:
    heirs = [await factory.sub_code(company) for _ in range(4)]
    outcomes = await asyncio.gather(
        *(code_management.hand_over_main_role(services, main_user, heir.id) for heir in heirs),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == [
        "MainRoleHandedOver",
        *["NotPermitted"] * 3,
    ]
    winner = [type(outcome).__name__ for outcome in outcomes].index("MainRoleHandedOver")
    assert (await one_row(services, Organisation)).main_code_id == heirs[winner].id


# Of whom, and by whom


@pytest.mark.parametrize("name", ["grant", "withdraw", "block", "hand over"])
async def test_the_main_user_does_not_do_this_to_themselves(
    services: Services, main_user: CodeHolder, name: str
) -> None:
    act = ACTS[name](services, main_user, main_user.access_code_id)
    refused = await refuses(services, InvalidInput, act)
    assert isinstance(refused, InvalidInput)
    assert refused_fields(refused) == {"accessCodeId": InvalidFieldCode.NOT_ALLOWED}


@every_act
@pytest.mark.parametrize("whose", ["another company's", "a private", "a made up", "no"])
async def test_a_code_that_is_not_of_the_company_does_not_exist(
    services: Services, factory: Factory, main_user: CodeHolder, act: Act, whose: str
) -> None:
    codes = {
        "another company's": (await factory.sub_code(await factory.company(), status=BLOCKED)).id,
        "a private": (await factory.private_code()).id,
        "a made up": uuid7(),
        "no": None,
    }
    await refuses(services, AccessCodeNotFound, act(services, main_user, codes[whose]))


@every_act
@pytest.mark.parametrize("who", ["guest", "private", "sub-code", "sub-code with all that can be granted"])
async def test_nobody_but_the_main_user_manages_codes(
    services: Services, factory: Factory, company: Company, colleague: Code, act: Act, who: str
) -> None:
    granted = await factory.sub_code(company, permissions=GRANTABLE)
    callers: dict[str, Principal] = {
        "guest": GUEST,
        "private": await factory.principal(await factory.private_code()),
        "sub-code": await factory.principal(colleague),
        "sub-code with all that can be granted": await factory.principal(granted),
    }
    refusal = NotLoggedIn if who == "guest" else NotPermitted
    await refuses(services, refusal, act(services, callers[who], colleague.id))


@every_act
@pytest.mark.parametrize("target", ["colleague", "another company's"])
async def test_who_handed_the_main_role_over_a_moment_ago_manages_nothing_any_more(
    services: Services,
    factory: Factory,
    company: Company,
    main_user: CodeHolder,
    colleague: Code,
    act: Act,
    target: str,
) -> None:
    heir = await factory.sub_code(company)
    await code_management.hand_over_main_role(services, main_user, heir.id)
    other = await factory.company()
    code = colleague if target == "colleague" else other.main_user
    await refuses(services, NotPermitted, act(services, main_user, code.id))


@every_act
async def test_who_was_blocked_a_moment_ago_is_not_logged_in_any_more(
    services: Services, main_user: CodeHolder, colleague: Code, act: Act
) -> None:
    await change_row(services, AccessCode, main_user.access_code_id, status=BLOCKED)
    await refuses(services, NotLoggedIn, act(services, main_user, colleague.id))
