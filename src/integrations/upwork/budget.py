"""The installation's share of Upwork's limits (10 requests a second, 300 a minute, 40,000 a day), over all processes together.

One script in Valkey decides and counts in one step: ``take.lua``. People who wait go before background work, and within each
kind everybody goes in turn, however much one of them asks. Background work may fill only a part of each second and minute, so
that a person never waits for a minute to pass. Where Valkey does not answer, each process paces itself instead.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final
from uuid import UUID, uuid4

from redis.asyncio import Redis
from redis.exceptions import RedisError

from src.domain.accounts import Door
from src.domain.budget import PATIENCE, SCARCE_FROM, Purpose
from src.domain.compliance import REQUESTS_PER_DAY, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND
from src.integrations.upwork.errors import Busy, DaySpent

# Upwork counts when a request arrives, we when it leaves: at the very limit, the way between would be refused now and then.
HEADROOM_PER_SECOND: Final = 2
HEADROOM_PER_MINUTE: Final = 10
PACE_ALONE: Final = 0.5
SHARES: Final = {Purpose.PERSON: 1.0, Purpose.SYNC: 0.7, Purpose.REFRESH: 0.5}
"""Which part of each second and minute a purpose may fill."""

MINUTE_KEY: Final = "upwork:{budget}:minute"
WAITING_KEYS: Final = ("upwork:{budget}:queue", "upwork:{budget}:expected", "upwork:{budget}:tags")
TAKE: Final = (Path(__file__).parent / "take.lua").read_text(encoding="utf-8")


def day_key(door: Door) -> str:
    """Return the beginning of the key that counts a day's requests with one door's key; the day's number since 1970 follows."""
    return f"upwork:{{budget}}:day:{door}:"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request that wants its turn."""

    person: UUID
    purpose: Purpose
    door: Door
    ticket: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to an ``Ask``: granted, or ask again after ``wait`` seconds. ``is_day_spent``: not before tomorrow."""

    is_granted: bool
    is_day_spent: bool = False
    wait: float = 0.0


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
        self._valkey = valkey
        self._take = valkey.register_script(TAKE)
        self._limits = (per_second, per_minute, per_day)
        self._alone = asyncio.Lock()

    async def take(self, person: UUID, purpose: Purpose, door: Door, *, patience: float | None = None) -> float:
        """Take one request and return how many seconds were waited; at most ``patience``, else the purpose's own.

        Raises Busy where no turn comes within that time, DaySpent where the day's requests are used up.
        """
        ask, began = Ask(person, purpose, door, uuid4().hex), monotonic()
        last = began + (PATIENCE[purpose] if patience is None else patience)
        is_queued = True
        try:
            while True:
                verdict = await self.ask(ask)
                if verdict.is_granted or verdict.is_day_spent:
                    is_queued = False
                if verdict.is_granted:
                    return monotonic() - began
                if verdict.is_day_spent:
                    raise DaySpent(int(verdict.wait))
                if monotonic() + verdict.wait > last:
                    raise Busy(verdict.wait)
                await asyncio.sleep(verdict.wait)
        except RedisError:
            is_queued = False
            await self._pace_alone()
            return monotonic() - began
        finally:
            if is_queued:
                await self._leave(ask.ticket)

    async def ask(self, ask: Ask, *, now: int | None = None) -> Verdict:
        """Ask once; ``now`` in microseconds since 1970 takes the place of Valkey's own clock (for simulations).

        Raises ``RedisError`` where Valkey does not answer.
        """
        per_second, per_minute, per_day = self._limits
        share = SHARES[ask.purpose]
        answer = await self._take(
            keys=[MINUTE_KEY, day_key(ask.door), *WAITING_KEYS],
            args=[
                max(1, int(per_second * share)),
                max(1, int(per_minute * share)),
                per_day,
                ask.ticket,
                str(ask.person),
                ask.purpose.rank,
                "" if now is None else now,
                SCARCE_FROM,
            ],
        )
        if answer[0] == 0:
            return Verdict(is_granted=True)
        if answer[0] == 2:
            return Verdict(is_granted=False, is_day_spent=True, wait=float(answer[1]))
        return Verdict(is_granted=False, wait=int(answer[1]) / 1000)

    async def _leave(self, ticket: str) -> None:
        """Give a place in the queue up; without it, the place runs out by itself."""
        try:
            for key in WAITING_KEYS[:2]:
                await self._valkey.zrem(key, ticket)
        except RedisError:
            return

    async def _pace_alone(self) -> None:
        """Let this process alone ask twice a second at most: with a handful of processes that is within the limits."""
        async with self._alone:
            await asyncio.sleep(PACE_ALONE)
