"""What crosses the door about new jobs and about how a saved search is doing."""

from __future__ import annotations

from uuid import UUID

from src.domain.fit import Tier
from src.domain.schedules import Health
from src.schemas.common import Answer, UtcTime


class NewJob(Answer):
    """A job that was found while the person was not looking. ``found_by`` is the saved search."""

    id: UUID
    title: str
    score: int | None
    tier: Tier | None
    found_by: UUID | None


class JobNews(Answer):
    """New jobs since the person was last told, the best first."""

    at: UtcTime
    items: list[NewJob]


class DelayAnswer(Answer):
    """Seconds over ``count`` jobs; null without any."""

    count: int
    p50: float | None
    p95: float | None


class SearchMeter(Answer):
    """How soon a search brings jobs, over ``days`` days.

    ``published_to_seen`` counts jobs published since the search has its criteria; ``fetched_to_told`` those that were streamed to the person.
    ``last_new`` of ``last_returned`` were new: where they are equal, some may have been missed.
    """

    days: int
    published_to_seen: DelayAnswer
    fetched_to_told: DelayAnswer
    last_returned: int | None
    last_new: int | None
    may_have_missed: bool
    health: Health | None
    failures: int
    failed_code: str | None
    runs_without_new: int
    last_new_at: UtcTime | None
