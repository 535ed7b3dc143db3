"""The sandbox's movable clock. What happens as time goes by is in ``world`` and ``reactions``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _system_now() -> datetime:
    return datetime.now(UTC)


class Clock:
    """World time: the machine's time plus an offset that only grows."""

    def __init__(self, source: Callable[[], datetime] = _system_now, offset: timedelta = timedelta()) -> None:
        self._source = source
        self.offset = offset

    def now(self) -> datetime:
        """The world's present moment, in UTC."""
        return self._source() + self.offset

    def move(self, by: timedelta) -> datetime:
        """Move the world forward and return its new time. Raises ``ValueError`` for a step back."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self.offset += by
        return self.now()
