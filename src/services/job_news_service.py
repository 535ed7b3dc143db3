"""Telling a person who is here of jobs that were found while they were not looking. Finding them is ``saved_search_service``'s matter.

One stream looks into the database every few seconds; a browser keeps one for all of its tabs. It ends by itself after some
minutes, and the browser opens the next one. That it ends with the session is the door's matter.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import timedelta
from typing import Final
from uuid import UUID

from src.database.repositories.job_news import JobNewsRepository
from src.schemas.job_news import JobNews, NewJob
from src.services.resources import Resources

LOOKS_EVERY: Final = 5.0
LASTS: Final = timedelta(minutes=5)
LOOKS_BACK: Final = timedelta(hours=1)
MOST_AT_ONCE: Final = 50


class JobNewsService:
    """News of jobs for one person at a time. Asks Upwork nothing."""

    def __init__(self, resources: Resources, *, wait: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._r = resources
        self._wait = wait

    async def stream(self, user_id: UUID) -> AsyncGenerator[JobNews | None]:
        """Give news as it comes, and None each time there is none, for five minutes; what was given counts as told."""
        begin = self._r.clock.now()
        while self._r.clock.now() - begin < LASTS:
            yield await self.news(user_id)
            await self._wait(LOOKS_EVERY)

    async def news(self, user_id: UUID) -> JobNews | None:
        """Return what the person was not told of in the last hour, and note that they are now; None where there is nothing."""
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            jobs = JobNewsRepository(db)
            found = await jobs.untold(now - LOOKS_BACK, now, MOST_AT_ONCE)
            if not found:
                return None
            await jobs.told([each.id for each in found], now)
        return JobNews(at=now, items=[NewJob.model_validate(each) for each in found])
