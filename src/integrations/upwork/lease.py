"""A lease on one piece of work over all processes, so that a token is renewed once. It saves calls; it is never the truth.

Where Valkey does not answer, the lease is granted: whoever uses it must stay correct without it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

HELD_SECONDS: Final = 30
POLL_SECONDS: Final = 0.05
RELEASE: Final = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"


@asynccontextmanager
async def lease(valkey: Redis, name: str) -> AsyncIterator[None]:
    """Hold the lease ``name`` for the block, waiting for its holder at most as long as a lease lasts."""
    mark = secrets.token_hex(16)
    try:
        for _ in range(int(HELD_SECONDS / POLL_SECONDS)):
            if await valkey.set(name, mark, nx=True, ex=HELD_SECONDS):
                break
            await asyncio.sleep(POLL_SECONDS)
    except RedisError:
        mark = ""
    try:
        yield
    finally:
        if mark:
            await _release(valkey, name, mark)


async def _release(valkey: Redis, name: str, mark: str) -> None:
    """Give the lease back if it is still ours; otherwise it runs out by itself."""
    try:
        await valkey.eval(RELEASE, 1, name, mark)
    except RedisError:
        return
