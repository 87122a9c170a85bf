"""The life of codes, companies and sessions never differs from the table of DOMAIN 8."""

import asyncio
import os
from collections.abc import Callable
from datetime import timedelta
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase
from hypothesis import settings as depth
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from auth.permissions import GRANTABLE
from gateway.composition import services_of
from gateway.settings import Settings
from models.payment_method import PaymentMethod
from models.permission import Permission
from tests.proofs.life_of_codes import (
    COMPANIES,
    Act,
    Expire,
    LogIn,
    LogOut,
    Manage,
    Replace,
    Request,
    StaffAct,
    TickingClock,
    Upkeep,
    World,
)

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
STEPS = 10_000 if PROOF else 100
DEPTH = depth(
    max_examples=20 if PROOF else 6,
    stateful_step_count=200 if PROOF else 30,
    phases=(Phase.generate, Phase.shrink) if PROOF else (Phase.generate,),
    derandomize=not PROOF,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)

Choice = Callable[[World], Act | None]
"""What somebody wants to do, once it is known which codes there are."""


def _request(kvk_number: str | None, method: PaymentMethod | None) -> Choice:
    return lambda world: Request(kvk_number, PaymentMethod.CREDIT if kvk_number is None else method)


def _replace(pick: int) -> Choice:
    def choose(world: World) -> Act | None:
        code_id = world.code(pick)
        if code_id is None:
            return None
        code = world.model.codes[code_id]
        company = world.model.companies.get(code.company) if code.company else None
        return Replace(company.kvk_number if company else None, code.email)

    return choose


def _log_in(pick: int) -> Choice:
    def choose(world: World) -> Act | None:
        code_id = world.code(pick)
        return None if code_id is None else LogIn(code_id)

    return choose


def _log_out(pick: int) -> Choice:
    def choose(world: World) -> Act | None:
        code_id = world.code(pick)
        token = None if code_id is None else world.token_of(code_id)
        return None if token is None else LogOut(token)

    return choose


def _manage(
    who: int, act: str, whom: int, permissions: frozenset[Permission], limit: int | None, late: bool
) -> Choice:
    """Manage a code; who is not logged in logs in first, unless too `late` to notice."""

    def choose(world: World) -> Act | None:
        code_id, target = world.code(who), world.code(whom)
        if code_id is None:
            return None
        token = world.token_of(code_id)
        if token is None or not (late or world.model.caller(token, world.clock.now)):
            return LogIn(code_id)
        return Manage(token, act=act, target=target, permissions=permissions, limit=limit)

    return choose


def _staff(act: str, pick: int) -> Choice:
    def choose(world: World) -> Act | None:
        code_id = world.code(pick)
        return None if code_id is None else StaffAct(act, code_id)

    return choose


MAIN_USERS = st.integers(0, len(COMPANIES) - 1)
CODES = st.integers(0, 9)
ACTS = ("block", "unblock", "hand over", "hand over", "grant", "withdraw", "limit")
PERMISSIONS = st.frozensets(st.sampled_from(sorted(GRANTABLE)), max_size=2)
LIMITS = st.sampled_from([None, 0, 500])
METHODS = st.sampled_from([PaymentMethod.INVOICE, PaymentMethod.CREDIT, None])


def _managing(who: st.SearchStrategy[int]) -> st.SearchStrategy[Choice]:
    return st.builds(_manage, who, st.sampled_from(ACTS), CODES, PERMISSIONS, LIMITS, st.booleans())


CHOICES: st.SearchStrategy[Choice] = st.one_of(
    st.builds(_request, st.sampled_from([*COMPANIES, None]), METHODS),
    st.builds(_replace, CODES),
    st.builds(_log_in, CODES),
    st.builds(_log_in, CODES),
    st.builds(_log_out, CODES),
    _managing(MAIN_USERS),
    _managing(MAIN_USERS),
    _managing(CODES),
    st.builds(_staff, st.sampled_from(["block", "unblock", "unblock", "revoke"]), CODES),
    st.just(lambda _world: Expire()),
)


class Life(RuleBasedStateMachine):
    """One life of all there is; the gateway and its loop go on from one to the next."""

    world: ClassVar[World]
    runner: ClassVar[asyncio.Runner]

    def __init__(self) -> None:
        super().__init__()
        self.runner.run(self.world.begin())

    @rule(choice=CHOICES)
    def one_at_a_time(self, choice: Choice) -> None:
        self._do(choice)

    @rule(first=CHOICES, second=CHOICES)
    def two_at_once(self, first: Choice, second: Choice) -> None:
        self._do(first, second)

    @rule(choices=st.lists(CHOICES, min_size=2, max_size=4))
    def one_after_another(self, choices: list[Choice]) -> None:
        for choice in choices:
            self._do(choice)

    @rule(days=st.sampled_from([1, 10, 30, 59, 60, 61]), at_work=st.booleans())
    def time_goes_by(self, days: int, at_work: bool) -> None:
        self.world.clock.now += timedelta(days=days)
        if at_work:
            self.runner.run(self.world.step(Upkeep()))

    def _do(self, *choices: Choice) -> None:
        acts = [act for choice in choices if (act := choice(self.world)) is not None]
        self.runner.run(self.world.step(*acts))


@pytest.mark.proof
def test_the_life_of_codes_never_differs_from_the_table(
    settings: Settings, record_property: Callable[[str, object], None]
) -> None:
    with asyncio.Runner() as Life.runner:
        clock = TickingClock()
        opened = services_of(settings, clock)
        Life.world = World(Life.runner.run(opened.__aenter__()), clock)
        try:
            while Life.world.steps < STEPS:
                run_state_machine_as_test(Life, settings=DEPTH)
        finally:
            Life.runner.run(opened.__aexit__(None, None, None))
    record_property("steps", Life.world.steps)
