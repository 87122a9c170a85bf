"""A circuit breaker: an outside system that keeps failing is left alone for a while."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class CircuitOpen(Exception):
    """The system failed too often a moment ago; it was not asked."""


class CircuitBreaker:
    """Opens after `failures_to_open` failures in a row, for `open_seconds`.

    After that one call is let through as a probe: its success closes the circuit, its failure opens it
    again. `clock` gives seconds and never goes back.
    """

    def __init__(
        self,
        *,
        failures_to_open: int = 5,
        open_seconds: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._failures_to_open = failures_to_open
        self._open_seconds = open_seconds
        self._clock = clock
        self._failures = 0
        self._opened_at: float | None = None
        self._probing = False

    @contextmanager
    def guard(self, failure: type[Exception]) -> Iterator[None]:
        """Let one call through and learn from it; only a `failure` counts against the system.

        Raises `CircuitOpen` instead of letting the call through. A call that was given up says nothing.
        """
        is_probe = self._admit()
        try:
            yield
        except failure:
            self._failed()
            raise
        else:
            self._failures = 0
            self._opened_at = None
        finally:
            if is_probe:
                self._probing = False

    def _admit(self) -> bool:
        if self._opened_at is None:
            return False
        if self._probing or self._clock() - self._opened_at < self._open_seconds:
            raise CircuitOpen
        self._probing = True
        return True

    def _failed(self) -> None:
        self._failures += 1
        if self._failures >= self._failures_to_open:
            self._opened_at = self._clock()
