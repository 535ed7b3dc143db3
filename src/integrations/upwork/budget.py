"""The installation's share of Upwork's limits of 10 requests a second, 300 a minute and 40,000 a day, over all processes together.

One script in Valkey decides and counts in one step. Where Valkey does not answer, each process paces itself instead. Who
among the people goes first is not decided here.
"""

from __future__ import annotations

import asyncio
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from src.domain.compliance import REQUESTS_PER_DAY, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND
from src.integrations.upwork.errors import Busy, DaySpent

LONGEST_WAIT: Final = 5.0
# Upwork counts when a request arrives, we when it leaves: at the very limit, the way between would be refused now and then.
HEADROOM_PER_SECOND: Final = 2
HEADROOM_PER_MINUTE: Final = 10
PACE_ALONE: Final = 0.5
KEYS: Final = ("upwork:{budget}:minute", "upwork:{budget}:day:")
TAKE: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local today = KEYS[2] .. math.floor(time[1] / 86400)
local used = tonumber(redis.call('GET', today) or '0')
if used >= tonumber(ARGV[3]) then return {2, 86400 - time[1] % 86400} end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 60000000)
local function wait_for(window, limit)
  local count = redis.call('ZCOUNT', KEYS[1], '(' .. (now - window), '+inf')
  if count < limit then return 0 end
  local edge = redis.call('ZREVRANGE', KEYS[1], limit - 1, limit - 1, 'WITHSCORES')
  return tonumber(edge[2]) + window - now
end
local wait = math.max(wait_for(1000000, tonumber(ARGV[1])), wait_for(60000000, tonumber(ARGV[2])))
if wait > 0 then return {1, math.ceil(wait / 1000)} end
used = redis.call('INCR', today)
redis.call('EXPIRE', today, 172800)
redis.call('ZADD', KEYS[1], now, used .. ':' .. now)
redis.call('PEXPIRE', KEYS[1], 61000)
return {0, 0}
"""


class RateBudget:
    """Takes one request from the shared budget, waiting its turn for a bounded time."""

    def __init__(
        self,
        valkey: Redis,
        *,
        per_second: int = REQUESTS_PER_SECOND - HEADROOM_PER_SECOND,
        per_minute: int = REQUESTS_PER_MINUTE - HEADROOM_PER_MINUTE,
        per_day: int = REQUESTS_PER_DAY,
    ) -> None:
        self._take = valkey.register_script(TAKE)
        self._limits = [per_second, per_minute, per_day]
        self._alone = asyncio.Lock()

    async def take(self, *, patience: float = LONGEST_WAIT) -> None:
        """Take one request, waiting at most ``patience`` seconds for a turn.

        Raises Busy where no turn comes within that time, DaySpent where the day's requests are used up.
        """
        left = patience
        while True:
            try:
                verdict, value = await self._take(keys=list(KEYS), args=self._limits)
            except RedisError:
                await self._pace_alone()
                return
            if verdict == 0:
                return
            if verdict == 2:
                raise DaySpent(int(value))
            wait = int(value) / 1000
            if wait > left:
                raise Busy(wait)
            left -= wait
            await asyncio.sleep(wait)

    async def _pace_alone(self) -> None:
        """Let this process alone ask twice a second at most: with a handful of processes that is within the limits."""
        async with self._alone:
            await asyncio.sleep(PACE_ALONE)
