"""Tells what never ends by itself that the process is told to end."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def told_to_stop() -> Iterator[asyncio.Event]:
    """Give an event that is set when the process is told to end.

    A server waits for answers under way before it says so to the application, and a stream has no end.
    So the signals are heard here too, before they go on to the server's own handlers.
    """
    stopping, loop = asyncio.Event(), asyncio.get_running_loop()
    former: dict[int, Callable[[int, FrameType | None], Any]] = {}

    def hear(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stopping.set)
        former[number](number, frame)

    if threading.current_thread() is threading.main_thread():
        former = {each: handler for each in _SIGNALS if callable(handler := signal.getsignal(each))}
    for each in former:
        signal.signal(each, hear)
    try:
        yield stopping
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
