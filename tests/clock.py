"""A clock that tests set."""

from datetime import UTC, datetime, timedelta

from models.days import AMSTERDAM

MONDAY_MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class SettableClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = MONDAY_MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Give the moment it shows."""
        return self.now

    def advance(self, **by: float) -> None:
        """Move on, by `days`, `hours`, `minutes`, `seconds`."""
        self.now += timedelta(**by)

    def set_in_amsterdam(self, moment: str) -> None:
        """Set it to a moment in Amsterdam time: `2026-03-29T00:01`."""
        self.now = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM).astimezone(UTC)
