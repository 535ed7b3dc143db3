"""A circuit breaker: after several failures in a row a door is left alone for a while, so that nobody waits for time-outs."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from src.integrations.upwork.errors import NotSent

FAILURES: Final = 12
OPEN_SECONDS: Final = 10.0


class Breaker:
    """Counts failures in a row. Open, it refuses at once (nothing is sent) until one probe after a pause went well."""

    def __init__(self, *, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._open_until = 0.0

    @property
    def is_open(self) -> bool:
        """True while calls are refused."""
        return self._failures >= FAILURES and self._clock() < self._open_until

    def check(self) -> None:
        """Let a call pass, or raise NotSent. After the pause one call passes; others wait for what becomes of it."""
        if self._failures < FAILURES:
            return
        if self._clock() < self._open_until:
            raise NotSent("the door has failed several times: it is left alone for a while")
        self._open_until = self._clock() + OPEN_SECONDS

    def succeeded(self) -> None:
        """Note that the door answers."""
        self._failures = 0

    def failed(self) -> None:
        """Note a call that got no usable answer."""
        self._failures += 1
        if self._failures >= FAILURES:
            self._open_until = self._clock() + OPEN_SECONDS
