"""Tells those who follow an order or a filing that its status changed, whichever process changed it."""

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Protocol
from uuid import UUID


class ProgressSignals(Protocol):
    """What wakes the followers in this process after a commit changed one."""

    def watching(self, subject_id: UUID) -> AbstractAsyncContextManager[asyncio.Event]:
        """Give an event that is set when the subject may have changed since the context began.

        It is set too when a change could have been missed. Whoever is woken clears it, and reads.
        Raises when this process follows as many as it can.
        """
        ...
