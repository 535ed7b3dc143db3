"""How a read is tried again, for both doors. Writes never are, so nothing here is for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import stamina

from src.integrations.upwork.errors import Busy, GatewayError, NotSent, Unreachable

ATTEMPTS: Final = 3
LONGEST_RETRY_AFTER: Final = 5.0
READ_SECONDS: Final = 25.0
Answer = TypeVar("Answer")


def backoff(error: Exception) -> bool | float:
    """Say whether a read may be tried again, and after how many seconds where Upwork named them."""
    if isinstance(error, Busy):
        if error.retry_after is None:
            return True
        return error.retry_after if error.retry_after <= LONGEST_RETRY_AFTER else False
    return isinstance(error, (NotSent, Unreachable))


async def read(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """Ask up to three times, with growing and jittered pauses, or after as long as Upwork says where that is short."""
    async for attempt in stamina.retry_context(on=backoff, attempts=ATTEMPTS, timeout=READ_SECONDS, wait_max=2.0):
        with attempt:
            return await ask()
    raise GatewayError("not asked")
