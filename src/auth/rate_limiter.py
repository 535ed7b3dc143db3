"""Counting acts in moving windows, in Valkey, atomically. How many are allowed is in ``domain.limits``.

Valkey is never the truth here: if it is away, acts that fail closed answer 503 and the others go on uncounted.
"""

from __future__ import annotations

import math
import time
from typing import Any, Final
from uuid import UUID

import structlog
from limits import RateLimitItemPerSecond
from limits.aio.storage import RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio import Redis
from redis.exceptions import RedisError

from src.auth.encryption import InstallationKeys
from src.auth.models import Origin
from src.domain.limits import GUESS_PAUSES, GUESSES_FORGOTTEN_SECONDS, LIMITS, Limit, LimitScope
from src.errors import TooMany, Upstream

log = structlog.get_logger(__name__)

_DOWN_SECONDS: Final = 5

# One row of wrong guesses for an address that has no account: the same pauses as an account's own counter in the database,
# so that whoever guesses cannot tell the two apart. KEYS: row. ARGV: now, seconds until forgotten, pause, pause, …
_PHANTOM_GUESS: Final = """
local now, held = tonumber(ARGV[1]), redis.call('HMGET', KEYS[1], 'number', 'until')
if held[2] and tonumber(held[2]) > now then return tostring(tonumber(held[2]) - now) end
local number = (tonumber(held[1]) or 0) + 1
local pause = tonumber(ARGV[2 + math.min(number, #ARGV - 2)])
redis.call('HSET', KEYS[1], 'number', number, 'until', now + pause)
redis.call('EXPIRE', KEYS[1], ARGV[2])
return '0'
"""


def _cannot_count() -> Upstream:
    return Upstream("This cannot be done safely just now", code="limits_unavailable", retry_after=_DOWN_SECONDS)


class RateLimiter:
    """Spends budgets of acts. Keys in Valkey are blind: no address and no account can be read from them."""

    def __init__(self, valkey: Redis, keys: InstallationKeys) -> None:
        options: dict[str, Any] = {"connection_pool": valkey.connection_pool}
        storage = RedisStorage("async+redis://pool:0", implementation="redispy", key_prefix="limit", **options)
        self._valkey = valkey
        self._phantom = valkey.register_script(_PHANTOM_GUESS)
        self._window = MovingWindowRateLimiter(storage)
        self._keys = keys

    async def spend(
        self, name: str, *, origin: Origin | None = None, user_id: UUID | None = None, account: bytes | None = None
    ) -> None:
        """Take one act from every budget of ``name``.

        ``account`` is the blind index of an address. Raises TooMany where a budget is empty, Upstream where nothing can be
        counted and the act fails closed, ValueError where a scope of the rule has nobody to count for.
        """
        rule = LIMITS[name]
        try:
            for part in rule.limits:
                await self._spend(name, part, self._who(part.scope, origin, user_id, account))
        except RedisError as error:
            log.warning("limits cannot be counted", limit=name, kind=type(error).__name__)
            if rule.fails_closed:
                raise _cannot_count() from None

    async def _spend(self, name: str, part: Limit, who: str) -> None:
        item = RateLimitItemPerSecond(part.count, part.seconds, namespace=name)
        if not await self._window.hit(item, who):
            wait = await self._wait(item, who)
            raise TooMany("Too many requests; wait a little", code="too_many_requests", retry_after=wait)

    async def _wait(self, item: RateLimitItemPerSecond, who: str) -> int:
        stats = await self._window.get_window_stats(item, who)
        return min(item.get_expiry(), max(1, math.ceil(stats.reset_time - time.time())))

    async def codes_refused(self, account: bytes, origin: Origin) -> int | None:
        """Return the seconds for which this network has no more to look for at an account; None where it is not so.

        Spends nothing. Raises Upstream where nothing can be counted.
        """
        name = "auth.codes_refused"
        (part,) = LIMITS[name].limits
        item = RateLimitItemPerSecond(part.count, part.seconds, namespace=name)
        who = self._who(part.scope, origin, None, account)
        try:
            return None if await self._window.test(item, who) else await self._wait(item, who)
        except RedisError:
            raise _cannot_count() from None

    def _who(self, scope: LimitScope, origin: Origin | None, user_id: UUID | None, account: bytes | None) -> str:
        if scope is LimitScope.GLOBAL:
            return "global"
        if scope is LimitScope.USER and user_id is not None:
            return f"user:{user_id}"
        if scope is LimitScope.ACCOUNT and account is not None:
            return f"account:{account.hex()[:32]}"
        network = self._keys.index("network", origin.network).hex()[:32] if origin is not None else None
        if scope is LimitScope.ACCOUNT_FROM and account is not None and network is not None:
            return f"account:{account.hex()[:32]}:address:{network}"
        if scope is LimitScope.ADDRESS and network is not None:
            return f"address:{network}"
        raise ValueError(f"nobody to count for in scope {scope}")

    async def phantom_guess(self, account: bytes, now: float) -> int | None:
        """Count a wrong guess for an address without an account; return the seconds to wait during a pause, else None.

        ``now`` is in seconds. Raises Upstream where nothing can be counted.
        """
        try:
            answer: bytes = await self._phantom(
                keys=[f"phantom:{account.hex()[:32]}"], args=[repr(now), GUESSES_FORGOTTEN_SECONDS, *GUESS_PAUSES]
            )
        except RedisError:
            raise _cannot_count() from None
        wait = float(answer)
        return math.ceil(wait) if wait > 0 else None

    async def forget(self, user_id: UUID, account: bytes) -> None:
        """Delete everything kept in Valkey about one person: what names their id, and what is counted for their address.

        Walks all keys, a thousand at a time: for erasure alone. Raises RedisError where Valkey is away.
        """
        for pattern in (f"*{user_id}*", f"*account:{account.hex()[:32]}*", f"phantom:{account.hex()[:32]}"):
            async for key in self._valkey.scan_iter(match=pattern, count=1_000):
                await self._valkey.unlink(key)
