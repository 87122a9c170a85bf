"""Money and orders keep their invariants under everything that can happen to them (DOMAIN 13-17)."""

import asyncio
import os
from collections.abc import Callable
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase
from hypothesis import settings as depth
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from gateway.composition import services_of
from gateway.settings import Settings
from models.catalogue import ProductCode
from models.order import Order
from models.payment import PaymentStatus
from tests.clock import SettableClock
from tests.proofs.life_of_orders import OUTSIDE, PRODUCTS, SUBJECTS, World

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
STEPS = 10_000 if PROOF else 100
DEPTH = depth(
    max_examples=20 if PROOF else 4,
    stateful_step_count=100 if PROOF else 25,
    phases=(Phase.generate, Phase.shrink) if PROOF else (Phase.generate,),
    derandomize=not PROOF,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)

PICKS = st.integers(0, 9)
BUYERS = st.integers(0, 6)
PRODUCT, SUBJECT = st.sampled_from(PRODUCTS), st.sampled_from(SUBJECTS)
CERTIFIED = st.sampled_from(PRODUCTS[1:])
KILLS = st.one_of(st.none(), st.integers(0, 30))
"""The moment at which a worker is killed, if it is."""
FAILING = ("registration is gone", "register is down")
TIMES = st.sampled_from([1, 1, 2, 5])
"""How often the same is sent at once."""


class Life(RuleBasedStateMachine):
    """One life of some customers; the gateway and its loop go on from one to the next."""

    world: ClassVar[World]
    runner: ClassVar[asyncio.Runner]

    def __init__(self) -> None:
        super().__init__()
        self.runner.run(self.world.begin())

    @rule(who=BUYERS, product=PRODUCT, subject=SUBJECT, times=TIMES, again=st.booleans())
    def somebody_orders(self, who: int, product: ProductCode, subject: str, times: int, again: bool) -> None:
        """The same key is a double click; different keys are an order and its repeat."""
        world, buyer = self.world, self.world.buyers[who]
        one_key = world.new_key()
        keys = [one_key if again else world.new_key() for _ in range(times)]
        self._do(*(lambda key=key: world.order(buyer, product, subject, key) for key in keys))

    @rule(first=BUYERS, second=BUYERS, product=PRODUCT, subject=SUBJECT)
    def colleagues_order_at_once(self, first: int, second: int, product: ProductCode, subject: str) -> None:
        world = self.world
        self._do(
            *(
                lambda who=who: world.order(world.buyers[who], product, subject, world.new_key())
                for who in (first, second, first)
            )
        )

    @rule(product=CERTIFIED, subject=SUBJECT, times=TIMES)
    def a_guest_orders(self, product: ProductCode, subject: str, times: int) -> None:
        world, key = self.world, self.world.new_key()
        self._do(*(lambda: world.guest_order(product, subject, key) for _ in range(times)))

    @rule(product=CERTIFIED, subject=SUBJECT, times=TIMES)
    def a_guest_buys(self, product: ProductCode, subject: str, times: int) -> None:
        """Order and pay, as most guests do."""
        world, key = self.world, self.world.new_key()
        self._do(lambda: world.guest_order(product, subject, key))
        references = [r for r, paid in world.provider.payments.items() if paid.status is PaymentStatus.OPEN]
        if key in world.placed and references:
            world.provider.put(references[-1], PaymentStatus.PAID)
            self._do(*(lambda: world.settle(references[-1]) for _ in range(times)))

    @rule(how=st.sampled_from(FAILING), hours=st.sampled_from([0, 25]), kill_at=KILLS)
    def production_meets_a_failing_register(self, how: str, hours: int, kill_at: int | None) -> None:
        """A registration that is gone fails an order at once; a register that is down, after a day."""
        self.world.clock.advance(hours=hours)
        OUTSIDE[how](self.world)
        self._do(lambda: self.world.work(kill_at))
        self.world.outside_works()

    @rule(who=st.sampled_from([0, 1, 6]), euros=st.integers(5, 40), times=TIMES)
    def somebody_deposits(self, who: int, euros: int, times: int) -> None:
        world, key = self.world, self.world.new_key()
        self._do(*(lambda: world.deposit(world.buyers[who], euros, key) for _ in range(times)))

    @rule(pick=PICKS, status=st.sampled_from([PaymentStatus.PAID, *PaymentStatus]), times=TIMES)
    def the_provider_tells(self, pick: int, status: PaymentStatus, times: int) -> None:
        """News may come late, twice, or after money that came first; what was paid stays so there."""
        references = list(self.world.provider.payments)
        if not references:
            return
        reference = references[-1 - pick % len(references)]
        if self.world.provider.payments[reference].status is not PaymentStatus.PAID:
            self.world.provider.put(reference, status)
        self._do(*(lambda: self.world.settle(reference) for _ in range(times)))

    @rule(pick=PICKS, times=TIMES)
    def somebody_cancels(self, pick: int, times: int) -> None:
        self._with_order(pick, times, self.world.cancel)

    @rule(pick=PICKS, times=TIMES)
    def support_replaces(self, pick: int, times: int) -> None:
        self._with_order(pick, times, self.world.replace_order)

    @rule(pick=PICKS)
    def paper_is_posted(self, pick: int) -> None:
        self._with_order(pick, 1, self.world.post)

    @rule(workers=st.lists(KILLS, min_size=1, max_size=2))
    def work_is_done_or_dies(self, workers: list[int | None]) -> None:
        self._do(*(lambda kill_at=kill_at: self.world.work(kill_at) for kill_at in workers))

    @rule(minutes=st.sampled_from([1, 9, 11, 25, 600, 1440]))
    def time_goes_by(self, minutes: int) -> None:
        self.world.clock.advance(minutes=minutes)

    @rule(how=st.sampled_from(["works", *sorted(OUTSIDE)]))
    def the_outside_changes(self, how: str) -> None:
        self.world.outside_works()
        OUTSIDE[how](self.world)

    def teardown(self) -> None:
        self.runner.run(self.world.end())

    def _with_order(self, pick: int, times: int, act: Callable[[Order], object]) -> None:
        known = self.runner.run(self.world.orders())
        if known:
            order = known[-1 - pick % len(known)]
            self._do(*(lambda: act(order) for _ in range(times)))

    def _do(self, *acts: Callable[[], object]) -> None:
        self.runner.run(self.world.step(*acts))  # type: ignore[arg-type]


def _goes_on() -> bool:
    """Tell whether something that matters never happened: chance alone may leave it out."""
    return PROOF and bool(Life.runner.run(Life.world.untried()))


@pytest.mark.proof
def test_nobody_is_charged_twice_and_nothing_paid_is_lost(
    settings: Settings, record_property: Callable[[str, object], None]
) -> None:
    with asyncio.Runner() as Life.runner:
        clock = SettableClock()
        opened = services_of(settings, clock)
        Life.world = World(Life.runner.run(opened.__aenter__()), clock)
        try:
            while Life.world.steps < STEPS or (_goes_on() and Life.world.steps < 4 * STEPS):
                run_state_machine_as_test(Life, settings=DEPTH)
            assert not _goes_on()
        finally:
            Life.runner.run(opened.__aexit__(None, None, None))
    record_property("steps", Life.world.steps)
