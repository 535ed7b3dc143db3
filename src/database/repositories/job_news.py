"""New jobs a person has not been told of, and how soon searches bring them. Telling is ``job_news_service``'s matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Job


@dataclass(frozen=True, slots=True)
class New:
    """A job that was found while the person was not looking."""

    id: UUID
    title: str
    score: int | None
    tier: str | None
    found_by: UUID | None


@dataclass(frozen=True, slots=True)
class Delay:
    """Seconds between two moments over ``count`` jobs: the median and the 95th percentile, None without jobs."""

    count: int
    p50: float | None
    p95: float | None


class JobNewsRepository:
    """Questions about one person's news, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def untold(self, since: datetime, now: datetime, limit: int) -> list[New]:
        """Return held jobs first seen after ``since`` that the person was not told of, the best first."""
        query = (
            select(Job.id, Job.title, Job.score, Job.tier, Job.found_by)
            .where(Job.first_seen_at > since, Job.told_at.is_(None), Job.content_expires_at > now)
            .order_by(Job.score.desc().nulls_last(), Job.id)
            .limit(limit)
        )
        return [New(**row) for row in (await self._db.execute(query)).mappings()]

    async def told(self, job_ids: Sequence[UUID], now: datetime) -> None:
        """Note that the person was told of jobs."""
        statement = update(Job).where(Job.id.in_(job_ids), Job.told_at.is_(None)).values(told_at=now)
        await self._db.execute(statement.execution_options(synchronize_session=False))

    async def published_to_seen(self, search_id: UUID, since: datetime) -> Delay:
        """Return how long after publication the search brought jobs that were published from ``since`` on."""
        return await self._delay(
            Job.first_seen_at - Job.published_at, Job.found_by == search_id, Job.published_at >= since
        )

    async def fetched_to_told(self, search_id: UUID, since: datetime) -> Delay:
        """Return how long after they were fetched the person was told of jobs, of those first seen from ``since`` on."""
        return await self._delay(
            Job.told_at - Job.first_seen_at,
            Job.found_by == search_id,
            Job.first_seen_at >= since,
            Job.told_at.is_not(None),
        )

    async def _delay(self, length: ColumnElement[Any], *which: ColumnElement[bool]) -> Delay:
        seconds = func.extract("epoch", length)
        quantiles = [func.percentile_cont(share).within_group(seconds.asc()) for share in (0.5, 0.95)]
        count, p50, p95 = (await self._db.execute(select(func.count(), *quantiles).where(*which))).one()
        return Delay(count, None if p50 is None else float(p50), None if p95 is None else float(p95))
