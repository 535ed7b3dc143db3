"""What every single request to Upwork passes: the breaker, the shared budget, the counts. What is asked is not known here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from uuid import UUID

from src.domain.accounts import Door
from src.domain.budget import Purpose
from src.integrations.upwork.breaker import Breaker
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.errors import Busy, GatewayError, NotSent, Unreachable
from src.integrations.upwork.usage import UsageLedger


class Meter:
    """One door's meter; the budget and the counts behind it are shared by both doors and all processes."""

    def __init__(self, door: Door, budget: RateBudget, usage: UsageLedger, now: Callable[[], datetime]) -> None:
        self._door = door
        self._budget = budget
        self._usage = usage
        self._now = now
        self.breaker = Breaker()

    @asynccontextmanager
    async def request(self, person: UUID, purpose: Purpose) -> AsyncIterator[None]:
        """Wait for the turn of one request, and note how it went.

        Raises NotSent while the door is left alone, Busy and DaySpent where no turn comes; then nothing was sent.
        """
        self.breaker.check()
        waited = await self._budget.take(person, purpose, self._door)
        await self._usage.note(person, purpose, waited, self._now())
        try:
            yield
        except Busy:
            await self._usage.note_refusal(person, self._now())
            raise
        except (NotSent, Unreachable):
            self.breaker.failed()
            raise
        except GatewayError:
            self.breaker.succeeded()
            raise
        else:
            self.breaker.succeeded()
