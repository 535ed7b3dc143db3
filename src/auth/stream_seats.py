"""How many streams one person may hold open at a time, counted in Valkey over all processes. What a stream tells is not known here.

A seat is a lease of some seconds that its holder renews. It is given back when the stream ends; where a process dies, the lease
runs out by itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from src.errors import TooMany, Upstream

log = structlog.get_logger(__name__)

SEATS: Final = 4
LEASE_SECONDS: Final = 20.0
_DOWN_SECONDS: Final = 5

# Valkey's own clock is used: the machines that count need not agree on the time. KEYS: the person's seats.
_NOW: Final = "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)"
# ARGV: seat, seats in all, lease in milliseconds. Answers 0, or the milliseconds until a lease runs out.
_TAKE: Final = f"""
{_NOW}
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
  return redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] - now
end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 0
"""
# ARGV: seat, lease in milliseconds.
_RENEW: Final = f"""
{_NOW}
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
"""


@dataclass(frozen=True, slots=True)
class Seat:
    """One open stream of a person."""

    seats: StreamSeats
    key: str
    name: str

    async def renew(self) -> None:
        """Hold the seat for another lease. While Valkey is away the stream goes on uncounted."""
        await self.seats.renew(self)

    async def leave(self) -> None:
        """Give the seat back; where Valkey is away its lease runs out."""
        await self.seats.leave(self)


class StreamSeats:
    """Gives out seats."""

    def __init__(self, valkey: Redis, *, seats: int = SEATS, lease_seconds: float = LEASE_SECONDS) -> None:
        self._valkey = valkey
        self._seats = seats
        self._lease = round(lease_seconds * 1000)
        self._take = valkey.register_script(_TAKE)
        self._renew = valkey.register_script(_RENEW)

    async def take(self, user_id: UUID) -> Seat:
        """Return a seat for one more stream.

        Raises TooMany (``too_many_streams``) where all are taken, Upstream (``limits_unavailable``) where nothing can be counted.
        """
        # The id stands in the key, so that erasing a person finds it.
        seat = Seat(self, f"streams:user:{user_id}", uuid4().hex)
        try:
            wait = int(await self._take(keys=[seat.key], args=[seat.name, self._seats, self._lease]))
        except RedisError:
            raise Upstream(
                "This cannot be done safely just now", code="limits_unavailable", retry_after=_DOWN_SECONDS
            ) from None
        if wait > 0:
            raise TooMany(
                "Too much is listened to at once", code="too_many_streams", retry_after=max(1, math.ceil(wait / 1000))
            )
        return seat

    async def renew(self, seat: Seat) -> None:
        """Lengthen the lease of a seat."""
        try:
            await self._renew(keys=[seat.key], args=[seat.name, self._lease])
        except RedisError as error:
            log.warning("a stream is not counted", kind=type(error).__name__)

    async def leave(self, seat: Seat) -> None:
        """End the lease of a seat."""
        try:
            await self._valkey.zrem(seat.key, seat.name)
        except RedisError as error:
            log.warning("a stream's seat is held until its lease ends", kind=type(error).__name__)
