"""Background work for jobs: the runs of saved searches that a person agreed to, what they come to, and judging anew. Their bounds are ``saved_search_service``'s matter."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from src.bootstrap import Services
from src.domain.schedules import Ended
from src.tasks.task import Task


async def run_saved_search(services: Services, user_id: str, search_id: str, due: str) -> None:
    """Run one saved search that is due; a second run of the same finds it taken."""
    await services.jobs.searches.run_due(UUID(user_id), UUID(search_id), datetime.fromisoformat(due))


async def judge_jobs(services: Services, user_id: str) -> None:
    """Judge a person's held jobs anew, after their profile, rules or thumbs changed."""
    await services.jobs.feed.judge_all(UUID(user_id))


async def tell_search_ended(services: Services, user_id: str, search_id: str, how: Ended) -> None:
    """Mail a person that a search which ran by itself brings nothing any more."""
    await services.notices.tell_search_ended(UUID(user_id), UUID(search_id), how)


TASKS = (
    Task(name="tell_search_ended", run=tell_search_ended),
    Task(name="judge_jobs", run=judge_jobs, retries=2, wait=30),
    Task(name="run_saved_search", run=run_saved_search, retries=2, wait=30),
)
