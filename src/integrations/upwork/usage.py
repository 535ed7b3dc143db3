"""What was asked of Upwork today, by whom and what for. It is for people to look at; the limits are ``budget``'s matter.

Counted in Valkey for two days, as counts only. Where Valkey does not answer nothing is counted, and nothing fails.
"""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError

from src.domain.budget import Purpose

KEPT_SECONDS: Final = 2 * 86_400
WAITED: Final = "waited_ms"
REFUSED: Final = "refused"


@dataclass(slots=True)
class Usage:
    """One person's requests of a day by purpose, how long they waited in all (seconds), and how often Upwork said 429."""

    requests: dict[Purpose, int] = field(default_factory=lambda: dict.fromkeys(Purpose, 0))
    waited: float = 0.0
    refused: int = 0

    @property
    def total(self) -> int:
        """All requests together."""
        return sum(self.requests.values())


class UsageLedger:
    """Counts by day and person. Days are those of UTC."""

    def __init__(self, valkey: Redis) -> None:
        self._valkey = valkey

    async def note(self, person: UUID, purpose: Purpose, waited: float, now: datetime) -> None:
        """Count one request and the seconds it waited."""
        await self._add(now, {f"{person}|{purpose}": 1, f"{person}|{WAITED}": round(waited * 1000)})

    async def note_refusal(self, person: UUID, now: datetime) -> None:
        """Count one answer in which Upwork said that it was too many."""
        await self._add(now, {f"{person}|{REFUSED}": 1})

    async def _add(self, now: datetime, counts: dict[str, int]) -> None:
        try:
            async with self._valkey.pipeline(transaction=False) as pipe:
                for name, count in counts.items():
                    pipe.hincrby(_key(now), name, count)
                pipe.expire(_key(now), KEPT_SECONDS)
                await pipe.execute()
        except RedisError:
            return

    async def of(self, person: UUID, now: datetime) -> Usage:
        """Return one person's use of the day; zeros where nothing can be read."""
        return (await self.of_all(now)).get(person, Usage())

    async def of_all(self, now: datetime) -> dict[UUID, Usage]:
        """Return everybody's use of the day; empty where nothing can be read."""
        try:
            kept = await cast("Awaitable[dict[bytes, bytes]]", self._valkey.hgetall(_key(now)))
        except RedisError:
            return {}
        found: dict[UUID, Usage] = {}
        for name, count in kept.items():
            person, _, what = name.decode().partition("|")
            usage = found.setdefault(UUID(person), Usage())
            if what == WAITED:
                usage.waited += int(count) / 1000
            elif what == REFUSED:
                usage.refused += int(count)
            else:
                usage.requests[Purpose(what)] += int(count)
        return found


def _key(now: datetime) -> str:
    return f"upwork:usage:{now:%Y-%m-%d}"
