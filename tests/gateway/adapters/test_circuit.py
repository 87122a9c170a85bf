"""The circuit breaker, by a clock that the test sets."""

import pytest

from gateway.adapters.circuit import CircuitBreaker, CircuitOpen


class Down(Exception):
    pass


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def circuit(clock: Clock) -> CircuitBreaker:
    return CircuitBreaker(failures_to_open=2, open_seconds=10.0, clock=clock)


def fail(circuit: CircuitBreaker, error: type[BaseException] = Down) -> None:
    with pytest.raises(error), circuit.guard(Down):
        raise error


def succeed(circuit: CircuitBreaker) -> None:
    with circuit.guard(Down):
        pass


def is_open(circuit: CircuitBreaker) -> bool:
    try:
        succeed(circuit)
    except CircuitOpen:
        return True
    return False


def test_failures_in_a_row_open_the_circuit(circuit: CircuitBreaker) -> None:
    fail(circuit)
    fail(circuit)
    assert is_open(circuit)


def test_a_success_in_between_starts_the_count_again(circuit: CircuitBreaker) -> None:
    fail(circuit)
    succeed(circuit)
    fail(circuit)
    assert not is_open(circuit)


def test_errors_of_another_kind_do_not_count(circuit: CircuitBreaker) -> None:
    for _ in range(5):
        fail(circuit, ValueError)
    assert not is_open(circuit)


def test_a_probe_that_succeeds_closes_the_circuit(circuit: CircuitBreaker, clock: Clock) -> None:
    fail(circuit)
    fail(circuit)
    clock.now = 10.0
    succeed(circuit)
    assert not is_open(circuit)


def test_a_probe_that_fails_opens_it_for_another_period(circuit: CircuitBreaker, clock: Clock) -> None:
    fail(circuit)
    fail(circuit)
    clock.now = 10.0
    fail(circuit)
    clock.now = 19.9
    assert is_open(circuit)
    clock.now = 20.0
    assert not is_open(circuit)


def test_there_is_one_probe_at_a_time(circuit: CircuitBreaker, clock: Clock) -> None:
    fail(circuit)
    fail(circuit)
    clock.now = 10.0
    with circuit.guard(Down):
        assert is_open(circuit)
    assert not is_open(circuit)


def test_a_probe_that_is_given_up_makes_room_for_the_next(circuit: CircuitBreaker, clock: Clock) -> None:
    fail(circuit)
    fail(circuit)
    clock.now = 10.0
    fail(circuit, KeyboardInterrupt)
    assert not is_open(circuit)
