"""Adapters that are loaded when they are first used.

Every process is put together in the same way (`gateway.composition`), but only the worker makes and
signs documents, and what does that takes more memory than the rest of a server.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")


class _Deferred(Generic[T]):
    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make

    @cached_property
    def made(self) -> T:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.made, name)


def deferred(make: Callable[[], T]) -> T:
    """Stand for what `make` gives; it is called when something is first asked of it."""
    return cast(T, _Deferred(make))


def load(*adapters: object) -> None:
    """Load adapters now, for a process that will need them: what is wrong with one shows at the start."""
    for adapter in adapters:
        if isinstance(adapter, _Deferred):
            _ = adapter.made
