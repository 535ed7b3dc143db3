"""Counts calls by address, as Upwork does before anything else. The numbers are in ``quirks``."""

from __future__ import annotations

from collections import deque

_MAX_ADDRESSES = 1000


class RateLimiter:
    """Moving windows of one second and one minute."""

    def __init__(self) -> None:
        self._seen: dict[str, deque[float]] = {}

    def allows(self, address: str, now: float, per_second: int, per_minute: int) -> bool:
        """Whether a call at ``now`` (seconds of any steady clock) is within both limits; only then it counts."""
        times = self._seen.get(address)
        if times is None:
            if len(self._seen) >= _MAX_ADDRESSES:
                self._seen.clear()
            times = self._seen[address] = deque()
        while times and times[0] <= now - 60:
            times.popleft()
        recent = sum(1 for moment in times if moment > now - 1)
        if recent >= per_second or len(times) >= per_minute:
            return False
        times.append(now)
        return True

    def clear(self) -> None:
        """Forget all calls."""
        self._seen.clear()
